import fc from 'fast-check';
import { longNameOf, winmailWith } from '../../../../test/builders/winmail.js';
import { readMail } from './read-mail.js';

const mail = (head: string[], body: string | Buffer = 'Dag.') =>
  Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`, 'latin1'), Buffer.from(body)]);
const parts = (kind: string, ...all: string[]) =>
  mail(
    ['From: bo@voorbeeld.example', `Content-Type: multipart/${kind}; boundary=b`],
    [...all.map((one) => `--b\r\n${one}`), '--b--'].join('\r\n'),
  );

describe('readMail', () => {
  it('reads who wrote what to whom, about what', async () => {
    const read = await readMail(
      mail([
        'From: =?utf-8?q?Bo_Vo=C3=B3rbeeld?= <Bo@Voorbeeld.example>',
        'To: "Klachten" <klachten+vg-2026-000001-bcdfghjkmn@vg.example>, Groep: <een@vg.example>;',
        'Subject: =?iso-8859-1?q?Klacht_over_caf=E9?=',
        'Message-ID: <1@voorbeeld.example>',
        'In-Reply-To: <2@vg.example>',
        'References: <3@vg.example>',
        ' <2@vg.example>',
        'Date: Mon, 2 Mar 2026 10:14:00 +0100 (CET)',
      ]),
    );
    expect(read).toMatchObject({
      from: { name: 'Bo Voórbeeld', address: 'bo@voorbeeld.example' },
      to: ['klachten+vg-2026-000001-bcdfghjkmn@vg.example', 'een@vg.example'],
      subject: 'Klacht over café',
      messageId: '<1@voorbeeld.example>',
      inReplyTo: ['<2@vg.example>'],
      references: ['<3@vg.example>', '<2@vg.example>'],
      sentAt: new Date('2026-03-02T09:14:00Z'),
      text: 'Dag.',
      trouble: [],
    });
  });

  it.each([
    ['windows-1252', Buffer.from([0x80, 0x20, 0xe9]), '€ é'],
    ['iso-8859-15', Buffer.from([0xa4]), '€'],
    ['utf-16le', Buffer.from('é', 'utf16le'), 'é'],
    ['koi8-r', Buffer.from([0xf0]), 'П'],
    ['iso-2022-jp', Buffer.from('\x1b$B%F%9%H\x1b(B', 'latin1'), 'テスト'],
    ['no-such-charset', Buffer.from('dag'), 'dag'],
  ])('reads text in %s', async (charset, bytes, text) => {
    expect((await readMail(mail([`Content-Type: text/plain; charset=${charset}`], bytes))).text.trim()).toBe(text);
  });

  it('makes text of a mail that is HTML only', async () => {
    const read = await readMail(
      mail(
        ['Content-Type: text/html'],
        '<style>p{}</style><p>Ik&nbsp;klaag</p><p>over &lt;u&gt; &amp; mij</p><script>alert(1)</script>',
      ),
    );
    expect(read.text).toBe('Ik klaag\nover <u> & mij');
    expect(read.html).toBe('<p>Ik\u00a0klaag</p><p>over &lt;u&gt; &amp; mij</p>');
  });

  it('keeps nested messages and appointments whole, as files', async () => {
    const nested =
      'Content-Type: message/rfc822\r\n\r\nSubject: Binnen\r\nMessage-ID: <9@vg.example>\r\n\r\nDe oude brief';
    const read = await readMail(
      parts(
        'mixed',
        '\r\nZie bijlage.',
        nested,
        'Content-Type: text/calendar; method=REQUEST\r\nContent-Disposition: attachment\r\n\r\nBEGIN:VCALENDAR',
      ),
    );
    expect(read.text.trim()).toBe('Zie bijlage.');
    expect(read.attachments.map(({ name, content }) => [name, content.toString().includes('De oude brief')])).toEqual([
      ['bericht.eml', true],
      ['afspraak.ics', false],
    ]);
    expect(read.returnedIds).toEqual(['<9@vg.example>']);
  });

  it('takes the machine’s part out of a report', async () => {
    const read = await readMail(
      parts(
        'report',
        '\r\nNiet bezorgd.',
        'Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx\r\n\r\nFinal-Recipient: rfc822; a@b.example\r\nAction: failed',
        'Content-Type: text/rfc822-headers\r\n\r\nMessage-ID: <9@vg.example>\r\n',
      ),
    );
    expect(read.deliveryStatus).toContain('Action: failed');
    expect(read.returnedIds).toEqual(['<9@vg.example>']);
  });

  it('unpacks a winmail.dat, and keeps one that it cannot unpack', async () => {
    const packed = winmailWith([
      { title: 'A~1.PDF', content: Buffer.from('pdf'), properties: longNameOf('polis é.pdf') },
    ]);
    const attached = (bytes: Buffer) =>
      parts(
        'mixed',
        '\r\nDag',
        `Content-Type: application/ms-tnef; name=winmail.dat\r\nContent-Transfer-Encoding: base64\r\n\r\n${bytes.toString('base64')}`,
      );
    expect((await readMail(attached(packed))).attachments).toMatchObject([
      { name: 'polis é.pdf', content: Buffer.from('pdf') },
    ]);
    const broken = await readMail(attached(Buffer.from('geen tnef')));
    expect(broken.attachments).toMatchObject([{ name: 'winmail.dat', content: Buffer.from('geen tnef') }]);
    expect(broken.trouble).toHaveLength(1);
  });

  it('decodes what was uuencoded, in a part of its own or in the text', async () => {
    const file = 'begin 644 bon.txt\r\n#0V%T\r\n`\r\nend';
    const head = 'Content-Disposition: attachment; filename=bon.txt\r\nContent-Transfer-Encoding: x-uuencode';
    const expected = [{ name: 'bon.txt', content: Buffer.from('Cat') }];
    expect((await readMail(parts('mixed', '\r\nDag', `${head}\r\n\r\n${file}`))).attachments).toMatchObject(expected);
    const inText = await readMail(mail([], `Zie de bon.\r\n${file}\r\n`));
    expect([inText.text.trim(), inText.attachments]).toEqual(['Zie de bon.', [{ ...expected[0], contentId: null }]]);
  });

  it('says that an attachment came in empty', async () => {
    const read = await readMail(parts('mixed', '\r\nDag', 'Content-Disposition: attachment; filename=bon.pdf\r\n'));
    expect([read.attachments.length, read.trouble]).toEqual([
      1,
      ['Een bijlage is leeg: bon.pdf. / An attachment is empty: bon.pdf.'],
    ]);
  });

  it('reads 25 MB in 500 attachments, each of them whole', async () => {
    const line = `${'QUJD'.repeat(19)}\r\n`;
    const file = (index: number) =>
      `Content-Disposition: attachment; filename=bon-${index}.txt\r\nContent-Transfer-Encoding: base64\r\n\r\n${line.repeat(650)}`;
    const large = parts('mixed', '\r\nZie de bonnen.', ...Array.from({ length: 500 }, (_, index) => file(index)));
    expect(large.length).toBeGreaterThan(25_000_000);
    const read = await readMail(large);
    expect(read.attachments).toHaveLength(500);
    expect(read.attachments.every(({ content }) => content.length === 650 * 57)).toBe(true);
    expect(read.attachments.at(-1)?.name).toBe('bon-499.txt');
  });

  it('reads to its end a mail whose parts never end', async () => {
    const cut = mail(
      ['Content-Type: multipart/mixed; boundary=b'],
      '--b\r\n\r\nHallo\r\n--b\r\nContent-Disposition: attachment; filename=a.txt\r\n\r\nhalf',
    );
    const read = await readMail(cut);
    expect(read.text.trim()).toBe('Hallo');
    expect(read.attachments).toMatchObject([{ name: 'a.txt', content: Buffer.from('half') }]);
  });

  it('says so when it cannot read something, and keeps what came before', async () => {
    const read = await readMail(mail(['From: bo@voorbeeld.example', `X-Lang: ${'x'.repeat(3_000_000)}`]));
    expect(read.trouble).not.toEqual([]);
  });

  it('never rejects, whatever the bytes', async () => {
    const word = fc.constantFrom(
      ...[
        'From: a@b.example',
        'Content-Type: multipart/mixed; boundary=b',
        'Content-Type: message/rfc822',
        '--b',
        '--b--',
        '',
      ],
      ...[
        'Content-Transfer-Encoding: base64',
        'Content-Type: text/html; charset=utf-7',
        '=?utf-8?b?4oI=?=',
        '<p',
        'QUJD',
        '=E9=',
        '\0',
      ],
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(word, fc.string()), { maxLength: 40 }),
        fc.uint8Array({ maxLength: 300 }),
        async (lines, bytes) => {
          const raw = Buffer.concat([Buffer.from(lines.join('\r\n')), Buffer.from(bytes)]);
          await expect(readMail(raw)).resolves.toBeDefined();
        },
      ),
      { numRuns: 150 },
    );
  });
});
