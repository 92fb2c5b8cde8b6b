import { v7 as newId } from 'uuid';
import { z } from 'zod';
import { line } from '../../feedback-item/input-fields.js';
import { ItemFile } from '../../feedback-item/item-file.entity.js';
import { action } from './action.js';

/** Puts a file that the store already holds with the case. Called by whoever received its bytes, not by a client. */
export const attachFile = action(
  { name: line(255), mediaType: line(120), sha256: z.string().regex(/^[0-9a-f]{64}$/), sizeBytes: z.int().min(0) },
  async (work, input) => {
    const { item, actor, now } = work;
    const file = { ...input, id: newId(), itemId: item.id, uploadedBy: actor.userId, uploadedAt: now };
    await work.tx.insert(ItemFile, file);
    const { id: fileId, name, mediaType, sha256, sizeBytes } = file;
    work.record({ type: 'file-attached', facts: { fileId, mediaType, sha256, sizeBytes }, content: { name } });
  },
);
