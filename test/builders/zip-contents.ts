import { unzipSync } from 'fflate';

/** The files of a ZIP by their paths, read by another program's code than ours. */
export function zipContents(zip: Uint8Array): Record<string, Buffer> {
  return Object.fromEntries(Object.entries(unzipSync(zip)).map(([path, bytes]) => [path, Buffer.from(bytes)]));
}
