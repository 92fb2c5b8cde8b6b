import type { DataSource, EntityManager } from 'typeorm';
import type { Clock } from '../clock.js';
import { personOf } from '../evidence/record-evidence-change.js';
import { RequirementNotMet } from '../feedback-item/errors.js';
import { normPeriod } from '../norm-figures/norm-period.js';
import type { Actor } from '../staff/actor.js';
import { AuditDraw } from './audit-draw.entity.js';
import type { AuditRound } from './audit-round.entity.js';
import { drawSample, type EligibleCase } from './draw-sample.js';
import { loadOwnRound } from './load-round.js';
import { SampledCase } from './sampled-case.entity.js';

/** Draws the sample of a round, once. */
export class DrawAuditSample {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * Gives the sample; a second draw, also one at the same time, changes nothing and gives the first. Throws as
   * `loadOwnRound`, and `RequirementNotMet` when no case was closed in the period.
   */
  async execute(roundId: string, actor: Actor): Promise<SampledCase[]> {
    const now = this.clock.now();
    return this.dataSource.transaction(async (tx) => {
      const round = await loadOwnRound(tx, roundId, actor, 'alone');
      const drawn = await tx.find(SampledCase, { where: { roundId }, order: { position: 'ASC' } });
      if (drawn.length > 0) return drawn;
      const eligible = await eligibleCases(tx, round, now);
      if (eligible.length === 0) {
        throw new RequirementNotMet(
          'cases-to-draw',
          'No complaint was closed in this period, so there is nothing to draw. Open a round over another period.',
        );
      }
      const rule = { method: round.sampleMethod, size: round.sampleSize, seed: round.sampleSeed };
      const sample = drawSample(eligible, rule).map(({ id, reference, closedAt, stratum }, index) =>
        Object.assign(new SampledCase(), {
          roundId,
          position: index + 1,
          itemId: id,
          reference,
          closedAt: new Date(closedAt),
          stratum,
        }),
      );
      await tx.insert(SampledCase, sample);
      await tx.insert(AuditDraw, { roundId, eligible: eligible as object[], drawnBy: personOf(actor), drawnAt: now });
      return sample;
    });
  }
}

/** The complaints of the label that were closed in the period, are closed still and were not erased. */
async function eligibleCases(tx: EntityManager, round: AuditRound, now: Date): Promise<EligibleCase[]> {
  const { startsAt, endsAt } = normPeriod({ from: round.periodFrom, to: round.periodTo }, now);
  const rows: (Omit<EligibleCase, 'closedAt'> & { closedAt: Date })[] = await tx.query(
    `SELECT item.id, item.reference, item.closed_at AS "closedAt",
            CASE $4::text WHEN 'product' THEN coalesce(product.name_nl, item.category)
                          WHEN 'outcome' THEN coalesce(decision.outcome, item.closure_reason) END AS stratum
     FROM feedback_items item
     LEFT JOIN products product ON product.id = item.product_id
     LEFT JOIN LATERAL (SELECT outcome FROM decisions WHERE item_id = item.id AND approval <> 'returned'
                        ORDER BY decided_at DESC, id DESC LIMIT 1) decision ON true
     WHERE item.label_id = $1 AND item.kind = 'complaint' AND item.status = 'closed'
       AND item.closed_at >= $2 AND item.closed_at < $3
       AND NOT EXISTS (SELECT FROM history_events event WHERE event.item_id = item.id AND event.type = 'person-erased')
     ORDER BY item.reference`,
    [round.labelId, startsAt, endsAt, round.stratifiedBy],
  );
  return rows.map((row) => ({ ...row, closedAt: row.closedAt.toISOString() }));
}
