import type { DataSource } from 'typeorm';
import { SqlConditions } from '../queries/sql-conditions.js';
import type { AccessKind } from './access-entry.entity.js';

/** Which entries to show. */
export interface AccessLogFilter {
  userId?: string | undefined;
  kind?: AccessKind | undefined;
  reference?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  /** Entries older than this one. */
  before?: string | undefined;
  limit: number;
}

/** Who saw or took what, when and why. */
export interface AccessLogRow {
  id: string;
  at: Date;
  user: string;
  role: string;
  kind: AccessKind;
  itemId: string | null;
  reference: string | null;
  reason: string | null;
  details: Record<string, unknown>;
}

/** The log of access, newest first. */
export async function readAccessLog(dataSource: DataSource, filter: AccessLogFilter): Promise<AccessLogRow[]> {
  const conditions = new SqlConditions();
  if (filter.userId) conditions.and('entry.user_id = ?', filter.userId);
  if (filter.kind) conditions.and('entry.kind = ?', filter.kind);
  if (filter.reference) conditions.and('item.reference = ?', filter.reference.toUpperCase());
  if (filter.from) conditions.and("entry.at >= ?::date::timestamp AT TIME ZONE 'Europe/Amsterdam'", filter.from);
  if (filter.to) conditions.and("entry.at < (?::date + 1)::timestamp AT TIME ZONE 'Europe/Amsterdam'", filter.to);
  if (filter.before) conditions.and('entry.id < ?', filter.before);
  const limit = conditions.parameter(filter.limit);
  return dataSource.query(
    `SELECT entry.id, entry.at, staff.name AS user, entry.role, entry.kind, entry.item_id AS "itemId", item.reference,
            entry.reason, entry.details
     FROM access_entries entry JOIN staff_users staff ON staff.id = entry.user_id
     LEFT JOIN feedback_items item ON item.id = entry.item_id
     WHERE ${conditions} ORDER BY entry.id DESC LIMIT ${limit}`,
    conditions.parameters,
  );
}

/** The log as CSV with a header, for a spreadsheet. */
export function accessLogCsv(rows: readonly AccessLogRow[]): string {
  const header = ['at', 'user', 'role', 'kind', 'reference', 'reason', 'details'];
  const lines = rows.map(({ at, user, role, kind, reference, reason, details }) =>
    [at.toISOString(), user, role, kind, reference ?? '', reason ?? '', JSON.stringify(details)].map(cell).join(','),
  );
  return `${[header.join(','), ...lines].join('\r\n')}\r\n`;
}

/** A cell that a spreadsheet reads as text, whatever somebody wrote. */
function cell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
