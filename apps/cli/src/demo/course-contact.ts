import { type Course, daytime, isSpoken, morning } from './course.js';
import { courseWords } from './course-words.js';
import type { Draft } from './draft.js';
import { managerOf, topManagers } from './staff.js';
import type { Treatment } from './story.js';
import { dayInWords } from './wording.js';

/** Whether the wish came in with the registration: it is on the form and is asked in a call. */
export function isWishAtRegistration(draft: Draft): boolean {
  const wasAsked = isSpoken(draft) || draft.channel === 'web-form' || draft.channel === 'portal';
  return wasAsked && draft.story.kind === 'complaint' && draft.story.wish !== undefined;
}

/** The first talk: what the customer wants, what makes it easier, and whether a signal is a complaint after all. */
export function talkFirst(course: Course, treatment: Treatment, day: number): void {
  const { draft, random } = course;
  const summary = treatment.callNotes[0];
  const wish = isWishAtRegistration(draft) ? null : (treatment.wish ?? null);
  const reached = !treatment.notReached;
  if (summary !== undefined) course.on(day, daytime, draft.handler, { action: 'log-contact', summary, reached, wish });
  if (draft.converts) {
    const reason = courseWords[draft.story.language].conversion;
    course.next([2, 6], draft.handler, { action: 'convert-to-complaint', reason });
  }
  if (treatment.wishNotAsked !== undefined) {
    course.on(day, daytime, draft.handler, { action: 'record-wish', wishNotAskedReason: treatment.wishNotAsked });
  }
  if (draft.story.needs || random.chance(0.94)) course.next([1, 4], draft.handler, { action: 'mark-needs' });
}

/** A top manager beside nearly every complaint with a high impact, who sometimes calls the customer, also in others. */
export function involveTopManager(course: Course, contactDay: number, answerDay: number): void {
  const { draft, random } = course;
  const isHigh = draft.story.impact === 'high';
  const topManager = random.pick(topManagers).id;
  if (isHigh && random.chance(0.94)) {
    course.next([10, 30], managerOf(draft.story.label).id, { action: 'assign-top-manager', topManager });
  }
  if (!random.chance(isHigh ? 0.5 : 0.05)) return;
  const day = Math.min(contactDay + 1, answerDay);
  const summary = courseWords[draft.story.language].topManager;
  course.on(day, [545, 620], topManager, { action: 'log-contact', summary, reached: true, wish: null });
}

/** The question to a colleague with its answer, and the note for colleagues. */
export function askColleague(course: Course, treatment: Treatment, contactDay: number, answerDay: number): void {
  const { draft, random } = course;
  const asked = treatment.internalQuestion;
  if (asked) {
    const { to: department, question, answer } = asked;
    const lateness = draft.pace === 'prompt' || draft.pace === 'stuck-open' ? random.between(0, 2) : answerDay;
    const answered = Math.min(contactDay + lateness, answerDay - (answerDay > contactDay ? 1 : 0));
    course.next([5, 30], draft.handler, { action: 'ask-colleague', department, question });
    course.waitFor(answered, { action: 'record-colleague-answer', answer });
  }
  if (treatment.internalNote) course.waitFor(answerDay, { action: 'add-note', note: treatment.internalNote });
}

/** Progress at the label's interval, and word of a delay before the answer term lapses. */
export function keepInformed(course: Course, contactDay: number, answerDay: number): void {
  const { draft, random, label } = course;
  const words = courseWords[draft.story.language];
  const interval = label.progressUpdateWorkingDays;
  const share = draft.pace === 'prompt' || draft.pace === 'stuck-open' ? 0.96 : 0.82;
  for (let day = contactDay + interval; day < answerDay; day += interval) {
    if (random.chance(share)) {
      course.waitFor(day, { action: 'send-progress-update', words: random.pick(words.progress) });
    }
  }
  if (!draft.delayNotice || !draft.answerDueOn) return;
  const newDate = course.dateOf(answerDay);
  const notice = random.pick(words.delay).replace('{date}', dayInWords(newDate, draft.story.language));
  course.waitFor(course.dayOf(draft.answerDueOn), { action: 'announce-delay', words: notice, newDate }, morning);
}
