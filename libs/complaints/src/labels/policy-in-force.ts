import type { EntityManager } from 'typeorm';
import { NotFound } from '../feedback-item/errors.js';
import { Label } from './label.entity.js';
import { LabelPolicy } from './label-policy.entity.js';

/** SQL for the version of a label's policy on a local day; a day before the first version falls under the first. */
export const POLICY_IN_FORCE = (labelId: string, day: string): string => `
  SELECT id, label_id AS "labelId", version, valid_from::text AS "validFrom", settings FROM label_policies
  WHERE label_id = ${labelId}
  ORDER BY valid_from > ${day}::date, abs(valid_from - ${day}::date) LIMIT 1`;

/**
 * An active label and the version of its policy for something received on a local day. Throws `NotFound`.
 */
export async function policyInForce(
  tx: EntityManager,
  labelId: string,
  receivedOn: string,
): Promise<{ label: Label; policy: LabelPolicy }> {
  const label = await tx.findOneBy(Label, { id: labelId, isActive: true });
  if (!label) throw new NotFound('label');
  const [policy]: LabelPolicy[] = await tx.query(POLICY_IN_FORCE('$1', '$2'), [labelId, receivedOn]);
  if (!policy) throw new NotFound('published policy');
  return { label, policy };
}
