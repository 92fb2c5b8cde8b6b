import { anEvidenceFile } from '../../../../test/builders/evidence.js';
import { aColleague, aLabel } from '../../../../test/builders/office.js';
import { type TestDatabase, testDatabase } from '../../../../test/harness/database.js';
import { MovedClock } from '../clock.js';
import type { Label } from '../labels/label.entity.js';
import type { Actor } from '../staff/actor.js';
import { auditRegisterFacts } from './audit-register.query.js';
import { ManagementReports } from './management-reports.js';
import { managementReportFacts } from './management-reports.query.js';
import { SaveAudit } from './save-audit.js';
import { SaveAuditFinding } from './save-audit-finding.js';

let database: TestDatabase;
let ours: Label;
let theirs: Label;
let manager: Actor;
let topManager: Actor;
const clock = new MovedClock(new Date('2026-04-01T09:00:00Z'));

beforeAll(async () => {
  database = await testDatabase();
  ours = await aLabel(database.dataSource, { code: 'VG' });
  theirs = await aLabel(database.dataSource, { code: 'DL' });
  ({ actor: manager } = await aColleague(database.dataSource, { role: 'manager', labels: [ours] }));
  ({ actor: topManager } = await aColleague(database.dataSource, { role: 'top-manager', name: 'Top', labels: [ours] }));
});
beforeEach(async () => {
  clock.moveTo(new Date('2026-04-01T09:00:00Z'));
  await database.dataSource.query('DELETE FROM audit_findings');
  await database.dataSource.query('DELETE FROM audits');
});
afterAll(() => database.drop());

const AUDIT = {
  title: 'Audit klachtbehandeling',
  performedBy: 'Interne audit',
  scope: 'Het hele proces, van ontvangst tot leren.',
  aspects: ['procedures'],
  finishedOn: '2026-02-01',
};
const anAudit = (more: object = {}) =>
  new SaveAudit(database.dataSource, clock).add(ours.id, { ...AUDIT, ...more }, manager);
const findings = () => new SaveAuditFinding(database.dataSource, clock);
const facts = (at = clock.now()) => auditRegisterFacts(database.dataSource.manager, { labelId: ours.id, at });

describe('The audit register', () => {
  it('tells the last audit, and the last of the whole process', async () => {
    expect(await facts()).toMatchObject({ lastAudit: null, lastOfWholeProcess: null, findings: { total: 0 } });
    await anAudit({ title: 'Geheel', aspects: ['effectiveness', 'quality'], finishedOn: '2025-01-01' });
    await anAudit({ title: 'Half', aspects: ['effectiveness'] });
    expect(await facts()).toMatchObject({ lastAudit: { title: 'Half' }, lastOfWholeProcess: { title: 'Geheel' } });
  });

  it('knows at an earlier instant only what was recorded by then', async () => {
    await anAudit();
    expect(await facts(new Date('2026-03-31T09:00:00Z'))).toMatchObject({ lastAudit: null });
  });

  it('counts findings with an action, done, and overdue without a reason from the day after', async () => {
    const { id } = await anAudit();
    const action = { words: 'Brief herschrijven', ownerId: manager.userId, dueOn: '2026-04-10' };
    await findings().add(id, { finding: 'Niemand belt terug.' }, manager);
    await findings().add(
      id,
      { finding: 'Brieven zijn te lang.', action: { ...action, doneOn: '2026-04-01' } },
      manager,
    );
    const open = await findings().add(id, { finding: 'Geen verwijzing.', action }, manager);
    const on = (day: string) => facts(new Date(`${day}T10:00:00Z`));
    expect((await on('2026-04-10')).findings).toEqual({ total: 3, withAction: 2, done: 1, overdueWithoutReason: 0 });
    expect((await on('2026-04-11')).findings).toMatchObject({ overdueWithoutReason: 1 });
    await findings().edit(open.id, { finding: 'Geen verwijzing.', action, lateReason: 'Wacht op IT.' }, 1, manager);
    expect((await on('2026-04-11')).findings).toMatchObject({ overdueWithoutReason: 0 });
  });

  it('takes no audit or action that is still to come, nor an owner of another label', async () => {
    await expect(anAudit({ finishedOn: '2026-04-02' })).rejects.toMatchObject({ reason: 'in-the-future' });
    const { id } = await anAudit();
    const action = { words: 'Doen', ownerId: manager.userId, dueOn: '2026-04-10', doneOn: '2026-04-02' };
    await expect(findings().add(id, { finding: 'Iets', action }, manager)).rejects.toMatchObject({
      reason: 'in-the-future',
    });
    const { id: ownerId } = await aColleague(database.dataSource, { labels: [theirs] });
    await expect(
      findings().add(id, { finding: 'Iets', action: { ...action, doneOn: null, ownerId } }, manager),
    ).rejects.toMatchObject({ reason: 'unfit-owner' });
  });

  it('is kept by people of the label only', async () => {
    const { actor: stranger } = await aColleague(database.dataSource, { role: 'manager', labels: [theirs] });
    const save = new SaveAudit(database.dataSource, clock);
    await expect(save.add(ours.id, AUDIT, stranger)).rejects.toMatchObject({ code: 'not-found' });
    const { id } = await anAudit();
    await expect(save.edit(id, AUDIT, 1, stranger)).rejects.toMatchObject({ code: 'not-found' });
    await expect(findings().add(id, { finding: 'Iets' }, stranger)).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('A management report', () => {
  const reports = () => new ManagementReports(database.dataSource, clock);
  const issue = async (quarter: string, more: object = {}) =>
    reports().issue(
      ours.id,
      {
        quarter,
        title: `Rapportage ${quarter}`,
        summary: 'Klachten daalden.',
        topics: ['hard-figures', 'soft-figures'],
        fileId: (await anEvidenceFile(database.dataSource, ours.id, manager, clock)).id,
        ...more,
      },
      manager,
    );
  const read = (at = clock.now()) =>
    managementReportFacts(database.dataSource.manager, { labelId: ours.id, from: '2025-10-01', to: '2026-06-30', at });

  it('is issued after its quarter, and seen by a top manager, once', async () => {
    await expect(issue('2026-Q2')).rejects.toMatchObject({ reason: 'not-over' });
    const { id } = await issue('2026-Q1');
    expect(await read()).toMatchObject([
      { quarter: '2025-Q4', report: null, acknowledged: null },
      { quarter: '2026-Q1', report: { id }, topics: ['hard-figures', 'soft-figures'], acknowledged: null },
    ]);
    await expect(reports().acknowledge(id, {}, manager)).rejects.toMatchObject({ code: 'role-not-allowed' });
    await reports().acknowledge(id, { response: 'Besproken in de directie.' }, topManager);
    clock.advance(1000);
    await Promise.all([reports().acknowledge(id, {}, topManager), reports().acknowledge(id, {}, topManager)]);
    expect((await read())[1]).toMatchObject({
      acknowledged: { by: 'Top', at: new Date('2026-04-01T09:00:00Z') },
    });
    const [{ count }] = await database.dataSource.query(
      `SELECT count(*)::int FROM evidence_changes WHERE subject_id = $1 AND change = 'acknowledged'`,
      [id],
    );
    expect(count).toBe(1);
  });

  it('is not there before it was issued, and never changes afterwards', async () => {
    expect(await read(new Date('2026-04-01T08:00:00Z'))).toMatchObject([{ report: null }, { report: null }]);
    for (const statement of ["UPDATE management_reports SET title = 'x'", 'DELETE FROM report_acknowledgements'])
      await expect(database.dataSource.query(statement)).rejects.toThrow('append-only');
  });
});
