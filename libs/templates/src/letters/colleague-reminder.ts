import type { ColleagueMessageFacts } from './colleague-message.js';
import type { Letter } from './letter.js';

/** What the colleague was asked before, and until when. */
export type ColleagueReminderFacts = ColleagueMessageFacts;

/** From colleague to colleague: "I am still waiting for this, and so is the customer." */
export const colleagueReminder: Letter<ColleagueReminderFacts> = {
  nl: {
    subject: 'Herinnering: ik wacht op je antwoord over klacht {{reference}}',
    body: `Beste {{colleagueName}},

Ik wacht nog op je antwoord over klacht {{reference}}. We spraken af: uiterlijk {{moment dueAt}}. Kun je vandaag antwoorden?

## Wat heb ik nodig?

{{paragraphs question}}

## Waarom is het belangrijk?

{{#if answerDueAt}}De klant krijgt uiterlijk {{day answerDueAt}} ons antwoord. Zonder jou lukt dat niet.{{else}}Zonder jouw antwoord kan ik niet verder.{{/if}} De klacht gaat hierover:

“{{customerWords summary}}”

{{#if caseUrl}}
{{link caseUrl}}

{{/if}}
Lukt het vandaag niet? Laat mij dan weten wanneer wel. Bel mij op {{handler.phone}} of mail naar {{handler.email}}.

Groet,

{{handler.name}}`,
  },
  en: {
    subject: 'Reminder: I am waiting for your answer about complaint {{reference}}',
    body: `Dear {{colleagueName}},

I am still waiting for your answer about complaint {{reference}}. We agreed on {{moment dueAt}}. Can you answer today?

## What do I need?

{{paragraphs question}}

## Why does it matter?

{{#if answerDueAt}}The customer will have our answer by {{day answerDueAt}}. That cannot be done without you.{{else}}Without your answer I cannot go on.{{/if}} The complaint is about this:

“{{customerWords summary}}”

{{#if caseUrl}}
{{link caseUrl}}

{{/if}}
Can you not make it today? Then tell me when you can. Call me on {{handler.phone}} or email {{handler.email}}.

Regards,

{{handler.name}}`,
  },
};
