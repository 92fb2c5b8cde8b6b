import { buffer } from 'node:stream/consumers';

/** Cases with 40 events and 6 letters each, and two files that no other case has. */
export async function fillCases({ dataSource, office, store, count }) {
  const c = await import('#complaints');
  const clock = new c.MovedClock(new Date('2026-03-02T09:00:00Z'));
  const register = new c.RegisterFeedback(dataSource, clock);
  const perform = new c.PerformAction(dataSource, clock);
  const ids = [];
  for (let index = 0; index < count; index += 1) {
    const input = { ...office.complaint(index), receivedAt: clock.now().toISOString() };
    const { id } = await register.execute({ input, actor: office.actor });
    const act = (action, more) => {
      clock.advance(60_000);
      return perform.execute({ itemId: id, action, input: more, actor: office.actor, version: null });
    };
    for (let letter = 0; letter < 6; letter += 1)
      await act('write-letter', { purpose: 'reply', channel: 'e-mail', subject: `Uw klacht ${letter}`, body: LETTER });
    for (let file = 0; file < 2; file += 1) {
      const bytes = Buffer.alloc(120_000, `bijlage ${file} van zaak ${index} `);
      const { sha256, size } = await store.write(bytes);
      await act('attach-file', { name: `foto-${file}.jpg`, mediaType: 'image/jpeg', sha256, sizeBytes: size });
    }
    const [{ seq }] = await dataSource.query('SELECT last_seq AS seq FROM feedback_items WHERE id = $1', [id]);
    for (let note = seq; note < 40; note += 1)
      await act('add-note', { note: `Gebeld met de hersteller, deel ${note}.` });
    ids.push(id);
  }
  return { ids, clock };
}

/** Orders these dossiers and gives the order's id. */
export async function order({ dataSource, clock, office, ids }) {
  const c = await import('#complaints');
  const { id } = await c.orderDossiers(dataSource, clock, { caseIds: ids, orderedBy: office.actor, reason: 'Bench' });
  return id;
}

/** The bytes of a finished order. */
export async function bytesOf({ dataSource, store, orderId }) {
  const [{ sha256 }] = await dataSource.query('SELECT sha256 FROM dossier_orders WHERE id = $1', [orderId]);
  return buffer(await store.read(sha256));
}

const LETTER = `Beste mevrouw,

U kreeg uw schade niet op tijd betaald. Dat had niet mogen gebeuren, en dat spijt ons.

# Wat wij doen

Wij hebben de hersteller gebeld. Het geld staat uiterlijk vrijdag op uw rekening. Gebeurt dat niet? Dan bellen wij u zelf.

# Heeft u vragen?

Bel ons op 088 0000100. Wij helpen u graag.

Met vriendelijke groet,
Team Klachten
`;
