import { InvalidInput } from '../../feedback-item/errors.js';
import { id } from '../../feedback-item/input-fields.js';
import { Letter } from '../../letters/letter.entity.js';
import { settleByLetter } from '../../letters/settle-by-letter.js';
import { action, backdating, happenedAt } from './action.js';

/** A letter on paper was handed to the post: from then on it counts as given. */
export const handToPost = action({ letterId: id, ...backdating }, async (work, input) => {
  const letter = await work.tx.findOneBy(Letter, { id: input.letterId, itemId: work.item.id });
  if (letter?.state !== 'to-post') {
    throw new InvalidInput(
      '/letterId',
      'not-waiting',
      'This letter does not wait for the post. Reload to see its state.',
    );
  }
  const at = happenedAt(work, 'hand-to-post', input);
  await work.tx.update(Letter, { id: letter.id }, { state: 'posted', sentAt: at });
  const seq = work.record({
    type: 'letter-posted',
    occurredAt: at,
    facts: {
      letterId: letter.id,
      purpose: letter.purpose,
      round: work.item.round,
      ...(letter.pdfSha256 && { pdfSha256: letter.pdfSha256 }),
    },
    content: input.backdatedReason ? { backdatedReason: input.backdatedReason } : null,
  });
  settleByLetter(work, letter.purpose, at, seq);
});
