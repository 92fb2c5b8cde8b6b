import type { DataSource, EntityManager } from 'typeorm';
import type { Clock } from '../clock.js';
import { dayNumber, localDay, startOfDay } from '../deadlines/local-day.js';
import { frameworks } from '../norms/frameworks.js';
import type { FrameworkScore } from '../norms/score-framework.js';
import { liveScore } from './live-score.query.js';

/** Months that are worked out afterwards when a label has no score of them yet. */
const MONTHS_BACK = 11;

/** Keeps once a day what every active label would score, so that it can be followed over the year. */
export class TakeScoreSnapshots {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * Gives how many were taken. What was taken stays: running it again, or twice at once, changes nothing. The ends of the
   * past months are filled in afterwards, from what the register held then, as far as it can still tell.
   */
  async execute(): Promise<number> {
    const now = this.clock.now();
    const labels: { id: string; firstOn: string | null }[] = await this.dataSource.query(
      `SELECT label.id, (SELECT (min(received_at) AT TIME ZONE 'Europe/Amsterdam')::date::text FROM feedback_items item
         WHERE item.label_id = label.id) AS "firstOn" FROM labels label WHERE label.is_active ORDER BY label.code`,
    );
    let taken = 0;
    for (const { id, firstOn } of labels) {
      const moments = [...monthEndsBefore(now).filter(({ day }) => firstOn !== null && firstOn <= day), today(now)];
      for (const { id: frameworkId } of frameworks)
        for (const moment of moments) taken += await this.take(id, frameworkId, moment, now);
    }
    return taken;
  }

  private async take(labelId: string, frameworkId: string, { day, at }: Moment, now: Date): Promise<number> {
    const { manager } = this.dataSource;
    if (await isTaken(manager, labelId, frameworkId, day)) return 0;
    const { score } = await liveScore(manager, { labelId, frameworkId, now: at });
    const parts = Object.fromEntries(Object.entries(score.parts).map(([id, part]) => [id, part.score]));
    const added: unknown[] = await manager.query(
      `INSERT INTO score_snapshots (label_id, framework_id, taken_on, taken_at, parts, carried_by, overall, unanswered)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING RETURNING 1`,
      [labelId, frameworkId, day, now, parts, carriedBy(score), score.overall, score.unanswered],
    );
    return added.length;
  }
}

/** Which higher levels each part leans on; parts without compensation are left out. */
function carriedBy({ parts }: FrameworkScore): Record<string, number[]> {
  return Object.fromEntries(
    Object.entries(parts).flatMap(([id, part]) =>
      part.kind === 'stepwise' && part.carriedBy.length > 0 ? [[id, part.carriedBy]] : [],
    ),
  );
}

/** A local day with the instant as of which it is scored. */
interface Moment {
  day: string;
  at: Date;
}

function today(now: Date): Moment {
  return { day: localDay(now), at: now };
}

/** The last moments of the months before this one, the oldest first. */
function monthEndsBefore(now: Date): Moment[] {
  const [year, month] = localDay(now).split('-').map(Number) as [number, number];
  return Array.from({ length: MONTHS_BACK }, (_, index) => {
    const first = new Date(Date.UTC(year, month - 1 - (MONTHS_BACK - 1 - index), 1)).toISOString().slice(0, 10);
    const at = new Date(startOfDay(dayNumber(first)) - 1);
    return { day: localDay(at), at };
  });
}

async function isTaken(manager: EntityManager, labelId: string, frameworkId: string, day: string): Promise<boolean> {
  const found: unknown[] = await manager.query(
    'SELECT 1 FROM score_snapshots WHERE label_id = $1 AND framework_id = $2 AND taken_on = $3',
    [labelId, frameworkId, day],
  );
  return found.length > 0;
}
