import type { EntityManager } from 'typeorm';
import { localDay } from '../deadlines/local-day.js';
import type { Answer } from '../norms/answers.js';
import type { Framework } from '../norms/framework.schema.js';
import { frameworks } from '../norms/frameworks.js';
import type { StatementAnswer } from './evidence-vocabulary.js';
import { type TrainedHandlers, trainedHandlers } from './trained-handlers.query.js';

/** A document beside a question, as it stood at the instant that was asked for. */
export interface DeclaredDocument {
  id: string;
  /** Every question that it supports. */
  questionIds: string[];
  title: string;
  fileId: string;
  fileName: string;
  mediaType: string;
  ownerId: string;
  ownerName: string;
  datedOn: string;
  validUntil: string;
  /** Whether it supports a yes on the day that was asked for. */
  isValid: boolean;
  version: number;
}

/** Why a question that an organisation answers itself is answered as it is. */
export const DECLARED_REASONS = [
  'supported',
  'said-so',
  'nothing-stated',
  'no-document',
  'document-expired',
  'handlers-not-trained',
] as const;
export type DeclaredReason = (typeof DECLARED_REASONS)[number];

/** What an organisation says of a question, what it shows for it, and the answer that follows. */
export interface DeclaredAnswer {
  questionId: string;
  /** Null when nothing was stated, which scores as no. */
  answer: Answer | null;
  reason: DeclaredReason;
  statement: { answer: StatementAnswer; explanation: string; version: number; savedBy: string; savedAt: Date } | null;
  /** All documents for the question, the one valid longest first. */
  documents: DeclaredDocument[];
  /** The document on which a yes rests, or the best of the expired ones. */
  document: DeclaredDocument | null;
  owner: string | null;
  validUntil: string | null;
  /** Only where the norm asks for the training of each handler. */
  trainings: TrainedHandlers | null;
}

/** The question whose evidence is a training record of each handler. */
const TRAINING_QUESTION = 'II.3.1';

interface Asked {
  labelId: string;
  /** What was stated and added until then counts; validity is judged on its local day. */
  at: Date;
  framework?: Pick<Framework, 'parts'> | undefined;
  /** Used when no framework is given. */
  frameworkId?: string | undefined;
}

/** The answers to every question of a framework that rests on a statement, in the order of the framework. */
export async function declaredAnswers(
  manager: Pick<EntityManager, 'query'>,
  { labelId, at, frameworkId, framework = frameworks.find(({ id }) => id === frameworkId) }: Asked,
): Promise<DeclaredAnswer[]> {
  if (!framework) throw new RangeError(`There is no framework "${frameworkId}".`);
  const questions = framework.parts
    .flatMap((part) => part.questions)
    .filter(({ evidence }) => evidence.includes('declared'));
  const statements: (NonNullable<DeclaredAnswer['statement']> & { questionId: string })[] = await manager.query(
    STATEMENTS,
    [labelId, at],
  );
  const documents: DeclaredDocument[] = await manager.query(DOCUMENTS, [labelId, at, localDay(at)]);
  const trainings = questions.some(({ id }) => id === TRAINING_QUESTION)
    ? await trainedHandlers(manager, labelId, at)
    : null;
  return questions.map(({ id }) => {
    const found = statements.find(({ questionId }) => questionId === id);
    return weighed(
      id,
      found ? stated(found) : null,
      documents.filter(({ questionIds }) => questionIds.includes(id)),
      id === TRAINING_QUESTION ? trainings : null,
    );
  });
}

function stated({
  questionId: _,
  ...statement
}: NonNullable<DeclaredAnswer['statement']> & { questionId: string }): DeclaredAnswer['statement'] {
  return statement;
}

/** The answer that a statement and what is shown for it give; a yes needs valid evidence, anything else does not. */
export function weighed(
  questionId: string,
  statement: DeclaredAnswer['statement'],
  documents: DeclaredDocument[],
  trainings: TrainedHandlers | null,
): DeclaredAnswer {
  const document = documents[0] ?? null;
  const shown = { documents, document, owner: document?.ownerName ?? null, validUntil: document?.validUntil ?? null };
  const outcome = outcomeOf(statement, document, trainings);
  return { questionId, ...outcome, statement, ...shown, trainings };
}

function outcomeOf(
  statement: DeclaredAnswer['statement'],
  document: DeclaredDocument | null,
  trainings: TrainedHandlers | null,
): Pick<DeclaredAnswer, 'answer' | 'reason'> {
  if (!statement) return { answer: null, reason: 'nothing-stated' };
  if (statement.answer !== 'yes') return { answer: statement.answer, reason: 'said-so' };
  if (!document) return { answer: 'no', reason: 'no-document' };
  if (!document.isValid) return { answer: 'no', reason: 'document-expired' };
  if (trainings && trainings.untrained.length > 0) return { answer: 'no', reason: 'handlers-not-trained' };
  return { answer: 'yes', reason: 'supported' };
}

const STATEMENTS = `
  SELECT DISTINCT ON (statement.question_id) statement.question_id AS "questionId", statement.answer,
         statement.explanation, statement.version, person.name AS "savedBy", statement.saved_at AS "savedAt"
  FROM statements statement JOIN staff_users person ON person.id = statement.saved_by
  WHERE statement.label_id = $1 AND statement.saved_at <= $2
  ORDER BY statement.question_id, statement.version DESC`;
const DOCUMENTS = `
  SELECT document.id, document.question_ids AS "questionIds", document.title, document.file_id AS "fileId",
         file.name AS "fileName", file.media_type AS "mediaType", document.owner_id AS "ownerId",
         owner.name AS "ownerName", document.dated_on::text AS "datedOn", document.valid_until::text AS "validUntil",
         document.dated_on <= $3::date AND document.valid_until >= $3::date AS "isValid", document.version
  FROM evidence_documents document
  JOIN evidence_files file ON file.id = document.file_id
  JOIN staff_users owner ON owner.id = document.owner_id
  WHERE document.label_id = $1 AND document.added_at <= $2
    AND (document.withdrawn_at IS NULL OR document.withdrawn_at > $2)
  ORDER BY "isValid" DESC, document.valid_until DESC, document.id`;
