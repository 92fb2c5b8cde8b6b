import type { Language } from '#complaints';
import { KINDS } from '../../../../../libs/public-form/src/index.js';
import type { LabelPage } from '../label-page.js';
import { area, choices, type FormState, line, select, summary } from './form-fields.js';
import { html, type Markup } from './markup.js';
import { callLink, pageInFrame } from './page-frame.js';
import { type PlainWords, plainWords } from './words.js';

/** The form as one page; what was typed stands in it. */
export function formPage(page: LabelPage, language: Language, form: FormState, problem?: string): string {
  const { words, values } = form;
  const { label } = page;
  const hasErrors = Object.keys(form.errors).length > 0 || Boolean(problem);
  const term = termInWords(page, 'answer', words);
  const content = html`${summary(form, problem)}
<p>${words.intro} ${term && words.answerWithin(term)}</p>
<p>${words.plain}</p>
<form id="form" method="post" action="/formulier/${label.code}?lang=${language}" novalidate>
<input type="hidden" name="formToken" value="${values.formToken}"><input type="hidden" name="key" value="${values.key}">
${whatQuestions(form, page, language)}
${whoQuestions(form)}
${reachQuestions(form)}
<div class="trap" aria-hidden="true"><label>${words.leaveEmpty}<input name="website" value="${values.website}" tabindex="-1" autocomplete="off"></label></div>
<p>${words.privacy}</p>
<button type="submit">${words.send}</button>
</form>`;
  return pageInFrame({
    language,
    words,
    title: hasErrors ? `${words.error}: ${words.title}` : words.title,
    label,
    languageSwitch: html`<button class="switch" form="form" name="switchTo" value="${otherThan(language)}" lang="${otherThan(language)}">${words.otherLanguage}</button>`,
    content,
  });
}

/** Where a customer chooses their insurer. */
export function choicePage(labels: readonly { code: string; name: string }[], language: Language, problem?: string) {
  const words = plainWords[language];
  const other = otherThan(language);
  const items = labels.map(
    ({ code, name }) => html`<li><a href="/formulier/${code}?lang=${language}">${name}</a></li>`,
  );
  return pageInFrame({
    language,
    words,
    title: words.chooseTitle,
    languageSwitch: html`<a href="/formulier?lang=${other}" lang="${other}" hreflang="${other}">${words.otherLanguage}</a>`,
    content: html`${problem && html`<p>${problem}</p>`}<p>${words.chooseIntro}</p><ul>${items}</ul>`,
  });
}

/** What came of sending, as the page after it says. */
export interface FiledWords {
  kind: keyof PlainWords['filed'];
  reference: string;
  answerBy: string | null;
  nextSteps: readonly { kind: string; why: readonly string[] }[];
  channel: keyof PlainWords['confirmed'];
  contact: { name: string; phone: string };
  link: string;
}

/** Says that it arrived, under which number, and what happens when. */
export function filedPage(page: LabelPage, language: Language, filed: FiledWords): string {
  const words = plainWords[language];
  const { label } = page;
  const other = otherThan(language);
  const content = html`<div class="number">${words.reference}<strong>${filed.reference}</strong>${words.keepReference}</div>
<h2>${words.next}</h2>
<ol><li>${words.confirmed[filed.channel](termInWords(page, 'confirmation', words))}</li>
<li>${words.teamReads[filed.kind](label.teamName)}</li>
${filed.answerBy && html`<li>${words.answerBy(dayInWords(filed.answerBy, language))} ${whyLines(filed, words)}</li>`}</ol>
<p>${words.files(label.email)}</p>
<p>${words.followWhy}<br><a href="${filed.link}" rel="noreferrer">${words.follow}</a></p>
<p>${words.questionsLeft} ${words.contact(filed.contact.name)} ${callLink(filed.contact.phone, words)}</p>
<p class="another"><a href="/formulier/${label.code}?lang=${language}">${words.another}</a></p>`;
  const languageSwitch = html`<a href="/formulier/${label.code}?lang=${other}" lang="${other}" hreflang="${other}">${words.otherLanguage}</a>`;
  return pageInFrame({ language, words, title: words.filed[filed.kind], label, languageSwitch, content });
}

/** How the day of the answer came about: folded, which needs no script. */
function whyLines({ nextSteps }: FiledWords, words: PlainWords): Markup | false {
  const lines = nextSteps.find(({ kind }) => kind === 'answer')?.why ?? [];
  return (
    lines.length > 0 &&
    html`<details><summary>${words.why}</summary><ul>${lines.map((line) => html`<li>${line}</li>`)}</ul></details>`
  );
}

function whatQuestions(form: FormState, { products }: LabelPage, language: Language): Markup {
  const { words } = form;
  const offered = products.map(({ id, nameNl, nameEn }) => [id, language === 'nl' ? nameNl : nameEn]);
  return html`<h2>${words.sections.what}</h2>
${choices(form, 'kind', { choices: kindsIn(words) })}
${area(form, 'story', 6, 20_000, false)}
${area(form, 'wish', 3, 5000)}
${offered.length > 0 && select(form, 'productId', { '': words.productUnknown, ...Object.fromEntries(offered) })}
${line(form, 'policyNumber', { max: 60 })}`;
}

/** Each with what it means, for there is no line under a choice here. */
function kindsIn({ kinds, kindHints }: PlainWords): Record<string, string> {
  return Object.fromEntries(KINDS.map((kind) => [kind, `${kinds[kind]}. ${kindHints[kind]}`]));
}

function whoQuestions(form: FormState): Markup {
  const { words } = form;
  return html`<h2>${words.sections.who}</h2>
${choices(form, 'forWhom', { choices: words.forWhoms })}
${line(form, 'name', { autocomplete: 'name', max: 120, optional: false })}
${line(form, 'organisation', { autocomplete: 'organization', max: 120 })}
${line(form, 'relation', { max: 120 })}
${line(form, 'customerName', { max: 120 })}`;
}

function reachQuestions(form: FormState): Markup {
  const { words } = form;
  return html`<h2>${words.sections.reach}</h2>
${choices(form, 'preferredChannel', { choices: words.channels })}
${line(form, 'email', { type: 'email', autocomplete: 'email', max: 254 })}
${line(form, 'phone', { type: 'tel', autocomplete: 'tel', max: 40 })}
${choices(form, 'callTimes', { choices: words.callTimes, several: true, optional: true })}
${line(form, 'street', { autocomplete: 'street-address', max: 120 })}
${line(form, 'postalCode', { autocomplete: 'postal-code', max: 12 })}
${line(form, 'city', { autocomplete: 'address-level2', max: 80 })}
${choices(form, 'aids', { choices: words.aids, several: true, optional: true })}
${line(form, 'interpreterLanguage', { max: 80 })}
${line(form, 'speakerName', { max: 120 })}
${line(form, 'speakerRelation', { max: 120 })}
${line(form, 'speakerPhone', { type: 'tel', max: 40 })}
${line(form, 'needOther')}
${choices(form, 'urgency', { choices: words.urgencies })}
${area(form, 'urgencyReason', 2, 300)}`;
}

function termInWords(
  { terms }: LabelPage,
  milestone: 'confirmation' | 'answer',
  words: PlainWords,
): string | undefined {
  const published = terms.find((one) => one.milestone === milestone);
  return published && words.terms[published.term.unit](published.term.length);
}

function otherThan(language: Language): Language {
  return language === 'nl' ? 'en' : 'nl';
}

function dayInWords(day: string, language: Language): string {
  const options = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  const locale = language === 'nl' ? 'nl-NL' : 'en-GB';
  return new Intl.DateTimeFormat(locale, options).format(new Date(`${day}T12:00:00Z`)).replace(/^(\p{L}+), /u, '$1 ');
}
