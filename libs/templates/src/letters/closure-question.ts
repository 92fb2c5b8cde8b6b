import type { Moment } from '../words/calendar-words.js';
import type { CustomerLetterFacts, Letter } from './letter.js';

/** What was done about the complaint, and until when we wait for the customer's answer. */
export type ClosureQuestionFacts = CustomerLetterFacts & {
  solution: string;
  replyBy: Moment;
  answerUrl?: string;
};

/** "May we close your complaint?" */
export const closureQuestion: Letter<ClosureQuestionFacts> = {
  nl: {
    subject: 'Mogen wij uw klacht sluiten? ({{reference}})',
    body: `{{greeting salutation}}

Mogen wij uw klacht van {{day receivedAt}} sluiten? Wij doen dat liever pas als u vindt dat het goed is. Wilt u uiterlijk {{day replyBy}} antwoorden?

Dit is onze oplossing:

{{paragraphs solution}}

## Wat kunt u antwoorden?

- Ja, de klacht mag dicht.
- Nee, ik ben nog niet tevreden. Een collega die nog niet bij uw klacht betrokken was, kijkt er dan opnieuw naar. U hoeft geen nieuwe klacht in te dienen.
- Bel mij eerst. Dan bel ik u.

{{#if answerUrl}}
U kunt op deze pagina antwoorden:

{{link answerUrl}}

Bellen of mailen mag natuurlijk ook.

{{/if}}
{{> contact}}

{{> closing}}`,
  },
  en: {
    subject: 'May we close your complaint? ({{reference}})',
    body: `{{greeting salutation}}

May we close your complaint of {{day receivedAt}}? We want to do that only when you feel that it has been put right. Could you answer by {{day replyBy}}?

This is our solution:

{{paragraphs solution}}

## What can you answer?

- Yes, you may close it.
- No, I am not satisfied yet. A colleague who has not been involved so far will then look at it again. You do not need to file a new complaint.
- Call me first. Then I will call you.

{{#if answerUrl}}
You can answer on this page:

{{link answerUrl}}

You can also call or email, of course.

{{/if}}
{{> contact}}

{{> closing}}`,
  },
};
