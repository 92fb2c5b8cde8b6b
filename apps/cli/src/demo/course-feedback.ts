import { type Course, daytime } from './course.js';
import { courseWords } from './course-words.js';
import { departments } from './departments.js';
import type { FeedbackStory } from './story.js';

/** A signal, compliment or requested feedback: somebody hears it, the customer gets a word back, and that is all. */
export function followFeedback(course: Course, story: FeedbackStory): void {
  const { draft, random } = course;
  if (story.sharedWith) {
    const { name, contact } = departments[story.sharedWith];
    const note = `Gedeeld met ${contact} (${name}).`;
    course.on(course.today + random.between(0, 1), daytime, draft.handler, { action: 'add-note', note });
  }
  if (story.reply && draft.customer) {
    const day = course.today + (draft.pace === 'slow' ? random.between(7, 14) : random.between(1, 3));
    course.on(day, daytime, draft.handler, { action: 'write-letter', words: story.reply });
  }
  course.next([2, 40], draft.handler, { action: 'close', note: courseWords[story.language].closed });
}
