import { dealStories } from './deal-stories.js';
import type { Branch, Pace } from './demo-item.js';
import { type Draft, type Freeze, isComplaint } from './draft.js';
import { dayAfter, instantOf, localDayOf } from './office-days.js';
import { answerDueOn } from './paces.js';
import type { SeededRandom } from './random.js';
import type { Receipts } from './receipts.js';
import { handlersOf } from './staff.js';
import type { Story, Treatment } from './story.js';
import { emptySlots } from './wording.js';

const withdrawals = 8;
const duplicates = 6;
const bounces = 3;

/** Where how many items are made to stand still. */
const freezes: readonly (readonly [Freeze, number])[] = [
  ['awaiting-approval', 2],
  ['second-look', 2],
  ['received', 3],
  ['decided', 2],
  ['in-treatment', 7],
  ['answered', 4],
  ['closing', 4],
];

/** Which items there are: story, receipt, handler, branch and standstill, in order of receipt and with their keys. */
export function draftItems(receipts: Receipts, random: SeededRandom): Draft[] {
  const dealt = dealStories(random);
  const frozen = chooseFrozen(dealt, receipts, random);
  const drafts = dealt.map((story, index) => draftOf(story, frozen.get(index) ?? null, receipts, random));
  const ordinary = drafts.filter(isOrdinary);
  for (const draft of random.shuffle(ordinary).slice(0, withdrawals)) draft.branch = 'withdrawn';
  const goOn = random.shuffle(ordinary.filter(({ branch }) => branch === 'agreed'));
  const repeated = goOn.filter((draft) => canBeRepeated(draft, receipts.endOn)).slice(0, duplicates);
  const mailed = goOn.filter((draft) => draft.channel === 'web-form' && !repeated.includes(draft));
  for (const draft of mailed.slice(0, bounces)) draft.bounces = true;
  const all = [...drafts, ...repeated.map((original) => duplicateOf(original, random))];
  all.sort((a, b) => (a.receivedAt < b.receivedAt ? -1 : 1));
  for (const [index, draft] of all.entries()) draft.key = `demo-${String(index + 1).padStart(3, '0')}`;
  return all;
}

function chooseFrozen(dealt: readonly Story[], receipts: Receipts, random: SeededRandom): Map<number, Freeze> {
  const frozen = new Map<number, Freeze>();
  const order = random.shuffle(dealt.map((story, index) => ({ story, index })));
  for (const [freeze, count] of freezes) {
    const fitting = order.filter(({ story, index }) => !frozen.has(index) && fits(story, freeze, receipts));
    for (const { index } of fitting.slice(0, count)) frozen.set(index, freeze);
  }
  return frozen;
}

function fits(story: Story, freeze: Freeze, receipts: Receipts): boolean {
  if (story.kind !== 'complaint' || story.peak || story.dispute || !receipts.canFreeze(story, freeze)) return false;
  const largestMandate = Math.max(...handlersOf(story.label).map(({ mandateCents }) => mandateCents));
  if (freeze === 'awaiting-approval') return story.redressCents > largestMandate;
  if (freeze === 'in-treatment') return story.internalQuestion !== undefined && story.urgency === 'normal';
  if (freeze === 'second-look') return story.closureNo?.ends === 'agrees';
  if (freeze === 'answered') return story.solution !== '';
  return story.redressCents === 0 && story.urgency === 'normal';
}

function draftOf(story: Story, freeze: Freeze | null, receipts: Receipts, random: SeededRandom): Draft {
  const receivedOn = receipts.dayFor(story, freeze);
  const { channel, receivedAt } = receipts.utteranceOn(story, receivedOn);
  const converts = story.kind !== 'complaint' && story.asComplaint !== undefined && random.chance(0.65);
  const treatment = treatmentOf(story, converts);
  const handler = random.pick(handlersOf(story.label)).id;
  return {
    key: '',
    story,
    treatment,
    converts,
    receivedOn,
    receivedAt,
    channel,
    freeze,
    branch: treatment ? branchOf(treatment, freeze, random) : 'handled',
    pace: paceOf(treatment, freeze, random),
    delayNotice: false,
    bounces: false,
    duplicateOf: null,
    handler,
    secondHandler: treatment?.closureNo ? anotherHandler(story, handler, random) : null,
    customer: null,
    representative: null,
    answerDueOn: treatment ? answerDueOn(story.label, receivedAt) : null,
    slots: emptySlots,
  };
}

function treatmentOf(story: Story, converts: boolean): Treatment | null {
  if (story.kind === 'complaint') return story;
  return (converts && story.asComplaint) || null;
}

function branchOf(treatment: Treatment, freeze: Freeze | null, random: SeededRandom): Branch {
  if (treatment.dispute) return 'dispute';
  if (treatment.closureNo) return treatment.closureNo.ends === 'agrees' ? 'second-look' : 'referred';
  if (treatment.customerReaction.answer === 'none') return 'no-reaction';
  return !freeze && treatment.callNotes.length < 3 && random.chance(0.06) ? 'no-reaction' : 'agreed';
}

/** Late answers to complaints are dealt out later, by label; here only the slow replies to other feedback. */
function paceOf(treatment: Treatment | null, freeze: Freeze | null, random: SeededRandom): Pace {
  if (freeze) return 'stuck-open';
  return !treatment && random.chance(0.14) ? 'slow' : 'prompt';
}

function anotherHandler(story: Story, handler: string, random: SeededRandom): string {
  return random.pick(handlersOf(story.label).filter(({ id }) => id !== handler)).id;
}

function isOrdinary(draft: Draft): boolean {
  const { story, branch, freeze, converts } = draft;
  const isLight = story.impact === 'ordinary' && story.urgency === 'normal' && !story.asWritten;
  return isComplaint(draft) && isLight && branch === 'agreed' && !freeze && !converts && !story.peak;
}

function canBeRepeated({ story, receivedOn }: Draft, endOn: string): boolean {
  return story.language === 'nl' && !story.representative && receivedOn < dayAfter(endOn, -20);
}

/** The same customer tells the same again by mail, a day or two later. */
function duplicateOf(original: Draft, random: SeededRandom): Draft {
  const day = dayAfter(localDayOf(original.receivedAt), random.between(1, 2));
  const receivedAt = instantOf(day, random.between(600, 1290));
  return {
    ...original,
    receivedOn: day,
    receivedAt,
    channel: 'e-mail',
    branch: 'merged',
    duplicateOf: original,
    answerDueOn: answerDueOn(original.story.label, receivedAt),
  };
}
