import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { v7 as newId, parse as uuidBytes, stringify as uuidText } from 'uuid';
import { queryPrepared } from '../database/prepared-query.js';
import { insertRows } from '../database/write-rows.js';
import { LinkNotValid } from '../feedback-item/errors.js';
import { PrivateLink } from './private-link.entity.js';

const DAY_MS = 86_400_000;
/** Long enough to go to a dispute body with it: a year after the complaint, and some weeks more. */
export const LINK_DAYS = 400;
/** A letter gets a new link when the present one would end sooner than this. */
const LEAST_DAYS_LEFT = 90;
/** 16 bytes of the link's id and 32 of its seal, in base64url. */
const TOKEN = /^[\w-]{64}$/;

/** Where a valid link leads. */
export interface OpenedLink {
  linkId: string;
  itemId: string;
  labelId: string;
  expiresAt: Date;
}

/**
 * The private links of customers. A token is the link's id with an HMAC over it, so whoever knows the secret can write
 * the same link again, and nobody else can make one up. It stands behind the `#` of an address, where no server sees it.
 */
export class PrivateLinks {
  constructor(
    private readonly secret: string,
    private readonly publicUrl: string,
  ) {}

  /**
   * The address with which the customer follows a case: of the present link, or of a new one when there is none or it
   * ends soon. Give the same address however often it is asked, until the link is revoked.
   */
  async addressFor(tx: EntityManager, itemId: string, now: Date, madeBy: string | null = null): Promise<string> {
    const addresses = await this.addressesFor(tx, [{ itemId, madeBy }], now);
    return addresses.get(itemId) ?? '';
  }

  /** As {@link addressFor} for several cases at once, by case. */
  async addressesFor(
    tx: EntityManager,
    wanted: readonly { itemId: string; madeBy: string | null }[],
    now: Date,
  ): Promise<Map<string, string>> {
    if (wanted.length === 0) return new Map();
    const itemIds = [...new Set(wanted.map(({ itemId }) => itemId))];
    // One at a time for each case, so that two letters do not make two links.
    await queryPrepared(tx, 'SELECT FROM feedback_items WHERE id = ANY($1) ORDER BY id FOR NO KEY UPDATE', [itemIds]);
    const present = await queryPrepared<{ id: string; itemId: string; tokenHash: string }>(tx, PRESENT, [
      itemIds,
      new Date(now.getTime() + LEAST_DAYS_LEFT * DAY_MS),
    ]);
    const usable = present.filter(({ id, tokenHash }) => tokenHash === hashOf(this.tokenOf(id)));
    const linkIds = new Map(usable.map(({ itemId, id }) => [itemId, id]));
    const missing = itemIds.filter((itemId) => !linkIds.has(itemId));
    const made = missing.map((itemId) =>
      this.newLink(itemId, wanted.find((one) => one.itemId === itemId)?.madeBy ?? null, now),
    );
    await insertRows(tx, { private_links: made });
    for (const { itemId, id } of made) linkIds.set(itemId, id);
    return new Map([...linkIds].map(([itemId, id]) => [itemId, this.address(id)]));
  }

  private newLink(itemId: string, madeBy: string | null, now: Date) {
    const id = newId();
    const expiresAt = new Date(now.getTime() + LINK_DAYS * DAY_MS);
    return { id, itemId, tokenHash: hashOf(this.tokenOf(id)), createdAt: now, expiresAt, madeBy };
  }

  /** Where a token leads. Throws `LinkNotValid`, the same for a forged, an expired and a revoked one. Changes nothing. */
  async open(tx: EntityManager, token: string, now: Date): Promise<OpenedLink> {
    const linkId = this.linkIdOf(token);
    const [link]: OpenedLink[] = linkId
      ? await tx.query(
          `SELECT link.id AS "linkId", link.item_id AS "itemId", item.label_id AS "labelId", link.expires_at AS "expiresAt"
           FROM private_links link JOIN feedback_items item ON item.id = link.item_id
           WHERE link.id = $1 AND link.token_hash = $2 AND link.revoked_at IS NULL AND link.expires_at > $3`,
          [linkId, hashOf(token), now],
        )
      : [];
    if (!link) throw new LinkNotValid();
    return link;
  }

  /** Notes that the customer did something by this link. */
  async noteUse(tx: EntityManager, linkId: string, now: Date): Promise<void> {
    await tx.update(PrivateLink, { id: linkId }, { lastUsedAt: now });
  }

  /** Where those of the staff who may see a case open it. */
  caseAddress(itemId: string): string {
    return `${this.publicUrl}/app/cases/${itemId}`;
  }

  private address(linkId: string): string {
    return `${this.publicUrl}/volg#${this.tokenOf(linkId)}`;
  }

  private tokenOf(linkId: string): string {
    const id = uuidBytes(linkId);
    return Buffer.concat([id, this.sealOf(id)]).toString('base64url');
  }

  /** The id in a token that we sealed, or null. */
  private linkIdOf(token: string): string | null {
    if (!TOKEN.test(token)) return null;
    const bytes = Buffer.from(token, 'base64url');
    const id = bytes.subarray(0, 16);
    if (!timingSafeEqual(bytes.subarray(16), this.sealOf(id))) return null;
    return uuidText(id);
  }

  private sealOf(id: Uint8Array): Buffer {
    return createHmac('sha256', this.secret).update('private link').update(id).digest();
  }
}

const PRESENT = `
  SELECT DISTINCT ON (item_id) id, item_id AS "itemId", token_hash AS "tokenHash" FROM private_links
  WHERE item_id = ANY($1) AND revoked_at IS NULL AND expires_at > $2 ORDER BY item_id, created_at DESC, id DESC`;

/** Ends every link of a case; gives how many opened it until now. */
export async function revokeLinks(tx: EntityManager, itemId: string, now: Date): Promise<number> {
  const [, count]: [unknown, number] = await tx.query(
    'UPDATE private_links SET revoked_at = $2 WHERE item_id = $1 AND revoked_at IS NULL AND expires_at > $2',
    [itemId, now],
  );
  return count;
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
