import { Desk } from '../../../../../test/builders/desk.js';
import { aProduct } from '../../../../../test/builders/office.js';
import { type TestDatabase, testDatabase } from '../../../../../test/harness/database.js';
import { PrepareConfirmation } from '../prepare-confirmation.js';
import { WatchCommitments } from '../watch-commitments.js';

let database: TestDatabase;
let desk: Desk;
beforeAll(async () => {
  database = await testDatabase();
  desk = await Desk.open(database.dataSource);
});
beforeEach(() => desk.at('2026-03-02T09:20:00Z'));
afterAll(() => database.drop());

describe('a signal that turns out to be a complaint', () => {
  it('keeps its history, and its clocks run from the receipt', async () => {
    const item = await desk.register({ kind: 'customer-signal' });
    await desk.confirm(item);
    await desk.act(item, 'take-over');
    const before = await desk.events(item);
    desk.at('2026-03-12T09:00:00Z');
    await desk.act(item, 'convert-to-complaint', { reason: 'Klant wil toch geld terug' });
    expect((await desk.events(item)).slice(0, before.length)).toEqual(before);
    expect((await desk.events(item)).at(-1)).toMatchObject({
      type: 'converted-to-complaint',
      facts: { before: 'customer-signal' },
    });
    expect(await desk.commitment(item, 'answer')).toMatchObject({
      state: 'open',
      lateFrom: new Date('2026-03-09T23:00:00Z'),
    });
    await new WatchCommitments(database.dataSource, desk.clock).execute();
    expect((await desk.commitment(item, 'answer')).missedAt).toEqual(desk.now);
    const [confirmation, ...others] = await desk.commitments(item, 'confirmation');
    expect(others).toEqual([]);
    expect(confirmation).toMatchObject({
      state: 'open',
      missedAt: desk.now,
      lateFrom: new Date('2026-03-03T09:20:00.001Z'),
    });
    expect(await desk.item(item)).toMatchObject({ kind: 'complaint', status: 'in-treatment' });
  });

  it('was thanked, and that kept the promised confirmation', async () => {
    const item = await desk.register({ kind: 'customer-signal' });
    await desk.confirm(item);
    expect((await desk.commitment(item, 'confirmation')).state).toBe('kept');
    expect(await desk.item(item)).toMatchObject({ stepsDone: 2, nextLateFrom: null });
  });

  it('is confirmed as a complaint, once, though thanks had gone', async () => {
    const item = await desk.register({ kind: 'customer-signal' });
    await desk.confirm(item);
    await desk.act(item, 'convert-to-complaint', { reason: 'Klant wil toch geld terug' });
    expect((await desk.item(item)).stepsDone).toBe(1);
    const ordered = await database.dataSource.query(
      `SELECT count(*)::int FROM outbox_messages WHERE topic = 'confirmation-due' AND payload ->> 'itemId' = $1`,
      [item],
    );
    expect(ordered).toEqual([{ count: 2 }]);
    await desk.confirm(item);
    await desk.confirm(item);
    const letters = await database.dataSource.query(
      'SELECT purpose FROM letters WHERE item_id = $1 ORDER BY rendered_at',
      [item],
    );
    expect(letters).toEqual([{ purpose: 'thanks-for-feedback' }, { purpose: 'confirmation' }]);
    expect(await desk.commitments(item, 'confirmation')).toMatchObject([{ state: 'kept' }]);
    expect((await desk.item(item)).stepsDone).toBe(2);
  });

  it('is not confirmed by thanks that leave only after it became one', async () => {
    const item = await desk.register({ kind: 'customer-signal' });
    await new PrepareConfirmation(database.dataSource, desk.clock).execute(item);
    await desk.act(item, 'convert-to-complaint', { reason: 'Klant wil toch geld terug' });
    await desk.deliver();
    expect(await desk.commitments(item, 'confirmation')).toMatchObject([{ state: 'open', nextStep: null }]);
    await desk.confirm(item);
    expect(await desk.commitments(item, 'confirmation')).toMatchObject([{ state: 'kept' }]);
  });

  it('without an address waits for a call or a letter, whatever was said about the signal', async () => {
    const complainant = { type: 'person', name: 'Anna', phone: '06-00001234', preferredChannel: 'phone' };
    const item = await desk.register({ kind: 'customer-signal', complainant });
    await desk.act(item, 'confirm-receipt', { channel: 'phone' });
    await desk.act(item, 'convert-to-complaint', { reason: 'Klant wil toch geld terug' });
    expect(await desk.commitments(item, 'confirmation')).toMatchObject([{ state: 'open', nextStep: 'call-or-write' }]);
    expect(
      await database.dataSource.query('SELECT id FROM outbox_messages WHERE payload ->> $1 = $2', ['itemId', item]),
    ).toEqual([]);
    await desk.act(item, 'take-over');
    expect((await desk.item(item)).nextAction).toBe('confirm-receipt');
    await desk.act(item, 'confirm-receipt', { channel: 'phone' });
    expect(await desk.commitments(item, 'confirmation')).toMatchObject([{ state: 'kept' }]);
  });

  it('does not become a complaint twice', async () => {
    await expect(desk.act(await desk.register(), 'convert-to-complaint', { reason: 'Nog eens' })).rejects.toMatchObject(
      { code: 'transition-not-allowed' },
    );
  });
});

describe('a correction', () => {
  it('does not take an address that stayed the same for a change', async () => {
    const address = { street: 'Lindelaan 12', postalCode: '1234 AB', city: 'Voorbeeldstad', country: 'Nederland' };
    const complainant = {
      type: 'person',
      name: 'Anna Voorbeeld',
      phone: '06-00001234',
      preferredChannel: 'post',
      address,
    };
    const item = await desk.register({ complainant });
    await desk.act(item, 'correct-data', {
      reason: 'Nieuw nummer',
      complainant: { ...complainant, phone: '06-00004321' },
    });
    expect((await desk.events(item)).at(-1)?.facts.fields).toEqual(['phone', 'phoneDigits']);
    const again = desk.act(item, 'correct-data', {
      reason: 'Nog eens',
      complainant: { ...complainant, phone: '06-00004321' },
    });
    await expect(again).rejects.toMatchObject({ reason: 'nothing-changed' });
  });

  it('changes only what is sent, and keeps the old values in the history', async () => {
    const item = await desk.register({ policyNumber: 'P-1', claimNumber: 'S-1' });
    await desk.act(item, 'correct-data', { reason: 'Tikfout', policyNumber: 'P-2' });
    const [content] = await database.dataSource.query(
      'SELECT policy_number, claim_number FROM item_contents WHERE item_id = $1',
      [item],
    );
    expect(content).toEqual({ policy_number: 'P-2', claim_number: 'S-1' });
    const [{ content: told }] = await database.dataSource.query(
      'SELECT content FROM event_contents WHERE item_id = $1 ORDER BY seq DESC LIMIT 1',
      [item],
    );
    expect(told).toMatchObject({
      reason: 'Tikfout',
      before: { content: { policyNumber: 'P-1' } },
      after: { content: { policyNumber: 'P-2' } },
    });
  });

  it('of when the customer likes to be called keeps the old and the new times, in the order of the day', async () => {
    const complainant = { type: 'person', name: 'Anna Voorbeeld', phone: '06-00001234', preferredChannel: 'phone' };
    const item = await desk.register({ complainant: { ...complainant, callTimes: ['evening', 'morning', 'evening'] } });
    const times = async () =>
      (await database.dataSource.query('SELECT call_times, needs FROM item_contents WHERE item_id = $1', [item]))[0];
    expect(await times()).toEqual({ call_times: ['morning', 'evening'], needs: [] });
    const corrected = { reason: 'Werkt nu overdag', complainant: { ...complainant, callTimes: ['evening'] } };
    await desk.act(item, 'correct-data', corrected);
    expect(await times()).toMatchObject({ call_times: ['evening'] });
    const [{ content: told }] = await database.dataSource.query(
      'SELECT content FROM event_contents WHERE item_id = $1 ORDER BY seq DESC LIMIT 1',
      [item],
    );
    expect(told.before).toEqual({ item: {}, content: { callTimes: ['morning', 'evening'] } });
    expect(told.after.content).toMatchObject({ callTimes: ['evening'] });
    await expect(desk.register({ complainant: { ...complainant, callTimes: ['at night'] } })).rejects.toThrow();
  });

  it('chooses the category where no product tells it', async () => {
    const item = await desk.register();
    await desk.act(item, 'correct-data', { reason: 'Gaat over de reis', category: 'travel' });
    expect(await desk.item(item)).toMatchObject({ category: 'travel', productId: null });
    const { id: productId } = await aProduct(database.dataSource, 'health');
    const both = { reason: 'Zorgpolis', productId, category: 'travel' };
    await expect(desk.act(item, 'correct-data', both)).rejects.toMatchObject({ reason: 'told-by-product' });
    await desk.act(item, 'correct-data', { reason: 'Zorgpolis', productId });
    await expect(desk.act(item, 'correct-data', { reason: 'Toch reis', category: 'travel' })).rejects.toMatchObject({
      errors: [{ pointer: '/category' }],
    });
    await desk.act(item, 'correct-data', { reason: 'Geen polis', productId: null, category: 'travel' });
    expect(await desk.item(item)).toMatchObject({ category: 'travel', productId: null });
  });

  it('needs something to correct', async () => {
    const item = await desk.register({ policyNumber: 'P-1' });
    await expect(desk.act(item, 'correct-data', { reason: 'Zomaar', policyNumber: 'P-1' })).rejects.toMatchObject({
      reason: 'nothing-changed',
    });
  });

  it('of what makes contact easier is remembered with what it was before', async () => {
    const item = await desk.register();
    await desk.act(item, 'mark-needs', { needs: [{ need: 'hearing', adjustment: 'Niet bellen, mailen' }] });
    await desk.act(item, 'mark-impact', { impact: 'high', reason: 'Veel klanten geraakt' });
    expect(await desk.item(item)).toMatchObject({ needs: ['hearing'], impact: 'high' });
  });
});
