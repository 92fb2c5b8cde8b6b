import type { Moment } from '../words/calendar-words.js';
import type { Letter } from './letter.js';

/** One promise on a list; a manager also reads who handles it. */
export type DigestItem = { dueAt: Moment; promise: string; reference: string; handledBy?: string };

/** A handler's promises of the day: late, due today, and due soon. */
export type HandlerDigestFacts = {
  handlerName: string;
  writtenOn: Moment;
  late?: DigestItem[];
  today?: DigestItem[];
  soon?: DigestItem[];
  workUrl?: string;
};

/** "This is what you promised, by date." */
export const handlerDigest: Letter<HandlerDigestFacts> = {
  nl: {
    subject: 'Je toezeggingen op {{day writtenOn}}',
    body: `Beste {{handlerName}},

Dit zijn je toezeggingen op {{day writtenOn}}.

{{#if late}}
## Te laat

{{#each late}}
- {{reference}}: {{sentence promise}} Dit moest klaar zijn op {{moment dueAt}}.{{#if handledBy}} Behandelaar: {{handledBy}}.{{/if}}
{{/each}}

{{/if}}
## Vandaag

{{#if today}}
{{#each today}}
- {{reference}}: {{sentence promise}} Uiterlijk {{moment dueAt}}.{{#if handledBy}} Behandelaar: {{handledBy}}.{{/if}}
{{/each}}
{{else}}
Vandaag loopt er niets af.
{{/if}}

{{#if soon}}
## Binnenkort

{{#each soon}}
- {{reference}}: {{sentence promise}} Uiterlijk {{moment dueAt}}.{{#if handledBy}} Behandelaar: {{handledBy}}.{{/if}}
{{/each}}

{{/if}}
{{#if workUrl}}
Je hele werklijst staat hier:

{{link workUrl}}
{{/if}}`,
  },
  en: {
    subject: 'Your promises on {{day writtenOn}}',
    body: `Dear {{handlerName}},

These are your promises on {{day writtenOn}}.

{{#if late}}
## Late

{{#each late}}
- {{reference}}: {{sentence promise}} This was due on {{moment dueAt}}.{{#if handledBy}} Handled by {{handledBy}}.{{/if}}
{{/each}}

{{/if}}
## Today

{{#if today}}
{{#each today}}
- {{reference}}: {{sentence promise}} By {{moment dueAt}}.{{#if handledBy}} Handled by {{handledBy}}.{{/if}}
{{/each}}
{{else}}
Nothing falls due today.
{{/if}}

{{#if soon}}
## Soon

{{#each soon}}
- {{reference}}: {{sentence promise}} By {{moment dueAt}}.{{#if handledBy}} Handled by {{handledBy}}.{{/if}}
{{/each}}

{{/if}}
{{#if workUrl}}
Your whole work list is here:

{{link workUrl}}
{{/if}}`,
  },
};
