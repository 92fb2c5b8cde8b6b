import '@fontsource-variable/source-sans-3/index.css';
import '../src/theme/tokens.css';
import '../src/theme/base.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { CustomerPage } from '../src/app/customer-page.js';
import { createQueryClient } from '../src/app/query-client.js';
import { StaffPage } from '../src/app/staff-page.js';
import { JourneyLine } from '../src/components/journey-line.js';
import { KeysProvider } from '../src/keys/keys.js';
import { LanguageProvider } from '../src/text/language.js';
import { DisplayShow } from './display-show.js';
import { FormShow } from './form-show.js';
import { sentences } from './made-up.js';

/** Every shared component side by side: `?customer` as customers see them, otherwise as staff do. */
function Gallery() {
  if (location.search === '?customer') {
    const label = { name: 'Veldgroen Verzekeringen', colour: '#3d7a2a' };
    const contact = 'Heeft u nog vragen? Bel Noor Halm, 088-0000123';
    return (
      <CustomerPage title="Uw klacht" label={label} contact={contact}>
        <JourneyLine look="upright" steps={sentences} />
        <FormShow />
      </CustomerPage>
    );
  }
  return (
    <main style={{ padding: '0 1rem' }}>
      <StaffPage title="Onderdelen">
        <DisplayShow />
        <FormShow />
      </StaffPage>
    </main>
  );
}

if (location.search !== '?customer') document.documentElement.dataset.density = 'staff';

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <LanguageProvider initial="nl">
      <QueryClientProvider client={createQueryClient()}>
        <KeysProvider>
          <Gallery />
        </KeysProvider>
      </QueryClientProvider>
    </LanguageProvider>
  </StrictMode>,
);
