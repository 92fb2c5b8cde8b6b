/** Stands in until the first `npx openapi-typescript docs/openapi.json -o apps/web/src/api/schema.d.ts`. */
interface Session {
  user: {
    id: string;
    name: string;
    email: string;
    role: 'handler' | 'manager' | 'top-manager' | 'auditor' | 'administrator';
    language: 'nl' | 'en';
    labels: { id: string; code: string; name: string; colour: string }[];
  };
  csrfToken: string;
}
interface ProblemBody {
  type: string;
  title: string;
  status: number;
  code: string;
  detail?: string;
  traceId?: string;
  errors?: { pointer: string; code: string; detail: string }[];
}
interface Fails {
  content: { 'application/problem+json': ProblemBody };
}
interface Gives<T> {
  content: { 'application/json': T };
}
interface Empty {
  content?: never;
}
export interface paths {
  '/api/v1/session': {
    get: { responses: { 200: Gives<Session>; 401: Fails } };
    post: {
      requestBody: { content: { 'application/json': { email: string; password: string } } };
      responses: { 200: Gives<Session>; 401: Fails; 422: Fails; 429: Fails };
    };
    delete: { responses: { 204: Empty } };
  };
  '/api/v1/sessions': { delete: { responses: { 204: Empty } } };
  '/api/v1/session/user': {
    patch: {
      requestBody: { content: { 'application/json': { language: 'nl' | 'en' } } };
      responses: { 204: Empty; 401: Fails };
    };
  };
  '/api/v1/drafts/{key}': {
    parameters: { path: { key: string } };
    get: {
      parameters: { path: { key: string } };
      responses: { 200: Gives<{ content: unknown; savedAt: string }>; 404: Fails };
    };
    put: {
      parameters: { path: { key: string } };
      requestBody: { content: { 'application/json': { content: unknown } } };
      responses: { 200: Gives<{ savedAt: string }>; 401: Fails };
    };
    delete: { parameters: { path: { key: string } }; responses: { 204: Empty } };
  };
  '/api/v1/public/demo-logins': {
    get: {
      responses: {
        200: Gives<{ logins: { email: string; password: string; role: string; name: string }[] }>;
        404: Fails;
      };
    };
  };
}
