import { type ReactNode, useEffect, useRef } from 'react';
import { DraftState, FormActions, SubmitButton } from '../../components/form/index.js';
import { Moment } from '../../components/moment.js';
import { StatusBadge } from '../../components/status-badge.js';
import { instantInWords } from '../../text/dates.js';
import { useFeatureText } from '../../text/define-text.js';
import { useLanguage } from '../../text/language.js';
import styles from './record-parts.module.css';
import type { LastChange } from './settings-types.js';
import { administrationText } from './text.js';
import type { Clash, RecordForm } from './use-record-form.js';

/** How the fields of a form are called, and their values in words. */
export type FieldWords<V> = { [K in keyof V & string]: { label: string; say?: (value: V[K]) => ReactNode } };

/** Says who changed the record while it was being edited and what; what was typed stays in the form. */
export function ClashNotice<V>({ clash, fields }: { clash: Clash<V> | undefined; fields: FieldWords<V> }) {
  const words = useFeatureText(administrationText);
  const { language } = useLanguage();
  if (!clash) return null;
  const { by, taken, disputed, saved } = clash;
  const when = by ? instantInWords(by.at, language) : words.justNow;
  const list = (names: (keyof V & string)[]) => (
    <ul>
      {names.map((name) => (
        <li key={name}>
          {fields[name].label}: {fields[name].say?.(saved[name]) ?? (String(saved[name] ?? '') || words.nothing)}
        </li>
      ))}
    </ul>
  );
  return (
    <div role="status" className={styles.clash}>
      <p>{words.changedMeanwhile(by?.by ?? words.somebody, when)}</p>
      {taken.length > 0 && <p>{words.taken}</p>}
      {taken.length > 0 && list(taken)}
      {disputed.length > 0 && <p>{words.disputed}</p>}
      {disputed.length > 0 && list(disputed)}
      {disputed.length > 0 && <p>{words.disputedWay}</p>}
    </div>
  );
}

interface SaveLineProps<V> {
  record: RecordForm<V>;
  /** Whether this form was just saved and shown anew. */
  wasSaved: boolean;
}

/** The end of an edit form: save, whether it is saved, and how its draft stands. */
export function SaveLine<V>({ record, wasSaved }: SaveLineProps<V>) {
  const words = useFeatureText(administrationText);
  return (
    <FormActions>
      <SubmitButton isSending={record.form.isSending}>{words.save}</SubmitButton>
      {wasSaved && record.isUnchanged && <SavedNote />}
      {!record.isUnchanged && <DraftState draft={record.draft} />}
    </FormActions>
  );
}

function SavedNote() {
  const words = useFeatureText(administrationText);
  const note = useRef<HTMLSpanElement>(null);
  // The button that was pressed is gone: the form is shown anew.
  useEffect(() => note.current?.focus(), []);
  return (
    <span ref={note} tabIndex={-1} role="status" className={styles.saved}>
      {words.saved}
    </span>
  );
}

/** Whether something is still in use; what is not stands out. */
export function ActiveState({ isActive }: { isActive: boolean }) {
  const words = useFeatureText(administrationText);
  return isActive ? words.active : <StatusBadge tone="closed">{words.inactive}</StatusBadge>;
}

/** When a record was last changed, and by whom. */
export function LastChanged({ change }: { change: LastChange }) {
  const words = useFeatureText(administrationText);
  if (!change) return <span className={styles.soft}>{words.notChanged}</span>;
  return (
    <span>
      <Moment at={change.at} as="short-day" /> <span className={styles.soft}>{words.changedBy(change.by)}</span>
    </span>
  );
}
