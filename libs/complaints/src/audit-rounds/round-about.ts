import { writeDay } from '#templates';
import type { Language } from '../vocabulary.js';
import type { RoundView } from './round-view.js';
import { workbookWords } from './round-workbook-words.js';

/** What one must know of a round before its scores: whether it is signed, what they lean on and what is missing. */
export function roundAbout(round: RoundView, language: Language): [string, string][] {
  const words = workbookWords[language];
  const { rows } = words;
  const day = (value: Date | string) => writeDay(value, language) ?? '';
  const { label, framework, previous, reassessmentDueOn } = round;
  return [
    [rows.round, round.title],
    [rows.label, `${label.name} (${label.code})`],
    [rows.period, words.fromTo(day(round.periodFrom), day(round.periodTo))],
    [rows.framework, framework.title],
    [rows.state, round.signedAt ? words.final(day(round.signedAt)) : words.draft(round.open)],
    ...round.auditors.map(({ name, signedAt, hasSignedThis }): [string, string] => [
      rows.signature,
      signedAt && hasSignedThis ? words.signed(name, day(signedAt)) : words.notSigned(name),
    ]),
    [rows.report, day(round.reportOn)],
    [rows.overall, words.decimal(round.overall)],
    ...framework.goals.map(({ overall, meaning }): [string, string] => {
      const goal = overall.toFixed(1);
      const points = round.gaps.find((gap) => gap.goal === goal)?.points ?? 0;
      return [rows.goal, words.goal(words.decimal(goal), meaning, points)];
    }),
    ...leansOf(round, language).map((line): [string, string] => [rows.compensation, line]),
    [rows.unanswered, words.unanswered(round.unanswered)],
    [rows.plan, day(round.planOfActionDueOn)],
    ...(reassessmentDueOn ? [[rows.reassessment, day(reassessmentDueOn)] as [string, string]] : []),
    [
      rows.previous,
      previous
        ? words.previous(previous.title, words.decimal(previous.overall), previous.isComparable)
        : words.noPrevious,
    ],
    ...round.assumptions.map((assumption): [string, string] => [rows.assumption, assumption]),
  ];
}

function leansOf({ parts }: RoundView, language: Language): string[] {
  const words = workbookWords[language];
  const lines = parts.flatMap(({ id, steps }) => {
    const carried = steps.filter(({ carriedBy }) => carriedBy !== null);
    if (carried.length === 0) return [];
    const by = [...new Set(carried.map(({ carriedBy }) => carriedBy))];
    return [words.leans(id, carried.map((step) => step.id).join(', '), by.join(', '))];
  });
  return lines.length === 0 ? [words.noCompensation] : lines;
}
