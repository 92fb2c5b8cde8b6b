import { ACCESS } from './access-table.js';
import { apiUnderTest } from './api-under-test.js';
import { callOf } from './calls.js';
import { type DocumentedOperation, readOperations, send } from './operations.js';

const api = apiUnderTest();
const operations = new Map<string, DocumentedOperation>();
beforeAll(async () => {
  for (const operation of await readOperations(api)) operations.set(operation.id, operation);
});

/** What auditors were given stands in it, also what is over: that tells them whom to ask. */
const TELLS_WHAT_WAS_GIVEN = 'readOwnAccess';
const doors = Object.entries(ACCESS).filter(
  ([id, { may, otherLabel }]) => may.includes('auditor') && otherLabel !== 'same' && id !== TELLS_WHAT_WAS_GIVEN,
);

const endAccess = (userId: string) =>
  api.dataSource.query('UPDATE access_grants SET given_until = $2 WHERE user_id = $1', [userId, api.clock.now()]);

describe('To an auditor whose access ended', () => {
  it.each(doors)('%s opens nothing any more', async (id, { otherLabel }) => {
    const auditor = await api.signIn('auditor');
    const call = await callOf(api, id, auditor);
    const operation = operations.get(id) as DocumentedOperation;
    await endAccess(auditor.user.id);
    const reply = await send(auditor, operation, call);
    if (otherLabel === 404) expect(['not-found', 'access-not-given']).toContain(reply.body?.code);
    else expect(reply.text).not.toMatch(call.shows as RegExp);
  });

  it('a round of their own that is not signed yet opens no evidence of the label', async () => {
    const auditor = await api.signIn('auditor');
    await callOf(api, 'readAuditRound', auditor);
    const operation = operations.get('readEvidenceFile') as DocumentedOperation;
    const call = await callOf(api, 'readEvidenceFile', auditor);
    expect((await send(auditor, operation, call)).status).toBe(200);
    await endAccess(auditor.user.id);
    expect(await send(auditor, operation, call)).toMatchObject({ status: 404, body: { code: 'not-found' } });
  });

  it('says at the door of an own round whom to ask', async () => {
    const auditor = await api.signIn('auditor');
    const call = await callOf(api, 'readAuditRound', auditor);
    const operation = operations.get('readAuditRound') as DocumentedOperation;
    expect((await send(auditor, operation, call)).status).toBe(200);
    await endAccess(auditor.user.id);
    const { status, body } = await send(auditor, operation, call);
    expect(status).toBe(403);
    expect(body.detail).toBe(
      'Uw toegang tot de zaken van dit label is voorbij, of nog niet begonnen. Vraag een manager van het label of een beheerder om toegang.',
    );
  });
});
