import type { Moment } from '../words/calendar-words.js';
import type { CustomerLetterFacts, Letter } from './letter.js';

/** When we will call, what about, and when we tried before. */
export type InvitationToCallFacts = CustomerLetterFacts & {
  callAt: Moment;
  attemptedAt?: Moment[];
  answerDueAt?: Moment;
  statusUrl?: string;
};

/** "I would like to talk with you; I will call you then." */
export const invitationToCall: Letter<InvitationToCallFacts> = {
  nl: {
    subject: 'Ik spreek u graag over uw klacht ({{reference}})',
    body: `{{greeting salutation}}

Ik wil u graag spreken over uw klacht van {{day receivedAt}}. Ik bel u op {{moment callAt}}.

{{#if attemptedAt}}
Ik heb al geprobeerd u te bellen, op {{moments attemptedAt}}. Dat lukte helaas niet.

{{/if}}
## Waar gaat het gesprek over?

- Ik hoor graag van uzelf wat er is gebeurd.
- Ik wil weten welke oplossing u graag ziet.
- Ik vraag u wat wij kunnen doen om het makkelijker voor u te maken.

## Komt dit moment niet uit?

Bel mij op {{handler.phone}} of mail naar {{handler.email}}. Dan kiezen wij een moment dat u wel past. Schrijft u liever? Dat is ook goed. Noem daarbij uw klachtnummer: {{reference}}.

{{#if answerDueAt}}
U krijgt ons antwoord uiterlijk {{day answerDueAt}}.

{{/if}}
{{> status}}
{{> closing}}`,
  },
  en: {
    subject: 'I would like to talk about your complaint ({{reference}})',
    body: `{{greeting salutation}}

I would like to talk with you about your complaint of {{day receivedAt}}. I will call you on {{moment callAt}}.

{{#if attemptedAt}}
I have tried to call you before, on {{moments attemptedAt}}. I am sorry that I did not reach you.

{{/if}}
## What is the call about?

- I would like to hear from you what happened.
- I want to know which solution you would like.
- I will ask what we can do to make things easier for you.

## Does this time not suit you?

Call me on {{handler.phone}} or email {{handler.email}}. We will find a time that does. Would you rather write? That is fine too. Please mention your reference: {{reference}}.

{{#if answerDueAt}}
You will have our answer by {{day answerDueAt}}.

{{/if}}
{{> status}}
{{> closing}}`,
  },
};
