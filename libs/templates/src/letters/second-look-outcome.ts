import type { AnswerFacts, Letter, ReferralFacts } from './letter.js';

/** What somebody who was not involved before decided, and where the customer can still go. */
export type SecondLookOutcomeFacts = AnswerFacts & {
  outcome: 'upheld' | 'partly-upheld' | 'rejected';
  reviewerName: string;
  solution?: string;
  redressCents?: number;
  referral: ReferralFacts | null;
};

/** "A colleague looked again; this is what comes of it." */
export const secondLookOutcome: Letter<SecondLookOutcomeFacts> = {
  mayBeNull: ['referral'],
  nl: {
    subject: 'Wij keken opnieuw naar uw klacht: de uitkomst ({{reference}})',
    body: `{{greeting salutation}}

{{#if (is outcome 'upheld')}}
Wij geven u gelijk. Het spijt ons dat u het ons twee keer moest vragen.
{{else if (is outcome 'partly-upheld')}}
Wij geven u voor een deel gelijk. Hieronder leest u waarom, en wat wij daaraan doen.
{{else if (is outcome 'rejected')}}
Wij wijzen uw klacht af, ook nadat wij er opnieuw naar keken. Ik begrijp dat dit u teleurstelt. Hieronder leest u waarom, en wat u nog kunt doen.
{{/if}}

## Wie keek er opnieuw naar?

{{reviewerName}} heeft uw klacht opnieuw bekeken. Deze collega was er nog niet eerder bij betrokken.

## Waarom dit besluit?

Dit was uw klacht: “{{customerWords summary}}”

{{paragraphs decision.motivation}}

{{> points}}
{{> investigation}}
{{#if solution}}
## Wat doen wij voor u?

{{paragraphs solution}}

{{> redress}}
{{else if redressCents}}
## Wat doen wij voor u?

{{> redress}}
{{/if}}
{{> what-happens-next}}
{{> answer-page}}
{{#unless (is outcome 'upheld')}}
{{> last-referral}}

{{/unless}}
{{> contact}}

{{> closing}}`,
  },
  en: {
    subject: 'We looked at your complaint again: the outcome ({{reference}})',
    body: `{{greeting salutation}}

{{#if (is outcome 'upheld')}}
You are right, and we uphold your complaint. We are sorry that you had to ask us twice.
{{else if (is outcome 'partly-upheld')}}
We partly uphold your complaint. Below you can read why, and what we will do about it.
{{else if (is outcome 'rejected')}}
We do not uphold your complaint, also after looking at it again. I understand that this disappoints you. Below you can read why, and what you can still do.
{{/if}}

## Who looked again?

{{reviewerName}} has looked at your complaint again. This colleague had not been involved before.

## Why this decision?

This was your complaint: “{{customerWords summary}}”

{{paragraphs decision.motivation}}

{{> points}}
{{> investigation}}
{{#if solution}}
## What will we do for you?

{{paragraphs solution}}

{{> redress}}
{{else if redressCents}}
## What will we do for you?

{{> redress}}
{{/if}}
{{> what-happens-next}}
{{> answer-page}}
{{#unless (is outcome 'upheld')}}
{{> last-referral}}

{{/unless}}
{{> contact}}

{{> closing}}`,
  },
};
