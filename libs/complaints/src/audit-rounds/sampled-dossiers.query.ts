import type { EntityManager } from 'typeorm';

/** A dossier of a sample as it is found now. */
export interface SampledDossier {
  position: number;
  itemId: string;
  reference: string;
  closedAt: Date;
  stratum: string | null;
  /** Its personal data were erased since the draw, so that nobody can judge it any more. */
  isErased: boolean;
}

/** The sample of a round in its order; none before the draw. */
export async function sampledDossiers(
  manager: Pick<EntityManager, 'query'>,
  roundId: string,
): Promise<SampledDossier[]> {
  return manager.query(
    `SELECT sampled.position, sampled.item_id AS "itemId", sampled.reference, sampled.closed_at AS "closedAt",
            sampled.stratum, EXISTS (SELECT FROM history_events event WHERE event.item_id = sampled.item_id
                                     AND event.type = 'person-erased') AS "isErased"
     FROM sampled_cases sampled
     WHERE sampled.round_id = $1 ORDER BY sampled.position`,
    [roundId],
  );
}

/** The places that can be judged; null before the draw. */
export async function judgeablePositions(
  manager: Pick<EntityManager, 'query'>,
  roundId: string,
): Promise<number[] | null> {
  const dossiers = await sampledDossiers(manager, roundId);
  if (dossiers.length === 0) return null;
  return dossiers.filter(({ isErased }) => !isErased).map(({ position }) => position);
}
