import { apiUnderTest } from './api-under-test.js';
import { aCaseIn } from './case-stages.js';
import { expectProblem } from './expect-problem.js';
import type { Visitor } from './visitor.js';

const api = apiUnderTest();
let administrator: Visitor;
beforeAll(async () => {
  administrator = await api.signIn('administrator');
});

const aProduct = (nameNl: string) => ({ category: 'motor', nameNl, nameEn: nameNl, isActive: true });
const add = (key: string, product: object, who = administrator) =>
  who.send('POST', '/api/v1/products', { body: product, headers: { 'Idempotency-Key': key } });
const count = async (nameNl: string): Promise<number> =>
  (await api.dataSource.query('SELECT count(*)::int FROM products WHERE name_nl = $1', [nameNl]))[0].count;

describe('What creates something', () => {
  it('is done once for a key, and gives the same reply again', async () => {
    const first = await add('een', aProduct('Oldtimer'));
    const again = await add('een', aProduct('Oldtimer'));
    expect([first.status, again.status, again.body]).toEqual([201, 201, first.body]);
    expect(await count('Oldtimer')).toBe(1);
  });

  it('is done once when it is asked for several times at once', async () => {
    const replies = await Promise.all(Array.from({ length: 5 }, () => add('tegelijk', aProduct('Bromfiets'))));
    expect(new Set(replies.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect([replies[0]?.status, await count('Bromfiets')]).toEqual([201, 1]);
  });

  it('is refused with another body under the same key', async () => {
    await add('twee', aProduct('Caravan'));
    expectProblem(await add('twee', aProduct('Camper')), 409, 'idempotency-key-reused');
    expect(await count('Camper')).toBe(0);
  });

  it('belongs to one person: the same key of somebody else is another request', async () => {
    const other = await api.signIn('administrator');
    await add('drie', aProduct('Aanhanger'));
    expect((await add('drie', aProduct('Fiets'), other)).status).toBe(201);
  });

  it('may be tried again under its key when it failed', async () => {
    expectProblem(await add('vier', { ...aProduct('Scooter'), category: 'geen' }), 422, 'invalid-input');
    expect((await add('vier', aProduct('Scooter'))).status).toBe(201);
  });

  it('is never done again while it is not known whether it was done', async () => {
    await add('vijf', aProduct('Motor'));
    await api.dataSource.query(`UPDATE kept_replies SET reply = NULL WHERE key = 'vijf'`);
    const { detail } = expectProblem(await add('vijf', aProduct('Motor')), 409, 'request-under-way');
    expect(detail).toMatch(/^Dit verzoek is al eerder verstuurd/);
    expect(await count('Motor')).toBe(1);
  });

  it('is forgotten after a day', async () => {
    await add('zes', aProduct('Tractor'));
    await api.advance(24 * 3_600_000 + 1);
    administrator = await api.signIn('administrator');
    await add('zeven', aProduct('Quad'));
    const kept = await api.dataSource.query(`SELECT key FROM kept_replies WHERE key IN ('zes', 'zeven')`);
    expect(kept).toEqual([{ key: 'zeven' }]);
  });

  it('keeps no password, not even as a hash of the request', async () => {
    const user = {
      name: 'Ida Nieuw',
      email: 'ida@veldgroen.example',
      password: 'een lang wachtwoord 1',
      role: 'handler',
    };
    const body = { ...user, phone: null, language: 'nl', labelIds: [api.ours.id], hasAllLabels: false, isActive: true };
    const sendWith = (password: string) =>
      administrator.send('POST', '/api/v1/users', {
        body: { ...body, password },
        headers: { 'Idempotency-Key': 'acht' },
      });
    const first = await sendWith(user.password);
    expect([first.status, (await sendWith('een ander wachtwoord 2')).text]).toEqual([201, first.text]);
    expect(first.text).not.toContain('wachtwoord');
  });
});

it('A file that is sent twice under one key is there once, and refused as another file', async () => {
  const handler = await api.signIn('handler');
  const { id } = await aCaseIn(api, 'received');
  const attach = (name: string) => {
    const form = new FormData();
    form.set('file', new Blob(['inhoud']), name);
    return handler.send('POST', `/api/v1/feedback-items/${id}/files`, {
      body: form,
      headers: { 'Idempotency-Key': 'f' },
    });
  };
  const first = await attach('bon.txt');
  const again = await attach('bon.txt');
  expect([first.status, again.status, again.body]).toEqual([201, 201, first.body]);
  expectProblem(await attach('ander.txt'), 409, 'idempotency-key-reused');
});
