import { type Readable, Transform } from 'node:stream';
import { createTransport } from 'nodemailer';
import type { DkimKey } from './dkim-keys.js';
import { MailDeliveryFailed, type MailTransport, type MailWitness, type OutgoingMail } from './outgoing-mail.js';
import { Turnstile } from './turnstile.js';

/** A server may take long over the last byte (RFC 5321, 4.5.3.2): who gives up sooner sends the letter twice. */
const SILENCE_LIMIT_MS = 180_000;

/** A letter comes in many small pieces; sent one by one, each would cost a write to the network. */
const PIECE_BYTES = 65_536;

/** How far a letter has come. */
interface Progress {
  /** Its first byte went out. */
  isBegun: boolean;
  witness: MailWitness | undefined;
  /** Its last byte went out; lets the next letter have its last byte. */
  leave: (() => void) | null;
  isOver: boolean;
}

/** Sends over a pool of connections to one server, signed where there is a key for the sender's domain. */
export function smtpTransport(
  url: string,
  maxConnections: number,
  dkimKeys: ReadonlyMap<string, DkimKey>,
): MailTransport {
  const underWay = new Map<string, Progress>();
  const turnstile = new Turnstile();
  const transporter = createTransport({
    url,
    pool: true,
    maxConnections,
    // The worker decides about a next attempt; a silent one here could deliver a letter five times.
    maxRequeues: 0,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: SILENCE_LIMIT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  transporter.use('stream', (mail, done) => {
    const progress = underWay.get(String(mail.data.messageId));
    if (progress) holdBeforeLastByte(mail.message, progress, turnstile);
    done();
  });
  return {
    async deliver(mail, witness) {
      const progress: Progress = { isBegun: false, witness, leave: null, isOver: false };
      underWay.set(mail.messageId, progress);
      try {
        const response = await transporter.sendMail({ ...mail, ...signatureOf(mail, dkimKeys) }).then(
          (sent) => sent.response ?? '',
          (error: SmtpError) => Promise.reject(asDeliveryFailed(error, progress)),
        );
        await witness?.taken?.(response);
        return { response };
      } finally {
        underWay.delete(mail.messageId);
        progress.isOver = true;
        progress.leave?.();
      }
    },
    close: async () => transporter.close(),
  };
}

function signatureOf({ from }: OutgoingMail, keys: ReadonlyMap<string, DkimKey>): { dkim?: DkimKey } {
  const domain = /@([^@>\s]+)>?\s*$/.exec(from)?.[1]?.toLowerCase();
  const key = domain && keys.get(domain);
  return key ? { dkim: key } : {};
}

/** The end of the letter, and with it the last byte, waits until no other letter is in doubt. */
function holdBeforeLastByte(
  message: { createReadStream(options?: object): Readable },
  progress: Progress,
  turnstile: Turnstile,
): void {
  const create = message.createReadStream.bind(message);
  message.createReadStream = (options) => {
    progress.isBegun = true;
    const went: Buffer[] = [];
    const waiting: Buffer[] = [];
    let size = 0;
    const release = () => {
      const piece = Buffer.concat(waiting.splice(0));
      size = 0;
      went.push(piece);
      return piece;
    };
    const held = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        waiting.push(chunk);
        size += chunk.length;
        done(null, size < PIECE_BYTES ? undefined : release());
      },
      async flush(done) {
        if (size > 0) held.push(release());
        progress.witness?.going?.(Buffer.concat(went));
        const leave = await turnstile.enter();
        // Whoever waited for us may have given up meanwhile.
        if (progress.isOver) return leave();
        progress.leave = leave;
        done();
      },
    });
    const whole = create(options);
    whole.on('error', (error) => held.destroy(error));
    return whole.pipe(held);
  };
}

interface SmtpError extends Error {
  code?: string;
  command?: string;
  responseCode?: number;
  response?: string;
}

/** What goes wrong before a server has let us in says nothing about the letter. */
const BEFORE_LETTER = /^(CONN|EHLO|HELO|STARTTLS|AUTH|API)\b/;
const OF_SERVER = ['ECONNECTION', 'ETIMEDOUT', 'ESOCKET', 'EDNS', 'ETLS', 'EAUTH', 'ENOAUTH', 'EPROXY', 'EPROTOCOL'];

/**
 * A 5xx answer about this letter or its address is final. One about signing in is the firm's to mend, so the letter
 * waits; and so it does for everything else: 4xx, no connection, no answer.
 */
function asDeliveryFailed(error: SmtpError, { isBegun, leave }: Progress): MailDeliveryFailed {
  const said = error.response ?? error.message;
  const isAboutLetter = error.code === 'EENVELOPE' || error.code === 'EMESSAGE';
  const isFinal = error.responseCode === undefined ? error.code === 'EENVELOPE' : error.responseCode >= 500;
  if (isAboutLetter && isFinal) return new MailDeliveryFailed('permanent', said, error);
  if (leave && error.responseCode === undefined) {
    return new MailDeliveryFailed('temporary', `${said} (after the last byte: it may have arrived)`, error);
  }
  const isOfServer = !isBegun && OF_SERVER.includes(error.code ?? '') && BEFORE_LETTER.test(error.command ?? 'CONN');
  return new MailDeliveryFailed(isOfServer ? 'unreachable' : 'temporary', said, error);
}
