/** Events by which a mail that came in got its place with a case. */
export const MAIL_EVENTS = [
  'message-received',
  'colleague-answered',
  'other-message-received',
  'complaint-mail-kept',
] as const;
export type MailEvent = (typeof MAIL_EVENTS)[number];

/** Who wrote a mail; null for what is not known, or was erased. */
export interface MailSender {
  name: string | null;
  address: string | null;
}

interface PlacedEvent {
  type: string;
  facts: Record<string, unknown>;
  content: Record<string, unknown> | null;
}

/**
 * Who wrote the mail that an event put with the case; null for an event that no mail brought. The sender is the one who
 * said it, when it happened (`occurredAt`); the actor of the event only placed it, when it was recorded. Pure.
 */
export function mailSender({ type, facts, content }: PlacedEvent): MailSender | null {
  if (!MAIL_EVENTS.some((one) => one === type) || typeof facts.mailId !== 'string') return null;
  const said = (key: string) => (typeof content?.[key] === 'string' && content[key] !== '' ? content[key] : null);
  return { name: said('fromName'), address: said('from') };
}
