import { exactShare } from '../../norm-figures/exact-share.js';
import type { Answer } from '../answers.js';
import type { Threshold, Words } from '../framework.schema.js';
import type { Reading } from './measure.js';

/** A figure beside its threshold. */
export interface MeasuredFigure {
  name: string;
  label: Words;
  rule: Threshold['rule'];
  /** The threshold. */
  value: number;
  unit: Threshold['unit'];
  /** Null when not recorded, or when the one thing that is looked for is not there. */
  numerator: number | null;
  /** Null when not recorded, and for a number that is no share. */
  denominator: number | null;
  /** In percent with one decimal, of a share; null otherwise. */
  shown: string | null;
  /** Null when there was nothing to measure. */
  isMet: boolean | null;
  /** Whether the register holds the facts. */
  recorded: boolean;
  /** What exactly is counted; for a figure that is not recorded, what is missing. */
  definition: Words;
  detail: Words | null;
  /** Whether the cases behind it can be listed. */
  hasCases: boolean;
}

/** Whether a reading is enough; null when there was nothing to measure. Judged exactly, before rounding. */
export function isEnough(threshold: Pick<Threshold, 'rule' | 'value' | 'unit'>, reading: Reading): boolean | null {
  const { numerator, denominator } = reading;
  if (numerator === null) return false;
  if (denominator === 0) return null;
  if (threshold.unit === 'per-quarter') return numerator === denominator;
  if (threshold.unit !== 'percent') return keeps(threshold.rule, numerator - threshold.value);
  return keeps(threshold.rule, numerator * 100 - threshold.value * (denominator ?? 0));
}

function keeps(rule: Threshold['rule'], above: number): boolean {
  return rule === 'at-least' ? above >= 0 : above <= 0;
}

/** The percentage that people see, for a figure that is a share. */
export function shownShare(unit: Threshold['unit'], { numerator, denominator }: Reading): string | null {
  return unit === 'percent' && numerator !== null && denominator ? exactShare(numerator, denominator).shown : null;
}

/**
 * The answer that the figures propose: no when one is missed or not recorded; not applicable when there was nothing to
 * measure, which a register without any complaints cannot claim.
 */
export function proposedAnswer(figures: readonly MeasuredFigure[], hasComplaints: boolean): Answer {
  if (figures.length === 0 || figures.some(({ recorded, isMet }) => !recorded || isMet === false)) return 'no';
  if (!hasComplaints && figures.some(({ isMet }) => isMet === null)) return 'no';
  return figures.every(({ isMet }) => isMet === null) ? 'na' : 'yes';
}

/** The figures of a question in one line for people. */
export function basisOf(figures: readonly MeasuredFigure[]): Words {
  const words = (language: keyof Words) => figures.map((figure) => figureWords(figure, language)).join(' ');
  return { nl: words('nl'), en: words('en') };
}

function figureWords(figure: MeasuredFigure, language: keyof Words): string {
  const name = figure.label[language];
  const start = `${name.charAt(0).toUpperCase()}${name.slice(1)}${figure.detail ? `, ${figure.detail[language]}` : ''}: `;
  if (!figure.recorded)
    return `${start}${language === 'nl' ? 'niet vastgelegd' : 'not recorded'}. ${figure.definition[language]}`;
  if (figure.isMet === null) return `${start}${language === 'nl' ? 'niets te meten' : 'nothing to measure'}.`;
  return `${start}${amount(figure, language)} (${limit(figure, language)}).`;
}

function amount({ unit, numerator, denominator, shown }: MeasuredFigure, language: keyof Words): string {
  const of = language === 'nl' ? 'van' : 'of';
  if (numerator === null) return language === 'nl' ? 'geen' : 'none';
  if (unit === 'percent') return `${numerator} ${of} ${denominator}, ${decimal(shown ?? '', language)}%`;
  if (unit === 'per-quarter') {
    if (language === 'nl') return `${numerator} van ${denominator} kwartalen`;
    return `${numerator} of ${denominator} quarters`;
  }
  const months = language === 'nl' ? ' maanden' : ' months';
  return `${numerator}${unit === 'months' ? months : ''}${denominator === null ? '' : ` ${of} ${denominator}`}`;
}

function limit({ unit, rule, value }: MeasuredFigure, language: keyof Words): string {
  const least = language === 'nl' ? 'ten minste' : 'at least';
  const most = language === 'nl' ? 'ten hoogste' : 'at most';
  const months = language === 'nl' ? ' maanden' : ' months';
  const suffix = {
    percent: '%',
    months,
    number: '',
    'per-quarter': language === 'nl' ? ' per kwartaal' : ' each quarter',
  }[unit];
  return `${rule === 'at-least' ? least : most} ${value}${suffix}`;
}

function decimal(shown: string, language: keyof Words): string {
  return language === 'nl' ? shown.replace('.', ',') : shown;
}
