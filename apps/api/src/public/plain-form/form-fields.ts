import type { FormAnswers, Question } from '../../../../../libs/public-form/src/index.js';
import { html, type Markup } from './markup.js';
import type { PlainValues } from './plain-values.js';
import type { PlainWords } from './words.js';

/** What is wrong, by question. */
export type Errors = Partial<Record<Question, string>>;

/** A question with one answer. */
type OneLine = { [Name in Question]: FormAnswers[Name] extends string ? Name : never }[Question];

/** What the questions of one form share. */
export interface FormState {
  values: PlainValues;
  errors: Errors;
  words: PlainWords;
}

interface TextOptions {
  type?: 'text' | 'email' | 'tel';
  autocomplete?: string;
  max?: number;
  optional?: boolean;
}

/** A question with a line to fill in. */
export function line(form: FormState, name: OneLine, options: TextOptions = {}): Markup {
  const { type = 'text', autocomplete = 'off', max = 300, optional = true } = options;
  return html`<div class="field">${question(form, name, optional)}
<input type="${type}" name="${name}" value="${form.values[name]}" maxlength="${max}" autocomplete="${autocomplete}"${aria(form, name)}></div>`;
}

/** A question with room to tell. */
export function area(form: FormState, name: OneLine, rows: number, max: number, optional = true): Markup {
  // The first line break after the tag is not part of the text.
  return html`<div class="field">${question(form, name, optional)}
<textarea name="${name}" rows="${rows}" maxlength="${max}"${aria(form, name)}>
${form.values[name]}</textarea></div>`;
}

/** A choice of one from a list that may be long. */
export function select(form: FormState, name: OneLine, choices: Record<string, string>): Markup {
  const options = Object.entries(choices).map(
    ([value, words]) =>
      html`<option value="${value}"${form.values[name] === value && html` selected`}>${words}</option>`,
  );
  return html`<div class="field">${question(form, name, true)}
<select name="${name}"${aria(form, name)}>${options}</select></div>`;
}

interface ChoiceOptions {
  choices: Record<string, string>;
  several?: boolean;
  optional?: boolean;
}

/** A choice of one or of several, all in sight. */
export function choices(form: FormState, name: Question, options: ChoiceOptions): Markup {
  const { several = false, optional = false } = options;
  const chosen = form.values[name];
  const boxes = Object.entries(options.choices).map(([value, words], at) => {
    const isChosen = typeof chosen === 'string' ? chosen === value : (chosen as readonly string[]).includes(value);
    return html`<div class="choice"><input type="${several ? 'checkbox' : 'radio'}" name="${name}" value="${value}" id="${at === 0 ? name : `${name}-${at}`}"${isChosen && html` checked`}><label for="${at === 0 ? name : `${name}-${at}`}">${words}</label></div>`;
  });
  return html`<fieldset${describedBy(form, name)}><legend>${form.words.questions[name]}${optionally(form, optional)}</legend>
${remarks(form, name)}${boxes}</fieldset>`;
}

/** What is still to be mended, above the form, with the focus; each line leads to its question. */
export function summary({ errors, words }: FormState, problem?: string): Markup | null {
  const found = Object.entries(errors);
  if (found.length === 0 && !problem) return null;
  return html`<div class="summary" role="alert" tabindex="-1" autofocus>
${
  found.length > 0 &&
  html`<h2>${words.summary}</h2>
<ul>${found.map(([name, error]) => html`<li><a href="#${name}">${error}</a></li>`)}</ul>`
}
${problem && html`<p>${problem}</p>`}</div>`;
}

function question(form: FormState, name: Question, optional: boolean): Markup {
  return html`<label class="question" for="${name}">${form.words.questions[name]}${optionally(form, optional)}</label>
${remarks(form, name)}`;
}

function optionally({ words }: FormState, optional: boolean): Markup | null {
  return optional ? html` <span class="hint">(${words.optional})</span>` : null;
}

/** A page that cannot hide a question says when it is asked. */
function hintOf({ words }: FormState, name: Question): string {
  const { onlyIf, hints }: Record<'onlyIf' | 'hints', Partial<Record<Question, string>>> = words;
  return [onlyIf[name], hints[name]].filter(Boolean).join(' ');
}

function remarks(form: FormState, name: Question): Markup {
  const hint = hintOf(form, name);
  const error = form.errors[name];
  return html`${hint && html`<div class="hint" id="${name}-hint">${hint}</div>`}${error && html`<div class="error" id="${name}-error">${error}</div>`}`;
}

function aria(form: FormState, name: Question): Markup {
  return html` id="${name}"${describedBy(form, name)}${form.errors[name] && html` aria-invalid="true"`}`;
}

function describedBy(form: FormState, name: Question): Markup | null {
  const ids = [hintOf(form, name) && `${name}-hint`, form.errors[name] && `${name}-error`].filter(Boolean).join(' ');
  return ids ? html` aria-describedby="${ids}"` : null;
}
