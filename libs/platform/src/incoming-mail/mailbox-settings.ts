import { z } from 'zod';

const word = z.string().trim().min(1).max(500);

/** One mailbox that is collected for a label. */
const mailboxSchema = z
  .strictObject({
    /** Code of the label. */
    label: word,
    host: word,
    port: z.int().min(1).max(65535).optional(),
    /** `implicit` from the first byte, `starttls` before signing in, `none` only on a line that nobody else reaches. */
    tls: z.enum(['implicit', 'starttls', 'none']).default('implicit'),
    user: word,
    password: word.optional(),
    /** A refresh token with which the server of the account gives access tokens. */
    oauth2: z
      .strictObject({
        tokenUrl: z.url({ protocol: /^https?$/ }),
        clientId: word,
        clientSecret: word.optional(),
        refreshToken: z.string().min(1).max(10_000),
        scope: word.optional(),
      })
      .optional(),
    folder: word.default('INBOX'),
    /** What is done in the mailbox once a mail is stored. Nothing is ever deleted. */
    afterwards: z.union([z.enum(['mark-seen', 'leave']), z.strictObject({ moveTo: word })]).default('mark-seen'),
    /** Whether mail for `name+anything@domain` arrives here too; only then customers are given such an address to reply to. */
    plusAddresses: z.boolean(),
  })
  .refine(({ password, oauth2 }) => (password === undefined) !== (oauth2 === undefined), {
    error: 'give either a password or oauth2',
  });

const mailboxesSchema = z.array(mailboxSchema).max(100);

/** How a mailbox is reached and what is done in it. */
export type MailboxSettings = z.infer<typeof mailboxSchema>;

/** Says what is wrong with the settings, without any of their values. */
export class InvalidMailboxes extends Error {
  override readonly name = 'InvalidMailboxes';
}

/** Reads the list of mailboxes, as JSON. Throws {@link InvalidMailboxes}. */
export function parseMailboxes(json: string): MailboxSettings[] {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw new InvalidMailboxes('it is no JSON');
  }
  const { success, data, error } = mailboxesSchema.safeParse(value);
  if (success) return data;
  const [first] = error.issues;
  throw new InvalidMailboxes(`${first?.path.join('.') || 'the list'}: ${first?.message ?? 'not valid'}`);
}

/** The name of a mailbox, for people and to tell it from others. */
export function mailboxName({ user, host, folder }: Pick<MailboxSettings, 'user' | 'host' | 'folder'>): string {
  return `${user} (${host}, ${folder})`;
}
