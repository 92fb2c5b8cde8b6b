/** @jest-environment <rootDir>/apps/web/src/testing/environment.ts */
import { screen, waitFor, within } from '@testing-library/react';
import type { FakeRoutes } from '../../../testing/fake-api.js';
import { aSession, expectNoBarriers, openApp } from '../../../testing/render.js';
import { aCase, aDecision, anEvent, casePath, offered } from '../a-case.js';
import type { CaseView, LetterPreview } from '../case-types.js';

const answer = {
  channel: 'e-mail',
  subject: 'Ons antwoord',
  body: 'Wij wijzen uw klacht af.',
  declinedDays: ['2026-03-20'],
};
const waits = anEvent(7, 'answer-offered', { content: answer, facts: { outcome: 'rejected' } });
const promises: LetterPreview['promises'] = [
  { dueOn: '2026-03-13', words: 'Wij betalen vrijdag.', isStanding: false, why: ['Zelf gekozen.'] },
  { dueOn: '2026-03-20', words: 'Uw polis begint dan.', isStanding: false, why: [] },
  { dueOn: '2026-03-27', words: 'Wij bellen u dan.', isStanding: true, why: [] },
];
const decided: Partial<CaseView> = {
  status: 'decided',
  decision: aDecision({ outcome: 'rejected' }),
  needsSecondReader: true,
};

function open(view: Partial<CaseView>, action: string, more: FakeRoutes = {}) {
  return openApp(`${casePath.app}?action=${action}`, {
    'GET /api/v1/session': { body: aSession() },
    'GET /api/v1/reference-data': { body: { labels: [], products: [], staff: [] } },
    [`GET ${casePath.api}`]: { body: aCase({ ...decided, ...view }) },
    [`GET ${casePath.api}/letter-draft`]: { body: { subject: 'Ons antwoord', text: 'Beste klant,' } },
    [`POST ${casePath.api}/letter-preview`]: { body: { html: '<p>Wij</p>', checks: [], promises, referral: null } },
    ...more,
  });
}

beforeEach(() => sessionStorage.clear());

describe('an answer that four eyes must see', () => {
  it('is offered to a colleague by a button that says so', async () => {
    await open({ availableActions: offered('send-answer'), nextAction: 'send-answer' }, 'send-answer');
    expect(await screen.findByRole('button', { name: 'Laten meelezen door een collega' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Mail versturen' })).toBeNull();
  });

  it('is shown to the second reader as the customer will get it, with who wrote it, and sent', async () => {
    const { user, api } = await open(
      { timeline: [waits], availableActions: offered('release-answer', 'return-answer'), nextAction: 'release-answer' },
      'release-answer',
      {
        [`POST ${casePath.api}/actions/release-answer`]: {
          body: { itemId: aCase().id, status: 'answered', version: 9 },
        },
      },
    );
    expect(await screen.findByText(/^Noor Halm schreef dit antwoord/)).toBeVisible();
    expect(await screen.findByTitle('Als mail')).toHaveAttribute('srcdoc', '<p>Wij</p>');
    // What the writer declined, and what is promised already, comes not with this letter.
    const list = screen.getByRole('heading', { name: 'Toezeggingen die ermee worden gedaan' }).nextElementSibling;
    expect(list).toHaveTextContent(/^vrijdag 13 maart 2026: Wij betalen vrijdag.waarom deze datum\?Zelf gekozen.$/);
    await expectNoBarriers();
    const panel = screen.getByRole('region', { name: 'Meelezen en versturen' });
    await user.click(within(panel).getByRole('button', { name: 'Meelezen en versturen' }));
    await waitFor(() => expect(api.seen.some(({ path }) => path.endsWith('/actions/release-answer'))).toBe(true));
  });

  it('cannot be sent by its writer, who is told why', async () => {
    const remedy = 'U schreef dit antwoord zelf. Een collega leest het en verstuurt het.';
    const barred: [string, string, string] = ['release-answer', 'reader-is-second-person', remedy];
    await open({ timeline: [waits], availableActions: offered(barred), nextAction: 'release-answer' }, 'add-note');
    expect((await screen.findAllByText(remedy))[0]).toBeVisible();
    expect(screen.getByRole('button', { name: 'Meelezen en versturen' })).toHaveAttribute('aria-disabled', 'true');
  });

  it('comes back with what should change above the text', async () => {
    const returned = anEvent(8, 'answer-returned', { actorName: 'Lies Demo', content: { remark: 'Noem de datum.' } });
    await open(
      { timeline: [waits, returned], availableActions: offered('send-answer'), nextAction: 'send-answer' },
      'send-answer',
    );
    expect(await screen.findByText('Lies Demo gaf het antwoord terug:')).toBeVisible();
    expect(screen.getAllByText('Noem de datum.')[0]).toBeVisible();
  });
});
