import type { DataSource } from 'typeorm';
import { NotFound } from '../feedback-item/errors.js';
import { SqlConditions } from '../queries/sql-conditions.js';
import type { Actor } from '../staff/actor.js';
import type { Language } from '../vocabulary.js';
import { AuditDraw } from './audit-draw.entity.js';
import { drawKey, type EligibleCase } from './draw-sample.js';
import { loadRound } from './load-round.js';

/** A round in the list of rounds. */
export interface RoundRow {
  id: string;
  title: string;
  labelId: string;
  labelCode: string;
  labelName: string;
  frameworkTitle: string;
  periodFrom: string;
  periodTo: string;
  openedAt: Date;
  signedAt: Date | null;
  /** Of a signed round. */
  overall: string | null;
  auditors: string[];
  isOwn: boolean;
}

/** The rounds that the actor may see, the newest first. */
export async function listRounds(
  dataSource: DataSource,
  { labelId }: { labelId?: string | undefined },
  actor: Actor,
  language: Language,
): Promise<RoundRow[]> {
  const conditions = new SqlConditions();
  const reader = conditions.parameter(actor.userId);
  const own = `EXISTS (SELECT FROM audit_round_auditors own WHERE own.round_id = round.id AND own.user_id = ${reader})`;
  if (actor.labels !== 'all') conditions.and('round.label_id = ANY(?)', actor.labels);
  if (labelId !== undefined) conditions.and('round.label_id = ?', labelId);
  const inLanguage = conditions.parameter(language);
  return dataSource.query(
    `SELECT round.id, round.title, round.label_id AS "labelId", label.code AS "labelCode", label.name AS "labelName",
            round.framework -> 'title' ->> ${inLanguage} AS "frameworkTitle", round.period_from::text AS "periodFrom",
            round.period_to::text AS "periodTo", round.opened_at AS "openedAt", round.signed_at AS "signedAt",
            round.score ->> 'overall' AS overall, ${own} AS "isOwn",
            ARRAY(SELECT person.name FROM audit_round_auditors auditor JOIN staff_users person ON person.id = auditor.user_id
                  WHERE auditor.round_id = round.id ORDER BY person.name) AS auditors
     FROM audit_rounds round JOIN labels label ON label.id = round.label_id
     WHERE ${conditions} ORDER BY round.opened_at DESC, round.id DESC LIMIT 200`,
    conditions.parameters,
  );
}

/** A case that could have been drawn, with what decided its place; empty when it was not a draw by chance. */
export type DrawnFrom = Omit<EligibleCase, 'id'> & { key: string };

/** Every case that could have been drawn, so that anybody can draw again. Throws `NotFound`, also before the draw. */
export async function readDraw(dataSource: DataSource, roundId: string, actor: Actor): Promise<DrawnFrom[]> {
  const { manager } = dataSource;
  const { sampleSeed } = await loadRound(manager, roundId, actor);
  const draw = await manager.findOneBy(AuditDraw, { roundId });
  if (!draw) throw new NotFound('draw');
  return draw.eligible.map(({ id: _, ...one }) => ({
    ...one,
    key: sampleSeed === null ? '' : drawKey(sampleSeed, one.reference),
  }));
}
