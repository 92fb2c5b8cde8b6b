import type { EntityManager } from 'typeorm';
import type { Words } from '../norms/framework.schema.js';
import { readLoads } from './workload.query.js';

/** The question of whether there are enough means, beside whose answer the open work stands. */
export const MEANS_QUESTION = 'II.2.1';

/** The open work of a label at this moment, by the figures that its workload shows too. */
export interface OpenWork {
  /** Active handlers of the label. */
  handlers: number;
  /** Open cases that one of them handles. */
  withHandlers: number;
  /** The most that one of them has. */
  most: number;
  /** Open cases of nobody, or of somebody who is no handler. */
  withOthers: number;
  /** Open promises that are late: the backlog. */
  late: number;
}

/** Reads the open work of a label. */
export async function readOpenWork(
  manager: Pick<EntityManager, 'query'>,
  labelId: string,
  now: Date,
): Promise<OpenWork> {
  const handlers: { id: string }[] = await manager.query(
    `SELECT id FROM staff_users WHERE role = 'handler' AND is_active AND (has_all_labels OR $1 = ANY(label_ids))`,
    [labelId],
  );
  const loads = await readLoads(manager, null, [labelId], now);
  const own = handlers.map(({ id }) => loads.find(({ handlerId }) => handlerId === id)?.cases ?? 0);
  const withHandlers = own.reduce((sum, cases) => sum + cases, 0);
  return {
    handlers: handlers.length,
    withHandlers,
    most: Math.max(0, ...own),
    withOthers: loads.reduce((sum, { cases }) => sum + cases, 0) - withHandlers,
    late: loads.reduce((sum, { late }) => sum + late, 0),
  };
}

/** The open work in two sentences or three. */
export function openWorkWords(work: OpenWork): Words {
  return { nl: inDutch(work), en: inEnglish(work) };
}

function inDutch({ handlers, withHandlers, most, withOthers, late }: OpenWork): string {
  const open =
    handlers === 0
      ? 'Het label heeft nu geen behandelaars.'
      : `Nu: ${counted(withHandlers, 'open zaak', 'open zaken')} bij ${counted(handlers, 'behandelaar', 'behandelaars')}, gemiddeld ${mean(withHandlers, handlers).replace('.', ',')} per behandelaar en ten hoogste ${most}.`;
  const others =
    withOthers > 0 ? ` Bij anderen of bij niemand: ${counted(withOthers, 'open zaak', 'open zaken')}.` : '';
  const backlog =
    late === 0 ? 'geen toezegging is te laat' : `${counted(late, 'toezegging is', 'toezeggingen zijn')} te laat`;
  return `${open}${others} Achterstand: ${backlog}.`;
}

function inEnglish({ handlers, withHandlers, most, withOthers, late }: OpenWork): string {
  const open =
    handlers === 0
      ? 'The label has no handlers now.'
      : `Now: ${counted(withHandlers, 'open case', 'open cases')} with ${counted(handlers, 'handler', 'handlers')}, ${mean(withHandlers, handlers)} a handler on average and ${most} at most.`;
  const others =
    withOthers > 0 ? ` With others or with nobody: ${counted(withOthers, 'open case', 'open cases')}.` : '';
  const backlog = late === 0 ? 'no promise is late' : `${counted(late, 'promise is', 'promises are')} late`;
  return `${open}${others} Backlog: ${backlog}.`;
}

function counted(count: number, one: string, more: string): string {
  return `${count} ${count === 1 ? one : more}`;
}

function mean(cases: number, handlers: number): string {
  return (Math.round((cases / handlers) * 10) / 10).toFixed(1);
}
