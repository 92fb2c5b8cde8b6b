import type { DataSource } from 'typeorm';
import { endOfDay, localDay, MovedClock, type PrivateLinks, WatchCommitments } from '#complaints';
import type { DemoItem, DemoStep } from './demo-item.js';
import { DemoInvitations } from './monitor-invitations.js';
import { openOffice } from './open-office.js';
import { planDemo } from './plan.js';
import { planAbsence } from './plan-absence.js';
import { planTemplate } from './plan-template.js';
import { DemoPlayer } from './play-step.js';

const SEED = 2026;
/** How many cases are played at once, each on a connection of its own. */
export const LANES = 6;

/** Plays the demo as it stands on `endOn` (YYYY-MM-DD) into an empty register; gives the number of items. */
export async function playDemo(dataSource: DataSource, endOn: string, links: PrivateLinks): Promise<number> {
  const items = planDemo(SEED, endOn);
  const office = await openOffice(dataSource);
  const itemIds = new Map<string, string>();
  const sweepClock = new MovedClock(new Date(0));
  const sweep = new WatchCommitments(dataSource, sweepClock);
  const invitations = new DemoInvitations(dataSource, links);
  for (const [day, steps] of stepsByDay(items)) {
    await invitations.send(day);
    const player = () => new DemoPlayer(dataSource, new MovedClock(new Date(0)), office, itemIds, links, endOn);
    // A label gives its references in the order of registration; but for that, cases have nothing to do with each other.
    const arrivals = steps.filter(({ step }) => step.action === 'register');
    await sideBySide(
      lanesOf(arrivals, ({ item }) => item.label),
      (lane) => playLane(player().register, lane),
    );
    await sideBySide(
      lanesOf(steps, ({ item }) => caseOf(item)),
      (lane) => playLane(player().play, lane),
    );
    sweepClock.moveTo(new Date(endOfDay(day).dueAt.getTime() + 10_000));
    const { failures } = await sweep.execute({ lanes: 1 });
    if (failures[0]) throw failures[0];
  }
  await planTemplate(dataSource, office, endOn);
  await planAbsence(dataSource, office, endOn);
  // All of it is done; the worker has nothing to catch up on.
  await dataSource.query('UPDATE outbox_messages SET published_at = written_at WHERE published_at IS NULL');
  return items.length;
}

interface PlannedStep {
  item: DemoItem;
  step: DemoStep;
}

/** What happens on each day, in order. */
function stepsByDay(items: DemoItem[]): Map<string, PlannedStep[]> {
  const planned = items.flatMap((item) => item.steps.map((step) => ({ item, step })));
  return lanesOf(
    planned.sort((a, b) => (a.step.at < b.step.at ? -1 : 1)),
    ({ step }) => localDay(new Date(step.at)),
  );
}

/** Steps that must be played one after the other, by what holds them together. */
function lanesOf(steps: readonly PlannedStep[], keyOf: (planned: PlannedStep) => string): Map<string, PlannedStep[]> {
  const lanes = new Map<string, PlannedStep[]>();
  for (const planned of steps) lanes.set(keyOf(planned), [...(lanes.get(keyOf(planned)) ?? []), planned]);
  return lanes;
}

/** A case that is merged into another one shares its lane. */
function caseOf({ key, steps }: DemoItem): string {
  const merge = steps.find(({ action }) => action === 'merge');
  return merge?.action === 'merge' ? merge.intoKey : key;
}

/** Plays lanes at once, as many as keep the processor and the database busy. */
async function sideBySide(
  lanes: ReadonlyMap<string, PlannedStep[]>,
  play: (lane: PlannedStep[]) => Promise<void>,
): Promise<void> {
  const waiting = [...lanes.values()];
  const take = async () => {
    for (let lane = waiting.shift(); lane; lane = waiting.shift()) await play(lane);
  };
  await Promise.all(Array.from({ length: LANES }, take));
}

async function playLane(
  play: (item: DemoItem, step: DemoStep) => Promise<void>,
  lane: readonly PlannedStep[],
): Promise<void> {
  for (const { item, step } of lane) {
    await play(item, step).catch((error: unknown) => {
      throw new Error(`${item.key} (${item.story.id}), ${step.action} at ${step.at}: ${String(error)}`, {
        cause: error,
      });
    });
  }
}
