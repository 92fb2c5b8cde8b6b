import type { DataSource, EntityManager } from 'typeorm';
import { z } from 'zod';
import type { Clock } from '../clock.js';
import { personOf } from '../evidence/record-evidence-change.js';
import { ComplaintError, InvalidInput, NotFound } from '../feedback-item/errors.js';
import { line, optional, text } from '../feedback-item/input-fields.js';
import type { Actor } from '../staff/actor.js';
import { isAskedOfDossiers, isAskedOnce, questionsOf } from './asked-questions.js';
import type { AuditRound } from './audit-round.entity.js';
import { dossierProposals } from './dossier-proposals.js';
import { Judgement, VERDICTS } from './judgement.entity.js';
import { loadOwnRound } from './load-round.js';
import type { Proposal } from './proposal.js';
import { roundProposals } from './round-proposals.js';
import { sampledDossiers } from './sampled-dossiers.query.js';

export const judgementInput = z.strictObject({
  /** The place of the dossier in the sample; 0 for the organisation as a whole. */
  position: z.int().min(0).max(200),
  questionId: line(40),
  verdict: z.enum(VERDICTS),
  /** Needed where the verdict differs from the proposal. */
  remark: optional(text(4000)),
  /** The version of the verdict that was seen; 0 when there was none. */
  version: z.int().min(0).max(100_000),
});

/** Somebody else gave a verdict on the very same question in the meantime. */
export class JudgedMeanwhile extends ComplaintError {
  constructor() {
    super(
      'judged-meanwhile',
      'Another auditor judged this question after you opened it. Look at that verdict first; your remark is kept.',
    );
  }
}

/** Records what an auditor judges, at once and beside what was proposed. */
export class JudgeQuestion {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Throws as `loadOwnRound`, `InvalidInput` when a remark is missing, and `JudgedMeanwhile`. */
  async execute(roundId: string, input: unknown, actor: Actor): Promise<Judgement> {
    const { position, questionId, verdict, remark, version } = judgementInput.parse(input);
    const now = this.clock.now();
    return this.dataSource.transaction(async (tx) => {
      const round = await loadOwnRound(tx, roundId, actor, 'share');
      const at = { roundId, position, questionId };
      const proposal = await proposalFor(tx, round, at, now);
      if (proposal.answer !== null && proposal.answer !== verdict && remark === null) {
        throw new InvalidInput('/remark', 'remark-needed', 'Say why your verdict differs from the proposal.');
      }
      await oneAtATime(tx, at);
      const last = await tx.findOne(Judgement, { where: at, order: { version: 'DESC' } });
      if ((last?.version ?? 0) !== version) throw new JudgedMeanwhile();
      const judgement = Object.assign(new Judgement(), {
        ...at,
        version: version + 1,
        verdict,
        remark,
        proposal,
        judgedBy: personOf(actor),
        judgedAt: now,
      });
      await tx.insert(Judgement, judgement as object);
      return judgement;
    });
  }
}

/** What is proposed on a question at its place; throws `NotFound` when nobody asks it there. */
async function proposalFor(
  tx: EntityManager,
  round: AuditRound,
  { position, questionId }: { position: number; questionId: string },
  now: Date,
): Promise<Proposal> {
  const question = questionsOf(round.framework).find(({ id }) => id === questionId);
  if (!question || !(position === 0 ? isAskedOnce(question) : isAskedOfDossiers(question))) {
    throw new NotFound('question');
  }
  const proposals =
    position === 0 ? await roundProposals(tx, round, now, [questionId]) : await proposalsOfDossier(tx, round, position);
  return proposals[questionId] ?? { answer: null, basis: [] };
}

async function proposalsOfDossier(tx: EntityManager, round: AuditRound, position: number) {
  const sampled = (await sampledDossiers(tx, round.id)).find((dossier) => dossier.position === position);
  if (!sampled || sampled.isErased) throw new NotFound('dossier');
  return dossierProposals(tx, round.framework, sampled.itemId);
}

/** Of two auditors who judge the same question at once, the second sees that the first did. */
async function oneAtATime(tx: EntityManager, at: { roundId: string; position: number; questionId: string }) {
  const key = `judgement ${at.roundId} ${at.position} ${at.questionId}`;
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [key]);
}
