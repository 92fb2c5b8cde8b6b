import type { Socket } from 'node:net';
import { type TestDatabase, testDatabase } from '../../../../test/harness/database.js';
import { PacketClient } from './packet-client.js';

let database: TestDatabase;
let client: PacketClient;
beforeAll(async () => {
  database = await testDatabase();
  client = new PacketClient({ connectionString: database.url, pipeline: true });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

const isHeldBack = () => (client as unknown as { connection: { stream: Socket } }).connection.stream.writableCorked > 0;
const number = async (text: string) => (await client.query(text)).rows[0]?.number;

describe('A connection that fills packets', () => {
  it('holds statements back until all of one breath are asked, and no longer', async () => {
    const answers = Promise.all([number('SELECT 1 AS number'), number('SELECT 2 AS number')]);
    expect(isHeldBack()).toBe(true);
    expect(await answers).toEqual([1, 2]);
    expect(isHeldBack()).toBe(false);
    expect(await number('SELECT 3 AS number')).toBe(3);
  });

  it('answers each by itself: one that fails takes no other with it', async () => {
    const answers = await Promise.allSettled([number('SELECT 1/0 AS number'), number('SELECT 4 AS number')]);
    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
  });
});
