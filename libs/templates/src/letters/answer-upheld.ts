import type { AnswerFacts, Letter } from './letter.js';

/** What we do to put it right. */
export type AnswerUpheldFacts = AnswerFacts & { solution: string; redressCents?: number };

/** "You are right." */
export const answerUpheld: Letter<AnswerUpheldFacts> = {
  nl: {
    subject: 'U krijgt gelijk: ons antwoord op uw klacht ({{reference}})',
    body: `{{greeting salutation}}

Wij geven u gelijk. Het ging niet zoals u van ons mag verwachten, en dat spijt ons.

## Waarom krijgt u gelijk?

Dit was uw klacht: “{{customerWords summary}}”

{{paragraphs decision.motivation}}

{{> points}}
{{> investigation}}
## Wat doen wij voor u?

{{paragraphs solution}}

{{> redress}}
{{> what-happens-next}}
## Bent u hiermee geholpen?

{{> answer-page}}
Bent u niet tevreden? {{> second-look}}

{{> contact}}

{{> closing}}`,
  },
  en: {
    subject: 'You are right: our answer to your complaint ({{reference}})',
    body: `{{greeting salutation}}

You are right, and we uphold your complaint. Things did not go as you may expect from us, and we are sorry.

## Why are you right?

This was your complaint: “{{customerWords summary}}”

{{paragraphs decision.motivation}}

{{> points}}
{{> investigation}}
## What will we do for you?

{{paragraphs solution}}

{{> redress}}
{{> what-happens-next}}
## Does this help you?

{{> answer-page}}
Are you not satisfied? {{> second-look}}

{{> contact}}

{{> closing}}`,
  },
};
