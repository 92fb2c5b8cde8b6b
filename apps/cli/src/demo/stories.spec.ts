import { causes } from './causes.js';
import { departments } from './departments.js';
import { labels } from './labels.js';
import { stories } from './stories.js';
import type { Story, Treatment } from './story.js';

const complaints = stories.filter((story) => story.kind === 'complaint');
const treatments: Treatment[] = stories.flatMap((story) =>
  story.kind === 'complaint' ? story : (story.asComplaint ?? []),
);
const idsWhere = (broken: (story: Story) => boolean) => stories.filter(broken).map(({ id }) => id);
const shareOf = (fits: (treatment: Treatment) => boolean) => complaints.filter(fits).length / complaints.length;
const sentences = (text: string) => text.match(/[.!?](?=\s|$)/g)?.length ?? 0;

describe('The stories', () => {
  it('are at least 130, each with an id of its own', () => {
    expect(stories.length).toBeGreaterThanOrEqual(130);
    expect(new Set(stories.map(({ id }) => id)).size).toBe(stories.length);
  });

  it.each([
    ['compliment', 12],
    ['customer-signal', 15],
    ['requested-feedback', 8],
    ['complaint', 95],
  ])('hold enough of the kind %s', (kind, least) => {
    expect(stories.filter((story) => story.kind === kind).length).toBeGreaterThanOrEqual(least);
  });

  it('end in every outcome in believable shares', () => {
    expect(shareOf(({ outcome, redressCents }) => outcome === 'upheld' && redressCents > 0)).toBeGreaterThan(0.12);
    expect(shareOf(({ outcome }) => outcome === 'partly-upheld')).toBeGreaterThan(0.2);
    expect(shareOf(({ outcome }) => outcome === 'rejected')).toBeGreaterThan(0.18);
    expect(shareOf(({ outcome }) => outcome === 'rejected')).toBeLessThan(0.3);
    expect(complaints.filter(({ dispute }) => dispute).length).toBeGreaterThanOrEqual(4);
  });

  it('are told in English eight times', () => {
    expect(stories.filter(({ language }) => language === 'en')).toHaveLength(8);
  });

  it('name a product of their label and category', () => {
    const sold = ({ label, category, product }: Story) =>
      labels[label].products.some((each) => each.category === category && each.nl === product);
    expect(idsWhere((story) => !sold(story))).toEqual([]);
  });

  it('have a reason exactly when they are urgent', () => {
    expect(idsWhere(({ urgency, urgencyReason }) => (urgency === 'urgent') !== Boolean(urgencyReason))).toEqual([]);
  });

  it('give the slot {amount} a sum and only then', () => {
    expect(idsWhere((story) => JSON.stringify(story).includes('{amount}') !== Boolean(story.amount))).toEqual([]);
  });

  it('hold no slot that nobody fills', () => {
    const slots = JSON.stringify(stories).match(/\{[a-z]+\}/g) ?? [];
    expect([...new Set(slots)].sort()).toEqual(['{amount}', '{claim}', '{date}', '{name}', '{place}']);
  });

  it('mention only departments of their own label', () => {
    const mentioned = (story: Story) => JSON.stringify(story).match(/"(?:vg|dl|pa)-[a-z-]+"/g) ?? [];
    const isForeign = (story: Story) =>
      mentioned(story).some((id) => departments[id.slice(1, -1) as keyof typeof departments].label !== story.label);
    expect(idsWhere(isForeign)).toEqual([]);
  });
});

describe('The treatments', () => {
  it('know the wish, or else why it was not asked', () => {
    expect(treatments.filter(({ wish, wishNotAsked }) => Boolean(wish) === Boolean(wishNotAsked))).toEqual([]);
    expect(treatments.some(({ wishNotAsked }) => wishNotAsked)).toBe(true);
  });

  it('explain the decision in two to six sentences', () => {
    const explained = treatments.flatMap(({ motivation, closureNo }) => [
      motivation,
      closureNo?.motivation ?? motivation,
    ]);
    expect(explained.filter((text) => sentences(text) < 2 || sentences(text) > 6)).toEqual([]);
  });

  it('name in the solution the very sum that is paid', () => {
    const format = (cents: number) => (cents / 100).toLocaleString('nl-NL', { maximumFractionDigits: 2 });
    const paid = treatments.filter(({ redressCents }) => redressCents > 0);
    const unnamed = paid.filter(
      ({ solution, redressCents }) => !solution.replace('€ ', '€').includes(`€${format(redressCents)}`),
    );
    expect(unnamed.map(({ solution }) => solution)).toEqual([]);
  });

  it('promise something whenever the customer is obliged', () => {
    expect(treatments.filter(({ obliged, solution }) => obliged !== Boolean(solution))).toEqual([]);
    expect(treatments.filter(({ outcome, obliged }) => outcome !== 'rejected' && !obliged)).toEqual([]);
  });

  it('get a second look exactly when the customer says no', () => {
    expect(
      treatments.filter(({ customerReaction, closureNo }) => (customerReaction.answer === 'no') !== Boolean(closureNo)),
    ).toEqual([]);
  });

  it('have words for each reaction and none for silence', () => {
    expect(
      treatments.filter(({ customerReaction: { answer, words } }) => (answer === 'none') !== (words === '')),
    ).toEqual([]);
  });

  it('use every recorded cause', () => {
    const used = new Set(treatments.map(({ cause }) => cause));
    expect(causes.filter((cause) => !used.has(cause))).toEqual([]);
  });
});
