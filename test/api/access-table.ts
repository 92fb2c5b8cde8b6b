import { ROLES, type Role } from '#complaints';
import { CLIENT_ACTIONS, type ClientAction } from './action-examples.js';

/** Who may call an operation, and what somebody who may, but works for another label, gets of ours. */
export interface AccessRow {
  may: readonly (Role | 'anybody')[];
  /** `404` for what is ours alone, `nothing` for a list without it, `same` for what belongs to no label. */
  otherLabel: 404 | 'nothing' | 'same';
  /** Whoever calls it has to sign in again. */
  endsSession?: true;
}

const CASEWORKERS = ['handler', 'manager', 'top-manager'] as const;
const LEADERS = ['manager', 'top-manager'] as const;
const READERS = [...CASEWORKERS, 'auditor'] as const;
const SCORE_READERS = [...LEADERS, 'auditor'] as const;
const ADMINISTRATOR = ['administrator'] as const;
const GIVERS = [...LEADERS, 'administrator'] as const;
const ANYBODY = ['anybody'] as const;

/** Access to everything but the actions on a case: a row for each operation. Written by hand, never computed. */
const OPERATIONS: Record<string, AccessRow> = {
  readPublicLabels: { may: ANYBODY, otherLabel: 'same' },
  readPublicLabel: { may: ANYBODY, otherLabel: 'same' },
  fileFeedback: { may: ANYBODY, otherLabel: 'same' },
  readPublicFigures: { may: ANYBODY, otherLabel: 'same' },
  readGuaranteeDocument: { may: ANYBODY, otherLabel: 'same' },
  readGuaranteeReport: { may: ANYBODY, otherLabel: 'same' },
  askPrivateLink: { may: ANYBODY, otherLabel: 'same' },
  // Whoever holds the private link of the case, and nobody else.
  readPrivateCase: { may: ANYBODY, otherLabel: 'same' },
  sendPrivateFile: { may: ANYBODY, otherLabel: 'same' },
  readPrivateFile: { may: ANYBODY, otherLabel: 'same' },
  sendPrivateMessage: { may: ANYBODY, otherLabel: 'same' },
  correctPrivateContactDetails: { may: ANYBODY, otherLabel: 'same' },
  givePrivateReaction: { may: ANYBODY, otherLabel: 'same' },
  askPrivateSecondLook: { may: ANYBODY, otherLabel: 'same' },
  givePrivateClosureAnswer: { may: ANYBODY, otherLabel: 'same' },
  reopenPrivateCase: { may: ANYBODY, otherLabel: 'same' },
  withdrawPrivateCase: { may: ANYBODY, otherLabel: 'same' },
  answerPrivateMonitor: { may: ANYBODY, otherLabel: 'same' },
  readDemoLogins: { may: ANYBODY, otherLabel: 'same' },
  signIn: { may: ANYBODY, otherLabel: 'same' },
  readSession: { may: ROLES, otherLabel: 'nothing' },
  signOut: { may: ROLES, otherLabel: 'same', endsSession: true },
  signOutEverywhere: { may: ROLES, otherLabel: 'same', endsSession: true },
  changeOwnLanguage: { may: ROLES, otherLabel: 'same' },
  changeOwnPassword: { may: ROLES, otherLabel: 'same', endsSession: true },
  readReferenceData: { may: ROLES, otherLabel: 'nothing' },
  readDraft: { may: ROLES, otherLabel: 'same' },
  saveDraft: { may: ROLES, otherLabel: 'same' },
  deleteDraft: { may: ROLES, otherLabel: 'same' },

  registerFeedback: { may: CASEWORKERS, otherLabel: 404 },
  readRegistrationHints: { may: CASEWORKERS, otherLabel: 'nothing' },
  readRegistrationPromises: { may: READERS, otherLabel: 404 },
  readCase: { may: READERS, otherLabel: 404 },
  findCaseByReference: { may: READERS, otherLabel: 404 },
  explainCommitment: { may: READERS, otherLabel: 404 },
  readWorkList: { may: READERS, otherLabel: 'nothing' },
  countWork: { may: READERS, otherLabel: 'nothing' },
  searchCases: { may: READERS, otherLabel: 'nothing' },
  attachFile: { may: CASEWORKERS, otherLabel: 404 },
  readFile: { may: READERS, otherLabel: 404 },
  draftLetter: { may: CASEWORKERS, otherLabel: 404 },
  previewLetter: { may: CASEWORKERS, otherLabel: 404 },
  previewPaper: { may: CASEWORKERS, otherLabel: 404 },
  readLetters: { may: READERS, otherLabel: 'nothing' },
  readLetter: { may: READERS, otherLabel: 404 },
  readIncomingMails: { may: READERS, otherLabel: 'nothing' },
  readIncomingMail: { may: READERS, otherLabel: 404 },
  readRawMail: { may: READERS, otherLabel: 404 },
  readMailAttachment: { may: READERS, otherLabel: 404 },
  uploadMail: { may: CASEWORKERS, otherLabel: 404 },
  registerFromMail: { may: CASEWORKERS, otherLabel: 404 },
  placeMail: { may: CASEWORKERS, otherLabel: 404 },
  setMailAside: { may: CASEWORKERS, otherLabel: 404 },
  putMailBack: { may: CASEWORKERS, otherLabel: 404 },
  retryLetter: { may: CASEWORKERS, otherLabel: 404 },
  readStaffMails: { may: LEADERS, otherLabel: 'nothing' },
  retryStaffMail: { may: LEADERS, otherLabel: 404 },
  readLetterPdf: { may: READERS, otherLabel: 404 },
  readPostBatches: { may: READERS, otherLabel: 'nothing' },
  makePostBatch: { may: CASEWORKERS, otherLabel: 404 },
  readPostBatchPdf: { may: READERS, otherLabel: 404 },
  markBatchPosted: { may: CASEWORKERS, otherLabel: 404 },
  readNormFigures: { may: READERS, otherLabel: 'nothing' },
  readNormCases: { may: READERS, otherLabel: 'nothing' },
  exportNormFigures: { may: READERS, otherLabel: 'nothing' },
  readLiveScore: { may: SCORE_READERS, otherLabel: 404 },
  readFigureCases: { may: SCORE_READERS, otherLabel: 404 },
  // Scores without the names of labels that one does not work for.
  readBenchmark: { may: [...SCORE_READERS, 'administrator'], otherLabel: 'nothing' },
  exportBenchmark: { may: [...SCORE_READERS, 'administrator'], otherLabel: 'nothing' },
  importOutsideScores: { may: ADMINISTRATOR, otherLabel: 'same' },
  readWarnings: { may: CASEWORKERS, otherLabel: 'nothing' },
  // The very figures of the line above, in a file whose text is packed.
  exportNormFiguresWorkbook: { may: READERS, otherLabel: 'same' },
  readWorkload: { may: LEADERS, otherLabel: 'nothing' },
  reassignCases: { may: LEADERS, otherLabel: 'nothing' },
  addAbsence: { may: LEADERS, otherLabel: 404 },
  editAbsence: { may: LEADERS, otherLabel: 404 },
  removeAbsence: { may: LEADERS, otherLabel: 404 },

  orderDossiers: { may: READERS, otherLabel: 404 },
  readDossierOrders: { may: READERS, otherLabel: 'nothing' },
  // An order is its owner's, and of leaders who may see every case in it.
  readDossierOrder: { may: READERS, otherLabel: 404 },
  fetchDossiers: { may: READERS, otherLabel: 404 },
  readAccessGrants: { may: GIVERS, otherLabel: 'same' },
  giveAccess: { may: GIVERS, otherLabel: 'same' },
  endAccess: { may: GIVERS, otherLabel: 'same' },
  readSealKeys: { may: ANYBODY, otherLabel: 'same' },
  readCasesOfPerson: { may: ADMINISTRATOR, otherLabel: 'same' },
  erasePerson: { may: ADMINISTRATOR, otherLabel: 'same' },
  readSeals: { may: ADMINISTRATOR, otherLabel: 'same' },
  readAccessLog: { may: ADMINISTRATOR, otherLabel: 'same' },
  exportAccessLog: { may: ADMINISTRATOR, otherLabel: 'same' },

  // Whoever administers does so for every label.
  readLabels: { may: ADMINISTRATOR, otherLabel: 'same' },
  readPolicyDefaults: { may: ADMINISTRATOR, otherLabel: 'same' },
  addLabel: { may: ADMINISTRATOR, otherLabel: 'same' },
  editLabel: { may: ADMINISTRATOR, otherLabel: 'same' },
  previewPolicy: { may: ADMINISTRATOR, otherLabel: 'same' },
  publishPolicy: { may: ADMINISTRATOR, otherLabel: 'same' },
  readTemplates: { may: ADMINISTRATOR, otherLabel: 'same' },
  readTemplate: { may: ADMINISTRATOR, otherLabel: 'same' },
  publishTemplate: { may: ADMINISTRATOR, otherLabel: 'same' },
  rollBackTemplate: { may: ADMINISTRATOR, otherLabel: 'same' },
  withdrawTemplate: { may: ADMINISTRATOR, otherLabel: 'same' },
  previewTemplate: { may: ADMINISTRATOR, otherLabel: 'same' },
  sendTestMail: { may: ADMINISTRATOR, otherLabel: 'same' },
  readPreviewCases: { may: ADMINISTRATOR, otherLabel: 'nothing' },
  readUsers: { may: ADMINISTRATOR, otherLabel: 'same' },
  addUser: { may: ADMINISTRATOR, otherLabel: 'same' },
  editUser: { may: ADMINISTRATOR, otherLabel: 'same' },
  setUserPassword: { may: ADMINISTRATOR, otherLabel: 'same' },
  readQueues: { may: ADMINISTRATOR, otherLabel: 'same' },
  retryJob: { may: ADMINISTRATOR, otherLabel: 'same' },
  retryAllJobs: { may: ADMINISTRATOR, otherLabel: 'same' },
  readProducts: { may: ADMINISTRATOR, otherLabel: 'same' },
  addProduct: { may: ADMINISTRATOR, otherLabel: 'same' },
  editProduct: { may: ADMINISTRATOR, otherLabel: 'same' },
};

/** Who may do what to a case. */
const ACTIONS: Record<ClientAction, readonly Role[]> = {
  assign: CASEWORKERS,
  'take-over': CASEWORKERS,
  'confirm-receipt': CASEWORKERS,
  'log-contact': CASEWORKERS,
  'record-wish': CASEWORKERS,
  'add-note': CASEWORKERS,
  'ask-colleague': CASEWORKERS,
  'record-colleague-answer': CASEWORKERS,
  'chase-colleague': CASEWORKERS,
  'make-promise': CASEWORKERS,
  'settle-promise': CASEWORKERS,
  'write-letter': CASEWORKERS,
  'send-progress-update': CASEWORKERS,
  'announce-delay': CASEWORKERS,
  'pause-clock': CASEWORKERS,
  'resume-clock': CASEWORKERS,
  decide: CASEWORKERS,
  approve: LEADERS,
  'return-decision': CASEWORKERS,
  'send-answer': CASEWORKERS,
  'release-answer': CASEWORKERS,
  'return-answer': CASEWORKERS,
  'hand-to-post': CASEWORKERS,
  'record-reaction': CASEWORKERS,
  'carry-out-solution': CASEWORKERS,
  'ask-closure': CASEWORKERS,
  'record-closure-answer': CASEWORKERS,
  'start-second-look': CASEWORKERS,
  close: CASEWORKERS,
  reopen: CASEWORKERS,
  withdraw: CASEWORKERS,
  merge: CASEWORKERS,
  unmerge: CASEWORKERS,
  refer: CASEWORKERS,
  'open-dispute': CASEWORKERS,
  'record-dispute-outcome': CASEWORKERS,
  'correct-data': CASEWORKERS,
  'mark-needs': CASEWORKERS,
  'mark-impact': CASEWORKERS,
  'assign-top-manager': LEADERS,
  'convert-to-complaint': CASEWORKERS,
  'send-private-link': CASEWORKERS,
  'revoke-private-links': CASEWORKERS,
};

/** The id of the operation that does an action. */
export function operationOf(action: ClientAction): string {
  return `${action.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())}Case`;
}

/** Access to every operation of the API, by its id. */
export const ACCESS: Record<string, AccessRow> = {
  ...OPERATIONS,
  ...Object.fromEntries(
    CLIENT_ACTIONS.map((action) => [operationOf(action), { may: ACTIONS[action], otherLabel: 404 }]),
  ),
};
