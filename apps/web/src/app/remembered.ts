/** Reads a small preference of this browser; undefined when there is none or storage is closed to us. */
export function recall(key: string): string | undefined {
  try {
    return localStorage.getItem(`gehoor-${key}`) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a small preference in this browser; a browser that refuses costs only the preference. */
export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(`gehoor-${key}`, value);
  } catch {
    // Private windows may refuse storage; the choice then lasts as long as the page.
  }
}
