import fc from 'fast-check';
import type { JsonSchema } from './operations.js';

const DAYS = ['2026-03-09', '2026-03-20', '2024-02-29', '1900-01-01', '2199-12-31'];
const INSTANTS = [
  '2026-03-09T09:59:59Z',
  '2026-03-02T09:14:00.123456+01:00',
  '1990-01-01T00:00:00Z',
  '9999-12-31T23:59:59-23:59',
  '0001-01-01T00:00:00Z',
];
const TEXTS = [
  'Anna',
  "O'Brien-van 't Hof",
  'Een\nregel\tmeer',
  'שלום 👂🏽',
  '{{story}} %s $1 <b>',
  '[vul in: wat?]',
  'Vóór 20 maart 2026 hoort u van ons.',
];
const FORMATS: Record<string, string[]> = {
  date: DAYS,
  'date-time': INSTANTS,
  email: ['anna@voorbeeld.example', 'ANNA+klacht@voorbeeld.example'],
  uri: ['https://www.voorbeeld.example/pad?vraag=1#deel'],
};

/** Values that a JSON schema allows, or nearly so: near its limits as often as not. Ids are mostly of what exists. */
export function valuesOf(schema: JsonSchema, ids: readonly string[]): fc.Arbitrary<unknown> {
  const values = (part: unknown) => valuesOf(part as JsonSchema, ids);
  const { anyOf, allOf, enum: words, const: word, ...rest } = schema;
  if (Array.isArray(anyOf)) return fc.oneof(...anyOf.map(values));
  if (Array.isArray(allOf)) return values(Object.assign({}, rest, ...allOf));
  if (Array.isArray(words)) return fc.constantFrom(...words);
  if (word !== undefined) return fc.constant(word);
  switch (schema.type) {
    case 'string':
      return textsOf(schema, ids);
    case 'integer':
    case 'number':
      return numbersOf(schema);
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array':
      return fc.array(values(schema.items), {
        minLength: Number(schema.minItems ?? 0),
        maxLength: Math.min(Number(schema.maxItems ?? 3), 3),
      });
    case 'object':
      return objectsOf(schema, values);
    default:
      return fc.jsonValue({ maxDepth: 3 });
  }
}

function textsOf(
  { format, pattern, minLength = 0, maxLength = 100 }: JsonSchema,
  ids: readonly string[],
): fc.Arbitrary<string> {
  const [least, most] = [Number(minLength), Number(maxLength)];
  if (format === 'uuid')
    return fc.oneof({ arbitrary: fc.constantFrom(...ids), weight: 4 }, { arbitrary: fc.uuid(), weight: 1 });
  const ready = FORMATS[String(format)];
  if (ready) return fc.constantFrom(...ready);
  const plain = fc.oneof(
    fc.constantFrom(...TEXTS),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.constantFrom(least, most).map((length) => 'x'.repeat(length)),
  );
  const isOfText = typeof pattern !== 'string' || pattern.includes('\\p');
  return isOfText
    ? plain.map((text) => text.slice(0, most).padEnd(least, 'x'))
    : fc.stringMatching(new RegExp(pattern));
}

function numbersOf({ minimum, maximum }: JsonSchema): fc.Arbitrary<number> {
  const min = Math.max(Number(minimum ?? -1000), -1_000_000_000);
  const max = Math.min(Number(maximum ?? 1000), 1_000_000_000);
  return fc.oneof(fc.integer({ min, max }), fc.constantFrom(min, max));
}

function objectsOf(
  { properties = {}, required = [], propertyNames }: JsonSchema,
  values: (part: unknown) => fc.Arbitrary<unknown>,
) {
  if (propertyNames)
    return fc.dictionary(fc.constantFrom('story', 'wish', 'a b', 'ü'), fc.jsonValue({ maxDepth: 3 }), { maxKeys: 3 });
  const parts = Object.fromEntries(Object.entries(properties as object).map(([name, part]) => [name, values(part)]));
  return fc.record(parts, { requiredKeys: required as string[], noNullPrototype: true });
}
