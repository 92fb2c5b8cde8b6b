import type { DataSource } from 'typeorm';
import { localDay } from '../deadlines/local-day.js';
import { Label } from '../labels/label.entity.js';
import { LabelPolicy } from '../labels/label-policy.entity.js';
import { StaffUser } from '../staff/staff-user.entity.js';

/** Who made the present version, and when; null for what came with the installation. */
export interface LastChange {
  by: string;
  at: Date;
}

type Changed<T> = T & { lastChange: LastChange | null };

/** A label with every version of its policy, newest first. */
export type LabelSettings = Changed<Label> & { policies: (Changed<LabelPolicy> & { isInForce: boolean })[] };

/** All labels by name, and which version of each policy a complaint received at `now` falls under. */
export async function readLabels(dataSource: DataSource, now: Date): Promise<LabelSettings[]> {
  const { manager } = dataSource;
  const labels = await withLastChange(dataSource, await manager.find(Label, { order: { name: 'ASC' } }));
  const all = await withLastChange(dataSource, await manager.find(LabelPolicy, { order: { validFrom: 'DESC' } }));
  return labels.map((label) => {
    const policies = all.filter(({ labelId }) => labelId === label.id);
    const inForce = policies.find(({ validFrom }) => validFrom <= localDay(now)) ?? policies.at(-1);
    return { ...label, policies: policies.map((policy) => ({ ...policy, isInForce: policy === inForce })) };
  });
}

/** Everybody who can sign in, or could, by name, with how many open cases they handle. */
export async function readStaff(dataSource: DataSource): Promise<(Changed<StaffUser> & { openCases: number })[]> {
  const staff = await dataSource.manager.find(StaffUser, { order: { name: 'ASC' } });
  const handled: { handlerId: string; cases: number }[] = await dataSource.query(
    `SELECT handler_id AS "handlerId", count(*)::int AS cases FROM feedback_items
     WHERE is_open AND handler_id IS NOT NULL GROUP BY 1`,
  );
  const openCases = new Map(handled.map(({ handlerId, cases }) => [handlerId, cases]));
  const changed = await withLastChange(dataSource, staff);
  return changed.map((person) => ({ ...person, openCases: openCases.get(person.id) ?? 0 }));
}

/** The same rows, each with who made its version. */
export async function withLastChange<T extends { id: string; version: number }>(
  dataSource: DataSource,
  rows: T[],
): Promise<Changed<T>[]> {
  const changes: (LastChange & { subjectId: string; version: number })[] = await dataSource.query(
    `SELECT change.subject_id AS "subjectId", change.version, person.name AS by, change.changed_at AS at
     FROM settings_changes change JOIN staff_users person ON person.id = change.changed_by
     WHERE change.subject_id = ANY($1)`,
    [rows.map(({ id }) => id)],
  );
  return rows.map((row) => {
    const change = changes.find(({ subjectId, version }) => subjectId === row.id && version === row.version);
    return { ...row, lastChange: change ? { by: change.by, at: change.at } : null };
  });
}
