import { type EntityManager, In } from 'typeorm';
import {
  type Contradiction,
  contentsGone,
  contradictions,
  type HistoryEntry,
  type SealFile,
} from '../../../evidence/src/index.js';
import type { CaseFacts } from '../feedback-item/case-facts.js';
import { Decision } from '../feedback-item/decision.entity.js';
import { Dispute } from '../feedback-item/dispute.entity.js';
import { ItemFile } from '../feedback-item/item-file.entity.js';
import { readCaseData } from '../history/case-data.query.js';
import { IncomingMail } from '../incoming-mail/incoming-mail.entity.js';
import { Product } from '../labels/product.entity.js';
import { Letter } from '../letters/letter.entity.js';
import { MonitorResponse } from '../monitor/monitor-response.entity.js';
import { SentMail } from '../outgoing-mail/sent-mail.entity.js';
import { sealPathOf } from '../seals/seal-path.query.js';
import { SYSTEM } from '../staff/actor.js';
import { loadCase } from '../use-cases/load-case.js';

/** Everything that a dossier is made of, as it was at one instant. */
export interface DossierSource {
  facts: CaseFacts;
  product: Product | null;
  history: HistoryEntry[];
  decisions: Decision[];
  letters: Letter[];
  /** Letters that went as mail, as they left the house, by the id of the letter; as far as the history tells of them. */
  sentMails: Map<string, SentMail>;
  files: ItemFile[];
  /** Mails that came in and were put with the case. */
  incoming: IncomingMail[];
  disputes: Dispute[];
  monitor: MonitorResponse | null;
  /** Names of the staff in it, by id. */
  people: Map<string, string>;
  seal: SealFile;
  /** What the history contradicts in the rows of the case. */
  contradictions: Contradiction[];
}

/** Reads a case for its dossier. Belongs in a transaction that sees one state. Throws `NotFound`. */
export async function readDossierSource(tx: EntityManager, itemId: string): Promise<DossierSource> {
  const facts = await loadCase(tx, itemId, SYSTEM, false);
  const { item } = facts;
  const rows: (HistoryEntry & { occurredAt: unknown; recordedAt: unknown })[] = await tx.query(HISTORY, [itemId]);
  const monitor = await tx.findOneBy(MonitorResponse, { itemId });
  const letters = await tx.find(Letter, { where: { itemId }, order: { renderedAt: 'ASC', id: 'ASC' } });
  const sentMails = await tx.findBy(SentMail, { letterId: In(letters.map(({ id }) => id)) });
  const told = new Set(rows.map(({ facts }) => facts.mailSha256));
  const history = rows.map((row) => ({ ...row, occurredAt: iso(row.occurredAt), recordedAt: iso(row.recordedAt) }));
  const data = (await readCaseData(tx, [itemId])).get(itemId);
  const people: { id: string; name: string }[] = await tx.query(PEOPLE, [itemId]);
  return {
    facts,
    product: item.productId ? await tx.findOneBy(Product, { id: item.productId }) : null,
    history,
    decisions: await tx.find(Decision, { where: { itemId }, order: { decidedAt: 'ASC', id: 'ASC' } }),
    letters,
    // A mail is kept as soon as the carrier takes it, a moment before its delivery is recorded.
    sentMails: new Map(sentMails.filter(({ sha256 }) => told.has(sha256)).map((mail) => [mail.letterId, mail])),
    files: await tx.find(ItemFile, { where: { itemId }, order: { uploadedAt: 'ASC', id: 'ASC' } }),
    incoming: await tx.find(IncomingMail, { where: { itemId }, order: { receivedAt: 'ASC', id: 'ASC' } }),
    disputes: await tx.find(Dispute, { where: { itemId }, order: { openedAt: 'ASC', id: 'ASC' } }),
    // What is half filled in is still the customer's own.
    monitor: monitor?.completedAt ? monitor : null,
    people: new Map(people.map(({ id, name }) => [id, name])),
    seal: await sealPathOf(tx, itemId, item.reference),
    contradictions: [...contentsGone(history), ...(data ? contradictions(data, history) : [])],
  };
}

function iso(value: unknown): string {
  return (value as Date).toISOString();
}

const HISTORY = `
  SELECT event.item_id AS "itemId", event.seq, event.type, event.occurred_at AS "occurredAt",
         event.recorded_at AS "recordedAt", event.actor_role AS "actorRole", event.actor_id AS "actorId", event.facts,
         event.content_hash AS "contentHash", event.previous_hash AS "previousHash", event.hash,
         content.salt, content.content
  FROM history_events event
  LEFT JOIN event_contents content ON content.item_id = event.item_id AND content.seq = event.seq
  WHERE event.item_id = $1 ORDER BY event.seq`;

const PEOPLE = `
  SELECT staff.id, staff.name FROM staff_users staff WHERE staff.id IN (
    SELECT actor_id FROM history_events WHERE item_id = $1
    UNION SELECT unnest(ARRAY[handler_id, top_manager_id, about_user_id, registered_by]) FROM feedback_items WHERE id = $1
    UNION SELECT owed_by FROM commitments WHERE item_id = $1
    UNION SELECT unnest(ARRAY[decided_by, approved_by]) FROM decisions WHERE item_id = $1
    UNION SELECT written_by FROM letters WHERE item_id = $1
    UNION SELECT (facts->>'handlerId')::uuid FROM history_events WHERE item_id = $1 AND facts ? 'handlerId'
    UNION SELECT (facts->>'from')::uuid FROM history_events WHERE item_id = $1 AND facts->>'from' ~ '^[0-9a-f-]{36}$'
    UNION SELECT (facts->>'userId')::uuid FROM history_events WHERE item_id = $1 AND facts ? 'userId')
  ORDER BY staff.id`;
