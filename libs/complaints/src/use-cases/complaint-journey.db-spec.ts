import { aColleague, aComplaint, aLabel } from '../../../../test/builders/office.js';
import { takingMailer } from '../../../../test/builders/taking-mailer.js';
import { type TestDatabase, testDatabase } from '../../../../test/harness/database.js';
import { MovedClock } from '../clock.js';
import { verifyRegister } from '../history/verify-register.js';
import { draftLetter } from '../letters/draft-letter.js';
import type { Mail } from '../outgoing-mail/mail.js';
import { PrivateLinks } from '../private-links/private-links.js';
import { readCase } from '../queries/case.query.js';
import type { CaseAction } from './actions/index.js';
import { DeliverLetter } from './deliver-letter.js';
import { PerformAction } from './perform-action.js';
import { PrepareConfirmation } from './prepare-confirmation.js';
import { RegisterFeedback } from './register-feedback.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

describe('A complaint', () => {
  it('goes from the first call to a closure that the customer agreed to', async () => {
    const { dataSource } = database;
    const clock = new MovedClock(new Date('2026-03-02T09:20:00Z'));
    const label = await aLabel(dataSource);
    const { actor } = await aColleague(dataSource);
    const { id, reference } = await new RegisterFeedback(dataSource, clock).execute({
      input: aComplaint(label.id),
      actor,
    });
    expect(reference).toBe('VG-2026-000001');

    const sent: Mail[] = [];
    const mailer = takingMailer((mail) => sent.push(mail));
    const deliver = new DeliverLetter(dataSource, clock, mailer, new PrivateLinks('secret', 'https://gehoor.example'));
    const letterId = await new PrepareConfirmation(dataSource, clock).execute(id);
    expect(await new PrepareConfirmation(dataSource, clock).execute(id)).toBeNull();
    await deliver.execute(letterId ?? '');
    await deliver.execute(letterId ?? '');
    expect(sent).toHaveLength(1);
    expect(sent[0]?.text).toContain('VG-2026-000001');

    const perform = new PerformAction(dataSource, clock);
    const act = async (action: CaseAction, input: object) => {
      clock.advance(3_600_000);
      return perform.execute({ itemId: id, action, input, actor, version: null });
    };
    const deliverLast = async () => {
      const [letter]: { id: string }[] = await dataSource.query(`SELECT id FROM letters WHERE state = 'ready'`);
      await deliver.execute(letter?.id ?? '');
    };
    await act('take-over', {});
    await expect(
      act('decide', { outcome: 'rejected', isObliged: false, motivation: 'De polis dekt dit niet.' }),
    ).rejects.toMatchObject({ reason: 'wish-asked' });
    await act('log-contact', {
      channel: 'phone',
      direction: 'outgoing',
      reached: true,
      summary: 'Gesproken.',
      wish: 'Alsnog betalen.',
    });
    await act('decide', {
      outcome: 'partly-upheld',
      isObliged: true,
      motivation: 'Wij waren te laat.',
      solution: 'Wij betalen de helft.',
      redressCents: 10_000,
    });
    const now = clock.now();
    const draft = await draftLetter(dataSource, id, 'answer-partly-upheld', actor, now);
    await expect(
      act('send-answer', { channel: 'e-mail', subject: draft.subject, body: 'Geen verwijzing hier.' }),
    ).rejects.toMatchObject({ reason: 'referral-in-letter' });
    await act('send-answer', { channel: 'e-mail', subject: draft.subject, body: draft.text });
    await deliverLast();
    await expect(act('ask-closure', { by: 'phone' })).rejects.toMatchObject({ reason: 'solution-carried-out' });
    await act('carry-out-solution', { note: 'Betaald.' });
    await act('ask-closure', { by: 'phone' });
    expect(await act('record-closure-answer', { answer: 'yes' })).toMatchObject({ status: 'closed' });

    const view = await readCase(dataSource, id, actor, 'nl', clock.now());
    expect(view.journey.filter(({ state }) => state === 'done').map(({ step }) => step)).toEqual([
      'receipt',
      'confirmation',
      'first-contact',
      'investigation',
      'progress',
      'answer',
      'solution',
      'closure',
    ]);
    expect(view.commitments.filter(({ state }) => state === 'open')).toEqual([]);
    expect(view.facts.item.closureReason).toBe('agreed');
    expect(await verifyRegister(dataSource)).toMatchObject({ items: 1, broken: [], contradicted: [] });
  });
});
