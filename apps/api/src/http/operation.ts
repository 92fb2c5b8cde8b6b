import { applyDecorators, Delete, Get, HttpCode, Patch, Post, Put, SetMetadata } from '@nestjs/common';
import type { z } from 'zod';
import type { AccessKind, Role } from '#complaints';

/** Who may call an operation: anybody, whoever holds the private link of a case, anybody signed in, or these roles. */
export type Access = 'public' | 'private-link' | 'signed-in' | readonly Role[];

/** One operation of the API: how it is reached, who may call it, what goes in and out. The OpenAPI document is made of these. */
export interface OperationDefinition {
  id: string;
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** Path under `/api/v1`, with `{name}` for parameters. */
  path: string;
  summary: string;
  tag: string;
  access: Access;
  query?: z.ZodObject;
  body?: z.ZodType;
  /** Body of the success reply; none means an empty 204. */
  response?: z.ZodType;
  status?: number;
  /** The body is a file under this form field, instead of JSON. */
  upload?: string;
  /** The reply is the bytes of a file. */
  download?: boolean;
  /** What an auditor who gets a reply has seen: written down in the log of access. What is not said here is logged by its own code. */
  viewed?: AccessKind;
  /** `If-Match` with the version of the case is needed. */
  ifMatch?: boolean;
  /** The operation itself understands `Idempotency-Key`. */
  idempotent?: boolean;
}

/** Whether its reply is kept under the `Idempotency-Key`, as of all that creates something and has no way of its own. */
export function isKeptByKey({ method, status, idempotent, upload, access }: OperationDefinition): boolean {
  return (
    method === 'post' && status === 201 && !idempotent && !upload && access !== 'public' && access !== 'private-link'
  );
}

export const OPERATION = 'gehoor:operation';
export const operations: OperationDefinition[] = [];

const METHODS = { get: Get, post: Post, put: Put, patch: Patch, delete: Delete };

/** Makes a controller method an operation of the API. */
export function Operation(definition: OperationDefinition): MethodDecorator {
  operations.push(definition);
  const route = `/api/v1${definition.path.replace(/\{(\w+)\}/g, ':$1')}`;
  return applyDecorators(
    METHODS[definition.method](route),
    HttpCode(successStatus(definition)),
    SetMetadata(OPERATION, definition),
  );
}

/** The status of a successful reply. */
export function successStatus({ status, response, download }: OperationDefinition): number {
  return status ?? (response || download ? 200 : 204);
}

/** The methods that an address knows, in capitals; none when there is no such address. */
export function methodsAt(url: string): string[] {
  const path = url.split('?')[0] ?? '';
  return operations
    .filter((operation) => new RegExp(`^/api/v1${operation.path.replace(/\{\w+\}/g, '[^/]+')}$`).test(path))
    .map(({ method }) => method.toUpperCase());
}
