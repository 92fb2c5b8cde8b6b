import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import serveStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { DataSource } from 'typeorm';
import { Label } from '#complaints';
import type { Logger } from '#platform';
import { isPageAddress } from './http/page-address.js';
import { sendProblem } from './problems/problem.filter.js';
import { ApiProblem } from './problems/problem.js';

const web = resolve(import.meta.dirname, '../../../web');

/** The built web app, and an answer for every address that is nothing else. */
export function addWebPages(
  fastify: FastifyInstance,
  { dataSource, logger }: { dataSource: DataSource; logger: Logger },
): void {
  if (existsSync(web)) {
    fastify.register(serveStatic as never, {
      root: join(web, 'assets'),
      prefix: '/assets/',
      index: false,
      // Compressed once at the build, smaller than a server can do while somebody waits.
      preCompressed: true,
      decorateReply: false,
      maxAge: '1y',
      immutable: true,
    });
  }
  fastify.get('/embed/:code', async (request: FastifyRequest, reply: FastifyReply) => {
    const { code } = request.params as { code: string };
    const label = await dataSource.manager.findOneBy(Label, { code: code.toUpperCase(), isActive: true });
    allowFraming(reply, label?.embedOrigins ?? []);
    return sendPage(request, reply);
  });
  fastify.get('/*', sendPage);

  async function sendPage(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    if (!isPageAddress(request.url) || !existsSync(web)) {
      sendProblem(new ApiProblem('no-such-address'), request, reply, logger);
      return reply;
    }
    const page = await readFile(join(web, 'index.html'), 'utf8');
    return reply.header('Cache-Control', 'no-cache').type('text/html').send(forLabelOf(request.url, page));
  }
}

/** Lets these websites show the page inside their own; every other page of ours stands alone. */
function allowFraming(reply: FastifyReply, origins: readonly string[]): void {
  if (origins.length === 0) return;
  const policy = String(reply.getHeader('Content-Security-Policy'));
  reply.header(
    'Content-Security-Policy',
    policy.replace("frame-ancestors 'none'", `frame-ancestors ${origins.join(' ')}`),
  );
  // The older header knows only all or nothing.
  reply.removeHeader('X-Frame-Options');
}

/** Leads a browser without scripts to the plain form of the label whose page this is. */
function forLabelOf(url: string, page: string): string {
  const code = /^\/(?:embed\/)?(?!(?:app|volg)\b)([A-Za-z]{2,4})(?=[/?]|$)/.exec(url)?.[1];
  return code ? page.replaceAll('href="/formulier', `href="/formulier/${code.toUpperCase()}`) : page;
}
