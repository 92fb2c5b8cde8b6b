/** What an organisation says of a closed question; `na` means not applicable. */
export const STATEMENT_ANSWERS = ['yes', 'no', 'na'] as const;
/** What an audit looked at. A look at the whole process is one at its effectiveness and its quality too. */
export const AUDIT_ASPECTS = ['procedures', 'compliance', 'effectiveness', 'quality'] as const;
/** What a management report deals with. */
export const REPORT_TOPICS = [
  'hard-figures',
  'soft-figures',
  'all-kinds-of-feedback',
  'risk-analysis',
  'improvements',
  'value-for-the-business',
] as const;
/** What a line of the history of evidence is about. */
export const EVIDENCE_SUBJECTS = ['statement', 'document', 'training', 'audit', 'finding', 'report'] as const;
/** What was done to it. */
export const EVIDENCE_CHANGES = ['added', 'changed', 'withdrawn', 'acknowledged'] as const;

export type StatementAnswer = (typeof STATEMENT_ANSWERS)[number];
export type AuditAspect = (typeof AUDIT_ASPECTS)[number];
export type ReportTopic = (typeof REPORT_TOPICS)[number];
export type EvidenceSubject = (typeof EVIDENCE_SUBJECTS)[number];
export type EvidenceChangeKind = (typeof EVIDENCE_CHANGES)[number];
