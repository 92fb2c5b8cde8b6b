import type { DemoItem } from './demo-item.js';
import { dayAfter, instantOf, localDayOf, weekdayOf } from './office-days.js';
import { planDemo } from './plan.js';
import { handlersOf, staff } from './staff.js';
import { stories } from './stories.js';
import type { LabelCode } from './story.js';

const endOn = '2026-11-21';
const plans = [
  { seed: 1, endOn, plan: planDemo(1, endOn) },
  { seed: 7, endOn: '2026-03-02', plan: planDemo(7, '2026-03-02') },
  { seed: 42, endOn: '2025-12-29', plan: planDemo(42, '2025-12-29') },
];
const items = plans[0]?.plan ?? [];

const has = (item: DemoItem, action: string) => item.steps.some((step) => step.action === action);
const instant = (item: DemoItem, action: string) => item.steps.find((step) => step.action === action)?.at;
const keysWhere = (broken: (item: DemoItem) => boolean) => items.filter(broken).map(({ key }) => key);

/** Of the complaints whose answer fell due before the last day, the share that was answered in time. */
function answeredInTime(plan: readonly DemoItem[], label: LabelCode, lastDay: string): number {
  const due = plan.filter(
    (item) =>
      item.label === label &&
      item.answerDueOn !== null &&
      item.answerDueOn < lastDay &&
      item.branch !== 'withdrawn' &&
      item.branch !== 'merged',
  );
  const met = due.filter((item) => {
    const answeredAt = instant(item, 'send-answer');
    return answeredAt !== undefined && localDayOf(answeredAt) <= (item.answerDueOn ?? '');
  });
  return met.length / due.length;
}

describe('planDemo', () => {
  it('gives the same items for the same seed and day', () => {
    expect(planDemo(1, endOn)).toEqual(items);
  });

  it('gives other items for another seed', () => {
    expect(planDemo(2, endOn).slice(0, 20)).not.toEqual(items.slice(0, 20));
  });

  it.each(plans)('plans about 400 items with seed $seed, 45 to 60 of them open', ({ plan }) => {
    expect(plan.length).toBeGreaterThanOrEqual(380);
    expect(plan.length).toBeLessThanOrEqual(420);
    const open = plan.filter(({ isOpen }) => isOpen).length;
    expect(open).toBeGreaterThanOrEqual(45);
    expect(open).toBeLessThanOrEqual(60);
  });

  it.each(plans)('tells every story with seed $seed', ({ plan }) => {
    const told = new Set(plan.map(({ story }) => story.id));
    expect(stories.filter(({ id }) => !told.has(id))).toEqual([]);
  });

  it.each(plans)(
    'lets VG make its answer term, DL just fail and PA clearly fail with seed $seed',
    ({ plan, endOn: lastDay }) => {
      expect(answeredInTime(plan, 'VG', lastDay)).toBeGreaterThan(0.905);
      expect(answeredInTime(plan, 'VG', lastDay)).toBeLessThanOrEqual(0.95);
      expect(answeredInTime(plan, 'DL', lastDay)).toBeGreaterThan(0.88);
      expect(answeredInTime(plan, 'DL', lastDay)).toBeLessThan(0.9);
      expect(answeredInTime(plan, 'PA', lastDay)).toBeGreaterThanOrEqual(0.8);
      expect(answeredInTime(plan, 'PA', lastDay)).toBeLessThan(0.88);
    },
  );

  it.each(plans)('gives every handler work with seed $seed', ({ plan }) => {
    const handlers = (['VG', 'DL', 'PA'] as const).flatMap(handlersOf);
    const idle = handlers.filter(({ id }) => plan.filter(({ handler }) => handler === id).length < 10);
    expect(idle).toEqual([]);
  });

  it('receives everything within fifteen months and dates nothing on the last day', () => {
    const beginning = instantOf('2025-08-21', 0);
    expect(keysWhere(({ receivedAt }) => receivedAt < beginning)).toEqual([]);
    expect(keysWhere(({ steps }) => steps.some(({ at }) => at >= instantOf(endOn, 0)))).toEqual([]);
  });

  it('hears more on Mondays than on Fridays and least in the weekend', () => {
    const on = (...weekdays: number[]) =>
      items.filter(({ receivedAt }) => weekdays.includes(weekdayOf(localDayOf(receivedAt)))).length;
    expect(on(1)).toBeGreaterThan(on(5));
    expect(on(5)).toBeGreaterThan(on(6));
    expect(on(6, 7)).toBeGreaterThan(0);
  });

  it('has a storm in one week of January and an outage of some days', () => {
    const daysOf = (peak: string) =>
      items
        .filter(({ story }) => story.peak === peak)
        .map(({ receivedAt }) => localDayOf(receivedAt))
        .sort();
    const storm = daysOf('storm');
    expect(storm.length).toBeGreaterThanOrEqual(20);
    expect(storm.at(-1)).toMatch(/-01-/);
    expect((storm.at(-1) ?? '') <= dayAfter(storm[0] ?? '', 6)).toBe(true);
    const outage = daysOf('outage');
    expect(outage.length).toBeGreaterThanOrEqual(15);
    expect((outage.at(-1) ?? '') <= dayAfter(outage[0] ?? '', 6)).toBe(true);
  });

  it('registers calls at once and letters one to three office days later', () => {
    const calls = items.filter(({ channel }) => channel === 'phone');
    const letters = items.filter(({ channel }) => channel === 'letter');
    expect(calls.every((item) => localDayOf(item.registeredAt) === localDayOf(item.receivedAt))).toBe(true);
    expect(
      letters.filter(({ registeredAt, receivedAt }) => localDayOf(registeredAt) <= localDayOf(receivedAt)),
    ).toEqual([]);
  });

  it('opens no phone line and no post in the weekend', () => {
    const closed = ['phone', 'letter', 'in-person'];
    expect(
      keysWhere(({ channel, receivedAt }) => closed.includes(channel) && weekdayOf(localDayOf(receivedAt)) > 5),
    ).toEqual([]);
  });
});

describe('The planned items', () => {
  it('have a text with all slots filled', () => {
    expect(keysWhere(({ text }) => text.trim().length < 5)).toEqual([]);
    expect(keysWhere((item) => /\{[a-z]+\}|undefined|NaN/.test(JSON.stringify(item)))).toEqual([]);
  });

  it('know only addresses and numbers that cannot exist', () => {
    const known = JSON.stringify(plans);
    expect((known.match(/[\w.+-]+@[\w.-]+/g) ?? []).filter((email) => !email.endsWith('.example'))).toEqual([]);
    const phones = items.flatMap(({ customer, representative }) => [customer?.phone, representative?.phone]);
    expect(phones.filter((phone) => phone && !/^06-0000\d{4}$/.test(phone))).toEqual([]);
    expect(
      keysWhere(({ customer }) => customer !== null && !/^\d{4} [A-Z]{2}$/.test(customer.address.postalCode)),
    ).toEqual([]);
  });

  it('reach the customer over the preferred channel', () => {
    const isUnreachable = ({ customer }: DemoItem) =>
      (customer?.preferredChannel === 'e-mail' && !customer.email) ||
      (customer?.preferredChannel === 'phone' && !customer.phone);
    expect(keysWhere(isUnreachable)).toEqual([]);
  });

  it('have a customer or a reason why not', () => {
    expect(keysWhere(({ customer, anonymousReason }) => (customer === null) !== Boolean(anonymousReason))).toEqual([]);
    expect(keysWhere(({ customer }) => customer === null).length).toBeGreaterThanOrEqual(3);
  });

  it('come from some customers twice or three times, with another story each time', () => {
    const byCustomer: Record<string, DemoItem[]> = {};
    for (const item of items.filter(({ customer, branch }) => customer && branch !== 'merged')) {
      const key = item.customer?.key ?? '';
      byCustomer[key] = [...(byCustomer[key] ?? []), item];
    }
    const repeats = Object.values(byCustomer).filter(({ length }) => length > 1);
    expect(repeats.length).toBeGreaterThanOrEqual(20);
    expect(repeats.filter(({ length }) => length > 3)).toEqual([]);
    expect(repeats.filter((told) => new Set(told.map(({ story }) => story.id)).size < told.length)).toEqual([]);
  });

  it('come from businesses and representatives too', () => {
    expect(items.filter(({ customer }) => customer?.type === 'business').length).toBeGreaterThanOrEqual(10);
    expect(items.filter(({ representative }) => representative).length).toBeGreaterThanOrEqual(6);
  });

  it('have their steps in order of time, the registration first', () => {
    const isDisordered = ({ steps }: DemoItem) => steps.some(({ at }, index) => at < (steps[index - 1]?.at ?? ''));
    expect(keysWhere(isDisordered)).toEqual([]);
    expect(keysWhere(({ steps }) => steps[0]?.action !== 'register')).toEqual([]);
  });

  it('are decided within the mandate, or approved by somebody else', () => {
    const mandateOf = (id: string) => staff.find((each) => each.id === id)?.mandateCents ?? 0;
    const isUnapproved = ({ steps, isOpen }: DemoItem) =>
      steps.some((step, index) => {
        if (step.action !== 'decide' || step.redressCents <= mandateOf(step.by)) return false;
        const next = steps[index + 1];
        return next === undefined ? !isOpen : next.action !== 'approve' || mandateOf(next.by) < step.redressCents;
      });
    expect(keysWhere(isUnapproved)).toEqual([]);
    expect(items.some((item) => has(item, 'approve'))).toBe(true);
  });

  it('get a second look from somebody else', () => {
    expect(keysWhere(({ handler, secondHandler }) => handler === secondHandler)).toEqual([]);
    expect(items.filter(({ branch }) => branch === 'second-look').length).toBeGreaterThanOrEqual(5);
  });

  it('end in every way', () => {
    const ends = new Set(items.filter(({ isOpen }) => !isOpen).map(({ branch }) => branch));
    expect([...ends].sort()).toEqual(
      ['agreed', 'dispute', 'handled', 'merged', 'no-reaction', 'referred', 'second-look', 'withdrawn'].sort(),
    );
    expect(items.filter((item) => has(item, 'record-dispute-outcome')).length).toBeGreaterThanOrEqual(3);
    expect(items.filter((item) => has(item, 'convert-to-complaint')).length).toBeGreaterThanOrEqual(1);
  });

  it('stand open before every next step', () => {
    const lastOfOpen = new Set(items.filter(({ isOpen }) => isOpen).map(({ steps }) => steps.at(-1)?.action));
    for (const action of ['register', 'ask-colleague', 'decide', 'send-answer', 'ask-closure']) {
      expect(lastOfOpen).toContain(action);
    }
  });

  it('say nothing of a delay when they are prompt', () => {
    expect(keysWhere(({ pace, delayNotice }) => pace === 'prompt' && delayNotice)).toEqual([]);
    expect(items.some(({ delayNotice }) => delayNotice)).toBe(true);
  });

  it('announce a delay no later than the last day of the term', () => {
    const isTooLate = (item: DemoItem) =>
      localDayOf(instant(item, 'announce-delay') ?? item.receivedAt) > (item.answerDueOn ?? '9');
    expect(keysWhere(isTooLate)).toEqual([]);
  });

  it('are merged into an earlier item of the same customer', () => {
    const merged = items.filter(({ branch }) => branch === 'merged');
    expect(merged.length).toBeGreaterThanOrEqual(3);
    for (const { steps, customer, receivedAt } of merged) {
      const step = steps.find(({ action }) => action === 'merge');
      const original = items.find(({ key }) => step?.action === 'merge' && key === step.intoKey);
      expect(original?.customer).toEqual(customer);
      expect(receivedAt > (original?.receivedAt ?? '9')).toBe(true);
    }
  });
});
