import fc from 'fast-check';
import { SHARES, showsSomething } from '../../../../../test/builders/measured-reference.js';
import { aMeasuredRegister, type CaseOnTrial } from '../../../../../test/builders/measured-register.js';
import { aColleague } from '../../../../../test/builders/office.js';
import { type TestDatabase, testDatabase } from '../../../../../test/harness/database.js';
import type { Actor } from '../../staff/actor.js';
import * as words from '../../vocabulary.js';
import { frameworks } from '../frameworks.js';
import { measuredQuestions, measureQuestions } from './measure-questions.js';
import { measuredCases } from './measured-cases.query.js';
import { measureOf } from './measures.js';

let database: TestDatabase;
let actor: Actor;
const now = new Date('2026-03-31T12:00:00Z');
const period = { from: '2026-01-01', to: '2026-03-31' };
const instants = { from: new Date('2025-12-31T23:00:00Z'), until: new Date('2026-03-31T22:00:00Z'), now };

beforeAll(async () => {
  database = await testDatabase();
  ({ actor } = await aColleague(database.dataSource, { role: 'manager' }));
});
afterAll(() => database.drop());

/** Mostly well within the period; else at its edges, two days before now, or now, to the millisecond. */
const instant = fc.oneof(
  {
    weight: 2,
    arbitrary: fc
      .constantFrom('2026-01-12T08:00:00Z', '2026-02-03T08:00:00Z', '2026-03-10T08:00:00Z')
      .map((at) => new Date(at)),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.constantFrom('2025-12-31T23:00:00Z', '2026-03-29T12:00:00Z', '2026-03-31T12:00:00Z', '2026-03-31T22:00:00Z'),
        fc.constantFrom(-1, 0, 1),
      )
      .map(([at, ms]) => new Date(Date.parse(at) + ms)),
  },
);
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null });
const round = fc.integer({ min: 1, max: 2 });
const colleague = fc.nat({ max: 1 });
const decision = fc.record({
  round,
  outcome: fc.constantFrom(...words.OUTCOMES),
  hasCause: fc.boolean(),
  wasWishAsked: fc.boolean(),
  isWithinMandate: fc.boolean(),
  decidedBy: colleague,
  approvedBy: maybe(colleague),
  approval: fc.constantFrom('not-needed', 'pending', 'approved', 'returned'),
  decidedAt: instant,
  answeredAt: maybe(instant),
});
const letter = fc.record({
  purpose: fc.constantFrom(
    ...['answer-upheld', 'answer-rejected', 'second-look-outcome', 'causer-feedback', 'monitor-invitation'],
    ...['improvement-message', 'delay-notice', 'confirmation'],
  ),
  round,
  channel: fc.constantFrom(...words.CONTACT_CHANNELS),
  state: fc.constantFrom('sent', 'sent', 'posted', 'to-post', 'ready', 'sending', 'failed', 'bounced', 'cancelled'),
  body: fc
    .subarray(['U kunt naar de rechter.', 'U kunt naar Kifid.', 'U kunt naar SKGZ.'])
    .map((said) => said.join(' ')),
  renderedAt: instant,
  sentAt: maybe(instant),
});
const event = fc.record({
  type: fc.constantFrom(
    ...['similar-cases-examined', 'improvement-recorded', 'improvement-measured', 'contact-logged', 'closure-answered'],
    ...[
      'reaction-recorded',
      'needs-marked',
      'adjustment-carried-out',
      'response-shared',
      'top-manager-assigned',
      'note-added',
    ],
  ),
  occurredAt: instant,
  actorRole: fc.constantFrom('handler', 'top-manager'),
  facts: fc.record({
    othersAffected: fc.boolean(),
    hasFollowUp: fc.boolean(),
    reached: fc.boolean(),
    channel: fc.constantFrom('phone', 'e-mail'),
    need: fc.constantFrom('reading', 'sight'),
  }),
});
const commitment = fc.record({
  kind: fc.constantFrom('confirmation', 'progress-update', 'answer', 'closure'),
  state: fc.constantFrom(...words.COMMITMENT_STATES),
  lateFrom: instant,
  isPublished: fc.boolean(),
  isLeftOut: fc.boolean(),
});
const caseOnTrial: fc.Arbitrary<CaseOnTrial> = fc.record({
  isOurs: fc.constantFrom(true, true, true, false),
  kind: fc.constantFrom('complaint', 'complaint', 'complaint', 'customer-signal'),
  status: fc.constantFrom('received', 'closed', 'closed', 'merged'),
  closureReason: maybe(fc.constantFrom(...words.CLOSURE_REASONS)),
  receivedAt: instant,
  closedAt: maybe(instant),
  isOpen: fc.boolean(),
  impact: fc.constantFrom(...words.IMPACTS),
  wishState: fc.constantFrom(...words.WISH_STATES),
  channel: fc.constantFrom('phone', 'web-form'),
  needs: fc.subarray(['reading', 'sight']),
  category: fc.constantFrom('motor', 'health'),
  isBusiness: fc.boolean(),
  aboutUser: maybe(colleague),
  preferredChannel: fc.constantFrom(...words.CONTACT_CHANNELS),
  // Nothing is decided, and no letter written, twice at the same instant.
  decisions: fc.uniqueArray(decision, { maxLength: 3, selector: ({ decidedAt }) => decidedAt.getTime() }),
  letters: fc.uniqueArray(letter, { maxLength: 5, selector: ({ renderedAt }) => renderedAt.getTime() }),
  events: fc.array(event, { maxLength: 5 }),
  commitments: fc.array(commitment, { maxLength: 3 }),
  response: maybe(fc.record({ completedAt: maybe(instant), wantsImprovements: maybe(fc.boolean()) })),
});

/** Received before the period; only what its customer said falls in it. */
const onlyAnswered: CaseOnTrial = {
  ...{ isOurs: true, kind: 'complaint', status: 'closed', closureReason: 'agreed', isOpen: false, impact: 'ordinary' },
  ...{ receivedAt: new Date('2025-11-03T08:00:00Z'), closedAt: new Date('2025-12-01T08:00:00Z'), wishState: 'asked' },
  ...{ channel: 'phone', needs: [], category: 'motor', isBusiness: false, aboutUser: null, preferredChannel: 'e-mail' },
  ...{ decisions: [], letters: [], events: [], commitments: [] },
  response: { completedAt: new Date('2026-01-12T08:00:00Z'), wantsImprovements: null },
};

describe('The public page of any label', () => {
  it('shows something of a period in which complaints or monitor responses came', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(caseOnTrial, { maxLength: 2 }), async (cases) => {
        const labelId = await aMeasuredRegister(database.dataSource, cases);
        const asked = { labelId, ...period, frameworkId: 'stv-2018', now, questionIds: ['III.3.2'] };
        const [found] = await measureQuestions(database.dataSource.manager, asked);
        const ours = cases.filter(({ isOurs }) => isOurs);
        const figure = found?.figures.find(({ name }) => name === 'publications');
        expect(figure?.numerator).toBe(Number(showsSomething(ours, instants)));
      }),
      { numRuns: 25, examples: [[[]], [[onlyAnswered]], [[{ ...onlyAnswered, isOurs: false }]]] },
    );
  });
});

describe('The shares of any register', () => {
  it('are all in the yardstick', () => {
    const named = frameworks.flatMap(measuredQuestions).flatMap(({ thresholds }) => thresholds.map(({ name }) => name));
    const shares = new Set(named.filter((name) => measureOf(name)?.kind === 'share'));
    expect(Object.keys(SHARES).sort()).toEqual([...shares].sort());
  });

  it('are what the yardstick says of it, and so are the cases behind them', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(caseOnTrial, { minLength: 1, maxLength: 12 }), async (cases) => {
        const labelId = await aMeasuredRegister(database.dataSource, cases);
        const expected = expectedShares(cases);
        expect(await measuredShares(labelId)).toEqual(expected);
        expect(await listedShares(labelId)).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });
});

function expectedShares(cases: readonly CaseOnTrial[]): Record<string, [number, number]> {
  const ours = cases.filter(({ isOurs }) => isOurs);
  return Object.fromEntries(
    Object.entries(SHARES).map(([name, verdictsOf]) => {
      const verdicts = ours.flatMap((one) => verdictsOf(one, instants));
      return [name, [verdicts.filter(Boolean).length, verdicts.length]];
    }),
  );
}

async function measuredShares(labelId: string) {
  const found: Record<string, [number | null, number | null]> = {};
  for (const { id: frameworkId } of frameworks)
    for (const { figures } of await measureQuestions(database.dataSource.manager, {
      labelId,
      ...period,
      frameworkId,
      now,
    }))
      for (const { name, numerator, denominator } of figures)
        if (Object.hasOwn(SHARES, name)) found[name] = [numerator, denominator];
  return found;
}

async function listedShares(labelId: string) {
  const found: Record<string, [number, number]> = {};
  const filter = { labelId, ...period, offset: 0, limit: 100 };
  for (const figure of Object.keys(SHARES)) {
    const { rows, total } = await measuredCases(database.dataSource.manager, { ...filter, figure }, actor, now);
    found[figure] = [rows.filter(({ counts }) => counts).length, total];
  }
  return found;
}
