/** @jest-environment <rootDir>/apps/web/src/testing/environment.ts */
import { screen, within } from '@testing-library/react';
import type { FakeReply } from '../../../testing/fake-api.js';
import { aSession, expectNoBarriers, openApp } from '../../../testing/render.js';
import type { FailedJob, Queues } from './queues-data.js';

const aQueue = (more: Partial<Queues['queues'][number]> = {}) => ({
  name: 'deliver-mail',
  workers: 1,
  waiting: 4,
  active: 1,
  delayed: 2,
  failed: 0,
  ...more,
});
const aJob = (id: string, more: Partial<FailedJob> = {}): FailedJob => ({
  id,
  queue: 'deliver-mail',
  payload: { letterId: 'l-1' },
  reason: 'Verbinding geweigerd door de mailserver',
  attempts: 8,
  addedAt: '2026-03-02T09:00:00Z',
  failedAt: '2026-03-02T09:14:00Z',
  ...more,
});
const nothingWaits = { waiting: 0, stuck: 0, oldest: [] };

function open(queues: Partial<Queues>, retry: FakeReply = { status: 204 }) {
  return openApp('/app/administration/queues', {
    'GET /api/v1/session': { body: aSession({ role: 'administrator' }) },
    'GET /api/v1/queues': { body: { queues: [aQueue()], failedJobs: [], outbox: nothingWaits, ...queues } },
    'POST /api/v1/queues/retry': retry,
    'POST /api/v1/queues/retry-all': { body: { retried: 2 } },
  });
}

describe('Background work', () => {
  it('says that all is well, and how each queue stands', async () => {
    await open({ queues: [aQueue(), aQueue({ name: 'of-tomorrow' })] });
    expect(await screen.findByText('Er is niets mislukt en er staat niets vast.')).toBeVisible();
    expect(screen.getByRole('row', { name: /Brieven en mails versturen/ })).toHaveTextContent('14');
    expect(screen.getByRole('row', { name: /of-tomorrow/ })).toBeVisible();
    await expectNoBarriers();
  });

  it('tells why a job failed, and does that one again', async () => {
    const { user, api } = await open({ failedJobs: [aJob('7'), aJob('8')] });
    const row = (await screen.findAllByRole('row', { name: /Verbinding geweigerd/ }))[0] as HTMLElement;
    expect(row).toHaveTextContent('letterId l-1');
    expect(row).toHaveTextContent('8');
    await user.click(within(row).getByRole('button', { name: 'Opnieuw doen: Brieven en mails versturen, 7' }));
    expect(await screen.findByText('De taak wordt opnieuw gedaan.')).toBeVisible();
    expect(api.seen.find(({ method }) => method === 'POST')?.body).toEqual({ queue: 'deliver-mail', id: '7' });
    await expectNoBarriers();
  });

  it('does all of a queue again', async () => {
    const { user, api } = await open({ failedJobs: [aJob('7'), aJob('8')] });
    await user.click(await screen.findByRole('button', { name: '2 taken opnieuw doen: Brieven en mails versturen' }));
    expect(await screen.findByText('2 taken worden opnieuw gedaan.')).toBeVisible();
    expect(api.seen.find(({ method }) => method === 'POST')?.body).toEqual({ queue: 'deliver-mail' });
  });

  it('says so when the job did not fail any more', async () => {
    const problem = { code: 'no-failed-job', title: 'Deze taak is niet mislukt', detail: 'Laad de pagina opnieuw.' };
    const { user } = await open({ failedJobs: [aJob('7')] }, { status: 409, body: { ...problem, status: 409 } });
    await user.click(await screen.findByRole('button', { name: /Opnieuw doen/ }));
    expect(await screen.findByText(/Laad de pagina opnieuw/)).toBeVisible();
  });

  it('warns when nobody works, and names what is stuck', async () => {
    const oldest = [
      { id: '1', topic: 'letter-ready', payload: { letterId: 'l-9' }, writtenAt: '2026-03-02T08:00:00Z' },
    ];
    await open({ queues: [aQueue({ workers: 0 })], outbox: { waiting: 3, stuck: 1, oldest } });
    expect(await screen.findByText(/geen enkele worker/)).toBeVisible();
    expect(screen.getByText('1 bericht staat langer dan een minuut vast.')).toBeVisible();
    expect(screen.getByRole('row', { name: /letterId l-9/ })).toBeVisible();
  });
});
