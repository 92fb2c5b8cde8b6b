import type { Moment } from '../words/calendar-words.js';
import type { CustomerLetterFacts, Letter } from './letter.js';

/** When the customer withdrew the complaint. */
export type WithdrawalConfirmationFacts = CustomerLetterFacts & { withdrawnAt: Moment; statusUrl?: string };

/** "You withdrew your complaint; you can always come back." */
export const withdrawalConfirmation: Letter<WithdrawalConfirmationFacts> = {
  nl: {
    subject: 'U heeft uw klacht ingetrokken ({{reference}})',
    body: `{{greeting salutation}}

U heeft uw klacht van {{day receivedAt}} op {{day withdrawnAt}} ingetrokken. Wij stoppen daarom met de behandeling. U hoeft niets te doen.

## Heeft u zich bedacht?

Laat het ons weten. Dan gaan wij verder met uw klacht, onder hetzelfde klachtnummer. U hoeft geen nieuwe klacht in te dienen.

Heeft u uw klacht niet zelf ingetrokken? Bel ons dan meteen.

{{> status}}
{{> help}}

{{> closing}}`,
  },
  en: {
    subject: 'You have withdrawn your complaint ({{reference}})',
    body: `{{greeting salutation}}

You withdrew your complaint of {{day receivedAt}} on {{day withdrawnAt}}. We will therefore stop handling it. You do not need to do anything.

## Have you changed your mind?

Tell us. We will go on with your complaint, under the same reference. You do not need to file a new complaint.

Did you not withdraw your complaint yourself? Then please call us right away.

{{> status}}
{{> help}}

{{> closing}}`,
  },
};
