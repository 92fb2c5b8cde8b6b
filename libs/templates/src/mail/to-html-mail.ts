import type { Language } from '../language.js';
import type { LabelStyle } from '../letters/letter.js';
import { escapeHtml } from './escape-html.js';
import { linkSpans } from './link-spans.js';
import { inline, styleSheet } from './mail-style.js';
import { type TextBlock, textBlocks } from './text-blocks.js';

/** A letter as the handler left it, and the label that sends it. */
export type MailToWrite = { subject: string; text: string; language: Language; label: LabelStyle };

/**
 * The HTML part of a mail. Headings, lists and bare https links of the text become HTML; all else is shown as it was
 * typed. Nothing is fetched from anywhere, and no link is added that was not in the text.
 */
export function toHtmlMail({ subject, text, language, label }: MailToWrite): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(subject)}</title>
<style>${styleSheet}
</style>
</head>
<body class="page" style="${inline.page}">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr>
<td class="outside" align="center" style="${inline.outside}">
<!--[if mso]><table role="presentation" width="640" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]-->
${sheet(text, label)}
<!--[if mso]></td></tr></table><![endif]-->
</td></tr></table>
</body>
</html>
`;
}

function sheet(text: string, label: LabelStyle): string {
  const bar = `border-top:6px solid ${safeColour(label.colour)};`;
  return `<table class="sheet" role="presentation" align="center" cellpadding="0" cellspacing="0" border="0" style="${inline.sheet}${bar}">
<tr><td class="name" style="${inline.name}">${escapeHtml(label.name)}</td></tr>
<tr><td class="body" style="${inline.body}">
${textBlocks(text).map(blockToHtml).join('\n')}
</td></tr>
<tr><td class="foot" style="${inline.foot}">${footer(label)}</td></tr>
</table>`;
}

function blockToHtml(block: TextBlock): string {
  if (block.kind === 'heading') return `<h2 class="heading" style="${inline.heading}">${lineToHtml(block.text)}</h2>`;
  if (block.kind === 'list') {
    const items = block.items.map((item) => `<li style="${inline.item}">${lineToHtml(item)}</li>`);
    return `<ul style="${inline.list}">\n${items.join('\n')}\n</ul>`;
  }
  const isOneLink = block.lines.length === 1 && linkSpans(block.lines[0]!).every((span) => span.isLink);
  const open = isOneLink ? `<p class="link-line" style="${inline.linkLine}">` : `<p style="${inline.paragraph}">`;
  return `${open}${block.lines.map(lineToHtml).join('<br>\n')}</p>`;
}

function lineToHtml(line: string): string {
  return linkSpans(line)
    .map(({ text, isLink }) => {
      const shown = escapeHtml(text);
      return isLink ? `<a class="link" href="${shown}" style="${inline.link}">${shown}</a>` : keptTogether(shown);
    })
    .join('');
}

// Amounts, phone numbers and references stay on one line: "€ 1.250,00", "088-0000123", "VG-2026-000412".
function keptTogether(html: string): string {
  return html
    .replace(/€ (?=\d)/g, '€&nbsp;')
    .replace(/\b(?:[A-Z]{1,4}-)?\d+(?:-\d+)+\b/g, `<span style="${inline.together}">$&</span>`);
}

function footer(label: LabelStyle): string {
  const own = label.senderLines ?? [];
  if (own.length > 0) return own.map((line) => keptTogether(escapeHtml(line))).join('<br>');
  const address = label.postalAddress.map((line) => escapeHtml(line).replaceAll(' ', '&nbsp;')).join(', ');
  const reach = [label.phone, label.email, label.website]
    .filter(Boolean)
    .map((way) => `<span class="way">${keptTogether(escapeHtml(way))}</span>`);
  const between = '<span class="between">&nbsp;· </span>';
  return [escapeHtml(label.name), address, reach.join(between)].filter(Boolean).join('<br>');
}

// A colour comes from settings; anything but a hex colour could break out of the style attribute.
function safeColour(colour: string): string {
  return /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i.test(colour) ? colour : '#52595e';
}
