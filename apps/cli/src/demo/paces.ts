import { type Draft, isComplaint } from './draft.js';
import { labels } from './labels.js';
import { dayAfter, isOfficeDay, localDayOf, officeDayAfter } from './office-days.js';
import type { SeededRandom } from './random.js';
import type { LabelCode } from './story.js';

/** The last local day of the answer term that the label publishes. */
export function answerDueOn(label: LabelCode, receivedAt: string): string {
  const { publishedTerms, holidaysLeftOut } = labels[label];
  const term = publishedTerms.find(({ milestone }) => milestone === 'answer')?.term;
  if (!term) throw new Error(`Label ${label} publishes no answer term.`);
  const receivedOn = localDayOf(receivedAt);
  if (term.unit === 'workingDays') return officeDayAfter(receivedOn, term.length, holidaysLeftOut);
  let due = dayAfter(receivedOn, term.length * 7);
  while (!isOfficeDay(due, holidaysLeftOut)) due = dayAfter(due, 1);
  return due;
}

/** Answers that come too late, out of those that fell due: DL just fails its 90 %, PA clearly, VG is safe. */
const missesOf: Readonly<Record<LabelCode, (due: number) => number>> = {
  VG: (due) => Math.round(due * 0.08),
  DL: (due) => Math.floor(due * 0.1) + 1,
  PA: (due) => Math.round(due * 0.18),
};

const withoutAnswer = ['in-treatment', 'awaiting-approval', 'decided'];

/** Makes the right number of items of each label slow or very slow, most of them in the peaks. */
export function setPaces(drafts: readonly Draft[], endOn: string, random: SeededRandom): void {
  for (const label of Object.keys(missesOf) as LabelCode[]) {
    const due = drafts.filter((draft) => draft.story.label === label && countsBefore(draft, endOn));
    const stuck = due.filter(({ freeze }) => freeze && withoutAnswer.includes(freeze)).length;
    let left = missesOf[label](due.length) - stuck;
    let candidates = due.filter(({ freeze, story }) => !freeze && story.urgency === 'normal');
    while (left > 0 && candidates.length > 0) {
      const slow = random.pickByWeight(candidates, ({ story }) => (story.peak ? 4 : 1));
      slow.pace = random.chance(0.25) ? 'very-slow' : 'slow';
      slow.delayNotice = random.chance(0.85);
      candidates = candidates.filter((draft) => draft !== slow);
      left -= 1;
    }
  }
}

function countsBefore(draft: Draft, endOn: string): boolean {
  const isLeftOut = draft.branch === 'withdrawn' || draft.branch === 'merged';
  return isComplaint(draft) && !isLeftOut && draft.answerDueOn !== null && draft.answerDueOn < endOn;
}
