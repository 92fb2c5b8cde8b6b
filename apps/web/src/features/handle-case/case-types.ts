import type { paths } from '../../api/schema.js';

/** Everything that the API tells about one case. */
export type CaseView = paths['/api/v1/feedback-items/{id}']['get']['responses'][200]['content']['application/json'];
export type Commitment = CaseView['commitments'][number];
export type CaseEvent = CaseView['timeline'][number];
export type Letter = CaseView['letters'][number];
export type CaseFile = CaseView['files'][number];

/** Letters that the API can fill in from a case. */
export type LetterPurpose =
  paths['/api/v1/feedback-items/{id}/letter-draft']['get']['parameters']['query'] extends infer Query
    ? NonNullable<NonNullable<Query> extends { purpose?: infer Purpose } ? Purpose : never>
    : never;

/** What a letter looks like, what the check list finds in it, and which promises it holds. */
export type LetterPreview =
  paths['/api/v1/feedback-items/{id}/letter-preview']['post']['responses'][200]['content']['application/json'];
