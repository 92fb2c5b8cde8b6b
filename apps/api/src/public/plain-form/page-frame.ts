import type { Language } from '#complaints';
import { html, Markup } from './markup.js';
import type { PlainWords } from './words.js';

/** What stands around every page without JavaScript. */
export interface Frame {
  language: Language;
  words: PlainWords;
  title: string;
  label?: { code: string; name: string; colour: string; phone: string };
  /** The way to the other language. */
  languageSwitch: Markup;
  content: Markup;
}

/** A whole page that needs neither a script nor another file. Colours are the browser's own, so that every setting of the reader holds. */
export function pageInFrame({ language, words, title, label, languageSwitch, content }: Frame): string {
  const site = label?.name ?? 'Gehoor';
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${title} · ${site}</title>
<style>${STYLE}</style>
</head>
<body>
<a class="skip" href="#main">${words.skip}</a>
<header${label ? html` style="border-color:${label.colour}"` : null}><strong>${site}</strong> ${languageSwitch}</header>
<main id="main">
<h1>${title}</h1>
${content}
</main>
${label && html`<footer>${words.callInstead} ${callLink(label.phone, words)}</footer>`}
</body>
</html>
`.text;
}

/** A phone number to press. */
export function callLink(phone: string, words: PlainWords): Markup {
  return html`<a href="tel:${phone.replace(/[^+\d]/g, '')}">${words.call(phone)}</a>`;
}

const STYLE = new Markup(`
:root{color-scheme:light dark}
*{box-sizing:border-box}
body{margin:0;font:1.25rem/1.5 system-ui,sans-serif;overflow-wrap:break-word}
header,main,footer{max-width:40rem;margin:0 auto;padding:.75rem 1rem}
header{border-top:.5rem solid #0b5f63;display:flex;flex-wrap:wrap;gap:.5rem 1rem;justify-content:space-between;align-items:center}
h1{font-size:1.875rem;line-height:1.2;margin:.5rem 0}
h2{font-size:1.5rem;line-height:1.2;margin:2.5rem 0 0}
fieldset,.field{border:0;margin:1.5rem 0 0;padding:0;min-width:0}
legend,label.question{font-weight:650;padding:0;display:block}
.hint{font-size:1.0625rem}
.error{font-weight:650;border-left:.25rem solid;padding-left:.5rem}
a{color:inherit}
input,select,textarea,button{font:inherit;max-width:100%}
input[type=text],input[type=email],input[type=tel],select,textarea{width:100%;padding:.5rem;min-height:3.25rem}
.choice{display:flex;gap:.75rem;align-items:flex-start;padding:.5rem 0}
.choice input{width:1.5rem;height:1.5rem;flex:none;margin:.2rem 0 0}
button{padding:.5rem 1.25rem;min-height:3.25rem;font-weight:650}
button.switch{min-height:2.75rem;font-weight:400}
.summary,.number{border:.125rem solid;border-left-width:.5rem;padding:1rem;margin:1rem 0}
.summary h2{margin:0}
.number strong{display:block;font-size:1.875rem}
.skip,.trap{position:absolute;left:-100rem}
.skip:focus{left:0}
@media print{header button,.skip,.another{display:none}}
`);
