const KEY = 'gehoor-case-link';
const TOKEN = /^#([\w-]{40,100})$/;
let inThisPage: string | undefined;

/**
 * Takes the private link out of the address bar and keeps it for this tab alone, so that it gets into no history,
 * bookmark, screenshot or copied address. A reload still works. Gives whether there was one.
 */
export function takeCaseLink(): boolean {
  const { pathname, search, hash } = window.location;
  const token = TOKEN.exec(hash)?.[1];
  if (!token || !pathname.startsWith('/volg')) return false;
  keepCaseLink(token);
  window.history.replaceState(window.history.state, '', pathname + search);
  return true;
}

/** Keeps what a private link consists of, for this tab. */
export function keepCaseLink(token: string): void {
  inThisPage = token;
  try {
    sessionStorage.setItem(KEY, token);
  } catch {
    // A browser without storage keeps it only as long as the page.
  }
}

/** The private link of this tab. */
export function caseLink(): string | undefined {
  try {
    return sessionStorage.getItem(KEY) ?? inThisPage;
  } catch {
    return inThisPage;
  }
}

/** Forgets the private link, as on a computer that others use too. */
export function forgetCaseLink(): void {
  inThisPage = undefined;
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // Then it was never kept.
  }
}

/** The header that opens the case, for the addresses of a private link alone. */
export function caseLinkHeader(path: string): Record<string, string> {
  const token = /^\/api\/v1\/public\/case(\/|$)/.test(path) ? caseLink() : undefined;
  return token ? { 'X-Case-Link': token } : {};
}
