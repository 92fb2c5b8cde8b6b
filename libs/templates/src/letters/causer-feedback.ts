import type { Moment } from '../words/calendar-words.js';
import type { HandlerContact, Letter } from './letter.js';

/** What went wrong for a customer, told to whoever can prevent it next time. */
export type CauserFeedbackFacts = {
  colleagueName: string;
  handler: HandlerContact;
  reference: string;
  receivedAt: Moment;
  summary: string;
  cause: string;
  request?: string;
  caseUrl?: string;
};

/** From colleague to colleague: "this happened, so that we can prevent it together." */
export const causerFeedback: Letter<CauserFeedbackFacts> = {
  nl: {
    subject: 'Wat wij van klacht {{reference}} kunnen leren',
    body: `Beste {{colleagueName}},

Op {{day receivedAt}} kregen wij een klacht die met jouw werk te maken heeft. Ik vertel je wat er gebeurde, zodat wij het samen kunnen voorkomen. Het gaat niet om de schuldvraag.

## Wat merkte de klant?

“{{customerWords summary}}”

## Waardoor kwam het?

{{paragraphs cause}}

{{#if request}}
## Wat vraag ik van je?

{{paragraphs request}}

{{/if}}
{{#if caseUrl}}
De hele zaak staat in Gehoor, als je daar toegang hebt:

{{link caseUrl}}

{{/if}}
Zie jij het anders, of weet je een betere oplossing? Ik hoor het graag. Bel mij op {{handler.phone}} of mail naar {{handler.email}}.

Groet,

{{handler.name}}`,
  },
  en: {
    subject: 'What we can learn from complaint {{reference}}',
    body: `Dear {{colleagueName}},

On {{day receivedAt}} we received a complaint that has to do with your work. I would like to tell you what happened, so that together we can prevent it. This is not about blame.

## What did the customer notice?

“{{customerWords summary}}”

## What caused it?

{{paragraphs cause}}

{{#if request}}
## What do I ask of you?

{{paragraphs request}}

{{/if}}
{{#if caseUrl}}
The whole case is in Gehoor, if you have access to it:

{{link caseUrl}}

{{/if}}
Do you see it differently, or do you know a better solution? I would like to hear it. Call me on {{handler.phone}} or email {{handler.email}}.

Regards,

{{handler.name}}`,
  },
};
