import { apiUnderTest } from './api-under-test.js';
import { expectFieldProblem, expectProblem } from './expect-problem.js';
import type { Visitor } from './visitor.js';

const api = apiUnderTest();
let dutch: Visitor;
let english: Visitor;
beforeAll(async () => {
  dutch = await api.signIn('handler');
  english = await api.signIn('handler', { language: 'en' });
});

const person = { type: 'person', name: 'Anna Voorbeeld', phone: '06 00001234', preferredChannel: 'phone' };
const named = (name: unknown) => ({ complainant: { ...person, name } });
const ONE_LINE = [
  'Schrijf dit op één regel, zonder stuurtekens.',
  'Write this on one line, without control characters.',
] as const;
const NO_CONTROLS = [
  'Haal stuurtekens en kapotte symbolen weg.',
  'Remove control characters and broken symbols.',
] as const;
const INSTANT = [
  'Schrijf een tijdstip, zoals 2026-03-09T14:30:00+01:00.',
  'Write an instant, like 2026-03-09T14:30:00+01:00.',
] as const;
const TEXT = ['Vul hier tekst in.', 'Write text here.'] as const;
const NEEDED = ['Dit is nodig. Vul het in.', 'This is needed. Fill it in.'] as const;

type Refusal = [what: string, change: Record<string, unknown>, pointer: string, nl: string, en: string];

const REFUSALS: Refusal[] = [
  [
    'a field that does not exist',
    { colour: 'red' },
    '/colour',
    'Dit veld bestaat niet. Laat het weg.',
    'There is no such field. Leave it out.',
  ],
  [
    'a field within a field that does not exist',
    { complainant: { ...person, 'a/b~c': 1 } },
    '/complainant/a~1b~0c',
    'Dit veld bestaat niet. Laat het weg.',
    'There is no such field. Leave it out.',
  ],
  ['a story that is a number', { story: 7 }, '/story', ...TEXT],
  ['a story that is a list', { story: ['a'] }, '/story', ...TEXT],
  ['no story', { story: undefined }, '/story', ...NEEDED],
  ['a story of spaces', { story: ' \n ' }, '/story', ...NEEDED],
  [
    'a complainant that is a list',
    { complainant: [] },
    '/complainant',
    'Geef hier een object met velden.',
    'Give an object with fields here.',
  ],
  ['needs that are an object', { needs: {} }, '/needs', 'Geef hier een lijst.', 'Give a list here.'],
  [
    'more needs than ten',
    { needs: Array(11).fill({ need: 'stress', adjustment: 'Bel rustig.' }) },
    '/needs',
    'Geef er hoogstens 10.',
    'Give at most 10.',
  ],
  [
    'an iceberg level with a fraction',
    { icebergLevel: 1.5 },
    '/icebergLevel',
    'Vul hier een heel getal in.',
    'Write a whole number here.',
  ],
  ['an iceberg level of five', { icebergLevel: 5 }, '/icebergLevel', 'Vul 4 of minder in.', 'Write 4 or less.'],
  ['an iceberg level below zero', { icebergLevel: -1 }, '/icebergLevel', 'Vul 0 of meer in.', 'Write 0 or more.'],
  [
    'an urgency that does not exist',
    { urgency: 'panic' },
    '/urgency',
    'Kies een van: normal, urgent.',
    'Choose one of: normal, urgent.',
  ],
  [
    'a label that is no id',
    { labelId: 'VG' },
    '/labelId',
    'Dit is geen geldig kenmerk. Kies opnieuw uit de lijst.',
    'This is no valid id. Choose from the list again.',
  ],
  [
    'a receipt in the future',
    { receivedAt: '2026-03-09T10:00:01Z' },
    '/receivedAt',
    'Dit ligt in de toekomst. Een uiting wordt vastgelegd nadat ze is ontvangen.',
    'This lies in the future. Feedback is registered after it was received.',
  ],
  [
    'a receipt before 1990',
    { receivedAt: '1989-12-31T23:59:59Z' },
    '/receivedAt',
    'Dit ligt vóór 1990. Controleer de datum van ontvangst.',
    'This lies before 1990. Check the date of receipt.',
  ],
  ['a receipt without a zone', { receivedAt: '2026-03-02T09:14:00' }, '/receivedAt', ...INSTANT],
  ['a receipt on a day that does not exist', { receivedAt: '2026-02-30T09:14:00Z' }, '/receivedAt', ...INSTANT],
  ['a receipt in other words', { receivedAt: 'gisteren' }, '/receivedAt', ...INSTANT],
  [
    'a story of more than a hundred thousand characters',
    { story: 'x'.repeat(100_001) },
    '/story',
    'Maak dit korter: hoogstens 100000 tekens.',
    'Make this shorter: at most 100000 characters.',
  ],
  ['a story with NUL', { story: 'a\u0000b' }, '/story', ...NO_CONTROLS],
  ['a story with an escape character', { story: 'a\u001b[31mb' }, '/story', ...NO_CONTROLS],
  ['a story with half a symbol', { story: 'a\ud83d b' }, '/story', ...NO_CONTROLS],
  ['a name of two lines', named('Anna\nVoorbeeld'), '/complainant/name', ...ONE_LINE],
  ['a name with a separator of paragraphs', named('Anna\u2029Voorbeeld'), '/complainant/name', ...ONE_LINE],
  [
    'a name of more than 120 characters',
    named('x'.repeat(121)),
    '/complainant/name',
    'Maak dit korter: hoogstens 120 tekens.',
    'Make this shorter: at most 120 characters.',
  ],
  [
    'a person without a name',
    named(null),
    '/complainant/name',
    'Schrijf de naam van de klager op.',
    'Write the name of the complainant.',
  ],
  [
    'an e-mail address that is none',
    { complainant: { ...person, email: 'anna@' } },
    '/complainant/email',
    'Schrijf een e-mailadres zoals naam@voorbeeld.nl.',
    'Write an e-mail address like name@example.nl.',
  ],
  [
    'a phone number of letters',
    { complainant: { ...person, phone: 'bel mij' } },
    '/complainant/phone',
    'Schrijf een telefoonnummer met cijfers, zoals 06 12345678.',
    'Write a phone number with digits, like 06 12345678.',
  ],
  [
    'a preferred channel without its address',
    { complainant: { ...person, preferredChannel: 'post' } },
    '/complainant/address',
    'De klant wil post: vul het adres in, of kies een ander kanaal.',
    'Post is preferred: write the address, or choose another channel.',
  ],
  [
    'a product that is not there',
    { productId: '00000000-0000-4000-8000-000000000000' },
    '/productId',
    'Kies een product uit de lijst.',
    'Choose a product from the list.',
  ],
  [
    'a colleague who is not there',
    { aboutUserId: '00000000-0000-4000-8000-000000000000' },
    '/aboutUserId',
    'Kies een collega uit de lijst, of schrijf de naam op.',
    'Choose a colleague from the list, or write the name.',
  ],
];

describe('Registering feedback', () => {
  it.each(REFUSALS)('refuses %s, and says how to mend it', async (_what, change, pointer, nl, en) => {
    expectFieldProblem(await dutch.register(api.ours.id, change), pointer, nl);
    expectFieldProblem(await english.register(api.ours.id, change), pointer, en);
    expect(await registered()).toBe(0);
  });

  it('names every field to mend at once', async () => {
    const reply = await dutch.register(api.ours.id, { story: '', channel: 'fax', icebergLevel: 'diep' });
    const { errors, detail } = expectProblem(reply, 422, 'invalid-input');
    expect(errors.map(({ pointer }) => pointer).sort()).toEqual(['/channel', '/icebergLevel', '/story']);
    expect(detail).toBe('3 velden kloppen niet. Verbeter ze en verstuur opnieuw.');
  });

  it.each(['[]', '"text"', '7', 'null', 'true'])('refuses a body that is no object: %s', async (body) => {
    const headers = { 'Content-Type': 'application/json' };
    const reply = await dutch.send('POST', '/api/v1/feedback-items', { body, headers });
    expectFieldProblem(reply, '', 'Geef hier een object met velden.');
  });
});

describe('What is registered', () => {
  const registerAndRead = async (change: Record<string, unknown>) => {
    const reply = await dutch.register(api.ours.id, change);
    expect(reply.status).toBe(201);
    return (await dutch.get(`/feedback-items/${reply.body.id}`)).body;
  };

  it('may be a story of a hundred thousand characters', async () => {
    const story = 'Tjonge. '.repeat(12_500).trim().padEnd(100_000, '!');
    expect((await registerAndRead({ story })).story).toBe(story);
  });

  it.each([
    ['emoji of many parts', '👩‍👩‍👧‍👦 en 👍🏽 en 🏴󠁧󠁢󠁷󠁬󠁳󠁿'],
    ['right-to-left text', 'שלום עולם, مرحبا بالعالم \u202Eomgekeerd\u202C'],
    ['letters made of parts, not made one', 'cafe\u0301 naast caf\u00e9'],
    ['line breaks of every kind', 'een\ntwee\r\ndrie\tvier'],
    ['what looks like code', `'; DROP TABLE labels; -- {{story}} <script>alert(1)</script> \\u0000 $1`],
  ])('comes back byte for byte: %s', async (_what, story) => {
    const view = await registerAndRead({ story });
    expect(Buffer.from(view.story)).toEqual(Buffer.from(story));
    expect(view.timeline[0].content.story).toBe(story);
  });

  it("keeps O'Brien-van 't Hof's name, and finds it again by any part of it", async () => {
    const { id, complainant } = await registerAndRead(named("Séan O'Brien-van 't Hof"));
    expect(complainant.name).toBe("Séan O'Brien-van 't Hof");
    for (const q of ["O'Brien-van 't Hof", "séan o'brien", 'van hof', 'brien']) {
      const found = await dutch.get(`/search?q=${encodeURIComponent(q)}`);
      expect({ q, ids: found.body.rows.map((row: { id: string }) => row.id) }).toEqual({ q, ids: [id] });
    }
    expect((await dutch.get('/search?q=OBrienne')).body.rows).toEqual([]);
  });
});

describe('An Idempotency-Key', () => {
  const key = (value: string) => ({ 'Idempotency-Key': value });

  it('gives the same item for the same request, also ten times at once', async () => {
    const before = await registered();
    const replies = await Promise.all(Array.from({ length: 10 }, () => dutch.register(api.ours.id, {}, key('form-1'))));
    const again = await dutch.register(api.ours.id, {}, key('form-1'));
    expect(new Set([...replies, again].map(({ status, body }) => `${status} ${body.reference}`)).size).toBe(1);
    expect(again.status).toBe(201);
    expect(await registered()).toBe(before + 1);
  });

  it('refuses another request under the same key', async () => {
    await dutch.register(api.ours.id, {}, key('form-2'));
    const before = await registered();
    expectProblem(
      await dutch.register(api.ours.id, { story: 'Iets anders.' }, key('form-2')),
      409,
      'idempotency-key-reused',
    );
    expect(await registered()).toBe(before);
  });

  it('of one colleague is not that of another', async () => {
    const [one, other] = [
      await dutch.register(api.ours.id, {}, key('form-3')),
      await english.register(api.ours.id, {}, key('form-3')),
    ];
    expect(one.body.reference).not.toBe(other.body.reference);
  });

  it('is free again when the registration failed', async () => {
    expectProblem(await dutch.register(api.ours.id, { story: '' }, key('form-4')), 422, 'invalid-input');
    expect((await dutch.register(api.ours.id, {}, key('form-4'))).status).toBe(201);
  });

  it.each(['x'.repeat(101), 'a b', 'é'])('that cannot be kept is refused, not ignored: %s', async (value) => {
    expectFieldProblem(
      await dutch.register(api.ours.id, {}, key(value)),
      '',
      'Gebruik een Idempotency-Key van 1 tot 100 zichtbare tekens.',
    );
  });
});

async function registered(): Promise<number> {
  const [{ count }] = await api.dataSource.query('SELECT count(*)::int FROM feedback_items');
  return count;
}
