import type { EntityManager } from 'typeorm';
import type { CaseData, DataRow } from '../../../evidence/src/index.js';
import { queryPrepared } from '../database/prepared-query.js';

type Row = Record<string, unknown>;

/**
 * What the rows of cases say, by case, to be held against their histories. Belongs in a transaction that sees the
 * histories in the same state.
 */
export async function readCaseData(tx: EntityManager, itemIds: readonly string[]): Promise<Map<string, CaseData>> {
  const [cases, decisions, letters, commitments] = await Promise.all([
    read(tx, CASES, itemIds),
    read(tx, DECISIONS, itemIds),
    read(tx, LETTERS, itemIds),
    read(tx, COMMITMENTS, itemIds),
  ]);
  return new Map(
    [...cases].map(([itemId, [row = {}]]) => [
      itemId,
      {
        case: row,
        decisions: rowsOf(decisions, itemId),
        letters: rowsOf(letters, itemId).map((letter) => ({
          ...letter,
          // Not there is not sent, not printed or erased.
          mailSha256: letter.mailSha256 ?? undefined,
          pdfSha256: letter.pdfSha256 ?? undefined,
        })),
        commitments: rowsOf(commitments, itemId),
      },
    ]),
  );
}

/** Rows by the case that they belong to, with their instants as text. */
async function read(tx: EntityManager, sql: string, itemIds: readonly string[]): Promise<Map<string, Row[]>> {
  const byItem = new Map<string, Row[]>();
  for (const { ofItem, ...row } of await queryPrepared<Row & { ofItem: string }>(tx, sql, [itemIds])) {
    for (const [field, value] of Object.entries(row)) if (value instanceof Date) row[field] = value.toISOString();
    const rows = byItem.get(ofItem);
    if (rows) rows.push(row);
    else byItem.set(ofItem, [row]);
  }
  return byItem;
}

function rowsOf(byItem: ReadonlyMap<string, Row[]>, itemId: string): DataRow[] {
  return (byItem.get(itemId) ?? []) as DataRow[];
}

const CASES = `
  SELECT item.id AS "ofItem", item.id AS "itemId", item.reference, item.kind, item.round, item.channel, item.category,
         item.urgency, item.impact, item.language, item.received_at AS "receivedAt", item.closed_at AS "closedAt",
         item.closure_reason AS "closureReason", item.handler_id AS "handlerId",
         content.complainant_type AS "complainantType", content.anonymous_reason AS "anonymousReason", content.salutation,
         content.name, content.organisation, content.email, content.phone, content.address, content.representative,
         content.preferred_channel AS "preferredChannel", content.call_times AS "callTimes", content.needs,
         content.policy_number AS "policyNumber", content.claim_number AS "claimNumber", content.story, content.wish,
         content.wish_not_asked_reason AS "wishNotAskedReason", content.urgency_reason AS "urgencyReason",
         content.about_name AS "aboutName"
  FROM feedback_items item LEFT JOIN item_contents content ON content.item_id = item.id WHERE item.id = ANY($1)`;
const DECISIONS = `
  SELECT item_id AS "ofItem", id, round, outcome, is_obliged AS "isObliged", redress_cents AS "redressCents",
         is_within_mandate AS "isWithinMandate", motivation, investigation, points, solution, cause,
         decided_by AS "decidedBy", decided_at AS "decidedAt", approval, approved_by AS "approvedBy",
         answered_at AS "answeredAt", carried_out_at AS "carriedOutAt", reaction
  FROM decisions WHERE item_id = ANY($1)`;
const LETTERS = `
  SELECT item_id AS "ofItem", id, purpose, language, channel, recipient, subject, body, state, rendered_at AS "writtenAt",
         written_by AS "writtenBy", sent_at AS "sentAt", pdf_sha256 AS "pdfSha256", sent_mails.sha256 AS "mailSha256"
  FROM letters LEFT JOIN sent_mails ON letter_id = id WHERE item_id = ANY($1)`;
const COMMITMENTS = `
  SELECT item_id AS "ofItem", id, kind, made_at AS "madeAt", due_at AS "dueAt", late_from AS "lateFrom", state,
         settled_at AS "settledAt", settled_by_seq AS "settledBySeq", missed_at AS "missedAt", words
  FROM commitments WHERE item_id = ANY($1)`;
