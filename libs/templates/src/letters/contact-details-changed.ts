import type { Moment } from '../words/calendar-words.js';
import type { CustomerLetterFacts, Letter } from './letter.js';

/** When the way to reach the customer was changed. Goes to the address that was known before. */
export type ContactDetailsChangedFacts = CustomerLetterFacts & { changedAt: Moment };

/** "From now on we write to another address. Was that not you? Call us." */
export const contactDetailsChanged: Letter<ContactDetailsChangedFacts> = {
  nl: {
    subject: 'Uw e-mailadres is gewijzigd ({{reference}})',
    body: `{{greeting salutation}}

Op {{moment changedAt}} is het e-mailadres bij uw zaak {{reference}} gewijzigd. Wij mailen u voortaan op het nieuwe adres. Dit is de laatste mail op dit adres.

## Was u dat niet?

Bel ons dan meteen op {{label.phone}}. Wij zetten het terug en maken uw persoonlijke link ongeldig.

{{> help}}

{{> closing}}`,
  },
  en: {
    subject: 'Your email address was changed ({{reference}})',
    body: `{{greeting salutation}}

On {{moment changedAt}} the email address of your case {{reference}} was changed. From now on we will email you at the new address. This is the last email to this address.

## Was that not you?

Then please call us right away on {{label.phone}}. We will change it back and cancel your private link.

{{> help}}

{{> closing}}`,
  },
};
