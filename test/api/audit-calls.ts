import {
  type Actor,
  ManagementReports,
  SaveAudit,
  SaveAuditFinding,
  SaveEvidenceDocument,
  SaveRecommendation,
  SaveTraining,
  SignRound,
} from '#complaints';
import { aRound, aRoundInput } from '../builders/audit-round.js';
import { anEvidenceFile } from '../builders/evidence.js';
import { aColleague } from '../builders/office.js';
import type { ApiUnderTest } from './api-under-test.js';
import { aCaseIn } from './case-stages.js';
import type { Visitor } from './visitor.js';

const SEEN = { 'If-Match': '"1"' };
let serial = 0;

const leader = async ({ dataSource, ours }: ApiUnderTest, role: 'manager' | 'top-manager' = 'manager') =>
  (await aColleague(dataSource, { role, labels: [ours] })).actor;
const aFile = async (api: ApiUnderTest, by: Actor) =>
  (await anEvidenceFile(api.dataSource, api.ours.id, by, api.clock)).id;

const aDocument = async (api: ApiUnderTest) => {
  const by = await leader(api);
  return {
    by,
    body: {
      questionIds: ['I.2.1'],
      title: 'Klachtenbeleid',
      fileId: await aFile(api, by),
      ownerId: by.userId,
      datedOn: '2026-01-05',
      validUntil: '2026-12-31',
    },
  };
};
const aDocumentAdded = async (api: ApiUnderTest) => {
  const { by, body } = await aDocument(api);
  const { id } = await new SaveEvidenceDocument(api.dataSource, api.clock).add(api.ours.id, body, by);
  return { path: { id }, headers: SEEN, body };
};
const aTraining = async (api: ApiUnderTest) => ({
  userId: (await aColleague(api.dataSource, { labels: [api.ours] })).id,
  title: 'Luisteren',
  provider: 'Opleider',
  completedOn: '2026-02-02',
});
const AUDIT = {
  title: 'Audit',
  performedBy: 'Interne audit',
  scope: 'Alles',
  aspects: ['quality'],
  finishedOn: '2026-02-01',
};
const anAudit = async (api: ApiUnderTest) =>
  (await new SaveAudit(api.dataSource, api.clock).add(api.ours.id, AUDIT, await leader(api))).id;
const aReport = async (api: ApiUnderTest, by: Actor) => ({
  quarter: '2025-Q4',
  title: 'Rapportage',
  summary: 'Minder klachten.',
  topics: ['hard-figures'],
  fileId: await aFile(api, by),
});

/** A round in which whoever calls judges, if they are an auditor; with a case of our label in its sample. */
const aRoundFor = async (api: ApiUnderTest, visitor: Visitor, more: object = {}) => {
  await aCaseIn(api, 'closed');
  const { actor } = await aColleague(api.dataSource, { role: 'auditor', labels: [api.ours] });
  const isOurs = visitor.user?.role === 'auditor' && visitor.user.labelIds.includes(api.ours.id);
  const auditors = isOurs ? [actor, { ...actor, userId: visitor.user.id }] : [actor];
  const sample = { size: 1 };
  const { id } = await aRound(api.dataSource, api.clock, { labelId: api.ours.id, auditors, ...{ sample }, ...more });
  return { id, actor };
};
const pathToRound = async (api: ApiUnderTest, visitor: Visitor) => ({
  path: { id: (await aRoundFor(api, visitor)).id },
});
const RECOMMENDATION = { words: 'Bel klanten terug.', dueOn: '2026-12-01' };
const aRecommendation = async (api: ApiUnderTest, visitor: Visitor, more: object = {}) => {
  const { id: roundId, actor } = await aRoundFor(api, visitor, more);
  const body = { ...RECOMMENDATION, ownerId: (await leader(api)).userId };
  const { id } = await new SaveRecommendation(api.dataSource, api.clock).add(roundId, body, actor);
  return { id, roundId, actor, body };
};

/** Calls of everything about evidence and rounds of assessment. */
export const AUDIT_CALLS = {
  readEvidence: ({ ours }: ApiUnderTest) => ({ path: { id: ours.id } }),
  saveStatement: async ({ dataSource, ours }: ApiUnderTest) => {
    const [{ version }] = await dataSource.query(
      `SELECT coalesce(max(version), 0)::int AS version FROM statements WHERE label_id = $1 AND question_id = 'I.2.1'`,
      [ours.id],
    );
    return {
      path: { id: ours.id, questionId: 'I.2.1' },
      body: { answer: 'yes', explanation: 'Zie ons beleid.' },
      headers: { 'If-Match': `"${version}"` },
    };
  },
  addEvidenceFile: ({ ours }: ApiUnderTest) => {
    const form = new FormData();
    form.set('file', new Blob(['Ons beleid']), 'beleid.txt');
    return { path: { id: ours.id }, body: form };
  },
  readEvidenceFile: async (api: ApiUnderTest) => {
    const manager = await api.signIn('manager');
    const form = new FormData();
    serial += 1;
    form.set('file', new Blob([`Ons beleid ${serial}`]), 'beleid.txt');
    const reply = await manager.send('POST', `/api/v1/labels/${api.ours.id}/evidence-files`, { body: form });
    return { path: { id: String(reply.body.id) } };
  },
  addEvidenceDocument: async (api: ApiUnderTest) => ({ path: { id: api.ours.id }, body: (await aDocument(api)).body }),
  editEvidenceDocument: aDocumentAdded,
  withdrawEvidenceDocument: async (api: ApiUnderTest) => ({
    ...(await aDocumentAdded(api)),
    body: { reason: 'Vervangen.' },
  }),
  addTraining: async (api: ApiUnderTest) => ({ body: await aTraining(api) }),
  editTraining: async (api: ApiUnderTest) => {
    const body = await aTraining(api);
    const { id } = await new SaveTraining(api.dataSource, api.clock).add(body, await leader(api));
    return { path: { id }, body, headers: SEEN };
  },
  addAudit: ({ ours }: ApiUnderTest) => ({ path: { id: ours.id }, body: AUDIT }),
  editAudit: async (api: ApiUnderTest) => ({ path: { id: await anAudit(api) }, body: AUDIT, headers: SEEN }),
  addAuditFinding: async (api: ApiUnderTest) => ({ path: { id: await anAudit(api) }, body: { finding: 'Te laat.' } }),
  editAuditFinding: async (api: ApiUnderTest) => {
    const body = { finding: 'Te laat.' };
    const save = new SaveAuditFinding(api.dataSource, api.clock);
    const { id } = await save.add(await anAudit(api), body, await leader(api));
    return { path: { id }, body, headers: SEEN };
  },
  issueManagementReport: async (api: ApiUnderTest) => ({
    path: { id: api.ours.id },
    body: await aReport(api, await leader(api)),
  }),
  acknowledgeManagementReport: async (api: ApiUnderTest) => {
    const by = await leader(api);
    const reports = new ManagementReports(api.dataSource, api.clock);
    const { id } = await reports.issue(api.ours.id, await aReport(api, by), by);
    return { path: { id }, body: {} };
  },
  readAuditRounds: async (api: ApiUnderTest, visitor: Visitor) => ({
    shows: new RegExp((await aRoundFor(api, visitor)).id),
  }),
  openAuditRound: async (api: ApiUnderTest) => {
    const { id } = await aColleague(api.dataSource, { role: 'auditor', labels: [api.ours] });
    return { body: aRoundInput(api.ours.id, [id]) };
  },
  readAuditRound: pathToRound,
  drawAuditSample: pathToRound,
  readRoundDossier: async (api: ApiUnderTest, visitor: Visitor) => ({
    path: { id: (await aRoundFor(api, visitor)).id, position: '1' },
  }),
  judgeQuestion: async (api: ApiUnderTest, visitor: Visitor) => ({
    path: { id: (await aRoundFor(api, visitor)).id },
    body: { position: 1, questionId: 'IV.1', verdict: 'yes', remark: 'Gezien.', version: 0 },
  }),
  signAuditRound: async (api: ApiUnderTest, visitor: Visitor) => ({
    path: { id: (await aRoundFor(api, visitor, { isJudged: true })).id },
  }),
  addRecommendation: async (api: ApiUnderTest, visitor: Visitor) => ({
    path: { id: (await aRoundFor(api, visitor)).id },
    body: { ...RECOMMENDATION, ownerId: (await leader(api)).userId },
  }),
  editRecommendation: async (api: ApiUnderTest, visitor: Visitor) => {
    const { id, body } = await aRecommendation(api, visitor);
    return { path: { id }, body, headers: SEEN };
  },
  removeRecommendation: async (api: ApiUnderTest, visitor: Visitor) => ({
    path: { id: (await aRecommendation(api, visitor)).id },
    headers: SEEN,
  }),
  followRecommendation: async (api: ApiUnderTest, visitor: Visitor) => {
    const { id, roundId, actor } = await aRecommendation(api, visitor, { isJudged: true });
    await new SignRound(api.dataSource, api.clock).execute(roundId, actor);
    return { path: { id }, body: { state: 'done', words: 'Gedaan.' } };
  },
  readAuditReport: pathToRound,
  readAuditWorkbook: pathToRound,
  exportAuditDraw: pathToRound,
};
