import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { v7 as newId } from 'uuid';
import {
  defaultPolicySettings,
  ReadIncomingMail,
  RegisterFeedback,
  ReplyTokens,
  SaveAbsence,
  StaffMail,
  type Status,
  StoreIncomingMail,
  SYSTEM,
} from '#complaints';
import { createLogger, FileStore, keepMail, openFileStore, openQueues, readStoredMail } from '#platform';
import { aColleague, aComplaint, aProduct, PASSWORD } from '../builders/office.js';
import { operationOf } from './access-table.js';
import { CLIENT_ACTIONS, exampleOf } from './action-examples.js';
import type { ApiUnderTest } from './api-under-test.js';
import { AUDIT_CALLS } from './audit-calls.js';
import { aCaseIn, type StagedCase, versionOf } from './case-stages.js';
import type { Visitor } from './visitor.js';

/** What fills in an operation's address and goes along with it, so that it succeeds for whoever may. */
export interface Call {
  path?: Record<string, string>;
  query?: Record<string, string>;
  body?: unknown;
  headers?: Record<string, string>;
  /** What the reply holds of ours, for colleagues of our label alone. */
  shows?: RegExp;
}

type MakeCall = (api: ApiUnderTest, visitor: Visitor) => Call | Promise<Call>;

const SEEN = { 'If-Match': '"1"' };
const DRAFT = { content: { story: 'Nog niet af.' } };
let serial = 0;
const fresh = (): number => (serial += 1);
/** A code of four letters that no label has yet. */
const freshCode = () => [...String(fresh()).padStart(4, '0')].map((digit) => 'ABCDEFGHIJ'[Number(digit)]).join('');

/** Network addresses are counted. */
const fromSomewhere = () => ({ 'X-Forwarded-For': `192.0.2.${fresh() % 250}` });

/** A call by the private link of a case that was brought somewhere. */
const byLinkTo = async (api: ApiUnderTest, { id }: StagedCase, body: unknown): Promise<Call> => ({
  body,
  headers: { 'X-Case-Link': await api.privateLink(id), 'If-Match': `"${await versionOf(api, id)}"` },
});
const byLink = async (api: ApiUnderTest, status: Status, body: unknown) =>
  byLinkTo(api, await aCaseIn(api, status), body);

const label = (api: ApiUnderTest) => ({
  name: `Merk ${fresh()}`,
  colour: '#0b6b6b',
  phone: '088 0000100',
  email: 'klachten@merk.example',
  website: 'https://www.merk.example',
  postalAddress: ['Postbus 1'],
  teamName: `Team ${api.ours.code}`,
});
const aTemplate = (id: string) => ({ id, purpose: 'reply', language: 'nl' });
const TEMPLATE = { subject: 'Bericht ({{reference}})', body: '{{greeting salutation}}\n\n{{paragraphs message}}' };
const SOON = { activeFrom: '2026-05-01', reason: 'Korter.' };
const user = () => ({ email: `iemand.${fresh()}@gehoor.example`, name: 'Iemand Demo', role: 'handler' });
const product = { category: 'motor', nameNl: 'Autoverzekering', nameEn: 'Car insurance' };

/** A score of our label, in which only colleagues may read its name. */
const scored = async (api: ApiUnderTest): Promise<Call> => {
  await api.dataSource.query(
    `INSERT INTO score_snapshots (label_id, framework_id, taken_on, taken_at, parts, overall, unanswered)
     VALUES ($1, 'stv-2018', '2026-01-31', '2026-01-31', '{"I": 3, "II": 3, "III": 3, "IV": 3}', '3.0', 0) ON CONFLICT DO NOTHING`,
    [api.ours.id],
  );
  return { shows: new RegExp(api.ours.name) };
};

const aLetter = async (api: ApiUnderTest) => {
  const staged = await aCaseIn(api, 'in-treatment');
  await staged.act('write-letter', {
    purpose: 'invitation-to-call',
    channel: 'e-mail',
    subject: 'Bellen',
    body: 'Bel ons.',
  });
  return staged.newest('letters');
};
const aLetterForThePost = async (api: ApiUnderTest) => {
  const staged = await aCaseIn(api, 'in-treatment');
  await staged.act('write-letter', { purpose: 'reply', channel: 'post', subject: 'Uw klacht', body: 'Dank u.' });
  return staged.newest('letters');
};
const aPostBatch = async (api: ApiUnderTest) => {
  await aLetterForThePost(api);
  const colleague = await api.signIn('handler');
  const reply = await colleague.send('POST', '/api/v1/post-batches', { body: { labelId: api.ours.id } });
  return String(reply.body.id);
};
/** A mail to a colleague of our label that could not be delivered. */
const aFailedStaffMail = async ({ dataSource, ours, clock }: ApiUnderTest) => {
  const { id: recipientId } = await aColleague(dataSource, { labels: [ours] });
  const id = newId();
  await dataSource.manager.insert(StaffMail, {
    id,
    recipientId,
    sender: '"Merk" <klachten@merk.example>',
    subject: 'Waarschuwingen',
    body: 'Er loopt een termijn af.',
    html: '<p>Er loopt een termijn af.</p>',
    messageId: `<${id}@merk.example>`,
    state: 'failed',
    failure: '550 no such user',
    writtenAt: clock.now(),
  });
  return id;
};
const aFile = async (api: ApiUnderTest) => {
  const colleague = await api.signIn('handler');
  const { id } = await aCaseIn(api, 'received');
  const reply = await colleague.attach(id, 'brief.txt', `Brief ${fresh()}`);
  return String(reply.body.id);
};
const aRegistered = async (api: ApiUnderTest, more: Record<string, unknown> = {}) => {
  const { actor } = await aColleague(api.dataSource, { labels: [api.ours] });
  return new RegisterFeedback(api.dataSource, api.clock).execute({ input: aComplaint(api.ours.id, more), actor });
};

const ATTACHED = createHash('sha256').update('Bon van 12 euro').digest('hex');
const mailText = () =>
  [
    'From: Bo Voorbeeld <bo@voorbeeld.example>',
    'Subject: Klacht over de rekening',
    `Message-ID: <${fresh()}@voorbeeld.example>`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    '',
    'Ik heb een klacht.',
    '--b',
    'Content-Disposition: attachment; filename=bon.txt',
    '',
    'Bon van 12 euro',
    '--b--',
  ].join('\r\n');

/** A mail to our label that came in and was read. */
const aMail = async ({ dataSource, dataDir, clock, ours }: ApiUnderTest) => {
  const files = await openFileStore({ s3Url: undefined, dataDir });
  const { sha256: rawSha256, size: sizeBytes, fingerprint } = await keepMail(files, Buffer.from(mailText()));
  const { id } = await new StoreIncomingMail(dataSource, clock).execute(
    { labelId: ours.id, found: null, rawSha256, sizeBytes, fingerprint, receivedAt: clock.now() },
    SYSTEM,
  );
  const read = (sha256: string) => readStoredMail(files, sha256);
  await new ReadIncomingMail(dataSource, clock, read, new ReplyTokens('a secret')).execute(id);
  return id;
};

/** A job that failed for good, of a queue of its own. */
const aFailedJob = async ({ dataSource }: ApiUnderTest) => {
  const { url } = dataSource.options as { url: string };
  const queues = await openQueues(
    { databaseUrl: url, redisUrl: undefined, workerConcurrency: 1 },
    createLogger('test', 'silent'),
  );
  const queue = `failing-${fresh()}`;
  const failed = new Promise((resolve) => {
    const worker = queues.createWorker(queue, () => Promise.reject(new Error('the mail server is away')));
    worker.on('failed', resolve);
  });
  const job = await queues.createQueue(queue, { attempts: 1 }).add('deliver', { letterId: 'l-1' });
  await failed;
  await queues.close();
  return { queue, id: String(job.id) };
};

/** Somebody who will be away, or is from today on, and the call's body for it. */
const anAbsence = async ({ dataSource, ours }: ApiUnderTest, fromOn = '2026-05-04') => ({
  userId: (await aColleague(dataSource, { labels: [ours] })).id,
  standInId: (await aColleague(dataSource, { labels: [ours] })).id,
  fromOn,
});
const anAbsenceRecorded = async (api: ApiUnderTest) => {
  const body = await anAbsence(api);
  const { actor } = await aColleague(api.dataSource, { role: 'manager', labels: [api.ours] });
  const { id } = await new SaveAbsence(api.dataSource, api.clock).add(body, actor);
  return { path: { id }, body, headers: SEEN };
};

/** A case of ours, ordered as a dossier by the visitor. */
const anOrder = async (api: ApiUnderTest, visitor: Visitor) => {
  const { id } = await aRegistered(api);
  const body = { caseIds: [id], reason: 'Toetsing' };
  const reply = await visitor.send('POST', '/api/v1/dossier-orders', { body });
  return { id: String(reply.body.id) };
};
const anOrderMade = async (api: ApiUnderTest, visitor: Visitor) => {
  const order = await anOrder(api, visitor);
  const { sha256, size } = await new FileStore(join(api.dataDir, 'files')).write(Buffer.from('PK dossier'));
  await api.dataSource.query(
    "UPDATE dossier_orders SET state = 'ready', sha256 = $2, size_bytes = $3, expires_at = '2999-01-01' WHERE id = $1",
    [order.id, sha256, size],
  );
  return order;
};
/** An access that the visitor may give. */
const accessToGive = async (api: ApiUnderTest, visitor: Visitor) => {
  const { id: userId } = await aColleague(api.dataSource, { role: 'auditor', labels: [] });
  const until = new Date(api.clock.now().getTime() + 24 * 3_600_000).toISOString();
  const reply = await visitor.send('GET', '/api/v1/session');
  const [own] = (reply.body.user as { labels: { id: string }[] }).labels;
  return { userId, labelId: own?.id ?? api.ours.id, until, reason: 'Toetsing' };
};

const CALLS: Record<string, MakeCall> = {
  ...AUDIT_CALLS,
  readPublicLabels: () => ({}),
  readPublicLabel: ({ ours }) => ({ path: { code: ours.code } }),
  fileFeedback: ({ ours, clock }) => ({
    path: { code: ours.code },
    body: {
      kind: 'complaint',
      story: 'Niemand belt terug.',
      complainant: {
        type: 'person',
        name: 'Anna Voorbeeld',
        email: 'anna@voorbeeld.example',
        preferredChannel: 'e-mail',
      },
      // Opened a minute ago, at a process that has been restarted since.
      formToken: String(Math.floor(clock.now().getTime() / 1000) - 60),
    },
    headers: fromSomewhere(),
  }),
  readPublicFigures: ({ ours }) => ({ path: { code: ours.code } }),
  readGuaranteeDocument: ({ ours }) => ({ path: { code: ours.code, half: '2026-1' } }),
  readGuaranteeReport: ({ ours }) => ({ path: { code: ours.code, half: '2026-1' } }),
  askPrivateLink: async (api) => {
    const { reference } = await aRegistered(api);
    return { body: { reference, email: 'anna@voorbeeld.example' }, headers: fromSomewhere() };
  },
  readPrivateCase: (api) => byLink(api, 'received', undefined),
  sendPrivateFile: async (api) => {
    const form = new FormData();
    form.set('file', new Blob(['Beste verzekeraar']), 'brief.txt');
    return byLink(api, 'received', form);
  },
  readPrivateFile: async (api) => {
    const { id } = await aCaseIn(api, 'received');
    const headers = { 'X-Case-Link': await api.privateLink(id) };
    const form = new FormData();
    form.set('file', new Blob(['Beste verzekeraar']), 'brief.txt');
    const reply = await api.anybody().send('POST', '/api/v1/public/case/files', { body: form, headers });
    return { path: { id: String(reply.body.id) }, headers };
  },
  sendPrivateMessage: (api) => byLink(api, 'in-treatment', { text: 'Hoe staat het ermee?' }),
  correctPrivateContactDetails: (api) => byLink(api, 'received', { phone: '06 00004321' }),
  givePrivateReaction: (api) => byLink(api, 'answered', { reaction: 'agrees' }),
  askPrivateSecondLook: (api) => byLink(api, 'answered', { reason: 'Ik ben het er niet mee eens.' }),
  givePrivateClosureAnswer: (api) => byLink(api, 'closing', { answer: 'yes' }),
  reopenPrivateCase: async (api) => {
    const staged = await aCaseIn(api, 'received');
    await staged.act('withdraw', { words: 'Laat maar.' });
    return byLinkTo(api, staged, {});
  },
  withdrawPrivateCase: (api) => byLink(api, 'in-treatment', {}),
  answerPrivateMonitor: (api) => byLink(api, 'closed', { answers: [], isDone: true }),
  readDemoLogins: async ({ dataDir }) => {
    await writeFile(join(dataDir, 'demo-logins.json'), '{ "logins": [] }');
    return {};
  },
  signIn: async ({ dataSource }) => ({ body: { email: (await aColleague(dataSource)).email, password: PASSWORD } }),
  readSession: ({ ours }) => ({ shows: new RegExp(ours.id) }),
  signOut: () => ({}),
  signOutEverywhere: () => ({}),
  changeOwnLanguage: () => ({ body: { language: 'nl' } }),
  changeOwnPassword: () => ({ body: { present: PASSWORD, next: PASSWORD } }),
  readReferenceData: ({ ours }) => ({ shows: new RegExp(ours.id) }),
  readDraft: async (_, visitor) => {
    if (visitor.secrets) await visitor.send('PUT', '/api/v1/drafts/register', { body: DRAFT });
    return { path: { key: 'register' } };
  },
  saveDraft: () => ({ path: { key: 'register' }, body: DRAFT }),
  deleteDraft: () => ({ path: { key: 'register' } }),

  registerFeedback: ({ ours }) => ({ body: aComplaint(ours.id) }),
  readRegistrationHints: async (api) => {
    const email = `klant.${fresh()}@voorbeeld.example`;
    const { id } = await aRegistered(api, {
      complainant: { type: 'person', name: 'Bo', email, preferredChannel: 'e-mail' },
    });
    return { body: { email }, shows: new RegExp(id) };
  },
  readRegistrationPromises: ({ ours }) => ({ body: { labelId: ours.id, kind: 'complaint' } }),
  readCase: async (api) => ({ path: { id: (await aRegistered(api)).id } }),
  findCaseByReference: async (api) => ({ path: { reference: (await aRegistered(api)).reference } }),
  explainCommitment: async (api) => {
    const { id } = await aRegistered(api);
    const [row]: { id: string }[] = await api.dataSource.query('SELECT id FROM commitments WHERE item_id = $1', [id]);
    return { path: { id: String(row?.id) } };
  },
  readWorkList: async (api) => {
    const { id } = await aRegistered(api, { receivedAt: '2026-01-05T09:00:00Z' });
    return { query: { who: 'all', limit: '200' }, shows: new RegExp(id) };
  },
  readNormFigures: (api) => ({ shows: new RegExp(api.ours.id) }),
  readNormCases: async (api) => {
    const { id } = await aRegistered(api);
    return { query: { from: '2020-01-01', to: '2029-01-01', limit: '200' }, shows: new RegExp(id) };
  },
  readDueSoon: async (api) => {
    await aRegistered(api, { receivedAt: null });
    return { shows: /"total":[1-9]/ };
  },
  exportNormFiguresWorkbook: () => ({}),
  exportNormFigures: (api) => ({ shows: new RegExp(api.ours.name) }),
  readLiveScore: (api) => ({ query: { labelId: api.ours.id } }),
  readFigureCases: (api) => ({
    query: { labelId: api.ours.id, from: '2020-01-01', to: '2029-01-01', figure: 'solution-asked' },
  }),
  readBenchmark: scored,
  exportBenchmark: scored,
  importOutsideScores: () => ({
    body: { frameworkId: 'stv-2018', source: 'Bond', year: 2019, csv: 'naam;I;II;III;IV\nBuitenlicht;3;4;3;4' },
  }),
  readWarnings: async (api, visitor) => {
    const { id } = await aRegistered(api);
    await api.dataSource.query(
      `INSERT INTO warnings (id, commitment_id, item_id, threshold, recipient_id, given_at)
       SELECT gen_random_uuid(), id, item_id, 'handler', $2, made_at FROM commitments WHERE item_id = $1 LIMIT 1`,
      [id, visitor.user.id],
    );
    return { shows: new RegExp(id) };
  },
  readWorkload: async (api) => {
    const { id } = await aColleague(api.dataSource, { labels: [api.ours] });
    return { shows: new RegExp(id) };
  },
  reassignCases: async (api) => {
    const { id, handler } = await aCaseIn(api, 'in-treatment');
    const to = await aColleague(api.dataSource, { labels: [api.ours] });
    return { body: { fromId: handler.userId, toId: to.id }, shows: new RegExp(id) };
  },
  addAbsence: async (api) => ({ body: await anAbsence(api) }),
  editAbsence: anAbsenceRecorded,
  removeAbsence: async (api) => {
    const { body: _, ...call } = await anAbsenceRecorded(api);
    return call;
  },
  countWork: async (api) => {
    await aRegistered(api);
    return { query: { who: 'all' }, shows: /"all":[1-9]/ };
  },
  searchCases: async (api) => {
    const { id, reference } = await aRegistered(api);
    return { query: { q: reference }, shows: new RegExp(id) };
  },
  attachFile: async (api) => {
    const form = new FormData();
    form.set('file', new Blob(['Beste verzekeraar']), 'brief.txt');
    return { path: { id: (await aRegistered(api)).id }, body: form };
  },
  readFile: async (api) => ({ path: { id: await aFile(api) } }),
  draftLetter: async (api) => ({ path: { id: (await aRegistered(api)).id }, query: { purpose: 'confirmation' } }),
  previewLetter: async (api) => ({
    path: { id: (await aRegistered(api)).id },
    body: { purpose: 'confirmation', subject: 'Uw klacht', body: 'Dank u.' },
  }),
  readLetters: async (api) => {
    const id = await aLetter(api);
    return { query: { box: 'waiting' }, shows: new RegExp(id) };
  },
  readLetter: async (api) => ({ path: { id: await aLetter(api) } }),
  previewPaper: async (api) => ({
    path: { id: (await aRegistered(api)).id },
    body: { subject: 'Uw klacht', body: 'Dank u.' },
  }),
  readLetterPdf: async (api) => ({ path: { id: await aLetterForThePost(api) } }),
  readPostBatches: async (api) => {
    const id = await aPostBatch(api);
    return { shows: new RegExp(id) };
  },
  makePostBatch: async (api) => {
    await aLetterForThePost(api);
    return { body: { labelId: api.ours.id } };
  },
  readPostBatchPdf: async (api) => ({ path: { id: await aPostBatch(api) } }),
  markBatchPosted: async (api) => ({ path: { id: await aPostBatch(api) }, body: {} }),
  retryLetter: async (api) => {
    const id = await aLetter(api);
    await api.dataSource.query(`UPDATE letters SET state = 'failed' WHERE id = $1`, [id]);
    return { path: { id } };
  },

  readIncomingMails: async (api) => ({ shows: new RegExp(await aMail(api)) }),
  readIncomingMail: async (api) => ({ path: { id: await aMail(api) } }),
  readMailboxes: async ({ dataSource, ours }) => {
    const mailbox = `k${fresh()}@vg.example (mail.vg.example, INBOX)`;
    await dataSource.query('INSERT INTO mailbox_states (mailbox, label_id) VALUES ($1, $2)', [mailbox, ours.id]);
    return { shows: /mail\.vg\.example/ };
  },
  readRawMail: async (api) => ({ path: { id: await aMail(api) } }),
  readMailAttachment: async (api) => ({ path: { id: await aMail(api), sha256: ATTACHED } }),
  uploadMail: async ({ ours }) => {
    const form = new FormData();
    form.set('file', new Blob([mailText()]), 'klacht.eml');
    return { query: { labelId: ours.id }, body: form };
  },
  registerFromMail: async (api) => {
    const { channel: _, receivedAt: __, ...body } = aComplaint(api.ours.id);
    return { path: { id: await aMail(api) }, body };
  },
  placeMail: async (api) => ({
    path: { id: await aMail(api) },
    body: { itemId: (await aRegistered(api)).id, writer: 'other' },
  }),
  readMailWriter: async (api) => ({ path: { id: await aMail(api) }, query: { itemId: (await aRegistered(api)).id } }),
  setMailAside: async (api) => ({ path: { id: await aMail(api) }, body: { reason: 'Reclame.' } }),
  putMailBack: async (api) => {
    const id = await aMail(api);
    await api.dataSource.query(`UPDATE incoming_mails SET state = 'set-aside' WHERE id = $1`, [id]);
    return { path: { id } };
  },

  readStaffMails: async (api) => {
    const id = await aFailedStaffMail(api);
    return { query: { box: 'failed' }, shows: new RegExp(id) };
  },
  retryStaffMail: async (api) => ({ path: { id: await aFailedStaffMail(api) } }),

  readLabels: () => ({}),
  readPolicyDefaults: () => ({}),
  addLabel: (api) => ({ body: { ...label(api), code: freshCode(), policy: defaultPolicySettings } }),
  editLabel: async (api, visitor) => ({
    path: { id: await aLabelAdded(api, visitor) },
    body: label(api),
    headers: SEEN,
  }),
  previewPolicy: ({ ours }) => ({ path: { id: ours.id }, body: { settings: defaultPolicySettings } }),
  publishPolicy: async (api, visitor) => ({
    path: { id: await aLabelAdded(api, visitor) },
    body: { validFrom: '2026-04-01', settings: defaultPolicySettings },
  }),
  readTemplates: ({ ours }) => ({ path: { id: ours.id } }),
  readTemplate: ({ ours }) => ({ path: aTemplate(ours.id) }),
  publishTemplate: async (api, visitor) => ({
    path: aTemplate(await aLabelAdded(api, visitor)),
    body: { content: TEMPLATE, ...SOON },
    headers: { 'If-Match': '"0"' },
  }),
  rollBackTemplate: async (api, visitor) => ({
    path: aTemplate(await aLabelAdded(api, visitor)),
    body: { version: 0, ...SOON },
    headers: { 'If-Match': '"0"' },
  }),
  withdrawTemplate: async (api, visitor) => {
    const id = await aLabelAdded(api, visitor);
    const by = visitor.user.role === 'administrator' ? visitor : await api.signIn('administrator');
    const call = { body: { content: TEMPLATE, ...SOON }, headers: { 'If-Match': '"0"' } };
    if (id !== api.ours.id) await by.send('POST', `/api/v1/labels/${id}/templates/reply/nl/versions`, call);
    return { path: aTemplate(id), body: { version: 1, reason: 'Toch niet.' } };
  },
  previewTemplate: ({ ours }) => ({ path: aTemplate(ours.id), body: { content: TEMPLATE, on: { kind: 'awkward' } } }),
  sendTestMail: ({ ours }) => ({ path: aTemplate(ours.id), body: { content: TEMPLATE, on: { kind: 'example' } } }),
  readPreviewCases: async (api) => {
    const { reference } = await aRegistered(api);
    return { path: { id: api.ours.id }, query: { reference }, shows: new RegExp(reference) };
  },
  readUsers: () => ({}),
  addUser: () => ({ body: { ...user(), password: PASSWORD } }),
  editUser: async ({ dataSource }) => ({
    path: { id: (await aColleague(dataSource)).id },
    body: user(),
    headers: SEEN,
  }),
  setUserPassword: async ({ dataSource }) => ({
    path: { id: (await aColleague(dataSource)).id },
    body: { password: PASSWORD },
  }),
  orderDossiers: async (api) => ({ body: { caseIds: [(await aRegistered(api)).id], reason: 'Toetsing' } }),
  readOwnAccess: (api) => ({ shows: new RegExp(`"label":"${api.ours.name}"`) }),
  estimateDossiers: async (api) => {
    await aCaseIn(api, 'closed');
    return { query: { labelId: api.ours.id, from: '2020-01-01', to: '2099-12-31' }, shows: /"cases":[1-9]/ };
  },
  readDossierOrders: async (api, visitor) => ({ shows: new RegExp((await anOrder(api, visitor)).id) }),
  readDossierOrder: async (api, visitor) => ({ path: { id: (await anOrder(api, visitor)).id } }),
  fetchDossiers: async (api, visitor) => ({ path: { id: (await anOrderMade(api, visitor)).id } }),
  readCasesOfPerson: async (api) => ({ query: { reference: (await aRegistered(api)).reference } }),
  erasePerson: async (api) => {
    const { act, id } = await aCaseIn(api, 'received');
    await act('withdraw', { words: 'Laat maar.' });
    const [row]: { reference: string }[] = await api.dataSource.query(
      'SELECT reference FROM feedback_items WHERE id = $1',
      [id],
    );
    const references = [row?.reference];
    return { body: { references, reason: 'Verzoek', confirmation: references } };
  },
  readSealKeys: () => ({}),
  readSeals: () => ({}),
  readAccessLog: () => ({}),
  exportAccessLog: () => ({}),
  readAccessGrants: () => ({}),
  giveAccess: async (api, visitor) => ({ body: await accessToGive(api, visitor) }),
  endAccess: async (api, visitor) => {
    const reply = await visitor.send('POST', '/api/v1/access-grants', { body: await accessToGive(api, visitor) });
    return { path: { id: String(reply.body.id) } };
  },
  readQueues: async (api) => {
    const { queue } = await aFailedJob(api);
    return { shows: new RegExp(queue) };
  },
  retryJob: async (api) => ({ body: await aFailedJob(api) }),
  retryAllJobs: async (api) => ({ body: { queue: (await aFailedJob(api)).queue }, shows: /"retried":1/ }),
  readProducts: () => ({}),
  addProduct: () => ({ body: product }),
  editProduct: async ({ dataSource }) => ({
    path: { id: (await aProduct(dataSource)).id },
    body: product,
    headers: SEEN,
  }),
};

for (const action of CLIENT_ACTIONS) {
  CALLS[operationOf(action)] = async (api) => {
    const { staged, input } = await exampleOf(api, action);
    return { path: { id: staged.id }, body: input, headers: { 'If-Match': `"${await staged.version()}"` } };
  };
}

/** A fresh call of the operation by the visitor, which succeeds when the visitor may. */
export async function callOf(api: ApiUnderTest, operationId: string, visitor: Visitor): Promise<Call> {
  const make = CALLS[operationId];
  if (!make) throw new Error(`Nobody wrote how ${operationId} is called.`);
  return make(api, visitor);
}

async function aLabelAdded(api: ApiUnderTest, visitor: Visitor): Promise<string> {
  const reply = await visitor.send('POST', '/api/v1/labels', {
    body: { ...label(api), code: freshCode(), policy: defaultPolicySettings },
  });
  // Somebody who may not add one tries it on ours.
  return reply.body?.id ?? api.ours.id;
}
