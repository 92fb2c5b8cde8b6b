import { NotJson } from './canonical-json.js';
import { DATA, type DossierManifest, HISTORY, type HistoryFile, SEAL } from './dossier-format.js';
import type { Cryptography } from './hashing.js';
import type { DossierReport, Finding } from './report.js';
import { historyIn, jsonIn, sealIn } from './shapes.js';
import { verifyData } from './verify-data.js';
import { MOST_NAMED, numbers, verifyHistory } from './verify-history.js';
import { verifySeal } from './verify-seal.js';

/** Files of which the history knows the SHA-256. */
const ORIGINALS = /^(files|incoming)\/|^letters\/[^/]+\.eml$/;

/** Looks behind the hashes of the files: is the history whole, does the list belong to it, does a seal fix it? */
export async function verifyContents(
  report: DossierReport,
  manifest: DossierManifest,
  files: ReadonlyMap<string, Uint8Array>,
  cryptography: Cryptography,
): Promise<void> {
  const { findings } = report;
  const [historyBytes, sealBytes] = [files.get(HISTORY), files.get(SEAL)];
  // What is missing was said already.
  if (!historyBytes) return;
  const history = historyIn(jsonIn(historyBytes));
  if (!history) return void findings.push({ code: 'history-unreadable', path: HISTORY });
  report.events = history.events.length;
  if (history.reference !== manifest.reference || history.itemId !== manifest.itemId)
    findings.push({ code: 'manifest-of-other-dossier', path: 'manifest.json', found: history.reference });
  const check = await ifJson(verifyHistory(history, cryptography));
  if (!check) return void findings.push({ code: 'history-unreadable', path: HISTORY });
  report.withoutContent = check.withoutContent;
  const faults = [...check.findings, ...headFindings(manifest, history, check.hashes)];
  findings.push(...faults, ...attachmentFindings(manifest, history));
  const dataBytes = files.get(DATA);
  // A history that was changed itself contradicts nothing.
  if (dataBytes && faults.length === 0) findings.push(...verifyData(dataBytes, history, manifest));
  if (!sealBytes) return;
  const seal = sealIn(jsonIn(sealBytes));
  if (!seal) return void findings.push({ code: 'seal-unreadable', path: SEAL });
  const sealed = await ifJson(verifySeal(seal, history, check.hashes, cryptography));
  if (!sealed) return void findings.push({ code: 'seal-unreadable', path: SEAL });
  report.sealed = sealed.sealed;
  const known = new Set(findings.map(({ code, seq }) => `${code} ${seq}`));
  findings.push(...sealed.findings.filter(({ code, seq }) => !known.has(`${code} ${seq}`)));
}

/** Null for what JSON.parse let through and no canonical JSON can hold: half characters, nesting without end. */
function ifJson<T>(work: Promise<T>): Promise<T | null> {
  return work.catch((error: unknown) => {
    if (error instanceof NotJson) return null;
    throw error;
  });
}

/** The list says with which event the history ends. */
function headFindings(
  { asOf, reference }: DossierManifest,
  history: HistoryFile,
  hashes: ReadonlyMap<number, string>,
): Finding[] {
  if (history.reference !== reference) return [];
  const last = history.events.reduce((highest, { seq }) => Math.max(highest, seq), 0);
  const cut = (from: number, to: number) => numbers(from, Math.min(to + 1, from + MOST_NAMED));
  const findings: Finding[] = [
    ...cut(last + 1, asOf.seq).map((seq) => ({ code: 'event-missing' as const, seq })),
    ...cut(asOf.seq + 1, last).map((seq) => ({ code: 'event-added' as const, seq })),
  ];
  const found = hashes.get(asOf.seq);
  if (found !== undefined && found !== asOf.hash) findings.push({ code: 'event-changed', seq: asOf.seq });
  return findings;
}

/** A file of the case, and a mail that left, must have the SHA-256 that the history noted when it came in or went. */
function attachmentFindings({ files }: DossierManifest, { events }: HistoryFile): Finding[] {
  const noted = new Set(events.flatMap(({ facts }) => [facts.sha256, facts.mailSha256]));
  return files
    .filter(({ path, sha256 }) => ORIGINALS.test(path) && !noted.has(sha256))
    .map(({ path }) => ({ code: 'attachment-differs' as const, path }));
}
