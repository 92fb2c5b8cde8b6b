/** A place in a letter that only the handler can fill in, such as "[vul in: waarom duurt het langer?]". */
export interface OpenPlace {
  start: number;
  end: number;
  words: string;
}

const OPEN_PLACE = /\[(?:vul in|fill in): [^\]\n]*\]/g;

/** The places that are still to be filled in, in their order. */
export function openPlaces(text: string): OpenPlace[] {
  return [...text.matchAll(OPEN_PLACE)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    words: match[0],
  }));
}

/** HTML in which the open places stand out. */
export function markOpenPlaces(html: string): string {
  return html.replace(OPEN_PLACE, '<mark style="background:#bfe3df;color:#16211f">$&</mark>');
}
