import type { DataSource } from 'typeorm';
import { v7 as newId } from 'uuid';
import {
  Commitment,
  defaultPolicySettings,
  FeedbackItem,
  LabelPolicy,
  markForNorm,
  type PolicySettings,
} from '#complaints';
import type { TermFact } from './norm-reference.js';
import { aColleague, aLabel, aProduct } from './office.js';

/** A register of a label of its own, written as rows, with the facts that it stands for. */
export interface RegisterOnTrial {
  labelId: string;
  productIds: string[];
  facts: TermFact[];
  /** The key of the published term that the fact falls under; null when its policy publishes none. */
  termOf(fact: TermFact): string | null;
  change(index: number, to: TermFact): Promise<void>;
  remove(index: number): Promise<void>;
}

const published = (milestone: 'confirmation' | 'answer' | 'closure', length: number, targetPercent = 90) => ({
  milestone,
  term: { unit: 'workingDays' as const, length },
  targetPercent,
});
/** Three versions: the second says the same of the answer as the first, the third does not. */
const VERSIONS = [
  [published('confirmation', 1), published('answer', 5)],
  [published('answer', 5), published('closure', 20)],
  [published('answer', 10, 95)],
];
let labels = 0;

/** Writes a register that holds exactly these facts, one complaint each. */
export async function aRegister(dataSource: DataSource, given: TermFact[]): Promise<RegisterOnTrial> {
  const label = await aLabel(dataSource, { code: `R${labels++}`, settings: settingsOf(0) });
  const [{ id: first }] = await dataSource.query('SELECT id FROM label_policies WHERE label_id = $1', [label.id]);
  const policyIds: string[] = [first];
  for (const version of [1, 2]) {
    const policy = { id: newId(), labelId: label.id, version: version + 1, validFrom: `202${version}-06-01` };
    await dataSource.manager.insert(LabelPolicy, {
      ...policy,
      settings: { ...defaultPolicySettings, ...settingsOf(version) } as object,
    });
    policyIds.push(policy.id);
  }
  const handlers = [
    await aColleague(dataSource, { name: 'Kees Demo' }),
    await aColleague(dataSource, { name: 'Lies Demo' }),
  ];
  const products = [await aProduct(dataSource), await aProduct(dataSource, 'home')];
  const facts = [...given];
  const ids = facts.map(() => newId());
  const rowsOf = (index: number) => {
    const fact = facts[index] as TermFact;
    const item = itemOf(
      fact,
      ids[index] as string,
      label.id,
      policyIds[fact.policy] as string,
      handlers[fact.handler ?? -1]?.id ?? null,
    );
    item.productId = products[fact.product ?? -1]?.id ?? null;
    return { item, commitment: commitmentOf(fact, item) };
  };
  for (const index of facts.keys()) {
    const { item, commitment } = rowsOf(index);
    await dataSource.manager.insert(FeedbackItem, { ...item, reference: `${label.code}-${index}` });
    await dataSource.manager.query(
      `INSERT INTO item_contents (item_id, complainant_type, preferred_channel, story) VALUES ($1, 'anonymous', 'post', '-')`,
      [item.id],
    );
    await dataSource.manager.insert(Commitment, commitment as object);
  }
  return {
    labelId: label.id,
    productIds: products.map(({ id }) => id),
    facts,
    termOf: ({ policy, milestone }) => {
      const term = VERSIONS[policy]?.find((one) => one.milestone === milestone);
      return term ? `${milestone}-${term.term.length}-workingDays-${term.targetPercent}` : null;
    },
    async change(index, to) {
      facts[index] = to;
      const { item, commitment } = rowsOf(index);
      await dataSource.manager.update(FeedbackItem, { id: item.id }, item);
      await dataSource.manager.update(Commitment, { id: item.id }, commitment as object);
    },
    async remove(index) {
      if (facts.length === 0) return;
      await dataSource.manager.delete(Commitment, { id: ids[index] });
      facts.splice(index, 1);
      ids.splice(index, 1);
    },
  };
}

function settingsOf(version: number): Pick<PolicySettings, 'publishedTerms'> {
  return { publishedTerms: VERSIONS[version] ?? [] };
}

function itemOf(fact: TermFact, id: string, labelId: string, policyId: string, handlerId: string | null) {
  const { kind, channel, receivedAt, closedAt, withdrawnAt, mergedAt } = fact;
  return Object.assign(new FeedbackItem(), {
    id,
    labelId,
    policyId,
    handlerId,
    kind,
    channel,
    receivedAt,
    registeredAt: receivedAt,
    closedAt,
    status: mergedAt ? 'merged' : closedAt ? 'closed' : 'received',
    closureReason: withdrawnAt ? 'withdrawn' : closedAt ? 'agreed' : null,
    language: 'nl',
    category: 'motor',
    urgency: 'normal',
    impact: 'ordinary',
    wishState: 'unknown',
    lastSeq: 1,
    lastHash: '0'.repeat(64),
  });
}

/** The row of a term as the use cases leave it: proof settles it, and what ends the case lets go of what is still open. */
function commitmentOf(
  { policy, milestone, lateFrom, keptAt, closedAt, mergedAt }: TermFact,
  item: FeedbackItem,
): Commitment {
  const endedAt = keptAt ?? closedAt ?? mergedAt;
  const isInTime = endedAt !== null && endedAt < lateFrom;
  const commitment = Object.assign(new Commitment(), {
    id: item.id,
    itemId: item.id,
    kind: milestone,
    madeTo: 'customer',
    madeAt: item.receivedAt,
    dueAt: lateFrom,
    lateFrom,
    explanation: {},
    state: endedAt === null ? 'open' : !isInTime ? 'broken' : keptAt ? 'kept' : 'cancelled',
    settledAt: endedAt,
    settledBySeq: endedAt && 1,
  });
  const events = mergedAt ? [{ seq: 1, type: 'merged', occurredAt: mergedAt, facts: {} }] : [];
  markForNorm(
    { item, policy: { ...defaultPolicySettings, ...settingsOf(policy) }, commitments: [commitment], events },
    item.status,
  );
  return commitment;
}
