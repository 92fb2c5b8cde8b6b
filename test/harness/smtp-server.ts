import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { portOfOurOwn } from './port.js';
import { until } from './until.js';

/** A letter that the server took, byte for byte. */
export interface ReceivedMail {
  from: string;
  to: string[];
  raw: Buffer;
}

/**
 * What the server does with the next letters: take them, take them after something else, refuse the recipient (or, with
 * `at: 'data'`, the letter) with an SMTP code, take the letter and hang up before saying so, or say nothing at all to a
 * recipient.
 */
export type SmtpBehaviour =
  | 'accept'
  | 'drop-after-data'
  | 'silent'
  | { refuse: number; at?: 'data' }
  | { after: Promise<unknown> };

/** A mail server on the loopback interface that does as it is told and keeps what it takes. */
export interface TestSmtpServer {
  url: string;
  /** Letters that were taken, and those whose sender was left in doubt because the connection was dropped. */
  received: ReceivedMail[];
  behave(behaviour: SmtpBehaviour): void;
  /** Resolves with the letters as soon as so many have come. */
  waitFor(count: number): Promise<ReceivedMail[]>;
  stop(): Promise<void>;
}

/** Starts the mail server, on a free port unless it comes back on its own; it takes everything until told otherwise. */
export async function startSmtpServer(onPort?: number): Promise<TestSmtpServer> {
  let behaviour: SmtpBehaviour = 'accept';
  const received: ReceivedMail[] = [];
  const sockets = new Map<number | undefined, Socket>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    closeTimeout: 100,
    onRcptTo: (_address, _session, done) => {
      if (behaviour !== 'silent') done(refusalOf(behaviour, undefined));
    },
    async onData(stream, session, done) {
      // Undefined when the sender broke off: there is nobody left to answer.
      const mail = await readMail(stream, session).catch(() => undefined);
      if (!mail) return;
      const refusal = refusalOf(behaviour, 'data');
      if (refusal) return done(refusal);
      if (typeof behaviour === 'object' && 'after' in behaviour) await behaviour.after;
      received.push(mail);
      if (behaviour === 'drop-after-data') sockets.get(session.remotePort)?.destroy();
      else done();
    },
  });
  // Connections that are dropped on purpose show up here.
  server.on('error', () => {});
  server.server.on('connection', (socket) => sockets.set(socket.remotePort, socket));
  server.listen(onPort ?? (await portOfOurOwn()), '127.0.0.1');
  await once(server.server, 'listening');
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    received,
    behave: (next) => {
      behaviour = next;
    },
    waitFor: (count) => until(`${count} letters came`, () => received.length >= count && received),
    stop: () => new Promise((done) => server.close(() => done())),
  };
}

function refusalOf(behaviour: SmtpBehaviour, at: 'data' | undefined): Error | undefined {
  if (typeof behaviour !== 'object' || !('refuse' in behaviour) || behaviour.at !== at) return undefined;
  return Object.assign(new Error('Refused by the test'), { responseCode: behaviour.refuse });
}

async function readMail(stream: SMTPServerDataStream, session: SMTPServerSession): Promise<ReceivedMail> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  const { mailFrom, rcptTo } = session.envelope;
  return {
    from: mailFrom ? mailFrom.address : '',
    to: rcptTo.map(({ address }) => address),
    raw: Buffer.concat(chunks),
  };
}
