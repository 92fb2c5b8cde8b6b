import type { Moment } from '../words/calendar-words.js';
import type { CustomerLetterFacts, Letter } from './letter.js';

/** What was promised and done, and on which day. */
export type SolutionCarriedOutFacts = CustomerLetterFacts & {
  carriedOut: { text: string; doneAt: Moment }[];
  answerUrl?: string;
};

/** "What we promised is done." */
export const solutionCarriedOut: Letter<SolutionCarriedOutFacts> = {
  nl: {
    subject: 'Wij hebben gedaan wat wij beloofden ({{reference}})',
    body: `{{greeting salutation}}

Wij hebben gedaan wat wij u beloofden na uw klacht van {{day receivedAt}}.

{{#each carriedOut}}
- {{sentence text}} Dat deden wij op {{day doneAt}}.
{{/each}}

## Is het nu goed?

{{#if answerUrl}}
Laat het weten op deze pagina. U kunt daar ook vragen of ik u bel.

{{link answerUrl}}

{{/if}}
Klopt er iets niet, of bent u nog niet tevreden? Zeg het mij. Uw klacht blijft open tot wij zeker weten dat het goed is.

{{> contact}}

{{> closing}}`,
  },
  en: {
    subject: 'We have done what we promised ({{reference}})',
    body: `{{greeting salutation}}

We have done what we promised you after your complaint of {{day receivedAt}}.

{{#each carriedOut}}
- {{sentence text}} We did this on {{day doneAt}}.
{{/each}}

## Is all well now?

{{#if answerUrl}}
Tell us on this page. There you can also ask me to call you.

{{link answerUrl}}

{{/if}}
Is something not right, or are you not yet satisfied? Tell me. Your complaint stays open until we are sure that all is well.

{{> contact}}

{{> closing}}`,
  },
};
