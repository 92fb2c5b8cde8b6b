import type { AccessKind } from '#complaints';
import { ACCESS } from './access-table.js';
import { apiUnderTest } from './api-under-test.js';
import { callOf } from './calls.js';
import { type DocumentedOperation, readOperations, send } from './operations.js';
import type { Visitor } from './visitor.js';

const api = apiUnderTest();
const operations = new Map<string, DocumentedOperation>();
beforeAll(async () => {
  for (const operation of await readOperations(api)) operations.set(operation.id, operation);
});

/** What the log says of each operation that auditors may call; or why it need not say anything. Written by hand. */
const LOGGED: Record<string, AccessKind | { not: string }> = {
  readCase: 'case-viewed',
  explainCommitment: 'case-viewed',
  readRoundDossier: 'case-viewed',
  readLetter: 'letter-viewed',
  readLetterPdf: 'letter-viewed',
  readPostBatchPdf: 'letter-viewed',
  readIncomingMail: 'letter-viewed',
  readRawMail: 'letter-viewed',
  readMailAttachment: 'letter-viewed',
  readFile: 'file-viewed',
  readEvidenceFile: 'file-viewed',
  findCaseByReference: 'list-viewed',
  readWorkList: 'list-viewed',
  countWork: 'list-viewed',
  searchCases: 'list-viewed',
  readLetters: 'list-viewed',
  readPostBatches: 'list-viewed',
  readIncomingMails: 'list-viewed',
  readMailboxes: 'list-viewed',
  readNormCases: 'list-viewed',
  readFigureCases: 'list-viewed',
  readDossierOrders: 'list-viewed',
  readDossierOrder: 'list-viewed',
  readAuditRounds: 'list-viewed',
  readNormFigures: 'figures-viewed',
  readLiveScore: 'figures-viewed',
  readBenchmark: 'figures-viewed',
  estimateDossiers: 'figures-viewed',
  readEvidence: 'evidence-viewed',
  readDueSoon: 'figures-viewed',
  readAuditRound: 'round-viewed',
  exportNormFigures: 'figures-exported',
  exportNormFiguresWorkbook: 'figures-exported',
  exportBenchmark: 'figures-exported',
  readAuditReport: 'report-exported',
  readAuditWorkbook: 'report-exported',
  exportAuditDraw: 'report-exported',
  orderDossiers: 'dossiers-ordered',
  fetchDossiers: 'dossiers-downloaded',
  readSession: { not: 'about themselves' },
  signOut: { not: 'about themselves' },
  signOutEverywhere: { not: 'about themselves' },
  changeOwnLanguage: { not: 'about themselves' },
  changeOwnPassword: { not: 'about themselves' },
  readOwnAccess: { not: 'about themselves' },
  readDraft: { not: 'their own words' },
  saveDraft: { not: 'their own words' },
  deleteDraft: { not: 'their own words' },
  readReferenceData: { not: 'names of labels, products and colleagues' },
  readRegistrationPromises: { not: 'what a label publishes' },
  addAudit: { not: 'in the history of the evidence' },
  editAudit: { not: 'in the history of the evidence' },
  addAuditFinding: { not: 'in the history of the evidence' },
  editAuditFinding: { not: 'in the history of the evidence' },
  openAuditRound: { not: 'in the round' },
  drawAuditSample: { not: 'in the round' },
  judgeQuestion: { not: 'in the round' },
  signAuditRound: { not: 'in the round' },
  addRecommendation: { not: 'in the round' },
  editRecommendation: { not: 'in the round' },
  removeRecommendation: { not: 'in the round' },
};

const kindsLogged = async ({ user }: Visitor): Promise<AccessKind[]> =>
  (await api.dataSource.query('SELECT kind FROM access_entries WHERE user_id = $1 ORDER BY id', [user.id])).map(
    ({ kind }: { kind: AccessKind }) => kind,
  );
/** Calls an operation, and gives what the log holds of that call alone. */
async function loggedOf(id: string, visitor: Visitor) {
  const call = await callOf(api, id, visitor);
  const before = (await kindsLogged(visitor)).length;
  const operation = operations.get(id) as DocumentedOperation;
  const again = () => send(visitor, operation, call);
  expect((await again()).status).toBe(operation.success);
  return { again, kinds: (await kindsLogged(visitor)).slice(before) };
}

it('speaks of each operation that an auditor may call, and of no other', () => {
  const theirs = Object.keys(ACCESS).filter((id) => ACCESS[id]?.may.includes('auditor'));
  expect(Object.keys(LOGGED).sort()).toEqual(theirs.sort());
});

describe('The log of access, when an auditor calls', () => {
  it.each(Object.entries(LOGGED))('%s', async (id, logged) => {
    const { kinds } = await loggedOf(id, await api.signIn('auditor'));
    expect(kinds).toEqual(typeof logged === 'string' ? [logged] : []);
  });
});

describe('A page', () => {
  it('that its screen reads anew by itself is one view, until a quarter of an hour later', async () => {
    const auditor = await api.signIn('auditor');
    const { again } = await loggedOf('readAuditRound', auditor);
    await again();
    expect(await kindsLogged(auditor)).toEqual(['round-viewed']);
    await api.advance(15 * 60_000);
    await again();
    expect(await kindsLogged(auditor)).toEqual(['round-viewed', 'round-viewed']);
  });

  it('of another choice is another view; what was sought is logged each time, without its words', async () => {
    const auditor = await api.signIn('auditor');
    for (const query of ['who=all', 'who=all&limit=10', 'who=unassigned'])
      expect((await auditor.get(`/work-list?${query}`)).status).toBe(200);
    for (const sought of ['Bakker', 'Bakker']) await auditor.get(`/search?q=${sought}&state=open`);
    const rows = await api.dataSource.query('SELECT details FROM access_entries WHERE user_id = $1 ORDER BY id', [
      auditor.user.id,
    ]);
    expect(rows.map(({ details }: { details: object }) => details)).toEqual([
      { what: 'readWorkList', choices: { who: 'all' } },
      { what: 'readWorkList', choices: { who: 'unassigned' } },
      { what: 'searchCases', choices: { state: 'open' }, sought: true },
      { what: 'searchCases', choices: { state: 'open' }, sought: true },
    ]);
  });

  it('that was refused was not seen, and colleagues who work on it are not followed', async () => {
    const [auditor, manager] = [await api.signIn('auditor', { labels: [api.theirs] }), await api.signIn('manager')];
    expect((await auditor.get(`/labels/${api.ours.id}/evidence`)).status).toBe(404);
    expect((await manager.get(`/labels/${api.ours.id}/evidence`)).status).toBe(200);
    expect([...(await kindsLogged(auditor)), ...(await kindsLogged(manager))]).toEqual([]);
  });
});
