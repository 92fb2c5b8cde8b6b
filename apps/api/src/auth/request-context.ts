import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import {
  type Actor,
  InvalidInput,
  type Language,
  type SessionSecrets,
  type SessionUser,
  staffActor,
} from '#complaints';
import { ApiProblem } from '../problems/problem.js';

/** Who is calling, as the guard found out. */
export interface Caller {
  user: SessionUser;
  session: SessionSecrets;
  actor: Actor;
}

const callers = new WeakMap<object, Caller>();

/** Remembers the caller of a request. */
export function setCaller(request: FastifyRequest, user: SessionUser, session: SessionSecrets): void {
  callers.set(request, { user, session, actor: staffActor(user) });
}

/** The signed-in caller of a request; none of one that anybody may make. */
export function callerOf(request: FastifyRequest): Caller | undefined {
  return callers.get(request);
}

/** The language to answer in: the user's own, or what the browser prefers, or Dutch. */
export function languageOf(request: FastifyRequest): Language {
  const caller = callers.get(request);
  if (caller) return caller.user.language;
  return /^\s*en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'nl';
}

/** The signed-in caller. Only for operations that are not public. */
export const CurrentCaller = createParamDecorator((_: unknown, context: ExecutionContext): Caller => {
  const caller = callers.get(context.switchToHttp().getRequest<FastifyRequest>());
  if (!caller) throw new ApiProblem('not-signed-in');
  return caller;
});

/** The language to answer this request in. */
export const RequestLanguage = createParamDecorator(
  (_: unknown, context: ExecutionContext): Language => languageOf(context.switchToHttp().getRequest<FastifyRequest>()),
);

/** The version in `If-Match`, as the client saw it. Throws `version-needed` without one. */
export const SeenVersion = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const { 'if-match': header } = context.switchToHttp().getRequest<FastifyRequest>().headers;
  const version = /^(?:W\/)?"?(\d{1,9})"?$/.exec(header ?? '')?.[1];
  if (version === undefined) throw new ApiProblem('version-needed');
  return Number(version);
});

/** The client's `Idempotency-Key`, if it sent one. Throws `InvalidInput` for one that cannot be kept. */
export const GivenIdempotencyKey = createParamDecorator((_: unknown, context: ExecutionContext) =>
  idempotencyKeyOf(context.switchToHttp().getRequest<FastifyRequest>()),
);

/** As {@link GivenIdempotencyKey}, of a request. */
export function idempotencyKeyOf({ headers }: FastifyRequest): string | null {
  const { 'idempotency-key': key } = headers;
  if (key === undefined) return null;
  if (typeof key !== 'string' || !/^[\x21-\x7e]{1,100}$/.test(key)) {
    throw new InvalidInput('', 'key-unusable', 'Use an Idempotency-Key of 1 to 100 visible characters.');
  }
  return key;
}
