import fc from 'fast-check';

const nested = (levels: number, inner: unknown = 1): unknown =>
  levels === 0 ? inner : nested(levels - 1, levels % 2 ? [inner] : { a: inner });

/** Values that no field expects. */
const VALUES: unknown[] = [
  null,
  true,
  0,
  -1,
  0.1,
  1e308,
  -1e308,
  5e-324,
  2 ** 31,
  2 ** 53 + 2,
  [],
  {},
  [[]],
  { 0: 'a', length: 1 },
  Array(3000).fill(0),
  nested(500),
  JSON.parse('{"__proto__":{"isAdmin":true}}'),
  JSON.parse('{"constructor":{"prototype":{"isAdmin":true}}}'),
  { toString: 'x', valueOf: 'x', hasOwnProperty: 1 },
];
const TEXTS = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\udc00\ud800',
  '\u202Eomgekeerd',
  'שלום مرحبا',
  '👩‍👩‍👧‍👦🏴󠁧󠁢󠁷󠁬󠁳󠁿',
  'e\u0301\u0301\u0301',
  '\ufeff\u200b\u2028\u2029',
  '\u001b[31m',
  'x'.repeat(100_000),
  '👂'.repeat(30_000),
  'a '.repeat(50_000),
  '0000-01-01',
  '9999-12-31',
  '2026-02-30',
  '-271821-04-20',
  '+275760-09-13T00:00:00.001Z',
  '0000-01-01T00:00:00Z',
  '9999-12-31T23:59:59.999999999+23:59',
  "'; DROP TABLE feedback_items; --",
  '{{#each this}}{{/each}}',
  '../../../../etc/passwd',
  '<script>alert(1)</script>',
  '%00%ff',
  'infinity',
  'NaN',
];

/** The text with every half symbol replaced, as UTF-8 writes it. */
export function wellFormed(text: string): string {
  return Buffer.from(text).toString();
}

/** A value that a field does not expect. */
export const hostileValues: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(...VALUES, ...TEXTS),
  // What databases and hashes stumble over soonest comes most often.
  fc.constantFrom('a\u0000b', 'a\ud800b', '9999-12-31', 'x'.repeat(100_000), nested(500)),
);

/** A text that fits into an address, however odd; what cannot be encoded stands for itself. */
export const hostileTexts: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...TEXTS.map((text) => encodeURIComponent(wellFormed(text.slice(0, 3000))))),
  fc.constantFrom(
    '%',
    '%00',
    '%E0%A4%A',
    '%ED%A0%80',
    '%2e%2e%2f',
    '..',
    '%2F',
    '%25',
    "'",
    'x'.repeat(199),
    'x'.repeat(5000),
  ),
  fc.constantFrom('MjAyNi0wMi0zMCAwMDowMDowMCswMHww', 'aW5maW5pdHl8LS0tLS0tLS0tLS0tLS0tLS0tLS0tLS0tLS0tLS0tLS0tLS0t'),
);

/** A body that is not what its operation reads. */
export const hostileBodies: fc.Arbitrary<string | Uint8Array> = fc.oneof(
  fc.constantFrom(
    '{',
    '{"a":',
    '[]',
    'null',
    '"text"',
    '1',
    '\ufeff{}',
    "{'a':1}",
    '{"a":1,"a":2}',
    '{"a":1}}',
    `{"a":${'['.repeat(20_000)}${']'.repeat(20_000)}}`,
    `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`,
    '{"a":1e99999}',
    `{"a":${'9'.repeat(5000)}}`,
    '{"__proto__":{"a":1}}',
    `{${Array.from({ length: 5000 }, (_, index) => `"f${index}":1`).join(',')}}`,
  ),
  fc.uint8Array({ minLength: 1, maxLength: 50 }),
);

/** Headers that no browser of ours sends. */
export const hostileHeaders: fc.Arbitrary<Record<string, string>> = fc.constantFrom<Record<string, string>>(
  {},
  { 'Content-Type': 'text/plain' },
  { 'Content-Type': 'application/json; charset=utf-16' },
  { 'Content-Type': 'application/x-www-form-urlencoded' },
  { 'Content-Type': 'multipart/form-data' },
  { 'Content-Type': 'multipart/form-data; boundary=x' },
  { 'Content-Type': 'x' },
  { 'Content-Type': ';' },
  { 'Content-Encoding': 'gzip' },
  { 'Content-Encoding': 'onzin' },
  { 'Accept-Encoding': 'identity;q=0' },
  { Accept: 'image/png' },
  { 'Accept-Language': ';;q=,' },
  { 'X-CSRF-Token': 'é'.repeat(43) },
  { 'X-CSRF-Token': '' },
  { Cookie: 'gehoor_session=é; ;;=' },
  { 'If-Match': '"0"' },
  { 'If-Match': 'W/"999999999"' },
  { 'If-Match': 'é' },
  { 'If-Match': '' },
  { 'Idempotency-Key': 'x'.repeat(200) },
  { 'Idempotency-Key': 'é' },
  { 'Idempotency-Key': 'vast' },
  { 'X-Forwarded-For': 'geen adres, 1.2.3.4' },
  { 'X-Forwarded-Proto': 'gopher' },
  { 'X-Long': 'x'.repeat(12_000) },
  { 'X-Long': 'x'.repeat(20_000) },
  { Range: 'bytes=5-1' },
  { 'If-None-Match': '*' },
);
