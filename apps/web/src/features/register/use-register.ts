import { api, dataOf, idempotent, ifMatch } from '../../api/client.js';
import { useRefreshAll } from '../../api/pages.js';
import { asProblem, type Problem } from '../../api/problem.js';
import { uploadFile } from '../../api/upload.js';
import { useFeatureText } from '../../text/define-text.js';
import { atQuestion } from './check-register.js';
import { bodyOf, type Registered, type RegisterValues } from './register-values.js';
import { registerText } from './text.js';
import type { Promises } from './use-promises.js';

/** What became of a registration. */
export interface Outcome {
  registered: Registered;
  values: RegisterValues;
  promises?: Promises;
  /** Why the registrar could not take the case, although registered. */
  takeOverProblem?: Problem;
  /** Files that could not be kept with the case, and why. */
  filesLeftOut: { name: string; problem: Problem }[];
}

/**
 * Registers what was filled in, keeps the files with it and, where the registrar chose that, takes the case. Throws the
 * API's problem as long as nothing was registered.
 */
export function useRegister(mailId?: string): (values: RegisterValues, files: readonly File[]) => Promise<Outcome> {
  const words = useFeatureText(registerText);
  const refresh = useRefreshAll();
  const inOurWords = (problem: Problem): Problem => {
    if (problem.code === 'idempotency-key-reused') {
      return { ...problem, code: 'arrived-before', detail: words.ready.arrivedBefore };
    }
    return { ...problem, errors: problem.errors?.map(atQuestion) };
  };
  return async (values, files) => {
    const registered = await send(values, mailId).catch((thrown: unknown) => {
      throw inOurWords(asProblem(thrown));
    });
    const takeOverProblem = values.takesOver ? await takeOver(registered) : undefined;
    const filesLeftOut = await keepFiles(registered.id, files);
    // Lists and counts elsewhere are a case behind now.
    void refresh();
    return { registered, values, takeOverProblem, filesLeftOut };
  };
}

/** A case made of a mail has the mail's own channel and moment of receipt; the mail itself is its key. */
function send(values: RegisterValues, mailId: string | undefined): Promise<Registered> {
  const { channel, receivedAt, ...body } = bodyOf(values);
  if (mailId === undefined) {
    const headers = idempotent(values.idempotencyKey);
    return dataOf(api.POST('/api/v1/feedback-items', { headers, body: { channel, receivedAt, ...body } }));
  }
  return dataOf(api.POST('/api/v1/incoming-mails/{id}/register', { params: { path: { id: mailId } }, body }));
}

/** One by one, so that one that is refused stops no other. */
async function keepFiles(id: string, files: readonly File[]): Promise<Outcome['filesLeftOut']> {
  const leftOut: Outcome['filesLeftOut'] = [];
  for (const file of files) {
    await uploadFile(`/api/v1/feedback-items/${id}/files`, file, () => undefined).catch((thrown: unknown) =>
      leftOut.push({ name: file.name, problem: asProblem(thrown) }),
    );
  }
  return leftOut;
}

async function takeOver({ id, version }: Registered): Promise<Problem | undefined> {
  const problem = await takeOverAt(id, version);
  if (problem?.code !== 'case-changed') return problem;
  // The confirmation may have come back in between, which changes nothing about who takes the case.
  const { data } = await api.GET('/api/v1/feedback-items/{id}', { params: { path: { id } } });
  return data ? takeOverAt(id, data.version) : problem;
}

async function takeOverAt(id: string, version: number): Promise<Problem | undefined> {
  // The typed client asks for the header among the parameters.
  const init = { params: { path: { id }, header: ifMatch(version) }, body: {} };
  const { error } = await api.POST('/api/v1/feedback-items/{id}/actions/take-over', init);
  return error && asProblem(error);
}
