import type { HistoryFile, SealFile } from './dossier-format.js';
import type { Cryptography } from './hashing.js';
import type { DossierReport, Finding } from './report.js';
import { brokenKey, isSealSigned, rootOf } from './seal.js';

/** Whether the seal is real, and whether it fixes this very history; `seal: null` is fine and simply fixes nothing. */
export async function verifySeal(
  { keys, seal, path }: SealFile,
  { reference }: Pick<HistoryFile, 'reference'>,
  hashes: ReadonlyMap<number, string>,
  cryptography: Cryptography,
): Promise<{ findings: Finding[]; sealed: DossierReport['sealed'] }> {
  const forged = await brokenKey(keys, cryptography);
  if (forged) return { findings: [{ code: 'key-forged', found: forged.keyId }], sealed: null };
  if (!seal) return { findings: [], sealed: null };
  const fault = (code: Finding['code'], more: Partial<Finding> = {}) => ({
    findings: [{ code, seal: seal.number, ...more }],
    sealed: null,
  });
  const key = keys.find(({ keyId }) => keyId === seal.keyId);
  if (!key || !(await isSealSigned(seal, key, cryptography))) return fault('seal-forged');
  if (!path) return fault('seal-does-not-fit');
  if (path.head.reference !== reference) return fault('seal-of-other-case', { found: path.head.reference });
  if ((await rootOf(path, seal.size, cryptography)) !== seal.root) return fault('seal-does-not-fit');
  const { seq, hash } = path.head;
  if (!hashes.has(seq)) return fault('event-missing', { seq });
  if (hashes.get(seq) !== hash) return fault('seal-does-not-fit', { seq });
  return { findings: [], sealed: { number: seal.number, day: seal.day, seq } };
}
