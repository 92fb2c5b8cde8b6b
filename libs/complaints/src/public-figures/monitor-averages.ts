import type { EntityManager } from 'typeorm';
import { MONITOR_STATEMENTS, type MonitorStatement } from '../vocabulary.js';

/** Fewer answers than this say nothing about a firm, and might say something about one customer. */
export const LEAST_RESPONSES = 10;

/** What customers say about one statement, on a scale of 1 to 5. */
export interface StatementAverage {
  statement: MonitorStatement;
  /** How many answered it. */
  count: number;
  /** With one decimal, `4.3`; null with fewer answers than are published. */
  appreciation: string | null;
  importance: string | null;
}

/** The complaint monitor of a label over a period. */
export interface MonitorAverages {
  responses: number;
  leastResponses: number;
  statements: StatementAverage[];
  /** Who found the whole smooth (4 or 5), of those who said something about it. */
  satisfied: { numerator: number; denominator: number };
}

interface Row {
  statement: MonitorStatement;
  appreciated: number;
  appreciation: string | null;
  weighed: number;
  importance: string | null;
  satisfied: number;
}

/** Averages of the monitors sent in within a period, whoever sent them. */
export async function monitorAverages(
  tx: EntityManager,
  labelId: string,
  { startsAt, endsAt }: { startsAt: Date; endsAt: Date },
): Promise<MonitorAverages> {
  const [{ responses }]: [{ responses: number }] = await tx.query(`SELECT count(*)::int AS responses ${SENT_IN}`, [
    labelId,
    startsAt,
    endsAt,
  ]);
  const rows: Row[] = await tx.query(
    `SELECT answer ->> 'statement' AS statement,
       count(answer ->> 'appreciation')::int AS appreciated, round(avg((answer ->> 'appreciation')::int), 1)::text AS appreciation,
       count(answer ->> 'importance')::int AS weighed, round(avg((answer ->> 'importance')::int), 1)::text AS importance,
       count(*) FILTER (WHERE (answer ->> 'appreciation')::int >= 4)::int AS satisfied
     ${SENT_IN.replace('WHERE', 'CROSS JOIN LATERAL jsonb_array_elements(monitor.answers) answer WHERE')} GROUP BY 1`,
    [labelId, startsAt, endsAt],
  );
  const whole = rows.find(({ statement }) => statement === WHOLE);
  return {
    responses,
    leastResponses: LEAST_RESPONSES,
    statements: MONITOR_STATEMENTS.map((statement) => averageOf(statement, rows)),
    satisfied: { numerator: whole?.satisfied ?? 0, denominator: whole?.appreciated ?? 0 },
  };
}

/** Whether anybody who sent the monitor in within a period said something about the whole. */
export async function isSatisfactionKnown(
  tx: EntityManager,
  labelId: string,
  { startsAt, endsAt }: { startsAt: Date; endsAt: Date },
): Promise<boolean> {
  const [{ isKnown }] = await tx.query(
    `SELECT EXISTS (SELECT ${SENT_IN}
       AND monitor.answers @? '$[*] ? (@.statement == "${WHOLE}" && @.appreciation != null)') AS "isKnown"`,
    [labelId, startsAt, endsAt],
  );
  return isKnown;
}

/** The statement that tells whether a customer is satisfied. */
const WHOLE: MonitorStatement = 'smooth-on-the-whole';

const SENT_IN = `FROM monitor_responses monitor JOIN feedback_items item ON item.id = monitor.item_id
  WHERE item.label_id = $1 AND monitor.completed_at >= $2 AND monitor.completed_at < $3`;

function averageOf(statement: MonitorStatement, rows: readonly Row[]): StatementAverage {
  const row = rows.find((one) => one.statement === statement);
  return {
    statement,
    count: row?.appreciated ?? 0,
    appreciation: row && row.appreciated >= LEAST_RESPONSES ? row.appreciation : null,
    importance: row && row.weighed >= LEAST_RESPONSES ? row.importance : null,
  };
}
