import type { DataSource, EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import { z } from 'zod';
import type { Clock } from '../clock.js';
import { localDay } from '../deadlines/local-day.js';
import { checkOwner } from '../evidence/evidence-checks.js';
import { personOf } from '../evidence/record-evidence-change.js';
import { CaseChanged, InvalidInput, NotFound, RequirementNotMet } from '../feedback-item/errors.js';
import { day, id, line, text } from '../feedback-item/input-fields.js';
import type { Actor } from '../staff/actor.js';
import { questionsOf } from './asked-questions.js';
import type { AuditRound } from './audit-round.entity.js';
import { loadOwnRound, loadRound } from './load-round.js';
import { Recommendation } from './recommendation.entity.js';
import { PROGRESS_STATES, RecommendationProgress } from './recommendation-progress.entity.js';

export const recommendationInput = z.strictObject({
  words: text(2000),
  questionIds: z.array(line(40)).max(20).default([]),
  ownerId: id,
  dueOn: day,
});
export const recommendationProgressInput = z.strictObject({ state: z.enum(PROGRESS_STATES), words: text(2000) });
type RecommendationInput = z.infer<typeof recommendationInput>;

/** Keeps what the auditors of a round advise, and how that is followed up. */
export class SaveRecommendation {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Throws as `loadOwnRound`, and `InvalidInput` for an owner, day or question that does not fit. */
  async add(roundId: string, input: unknown, actor: Actor): Promise<Recommendation> {
    const given = recommendationInput.parse(input);
    return this.dataSource.transaction(async (tx) => {
      const round = await loadOwnRound(tx, roundId, actor, 'share');
      await check(tx, round, given, this.clock.now());
      const recommendation = Object.assign(new Recommendation(), { ...given, id: newId(), roundId, version: 1 });
      await tx.insert(Recommendation, recommendation);
      return recommendation;
    });
  }

  /** Throws as `add`, or `CaseChanged`. */
  async edit(recommendationId: string, input: unknown, version: number, actor: Actor): Promise<Recommendation> {
    const given = recommendationInput.parse(input);
    return this.dataSource.transaction(async (tx) => {
      const { recommendation, round } = await ownRecommendation(tx, recommendationId, version, actor);
      await check(tx, round, given, this.clock.now());
      Object.assign(recommendation, given, { version: version + 1 });
      return tx.save(Recommendation, recommendation);
    });
  }

  /** Takes back what was not signed yet. Throws as `edit`. */
  async remove(recommendationId: string, version: number, actor: Actor): Promise<void> {
    await this.dataSource.transaction(async (tx) => {
      await ownRecommendation(tx, recommendationId, version, actor);
      await tx.delete(Recommendation, { id: recommendationId });
    });
  }

  /** Records what was done about a recommendation of a signed round. Throws `NotFound` or `RequirementNotMet`. */
  async follow(recommendationId: string, input: unknown, actor: Actor): Promise<RecommendationProgress> {
    const given = recommendationProgressInput.parse(input);
    return this.dataSource.transaction(async (tx) => {
      const recommendation = await tx.findOneBy(Recommendation, { id: recommendationId });
      if (!recommendation) throw new NotFound('recommendation');
      const round = await loadRound(tx, recommendation.roundId, actor, 'share');
      if (!round.signedAt) {
        throw new RequirementNotMet(
          'round-signed',
          'The auditors have not signed this round yet. Follow it up afterwards.',
        );
      }
      const progress = Object.assign(new RecommendationProgress(), {
        ...given,
        id: newId(),
        recommendationId,
        recordedBy: personOf(actor),
        recordedAt: this.clock.now(),
      });
      await tx.insert(RecommendationProgress, progress);
      return progress;
    });
  }
}

async function ownRecommendation(tx: EntityManager, id: string, version: number, actor: Actor) {
  const found = await tx.findOneBy(Recommendation, { id });
  if (!found) throw new NotFound('recommendation');
  const round = await loadOwnRound(tx, found.roundId, actor, 'share');
  const recommendation = await tx.findOne(Recommendation, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (recommendation?.version !== version) throw new CaseChanged();
  return { recommendation, round };
}

async function check(tx: EntityManager, round: AuditRound, given: RecommendationInput, now: Date): Promise<void> {
  const known = questionsOf(round.framework).map(({ id: questionId }) => questionId);
  const strange = given.questionIds.findIndex((questionId) => !known.includes(questionId));
  if (strange >= 0) {
    throw new InvalidInput(`/questionIds/${strange}`, 'no-such-question', 'Choose a question of this framework.');
  }
  if (given.dueOn < localDay(now)) {
    throw new InvalidInput('/dueOn', 'in-the-past', 'Choose today or a day that is still to come.');
  }
  await checkOwner(tx, given.ownerId, round.labelId);
}
