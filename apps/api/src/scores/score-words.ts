import type { z } from 'zod';
import * as c from '#complaints';
import type { benchmarkView, liveScoreView } from './scores-views.js';

type Part = c.LiveScore['framework']['parts'][number];
type PartView = z.infer<typeof liveScoreView>['parts'][number];

/** The frameworks to choose from, in the reader's language. */
export function frameworkChoices(language: c.Language) {
  return c.frameworks.map(({ id, title }) => ({ id, title: title[language] }));
}

/** A live score in the reader's language. */
export function liveScoreIn(
  live: c.LiveScore,
  trend: c.TrendPoint[],
  language: c.Language,
): z.infer<typeof liveScoreView> {
  const { framework, score, answers } = live;
  const { labelId, from, to, asOf, round, path } = live;
  return {
    ...{ labelId, from, to, asOf, round, path, trend },
    framework: { id: framework.id, title: framework.title[language] },
    frameworks: frameworkChoices(language),
    overall: score.overall,
    reassessment: score.reassessment ?? null,
    unanswered: score.unanswered,
    assumptions: score.assumptions.map(({ text }) => text[language]),
    parts: framework.parts.map((part) => partIn(part, framework, score, answers, language)),
  };
}

function partIn(
  part: Part,
  framework: c.Framework,
  { parts }: c.FrameworkScore,
  answers: readonly c.LiveAnswer[],
  language: c.Language,
): PartView {
  const scored = parts[part.id] as c.PartScore;
  return {
    id: part.id,
    title: part.title[language],
    kind: part.kind,
    score: scored.score,
    reason: scored.reason[language],
    rungs: rungsOf(part, scored, language),
    questions: part.questions.map((question) => {
      const answered = answers.find(({ questionId }) => questionId === question.id) as c.LiveAnswer;
      return questionIn(question, framework, answered, language);
    }),
  };
}

function rungsOf(part: Part, scored: c.PartScore, language: c.Language): PartView['rungs'] {
  if (part.kind === 'stepwise')
    return part.levels.map(({ level, mode, questions }) => {
      const found = scored.kind === 'stepwise' ? scored.levels.find((one) => one.level === level) : undefined;
      return {
        ...{ id: String(level), title: null, isMet: found?.met ?? false, compensatedBy: found?.compensatedBy ?? null },
        ...{ waitsFor: [], isEither: mode === 'any', questionIds: questions },
      };
    });
  return part.elements.map(({ id, title, questions }) => {
    const found = scored.kind === 'elements' ? scored.elements.find(({ element }) => element === id) : undefined;
    return {
      ...{ id, title: title[language], isMet: found?.met ?? false, compensatedBy: null },
      ...{ waitsFor: found?.waitsFor ?? [], isEither: false, questionIds: questions },
    };
  });
}

function questionIn(
  { id, text, help, source }: c.Question,
  framework: c.Framework,
  { answer, measured, declared, sampled, beside }: c.LiveAnswer,
  language: c.Language,
): PartView['questions'][number] {
  const document = framework.documents.find((one) => one.id === source.document);
  return {
    ...{ id, text: text[language], help: help[language], answer, sampled },
    beside: beside?.[language] ?? null,
    source: `${document?.title[language] ?? ''}: ${source.place}`,
    measured: measured && {
      answer: measured.answer,
      recorded: measured.recorded,
      figures: measured.figures.map((figure) => ({
        ...figure,
        label: figure.label[language],
        definition: figure.definition[language],
        detail: figure.detail?.[language] ?? null,
      })),
    },
    declared: declared && {
      answer: declared.answer,
      reason: declared.reason,
      explanation: declared.statement?.explanation ?? null,
      document: declared.document,
    },
  };
}

/** A comparison in the reader's language; who may not be named has a number. */
export function benchmarkIn(benchmark: c.Benchmark, language: c.Language): z.infer<typeof benchmarkView> {
  const framework = c.frameworkById(benchmark.frameworkId);
  const { year, years, rows, spreads, sector, assumptions } = benchmark;
  return {
    ...{ year, years, spreads },
    framework: { id: framework.id, title: framework.title[language] },
    frameworks: frameworkChoices(language),
    parts: framework.parts.map(({ id, title }) => ({ id, title: title[language] })),
    rows: rows.map((row, index) => ({
      ...row,
      name: row.name ?? c.anonymousName(index, language),
      isNamed: row.name !== null,
    })),
    assumptions: assumptions.map((assumption) => assumption[language]),
    sector: sector && {
      year: sector.year,
      source: sector.source[language],
      parts: { ...sector.parts },
      overall: sector.overall,
      remarks: sector.remarks.map((remark) => remark[language]),
    },
  };
}
