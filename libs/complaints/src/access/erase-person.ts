import type { DataSource, EntityManager } from 'typeorm';
import { z } from 'zod';
import type { Clock } from '../clock.js';
import { InvalidInput, NotFound } from '../feedback-item/errors.js';
import { line } from '../feedback-item/input-fields.js';
import { appendToOutbox } from '../outbox/outbox.js';
import { revokeLinks } from '../private-links/private-links.js';
import { type Actor, SYSTEM } from '../staff/actor.js';
import { removeDraftsAbout } from '../staff/draft-keys.js';
import { CaseWork } from '../use-cases/case-work.js';
import { loadCase } from '../use-cases/load-case.js';
import { noteAccess } from './note-access.js';

const references = z.array(line(40).toUpperCase()).min(1).max(100);

/** Which cases of a person, why, and the same references typed again. */
export const erasePersonInput = z.strictObject({ references, reason: line(300), confirmation: references });

/** A case of the same person, as far as an administrator needs it to decide. */
export interface PersonsCase {
  reference: string;
  receivedAt: Date;
  /** Whether it can be erased: all work on it is over. */
  isOver: boolean;
}

/**
 * Erases a person: destroys the words, the personal data, the letters' texts and the files of all their cases, and the
 * salts, without which the hashes in the histories say nothing. What remains is that something happened, when, and that
 * it was erased; every chain and every seal still verifies.
 */
export class ErasePerson {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** The cases of the person of one case, found by e-mail address and phone number. Throws `NotFound`. */
  async casesOfPerson(reference: string): Promise<PersonsCase[]> {
    const rows: PersonsCase[] = await this.dataSource.query(CASES_OF_PERSON, [reference.trim().toUpperCase()]);
    if (rows.length === 0) throw new NotFound('case');
    return rows;
  }

  /** All of the cases or none. Throws a `ZodError`, `NotFound`, or `InvalidInput` for a case on which work goes on. */
  async execute(input: unknown, actor: Actor): Promise<{ erased: number }> {
    const { references: named, reason, confirmation } = erasePersonInput.parse(input);
    const wanted = [...new Set(named)].sort();
    if (wanted.join() !== [...new Set(confirmation)].sort().join())
      throw new InvalidInput('/confirmation', 'not-the-same', 'Type exactly the same references again.');
    const now = this.clock.now();
    return this.dataSource.transaction(async (tx) => {
      for (const reference of wanted) await this.erase(tx, reference, reason, actor, now);
      return { erased: wanted.length };
    });
  }

  private async erase(tx: EntityManager, reference: string, reason: string, actor: Actor, now: Date): Promise<void> {
    const [row]: { id: string }[] = await tx.query('SELECT id FROM feedback_items WHERE reference = $1', [reference]);
    if (!row) throw new NotFound('case');
    const facts = await loadCase(tx, row.id, SYSTEM, true);
    const { id: itemId, status, isOpen } = facts.item;
    if (isOpen)
      throw new InvalidInput(
        '/references',
        'still-open',
        'One of these cases is not closed yet. Close it first, then erase.',
      );
    // A dossier that is being made is finished before this or made again after it.
    await tx.query(LOCK_ORDERS, [itemId]);
    const files = await filesOf(tx, itemId);
    // Before the mails forget of which case they were.
    await removeDraftsAbout(tx, itemId);
    for (const statement of DESTROY) await tx.query(statement, [itemId]);
    await tx.query("DELETE FROM staff_mails WHERE position($1 in subject || ' ' || body) > 0", [reference]);
    await revokeLinks(tx, itemId, now);
    const work = new CaseWork(tx, await loadCase(tx, itemId, SYSTEM, false), actor, now);
    work.record({ type: 'person-erased', facts: { files: files.length } });
    work.change({ hasEmail: false });
    await work.finish(status);
    for (const sha256 of files) await appendToOutbox(tx, 'file-erased', { sha256 }, now);
    await noteAccess(tx, actor, { kind: 'person-erased', itemId, reason, details: { files: files.length } }, now);
  }
}

/** Destroys the bytes of a file once no case, letter or mail that was not erased, and no evidence of a label, has the very same. */
export async function removeErasedFile(
  dataSource: DataSource,
  sha256: string,
  store: { remove(sha256: string): Promise<void> },
): Promise<void> {
  const [row]: { isKept: boolean }[] = await dataSource.query(
    `SELECT EXISTS (SELECT FROM item_files WHERE sha256 = $1) OR EXISTS (SELECT FROM letters WHERE pdf_sha256 = $1)
         OR EXISTS (SELECT FROM incoming_mails WHERE raw_sha256 = $1)
         OR EXISTS (SELECT FROM post_batches WHERE pdf_sha256 = $1)
         OR EXISTS (SELECT FROM evidence_files WHERE sha256 = $1)
         OR EXISTS (SELECT FROM ordered_dossiers WHERE sha256 = $1)
         OR EXISTS (SELECT FROM dossier_orders WHERE sha256 = $1 AND state <> 'expired') AS "isKept"`,
    [sha256],
  );
  if (!row?.isKept) await store.remove(sha256);
}

/** Every file in which the person stands: of the case, letters on paper, mails, and dossiers that wait to be fetched. */
async function filesOf(tx: EntityManager, itemId: string): Promise<string[]> {
  const rows: { sha256: string }[] = await tx.query(FILES, [itemId]);
  return rows.map(({ sha256 }) => sha256);
}

const LOCK_ORDERS = `
  SELECT FROM dossier_orders WHERE id IN (SELECT order_id FROM ordered_dossiers WHERE item_id = $1) ORDER BY id FOR UPDATE`;

const FILES = `
  SELECT sha256 FROM item_files WHERE item_id = $1
  UNION SELECT pdf_sha256 FROM letters WHERE item_id = $1 AND pdf_sha256 IS NOT NULL
  UNION SELECT raw_sha256 FROM incoming_mails WHERE item_id = $1
  UNION SELECT attachment->>'sha256' FROM incoming_mails, jsonb_array_elements(attachments) attachment
        WHERE item_id = $1 AND attachment ? 'sha256'
  UNION SELECT batch.pdf_sha256 FROM post_batches batch JOIN letters letter ON letter.post_batch_id = batch.id
        WHERE letter.item_id = $1 AND batch.pdf_sha256 IS NOT NULL
  UNION SELECT orders.sha256 FROM dossier_orders orders JOIN ordered_dossiers made ON made.order_id = orders.id
        WHERE made.item_id = $1 AND orders.sha256 IS NOT NULL
  UNION SELECT sha256 FROM ordered_dossiers WHERE item_id = $1 AND sha256 IS NOT NULL`;

/** What is destroyed, table by table. What says only that something happened, and when, stays. */
const DESTROY = [
  'DELETE FROM event_contents WHERE item_id = $1',
  `UPDATE item_contents SET anonymous_reason = NULL, salutation = NULL, name = NULL, organisation = NULL, email = NULL,
     phone = NULL, phone_digits = NULL, address = NULL, representative = NULL, call_times = '{}', needs = '[]', policy_number = NULL,
     claim_number = NULL, story = '', wish = NULL, wish_not_asked_reason = NULL, urgency_reason = NULL, about_name = NULL
   WHERE item_id = $1`,
  `UPDATE post_batches SET pdf_sha256 = NULL WHERE id IN (SELECT post_batch_id FROM letters WHERE item_id = $1)`,
  'DELETE FROM sent_mails WHERE letter_id IN (SELECT id FROM letters WHERE item_id = $1)',
  `UPDATE letters SET recipient = '', subject = '', body = '', html = '', checks = '[]', failure = NULL, pdf_sha256 = NULL
   WHERE item_id = $1`,
  `UPDATE incoming_mails SET from_name = NULL, from_address = NULL, to_addresses = '{}', subject = '', text = '', html = NULL,
     attachments = '[]', message_id = NULL, raw_sha256 = '', trouble = NULL, item_id = NULL, suggested_item_id = NULL,
     letter_id = NULL, state = 'set-aside', set_aside_reason = 'erased'
   WHERE item_id = $1`,
  'DELETE FROM item_files WHERE item_id = $1',
  "UPDATE decisions SET motivation = NULL, investigation = NULL, points = '[]', solution = NULL, cause = NULL WHERE item_id = $1",
  'UPDATE disputes SET their_reference = NULL, lesson = NULL WHERE item_id = $1',
  'UPDATE commitments SET words = NULL WHERE item_id = $1',
  'UPDATE monitor_responses SET remarks = NULL WHERE item_id = $1',
  // One that is not finished goes on, and is made without the person.
  `UPDATE dossier_orders SET state = 'expired', sha256 = NULL
   WHERE state IN ('ready', 'expired') AND id IN (SELECT order_id FROM ordered_dossiers WHERE item_id = $1)`,
  'UPDATE ordered_dossiers SET sha256 = NULL, manifest_sha256 = NULL WHERE item_id = $1',
];

const CASES_OF_PERSON = `
  WITH person AS (SELECT content.* FROM feedback_items item JOIN item_contents content ON content.item_id = item.id
                  WHERE item.reference = $1)
  SELECT item.reference, item.received_at AS "receivedAt", NOT item.is_open AS "isOver"
  FROM person, feedback_items item JOIN item_contents content ON content.item_id = item.id
  WHERE content.item_id = person.item_id OR content.email = person.email OR content.phone_digits = person.phone_digits
  ORDER BY item.reference LIMIT 100`;
