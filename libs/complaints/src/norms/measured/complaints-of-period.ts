import { ANSWER_PURPOSES } from '../../commitments/evidence.js';
import { bitOf, isFedBack, type Mark } from '../../feedback-item/marks.js';
import { REFERS_TO } from '../../letters/letter.entity.js';
import { oneOf } from '../../vocabulary.js';
import type { CountedRows } from './measure.js';

/** Days after closing in which the request for feedback may still be on its way. */
export const REQUEST_DAYS = 2;

const within = (instant: string) => `(${instant} >= :from AND ${instant} < :until)`;

/** Whether the history of a case left a mark. */
export const isMarked = (mark: Mark) => `marks & ${bitOf(mark)} <> 0`;

/** Of a complaint: received in the period, open or not, so that an unanswered one cannot hide. */
export const RECEIVED = 'is_received';

/** Of a complaint: closed in the period. */
export const CLOSED = 'is_closed';

/**
 * Complaints received or closed in the period, so that one pass reads both; merged and withdrawn ones are left out.
 * Which of the two a share is about, it says in `among`.
 */
export const COMPLAINTS: CountedRows = {
  rows: `FROM feedback_items item
    WHERE item.label_id = :label AND item.kind = 'complaint' AND item.status <> 'merged'
      AND item.closure_reason IS DISTINCT FROM 'withdrawn' AND (${within('item.received_at')} OR ${within('item.closed_at')})`,
  facts: {
    [RECEIVED]: within('item.received_at'),
    [CLOSED]: within('item.closed_at'),
    was_time_to_ask: `item.closed_at <= :now - interval '${REQUEST_DAYS} days'`,
    closure_reason: 'item.closure_reason',
    wish_state: 'item.wish_state',
    is_by_web_form: `item.channel = 'web-form'`,
    // None at all for most, and alike at once.
    needs: 'CASE WHEN cardinality(item.needs) > 0 THEN item.needs END',
    marks: 'item.marks',
    // Of a complaint of high impact; null for others.
    was_top_manager_involved: `CASE WHEN item.impact = 'high' THEN EXISTS (SELECT FROM history_events event
      WHERE event.item_id = item.id AND event.actor_role = 'top-manager' AND event.type <> 'top-manager-assigned') END`,
    // What falls due first stands on the case itself, so that only cases with something late are looked into.
    is_update_late: `CASE WHEN item.is_open AND item.next_late_from <= :now THEN (SELECT count(*) FROM commitments promise
      WHERE promise.item_id = item.id AND promise.kind = 'progress-update' AND promise.state = 'open'
        AND promise.late_from <= :now) > 0 ELSE false END`,
  },
};

/** Of a decision: taken in the period and not sent back. */
export const DECIDED = 'is_decided';

/** Of a decision: answered in the period; left out are those whose letter is still under way. */
export const ANSWERED = `is_answered AND letter_state NOT IN ('ready', 'sending', 'to-post')`;

/** Of a decision: by it a complaint was upheld, in whole or in part. */
export const UPHELD = `outcome IN ('upheld', 'partly-upheld')`;

/** Decisions taken or answered in the period, each with the last answer of its round, if there is one. */
export const DECISIONS: CountedRows = {
  rows: `FROM decisions decision JOIN feedback_items item ON item.id = decision.item_id
    LEFT JOIN letters letter ON letter.item_id = decision.item_id AND letter.round = decision.round
      AND ${oneOf('letter.purpose', ANSWER_PURPOSES)} AND NOT letter.is_superseded
    WHERE item.label_id = :label AND item.kind = 'complaint'
      AND (${within('decision.decided_at')} OR ${within('decision.answered_at')})`,
  facts: {
    [DECIDED]: `decision.approval <> 'returned' AND ${within('decision.decided_at')}`,
    is_answered: within('decision.answered_at'),
    outcome: 'decision.outcome',
    has_cause: 'decision.has_cause',
    // Of the first decision; null for others.
    was_wish_asked: 'CASE WHEN decision.is_first THEN decision.was_wish_asked END',
    is_within_mandate: 'decision.is_within_mandate',
    is_by_subject: '(decision.decided_by = item.about_user_id OR decision.approved_by = item.about_user_id) IS TRUE',
    was_examined: `item.${isMarked('similar-cases-examined')}`,
    was_fed_back: isFedBack('item.marks', 'decision.round'),
    letter_state: 'letter.state',
    // A consumer can turn to a dispute body too.
    names_bodies: `letter.refers_to & ${REFERS_TO.court} <> 0 AND (item.is_business
      OR letter.refers_to & CASE WHEN item.category = 'health' THEN ${REFERS_TO.skgz} ELSE ${REFERS_TO.kifid} END <> 0)`,
    is_by_chosen_channel: `item.preferred_channel = letter.channel
      OR (item.preferred_channel = 'phone' AND item.${isMarked('spoken-by-phone')})`,
  },
};

/** Cases whose last event of a type happened in the period; that event is `event`. */
export const lastHappened = (
  type: string,
) => `FROM history_events event JOIN feedback_items item ON item.id = event.item_id
  WHERE item.label_id = :label AND item.kind = 'complaint' AND item.status <> 'merged' AND event.type = '${type}'
    AND ${within('event.occurred_at')}
    AND NOT EXISTS (SELECT FROM history_events later WHERE later.item_id = event.item_id AND later.type = event.type
      AND later.seq > event.seq)`;

/** Improvements recorded last in the period. */
export const IMPROVEMENTS: CountedRows = {
  rows: lastHappened('improvement-recorded'),
  facts: {
    wants_message: `EXISTS (SELECT FROM monitor_responses response
      WHERE response.item_id = item.id AND response.wants_improvements AND response.completed_at IS NOT NULL)`,
    has_message: `EXISTS (SELECT FROM letters letter WHERE letter.item_id = item.id AND letter.purpose = 'improvement-message'
      AND letter.state IN ('sent', 'posted'))`,
    is_measured: `EXISTS (SELECT FROM history_events measured WHERE measured.item_id = item.id
      AND measured.type = 'improvement-measured' AND measured.seq > event.seq)`,
  },
};
