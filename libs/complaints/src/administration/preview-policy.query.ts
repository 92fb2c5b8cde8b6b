import type { DataSource } from 'typeorm';
import { initialCommitments } from '../commitments/initial-commitments.js';
import { WorkingCalendar } from '../deadlines/working-calendar.js';
import type { PolicySettings } from '../labels/policy-settings.js';
import { explanationLines } from '../queries/commitment-explanation.query.js';
import type { CommitmentKind, Kind, Language } from '../vocabulary.js';
import { checkedSettings } from './save-label.js';

/** An open promise that would have another date, had the new version held when the feedback was received. */
export interface OtherDate {
  itemId: string;
  reference: string;
  kind: CommitmentKind;
  /** The date that was promised and stays. */
  lateFrom: Date;
  /** How that date came about, a sentence a line. */
  why: string[];
  /** The date by the new version; null when that promises nothing of the kind. */
  wouldBeLateFrom: Date | null;
  /** How that date would come about, a sentence a line; empty without one. */
  wouldBeWhy: string[];
}

/** What publishing a version means for the cases that are open now. */
export interface PolicyPreview {
  openCases: number;
  /** Always none: every case keeps the version that was published when it was received. Told, so that nobody need wonder. */
  changed: number;
  /** For comparison only: the dates that the new version would have given; the first hundred. */
  otherDates: OtherDate[];
  otherDatesInAll: number;
}

const MOST = 100;

/**
 * Compares the promises that open cases were given at receipt with those by other settings, day by day with the same
 * function. Nothing is written. Promises made later, such as a next progress update, are left out of the comparison.
 * Throws `InvalidInput` for a holiday that does not exist.
 */
export async function previewPolicy(
  dataSource: DataSource,
  labelId: string,
  settings: PolicySettings,
  language: Language,
): Promise<PolicyPreview> {
  checkedSettings(settings, '/settings');
  const [{ openCases, version }]: [{ openCases: number; version: number }] = await dataSource.query(
    `SELECT (SELECT count(*) FROM feedback_items WHERE is_open AND label_id = $1)::int AS "openCases",
       (SELECT count(*) + 1 FROM label_policies WHERE label_id = $1)::int AS version`,
    [labelId],
  );
  const promises: PromiseAtReceipt[] = await dataSource.query(PROMISES_AT_RECEIPT, [labelId]);
  const calendar = new WorkingCalendar({ version, ...settings.calendar });
  const others = promises.flatMap(({ receivedAt, itemKind, ...promise }) => {
    const would = initialCommitments(itemKind, receivedAt, settings, calendar).find(
      ({ kind }) => kind === promise.kind,
    );
    if (would?.lateFrom.getTime() === promise.lateFrom.getTime()) return [];
    return [{ ...promise, would }];
  });
  const otherDates = others.slice(0, MOST).map(({ would, explanation, ...promise }) => ({
    ...promise,
    why: explanationLines(explanation, language),
    wouldBeLateFrom: would?.lateFrom ?? null,
    wouldBeWhy: would ? explanationLines(would.explanation, language) : [],
  }));
  return { openCases, changed: 0, otherDates, otherDatesInAll: others.length };
}

interface PromiseAtReceipt extends Omit<OtherDate, 'why' | 'wouldBeLateFrom' | 'wouldBeWhy'> {
  itemKind: Kind;
  receivedAt: Date;
  explanation: unknown;
}

const PROMISES_AT_RECEIPT = `
  SELECT item.id AS "itemId", item.reference, item.kind AS "itemKind", item.received_at AS "receivedAt",
    promise.kind, promise.late_from AS "lateFrom", promise.explanation
  FROM feedback_items item JOIN commitments promise ON promise.item_id = item.id
  WHERE item.is_open AND item.label_id = $1 AND promise.state = 'open'
    AND promise.kind IN ('confirmation', 'first-contact', 'progress-update', 'two-week-duty', 'answer', 'twelve-week-limit', 'closure')
    AND (promise.explanation->>'start')::timestamptz = item.received_at
  ORDER BY promise.late_from, item.reference`;
