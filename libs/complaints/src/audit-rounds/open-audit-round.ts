import { randomBytes } from 'node:crypto';
import { type DataSource, type EntityManager, In } from 'typeorm';
import { v7 as newId } from 'uuid';
import { z } from 'zod';
import { giveAccess } from '../access/give-access.js';
import type { Clock } from '../clock.js';
import { localDay } from '../deadlines/local-day.js';
import { checkLabel } from '../evidence/evidence-checks.js';
import { personOf } from '../evidence/record-evidence-change.js';
import { InvalidInput } from '../feedback-item/errors.js';
import { day, id, line, optional } from '../feedback-item/input-fields.js';
import { normPeriod } from '../norm-figures/norm-period.js';
import type { Framework } from '../norms/framework.schema.js';
import { frameworks } from '../norms/frameworks.js';
import type { Actor } from '../staff/actor.js';
import { StaffUser } from '../staff/staff-user.entity.js';
import { AuditRound } from './audit-round.entity.js';
import { AuditRoundAuditor } from './audit-round-auditor.entity.js';
import { SAMPLE_METHODS, STRATA } from './draw-sample.js';

export const auditRoundInput = z.strictObject({
  labelId: id,
  title: line(120),
  frameworkId: line(60),
  periodFrom: day,
  periodTo: day,
  auditorIds: z.array(id).min(1).max(10),
  sample: z.strictObject({
    method: z.enum(SAMPLE_METHODS).default('most-recent'),
    /** As the framework asks when left out. */
    size: optional(z.int().min(1).max(200)),
    /** For a draw by chance; one is made up when left out. */
    seed: optional(z.string().regex(/^[A-Za-z0-9-]{1,60}$/, { error: 'Use at most 60 letters, digits and hyphens.' })),
    stratifiedBy: optional(z.enum(STRATA)),
  }),
});

/** Half a year: as long as until a reassessment. */
const LONGEST_ROUND_MS = 183 * 24 * 3_600_000;

/** Begins a round of assessment. What it is measured by and how its sample is drawn are settled here for good. */
export class OpenAuditRound {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Throws `NotFound` for a label of others, `InvalidInput` for a period, framework or auditor that does not fit. */
  async execute(input: unknown, actor: Actor): Promise<AuditRound> {
    const { labelId, title, frameworkId, periodFrom, periodTo, auditorIds, sample } = auditRoundInput.parse(input);
    const now = this.clock.now();
    const framework = frameworkOf(frameworkId);
    checkPeriod(periodFrom, periodTo, now);
    return this.dataSource.transaction(async (tx) => {
      await checkLabel(tx, labelId, actor);
      const auditors = await auditorsOf(tx, auditorIds);
      const round = Object.assign(new AuditRound(), {
        id: newId(),
        labelId,
        title,
        framework,
        periodFrom,
        periodTo,
        sampleMethod: sample.method,
        sampleSize: sample.size ?? framework.sample.size,
        sampleSeed: sample.method === 'random' ? (sample.seed ?? randomBytes(4).toString('hex')) : null,
        stratifiedBy: sample.stratifiedBy,
        openedBy: personOf(actor),
        openedAt: now,
        signedAt: null,
        score: null,
      });
      await tx.insert(AuditRound, round as object);
      await tx.insert(
        AuditRoundAuditor,
        auditors.map((userId) => ({ roundId: round.id, userId })),
      );
      // An auditor sees what was given already, and gives nothing away.
      if (actor.role !== 'auditor') await giveLabel(tx, round, auditors, actor, now);
      return round;
    });
  }
}

/** Lets the auditors of a round see its label, for as long as a round may last. */
async function giveLabel(
  tx: EntityManager,
  { labelId, title: reason }: AuditRound,
  auditors: readonly string[],
  actor: Actor,
  now: Date,
): Promise<void> {
  const until = new Date(now.getTime() + LONGEST_ROUND_MS).toISOString();
  for (const userId of auditors) await giveAccess(tx, { userId, labelId, caseIds: [], until, reason }, actor, now);
}

function frameworkOf(frameworkId: string): Framework {
  const framework = frameworks.find(({ id: known }) => known === frameworkId);
  if (!framework) throw new InvalidInput('/frameworkId', 'no-such-framework', 'Choose a framework of the list.');
  return framework;
}

function checkPeriod(from: string, to: string, now: Date): void {
  if (to < from) {
    throw new InvalidInput('/periodTo', 'before-start', 'Choose a last day that is not before the first.');
  }
  if (from > localDay(now)) {
    throw new InvalidInput('/periodFrom', 'in-the-future', 'Choose a period that has begun.');
  }
  normPeriod({ from, to }, now);
}

/** Auditors who may sign in; which labels they see is not asked, as the round itself lets them see its own. */
async function auditorsOf(tx: EntityManager, auditorIds: readonly string[]): Promise<string[]> {
  const ids = [...new Set(auditorIds)];
  const found = await tx.findBy(StaffUser, { id: In(ids), role: 'auditor', isActive: true });
  if (found.length < ids.length) {
    throw new InvalidInput('/auditorIds', 'no-auditor', 'Choose active colleagues with the role of auditor.');
  }
  return ids;
}
