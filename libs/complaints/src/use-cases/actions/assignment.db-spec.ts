import { Desk } from '../../../../../test/builders/desk.js';
import { aColleague } from '../../../../../test/builders/office.js';
import { type TestDatabase, testDatabase } from '../../../../../test/harness/database.js';
import { readCase } from '../../queries/case.query.js';
import { readWorkList } from '../../queries/work-list.query.js';
import type { Actor } from '../../staff/actor.js';
import { SaveAbsence } from '../../staff/save-absence.js';
import { loadCase } from '../load-case.js';
import { peopleToWarn } from '../people-to-warn.js';

let database: TestDatabase;
let desk: Desk;
beforeAll(async () => {
  database = await testDatabase();
  desk = await Desk.open(database.dataSource);
});
afterAll(() => database.drop());

const refusedFor = (reason: string) => ({ code: 'requirement-not-met', reason });
const id = (actor: Actor) => String(actor.userId);
const aboutColleague = () => ({ aboutUserId: desk.colleague.userId });

describe('somebody complained about', () => {
  it('neither takes the complaint over nor is given it', async () => {
    const item = await desk.register(aboutColleague());
    await expect(desk.act(item, 'take-over', {}, desk.colleague)).rejects.toMatchObject(
      refusedFor('new-handler-not-complained-about'),
    );
    await expect(desk.act(item, 'assign', { handlerId: id(desk.colleague) }, desk.manager)).rejects.toMatchObject(
      refusedFor('new-handler-not-complained-about'),
    );
    expect(await desk.act(item, 'assign', { handlerId: id(desk.handler) }, desk.manager)).toMatchObject({
      status: 'in-treatment',
    });
  });

  it('neither decides nor approves nor returns a decision', async () => {
    const item = await desk.inTreatment({ aboutUserId: desk.manager.userId });
    await expect(desk.decide(item, {}, desk.manager)).rejects.toMatchObject(refusedFor('actor-not-complained-about'));
    const above = {
      outcome: 'upheld',
      isObliged: true,
      motivation: 'Fout.',
      solution: 'Betalen.',
      redressCents: 60_000,
    };
    expect(await desk.act(item, 'decide', above)).toMatchObject({ status: 'awaiting-approval' });
    for (const [action, input] of [
      ['approve', {}],
      ['return-decision', { reason: 'Te veel.' }],
    ] as const) {
      await expect(desk.act(item, action, input, desk.manager)).rejects.toMatchObject(
        refusedFor('actor-not-complained-about'),
      );
    }
    const { actor } = await aColleague(database.dataSource, { role: 'manager', mandateCents: 100_000 });
    expect(await desk.act(item, 'approve', {}, actor)).toMatchObject({ status: 'decided' });
  });

  it('does not send the answer, ask for closing, or say what the customer thinks', async () => {
    const item = await desk.inTreatment(aboutColleague());
    await desk.decide(item);
    const draft = await desk.answerDraft(item);
    const refused = refusedFor('actor-not-complained-about');
    await expect(desk.act(item, 'send-answer', draft, desk.colleague)).rejects.toMatchObject(refused);
    await desk.act(item, 'send-answer', draft);
    await expect(desk.act(item, 'record-reaction', { reaction: 'agrees' }, desk.colleague)).rejects.toMatchObject(
      refused,
    );
    await expect(desk.act(item, 'ask-closure', { by: 'phone' }, desk.colleague)).rejects.toMatchObject(refused);
    await expect(desk.act(item, 'refer', { body: 'kifid' }, desk.colleague)).rejects.toMatchObject(refused);
    await desk.act(item, 'ask-closure', { by: 'phone' });
    await expect(desk.act(item, 'record-closure-answer', { answer: 'yes' }, desk.colleague)).rejects.toMatchObject(
      refused,
    );
    expect(await desk.act(item, 'record-closure-answer', { answer: 'yes' })).toMatchObject({ status: 'closed' });
  });

  it('does not make the complaint disappear: no withdrawal, no merge, no closing of a signal', async () => {
    const item = await desk.register(aboutColleague());
    const other = await desk.register(aboutColleague());
    const signal = await desk.register({ ...aboutColleague(), kind: 'customer-signal' });
    const refused = refusedFor('actor-not-complained-about');
    await expect(desk.act(item, 'withdraw', { words: 'Laat maar.' }, desk.colleague)).rejects.toMatchObject(refused);
    await expect(desk.act(item, 'merge', { intoId: other, reason: 'Dubbel' }, desk.colleague)).rejects.toMatchObject(
      refused,
    );
    await expect(desk.act(signal, 'close', {}, desk.colleague)).rejects.toMatchObject(refused);
    expect(await desk.act(signal, 'close', {})).toMatchObject({ status: 'closed' });
  });

  it('does nothing that handles the case, but helps with what is known: notes and answers to a question', async () => {
    const item = await desk.inTreatment(aboutColleague());
    const promised = { dueOn: '2026-03-09', words: 'Terugbellen' };
    await desk.act(item, 'make-promise', promised);
    const { id: commitmentId } = await desk.commitment(item, 'promise');
    const before = await desk.item(item);
    for (const [action, input] of [
      ['log-contact', { channel: 'phone', direction: 'outgoing', reached: true, summary: 'Ja.', promises: [promised] }],
      ['confirm-receipt', { channel: 'phone' }],
      ['record-wish', { wish: 'Niets.' }],
      ['make-promise', promised],
      ['settle-promise', { commitmentId, ending: 'kept' }],
      ['mark-impact', { impact: 'ordinary', reason: 'Valt mee' }],
      ['mark-needs', { needs: [] }],
      ['correct-data', { reason: 'Anders', story: 'Er was niets.' }],
      ['assign', { handlerId: desk.manager.userId }],
      ['ask-colleague', { colleagueName: 'Ria', question: 'Wat nu?' }],
      ['open-dispute', { body: 'court' }],
    ] as const) {
      await expect(desk.act(item, action, input, desk.colleague)).rejects.toMatchObject(
        refusedFor('actor-not-complained-about'),
      );
    }
    expect(await desk.item(item)).toEqual(before);
    await desk.act(item, 'add-note', { note: 'Ik weet nog wat er is gezegd.' }, desk.colleague);
    await desk.act(item, 'ask-colleague', { colleagueName: 'Lies Demo', question: 'Wat is er gezegd?' });
    const { id: question } = await desk.commitment(item, 'colleague-request');
    const told = { commitmentId: question, answer: 'Dat het later kwam.' };
    await desk.act(item, 'record-colleague-answer', told, desk.colleague);
    await desk.act(item, 'open-dispute', { body: 'court' });
    await expect(
      desk.act(item, 'record-dispute-outcome', { outcome: 'settled', lesson: 'Bel.' }, desk.colleague),
    ).rejects.toMatchObject(refusedFor('actor-not-complained-about'));
  });

  it('does not change about whom the complaint is; a colleague may', async () => {
    const item = await desk.register(aboutColleague());
    const correction = { reason: 'Verkeerd begrepen', aboutUserId: null };
    await expect(desk.act(item, 'correct-data', correction, desk.colleague)).rejects.toMatchObject(
      refusedFor('actor-not-complained-about'),
    );
    await desk.act(item, 'correct-data', correction, desk.handler);
    expect(await desk.act(item, 'take-over', {}, desk.colleague)).toMatchObject({ status: 'in-treatment' });
  });

  it('is not named while handling the case: it goes to somebody else first', async () => {
    const item = await desk.inTreatment();
    const correction = { reason: 'Klant noemde de naam', aboutUserId: desk.handler.userId };
    await expect(desk.act(item, 'correct-data', correction, desk.manager)).rejects.toMatchObject({
      code: 'invalid-input',
      reason: 'is-handler',
    });
    await desk.act(item, 'assign', { handlerId: id(desk.colleague) }, desk.manager);
    await desk.act(item, 'correct-data', correction, desk.manager);
    expect(await desk.item(item)).toMatchObject({ aboutUserId: desk.handler.userId });
  });

  it('leaves no decision behind: it is made again by somebody else before the answer goes', async () => {
    const item = await desk.inTreatment();
    await desk.decide(item);
    await desk.act(item, 'assign', { handlerId: id(desk.colleague) }, desk.manager);
    await desk.act(
      item,
      'correct-data',
      { reason: 'Klant noemde de naam', aboutUserId: desk.handler.userId },
      desk.manager,
    );
    const draft = await desk.answerDraft(item);
    await expect(desk.act(item, 'send-answer', draft, desk.colleague)).rejects.toMatchObject(
      refusedFor('decision-by-others'),
    );
    await desk.decide(item, {}, desk.colleague);
    expect(await desk.act(item, 'send-answer', draft, desk.colleague)).toMatchObject({ status: 'answered' });
  });

  it('is not put beside the case as top manager', async () => {
    const [one, other] = [
      await aColleague(database.dataSource, { role: 'top-manager' }),
      await aColleague(database.dataSource, { role: 'top-manager' }),
    ];
    const item = await desk.register({ aboutUserId: one.id });
    await expect(desk.act(item, 'assign-top-manager', { topManagerId: one.id }, desk.manager)).rejects.toMatchObject(
      refusedFor('top-manager-not-complained-about'),
    );
    await desk.act(item, 'assign-top-manager', { topManagerId: other.id }, desk.manager);
    expect(await desk.item(item)).toMatchObject({ topManagerId: other.id });
  });
});

describe('a case', () => {
  it('goes only to an active caseworker of its label', async () => {
    const item = await desk.register();
    const people = [
      await aColleague(database.dataSource, { role: 'auditor' }),
      await aColleague(database.dataSource, { labels: [] }),
    ];
    await database.dataSource.query('UPDATE staff_users SET is_active = false WHERE id = $1', [people[1]?.id]);
    for (const person of [...people, { id: '0197a0d0-0000-7000-8000-000000000009' }]) {
      await expect(desk.act(item, 'assign', { handlerId: person.id })).rejects.toMatchObject({
        reason: 'unknown-colleague',
      });
    }
  });
});

describe('a case given to somebody who is away', () => {
  /** Somebody who is away today, with the colleague who stands in. */
  async function away(standIn: Actor): Promise<Actor> {
    const { actor } = await aColleague(database.dataSource, { labels: [desk.label] });
    const days = { fromOn: '2026-03-01', untilOn: null };
    const absence = { ...days, userId: id(actor), standInId: id(standIn) };
    await new SaveAbsence(database.dataSource, desk.clock).add(absence, desk.manager);
    return actor;
  }
  const seenBy = async (actor: Actor) =>
    (await readWorkList(database.dataSource, { who: 'mine', limit: 100 }, actor, desk.now)).rows.map((row) => row.id);

  it('stands in the work of the stand-in, who is warned of what was promised', async () => {
    const absent = await away(desk.colleague);
    const item = await desk.register({ wish: 'Alsnog betalen.' });
    await desk.act(item, 'assign', { handlerId: id(absent) }, desk.manager);
    expect(await seenBy(desk.colleague)).toContain(item);
    expect(await seenBy(desk.handler)).not.toContain(item);
    const facts = await loadCase(database.dataSource.manager, item, desk.manager, false);
    const people = await peopleToWarn(database.dataSource, desk.now);
    expect(people({ facts, item: facts.item } as Parameters<typeof people>[0], 'handler')).toEqual([
      { id: desk.colleague.userId, mayWrite: true },
    ]);
  });

  it('is refused where the stand-in may not have it, and nothing changes', async () => {
    const absent = await away(desk.colleague);
    const item = await desk.register(aboutColleague());
    await expect(desk.act(item, 'assign', { handlerId: id(absent) }, desk.manager)).rejects.toMatchObject({
      code: 'invalid-input',
      reason: 'nobody-answers',
    });
    expect(await desk.item(item)).toMatchObject({ handlerId: null, status: 'received' });
    await desk.act(item, 'assign', { handlerId: id(desk.handler) }, desk.manager);
  });

  it('may be taken by that very person, who is there to press the button', async () => {
    const absent = await away(desk.colleague);
    const item = await desk.register(aboutColleague());
    expect(await desk.act(item, 'take-over', {}, absent)).toMatchObject({ status: 'in-treatment' });
  });
});

describe('a second look', () => {
  const uninvolved = refusedFor('second-looker-not-involved');
  const notBefore = refusedFor('new-handler-not-involved-before');

  it('is not given to whoever handled, decided, approved or answered before', async () => {
    const item = await desk.inTreatment();
    await desk.decide(item, { solution: 'Betalen.', redressCents: 60_000 });
    await desk.act(item, 'send-answer', await desk.answerDraft(item), desk.colleague);
    for (const before of [desk.handler, desk.manager, desk.colleague]) {
      const look = { handlerId: id(before), reason: 'Klant is het niet eens' };
      await expect(desk.act(item, 'start-second-look', look)).rejects.toMatchObject(uninvolved);
    }
    const fresh = await aColleague(database.dataSource);
    await desk.act(item, 'start-second-look', { handlerId: fresh.id, reason: 'Klant is het niet eens' });
    expect(await desk.item(item)).toMatchObject({ status: 'in-treatment', round: 2, handlerId: fresh.id });
  });

  it("is taken over after the customer's no by somebody not involved before", async () => {
    const item = await desk.closing();
    await desk.act(item, 'record-closure-answer', { answer: 'no', words: 'Niet eens.' });
    expect(await desk.item(item)).toMatchObject({
      status: 'received',
      round: 2,
      handlerId: null,
      nextAction: 'take-over',
    });
    await expect(desk.act(item, 'take-over', {}, desk.handler)).rejects.toMatchObject(notBefore);
    await expect(desk.act(item, 'assign', { handlerId: id(desk.handler) }, desk.manager)).rejects.toMatchObject(
      notBefore,
    );
    expect(await desk.act(item, 'take-over', {}, desk.colleague)).toMatchObject({ status: 'in-treatment' });
  });

  it('is for the first handler to assign, and for others to take over, on the case and in the work list', async () => {
    const item = await desk.closing();
    await desk.act(item, 'record-closure-answer', { answer: 'no' });
    const seenBy = async (actor: Actor) => {
      const view = await readCase(database.dataSource, item, actor, 'nl', desk.now);
      const { rows } = await readWorkList(database.dataSource, { who: 'unassigned', limit: 100 }, actor, desk.now);
      const taking = view.availableActions.find(({ action }) => action === 'take-over');
      return [view.nextAction, rows.find(({ id }) => id === item)?.nextAction, taking?.unmet[0]?.requirement];
    };
    expect(await seenBy(desk.handler)).toEqual(['assign', 'assign', 'new-handler-not-involved-before']);
    expect(await seenBy(desk.colleague)).toEqual(['take-over', 'take-over', undefined]);
  });

  it('is decided and answered by who was not involved before, with a term of its own', async () => {
    const item = await desk.closing();
    await desk.act(item, 'record-closure-answer', { answer: 'no' });
    expect(await desk.commitment(item, 'second-look')).toMatchObject({ state: 'open', madeTo: 'customer' });
    await desk.act(item, 'take-over', {}, desk.colleague);
    await expect(desk.decide(item, {}, desk.handler)).rejects.toMatchObject(refusedFor('decider-not-involved-before'));
    await desk.decide(item, { outcome: 'rejected' }, desk.colleague);
    const draft = await desk.answerDraft(item);
    await expect(desk.act(item, 'send-answer', draft, desk.handler)).rejects.toMatchObject(
      refusedFor('decider-not-involved-before'),
    );
    await desk.act(item, 'send-answer', draft, desk.colleague);
    await desk.deliver();
    expect(await desk.commitment(item, 'second-look')).toMatchObject({ state: 'kept' });
    expect(desk.sent.at(-1)?.text).toContain('kifid');
  });

  it('is not approved by who approved before', async () => {
    const item = await desk.answered({}, { solution: 'Betalen.', redressCents: 60_000 });
    await desk.act(item, 'start-second-look', { handlerId: id(desk.colleague), reason: 'Nog eens' });
    const above = {
      outcome: 'upheld',
      isObliged: true,
      motivation: 'Fout.',
      solution: 'Betalen.',
      redressCents: 60_000,
    };
    await desk.act(item, 'decide', above, desk.colleague);
    await expect(desk.act(item, 'approve', {}, desk.manager)).rejects.toMatchObject(
      refusedFor('decider-not-involved-before'),
    );
  });
});
