import type { DataSource, EntityManager } from 'typeorm';
import { localDay } from '../deadlines/local-day.js';
import { Label } from '../labels/label.entity.js';
import { followUpDates } from '../norms/follow-up-dates.js';
import type { Words } from '../norms/framework.schema.js';
import type { Actor } from '../staff/actor.js';
import type { Language } from '../vocabulary.js';
import { isAskedOfDossiers, questionsOf } from './asked-questions.js';
import type { AuditRound } from './audit-round.entity.js';
import { loadRound } from './load-round.js';
import { type NewestJudgement, newestJudgements } from './newest-judgements.js';
import { readPreviousRound } from './previous-round.query.js';
import type { Proposal } from './proposal.js';
import { readRecommendations } from './read-recommendations.query.js';
import { roundParts } from './round-parts.js';
import { roundProposals } from './round-proposals.js';
import type { RoundDossier, RoundView } from './round-view.js';
import { type SampledDossier, sampledDossiers } from './sampled-dossiers.query.js';
import { scoreRound } from './score-round.js';
import { digestOf } from './sign-round.js';

/** Reads a round as one consistent picture. Throws `NotFound`. */
export async function readRound(
  dataSource: DataSource,
  roundId: string,
  actor: Actor,
  language: Language,
  now: Date,
): Promise<RoundView> {
  return dataSource.transaction('REPEATABLE READ', async (tx) => {
    const round = await loadRound(tx, roundId, actor);
    const label = await tx.findOneByOrFail(Label, { id: round.labelId });
    const judgements = await newestJudgements(tx, roundId);
    const dossiers = await sampledDossiers(tx, roundId);
    const positions = dossiers.filter(({ isErased }) => !isErased).map(({ position }) => position);
    const outcome = scoreRound(round.framework, judgements, positions);
    const score = round.score ?? outcome.score;
    const reportOn = localDay(round.signedAt ?? now);
    const { planOfActionDueOn, reassessmentDueOn } = followUpDates(reportOn);
    const say = (words: Words) => words[language];
    return {
      ...settledOf(round, say),
      label: { id: label.id, code: label.code, name: label.name },
      sample: { ...sampleRule(round), ...(await drawOf(tx, roundId)) },
      openedBy: await nameOf(tx, round.openedBy),
      ...(await auditorsOf(tx, round, actor)),
      dossiers: dossiers.map((dossier) => withProgress(dossier, round, judgements)),
      parts: roundParts({
        round,
        score,
        outcome,
        judgements,
        proposals: await proposalsOf(tx, round, judgements, now),
        language,
      }),
      overall: score.overall,
      needsReassessment: score.reassessment ?? false,
      gaps: Object.entries(score.gaps).map(([goal, points]) => ({ goal, points })),
      assumptions: score.assumptions.map(({ text }) => say(text)),
      unanswered: score.unanswered,
      open: outcome.open,
      reportOn,
      planOfActionDueOn,
      reassessmentDueOn: score.reassessment ? reassessmentDueOn : null,
      recommendations: await readRecommendations(tx, roundId, now),
      previous: await readPreviousRound(tx, round, outcome.answers, language),
    };
  });
}

function settledOf(
  { id, title, periodFrom, periodTo, openedAt, signedAt, framework }: AuditRound,
  say: (words: Words) => string,
) {
  const goals = framework.goals.map(({ overall, meaning }) => ({ overall, meaning: say(meaning) }));
  const shown = { id: framework.id, title: say(framework.title), goals };
  return { id, title, periodFrom, periodTo, openedAt, signedAt, framework: shown };
}

function sampleRule({ sampleMethod, sampleSize, sampleSeed, stratifiedBy, framework }: AuditRound) {
  const { minimumPercent } = framework.sample;
  return { method: sampleMethod, size: sampleSize, seed: sampleSeed, stratifiedBy, minimumPercent };
}

/** In a signed round what was proposed when it was judged; before that what the facts say now. */
async function proposalsOf(
  tx: EntityManager,
  round: AuditRound,
  judgements: readonly NewestJudgement[],
  now: Date,
): Promise<Record<string, Proposal>> {
  if (!round.signedAt) return roundProposals(tx, round, now);
  const once = judgements.filter(({ position }) => position === 0);
  return Object.fromEntries(once.map(({ questionId, proposal }) => [questionId, proposal]));
}

function withProgress(
  dossier: SampledDossier,
  { framework }: AuditRound,
  judgements: readonly NewestJudgement[],
): RoundDossier {
  const own = judgements.filter(({ position }) => position === dossier.position);
  return {
    ...dossier,
    judged: own.length,
    asked: questionsOf(framework).filter(isAskedOfDossiers).length,
    judgedBy: [...new Set(own.map(({ judgedBy }) => judgedBy))],
    verdicts: Object.fromEntries(own.map(({ questionId, verdict }) => [questionId, verdict])),
    remarks: own.flatMap(({ questionId, verdict, proposal, remark, judgedBy }) =>
      remark === null ? [] : [{ questionId, verdict, proposed: proposal.answer, remark, judgedBy }],
    ),
  };
}

async function drawOf(
  tx: EntityManager,
  roundId: string,
): Promise<Pick<RoundView['sample'], 'eligible' | 'drawnBy' | 'drawnAt'>> {
  const [draw] = await tx.query(
    `SELECT jsonb_array_length(draw.eligible) AS eligible, person.name AS "drawnBy", draw.drawn_at AS "drawnAt"
     FROM audit_draws draw JOIN staff_users person ON person.id = draw.drawn_by WHERE draw.round_id = $1`,
    [roundId],
  );
  return draw ?? { eligible: null, drawnBy: null, drawnAt: null };
}

async function auditorsOf(tx: EntityManager, round: AuditRound, actor: Actor) {
  const digest = await digestOf(tx, round);
  const auditors: RoundView['auditors'] = await tx.query(
    `SELECT person.id, person.name, max(signature.signed_at) AS "signedAt",
            coalesce(bool_or(signature.digest = $2), false) AS "hasSignedThis"
     FROM audit_round_auditors auditor JOIN staff_users person ON person.id = auditor.user_id
     LEFT JOIN round_signatures signature ON signature.round_id = auditor.round_id AND signature.user_id = auditor.user_id
     WHERE auditor.round_id = $1 GROUP BY person.id, person.name ORDER BY person.name, person.id`,
    [round.id, digest],
  );
  return { auditors, isOwn: auditors.some(({ id }) => id === actor.userId) };
}

async function nameOf(tx: EntityManager, userId: string): Promise<string> {
  const [person] = await tx.query('SELECT name FROM staff_users WHERE id = $1', [userId]);
  return person?.name ?? '';
}
