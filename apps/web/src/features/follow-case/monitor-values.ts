import type { paths } from '../../api/schema.js';
import { monitorStatements, type Statement } from '../../text/monitor-statements.js';
import type { PrivateCase } from './use-private-case.js';

type Body = NonNullable<paths['/api/v1/public/case/monitor']['post']['requestBody']>['content']['application/json'];

/** The statements in the order in which they are asked. */
export const STATEMENTS = Object.keys(monitorStatements.nl) as Statement[];
type Part = 'appreciation' | 'importance';

/** What stands in the monitor: a mark from 1 to 5 as text, or nothing. */
export type MonitorValues = Record<`${Statement}.${Part}`, string> & {
  remarks: string;
  mayCall: '' | 'yes' | 'no';
  wantsImprovements: '' | 'yes' | 'no';
};

/** A monitor with nothing in it. */
export function emptyMonitor(): MonitorValues {
  const marks = STATEMENTS.flatMap((statement) => [
    [`${statement}.appreciation`, ''],
    [`${statement}.importance`, ''],
  ]);
  return { ...Object.fromEntries(marks), remarks: '', mayCall: '', wantsImprovements: '' };
}

/** A monitor as it was left earlier. */
export function keptMonitor({ answers, remarks, mayCall, wantsImprovements }: NonNullable<PrivateCase['monitor']>) {
  const marks = answers.flatMap(({ statement, appreciation, importance }) => [
    [`${statement}.appreciation`, String(appreciation ?? '')],
    [`${statement}.importance`, String(importance ?? '')],
  ]);
  const others = { remarks: remarks ?? '', mayCall: yesNo(mayCall), wantsImprovements: yesNo(wantsImprovements) };
  return { ...emptyMonitor(), ...Object.fromEntries(marks), ...others } as MonitorValues;
}

/** The monitor as the API takes it: only the statements about which something was said. */
export function monitorBody(values: MonitorValues): Omit<Body, 'isDone'> {
  const answers = STATEMENTS.map((statement) => ({
    statement,
    appreciation: mark(values[`${statement}.appreciation`]),
    importance: mark(values[`${statement}.importance`]),
  }));
  return {
    answers: answers.filter(({ appreciation, importance }) => appreciation !== null || importance !== null),
    remarks: values.remarks.trim() || null,
    mayCall: values.mayCall === '' ? null : values.mayCall === 'yes',
    wantsImprovements: values.wantsImprovements === '' ? null : values.wantsImprovements === 'yes',
  };
}

function mark(value: string): number | null {
  return value === '' ? null : Number(value);
}

function yesNo(value: boolean | null): '' | 'yes' | 'no' {
  if (value === null) return '';
  return value ? 'yes' : 'no';
}
