import fc from 'fast-check';
import { dayOf, referenceFigure, type TermFact } from '../../../../test/builders/norm-reference.js';
import { aRegister, type RegisterOnTrial } from '../../../../test/builders/norm-register.js';
import { aColleague } from '../../../../test/builders/office.js';
import { sheetsOf } from '../../../../test/builders/workbook.js';
import { type TestDatabase, testDatabase } from '../../../../test/harness/database.js';
import type { Actor } from '../staff/actor.js';
import { FoldNormTallies } from './fold-norm-tallies.js';
import { NORM_OUTCOMES, normCases } from './norm-cases.query.js';
import { GROUPINGS } from './norm-counts.js';
import { type NormFigure, type NormFigures, normFigures } from './norm-figures.query.js';
import { normFiguresCsv } from './norm-figures-csv.js';
import { normFiguresXlsx } from './norm-figures-xlsx.js';
import { COHORTS } from './norm-period.js';

let database: TestDatabase;
let actor: Actor;
const now = new Date('2026-03-31T12:00:00Z');

beforeAll(async () => {
  database = await testDatabase();
  ({ actor } = await aColleague(database.dataSource, { role: 'manager' }));
});
afterAll(() => database.drop());

/** Instants around midnights, month ends, the change to summer time and now, to the millisecond. */
const instant = fc
  .tuple(
    fc.constantFrom(
      '2026-02-28T23:00:00Z',
      '2026-03-28T23:00:00Z',
      '2026-03-29T01:00:00Z',
      '2026-03-31T12:00:00Z',
      '2026-03-31T22:00:00Z',
      '2026-03-10T08:00:00Z',
      '2026-04-15T09:00:00Z',
    ),
    fc.constantFrom(-86_400_000, -1000, -1, 0, 1, 1000, 3_600_000),
  )
  .map(([at, ms]) => new Date(Date.parse(at) + ms));
const maybe = fc.option(instant, { nil: null });
/** Just in time, and just too late. */
const atTheLine = (lateFrom: Date) => [-1, 0, 1].map((ms) => new Date(lateFrom.getTime() + ms));
const fact: fc.Arbitrary<TermFact> = fc
  .record({
    kind: fc.constantFrom('complaint', 'complaint', 'complaint', 'customer-signal'),
    policy: fc.nat({ max: 2 }),
    milestone: fc.constantFrom('confirmation', 'answer', 'closure'),
    receivedAt: instant,
    closedAt: maybe,
    lateFrom: instant,
    keptAt: maybe,
    withdrawnAt: maybe,
    mergedAt: maybe,
    channel: fc.constantFrom('phone', 'e-mail'),
    product: fc.option(fc.nat({ max: 1 }), { nil: null }),
    handler: fc.option(fc.nat({ max: 1 }), { nil: null }),
  })
  // A complaint leaves once: withdrawn, and then closed by that, or merged.
  .chain((one) => fc.constantFrom(one.keptAt, ...atTheLine(one.lateFrom)).map((keptAt) => ({ ...one, keptAt })))
  .map(({ withdrawnAt, mergedAt, closedAt, ...rest }) => ({
    ...rest,
    withdrawnAt,
    mergedAt: withdrawnAt ? null : mergedAt,
    closedAt: withdrawnAt ?? (mergedAt ? null : closedAt),
  }));
// Around the one month that ends before now, and the one that begins after it.
const day = fc.constantFrom(
  '2026-02-01',
  '2026-02-27',
  '2026-02-28',
  '2026-03-01',
  '2026-03-28',
  '2026-03-29',
  '2026-03-31',
  '2026-04-01',
  '2026-04-15',
  '2026-04-30',
);
const period = fc
  .tuple(day, day)
  .map(([one, other]) => (one < other ? { from: one, to: other } : { from: other, to: one }));

const MARCH = { from: '2026-03-01', to: '2026-03-28' } as const;
type Example = [TermFact[], [number, TermFact][], typeof MARCH, (typeof COHORTS)[number]];
/** Terms that begin, end and are closed just inside that period and just outside it, in two groups. */
const atTheEdges: TermFact[] = ['2026-02-28T23:00:00Z', '2026-03-28T23:00:00Z'].flatMap((edge, last) =>
  [-1, 0, 1].map((ms) => {
    const at = new Date(Date.parse(edge) + ms);
    const group = { product: last, handler: last, channel: last ? 'phone' : 'e-mail' } as const;
    const open = { keptAt: null, withdrawnAt: null, mergedAt: null };
    return {
      kind: 'complaint',
      policy: 0,
      milestone: 'answer',
      receivedAt: at,
      closedAt: at,
      lateFrom: at,
      ...group,
      ...open,
    };
  }),
);

/** The figures that a query gave, in the words of the reference. */
const said = ({ met, missed, leftOut, toFallDue }: NormFigure) => ({
  met,
  missed,
  ...leftOut,
  toFallDue: toFallDue.total,
});

describe('The figures of any register', () => {
  it('are what the law says of it, in query, splits, drill-down and files, before and after every change', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fact, { maxLength: 25 }),
        fc.array(fc.tuple(fc.nat(), fact), { maxLength: 8 }),
        period,
        fc.constantFrom(...COHORTS),
        async (facts, changes, asked, cohort) => {
          const register = await aRegister(database.dataSource, facts);
          await expectToAgree(register, asked, cohort);
          for (const [index, to] of changes) if (facts.length > 0) await register.change(index % facts.length, to);
          await expectToAgree(register, asked, cohort);
          await new FoldNormTallies(database.dataSource).execute();
          await register.remove(0);
          await expectToAgree(register, asked, cohort);
        },
      ),
      { numRuns: 40, examples: COHORTS.map((cohort): Example => [atTheEdges, [], MARCH, cohort]) },
    );
  });
});

async function expectToAgree(
  { labelId, productIds, facts, termOf }: RegisterOnTrial,
  { from, to }: { from: string; to: string },
  cohort: (typeof COHORTS)[number],
) {
  const filter = { labelIds: [labelId], from, to, cohort };
  const { bands } = await normFigures(database.dataSource.manager, filter, actor, now);
  const factsOf = (key: string) => facts.filter((one) => termOf(one) === key);
  const expected = [...new Set(facts.map(termOf))]
    .flatMap((key) => (key ? [[key, referenceFigure(factsOf(key), from, to, cohort, now)] as const] : []))
    .filter(([, figure]) => Object.values(figure).some((count) => count > 0));
  const given = bands
    .map((band) => [band.key, said(band)] as const)
    .filter(([, figure]) => Object.values(figure).some((count) => count > 0));
  expect(Object.fromEntries(given)).toEqual(Object.fromEntries(expected));

  for (const groupBy of GROUPINGS) await expectSplitToAgree(groupBy);
  for (const [key, figure] of expected) await expectCasesToAgree(key, figure);

  async function expectSplitToAgree(groupBy: (typeof GROUPINGS)[number]) {
    const split = await normFigures(database.dataSource.manager, { ...filter, groupBy }, actor, now);
    const keyOf = (one: TermFact) =>
      ({
        month: dayOf(one, cohort)?.slice(0, 7) ?? '',
        product: one.product === null ? 'null' : (productIds[one.product] as string),
        channel: one.channel,
        handler: String(one.handler),
      })[groupBy];
    for (const band of split.bands) {
      const seen = new Set<string>();
      for (const group of band.groups ?? []) {
        const key = groupBy === 'handler' && group.key ? String(handlerIndex(group.name)) : String(group.key);
        seen.add(key);
        const inGroup = factsOf(band.key).filter((one) => keyOf(one) === key);
        expect([groupBy, key, said(group)]).toEqual([groupBy, key, referenceFigure(inGroup, from, to, cohort, now)]);
      }
      // No group is left out of the split.
      const unseen = factsOf(band.key).filter((one) => !seen.has(keyOf(one)));
      expect(Object.values(referenceFigure(unseen, from, to, cohort, now)).every((count) => count === 0)).toBe(true);
      for (const group of band.groups ?? []) {
        const asked = { ...filter, term: band.key, outcome: 'missed' as const, limit: 100 };
        const chosen = { ...asked, group: { by: groupBy, key: group.key } };
        const { rows } = await normCases(database.dataSource, chosen, actor, now);
        expect([groupBy, group.key, rows.length]).toEqual([groupBy, group.key, group.missed]);
      }
      const whole = bands.find(({ key }) => key === band.key);
      expect(said(band)).toEqual(whole && said(whole));
    }
    const groups = split.bands.flatMap((band) => band.groups ?? []);
    expectFileToAgree(normFiguresCsv(split, 'nl'), groups);
    await expectWorkbookToAgree(split, groups);
  }

  async function expectCasesToAgree(term: string, figure: ReturnType<typeof referenceFigure>) {
    const counted: Record<string, number> = {};
    for (const outcome of NORM_OUTCOMES) {
      if (outcome === 'open') continue;
      let cursor: string | undefined;
      do {
        const page = await normCases(database.dataSource, { ...filter, term, outcome, limit: 3, cursor }, actor, now);
        for (const row of page.rows) counted[row.outcome] = (counted[row.outcome] ?? 0) + 1;
        cursor = page.nextCursor ?? undefined;
      } while (cursor);
    }
    const { met, missed, withdrawn, merged, toFallDue } = figure;
    const whole = { met, missed, 'left-out': withdrawn + merged, 'to-fall-due': toFallDue };
    expect({ met: 0, missed: 0, 'left-out': 0, 'to-fall-due': 0, ...counted }).toEqual(whole);
  }
}

function expectFileToAgree(file: string, figures: NormFigure[]) {
  const lines = file
    .replace('\uFEFF', '')
    .trimEnd()
    .split('\r\n')
    .slice(1)
    .map((line) => line.split(';'));
  const numbers = lines.map((cells) => ({
    met: Number(cells[10]),
    missed: Number(cells[11]),
    withdrawn: Number(cells[15]),
    merged: Number(cells[16]),
    toFallDue: Number(cells[17]),
  }));
  expect(numbers).toEqual(figures.map(said));
}

async function expectWorkbookToAgree(split: NormFigures, figures: NormFigure[]) {
  const [sheet = []] = sheetsOf(await normFiguresXlsx(split, {}, 'en'));
  const numbers = sheet
    .slice(1)
    .map(([, , , , , , , , , , met, missed, , denominator, share, withdrawn, merged, toFallDue]) => ({
      ...{ met, missed, withdrawn, merged, toFallDue },
      ...{ denominator, shown: share === undefined ? null : (100 * Number(share)).toFixed(1) },
    }));
  const onScreen = figures.map((figure) => ({
    ...said(figure),
    ...{ denominator: figure.share.denominator, shown: figure.share.shown },
  }));
  expect(numbers).toEqual(onScreen);
}

function handlerIndex(name: string | null): number {
  return ['Kees Demo', 'Lies Demo'].indexOf(name ?? '');
}
