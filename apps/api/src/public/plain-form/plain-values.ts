import { randomBytes } from 'node:crypto';
import {
  AID_NAMES,
  CALL_TIMES,
  CHANNELS,
  emptyAnswers,
  FOR_WHOMS,
  type FormAnswers,
  KINDS,
  type Question,
  URGENCIES,
} from '../../../../../libs/public-form/src/index.js';

/** What stands in the form without JavaScript: the answers, and what the page carries along. */
export interface PlainValues extends FormAnswers {
  /** Left empty by people; programs fill in everything. */
  website: string;
  formToken: string;
  /** Makes that sending it twice files one thing. */
  key: string;
}

/** A form as it is opened; its key makes that sending it twice files one thing. */
export function emptyValues(formToken: string): PlainValues {
  return { ...emptyAnswers(), website: '', formToken, key: newKey() };
}

/** A key for one act of filing. */
export function newKey(): string {
  return randomBytes(16).toString('hex');
}

/** What a browser sent, whatever it left out or made up. */
export function valuesOf(posted: URLSearchParams): PlainValues {
  const typed = (name: string) => posted.get(name) ?? '';
  const chosen = <T extends string>(name: Question, known: readonly T[]) =>
    known.filter((one) => posted.getAll(name).includes(one));
  const empty = emptyAnswers();
  const questions = Object.keys(empty) as Question[];
  return {
    ...(Object.fromEntries(questions.map((name) => [name, typed(name)])) as unknown as FormAnswers),
    kind: chosen('kind', KINDS)[0] ?? '',
    forWhom: chosen('forWhom', FOR_WHOMS)[0] ?? empty.forWhom,
    preferredChannel: chosen('preferredChannel', CHANNELS)[0] ?? '',
    urgency: chosen('urgency', URGENCIES)[0] ?? empty.urgency,
    aids: chosen('aids', AID_NAMES),
    callTimes: chosen('callTimes', CALL_TIMES),
    website: typed('website'),
    formToken: typed('formToken'),
    key: /^[0-9a-f]{32}$/.test(typed('key')) ? typed('key') : newKey(),
  };
}
