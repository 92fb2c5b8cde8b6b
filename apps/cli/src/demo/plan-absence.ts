import type { DataSource } from 'typeorm';
import { localDay, MovedClock, SaveAbsence } from '#complaints';
import type { DemoOffice } from './open-office.js';

const DAY_MS = 86_400_000;

/** A handler has been ill since yesterday, for a week in all; a colleague of the same label looks after the cases. */
export async function planAbsence(dataSource: DataSource, office: DemoOffice, endOn: string): Promise<void> {
  const morning = new Date(`${endOn}T07:30:00Z`);
  const [ill, standIn, manager] = ['ingrid.tuinman', 'olga.wisniewek', 'wouter.nieuwkerk'].map((key) =>
    office.people.get(key),
  );
  if (!ill || !standIn || !manager) return;
  const day = (days: number) => localDay(new Date(morning.getTime() + days * DAY_MS));
  await new SaveAbsence(dataSource, new MovedClock(morning)).add(
    { userId: ill.id, standInId: standIn.id, fromOn: day(-1), untilOn: day(5) },
    manager.actor,
  );
}
