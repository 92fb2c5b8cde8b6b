import type { DataSource, EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import { z } from 'zod';
import type { Clock } from '../clock.js';
import { CaseChanged, InvalidInput, NotFound } from '../feedback-item/errors.js';
import { cents, email, id, line, optional, phone } from '../feedback-item/input-fields.js';
import type { Actor } from '../staff/actor.js';
import { Session } from '../staff/session.entity.js';
import { hashPassword } from '../staff/sign-in.js';
import { StaffUser } from '../staff/staff-user.entity.js';
import { LANGUAGES, ROLES } from '../vocabulary.js';
import { recordSettingsChange } from './record-settings-change.js';

const password = z.string().min(12).max(200);

export const staffUserInput = z.strictObject({
  email,
  name: line(120),
  phone: optional(phone),
  role: z.enum(ROLES),
  language: z.enum(LANGUAGES).default('nl'),
  mandateCents: cents.default(0),
  hasAllLabels: z.boolean().default(false),
  labelIds: z.array(id).max(100).default([]),
  isActive: z.boolean().default(true),
});
export const newStaffUserInput = staffUserInput.extend({ password });
export const passwordInput = z.strictObject({ password });

/** Adds and edits members of staff. Nobody is deleted: names stand in histories. */
export class SaveStaffUser {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Throws `InvalidInput` when the e-mail address is taken. */
  async add(input: unknown, actor: Actor): Promise<StaffUser> {
    const { password: secret, ...user } = newStaffUserInput.parse(input);
    const passwordHash = await hashPassword(secret);
    const saved = Object.assign(new StaffUser(), { ...user, id: newId(), passwordHash, version: 1 });
    return this.dataSource.transaction(async (tx) => {
      await refuseTaken(tx, user.email, null);
      await tx.insert(StaffUser, saved);
      await recordSettingsChange(tx, saved, actor, this.clock.now());
      return saved;
    });
  }

  /** Throws `NotFound` or `CaseChanged`. Whoever loses access is signed out at once. */
  async edit(userId: string, input: unknown, version: number, actor: Actor): Promise<StaffUser> {
    const changes = staffUserInput.parse(input);
    if (userId === actor.userId && (!changes.isActive || changes.role !== 'administrator')) {
      throw new InvalidInput('/role', 'own-access', 'You cannot take away your own access. Ask another administrator.');
    }
    return this.dataSource.transaction(async (tx) => {
      await refuseTaken(tx, changes.email, userId);
      const { affected } = await tx.update(StaffUser, { id: userId, version }, { ...changes, version: version + 1 });
      const user = await tx.findOneBy(StaffUser, { id: userId });
      if (!user) throw new NotFound('user');
      if (!affected) throw new CaseChanged();
      if (!user.isActive) await tx.delete(Session, { userId });
      await recordSettingsChange(tx, user, actor, this.clock.now());
      return user;
    });
  }

  /** Gives somebody a new password and signs them out everywhere. Throws `NotFound`. */
  async setPassword(userId: string, input: unknown): Promise<void> {
    const passwordHash = await hashPassword(passwordInput.parse(input).password);
    const { affected } = await this.dataSource.manager.update(StaffUser, { id: userId }, { passwordHash });
    if (!affected) throw new NotFound('user');
    await this.dataSource.manager.delete(Session, { userId });
  }
}

async function refuseTaken(tx: EntityManager, address: string, exceptId: string | null): Promise<void> {
  // Two at once wait for each other here, so that the second one sees the first.
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`address ${address}`]);
  const holder = await tx.findOneBy(StaffUser, { email: address });
  if (holder && holder.id !== exceptId) {
    throw new InvalidInput('/email', 'taken', 'This e-mail address is in use already. Choose another one.');
  }
}
