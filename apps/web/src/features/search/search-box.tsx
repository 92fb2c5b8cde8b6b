import { useNavigate, useSearch } from '@tanstack/react-router';
import { type FormEvent, type KeyboardEvent, type RefObject, useEffect, useId, useRef, useState } from 'react';
import { api } from '../../api/client.js';
import { asProblem } from '../../api/problem.js';
import { Button } from '../../components/button.js';
import { useKeys } from '../../keys/keys.js';
import { useFeatureText } from '../../text/define-text.js';
import styles from './search-box.module.css';
import { searchText } from './text.js';
import { typedReference } from './typed-reference.js';

const TYPING_MS = 300;

interface SearchBoxProps {
  box: RefObject<HTMLInputElement | null>;
  onGoToList: () => void;
}

/** The one box: words narrow the list while one types; a reference opens its case on Enter. */
export function SearchBox({ box, onGoToList }: SearchBoxProps) {
  const words = useFeatureText(searchText);
  const id = useId();
  const { typed, type, searchNow } = useTypedWords();
  const { openCase, unknown } = useOpenCase();
  useKeys([{ keys: '/', words: words.key, run: () => box.current?.select() }]);
  const reference = typedReference(typed);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (reference && (await openCase(reference))) return;
    if (searchNow() === 'unchanged') onGoToList();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    onGoToList();
  };
  return (
    <search>
      <form className={styles.form} onSubmit={submit}>
        <label htmlFor={id} className={styles.label}>
          {words.box}
        </label>
        <span id={`${id}-hint`} className={styles.hint}>
          {words.boxHint}
        </span>
        <span className={styles.line}>
          <input
            ref={box}
            id={id}
            type="search"
            value={typed}
            maxLength={200}
            autoComplete="off"
            spellCheck={false}
            aria-describedby={`${id}-hint`}
            className={styles.box}
            onChange={(event) => type(event.target.value)}
            onKeyDown={onKeyDown}
          />
          <Button type="submit" look="primary">
            {words.submit}
          </Button>
        </span>
        <span role="status" className={styles.hint}>
          {reference && (unknown === reference ? words.noSuchReference(reference) : words.openReference(reference))}
        </span>
      </form>
    </search>
  );
}

/** What stands in the box; the address follows a moment after the typing. */
function useTypedWords() {
  const { q = '' } = useSearch({ from: '/app/staff/search' });
  const navigate = useNavigate();
  const [typed, setTyped] = useState(q);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const ours = useRef(new Set<string>());
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    // When the address changes by itself, by a link or the back button, the box follows.
    if (!ours.current.delete(q)) setTyped(q);
  }, [q]);
  const send = (words: string) => {
    clearTimeout(timer.current);
    const next = words.trim();
    if (next === q) return 'unchanged';
    ours.current.add(next);
    void navigate({ to: '/app/search', search: (search) => ({ ...search, q: next || undefined }), replace: true });
    return 'changed';
  };
  const type = (words: string) => {
    setTyped(words);
    clearTimeout(timer.current);
    timer.current = setTimeout(send, TYPING_MS, words);
  };
  return { typed, type, searchNow: () => send(typed) };
}

function useOpenCase() {
  const navigate = useNavigate();
  const [unknown, setUnknown] = useState<string>();
  const openCase = async (reference: string) => {
    const { data, error } = await api.GET('/api/v1/references/{reference}', { params: { path: { reference } } });
    if (data) await navigate({ to: '/app/cases/$id', params: { id: data.id } });
    setUnknown(error && asProblem(error).status === 404 ? reference : undefined);
    return data !== undefined;
  };
  return { openCase, unknown };
}
