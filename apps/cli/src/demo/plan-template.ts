import type { DataSource } from 'typeorm';
import { MovedClock, SaveTemplate } from '#complaints';
import { letterSource } from '#templates';
import type { DemoOffice } from './open-office.js';

const DAY_MS = 86_400_000;

/** An administrator has planned a friendlier reminder for over two weeks, so that the demo shows a version to come. */
export async function planTemplate(dataSource: DataSource, office: DemoOffice, endOn: string): Promise<void> {
  const { subject, body } = letterSource('closure-reminder', 'nl');
  const content = {
    subject,
    body: body.replace('Ik heb nog geen antwoord van u gezien.', 'Misschien kwam het er nog niet van. Dat geeft niet.'),
  };
  const morning = new Date(`${endOn}T09:00:00Z`);
  const actor = office.people.get('timo.schakel')?.actor;
  if (!actor) return;
  const activeFrom = new Date(morning.getTime() + 14 * DAY_MS).toISOString().slice(0, 10);
  await new SaveTemplate(dataSource, new MovedClock(new Date(morning.getTime() - DAY_MS))).publish(
    { labelId: office.labels.VG.id, purpose: 'closure-reminder', language: 'nl' },
    { content, activeFrom, reason: 'Klanten vonden de herinnering streng.' },
    0,
    actor,
  );
}
