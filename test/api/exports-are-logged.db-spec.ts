import { apiUnderTest } from './api-under-test.js';
import { callOf } from './calls.js';
import { type DocumentedOperation, readOperations, send } from './operations.js';

const api = apiUnderTest();

/** Everything that is taken out of the register as a file of figures or a report. */
const EXPORTS = [
  ['exportNormFigures', 'figures-exported', { what: 'norm-figures', format: 'csv' }],
  ['exportNormFiguresWorkbook', 'figures-exported', { what: 'norm-figures', format: 'xlsx' }],
  ['exportBenchmark', 'figures-exported', { what: 'benchmark', format: 'csv' }],
  ['readAuditReport', 'report-exported', { what: 'audit-report', format: 'pdf' }],
  ['readAuditWorkbook', 'report-exported', { what: 'audit-report', format: 'xlsx' }],
  ['exportAuditDraw', 'report-exported', { what: 'audit-draw', format: 'csv' }],
] as const;

it.each(EXPORTS)('%s stands in the log that the administrator reads', async (id, kind, details) => {
  const operation = (await readOperations(api)).find((one) => one.id === id) as DocumentedOperation;
  const [manager, administrator] = [await api.signIn('manager'), await api.signIn('administrator')];
  const log = async () =>
    (await administrator.get(`/access-log?userId=${manager.user.id}`)).body.map(
      (entry: { kind: string; details: object; role: string }) => [entry.kind, entry.details, entry.role],
    );
  expect(await log()).toEqual([]);
  expect((await send(manager, operation, await callOf(api, id, manager))).status).toBe(200);
  expect(await log()).toEqual([[kind, details, 'manager']]);
});
