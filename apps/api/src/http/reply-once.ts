import { type CallHandler, type ExecutionContext, Inject, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { KeepReply } from '#complaints';
import { callerOf, idempotencyKeyOf } from '../auth/request-context.js';
import { isKeptByKey, OPERATION, type OperationDefinition } from './operation.js';

/** Gives, to the same request under the same `Idempotency-Key`, the reply that it got before. */
@Injectable()
export class ReplyOnce implements NestInterceptor {
  constructor(@Inject(KeepReply) private readonly keepReply: KeepReply) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const operation = Reflect.getMetadata(OPERATION, context.getHandler()) as OperationDefinition;
    if (!isKeptByKey(operation)) return next.handle();
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const key = idempotencyKeyOf(request);
    const user = callerOf(request)?.user;
    if (key === null || !user) return next.handle();
    const asked = asSent(request);
    // What nobody can write down is refused by the operation itself.
    if (asked === null) return next.handle();
    const work = () => lastValueFrom(next.handle());
    return from(this.keepReply.once({ caller: `${user.id} ${operation.id}`, key }, asked, work));
  }
}

/** The request as text, without passwords, as it is hashed without salt; null for a body that is nested too deeply. */
function asSent({ url, body }: FastifyRequest): string | null {
  try {
    return JSON.stringify({ url, body }, (name, value) => (name === 'password' ? undefined : value));
  } catch {
    return null;
  }
}
