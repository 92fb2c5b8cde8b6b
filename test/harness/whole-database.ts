import type { DataSource } from 'typeorm';

/** A fingerprint of every row of every table, by table: two are equal only when nothing at all changed in between. */
export async function wholeDatabase(dataSource: DataSource): Promise<Record<string, string>> {
  const tables: { name: string }[] = await dataSource.query(
    `SELECT quote_ident(table_schema) || '.' || quote_ident(table_name) AS name FROM information_schema.tables
     WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`,
  );
  const fingerprints: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await dataSource.query(
      `SELECT count(*) || ' ' || coalesce(md5(string_agg(line, '' ORDER BY line)), '') AS print FROM (SELECT t::text AS line FROM ${name} t) lines`,
    );
    fingerprints[name] = row.print;
  }
  return fingerprints;
}
