import {
  type Actor,
  type CaseAction,
  type FeedbackItem,
  PerformAction,
  RegisterFeedback,
  type Status,
} from '#complaints';
import { aColleague, aComplaint } from '../builders/office.js';
import type { ApiUnderTest } from './api-under-test.js';

/** A case that was brought somewhere, and who handles it. */
export interface StagedCase {
  id: string;
  handler: Actor;
  /** Does one more thing as its handler. */
  act(action: CaseAction, input?: object): Promise<void>;
  version(): Promise<number>;
  /** The newest row of a table that belongs to this case. */
  newest(table: 'commitments' | 'letters'): Promise<string>;
}

const ADDRESS = { street: 'Dorpsstraat 1', postalCode: '1000 AA', city: 'Voorbeeldstad' };
const COMPLAINANT = {
  type: 'person',
  name: 'Anna Voorbeeld',
  email: 'anna@voorbeeld.example',
  phone: '06 00001234',
  address: ADDRESS,
  preferredChannel: 'e-mail',
};
const ANSWER = { channel: 'e-mail', subject: 'Ons antwoord', body: 'U hebt gelijk. Wij betalen uw schade.' };
const DECISION = {
  outcome: 'upheld',
  isObliged: true,
  motivation: 'Wij waren te laat.',
  solution: 'Wij betalen de schade.',
};

/** What the handler does to get there from the stage before. */
const STEPS: Record<Exclude<Status, 'received' | 'merged'>, [from: Status, ...[CaseAction, object][]]> = {
  'in-treatment': ['received', ['take-over', {}]],
  'awaiting-approval': [
    'in-treatment',
    ['record-wish', { wish: 'Betaal de schade.' }],
    ['decide', { ...DECISION, redressCents: 60_000 }],
  ],
  decided: ['in-treatment', ['record-wish', { wish: 'Betaal de schade.' }], ['decide', DECISION]],
  answered: ['decided', ['send-answer', ANSWER]],
  closing: ['answered', ['carry-out-solution', { note: 'Betaald.' }], ['ask-closure', { by: 'phone' }]],
  closed: ['closing', ['record-closure-answer', { answer: 'yes' }]],
};

/** A new case of our label in this status, brought there by somebody whom no test signs in as. */
export async function aCaseIn(
  api: ApiUnderTest,
  status: Status,
  more: Record<string, unknown> = {},
): Promise<StagedCase> {
  const { dataSource, clock, ours } = api;
  const { actor: handler } = await aColleague(dataSource, { labels: [ours] });
  const registered = await new RegisterFeedback(dataSource, clock).execute({
    input: aComplaint(ours.id, { complainant: COMPLAINANT, ...more }),
    actor: handler,
  });
  const { id } = registered;
  const performAction = new PerformAction(dataSource, clock);
  const staged: StagedCase = {
    id,
    handler,
    async act(action, input = {}) {
      await performAction.execute({ itemId: id, action, input, actor: handler, version: null });
    },
    version: () => versionOf(api, id),
    async newest(table) {
      const [row]: { id: string }[] = await dataSource.query(
        `SELECT id FROM ${table} WHERE item_id = $1 ORDER BY id DESC LIMIT 1`,
        [id],
      );
      return row?.id ?? '';
    },
  };
  await bringTo(api, staged, status);
  return staged;
}

/** The version of a case as it stands in the register. */
export async function versionOf({ dataSource }: ApiUnderTest, id: string): Promise<number> {
  const [row]: Pick<FeedbackItem, 'version'>[] = await dataSource.query(
    'SELECT version FROM feedback_items WHERE id = $1',
    [id],
  );
  return row?.version ?? 0;
}

async function bringTo(api: ApiUnderTest, staged: StagedCase, status: Status): Promise<void> {
  if (status === 'received') return;
  if (status === 'merged') {
    const { id: intoId } = await aCaseIn(api, 'received');
    return staged.act('merge', { intoId, reason: 'Dezelfde klacht.' });
  }
  const [from, ...steps] = STEPS[status];
  await bringTo(api, staged, from);
  for (const [action, input] of steps) await staged.act(action, input);
}

/** From now on the answer to this case goes only through a second colleague. */
export async function letFourEyesAnswer({ dataSource, ours }: ApiUnderTest, id: string): Promise<void> {
  await dataSource.query(
    `INSERT INTO label_policies (id, label_id, version, valid_from, settings)
     SELECT gen_random_uuid(), label_id, 900, '2190-01-01', settings || '{"fourEyes": "all-answers"}' FROM label_policies
     WHERE label_id = $1 ORDER BY version LIMIT 1 ON CONFLICT DO NOTHING`,
    [ours.id],
  );
  await dataSource.query(
    `UPDATE feedback_items SET policy_id = (SELECT id FROM label_policies WHERE label_id = $1 AND version = 900)
     WHERE id = $2`,
    [ours.id, id],
  );
}
