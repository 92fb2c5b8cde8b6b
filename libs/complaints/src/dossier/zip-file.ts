import type { Readable } from 'node:stream';
import { ZipFile } from 'yazl';

/** Local midnight, so that a ZIP, which knows no time zones, says the same everywhere. */
const SAME_TIME = { mtime: new Date(1980, 0, 1), mode: 0o100644, compress: false, forceDosTimestamp: true };

/** One file to be packed: its bytes, or how they are opened when it is their turn. */
export type PackedFile = { path: string } & ({ bytes: Uint8Array } | { size: number; open: () => Promise<Readable> });

/**
 * Packs files as they come, without ever holding all of them; the list may still grow while earlier files are packed.
 * Nothing is compressed and nothing tells the time: the same files give the same bytes on every machine, and a check
 * knows every byte around them (`libs/evidence/src/zip-writing.ts`).
 */
export function packed(files: Iterable<PackedFile> | AsyncIterable<PackedFile>): Readable {
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  const fail = (error: unknown) => output.destroy(error as Error);
  zip.on('error', fail);
  addAll(zip, files).catch(fail);
  return output;
}

async function addAll(zip: ZipFile, files: Iterable<PackedFile> | AsyncIterable<PackedFile>): Promise<void> {
  for await (const file of files) {
    if ('bytes' in file) zip.addBuffer(Buffer.from(file.bytes), file.path, SAME_TIME);
    else
      zip.addReadStreamLazy(file.path, { ...SAME_TIME, size: file.size }, (give) => {
        file.open().then(
          (stream) => {
            stream.on('error', (error) => zip.emit('error', error));
            give(null, stream);
          },
          (error) => give(error, undefined as never),
        );
      });
  }
  zip.end();
}
