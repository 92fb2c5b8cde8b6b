/** The languages that customers can choose; Dutch is the default everywhere. */
export type Language = 'nl' | 'en';

/** The language as Intl and Luxon name it: Dutch as in the Netherlands, English as in Britain (day before month). */
export const locales: Record<Language, string> = { nl: 'nl-NL', en: 'en-GB' };
