import type { HistoryEntry } from '../../../evidence/src/index.js';

/** Letters that go round in the house. */
const AMONG_COLLEAGUES = ['colleague-message', 'colleague-reminder', 'causer-feedback', 'handler-digest'];
const INTERNAL_EVENTS = [
  'note-added',
  'colleague-asked',
  'colleague-answered',
  'colleague-chased',
  'decision-returned',
];
const INTERNAL_KEYS = ['note', 'cause', 'lesson'];

/** Whether a letter is for colleagues, not for the customer. */
export function isAmongColleagues({ purpose }: { purpose: string }): boolean {
  return AMONG_COLLEAGUES.includes(purpose);
}

/** The files of a case without those that came with a mail of a colleague. */
export function filesForOthers<File extends { id: string }>(
  files: readonly File[],
  history: readonly Pick<HistoryEntry, 'facts'>[],
): File[] {
  const internal = new Set(
    history.filter(({ facts }) => facts.amongColleagues === true).map(({ facts }) => facts.fileId),
  );
  return files.filter(({ id }) => !internal.has(id));
}

/** The content of an event without what only colleagues should read. */
export function withoutInternalWords({
  type,
  facts,
  content,
}: Pick<HistoryEntry, 'type' | 'facts' | 'content'>): Record<string, unknown> | null {
  const isInternal =
    INTERNAL_EVENTS.includes(type) ||
    facts.amongColleagues === true ||
    (type === 'letter-written' && isAmongColleagues({ purpose: String(facts.purpose) }));
  if (content === null || isInternal) return null;
  const kept = Object.entries(content).filter(([key]) => !INTERNAL_KEYS.includes(key));
  return kept.length > 0 ? Object.fromEntries(kept) : null;
}

/** Whether something in the content was only for colleagues. */
export function hasInternalWords(event: Pick<HistoryEntry, 'type' | 'facts' | 'content'>): boolean {
  const kept = withoutInternalWords(event);
  const count = (content: Record<string, unknown> | null) =>
    Object.values(content ?? {}).filter((value) => value !== null && value !== undefined).length;
  return count(kept) !== count(event.content);
}
