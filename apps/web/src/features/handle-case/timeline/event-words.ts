import type { TimelineKind } from '../../../components/timeline.js';
import type { Words } from '../../../text/define-text.js';
import type { CaseEvent } from '../case-types.js';
import type { eventText } from '../text-events.js';
import type { letterText } from '../text-letters.js';

export type EventWords = (typeof eventText)['nl'];
type LetterWords = (typeof letterText)['nl'];

/** What happened, as a heading. */
export function titleOf({ type, facts }: CaseEvent, words: EventWords): string {
  if (type === 'letter-written' && facts.channel === 'e-mail') return words.mail;
  return entryOf(type, words)?.title ?? words.unknownEvent(type);
}

/** What somebody did, to follow "heeft om 10:42". */
export function didOf({ type, mailFrom }: CaseEvent, words: EventWords): string {
  if (mailFrom) return words.didPlace;
  return entryOf(type, words)?.did ?? words.unknownDid;
}

/** Who did it, by name where there is one. */
export function actorOf({ actorName, actorRole }: CaseEvent, words: EventWords): string {
  if (actorName) return actorName;
  return actorRole === 'system' || actorRole === 'customer' ? words.actors[actorRole] : words.actors.somebody;
}

/** Who said it: the sender of a mail, or else who did it. */
export function saidBy(event: CaseEvent, words: EventWords): string {
  const { mailFrom } = event;
  return mailFrom ? (mailFrom.name ?? mailFrom.address ?? words.actors.sender) : actorOf(event, words);
}

/** When it is shown to have been: a mail when it came in, whenever it was placed; all else when it was recorded. */
export function shownAt({ mailFrom, occurredAt, recordedAt }: CaseEvent): string {
  return mailFrom ? occurredAt : recordedAt;
}

/** The events as a conversation: a mail stands where it came in, between what was said before and after it. */
export function asConversation(events: readonly CaseEvent[]): CaseEvent[] {
  return [...events].sort((a, b) => Date.parse(shownAt(a)) - Date.parse(shownAt(b)) || a.seq - b.seq);
}

/** What a letter is for, in words; undefined for one we do not know. */
export function purposeIn(words: LetterWords, purpose: unknown): string | undefined {
  return (words.purposes as Words<Record<string, string>>)[String(purpose)];
}

function entryOf(type: string, words: EventWords): { title: string; did: string } | undefined {
  const entries = words.events as Record<string, { title: string; did: string } | undefined>;
  return Object.hasOwn(entries, type) ? entries[type] : undefined;
}

const KINDS: Record<string, TimelineKind> = {
  registered: 'received',
  'closure-answered': 'received',
  'reaction-recorded': 'received',
  withdrawn: 'received',
  'message-received': 'received',
  'other-message-received': 'received',
  'monitor-answered': 'received',
  'letter-written': 'sent',
  'contact-logged': 'call',
  'receipt-confirmed': 'call',
  'note-added': 'note',
  'colleague-asked': 'note',
  'colleague-answered': 'note',
  'colleague-chased': 'note',
};

/** How an event looks: from the customer, to the customer, a talk, a note among colleagues, or a fact of one line. */
export function kindOf({ type, facts }: CaseEvent): TimelineKind {
  if (type === 'letter-written' && String(facts.purpose).startsWith('colleague-')) return 'note';
  if (type === 'contact-logged' && facts.direction === 'incoming') return 'received';
  return KINDS[type] ?? 'event';
}

/** What the timeline is narrowed to: all that was said and noted, messages alone, or notes alone; everything without it. */
export type TimelineShow = 'conversation' | 'messages' | 'notes' | undefined;

/** Whether an event belongs to what the timeline is narrowed to. */
export function isShown(event: CaseEvent, show: TimelineShow): boolean {
  if (!show) return true;
  const kind = kindOf(event);
  if (show === 'conversation') return kind !== 'event';
  return show === 'notes' ? kind === 'note' : kind !== 'note' && kind !== 'event';
}
