import { useEffect, useEffectEvent, useRef } from 'react';
import type { FormState } from '../../../components/form/index.js';
import { lastDayBefore } from '../../../text/dates.js';
import type { FormValues, PromiseMade } from '../actions/field-spec.js';
import { useCaseDesk } from '../case-desk.js';
import type { LetterPreview, LetterPurpose } from '../case-types.js';
import { isSame, promiseOf } from './promise-chips.js';

/**
 * Makes the days that the letter promises into commitments, unless the handler takes the tick away or the day is
 * promised to the customer already.
 */
export function usePromisesMade(
  form: FormState<FormValues>,
  found: LetterPreview['promises'],
  purpose: LetterPurpose | undefined,
  model: string | undefined,
): void {
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
    const has = (all: readonly PromiseMade[], one: PromiseMade) => all.some((known) => isSame(known, one));
    // A day of which the tick was taken away stays without one, however its sentence changes.
    const declined = seen.current.filter((one) => !has(made, one)).map(({ dueOn }) => dueOn);
    const added = fresh.filter((one) => !has([...seen.current, ...made], one) && !declined.includes(one.dueOn));
    // What was ticked here and is no longer in the text was a word that the handler changed while writing.
    const gone = seen.current.filter((one) => !has(fresh, one));
    seen.current = fresh;
    if (added.length + gone.length === 0) return;
    const kept = made.filter((one) => !has(gone, one));
    if (added.length > 0 || kept.length < made.length) form.set('promises', [...kept, ...added]);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is found anew is the occasion
  useEffect(() => tick(), [found]);
}
