import type { CustomerLetterFacts, Letter } from './letter.js';

/** What was told that is no complaint. `kind` chooses the thanks: compliment, requested-feedback, or any other. */
export type ThanksForFeedbackFacts = CustomerLetterFacts & {
  kind: string;
  summary: string;
};

/** "Thank you for telling us"; and if it was a complaint after all, it counts from the day on which it was told. */
export const thanksForFeedback: Letter<ThanksForFeedbackFacts> = {
  nl: {
    subject: 'Dank u wel voor uw bericht ({{reference}})',
    body: `{{greeting salutation}}

{{#if (is kind 'compliment')}}
Dank u wel voor uw compliment. Daar zijn wij blij mee. Wij geven het door aan de collega's om wie het gaat.
{{else if (is kind 'requested-feedback')}}
Dank u wel dat u ons heeft verteld wat u van ons vindt. Wij gebruiken uw antwoord om ons werk beter te doen.
{{else}}
Dank u wel voor uw bericht. Zo weten wij wat er beter kan. Wij bespreken het met de collega's om wie het gaat.
{{/if}}

Dit vertelde u ons op {{moment receivedAt}}: “{{customerWords summary}}”

U hoeft niets te doen.

{{#unless (is kind 'compliment')}}
## Moeten wij iets voor u oplossen?

Laat het ons weten. Dan behandelen wij uw bericht als klacht, vanaf de dag waarop u het ons vertelde. U hoeft niet alles opnieuw te vertellen.

{{/unless}}
{{> help}}

{{> closing}}`,
  },
  en: {
    subject: 'Thank you for your message ({{reference}})',
    body: `{{greeting salutation}}

{{#if (is kind 'compliment')}}
Thank you for your compliment. It makes us happy. We will pass it on to the colleagues concerned.
{{else if (is kind 'requested-feedback')}}
Thank you for telling us what you think of us. We will use your answer to do our work better.
{{else}}
Thank you for your message. It tells us what we can do better. We will discuss it with the colleagues concerned.
{{/if}}

This is what you told us on {{moment receivedAt}}: “{{customerWords summary}}”

You do not need to do anything.

{{#unless (is kind 'compliment')}}
## Is there something we should solve for you?

Please let us know. We will then handle your message as a complaint, from the day on which you told us. You do not have to tell everything again.

{{/unless}}
{{> help}}

{{> closing}}`,
  },
};
