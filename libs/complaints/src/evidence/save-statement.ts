import type { DataSource, EntityManager } from 'typeorm';
import { v5 as nameId } from 'uuid';
import { z } from 'zod';
import type { Clock } from '../clock.js';
import { CaseChanged } from '../feedback-item/errors.js';
import { text } from '../feedback-item/input-fields.js';
import type { Actor } from '../staff/actor.js';
import { checkDeclared, checkLabel } from './evidence-checks.js';
import { STATEMENT_ANSWERS } from './evidence-vocabulary.js';
import { personOf, recordEvidenceChange } from './record-evidence-change.js';
import { Statement } from './statement.entity.js';

export const statementInput = z.strictObject({
  answer: z.enum(STATEMENT_ANSWERS),
  /** Why this is so; what an auditor reads first. */
  explanation: text(4000),
});

/** Keeps what a label states on a question. Each version is kept, so that one can see what was said when. */
export class SaveStatement {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** `version` is the one that was seen, 0 for none. Throws `NotFound`, `InvalidInput` or `CaseChanged`. */
  async execute(
    at: { labelId: string; questionId: string },
    input: unknown,
    version: number,
    actor: Actor,
  ): Promise<Statement> {
    const given = statementInput.parse(input);
    const now = this.clock.now();
    return this.dataSource.transaction(async (tx) => {
      await checkLabel(tx, at.labelId, actor);
      checkDeclared(at.questionId, '/questionId');
      await oneAtATime(tx, at);
      const last = await tx.findOne(Statement, { where: at, order: { version: 'DESC' } });
      if ((last?.version ?? 0) !== version) throw new CaseChanged();
      const statement = { ...at, ...given, version: version + 1, savedBy: personOf(actor), savedAt: now };
      await tx.insert(Statement, statement);
      const subject = {
        subject: 'statement',
        // One thread of history for each label and question.
        subjectId: nameId(at.questionId, at.labelId),
        change: last ? 'changed' : 'added',
        name: at.questionId,
      } as const;
      await recordEvidenceChange(tx, { ...subject, labelId: at.labelId, content: given }, actor, now);
      return Object.assign(new Statement(), statement);
    });
  }
}

/** The second of two who state at once waits, and then sees what the first said. */
async function oneAtATime(tx: EntityManager, { labelId, questionId }: { labelId: string; questionId: string }) {
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`statement ${labelId} ${questionId}`]);
}
