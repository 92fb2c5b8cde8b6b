import fc from 'fast-check';
import type { Call } from './calls.js';
import { hostileBodies, hostileHeaders, hostileTexts, hostileValues, wellFormed } from './hostile-values.js';
import type { DocumentedOperation, JsonSchema } from './operations.js';
import { valuesOf } from './schema-values.js';

/** One change of a value, at the place that `turns` lead to. */
interface Mutation {
  turns: number[];
  /** Another value, a text with something in it that no database keeps, a further field, or nothing. */
  kind: 'replace' | 'spoil' | 'add' | 'remove';
  value: unknown;
  poison: string;
}

/** How a call is made from one that would succeed. */
export interface FuzzedCall {
  /** The body of the good call, or one made from the schema. */
  body: { isGood: true } | { isGood: false; value: unknown };
  mutations: Mutation[];
  rawBody: string | Uint8Array | null;
  path: Record<string, string>;
  query: [string, string][];
  headers: Record<string, string>;
  /** Whether somebody calls who may. */
  may: boolean;
}

/** The good call itself. */
export const UNCHANGED: FuzzedCall = {
  body: { isGood: true },
  mutations: [],
  rawBody: null,
  path: {},
  query: [],
  headers: {},
  may: true,
};

const mutations = fc.record<Mutation>({
  turns: fc.array(fc.nat({ max: 30 }), { minLength: 1, maxLength: 4 }),
  kind: fc.constantFrom('replace', 'replace', 'spoil', 'spoil', 'add', 'remove'),
  value: hostileValues,
  poison: fc.constantFrom('\u0000', '\ud800', '\u202e'),
});

/** Calls of an operation as its document describes it, from good to hostile. */
export function fuzzedCalls(operation: DocumentedOperation, ids: readonly string[]): fc.Arbitrary<FuzzedCall> {
  const { parameters, body } = operation;
  const sometimes = <Value>(weight: number, values: fc.Arbitrary<Value>, otherwise: Value) =>
    fc.oneof({ arbitrary: fc.constant(otherwise), weight: 10 }, { arbitrary: values, weight });
  const inPath = parameters.filter((parameter) => parameter.in === 'path');
  const inQuery = parameters.filter((parameter) => parameter.in === 'query');
  const text = (schema: JsonSchema) =>
    valuesOf(schema, ids).map((value) => encodeURIComponent(wellFormed(String(value))));
  const odd = inPath.map(({ name, schema }) => fc.tuple(fc.constant(name), fc.oneof(text(schema), hostileTexts)));
  const asked = inQuery.map(({ name, schema }) =>
    fc.tuple(
      fc.constant(name),
      fc.oneof(
        { arbitrary: text(schema), weight: 3 },
        { arbitrary: hostileTexts, weight: 1 },
        { arbitrary: text(schema).map((good) => `${good.slice(0, 100)}%00`), weight: 1 },
      ),
    ),
  );
  const made = fc.record({ isGood: fc.constant(false as const), value: body ? valuesOf(body, ids) : hostileValues });
  return fc.record<FuzzedCall>({
    body: sometimes<FuzzedCall['body']>(body ? 10 : 1, made, { isGood: true }),
    mutations: fc.array(mutations, { maxLength: 2 }),
    rawBody: sometimes<string | Uint8Array | null>(1, hostileBodies, null),
    path: odd.length > 0 ? sometimes(2, fc.tuple(...odd).map(Object.fromEntries), {}) : fc.constant({}),
    query: asked.length > 0 ? fc.array(fc.oneof(...asked), { maxLength: 4 }) : fc.constant([]),
    headers: sometimes(4, hostileHeaders, {}),
    may: sometimes(1, fc.constant<boolean>(false), true),
  });
}

/** The call to send: the good one, changed. */
export function callFrom(
  good: Call,
  { body, mutations: changes, rawBody, path, query, headers }: FuzzedCall,
): Call & { rawQuery: string } {
  const base = body.isGood ? good.body : body.value;
  const isForm = base instanceof FormData;
  const changed = isForm || base === undefined ? base : changes.reduce(mutated, structuredClone(base));
  const goodQuery = Object.entries(good.query ?? {}).filter(([name]) => !query.some(([other]) => other === name));
  return {
    path: { ...good.path, ...path },
    rawQuery: [...goodQuery, ...query].map(([name, value]) => `${name}=${value}`).join('&'),
    body: rawBody ?? changed,
    headers: { ...(rawBody !== null ? { 'Content-Type': 'application/json' } : {}), ...good.headers, ...headers },
  };
}

function mutated(value: unknown, mutation: Mutation): unknown {
  const { turns, kind, value: other, poison } = mutation;
  const [turn = 0, ...further] = turns;
  if (kind === 'spoil' && typeof value === 'string') return `${value.slice(0, 3)}${poison}${value.slice(3)}`;
  if (typeof value !== 'object' || value === null) return other;
  const keys = Object.keys(value);
  const key = keys[turn % Math.max(keys.length, 1)];
  const copy = (Array.isArray(value) ? [...value] : { ...value }) as Record<string, unknown>;
  const isDeeper = further.length > 0 && typeof copy[key ?? ''] === 'object' && copy[key ?? ''] !== null;
  if (kind === 'add' || key === undefined) copy['geen veld'] = other;
  else if (isDeeper || kind === 'spoil') copy[key] = mutated(copy[key], { ...mutation, turns: further });
  else if (kind === 'remove') delete copy[key];
  else copy[key] = other;
  return copy;
}
