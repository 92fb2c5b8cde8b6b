import { apiUnderTest } from './api-under-test.js';
import { aCaseIn, versionOf } from './case-stages.js';
import { expectProblem } from './expect-problem.js';
import type { Visitor } from './visitor.js';

const api = apiUnderTest();
let handler: Visitor;
beforeAll(async () => {
  handler = await api.signIn('handler');
});

describe('A change of a case', () => {
  it('is refused when the case was changed since it was seen, and changes nothing', async () => {
    const staged = await aCaseIn(api, 'in-treatment');
    const seen = await staged.version();
    await staged.act('add-note', { note: 'Tussendoor.' });
    const { detail } = expectProblem(
      await handler.act(staged.id, 'withdraw', { words: 'Laat maar.' }, seen),
      409,
      'case-changed',
    );
    expect(detail).toMatch(/^Iemand heeft deze zaak veranderd nadat u hem opende\. Uw tekst is bewaard/);
    const { status, version } = (await handler.get(`/feedback-items/${staged.id}`)).body;
    expect({ status, version }).toEqual({ status: 'in-treatment', version: seen + 1 });
  });

  it('is refused without the version that was seen, and changes nothing', async () => {
    const { id } = await aCaseIn(api, 'received');
    expectProblem(await handler.act(id, 'take-over', {}, null), 428, 'version-needed');
    expect(await versionOf(api, id)).toBe(1);
  });

  it.each(['*', '"een"', '"-1"', '"1", "2"', '"1e0"', '"99999999999999999999"'])(
    'does not guess a version from If-Match: %s',
    async (header) => {
      const { id } = await aCaseIn(api, 'received');
      const reply = await handler.send('POST', `/api/v1/feedback-items/${id}/actions/take-over`, {
        body: {},
        headers: { 'If-Match': header },
      });
      expectProblem(reply, 428, 'version-needed');
    },
  );

  it('takes the version as reading the case gave it', async () => {
    const { id } = await aCaseIn(api, 'received');
    const { headers } = await handler.get(`/feedback-items/${id}`);
    const reply = await handler.send('POST', `/api/v1/feedback-items/${id}/actions/take-over`, {
      body: {},
      headers: { 'If-Match': headers.get('etag') ?? '' },
    });
    expect(reply.body).toEqual({ itemId: id, status: 'in-treatment', version: 2 });
  });

  it('that is not possible in its status is refused, and changes nothing', async () => {
    const { id } = await aCaseIn(api, 'received');
    const input = { outcome: 'upheld', isObliged: true, motivation: 'Wij waren te laat.' };
    expectProblem(await handler.act(id, 'decide', input, 1), 409, 'transition-not-allowed');
    expect(await versionOf(api, id)).toBe(1);
  });

  it('whose requirement is not met is refused with its name and what to do', async () => {
    const staged = await aCaseIn(api, 'in-treatment');
    const input = { outcome: 'upheld', isObliged: true, motivation: 'Wij waren te laat.' };
    const { reason, detail } = expectProblem(
      await handler.act(staged.id, 'decide', input, await staged.version()),
      409,
      'requirement-not-met',
    );
    expect(reason).toBe('wish-asked');
    expect(detail).toMatch(/^Vraag de klant welke oplossing hij wil/);
  });
});

describe('An edit of a setting', () => {
  it('is refused when somebody else edited it first', async () => {
    const administrator = await api.signIn('administrator');
    const body = { category: 'motor', nameNl: 'Autoverzekering', nameEn: 'Car insurance' };
    const { body: product } = await administrator.send('POST', '/api/v1/products', { body });
    const edit = (nameNl: string) =>
      administrator.send('PUT', `/api/v1/products/${product.id}`, {
        body: { ...body, nameNl },
        headers: { 'If-Match': '"1"' },
      });
    expect((await edit('Auto')).status).toBe(200);
    expectProblem(await edit('Wagen'), 409, 'case-changed');
    const { body: products } = await administrator.get('/products');
    expect(products.map((row: { nameNl: string }) => row.nameNl)).toEqual(['Auto']);
  });
});
