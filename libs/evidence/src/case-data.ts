/** A decision, letter or commitment as its row says it, under the names that `dossier.json` uses. */
export type DataRow = Record<string, unknown> & { id: string };

/**
 * What the data of a case says, from `dossier.json` or from the register. Instants are RFC 3339 with milliseconds, in UTC.
 * A field that is undefined is not known here, and a list that is null neither.
 */
export interface CaseData {
  /** The case itself: its state, who complains, the story and the wish. */
  case: Record<string, unknown>;
  decisions: readonly DataRow[] | null;
  letters: readonly DataRow[] | null;
  commitments: readonly DataRow[] | null;
}

type Fields = Record<string, unknown>;

/** The value as an object, or one without members when it is none. */
export function fieldsIn(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

/** A text, or an empty one for anything else: `String` would call what a made-up file gives it. */
export function textIn(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/**
 * What `dossier.json` says; `sha256Of` gives the SHA-256 of a file of the dossier. Dossiers made before decisions had an
 * id tell nothing of them here. Pure.
 */
export function caseDataOf(dossier: Fields, sha256Of: (path: string) => string | undefined): CaseData {
  const customer = fieldsIn(dossier.customer);
  const { reference, itemId, kind, round, channel, category, urgency, impact, language } = dossier;
  const { receivedAt, closedAt, closureReason, story, wish } = dossier;
  const state = { reference, itemId, kind, round, channel, category, urgency, impact, language };
  const person = (value: unknown) => (value === null ? null : fieldsIn(value).id);
  return {
    case: {
      ...customer,
      ...state,
      ...{ receivedAt, closedAt, closureReason, story, wish },
      handlerId: person(dossier.handler),
    },
    decisions:
      rowsIn(dossier.decisions)?.map((row) => ({
        ...row,
        decidedBy: person(row.decidedBy),
        approvedBy: person(row.approvedBy),
      })) ?? null,
    letters:
      rowsIn(dossier.letters)?.map((row) => ({
        ...row,
        writtenBy: person(row.writtenBy),
        pdfSha256: sha256Of(pdfOf(row)),
      })) ?? null,
    commitments: rowsIn(dossier.commitments),
  };
}

/** The rows of a list; null for anything else, and for a list with a row that has no id. */
function rowsIn(value: unknown): DataRow[] | null {
  const isRow = (row: unknown): row is DataRow => typeof fieldsIn(row).id === 'string';
  return Array.isArray(value) && value.every(isRow) ? value : null;
}

function pdfOf({ paths }: DataRow): string {
  return (Array.isArray(paths) ? paths : []).map(textIn).find((path) => path.endsWith('.pdf')) ?? '';
}
