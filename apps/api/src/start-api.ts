import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import serveStatic from '@fastify/static';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Clock, createDataSource, DatabaseClock, FileFeedback, migrate, PrivateLinks } from '#complaints';
import { type Config, type Logger, openFileStore, openQueueBoard, readLinkSecret } from '#platform';
import { ApiModule } from './api.module.js';
import { openApiDocument } from './http/openapi.js';
import { answerClientError } from './problems/client-error.js';
import { ProblemFilter, sendProblem } from './problems/problem.filter.js';
import { ApiProblem } from './problems/problem.js';
import { FormGuard } from './public/form-guard.js';
import { addPlainForm } from './public/plain-form/plain-form.js';
import { addWebPages } from './web-pages.js';

const BODY_LIMIT_BYTES = 2 * 1024 * 1024;

/** A running API. */
export interface RunningApi {
  port: number;
  close(): Promise<void>;
}

/** Starts the API and everything it serves. Rejects when the database cannot be reached or the port is taken. */
export async function startApi(config: Config, logger: Logger, given?: Clock): Promise<RunningApi> {
  const dataSource = await createDataSource(config.databaseUrl, { poolSize: config.databasePoolSize }).initialize();
  if (config.migrateOnStart) await migrate(dataSource);
  const links = new PrivateLinks(await readLinkSecret(config), config.publicUrl);
  const clock = given ?? (await DatabaseClock.start(dataSource));
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT_BYTES,
    // Only a proxy beside us may say from where a request came.
    trustProxy: 'loopback, linklocal, uniquelocal',
    routerOptions: { maxParamLength: 200 },
    // An address that cannot be decoded, or with a part that is too long.
    frameworkErrors: (_error: Error, request: FastifyRequest, reply: FastifyReply) =>
      sendProblem(new ApiProblem('no-such-address'), request, reply, logger),
    clientErrorHandler: answerClientError,
  });
  const app = await NestFactory.create<NestFastifyApplication>(
    ApiModule.with(config, dataSource, await openFileStore(config), links, clock, openQueueBoard(config, logger)),
    adapter,
    {
      logger: false,
      // Fastify's own parser of JSON; a form of another site cannot send that, and nothing else is understood.
      bodyParser: false,
    },
  );
  app.useGlobalFilters(new ProblemFilter(logger));
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  fastify.removeContentTypeParser('text/plain');
  await addPlugins(fastify, config);
  addPlainForm(fastify, {
    dataSource,
    clock,
    fileFeedback: app.get(FileFeedback),
    formGuard: app.get(FormGuard),
    logger,
  });
  addDocs(fastify);
  addWebPages(fastify, { dataSource, logger });
  await app.listen(config.port, config.host);
  const address = fastify.server.address();
  return {
    port: typeof address === 'object' && address ? address.port : config.port,
    async close() {
      await app.close();
      if (clock instanceof DatabaseClock) clock.stop();
      await dataSource.destroy();
    },
  };
}

async function addPlugins(fastify: FastifyInstance, config: Config): Promise<void> {
  await fastify.register(cookie as never);
  await fastify.register(compress as never, { threshold: 2048, encodings: ['br', 'gzip'] });
  await fastify.register(multipart as never, {
    limits: { files: 1, fileSize: config.uploadLimitBytes + 1, fields: 5 },
  });
  await fastify.register(helmet as never, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        // Component styles set custom properties on elements.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        frameSrc: ["'self'"],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
        upgradeInsecureRequests: config.publicUrl.startsWith('https:') ? [] : null,
      },
    },
    strictTransportSecurity: config.publicUrl.startsWith('https:'),
    referrerPolicy: { policy: 'no-referrer' },
  });
  fastify.addHook('onSend', async (request: FastifyRequest, reply: FastifyReply) => {
    if (request.url.startsWith('/api/v1/') && !reply.hasHeader('Cache-Control'))
      reply.header('Cache-Control', 'no-store');
  });
}

/** The API's own documentation. */
function addDocs(fastify: FastifyInstance): void {
  // Made when somebody asks, for it takes longer than much else of the start.
  let document: object | undefined;
  fastify.get('/api/openapi.json', (_request, reply) => {
    document ??= openApiDocument();
    reply.send(document);
  });
  const swagger = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
  fastify.register(serveStatic as never, {
    root: swagger,
    prefix: '/api/docs/assets/',
    index: false,
    decorateReply: true,
  });
  fastify.get('/api/docs', (_request, reply) => reply.type('text/html').send(DOCS_PAGE));
  fastify.get('/api/docs/start.js', (_request, reply) => reply.type('text/javascript').send(DOCS_SCRIPT));
}

const DOCS_PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Gehoor API</title>
<link rel="stylesheet" href="/api/docs/assets/swagger-ui.css"></head><body><div id="api"></div>
<script src="/api/docs/assets/swagger-ui-bundle.js"></script><script src="/api/docs/start.js"></script></body></html>`;
const DOCS_SCRIPT = `SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#api', deepLinking: true });`;
