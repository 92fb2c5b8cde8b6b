import type { ApiUnderTest } from './api-under-test.js';
import type { Call } from './calls.js';
import type { Reply, Visitor } from './visitor.js';

/** A JSON schema, as far as tests look into it. */
export interface JsonSchema {
  [key: string]: unknown;
}

/** One operation as the OpenAPI document describes it. */
export interface DocumentedOperation {
  id: string;
  method: string;
  /** With `{name}` for what a call fills in. */
  path: string;
  parameters: { name: string; in: 'path' | 'query' | 'header'; required: boolean; schema: JsonSchema }[];
  /** Of a JSON body; null when there is none. */
  body: JsonSchema | null;
  isUpload: boolean;
  success: number;
  /** Of the JSON in a successful reply; null when there is none. */
  response: JsonSchema | null;
}

// biome-ignore lint/suspicious/noExplicitAny: the document is read as it comes
type Json = any;

/** Every operation that the API's own document describes. */
export async function readOperations(api: ApiUnderTest): Promise<DocumentedOperation[]> {
  const { body: document } = await api.anybody().send('GET', '/api/openapi.json');
  return Object.entries<Json>(document.paths).flatMap(([path, methods]) =>
    Object.entries<Json>(methods).map(([method, { operationId, parameters, requestBody, responses }]) => {
      const [success = ''] = Object.keys(responses);
      return {
        id: operationId,
        method: method.toUpperCase(),
        path,
        parameters,
        body: requestBody?.content['application/json']?.schema ?? null,
        isUpload: requestBody?.content['multipart/form-data'] !== undefined,
        success: Number(success),
        response: responses[success].content?.['application/json']?.schema ?? null,
      };
    }),
  );
}

/** Has the visitor call an operation. */
export function send(
  visitor: Visitor,
  { method, path }: DocumentedOperation,
  call: Call,
  headers: Record<string, string> = {},
): Promise<Reply> {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(call.path?.[name] ?? ''));
  const query = call.query ? `?${new URLSearchParams(call.query)}` : '';
  return visitor.send(method, `${filled}${query}`, { body: call.body, headers: { ...call.headers, ...headers } });
}
