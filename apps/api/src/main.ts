import 'reflect-metadata';
import { addFrameworks } from '#complaints';
import { createLogger, onShutdown, readConfig, reportReady, untilStarterSaysGo } from '#platform';
import { startApi } from './start-api.js';

await untilStarterSaysGo();
const config = readConfig();
const logger = createLogger('api', config.logLevel);

try {
  if (config.frameworksDir) addFrameworks(config.frameworksDir);
  const api = await startApi(config, logger);
  onShutdown(() => api.close(), logger);
  logger.info({ port: api.port }, 'listening');
  reportReady();
} catch (error) {
  logger.fatal({ err: error }, 'could not start');
  logger.flush(() => process.exit(1));
}
