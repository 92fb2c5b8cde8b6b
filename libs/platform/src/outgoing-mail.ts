import type { SendMailOptions } from 'nodemailer';

/** One letter to one address, ready to send. The caller gives the Message-ID and keeps it over every attempt. */
export interface OutgoingMail {
  messageId: string;
  date: Date;
  from: string;
  to: string;
  replyTo?: string;
  subject: string;
  text: string;
  html?: string;
  inReplyTo?: string;
  references?: string[];
  headers?: Record<string, string>;
  attachments?: SendMailOptions['attachments'];
}

/** Is told how the letter fares. */
export interface MailWitness {
  /** The bytes of the letter as they go, when they are whole and before the last of them went. */
  going?(bytes: Buffer): void;
  /**
   * Awaited as soon as the carrier has taken the letter, in its own words. Until it is through, no other letter of this
   * transport gets its last byte, so that never more than one letter is taken and not yet noted.
   */
  taken?(said: string): Promise<void>;
}

/** Hands letters over to whoever carries them. */
export interface MailTransport {
  /**
   * Resolves with the carrier's own words once it has taken the letter; rejects with {@link MailDeliveryFailed}.
   * A connection lost after the last byte leaves open whether the letter was taken: it may then be delivered twice,
   * both times with the same Message-ID.
   */
  deliver(mail: OutgoingMail, witness?: MailWitness): Promise<{ response: string }>;
  close(): Promise<void>;
}

/**
 * The letter was not taken: `temporary` is worth another attempt, `permanent` is not (no such address, refused), and
 * `unreachable` says nothing about the letter, for the server itself was away or let nobody in.
 */
export class MailDeliveryFailed extends Error {
  override readonly name = 'MailDeliveryFailed';

  constructor(
    readonly kind: 'temporary' | 'permanent' | 'unreachable',
    readonly response: string,
    cause?: unknown,
  ) {
    super(`Mail not delivered (${kind}): ${response}`, { cause });
  }
}
