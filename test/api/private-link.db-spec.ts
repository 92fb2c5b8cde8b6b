import { PerformAction, PrivateLinks } from '#complaints';
import { aColleague } from '../builders/office.js';
import { apiUnderTest } from './api-under-test.js';
import { aCaseIn } from './case-stages.js';
import { Customer } from './customer.js';
import { expectProblem } from './expect-problem.js';

const api = apiUnderTest();
const DAY = 24 * 3_600_000;
const NOT_VALID = 'Deze link werkt niet (meer). Vraag een nieuwe aan met uw klachtnummer en e-mailadres, of bel ons.';

const customerOf = async (...stage: Parameters<typeof aCaseIn> extends [unknown, ...infer Rest] ? Rest : never) => {
  const staged = await aCaseIn(api, ...stage);
  return { staged, customer: await Customer.of(api, staged.id) };
};
const eventsOf = (id: string) =>
  api.dataSource.query('SELECT type, actor_role AS by, facts FROM history_events WHERE item_id = $1 ORDER BY seq', [
    id,
  ]);
const eventTypes = async (id: string): Promise<string[]> =>
  (await eventsOf(id)).map(({ type }: { type: string }) => type);

describe('A private link', () => {
  it('opens the page of its case, with every promise and without a word of colleagues', async () => {
    const { staged, customer } = await customerOf('in-treatment');
    await staged.act('add-note', { note: 'Onder ons: lastige klant.' });
    const { status, body, text } = await customer.look();
    expect(status).toBe(200);
    expect(body).toMatchObject({
      state: 'in-treatment',
      label: { code: 'VG' },
      contact: { name: 'Kees Demo', isPerson: true },
      contactDetails: { name: 'Anna Voorbeeld', email: 'a…@voorbeeld.example', phone: '… 234' },
      answer: null,
      closureQuestion: null,
      actions: ['send-message', 'attach-file', 'correct-contact-details', 'withdraw'],
    });
    expect(body.journey[0]).toMatchObject({ step: 'receipt', state: 'done' });
    expect(body.promises.map(({ kind, state }: { kind: string; state: string }) => [kind, state])).toContainEqual([
      'answer',
      'due',
    ]);
    expect(text).not.toMatch(/lastige|anna@voorbeeld|00001234/);
  });

  it('speaks the language of the page', async () => {
    const { customer } = await customerOf('received');
    expect((await customer.look({ 'Accept-Language': 'en' })).body.journey[0].words).toBe(
      'We have received what you told us',
    );
  });

  it('tells nothing of a decision before the answer was sent', async () => {
    const { customer } = await customerOf('decided');
    const { body, text } = await customer.look();
    expect([body.state, body.answer]).toEqual(['in-treatment', null]);
    expect(text).not.toContain('te laat');
  });

  it('that is made up, foreign, expired or revoked is refused with the same words', async () => {
    const { staged, customer } = await customerOf('received');
    const seal = (secret: string) => new PrivateLinks(secret, 'https://gehoor.example');
    const foreign = await api.dataSource.transaction((tx) =>
      seal('the secret of somebody else').addressFor(tx, staged.id, api.clock.now()),
    );
    const revoked = await customerOf('received');
    await revoked.staged.act('revoke-private-links');
    const swapped = `${customer.token.slice(0, 20)}${revoked.customer.token.slice(20)}`;
    const wrong = ['', 'onzin', 'A'.repeat(64), foreign.split('#')[1] ?? '', swapped, revoked.customer.token];
    const said = [];
    for (const token of wrong) said.push(await Customer.with(api, token).look());
    for (const reply of said) {
      expectProblem(reply, 404, 'link-not-valid');
      expect(reply.body.detail).toBe(NOT_VALID);
    }
    await api.advance(400 * DAY + 1000);
    expectProblem(await customer.look(), 404, 'link-not-valid');
  });

  it('opens no file of another case, and none that a colleague put with it', async () => {
    const { staged, customer } = await customerOf('received');
    const other = await customerOf('received');
    const own = await customer.attach('brief.txt', 'Van mij.');
    const theirs = await other.customer.attach('brief.txt', 'Van een ander.');
    const handler = await api.signIn('handler');
    const internal = (await handler.attach(staged.id, 'advies.txt', 'Intern advies.')).body.id;
    const read = (id: string) => api.anybody().get(`/public/case/files/${id}`, { 'X-Case-Link': customer.token });
    expect((await read(own)).text).toBe('Van mij.');
    for (const id of [theirs, internal]) expectProblem(await read(id), 404, 'not-found');
    expect((await customer.look()).body.files).toHaveLength(1);
  });

  it('stays the same until it is revoked; the next one is another', async () => {
    const { staged, customer } = await customerOf('received');
    expect(await api.privateLink(staged.id)).toBe(customer.token);
    await staged.act('revoke-private-links');
    const next = await Customer.of(api, staged.id);
    expect(next.token).not.toBe(customer.token);
    expect((await next.look()).status).toBe(200);
    expectProblem(await customer.look(), 404, 'link-not-valid');
  });

  it('is one also when two letters ask for it at once', async () => {
    const { id } = await aCaseIn(api, 'received');
    const [one, other] = await Promise.all([api.privateLink(id), api.privateLink(id)]);
    expect(one).toBe(other);
  });

  it('does so much an hour, and wrong ones from one network address so many', async () => {
    const { customer } = await customerOf('received');
    const say = (text: string) => customer.act('messages', { text }, { 'If-Match': '' });
    for (let count = 0; count < 60; count++) expect((await say(`Bericht ${count}`)).status).toBe(200);
    expectProblem(await say('Nog een'), 429, 'too-many-attempts');
    expect((await customer.look()).status).toBe(200);
    const from = { 'X-Forwarded-For': '203.0.113.77' };
    const guess = () => Customer.with(api, 'A'.repeat(64)).look(from);
    for (let count = 0; count < 60; count++) expectProblem(await guess(), 404, 'link-not-valid');
    expectProblem(await guess(), 429, 'too-many-attempts');
    expect((await customer.look()).status).toBe(200);
  });
});

describe('By a private link a customer', () => {
  it('sends a message once for each key, gets a reply promised, and comes first in the work of the handler', async () => {
    const { staged, customer } = await customerOf('in-treatment', { wish: 'Betaal de schade.' });
    await staged.act('log-contact', { channel: 'phone', direction: 'outgoing', reached: true, summary: 'Gesproken.' });
    const send = () => customer.act('messages', { text: 'Ik vond nog een bon.' }, { 'Idempotency-Key': 'bericht-1' });
    const first = await send();
    expect((await send()).body).toEqual(first.body);
    expect((await eventTypes(staged.id)).filter((type) => type === 'message-received')).toHaveLength(1);
    const [item] = await api.dataSource.query(
      'SELECT next_action AS next, is_open AS open FROM feedback_items WHERE id = $1',
      [staged.id],
    );
    expect(item).toEqual({ next: 'write-letter', open: true });
    const { body } = await customer.look();
    expect(body.messages.at(-1)).toMatchObject({ from: 'customer', what: 'message', body: 'Ik vond nog een bon.' });
    expect(body.promises.at(-1)).toMatchObject({ words: 'antwoord op uw bericht', state: 'due' });
    await staged.act('log-contact', { channel: 'phone', direction: 'outgoing', reached: true, summary: 'Beantwoord.' });
    expect((await customer.look()).body.promises).toContainEqual(
      expect.objectContaining({ words: 'antwoord op uw bericht', state: 'kept' }),
    );
  });

  it('that writes after the case was closed is not overlooked', async () => {
    const { staged, customer } = await customerOf('closed');
    await customer.act('messages', { text: 'Toch nog iets.' });
    const [item] = await api.dataSource.query(
      'SELECT status, next_action AS next, is_open AS open FROM feedback_items WHERE id = $1',
      [staged.id],
    );
    expect(item).toEqual({ status: 'closed', next: 'log-contact', open: true });
  });

  it('corrects contact details, and what was there before stays in the history', async () => {
    const { staged, customer } = await customerOf('received');
    expect((await customer.act('contact-details', { phone: '06 00009876' })).status).toBe(200);
    const [content] = await api.dataSource.query('SELECT phone, email, name FROM item_contents WHERE item_id = $1', [
      staged.id,
    ]);
    expect(content).toEqual({ phone: '06 00009876', email: 'anna@voorbeeld.example', name: 'Anna Voorbeeld' });
    const [kept] = await api.dataSource.query(
      'SELECT content FROM event_contents WHERE item_id = $1 ORDER BY seq DESC LIMIT 1',
      [staged.id],
    );
    expect(kept.content.before).toEqual({ content: { phone: '06 00001234' } });
    expectProblem(await customer.act('contact-details', { email: null }), 422, 'invalid-input');
  });

  it('rejects a solution, asks for somebody else, and needs no new form', async () => {
    const { staged, customer } = await customerOf('answered');
    expect((await customer.look()).body).toMatchObject({ state: 'answered', answer: { outcome: 'upheld' } });
    expect((await customer.act('reaction', { reaction: 'disagrees', words: 'Te weinig.' })).status).toBe(200);
    expect((await customer.look()).body.referral).toMatchObject({ why: 'not-agreed', body: 'kifid' });
    expect((await customer.act('second-look', { reason: 'Ik wil een ander.' })).status).toBe(200);
    const { body } = await customer.look();
    expect(body).toMatchObject({ isSecondLook: true, contact: { isPerson: false }, answer: { isOfThisRound: false } });
    expect(await eventTypes(staged.id)).toEqual(expect.arrayContaining(['reaction-recorded', 'second-look-started']));
  });

  it('cannot name who looks again, nor date anything back', async () => {
    const { customer } = await customerOf('answered');
    const { id } = await aColleague(api.dataSource, { labels: [api.ours] });
    expectProblem(await customer.act('second-look', { reason: 'Hem.', handlerId: id }), 422, 'invalid-input');
    const early = { reaction: 'agrees', occurredAt: '2026-03-01T10:00:00Z', backdatedReason: 'Zo.' };
    expectProblem(await customer.act('reaction', early), 422, 'invalid-input');
  });

  it('hears that a page is stale, and needs to have seen one', async () => {
    const { customer } = await customerOf('closing');
    expectProblem(await customer.act('closure-answer', { answer: 'yes' }, { 'If-Match': '"1"' }), 409, 'case-changed');
    expectProblem(await customer.act('closure-answer', { answer: 'yes' }, { 'If-Match': '' }), 428, 'version-needed');
  });

  it('reads until when it can answer whether it is done, and how that day came about, in its own language', async () => {
    const { customer } = await customerOf('closing');
    const { closureQuestion } = (await customer.look()).body;
    const onPaper = new Intl.DateTimeFormat('nl', { dateStyle: 'full', timeZone: 'UTC' });
    const dutch = onPaper.format(new Date(closureQuestion.answerBy));
    expect(closureQuestion.why).toContain('De termijn is 10 werkdagen.');
    expect(closureQuestion.why).toContain(`De laatste dag die op tijd is: ${dutch}.`);
    const english = (await customer.look({ 'Accept-Language': 'en' })).body.closureQuestion;
    expect(english.why).toContain('The term is 10 working days.');
    expect(english.answerBy).toBe(closureQuestion.answerBy);
  });

  it('says no: somebody else looks at it again', async () => {
    const { staged, customer } = await customerOf('closing');
    await customer.act('closure-answer', { answer: 'no', words: 'Het geld is er niet.' });
    const [item] = await api.dataSource.query(
      'SELECT status, round, handler_id AS handler FROM feedback_items WHERE id = $1',
      [staged.id],
    );
    expect(item).toEqual({ status: 'received', round: 2, handler: null });
  });

  it('asks to be called first, and the handler is told to', async () => {
    const { staged, customer } = await customerOf('closing');
    await customer.act('closure-answer', { answer: 'call-me' });
    const [item] = await api.dataSource.query('SELECT status, next_action AS next FROM feedback_items WHERE id = $1', [
      staged.id,
    ]);
    expect(item).toEqual({ status: 'closing', next: 'log-contact' });
  });

  it('answers the closure question once, also on two phones at the same moment', async () => {
    const { staged, customer } = await customerOf('closing');
    const seen = (await customer.look()).headers.get('etag') ?? '';
    const replies = await Promise.all(
      (['yes', 'no'] as const).map((answer) => customer.act('closure-answer', { answer }, { 'If-Match': seen })),
    );
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await eventTypes(staged.id)).filter((type) => type === 'closure-answered')).toHaveLength(1);
  });

  it('withdraws with one press, and takes that back within the weeks of the label', async () => {
    const { staged, customer } = await customerOf('in-treatment');
    await customer.act('withdrawal', {});
    expect((await customer.look()).body).toMatchObject({ state: 'closed', closed: { reason: 'withdrawn' } });
    expect((await customer.act('reopening', {})).status).toBe(200);
    await staged.act('withdraw', { words: 'Belde: toch niet.' });
    await api.advance(8 * 7 * DAY + 3_600_000);
    expect((await customer.look()).body.actions).not.toContain('reopen');
    expectProblem(await customer.act('reopening', {}), 409, 'requirement-not-met');
  });

  it('does not reopen by press what was closed with a yes', async () => {
    const { customer } = await customerOf('closed');
    expectProblem(await customer.act('reopening', {}), 409, 'requirement-not-met');
  });

  it('fills in the monitor step by step, and sends it in once', async () => {
    const { staged, customer } = await customerOf('closed');
    const answers = [{ statement: 'professional', appreciation: 4, importance: 5 }];
    expect((await customer.act('monitor', { answers })).status).toBe(204);
    expect((await customer.look()).body.monitor).toMatchObject({ answers, completedAt: null });
    const whole = { answers, remarks: 'Snel gebeld.', mayCall: true, wantsImprovements: true, isDone: true };
    const sent = await Promise.all([customer.act('monitor', whole), customer.act('monitor', whole)]);
    expect(sent.map(({ status }) => status)).toEqual([204, 204]);
    expect((await eventTypes(staged.id)).filter((type) => type === 'monitor-answered')).toHaveLength(1);
    expectProblem(await customer.act('monitor', { ...whole, remarks: 'Anders.' }), 409, 'requirement-not-met');
    expectProblem(await customer.act('monitor', { answers: [] }), 409, 'requirement-not-met');
    expect((await customer.look()).body.monitor).toMatchObject({
      remarks: 'Snel gebeld.',
      completedAt: expect.any(String),
    });
  });

  it('is not asked what it was like before it is over', async () => {
    const { customer } = await customerOf('answered');
    expectProblem(await customer.act('monitor', { isDone: true }), 409, 'transition-not-allowed');
  });

  it('finds nothing to do in a case that went into another', async () => {
    const { customer } = await customerOf('merged');
    const { body } = await customer.look();
    expect([body.state, body.actions]).toEqual(['joined', ['attach-file']]);
  });

  it('is known in the history as the customer', async () => {
    const { staged, customer } = await customerOf('received');
    await customer.act('messages', { text: 'Dag.' });
    expect((await eventsOf(staged.id)).at(-1)).toMatchObject({ type: 'message-received', by: 'customer' });
  });

  it('can do nothing that only colleagues may', async () => {
    const { staged } = await customerOf('received');
    const actor = { role: 'customer' as const, userId: null, mandateCents: 0, labels: [api.ours.id] };
    const perform = new PerformAction(api.dataSource, api.clock);
    for (const action of ['add-note', 'send-private-link', 'revoke-private-links', 'take-over'] as const) {
      await expect(
        perform.execute({ itemId: staged.id, action, input: { note: 'x' }, actor, version: null }),
      ).rejects.toThrow();
    }
  });
});
