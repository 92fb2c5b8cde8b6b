import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { Clock, findSessions, RoleNotAllowed, type RunningSession, Together } from '#complaints';
import { OPERATION, type OperationDefinition } from '../http/operation.js';
import { ApiProblem } from '../problems/problem.js';
import { CaseLinks } from './case-links.js';
import { isSameSecret } from './is-same-secret.js';
import { setCaller } from './request-context.js';

export const SESSION_COOKIE = 'gehoor_session';
/** How many requests' sessions are read at once. */
const MOST_SESSIONS = 50;

/** Lets a request through to an operation: signed in, of a fitting role, and sent by our own pages. */
@Injectable()
export class AccessGuard implements CanActivate {
  private readonly sessions: Together<string, RunningSession | null>;

  constructor(
    @Inject(DataSource) dataSource: DataSource,
    @Inject(Clock) clock: Clock,
    @Inject(CaseLinks) private readonly caseLinks: CaseLinks,
  ) {
    this.sessions = new Together((tokens) => findSessions(dataSource, tokens, clock.now()), MOST_SESSIONS);
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const operation = Reflect.getMetadata(OPERATION, context.getHandler()) as OperationDefinition | undefined;
    if (!operation) throw new Error(`${context.getHandler().name} is no operation: nobody said who may call it.`);
    if (operation.access === 'public') return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (operation.access === 'private-link') return this.caseLinks.admit(request, operation.method);
    const token = request.cookies[SESSION_COOKIE];
    const found = token ? await this.sessions.ask(token) : null;
    if (!found) throw new ApiProblem('not-signed-in');
    setCaller(request, found.user, found.session);
    if (operation.method !== 'get') checkCsrfToken(request, found.session.csrfToken);
    if (operation.access !== 'signed-in' && !operation.access.includes(found.user.role))
      throw new RoleNotAllowed(operation.id);
    return true;
  }
}

function checkCsrfToken(request: FastifyRequest, expected: string): void {
  const given = String(request.headers['x-csrf-token'] ?? '');
  if (!isSameSecret(given, expected)) throw new ApiProblem('csrf-token-missing');
}
