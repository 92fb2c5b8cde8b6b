import { NEEDS, type Need } from '../vocabulary.js';
import { type EventFact, wasGiven } from './case-facts.js';

const MARKING_EVENTS = [
  'similar-cases-examined',
  'closure-answered',
  'reaction-recorded',
  'needs-marked',
  'response-shared',
] as const;

/** What of the history of a case is kept beside the case, so that figures of many cases need not read their histories. */
export type Mark =
  | (typeof MARKING_EVENTS)[number]
  | 'spoken-by-phone'
  | 'monitor-invited'
  | 'monitor-answered'
  | 'update-too-late'
  | `need-met-${Need}`
  | `cause-fed-back-${number}`;

/** In their order: a mark is the bit of its place. What is kept already rests on it, so a new one comes last. */
const NAMED: readonly Mark[] = [
  ...MARKING_EVENTS,
  'spoken-by-phone',
  'monitor-invited',
  ...NEEDS.map((need): Mark => `need-met-${need}`),
  'monitor-answered',
  'update-too-late',
];

/** After the named marks: the rounds in which the cause was fed back, the first one at this place. */
const FIRST_ROUND = 16;
/** The last round with a bit of its own; later ones share it. */
const LAST_ROUND = 15;

/** What an event tells for its marks. */
type Happened = Pick<EventFact, 'type' | 'facts'>;
type Promised = { kind: string; state: string };

/** The marks that a history leaves, with what became of the promises in it, as one number. */
export function marksOf(events: readonly Happened[], promises: readonly Promised[]): number {
  const happened = (type: string, facts: Record<string, unknown> = {}) =>
    events.some(
      (event) => event.type === type && Object.entries(facts).every(([name, is]) => event.facts[name] === is),
    );
  const marks: Mark[] = MARKING_EVENTS.filter((type) => happened(type));
  if (happened('contact-logged', { reached: true, channel: 'phone' })) marks.push('spoken-by-phone');
  for (const need of NEEDS) if (happened('adjustment-carried-out', { need })) marks.push(`need-met-${need}`);
  if (happened('monitor-answered')) marks.push('monitor-answered');
  if (promises.some(({ kind, state }) => kind === 'progress-update' && state === 'broken'))
    marks.push('update-too-late');
  if (roundsGiven(events, 'monitor-invitation').length > 0) marks.push('monitor-invited');
  for (const round of roundsGiven(events, 'causer-feedback')) marks.push(`cause-fed-back-${round}`);
  return marks.reduce((sum, mark) => sum | bitOf(mark), 0);
}

/** The number that only a mark gives. */
export function bitOf(mark: Mark): number {
  const [, round] = /^cause-fed-back-(\d+)$/.exec(mark) ?? [];
  return round ? 1 << (FIRST_ROUND - 1 + Math.min(Number(round), LAST_ROUND)) : 1 << NAMED.indexOf(mark);
}

/** SQL: whether `marks` say that the cause was fed back in a round. */
export function isFedBack(marks: string, round: string): string {
  return `(${marks} >> (${FIRST_ROUND - 1} + least(${round}, ${LAST_ROUND}))) & 1 = 1`;
}

/** The rounds in which a letter was written that was really given, and did not come back. */
function roundsGiven(events: readonly Happened[], purpose: string): number[] {
  return events
    .filter(({ type, facts }) => type === 'letter-written' && facts.purpose === purpose)
    .filter(({ facts }) => wasGiven({ events }, facts.letterId))
    .map(({ facts }) => Number(facts.round));
}
