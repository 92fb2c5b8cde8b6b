import type { Moment } from '../words/calendar-words.js';
import type { CustomerLetterFacts, Letter } from './letter.js';

/** What we need of the customer, why, and until when. */
export type InformationRequestFacts = CustomerLetterFacts & {
  questions: string[];
  why: string;
  neededBy: Moment;
  answerDueAt?: Moment;
  uploadUrl?: string;
};

/** "I need something from you to judge your complaint well." */
export const informationRequest: Letter<InformationRequestFacts> = {
  nl: {
    subject: 'Ik heb nog iets van u nodig voor uw klacht ({{reference}})',
    body: `{{greeting salutation}}

Ik wil uw klacht goed beoordelen. Daarvoor heb ik nog iets van u nodig. Wilt u dit uiterlijk {{day neededBy}} aan mij sturen?

{{bullets questions}}

## Waarom vraag ik dit?

{{paragraphs why}}

## Hoe stuurt u het op?

{{#if uploadUrl}}
Op deze pagina kunt u het veilig achterlaten:

{{link uploadUrl}}

Mailen kan ook: {{handler.email}}.
{{else}}
Mail het naar {{handler.email}}.
{{/if}}
Noem daarbij uw klachtnummer: {{reference}}.

Lukt het niet, of niet op tijd? Bel mij op {{handler.phone}}. Dan zoeken wij samen een andere manier.

## Wat gebeurt er daarna?

Ondertussen werk ik verder aan uw klacht.{{#if answerDueAt}} U krijgt ons antwoord uiterlijk {{day answerDueAt}}.{{/if}}

{{> closing}}`,
  },
  en: {
    subject: 'I need something from you for your complaint ({{reference}})',
    body: `{{greeting salutation}}

I want to judge your complaint well. For that I still need something from you. Could you send me this by {{day neededBy}}?

{{bullets questions}}

## Why do I ask this?

{{paragraphs why}}

## How do you send it?

{{#if uploadUrl}}
On this page you can leave it safely:

{{link uploadUrl}}

You can also email it to {{handler.email}}.
{{else}}
Email it to {{handler.email}}.
{{/if}}
Please mention your reference: {{reference}}.

Can you not send it, or not in time? Call me on {{handler.phone}}. Together we will find another way.

## What happens after that?

In the meantime I will go on working on your complaint.{{#if answerDueAt}} You will have our answer by {{day answerDueAt}}.{{/if}}

{{> closing}}`,
  },
};
