import type { EntityManager } from 'typeorm';
import { NotFound } from '../../feedback-item/errors.js';
import type { Answer } from '../answers.js';
import type { Framework, Question, Threshold, Words } from '../framework.schema.js';
import { frameworks } from '../frameworks.js';
import { basisOf, isEnough, type MeasuredFigure, proposedAnswer, shownShare } from './judge-figure.js';
import { bind, type MeasuredScope, measuredScope, type Reading } from './measure.js';
import { measureOf, whyNotRecorded } from './measures.js';
import { readMeasures } from './read-measures.js';

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
  /** Only these; all when left out. */
  questionIds?: readonly string[] | undefined;
}

/**
 * Measures every question of a framework whose answer comes from the register, in the order of the framework. Throws
 * `NotFound` for an unknown framework and `InvalidInput` for an impossible period.
 */
export async function measureQuestions(manager: EntityManager, asked: QuestionsToMeasure): Promise<MeasuredQuestion[]> {
  const scope = measuredScope(asked, asked.now);
  const questions = measuredQuestions(frameworkById(asked.frameworkId)).filter(
    ({ id }) => asked.questionIds?.includes(id) ?? true,
  );
  const hasComplaints = await anyComplaints(manager, scope);
  const readings = await readMeasures(
    manager,
    scope,
    questions.flatMap(({ thresholds }) => thresholds),
  );
  return questions.map((question) => {
    const figures = question.thresholds.map((threshold) => figureOf(threshold, readings));
    return judged(question, figures, hasComplaints);
  });
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

function figureOf(threshold: Threshold, readings: ReadonlyMap<string, Reading>): MeasuredFigure {
  const { name, label, rule, value, unit } = threshold;
  const measure = measureOf(name);
  const reading = readings.get(name);
  const shared = { name, label, rule, value, unit };
  if (!measure || !reading) {
    const empty = { numerator: null, denominator: null, shown: null, detail: null, hasCases: false };
    return { ...shared, ...empty, isMet: false, recorded: false, definition: whyNotRecorded(name) };
  }
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
