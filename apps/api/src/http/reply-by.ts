import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { map, type Observable } from 'rxjs';
import type { z } from 'zod';
import { OPERATION, type OperationDefinition } from './operation.js';

/** Sends of a reply only what its schema names, so that no column leaks by accident. */
@Injectable()
export class ReplyBySchema implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { response } = Reflect.getMetadata(OPERATION, context.getHandler()) as OperationDefinition;
    return next.handle().pipe(map((value) => (response ? fitted(response, value) : value)));
  }
}

/** Throws something else than a `ZodError`, which would blame the caller. */
function fitted(response: z.ZodType, value: unknown): unknown {
  const { data, error } = response.safeParse(value);
  if (error) throw new Error('The reply does not fit its own description.', { cause: error });
  return data;
}
