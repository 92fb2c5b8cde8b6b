import type { EntityManager } from 'typeorm';
import {
  deliveredHouseStyle,
  type HousePieces,
  type HouseStyle,
  type LetterPurpose,
  type LetterSource,
  letterSource,
} from '#templates';
import { queryPrepared } from '../database/prepared-query.js';
import { localDay } from '../deadlines/local-day.js';
import type { Language } from '../vocabulary.js';

/** What letters of a label are written by: the template, and the house style around it, each with its version. */
export interface TemplateInForce {
  version: number;
  source: LetterSource;
  houseStyleVersion: number;
  house: HouseStyle;
  /** Pieces of the house style; undefined for the delivered one. */
  pieces: HousePieces | undefined;
}

/** Of which label, for what and in which language. */
export interface TemplateKey {
  labelId: string;
  purpose: LetterPurpose;
  language: Language;
}

/**
 * The template and the house style in force at an instant. A version holds from its first day, and on that day from the
 * moment at which it was made; the newest that began last holds. One query.
 */
export async function templateInForce(
  tx: EntityManager,
  { labelId, purpose, language }: TemplateKey,
  at: Date,
): Promise<TemplateInForce> {
  const rows = await queryPrepared<VersionRow>(tx, IN_FORCE, [labelId, language, purpose, localDay(at), at]);
  const own = rows.find((row) => row.purpose === purpose);
  const style = rows.find((row) => row.purpose === 'house-style');
  const house = style ? (kept(style) as KeptStyle) : undefined;
  return {
    version: own?.version ?? 0,
    source: own ? (kept(own) as LetterSource) : letterSource(purpose, language),
    houseStyleVersion: style?.version ?? 0,
    house: house?.style ?? deliveredHouseStyle(language),
    pieces: house?.pieces,
  };
}

/** The house style of a version, as letters came from it; the delivered one for version 0 and for letters without one. */
export async function houseStyleOf(
  tx: EntityManager,
  { labelId, language }: Pick<TemplateKey, 'labelId' | 'language'>,
  version: number | null,
): Promise<HouseStyle> {
  if (!version) return deliveredHouseStyle(language);
  const [row] = await queryPrepared<VersionRow>(
    tx,
    `SELECT id, purpose, version, content FROM template_versions
     WHERE label_id = $1 AND language = $2 AND purpose = 'house-style' AND version = $3`,
    [labelId, language, version],
  );
  return row ? (kept(row) as KeptStyle).style : deliveredHouseStyle(language);
}

/** SQL for the condition that a version holds at an instant; `version` is the alias of its table. */
export const HOLDS_AT = (day: string, instant: string): string => `
  version.active_from <= ${day}::date AND version.made_at <= ${instant}
  AND NOT EXISTS (SELECT FROM template_withdrawals WHERE version_id = version.id AND withdrawn_at <= ${instant})`;

const IN_FORCE = `
  SELECT DISTINCT ON (purpose) version.id, version.purpose, version.version, version.content
  FROM template_versions version
  WHERE label_id = $1 AND language = $2 AND purpose IN ($3, 'house-style') AND ${HOLDS_AT('$4', '$5')}
  ORDER BY purpose, active_from DESC, version DESC`;

interface VersionRow {
  id: string;
  purpose: string;
  version: number;
  content: LetterSource | HouseStyle;
}

type KeptStyle = { style: HouseStyle; pieces: HousePieces };

/** Versions never change, so the same object serves as long as it is known, and what is compiled of it with it. */
const known = new Map<string, LetterSource | KeptStyle>();
const MOST_KNOWN = 500;

function kept({ id, content }: VersionRow): LetterSource | KeptStyle {
  const found = known.get(id);
  if (found) return found;
  const made =
    'signature' in content
      ? { style: content, pieces: { closing: content.signature, contact: content.contact } }
      : content;
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(id, made);
  return made;
}
