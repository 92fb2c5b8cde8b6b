import { defineText } from '../../text/define-text.js';

/** Words of the public start page. */
export const startText = defineText({
  nl: {
    title: 'Welkom',
    intro: 'Hier behandelen verzekeraars klachten van hun klanten.',
    customer: 'Bent u klant? Gebruik dan de link die uw verzekeraar u gaf.',
    staff: 'Werkt u hier?',
    signIn: 'Inloggen voor medewerkers',
  },
  en: {
    title: 'Welcome',
    intro: 'This is where insurers handle complaints of their customers.',
    customer: 'Are you a customer? Then use the link that your insurer gave you.',
    staff: 'Do you work here?',
    signIn: 'Sign in for staff',
  },
});
