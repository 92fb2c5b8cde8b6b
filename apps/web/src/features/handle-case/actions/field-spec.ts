import type { Role } from '../../../session/session.js';
import type { CommitmentKind } from '../../../text/vocabulary.js';
import type { CaseView } from '../case-types.js';

/** A day with what is promised for it. */
export interface PromiseMade {
  dueOn: string;
  words: string;
}

/** What makes contact easier, and what was agreed about it. */
export interface NeedAgreed {
  need: string;
  adjustment: string;
}

/** A point of the complaint, and what we think of it. */
export interface PointAnswered {
  point: string;
  answer: string;
}

/** What one field of a form holds: what was typed or chosen, or a list. */
export type FieldValue = string | string[] | PromiseMade[] | NeedAgreed[] | PointAnswered[];
export type FormValues = Record<string, FieldValue>;

/** Whether the letter goes to a colleague and not to the customer. */
export const isToColleague = ({ purpose }: FormValues): boolean => purpose === 'causer-feedback';

/** Lists of choices; their words are under the same name in the text. */
export type ChoiceSet =
  | 'categories'
  | 'channels'
  | 'contactChannels'
  | 'callTimes'
  | 'directions'
  | 'endings'
  | 'outcomes'
  | 'purposes'
  | 'pauseReasons'
  | 'reactions'
  | 'askedBy'
  | 'closureAnswers'
  | 'disputeBodies'
  | 'disputeReplyChannels'
  | 'disputeOutcomes'
  | 'impacts'
  | 'needs'
  | 'urgencies'
  | 'languages'
  | 'icebergLevels'
  | 'complainantTypes'
  | 'couldAsk';

/** The values that fit the case as it is now. */
type Fitting = (view: CaseView) => readonly string[];

/** Kinds of questions that say it all by themselves. */
type PlainKind =
  | 'day'
  | 'moment'
  | 'money'
  | 'yes-no'
  | 'waiting-letter'
  | 'file'
  | 'product'
  | 'case'
  | 'promises'
  | 'needs'
  | 'points';

type Kind =
  | { kind: 'text' | 'line'; max: number; type?: 'email' | 'tel' }
  | { kind: 'choice'; of: ChoiceSet; values: readonly string[]; fitting?: Fitting; isNumber?: true; look?: 'list' }
  | { kind: 'several'; of: ChoiceSet; values: readonly string[] }
  | { kind: 'colleague'; roles: readonly Role[]; nameInto?: string }
  | { kind: 'commitment'; of: CommitmentKind }
  | { kind: PlainKind };

interface Rules {
  optional?: true | ((values: FormValues) => boolean);
  /** Asked only while this holds. */
  when?: (values: FormValues) => boolean;
  /** What stands in it when the form opens. */
  start?: (view: CaseView) => FieldValue;
  /** Helps to fill in the form, but is no field of the API. */
  isOwn?: true;
}

/** One question of a form: the field of the API that it fills, and how it is asked. */
export type FieldSpec = { name: string } & Kind & Rules;

/** A question answered in sentences. */
export const text = (name: string, max: number, rules: Rules = {}): FieldSpec => ({
  kind: 'text',
  name,
  max,
  ...rules,
});

/** A question answered in one line. */
export const line = (name: string, max: number, rules: Rules & { type?: 'email' | 'tel' } = {}): FieldSpec => ({
  kind: 'line',
  name,
  max,
  ...rules,
});

/** A choice of one from a list whose words stand under `of`. */
export const choice = (
  name: string,
  of: ChoiceSet,
  values: readonly string[],
  more: Rules & { fitting?: Fitting; isNumber?: true; look?: 'list' } = {},
): FieldSpec => ({ kind: 'choice', name, of, values, ...more });

/** A choice of any number from a list whose words stand under `of`. */
export const several = (name: string, of: ChoiceSet, values: readonly string[], rules: Rules = {}): FieldSpec => ({
  kind: 'several',
  name,
  of,
  values,
  ...rules,
});

/** A colleague of the label with one of these roles. */
export const colleague = (
  name: string,
  roles: readonly Role[],
  more: Rules & { nameInto?: string } = {},
): FieldSpec => ({
  kind: 'colleague',
  name,
  roles,
  ...more,
});

/** One of the open commitments of a kind. */
export const commitment = (name: string, of: CommitmentKind): FieldSpec => ({
  kind: 'commitment',
  name,
  of,
  start: (view) => onlyOne(view.commitments.filter(({ kind, state }) => kind === of && state === 'open')),
});

/** A question whose kind says it all. */
export const ask = (kind: PlainKind, name: string, rules: Rules = {}): FieldSpec => ({ kind, name, ...rules });

/** The choice when there is but one. */
export function onlyOne(rows: readonly { id: string }[]): string {
  return rows.length === 1 ? rows[0]!.id : '';
}
