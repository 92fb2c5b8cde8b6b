import type { DataSource } from 'typeorm';
import { v7 as newId } from 'uuid';
import {
  type Clock,
  IncomingMail,
  type MailContents,
  ReadIncomingMail,
  ReplyTokens,
  StoreIncomingMail,
  SYSTEM,
} from '#complaints';

/** The tokens in the addresses of the tests' mail. */
export const replyTokens = new ReplyTokens('a secret of the tests', { VG: 'address' });

/** Where mail comes in. */
interface MailDesk {
  dataSource: DataSource;
  clock: Clock;
  label: { id: string };
}

/** Has a mail come in at the desk's label, not read yet. */
export function storedMail(desk: MailDesk, more: object = {}): Promise<{ id: string; isNew: boolean }> {
  const mail = { labelId: desk.label.id, found: null, rawSha256: 'a'.repeat(64), sizeBytes: 12, fingerprint: newId() };
  return new StoreIncomingMail(desk.dataSource, desk.clock).execute(
    { ...mail, receivedAt: desk.clock.now(), ...more },
    SYSTEM,
  );
}

/** Reads a mail that came in, as if these were its bytes. */
export function readMail(desk: MailDesk, id: string, contents: MailContents): Promise<void> {
  return new ReadIncomingMail(desk.dataSource, desk.clock, async () => contents, replyTokens).execute(id);
}

/** Has a mail come in and be read; gives it as it then is. */
export async function mailComes(desk: MailDesk, contents: MailContents, more: object = {}): Promise<IncomingMail> {
  const { id } = await storedMail(desk, more);
  await readMail(desk, id, contents);
  return desk.dataSource.manager.findOneByOrFail(IncomingMail, { id });
}
