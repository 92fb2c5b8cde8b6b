import { type CallHandler, type ExecutionContext, Inject, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { from, map, mergeMap, type Observable } from 'rxjs';
import { DataSource } from 'typeorm';
import { type Access, type Actor, Clock, noteAuditorsPage, noteAuditorsView } from '#complaints';
import { OPERATION, type OperationDefinition } from '../http/operation.js';
import { callerOf } from './request-context.js';

/** Writes down, before the reply leaves, which page an auditor sees: of each operation that says what is viewed. */
@Injectable()
export class NoteAuditorsPage implements NestInterceptor {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const operation = Reflect.getMetadata(OPERATION, context.getHandler()) as OperationDefinition;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const actor = callerOf(request)?.actor;
    if (!operation.viewed || actor?.role !== 'auditor') return next.handle();
    const { viewed } = operation;
    const note = () => this.note(actor, { kind: viewed, ...pageOf(operation, request) });
    return next.handle().pipe(mergeMap((reply) => from(note()).pipe(map(() => reply))));
  }

  private note(actor: Actor, access: Access): Promise<void> {
    // Of what was sought the words are not kept, so that no two searches are known to be the same.
    const write = access.details?.sought ? noteAuditorsView : noteAuditorsPage;
    return write(this.dataSource.manager, actor, access, this.clock.now());
  }
}

/** Which page it is: the operation, what it is about, and the choices made; nothing that may name a customer. */
function pageOf({ id: what, query: schema }: OperationDefinition, { params, query }: FastifyRequest) {
  const { id: subjectId = null } = params as { id?: string };
  const asked = (schema?.parse(query) ?? {}) as Record<string, unknown>;
  const { q, groupKey: _, cursor: _cursor, limit: _limit, offset: _offset, ...choices } = asked;
  return { subjectId, details: { what, choices, ...(q !== undefined && { sought: true }) } };
}
