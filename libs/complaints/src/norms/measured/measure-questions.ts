import type { EntityManager } from 'typeorm';
import { NotFound } from '../../feedback-item/errors.js';
import type { Answer } from '../answers.js';
import type { Framework, Question, Threshold, Words } from '../framework.schema.js';
import { frameworks } from '../frameworks.js';
import { basisOf, isEnough, type MeasuredFigure, proposedAnswer, shownShare } from './judge-figure.js';
import { bind, type Measure, type MeasuredScope, measuredScope, type Reading } from './measure.js';
import { measures, whyNotRecorded } from './measures.js';
import { quarterlyScope, quartersOf } from './quarters.js';

/** What the register says about a measured question. */
export interface MeasuredQuestion {
  questionId: string;
  /** The answer that the figures propose. */
  answer: Answer;
  /** Whether the register holds the facts of every figure; without them the answer is no. */
  recorded: boolean;
  /** Of the figure that decides: the first that is not met, or else the first. */
  numerator: number | null;
  denominator: number | null;
  threshold: number;
  /** The figures in one line for people. */
  basis: Words;
  figures: MeasuredFigure[];
}

/** What to measure: local days, both included. */
export interface QuestionsToMeasure {
  labelId: string;
  from: string;
  to: string;
  frameworkId: string;
  now: Date;
}

/**
 * Measures every question of a framework whose answer comes from the register, in the order of the framework. Throws
 * `NotFound` for an unknown framework and `InvalidInput` for an impossible period.
 */
export async function measureQuestions(manager: EntityManager, asked: QuestionsToMeasure): Promise<MeasuredQuestion[]> {
  const scope = measuredScope(asked, asked.now);
  const questions = measuredQuestions(frameworkById(asked.frameworkId));
  const hasComplaints = await anyComplaints(manager, scope);
  const readings = new Map<string, Reading>();
  const measured: MeasuredQuestion[] = [];
  for (const question of questions) {
    const figures: MeasuredFigure[] = [];
    for (const threshold of question.thresholds) figures.push(await figureOf(manager, scope, threshold, readings));
    measured.push(judged(question, figures, hasComplaints));
  }
  return measured;
}

/** The framework of an id. Throws `NotFound`. */
export function frameworkById(id: string): Framework {
  const framework = frameworks.find((one) => one.id === id);
  if (!framework) throw new NotFound('norm framework');
  return framework;
}

/** The questions of a framework whose answer comes from the register, wholly or in part. */
export function measuredQuestions(framework: Framework): Question[] {
  return framework.parts.flatMap((part) => part.questions.filter(({ evidence }) => evidence.includes('measured')));
}

function judged({ id }: Question, figures: MeasuredFigure[], hasComplaints: boolean): MeasuredQuestion {
  const deciding = figures.find(({ isMet }) => isMet === false) ?? figures.find(({ isMet }) => isMet) ?? figures[0];
  return {
    questionId: id,
    answer: proposedAnswer(figures, hasComplaints),
    recorded: figures.length > 0 && figures.every(({ recorded }) => recorded),
    numerator: deciding?.numerator ?? null,
    denominator: deciding?.denominator ?? null,
    threshold: deciding?.value ?? 0,
    basis: basisOf(figures),
    figures,
  };
}

async function figureOf(
  manager: EntityManager,
  scope: MeasuredScope,
  threshold: Threshold,
  readings: Map<string, Reading>,
): Promise<MeasuredFigure> {
  const { name, label, rule, value, unit } = threshold;
  const measure = Object.hasOwn(measures, name) ? measures[name] : undefined;
  const shared = { name, label, rule, value, unit };
  if (!measure) {
    const empty = { numerator: null, denominator: null, shown: null, detail: null, hasCases: false };
    return { ...shared, ...empty, isMet: false, recorded: false, definition: whyNotRecorded(name) };
  }
  // Questions that rest on the same figure share its reading, so that they cannot differ.
  const reading = readings.get(name) ?? (await read(manager, scope, measure, threshold));
  readings.set(name, reading);
  return {
    ...shared,
    numerator: reading.numerator,
    denominator: reading.denominator,
    shown: shownShare(unit, reading),
    isMet: isEnough(threshold, reading),
    recorded: true,
    definition: measure.definition,
    detail: reading.detail ?? null,
    hasCases: measure.kind !== 'read',
  };
}

async function read(
  manager: EntityManager,
  scope: MeasuredScope,
  measure: Measure,
  threshold: Threshold,
): Promise<Reading> {
  if (measure.kind === 'read') return measure.read(manager, scope, threshold);
  if (measure.kind === 'share') {
    const sql = `SELECT count(*) FILTER (WHERE ${measure.counts})::int AS numerator, count(*)::int AS denominator ${measure.rows}`;
    const [row]: [Reading] = await manager.query(...bind(sql, scope));
    return row;
  }
  const quarters = quartersOf(scope);
  const spanned = quarterlyScope(scope);
  const found: { quarter: string; count: number }[] = spanned
    ? await manager.query(
        ...bind(
          `SELECT date_trunc('quarter', ${measure.at} AT TIME ZONE 'Europe/Amsterdam')::date::text AS quarter, count(*)::int AS count
           ${measure.rows} GROUP BY 1`,
          spanned,
        ),
      )
    : [];
  const isKept = (from: string) =>
    (found.find(({ quarter }) => quarter === from)?.count ?? 0) >= Math.max(1, threshold.value);
  const judgedQuarters = quarters.filter(({ from, isOver }) => isOver || isKept(from));
  return {
    numerator: judgedQuarters.filter(({ from }) => isKept(from)).length,
    denominator: judgedQuarters.length,
  };
}

/** A register without complaints in the period proves nothing. */
async function anyComplaints(manager: EntityManager, scope: MeasuredScope): Promise<boolean> {
  const [row] = await manager.query(
    ...bind(
      `SELECT EXISTS (SELECT FROM feedback_items item WHERE item.label_id = :label AND item.kind = 'complaint'
           AND item.received_at >= :from AND item.received_at < :until)
         OR EXISTS (SELECT FROM feedback_items item WHERE item.label_id = :label AND item.kind = 'complaint'
           AND item.closed_at >= :from AND item.closed_at < :until) AS any`,
      scope,
    ),
  );
  return row.any;
}
