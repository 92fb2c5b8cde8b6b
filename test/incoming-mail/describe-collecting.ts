import type { MailboxSettings } from '#platform';
import { collectMailbox } from '#platform';
import type { TestImapServer } from '../harness/imap-server.js';

const NOW = new Date('2026-03-03T09:00:00Z');
const mail = (subject: string) => `From: bo@voorbeeld.example\r\nSubject: ${subject}\r\n\r\nDag.\r\n`;

/** What every IMAP server must show: mail is handed over once and in order, and settled only after it is kept. */
export function describeCollecting(name: string, start: () => Promise<TestImapServer>): void {
  describe(`collectMailbox from ${name}`, () => {
    let server: TestImapServer;
    beforeEach(async () => {
      server = await start();
    });
    afterEach(() => server.stop());

    const settings = (more: Partial<MailboxSettings> = {}): MailboxSettings => ({
      label: 'VG',
      host: '127.0.0.1',
      port: server.port,
      tls: 'none',
      user: 'testuser',
      password: 'testpass',
      folder: 'INBOX',
      afterwards: 'mark-seen',
      plusAddresses: true,
      ...more,
    });

    /** Collects, and gives the subjects that came and how far it is afterwards. */
    async function collected(
      before: { uidValidity: string | null; lastUid: number } = { uidValidity: null, lastUid: 0 },
      more: Partial<MailboxSettings> = {},
      breaksOffAt = '',
    ) {
      const subjects: string[] = [];
      let soFar = before;
      const keep = async ({ source }: { source: AsyncIterable<Buffer> }) => {
        const chunks: Buffer[] = [];
        for await (const chunk of source) chunks.push(chunk);
        const subject = /Subject: (.*)\r/.exec(Buffer.concat(chunks).toString())?.[1] ?? '';
        subjects.push(subject);
        if (subject === breaksOffAt) throw new Error('killed');
      };
      const done = async (next: typeof soFar) => {
        soFar = next;
      };
      await collectMailbox(settings(more), before, NOW, keep, done).catch((error: Error) => {
        if (error.message !== 'killed') throw error;
      });
      return { subjects, soFar };
    }

    it('hands over what is new, once and in order, and deletes nothing', async () => {
      await server.receive(mail('een'));
      await server.receive(mail('twee'));
      const first = await collected();
      expect(first.subjects).toEqual(['een', 'twee']);
      expect((await collected(first.soFar)).subjects).toEqual([]);
      await server.receive(mail('drie'));
      expect((await collected(first.soFar)).subjects).toEqual(['drie']);
      expect(await server.count('INBOX')).toBe(3);
    });

    it('hands a mail over again when it broke off before it was kept', async () => {
      await server.receive(mail('een'));
      await server.receive(mail('twee'));
      const broken = await collected(undefined, {}, 'twee');
      expect(broken.soFar.lastUid).toBeGreaterThan(0);
      expect((await collected(broken.soFar)).subjects).toEqual(['twee']);
    });

    it('hands all over again when the server numbers its mails anew', async () => {
      await server.receive(mail('een'));
      const { soFar } = await collected();
      expect((await collected({ ...soFar, uidValidity: '1234567' })).subjects).toEqual(['een']);
    });

    it('moves what was kept, where that is wanted', async () => {
      await server.receive(mail('een'));
      const { soFar } = await collected(undefined, { afterwards: { moveTo: 'Gehoor' } });
      expect([await server.count('INBOX'), await server.count('Gehoor')]).toEqual([0, 1]);
      expect((await collected(soFar, { afterwards: { moveTo: 'Gehoor' } })).subjects).toEqual([]);
    });

    it('rejects a wrong password, and a server that is not there', async () => {
      await expect(collected(undefined, { password: 'fout' })).rejects.toThrow();
      await expect(collected(undefined, { port: 1 })).rejects.toThrow();
    });
  });
}
