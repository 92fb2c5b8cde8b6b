const abbreviations =
  /(?:^|[\s(])(?:dhr|mw|mevr|drs|mr|ir|dr|nr|tel|art|bijv|bv|blz|ca|evt|incl|excl|max|min|o\.a|d\.w\.z|i\.v\.m|m\.b\.t|t\.a\.v|e\.d|mrs|ms|no|e\.g|i\.e|etc)\.$/i;
const initial = /(?:^|[\s(.])\p{Lu}\.$/u;

/** The letter without what it quotes from the customer: a customer's words are not ours to judge. */
export function withoutQuotations(text: string): string {
  return text.replace(/“[^“”]*”/gu, '“”');
}

/** Every sentence and list item of a letter in order, without headings and lines that are only a link. */
export function sentences(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/^- /, '').trim())
    .filter((line) => line !== '' && !line.startsWith('## ') && !/^https?:\/\/\S+$/.test(line))
    .flatMap(splitLine);
}

/** The sentences that end as sentences do: not a greeting, a name or a line of an address. */
export function proseSentences(text: string): string[] {
  return sentences(text).filter((sentence) => /[.!?:]["'”’)]*$/u.test(sentence));
}

/** The words of a text. Links, mail addresses and loose punctuation are no words; "€ 1.250,00" is one. */
export function words(text: string): string[] {
  return (
    text.replace(/https?:\/\/\S+|(?<!\S)[^\s@]+@\S+/g, ' ').match(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu) ?? []
  );
}

function splitLine(line: string): string[] {
  const found: string[] = [];
  let sentence = '';
  for (const piece of line.split(/(?<=[.!?…]["'”’)]*)\s+/u)) {
    sentence = sentence ? `${sentence} ${piece}` : piece;
    if (abbreviations.test(sentence) || initial.test(sentence)) continue;
    found.push(sentence);
    sentence = '';
  }
  return sentence ? [...found, sentence] : found;
}
