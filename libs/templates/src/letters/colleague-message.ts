import type { Moment } from '../words/calendar-words.js';
import type { HandlerContact, Letter } from './letter.js';

/** What a handler needs of a colleague, and until when. */
export type ColleagueMessageFacts = {
  colleagueName: string;
  handler: HandlerContact;
  reference: string;
  summary: string;
  question: string;
  dueAt: Moment;
  answerDueAt?: Moment;
  caseUrl?: string;
};

/** From colleague to colleague: "I need this of you by then, because a customer is waiting." */
export const colleagueMessage: Letter<ColleagueMessageFacts> = {
  nl: {
    subject: 'Help je mij uiterlijk {{day dueAt}} met klacht {{reference}}?',
    body: `Beste {{colleagueName}},

Wil je mij uiterlijk {{moment dueAt}} helpen met klacht {{reference}}?{{#if answerDueAt}} De klant krijgt uiterlijk {{day answerDueAt}} ons antwoord.{{/if}}

## Wat heb ik nodig?

{{paragraphs question}}

## Waar gaat de klacht over?

“{{customerWords summary}}”

{{#if caseUrl}}
De hele zaak staat in Gehoor, als je daar toegang hebt:

{{link caseUrl}}

{{/if}}
Lukt het niet op tijd? Zeg het mij dan meteen. Bel mij op {{handler.phone}} of mail naar {{handler.email}}.

Groet,

{{handler.name}}`,
  },
  en: {
    subject: 'Can you help me with complaint {{reference}} by {{day dueAt}}?',
    body: `Dear {{colleagueName}},

Can you help me with complaint {{reference}} by {{moment dueAt}}?{{#if answerDueAt}} The customer will have our answer by {{day answerDueAt}}.{{/if}}

## What do I need?

{{paragraphs question}}

## What is the complaint about?

“{{customerWords summary}}”

{{#if caseUrl}}
The whole case is in Gehoor, if you have access to it:

{{link caseUrl}}

{{/if}}
Can you not make it in time? Then tell me at once. Call me on {{handler.phone}} or email {{handler.email}}.

Regards,

{{handler.name}}`,
  },
};
