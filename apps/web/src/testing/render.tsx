import '@testing-library/jest-dom';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, RouterProvider } from '@tanstack/react-router';
import { act, configure, render, waitFor, within } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import axe from 'axe-core';
import type { ReactNode } from 'react';
import { createQueryClient } from '../app/query-client.js';
import { createAppRouter } from '../app/router.js';
import { KeysProvider } from '../keys/keys.js';
import type { Session } from '../session/session.js';
import { type Language, LanguageProvider } from '../text/language.js';
import { mantineTheme } from '../theme/mantine-theme.js';
import { type FakeRoutes, fakeApi } from './fake-api.js';

fillGaps();
// A page comes in parts; on a busy machine the first takes much more than the usual second.
configure({ asyncUtilTimeout: 60_000 });

// Style sheets are not loaded here, so looking whether they close something to the pointer only costs time.
const withoutStyles = { pointerEventsCheck: 0 };

/** Renders a component as it stands in the app, without the router around it. */
export function renderComponent(component: ReactNode, { language = 'nl' as Language } = {}) {
  const around = ({ children }: { children: ReactNode }) => (
    <LanguageProvider initial={language}>
      <QueryClientProvider client={createQueryClient()}>
        <MantineProvider theme={mantineTheme} env="test" withCssVariables={false} withGlobalClasses={false}>
          <KeysProvider>{children}</KeysProvider>
        </MantineProvider>
      </QueryClientProvider>
    </LanguageProvider>
  );
  return { user: userEvent.setup(withoutStyles), ...render(component, { wrapper: around }) };
}

/** A session as the API gives it; say only what matters. */
export function aSession(user: Partial<Session['user']> = {}): Session {
  const labels = [
    { id: '1', code: 'VG', name: 'Veldgroen Verzekeringen', colour: '#2f6b3a' },
    { id: '2', code: 'DL', name: 'Duinlicht Zorgverzekeringen', colour: '#7a4b1e' },
  ];
  const anybody = { id: '7', name: 'Noor Halm', email: 'noor.halm@veldgroen.example', mandateCents: 0 };
  return { user: { ...anybody, role: 'handler', language: 'nl', labels, ...user }, csrfToken: 'token-1' };
}

/** Opens the whole app at an address, with the API answering from `routes`. */
export async function openApp(address: string, routes: FakeRoutes, { language = 'nl' as Language } = {}) {
  const api = fakeApi(routes);
  const queryClient = createQueryClient();
  const router = createAppRouter(queryClient, createMemoryHistory({ initialEntries: [address] }));
  const page = render(
    <LanguageProvider initial={language}>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </LanguageProvider>,
  );
  await waitFor(() => expect(router.state.status).toBe('idle'));
  return { user: userEvent.setup(withoutStyles), router, api, ...page };
}

/** Chooses from a list, as soon as the API has told what there is to choose. */
export async function choose(user: UserEvent, list: HTMLElement, option: string): Promise<void> {
  await user.selectOptions(list, await within(list).findByRole('option', { name: option }));
}

/** Fails with the names of what axe finds wrong; colours are checked in tokens.spec.ts. */
export async function expectNoBarriers(element: Element = document.body): Promise<void> {
  const rules = { 'color-contrast': { enabled: false }, region: { enabled: false } };
  // A draft may be saved meanwhile.
  const { violations } = await act(() => axe.run(element, { rules }));
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
  expect(found).toEqual([]);
}

/** What jsdom lacks of a browser and the components ask for. */
function fillGaps() {
  const nothing = () => undefined;
  // Whoever wants less motion gets none: what opens is there at once.
  window.matchMedia ??= (media) =>
    ({
      media,
      matches: media.includes('prefers-reduced-motion'),
      addEventListener: nothing,
      removeEventListener: nothing,
    }) as unknown as MediaQueryList;
  window.ResizeObserver ??= class {
    observe = nothing;
    unobserve = nothing;
    disconnect = nothing;
  };
  Element.prototype.scrollIntoView ??= nothing;
  window.scrollTo = nothing;
  // axe asks for a canvas to see whether a text is an icon.
  HTMLCanvasElement.prototype.getContext = () => null;
  Object.assign(globalThis, { CSS: globalThis.CSS ?? { supports: () => false } });
  layOut();
}

/** jsdom lays nothing out. Without a size whatever opens a menu counts as scrolled out of sight, and the menu hides. */
function layOut() {
  const within = { clientWidth: { value: 1024 }, clientHeight: { value: 768 } };
  Object.defineProperties(document.documentElement, within);
  Element.prototype.getBoundingClientRect = () => {
    const rect = { x: 8, y: 8, width: 120, height: 24, top: 8, left: 8, right: 128, bottom: 32 };
    return { ...rect, toJSON: () => rect };
  };
}
