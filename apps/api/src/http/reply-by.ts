import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { map, type Observable } from 'rxjs';
import { z } from 'zod';
import { OPERATION, type OperationDefinition } from './operation.js';

/** Sends of a reply only what its schema names, so that no column leaks by accident. */
@Injectable()
export class ReplyBySchema implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { response } = Reflect.getMetadata(OPERATION, context.getHandler()) as OperationDefinition;
    return next.handle().pipe(map((value) => (response instanceof z.ZodType ? response.parse(value) : value)));
  }
}
