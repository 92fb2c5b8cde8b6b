import { defineText } from '../../../text/define-text.js';

const many = (count: number, one: string, more: string) => (count === 1 ? `1 ${one}` : `${count} ${more}`);

/** Words of the page about background work. */
export const queuesText = defineText({
  nl: {
    intro:
      'Wat op de achtergrond gebeurt: brieven bezorgen, termijnen bewaken. Een taak die mislukt, wordt vanzelf opnieuw geprobeerd. Lukt het ook na alle pogingen niet, dan staat die hier.',
    allWell: 'Er is niets mislukt en er staat niets vast.',
    noWorker:
      'Er is nu geen enkele worker aan het werk. Zolang dat zo is, gaat er geen brief de deur uit. Start een worker.',
    failed: 'Mislukte taken',
    noneFailed: 'Geen enkele taak is mislukt.',
    failedList: 'Mislukte taken, de laatste bovenaan',
    what: 'Taak',
    reason: 'Waarom',
    attempts: 'Pogingen',
    when: 'Mislukt op',
    retry: 'Opnieuw doen',
    retryOne: (what: string, id: string) => `Opnieuw doen: ${what}, ${id}`,
    retried: 'De taak wordt opnieuw gedaan.',
    retryAll: (count: number, what: string) => `${many(count, 'taak', 'taken')} opnieuw doen: ${what}`,
    retriedAll: (count: number) =>
      count === 1 ? '1 taak wordt opnieuw gedaan.' : `${count} taken worden opnieuw gedaan.`,
    queues: 'Wachtrijen',
    queueList: 'Elke wachtrij met wat erin staat',
    queue: 'Wachtrij',
    workers: 'Workers',
    waiting: 'Wacht',
    active: 'Bezig',
    delayed: 'Later',
    failedCount: 'Mislukt',
    outbox: 'Nog niet in een wachtrij',
    outboxHint:
      'Werk dat in de database staat en naar een wachtrij moet. Normaal duurt dat minder dan een seconde. Staat het hier langer dan een minuut, dan draait er geen worker, of kent de worker dit werk nog niet (bij een nieuwe versie).',
    outboxNone: (waiting: number) =>
      waiting === 0
        ? 'Niets wacht.'
        : `${many(waiting, 'bericht', 'berichten')} onderweg, niets staat langer dan een minuut.`,
    outboxStuck: (count: number) => `${many(count, 'bericht staat', 'berichten staan')} langer dan een minuut vast.`,
    outboxList: 'Berichten die vaststaan, de oudste bovenaan',
    writtenAt: 'Staat er sinds',
    subject: 'Waarover',
    names: {
      'prepare-confirmation': 'Bevestiging van ontvangst schrijven',
      'deliver-letter': 'Brief of mail bezorgen',
      'watch-commitments': 'Termijnen bewaken',
      'deliver-staff-mail': 'Mails aan medewerkers versturen',
      'send-digests': 'Waarschuwingen bundelen',
      'invite-to-monitor': 'Klanten uitnodigen voor de klachtmonitor',
      'mail-asked-link': 'Persoonlijke link mailen',
      'link-asked': 'Persoonlijke link mailen',
      'reconcile-outbox': 'Verloren werk terughalen',
      'fold-norm-tallies': 'Normcijfers opruimen',
      'confirmation-due': 'Bevestiging van ontvangst schrijven',
      'letter-ready': 'Brief of mail bezorgen',
    },
  },
  en: {
    intro:
      'What happens in the background: delivering letters, guarding terms. A job that fails is tried again by itself. If it still fails after all attempts, it stands here.',
    allWell: 'Nothing failed and nothing is stuck.',
    noWorker: 'No worker is at work now. As long as that is so, no letter leaves. Start a worker.',
    failed: 'Failed jobs',
    noneFailed: 'No job has failed.',
    failedList: 'Failed jobs, the latest on top',
    what: 'Job',
    reason: 'Why',
    attempts: 'Attempts',
    when: 'Failed on',
    retry: 'Do it again',
    retryOne: (what, id) => `Do it again: ${what}, ${id}`,
    retried: 'The job is done again.',
    retryAll: (count, what) => `Do ${many(count, 'job', 'jobs')} again: ${what}`,
    retriedAll: (count) => (count === 1 ? '1 job is done again.' : `${count} jobs are done again.`),
    queues: 'Queues',
    queueList: 'Every queue with what it holds',
    queue: 'Queue',
    workers: 'Workers',
    waiting: 'Waits',
    active: 'Busy',
    delayed: 'Later',
    failedCount: 'Failed',
    outbox: 'Not in a queue yet',
    outboxHint:
      'Work that is in the database and has to go to a queue. Normally that takes less than a second. If it stands here for more than a minute, no worker runs, or the worker does not know this work yet (during an upgrade).',
    outboxNone: (waiting) =>
      waiting === 0
        ? 'Nothing waits.'
        : `${many(waiting, 'message', 'messages')} on the way, none for more than a minute.`,
    outboxStuck: (count) => `${many(count, 'message has', 'messages have')} been stuck for more than a minute.`,
    outboxList: 'Messages that are stuck, the oldest on top',
    writtenAt: 'There since',
    subject: 'About',
    names: {
      'prepare-confirmation': 'Write the confirmation of receipt',
      'deliver-letter': 'Deliver a letter or mail',
      'watch-commitments': 'Watch terms',
      'deliver-staff-mail': 'Deliver mail to staff',
      'send-digests': 'Bundle warnings',
      'invite-to-monitor': 'Invite customers to the complaint monitor',
      'mail-asked-link': 'Mail a private link',
      'link-asked': 'Mail a private link',
      'reconcile-outbox': 'Bring back lost work',
      'fold-norm-tallies': 'Tidy the norm figures',
      'confirmation-due': 'Write the confirmation of receipt',
      'letter-ready': 'Deliver a letter or mail',
    },
  },
});
