import type { Language } from '../language.js';

/** A word that customers should not have to read, where it stands, and a plain one in its place. */
export type Jargon = { word: string; start: number; plain: string };

// Word (an asterisk stands for any ending) and what to write in its place.
const plainWords: Record<Language, [word: string, plain: string][]> = {
  nl: [
    ['aangaande', 'over'],
    ['abusievelijk', 'per ongeluk'],
    ['alsmede', 'en'],
    ['betreffende', 'over'],
    ['bovengenoemd*', 'deze'],
    ['causaal verband', 'de oorzaak'],
    ['coulancehalve', 'om u tegemoet te komen'],
    ['conform', 'volgens'],
    ['derhalve', 'daarom'],
    ['desbetreffend*', 'deze, die'],
    ['dient te', 'moet'],
    ['dienen te', 'moeten'],
    ['gaarne', 'graag'],
    ['gelieve', 'wilt u'],
    ['hieromtrent', 'hierover'],
    ['hierbij doen wij u toekomen', 'hierbij krijgt u'],
    ['in het kader van', 'voor, bij'],
    ['indien', 'als'],
    ['ingevolge', 'volgens'],
    ['inzake', 'over'],
    ['jegens', 'tegenover'],
    ['met betrekking tot', 'over'],
    ['middels', 'met'],
    ['niettemin', 'toch'],
    ['omtrent', 'over'],
    ['onderhavig*', 'deze'],
    ['onverwijld', 'meteen'],
    ['prevaleer*', 'voorgaan'],
    ['reeds', 'al'],
    ['regres', 'het bedrag terugvragen'],
    ['restitutie', 'terugbetaling'],
    ['retourneren', 'terugsturen'],
    ['royement', 'het stoppen van de verzekering'],
    ['royeren', 'stoppen'],
    ['schadelast', 'schade'],
    ['subrogatie', 'wij nemen uw recht over'],
    ['teneinde', 'om'],
    ['ten aanzien van', 'over'],
    ['ter zake', 'hierover'],
    ['thans', 'nu'],
    ['uit hoofde van', 'volgens'],
    ['vigerende', 'geldende'],
    ['voornoemd*', 'deze'],
    ['wederpartij', 'de ander'],
    ['zulks', 'dat'],
  ],
  en: [
    ['aforementioned', 'this'],
    ['as per', 'according to'],
    ['at your earliest convenience', 'as soon as you can'],
    ['commence*', 'start'],
    ['enclosed herewith', 'with this letter'],
    ['endeavour', 'try'],
    ['ex gratia', 'to meet you'],
    ['forthwith', 'at once'],
    ['hereby', 'with this letter'],
    ['herewith', 'with this'],
    ['in accordance with', 'according to'],
    ['in respect of', 'about'],
    ['in the event that', 'if'],
    ['indemnif*', 'pay for the damage'],
    ['notwithstanding', 'although'],
    ['prior to', 'before'],
    ['proximate cause', 'the cause'],
    ['pursuant to', 'according to'],
    ['remuneration', 'payment'],
    ['subrogation', 'we take over your right'],
    ['terminate*', 'end'],
    ['thereof', 'of it'],
    ['utilise*', 'use'],
    ['with regard to', 'about'],
    ['without prejudice', 'we still may decide otherwise'],
  ],
};

/** Finds hard words in the order of the text, each with a plain alternative. */
export function findJargon(text: string, language: Language): Jargon[] {
  return plainWords[language]
    .flatMap(([word, plain]) =>
      [...text.matchAll(patternOf(word))].map((match) => ({ word: match[0], start: match.index, plain })),
    )
    .sort((one, other) => one.start - other.start);
}

function patternOf(word: string): RegExp {
  const source = word.replaceAll(' ', '\\s+').replace('*', '\\p{L}*');
  return new RegExp(`(?<![\\p{L}\\p{N}])${source}(?![\\p{L}\\p{N}])`, 'giu');
}
