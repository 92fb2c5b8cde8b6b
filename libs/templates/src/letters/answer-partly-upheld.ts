import type { AnswerFacts, Letter, ReferralFacts } from './letter.js';

/** What we do to put part of it right, and where the customer can go with the rest. */
export type AnswerPartlyUpheldFacts = AnswerFacts & {
  solution: string;
  redressCents?: number;
  referral: ReferralFacts | null;
};

/** "You are right in part." */
export const answerPartlyUpheld: Letter<AnswerPartlyUpheldFacts> = {
  mayBeNull: ['referral'],
  nl: {
    subject: 'U krijgt voor een deel gelijk: ons antwoord op uw klacht ({{reference}})',
    body: `{{greeting salutation}}

Wij geven u voor een deel gelijk. Op dat deel ging het niet goed, en dat spijt ons. Hieronder leest u wat wij daaraan doen. U leest ook waarom wij het met de rest niet eens zijn.

## Waarom krijgt u voor een deel gelijk?

Dit was uw klacht: “{{customerWords summary}}”

{{paragraphs decision.motivation}}

{{> points}}
{{> investigation}}
## Wat doen wij voor u?

{{paragraphs solution}}

{{> redress}}
{{> what-happens-next}}
{{> answer-page}}
{{> referral}}

{{> contact}}

{{> closing}}`,
  },
  en: {
    subject: 'You are partly right: our answer to your complaint ({{reference}})',
    body: `{{greeting salutation}}

We partly uphold your complaint: on one part you are right. That part did not go well, and we are sorry. Below you can read what we will do about it. You can also read why we do not agree with the rest.

## Why are you partly right?

This was your complaint: “{{customerWords summary}}”

{{paragraphs decision.motivation}}

{{> points}}
{{> investigation}}
## What will we do for you?

{{paragraphs solution}}

{{> redress}}
{{> what-happens-next}}
{{> answer-page}}
{{> referral}}

{{> contact}}

{{> closing}}`,
  },
};
