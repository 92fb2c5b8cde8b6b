import { afternoon, type Course, midday, morning } from './course.js';
import { askColleague, involveTopManager, keepInformed, talkFirst } from './course-contact.js';
import { courseWords } from './course-words.js';
import { officeDaysBetween } from './office-days.js';
import { managerOf, staff } from './staff.js';
import type { Treatment } from './story.js';

const coordinator = 'naomi.blijdorp';

/** From the first talk to the answer: wish, needs, questions to colleagues, progress, decision. */
export function treatComplaint(course: Course, treatment: Treatment): void {
  const { draft, random } = course;
  const isSoon = draft.story.urgency === 'urgent' || course.firstDay === 1;
  const contactDay = course.today + (isSoon ? 0 : random.between(0, 1));
  const answerDay = chooseAnswerDay(course, contactDay);
  talkFirst(course, treatment, contactDay);
  if (draft.branch === 'withdrawn') {
    const words = random.pick(courseWords[draft.story.language].withdrawn);
    course.on(contactDay + 1, morning, draft.handler, { action: 'withdraw', words });
    return;
  }
  involveTopManager(course, contactDay, answerDay);
  askColleague(course, treatment, contactDay, answerDay);
  keepInformed(course, contactDay, answerDay);
  course.settleWaiting();
  const secondNote = treatment.callNotes[1];
  if (secondNote !== undefined) {
    course.on(answerDay, morning, draft.handler, {
      action: 'log-contact',
      summary: secondNote,
      reached: true,
      wish: null,
    });
  }
  decide(course, answerDay, 1, treatment);
}

/** The decision of a round, the approval that it may need, and the answer to the customer, all on one day. */
export function decide(
  course: Course,
  day: number,
  round: 1 | 2,
  decision: Pick<Treatment, 'outcome' | 'obliged' | 'motivation' | 'solution'> & { redressCents?: number },
): void {
  const { draft, random } = course;
  const { outcome, obliged, motivation, solution, redressCents = 0 } = decision;
  const decider = (round === 2 && draft.secondHandler) || draft.handler;
  const cause = draft.treatment?.cause ?? '';
  course.on(day, [640, 695], decider, {
    action: 'decide',
    round,
    outcome,
    obliged,
    motivation,
    solution,
    cause,
    redressCents,
  });
  if (redressCents > (staff.find(({ id }) => id === decider)?.mandateCents ?? 0)) {
    const approver = random.chance(0.7) ? managerOf(draft.story.label).id : coordinator;
    course.on(day, midday, approver, { action: 'approve' });
  }
  course.on(day, afternoon, decider, { action: 'send-answer', round });
}

function chooseAnswerDay({ draft, random, label }: Course, contactDay: number): number {
  const { story, receivedOn, answerDueOn, pace, freeze } = draft;
  const lastDay = officeDaysBetween(receivedOn, answerDueOn ?? receivedOn, label.holidaysLeftOut);
  if (pace === 'slow') return lastDay + random.between(1, 6);
  if (pace === 'very-slow') return lastDay + random.between(10, 28);
  const soonest = Math.min(contactDay + 1, lastDay);
  if (freeze || story.urgency === 'urgent') return Math.min(soonest + random.between(0, 1), lastDay);
  return Math.max(soonest, random.between(Math.ceil(lastDay * 0.4), lastDay));
}
