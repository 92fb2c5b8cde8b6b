import { ANSWER_PURPOSES } from '../../commitments/evidence.js';
import type { Mark } from '../../feedback-item/marks.js';
import { oneOf } from '../../vocabulary.js';

const within = (instant: string) => `${instant} >= :from AND ${instant} < :until`;

/**
 * Complaints received or closed in the period, so that one pass reads both; merged and withdrawn ones are left out.
 * Which of the two a share is about, it says in `among`.
 */
export const COMPLAINTS = `FROM feedback_items item
  WHERE item.label_id = :label AND item.kind = 'complaint' AND item.status <> 'merged'
    AND item.closure_reason IS DISTINCT FROM 'withdrawn' AND (${within('item.received_at')} OR ${within('item.closed_at')})`;

/** Of those: received in the period, open or not, so that an unanswered one cannot hide. */
export const RECEIVED = within('item.received_at');

/** Of those: closed in the period. */
export const CLOSED = within('item.closed_at');

/** Whether the history of a case left a mark. */
export const isMarked = (mark: Mark) => `'${mark}' = ANY (item.marks)`;

/** The case of a row, looked up by its id; for rows that are few beside the cases of a large label. */
export const caseOf = (itemId: string) =>
  `CROSS JOIN LATERAL (SELECT * FROM feedback_items own WHERE own.id = ${itemId} OFFSET 0) item`;

/** Cases whose last event of a type happened in the period; that event is `event`. */
export const lastHappened = (type: string) => `FROM history_events event ${caseOf('event.item_id')}
  WHERE item.label_id = :label AND item.kind = 'complaint' AND item.status <> 'merged' AND event.type = '${type}'
    AND ${within('event.occurred_at')}
    AND NOT EXISTS (SELECT FROM history_events later WHERE later.item_id = event.item_id AND later.type = event.type
      AND later.seq > event.seq)`;

/** Decisions taken or answered in the period, each with the last answer of its round as `letter`, if there is one. */
export const DECISIONS = `FROM decisions decision JOIN feedback_items item ON item.id = decision.item_id
  LEFT JOIN letters letter ON letter.item_id = decision.item_id AND letter.round = decision.round
    AND ${oneOf('letter.purpose', ANSWER_PURPOSES)} AND NOT letter.is_superseded
  WHERE item.label_id = :label AND item.kind = 'complaint'
    AND (${within('decision.decided_at')} OR ${within('decision.answered_at')})`;

/** Of those: taken in the period and not sent back. */
export const DECIDED = `decision.approval <> 'returned' AND ${within('decision.decided_at')}`;

/** Of those: answered in the period; left out are those whose letter is still under way. */
export const ANSWERED = `${within('decision.answered_at')} AND letter.state NOT IN ('ready', 'sending', 'to-post')`;

/** Of a decision: by it a complaint was upheld, in whole or in part. */
export const UPHELD = `decision.outcome IN ('upheld', 'partly-upheld')`;
