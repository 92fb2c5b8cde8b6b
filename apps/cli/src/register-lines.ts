import type { RegisterVerification } from '#complaints';
import { contradictionWords } from '../../../libs/evidence/src/index.js';

const REASONS = {
  'no-history': 'the case has no history at all',
  'sequence-gap': 'this event is missing',
  'previous-hash': 'it does not follow on the event before it',
  'event-hash': 'its facts were changed',
  'content-hash': 'its content was changed',
  'chain-cut': 'the history was cut off before this event',
} as const;

/** What was found wrong in the register, a line each; none when it is intact. */
export function registerLines({ broken, contradicted }: RegisterVerification): string[] {
  return [
    ...broken.map(({ reference, seq, reason }) => `${reference}: event ${seq}: ${REASONS[reason]}`),
    ...contradicted.map((found) => `${found.reference}: ${contradictionWords(found, 'en')}`),
  ];
}
