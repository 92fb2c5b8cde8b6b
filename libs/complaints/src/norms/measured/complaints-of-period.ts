/** Complaints that stand by themselves: merged and withdrawn ones are left out. */
const STANDING = `item.label_id = :label AND item.kind = 'complaint' AND item.status <> 'merged'
  AND item.closure_reason IS DISTINCT FROM 'withdrawn'`;

/** Complaints received in the period, open or not, so that an unanswered one cannot hide. */
export const RECEIVED = `FROM feedback_items item
  WHERE ${STANDING} AND item.received_at >= :from AND item.received_at < :until`;

/** Complaints closed in the period. */
export const CLOSED = `FROM feedback_items item
  WHERE ${STANDING} AND item.closed_at >= :from AND item.closed_at < :until`;

/** Decisions taken in the period that were not sent back. */
export const DECIDED = `FROM decisions decision JOIN feedback_items item ON item.id = decision.item_id
  WHERE item.label_id = :label AND item.kind = 'complaint' AND decision.approval <> 'returned'
    AND decision.decided_at >= :from AND decision.decided_at < :until`;
