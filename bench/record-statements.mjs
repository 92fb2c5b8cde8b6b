import { writeFileSync } from 'node:fs';
import pg from 'pg';

/** Loaded before a program: writes down every prepared statement that it sends, with its values, to the file of RECORD_TO. */
const statements = [];
const { query } = pg.Client.prototype;
pg.Client.prototype.query = function (statement, ...rest) {
  const { name, text, values } = statement;
  if (name) statements.push({ name, text, values });
  return query.call(this, statement, ...rest);
};
process.on('exit', () => writeFileSync(process.env.RECORD_TO, JSON.stringify(statements)));
