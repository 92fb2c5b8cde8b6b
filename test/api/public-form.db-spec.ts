import { apiUnderTest } from './api-under-test.js';
import { expectFieldProblem, expectProblem } from './expect-problem.js';
import type { Reply } from './visitor.js';

const api = apiUnderTest();
const NOT_CHECKED = 'Het formulier kon niet worden gecontroleerd. Wacht een paar tellen en verstuur het opnieuw.';
const SECONDS = 1000;
let networks = 0;

const openForm = async (): Promise<string> => (await api.anybody().get('/public/labels/VG')).body.formToken;
const file = (
  formToken: string,
  more: Record<string, unknown> = {},
  headers: Record<string, string> = {},
): Promise<Reply> =>
  api.anybody().send('POST', '/api/v1/public/labels/VG/feedback-items', {
    body: {
      kind: 'complaint',
      story: 'Niemand belt terug.',
      complainant: {
        type: 'person',
        name: 'Anna Voorbeeld',
        email: 'anna@voorbeeld.example',
        preferredChannel: 'e-mail',
      },
      formToken,
      ...more,
    },
    headers: { 'X-Forwarded-For': `198.51.100.${++networks}`, ...headers },
  });
const openedForm = async () => {
  const token = await openForm();
  await api.advance(4 * SECONDS);
  return token;
};

describe('The public form', () => {
  it('takes a complaint, and says at once what the customer may expect', async () => {
    const { status, body } = await file(await openedForm());
    const why = expect.arrayContaining([expect.stringMatching(/^De termijn is \d+ (uur|werkdag)/)]);
    expect({ status, body }).toEqual({
      status: 201,
      body: {
        reference: 'VG-2026-000001',
        answerBy: '2026-03-16',
        hasEmail: true,
        contact: { name: 'Team Klachten', phone: '088 0000100', email: 'klachten@vg.example', isPerson: false },
        nextSteps: [
          { kind: 'confirmation', words: 'een bevestiging dat wij het ontvingen', dueOn: '2026-03-10', why },
          { kind: 'first-contact', words: 'een eerste gesprek met u', dueOn: '2026-03-11', why },
          { kind: 'progress-update', words: 'bericht hoe ver wij zijn', dueOn: '2026-03-16', why },
          { kind: 'answer', words: 'ons antwoord', dueOn: '2026-03-16', why },
        ],
        link: expect.stringMatching(/^http:\/\/localhost:\d+\/volg#[\w-]{64}$/),
      },
    });
  });

  it('files once for the same key, also when it is sent again from a form opened anew', async () => {
    const key = { 'Idempotency-Key': 'formulier-1' };
    const first = await file(await openedForm(), {}, key);
    const again = await file(await openedForm(), {}, key);
    expect(again.body).toEqual(first.body);
    expectProblem(await file(await openedForm(), { story: 'Iets anders.' }, key), 409, 'idempotency-key-reused');
  });

  it('refuses who fills in the field that people do not see', async () => {
    expectFieldProblem(await file(await openedForm(), { website: 'https://koop.example' }), '', NOT_CHECKED);
  });

  it('refuses who sends it in less time than anybody needs', async () => {
    const token = await openForm();
    await api.advance(2 * SECONDS);
    expectFieldProblem(await file(token), '', NOT_CHECKED);
  });

  it('refuses a form of the day before yesterday, and what was never a form', async () => {
    const token = await openForm();
    await api.advance(25 * 3600 * SECONDS);
    for (const old of [token, '', 'onzin', `x.${'é'.repeat(43)}`]) expectFieldProblem(await file(old), '', NOT_CHECKED);
  });

  it('takes a form that was opened before the process restarted, whatever its signature', async () => {
    const openedAt = Math.floor(api.clock.now().getTime() / 1000) - 60;
    expect((await file(`${openedAt}.${'é'.repeat(43)}`)).status).toBe(201);
  });

  it('takes twenty complaints an hour from one network address, and keeps taking them from others', async () => {
    const token = await openedForm();
    const from = { 'X-Forwarded-For': '203.0.113.5' };
    for (let filing = 0; filing < 20; filing++) expect((await file(token, {}, from)).status).toBe(201);
    expectProblem(await file(token, {}, from), 429, 'too-many-attempts');
    expect((await file(token)).status).toBe(201);
    await api.advance(61 * 60 * SECONDS);
    expect((await file(await openedForm(), {}, from)).status).toBe(201);
  });

  it.each(['XX', 'V', 'v1', 'VEELTELANG'])('of a label that is not there is not found: %s', async (code) => {
    expectProblem(await api.anybody().get(`/public/labels/${code}`), 404, 'not-found');
  });

  it('gives a customer nothing of the register but the reference', async () => {
    const { body } = await file(await openedForm());
    expect(Object.keys(body).sort()).toEqual(['answerBy', 'contact', 'hasEmail', 'link', 'nextSteps', 'reference']);
    expectProblem(await api.anybody().get(`/references/${body.reference}`), 401, 'not-signed-in');
  });
});
