import { localDay } from '../../deadlines/local-day.js';
import type { LabelPolicy } from '../../labels/label-policy.entity.js';
import { POLICY_IN_FORCE } from '../../labels/policy-in-force.js';
import { isSatisfactionKnown } from '../../public-figures/monitor-averages.js';
import { KINDS, type Kind } from '../../vocabulary.js';
import {
  CLOSED,
  COMPLAINTS,
  DECIDED,
  DECISIONS,
  isMarked,
  lastHappened,
  RECEIVED,
  REQUEST_DAYS,
  UPHELD,
} from './complaints-of-period.js';
import { bind, type Measure } from './measure.js';
import { publishedTerms } from './published-terms-met.js';

/** Whether feedback of a kind came in; a complaint monitor that was filled in is requested feedback. */
const cameIn = (kind: Kind) =>
  `EXISTS (SELECT FROM feedback_items item WHERE item.label_id = :label AND item.kind = '${kind}'
     AND item.received_at >= :from AND item.received_at < :until)${kind === 'requested-feedback' ? ` OR ${MONITOR_CAME_IN}` : ''}`;
const MONITOR_CAME_IN = `EXISTS (SELECT FROM monitor_responses response JOIN feedback_items item ON item.id = response.item_id
  WHERE item.label_id = :label AND response.completed_at >= :from AND response.completed_at < :until)`;

/** What the register can say about policy and culture (part I). */
export const policyAndCultureMeasures = {
  'hard-indicators': {
    kind: 'read',
    definition: {
      nl: 'Gepubliceerde reactietermijnen met een doel (de norm in procenten) waarvan in de periode ten minste één klacht verviel.',
      en: 'Published response terms with a goal (the target share) of which at least one complaint fell due in the period.',
    },
    async read(manager, scope) {
      const bands = await publishedTerms(manager, scope);
      return { numerator: bands.filter(({ share }) => share.denominator > 0).length, denominator: null };
    },
  },
  'soft-indicators': {
    kind: 'read',
    definition: {
      nl: 'De tevredenheid uit de klachtmonitor telt mee als het merk er een doel voor heeft (in de garantie) en klanten in de periode antwoord gaven.',
      en: 'Satisfaction by the complaint monitor counts when the label has a goal for it (in its guarantee) and customers answered in the period.',
    },
    async read(manager, { labelId, to, startsAt, endsAt, now }) {
      const [day] = [to, localDay(now)].sort() as [string];
      const [policy]: LabelPolicy[] = await manager.query(POLICY_IN_FORCE('$1', '$2'), [labelId, day]);
      const hasGoal = typeof policy?.settings.guarantee?.satisfiedPercent === 'number';
      const isKnown = hasGoal && (await isSatisfactionKnown(manager, labelId, { startsAt, endsAt }));
      return { numerator: isKnown ? 1 : 0, denominator: null };
    },
  },
  involvement: {
    kind: 'share',
    definition: {
      nl: 'Klachten met hoog belang die in de periode zijn ontvangen. Telt mee: een topmanager heeft zelf iets in het dossier gedaan. Alleen toegewezen zijn is niet genoeg.',
      en: 'Complaints of high impact received in the period. Counts: a top manager did something in the dossier in person. Being assigned is not enough.',
    },
    of: COMPLAINTS,
    among: `${RECEIVED} AND was_top_manager_involved IS NOT NULL`,
    counts: 'was_top_manager_involved',
  },
  examined: {
    kind: 'share',
    definition: {
      nl: 'Klachten die in de periode geheel of deels gegrond zijn verklaard. Telt mee: in het dossier staat een onderzoek naar gelijke gevallen.',
      en: 'Complaints upheld in the period, in whole or in part. Counts: the dossier holds a similar-cases examination.',
    },
    of: DECISIONS,
    among: `${DECIDED} AND ${UPHELD}`,
    counts: 'was_examined',
  },
  'followed-up': {
    kind: 'share',
    definition: {
      nl: 'Klachten waarvan het laatste onderzoek naar gelijke gevallen in de periode was en andere geraakte klanten vond. Telt mee: bij het onderzoek staat wat er voor hen gebeurt, zonder dat zij erom vroegen.',
      en: 'Complaints whose last similar-cases examination was in the period and found other customers affected. Counts: the examination says what is done for them, unasked.',
    },
    of: {
      rows: `${lastHappened('similar-cases-examined')} AND event.facts ->> 'othersAffected' = 'true'`,
      facts: { has_follow_up: `event.facts ->> 'hasFollowUp' = 'true'` },
    },
    counts: 'has_follow_up',
  },
  'feedback-requested': {
    kind: 'share',
    definition: {
      nl: `Klachten die in de periode zijn gesloten met instemming of zonder reactie, ten minste ${REQUEST_DAYS} dagen geleden. Telt mee: de uitnodiging voor de klachtmonitor is verstuurd en niet teruggekomen, of de klant heeft hem al ingevuld.`,
      en: `Complaints closed in the period by agreement or without a reaction, at least ${REQUEST_DAYS} days ago. Counts: the invitation to the complaint monitor was sent and did not come back, or the customer filled it in already.`,
    },
    of: COMPLAINTS,
    among: `${CLOSED} AND closure_reason IN ('agreed', 'no-reaction') AND was_time_to_ask`,
    counts: `${isMarked('monitor-invited')} OR ${isMarked('monitor-answered')}`,
  },
  'public-ways-in': {
    kind: 'read',
    definition: {
      nl: 'Het openbare formulier van het merk, als het merk actief is.',
      en: 'The public form of the label, when the label is active.',
    },
    async read(manager, scope) {
      const [row] = await manager.query(
        ...bind('SELECT count(*)::int AS count FROM labels WHERE id = :label AND is_active', scope),
      );
      return { numerator: row.count, denominator: null };
    },
  },
  'kinds-registered': {
    kind: 'read',
    definition: {
      nl: 'Soorten (klacht, klantsignaal, compliment, gevraagde feedback) waarvan er in de periode ten minste één is ontvangen. Een ingevulde klachtmonitor is gevraagde feedback.',
      en: 'Kinds (complaint, customer signal, compliment, requested feedback) of which at least one was received in the period. A complaint monitor that was filled in is requested feedback.',
    },
    async read(manager, scope) {
      const [row] = await manager.query(
        ...bind(`SELECT ${KINDS.map((kind) => `(${cameIn(kind)})::int`).join(' + ')} AS count`, scope),
      );
      return { numerator: row.count, denominator: null };
    },
  },
  'ordinary-complaints': {
    kind: 'quarterly',
    definition: {
      nl: 'Kwartalen waarin een topmanager bij een gewone klacht zelf de klant sprak, besliste of het antwoord stuurde.',
      en: 'Quarters in which a top manager spoke to the customer, decided or sent the answer of an ordinary complaint in person.',
    },
    rows: `FROM history_events event JOIN feedback_items item ON item.id = event.item_id
      WHERE item.label_id = :label AND item.kind = 'complaint' AND item.impact = 'ordinary' AND event.actor_role = 'top-manager'
        AND event.type IN ('contact-logged', 'decided', 'answer-sent') AND coalesce(event.facts ->> 'reached', 'true') = 'true'
        AND event.occurred_at >= :from AND event.occurred_at < :until`,
    at: 'event.occurred_at',
  },
} satisfies Record<string, Measure>;
