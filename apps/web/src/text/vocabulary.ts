import type { paths } from '../api/schema.js';
import { defineText, useFeatureText } from './define-text.js';

type Case = paths['/api/v1/feedback-items/{id}']['get']['responses'][200]['content']['application/json'];
type Row = paths['/api/v1/search']['get']['responses'][200]['content']['application/json']['rows'][number];

export type Kind = Row['kind'];
export type Status = Row['status'];
export type Category = Row['category'];
export type Channel = Case['channel'];
export type ContactChannel = Case['complainant']['preferredChannel'];
export type Need = Case['needs'][number]['need'];
export type Outcome = NonNullable<Case['decision']>['outcome'];
export type ClosureReason = NonNullable<Case['closureReason']>;
export type CommitmentKind = NonNullable<Row['next']>['kind'];
export type ActionName = Case['availableActions'][number]['action'];
export type DisputeBody = Case['disputes'][number]['body'];
export type DisputeOutcome = NonNullable<Case['disputes'][number]['outcome']>;

/**
 * The words of the register that every screen shares, one word a concept (docs/glossary.md). They are written as they
 * stand inside a sentence; `atStart` gives them a capital. Actions are verbs, ready for a button.
 */
export const vocabulary = defineText({
  nl: {
    kinds: {
      complaint: 'klacht',
      'customer-signal': 'klantsignaal',
      compliment: 'compliment',
      'requested-feedback': 'klantfeedback',
    } satisfies Record<Kind, string>,
    statuses: {
      received: 'ontvangen',
      'in-treatment': 'in behandeling',
      'awaiting-approval': 'wacht op goedkeuring',
      decided: 'besluit genomen',
      answered: 'antwoord verstuurd',
      closing: 'gevraagd of het dicht mag',
      closed: 'gesloten',
      merged: 'samengevoegd',
    } satisfies Record<Status, string>,
    closureReasons: {
      agreed: 'klant akkoord',
      'no-reaction': 'klant reageerde niet',
      withdrawn: 'ingetrokken',
      referred: 'doorverwezen',
      handled: 'afgehandeld',
    } satisfies Record<ClosureReason, string>,
    categories: {
      motor: 'auto',
      home: 'wonen',
      travel: 'reis',
      liability: 'aansprakelijkheid',
      'legal-aid': 'rechtsbijstand',
      life: 'leven',
      pension: 'pensioen',
      funeral: 'uitvaart',
      income: 'inkomen',
      health: 'zorg',
      other: 'overig',
    } satisfies Record<Category, string>,
    channels: {
      phone: 'telefoon',
      'web-form': 'webformulier',
      'e-mail': 'e-mail',
      letter: 'brief',
      'in-person': 'persoonlijk',
      'social-media': 'sociale media',
      portal: 'klantportaal',
    } satisfies Record<Channel, string>,
    contactChannels: { 'e-mail': 'e-mail', phone: 'telefoon', post: 'post' } satisfies Record<ContactChannel, string>,
    needs: {
      reading: 'moeite met lezen',
      sight: 'ziet slecht',
      hearing: 'hoort slecht',
      stress: 'spanning of zorgen',
      language: 'andere taal',
      other: 'iets anders',
    } satisfies Record<Need, string>,
    outcomes: {
      upheld: 'gegrond',
      'partly-upheld': 'deels gegrond',
      rejected: 'niet gegrond',
    } satisfies Record<Outcome, string>,
    commitments: {
      confirmation: 'bevestiging van ontvangst',
      'first-contact': 'eerste gesprek met de klant',
      'progress-update': 'bericht over de voortgang',
      'two-week-duty': 'antwoord of uitleg binnen twee weken',
      'twelve-week-limit': 'antwoord binnen twaalf weken',
      answer: 'antwoord op de klacht',
      closure: 'sluiting van de zaak',
      'colleague-request': 'antwoord van een collega',
      promise: 'toezegging',
      'second-look': 'uitkomst van de tweede blik',
      'carry-out-solution': 'oplossing uitvoeren',
      'closure-attempt': 'vragen of de zaak dicht mag',
      'dispute-reply': 'reactie in het geschil',
    } satisfies Record<CommitmentKind, string>,
    actions: {
      register: 'Vastleggen',
      assign: 'Toewijzen',
      'take-over': 'Overnemen',
      'confirm-receipt': 'Ontvangst bevestigen',
      'log-contact': 'Gesprek vastleggen',
      'record-wish': 'Wens vastleggen',
      'add-note': 'Notitie maken',
      'ask-colleague': 'Collega vragen',
      'record-colleague-answer': 'Antwoord van collega vastleggen',
      'chase-colleague': 'Collega herinneren',
      'make-promise': 'Toezegging doen',
      'settle-promise': 'Toezegging afronden',
      'write-letter': 'Brief schrijven',
      'send-progress-update': 'Voortgang melden',
      'announce-delay': 'Uitstel melden',
      'pause-clock': 'Klok stilzetten',
      'resume-clock': 'Klok weer laten lopen',
      decide: 'Besluit nemen',
      approve: 'Besluit goedkeuren',
      'return-decision': 'Besluit teruggeven',
      'send-answer': 'Antwoord versturen',
      'release-answer': 'Meelezen en versturen',
      'return-answer': 'Antwoord teruggeven',
      'hand-to-post': 'Aan de post geven',
      'attach-file': 'Bestand toevoegen',
      'record-reaction': 'Reactie vastleggen',
      'carry-out-solution': 'Oplossing uitvoeren',
      'ask-closure': 'Vragen of het dicht mag',
      'record-closure-answer': 'Antwoord op sluiting vastleggen',
      'start-second-look': 'Tweede blik starten',
      close: 'Zaak sluiten',
      reopen: 'Zaak heropenen',
      withdraw: 'Intrekking vastleggen',
      merge: 'Samenvoegen',
      unmerge: 'Samenvoegen ongedaan maken',
      refer: 'Doorverwijzen',
      'open-dispute': 'Geschil vastleggen',
      'record-dispute-outcome': 'Uitkomst geschil vastleggen',
      'correct-data': 'Gegevens verbeteren',
      'mark-needs': 'Behoeften vastleggen',
      'mark-impact': 'Belang aangeven',
      'assign-top-manager': 'Directielid erbij vragen',
      'convert-to-complaint': 'Klacht van maken',
      'send-message': 'Bericht sturen',
      'receive-mail': 'Mail plaatsen',
      'correct-contact-details': 'Contactgegevens verbeteren',
      'answer-monitor': 'Klachtmonitor invullen',
      'send-private-link': 'Persoonlijke link mailen',
      'revoke-private-links': 'Persoonlijke links intrekken',
    } satisfies Record<ActionName, string>,
    disputeBodies: { kifid: 'Kifid', skgz: 'SKGZ', court: 'rechter' } satisfies Record<DisputeBody, string>,
    disputeOutcomes: {
      'in-favour-of-customer': 'klant kreeg gelijk',
      partly: 'klant kreeg deels gelijk',
      'in-favour-of-insurer': 'verzekeraar kreeg gelijk',
      settled: 'geschikt',
      withdrawn: 'ingetrokken',
    } satisfies Record<DisputeOutcome, string>,
  },
  en: {
    kinds: {
      complaint: 'complaint',
      'customer-signal': 'customer signal',
      compliment: 'compliment',
      'requested-feedback': 'requested feedback',
    },
    statuses: {
      received: 'received',
      'in-treatment': 'in treatment',
      'awaiting-approval': 'awaiting approval',
      decided: 'decided',
      answered: 'answer sent',
      closing: 'asked whether it may be closed',
      closed: 'closed',
      merged: 'merged',
    },
    closureReasons: {
      agreed: 'customer agreed',
      'no-reaction': 'customer did not react',
      withdrawn: 'withdrawn',
      referred: 'referred',
      handled: 'handled',
    },
    categories: {
      motor: 'motor',
      home: 'home',
      travel: 'travel',
      liability: 'liability',
      'legal-aid': 'legal aid',
      life: 'life',
      pension: 'pension',
      funeral: 'funeral',
      income: 'income',
      health: 'health',
      other: 'other',
    },
    channels: {
      phone: 'phone',
      'web-form': 'web form',
      'e-mail': 'e-mail',
      letter: 'letter',
      'in-person': 'in person',
      'social-media': 'social media',
      portal: 'customer portal',
    },
    contactChannels: { 'e-mail': 'e-mail', phone: 'phone', post: 'post' },
    needs: {
      reading: 'finds reading hard',
      sight: 'sees badly',
      hearing: 'hears badly',
      stress: 'stress or worries',
      language: 'another language',
      other: 'something else',
    },
    outcomes: { upheld: 'upheld', 'partly-upheld': 'partly upheld', rejected: 'not upheld' },
    commitments: {
      confirmation: 'confirmation of receipt',
      'first-contact': 'first talk with the customer',
      'progress-update': 'progress update',
      'two-week-duty': 'answer or explanation within two weeks',
      'twelve-week-limit': 'answer within twelve weeks',
      answer: 'answer to the complaint',
      closure: 'closure of the case',
      'colleague-request': 'answer from a colleague',
      promise: 'promise',
      'second-look': 'outcome of the second look',
      'carry-out-solution': 'carry out the solution',
      'closure-attempt': 'ask whether the case may be closed',
      'dispute-reply': 'reply in the dispute',
    },
    actions: {
      register: 'Register',
      assign: 'Assign',
      'take-over': 'Take over',
      'confirm-receipt': 'Confirm receipt',
      'log-contact': 'Record a talk',
      'record-wish': 'Record the wish',
      'add-note': 'Add a note',
      'ask-colleague': 'Ask a colleague',
      'record-colleague-answer': 'Record the colleague’s answer',
      'chase-colleague': 'Remind the colleague',
      'make-promise': 'Make a promise',
      'settle-promise': 'Settle a promise',
      'write-letter': 'Write a letter',
      'send-progress-update': 'Send a progress update',
      'announce-delay': 'Announce a delay',
      'pause-clock': 'Stop the clock',
      'resume-clock': 'Let the clock run again',
      decide: 'Decide',
      approve: 'Approve the decision',
      'return-decision': 'Return the decision',
      'send-answer': 'Send the answer',
      'release-answer': 'Read along and send',
      'return-answer': 'Return the answer',
      'hand-to-post': 'Hand to the post',
      'attach-file': 'Attach a file',
      'record-reaction': 'Record the reaction',
      'carry-out-solution': 'Carry out the solution',
      'ask-closure': 'Ask for closure',
      'record-closure-answer': 'Record the answer on closure',
      'start-second-look': 'Start a second look',
      close: 'Close the case',
      reopen: 'Reopen the case',
      withdraw: 'Record a withdrawal',
      merge: 'Merge',
      unmerge: 'Undo the merge',
      refer: 'Refer elsewhere',
      'open-dispute': 'Record a dispute',
      'record-dispute-outcome': 'Record the dispute’s outcome',
      'correct-data': 'Correct data',
      'mark-needs': 'Record needs',
      'mark-impact': 'Mark the impact',
      'assign-top-manager': 'Bring in a top manager',
      'convert-to-complaint': 'Turn into a complaint',
      'send-message': 'Send a message',
      'receive-mail': 'Place a mail',
      'correct-contact-details': 'Correct contact details',
      'answer-monitor': 'Fill in the complaint monitor',
      'send-private-link': 'Mail a private link',
      'revoke-private-links': 'Revoke private links',
    },
    disputeBodies: { kifid: 'Kifid', skgz: 'SKGZ', court: 'court' },
    disputeOutcomes: {
      'in-favour-of-customer': 'in favour of the customer',
      partly: 'partly in favour of the customer',
      'in-favour-of-insurer': 'in favour of the insurer',
      settled: 'settled',
      withdrawn: 'withdrawn',
    },
  },
});

/** The words of the register in the reader's language. */
export function useVocabulary() {
  return useFeatureText(vocabulary);
}

/** Words as they stand at the start of a line: "klacht" becomes "Klacht". */
export function atStart(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What a form offers of a closed list, each at the start of its line. */
export function choicesOf<V extends string>(words: Record<V, string>): { value: V; label: string }[] {
  return (Object.entries(words) as [V, string][]).map(([value, label]) => ({ value, label: atStart(label) }));
}
