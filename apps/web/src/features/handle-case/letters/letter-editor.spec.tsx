/** @jest-environment <rootDir>/apps/web/src/testing/environment.ts */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { FakeRoutes } from '../../../testing/fake-api.js';
import { aSession, expectNoBarriers, openApp } from '../../../testing/render.js';
import { aCase, aDecision, casePath, offered } from '../a-case.js';
import type { CaseView, LetterPreview } from '../case-types.js';

const MODEL =
  'Beste mevrouw Voorbeeld,\n\n## Wat heb ik gedaan?\n\n[vul in: wat is er al gedaan?]\n\nIk bel u vrijdag 13 maart.';
const promise = { dueOn: '2026-03-13', words: 'Ik bel u vrijdag 13 maart.', isStanding: false, why: [] };
const aFinding = (more: Partial<LetterPreview['checks'][number]>) => ({
  id: 'contact',
  level: 'must' as const,
  passed: false,
  finding: 'Noem uw telefoonnummer.',
  ...more,
});

interface Answers {
  checks?: LetterPreview['checks'];
  promises?: LetterPreview['promises'];
  model?: string;
}

/** Opens the progress update of the case, with what the API says about the letter. */
function openLetter(
  { checks = [], promises = [promise], model = MODEL }: Answers = {},
  action = 'send-progress-update',
  routes: FakeRoutes = {},
  more: Partial<CaseView> = {},
) {
  const availableActions = offered('send-progress-update', 'write-letter', 'announce-delay');
  return openApp(`${casePath.app}?action=${action}`, {
    'GET /api/v1/session': { body: aSession() },
    'GET /api/v1/reference-data': { body: { labels: [], products: [], staff: [] } },
    [`GET ${casePath.api}`]: { body: aCase({ availableActions, ...more }) },
    [`GET ${casePath.api}/letter-draft`]: { body: { subject: 'Hoe ver wij zijn', text: model, templateVersion: 3 } },
    [`POST ${casePath.api}/letter-preview`]: {
      body: { html: '<p>Beste [vul in: x]</p>', checks, promises, referral: null },
    },
    [`POST ${casePath.api}/actions/${action}`]: { body: { itemId: aCase().id, status: 'in-treatment', version: 8 } },
    ...routes,
  });
}

const text = () => screen.findByRole('textbox', { name: 'Tekst van de brief' });

beforeEach(() => sessionStorage.clear());

describe('the letter editor', () => {
  it('starts with the letter filled in, and shows how the customer will see it', async () => {
    await openLetter();
    expect(await text()).toHaveValue(MODEL);
    expect(screen.getByRole('textbox', { name: 'Onderwerp' })).toHaveValue('Hoe ver wij zijn');
    const mail = await screen.findByTitle('Als mail');
    expect(mail).toHaveAttribute('sandbox', '');
    expect(mail.getAttribute('srcdoc')).toContain('<mark');
  });

  it('shows a letter for the post as the printer will print it, and the mail beside it', async () => {
    const paper = {
      svg: '<svg width="1" height="2"><path d="M0 0#"/></svg>',
      pages: 2,
      unprintable: [],
      hasAddress: true,
    };
    const { user, api } = await openLetter(undefined, undefined, {
      [`POST ${casePath.api}/letter-paper`]: { body: paper },
    });
    await text();
    await user.click(screen.getByRole('radio', { name: /Per post aan Lindelaan 12/ }));
    const pages = await screen.findByRole('img', { name: 'De brief op papier: 2 bladzijden' });
    expect(pages.getAttribute('src')).toBe('data:image/svg+xml,<svg width="1" height="2"><path d="M0 0%23"/></svg>');
    expect(api.seen.find(({ path }) => path.endsWith('/letter-paper'))?.body).toEqual({
      subject: 'Hoe ver wij zijn',
      body: MODEL,
    });
    expect(screen.queryByTitle('Als mail')).toBeNull();
    await expectNoBarriers();
    await user.click(screen.getByRole('button', { name: 'Als mail' }));
    expect(await screen.findByTitle('Als mail')).toBeVisible();
  });

  it('says what the printer cannot print, and that there is no address', async () => {
    const paper = { svg: '<svg/>', pages: 1, unprintable: ['😀'], hasAddress: false };
    const { user } = await openLetter(undefined, undefined, { [`POST ${casePath.api}/letter-paper`]: { body: paper } });
    await text();
    await user.click(screen.getByRole('button', { name: 'Op papier' }));
    expect(await screen.findByText(/kan de printer niet zetten: 😀/)).toBeVisible();
    expect(screen.getByText(/Er is geen postadres bekend/)).toBeVisible();
  });

  it('says so when the letter cannot be put on paper', async () => {
    const refused = { status: 503, body: { status: 503, code: 'paper-not-made', title: 'x' } };
    const { user } = await openLetter(undefined, undefined, { [`POST ${casePath.api}/letter-paper`]: refused });
    await text();
    await user.click(screen.getByRole('button', { name: 'Op papier' }));
    expect(await screen.findByText(/De brief kon niet op papier worden gezet/)).toBeVisible();
  });

  it('says what must change, what can be better and what is well', async () => {
    const passed = aFinding({ id: 'headings', passed: true, finding: 'Er zijn kopjes.' });
    const should = aFinding({ id: 'jargon', level: 'should', finding: 'Schrijf “huurauto”.', where: 'mevrouw' });
    const { user } = await openLetter({ checks: [passed, should, aFinding({})] });
    expect(await screen.findByText('1 punt moet anders, 1 punt kan beter')).toBeVisible();
    const [first] = screen.getAllByRole('listitem').filter((item) => item.textContent?.includes('moet anders'));
    expect(first).toHaveTextContent('Noem uw telefoonnummer.');
    await user.click(screen.getByRole('button', { name: /Toon: Schrijf/ }));
    const area = (await text()) as HTMLTextAreaElement;
    await waitFor(() => expect(area).toHaveFocus());
    expect(area.value.slice(area.selectionStart, area.selectionEnd)).toBe('mevrouw');
  });

  it('goes only after a yes while something must change', async () => {
    const { user, api } = await openLetter({ checks: [aFinding({})], model: 'Beste mevrouw Voorbeeld,' });
    await screen.findByText('1 punt moet anders');
    await user.click(screen.getByRole('button', { name: 'Mail versturen' }));
    expect(await screen.findByText(/Toch versturen/)).toBeVisible();
    expect(api.seen.some(({ path }) => path.endsWith('/actions/send-progress-update'))).toBe(false);
    await user.click(screen.getByRole('button', { name: 'Mail versturen' }));
    expect(await screen.findByText('De voortgang is gemeld.')).toBeInTheDocument();
  });

  it('does not go with a place left open', async () => {
    const { user, api } = await openLetter();
    await text();
    await user.click(screen.getByRole('button', { name: 'Mail versturen' }));
    const errors = await screen.findByRole('alert');
    expect(errors).toHaveTextContent('[vul in: wat is er al gedaan?]');
    expect(api.seen.some(({ path }) => path.endsWith('/actions/send-progress-update'))).toBe(false);
  });

  const sentTo = ({ api }: Awaited<ReturnType<typeof openLetter>>) =>
    api.seen.find(({ path }) => path.endsWith('/actions/send-progress-update'))?.body;

  it('ticks every day that it promises, and tells which the handler declined', async () => {
    const other = {
      dueOn: '2026-03-20',
      words: 'Uiterlijk vrijdag 20 maart krijgt u geld.',
      isStanding: false,
      why: [],
    };
    const opened = await openLetter({ promises: [promise, other], model: 'Ik bel u vrijdag 13 maart.' });
    const declined = await screen.findByRole('checkbox', { name: /^vrijdag 20 maart/ });
    const taken = screen.getByRole('checkbox', { name: /^vrijdag 13 maart: Ik bel u/ });
    expect([declined, taken].every((box) => (box as HTMLInputElement).checked)).toBe(true);
    await opened.user.click(declined);
    await opened.user.click(taken);
    await opened.user.click(taken);
    await opened.user.click(screen.getByRole('button', { name: 'Mail versturen' }));
    await screen.findByText('De voortgang is gemeld.');
    expect(sentTo(opened)).toEqual({
      channel: 'e-mail',
      subject: 'Hoe ver wij zijn',
      body: 'Ik bel u vrijdag 13 maart.',
      declinedDays: ['2026-03-20'],
      templateVersion: 3,
    });
  });

  it('tells how each day came about', async () => {
    const other = { dueOn: '2026-03-20', words: 'U krijgt ons antwoord.', isStanding: true, why: ['5 werkdagen.'] };
    const { user } = await openLetter({ promises: [{ ...promise, why: ['Zelf gekozen.'] }, other] });
    const [chosen, counted] = within(
      await screen.findByRole('group', { name: 'Toezeggingen in deze brief' }),
    ).getAllByText('waarom deze datum?');
    await user.click(chosen!);
    expect(screen.getByText('Zelf gekozen.')).toBeVisible();
    expect(screen.getByText('5 werkdagen.')).not.toBeVisible();
    await user.click(counted!);
    expect(screen.getByText('5 werkdagen.')).toBeVisible();
    expect(screen.getByRole('checkbox', { name: /^vrijdag 13 maart/ })).toBeChecked();
    await expectNoBarriers();
  });

  it('gives no choice about a day that is promised already', async () => {
    await openLetter({ promises: [{ ...promise, isStanding: true }] });
    expect(await screen.findByText(/is al toegezegd/)).toBeVisible();
    expect(screen.queryByRole('checkbox', { name: /vrijdag 13 maart/ })).toBeNull();
  });

  it('goes before its preview is there, and leaves it to the register to find what it promises', async () => {
    const opened = await openLetter({ model: 'Beste klant,' }, 'send-progress-update', {
      [`POST ${casePath.api}/letter-preview`]: () => new Promise<never>(() => undefined),
    });
    await waitFor(async () => expect(await text()).toHaveValue('Beste klant,'));
    await opened.user.click(await text());
    await opened.user.paste(' Ik bel u vrijdag 20 maart.');
    await opened.user.click(screen.getByRole('button', { name: 'Mail versturen' }));
    await screen.findByText('De voortgang is gemeld.');
    expect(sentTo(opened)).toMatchObject({ body: 'Beste klant, Ik bel u vrijdag 20 maart.', declinedDays: [] });
  });

  it('asks for the preview half a second after the last letter, not after each', async () => {
    const { api } = await openLetter();
    await screen.findByTitle('Als mail');
    const previews = () => api.seen.filter(({ path }) => path.endsWith('/letter-preview')).map(({ body }) => body);
    const before = previews().length;
    const field = await text();
    const typed = ' Tot dan, met groet.';
    // All within one moment, however slow the machine is.
    for (let end = 1; end <= typed.length; end++)
      fireEvent.change(field, { target: { value: MODEL + typed.slice(0, end) } });
    await waitFor(() => expect(previews().length).toBeGreaterThan(before));
    expect(previews().slice(before)).toEqual([expect.objectContaining({ body: MODEL + typed })]);
  });

  it('waits for the kind of letter, and fills in the model of that kind', async () => {
    const { user } = await openLetter({}, 'write-letter');
    expect(await screen.findByText('Kies eerst wat voor brief het is.')).toBeVisible();
    await user.click(screen.getByRole('radio', { name: 'Informatie vragen' }));
    await waitFor(async () => expect(await text()).toHaveValue(MODEL));
  });

  it('puts back the letter that was being written, also when that is read after the model letter', async () => {
    let answer = () => {};
    const read = new Promise<void>((done) => (answer = done));
    const kept = 'Beste mevrouw Voorbeeld,\n\nIk belde u vanmorgen.';
    const { api } = await openLetter(undefined, undefined, {
      [`GET /api/v1/drafts/case.${aCase().id}.send-progress-update`]: async () => {
        await read;
        return { body: { content: { body: kept, subject: 'Gebeld' }, savedAt: '2026-03-02T09:15:00Z' } };
      },
    });
    await waitFor(() => expect(api.seen.some(({ path }) => path.endsWith('/letter-draft'))).toBe(true));
    await new Promise((done) => setTimeout(done, 200));
    answer();
    await waitFor(async () => expect(await text()).toHaveValue(kept));
    expect(screen.getByText('Wij hebben uw concept teruggezet.')).toBeVisible();
  });

  it('proposes the day of the model letter for a delay, once', async () => {
    const { user } = await openLetter({}, 'announce-delay', {
      [`GET ${casePath.api}/letter-draft`]: ({ query }) => ({
        body: { subject: 'Later', text: 'Later.', newDueOn: query.newDueOn ?? '2026-03-13' },
      }),
    });
    const day = await screen.findByLabelText(/Welke dag belooft u nu/);
    await waitFor(() => expect(day).toHaveValue('2026-03-13'));
    await user.clear(day);
    await screen.findByText(/^Concept om/);
    expect(day).toHaveValue('');
  });

  it('wants the new day of a delay named in the letter', async () => {
    const { user } = await openLetter({}, 'announce-delay');
    await text();
    const day = screen.getByLabelText(/Welke dag belooft u nu/);
    await user.type(day, '2026-03-20');
    expect(await screen.findByText(/Noem in de brief ook de nieuwe dag: vrijdag 20 maart 2026/)).toBeVisible();
    await user.clear(day);
    await user.type(day, '2026-03-13');
    await waitFor(() => expect(screen.queryByText(/Noem in de brief ook/)).toBeNull());
    expect(within(document.body).queryByRole('checkbox', { name: /vrijdag 13 maart/ })).toBeNull();
  });

  it('writes the new day of a delay into the text when it is picked, beside what was written already', async () => {
    const modelOf = (day: string) => `Uiterlijk ${day} krijgt u antwoord.\n\n[vul in: waarom?]`;
    const { user, api } = await openLetter({}, 'announce-delay', {
      [`GET ${casePath.api}/letter-draft`]: ({ query }) => ({
        body: { subject: 'Later', text: modelOf(query.newDueOn ?? 'vrijdag 13 maart') },
      }),
    });
    await waitFor(async () => expect(await text()).toHaveValue(modelOf('vrijdag 13 maart')));
    await user.type(screen.getByRole('textbox', { name: /Waarom duurt het langer/ }), 'Expert ziek');
    const day = screen.getByLabelText(/Welke dag belooft u nu/);
    await user.type(day, '2026-03-20');
    await waitFor(async () => expect(await text()).toHaveValue(modelOf('2026-03-20')));
    await user.click(await text());
    await user.clear(await text());
    await user.paste(modelOf('2026-03-20').replace('[vul in: waarom?]', 'De expert is ziek.'));
    await user.clear(day);
    await user.type(day, '2026-03-27');
    const written = modelOf('2026-03-27').replace('[vul in: waarom?]', 'De expert is ziek.');
    await waitFor(async () => expect(await text()).toHaveValue(written));
    await user.click(await screen.findByRole('button', { name: 'Mail versturen' }));
    await user.click(await screen.findByRole('button', { name: 'Mail versturen' }));
    await waitFor(() =>
      expect(api.seen.find(({ path }) => path.endsWith('/actions/announce-delay'))?.body).toMatchObject({
        newDueOn: '2026-03-27',
        body: written,
      }),
    );
  });

  describe('of a rejection', () => {
    const BLOCK = '## Bent u het niet met ons eens?\n\nGa naar Kifid of naar de rechter.';
    const finding = aFinding({ id: 'referral', finding: 'In de verwijzing ontbreekt: Kifid.' });
    const preview = ({ body }: { body: unknown }) => {
      const isThere = String((body as { body: string }).body).includes('Kifid');
      return { body: { html: '<p>x</p>', promises: [], referral: BLOCK, checks: isThere ? [] : [finding] } };
    };
    const open = () =>
      openLetter(
        { model: 'Wij wijzen uw klacht af.\n\n## Heeft u een vraag?\n\nBel mij.' },
        'send-answer',
        { [`POST ${casePath.api}/letter-preview`]: preview },
        {
          decision: aDecision({ outcome: 'rejected' }),
          availableActions: offered('send-answer'),
        },
      );
    const sent = ({ api }: Awaited<ReturnType<typeof open>>) =>
      api.seen.find(({ path }) => path.endsWith('/actions/send-answer'))?.body;

    it('does not go without its referral, whatever one answers', async () => {
      const opened = await open();
      await screen.findByText('1 punt moet anders');
      await opened.user.click(screen.getByRole('button', { name: 'Mail versturen' }));
      expect(await screen.findByRole('alert')).toHaveTextContent('In de verwijzing ontbreekt: Kifid.');
      expect(screen.queryByText(/Toch versturen/)).toBeNull();
      expect(await text()).toHaveAccessibleDescription(/In de verwijzing ontbreekt/);
      expect(sent(opened)).toBeUndefined();
    });

    it('takes its referral with one press, before whom to call, and goes', async () => {
      const opened = await open();
      await opened.user.click(await screen.findByRole('button', { name: 'Verwijzing invoegen' }));
      const whole = `Wij wijzen uw klacht af.\n\n${BLOCK}\n\n## Heeft u een vraag?\n\nBel mij.`;
      expect(await text()).toHaveValue(whole);
      await screen.findByText('alles klopt');
      await opened.user.click(screen.getByRole('button', { name: 'Mail versturen' }));
      await waitFor(() => expect(sent(opened)).toMatchObject({ body: whole }));
    });
  });

  it('has no barriers', async () => {
    await openLetter({ checks: [aFinding({}), aFinding({ id: 'x', passed: true })] });
    await screen.findByText('1 punt moet anders');
    await expectNoBarriers();
  });
});
