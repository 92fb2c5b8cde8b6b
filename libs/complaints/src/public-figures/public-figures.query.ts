import type { DataSource } from 'typeorm';
import { localDay } from '../deadlines/local-day.js';
import { policyInForce } from '../labels/policy-in-force.js';
import { type NormBand, normFigures } from '../norm-figures/norm-figures.query.js';
import { normPeriod, type PeriodName } from '../norm-figures/norm-period.js';
import { SYSTEM } from '../staff/actor.js';
import { type MonitorAverages, monitorAverages } from './monitor-averages.js';

/** What a label shows to everybody: what it promises, what came of it, and what its customers say. */
export interface PublicFigures {
  from: string;
  to: string;
  asOf: Date;
  /** One for each published term, in the order of the journey; the same numbers as inside. */
  terms: NormBand[];
  monitor: MonitorAverages;
}

/** The public figures of a label over a period with today in it. Throws `NotFound`. */
export async function publicFigures(
  dataSource: DataSource,
  labelId: string,
  period: PeriodName,
  now: Date,
): Promise<PublicFigures> {
  await policyInForce(dataSource.manager, labelId, localDay(now));
  const { bands, from, to, asOf } = await normFigures(
    dataSource.manager,
    { labelIds: [labelId], period, cohort: 'fell-due' },
    SYSTEM,
    now,
  );
  const monitor = await monitorAverages(dataSource.manager, labelId, normPeriod({ period }, now));
  return { from, to, asOf, terms: inOrderOfJourney(bands), monitor };
}

/** The confirmation before the answer before the closure; what is in force before what was. */
export function inOrderOfJourney(bands: readonly NormBand[]): NormBand[] {
  const order = ['confirmation', 'answer', 'closure'];
  const rank = ({ milestone, isInForce }: NormBand) => order.indexOf(milestone) * 2 + (isInForce ? 0 : 1);
  return [...bands].sort((a, b) => rank(a) - rank(b));
}
