import type { DataSource } from 'typeorm';
import { until } from './until.js';

/** Holds up whoever comes to a certain point of its work on the database, so that a test can strike there. */
export interface Barrier {
  /** Waits until somebody stands before it. */
  reached(): Promise<void>;
  /** Lets everybody pass; done when nobody waits any more. Doing it again does nothing. */
  lift(): Promise<void>;
}

const LOCK = 4711;
const WAITING = `SELECT count(*)::int FROM pg_locks WHERE NOT granted AND locktype = 'advisory' AND objid = ${LOCK}
  AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;

/** Puts one barrier into a database, before a change of a row: for instance `UPDATE ON letters`, `NEW.attempts = 2`. */
export async function barrierBefore(dataSource: DataSource, change: string, when: string): Promise<Barrier> {
  const keeper = dataSource.createQueryRunner();
  await keeper.query(`
    CREATE FUNCTION wait_here() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN PERFORM pg_advisory_xact_lock(${LOCK}); RETURN NEW; END $$;
    CREATE TRIGGER wait_here BEFORE ${change} FOR EACH ROW WHEN (${when}) EXECUTE FUNCTION wait_here();
    SELECT pg_advisory_lock(${LOCK})`);
  const waiting = async (): Promise<number> => (await dataSource.query(WAITING))[0].count;
  return {
    async reached() {
      await until('somebody stands before the barrier', async () => (await waiting()) > 0);
    },
    async lift() {
      if (keeper.isReleased) return;
      await keeper.query(`SELECT pg_advisory_unlock(${LOCK})`);
      await keeper.release();
      await until('nobody waits any more', async () => (await waiting()) === 0);
    },
  };
}
