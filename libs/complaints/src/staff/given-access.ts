/**
 * What the auditor `staff` was given and may see at `$2`, as JSON: labels, and cases with their labels. The only place
 * where grants become scope.
 */
export const GIVEN_ACCESS = `
  SELECT jsonb_build_object(
    'labels', coalesce(jsonb_agg(DISTINCT access.label_id) FILTER (WHERE access.label_id IS NOT NULL), '[]'),
    'cases', coalesce(jsonb_agg(DISTINCT jsonb_build_object('id', item.id, 'labelId', item.label_id))
                      FILTER (WHERE item.id IS NOT NULL), '[]'))
  FROM access_grants access LEFT JOIN feedback_items item ON item.id = ANY(access.item_ids)
  WHERE access.user_id = staff.id AND access.given_from <= $2 AND access.given_until > $2`;
