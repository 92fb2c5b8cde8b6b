import fc from 'fast-check';
import { exampleFacts } from '../letters/example-facts.js';
import { textBlocks } from './text-blocks.js';
import { toHtmlMail } from './to-html-mail.js';
import { toPlainText } from './to-plain-text.js';

const { label } = exampleFacts('nl').confirmation;

function htmlOf(text: string, changes: Partial<typeof label> = {}): string {
  return toHtmlMail({ subject: 'Uw klacht', text, language: 'nl', label: { ...label, ...changes } });
}

/** The part of the mail that is made of the letter's text, without the style attributes. */
function bodyOf(text: string): string {
  const html = htmlOf(text).replace(/ style="[^"]*"/g, '');
  return html.slice(html.indexOf('<td class="body">') + 17, html.indexOf('</td></tr>\n<tr><td class="foot">')).trim();
}

describe('toHtmlMail', () => {
  it('makes headings, lists, paragraphs and links', () => {
    expect(bodyOf('Dag,\nu\n\n## Kop\n- een\n- twee\nslot https://a.example/x.')).toBe(
      [
        '<p>Dag,<br>\nu</p>',
        '<h2 class="heading">Kop</h2>',
        '<ul>\n<li>een</li>\n<li>twee</li>\n</ul>',
        '<p>slot <a class="link" href="https://a.example/x">https://a.example/x</a>.</p>',
      ].join('\n'),
    );
  });

  it('leaves the punctuation after a link out of it, but not a bracket that belongs to it', () => {
    expect(bodyOf('(zie https://a.example/x).')).toContain('href="https://a.example/x"');
    expect(bodyOf('https://a.example/x_(y)')).toContain('href="https://a.example/x_(y)"');
  });

  it('gives a link on a line of its own room to be tapped', () => {
    expect(bodyOf('https://a.example/x')).toContain('<p class="link-line"><a class="link" href="https://a.example/x">');
  });

  it.each([
    'http://a.example',
    'javascript:alert(1)',
    'www.a.example',
    'https://',
    '[x](y)',
    '**x**',
    '# x',
    '#x',
    '* x',
  ])('leaves %s as it is', (text) => {
    expect(bodyOf(text)).toBe(`<p>${text}</p>`);
  });

  it('escapes everything else', () => {
    expect(bodyOf(`<script>alert("x")</script> & 'y'`)).toBe(
      '<p>&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;y&#39;</p>',
    );
    expect(bodyOf('https://a.example/?a=1&b="><img>')).toContain('href="https://a.example/?a=1&amp;b="');
  });

  it('keeps amounts, telephone numbers and references on one line', () => {
    expect(bodyOf('€ 1.250,00 via 088-0000123')).toBe('<p>€&nbsp;1.250,00 via <span>088-0000123</span></p>');
  });

  it('lets no setting of a label break out', () => {
    const html = htmlOf('x', { colour: 'red;background:url(https://evil.example)', name: '<b>Label</b>' });
    expect(html).not.toMatch(/evil|<b>/);
  });

  it('writes the lines of a house style in the place of address, telephone and website', () => {
    const html = htmlOf('x', { senderLines: ['Postbus 9 & 10'] });
    expect(html).toContain('Postbus 9 &amp; 10');
    expect(html).not.toContain('088-0000100');
  });

  it('names the language and the subject', () => {
    expect(toHtmlMail({ subject: '<a>', text: 'x', language: 'en', label })).toMatch(
      /<html lang="en">[\s\S]*<title>&lt;a&gt;<\/title>/,
    );
  });

  it('holds no address to fetch or follow but the links of the text, whatever the text', () => {
    const piece = fc.constantFrom(
      'https://a.example/x',
      '<img src="https://b.example">',
      '## ',
      '- ',
      '\n',
      ' ',
      '"',
      "'",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string())), (pieces) => {
        const text = pieces.join('');
        const html = htmlOf(text);
        const links = [...html.matchAll(/(?:href|src|background)="([^"]*)"/g)].map((match) => match[1]!);
        for (const link of links) expect(text).toContain(unescaped(link));
        expect(html.replace(/<style>[\s\S]*<\/style>/, '')).not.toMatch(
          /<(?:script|img|link|iframe|object)\b|url\(|@import/i,
        );
      }),
    );
  });

  it('loses no character of a plain text', () => {
    const word = fc.stringMatching(/^[a-z<>&"']{1,9}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), (words) => {
        const text = words.join(' ');
        expect(unescaped(bodyOf(text))).toBe(`<p>${text}</p>`);
      }),
    );
  });
});

describe('textBlocks', () => {
  it('reads Windows line ends and several blank lines', () => {
    expect(textBlocks('## A\r\n\r\n\r\nb\r\nc\r\n- d')).toEqual([
      { kind: 'heading', text: 'A' },
      { kind: 'paragraph', lines: ['b', 'c'] },
      { kind: 'list', items: ['d'] },
    ]);
  });

  it('begins a new list after a blank line', () => {
    expect(textBlocks('- a\n\n- b')).toHaveLength(2);
  });
});

describe('toPlainText', () => {
  it('drops the marks of headings and nothing else', () => {
    expect(toPlainText('## Kop\n\n- punt ## 2\n###x')).toBe('Kop\n\n- punt ## 2\n###x');
  });
});

function unescaped(html: string): string {
  const entities = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' };
  return html.replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => entities[entity as keyof typeof entities]);
}
