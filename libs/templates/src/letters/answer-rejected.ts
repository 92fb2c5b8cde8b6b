import type { AnswerFacts, Letter, ReferralFacts } from './letter.js';

/** Why not, what we do all the same (when we oblige the customer), and where the customer can go. */
export type AnswerRejectedFacts = AnswerFacts & {
  solution?: string;
  redressCents?: number;
  referral: ReferralFacts | null;
};

/** "We do not uphold your complaint." */
export const answerRejected: Letter<AnswerRejectedFacts> = {
  mayBeNull: ['referral'],
  nl: {
    subject: 'Ons antwoord op uw klacht ({{reference}})',
    body: `{{greeting salutation}}

Wij wijzen uw klacht af. Ik begrijp dat u op een ander antwoord hoopte. Hieronder leest u waarom wij dit besluiten. U leest ook wat u kunt doen als u het niet met ons eens bent.

## Waarom wijzen wij uw klacht af?

Dit was uw klacht: “{{customerWords summary}}”

{{paragraphs decision.motivation}}

{{> points}}
{{> investigation}}
{{#if solution}}
## Wat doen wij wel voor u?

{{paragraphs solution}}

{{> redress}}
{{else if redressCents}}
## Wat doen wij wel voor u?

{{> redress}}
{{/if}}
{{> what-happens-next}}
{{> answer-page}}
{{> referral}}

{{> contact}}

{{> closing}}`,
  },
  en: {
    subject: 'Our answer to your complaint ({{reference}})',
    body: `{{greeting salutation}}

We do not uphold your complaint. I understand that you hoped for another answer. Below you can read why we decided this. You can also read what you can do if you disagree.

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
{{> referral}}

{{> contact}}

{{> closing}}`,
  },
};
