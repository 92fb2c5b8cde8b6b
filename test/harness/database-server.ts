import pg from 'pg';

/** The server that the tests use, connected as someone who may make databases. */
export interface DatabaseServer {
  query(sql: string): Promise<unknown>;
  urlOf(database: string): string;
  dropAll(prefix: string): Promise<void>;
}

/** Does something on the server of this test run, on a connection of its own. */
export async function onServer<Result>(work: (server: DatabaseServer) => Promise<Result>): Promise<Result> {
  const url = process.env.TEST_DATABASE_URL;
  if (!url) throw new Error('The test server is not there: run the tests with Jest and its global set-up.');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work({
      query: (sql) => client.query(sql),
      urlOf: (database) => Object.assign(new URL(url), { pathname: `/${database}` }).toString(),
      dropAll: (prefix) => dropAll(client, prefix),
    });
  } finally {
    await client.end();
  }
}

async function dropAll(client: pg.Client, prefix: string): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    'SELECT datname AS name FROM pg_database WHERE starts_with(datname, $1)',
    [prefix],
  );
  for (const { name } of rows) {
    await client.query(`ALTER DATABASE ${name} IS_TEMPLATE false`);
    await client.query(`DROP DATABASE ${name} WITH (FORCE)`);
  }
}
