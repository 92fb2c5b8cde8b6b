import type { DataSource, EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import { z } from 'zod';
import { recordSettingsChange } from '../administration/record-settings-change.js';
import type { Clock } from '../clock.js';
import { localDay } from '../deadlines/local-day.js';
import { CaseChanged, InvalidInput, NotFound } from '../feedback-item/errors.js';
import { day, id, optional } from '../feedback-item/input-fields.js';
import { CASEWORKER_ROLES } from '../vocabulary.js';
import { Absence } from './absence.entity.js';
import { type Actor, hasLabelInScope, staffActor } from './actor.js';
import { StaffUser } from './staff-user.entity.js';

export const absenceInput = z.strictObject({
  userId: id,
  fromOn: day,
  /** Left out when nobody knows yet when they come back. */
  untilOn: optional(day),
  standInId: id,
});
type AbsenceInput = z.infer<typeof absenceInput>;

/** Records who is away and who looks after their cases, so that no promise goes unseen because somebody is ill. */
export class SaveAbsence {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Throws `InvalidInput` when the days or the stand-in do not fit, `NotFound` for somebody of other labels. */
  async add(input: unknown, actor: Actor): Promise<Absence> {
    const given = absenceInput.parse(input);
    return this.dataSource.transaction(async (tx) => {
      const absence = Object.assign(new Absence(), { ...given, id: newId(), version: 1 });
      await checkAbsence(tx, absence, actor);
      await tx.insert(Absence, absence);
      await recordSettingsChange(tx, absence, actor, this.clock.now());
      return absence;
    });
  }

  /** Changes the days or the stand-in; ending today is a last day of yesterday or today. Throws as `add`, or `CaseChanged`. */
  async edit(absenceId: string, input: unknown, version: number, actor: Actor): Promise<Absence> {
    const given = absenceInput.parse(input);
    return this.dataSource.transaction(async (tx) => {
      const absence = await findAbsence(tx, absenceId, version, actor);
      if (given.userId !== absence.userId) {
        throw new InvalidInput('/userId', 'other-person', 'Record the absence of somebody else as a new one.');
      }
      Object.assign(absence, given, { version: version + 1 });
      await checkAbsence(tx, absence, actor);
      await tx.save(Absence, absence);
      await recordSettingsChange(tx, absence, actor, this.clock.now());
      return absence;
    });
  }

  /** Takes back an absence that has not begun. Throws `InvalidInput` when it has: then it is ended, not undone. */
  async remove(absenceId: string, version: number, actor: Actor): Promise<void> {
    await this.dataSource.transaction(async (tx) => {
      const absence = await findAbsence(tx, absenceId, version, actor);
      if (absence.fromOn <= localDay(this.clock.now())) {
        throw new InvalidInput('/fromOn', 'has-begun', 'This absence has begun. Fill in its last day instead.');
      }
      await tx.delete(Absence, { id: absenceId });
    });
  }
}

async function findAbsence(tx: EntityManager, absenceId: string, version: number, actor: Actor): Promise<Absence> {
  await oneAtATime(tx);
  const absence = await tx.findOneBy(Absence, { id: absenceId });
  const person = absence && (await tx.findOneBy(StaffUser, { id: absence.userId }));
  if (!absence || !person || !sharesLabel(actor, staffActor(person))) throw new NotFound('absence');
  if (absence.version !== version) throw new CaseChanged();
  return absence;
}

async function checkAbsence(tx: EntityManager, absence: AbsenceInput & { id: string }, actor: Actor): Promise<void> {
  await oneAtATime(tx);
  const { userId, standInId, fromOn, untilOn } = absence;
  if (untilOn !== null && untilOn < fromOn) {
    throw new InvalidInput('/untilOn', 'before-start', 'Choose a last day that is not before the first.');
  }
  const person = await tx.findOneBy(StaffUser, { id: userId });
  if (!person || !sharesLabel(actor, staffActor(person))) throw new NotFound('colleague');
  if (!CASEWORKER_ROLES.includes(person.role)) {
    throw new InvalidInput('/userId', 'handles-no-cases', 'This colleague handles no cases. Choose somebody who does.');
  }
  const standIn = await tx.findOneBy(StaffUser, { id: standInId });
  const isFit = standIn?.isActive && CASEWORKER_ROLES.includes(standIn.role) && standInId !== userId;
  if (!isFit || !coversLabels(staffActor(standIn), staffActor(person))) {
    throw new InvalidInput(
      '/standInId',
      'unfit-stand-in',
      'Choose an active colleague who handles cases of all the same labels.',
    );
  }
  await checkNobodyElseIsAway(tx, absence);
}

/** Nobody is away twice, and no stand-in is away too: promises must end up with somebody who is there. */
async function checkNobodyElseIsAway(tx: EntityManager, { id: ownId, ...days }: AbsenceInput & { id: string }) {
  const { userId, standInId, fromOn, untilOn } = days;
  const others: Pick<Absence, 'userId' | 'standInId'>[] = await tx.query(
    `SELECT user_id AS "userId", stand_in_id AS "standInId" FROM absences
     WHERE id <> $1 AND from_on <= coalesce($3::date, 'infinity') AND coalesce(until_on, 'infinity') >= $2::date`,
    [ownId, fromOn, untilOn],
  );
  if (others.some((other) => other.userId === userId)) {
    throw new InvalidInput(
      '/fromOn',
      'away-already',
      'This colleague is already away on one of these days. Change that absence.',
    );
  }
  if (others.some((other) => other.userId === standInId)) {
    throw new InvalidInput(
      '/standInId',
      'stand-in-away',
      'This colleague is away on one of these days too. Choose somebody else.',
    );
  }
  if (others.some((other) => other.standInId === userId)) {
    throw new InvalidInput(
      '/userId',
      'stands-in',
      'This colleague stands in for somebody on one of these days. Give that absence another stand-in first.',
    );
  }
}

/** Two at once could make each other the stand-in; the second waits and sees the first. */
async function oneAtATime(tx: EntityManager): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('absences', 0))`);
}

function sharesLabel(one: Actor, other: Actor): boolean {
  if (one.labels === 'all' || other.labels === 'all') return true;
  return other.labels.some((label) => hasLabelInScope(one, label));
}

function coversLabels(standIn: Actor, person: Actor): boolean {
  if (standIn.labels === 'all') return true;
  return person.labels !== 'all' && person.labels.every((label) => hasLabelInScope(standIn, label));
}
