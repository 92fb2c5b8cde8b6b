import type { paths } from '../../api/schema.js';

type Paths<Path extends keyof paths, Method extends keyof paths[Path]> = paths[Path][Method] extends {
  responses: { 200: { content: { 'application/json': infer Body } } };
}
  ? Body
  : never;

/** Everything that the API tells about one case. */
export type CaseView = Paths<'/api/v1/feedback-items/{id}', 'get'>;
export type Commitment = CaseView['commitments'][number];
export type CaseEvent = CaseView['timeline'][number];
export type Letter = CaseView['letters'][number];
export type CaseFile = CaseView['files'][number];
export type StepName = CaseView['journey'][number]['step'];

/** The letter of a purpose as the case fills it in. */
export type ModelLetter = Paths<'/api/v1/feedback-items/{id}/letter-draft', 'get'>;

/** What a letter looks like, what the check list finds in it, and which promises it holds. */
export type LetterPreview = Paths<'/api/v1/feedback-items/{id}/letter-preview', 'post'>;

type PreviewBody =
  paths['/api/v1/feedback-items/{id}/letter-preview']['post']['requestBody']['content']['application/json'];

/** Letters that the API can fill in from a case. */
export type LetterPurpose = PreviewBody['purpose'];
