import { z } from 'zod';
import { problemSchema } from '../problems/problem.js';
import { isKeptByKey, type OperationDefinition, operations, successStatus } from './operation.js';
import { jsonSchema } from './schema.js';

/** The OpenAPI 3.1 document of all operations that were declared. */
export function openApiDocument(): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const operation of operations) {
    const path = `/api/v1${operation.path}`;
    paths[path] = { ...paths[path], [operation.method]: describe(operation) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Gehoor',
      version: '1',
      description:
        'Complaint handling for insurers. Times are RFC 3339 instants, days are YYYY-MM-DD. Every error is problem+json.',
    },
    servers: [{ url: '/' }],
    paths,
    components: {
      schemas: { Problem: jsonSchema(problemSchema, 'output') },
      responses: {
        Problem: {
          description: 'What is wrong and what to do',
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'gehoor_session' },
        caseLink: {
          type: 'apiKey',
          in: 'header',
          name: 'X-Case-Link',
          description: 'What stands behind the # of a private link.',
        },
        csrf: { type: 'apiKey', in: 'header', name: 'X-CSRF-Token' },
      },
    },
  };
}

function describe(operation: OperationDefinition): Record<string, unknown> {
  const { id, summary, tag, access, body, upload } = operation;
  return {
    operationId: id,
    summary,
    tags: [tag],
    security: securityOf(operation),
    'x-roles': Array.isArray(access) ? access : [access],
    parameters: parametersOf(operation),
    ...(body
      ? { requestBody: { required: true, content: { 'application/json': { schema: jsonSchema(body, 'input') } } } }
      : {}),
    ...(upload ? { requestBody: uploadOf(upload) } : {}),
    responses: {
      [successStatus(operation)]: successOf(operation),
      default: { $ref: '#/components/responses/Problem' },
    },
  };
}

function securityOf({ access, method }: OperationDefinition): Record<string, never[]>[] {
  if (access === 'public') return [];
  if (access === 'private-link') return [{ caseLink: [] }];
  return [method === 'get' ? { session: [] } : { session: [], csrf: [] }];
}

function parametersOf(operation: OperationDefinition): unknown[] {
  const { path, query, ifMatch, idempotent } = operation;
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: name === 'id' ? { type: 'string', format: 'uuid' } : { type: 'string' },
  }));
  const inQuery = Object.entries(query?.shape ?? {}).map(([name, schema]) => ({
    name,
    in: 'query',
    required: false,
    schema: jsonSchema(schema as z.ZodType, 'input'),
  }));
  const headers = [
    ...(ifMatch
      ? [
          {
            name: 'If-Match',
            in: 'header',
            required: true,
            schema: { type: 'string' },
            description: 'The version that you saw, in quotes.',
          },
        ]
      : []),
    ...(idempotent || isKeptByKey(operation)
      ? [
          {
            name: 'Idempotency-Key',
            in: 'header',
            required: false,
            schema: { type: 'string' },
            description: 'The same request under the same key is done once, and gets the same reply again.',
          },
        ]
      : []),
  ];
  return [...inPath, ...inQuery, ...headers];
}

function uploadOf(field: string): Record<string, unknown> {
  const schema = { type: 'object', required: [field], properties: { [field]: { type: 'string', format: 'binary' } } };
  return { required: true, content: { 'multipart/form-data': { schema } } };
}

function successOf({ response, download }: OperationDefinition): Record<string, unknown> {
  if (download)
    return { description: 'The file', content: { '*/*': { schema: { type: 'string', format: 'binary' } } } };
  if (!response) return { description: 'Done' };
  return { description: 'OK', content: { 'application/json': { schema: jsonSchema(response, 'output') } } };
}
