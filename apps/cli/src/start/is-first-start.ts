import pg from 'pg';

/**
 * Whether the register holds nothing yet, or a demo that was broken off. Asked with a bare connection: loading the code
 * of the register takes longer than the rest of a start.
 */
export async function isFirstStart(databaseUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query(`SELECT to_regclass('labels') IS NOT NULL AS has_tables,
      obj_description('public'::regnamespace, 'pg_namespace') IS NOT NULL AS is_marked`);
    if (!rows[0].has_tables || rows[0].is_marked) return true;
    const { rows: labels } = await client.query('SELECT FROM labels LIMIT 1');
    return labels.length === 0;
  } finally {
    await client.end();
  }
}
