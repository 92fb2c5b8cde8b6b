import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import {
  createDataSource,
  endOfDay,
  Label,
  localDay,
  MovedClock,
  PrivateLinks,
  runMigrations,
  WatchCommitments,
} from '#complaints';
import { openFileStore, readConfig, readLinkSecret } from '#platform';
import type { DemoItem, DemoStep } from '../demo/demo-item.js';
import { DemoInvitations } from '../demo/monitor-invitations.js';
import { demoLogins, openOffice } from '../demo/open-office.js';
import { addOutsideScores } from '../demo/outside-scores.js';
import { planDemo } from '../demo/plan.js';
import { planAbsence } from '../demo/plan-absence.js';
import { planTemplate } from '../demo/plan-template.js';
import { playAudits } from '../demo/play-audits.js';
import { playMails } from '../demo/play-mails.js';
import { DemoPlayer } from '../demo/play-step.js';

const SEED = 2026;

/**
 * `gehoor demo [--if-empty]`: fills an empty register with fifteen months of three fictional labels, by playing the real
 * use cases under a moved clock. Refuses a register that holds labels, so that it never mixes with real data; with
 * `--if-empty` it then does nothing.
 */
export async function demo(args: string[], output: NodeJS.WritableStream): Promise<number> {
  const config = readConfig();
  const { databaseUrl, dataDir } = config;
  await runMigrations(databaseUrl);
  const dataSource = await createDataSource(databaseUrl, { poolSize: 6, withoutWaiting: true }).initialize();
  try {
    if (await isHalfLoaded(dataSource)) await emptyAgain(dataSource, databaseUrl);
    if (await dataSource.manager.exists(Label)) {
      if (args.includes('--if-empty')) return 0;
      output.write('This register is not empty. Demo data is only loaded into an empty one.\n');
      return 1;
    }
    await dataSource.query(`COMMENT ON SCHEMA public IS '${LOADING}'`);
    output.write('Loading demo data, once …\n');
    const links = new PrivateLinks(await readLinkSecret(config), config.publicUrl);
    const items = await playDemo(dataSource, localDay(new Date()), links);
    await addOutsideScores(dataSource, localDay(new Date()));
    await mkdir(dataDir, { recursive: true });
    const files = await openFileStore(config);
    await playAudits(dataSource, localDay(new Date()), files);
    await playMails(dataSource, localDay(new Date()), files);
    await writeFile(join(dataDir, 'demo-logins.json'), JSON.stringify({ logins: demoLogins }, null, 2));
    await dataSource.query('COMMENT ON SCHEMA public IS NULL');
    output.write(`${items} feedback items of three fictional labels are in the register.\n`);
    return 0;
  } finally {
    await dataSource.destroy();
  }
}

/** A load that was broken off left this mark; what is in the register then is a piece of the demo and nothing else. */
const LOADING = 'gehoor: the demo is being loaded';

async function isHalfLoaded(dataSource: DataSource): Promise<boolean> {
  const [row]: { mark: string | null }[] = await dataSource.query(
    `SELECT obj_description('public'::regnamespace, 'pg_namespace') AS mark`,
  );
  return row?.mark === LOADING;
}

async function emptyAgain(dataSource: DataSource, databaseUrl: string): Promise<void> {
  await dataSource.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
  await runMigrations(databaseUrl);
}

/** Plays the demo as it stands on `endOn` (YYYY-MM-DD) into an empty register; gives the number of items. */
export async function playDemo(dataSource: DataSource, endOn: string, links: PrivateLinks): Promise<number> {
  const items = planDemo(SEED, endOn);
  const office = await openOffice(dataSource);
  const itemIds = new Map<string, string>();
  const sweepClock = new MovedClock(new Date(0));
  const sweep = new WatchCommitments(dataSource, sweepClock);
  const invitations = new DemoInvitations(dataSource, links);
  for (const [day, lanes] of stepsByDayAndLabel(items)) {
    await invitations.send(day);
    // Labels have nothing to do with each other within a day, so they are played side by side, each by its own clock.
    await Promise.all(
      lanes.map(async (lane) => {
        const player = new DemoPlayer(dataSource, new MovedClock(new Date(0)), office, itemIds, links, endOn);
        for (const { item, step } of lane) {
          await player.play(item, step).catch((error: unknown) => {
            throw new Error(`${item.key} (${item.story.id}), ${step.action} at ${step.at}: ${String(error)}`, {
              cause: error,
            });
          });
        }
      }),
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

function stepsByDayAndLabel(items: DemoItem[]): [string, PlannedStep[][]][] {
  const days = new Map<string, Map<string, PlannedStep[]>>();
  const planned = items.flatMap((item) => item.steps.map((step) => ({ item, step })));
  for (const each of planned.sort((a, b) => (a.step.at < b.step.at ? -1 : 1))) {
    const day = localDay(new Date(each.step.at));
    const lanes = days.get(day) ?? new Map<string, PlannedStep[]>();
    days.set(day, lanes);
    lanes.set(each.item.label, [...(lanes.get(each.item.label) ?? []), each]);
  }
  return [...days].map(([day, lanes]) => [day, [...lanes.values()]]);
}
