import { createTransport, type SendMailOptions } from 'nodemailer';
import type { Config } from './config.js';
import { keepMailIn } from './mail-folder.js';

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

/** Hands letters over to whoever carries them. */
export interface MailTransport {
  /**
   * Resolves with the carrier's own words once it has taken the letter; rejects with {@link MailDeliveryFailed}.
   * A connection lost after the last byte leaves open whether the letter was taken: it may then be delivered twice,
   * both times with the same Message-ID.
   */
  deliver(mail: OutgoingMail): Promise<{ response: string }>;
  close(): Promise<void>;
}

/** The letter was not taken: `temporary` is worth another attempt, `permanent` is not (no such address, refused). */
export class MailDeliveryFailed extends Error {
  override readonly name = 'MailDeliveryFailed';

  constructor(
    readonly kind: 'temporary' | 'permanent',
    readonly response: string,
    cause?: unknown,
  ) {
    super(`Mail not delivered (${kind}): ${response}`, { cause });
  }
}

/** Sends over SMTP when a server is configured; without one, keeps each letter as a file that mail programs open. */
export function createMailTransport(config: Pick<Config, 'smtpUrl' | 'dataDir'>): MailTransport {
  return config.smtpUrl ? smtpTransport(config.smtpUrl) : keepMailIn(config.dataDir);
}

function smtpTransport(url: string): MailTransport {
  const transporter = createTransport({
    url,
    pool: true,
    maxConnections: 5,
    // The queue decides about a next attempt; a silent one here could deliver a letter five times.
    maxRequeues: 0,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async deliver(mail) {
      try {
        const { response } = await transporter.sendMail(mail);
        return { response: response ?? '' };
      } catch (error) {
        throw asDeliveryFailed(error as SmtpError);
      }
    },
    close: async () => transporter.close(),
  };
}

interface SmtpError extends Error {
  code?: string;
  responseCode?: number;
  response?: string;
}

/**
 * A 5xx answer about this letter or its address is final. One about signing in is the firm's to mend, so the letter
 * waits; and so it does for everything else: 4xx, no connection, no answer.
 */
function asDeliveryFailed(error: SmtpError): MailDeliveryFailed {
  const isAboutLetter = error.code === 'EENVELOPE' || error.code === 'EMESSAGE';
  const isFinal = error.responseCode === undefined ? error.code === 'EENVELOPE' : error.responseCode >= 500;
  const kind = isAboutLetter && isFinal ? 'permanent' : 'temporary';
  return new MailDeliveryFailed(kind, error.response ?? error.message, error);
}
