import { type RefObject, useEffect, useRef } from 'react';

let isFirstPage = true;

/** Sets the title of the browser's tab and, after a navigation, brings the focus to the heading of the new page. */
export function usePageHeading(title: string, site = 'Gehoor'): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · ${site}`;
  }, [title, site]);
  useEffect(() => {
    // The browser itself brings a reader to the first page.
    if (!isFirstPage) heading.current?.focus({ preventScroll: true });
    isFirstPage = false;
  }, []);
  return heading;
}
