const LETTERS: Record<string, string> = { ø: 'o', ł: 'l', đ: 'd', ı: 'i' };

/** Words that stand before or between names; people leave them out and mix them up. */
const SMALL_WORDS = new Set(
  'van,von,vd,de,der,den,het,ten,ter,te,op,in,dhr,mw,mevr,mevrouw,meneer,dr,drs,mr,ir,ing,prof'.split(','),
);

/** The words of a name in their order, without case, accents and small words; the database's `name_words` does the same. */
export function nameWords(name: string): string[] {
  return name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[øłđı]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/(^|\s)['’`][tns](?=\s)|['’`]/g, '$1')
    .split(/[^a-z0-9\u0080-\uffff]+/)
    .filter((word) => word !== '' && !SMALL_WORDS.has(word));
}

/** What a stored name must hold to be this name: groups of which each must share something with it. */
export interface SoughtName {
  /** All words as they are, in whatever order. */
  whole: string[];
  /** The family name as it is, and for each other name itself or its initial; null when only that name is known. */
  byInitials: { familyName: string; others: string[][] } | null;
}

/** How to look for a name; null when it is too short to tell anything. Words that begin with a colon are initials. */
export function soughtName(name: string): SoughtName | null {
  const words = nameWords(name);
  const full = words.filter((word) => word.length > 1);
  const familyName = name.includes(',') ? nameWords(name.split(',')[0] ?? '').at(-1) : full.at(-1);
  if (!familyName || full.join('').length < 3) return null;
  const others = words.filter((word) => word !== familyName);
  const initialOf = (word: string) => `:${word.slice(0, 1)}`;
  return {
    whole: words.map((word) => (word.length > 1 ? word : initialOf(word))),
    byInitials:
      others.length === 0
        ? null
        : {
            familyName,
            others: others.map((word) => (word.length > 1 ? [word, word.slice(0, 1)] : [initialOf(word)])),
          },
  };
}
