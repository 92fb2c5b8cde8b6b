import { isPageAddress } from './page-address.js';

describe('isPageAddress', () => {
  it.each([
    '/',
    '/app',
    '/app/cases/VG-2026-000391?action=decide',
    '/app/search?q=anna@voorbeeld.nl',
    '/app/search?q=a%2Fb.js',
  ])('takes %s for a page', (url) => expect(isPageAddress(url)).toBe(true));

  it.each(['/assets/index.js', '/assets/index.js?v=2', '/favicon.ico', '/api/v1/session', '/api/nowhere?x=1'])(
    'takes %s for none',
    (url) => expect(isPageAddress(url)).toBe(false),
  );
});
