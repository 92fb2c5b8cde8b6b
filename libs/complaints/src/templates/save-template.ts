import type { DataSource, EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import { z } from 'zod';
import type { Clock } from '../clock.js';
import { localDay } from '../deadlines/local-day.js';
import { InvalidInput, NotFound, TemplateChanged } from '../feedback-item/errors.js';
import { day, line, optional } from '../feedback-item/input-fields.js';
import { Label } from '../labels/label.entity.js';
import type { Actor } from '../staff/actor.js';
import {
  contentFindings,
  contentInput,
  deliveredContent,
  type TemplateContent,
  TemplateNotUsable,
  templateContentInput,
} from './template-content.js';
import type { TemplateId } from './template-key.js';
import { TemplateVersion } from './template-version.entity.js';
import { TemplateWithdrawal } from './template-withdrawal.entity.js';

/** Without a day it begins today. */
const whenAndWhy = { activeFrom: optional(day), reason: line(300) };
/** A new version. */
export const templateVersionInput = z.strictObject({ content: templateContentInput, ...whenAndWhy });
/** Back to an earlier version. */
export const templateRollBackInput = z.strictObject({ version: z.int().min(0).max(1_000_000), ...whenAndWhy });
/** A planned version that will not hold after all. */
export const templateWithdrawalInput = z.strictObject({
  version: z.int().min(1).max(1_000_000),
  reason: line(300),
});

/** Makes versions of templates; nothing that was made is ever changed. */
export class SaveTemplate {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * Saves a new version, active from today or a later day; `seen` is the newest version that the actor knows of. Throws
   * `TemplateChanged` when somebody else saved one since, and `TemplateNotUsable` when letters could not be written by it.
   */
  async publish(id: TemplateId, input: unknown, seen: number, actor: Actor): Promise<TemplateVersion> {
    const schema = templateVersionInput.extend({ content: contentInput(id) });
    const { content, ...rest } = schema.parse(input);
    return this.save(id, seen, actor, { ...rest, backTo: null }, async () => content);
  }

  /** Goes back to an earlier version: a new version with its text. Throws as `publish` does. */
  async rollBack(id: TemplateId, input: unknown, seen: number, actor: Actor): Promise<TemplateVersion> {
    const { version, ...rest } = templateRollBackInput.parse(input);
    return this.save(id, seen, actor, { ...rest, backTo: version }, (tx) => contentOf(tx, id, version));
  }

  /** Withdraws a version that was planned and has not begun. Throws `InvalidInput` for any other. */
  async withdraw(id: TemplateId, input: unknown, actor: Actor): Promise<void> {
    const { version, reason } = templateWithdrawalInput.parse(input);
    const now = this.clock.now();
    await this.dataSource.transaction(async (tx) => {
      await lockTemplate(tx, id);
      const row = await tx.findOneBy(TemplateVersion, { ...id, version });
      const isGone = row && (await tx.existsBy(TemplateWithdrawal, { versionId: row.id }));
      if (!row || isGone || row.activeFrom <= localDay(now))
        throw new InvalidInput(
          '/version',
          'not-planned',
          'This version has begun already, or is no planned version. Go back to an earlier version instead.',
        );
      await tx.insert(TemplateWithdrawal, {
        versionId: row.id,
        reason,
        withdrawnBy: actor.userId ?? '',
        withdrawnAt: now,
      });
    });
  }

  private async save(
    id: TemplateId,
    seen: number,
    actor: Actor,
    { activeFrom: day, ...more }: Pick<TemplateVersion, 'reason' | 'backTo'> & { activeFrom: string | null },
    read: (tx: EntityManager) => Promise<TemplateContent>,
  ): Promise<TemplateVersion> {
    const now = this.clock.now();
    const activeFrom = day ?? localDay(now);
    if (activeFrom < localDay(now))
      throw new InvalidInput(
        '/activeFrom',
        'in-past',
        'A new version starts today or later; nothing in the past changes.',
      );
    return this.dataSource.transaction(async (tx) => {
      await lockTemplate(tx, id);
      const newest = (await tx.maximum(TemplateVersion, 'version', { ...id })) ?? 0;
      if (newest !== seen) throw new TemplateChanged();
      const content = await read(tx);
      const findings = contentFindings(id, content);
      if (findings.length > 0) throw new TemplateNotUsable(findings);
      const made = {
        id: newId(),
        ...id,
        version: newest + 1,
        content,
        activeFrom,
        ...more,
        madeBy: actor.userId ?? '',
        madeAt: now,
      };
      await tx.insert(TemplateVersion, made as object);
      return Object.assign(new TemplateVersion(), made);
    });
  }
}

async function lockTemplate(tx: EntityManager, { labelId, purpose, language }: TemplateId): Promise<void> {
  // Two at once wait for each other here, so that the second one sees the first.
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `template ${labelId} ${purpose} ${language}`,
  ]);
  if (!(await tx.existsBy(Label, { id: labelId }))) throw new NotFound('label');
}

async function contentOf(tx: EntityManager, id: TemplateId, version: number): Promise<TemplateContent> {
  if (version === 0) return deliveredContent(id);
  const row = await tx.findOneBy(TemplateVersion, { ...id, version });
  if (!row) throw new InvalidInput('/version', 'unknown-version', 'There is no such version. Choose one of the list.');
  return row.content;
}
