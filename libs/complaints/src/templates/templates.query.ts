import type { DataSource } from 'typeorm';
import { localDay } from '../deadlines/local-day.js';
import { NotFound } from '../feedback-item/errors.js';
import { Label } from '../labels/label.entity.js';
import { LANGUAGES } from '../vocabulary.js';
import { contentFindings, deliveredContent, type TemplateContent } from './template-content.js';
import { TEMPLATE_PURPOSES, type TemplateId } from './template-key.js';

/** Whether a version holds now, will, did, or was withdrawn before it began. */
export type VersionState = 'in-force' | 'planned' | 'past' | 'withdrawn';

/** A version of a template; version 0 is the delivered one, which nobody made. */
export interface VersionView {
  version: number;
  state: VersionState;
  activeFrom: string | null;
  content: TemplateContent;
  backTo: number | null;
  reason: string | null;
  madeBy: string | null;
  madeAt: Date | null;
  withdrawn: { by: string; at: Date; reason: string } | null;
}

/** What holds for a purpose in a language, and what is planned. */
export interface TemplateState extends Omit<TemplateId, 'labelId'> {
  inForce: Omit<VersionView, 'content'>;
  planned: Omit<VersionView, 'content'>[];
  /** Letters can no longer be written by the version in force, so they are written by the delivered one. */
  isBroken: boolean;
}

/** Every template of a label in every language. Throws `NotFound`. */
export async function readTemplates(dataSource: DataSource, labelId: string, now: Date): Promise<TemplateState[]> {
  await knownLabel(dataSource, labelId);
  const rows: Row[] = await dataSource.query(`${VERSIONS} ORDER BY version.version`, [labelId]);
  return TEMPLATE_PURPOSES.flatMap((purpose) => LANGUAGES.map((language) => ({ purpose, language }))).map((key) => {
    const versions = withStates(key, rows.filter(isOf(key)), now);
    const held = versions.find(({ state }) => state === 'in-force') as VersionView;
    const planned = versions.filter(({ state }) => state === 'planned');
    const isBroken = held.version > 0 && contentFindings(key, held.content).length > 0;
    return { ...key, inForce: held, planned, isBroken };
  });
}

/** Every version of one template, newest first, with its text. Throws `NotFound`. */
export async function readTemplate(
  dataSource: DataSource,
  { labelId, purpose, language }: TemplateId,
  now: Date,
): Promise<VersionView[]> {
  await knownLabel(dataSource, labelId);
  const rows: Row[] = await dataSource.query(
    `${VERSIONS} AND version.purpose = $2 AND version.language = $3 ORDER BY version.version`,
    [labelId, purpose, language],
  );
  return withStates({ purpose, language }, rows, now).reverse();
}

type Key = Omit<TemplateId, 'labelId'>;
type Row = Omit<VersionView, 'state' | 'withdrawn'> &
  Key & { activeFrom: string; withdrawnAt: Date | null; withdrawnReason: string; withdrawnBy: string };

const VERSIONS = `
  SELECT version.purpose, version.language, version.version, version.active_from::text AS "activeFrom", version.content,
    version.back_to AS "backTo", version.reason, maker.name AS "madeBy", version.made_at AS "madeAt",
    gone.withdrawn_at AS "withdrawnAt", gone.reason AS "withdrawnReason", withdrawer.name AS "withdrawnBy"
  FROM template_versions version JOIN staff_users maker ON maker.id = version.made_by
  LEFT JOIN template_withdrawals gone ON gone.version_id = version.id
  LEFT JOIN staff_users withdrawer ON withdrawer.id = gone.withdrawn_by
  WHERE version.label_id = $1`;

function withStates(key: Key, rows: readonly Row[], now: Date): VersionView[] {
  const today = localDay(now);
  const versions = rows.map((row) => ({ ...row, withdrawn: withdrawalOf(row) }));
  const begun = versions.filter(({ activeFrom, withdrawn }) => !withdrawn && activeFrom <= today);
  const held = begun.toSorted((a, b) => a.activeFrom.localeCompare(b.activeFrom) || a.version - b.version).at(-1);
  const state = (row: (typeof versions)[number]): VersionState => {
    if (row.withdrawn) return 'withdrawn';
    if (row.activeFrom > today) return 'planned';
    return row === held ? 'in-force' : 'past';
  };
  return [delivered(key, !held), ...versions.map((row) => ({ ...row, state: state(row) }))];
}

function delivered(key: Key, isInForce: boolean): VersionView {
  const content = deliveredContent(key);
  const nobody = { activeFrom: null, backTo: null, reason: null, madeBy: null, madeAt: null, withdrawn: null };
  return { version: 0, state: isInForce ? 'in-force' : 'past', content, ...nobody };
}

function withdrawalOf({ withdrawnAt, withdrawnReason, withdrawnBy }: Row): VersionView['withdrawn'] {
  return withdrawnAt && { by: withdrawnBy, at: withdrawnAt, reason: withdrawnReason };
}

function isOf({ purpose, language }: Key): (row: Row) => boolean {
  return (row) => row.purpose === purpose && row.language === language;
}

async function knownLabel(dataSource: DataSource, id: string): Promise<void> {
  if (!(await dataSource.manager.existsBy(Label, { id }))) throw new NotFound('label');
}
