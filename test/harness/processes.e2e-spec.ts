import { existsSync } from 'node:fs';
import { type TestDatabase, testDatabase } from './database.js';
import { startApi, startWorker, temporaryDataDir } from './processes.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

let sharedFolder: string;
// The harness's own clean-up comes first: this sees what it has left.
afterAll(() => expect(existsSync(sharedFolder)).toBe(false));

describe('the product in processes of its own', () => {
  it('answers as soon as it says that it is ready, also after a crash', async () => {
    const api = await startApi({ databaseUrl: database.url });
    expect((await fetch(`${api.url}/health/ready`)).status).toBe(200);
    await api.kill();
    await expect(fetch(`${api.url}/health/ready`)).rejects.toThrow();
    await api.restart();
    expect((await fetch(`${api.url}/health/ready`)).status).toBe(200);
  });

  it('ends with code 0 when asked to stop', async () => {
    sharedFolder = await temporaryDataDir();
    const options = { databaseUrl: database.url, env: { DATA_DIR: sharedFolder } };
    const processes = [await startApi(options), await startWorker(options)];
    expect(await Promise.all(processes.map((one) => one.stop()))).toEqual([0, 0]);
  });

  it('says why it did not start', async () => {
    const start = startApi({ databaseUrl: 'postgres://nobody@127.0.0.1:9/nowhere' });
    await expect(start).rejects.toThrow(/api did not become ready:[\s\S]+ECONNREFUSED/);
  });
});
