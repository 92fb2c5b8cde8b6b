import { useQueryClient } from '@tanstack/react-query';
import { queries } from '../../api/client.js';
import { asProblem } from '../../api/problem.js';
import type { paths } from '../../api/schema.js';
import { useLanguage } from '../../text/language.js';

/** A case as the holder of its private link sees it. */
export type PrivateCase = paths['/api/v1/public/case']['get']['responses'][200]['content']['application/json'];
/** What the customer can do now. */
export type CustomerAction = PrivateCase['actions'][number];

const PATH = '/api/v1/public/case';

/** The case of the private link, in the language of the page. */
export function usePrivateCase() {
  const { language } = useLanguage();
  return queries.useQuery('get', PATH, { headers: { 'Accept-Language': language } });
}

/** Reads the case anew after something was done. */
export function useReadAgain(): () => Promise<void> {
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ queryKey: ['get', PATH] });
}

/** Does something to the case and shows what came of it; also after a refusal, which may be because the case moved on. */
export function useAct(): <T>(call: Promise<T>) => Promise<T> {
  const readAgain = useReadAgain();
  return async (call) => {
    try {
      const result = await call;
      await readAgain();
      return result;
    } catch (thrown) {
      if (asProblem(thrown).status === 409) await readAgain();
      throw thrown;
    }
  };
}
