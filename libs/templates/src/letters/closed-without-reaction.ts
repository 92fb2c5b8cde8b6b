import type { Moment } from '../words/calendar-words.js';
import type { CustomerLetterFacts, Letter } from './letter.js';

/** When we asked, and when we closed. */
export type ClosedWithoutReactionFacts = CustomerLetterFacts & {
  attemptedAt: Moment[];
  closedAt: Moment;
  answerUrl?: string;
};

/** "We closed your complaint because we did not hear from you; you can always come back." */
export const closedWithoutReaction: Letter<ClosedWithoutReactionFacts> = {
  nl: {
    subject: 'Wij hebben uw klacht gesloten ({{reference}})',
    body: `{{greeting salutation}}

Wij hebben uw klacht van {{day receivedAt}} op {{day closedAt}} gesloten. Op {{moments attemptedAt}} vroegen wij u of dat goed was. Wij hoorden daarna niets van u.

## Bent u toch niet tevreden?

Laat het mij weten, ook als het wat later is. Dan pakken wij uw klacht weer op, onder hetzelfde klachtnummer. Een collega die nog niet bij uw klacht betrokken was, kijkt er dan opnieuw naar. U hoeft geen nieuwe klacht in te dienen.

{{#if answerUrl}}
Dat kan ook op deze pagina:

{{link answerUrl}}

{{/if}}
{{> contact}}

{{> closing}}`,
  },
  en: {
    subject: 'We have closed your complaint ({{reference}})',
    body: `{{greeting salutation}}

We closed your complaint of {{day receivedAt}} on {{day closedAt}}. On {{moments attemptedAt}} we asked you whether that was all right. After that we did not hear from you.

## Are you not satisfied after all?

Tell me, even if it is some time later. We will then take up your complaint again, under the same reference. A colleague who has not been involved so far will look at it again. You do not need to file a new complaint.

{{#if answerUrl}}
You can also do so on this page:

{{link answerUrl}}

{{/if}}
{{> contact}}

{{> closing}}`,
  },
};
