import { randomUUID } from 'node:crypto';
import { mkdir, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { composeMail } from './compose-mail.js';
import type { MailTransport } from './outgoing-mail.js';

/** The transport for a machine without a mail server: each letter becomes `<dataDir>/mail/<message-id>.eml`. */
export function keepMailIn(dataDir: string): MailTransport {
  const folder = join(dataDir, 'mail');
  return {
    async deliver(mail, witness) {
      const bytes = await composeMail(mail);
      witness?.going?.(bytes);
      const name = fileNameFor(mail.messageId);
      await mkdir(folder, { recursive: true });
      await writeWhole(join(folder, name), bytes);
      const response = `250 kept as mail/${name}`;
      await witness?.taken?.(response);
      return { response };
    },
    close: async () => undefined,
  };
}

/** The same letter always has the same file, whatever signs its Message-ID holds. */
function fileNameFor(messageId: string): string {
  const plain = messageId
    .replace(/^<|>$/g, '')
    .replace(/[^A-Za-z0-9@._-]/g, '_')
    .replace(/^\.+/, '_');
  return `${plain.slice(0, 200)}.eml`;
}

async function writeWhole(path: string, content: Buffer): Promise<void> {
  const unfinished = `${path}.${randomUUID()}`;
  const file = await open(unfinished, 'wx', 0o600);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(unfinished, path);
}
