import type { Moment } from '../words/calendar-words.js';
import type { CustomerLetterFacts, Letter } from './letter.js';

/**
 * What is late, why, and when it comes: `about` is answer, carry-out-solution or closure, `originalDueAt` the day that
 * was promised for it before and `answerDueAt` the new one. `disputeBody` says from which day the customer can turn to it although we
 * have not answered; null when no dispute body applies.
 */
export type DelayNoticeFacts = CustomerLetterFacts & {
  about: string;
  originalDueAt: Moment;
  answerDueAt: Moment;
  reason: string;
  nextUpdateAt?: Moment;
  disputeBody: { body: string; name: string; website: string; openFromOn: string } | null;
  statusUrl?: string;
};

/** "We do not make the promised date; this is why, and this is the new date." */
export const delayNotice: Letter<DelayNoticeFacts> = {
  mayBeNull: ['disputeBody'],
  nl: {
    subject: 'Wij hebben meer tijd nodig voor uw klacht ({{reference}})',
    body: `{{greeting salutation}}

{{#if (is about 'answer')}}
U krijgt ons antwoord later dan wij beloofden: niet op {{day originalDueAt}}, maar uiterlijk {{day answerDueAt}}.
{{else if (is about 'carry-out-solution')}}
Wij doen later wat wij u in ons antwoord beloofden: niet op {{day originalDueAt}}, maar uiterlijk {{day answerDueAt}}.
{{else}}
Wij ronden uw zaak later af dan wij beloofden: niet op {{day originalDueAt}}, maar uiterlijk {{day answerDueAt}}.
{{/if}}

Het spijt mij dat u langer moet wachten.

## Waarom duurt het langer?

{{paragraphs reason}}

## Wat gebeurt er nu?

{{#if nextUpdateAt}}
Uiterlijk {{day nextUpdateAt}} laat ik u weten hoe ver ik ben.

{{/if}}
Is langer wachten voor u een probleem? Bel mij. Dan bekijken wij samen wat er nu al kan.

{{> status}}
{{#if disputeBody}}
## Duurt het u te lang?

Heeft u op {{day disputeBody.openFromOn}} nog geen antwoord van ons? Dan kunt u met uw klacht naar {{disputeBody.name}} ({{disputeBody.body}}). Dat is een onafhankelijke organisatie.

{{link disputeBody.website}}

{{/if}}
{{> contact}}

{{> closing}}`,
  },
  en: {
    subject: 'We need more time for your complaint ({{reference}})',
    body: `{{greeting salutation}}

{{#if (is about 'answer')}}
You will have our answer later than we promised: not by {{day originalDueAt}}, but by {{day answerDueAt}}.
{{else if (is about 'carry-out-solution')}}
We will do later what we promised you in our answer: not by {{day originalDueAt}}, but by {{day answerDueAt}}.
{{else}}
We will settle your case later than we promised: not by {{day originalDueAt}}, but by {{day answerDueAt}}.
{{/if}}

I am sorry that you have to wait longer.

## Why is it taking longer?

{{paragraphs reason}}

## What happens now?

{{#if nextUpdateAt}}
By {{day nextUpdateAt}} I will let you know where things stand.

{{/if}}
Is waiting longer a problem for you? Call me. Together we will see what can be done now.

{{> status}}
{{#if disputeBody}}
## Is it taking too long?

Do you still have no answer from us on {{day disputeBody.openFromOn}}? Then you can take your complaint to {{disputeBody.name}} ({{disputeBody.body}}). That is an independent organisation.

{{link disputeBody.website}}

{{/if}}
{{> contact}}

{{> closing}}`,
  },
};
