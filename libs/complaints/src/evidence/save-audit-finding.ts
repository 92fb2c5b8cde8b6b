import type { DataSource, EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import { z } from 'zod';
import type { Clock } from '../clock.js';
import { localDay } from '../deadlines/local-day.js';
import { CaseChanged, InvalidInput, NotFound } from '../feedback-item/errors.js';
import { day, id, line, optional, text } from '../feedback-item/input-fields.js';
import { type Actor, hasLabelInScope } from '../staff/actor.js';
import { Audit } from './audit.entity.js';
import { AuditFinding } from './audit-finding.entity.js';
import { checkOwner } from './evidence-checks.js';
import type { EvidenceChangeKind } from './evidence-vocabulary.js';
import { recordEvidenceChange } from './record-evidence-change.js';

export const auditFindingInput = z.strictObject({
  finding: text(2000),
  /** What is done about it, with who does it and until when; left out as long as that is not decided. */
  action: optional(z.strictObject({ words: text(2000), ownerId: id, dueOn: day, doneOn: optional(day) })),
  /** Why it is not done in time. */
  lateReason: optional(line(500)),
});
type FindingInput = z.infer<typeof auditFindingInput>;

/** Keeps what audits found and what is done about it. */
export class SaveAuditFinding {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Throws `NotFound` for an audit of others, `InvalidInput` for an owner or a day that does not fit. */
  async add(auditId: string, input: unknown, actor: Actor): Promise<AuditFinding> {
    const given = auditFindingInput.parse(input);
    const now = this.clock.now();
    return this.dataSource.transaction(async (tx) => {
      const audit = await auditOf(tx, auditId, actor);
      const values = await valuesOf(tx, given, audit.labelId, now);
      const finding = Object.assign(new AuditFinding(), { ...values, id: newId(), auditId, addedAt: now, version: 1 });
      await tx.insert(AuditFinding, finding);
      await record(tx, finding, audit, 'added', actor, now);
      return finding;
    });
  }

  /** Throws as `add`, or `CaseChanged`. */
  async edit(findingId: string, input: unknown, version: number, actor: Actor): Promise<AuditFinding> {
    const given = auditFindingInput.parse(input);
    const now = this.clock.now();
    return this.dataSource.transaction(async (tx) => {
      const lock = { mode: 'pessimistic_write' } as const;
      const finding = await tx.findOne(AuditFinding, { where: { id: findingId }, lock });
      if (!finding) throw new NotFound('finding');
      const audit = await auditOf(tx, finding.auditId, actor);
      if (finding.version !== version) throw new CaseChanged();
      Object.assign(finding, await valuesOf(tx, given, audit.labelId, now), { version: version + 1 });
      await tx.save(AuditFinding, finding);
      await record(tx, finding, audit, 'changed', actor, now);
      return finding;
    });
  }
}

async function auditOf(tx: EntityManager, auditId: string, actor: Actor): Promise<Audit> {
  const audit = await tx.findOneBy(Audit, { id: auditId });
  if (!audit || !hasLabelInScope(actor, audit.labelId)) throw new NotFound('audit');
  return audit;
}

async function valuesOf(tx: EntityManager, { finding, action, lateReason }: FindingInput, labelId: string, now: Date) {
  if (action) await checkOwner(tx, action.ownerId, labelId, '/action/ownerId');
  if (action?.doneOn && action.doneOn > localDay(now)) {
    throw new InvalidInput('/action/doneOn', 'in-the-future', 'An action is done today or earlier, not later.');
  }
  return {
    finding,
    action: action?.words ?? null,
    ownerId: action?.ownerId ?? null,
    dueOn: action?.dueOn ?? null,
    doneOn: action?.doneOn ?? null,
    lateReason,
  };
}

function record(
  tx: EntityManager,
  { id: subjectId, finding, action, ownerId, dueOn, doneOn, lateReason }: AuditFinding,
  { labelId, title }: Audit,
  change: EvidenceChangeKind,
  actor: Actor,
  now: Date,
): Promise<void> {
  const content = { finding, action, ownerId, dueOn, doneOn, lateReason };
  return recordEvidenceChange(tx, { labelId, subject: 'finding', subjectId, change, name: title, content }, actor, now);
}
