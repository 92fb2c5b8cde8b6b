import { aColleague, aComplaint, aLabel, aProduct } from '../../../../test/builders/office.js';
import { type TestDatabase, testDatabase } from '../../../../test/harness/database.js';
import { MovedClock } from '../clock.js';
import { defaultPolicySettings } from '../labels/policy-settings.js';
import { Product } from '../labels/product.entity.js';
import { readLabels, withLastChange } from '../queries/settings.query.js';
import { RegisterFeedback } from '../use-cases/register-feedback.js';
import { SaveLabel } from './save-label.js';
import { SaveProduct } from './save-product.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

describe('readLabels', () => {
  it('says which version of a policy is in force, and who published each', async () => {
    const { dataSource } = database;
    const clock = new MovedClock(new Date('2026-03-02T09:20:00Z'));
    const label = await aLabel(dataSource);
    const { actor } = await aColleague(dataSource, { role: 'administrator', name: 'Ada Beheer' });
    const { actor: handler } = await aColleague(dataSource);
    const { id } = await new RegisterFeedback(dataSource, clock).execute({
      input: aComplaint(label.id),
      actor: handler,
    });
    const settings = { ...defaultPolicySettings, firstContact: { unit: 'workingDays', length: 1 } };
    await new SaveLabel(dataSource, clock).publishPolicy(label.id, { validFrom: '2026-03-09', settings }, actor);

    const versions = async () => {
      const [read] = await readLabels(dataSource, clock.now());
      return read?.policies.map(({ version, isInForce, lastChange }) => [version, isInForce, lastChange?.by ?? null]);
    };
    expect(await versions()).toEqual([
      [2, false, 'Ada Beheer'],
      [1, true, null],
    ]);
    clock.moveTo(new Date('2026-03-09T09:00:00Z'));
    expect(await versions()).toEqual([
      [2, true, 'Ada Beheer'],
      [1, false, null],
    ]);

    const [kept]: { version: number }[] = await dataSource.query(
      'SELECT policy.version FROM feedback_items item JOIN label_policies policy ON policy.id = item.policy_id WHERE item.id = $1',
      [id],
    );
    expect(kept?.version).toBe(1);
  });
});

describe('An edit', () => {
  it('leaves the name of who made the present version, and a refused one leaves none', async () => {
    const { dataSource } = database;
    const clock = new MovedClock(new Date('2026-03-02T09:20:00Z'));
    const { actor: first } = await aColleague(dataSource, { role: 'administrator', name: 'Ada Beheer' });
    const { actor: second } = await aColleague(dataSource, { role: 'administrator', name: 'Bo Beheer' });
    const product = await aProduct(dataSource);
    const save = new SaveProduct(dataSource, clock);
    const input = { category: 'motor', nameNl: 'Auto allrisk', nameEn: 'Car all risk' };
    await save.edit(product.id, input, 1, first);
    await expect(save.edit(product.id, input, 1, second)).rejects.toMatchObject({ code: 'case-changed' });

    const [read] = await withLastChange(dataSource, await dataSource.manager.findBy(Product, { id: product.id }));
    expect(read).toMatchObject({ version: 2, lastChange: { by: 'Ada Beheer', at: clock.now() } });
  });
});
