import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { queryPrepared } from '../database/prepared-query.js';
import { deadline } from '../deadlines/deadline.js';
import type { Term } from '../deadlines/term.js';
import { isPausable } from '../feedback-item/pauses.js';
import { calendarOf } from '../labels/calendar-of.js';
import type { PolicySettings } from '../labels/policy-settings.js';
import { type Actor, labelsInScope } from '../staff/actor.js';

export const MILESTONES = ['confirmation', 'answer', 'closure'] as const;
export type Milestone = (typeof MILESTONES)[number];

/** A term that a label publishes, with every policy version that has it. Versions that say the same are one term. */
export interface PublishedTerm {
  /** `answer-5-workingDays-90`; unique within the label. */
  key: string;
  labelId: string;
  labelCode: string;
  labelName: string;
  milestone: Milestone;
  term: Term;
  targetPercent: number;
  policyIds: string[];
  policyVersions: number[];
  /** Whether complaints received today get this term. */
  isInForce: boolean;
  /** Whether the clock stands still while the firm waits for the customer, under one of the versions. */
  clockPausesForCustomer: boolean;
  /** The version that gives complaints received today this term; null when nobody gets it any more. */
  givenBy: PolicyVersion | null;
}

/** The key of a term, as links carry it. */
export const termKeySchema = z
  .string()
  .regex(/^(confirmation|answer|closure)-\d{1,3}-(hours|workingDays|weeks)-\d{1,3}$/);

/** A version of what a label promises, as far as its terms ask. */
interface PolicyVersion {
  id: string;
  version: number;
  settings: PolicySettings;
}

interface PolicyRecord extends PolicyVersion {
  labelId: string;
  labelCode: string;
  labelName: string;
  isActive: boolean;
  validFrom: string;
}

/** The published terms of the asked labels (of all when left out) that the actor may see, of every policy version. */
export async function publishedTerms(
  manager: EntityManager,
  { labelIds, term }: { labelIds?: string[] | undefined; term?: string | undefined },
  actor: Actor,
  today: string,
): Promise<PublishedTerm[]> {
  const policies = await queryPrepared<PolicyRecord>(
    manager,
    `SELECT policy.id, label.id AS "labelId", label.code AS "labelCode", label.name AS "labelName", label.is_active AS "isActive",
       policy.version, policy.valid_from::text AS "validFrom", policy.settings
     FROM label_policies policy JOIN labels label ON label.id = policy.label_id
     WHERE $1::uuid[] IS NULL OR label.id = ANY($1) ORDER BY label.code, policy.valid_from`,
    [labelsInScope(actor, labelIds)],
  );
  const terms = new Map<string, PublishedTerm>();
  for (const policy of policies) {
    const isInForce = policy.isActive && policy === policyOn(policies, policy.labelId, today);
    for (const published of policy.settings.publishedTerms) add(terms, policy, published, isInForce);
  }
  return [...terms.values()].filter(({ key }) => term === undefined || key === term);
}

/** The local day on which a complaint received now falls due; null when nobody gets this term any more. */
export function horizonOn({ term, givenBy }: Pick<PublishedTerm, 'term' | 'givenBy'>, now: Date): string | null {
  return givenBy && deadline({ start: now, term, calendar: calendarOf(givenBy) }).dueOn;
}

function add(
  terms: Map<string, PublishedTerm>,
  policy: PolicyRecord,
  { milestone, term, targetPercent }: PolicySettings['publishedTerms'][number],
  isInForce: boolean,
): void {
  const key = `${milestone}-${term.length}-${term.unit}-${targetPercent}`;
  const { labelId, labelCode, labelName, settings } = policy;
  const known = terms.get(`${labelId} ${key}`) ?? {
    key,
    labelId,
    labelCode,
    labelName,
    milestone,
    term,
    targetPercent,
    policyIds: [],
    policyVersions: [],
    isInForce: false,
    clockPausesForCustomer: false,
    givenBy: null,
  };
  known.policyIds.push(policy.id);
  known.policyVersions.push(policy.version);
  known.clockPausesForCustomer ||= settings.clockPausesForCustomer && isPausable(milestone);
  if (isInForce) Object.assign(known, { isInForce, givenBy: policy });
  terms.set(`${labelId} ${key}`, known);
}

/** As `policyInForce` chooses: the newest version of the day; a day before the first version falls under the first. */
function policyOn(oldestFirst: readonly PolicyRecord[], labelId: string, day: string): PolicyRecord | undefined {
  const ofLabel = oldestFirst.filter((policy) => policy.labelId === labelId);
  return ofLabel.findLast(({ validFrom }) => validFrom <= day) ?? ofLabel[0];
}
