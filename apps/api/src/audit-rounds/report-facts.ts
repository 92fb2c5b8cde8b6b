import type { Language, RoundPart, RoundQuestion, RoundView } from '#complaints';
import { writeDay } from '#templates';
import { reportWords } from './report-words.js';

/** A round in words, as the template of its report takes it. */
export function reportFacts(round: RoundView, language: Language) {
  const words = reportWords[language];
  const day = dayIn(language);
  const title = words.title(round.label.name);
  return {
    language,
    title,
    author: round.auditors.map(({ name }) => name).join(', '),
    footer: `${title}, ${round.title}`,
    opening: [
      words.opening(round.title, round.framework.title, day(round.periodFrom), day(round.periodTo)),
      words.byWhom(round.auditors.map(({ name }) => name)),
    ],
    concept: round.signedAt ? null : words.concept(round.open),
    summary: summaryOf(round, language),
    parts: round.parts.map((part) => partOf(part, language)),
    sample: sampleOf(round, language),
    plan: planOf(round, language),
    assumptions: { title: words.assumptions, lines: round.assumptions },
    signing: {
      title: words.signing,
      lines: round.auditors.map(({ name, signedAt, hasSignedThis }) =>
        signedAt && hasSignedThis ? words.signed(name, day(signedAt)) : words.notSigned(name),
      ),
    },
  };
}

/** Days without their weekday, as reports write them. */
function dayIn(language: Language): (value: Date | string) => string {
  return (value) => (writeDay(value, language) ?? '').replace(/^\p{L}+ /u, '');
}

/** A score with one decimal as the language writes it. */
function decimal(score: string, language: Language): string {
  return language === 'nl' ? score.replace('.', ',') : score;
}

function summaryOf(round: RoundView, language: Language) {
  const words = reportWords[language];
  const { overall, previous, needsReassessment, unanswered } = round;
  const day = dayIn(language);
  const before = (id: string) => (previous?.parts[id] === undefined ? '–' : String(previous.parts[id]));
  return {
    title: words.summary,
    lines: [
      words.overall(round.label.name, decimal(overall, language)),
      ...round.framework.goals.map(({ overall: goal, meaning }) => {
        const gap = round.gaps.find((one) => one.goal === goal.toFixed(1))?.points ?? 0;
        return words.goal(decimal(goal.toFixed(1), language), meaning, gap);
      }),
      ...(needsReassessment && round.reassessmentDueOn ? [words.reassessment(day(round.reassessmentDueOn))] : []),
      ...carriedLines(round, language),
      ...differences(round, language),
      ...(unanswered > 0 ? [words.unanswered(unanswered)] : []),
      ...(previous
        ? [
            words.previous(
              previous.title,
              day(previous.signedAt),
              decimal(previous.overall, language),
              previous.isComparable ? null : previous.frameworkTitle,
            ),
          ]
        : [words.first]),
    ],
    changes: changesOf(round, language),
    head: words.scoreHead,
    rows: [
      ...round.parts.map(({ id, title, score }) => [
        `${id} ${title}`,
        before(id),
        String(score),
        changeOf(previous?.parts[id], score),
      ]),
      [
        words.mean,
        previous ? decimal(previous.overall, language) : '–',
        decimal(overall, language),
        decimal(changeOf(previous ? Number(previous.overall) : undefined, Number(overall), 1), language),
      ],
    ],
  };
}

/** Which questions are answered otherwise than in the round before. */
function changesOf({ previous, parts }: RoundView, language: Language) {
  const words = reportWords[language];
  const questions = parts.flatMap((part) => part.questions);
  return {
    title: words.changes,
    head: words.changesHead,
    rows: (previous?.changed ?? []).map(({ questionId, was, now }) => [
      `${questionId} ${questions.find(({ id }) => id === questionId)?.text ?? ''}`,
      was ? words.answers[was] : words.unansweredThen,
      words.answers[now],
    ]),
  };
}

/** Which parts lean on a higher level that makes up for gaps. */
function carriedLines({ parts }: RoundView, language: Language): string[] {
  return parts.flatMap(({ id, steps }) => {
    const carried = steps.filter(({ carriedBy }) => carriedBy !== null);
    return carried.length === 0
      ? []
      : [
          reportWords[language].leans(
            id,
            carried.map((step) => step.id),
          ),
        ];
  });
}

/** How often the auditors judged otherwise than was proposed. */
function differences({ parts, dossiers }: RoundView, language: Language): string[] {
  const once = parts.flatMap(({ questions }) => questions.flatMap(({ judgement }) => judgement ?? []));
  const all = [...once, ...dossiers.flatMap(({ remarks }) => remarks)];
  const count = all.filter(({ verdict, proposed }) => proposed !== null && proposed !== verdict).length;
  return [reportWords[language].differences(count)];
}

function changeOf(before: number | undefined, now: number, decimals = 0): string {
  if (before === undefined) return '–';
  const change = now - before;
  if (Math.abs(change) < 0.05) return '=';
  return `${change > 0 ? '+' : '−'}${Math.abs(change).toFixed(decimals)}`;
}

function partOf(part: RoundPart, language: Language) {
  const words = reportWords[language];
  const isStepwise = part.kind === 'stepwise';
  return {
    title: words.part(part.id, part.title),
    reason: part.reason,
    stepsHead: words.stepsHead(isStepwise),
    steps: part.steps.map(({ id, title, isMet, carriedBy, questionIds }) => [
      isStepwise ? words.level(id) : id,
      title ? `${title} (${questionIds.join(', ')})` : questionIds.join(', '),
      carriedBy === null ? (isMet ? words.met : words.notMet) : words.carried(carriedBy),
    ]),
    questions: part.questions.map((question) => questionOf(question, language)),
  };
}

function questionOf({ id, text, answer, proposal, judgement, sample }: RoundQuestion, language: Language) {
  const words = reportWords[language];
  const { answers } = words;
  return {
    id,
    text,
    answer: `${words.answer} ${answer ? answers[answer] : words.none}`,
    lines: [
      ...(sample ? [words.sampled(sample)] : []),
      ...(proposal && proposal.basis.length > 0 ? [`${words.evidence} ${proposal.basis.join(' ')}`] : []),
      ...(judgement
        ? [
            words.verdict(
              judgement.judgedBy,
              answers[judgement.verdict],
              judgement.proposed && answers[judgement.proposed],
            ),
          ]
        : []),
      ...(judgement?.remark ? [`${words.remark} ${judgement.remark}`] : []),
    ],
  };
}

function sampleOf({ sample, dossiers, parts }: RoundView, language: Language) {
  const words = reportWords[language];
  const day = dayIn(language);
  const asked = parts.flatMap(({ questions }) => questions.filter((question) => question.sample).map(({ id }) => id));
  const remarks = dossiers.flatMap((dossier) => dossier.remarks.map((one) => ({ ...dossier, ...one })));
  return {
    title: words.sample,
    lines:
      sample.drawnAt === null
        ? [words.notDrawn]
        : [
            words.drawn(dossiers.length, sample.eligible ?? 0, day(sample.drawnAt), sample.drawnBy ?? ''),
            sample.seed === null ? words.mostRecent : words.byChance(sample.seed),
            ...(sample.stratifiedBy ? [words.spread(words.strata[sample.stratifiedBy])] : []),
            words.share(sample.minimumPercent),
          ],
    columns: ['auto', '1fr', '1fr', ...asked.map(() => 'auto')],
    head: [words.number, words.dossier, words.closed, ...asked],
    rows: dossiers.map(({ position, reference, closedAt, verdicts, isErased }) => [
      String(position),
      isErased ? words.erased(reference) : reference,
      day(closedAt),
      ...asked.map((id) => (verdicts[id] ? words.answers[verdicts[id]] : '–')),
    ]),
    remarks: remarks.map(({ position, reference, questionId, verdict, proposed, remark, judgedBy }) => {
      const differs = proposed !== null && proposed !== verdict ? words.proposedWas(words.answers[proposed]) : '';
      return `${position}. ${reference}, ${questionId}: ${words.answers[verdict]}${differs}. ${remark} (${judgedBy})`;
    }),
    remarksTitle: words.remarks,
  };
}

function planOf({ recommendations, planOfActionDueOn, reassessmentDueOn }: RoundView, language: Language) {
  const words = reportWords[language];
  const day = dayIn(language);
  return {
    title: words.plan,
    lines: [
      ...(recommendations.length === 0 ? [words.noRecommendations] : []),
      words.planDue(day(planOfActionDueOn)),
      ...(reassessmentDueOn ? [words.reassessment(day(reassessmentDueOn))] : []),
    ],
    head: words.planHead,
    rows: recommendations.map((one) => [
      one.questionIds.length > 0 ? `${one.words} (${one.questionIds.join(', ')})` : one.words,
      one.ownerName,
      day(one.dueOn),
      one.state === 'done' ? words.done : one.isLate ? words.late : words.open,
    ]),
  };
}
