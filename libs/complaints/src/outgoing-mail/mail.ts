/** A mail as it is handed to whoever carries it. */
export interface Mail {
  messageId: string;
  date: Date;
  from: string;
  to: string;
  /** Where answers go, when not to the sender. */
  replyTo?: string;
  subject: string;
  text: string;
  html: string;
  headers: Record<string, string>;
  /** Stands in the words, and opens the case: nothing that we keep may say it. */
  secret?: string;
  inReplyTo?: string;
  references?: string[];
}

/** Is told how a mail fares. */
export interface MailWitness {
  /** The bytes of the mail as they go, before the last of them went. */
  going(bytes: Buffer): void;
  /** The carrier took it, and said so in these words. */
  taken(said: string): Promise<void>;
}

/** Carries mail. */
export interface Mailer {
  /**
   * Resolves once the carrier has taken the mail. Before that, the witness's `taken` is awaited, and no other mail is handed
   * over to its last byte: when the process dies, no more than one mail is in doubt.
   *
   * Rejects with an error whose `kind` says what to do: `permanent`, do not try again; `unreachable`, the carrier itself
   * is away; anything else, try again later.
   */
  deliver(mail: Mail, witness: MailWitness): Promise<unknown>;
}

/** Why a mail was not taken, as far as it decides what happens next. */
export type FailureKind = 'permanent' | 'unreachable' | 'temporary';

/** What an error of a {@link Mailer} means. */
export function failureKindOf(error: unknown): FailureKind {
  const kind = (error as { kind?: unknown } | null)?.kind;
  return kind === 'permanent' || kind === 'unreachable' ? kind : 'temporary';
}
