import { v7 as newId } from 'uuid';
import { Desk } from '../../../../../test/builders/desk.js';
import { anEvidenceFile } from '../../../../../test/builders/evidence.js';
import { aColleague } from '../../../../../test/builders/office.js';
import { type TestDatabase, testDatabase } from '../../../../../test/harness/database.js';
import { Audit } from '../../evidence/audit.entity.js';
import { AuditFinding } from '../../evidence/audit-finding.entity.js';
import type { ReportTopic } from '../../evidence/evidence-vocabulary.js';
import { ManagementReport } from '../../evidence/management-report.entity.js';
import { ReportAcknowledgement } from '../../evidence/report-acknowledgement.entity.js';
import type { Actor } from '../../staff/actor.js';
import { measureQuestions } from './measure-questions.js';

let database: TestDatabase;
let desk: Desk;
let topManager: Actor;
let labels = 0;

beforeAll(async () => {
  database = await testDatabase();
  ({ actor: topManager } = await aColleague(database.dataSource, { role: 'top-manager' }));
});
afterAll(() => database.drop());
beforeEach(async () => {
  desk = await Desk.open(database.dataSource, { code: `E${labels++}`, now: '2026-07-10T09:00:00Z' });
});

const rows = () => database.dataSource.manager;

async function figure(name: string, to = '2026-06-30') {
  const asked = { labelId: desk.label.id, from: '2026-01-01', to, frameworkId: 'stv-2018', now: desk.now };
  const found = (await measureQuestions(rows(), asked))
    .flatMap(({ figures }) => figures)
    .find((one) => one.name === name);
  if (!found) throw new Error(`No figure ${name}.`);
  return [found.numerator, found.denominator, found.isMet];
}

async function issue(quarter: string, topics: ReportTopic[], isSeen = false) {
  const id = newId();
  const file = await anEvidenceFile(database.dataSource, desk.label.id, desk.manager, desk.clock);
  const report = { id, labelId: desk.label.id, quarter, title: quarter, summary: '-', topics, fileId: file.id };
  await rows().insert(ManagementReport, { ...report, issuedBy: desk.manager.userId ?? '', issuedAt: desk.now });
  if (isSeen)
    await rows().insert(ReportAcknowledgement, {
      reportId: id,
      userId: topManager.userId ?? '',
      response: null,
      acknowledgedAt: desk.now,
    });
}

async function audited(finishedOn: string, findings: Partial<AuditFinding>[] = []) {
  const id = newId();
  const audit = { id, labelId: desk.label.id, title: 'Audit', performedBy: 'Interne audit', scope: 'Alles' };
  await rows().insert(Audit, { ...audit, aspects: ['procedures'], finishedOn, fileId: null, addedAt: desk.now });
  for (const finding of findings)
    await rows().insert(AuditFinding, { id: newId(), auditId: id, finding: 'Te laat', addedAt: desk.now, ...finding });
}

const planned = (dueOn: string, more: Partial<AuditFinding> = {}) => ({
  action: 'Bellen',
  ownerId: desk.manager.userId,
  dueOn,
  ...more,
});

describe('Management reports', () => {
  it('are wanted in every quarter that is over, and acknowledged by a top manager', async () => {
    await issue('2026-Q1', ['hard-figures'], true);
    expect(await figure('reports')).toEqual([1, 2, false]);
    await issue('2026-Q2', ['hard-figures']);
    expect(await figure('reports')).toEqual([2, 2, true]);
    expect(await figure('acknowledged-reports')).toEqual([1, 2, false]);
    await issue('2026-Q2', ['hard-figures'], true);
    expect(await figure('acknowledged-reports')).toEqual([2, 2, true]);
  });

  it('of the quarter that still runs are not missed yet', async () => {
    await issue('2026-Q1', []);
    await issue('2026-Q2', []);
    expect(await figure('reports', '2026-09-30')).toEqual([2, 2, true]);
  });

  it('tell whether feedback is brought together, and used in a risk analysis', async () => {
    await issue('2026-Q1', ['hard-figures']);
    expect(await figure('combined-reports')).toEqual([0, null, false]);
    expect(await figure('risk-analysis-reports')).toEqual([0, null, false]);
    await issue('2026-Q2', ['all-kinds-of-feedback', 'risk-analysis']);
    expect(await figure('combined-reports')).toEqual([1, null, true]);
    expect(await figure('risk-analysis-reports')).toEqual([1, null, true]);
  });
});

describe('The audit register', () => {
  it('proves nothing without an audit', async () => {
    expect(await figure('last-audit-age')).toEqual([null, null, false]);
    expect(await figure('findings-with-action')).toEqual([null, null, false]);
    expect(await figure('overdue-without-reason')).toEqual([null, null, false]);
  });

  it('supports an audit of 24 months old to the day, and none a day older', async () => {
    await audited('2024-07-09');
    expect(await figure('last-audit-age')).toEqual([25, null, false]);
    await audited('2024-07-10');
    expect(await figure('last-audit-age')).toEqual([24, null, true]);
  });

  it('has nothing to ask after an audit without findings', async () => {
    await audited('2026-05-01');
    expect(await figure('findings-with-action')).toEqual([0, 0, null]);
  });

  it('wants an action for every finding, and a reason for every action that is late', async () => {
    await audited('2026-05-01', [planned('2026-12-01'), { action: null, ownerId: null, dueOn: null }]);
    expect(await figure('findings-with-action')).toEqual([1, 2, false]);
    expect(await figure('overdue-without-reason')).toEqual([0, 2, true]);
    await audited('2026-05-02', [planned('2026-07-01', { lateReason: 'Wacht op de leverancier' })]);
    expect(await figure('overdue-without-reason')).toEqual([0, 3, true]);
    await audited('2026-05-03', [planned('2026-07-01')]);
    expect(await figure('overdue-without-reason')).toEqual([1, 4, false]);
  });
});
