import { createHash, timingSafeEqual } from 'node:crypto';

/** Whether two secrets are equal, in a time that tells nothing about where they differ. Any text may be given. */
export function isSameSecret(given: string, expected: string): boolean {
  return timingSafeEqual(digest(given), digest(expected));
}

// Digests have one length, which the comparison needs and texts of strange characters do not have.
function digest(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
