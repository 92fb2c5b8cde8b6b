import { type Language, type Product, type PublicFigures, referralBody } from '#complaints';

/** How the public figures are made, in plain words. */
export function figuresDefinition({ terms, monitor }: PublicFigures, language: Language): string[] {
  const pauses = terms.some(({ clockPausesForCustomer }) => clockPausesForCustomer);
  const least = monitor.leastResponses;
  return {
    nl: [
      'Wij tellen elke klacht waarvan de termijn in deze periode afliep. De termijn begint op het moment dat de klant de klacht vertelt.',
      'Op tijd is: de bevestiging of het antwoord is echt verstuurd of verteld, op of voor de laatste dag.',
      'Een klacht die nog open is na de laatste dag, telt meteen als te laat.',
      'Trok de klant de klacht eerder in, of hoort hij bij een andere klacht? Dan telt hij niet mee. Hoeveel dat er zijn, staat erbij.',
      pauses
        ? 'Wachten wij op de klant, dan staat de termijn stil. Dat hebben wij zo gepubliceerd.'
        : 'Ook als wij op de klant wachten, loopt de termijn door.',
      `De klachtmonitor is een vragenlijst na afloop. Een gemiddelde tonen wij vanaf ${least} antwoorden.`,
    ],
    en: [
      'We count every complaint whose term ended in this period. The term begins at the moment the customer tells us the complaint.',
      'In time means: the confirmation or the answer was really sent or told, on or before the last day.',
      'A complaint that is still open after the last day counts as late at once.',
      'Did the customer withdraw the complaint before, or does it belong to another complaint? Then it is not counted. We say how many there are.',
      pauses
        ? 'While we wait for the customer, the term stands still. That is what we published.'
        : 'The term goes on while we wait for the customer.',
      `The complaint monitor is a list of questions at the end. We show an average from ${least} answers.`,
    ],
  }[language];
}

/** The dispute bodies for what a label insures. */
export function disputeBodies(products: readonly Product[]) {
  const categories = products.map(({ category }) => category);
  const bodies = [
    ...(categories.some((category) => category !== 'health') ? (['kifid'] as const) : []),
    ...(categories.includes('health') ? (['skgz'] as const) : []),
  ];
  return (bodies.length > 0 ? bodies : (['kifid', 'skgz'] as const)).map((body) => ({ body, ...referralBody(body) }));
}
