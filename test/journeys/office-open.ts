import { type PolicySettings, StaffUser } from '#complaints';
import { Desk } from '../builders/desk.js';
import { aProduct } from '../builders/office.js';
import { type TestDatabase, testDatabase } from '../harness/database.js';
import { type RunningProcess, startApi, startWorker, temporaryDataDir } from '../harness/processes.js';
import { startSmtpServer, type TestSmtpServer } from '../harness/smtp-server.js';

const EARLIER_MS = 3 * 3600 * 1000;

/** The whole product at work for one insurer, and the people who use it. */
export interface OpenOffice {
  url: string;
  database: TestDatabase;
  mail: TestSmtpServer;
  /** Makes cases that are further on, three hours ago; before the worker starts, which would deliver their letters too. */
  desk: Desk;
  kees: StaffUser;
  lies: StaffUser;
  /** The manager, whose mandate is larger. */
  mia: StaffUser;
  startWorker(env?: NodeJS.ProcessEnv): Promise<void>;
  close(): Promise<void>;
}

/** Opens the office on a fresh database, with these settings of its label; closed in `afterAll`. */
export async function openOffice(settings: Partial<PolicySettings> = {}): Promise<OpenOffice> {
  const database = await testDatabase();
  const { dataSource } = database;
  const desk = await Desk.open(dataSource, { settings, now: new Date(Date.now() - EARLIER_MS).toISOString() });
  await aProduct(dataSource);
  const person = ({ userId }: Desk['handler']) => dataSource.manager.findOneByOrFail(StaffUser, { id: String(userId) });
  const mail = await startSmtpServer();
  const env = { SMTP_URL: mail.url, DATA_DIR: await temporaryDataDir() };
  const api = await startApi({ databaseUrl: database.url, env });
  const atWork: RunningProcess[] = [api];
  return {
    url: api.url,
    database,
    mail,
    desk,
    kees: await person(desk.handler),
    lies: await person(desk.colleague),
    mia: await person(desk.manager),
    async startWorker(more = {}) {
      atWork.push(await startWorker({ databaseUrl: database.url, env: { ...env, PUBLIC_URL: api.url, ...more } }));
    },
    async close() {
      await Promise.all(atWork.map((one) => one.stop()));
      await mail.stop();
      await database.drop();
    },
  };
}
