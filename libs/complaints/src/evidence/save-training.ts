import type { DataSource, EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import { z } from 'zod';
import type { Clock } from '../clock.js';
import { localDay } from '../deadlines/local-day.js';
import { CaseChanged, InvalidInput, NotFound } from '../feedback-item/errors.js';
import { day, id, line, optional } from '../feedback-item/input-fields.js';
import { type Actor, hasLabelInScope, staffActor } from '../staff/actor.js';
import { StaffUser } from '../staff/staff-user.entity.js';
import { CASEWORKER_ROLES } from '../vocabulary.js';
import { EvidenceFile } from './evidence-file.entity.js';
import type { EvidenceChangeKind } from './evidence-vocabulary.js';
import { recordEvidenceChange } from './record-evidence-change.js';
import { Training } from './training.entity.js';

export const trainingInput = z.strictObject({
  userId: id,
  title: line(200),
  provider: line(200),
  completedOn: day,
  /** Left out when the training does not grow old. */
  validUntil: optional(day),
  fileId: optional(id),
});
type TrainingInput = z.infer<typeof trainingInput>;

/** Keeps who was trained in what. */
export class SaveTraining {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Throws `NotFound` for a colleague of other labels, `InvalidInput` for days or a file that do not fit. */
  async add(input: unknown, actor: Actor): Promise<Training> {
    const given = trainingInput.parse(input);
    const now = this.clock.now();
    return this.dataSource.transaction(async (tx) => {
      const labels = await check(tx, given, actor, now);
      const training = Object.assign(new Training(), {
        ...given,
        id: newId(),
        addedAt: now,
        remindedAt: null,
        version: 1,
      });
      await tx.insert(Training, training);
      await record(tx, training, labels, 'added', actor, now);
      return training;
    });
  }

  /** Throws as `add`, or `CaseChanged`. */
  async edit(trainingId: string, input: unknown, version: number, actor: Actor): Promise<Training> {
    const given = trainingInput.parse(input);
    const now = this.clock.now();
    return this.dataSource.transaction(async (tx) => {
      const training = await tx.findOne(Training, { where: { id: trainingId }, lock: { mode: 'pessimistic_write' } });
      if (!training) throw new NotFound('training');
      await sharedLabels(tx, training.userId, actor);
      if (training.version !== version) throw new CaseChanged();
      const labels = await check(tx, given, actor, now);
      const remindedAt = given.validUntil === training.validUntil ? training.remindedAt : null;
      Object.assign(training, given, { version: version + 1, remindedAt });
      await tx.save(Training, training);
      await record(tx, training, labels, 'changed', actor, now);
      return training;
    });
  }
}

async function check(tx: EntityManager, given: TrainingInput, actor: Actor, now: Date): Promise<string[]> {
  const labels = await sharedLabels(tx, given.userId, actor);
  if (given.completedOn > localDay(now)) {
    throw new InvalidInput('/completedOn', 'in-the-future', 'A training is recorded once it was completed.');
  }
  if (given.validUntil !== null && given.validUntil < given.completedOn) {
    throw new InvalidInput('/validUntil', 'before-date', 'Choose a last day that is not before the training.');
  }
  const file = given.fileId && (await tx.findOneBy(EvidenceFile, { id: given.fileId }));
  if (given.fileId && (!file || !labels.includes(file.labelId))) {
    throw new InvalidInput('/fileId', 'no-such-file', 'Upload the file first, for this label.');
  }
  return labels;
}

/** The labels for which both work; throws `NotFound` when there are none. */
async function sharedLabels(tx: EntityManager, userId: string, actor: Actor): Promise<string[]> {
  const person = await tx.findOneBy(StaffUser, { id: userId });
  if (!person || !CASEWORKER_ROLES.includes(person.role)) throw new NotFound('colleague');
  const labels: { id: string }[] = await tx.query('SELECT id FROM labels ORDER BY code');
  const shared = labels
    .map(({ id: labelId }) => labelId)
    .filter((labelId) => hasLabelInScope(actor, labelId) && hasLabelInScope(staffActor(person), labelId));
  if (shared.length === 0) throw new NotFound('colleague');
  return shared;
}

async function record(
  tx: EntityManager,
  { id: subjectId, ...training }: Training,
  labels: string[],
  change: EvidenceChangeKind,
  actor: Actor,
  now: Date,
): Promise<void> {
  const { userId, title, provider, completedOn, validUntil, fileId } = training;
  const content = { userId, title, provider, completedOn, validUntil, fileId };
  for (const labelId of labels)
    await recordEvidenceChange(
      tx,
      { labelId, subject: 'training', subjectId, change, name: title, content },
      actor,
      now,
    );
}
