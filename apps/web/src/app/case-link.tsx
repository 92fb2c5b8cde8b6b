import { useRouter } from '@tanstack/react-router';
import type { ComponentProps, MouseEvent } from 'react';

interface CaseLinkProps extends Omit<ComponentProps<'a'>, 'href' | 'onClick'> {
  id: string;
  /** The action whose form is open on arrival. */
  action?: string;
}

/** A link to a case for long lists: as light as a plain link, where a `Link` each would make them slow. */
export function CaseLink({ id, action, ...rest }: CaseLinkProps) {
  const router = useRouter();
  const go = (event: MouseEvent) => {
    // A new tab or window is the browser's own business.
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void router.navigate({ to: '/app/cases/$id', params: { id }, search: { action } });
  };
  return <a href={`/app/cases/${id}${action ? `?action=${action}` : ''}`} onClick={go} {...rest} />;
}
