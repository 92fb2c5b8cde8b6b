import sanitizeHtml from 'sanitize-html';

const TEXT_TAGS =
  'a abbr address article b bdi bdo big blockquote br caption center cite code col colgroup dd del details dfn div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark ol p pre q s samp section small span strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var'.split(
    ' ',
  );

/** Colours and measures that a letter may have; nothing that is loaded, placed over something else or hidden away. */
const HARMLESS_VALUE = /^(?!.*(url|expression|import|javascript|\\))[\w\s#%.,()"'!-]{1,200}$/i;
const STYLES = Object.fromEntries(
  'color background-color font-size font-weight font-style font-family text-align text-decoration line-height margin margin-left margin-right margin-top margin-bottom padding padding-left padding-right padding-top padding-bottom border border-left border-right border-top border-bottom border-collapse width max-width vertical-align white-space list-style-type'
    .split(' ')
    .map((name) => [name, [HARMLESS_VALUE]]),
);

const LONGEST = 3_000_000;

/**
 * The HTML of a mail with nothing in it that runs, asks, or loads something from elsewhere: no scripts, styles sheets,
 * forms or remote pictures. Links open apart and tell the other side nothing. Pictures stay only as `cid:` names, for
 * whoever shows the mail to fill in from its own attachments.
 */
export function harmlessHtml(html: string, trouble: string[]): string | null {
  if (html.length > LONGEST) {
    trouble.push('De opmaak is te groot om te tonen. / The layout is too large to show.');
    return null;
  }
  try {
    return sanitizeHtml(html, OPTIONS);
  } catch {
    trouble.push('De opmaak is niet te lezen. / The layout cannot be read.');
    return null;
  }
}

const OPTIONS: sanitizeHtml.IOptions = {
  allowedTags: TEXT_TAGS,
  allowedAttributes: {
    '*': ['style', 'dir', 'lang', 'align', 'valign', 'title'],
    a: ['href', 'rel', 'target', 'name'],
    img: ['src', 'alt', 'width', 'height'],
    table: ['border', 'cellpadding', 'cellspacing', 'width', 'bgcolor'],
    td: ['colspan', 'rowspan', 'width', 'bgcolor'],
    th: ['colspan', 'rowspan', 'width', 'bgcolor'],
    font: ['color', 'face', 'size'],
    ol: ['start', 'type'],
    time: ['datetime'],
  },
  allowedStyles: { '*': STYLES },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowedSchemesByTag: { img: ['cid'] },
  allowProtocolRelative: false,
  // Deeper than any letter; a page made to exhaust the reader is cut there.
  nestingLimit: 100,
  disallowedTagsMode: 'discard',
  transformTags: {
    a: (tagName, { href, name, title }) => ({
      tagName,
      attribs: {
        ...(href ? { href, rel: 'noopener noreferrer nofollow', target: '_blank' } : {}),
        ...(name ? { name } : {}),
        ...(title ? { title } : {}),
      },
    }),
  },
  exclusiveFilter: ({ tag, attribs }) => tag === 'img' && !attribs.src,
};

const LINE_ENDS = /<(br|hr|\/(p|div|tr|table|h[1-6]|li|ul|ol|blockquote|pre))\b[^>]{0,500}>/gi;
const ENTITIES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

/** The words of an HTML mail, for reading and for the history; a new line where a block ends. */
export function textOfHtml(html: string): string {
  try {
    const lines = html.slice(0, LONGEST).replace(/\s+/g, ' ').replace(LINE_ENDS, '$&\n');
    return sanitizeHtml(lines, {
      allowedTags: [],
      allowedAttributes: {},
      nonTextTags: ['script', 'style', 'title', 'textarea', 'noscript'],
    })
      .replace(/&(amp|lt|gt|quot);/g, (entity) => ENTITIES[entity] ?? entity)
      .replace(/\u00a0/g, ' ')
      .replace(/[ \t]*\n[ \t]*/g, '\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim();
  } catch {
    return '';
  }
}
