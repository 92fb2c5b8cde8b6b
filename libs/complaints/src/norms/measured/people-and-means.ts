import { DECIDED, DECISIONS, isMarked } from './complaints-of-period.js';
import type { Measure } from './measure.js';

/** What the register can say about people and means (part II). */
export const peopleAndMeansMeasures = {
  'own-mandate': {
    kind: 'share',
    definition: {
      nl: 'Besluiten in de periode; een teruggegeven besluit telt niet. Telt mee: de tegemoetkoming viel binnen het mandaat van wie besliste.',
      en: 'Decisions taken in the period; one that was sent back does not count. Counts: the redress was within the mandate of whoever decided.',
    },
    of: DECISIONS,
    among: DECIDED,
    counts: 'is_within_mandate',
  },
  'solution-asked-before-decision': {
    kind: 'share',
    definition: {
      nl: 'Klachten waarover in de periode voor het eerst is besloten. Telt mee: de gewenste oplossing was op dat moment gevraagd. “Kon niet worden gevraagd” telt niet mee.',
      en: 'Complaints first decided in the period. Counts: the desired solution had been asked by then. “Could not be asked” does not count.',
    },
    of: DECISIONS,
    among: `${DECIDED} AND was_wish_asked IS NOT NULL`,
    counts: 'was_wish_asked',
  },
  'responses-shared': {
    kind: 'share',
    definition: {
      nl: 'Klachten waarvan de klant in de periode de klachtmonitor invulde. Telt mee: in het dossier staat dat de reactie met de opmerkingen met de behandelaar is doorgenomen of door de behandelaar is gelezen.',
      en: 'Complaints whose customer answered the complaint monitor in the period. Counts: the dossier records that the response, remarks included, was gone through with the handler or read by the handler.',
    },
    of: {
      rows: `FROM monitor_responses response JOIN feedback_items item ON item.id = response.item_id
        WHERE item.label_id = :label AND item.kind = 'complaint'
          AND response.completed_at >= :from AND response.completed_at < :until`,
      facts: { marks: 'item.marks' },
    },
    counts: isMarked('response-shared'),
  },
  'decided-by-subject': {
    kind: 'share',
    definition: {
      nl: 'Besluiten in de periode. Geteld worden die van de medewerker over wie de klacht ging: het moeten er geen zijn.',
      en: 'Decisions taken in the period. Counted are those of the member of staff complained about: there must be none.',
    },
    of: DECISIONS,
    among: DECIDED,
    counts: 'is_by_subject',
  },
} satisfies Record<string, Measure>;
