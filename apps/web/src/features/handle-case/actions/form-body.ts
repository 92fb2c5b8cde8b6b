import { isDateTime } from '../../../components/form/index.js';
import { officeInstant } from '../../../text/dates.js';
import { centsFrom } from '../../../text/money.js';
import type { CaseView } from '../case-types.js';
import type { ActionForm } from './action-forms.js';
import {
  type FieldSpec,
  type FieldValue,
  type FormValues,
  isToColleague,
  type NeedAgreed,
  type PointAnswered,
  type PromiseMade,
} from './field-spec.js';

type Body = Record<string, unknown>;

const LETTER_FIELDS = ['channel', 'subject', 'body', 'declinedDays', 'templateVersion'] as const;

/** The questions that are asked now. */
export function askedFields({ fields }: Pick<ActionForm, 'fields'>, values: FormValues): FieldSpec[] {
  return fields.filter((field) => field.when?.(values) ?? true);
}

/** Whether the form has its letter now. */
export function hasLetter({ letter }: ActionForm, values: FormValues): boolean {
  return letter !== undefined && (letter.when?.(values) ?? true);
}

/** Whether a question may be left open. */
export function isOptional(field: FieldSpec, values: FormValues): boolean {
  return typeof field.optional === 'function' ? field.optional(values) : field.optional === true;
}

/** What stands in a form when it opens. */
export function startValues(form: ActionForm, view: CaseView, preset: FormValues = {}): FormValues {
  const fields = form.fields.map((field) => [field.name, field.start?.(view) ?? emptyValue(field)] as const);
  const letter = form.letter && {
    channel: letterChannel(view),
    subject: '',
    body: '',
    declinedDays: [],
    templateVersion: '',
  };
  return { ...Object.fromEntries(fields), ...letter, ...preset };
}

/** The body that the API wants: only what is asked now, with null for what was left open. */
export function bodyOf(form: ActionForm, values: FormValues): Body {
  const body: Body = {};
  for (const field of askedFields(form, values)) {
    if (!field.isOwn) put(body, field.name.split('.'), sentValue(field, values[field.name] ?? ''));
  }
  if (body.complainant) body.complainant = withoutEmptyParts(body.complainant as Body);
  if (!form.letter || !hasLetter(form, values)) return body;
  const letter = letterOf(values);
  return form.letter.under ? { ...body, [form.letter.under]: letter } : { ...body, ...letter };
}

/** The letter as the API wants it; what goes to a colleague goes by e-mail. */
function letterOf(values: FormValues): Body {
  const { subject, body, declinedDays, templateVersion } = values;
  const channel = isToColleague(values) ? 'e-mail' : values.channel;
  return { channel, subject, body, declinedDays, templateVersion: templateVersion ? Number(templateVersion) : null };
}

/** Where the API points at the letter's fields. */
export function letterPointers({ letter }: ActionForm): Record<string, string> {
  if (!letter?.under) return {};
  return Object.fromEntries(LETTER_FIELDS.map((name) => [name, `/${letter.under}/${name}`]));
}

/** Whether what stands in a field can be sent: it is filled in where it must be, and whole where it is begun. */
export function isAnswered(field: FieldSpec, values: FormValues): boolean {
  const value = values[field.name] ?? '';
  if (typeof value !== 'string') return value.every(isWhole);
  const isBlank = value.trim() === '';
  if (isBlank) return isOptional(field, values);
  if (field.kind === 'moment') return isDateTime(value);
  return field.kind !== 'money' || centsFrom(value) !== undefined;
}

function isWhole(row: string | PromiseMade | NeedAgreed | PointAnswered): boolean {
  return typeof row === 'string' || Object.values(row).every((part: string) => part.trim() !== '');
}

function emptyValue({ kind }: FieldSpec): FieldValue {
  return ['promises', 'needs', 'points', 'several'].includes(kind) ? [] : '';
}

function letterChannel({ complainant }: CaseView): string {
  if (complainant.preferredChannel !== 'phone') return complainant.preferredChannel;
  return (complainant.representative?.email ?? complainant.email) ? 'e-mail' : 'post';
}

function sentValue(field: FieldSpec, value: FieldValue): unknown {
  if (field.kind === 'money') return centsFrom(String(value)) ?? 0;
  if (typeof value !== 'string') return value;
  const written = value.trim();
  if (written === '') return null;
  if (field.kind === 'yes-no') return written === 'yes';
  if (field.kind === 'moment') return officeInstant(written);
  return field.kind === 'choice' && field.isNumber ? Number(written) : written;
}

function put(body: Body, [name, ...deeper]: string[], value: unknown): void {
  if (!name) return;
  if (deeper.length === 0) body[name] = value;
  else {
    body[name] ??= {};
    put(body[name] as Body, deeper, value);
  }
}

/** An address or representative of which nothing was filled in is none at all. */
function withoutEmptyParts(complainant: Body): Body {
  const parts = Object.entries(complainant).map(([name, part]) => {
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return [name, part];
    const filled = Object.entries(part).filter(([, value]) => value !== null);
    return [name, filled.length === 0 ? null : Object.fromEntries(filled)];
  });
  return Object.fromEntries(parts);
}
