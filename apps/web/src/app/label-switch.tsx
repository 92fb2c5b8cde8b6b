import { useNavigate, useSearch } from '@tanstack/react-router';
import { useId } from 'react';
import { type SessionUser, useSessionUser } from '../session/session.js';
import { useText } from '../text/define-text.js';
import styles from './label-switch.module.css';

/** The label that the person looks at now, or undefined for all of theirs. It stands in the address as `?label=VG`. */
export function useChosenLabel(): SessionUser['labels'][number] | undefined {
  const { labels } = useSessionUser();
  const { label: code } = useSearch({ from: '/app/staff' });
  return labels.find((label) => label.code === code);
}

/** Chooses which label the screens are about; somebody with one label only reads its name. */
export function LabelSwitch() {
  const { labels } = useSessionUser();
  const chosen = useChosenLabel();
  const navigate = useNavigate();
  const words = useText().frame;
  const id = useId();
  if (labels.length < 2) return labels[0] && <span className={styles.one}>{labels[0].name}</span>;
  const choose = (code: string) =>
    void navigate({ to: '.', search: (search) => ({ ...search, label: code || undefined }) });
  return (
    <span className={styles.switch}>
      <label htmlFor={id} className="visually-hidden">
        {words.label}
      </label>
      <select
        id={id}
        className={styles.select}
        value={chosen?.code ?? ''}
        onChange={(event) => choose(event.target.value)}
      >
        <option value="">{words.allLabels}</option>
        {labels.map((label) => (
          <option key={label.code} value={label.code}>
            {label.name}
          </option>
        ))}
      </select>
    </span>
  );
}
