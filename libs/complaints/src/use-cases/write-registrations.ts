import type { Statement } from '../database/prepared-query.js';
import { asJson, insertPart, joinRows } from '../database/write-rows.js';
import type { IdempotentRequest } from './claim-idempotency-key.js';
import { REFERENCE, type Registration } from './registration.js';

/** An idempotency key with the hash of the request that it stands for. */
export interface KeyClaim extends IdempotentRequest {
  requestHash: string;
}

/** A registration that is to be written, under a key of its own or none. */
export interface ClaimedRegistration extends Registration {
  claim: KeyClaim | undefined;
}

/** An item that was registered. */
export interface WrittenRegistration {
  itemId: string;
  reference: string;
}

const REGISTERED = `
  asked AS (
    SELECT * FROM ROWS FROM (jsonb_to_recordset($1) AS
      ("itemId" uuid, "labelId" uuid, code text, year int, "hashedText" text, caller text, key text, "requestHash" text))
      WITH ORDINALITY asked(item_id, label_id, code, year, hashed_text, caller, key, request_hash, place)
  ), claimed AS (
    INSERT INTO idempotency_keys (caller, key, request_hash, item_id, created_at)
    SELECT caller, key, request_hash, item_id, $2 FROM asked WHERE key IS NOT NULL ORDER BY caller, key, place
    ON CONFLICT DO NOTHING RETURNING item_id
  ), placed AS (
    SELECT asked.*, row_number() OVER of_label AS nth, count(*) OVER of_label AS many FROM asked
    WHERE key IS NULL OR item_id IN (SELECT item_id FROM claimed)
    WINDOW of_label AS (PARTITION BY label_id, year ORDER BY place ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)
  ), counted AS (
    INSERT INTO reference_counters (label_id, year, last_number)
    SELECT label_id, year, count(*) FROM placed GROUP BY label_id, year ORDER BY label_id, year
    ON CONFLICT (label_id, year) DO UPDATE SET last_number = reference_counters.last_number + EXCLUDED.last_number
    RETURNING label_id, year, last_number
  ), numbered AS (
    SELECT item_id, hashed_text, concat_ws('-', code, year, lpad(number, greatest(6, length(number)), '0')) AS reference
    FROM placed JOIN counted USING (label_id, year), LATERAL (SELECT (last_number - many + nth)::text AS number) numbers
  ), registered AS MATERIALIZED (
    SELECT item_id, reference,
           encode(sha256(convert_to(replace(hashed_text, '${REFERENCE}', reference), 'UTF8')), 'hex') AS hash
    FROM numbered
  )`;

const OF = (item: string) => `JOIN registered ON registered.item_id = ${item}`;

/**
 * The statement that registers: it claims the idempotency keys, takes the next numbers, completes references and hashes
 * with them, and writes all rows; it gives {@link WrittenRegistration}s, none for a key that was used before. The
 * counters' rows stay locked until the end of the transaction: no gaps, no doubles. Keys, then labels, are taken in a
 * fixed order, so that two processes never wait for each other. A key that is being used elsewhere is waited for.
 */
export function writeRegistrations(asked: readonly ClaimedRegistration[], now: Date): Statement {
  const places = asked.map(({ itemId, labelId, code, year, hashedText, claim }) => ({
    ...{ itemId, labelId, code, year, hashedText },
    ...claim,
  }));
  const tables = Object.entries(joinRows(asked.map(({ rows }) => rows))).filter(([, rows]) => rows.length > 0);
  const parts = tables.map(([table, rows], index) => {
    const parameter = `$${index + 3}`;
    switch (table) {
      case 'feedback_items':
        return insertPart(table, rows, parameter, OF('new.id'), {
          reference: 'registered.reference',
          last_hash: 'registered.hash',
        });
      case 'history_events':
        return insertPart(table, rows, parameter, OF('new.item_id'), {
          facts: `new.facts || jsonb_build_object('reference', registered.reference)`,
          hash: 'registered.hash',
        });
      case 'outbox_messages':
        return insertPart(table, rows, parameter, OF(`(new.payload->>'itemId')::uuid`));
      default:
        return insertPart(table, rows, parameter, OF('new.item_id'));
    }
  });
  return {
    text: `WITH ${[REGISTERED, ...parts].join(', ')} SELECT item_id AS "itemId", reference FROM registered`,
    values: [JSON.stringify(places), now, ...tables.map(([, rows]) => asJson(rows))],
  };
}
