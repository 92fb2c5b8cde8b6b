import type { Moment } from '../words/calendar-words.js';
import type { Letter } from './letter.js';

/** Which mailbox cannot be collected, since when, and what was reported. */
export type FailingMailboxFacts = {
  managerName: string;
  labelName: string;
  mailbox: string;
  failingSince: Moment;
  failure: string;
  mailUrl: string;
};

/** "A mailbox could not be collected for a working day; complaints may wait in it." */
export const failingMailbox: Letter<FailingMailboxFacts> = {
  nl: {
    subject: 'Een postbus van {{labelName}} is niet te lezen',
    body: `Beste {{managerName}},

Wij kunnen een postbus van {{labelName}} al langer dan een werkdag niet ophalen. Het gaat om {{mailbox}}. Dat is zo sinds {{moment failingSince}}.

De melding is: “{{customerWords failure}}”

## Wat kun je doen?

Laat een beheerder de instellingen van de postbus nakijken. Er gaat niets verloren: de mail blijft in de postbus. Maar misschien zit er een klacht bij: dan loopt de termijn al. Laat daarom iemand in de postbus zelf kijken.

{{link mailUrl}}

Je leidt {{labelName}}, of niemand anders doet dat nu. Daarom krijg je deze mail, één keer voor deze storing.`,
  },
  en: {
    subject: 'A mailbox of {{labelName}} cannot be read',
    body: `Dear {{managerName}},

For more than a working day we have not been able to collect a mailbox of {{labelName}}. It is {{mailbox}}. This has been so since {{moment failingSince}}.

The report is: “{{customerWords failure}}”

## What can you do?

Have an administrator check the settings of the mailbox. Nothing is lost: the mail stays in the mailbox. But a complaint may be among it: then its term is already running. So have somebody look in the mailbox itself.

{{link mailUrl}}

You lead {{labelName}}, or nobody else does now. That is why you get this mail, once for this failure.`,
  },
};
