import { NotJson } from './canonical-json.js';
import { caseDataOf, fieldsIn } from './case-data.js';
import { type Contradiction, contentsGone, contradictions, RECORD_KINDS, type RecordKind } from './contradictions.js';
import { DATA, type DossierManifest, type HistoryFile } from './dossier-format.js';
import type { Finding } from './report.js';
import { jsonIn } from './shapes.js';

/**
 * Holds the data of a dossier against its history, which must be whole, and repeats what the dossier says of itself: of
 * contents that were left out only its maker could compare.
 */
export function verifyData(bytes: Uint8Array, history: HistoryFile, { files, leftOut }: DossierManifest): Finding[] {
  const json = jsonIn(bytes);
  if (json === undefined) return [{ code: 'data-unreadable', path: DATA }];
  const dossier = fieldsIn(json);
  const sha256s = new Map(files.map(({ path, sha256 }) => [path, sha256]));
  try {
    const found = contradictions(
      caseDataOf(dossier, (path) => sha256s.get(path)),
      history.events,
    );
    const gone = leftOut.length === 0 ? contentsGone(history.events) : [];
    const all = new Map([...gone, ...found, ...saidOfItself(dossier)].map((one) => [JSON.stringify(keyOf(one)), one]));
    return [...all.values()].map(asFinding);
  } catch (error) {
    if (error instanceof NotJson) return [{ code: 'data-unreadable', path: DATA }];
    throw error;
  }
}

function saidOfItself({ contradictions: said }: Record<string, unknown>): Contradiction[] {
  const isKind = (value: unknown): value is RecordKind => (RECORD_KINDS as readonly unknown[]).includes(value);
  return (Array.isArray(said) ? said : []).map(fieldsIn).flatMap(({ record, id, field, seq }) => {
    const text = (value: unknown) => (typeof value === 'string' ? value : null);
    return isKind(record)
      ? [{ record, id: text(id), field: text(field), seq: Number.isInteger(seq) ? Number(seq) : null }]
      : [];
  });
}

const keyOf = ({ record, id, field, seq }: Contradiction) => [record, id, field, seq];

function asFinding(contradiction: Contradiction): Finding {
  return { code: 'data-contradicts-history', path: DATA, contradiction };
}
