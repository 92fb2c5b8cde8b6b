import type { Moment } from '../words/calendar-words.js';
import type { CustomerLetterFacts, Letter } from './letter.js';

/** What was changed because of the complaint, and since when. */
export type ImprovementMessageFacts = CustomerLetterFacts & { improvement: string; changedAt: Moment };

/** "This changed thanks to you." */
export const improvementMessage: Letter<ImprovementMessageFacts> = {
  nl: {
    subject: 'Dit is veranderd dankzij uw klacht ({{reference}})',
    body: `{{greeting salutation}}

Dankzij uw klacht van {{day receivedAt}} werken wij nu anders. Dat doen wij sinds {{day changedAt}}.

## Wat is er veranderd?

{{paragraphs improvement}}

Zo voorkomen wij dat andere klanten hetzelfde meemaken. Dank u wel dat u de moeite nam om het ons te vertellen.

{{> contact}}

{{> closing}}`,
  },
  en: {
    subject: 'This has changed thanks to your complaint ({{reference}})',
    body: `{{greeting salutation}}

Thanks to your complaint of {{day receivedAt}} we now work differently. We have done so since {{day changedAt}}.

## What has changed?

{{paragraphs improvement}}

In this way we keep other customers from going through the same thing. Thank you for taking the trouble to tell us.

{{> contact}}

{{> closing}}`,
  },
};
