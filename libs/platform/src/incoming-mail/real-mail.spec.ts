import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { readMail } from './read-mail.js';

/** Real and awkward mails, beside the repository on some machines; nobody may copy them into it. */
const folder = resolve(__dirname, '../../../../../shared/data/mail');
const files = existsSync(folder)
  ? readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map((entry) => join(entry.parentPath, entry.name))
  : [];

describe('readMail', () => {
  if (files.length === 0) {
    it('has no real mails to read on this machine, as it says here', () => {
      console.warn(`Not run: the real mails in ${folder} are not on this machine.`);
      expect(existsSync(folder)).toBe(false);
    });
    return;
  }

  it.each(files.map((file) => [relative(folder, file), file]))('reads %s without losing it', async (_, file) => {
    const raw = readFileSync(file);
    const read = await readMail(raw);
    // That a file came in empty is no trouble with reading.
    expect(read.trouble.filter((line) => !line.startsWith('Een bijlage is leeg'))).toEqual([]);
    // Something of it is there to be read: who wrote, about what, the text, or a file.
    const found = [read.from.address, read.subject, read.text.trim(), ...read.attachments.map(({ name }) => name)];
    const isEmpty = raw.toString('latin1').split(/\r?\n\r?\n/).length < 2;
    expect(isEmpty || found.some(Boolean)).toBe(true);
  });
});
