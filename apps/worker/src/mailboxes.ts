import type { Mailbox, ReplyPlaces } from '#complaints';
import { collectMailbox, type FileStore, keepMail, type MailboxSettings, mailboxName } from '#platform';

/** The mailboxes of the settings, each keeping the bytes of a mail before anything else is done with it. */
export function mailboxesOf(settings: readonly MailboxSettings[], files: FileStore): Mailbox[] {
  return settings.map((mailbox) => ({
    name: mailboxName(mailbox),
    labelCode: mailbox.label,
    collect: (before, now, store, done) =>
      collectMailbox(
        mailbox,
        before,
        now,
        async ({ source, ...found }) => {
          const { sha256: rawSha256, size: sizeBytes, fingerprint } = await keepMail(files, source);
          await store({ ...found, rawSha256, sizeBytes, fingerprint });
        },
        done,
      ),
  }));
}

/** Where each label that has a mailbox puts the token by which a reply is recognised. */
export function replyPlaces(settings: readonly MailboxSettings[]): ReplyPlaces {
  return Object.fromEntries(
    settings.map(({ label, plusAddresses }) => [label, plusAddresses ? ('address' as const) : ('subject' as const)]),
  );
}
