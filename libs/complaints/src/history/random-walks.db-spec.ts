import fc from 'fast-check';
import { Desk } from '../../../../test/builders/desk.js';
import { likelyInput } from '../../../../test/builders/likely-input.js';
import { aColleague, aProduct } from '../../../../test/builders/office.js';
import { type TestDatabase, testDatabase } from '../../../../test/harness/database.js';
import { wasDone } from '../commitments/standing.js';
import { readDossierSource } from '../dossier/dossier-source.query.js';
import type { CaseFacts } from '../feedback-item/case-facts.js';
import { availableActions, isOver } from '../feedback-item/decide-transition.js';
import { ComplaintError } from '../feedback-item/errors.js';
import { ACTIONS, type ActionName } from '../feedback-item/workflow.js';
import { stepsProven } from '../journey/journey.js';
import { nextAction } from '../journey/next-action.js';
import { type Actor, SYSTEM } from '../staff/actor.js';
import type { CaseAction } from '../use-cases/actions/index.js';
import { loadCase } from '../use-cases/load-case.js';
import { RecordDelivery } from '../use-cases/record-delivery.js';
import { WatchCommitments } from '../use-cases/watch-commitments.js';
import { KINDS, type Status } from '../vocabulary.js';
import type { HistoryEvent } from './history-event.entity.js';
import { verifyRegister } from './verify-register.js';

const WALKS = 200;
/** The same walks each time; `WALK_SEED=1 npx jest …` takes others. */
const seed = Number(process.env.WALK_SEED ?? 2026);
const HOUR = 3_600_000;

let database: TestDatabase;
let desk: Desk;
let people: Actor[];
let productId: string;
const walked: string[] = [];
/** How often each action was done. */
const done = new Map<ActionName, number>([['register', WALKS]]);
const reached = new Set<Status>(['received']);

beforeAll(async () => {
  database = await testDatabase();
  desk = await Desk.open(database.dataSource, {
    now: '2026-01-05T08:00:00Z',
    settings: { clockPausesForCustomer: true, fourEyes: 'rejecting-answers' },
  });
  const topManager = await aColleague(database.dataSource, { role: 'top-manager', mandateCents: 10_000_000 });
  const second = await aColleague(database.dataSource, { role: 'manager', mandateCents: 10_000_000 });
  const customer: Actor = { role: 'customer', userId: null, mandateCents: 0, labels: [desk.label.id] };
  people = [desk.handler, desk.colleague, desk.manager, second.actor, topManager.actor, customer, SYSTEM];
  productId = (await aProduct(database.dataSource, 'health')).id;
});
afterAll(() => database.drop());

/** One step of a walk: who does what, how much later, and the dice for everything else. */
const step = fc.record({
  goesOn: fc.constantFrom(true, true, false),
  pick: fc.nat(1000),
  by: fc.nat(1000),
  hours: fc.nat(90),
  dice: fc.array(fc.nat(1000), { minLength: 6, maxLength: 6 }),
});
const walk = fc.record({
  // Complaints have most to walk through.
  kind: fc.constantFrom(...KINDS, ...Array<'complaint'>(12).fill('complaint')),
  isBusiness: fc.boolean(),
  steps: fc.array(step, { minLength: 1, maxLength: 18, size: 'max' }),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const address = { street: 'Dorpsstraat 1', postalCode: '1000 AA', city: 'Voorbeeldstad' };
const complainants = [
  { type: 'person', name: 'Anna', email: 'anna@voorbeeld.example', address, preferredChannel: 'e-mail' },
  { type: 'business', organisation: 'Bakkerij', email: 'info@bakkerij.example', address, preferredChannel: 'e-mail' },
];
const facts = (item: string) => loadCase(database.dataSource.manager, item, SYSTEM, false);

describe('random walks through the workflow', () => {
  it('always leave a whole chain, and a case that is what its history says and contradicts it in nothing', async () => {
    await fc.assert(
      fc.asyncProperty(walk, async ({ kind, isBusiness, steps }) => {
        const item = await desk.register({ kind, complainant: complainants[Number(isBusiness)] });
        for (const one of steps) await take(one, item);
        walked.push(item);
        const merged = (await desk.item(item)).mergedIntoId;
        for (const id of merged ? [item, merged] : [item]) await expectWhole(id);
        expect((await readDossierSource(database.dataSource.manager, item)).contradictions).toEqual([]);
        // The sweeps of later walks have nothing to do here.
        await database.dataSource.query('UPDATE commitments SET missed_at = late_from WHERE item_id = $1', [item]);
      }),
      { numRuns: WALKS, endOnFailure: true, seed },
    );
    // Once for all of them: a history that takes no change keeps whatever broke in it.
    const { items, broken, contradicted } = await verifyRegister(database.dataSource);
    // But for the misses that were written past the history, above.
    expect([items, broken, contradicted.filter(({ field }) => field !== 'missedAt')]).toEqual([WALKS, [], []]);
  });

  it('take every action and reach every status', () => {
    // A mail that came in is placed, and read, where there is one: see the tests of incoming mail.
    expect(ACTIONS.filter((action) => !done.has(action))).toEqual(['receive-mail', 'mark-message-read']);
    expect([...reached].sort()).toEqual([
      'answered',
      'awaiting-approval',
      'closed',
      'closing',
      'decided',
      'in-treatment',
      'merged',
      'received',
    ]);
  });
});

/** Does one of the actions that the workflow offers, or what the worker and the mail do in between. */
async function take({ goesOn, pick, by, hours, dice }: Step, item: string): Promise<void> {
  desk.clock.advance(hours * HOUR + 1000);
  if (pick % 5 === 0) return doSystemWork(pick, item);
  const before = await facts(item);
  const numbers = [...dice];
  const walker = {
    facts: before,
    now: new Date(desk.now.getTime() + 60_000),
    people: people.slice(0, 5),
    otherItemId: walked.at(-1 - (pick % 8)) ?? item,
    productId,
    dice: (below: number) => (numbers.shift() ?? 0) % below,
  };
  const offers = people.flatMap((actor) =>
    availableActions(before, actor, walker.now)
      .filter(({ unmet }) => unmet.length === 0)
      .map(({ action }) => ({ action: action as CaseAction, actor })),
  );
  const names = [...new Set(offers.map(({ action }) => action))];
  // On with the case, or else what the walks have done least.
  const onward = names.find((action) => goesOn && action === before.item.nextAction);
  const next = onward ?? names.toSorted((a, b) => timesDone(a) - timesDone(b))[pick % 2];
  const choices = offers.filter(({ action }) => action === next);
  const choice = choices[by % choices.length];
  if (!choice) throw new Error(`Nothing can be done to a case that is ${before.item.status}.`);
  await desk.act(item, choice.action, likelyInput[choice.action](walker), choice.actor).then(
    ({ status }) => {
      done.set(choice.action, timesDone(choice.action) + 1);
      reached.add(status);
    },
    async (error) => {
      // What is sent along may break a rule; then nothing has changed.
      if (!(error instanceof ComplaintError)) throw error;
      expect(await desk.item(item)).toEqual(before.item);
    },
  );
}

const timesDone = (action: ActionName) => done.get(action) ?? 0;

async function doSystemWork(pick: number, item: string): Promise<void> {
  if (pick % 3 === 0) {
    const sweep = new WatchCommitments(database.dataSource, desk.clock);
    while ((await sweep.execute({ limit: 1 })).recorded > 0) desk.clock.advance(1000);
  } else if (pick % 3 === 1) await desk.confirm(item);
  else {
    const sent = `SELECT id FROM letters WHERE item_id = $1 AND state = 'sent' ORDER BY rendered_at, id LIMIT 1`;
    const [letter] = await database.dataSource.query(sent, [item]);
    if (letter) await new RecordDelivery(database.dataSource, desk.clock).bounced(letter.id, 'no such user');
  }
}

async function expectWhole(item: string): Promise<void> {
  const whole = await facts(item);
  const events = await desk.events(item);
  const last = events.at(-1) as HistoryEvent;
  const { item: row, commitments } = whole;
  const [next] = commitments
    .filter(({ state }) => state === 'open')
    .sort((a, b) => a.lateFrom.getTime() - b.lateFrom.getTime());
  expect(row).toMatchObject({
    ...asTold(events),
    lastSeq: events.length,
    lastHash: last.hash,
    nextLateFrom: next?.lateFrom ?? null,
    isOpen: !isOver(row.status) || next !== undefined || whole.openDispute !== null,
    nextAction: nextAction(whole, last.recordedAt),
    stepsDone: stepsProven(whole),
  });
  expect(row.aboutUserId === null || row.aboutUserId !== row.handlerId).toBe(true);
  for (const { occurredAt, recordedAt } of events)
    expect(occurredAt.getTime()).toBeLessThanOrEqual(recordedAt.getTime());
  expectCommitmentsSettled(whole, events);
}

/** The case as its history tells it; each change has an instant of its own, for the clock moves on in between. */
function asTold(events: HistoryEvent[]): Partial<CaseFacts['item']> {
  const told = {
    status: 'received' as Status,
    kind: '',
    round: 1,
    handlerId: null,
    closureReason: null,
    mergedIntoId: null,
    closedAt: null,
  };
  for (const event of events) Object.assign(told, afterEvent(told, event, events));
  const toBeSeen = events.filter(({ actorRole, type }) => actorRole !== 'system' || !NOTED_BY_SYSTEM.includes(type));
  const version = new Set(toBeSeen.map(({ recordedAt }) => recordedAt.getTime())).size;
  return { ...told, version } as Partial<CaseFacts['item']>;
}

/** What leaves the version of a case as it is. */
const NOTED_BY_SYSTEM = ['letter-written', 'letter-delivered', 'commitment-missed'];

function afterEvent(
  told: { status: Status; handlerId: string | null },
  { type, facts: f, occurredAt }: HistoryEvent,
  all: HistoryEvent[],
): object {
  switch (type) {
    case 'registered':
      return { kind: f.kind };
    case 'assigned':
    case 'taken-over':
      return { handlerId: f.handlerId, status: told.status === 'received' ? 'in-treatment' : told.status };
    case 'decided':
      return { status: f.isWithinMandate ? 'decided' : 'awaiting-approval' };
    case 'decision-approved':
      return { status: 'decided' };
    case 'decision-returned':
      return { status: 'in-treatment' };
    case 'answer-sent':
      return { status: 'answered' };
    case 'closure-asked':
      return { status: 'closing' };
    case 'closed':
      return { status: 'closed', closureReason: f.reason, closedAt: occurredAt };
    case 'second-look-started':
      return { status: 'received', round: f.round, handlerId: null, closureReason: null, closedAt: null };
    case 'reopened':
      return { status: told.handlerId ? 'in-treatment' : 'received', closureReason: null, closedAt: null };
    case 'merged':
      return { status: 'merged', mergedIntoId: f.intoId };
    case 'unmerged':
      return { status: all.findLast((event) => event.type === 'merged')?.facts.statusBefore, mergedIntoId: null };
    case 'converted-to-complaint':
      return { kind: 'complaint' };
    default:
      return {};
  }
}

function expectCommitmentsSettled({ item, commitments }: CaseFacts, events: HistoryEvent[]): void {
  for (const commitment of commitments) {
    const { state, kind, settledAt, settledBySeq, lateFrom } = commitment;
    if (state === 'open') {
      expect([settledAt, settledBySeq]).toEqual([null, null]);
      if (isOver(item.status)) expect(['dispute-reply', 'promise', 'carry-out-solution']).toContain(kind);
    } else {
      expect(events[(settledBySeq ?? 0) - 1]?.seq).toBe(settledBySeq);
      expect([state, kind, (settledAt ?? 0) < lateFrom]).toEqual([state, kind, state !== 'broken']);
      if (state === 'kept') expect([kind, wasDone(commitment, { events })]).toEqual([kind, true]);
    }
  }
}
