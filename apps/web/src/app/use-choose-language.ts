import { useQueryClient } from '@tanstack/react-query';
import { api } from '../api/client.js';
import { sessionQuery } from '../session/session.js';
import { type Language, useLanguage } from '../text/language.js';

/** Changes the language of the person signed in, here and for the next time. */
export function useChooseLanguage(): (language: Language) => void {
  const queryClient = useQueryClient();
  const { setLanguage } = useLanguage();
  return async (language) => {
    setLanguage(language);
    // A choice that cannot be sent still holds in this browser.
    const { data } = await api.PATCH('/api/v1/session/user', { body: { language } });
    if (data) queryClient.setQueryData(sessionQuery.queryKey, data);
  };
}
