import type { DataSource, EntityManager } from 'typeorm';
import { lettersAmongColleagues } from '#templates';
import type { Actor } from '../staff/actor.js';
import { loadCase } from '../use-cases/load-case.js';

/**
 * Of whom a mail on a case is: of the customer or who speaks for them, of a colleague who answers a question, or of
 * somebody else, such as a garage, a doctor or a dispute body.
 */
export const MAIL_WRITERS = ['customer', 'colleague', 'other'] as const;
export type MailWriter = (typeof MAIL_WRITERS)[number];

/** An open question to a colleague. */
export interface OpenQuestion {
  commitmentId: string;
  /** Whom it was asked, and what; null when erased. */
  words: string | null;
  lateFrom: Date;
  /** Whether it was asked at the address that the mail came from. */
  isOfSender: boolean;
}

/** Of whom a mail seems to be on a case, and the questions that it may answer. */
export interface WriterSuggestion {
  /** Null when nothing is known of the address: then a person must say it. */
  writer: MailWriter | null;
  /** The question that it seems to answer; null when there is none, or more than one. */
  commitmentId: string | null;
  questions: OpenQuestion[];
}

/** Of whom a mail from this address seems to be on this case. Throws `NotFound`. */
export async function suggestWriter(
  dataSource: DataSource,
  { itemId, address }: { itemId: string; address: string | null },
  actor: Actor,
): Promise<WriterSuggestion> {
  const { manager } = dataSource;
  await loadCase(manager, itemId, actor, false);
  const questions: OpenQuestion[] = await manager.query(QUESTIONS, [itemId, address]);
  const asked = questions.filter(({ isOfSender }) => isOfSender);
  const isCustomer = await isCustomersAddress(manager, itemId, address);
  const commitmentId = (!isCustomer && asked.length === 1 && asked[0]?.commitmentId) || null;
  return { writer: isCustomer ? 'customer' : asked.length > 0 ? 'colleague' : null, commitmentId, questions };
}

/** Whether an address is the customer's or the representative's, or one that the customer's letters went to. */
export async function isCustomersAddress(tx: EntityManager, itemId: string, address: string | null): Promise<boolean> {
  if (!address) return false;
  const [found]: { isKnown: boolean }[] = await tx.query(
    `SELECT EXISTS (SELECT FROM item_contents WHERE item_id = $1
         AND $2 IN (lower(email), lower(representative ->> 'email')))
       OR EXISTS (SELECT FROM letters WHERE item_id = $1 AND channel = 'e-mail' AND lower(recipient) = $2
         AND purpose <> ALL($3)) AS "isKnown"`,
    [itemId, address, lettersAmongColleagues],
  );
  return found?.isKnown ?? false;
}

const QUESTIONS = `
  SELECT request.id AS "commitmentId", request.words, request.late_from AS "lateFrom",
         coalesce($2 IN (lower(content.content ->> 'email'), lower(staff.email)), false) AS "isOfSender"
  FROM commitments request
  LEFT JOIN history_events asked ON asked.item_id = request.item_id AND asked.type = 'colleague-asked'
    AND asked.facts ->> 'commitmentId' = request.id::text
  LEFT JOIN event_contents content ON content.item_id = asked.item_id AND content.seq = asked.seq
  LEFT JOIN staff_users staff ON staff.id = request.owed_by
  WHERE request.item_id = $1 AND request.kind = 'colleague-request' AND request.state = 'open'
  ORDER BY request.late_from, request.id`;
