import { anyHour, type Course, daytime, midday, morning } from './course.js';
import { hasMail } from './course-start.js';
import { decide } from './course-treatment.js';
import { courseWords } from './course-words.js';
import type { SecondLook, StoryDispute, Treatment } from './story.js';

/** From the answer to the end: solution, closure question, second look, referral, dispute. */
export function closeComplaint(course: Course, treatment: Treatment): void {
  const { draft, random } = course;
  carryOut(course, treatment.solution);
  const day = course.today + random.between(1, 2);
  const closingNote = treatment.callNotes[2];
  const how = closingNote === undefined && hasMail(course) ? 'letter' : 'phone';
  if (closingNote !== undefined) {
    course.on(day, daytime, draft.handler, { action: 'log-contact', summary: closingNote, reached: true, wish: null });
  }
  course.on(day, daytime, draft.handler, { action: 'ask-closure', attempt: 1, how });
  const { words } = treatment.customerReaction;
  if (draft.branch === 'no-reaction') closeInSilence(course, day);
  else if (draft.branch === 'agreed') hear(course, 'yes', words, closingNote === undefined ? 3 : 0);
  else if (treatment.closureNo) {
    hear(course, 'no', words, 3);
    lookAgain(course, treatment.closureNo, treatment.dispute);
  }
}

function carryOut(course: Course, solution: string): void {
  if (!solution) return;
  const { draft, random } = course;
  const days = random.chance(0.93) ? random.between(1, 4) : random.between(6, 8);
  const handler = course.steps.at(-1)?.by ?? draft.handler;
  const note = courseWords[draft.story.language].carriedOut;
  course.on(course.today + days, daytime, handler, { action: 'carry-out-solution', note });
}

function hear(course: Course, answer: 'yes' | 'no', words: string, withinDays: number): void {
  const { draft, random } = course;
  if (withinDays === 0) course.next([2, 5], draft.handler, { action: 'record-closure-answer', answer, words });
  else {
    const day = course.today + random.between(0, withinDays);
    course.on(day, anyHour, 'customer', { action: 'record-closure-answer', answer, words });
  }
}

function closeInSilence(course: Course, firstAsked: number): void {
  const { draft, label } = course;
  const how = hasMail(course) ? 'letter' : 'phone';
  const window = label.closure.windowWorkingDays;
  course.on(firstAsked + window / 2, daytime, draft.handler, { action: 'ask-closure', attempt: 2, how });
  const note = courseWords[draft.story.language].silent;
  course.on(firstAsked + window + 1, morning, draft.handler, { action: 'close', note });
}

function lookAgain(course: Course, look: SecondLook, dispute: StoryDispute | undefined): void {
  const { draft, random } = course;
  const second = draft.secondHandler ?? draft.handler;
  const day = course.today + 1;
  course.on(day, daytime, second, { action: 'take-over' });
  const answerDay = day + random.between(3, 7);
  course.on(answerDay - 1, daytime, second, { action: 'add-note', note: `${look.reason} ${look.found}` });
  decide(course, answerDay, 2, look);
  carryOut(course, look.solution);
  const words = courseWords[draft.story.language];
  if (look.ends === 'agrees') {
    const asked = course.today + random.between(1, 2);
    course.on(asked, daytime, second, { action: 'ask-closure', attempt: 1, how: hasMail(course) ? 'letter' : 'phone' });
    hear(course, 'yes', words.agreesAfterAll, 3);
    return;
  }
  const insured = draft.story.category === 'health' ? 'skgz' : 'kifid';
  const body = draft.story.teller === 'business' ? 'court' : insured;
  const reacted = course.today + random.between(2, 5);
  course.on(reacted, daytime, second, { action: 'record-reaction', reaction: 'disagrees', words: words.disagrees });
  course.next([10, 60], second, { action: 'refer', body });
  if (dispute) goToDispute(course, dispute, second);
}

function goToDispute(course: Course, { body, outcome, summary }: StoryDispute, by: string): void {
  const { random } = course;
  const series = body === 'court' ? 'ROL' : body.toUpperCase();
  const theirReference = `${series}-${random.between(10_000, 99_999)}`;
  course.on(course.today + random.between(15, 30), morning, by, { action: 'open-dispute', body, theirReference });
  const opened = course.today;
  course.on(opened + 12, daytime, by, {
    action: 'record-dispute-reply',
    channel: 'their-portal',
    summary: 'Ons verweer, met het dossier en de brieven.',
  });
  course.on(opened + random.between(60, 95), midday, by, {
    action: 'record-dispute-outcome',
    outcome,
    lesson: summary,
  });
}
