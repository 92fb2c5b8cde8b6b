import { type Course, isSpoken } from './course.js';
import { courseWords } from './course-words.js';

const registrars = { 'web-form': 'customer', portal: 'customer', 'e-mail': 'system' } as const;

/** Registration, the handler's first hold of the case, and a confirmation by hand where no mail can go. */
export function startCourse(course: Course): void {
  register(course);
  const { draft, random } = course;
  if (isSpoken(draft)) course.next([1, 3], draft.handler, { action: 'take-over' });
  else {
    const waits = course.today === 0 && course.firstDay === 0 && random.chance(0.25) ? 1 : 0;
    const day = Math.max(course.today, course.firstDay) + waits;
    course.on(day, [530, 985], draft.handler, { action: 'take-over' });
  }
  if (draft.customer && (!hasMail(course) || draft.bounces)) confirmByHand(course);
}

/** Whether the confirmation can be mailed. */
export function hasMail({ draft }: Course): boolean {
  return Boolean(draft.representative?.email ?? draft.customer?.email);
}

function register(course: Course): void {
  const { draft, random } = course;
  const action = { action: 'register' } as const;
  const registrar = (registrars as Record<string, string | undefined>)[draft.channel];
  if (registrar === 'customer') course.next([0, 0], registrar, action);
  else if (registrar) course.next([1, 4], registrar, action);
  else if (isSpoken(draft)) course.next([5, 18], draft.handler, action);
  else if (draft.channel === 'letter') course.on(random.between(1, 3), [530, 640], draft.handler, action);
  else course.on(course.firstDay, [540, 700], draft.handler, action);
}

function confirmByHand(course: Course): void {
  const { draft } = course;
  const words = courseWords[draft.story.language];
  const isByPhone = Boolean(draft.representative?.phone ?? draft.customer?.phone);
  course.next([4, 25], draft.handler, {
    action: 'confirm-receipt',
    channel: isByPhone ? 'phone' : 'letter',
    note: isByPhone ? words.confirmedByPhone : words.confirmedByLetter,
  });
}
