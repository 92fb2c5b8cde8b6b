import type { Moment } from '../words/calendar-words.js';
import type { Letter } from './letter.js';

/** How much mail nobody gave a place. None of its own words are in it: they are a stranger's. */
export type UnplacedMailFacts = {
  managerName: string;
  labelName: string;
  count: string;
  oldestAt: Moment;
  mailUrl: string;
};

/** "Mail waits longer than a working day; somebody must look at it." */
export const unplacedMail: Letter<UnplacedMailFacts> = {
  nl: {
    subject: 'Mail aan {{labelName}} wacht op een plek',
    body: `Beste {{managerName}},

Er wacht al langer dan een werkdag mail aan {{labelName}} op een plek. Aantal: {{count}}. De oudste kwam op {{moment oldestAt}}.

## Wat kun je doen?

Kijk wat het is, of vraag een collega dat te doen. Misschien zit er een klacht bij: dan loopt de termijn al.

{{link mailUrl}}

Je leidt {{labelName}}, of niemand anders doet dat nu. Daarom krijg je deze mail.`,
  },
  en: {
    subject: 'Mail to {{labelName}} waits for a place',
    body: `Dear {{managerName}},

Mail to {{labelName}} has been waiting for a place for more than a working day. Number: {{count}}. The oldest came on {{moment oldestAt}}.

## What can you do?

See what it is, or ask a colleague to. A complaint may be among it: then its term is already running.

{{link mailUrl}}

You lead {{labelName}}, or nobody else does now. That is why you get this mail.`,
  },
};
