import 'reflect-metadata';
import { performance } from 'node:perf_hooks';

/** A process of its own that verifies a register and tells what it found, how long it took and how much memory it held. */
const [, , url, what] = process.argv;
const c = await import('#complaints');
const dataSource = await c.createDataSource(url, { poolSize: 2 }).initialize();
let highest = 0;
const watch = setInterval(() => {
  highest = Math.max(highest, process.memoryUsage().rss);
}, 20);
const from = performance.now();
const found = await c[what](dataSource);
const ms = performance.now() - from;
clearInterval(watch);
await dataSource.destroy();
process.send({ found, ms, highest });
process.disconnect();
