import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { type Role, verifyRegister } from '#complaints';
import { problemSchema } from '../../apps/api/src/problems/problem.js';
import { aColleague, aProduct } from '../builders/office.js';
import { ACCESS, type AccessRow } from './access-table.js';
import { apiUnderTest } from './api-under-test.js';
import { type Call, callOf } from './calls.js';
import { aCaseIn } from './case-stages.js';
import { callFrom, type FuzzedCall, fuzzedCalls, UNCHANGED } from './fuzzed-calls.js';
import { type DocumentedOperation, readOperations } from './operations.js';
import type { Reply, Visitor } from './visitor.js';

const api = apiUnderTest();
const ajv = addFormats(new Ajv2020({ strict: false, validateSchema: false }));
const operations = new Map<string, DocumentedOperation>();
const colleagues = {} as Record<Role, Visitor>;
const ids: string[] = [];
/** Calls of each operation; on a slow machine as many as fit into the time. FUZZ_RUNS=5000 searches for minutes. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 100);
const LIMIT_MS = 8 * RUNS;
/** Of the roles that may, the first calls. */
const WHO = ['handler', 'manager', 'administrator', 'auditor', 'top-manager'] as const;
let addresses = 0;

beforeAll(async () => {
  for (const operation of await readOperations(api)) operations.set(operation.id, operation);
  for (const role of WHO) colleagues[role] = await api.signIn(role);
  ids.push(api.ours.id, api.theirs.id, (await aProduct(api.dataSource)).id, (await aColleague(api.dataSource)).id);
  for (const status of ['received', 'answered', 'closed', 'merged'] as const) ids.push((await aCaseIn(api, status)).id);
});

describe('Whatever is sent to', () => {
  it.each(Object.keys(ACCESS))('%s gets a reply that the document describes', async (id) => {
    const operation = operations.get(id) as DocumentedOperation;
    const fits = operation.response ? ajv.compile(operation.response) : null;
    const { endsSession } = ACCESS[id] as AccessRow;
    let visitor = endsSession ? await api.signIn('handler') : colleagues[whoMay(id)];
    const stranger = endsSession ? null : colleagues[whoMay(id) === 'administrator' ? 'handler' : 'administrator'];
    let good = await callOf(api, id, visitor);
    let successes = 0;
    const check = async (fuzzed: FuzzedCall) => {
      const call = callFrom(good, fuzzed);
      const reply = await sendFuzzed(fuzzed.may ? visitor : (stranger ?? visitor), operation, call);
      expectDescribed(reply, operation, fits, call);
      if (reply.status < 300) successes += 1;
      if (reply.status >= 300 || operation.method === 'GET') return;
      // It was done, so the same call may not be good any more.
      if (endsSession) visitor = await api.signIn('handler');
      good = await callOf(api, id, visitor);
    };
    // Outside the time limit, so that on a slow machine at least this one is looked at.
    await check(UNCHANGED);
    const result = await fc.check(fc.asyncProperty(fuzzedCalls(operation, ids), check), {
      numRuns: RUNS,
      interruptAfterTimeLimit: LIMIT_MS,
    });
    if (result.errorInstance)
      throw new Error(
        `Found with PROPERTY_SEED=${result.seed}, after ${result.numRuns} calls: ${result.errorInstance} ${(result.errorInstance as Error).cause ?? ''}`,
      );
    // Otherwise something stood in the way of everything that was sent.
    expect(successes).toBeGreaterThan(0);
  });

  it('the register, it still verifies', async () => {
    const { events, broken, contradicted } = await verifyRegister(api.dataSource);
    expect(events).toBeGreaterThan(100);
    expect([broken, contradicted]).toEqual([[], []]);
  });
});

function whoMay(id: string): Role {
  const may = ACCESS[id]?.may ?? [];
  return WHO.find((role) => may.includes(role) || may.includes('anybody')) ?? 'handler';
}

async function sendFuzzed(
  visitor: Visitor,
  { method, path }: DocumentedOperation,
  call: ReturnType<typeof callFrom>,
): Promise<Reply> {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => call.path?.[name] ?? '');
  const isBodyless = method === 'GET' || call.body === undefined;
  // Each from an address of its own: how many may come from one is tested elsewhere.
  const headers = {
    'X-Forwarded-For': `10.0.${++addresses >> 8}.${addresses & 255}`,
    ...call.headers,
  };
  return visitor.send(
    method,
    call.rawQuery ? `${filled}?${call.rawQuery}` : filled,
    isBodyless ? { headers } : { body: call.body, headers },
  );
}

function expectDescribed(
  reply: Reply,
  operation: DocumentedOperation,
  fits: ((body: unknown) => boolean) | null,
  call: Call,
): void {
  const complaint = complaintAbout(reply, operation, fits);
  if (!complaint) return;
  const sent = JSON.stringify(call).slice(0, 1500);
  throw new Error(
    `${complaint}\n  sent: ${operation.method} ${operation.path} ${sent}\n  got: ${reply.status} ${reply.text.slice(0, 1000)}\n  logged: ${api.errors().slice(-3000)}`,
  );
}

function complaintAbout(
  reply: Reply,
  { success }: DocumentedOperation,
  fits: ((body: unknown) => boolean) | null,
): string | null {
  if (reply.status >= 500) return 'The API failed.';
  if (reply.status >= 300) {
    if (!/^application\/problem\+json/.test(reply.headers.get('content-type') ?? ''))
      return 'A refusal is no problem+json.';
    const { error } = problemSchema.strict().safeParse(reply.body);
    return error ? `A refusal is no Problem: ${error.message}` : null;
  }
  if (reply.status !== success) return `A success is not ${success}.`;
  if (fits && !fits(reply.body))
    return `A reply does not fit its schema: ${ajv.errorsText((fits as unknown as { errors: never }).errors)}`;
  return null;
}
