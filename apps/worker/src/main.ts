import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { addFrameworks, createDataSource, DatabaseClock } from '#complaints';
import { createLogger, onShutdown, readConfig, reportReady } from '#platform';
import { WorkerModule } from './worker.module.js';

const config = readConfig();
const CLOCK_TROUBLE_MS = 5000;
const logger = createLogger('worker', config.logLevel);

try {
  if (config.frameworksDir) addFrameworks(config.frameworksDir);
  const dataSource = await createDataSource(config.databaseUrl, { poolSize: config.databasePoolSize }).initialize();
  const clock = await DatabaseClock.start(dataSource);
  if (Math.abs(clock.machineAheadMs) > CLOCK_TROUBLE_MS) {
    logger.warn({ aheadMs: clock.machineAheadMs }, "this machine's clock is off; the database's clock decides");
  }
  const worker = await NestFactory.createApplicationContext(WorkerModule.with(config, logger, dataSource, clock), {
    logger: false,
    abortOnError: false,
  });
  onShutdown(() => {
    clock.stop();
    return worker.close();
  }, logger);
  logger.info('working');
  reportReady();
} catch (error) {
  logger.fatal({ err: error }, 'could not start');
  logger.flush(() => process.exit(1));
}
