import { LETTER_SETTLES } from '../commitments/evidence.js';
import { renewProgressUpdate } from '../use-cases/actions/contact.js';
import type { CaseWork } from '../use-cases/case-work.js';

/** A letter of this purpose has really gone out at `at`: the commitments that it keeps are settled. */
export function settleByLetter(work: CaseWork, purpose: string, at: Date, seq: number): void {
  const kinds = LETTER_SETTLES[purpose] ?? [];
  if (kinds.includes('progress-update')) renewProgressUpdate(work, at, seq);
  work.settle(
    kinds.filter((kind) => kind !== 'progress-update'),
    at,
    seq,
  );
}
