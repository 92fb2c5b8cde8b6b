import 'reflect-metadata';
import { MovedClock } from '#complaints';
import { createLogger, onShutdown, readConfig } from '#platform';

// The API as built, on a clock that only the test moves.
const { startApi } = await import('../../dist/apps/api/src/start-api.js');
const config = readConfig();
const logger = createLogger('api', config.logLevel);
const clock = new MovedClock(new Date(process.env.NOW));
const api = await startApi(config, logger, clock);
onShutdown(() => api.close(), logger);
process.on('message', ({ now }) => {
  if (now) clock.moveTo(new Date(now));
  // What the collector takes away is not held.
  globalThis.gc();
  process.send({ now, heldBytes: process.memoryUsage().arrayBuffers });
});
process.send({ port: api.port });
