import { type MeasuredFigure, type MeasuredQuestion, measuredCases, measureQuestions } from '#complaints';
import type { Desk } from './desk.js';

type Period = typeof HALF_YEAR;
const HALF_YEAR = { from: '2026-01-01', to: '2026-06-30' };

/** What the register says of a desk's label over the first half of 2026, or another period. */
export interface FiguresOfDesk {
  period: Period;
  questions(more?: Partial<Period>): Promise<MeasuredQuestion[]>;
  figure(name: string, more?: Partial<Period>): Promise<MeasuredFigure>;
  /** Numerator and denominator of a figure, held against the lists of cases behind it. */
  share(name: string, more?: Partial<Period>): Promise<[number | null, number | null]>;
}

/** Measures the label of the desk of the moment. */
export function figuresOf(deskNow: () => Desk): FiguresOfDesk {
  const period = HALF_YEAR;
  const questions = (more: Partial<Period> = {}) => {
    const { dataSource, label, now } = deskNow();
    const asked = { labelId: label.id, ...period, ...more, frameworkId: 'stv-2018', now };
    return measureQuestions(dataSource.manager, asked);
  };
  const figure = async (name: string, more: Partial<Period> = {}) => {
    const found = (await questions(more)).flatMap(({ figures }) => figures).find((one) => one.name === name);
    if (!found) throw new Error(`No figure ${name}.`);
    return found;
  };
  const share = async (name: string, more: Partial<Period> = {}): Promise<[number | null, number | null]> => {
    const { dataSource, label, manager, now } = deskNow();
    const { numerator, denominator } = await figure(name, more);
    const filter = { labelId: label.id, ...period, ...more, figure: name, offset: 0, limit: 100 };
    const list = (counts?: boolean) => measuredCases(dataSource.manager, { ...filter, counts }, manager, now);
    const [counting, all] = [await list(true), await list()];
    expect([counting.total, counting.rows.length]).toEqual([numerator, numerator]);
    expect([all.total, all.rows.filter(({ counts }) => counts).length]).toEqual([denominator, numerator]);
    return [numerator, denominator];
  };
  return { period, questions, figure, share };
}
