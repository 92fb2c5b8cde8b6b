import { randomUUID } from 'node:crypto';
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { ComplaintError, type FieldError, type Language } from '#complaints';
import { DiskFull, FileTooLarge, type Logger, ScannerUnreachable } from '#platform';
import { languageOf } from '../auth/request-context.js';
import { methodsAt } from '../http/operation.js';
import { ApiProblem, type Problem } from './problem.js';
import { type ProblemCode, problemDefinition } from './problem-catalogue.js';
import { detailOf, fieldErrors, inLanguage } from './translate.js';

/** Turns whatever was thrown into problem+json. What nobody foresaw is logged once and told to nobody. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly logger: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    sendProblem(error, request, reply, this.logger);
  }
}

/** Writes the problem that stands for an error to the reply. */
export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply, logger: Logger): void {
  const traceId = randomUUID();
  const instance = (request.url.split('?')[0] ?? '/').slice(0, 300);
  let problem = problemOf(error, languageOf(request), instance, traceId);
  if (problem.status >= 500)
    logger.error({ err: error, traceId, method: request.method, path: instance }, 'request failed');
  if (reply.sent) return;
  const methods = problem.code === 'no-such-address' ? methodsAt(request.url) : [];
  if (methods.length > 0 && !methods.includes(request.method)) {
    problem = problemOf(new ApiProblem('wrong-method'), languageOf(request), instance, traceId);
    reply.header('Allow', methods.join(', '));
  }
  reply.status(problem.status).type('application/problem+json').header('Cache-Control', 'no-store');
  reply.send(JSON.stringify(problem));
}

/** The problem that stands for an error. */
export function problemOf(error: unknown, language: Language, instance: string, traceId: string): Problem {
  const make = (
    code: ProblemCode,
    more: { detail?: string; reason?: string | null; errors?: FieldError[] } = {},
  ): Problem => {
    const { status, title, detail } = problemDefinition(code);
    return {
      type: `urn:gehoor:problem:${code}`,
      title: title[language],
      status,
      detail: more.detail ?? detail?.[language] ?? title[language],
      instance,
      code,
      reason: more.reason ?? null,
      traceId,
      errors: more.errors ?? [],
    };
  };
  if (error instanceof ComplaintError) {
    const errors = error.errors.map(({ dutch, ...field }) => ({
      ...field,
      detail: language === 'nl' && dutch ? dutch : inLanguage(field.detail, language),
    }));
    return make(error.code, { detail: detailOf(error, language), reason: error.reason, errors });
  }
  if (error instanceof z.ZodError) return invalidInput(error, language, make);
  if (error instanceof ApiProblem) return make(error.code);
  if (error instanceof FileTooLarge)
    return make('too-large', { detail: inLanguage('This file is too large. Send a smaller file.', language) });
  if (error instanceof ScannerUnreachable) return make('scanner-unreachable');
  if (error instanceof DiskFull || isDatabaseAway(error)) return make('not-ready');
  return make(codeOfHttpError(error), sizeDetail(error, language));
}

function invalidInput(
  error: z.ZodError,
  language: Language,
  make: (code: ProblemCode, more?: { detail?: string; errors?: FieldError[] }) => Problem,
): Problem {
  const errors = fieldErrors(error, language);
  const count = errors.length;
  const dutch =
    count === 1
      ? 'Eén veld klopt niet. Verbeter het en verstuur opnieuw.'
      : `${count} velden kloppen niet. Verbeter ze en verstuur opnieuw.`;
  const english =
    count === 1
      ? 'One field is not right. Mend it and send again.'
      : `${count} fields are not right. Mend them and send again.`;
  return make('invalid-input', { detail: language === 'nl' ? dutch : english, errors });
}

function codeOfHttpError(error: unknown): ProblemCode {
  const status = error instanceof HttpException ? error.getStatus() : (error as { statusCode?: number })?.statusCode;
  switch (status) {
    case 400:
      return 'not-readable';
    case 404:
      return 'no-such-address';
    case 405:
      return 'wrong-method';
    case 413:
      return 'too-large';
    case 415:
    case 406:
      return 'unsupported-type';
    default:
      return 'internal-error';
  }
}

function sizeDetail(error: unknown, language: Language): { detail?: string } {
  if (codeOfHttpError(error) !== 'too-large') return {};
  return { detail: inLanguage('The request is too large. Make it shorter, or send files one at a time.', language) };
}

/** The database cannot be reached, or is starting or stopping (SQLSTATE classes 08 and 57). */
function isDatabaseAway(error: unknown): boolean {
  const code =
    (error as { code?: string; driverError?: { code?: string } })?.driverError?.code ??
    (error as { code?: string })?.code;
  return typeof code === 'string' && (/^(08|57P)/.test(code) || code === 'ECONNREFUSED' || code === 'ECONNRESET');
}
