import { questionAt, toFiled } from '../../../../../libs/public-form/src/index.js';
import { api, dataOf, idempotent } from '../../api/client.js';
import { asProblem, type Problem } from '../../api/problem.js';
import { useLanguage } from '../../text/language.js';
import type { Filed, FiledBody, FormValues } from './form-values.js';
import { useFormWords } from './form-words.js';
import type { PublicLabel } from './use-label.js';

const PAUSE_MS = 3500;

/**
 * Sends the form of a label; throws the API's problem in words for a customer, with each error at its question. A proof
 * of opening that has grown too old, or is too young for a quick customer, is renewed without troubling them.
 */
export function useSend(label: PublicLabel, renew: () => Promise<string>) {
  const words = useFormWords();
  const { language } = useLanguage();
  const file = (values: FormValues, formToken: string): Promise<Filed> => {
    const body: FiledBody = { ...toFiled(values, language, words), formToken, website: values.website };
    const params = { path: { code: label.code } };
    const headers = idempotent(values.idempotencyKey);
    return dataOf(api.POST('/api/v1/public/labels/{code}/feedback-items', { params, headers, body }));
  };
  const inPlainWords = (problem: Problem, values: FormValues): Problem => {
    if (problem.status === 429) return { ...problem, code: 'filed-too-often', detail: words.tooOften(label.phone) };
    if (problem.code === 'idempotency-key-reused') {
      return { ...problem, code: 'changed-after-sending', detail: words.changedAfterSending };
    }
    const errors = problem.errors?.map((error) => {
      const question = questionAt(error.pointer, values);
      return question ? { ...error, pointer: `/${question}` } : error;
    });
    return { ...problem, errors };
  };
  return async (values: FormValues): Promise<Filed> => {
    try {
      return await file(values, label.formToken).catch(async (thrown: unknown) => {
        if (!isExpired(asProblem(thrown))) throw thrown;
        const formToken = await renew();
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
        return file(values, formToken);
      });
    } catch (thrown) {
      throw inPlainWords(asProblem(thrown), values);
    }
  };
}

function isExpired({ errors = [] }: Problem): boolean {
  return errors.some(({ code }) => code === 'form-expired');
}
