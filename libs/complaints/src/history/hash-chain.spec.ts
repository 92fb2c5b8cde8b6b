import fc from 'fast-check';
import { SYSTEM } from '../staff/actor.js';
import { canonicalJson, GENESIS, hashContent, hashEvent, sha256 } from './hash-chain.js';
import { chainEvents } from './record-events.js';

const now = new Date('2026-03-02T09:14:00.123Z');

/** The same value with the members of every object in another order. */
function reordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, reordered(member)]),
  );
}

// A database keeps no difference between 0 and -0.
const json = fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value)) as unknown);
const record = fc.dictionary(fc.string(), json, { noNullPrototype: true });

describe('the hashes of the history', () => {
  it('do not depend on the order in which the members of an object come back', () => {
    fc.assert(fc.property(json, (value) => expect(canonicalJson(reordered(value))).toBe(canonicalJson(value))));
  });

  it('follow RFC 8785: members sorted by UTF-16, numbers in their shortest form', () => {
    expect(canonicalJson({ b: 1e21, a: [0.1, 1.0, 'é\n'], '\ufb33': null, '\u{1f600}': true })).toBe(
      '{"a":[0.1,1,"é\\n"],"b":1e+21,"\u{1f600}":true,"\ufb33":null}',
    );
    expect(() => canonicalJson(undefined)).toThrow(TypeError);
  });

  it('differ as soon as anything in the event differs', () => {
    const event = {
      itemId: '0197a0d0-0000-7000-8000-000000000001',
      seq: 1,
      type: 'note-added',
      occurredAt: now.toISOString(),
      recordedAt: now.toISOString(),
      actorRole: 'handler',
      actorId: null,
      facts: {},
      contentHash: null,
      previousHash: GENESIS,
    };
    const variants = [
      { seq: 2 },
      { type: 'decided' },
      { occurredAt: '2026-03-02T09:14:00.124Z' },
      { recordedAt: '2026-03-02T09:14:00.124Z' },
      { actorRole: 'system' },
      { actorId: '0197a0d0-0000-7000-8000-000000000002' },
      { facts: { a: 1 } },
      { contentHash: sha256('') },
      { previousHash: sha256('') },
      { itemId: '0197a0d0-0000-7000-8000-000000000003' },
    ].map((change) => hashEvent({ ...event, ...change }));
    expect(new Set([hashEvent(event), ...variants]).size).toBe(11);
  });

  it('hide the content behind its salt', () => {
    fc.assert(fc.property(record, (content) => expect(hashContent('a', content)).not.toBe(hashContent('b', content))));
    const [one, other] = [0, 1].map(
      () => chainEvents(head, [{ type: 'note-added', content: { note: 'Ja' } }], SYSTEM, now).rows[0]?.contentHash,
    );
    expect(one).not.toBe(other);
  });
});

const head = { itemId: '0197a0d0-0000-7000-8000-000000000001', lastSeq: 0, lastHash: GENESIS };

describe('chainEvents', () => {
  it('numbers on without a gap, each event upon the one before it, however the events are grouped', () => {
    const groups = fc.array(fc.array(record, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(groups, (batches) => {
        let end = head;
        const rows = batches.flatMap((batch) => {
          const chained = chainEvents(
            end,
            batch.map((facts) => ({ type: 'fact', facts })),
            SYSTEM,
            now,
          );
          end = chained.head;
          return chained.rows;
        });
        expect(rows.map(({ seq }) => seq)).toEqual(rows.map((_, index) => index + 1));
        expect(rows.map(({ previousHash }) => previousHash)).toEqual([
          GENESIS,
          ...rows.slice(0, -1).map(({ hash }) => hash),
        ]);
        expect(end).toEqual({ ...head, lastSeq: rows.length, lastHash: rows.at(-1)?.hash });
      }),
    );
  });

  it('keeps content apart from the event, and dates as text', () => {
    const { rows, contents } = chainEvents(
      head,
      [{ type: 'decided', facts: { at: now, none: undefined }, content: { words: 'Nee' } }],
      SYSTEM,
      now,
    );
    expect(rows[0]?.facts).toEqual({ at: '2026-03-02T09:14:00.123Z' });
    expect(JSON.stringify(rows)).not.toContain('Nee');
    expect(contents).toMatchObject([
      { seq: 1, salt: expect.stringMatching(/^[0-9a-f]{32}$/), content: { words: 'Nee' } },
    ]);
  });

  it('replaces half a symbol, which no database keeps, and leaves everything else as it was typed', () => {
    const typed = 'half \ud83d, whole \u{1f600}, and the letters \\ud83d and \\\\ud83d; two halves \udc00\udc00';
    const { contents } = chainEvents(head, [{ type: 'note-added', content: { note: typed } }], SYSTEM, now);
    expect(contents[0]?.content.note).toBe(
      'half \ufffd, whole \u{1f600}, and the letters \\ud83d and \\\\ud83d; two halves \ufffd\ufffd',
    );
  });
});
