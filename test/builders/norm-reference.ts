import { DateTime } from 'luxon';
import type { Cohort } from '#complaints';

/** What is known of one published term of one complaint; nothing here is computed. */
export interface TermFact {
  kind: string;
  policy: number;
  milestone: string;
  receivedAt: Date;
  closedAt: Date | null;
  lateFrom: Date;
  /** When proof was given, and whether it still stands. */
  keptAt: Date | null;
  withdrawnAt: Date | null;
  mergedAt: Date | null;
  channel: string;
  /** The first or the second product. */
  product: number | null;
  /** The first or the second colleague. */
  handler: number | null;
}

/** The law of the norm, said as plainly as it can be: the yardstick that tests hold the queries against. */
export function referenceFigure(facts: TermFact[], from: string, to: string, cohort: Cohort, now: Date) {
  const figure = { met: 0, missed: 0, withdrawn: 0, merged: 0, toFallDue: 0 };
  for (const fact of facts) {
    if (fact.kind !== 'complaint') continue;
    const day = dayOf(fact, cohort);
    if (day === null || day < from || day > to) continue;
    if (fact.withdrawnAt !== null && fact.withdrawnAt < fact.lateFrom) figure.withdrawn += 1;
    else if (fact.mergedAt !== null && fact.mergedAt < fact.lateFrom) figure.merged += 1;
    else if (fact.lateFrom > now) figure.toFallDue += 1;
    else if (fact.keptAt !== null && fact.keptAt < fact.lateFrom) figure.met += 1;
    else figure.missed += 1;
  }
  return figure;
}

/** The local day by which a complaint belongs to a period: for the norm the last day on which its term is in time. */
export function dayOf(fact: TermFact, cohort: Cohort): string | null {
  const lastInTime = new Date(fact.lateFrom.getTime() - 1);
  const at = { 'fell-due': lastInTime, received: fact.receivedAt, closed: fact.closedAt }[cohort];
  return at && DateTime.fromJSDate(at, { zone: 'Europe/Amsterdam' }).toISODate();
}
