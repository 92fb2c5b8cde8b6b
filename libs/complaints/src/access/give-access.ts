import type { DataSource, EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import { z } from 'zod';
import type { Clock } from '../clock.js';
import { InvalidInput, NotFound } from '../feedback-item/errors.js';
import { instant, line } from '../feedback-item/input-fields.js';
import { SqlConditions } from '../queries/sql-conditions.js';
import { type Actor, hasLabelInScope } from '../staff/actor.js';
import { StaffUser } from '../staff/staff-user.entity.js';
import { AccessGrant } from './access-grant.entity.js';
import { noteAccess } from './note-access.js';

/** What an auditor is given: a label or listed cases, from when until when, and why. */
export const giveAccessInput = z
  .strictObject({
    userId: z.uuid(),
    labelId: z.uuid().nullable().default(null),
    caseIds: z.array(z.uuid()).max(2000).default([]),
    from: instant.optional(),
    until: instant,
    reason: line(300),
  })
  .refine(({ labelId, caseIds }) => (labelId === null) === caseIds.length > 0, {
    path: ['labelId'],
    error: 'Choose a label, or list cases.',
  });

const MOST_DAYS_MS = 400 * 24 * 3_600_000;

/** Gives an auditor something to see for a time, and ends that sooner. Only so does an auditor see anything. */
export class GiveAccess {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Throws a `ZodError`, `InvalidInput`, or `NotFound` for a label or a case that the giver may not see either. */
  execute(input: unknown, actor: Actor): Promise<AccessGrant> {
    return this.dataSource.transaction((tx) => giveAccess(tx, giveAccessInput.parse(input), actor, this.clock.now()));
  }

  /** Ends an access now. Throws `NotFound`; one that has ended already stays as it is. */
  async end(grantId: string, actor: Actor): Promise<AccessGrant> {
    const now = this.clock.now();
    return this.dataSource.transaction(async (tx) => {
      const grant = await tx.findOne(AccessGrant, { where: { id: grantId }, lock: { mode: 'pessimistic_write' } });
      if (!grant || !(await mayGive(tx, grant, actor))) throw new NotFound('access');
      if (grant.givenUntil <= now) return grant;
      // Taken back before it began, it never opens anything.
      const givenFrom = grant.givenFrom < now ? grant.givenFrom : new Date(now.getTime() - 1);
      await tx.update(AccessGrant, { id: grantId }, { givenFrom, givenUntil: now });
      await noteAccess(tx, actor, { kind: 'access-ended', subjectId: grant.userId, reason: grant.reason }, now);
      return { ...grant, givenFrom, givenUntil: now };
    });
  }
}

/** Gives access inside a transaction of the caller's, for instance with an audit round. Throws as {@link GiveAccess}. */
export async function giveAccess(
  tx: EntityManager,
  given: z.infer<typeof giveAccessInput>,
  actor: Actor,
  now: Date,
): Promise<AccessGrant> {
  const { userId, labelId, reason } = given;
  const itemIds = [...new Set(given.caseIds)];
  const [givenFrom, givenUntil] = [new Date(given.from ?? now), new Date(given.until)];
  const auditor = await tx.findOneBy(StaffUser, { id: userId, isActive: true });
  if (auditor?.role !== 'auditor')
    throw new InvalidInput(
      '/userId',
      'no-auditor',
      'Choose an auditor who can sign in. Others see what their labels give.',
    );
  if (givenUntil <= now || givenUntil <= givenFrom)
    throw new InvalidInput('/until', 'ends-too-soon', 'Choose an end that is still to come and after the beginning.');
  if (givenUntil.getTime() - now.getTime() > MOST_DAYS_MS)
    throw new InvalidInput('/until', 'ends-too-late', 'Give access for 400 days at most; it can be given again.');
  if (!(await mayGive(tx, { labelId, itemIds }, actor))) throw new NotFound(labelId ? 'label' : 'case');
  const grant = {
    id: newId(),
    userId,
    labelId,
    itemIds,
    givenFrom,
    givenUntil,
    reason,
    givenBy: actor.userId,
    givenAt: now,
  };
  await tx.insert(AccessGrant, grant);
  const details = { labelId, cases: itemIds.length, from: givenFrom.toISOString(), until: givenUntil.toISOString() };
  await noteAccess(tx, actor, { kind: 'access-given', subjectId: userId, reason, details }, now);
  return grant;
}

/** Nobody gives what they may not see; an administrator gives access to every label. */
async function mayGive(
  tx: EntityManager,
  { labelId, itemIds }: Pick<AccessGrant, 'labelId' | 'itemIds'>,
  actor: Actor,
): Promise<boolean> {
  if (labelId) {
    const [label] = await tx.query('SELECT FROM labels WHERE id = $1', [labelId]);
    return label !== undefined && (actor.role === 'administrator' || hasLabelInScope(actor, labelId));
  }
  const conditions = new SqlConditions().and('item.id = ANY(?)', itemIds);
  if (actor.role !== 'administrator') conditions.inScope(actor);
  const [row]: { count: number }[] = await tx.query(
    `SELECT count(*)::int AS count FROM feedback_items item WHERE ${conditions}`,
    conditions.parameters,
  );
  return row?.count === itemIds.length;
}
