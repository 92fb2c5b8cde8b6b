import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { createDataSource, SystemClock } from '#complaints';
import { createLogger, onShutdown, readConfig, reportReady } from '#platform';
import { WorkerModule } from './worker.module.js';

const config = readConfig();
const logger = createLogger('worker', config.logLevel);

try {
  const dataSource = await createDataSource(config.databaseUrl, { poolSize: config.databasePoolSize }).initialize();
  const worker = await NestFactory.createApplicationContext(
    WorkerModule.with(config, logger, dataSource, new SystemClock()),
    { logger: false, abortOnError: false },
  );
  onShutdown(() => worker.close(), logger);
  logger.info('working');
  reportReady();
} catch (error) {
  logger.fatal({ err: error }, 'could not start');
  logger.flush(() => process.exit(1));
}
