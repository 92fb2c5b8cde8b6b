import { apiUnderTest } from './api-under-test.js';
import { expectProblem } from './expect-problem.js';
import type { Visitor } from './visitor.js';

const api = apiUnderTest();
let dutch: Visitor;
let english: Visitor;
beforeAll(async () => {
  dutch = await api.signIn('administrator');
  english = await api.signIn('administrator', { language: 'en' });
});

const at = (purpose: string, what: string) => `/api/v1/labels/${api.ours.id}/templates/${purpose}/nl${what}`;
const content = (body: string) => ({ subject: 'Bericht ({{reference}})', body });
const publish = (visitor: Visitor, body: string, seen = 0, activeFrom = '2026-05-01') =>
  visitor.send('POST', at('reply', '/versions'), {
    body: { content: content(body), activeFrom, reason: 'Korter.' },
    headers: { 'If-Match': `"${seen}"` },
  });
const preview = (visitor: Visitor, body: string, on: object = { kind: 'example' }) =>
  visitor.send('POST', at('reply', '/preview'), { body: { content: content(body), on } });

describe('A template that cannot be used', () => {
  it('is refused at saving, with each line and what to do in the reader’s language', async () => {
    const body = 'Dag.\n{{naam}}\n{{link statusUrl}}';
    const reply = await publish(dutch, body);
    expectProblem(reply, 422, 'invalid-input');
    expect(reply.body.errors).toMatchObject([
      {
        pointer: '/content/body',
        code: 'unknown-fact',
        detail: expect.stringMatching(/^Regel 2: .*naam.*handler\.phone/),
      },
    ]);
    expect((await publish(english, body)).body.errors).toMatchObject([{ detail: expect.stringMatching(/^Line 2: /) }]);
    const missing = await publish(dutch, 'Dag.\n{{link statusUrl}}');
    expect(missing.body.errors).toMatchObject([
      {
        code: 'may-be-missing',
        detail: 'Regel 2: ‘statusUrl’ kan ontbreken. Zet de zin tussen {{#if statusUrl}} en {{/if}}.',
      },
    ]);
  });

  it('is shown as far as it goes, with the same findings', async () => {
    const reply = await preview(english, 'Hello.\n{{link statusUrl}}');
    expect(reply.body).toMatchObject({
      letter: { subject: 'Bericht (VG-2026-000412)', text: expect.stringContaining('https://') },
      findings: [{ line: 2, code: 'may-be-missing', words: expect.stringContaining('{{#if statusUrl}}') }],
    });
    const awkward = await preview(english, 'Hello.\n{{link statusUrl}}', { kind: 'awkward' });
    expect(awkward.body).toMatchObject({ letter: null, missing: ['statusUrl'] });
  });

  it.each([
    '{{constructor.constructor "return process"}}',
    '{{#with (lookup this "constructor")}}x{{/with}}',
    '{{__proto__}}',
    '{{#each @root}}{{this}}{{/each}}',
    '{{#*inline "closing"}}x{{/inline}}',
    '{{> (lookup . "reference")}}',
    '{{#if reference}}'.repeat(500),
    '{{'.repeat(9_000),
    'x'.repeat(100_000),
  ])('never runs and never breaks anything (%#)', async (body) => {
    for (const reply of [await publish(dutch, body), await preview(dutch, body)]) {
      expect(reply.status === 422 || (reply.status === 200 && reply.body.findings.length > 0)).toBe(true);
    }
  });

  it.each(['nowhere/nl', 'reply/de', 'constructor/nl', '__proto__/nl'])('is not there: %s', async (which) => {
    expectProblem(await dutch.send('GET', `/api/v1/labels/${api.ours.id}/templates/${which}`), 404, 'not-found');
  });
});

describe('Two administrators at once', () => {
  it('hear that the other was first, and lose no words', async () => {
    expect((await publish(dutch, 'Eerste {{paragraphs message}}')).status).toBe(201);
    expectProblem(await publish(english, 'Second {{paragraphs message}}'), 409, 'template-changed');
    expect((await publish(english, 'Second {{paragraphs message}}', 1)).body).toMatchObject({ version: 2 });
    const { body } = await dutch.send('GET', at('reply', ''));
    expect(body.versions.map(({ version, state }: { version: number; state: string }) => [version, state])).toEqual([
      [2, 'planned'],
      [1, 'planned'],
      [0, 'in-force'],
    ]);
  });
});

describe('A preview on a real case', () => {
  it('shows the letter of that case, and none of a label that one does not work for', async () => {
    const colleague = await api.signIn('handler');
    const staged = await colleague.send('POST', '/api/v1/feedback-items', {
      body: {
        labelId: api.ours.id,
        kind: 'complaint',
        channel: 'phone',
        receivedAt: '2026-03-02T09:14:00Z',
        complainant: {
          type: 'person',
          name: 'Bo Voorbeeld',
          email: 'bo@voorbeeld.example',
          preferredChannel: 'e-mail',
        },
        story: 'Niemand belt terug.',
        category: 'motor',
      },
    });
    const { reference } = staged.body;
    const on = { kind: 'case', reference };
    const body = '{{greeting salutation}} {{reference}} {{paragraphs message}}';
    const shown = await preview(dutch, body, on);
    expect(shown.body.letter.text).toContain(`Beste Bo Voorbeeld, ${reference}`);
    const elsewhere = await api.signIn('administrator', { labels: [api.theirs] });
    expectProblem(await preview(elsewhere, body, on), 404, 'not-found');
    expectProblem(await preview(dutch, body, { kind: 'case', reference: 'VG-1999-000001' }), 404, 'not-found');
  });
});
