import { type FormEvent, useId, useRef, useState } from 'react';
import { newIdempotencyKey } from '../../api/client.js';
import { asProblem, type Problem } from '../../api/problem.js';
import { useText } from '../../text/define-text.js';
import type { SummaryError } from './error-summary.js';

type Name<V> = keyof V & string;

/** Words of what is wrong, by field. */
export type FieldErrors<V> = Partial<Record<Name<V>, string>>;

interface FormOptions<V> {
  initial: V;
  /** What to say of a field that must be filled in and is not. */
  required?: FieldErrors<V>;
  /** Further checks of what a person can see for themselves; rules are the API's. */
  check?: (values: V) => FieldErrors<V>;
  /** Where the API names a field otherwise than `/name` (dots in a name are slashes): `{ email: '/complainant/email' }`. */
  pointers?: FieldErrors<V>;
  /** Sends the values; throws the API's problem. The key stays the same while the outcome is unknown. */
  send: (values: V, idempotencyKey: string) => Promise<unknown>;
}

/** The state of one form; hand it to `Form`, and `form.field(name)` to each question. */
export interface FormState<V> {
  values: V;
  set: <K extends Name<V>>(name: K, value: V[K]) => void;
  setAll: (values: V) => void;
  field: <K extends Name<V>>(name: K) => FormField<V[K]>;
  errors: SummaryError[];
  /** What went wrong that no field can mend. */
  problem?: Problem;
  attempt: number;
  isSending: boolean;
  onSubmit: (event?: FormEvent) => Promise<void>;
}

/** What a question needs from its form. */
export interface FormField<T> {
  id: string;
  name: string;
  value: T;
  onChange: (value: T) => void;
  error?: string;
}

/** Keeps the values of a form, checks that it is filled in, sends it once and puts what is wrong beside its field. */
export function useForm<V extends object>(options: FormOptions<V>): FormState<V> {
  const formId = useId();
  const words = useText().form;
  const [values, setAll] = useState(options.initial);
  const [wrong, setWrong] = useState<Wrong<V>>({ fields: {}, others: [] });
  const [attempt, setAttempt] = useState(0);
  const [isSending, setSending] = useState(false);
  const key = useRef<string>(undefined);
  key.current ??= newIdempotencyKey();
  const idOf = (name: Name<V>) => `${formId}${name}`;
  const set = <K extends Name<V>>(name: K, value: V[K]) => {
    setAll((before) => ({ ...before, [name]: value }));
    setWrong((before) => ({ ...before, fields: { ...before.fields, [name]: undefined } }));
  };

  const fail = (found: Wrong<V>) => {
    setWrong(found);
    setAttempt((count) => count + 1);
  };

  const onSubmit = async (event?: FormEvent) => {
    event?.preventDefault();
    if (isSending) return;
    const fields = {
      ...options.check?.(values),
      ...missing(values, options.required),
      ...unreadable(values, words.noAmount),
    };
    if (Object.values(fields).some(Boolean)) return fail({ fields, others: [] });
    setWrong({ fields: {}, others: [] });
    setSending(true);
    try {
      await options.send(values, key.current!);
      key.current = newIdempotencyKey();
    } catch (thrown) {
      const problem = asProblem(thrown);
      // An answer means that nothing was made, so the mended form is a new act.
      if (problem.status >= 400 && problem.status < 500) key.current = newIdempotencyKey();
      fail(sort(problem, values, options.pointers));
    } finally {
      setSending(false);
    }
  };

  const names = Object.keys(values) as Name<V>[];
  const errors = names.flatMap((name) => {
    const words = wrong.fields[name];
    return words ? [{ id: idOf(name), words }] : [];
  });
  return {
    values,
    set,
    setAll,
    field: (name) => ({
      id: idOf(name),
      name,
      value: values[name],
      onChange: (value) => set(name, value),
      error: wrong.fields[name],
    }),
    errors: [...errors, ...wrong.others],
    problem: wrong.problem,
    attempt,
    isSending,
    onSubmit,
  };
}

interface Wrong<V> {
  fields: FieldErrors<V>;
  others: SummaryError[];
  problem?: Problem;
}

function missing<V extends object>(values: V, required: FieldErrors<V> = {}): FieldErrors<V> {
  const empty = (Object.keys(required) as Name<V>[]).filter((name) => isEmpty(values[name]));
  return Object.fromEntries(empty.map((name) => [name, required[name]])) as FieldErrors<V>;
}

/** What was typed as an amount and is none, as `MoneyField` gives it. */
function unreadable<V extends object>(values: V, words: string): FieldErrors<V> {
  const names = (Object.keys(values) as Name<V>[]).filter((name) => Number.isNaN(values[name]));
  return Object.fromEntries(names.map((name) => [name, words])) as FieldErrors<V>;
}

function isEmpty(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === '';
  if (Array.isArray(value)) return value.length === 0;
  return value === null || value === undefined || value === false;
}

/** Puts each error of the API beside the field that its pointer names; a deeper pointer belongs to its nearest field. */
function sort<V extends object>(problem: Problem, values: V, pointers: FieldErrors<V> = {}): Wrong<V> {
  if (!problem.errors?.length) return { fields: {}, others: [], problem };
  const found: Wrong<V> = { fields: {}, others: [] };
  const names = Object.keys(values) as Name<V>[];
  for (const { pointer, detail } of problem.errors) {
    const name = names.find((candidate) =>
      isAtOrBelow(pointer, pointers[candidate] ?? `/${candidate.replaceAll('.', '/')}`),
    );
    if (name) found.fields[name] ??= detail;
    else found.others.push({ words: detail });
  }
  return found;
}

function isAtOrBelow(pointer: string, field: string): boolean {
  return pointer === field || pointer.startsWith(`${field}/`);
}
