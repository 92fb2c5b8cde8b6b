import { DECIDED } from './complaints-of-period.js';
import { bind, type Measure } from './measure.js';

/** What the register can say about the learning organisation (part III). */
export const learningOrganisationMeasures = {
  publications: {
    kind: 'read',
    definition: {
      nl: 'De openbare cijferpagina van het merk, als het merk actief is en in de periode klachten of reacties op de klachtmonitor kreeg: dan staat er iets op.',
      en: 'The public figures page of the label, when the label is active and received complaints or monitor responses in the period: then it shows something.',
    },
    async read(manager, scope) {
      const [row] = await manager.query(
        ...bind(
          `SELECT count(*)::int AS count FROM labels label WHERE label.id = :label AND label.is_active
             AND EXISTS (SELECT FROM feedback_items item WHERE item.label_id = label.id AND item.kind = 'complaint'
               AND item.received_at >= :from AND item.received_at < :until)`,
          scope,
        ),
      );
      return { numerator: row.count, denominator: null };
    },
  },
  'cause-recorded': {
    kind: 'share',
    definition: {
      nl: 'Klachten die in de periode geheel of deels gegrond zijn verklaard. Telt mee: bij het besluit is een oorzaak vastgelegd.',
      en: 'Complaints upheld in the period, in whole or in part. Counts: a cause was recorded with the decision.',
    },
    rows: `${DECIDED} AND decision.outcome IN ('upheld', 'partly-upheld')`,
    counts: 'decision.has_cause',
  },
  'monitor-responses': {
    kind: 'quarterly',
    definition: {
      nl: 'Kwartalen waarin klanten de klachtmonitor invulden en opstuurden.',
      en: 'Quarters in which customers filled in and sent the complaint monitor.',
    },
    rows: `FROM monitor_responses response JOIN feedback_items item ON item.id = response.item_id
      WHERE item.label_id = :label AND response.completed_at >= :from AND response.completed_at < :until`,
    at: 'response.completed_at',
  },
} satisfies Record<string, Measure>;
