import type { Readable } from 'node:stream';
import { ImapFlow } from 'imapflow';
import { accessToken, forgetToken } from './access-token.js';
import type { MailboxSettings } from './mailbox-settings.js';

/** A mail as it lies in a mailbox. */
export interface FoundMail {
  uid: number;
  /** The server's number for the present numbering of its mails. */
  uidValidity: string;
  /** When it arrived there. */
  receivedAt: Date;
  source: Readable;
}

/** How far the mailbox was collected before. */
export interface CollectedSoFar {
  uidValidity: string | null;
  lastUid: number;
}

const ANSWER_MS = 30_000;

/**
 * Hands over every mail that came after what was collected before, in order, one at a time; all of them when the server
 * numbers its mails anew. A mail is marked or moved only after `keep` has resolved, and told to `done` only after that,
 * so that whatever breaks off in between is seen again. Rejects when the server cannot be reached or refuses.
 */
export async function collectMailbox(
  settings: MailboxSettings,
  before: CollectedSoFar,
  now: Date,
  keep: (mail: FoundMail) => Promise<void>,
  done: (soFar: CollectedSoFar) => Promise<void>,
): Promise<number> {
  const client = await connected(settings, now);
  try {
    const isOnlyRead = settings.afterwards === 'leave';
    const mailbox = await client.mailboxOpen(settings.folder, { readOnly: isOnlyRead });
    const uidValidity = String(mailbox.uidValidity);
    const lastUid = before.uidValidity === uidValidity ? before.lastUid : 0;
    const uids = (await newUids(client, lastUid)).sort((a, b) => a - b);
    for (const uid of uids) {
      const { content } = await client.download(String(uid), undefined, { uid: true });
      const message = content ? await client.fetchOne(String(uid), { internalDate: true }, { uid: true }) : false;
      // Somebody else deleted it in between.
      if (!content || !message) continue;
      await keep({ uid, uidValidity, receivedAt: arrival(message.internalDate, now), source: content });
      await settle(client, settings, uid);
      await done({ uidValidity, lastUid: uid });
    }
    if (uids.length === 0) await done({ uidValidity, lastUid });
    await client.logout().catch(() => undefined);
    return uids.length;
  } finally {
    client.close();
  }
}

async function connected(settings: MailboxSettings, now: Date): Promise<ImapFlow> {
  const { host, tls, user, password, oauth2 } = settings;
  const client = new ImapFlow({
    host,
    port: settings.port ?? (tls === 'implicit' ? 993 : 143),
    secure: tls === 'implicit',
    ...(tls === 'implicit' ? {} : { doSTARTTLS: tls === 'starttls' }),
    auth: oauth2 ? { user, accessToken: await accessToken(oauth2, now) } : { user, pass: password ?? '' },
    logger: false,
    disableAutoIdle: true,
    connectionTimeout: ANSWER_MS,
    greetingTimeout: ANSWER_MS,
    socketTimeout: 2 * ANSWER_MS,
  });
  // What goes wrong rejects the command that waits for it.
  client.on('error', () => undefined);
  await client.connect().catch((error: { authenticationFailed?: boolean }) => {
    client.close();
    if (oauth2 && error.authenticationFailed) forgetToken(oauth2);
    throw error;
  });
  return client;
}

/** `n:*` names the last mail too when its number is smaller. */
async function newUids(client: ImapFlow, lastUid: number): Promise<number[]> {
  const found = await client.search({ uid: `${lastUid + 1}:*` }, { uid: true });
  return (found || []).filter((uid) => uid > lastUid);
}

async function settle(client: ImapFlow, { afterwards }: MailboxSettings, uid: number): Promise<void> {
  if (afterwards === 'leave') return;
  if (afterwards === 'mark-seen') {
    await client.messageFlagsAdd(String(uid), ['\\Seen'], { uid: true });
    return;
  }
  const moved = await client.messageMove(String(uid), afterwards.moveTo, { uid: true });
  if (!moved) {
    const { moveTo } = afterwards;
    throw new Error(`De postbus heeft geen map "${moveTo}". / The mailbox has no folder "${moveTo}".`);
  }
}

function arrival(internalDate: Date | string | undefined, now: Date): Date {
  const at = new Date(internalDate ?? now);
  return Number.isNaN(at.getTime()) ? now : at;
}
