import { useState } from 'react';
import { asProblem, type Problem } from '../../api/problem.js';
import { type Draft, type FormState, useDraft, useForm } from '../../components/form/index.js';
import { useFeatureText } from '../../text/define-text.js';
import { type Merged, mergeValues } from './merge-values.js';
import type { LastChange } from './settings-types.js';
import { administrationText } from './text.js';

/** A record as it was read: the values of its form, and which version they are. */
export interface Seen<V> {
  values: V;
  version: number;
  lastChange: LastChange;
}

/** What somebody else saved while this form was open. */
export interface Clash<V> extends Omit<Merged<V>, 'values'> {
  saved: V;
  by: LastChange;
}

interface RecordOptions<V extends object>
  extends Pick<Parameters<typeof useForm<V>>[0], 'required' | 'check' | 'pointers'> {
  draftKey: string;
  record: Seen<V>;
  /** Saves over the version that was seen; throws the API's problem. */
  save: (values: V, version: number) => Promise<unknown>;
  /** Reads the record anew, past the cache. */
  reload: () => Promise<Seen<V>>;
  /** Called when all is saved; show the form anew then, with another `key`. */
  onSaved: () => void;
}

/** The state of a form over a record that others may change too. */
export interface RecordForm<V> {
  form: FormState<V>;
  draft: Draft;
  clash?: Clash<V>;
  /** Whether the form shows what is saved. */
  isUnchanged: boolean;
}

/** Edits a record: keeps a draft, and when somebody else was first, keeps what was typed and says what they changed. */
export function useRecordForm<V extends object>(options: RecordOptions<V>): RecordForm<V> {
  const words = useFeatureText(administrationText);
  const { draftKey, record, save, reload, onSaved, ...checks } = options;
  const [seen, setSeen] = useState(record);
  const [clash, setClash] = useState<Clash<V>>();
  const form = useForm<V>({
    ...checks,
    initial: seen.values,
    send: async (values) => {
      try {
        await save(values, seen.version);
      } catch (thrown) {
        throw await settle(asProblem(thrown), values);
      }
      await draft.discard();
      await reload();
      onSaved();
    },
  });
  const meet = (fresh: Seen<V>, base: V, typed: V) => {
    const { values, taken, disputed } = mergeValues(base, typed, fresh.values);
    form.setAll(values);
    setSeen(fresh);
    const isClash = taken.length > 0 || disputed.length > 0;
    setClash(isClash ? { taken, disputed, saved: fresh.values, by: fresh.lastChange } : undefined);
  };
  const settle = async (problem: Problem, typed: V): Promise<Problem> => {
    if (problem.code !== 'case-changed') return problem;
    meet(await reload(), seen.values, typed);
    return { ...problem, code: 'changed-meanwhile', detail: words.notSavedYet };
  };
  const draft = useDraft(draftKey, {
    values: { values: form.values, base: seen.values },
    restore: (kept) => meet(seen, kept.base, kept.values),
  });
  return { form, draft, clash, isUnchanged: JSON.stringify(form.values) === JSON.stringify(seen.values) };
}
