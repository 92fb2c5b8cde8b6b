import type { paths } from '../../api/schema.js';

type Body<P extends '/api/v1/public/labels/{code}/figures' | '/api/v1/public/labels/{code}/guarantee-reports/{half}'> =
  paths[P]['get']['responses'][200]['content']['application/json'];

/** The public figures of a label. */
export type PublicFigures = Body<'/api/v1/public/labels/{code}/figures'>;
/** The guarantee report of a label. */
export type GuaranteeReport = Body<'/api/v1/public/labels/{code}/guarantee-reports/{half}'>;
