/** Complaints that stand by themselves: merged and withdrawn ones are left out. */
const STANDING = `item.label_id = :label AND item.kind = 'complaint' AND item.status <> 'merged'
  AND item.closure_reason IS DISTINCT FROM 'withdrawn'`;

/** Complaints received in the period, open or not, so that an unanswered one cannot hide. */
export const RECEIVED = `FROM feedback_items item
  WHERE ${STANDING} AND item.received_at >= :from AND item.received_at < :until`;

/** Complaints closed in the period. */
export const CLOSED = `FROM feedback_items item
  WHERE ${STANDING} AND item.closed_at >= :from AND item.closed_at < :until`;

/** Whether the history of a case holds an event of a type, and what else must be true of it. */
export const happened = (type: string, conditions = 'true') =>
  `EXISTS (SELECT FROM history_events event WHERE event.item_id = item.id AND event.type = '${type}' AND ${conditions})`;

/** Cases whose last event of a type happened in the period; that event is `event`. */
export const lastHappened = (
  type: string,
) => `FROM history_events event JOIN feedback_items item ON item.id = event.item_id
  WHERE item.label_id = :label AND item.kind = 'complaint' AND item.status <> 'merged' AND event.type = '${type}'
    AND event.occurred_at >= :from AND event.occurred_at < :until
    AND NOT EXISTS (SELECT FROM history_events later WHERE later.item_id = event.item_id AND later.type = event.type
      AND later.seq > event.seq)`;

/** Decisions taken in the period that were not sent back. */
export const DECIDED = `FROM decisions decision JOIN feedback_items item ON item.id = decision.item_id
  WHERE item.label_id = :label AND item.kind = 'complaint' AND decision.approval <> 'returned'
    AND decision.decided_at >= :from AND decision.decided_at < :until`;

/** Of a decision: by it a complaint was upheld, in whole or in part. */
export const UPHELD = `decision.outcome IN ('upheld', 'partly-upheld')`;
