import type { EntityManager } from 'typeorm';
import { NotFound } from '../feedback-item/errors.js';
import { LabelPolicy } from './label-policy.entity.js';
import { Label } from './label.entity.js';

/**
 * An active label and the version of its policy for something received on a local day. A day before the first version
 * falls under the first. Throws `NotFound`.
 */
export async function policyInForce(
  tx: EntityManager,
  labelId: string,
  receivedOn: string,
): Promise<{ label: Label; policy: LabelPolicy }> {
  const label = await tx.findOneBy(Label, { id: labelId, isActive: true });
  if (!label) throw new NotFound('label');
  const policy = await tx
    .createQueryBuilder(LabelPolicy, 'policy')
    .where('policy.labelId = :labelId', { labelId })
    .orderBy('CASE WHEN policy.valid_from <= :receivedOn THEN 0 ELSE 1 END')
    .addOrderBy('abs(policy.valid_from - :receivedOn::date)')
    .setParameter('receivedOn', receivedOn)
    .limit(1)
    .getOne();
  if (!policy) throw new NotFound('published policy');
  return { label, policy };
}
