import type { DataSource } from 'typeorm';
import { type Actor, hasLabelInScope } from '../staff/actor.js';
import type { Kind, Language } from '../vocabulary.js';

/** A case to try a template on. */
export interface PreviewCase {
  reference: string;
  kind: Kind;
  language: Language;
  receivedAt: Date;
}

const MOST = 8;

/**
 * Cases of a label to try a template on: the one with this reference, and the newest ones. Nothing for a label that the
 * actor does not work for.
 */
export async function previewCases(
  dataSource: DataSource,
  labelId: string,
  reference: string,
  actor: Actor,
): Promise<PreviewCase[]> {
  if (!hasLabelInScope(actor, labelId)) return [];
  return dataSource.query(
    `(SELECT ${COLUMNS}, 0 AS rank FROM feedback_items WHERE label_id = $1 AND reference = $2)
     UNION ALL
     (SELECT ${COLUMNS}, 1 AS rank FROM feedback_items WHERE label_id = $1 AND reference <> $2
      ORDER BY received_at DESC LIMIT ${MOST})
     ORDER BY rank, "receivedAt" DESC LIMIT ${MOST}`,
    [labelId, reference.trim().toUpperCase()],
  );
}

const COLUMNS = 'reference, kind, language, received_at AS "receivedAt"';
