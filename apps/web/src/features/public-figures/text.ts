import { defineText } from '../../text/define-text.js';

/** Words of the public figures: honest, short, "u". */
export const publicFiguresText = defineText({
  nl: {
    title: 'Zo behandelen wij klachten',
    period: (from: string, to: string) => `Deze cijfers gaan over ${from} tot en met ${to}.`,
    asOf: (at: string) => `Berekend op ${at}.`,
    terms: {
      hours: (length: number) => `${length} uur`,
      workingDays: (length: number) => (length === 1 ? '1 werkdag' : `${length} werkdagen`),
      weeks: (length: number) => (length === 1 ? '1 week' : `${length} weken`),
    },
    promises: {
      confirmation: (length: string) => `U krijgt binnen ${length} een bevestiging`,
      answer: (length: string) => `U krijgt binnen ${length} ons antwoord`,
      closure: (length: string) => `Uw klacht is binnen ${length} klaar`,
    },
    noLonger: 'Dit beloofden wij eerder. Voor nieuwe klachten geldt een andere termijn.',
    target: (percent: number) => `Wij willen dit bij ten minste ${percent} van de 100 klachten halen.`,
    nothingDue: 'Er liep in deze tijd nog geen termijn af.',
    verdicts: { met: 'Gehaald', missed: 'Niet gehaald', unknown: 'Nog niet te zeggen' },
    counted: (met: number, all: number) => `Bij ${met} van de ${all} klachten waren wij op tijd.`,
    leftOut: (count: number) => (count === 1 ? '1 klacht telt niet mee.' : `${count} klachten tellen niet mee.`),
    toFallDue: (count: number) =>
      count === 1 ? 'Bij 1 klacht loopt de termijn nog.' : `Bij ${count} klachten loopt de termijn nog.`,
    paused: (count: number) =>
      count === 0
        ? 'Wachten wij op de klant, dan mag de termijn stilstaan. Dat is niet gebeurd.'
        : `Wachten wij op de klant, dan mag de termijn stilstaan. Dat gebeurde bij ${count === 1 ? '1 klacht' : `${count} klachten`}.`,
    monitor: 'Wat klanten ervan vinden',
    responses: (count: number) =>
      `${count} klanten gaven hun mening: van 1 (klopt helemaal niet) tot 5 (klopt helemaal).`,
    tooFew: (count: number, least: number) =>
      `${count === 0 ? 'Er zijn nog geen antwoorden' : count === 1 ? 'Er is nu 1 antwoord' : `Er zijn nu ${count} antwoorden`}. Vanaf ${least} antwoorden laten wij hier gemiddelden zien.`,
    statement: 'Uitspraak',
    appreciation: 'Klopt dit?',
    importance: 'Belangrijk?',
    definition: 'Hoe wij tellen',
    complain: 'Heeft u een klacht?',
    complainWays: 'Vertel het ons op de manier die u prettig vindt. U hoeft niets vooraf uit te zoeken.',
    complainForm: 'Vertel het ons',
    call: (phone: string) => `Bel ${phone}`,
    notAgreed: 'Niet eens met ons antwoord?',
    notAgreedWay: 'Zeg het ons: dan kijkt een andere collega opnieuw. U kunt ook naar een ander, buiten ons:',
    court: 'de rechter',
    reports: 'Onze garantie, elk half jaar',
    reportOf: (half: string, year: string) => `${half === '1' ? 'Eerste' : 'Tweede'} helft van ${year}`,
    reportTitle: (half: string, year: string) =>
      `Onze garantie: ${half === '1' ? 'eerste' : 'tweede'} helft van ${year}`,
    provisional: 'Dit half jaar loopt nog. De cijfers kunnen dus nog veranderen.',
    agreedTerm: (promise: string, percent: number) => `${promise}, bij ten minste ${percent} %`,
    agreed: {
      satisfaction: (percent: number) => `Ten minste ${percent} % van de klanten is tevreden`,
      'few-complaints': (percent: number) => `Hoogstens ${percent} % van de klanten heeft een klacht`,
    },
    noData: 'Er is nog geen cijfer.',
    outOf: (count: number, all: number) => `${count} van ${all}`,
    forfeit: {
      due: (amount: string, to: string) => `Een belofte is niet gehaald. Daarom geven wij ${amount} aan ${to}.`,
      notDue: (amount: string, to: string) => `Halen wij een belofte niet, dan geven wij ${amount} aan ${to}.`,
    },
    pdf: 'Dit verslag als PDF',
    toFigures: 'Naar al onze cijfers',
  },
  en: {
    title: 'How we handle complaints',
    period: (from, to) => `These figures are about ${from} to ${to}.`,
    asOf: (at) => `Computed on ${at}.`,
    terms: {
      hours: (length) => `${length} hours`,
      workingDays: (length) => (length === 1 ? '1 working day' : `${length} working days`),
      weeks: (length) => (length === 1 ? '1 week' : `${length} weeks`),
    },
    promises: {
      confirmation: (length) => `You get a confirmation within ${length}`,
      answer: (length) => `You get our answer within ${length}`,
      closure: (length) => `Your complaint is settled within ${length}`,
    },
    noLonger: 'This is what we promised before. New complaints have another term.',
    target: (percent) => `We want to reach this in at least ${percent} of 100 complaints.`,
    nothingDue: 'No term ended in this time yet.',
    verdicts: { met: 'Reached', missed: 'Not reached', unknown: 'Cannot be said yet' },
    counted: (met, all) => `In ${met} of ${all} complaints we were in time.`,
    leftOut: (count) => (count === 1 ? '1 complaint is not counted.' : `${count} complaints are not counted.`),
    toFallDue: (count) =>
      count === 1 ? 'The term of 1 complaint is still running.' : `The term of ${count} complaints is still running.`,
    paused: (count) =>
      count === 0
        ? 'While we wait for the customer the term may stand still. That did not happen.'
        : `While we wait for the customer the term may stand still. That happened in ${count === 1 ? '1 complaint' : `${count} complaints`}.`,
    monitor: 'What customers think of it',
    responses: (count) => `${count} customers gave their opinion: from 1 (not so at all) to 5 (completely so).`,
    tooFew: (count, least) =>
      `${count === 0 ? 'There are no answers yet' : count === 1 ? 'There is 1 answer now' : `There are ${count} answers now`}. From ${least} answers we show averages here.`,
    statement: 'Statement',
    appreciation: 'Is this so?',
    importance: 'Important?',
    definition: 'How we count',
    complain: 'Do you have a complaint?',
    complainWays: 'Tell us in the way that you like. You need not find out anything beforehand.',
    complainForm: 'Tell us',
    call: (phone) => `Call ${phone}`,
    notAgreed: 'You do not agree with our answer?',
    notAgreedWay: 'Tell us: then another colleague looks at it again. You can also go to somebody else, outside of us:',
    court: 'the court',
    reports: 'Our guarantee, every half year',
    reportOf: (half, year) => `${half === '1' ? 'First' : 'Second'} half of ${year}`,
    reportTitle: (half, year) => `Our guarantee: ${half === '1' ? 'first' : 'second'} half of ${year}`,
    provisional: 'This half year is still running, so the figures can still change.',
    agreedTerm: (promise, percent) => `${promise}, in at least ${percent} %`,
    agreed: {
      satisfaction: (percent) => `At least ${percent} % of the customers are satisfied`,
      'few-complaints': (percent) => `At most ${percent} % of the customers have a complaint`,
    },
    noData: 'There is no figure yet.',
    outOf: (count, all) => `${count} of ${all}`,
    forfeit: {
      due: (amount, to) => `A promise was not reached. That is why we give ${amount} to ${to}.`,
      notDue: (amount, to) => `If we do not reach a promise, we give ${amount} to ${to}.`,
    },
    pdf: 'This report as a PDF',
    toFigures: 'To all our figures',
  },
});
