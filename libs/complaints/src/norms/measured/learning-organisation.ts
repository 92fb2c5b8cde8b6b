import { DECIDED, DECISIONS, IMPROVEMENTS, UPHELD } from './complaints-of-period.js';
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
             AND (EXISTS (SELECT FROM feedback_items item WHERE item.label_id = label.id AND item.kind = 'complaint'
               AND item.received_at >= :from AND item.received_at < :until)
             OR EXISTS (SELECT FROM monitor_responses response JOIN feedback_items item ON item.id = response.item_id
               WHERE item.label_id = label.id AND response.completed_at >= :from AND response.completed_at < :until))`,
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
    of: DECISIONS,
    among: `${DECIDED} AND ${UPHELD}`,
    counts: 'has_cause',
  },
  'cause-fed-back': {
    kind: 'share',
    definition: {
      nl: 'Klachten die in de periode geheel of deels gegrond zijn verklaard en waarvan een oorzaak is vastgelegd. Telt mee: in die behandeling is de oorzaak per mail teruggekoppeld aan de collega om wie het gaat, en die mail is verstuurd en niet teruggekomen.',
      en: 'Complaints upheld in the period, in whole or in part, with a recorded cause. Counts: in that treatment the cause was fed back by e-mail to the colleague concerned, and the mail was sent and did not come back.',
    },
    of: DECISIONS,
    among: `${DECIDED} AND ${UPHELD} AND has_cause`,
    counts: 'was_fed_back',
  },
  'personal-messages': {
    kind: 'share',
    definition: {
      nl: 'Klachten waarvan in de periode is vastgelegd wat er dankzij de klacht is verbeterd, en waarvan de klant in de klachtmonitor aangaf daarover te willen horen. Telt mee: een persoonlijk bericht over de verbetering is verstuurd en niet teruggekomen.',
      en: 'Complaints of which it was recorded in the period what was improved thanks to them, and whose customer asked in the complaint monitor to hear of it. Counts: a personal message about the improvement was sent and did not come back.',
    },
    of: IMPROVEMENTS,
    among: 'wants_message',
    counts: 'has_message',
  },
  'effect-measured': {
    kind: 'share',
    definition: {
      nl: 'Verbeteringen die in de periode bij een klacht zijn vastgelegd. Telt mee: daarna is vastgelegd wat de verbetering deed, ook als zij niet werkte.',
      en: 'Improvements recorded with a complaint in the period. Counts: it was recorded afterwards what the improvement did, also when it did not work.',
    },
    of: IMPROVEMENTS,
    counts: 'is_measured',
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
