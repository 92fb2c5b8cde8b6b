import { type Language, NEEDS } from '../../vocabulary.js';
import { ANSWERED, CLOSED, COMPLAINTS, DECISIONS, isMarked, RECEIVED } from './complaints-of-period.js';
import { bind, type Measure } from './measure.js';
import { publishedTermsMet } from './published-terms-met.js';

const GIVEN = `letter_state IN ('sent', 'posted')`;

/** What the register can say about listening to the customer (part IV). */
export const listeningToTheCustomerMeasures = {
  'solution-asked': {
    kind: 'share',
    definition: {
      nl: 'Klachten die in de periode zijn ontvangen, ook als zij nog open staan; ingetrokken en samengevoegde tellen niet. Telt mee: de klant is gevraagd welke oplossing hij wil.',
      en: 'Complaints received in the period, also those still open; withdrawn and merged ones do not count. Counts: the customer was asked which solution they want.',
    },
    of: COMPLAINTS,
    among: RECEIVED,
    counts: `wish_state = 'asked'`,
  },
  verified: {
    kind: 'share',
    definition: {
      nl: 'Klachten die in de periode zijn gesloten; ingetrokken en samengevoegde tellen niet. Telt mee: gesloten met instemming van de klant of na het afgesproken aantal pogingen. Een doorverwezen klacht telt mee als de klant eerst op het antwoord reageerde.',
      en: 'Complaints closed in the period; withdrawn and merged ones do not count. Counts: closed with the agreement of the customer or after the set number of attempts. A complaint that was referred counts when the customer reacted to the answer first.',
    },
    of: COMPLAINTS,
    among: CLOSED,
    counts: `coalesce(closure_reason, '') IN ('agreed', 'no-reaction')
      OR ${isMarked('closure-answered')} OR ${isMarked('reaction-recorded')}`,
  },
  'referral-in-letter': {
    kind: 'share',
    definition: {
      nl: '(Deels) afwijzende besluiten waarvan het antwoord in de periode is geschreven; een brief die nog onderweg is telt niet. Telt mee: de laatste antwoordbrief is echt verstuurd, kwam niet terug, en noemt de rechter en voor een consument ook Kifid of SKGZ.',
      en: '(Partly) rejecting decisions whose answer was written in the period; a letter still under way does not count. Counts: the last answer was really sent, did not come back, and names the court and, for a consumer, Kifid or SKGZ too.',
    },
    of: DECISIONS,
    among: `${ANSWERED} AND outcome IN ('partly-upheld', 'rejected')`,
    counts: `${GIVEN} AND names_bodies`,
  },
  'chosen-channel': {
    kind: 'share',
    definition: {
      nl: 'Antwoorden die in de periode zijn geschreven; een brief die nog onderweg is telt niet. Telt mee: het antwoord ging via het kanaal dat de klant koos. Koos de klant de telefoon, dan is de klant gesproken.',
      en: 'Answers written in the period; a letter still under way does not count. Counts: the answer went by the channel that the customer chose. Where the customer chose the phone, the customer was spoken to.',
    },
    of: DECISIONS,
    among: ANSWERED,
    counts: `${GIVEN} AND is_by_chosen_channel`,
  },
  'urgent-lead-time': {
    kind: 'read',
    definition: {
      nl: 'De middelste tijd van ontvangst tot antwoord van de spoedklachten die in de periode zijn beantwoord, als deel van die van de gewone klachten, in minuten. Zonder spoedklachten is er niets te meten.',
      en: 'The median time from receipt to answer of the urgent complaints answered in the period, as a share of that of the other complaints, in minutes. Without urgent complaints there is nothing to measure.',
    },
    async read(manager, scope) {
      const median = (urgency: string) =>
        `(percentile_cont(0.5) WITHIN GROUP (ORDER BY date_part('epoch', decision.answered_at - item.received_at))
           FILTER (WHERE item.urgency = '${urgency}') / 60)::int AS ${urgency}`;
      const [{ urgent, normal }]: [{ urgent: number | null; normal: number | null }] = await manager.query(
        ...bind(
          `SELECT ${median('urgent')}, ${median('normal')}
           FROM decisions decision JOIN feedback_items item ON item.id = decision.item_id
           WHERE item.label_id = :label AND item.kind = 'complaint' AND decision.round = 1
             AND decision.answered_at >= :from AND decision.answered_at < :until`,
          scope,
        ),
      );
      if (urgent === null || !normal) return { numerator: 0, denominator: 0 };
      const detail = { nl: inDays(urgent, normal, 'nl'), en: inDays(urgent, normal, 'en') };
      return { numerator: urgent, denominator: normal, detail };
    },
  },
  'needs-noted': {
    kind: 'share',
    definition: {
      nl: 'Klachten die in de periode zijn ontvangen, ook als zij nog open staan; ingetrokken en samengevoegde tellen niet. Telt mee: er is een behoefte genoteerd, de behandelaar legde vast dat ernaar is gevraagd, of de klant vulde het openbare formulier in, dat ernaar vraagt.',
      en: 'Complaints received in the period, also those still open; withdrawn and merged ones do not count. Counts: a need was noted, the handler recorded that it was asked, or the customer filled in the public form, which asks for it.',
    },
    of: COMPLAINTS,
    among: RECEIVED,
    counts: `is_by_web_form OR needs IS NOT NULL OR ${isMarked('needs-marked')}`,
  },
  'adjustments-made': {
    kind: 'share',
    definition: {
      nl: 'Klachten die in de periode zijn gesloten en waarin een behoefte van de klant is genoteerd; ingetrokken en samengevoegde tellen niet. Telt mee: bij elke behoefte staat dat is gedaan wat was afgesproken.',
      en: 'Complaints closed in the period with a noted need of the customer; withdrawn and merged ones do not count. Counts: for each need it is recorded that what was agreed was done.',
    },
    of: COMPLAINTS,
    among: `${CLOSED} AND needs IS NOT NULL`,
    counts: NEEDS.map((need) => `(NOT '${need}' = ANY (needs) OR ${isMarked(`need-met-${need}`)})`).join(' AND '),
  },
  'updates-in-time': {
    kind: 'share',
    definition: {
      nl: 'Klachten die in de periode zijn ontvangen, ook als zij nog open staan; ingetrokken en samengevoegde tellen niet. Telt mee: de klant wachtte nooit langer op bericht dan het beloofde tempo.',
      en: 'Complaints received in the period, also those still open; withdrawn and merged ones do not count. Counts: the customer never waited longer for news than the promised interval.',
    },
    of: COMPLAINTS,
    among: RECEIVED,
    counts: `NOT ${isMarked('update-too-late')} AND NOT is_update_late`,
  },
  'delays-announced': {
    kind: 'share',
    definition: {
      nl: 'Gepubliceerde termijnen voor het antwoord en het sluiten die in de periode verliepen en zijn gemist. Telt mee: de klant kreeg vóór het verlopen een bericht dat het langer duurt. Een gemiste bevestiging telt niet: daarvóór is er nog geen contact.',
      en: 'Published terms for the answer and for closing that fell due in the period and were missed. Counts: the customer was told of the delay before the term lapsed. A missed confirmation does not count: before it there is no contact yet.',
    },
    of: {
      // A term is published by the label of its case; of the case itself only a list of cases asks something.
      rows: `FROM commitments term LEFT JOIN feedback_items item ON item.id = term.item_id
        WHERE term.norm_policy_id = ANY (ARRAY(SELECT policy.id FROM label_policies policy WHERE policy.label_id = :label))
          AND term.kind IN ('answer', 'closure') AND term.left_out_by IS NULL AND term.state <> 'kept'
          AND term.late_from > :from AND term.late_from <= :until AND term.late_from <= :now`,
      facts: {
        is_announced: `EXISTS (SELECT FROM letters letter WHERE letter.item_id = term.item_id
          AND letter.purpose = 'delay-notice' AND letter.state IN ('sent', 'posted') AND letter.sent_at < term.late_from)`,
      },
    },
    counts: 'is_announced',
  },
  'terms-met': publishedTermsMet,
} satisfies Record<string, Measure>;

/** Both medians in days, since nobody reads minutes. */
function inDays(urgent: number, normal: number, language: Language): string {
  const days = (minutes: number) => (minutes / 1440).toLocaleString(language, { maximumFractionDigits: 1 });
  return language === 'nl'
    ? `spoed ${days(urgent)} en gewoon ${days(normal)} dagen`
    : `urgent ${days(urgent)} and others ${days(normal)} days`;
}
