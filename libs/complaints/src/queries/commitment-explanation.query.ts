import type { DataSource } from 'typeorm';
import { noteAuditorsView } from '../access/note-access.js';
import type { DeadlineExplanation } from '../deadlines/deadline-explanation.js';
import { type ExplainedDay, explainDays } from '../deadlines/explain-days.js';
import { explainDeadline } from '../deadlines/explain-deadline.js';
import { NotFound } from '../feedback-item/errors.js';
import { type Actor, hasCaseInScope } from '../staff/actor.js';
import type { CommitmentKind, Language } from '../vocabulary.js';

/** Why the date of a commitment is what it is. */
export interface CommitmentExplanation {
  id: string;
  kind: CommitmentKind;
  dueAt: Date;
  lateFrom: Date;
  /** The version of the label's policy that it was counted with; null for a day that somebody chose. */
  policyVersion: number | null;
  /** The count in plain sentences. */
  lines: string[];
  days: ExplainedDay[];
}

const CHOSEN = {
  nl: 'Deze dag is gekozen en zo toegezegd; er is geen termijn geteld. Op tijd is: tot het einde van die dag.',
  en: 'This day was chosen and promised so; no term was counted. In time is: until the end of that day.',
};

/** Explains a commitment of a case that the actor may see, from what was kept when it was made. Throws `NotFound`. */
export async function explainCommitment(
  dataSource: DataSource,
  commitmentId: string,
  actor: Actor,
  language: Language,
  now: Date,
): Promise<CommitmentExplanation> {
  const [row]: (Pick<CommitmentExplanation, 'id' | 'kind' | 'dueAt' | 'lateFrom'> & {
    labelId: string;
    itemId: string;
    explanation: unknown;
  })[] = await dataSource.query(
    `SELECT commitment.id, commitment.kind, commitment.due_at AS "dueAt", commitment.late_from AS "lateFrom",
       commitment.explanation, item.label_id AS "labelId", item.id AS "itemId"
     FROM commitments commitment JOIN feedback_items item ON item.id = commitment.item_id WHERE commitment.id = $1`,
    [commitmentId],
  );
  if (!row || !hasCaseInScope(actor, { id: row.itemId, labelId: row.labelId })) throw new NotFound('commitment');
  const viewed = { kind: 'case-viewed', itemId: row.itemId, subjectId: row.id } as const;
  await noteAuditorsView(dataSource.manager, actor, viewed, now);
  const { labelId: _label, itemId: _item, explanation, ...commitment } = row;
  const lines = explanationLines(explanation, language);
  if (!isCounted(explanation)) return { ...commitment, policyVersion: null, lines, days: [] };
  return { ...commitment, policyVersion: explanation.policyVersion, lines, days: explainDays(explanation, language) };
}

/** What was kept about a date, a sentence a line. */
export function explanationLines(explanation: unknown, language: Language): string[] {
  return isCounted(explanation) ? explainDeadline(explanation, language) : [CHOSEN[language]];
}

/** Whether a term was counted; else somebody chose the day. */
function isCounted(explanation: unknown): explanation is DeadlineExplanation {
  return typeof explanation === 'object' && explanation !== null && 'count' in explanation;
}
