/** @jest-environment <rootDir>/apps/web/src/testing/environment.ts */
import { screen, waitFor, within } from '@testing-library/react';
import { aSession, expectNoBarriers, openApp } from '../../testing/render.js';
import { aCase, aCommitment, anEvent, casePath, offered } from './a-case.js';
import type { CaseView } from './case-types.js';

const mail = {
  id: '01a1fff9-0000-704f-b29e-0000000000f1',
  name: 'foto.jpg',
  mediaType: 'image/jpeg',
  sizeBytes: 120_000,
  sha256: 'a'.repeat(64),
  uploadedAt: '2026-03-02T09:40:00Z',
};
const letter: CaseView['letters'][number] = {
  id: '01a1fff9-0000-704f-b29e-0000000000e1',
  purpose: 'reply',
  round: 1,
  language: 'nl',
  channel: 'e-mail',
  recipient: 'anna@voorbeeld.example',
  subject: 'Ons bericht',
  body: 'Wij zoeken het uit.',
  state: 'ready',
  attempts: 1,
  failure: '451 later',
  nextTryAt: '2026-03-02T09:50:10Z',
  templateVersion: null,
  checks: [],
  renderedAt: '2026-03-02T09:50:00Z',
  sentAt: null,
};
const timeline = [
  anEvent(1, 'registered', { facts: { kind: 'complaint' }, content: { story: 'Niet betaald.' } }),
  anEvent(2, 'taken-over'),
  anEvent(3, 'note-added', { content: { note: 'Belt liever na vijven.' } }),
  anEvent(4, 'message-received', {
    occurredAt: '2026-03-02T09:05:00Z',
    recordedAt: '2026-03-03T08:15:00Z',
    mailFrom: { name: 'Anna Voorbeeld', address: 'anna@voorbeeld.example' },
    facts: { mailId: 'm1', fileIds: [mail.id] },
    content: {
      from: 'anna@voorbeeld.example',
      subject: 'Re: Ons bericht',
      text: 'Hier is de foto.\n> Heeft u een foto?',
      parts: [
        { text: 'Hier is de foto.', isQuoted: false },
        { text: '> Heeft u een foto?', isQuoted: true },
      ],
    },
  }),
  anEvent(5, 'file-attached', { facts: { fileId: mail.id, mailId: 'm1' }, content: { name: mail.name } }),
  anEvent(6, 'letter-written', {
    facts: { letterId: letter.id, purpose: 'reply', channel: 'e-mail' },
    content: { recipient: letter.recipient, subject: letter.subject, body: letter.body },
  }),
];

async function openCase(more: Partial<CaseView> = {}, at = '?show=conversation') {
  const view = aCase({ timeline, files: [mail], letters: [letter], ...more });
  const opened = await openApp(casePath.app + at, {
    'GET /api/v1/session': { body: aSession() },
    'GET /api/v1/reference-data': { body: { uploadLimitMb: 25, labels: [], products: [], staff: [] } },
    'POST /api/v1/registration-hints': { body: { hints: [], signals: [] } },
    [`GET ${casePath.api}`]: { body: view },
  });
  const conversation = await screen.findByRole('region', { name: 'Gesprek en verloop' });
  return { ...opened, conversation };
}

beforeEach(() => sessionStorage.clear());

describe('the conversation', () => {
  it('is one thread of what was said and noted, and leads to the whole history', async () => {
    const { user, conversation } = await openCase();
    expect(within(conversation).getByText('Niet betaald.')).toBeVisible();
    expect(within(conversation).getByText('Belt liever na vijven.')).toBeVisible();
    expect(conversation).not.toHaveTextContent('In behandeling genomen');
    const entries = within(conversation).getAllByRole('listitem').length;
    await user.click(within(conversation).getByRole('button', { name: 'Alles' }));
    await waitFor(() => expect(within(conversation).getAllByRole('listitem').length).toBeGreaterThan(entries));
    await expectNoBarriers();
  });

  it('folds away what a mail quotes, and has its files with it', async () => {
    const { user, conversation } = await openCase();
    expect(within(conversation).getByText('Hier is de foto.')).toBeVisible();
    expect(within(conversation).getByText('> Heeft u een foto?')).not.toBeVisible();
    await user.click(within(conversation).getByText('Aangehaalde tekst uit een eerder bericht'));
    expect(within(conversation).getByText('> Heeft u een foto?')).toBeVisible();
    const files = within(conversation).getByRole('list', { name: 'Bestanden bij dit bericht' });
    expect(within(files).getByRole('link', { name: /foto.jpg/ })).toHaveAttribute('href', `/api/v1/files/${mail.id}`);
  });

  it('shows a mail under who wrote it and where it came in, with who placed it beside it', async () => {
    const { conversation } = await openCase();
    const entry = within(conversation).getByText('Hier is de foto.').closest<HTMLElement>('li[data-kind]')!;
    expect(within(entry).getByText('Anna Voorbeeld')).toBeVisible();
    expect(within(entry).getByText('10:05')).toBeVisible();
    expect(entry).toHaveTextContent(/geplaatst door Noor Halm, .*3 maart.*09:15/);
    expect(entry).not.toHaveTextContent('vastgelegd');
    // It came in before the note was made, though it was placed a day later.
    const note = within(conversation).getByText('Belt liever na vijven.');
    expect(entry.compareDocumentPosition(note) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  });

  it('shows a message of the private page under the customer, as nobody placed it', async () => {
    const message = anEvent(7, 'message-received', {
      actorRole: 'customer',
      actorName: null,
      content: { text: 'Hoe staat het ermee?' },
    });
    const { conversation } = await openCase({ timeline: [...timeline, message] });
    const entry = within(conversation).getByText('Hoe staat het ermee?').closest<HTMLElement>('li[data-kind]')!;
    expect(within(entry).getByText('De klant')).toBeVisible();
    expect(entry).not.toHaveTextContent('geplaatst door');
  });

  it('shows a mail of somebody else as that, and offers to mark it as read', async () => {
    const mailFrom = { name: null, address: 'info@garage.example' };
    const content = { from: mailFrom.address, subject: 'Uw auto', text: 'De auto is klaar.' };
    const message = anEvent(7, 'other-message-received', { mailFrom, facts: { mailId: 'm2' }, content });
    const toRead = aCommitment({ kind: 'message-to-read', madeTo: 'handler' });
    const { user, router, conversation } = await openCase({
      timeline: [...timeline, message],
      commitments: [toRead],
      availableActions: offered('mark-message-read'),
    });
    const entry = within(conversation).getByText('De auto is klaar.').closest<HTMLElement>('li[data-kind]')!;
    expect(within(entry).getByText('Bericht van een ander')).toBeVisible();
    expect(within(entry).getAllByText(/info@garage.example/)[0]).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Gelezen' }));
    await waitFor(() => expect(router.state.location.search).toMatchObject({ action: 'mark-message-read' }));
    await expectNoBarriers();
  });

  it('says of a letter that did not go yet when it is tried again', async () => {
    const { conversation } = await openCase();
    expect(conversation).toHaveTextContent(/wordt verstuurd, volgende poging .* 10:50/);
  });

  it('keeps with a letter which template it came from, and what the check list found', async () => {
    const checks = [
      { id: 'headings', level: 'should' as const, passed: false, finding: 'Er zijn geen kopjes.' },
      { id: 'contact', level: 'must' as const, passed: true, finding: 'De contactpersoon staat erin.' },
    ];
    const { user, conversation } = await openCase({ letters: [{ ...letter, templateVersion: 3, checks }] });
    expect(within(conversation).getByText('Er zijn geen kopjes.')).not.toBeVisible();
    await user.click(within(conversation).getByText('Lees de brief'));
    expect(within(conversation).getByText('versie 3')).toBeVisible();
    expect(within(conversation).getByText('Geschreven door').nextSibling).toHaveTextContent('Noor Halm');
    expect(within(conversation).getByText('Er zijn geen kopjes.')).toBeVisible();
    expect(within(conversation).getByRole('status')).toHaveTextContent('1 punt kan beter');
    expect(within(conversation).queryByText('Meegelezen en verstuurd door')).toBeNull();
    await expectNoBarriers();
  });

  it('shows an answer that waits for a colleague as the letter it will be', async () => {
    const content = { subject: 'Ons antwoord', body: '## Wat vinden wij?\n\nU krijgt gelijk.' };
    const { user, conversation } = await openCase({ timeline: [anEvent(7, 'answer-offered', { content })] }, '');
    const words = await within(conversation).findByText('Wat vinden wij?');
    expect(words).not.toBeVisible();
    await user.click(within(conversation).getByText('Lees de brief'));
    expect(words).toBeVisible();
  });

  it('names who wrote an answer and who read along, and says when nothing was checked', async () => {
    const read = [
      anEvent(7, 'answer-offered', {
        actorName: 'Noor Halm',
        content: { subject: 'Ons antwoord', body: 'U krijgt gelijk.' },
      }),
      { ...timeline[5]!, seq: 8, actorName: 'Leo Vos' },
      anEvent(9, 'answer-sent', { actorName: 'Leo Vos', facts: { letterId: letter.id, offeredBy: 'u1' } }),
    ];
    const { user, conversation } = await openCase({ timeline: [...timeline.slice(0, 5), ...read] });
    await user.click(within(conversation).getByText('Lees de brief'));
    expect(within(conversation).getByText('Geschreven door').nextSibling).toHaveTextContent('Noor Halm');
    expect(within(conversation).getByText('Meegelezen en verstuurd door').nextSibling).toHaveTextContent('Leo Vos');
    expect(within(conversation).getByText(/geen controle bewaard/)).toBeVisible();
  });

  it('replies the way the customer likes best, and offers the other way', async () => {
    const offers = { availableActions: offered('write-letter', 'log-contact') };
    const byMail = await openCase(offers);
    const names = () =>
      within(screen.getByRole('region', { name: 'Gesprek en verloop' }))
        .getAllByRole('button')
        .map(({ textContent }) => textContent)
        .filter((name) => /Antwoorden|Bellen|Schrijven/.test(name ?? ''));
    expect(names()).toEqual(['Antwoorden per e-mail', 'Bellen']);
    byMail.unmount();
    const complainant = { ...aCase().complainant, preferredChannel: 'phone' as const };
    const { user, router } = await openCase({ ...offers, complainant });
    expect(names()).toEqual(['Bellen', 'Schrijven']);
    await user.click(screen.getByRole('button', { name: 'Schrijven' }));
    await waitFor(() => expect(router.state.location.search).toMatchObject({ action: 'write-letter' }));
  });

  it('offers no reply to who may not write', async () => {
    const { conversation } = await openCase();
    expect(within(conversation).queryByRole('button', { name: /Antwoorden|Bellen/ })).toBeNull();
  });
});
