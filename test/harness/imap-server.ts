import { once } from 'node:events';
import type { AddressInfo, Server } from 'node:net';
import hoodiecrow from 'hoodiecrow-imap';
import { DateTime } from 'luxon';

/** An IMAP server on the loopback interface, where `testuser` signs in with `testpass`. */
export interface TestImapServer {
  port: number;
  /** How many mails a folder holds. */
  count(folder: string): Promise<number>;
  /** A mail arrives in the inbox. */
  receive(raw: string, at?: Date): Promise<void>;
  stop(): Promise<void>;
}

const INTERNAL_DATE = 'dd-MMM-yyyy HH:mm:ss ZZZ';

interface Folder {
  messages: unknown[];
}

interface Hoodiecrow {
  listen(port: number, host: string): void;
  close(done: () => void): void;
  server: Server;
  getMailbox(name: string): Folder;
  appendMessage(folder: string, flags: string[], internalDate: string, raw: string): void;
}

/** Starts a server in memory with an empty inbox and a folder `Gehoor`. */
export async function startImapServer(): Promise<TestImapServer> {
  const server = hoodiecrow({
    plugins: ['ID', 'UIDPLUS', 'MOVE', 'LITERALPLUS'],
    storage: { INBOX: { messages: [] }, '': { separator: '/', folders: { Gehoor: {} } } },
  }) as unknown as Hoodiecrow;
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  return {
    port: (server.server.address() as AddressInfo).port,
    count: async (folder) => server.getMailbox(folder).messages.length,
    receive: async (raw, at = new Date()) =>
      server.appendMessage('INBOX', [], DateTime.fromJSDate(at, { zone: 'utc' }).toFormat(INTERNAL_DATE), raw),
    stop: () => new Promise((done) => server.close(done)),
  };
}

/** The setting with which a worker collects the inbox of the server for a label. */
export function mailboxesSetting({ port }: TestImapServer, label: string): string {
  const account = { user: 'testuser', password: 'testpass', plusAddresses: true };
  return JSON.stringify([{ label, host: '127.0.0.1', port, tls: 'none', ...account }]);
}
