import { emptyAnswers, type FormAnswers } from '../../../../../libs/public-form/src/index.js';
import { newIdempotencyKey } from '../../api/client.js';
import type { paths } from '../../api/schema.js';

type FilePath = paths['/api/v1/public/labels/{code}/feedback-items']['post'];

/** What the API takes when a customer files something. */
export type FiledBody = FilePath['requestBody']['content']['application/json'];

/** What the API tells the customer at once. */
export type Filed = FilePath['responses'][201]['content']['application/json'];

/** What a customer fills in, as it stands in the form and in the draft. */
export interface FormValues extends FormAnswers {
  /** Left empty by people; programs fill in everything. */
  website: string;
  /** Made when the form opens and kept in the draft: sending once more after a lost connection files nothing twice. */
  idempotencyKey: string;
}

/** An empty form. */
export function emptyForm(): FormValues {
  return { ...emptyAnswers(), website: '', idempotencyKey: newIdempotencyKey() };
}
