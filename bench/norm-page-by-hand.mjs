import { createServer } from 'node:http';
import pg from 'pg';

/**
 * The months of all norms as one would serve them by hand: one statement on one connection, its rows as JSON, and nothing
 * else (no session, no roles, no check of what leaves). Started by `norm-figures.mjs` as a process of its own, as the API is.
 */
const [url, text] = process.argv.slice(2);
const client = new pg.Client(url);
await client.connect();
const server = createServer(async (_request, reply) => {
  const { rows } = await client.query({ name: 'page', text });
  reply.setHeader('content-type', 'application/json');
  reply.end(JSON.stringify({ rows }));
});
server.listen(0, '127.0.0.1', () => process.send(server.address().port));
process.on('disconnect', () => process.exit());
