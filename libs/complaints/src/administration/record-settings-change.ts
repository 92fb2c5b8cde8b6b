import type { EntityManager } from 'typeorm';
import type { Actor } from '../staff/actor.js';
import { SettingsChange } from './settings-change.entity.js';

/** Remembers who made this version; belongs in the transaction that writes it. */
export async function recordSettingsChange(
  tx: EntityManager,
  { id, version }: { id: string; version: number },
  actor: Actor,
  now: Date,
): Promise<void> {
  // The command line acts as nobody of the staff; it leaves no name.
  if (actor.userId)
    await tx.insert(SettingsChange, { subjectId: id, version, changedBy: actor.userId, changedAt: now });
}
