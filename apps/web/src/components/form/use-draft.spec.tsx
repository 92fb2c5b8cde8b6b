/** @jest-environment <rootDir>/apps/web/src/testing/environment.ts */
import { screen, waitFor } from '@testing-library/react';
import { fakeApi } from '../../testing/fake-api.js';
import { renderComponent } from '../../testing/render.js';
import { DraftState, Form, TextField, useDraft, useForm } from './index.js';

const path = '/api/v1/drafts/register';

function Draft({ keep }: { keep?: 'browser' }) {
  const form = useForm({ initial: { wish: '' }, send: async () => undefined });
  const draft = useDraft('register', { values: form.values, restore: form.setAll, keep });
  return (
    <Form form={form}>
      <TextField label="Wens" {...form.field('wish')} />
      <DraftState draft={draft} onDiscard={() => form.setAll({ wish: '' })} />
    </Form>
  );
}

function wish() {
  return screen.getByRole('textbox', { name: 'Wens' });
}

/** A server that keeps one draft, and can go away. */
function aDraftServer() {
  const server = { kept: undefined as unknown, isAway: false };
  const { seen } = fakeApi({
    [`GET ${path}`]: () =>
      server.kept ? { body: { content: server.kept, savedAt: '2026-03-02T09:15:00Z' } } : { status: 404 },
    [`PUT ${path}`]: ({ body }) => {
      if (server.isAway) return 'offline';
      server.kept = (body as { content: unknown }).content;
      return { body: { savedAt: '2026-03-02T09:15:00Z' } };
    },
    [`DELETE ${path}`]: () => {
      server.kept = undefined;
      return { status: 204 };
    },
  });
  return Object.assign(server, { seen });
}

describe('useDraft', () => {
  beforeEach(() => {
    sessionStorage.clear();
    localStorage.clear();
  });

  it('keeps what was typed through a closed page, and says since when', async () => {
    const server = aDraftServer();
    const first = renderComponent(<Draft />);
    await first.user.type(wish(), 'Geld terug');
    expect(await screen.findByText('Concept bewaard om 10:15')).toBeVisible();
    expect(server.kept).toEqual({ wish: 'Geld terug' });
    first.unmount();

    renderComponent(<Draft />);
    expect(await screen.findByDisplayValue('Geld terug')).toBeVisible();
    expect(screen.getByText('Wij hebben uw concept teruggezet.')).toBeVisible();
  });

  it('says that it was put back, and saves nothing that the form only holds in another order', async () => {
    const server = aDraftServer();
    server.kept = { note: 'Belt na vijven', wish: 'Geld terug' };
    function TwoFields() {
      const form = useForm({ initial: { wish: '', note: '' }, send: async () => undefined });
      const restore = (kept: typeof form.values) => form.setAll({ wish: kept.wish, note: kept.note });
      return <DraftState draft={useDraft('register', { values: form.values, restore })} />;
    }
    renderComponent(<TwoFields />);
    expect(await screen.findByText('Wij hebben uw concept teruggezet.')).toBeVisible();
    await new Promise((done) => setTimeout(done, 1200));
    expect(screen.getByText('Wij hebben uw concept teruggezet.')).toBeVisible();
    expect(server.seen.map(({ method }) => method)).toEqual(['GET']);
  });

  it('keeps nothing of a person who was erased meanwhile, not in this browser either, and says so', async () => {
    fakeApi({
      [`GET ${path}`]: { status: 404 },
      [`PUT ${path}`]: {
        status: 410,
        body: { type: 'about:blank', title: 'Gegevens gewist', status: 410, code: 'person-erased' },
      },
    });
    const { user } = renderComponent(<Draft />);
    await user.type(wish(), 'Geld terug');
    expect(await screen.findByText(/De gegevens van deze klant zijn gewist\./)).toBeVisible();
    expect(Object.keys(sessionStorage)).toEqual([]);
  });

  it('saves what was typed last when the page closes at once', async () => {
    const server = aDraftServer();
    server.kept = { wish: 'Oud' };
    const page = renderComponent(<Draft />);
    await screen.findByDisplayValue('Oud');
    await page.user.type(wish(), ' en nieuw');
    page.unmount();
    renderComponent(<Draft />);
    expect(await screen.findByDisplayValue('Oud en nieuw')).toBeVisible();
    await waitFor(() => expect(server.kept).toEqual({ wish: 'Oud en nieuw' }));
  });

  it('keeps it in this browser while the server is away, and on the server afterwards', async () => {
    const server = aDraftServer();
    server.isAway = true;
    const first = renderComponent(<Draft />);
    await first.user.type(wish(), 'Excuses');
    expect(await screen.findByText(/alleen in deze browser bewaard/)).toBeVisible();
    first.unmount();

    server.isAway = false;
    const second = renderComponent(<Draft />);
    expect(await screen.findByDisplayValue('Excuses')).toBeVisible();
    await second.user.type(wish(), '!');
    expect(await screen.findByText('Concept bewaard om 10:15')).toBeVisible();
    expect(server.kept).toEqual({ wish: 'Excuses!' });
    expect(sessionStorage).toHaveLength(0);
  });

  it('asks the server nothing for a customer, and outlives the tab', async () => {
    const server = aDraftServer();
    const page = renderComponent(<Draft keep="browser" />);
    await page.user.type(wish(), 'Uitleg');
    expect(await screen.findByText(/alleen in deze browser bewaard/)).toBeVisible();
    page.unmount();
    sessionStorage.clear();
    const next = renderComponent(<Draft keep="browser" />);
    expect(await screen.findByDisplayValue('Uitleg')).toBeVisible();
    await next.user.click(screen.getByRole('button', { name: 'Concept weggooien' }));
    await next.user.click(screen.getByRole('button', { name: 'Concept weggooien' }));
    expect(localStorage).toHaveLength(0);
    expect(server.seen).toEqual([]);
  });

  it('throws away only after a yes', async () => {
    const server = aDraftServer();
    server.kept = { wish: 'Oud' };
    const { user } = renderComponent(<Draft />);
    await screen.findByDisplayValue('Oud');
    await user.click(screen.getByRole('button', { name: 'Concept weggooien' }));
    expect(server.kept).toEqual({ wish: 'Oud' });
    await user.click(screen.getByRole('button', { name: 'Concept weggooien' }));
    await waitFor(() => expect(wish()).toHaveValue(''));
    expect(server.kept).toBeUndefined();
  });
});
