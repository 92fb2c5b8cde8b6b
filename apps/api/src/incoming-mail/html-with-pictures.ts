import type { KeptAttachment } from '#complaints';
import type { FileStore } from '#platform';

const PICTURE = /^image\/(png|jpeg|gif|webp)$/;
const LARGEST_BYTES = 2_000_000;
const MOST_BYTES = 8_000_000;

/** Puts the pictures of a mail's own attachments in its text; whatever else a picture refers to stays empty. */
export async function htmlWithPictures(
  html: string | null,
  attachments: readonly KeptAttachment[],
  files: FileStore,
): Promise<string | null> {
  if (html === null) return null;
  const pictures = new Map<string, string>();
  let room = MOST_BYTES;
  for (const { contentId, mediaType, sha256, sizeBytes } of attachments) {
    const isShown = contentId && PICTURE.test(mediaType) && html.includes(contentId);
    if (!isShown || sizeBytes > LARGEST_BYTES || sizeBytes > room) continue;
    room -= sizeBytes;
    pictures.set(contentId, `data:${mediaType};base64,${(await bytesOf(files, sha256)).toString('base64')}`);
  }
  return html.replace(/src="cid:([^"]{1,900})"/g, (_, id: string) => `src="${pictures.get(id) ?? ''}"`);
}

async function bytesOf(files: FileStore, sha256: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of await files.read(sha256)) chunks.push(chunk);
  return Buffer.concat(chunks);
}
