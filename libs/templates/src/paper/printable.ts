/**
 * What the fonts of the paper letter have glyphs for, also in bold: Latin, Greek, Cyrillic, Armenian, Hebrew, Arabic,
 * punctuation, currencies, arrows and common signs.
 */
const printable = new RegExp(
  [
    '[ -~\\u00a0-\\u02ff\\u0370-\\u0377\\u037a-\\u037f\\u0384-\\u038a\\u038c\\u038e-\\u03a1\\u03a3-\\u0477\\u048a-\\u04f9',
    '\\u0531-\\u0556\\u0559-\\u055f\\u0561-\\u0587\\u0589\\u058a\\u05be\\u05d0-\\u05ea\\u05f0-\\u05f4',
    '\\u060c\\u061b\\u061f\\u0621-\\u063a\\u0640-\\u064a\\u0660-\\u066d\\u067e\\u0686\\u0698\\u06a9\\u06af\\u06cc\\u06f0-\\u06f9',
    '\\u1e00-\\u1e9b\\u1e9e\\u1ea0-\\u1ef9\\u2000-\\u200f\\u2010-\\u2027\\u202f-\\u2037\\u2039-\\u2040\\u2070\\u2071\\u2074-\\u208e',
    '\\u20a0-\\u20c0\\u2100-\\u2103\\u2105\\u2109\\u2113\\u2116\\u2117\\u2120\\u2122\\u2126\\u212e\\u2153-\\u2184\\u2190-\\u2220',
    '\\u2241-\\u226b\\u24ff-\\u262f\\u2638-\\u268b\\u2713-\\u2718]',
  ].join(''),
  'u',
);

/** Joins, marks and directions that show nothing by themselves; on paper they would only hide or turn words. */
const unseen = /[\p{Cc}\p{M}\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/u;

/** Stands on paper for a character that no font has. */
const STAND_IN = '□';

const LONGEST_WORD = 60;

/** The line as it can be printed: a character without a glyph becomes a square, and endless words may break. */
export function toPrintable(line: string): string {
  const shown = [...line.normalize('NFC').replace(/\t/g, ' ')].map((character) =>
    unseen.test(character) ? '' : printable.test(character) ? character : STAND_IN,
  );
  return shown.join('').replace(/\S{60,}/gu, (word) => brokenUp(word));
}

/** The characters of a text that cannot be printed, each once. */
export function unprintable(text: string): string[] {
  const all = [...text.normalize('NFC')];
  return [...new Set(all.filter((character) => !unseen.test(character) && !printable.test(character)))];
}

function brokenUp(word: string): string {
  return word.match(new RegExp(`.{1,${LONGEST_WORD / 2}}`, 'gu'))?.join('\u200b') ?? word;
}
