import type { EntityManager } from 'typeorm';
import { normPeriod } from '../../norm-figures/norm-period.js';
import type { Threshold, Words } from '../framework.schema.js';

/** Over which label and period is measured, as of when. */
export interface MeasuredScope {
  labelId: string;
  /** Local days, both included. */
  from: string;
  to: string;
  startsAt: Date;
  endsAt: Date;
  now: Date;
  /** What several measures need, read once; so that they cannot differ either. */
  known: Map<string, Promise<unknown>>;
}

/** What a measure found. A denominator of 0: there was nothing to measure; of null: a number that is no share. */
export interface Reading {
  /** Null when the one thing that is looked for is not there at all. */
  numerator: number | null;
  denominator: number | null;
  /** What the figure is about, where one name does not say it. */
  detail?: Words;
}

interface AnyMeasure {
  /** What exactly is counted, of what. */
  definition: Words;
}

/** Rows that shares are counted of. Those that are alike in all facts are counted together and judged once. */
export interface CountedRows {
  /** `FROM … WHERE …`, with the places `:label`, `:from`, `:until` and `:now`; every row has its case as `item`. */
  rows: string;
  /** What may be asked of a row, by the name under which it is asked. */
  facts: Readonly<Record<string, string>>;
}

/** A share of rows: those for which a condition on their facts is true, of those for which another one is. */
export type ShareMeasure = AnyMeasure & {
  kind: 'share';
  of: CountedRows;
  /** Which of the rows; all when left out. */
  among?: string;
  /** The condition for one of them to count. */
  counts: string;
};

/** Something that must happen in every quarter: `at` says when a row of `rows` happened. */
export interface QuarterlyMeasure extends AnyMeasure {
  kind: 'quarterly';
  /** As of {@link CountedRows}. */
  rows: string;
  at: string;
}

/** A figure that is worked out in its own way; it has no cases behind it. */
export interface ReadMeasure extends AnyMeasure {
  kind: 'read';
  read(manager: EntityManager, scope: MeasuredScope, threshold: Threshold): Promise<Reading>;
}

/** How a figure is measured. Asked by the name of a threshold, so that a new framework needs no code. */
export type Measure = ShareMeasure | QuarterlyMeasure | ReadMeasure;

/** The facts of counted rows, as columns to select. */
export function factsOf({ facts }: CountedRows): string {
  return Object.entries(facts)
    .map(([name, fact]) => `${fact} AS ${name}`)
    .join(', ');
}

/** The scope of a label and a period of local days, both included. Throws `InvalidInput` on an impossible period. */
export function measuredScope(asked: { labelId: string; from: string; to: string }, now: Date): MeasuredScope {
  const { startsAt, endsAt } = normPeriod(asked, now);
  return { ...asked, startsAt, endsAt, now, known: new Map() };
}

/** Reads something once for all measures of a scope. */
export function once<T>({ known }: MeasuredScope, name: string, read: () => Promise<T>): Promise<T> {
  const found = (known.get(name) as Promise<T> | undefined) ?? read();
  known.set(name, found);
  return found;
}

/** Fills the places of a statement in; gives the values that it uses. */
export function bind(text: string, { labelId, startsAt, endsAt, now }: MeasuredScope): [string, unknown[]] {
  const places: Record<string, [unknown, string]> = {
    label: [labelId, 'uuid'],
    from: [startsAt, 'timestamptz'],
    until: [endsAt, 'timestamptz'],
    now: [now, 'timestamptz'],
  };
  const used: string[] = [];
  const bound = text.replace(/(?<!:):(label|from|until|now)\b/g, (_, name: string) => {
    if (!used.includes(name)) used.push(name);
    return `$${used.indexOf(name) + 1}::${places[name]?.[1]}`;
  });
  return [bound, used.map((name) => places[name]?.[0])];
}
