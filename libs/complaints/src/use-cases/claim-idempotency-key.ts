import type { EntityManager } from 'typeorm';
import { ComplaintError } from '../feedback-item/errors.js';
import { canonicalJson, sha256 } from '../history/hash-chain.js';
import { IdempotencyKey } from './idempotency-key.entity.js';

/** Who asks, under which key. */
export interface IdempotentRequest {
  caller: string;
  key: string;
}

/**
 * Takes the key for this request. False when the same request was done under it before; it waits for a running one.
 * Throws when the key stood for another request.
 */
export async function claimIdempotencyKey(
  tx: EntityManager,
  { caller, key }: IdempotentRequest,
  request: unknown,
  itemId: string,
  now: Date,
): Promise<boolean> {
  const requestHash = sha256(canonicalJson(request));
  const claimed: unknown[] = await tx.query(
    `INSERT INTO idempotency_keys (caller, key, request_hash, item_id, created_at) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT DO NOTHING RETURNING key`,
    [caller, key, requestHash, itemId, now],
  );
  if (claimed.length > 0) return true;
  await itemOfKey(tx, { caller, key }, requestHash);
  return false;
}

/** The id of the item for which this key was used. Throws when the key stood for another request. */
export async function itemOfKey(
  tx: EntityManager,
  { caller, key }: IdempotentRequest,
  requestHash: string,
): Promise<string> {
  const earlier = await tx.findOneByOrFail(IdempotencyKey, { caller, key });
  if (earlier.requestHash === requestHash) return earlier.itemId;
  throw new ComplaintError(
    'idempotency-key-reused',
    'This Idempotency-Key was used for another request. Use a new key for a new registration.',
  );
}
