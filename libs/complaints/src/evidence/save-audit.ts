import type { DataSource, EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import { z } from 'zod';
import type { Clock } from '../clock.js';
import { localDay } from '../deadlines/local-day.js';
import { CaseChanged, InvalidInput, NotFound } from '../feedback-item/errors.js';
import { day, id, line, optional, text } from '../feedback-item/input-fields.js';
import { type Actor, hasLabelInScope } from '../staff/actor.js';
import { Audit } from './audit.entity.js';
import { checkFile, checkLabel } from './evidence-checks.js';
import { AUDIT_ASPECTS, type EvidenceChangeKind } from './evidence-vocabulary.js';
import { recordEvidenceChange } from './record-evidence-change.js';

export const auditInput = z.strictObject({
  title: line(200),
  performedBy: line(200),
  scope: text(2000),
  aspects: z.array(z.enum(AUDIT_ASPECTS)).min(1),
  finishedOn: day,
  fileId: optional(id),
});

/** Keeps the audit register: which audits there were, by whom and of what. */
export class SaveAudit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Throws `NotFound` for a label of others, `InvalidInput` for a day to come or a file of another label. */
  async add(labelId: string, input: unknown, actor: Actor): Promise<Audit> {
    const given = auditInput.parse(input);
    const now = this.clock.now();
    return this.dataSource.transaction(async (tx) => {
      await checkLabel(tx, labelId, actor);
      await check(tx, given, labelId, now);
      const audit = Object.assign(new Audit(), { ...given, id: newId(), labelId, addedAt: now, version: 1 });
      await tx.insert(Audit, audit);
      await record(tx, audit, 'added', actor, now);
      return audit;
    });
  }

  /** Throws as `add`, or `CaseChanged`. */
  async edit(auditId: string, input: unknown, version: number, actor: Actor): Promise<Audit> {
    const given = auditInput.parse(input);
    const now = this.clock.now();
    return this.dataSource.transaction(async (tx) => {
      const audit = await tx.findOne(Audit, { where: { id: auditId }, lock: { mode: 'pessimistic_write' } });
      if (!audit || !hasLabelInScope(actor, audit.labelId)) throw new NotFound('audit');
      if (audit.version !== version) throw new CaseChanged();
      await check(tx, given, audit.labelId, now);
      Object.assign(audit, given, { version: version + 1 });
      await tx.save(Audit, audit);
      await record(tx, audit, 'changed', actor, now);
      return audit;
    });
  }
}

async function check(
  tx: EntityManager,
  { finishedOn, fileId }: z.infer<typeof auditInput>,
  labelId: string,
  now: Date,
): Promise<void> {
  if (finishedOn > localDay(now)) {
    throw new InvalidInput('/finishedOn', 'in-the-future', 'An audit is recorded once it was finished.');
  }
  if (fileId) await checkFile(tx, fileId, labelId);
}

function record(tx: EntityManager, audit: Audit, change: EvidenceChangeKind, actor: Actor, now: Date): Promise<void> {
  const { id: subjectId, labelId, title, performedBy, scope, aspects, finishedOn, fileId } = audit;
  const content = { title, performedBy, scope, aspects, finishedOn, fileId };
  return recordEvidenceChange(tx, { labelId, subject: 'audit', subjectId, change, name: title, content }, actor, now);
}
