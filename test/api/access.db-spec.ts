import { ROLES, type Role } from '#complaints';
import { ACCESS } from './access-table.js';
import { apiUnderTest } from './api-under-test.js';
import { type Call, callOf } from './calls.js';
import { expectProblem } from './expect-problem.js';
import { type DocumentedOperation, readOperations, send } from './operations.js';
import type { Reply, Visitor } from './visitor.js';

const api = apiUnderTest();
const operations = new Map<string, DocumentedOperation>();
const ours = {} as Record<Role, Visitor>;
const theirs = {} as Record<Role, Visitor>;

beforeAll(async () => {
  for (const operation of await readOperations(api)) operations.set(operation.id, operation);
  for (const role of ROLES) {
    ours[role] = await api.signIn(role);
    theirs[role] = await api.signIn(role, { labels: [api.theirs] });
  }
});

describe('The table of who may do what', () => {
  it('has a row for each operation of the API, and no other', () => {
    expect(Object.keys(ACCESS).sort()).toEqual([...operations.keys()].sort());
  });
});

describe.each(Object.entries(ACCESS))('%s', (id, { may, otherLabel, endsSession }) => {
  const isPublic = may.includes('anybody');
  const allowed = ROLES.filter((role) => isPublic || may.includes(role));
  const refused = ROLES.filter((role) => !allowed.includes(role));
  const operation = () => operations.get(id) as DocumentedOperation;
  const whoMay = async (role: Role, label: 'ours' | 'theirs') =>
    endsSession ? api.signIn(role, { labels: [api[label]] }) : (label === 'ours' ? ours : theirs)[role];
  // What is refused leaves everything as it was, so one call serves all refusals, and after them the first who may.
  let call: Call;
  beforeAll(async () => {
    call = await callOf(api, id, isPublic ? api.anybody() : ours[allowed[0] as Role]);
  });

  if (isPublic) {
    it('needs no signing in', async () => {
      expect((await send(api.anybody(), operation(), call)).status).toBe(operation().success);
    });
  } else {
    it('refuses everybody else, and changes nothing', async () => {
      await expectNothingChanged(async () => {
        expectProblem(await send(api.anybody(), operation(), call), 401, 'not-signed-in');
        for (const role of refused) {
          expectProblem(await send(ours[role], operation(), call), 403, 'role-not-allowed');
          // Whether by the role or by the label, nobody is told why.
          expect([403, 404]).toContain((await send(theirs[role], operation(), call)).status);
        }
      });
    });

    it('needs the token of our own pages to change anything', async () => {
      const withoutToken = () => send(ours[allowed[0] as Role], operation(), call, { 'X-CSRF-Token': '' });
      if (operation().method === 'GET') expect((await withoutToken()).status).toBe(operation().success);
      else await expectNothingChanged(async () => void expectProblem(await withoutToken(), 403, 'csrf-token-missing'));
    });

    it(`gives colleagues of another label ${otherLabel}`, async () => {
      for (const role of allowed) {
        const visitor = await whoMay(role, 'theirs');
        const own = otherLabel === 'same' ? await callOf(api, id, visitor) : call;
        const reply = await expectNothingChanged(() => send(visitor, operation(), own), otherLabel !== 'same');
        if (otherLabel === 404) expectProblem(reply, 404, 'not-found');
        else expectSuccess(reply, role);
        if (otherLabel === 'nothing') expect(reply.text).not.toMatch(call.shows as RegExp);
      }
    });
  }

  it(`is for ${may.join(', ')}`, async () => {
    for (const [index, role] of allowed.entries()) {
      const visitor = await whoMay(role, 'ours');
      const own = index === 0 && !isPublic ? call : await callOf(api, id, visitor);
      const reply = await send(visitor, operation(), own);
      expectSuccess(reply, role);
      if (own.shows) expect(reply.text).toMatch(own.shows);
    }
  });

  function expectSuccess(reply: Reply, role: Role): void {
    expect({ role, status: reply.status, said: reply.text }).toEqual({
      role,
      status: operation().success,
      said: reply.text,
    });
  }
});

/** Every version, number of rows and secret that an operation could have changed. */
const STATE = `
  SELECT (SELECT (count(*), sum(version), sum(last_seq)) FROM feedback_items) items, (SELECT count(*) FROM history_events) events,
         (SELECT (count(*), sum(attempts), md5(string_agg(state, ',' ORDER BY id))) FROM letters) letters,
         (SELECT count(*) FROM commitments) commitments, (SELECT count(*) FROM decisions) decisions,
         (SELECT count(*) FROM item_files) files, (SELECT (count(*), max(id)) FROM outbox_messages) outbox,
         (SELECT md5(string_agg(staff::text, ',' ORDER BY id)) FROM staff_users staff) staff,
         (SELECT md5(string_agg(label::text, ',' ORDER BY id)) FROM labels label) labels,
         (SELECT count(*) FROM label_policies) policies, (SELECT count(*) FROM template_versions) templates,
         (SELECT count(*) FROM template_withdrawals) withdrawals, (SELECT count(*) FROM staff_mails) staff_mails, (SELECT (count(*), sum(version)) FROM absences) absences, (SELECT (count(*), sum(version)) FROM products) products,
         (SELECT count(*) FROM sessions) sessions, (SELECT md5(string_agg(draft::text, ',' ORDER BY user_id, key)) FROM drafts draft) drafts`;

async function expectNothingChanged<Result>(happening: () => Promise<Result>, isExpected = true): Promise<Result> {
  const before = await api.dataSource.query(STATE);
  const result = await happening();
  if (isExpected) expect(await api.dataSource.query(STATE)).toEqual(before);
  return result;
}
