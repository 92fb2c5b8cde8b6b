import fc from 'fast-check';
import {
  ANSWERING,
  CONFIRMATION,
  CONFIRMING,
  DECISION,
  day,
  events,
  ON_PAPER,
  PROMISE,
  REVISED,
  toldData,
  toldHistory,
} from '../../../test/builders/told-case.js';
import { FIELD_WORDS } from './contradiction-words.js';
import { caseDataOf, contentsGone, contradictions, contradictionWords, type RecordKind } from './index.js';
import { withLinkNamed } from './link-names.js';
import type { ToldEvent } from './told-by-history.js';

type Data = ReturnType<typeof toldData>;
const LISTS = { decision: 'decisions', letter: 'letters', commitment: 'commitments' } as const;

/** The data with something changed in them. */
function changed(change: (data: Data) => void): Data {
  const data = toldData();
  change(data);
  return data;
}

/** The row of that id, whatever it is of. */
function row({ decisions, letters, commitments }: Data, id: string) {
  const found = [...decisions, ...letters, ...commitments].find((one) => one.id === id);
  if (!found) throw new Error(`There is no ${id}.`);
  return found;
}

/** Every field that is compared, and the event that says what it must be. */
const COMPARED: [RecordKind, string | null, string, number][] = [
  ...(['itemId', 'reference', 'channel', 'category', 'round', 'complainantType', 'email', 'callTimes'] as const).map(
    (field) => ['case', null, field, 1] as [RecordKind, null, string, number],
  ),
  ['case', null, 'needs', 1],
  ['case', null, 'address', 1],
  ['case', null, 'story', 1],
  ['case', null, 'receivedAt', 1],
  ['case', null, 'handlerId', 2],
  ['case', null, 'kind', 3],
  ['case', null, 'wish', 7],
  ['case', null, 'wishNotAskedReason', 7],
  ['case', null, 'name', 8],
  ['case', null, 'urgency', 8],
  ['case', null, 'closedAt', 22],
  ['case', null, 'closureReason', 22],
  ...(['round', 'outcome', 'isObliged', 'redressCents', 'isWithinMandate', 'decidedBy', 'decidedAt'] as const).map(
    (field) => ['decision', REVISED, field, 10] as [RecordKind, string, string, number],
  ),
  ...(['motivation', 'investigation', 'points', 'solution', 'cause'] as const).map(
    (field) => ['decision', REVISED, field, 10] as [RecordKind, string, string, number],
  ),
  ['decision', REVISED, 'approval', 11],
  ['decision', REVISED, 'approvedBy', 11],
  ['decision', REVISED, 'answeredAt', 13],
  ['decision', REVISED, 'reaction', 19],
  ['decision', REVISED, 'carriedOutAt', 20],
  ['decision', DECISION, 'approval', 9],
  ['decision', DECISION, 'answeredAt', 9],
  ...(['purpose', 'channel', 'recipient', 'subject', 'body', 'writtenAt', 'writtenBy'] as const).map(
    (field) => ['letter', CONFIRMATION, field, 4] as [RecordKind, string, string, number],
  ),
  ['letter', CONFIRMATION, 'sentAt', 5],
  ['letter', CONFIRMATION, 'state', 5],
  ['letter', CONFIRMATION, 'mailSha256', 5],
  ['letter', ON_PAPER, 'sentAt', 17],
  ['letter', ON_PAPER, 'pdfSha256', 17],
  ['commitment', CONFIRMING, 'kind', 1],
  ['commitment', CONFIRMING, 'dueAt', 1],
  ['commitment', CONFIRMING, 'lateFrom', 1],
  ['commitment', ANSWERING, 'kind', 6],
  ['commitment', ANSWERING, 'dueAt', 6],
  ['commitment', ANSWERING, 'missedAt', 6],
  ['commitment', ANSWERING, 'lateFrom', 6],
  ['commitment', ANSWERING, 'settledAt', 14],
  ['commitment', ANSWERING, 'state', 14],
  ['commitment', PROMISE, 'words', 18],
];

describe('contradictions', () => {
  it('are none in data that are what their history says', () => {
    expect(contradictions(toldData(), toldHistory())).toEqual([]);
  });

  it.each(COMPARED)('names exactly a changed %s %s: %s, by event %d', (record, id, field, seq) => {
    const values = fc.jsonValue().filter((value) => value !== undefined);
    fc.assert(
      fc.property(values, (value) => {
        const data = toldData();
        const target = id === null ? data.case : row(data, id);
        fc.pre(JSON.stringify(target[field]) !== JSON.stringify(value) && !Object.is(value, -0));
        target[field] = value;
        expect(contradictions(data, toldHistory())).toEqual([{ record, id, field, seq }]);
      }),
      { numRuns: 25 },
    );
  });

  it.each(COMPARED)('has words for %s %s: %s', (record, id, field, seq) => {
    const one = { record, id, field, seq };
    for (const language of ['nl', 'en'] as const)
      expect(contradictionWords(one, language)).toContain(FIELD_WORDS[field]?.[language]);
    expect(contradictionWords(one, 'nl')).toContain(`gebeurtenis ${seq} zegt iets anders`);
    expect(contradictionWords(one, 'en')).toContain(`event ${seq} says otherwise`);
  });

  it.each([
    ['decision', REVISED, 10],
    ['letter', CONFIRMATION, 4],
    ['commitment', PROMISE, 18],
  ] as const)('names a %s that is gone', (record, id, seq) => {
    const data = changed((all) => {
      all[LISTS[record]] = all[LISTS[record]].filter((one) => one.id !== id);
    });
    expect(contradictions(data, toldHistory())).toEqual([{ record, id, field: null, seq }]);
    expect(contradictionWords({ record, id, field: null, seq }, 'nl')).toContain('ontbreekt in de gegevens');
  });

  it.each([
    ['decision', REVISED],
    ['letter', CONFIRMATION],
  ] as const)('names a %s that no event tells of', (record, like) => {
    const data = changed((all) => all[LISTS[record]].push({ ...row(all, like), id: 'new' }));
    expect(contradictions(data, toldHistory())).toEqual([{ record, id: 'new', field: null, seq: null }]);
    expect(contradictionWords({ record, id: 'new', field: null, seq: null }, 'en')).toContain('no event tells of it');
  });

  it('are not sought where content was erased or left out, nor in what is not known', () => {
    const bare = toldHistory().map((event) => ({ ...event, content: null }));
    const data = changed((all) => {
      Object.assign(all.case, { story: '', wish: null, name: null, urgency: 'normal' });
      for (const one of [...all.decisions, ...all.letters])
        Object.assign(one, { motivation: null, body: '', subject: '' });
      all.letters = all.letters.filter(({ id }) => id !== CONFIRMATION);
    });
    expect(contradictions(data, bare)).toEqual([]);
    expect(contradictions({ case: {}, decisions: null, letters: null, commitments: null }, toldHistory())).toEqual([]);
    expect(contradictions({ ...data, case: { ...data.case, kind: 'compliment' } }, bare)).toHaveLength(1);
  });

  it('are none where a dossier names the private link of a letter', () => {
    for (const language of ['nl', 'en'] as const) {
      const data = changed((all) => {
        const letter = row(all, CONFIRMATION);
        Object.assign(letter, { language, body: withLinkNamed(String(letter.body), language) });
      });
      expect(contradictions(data, toldHistory())).toEqual([]);
    }
  });
});

describe('contents that are gone', () => {
  const said = toldHistory().flatMap(({ seq, contentHash }) => (contentHash === null ? [] : [seq]));
  const without = (...gone: number[]) =>
    toldHistory().map((event) => (gone.includes(event.seq) ? { ...event, content: null } : event));
  const erasing = (seq: number): ToldEvent => ({
    ...(toldHistory()[0] as ToldEvent),
    ...{ seq, type: 'person-erased', facts: {}, contentHash: null, content: null },
  });

  it('are named event by event, and those that had none are not', () => {
    expect(contentsGone(toldHistory())).toEqual([]);
    const gone = said.slice(0, 2);
    expect(contentsGone(without(...gone))).toEqual(
      gone.map((seq) => ({ record: 'content', id: null, field: null, seq })),
    );
    expect(contradictionWords({ record: 'content', id: null, field: null, seq: 4 }, 'nl')).toBe(
      'De inhoud van gebeurtenis 4 is weggehaald, terwijl de gegevens van de klant niet zijn gewist.',
    );
  });

  it('are accounted for by the erasing of the person, but only what was said before it', () => {
    const last = toldHistory().length;
    expect(contentsGone([...without(...said), erasing(last + 1)])).toEqual([]);
    const after: ToldEvent = { ...erasing(last + 2), type: 'note-added', contentHash: '0'.repeat(64) };
    expect(contentsGone([...without(...said), erasing(last + 1), after])).toMatchObject([{ seq: last + 2 }]);
  });
});

it('takes whatever a made-up dossier holds', () => {
  const odd = fc.constantFrom<unknown>({ toString: '' }, [{ valueOf: 1 }], null, 7, '__proto__', []);
  fc.assert(
    fc.property(fc.nat(21), odd, odd, (place, inFacts, inData) => {
      const history = toldHistory();
      const event = history[place] as ToldEvent;
      event.facts = Object.fromEntries([...Object.keys(event.facts), 'commitmentId'].map((name) => [name, inFacts]));
      event.content = { after: inFacts };
      const data = changed(({ decisions, letters, commitments }) => {
        for (const one of [...decisions, ...letters, ...commitments])
          for (const field of Object.keys(one)) if (field !== 'id') one[field] = inData;
      });
      expect(contradictions(data, history).length).toBeGreaterThan(0);
      const dossier = { customer: inData, handler: inData, letters: [{ id: 'a', paths: [inData] }], decisions: inData };
      expect(() =>
        contradictions(
          caseDataOf(dossier, () => undefined),
          history,
        ),
      ).not.toThrow();
    }),
  );
});

describe('of a letter', () => {
  const written = events({ type: 'letter-written', facts: { letterId: 'a', purpose: 'reply', channel: 'e-mail' } });
  const stateFound = (state: string, more: (Partial<ToldEvent> & { type: string })[] = []) => {
    const data = { case: {}, decisions: null, letters: [{ id: 'a', state }], commitments: null };
    return contradictions(data, events(...written, ...more)).map(({ field, seq }) => [field, seq]);
  };

  it.each(['ready', 'sending', 'failed', 'to-post'])('that is %s nothing tells that it went', (state) => {
    expect(stateFound(state)).toEqual([]);
    expect(stateFound(state, [{ type: 'letter-failed', facts: { letterId: 'a' } }])).toEqual([]);
    const delivered = { type: 'letter-delivered', seq: 2, facts: { letterId: 'a' } };
    expect(stateFound(state, [delivered])).toEqual([['state', 2]]);
  });

  it.each(['sent', 'posted', 'bounced'])('that is %s an event must tell', (state) => {
    expect(stateFound(state)).toEqual([['state', 1]]);
  });
});

describe('of a case', () => {
  const registered = { type: 'registered', occurredAt: day(3), facts: { kind: 'complaint' } };
  const found = (values: Record<string, unknown>, ...more: (Partial<ToldEvent> & { type: string })[]) =>
    contradictions({ case: values, decisions: null, letters: null, commitments: null }, events(registered, ...more));

  it('the earliest receipt counts of those merged into it, as long as they are', () => {
    const absorbed = { type: 'absorbed', facts: { itemId: 'x', receivedAt: day(1) } };
    expect(found({ receivedAt: day(1) }, absorbed)).toEqual([]);
    expect(found({ receivedAt: day(3) }, absorbed)).toMatchObject([{ field: 'receivedAt', seq: 2 }]);
    expect(found({ receivedAt: day(3) }, absorbed, { type: 'released', facts: { itemId: 'x' } })).toEqual([]);
    const corrected = { type: 'data-corrected', facts: { fields: ['receivedAt'], receivedAt: day(2) } };
    expect(found({ receivedAt: day(2) }, corrected)).toEqual([]);
    expect(found({ receivedAt: day(1) }, corrected, { ...absorbed, seq: 3 })).toEqual([]);
  });

  it('a closing that was undone is none, and a second look has no handler yet', () => {
    const closed = { type: 'closed', facts: { reason: 'agreed' } };
    expect(found({ closedAt: day(2), closureReason: 'agreed' }, closed)).toEqual([]);
    expect(found({ closedAt: null, closureReason: null }, closed, { type: 'reopened' })).toEqual([]);
    const again = { type: 'second-look-started', facts: { round: 2 } };
    const values = { closedAt: null, closureReason: null, handlerId: null, round: 2 };
    expect(found(values, { type: 'assigned', facts: { handlerId: 'h' } }, closed, again)).toEqual([]);
  });

  it('needs are not compared with those of before call times had a place of their own', () => {
    const content = { needs: [{ need: 'other', adjustment: 'Bel mij het liefst: ’s ochtends' }] };
    const history = (more: object) => events({ ...registered, contentHash: 'hash', content: { ...content, ...more } });
    const data = { case: { needs: [] }, decisions: null, letters: null, commitments: null };
    expect(contradictions(data, history({}))).toEqual([]);
    expect(contradictions(data, history({ callTimes: [] }))).toMatchObject([{ field: 'needs', seq: 1 }]);
  });

  it('a correction of which the content was erased leaves its fields unknown', () => {
    const named = events({
      ...registered,
      contentHash: 'hash',
      content: { name: 'Anna', email: 'a@voorbeeld.example' },
    });
    const [, erased] = events(registered, { type: 'data-corrected', facts: { fields: ['name'] }, contentHash: 'hash' });
    const data = {
      case: { name: 'Annie', email: 'a@voorbeeld.example' },
      decisions: null,
      letters: null,
      commitments: null,
    };
    expect(contradictions(data, named)).toMatchObject([{ field: 'name' }]);
    expect(contradictions(data, [...named, erased as ToldEvent])).toEqual([]);
  });
});

describe('of a commitment', () => {
  const made = { id: 'c', kind: 'answer', dueAt: day(5) };
  const registered = { type: 'registered', facts: { commitments: [made] } };
  const open = { ...made, madeAt: day(1), lateFrom: day(5), state: 'open', settledAt: null, settledBySeq: null };
  const missed = { type: 'commitment-missed', occurredAt: day(5), facts: { commitmentId: 'c', dueAt: day(5) } };
  const found = (values: Record<string, unknown>, ...more: (Partial<ToldEvent> & { type: string })[]) =>
    contradictions(
      { case: {}, decisions: null, letters: null, commitments: [{ ...open, missedAt: null, ...values }] },
      events(registered, ...more),
    ).map(({ field, seq }) => [field, seq]);

  it.each(['absorbed', 'released', 'clock-paused', 'clock-resumed'])('the end may have moved after %s', (type) => {
    const moved = { dueAt: day(9), lateFrom: day(9) };
    expect(found(moved)).toEqual([
      ['dueAt', 1],
      ['lateFrom', 1],
    ]);
    expect(found(moved, missed, { type })).toEqual([]);
  });

  it('the end may have moved with the receipt, but not with another correction', () => {
    const moved = { dueAt: day(9), lateFrom: day(9) };
    expect(found(moved, { type: 'data-corrected', facts: { fields: [], receivedAt: day(2) } })).toEqual([]);
    expect(found(moved, { type: 'data-corrected', facts: { fields: ['name'] } })).toHaveLength(2);
  });

  it('the end moves on while the clock stands still, and stands when it runs again', () => {
    const [paused, resumed] = [{ type: 'clock-paused' }, { type: 'clock-resumed' }];
    const late = { missedAt: day(3), dueAt: day(9), lateFrom: day(9) };
    expect(found(late, paused, missed)).toEqual([]);
    expect(found({ missedAt: day(4), lateFrom: day(5) }, paused, resumed, missed)).toEqual([]);
    expect(found({ missedAt: day(4), dueAt: day(9), lateFrom: day(9) }, paused, resumed, missed)).toEqual([
      ['dueAt', 4],
      ['lateFrom', 4],
    ]);
  });

  it('a miss needs its event, may be taken back when the end moves, and is never another', () => {
    expect(found({ missedAt: day(6) })).toEqual([['missedAt', null]]);
    expect(found({ missedAt: null }, missed)).toEqual([['missedAt', 2]]);
    expect(found({ missedAt: null }, missed, { type: 'absorbed' })).toEqual([]);
    expect(found({ missedAt: day(2) }, missed, { type: 'absorbed' })).toEqual([]);
    expect(found({ missedAt: day(6) }, missed, { type: 'absorbed' })).toEqual([['missedAt', 2]]);
  });

  it('its end is that of the event that proves it, or that of its making when it was asked later', () => {
    const kept = { state: 'kept', settledAt: day(2), settledBySeq: 2 };
    expect(found(kept, { type: 'answer-sent' })).toEqual([]);
    expect(found({ ...kept, settledAt: day(3) }, { type: 'answer-sent' })).toEqual([['settledAt', 2]]);
    expect(found({ ...kept, settledAt: day(3), madeAt: day(3) }, { type: 'answer-sent' })).toEqual([]);
    expect(found({ ...kept, settledBySeq: 9 }, { type: 'answer-sent' })).toEqual([['settledBySeq', null]]);
    expect(found({ ...kept, settledBySeq: null }, { type: 'answer-sent' })).toEqual([['settledBySeq', null]]);
  });

  it('is broken when that was too late, and else kept or let go', () => {
    const [inTime, late] = [{ type: 'answer-sent' }, { type: 'answer-sent', occurredAt: day(6) }];
    const settled = (state: string, of: typeof inTime & { occurredAt?: string }) =>
      found({ state, settledAt: of.occurredAt ?? day(2), settledBySeq: 2 }, of);
    expect(['kept', 'cancelled', 'broken', 'open'].map((state) => settled(state, inTime).length)).toEqual([0, 0, 1, 1]);
    expect(['kept', 'cancelled', 'broken', 'open'].map((state) => settled(state, late).length)).toEqual([1, 1, 0, 1]);
    expect(settled('kept', late)).toEqual([['state', 2]]);
    expect(found({ state: 'kept' })).toEqual([['state', null]]);
  });
});
