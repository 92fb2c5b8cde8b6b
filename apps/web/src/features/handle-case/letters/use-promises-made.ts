import { useEffect, useEffectEvent, useRef } from 'react';
import type { FormState } from '../../../components/form/index.js';
import { lastDayBefore } from '../../../text/dates.js';
import type { FormValues, PromiseMade } from '../actions/field-spec.js';
import { useCaseDesk } from '../case-desk.js';
import type { LetterPreview, LetterPurpose } from '../case-types.js';
import { isSame, promiseOf } from './promise-chips.js';

/**
 * Makes the days that the letter promises into commitments, unless the handler takes the tick away or the day is
 * promised to the customer already. Gives what keeps the handler's own choice.
 */
export function usePromisesMade(
  form: FormState<FormValues>,
  found: LetterPreview['promises'],
  purpose: LetterPurpose | undefined,
  model: string | undefined,
) {
  const { view } = useCaseDesk();
  const seen = useRef<PromiseMade[]>([]);
  const made = form.values.promises as PromiseMade[];
  const promisedDays = view.commitments
    .filter(({ state, madeTo }) => state === 'open' && madeTo === 'customer')
    .map(({ lateFrom }) => lastDayBefore(lateFrom));
  // The days of a model are kept in sight already, but for the call that it invites to.
  const isKeptAnyway = ({ day, sentence }: LetterPreview['promises'][number]) =>
    promisedDays.includes(day) || (purpose !== 'invitation-to-call' && Boolean(model?.includes(sentence)));
  const tick = useEffectEvent(() => {
    const fresh = found.filter((one) => !isKeptAnyway(one)).map(promiseOf);
    const added = fresh.filter((one) => ![...seen.current, ...made].some((known) => isSame(known, one)));
    // What was ticked here and is no longer in the text was a word that the handler changed while writing.
    const gone = seen.current.filter((one) => !fresh.some((present) => isSame(present, one)));
    seen.current = fresh;
    if (added.length + gone.length === 0) return;
    const kept = made.filter((one) => !gone.some((other) => isSame(other, one)));
    if (added.length > 0 || kept.length < made.length) form.set('promises', [...kept, ...added]);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is found anew is the occasion
  useEffect(() => tick(), [found]);
  return (next: PromiseMade[]) => form.set('promises', next);
}
