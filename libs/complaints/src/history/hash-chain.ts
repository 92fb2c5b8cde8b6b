import { createHash } from 'node:crypto';
import { contentText, eventText, type HashedEvent } from '../../../evidence/src/index.js';

export { canonicalJson, eventText, GENESIS, type HashedEvent } from '../../../evidence/src/index.js';

/** SHA-256 (hex) over the event's canonical JSON (RFC 8785). */
export function hashEvent(event: HashedEvent): string {
  return sha256(eventText(event));
}

/** SHA-256 (hex) over a salt and the content's canonical JSON; without the salt nobody can guess the content back. */
export function hashContent(salt: string, content: Record<string, unknown>): string {
  return sha256(contentText(salt, content));
}

/** SHA-256 (hex) of a text in UTF-8, or of bytes. */
export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}
