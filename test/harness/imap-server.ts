import { once } from 'node:events';
import type { AddressInfo, Server } from 'node:net';
import hoodiecrow from 'hoodiecrow-imap';

/** An IMAP server on the loopback interface, where `testuser` signs in with `testpass`. */
export interface TestImapServer {
  port: number;
  /** How many mails a folder holds. */
  count(folder: string): Promise<number>;
  /** A mail arrives in the inbox. */
  receive(raw: string): Promise<void>;
  stop(): Promise<void>;
}

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
    receive: async (raw) => server.appendMessage('INBOX', [], '02-Mar-2026 10:14:00 +0100', raw),
    stop: () => new Promise((done) => server.close(done)),
  };
}
