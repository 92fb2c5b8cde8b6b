import type { Moment } from '../words/calendar-words.js';
import type { CustomerLetterFacts, Letter } from './letter.js';

/** When we asked before, and when we close without an answer. */
export type ClosureReminderFacts = CustomerLetterFacts & {
  askedAt: Moment;
  closesOn: Moment;
  answerUrl?: string;
};

/** "We asked, and have not heard from you yet." */
export const closureReminder: Letter<ClosureReminderFacts> = {
  nl: {
    subject: 'Wij horen graag nog van u: mogen wij uw klacht sluiten? ({{reference}})',
    body: `{{greeting salutation}}

Mogen wij uw klacht van {{day receivedAt}} sluiten? Dat vroeg ik u op {{day askedAt}}. Ik heb nog geen antwoord van u gezien.

{{#if answerUrl}}
Antwoorden kan op deze pagina. U kunt daar ook vragen of ik u bel.

{{link answerUrl}}

{{/if}}
Bent u nog niet tevreden? Zeg het gerust. Dan kijkt een collega die nog niet bij uw klacht betrokken was er opnieuw naar. U hoeft geen nieuwe klacht in te dienen.

## Wat gebeurt er als wij niets horen?

Dan sluiten wij uw klacht op {{day closesOn}}. Wilt u daarna toch nog iets zeggen? Dat mag altijd. Wij pakken uw klacht dan weer op.

{{> contact}}

{{> closing}}`,
  },
  en: {
    subject: 'We would still like to hear from you: may we close your complaint? ({{reference}})',
    body: `{{greeting salutation}}

May we close your complaint of {{day receivedAt}}? I asked you this on {{day askedAt}}. I have not seen an answer from you yet.

{{#if answerUrl}}
You can answer on this page. There you can also ask me to call you.

{{link answerUrl}}

{{/if}}
Are you not satisfied yet? Please say so. A colleague who has not been involved so far will then look at it again. You do not need to file a new complaint.

## What if we hear nothing?

Then we will close your complaint on {{day closesOn}}. Would you still like to say something after that? You always can. We will then take up your complaint again.

{{> contact}}

{{> closing}}`,
  },
};
