import { isWishAtRegistration } from './course-contact.js';
import { courseOf, stepsUntil } from './course-of.js';
import { courseWords } from './course-words.js';
import { CustomerBook } from './customer-book.js';
import { claimNumber } from './customers.js';
import type { DemoItem, DemoStep } from './demo-item.js';
import type { Draft } from './draft.js';
import { draftItems } from './drafts.js';
import { withLessons } from './lessons.js';
import { withMonitorAnswer } from './monitor-answers.js';
import { places } from './names.js';
import { dayAfter, instantOf } from './office-days.js';
import { setPaces } from './paces.js';
import { SeededRandom } from './random.js';
import { Receipts } from './receipts.js';
import { amountOf, dateOf, fillStory, type Slots, wholeText } from './wording.js';

const openItems = 52;
const closingActions = ['close', 'withdraw', 'merge', 'refer'];

/**
 * The demo: some 400 feedback items of the fifteen months before `endOn` (YYYY-MM-DD), the local day on which it is
 * looked at; nothing is dated on that day or after it. The same seed and day give the same items.
 */
export function planDemo(seed: number, endOn: string): DemoItem[] {
  const random = new SeededRandom(seed);
  const drafts = draftItems(new Receipts(endOn, random), random);
  new CustomerBook(random).assign(drafts);
  setPaces(drafts, endOn, random);
  for (const draft of drafts) draft.slots = draft.duplicateOf?.slots ?? slotsOf(draft, random);
  const items = drafts.map((draft) => itemOf(draft, endOn, random));
  const missing = openItems - items.filter(({ isOpen }) => isOpen).length;
  const waiting = random.shuffle(items.filter((item) => canWait(item, endOn))).slice(0, Math.max(0, missing));
  return items
    .map((item) => (waiting.includes(item) ? waitingForCustomer(item) : item))
    .map((item, index) => withMonitorAnswer(item, index, seed, endOn))
    .map((item, index) => withLessons(item, index, seed, endOn));
}

function itemOf(draft: Draft, endOn: string, random: SeededRandom): DemoItem {
  const { customer, representative, receivedAt, channel, slots } = draft;
  const story = fillStory(draft.story, slots);
  const treatment = story.kind === 'complaint' ? story : (draft.converts && story.asComplaint) || null;
  const steps = courseOf({ ...draft, story, treatment }, random).filter(({ at }) => at < instantOf(endOn, 0));
  const again = `${courseWords[story.language].again}\n\n${story.text}`;
  const told = draft.duplicateOf ? { ...story, text: again } : story;
  return {
    key: draft.key,
    label: story.label,
    kind: story.kind,
    story,
    treatment,
    channel,
    text: wholeText(told, channel, slots.name, customer, random),
    customer,
    anonymousReason: (story.kind !== 'complaint' && story.anonymous) || null,
    representative,
    claimNumber: slots.claim,
    receivedAt,
    registeredAt: steps[0]?.at ?? receivedAt,
    wishAtRegistration: isWishAtRegistration(draft),
    handler: draft.handler,
    secondHandler: draft.secondHandler,
    pace: draft.pace,
    branch: draft.branch,
    confirmation: { automatic: Boolean(representative?.email ?? customer?.email), bounces: draft.bounces },
    delayNotice: steps.some(({ action }) => action === 'announce-delay'),
    answerDueOn: draft.answerDueOn,
    steps,
    isOpen: isOpenAfter(steps),
  };
}

function slotsOf({ story, customer, representative, receivedAt }: Draft, random: SeededRandom): Slots {
  return {
    claim: claimNumber(story.label, receivedAt.slice(0, 4), random),
    policy: customer?.policyNumber ?? '',
    name: representative?.name ?? customer?.name ?? '',
    place: random.pick(places).name,
    amount: amountOf(story, random),
    date: dateOf(story, receivedAt, random),
  };
}

function isOpenAfter(steps: readonly DemoStep[]): boolean {
  return !steps.some(
    (step) =>
      closingActions.includes(step.action) || (step.action === 'record-closure-answer' && step.answer === 'yes'),
  );
}

/** Whether the item was closed so lately that the customer may as well not have answered yet. */
function canWait({ branch, isOpen, receivedAt, steps }: DemoItem, endOn: string): boolean {
  const asked = steps.find(({ action }) => action === 'ask-closure');
  const isLate = receivedAt > instantOf(dayAfter(endOn, -60), 0);
  return !isOpen && isLate && (branch === 'agreed' || branch === 'no-reaction') && asked !== undefined;
}

function waitingForCustomer(item: DemoItem): DemoItem {
  const steps = stepsUntil(item.steps, ({ action }) => action === 'ask-closure');
  return { ...item, steps, pace: 'stuck-open', isOpen: true };
}
