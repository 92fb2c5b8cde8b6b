import '@fontsource-variable/source-sans-3/index.css';
import './theme/tokens.css';
import './theme/base.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { takeCaseLink } from './api/case-link.js';
import { createQueryClient } from './app/query-client.js';
import { createAppRouter } from './app/router.js';
import { LanguageProvider } from './text/language.js';
import { applyRememberedTheme } from './theme/colour-scheme.js';

applyRememberedTheme();
// Before the router looks at the address, so that it never remembers the link.
takeCaseLink();
const queryClient = createQueryClient();
const router = createAppRouter(queryClient);

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <LanguageProvider>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </LanguageProvider>
  </StrictMode>,
);
