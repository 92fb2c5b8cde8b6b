import type { Moment } from '../words/calendar-words.js';
import type { CustomerLetterFacts, Letter, PromisedFact } from './letter.js';

/** What has been done, what comes next, and when the customer hears more. */
export type ProgressUpdateFacts = CustomerLetterFacts & {
  done: string;
  next: string;
  answerDueAt?: Moment;
  nextUpdateAt?: Moment;
  promises?: PromisedFact[];
  statusUrl?: string;
};

/** "This is how far we are." */
export const progressUpdate: Letter<ProgressUpdateFacts> = {
  nl: {
    subject: 'Zo ver zijn wij met uw klacht ({{reference}})',
    body: `{{greeting salutation}}

Ik werk aan uw klacht van {{day receivedAt}}.{{#if answerDueAt}} U krijgt ons antwoord uiterlijk {{day answerDueAt}}.{{/if}}

## Wat heb ik gedaan?

{{paragraphs done}}

## Wat gebeurt er nu?

{{paragraphs next}}

{{#if promises}}
{{> promises}}

{{/if}}
{{#if nextUpdateAt}}
U hoort uiterlijk {{day nextUpdateAt}} weer van mij.

{{/if}}
{{> status}}
{{> contact}}

{{> closing}}`,
  },
  en: {
    subject: 'How far we are with your complaint ({{reference}})',
    body: `{{greeting salutation}}

I am working on your complaint of {{day receivedAt}}.{{#if answerDueAt}} You will have our answer by {{day answerDueAt}}.{{/if}}

## What have I done?

{{paragraphs done}}

## What happens now?

{{paragraphs next}}

{{#if promises}}
{{> promises}}

{{/if}}
{{#if nextUpdateAt}}
You will hear from me again by {{day nextUpdateAt}}.

{{/if}}
{{> status}}
{{> contact}}

{{> closing}}`,
  },
};
