import type { Language } from '../language.js';
import type { LetterFacts } from './all-letters.js';
import type { AnswerFacts, CustomerLetterFacts, ReferralFacts } from './letter.js';

type Say = (dutch: string, english: string) => string;

/** Facts of one invented complaint, with every optional fact stated: for previews of a template, and for tests. */
export function exampleFacts(language: Language): LetterFacts {
  const say: Say = (dutch, english) => (language === 'nl' ? dutch : english);
  return { ...beforeTheAnswer(say), ...answers(say), ...afterTheAnswer(say), ...amongColleagues(say) };
}

const handler = { name: 'Noor Bakker', phone: '088-0000123', email: 'noor.bakker@veldgroen.example' };
const reference = 'VG-2026-000412';
const statusUrl = 'https://veldgroen.example/k/6f1c2a9e4b7d';
const customer: CustomerLetterFacts = {
  label: {
    name: 'Veldgroen Verzekeringen',
    colour: '#2f6b3c',
    phone: '088-0000100',
    email: 'klachten@veldgroen.example',
    website: 'www.veldgroen.example',
    postalAddress: ['Postbus 100', '1000 AA Veldstad'],
  },
  reference,
  salutation: { kind: 'person', name: "mevrouw A. van 't Hof" },
  handler,
  receivedAt: '2026-03-02T10:14:00+01:00',
};

function summary(say: Say): string {
  return say(
    'Ik wacht al zes weken op de uitkering van mijn reisschade en niemand belt terug',
    'I have been waiting six weeks for my travel claim to be paid and nobody calls me back',
  );
}

function referral(say: Say): ReferralFacts {
  return {
    body: 'Kifid',
    name: say('het Klachteninstituut Financiële Dienstverlening', 'the Dutch Institute for Financial Disputes'),
    addressLines: ['Postbus 93257', '2509 AG Den Haag'],
    phone: '070-333 8 999',
    website: 'https://www.kifid.nl',
    lastDayOn: '2027-03-02',
    explanation: say(
      'Dat is een jaar na de dag waarop u uw klacht aan ons vertelde',
      'That is one year after the day on which you told us your complaint',
    ),
  };
}

function beforeTheAnswer(say: Say) {
  return {
    confirmation: {
      ...customer,
      summary: summary(say),
      desiredSolution: say(
        'Dat het bedrag deze week op mijn rekening staat',
        'That the money is in my account this week',
      ),
      callBy: '2026-03-05',
      nextUpdateAt: '2026-03-06',
      answerDueAt: '2026-03-09',
      promises: [{ text: say('ik stuur u de nieuwe polis', 'I will send you the new policy'), dueAt: '2026-03-04' }],
      statusUrl,
    },
    reply: {
      ...customer,
      statusUrl,
      message: say(
        'Dank u wel voor uw vraag. De nieuwe polis is vandaag naar u gestuurd.',
        'Thank you for your question. Your new policy was sent to you today.',
      ),
    },
    'thanks-for-feedback': {
      ...customer,
      kind: 'customer-signal',
      summary: say(
        'Op uw website kan ik het schadeformulier niet vinden',
        'I cannot find the claim form on your website',
      ),
    },
    'invitation-to-call': {
      ...customer,
      statusUrl,
      callAt: '2026-03-05T14:30:00+01:00',
      attemptedAt: ['2026-03-03T10:15:00+01:00', '2026-03-04T16:40:00+01:00'],
      answerDueAt: '2026-03-09',
    },
    'progress-update': {
      ...customer,
      done: say('Ik heb met de afdeling Reis gesproken.', 'I have spoken with the travel department.'),
      next: say('Ik reken na welk bedrag u krijgt.', 'I will work out how much you are due.'),
      promises: [{ text: say('ik bel u', 'I will call you'), dueAt: '2026-03-05' }],
      nextUpdateAt: '2026-03-06',
      answerDueAt: '2026-03-09',
      statusUrl,
    },
    'delay-notice': {
      ...customer,
      about: 'answer',
      originalDueAt: '2026-03-09',
      answerDueAt: '2026-03-16',
      reason: say(
        'De arts in het buitenland heeft mijn vragen nog niet beantwoord.',
        'The doctor abroad has not answered my questions yet.',
      ),
      nextUpdateAt: '2026-03-12',
      disputeBody: {
        body: 'Kifid',
        name: referral(say).name,
        website: referral(say).website,
        openFromOn: '2026-04-27',
      },
      statusUrl,
    },
    'information-request': {
      ...customer,
      questions: [
        say('De rekening van het hotel', 'The hotel bill'),
        say("Foto's van de kapotte koffer", 'Photos of the broken suitcase'),
      ],
      why: say('Zo kan ik zien welke kosten u had.', 'They show me which costs you had.'),
      neededBy: '2026-03-06',
      answerDueAt: '2026-03-09',
      uploadUrl: statusUrl,
    },
  };
}

function answers(say: Say) {
  const solution = say('Wij betalen uw reisschade deze week uit.', 'We will pay your travel claim this week.');
  return {
    'answer-upheld': { ...answer(say, tooLate(say)), solution, redressCents: 125_000 },
    'answer-partly-upheld': {
      ...answer(say, `${tooLate(say)}\n\n${notInsured(say)}`),
      solution,
      redressCents: 50_000,
      referral: referral(say),
    },
    'answer-rejected': { ...answer(say, notInsured(say)), ...gesture(say), referral: referral(say) },
    'second-look-outcome': {
      ...answer(say, notInsured(say)),
      ...gesture(say),
      outcome: 'rejected' as const,
      reviewerName: 'Imre Postma',
      referral: referral(say),
    },
  };
}

function answer(say: Say, motivation: string): AnswerFacts {
  return {
    ...customer,
    summary: summary(say),
    decision: {
      motivation,
      investigation: say(
        'Ik heb met u gebeld, uw dossier gelezen en met de afdeling Reis gesproken.',
        'I called you, read your file and spoke with the travel department.',
      ),
    },
    points: [
      {
        point: say('Niemand belde terug', 'Nobody called back'),
        answer: say('Dat klopt. Uw verzoek bleef liggen', 'That is right. We left your request unanswered'),
      },
    ],
    promises: [{ text: say('wij maken het bedrag over', 'we will pay the amount'), dueAt: '2026-03-13' }],
    answerUrl: statusUrl,
  };
}

function tooLate(say: Say): string {
  return say(
    'Wij hadden uw reisschade binnen twee weken moeten betalen. Het werden er zes.',
    'We should have paid your travel claim within two weeks. It took us six.',
  );
}

function notInsured(say: Say): string {
  return say(
    'Uw verzekering betaalt geen telefoons die op het strand zijn kwijtgeraakt. Dat staat in artikel 4 van uw polis.',
    'Your insurance does not pay for phones that were lost on the beach. That is in article 4 of your policy.',
  );
}

function gesture(say: Say) {
  const solution = say(
    'U moest te lang op ons wachten. Daarvoor krijgt u een vergoeding.',
    'You had to wait too long for us. We will pay you an amount for that.',
  );
  return { solution, redressCents: 5_000 };
}

function afterTheAnswer(say: Say) {
  const solution = say('Wij hebben uw reisschade uitbetaald.', 'We have paid your travel claim.');
  const { body, name, phone, website } = referral(say);
  return {
    'solution-carried-out': {
      ...customer,
      carriedOut: [{ text: say('wij maakten € 1.250,00 over', 'we paid you €1,250.00'), doneAt: '2026-03-12' }],
      answerUrl: statusUrl,
    },
    'closure-question': { ...customer, solution, replyBy: '2026-03-20', answerUrl: statusUrl },
    'closure-reminder': { ...customer, askedAt: '2026-03-13', closesOn: '2026-03-27', answerUrl: statusUrl },
    'closed-without-reaction': {
      ...customer,
      attemptedAt: ['2026-03-13', '2026-03-20'],
      closedAt: '2026-03-27',
      answerUrl: statusUrl,
    },
    'monitor-invitation': { ...customer, monitorUrl: statusUrl, openUntil: '2026-04-10' },
    'improvement-message': {
      ...customer,
      improvement: say(
        'Wie een reisschade meldt, krijgt nu binnen drie dagen een telefoontje.',
        'Whoever reports a travel claim now gets a phone call within three days.',
      ),
      changedAt: '2026-05-01',
    },
    'dispute-forwarding': {
      ...customer,
      disputeBody: { body, name, phone, website },
      forwardedAt: '2026-04-01',
      documents: [say('Uw klacht', 'Your complaint'), say('Ons antwoord', 'Our answer')],
    },
    'contact-details-changed': { ...customer, changedAt: '2026-03-05T11:20:00+01:00' },
    'private-link': { ...customer, linkUrl: statusUrl },
    'withdrawal-confirmation': { ...customer, withdrawnAt: '2026-03-05', statusUrl },
  };
}

function amongColleagues(say: Say) {
  const handledBy = 'Imre Postma';
  const caseUrl = 'https://gehoor.veldgroen.example/klachten/VG-2026-000412';
  const message = { colleagueName: 'Sem', handler, reference, summary: summary(say), caseUrl };
  const question = {
    ...message,
    question: say('Wanneer is de schade goedgekeurd?', 'When was the claim approved?'),
    dueAt: '2026-03-04T17:00:00+01:00',
    answerDueAt: '2026-03-09',
  };
  return {
    'colleague-message': question,
    'colleague-reminder': question,
    'causer-feedback': {
      ...message,
      receivedAt: '2026-03-02',
      cause: say('Het verzoek om terug te bellen bleef liggen.', 'Nobody picked up the request to call back.'),
      request: say('Wil je met je team bespreken wat helpt?', 'Could you discuss with your team what would help?'),
    },
    'handler-digest': {
      handlerName: 'Noor',
      writtenOn: '2026-03-05',
      late: [{ reference, promise: say('klant bellen', 'call the customer'), dueAt: '2026-03-04', handledBy }],
      today: [
        {
          reference,
          promise: say('voortgang melden', 'report progress'),
          dueAt: '2026-03-05T17:00:00+01:00',
          handledBy,
        },
      ],
      soon: [{ reference, promise: say('antwoord sturen', 'send the answer'), dueAt: '2026-03-09', handledBy }],
      workUrl: 'https://gehoor.veldgroen.example/werk',
    },
    'unplaced-mail': {
      managerName: 'Noor',
      labelName: 'Veldgroen',
      count: '2',
      oldestAt: '2026-03-04T09:12:00+01:00',
      mailUrl: 'https://gehoor.veldgroen.example/post',
    },
    'failing-mailbox': {
      managerName: 'Noor',
      labelName: 'Veldgroen',
      mailbox: 'klachten@veldgroen.example (mail.veldgroen.example, INBOX)',
      failingSince: '2026-03-04T09:12:00+01:00',
      failure: 'Invalid credentials',
      mailUrl: 'https://gehoor.veldgroen.example/post',
    },
  };
}
