import type { Moment } from '../words/calendar-words.js';
import type { CustomerLetterFacts, Letter } from './letter.js';

/** Where the customer can say how the handling was, and until when. */
export type MonitorInvitationFacts = CustomerLetterFacts & { monitorUrl: string; openUntil: Moment };

/** "How did we handle your complaint?" */
export const monitorInvitation: Letter<MonitorInvitationFacts> = {
  nl: {
    subject: 'Hoe vond u de behandeling van uw klacht? ({{reference}})',
    body: `{{greeting salutation}}

Uw klacht is gesloten. Wilt u ons vertellen hoe u de behandeling vond? Het zijn acht korte vragen. Meedoen kan tot en met {{day openUntil}}.

{{link monitorUrl}}

## Wat doen wij met uw antwoorden?

Wij lezen alles, ook uw opmerkingen. Zo leren wij klachten beter te behandelen. Meedoen is niet verplicht.

{{> contact}}

{{> closing}}`,
  },
  en: {
    subject: 'How did we handle your complaint? ({{reference}})',
    body: `{{greeting salutation}}

Your complaint is closed. Would you tell us what you think of how we handled it? There are eight short questions. You can take part up to and including {{day openUntil}}.

{{link monitorUrl}}

## What do we do with your answers?

We read everything, your remarks too. They teach us to handle complaints better. You do not have to take part.

{{> contact}}

{{> closing}}`,
  },
};
