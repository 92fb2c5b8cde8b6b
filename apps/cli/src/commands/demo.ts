import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { createDataSource, Label, localDay, PrivateLinks, runMigrations } from '#complaints';
import { openFileStore, readConfig, readLinkSecret } from '#platform';
import { demoLogins } from '../demo/open-office.js';
import { addOutsideScores } from '../demo/outside-scores.js';
import { playAudits } from '../demo/play-audits.js';
import { LANES, playDemo } from '../demo/play-days.js';
import { playMails } from '../demo/play-mails.js';

/**
 * `gehoor demo [--if-empty]`: fills an empty register with fifteen months of three fictional labels, by playing the real
 * use cases under a moved clock. Refuses a register that holds labels, so that it never mixes with real data; with
 * `--if-empty` it then does nothing.
 */
export async function demo(args: string[], output: NodeJS.WritableStream): Promise<number> {
  const config = readConfig();
  const { databaseUrl, dataDir } = config;
  await runMigrations(databaseUrl);
  const dataSource = await createDataSource(databaseUrl, { poolSize: LANES + 2, withoutWaiting: true }).initialize();
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
