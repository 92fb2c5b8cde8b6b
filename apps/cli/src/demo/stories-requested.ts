import type { FeedbackStory } from './story.js';

const requested = {
  kind: 'requested-feedback',
  language: 'nl',
  teller: 'consumer',
  impact: 'ordinary',
  urgency: 'normal',
  weight: 2,
} as const;
const motor = { ...requested, label: 'VG', category: 'motor' } as const;
const home = { ...requested, label: 'VG', category: 'home' } as const;
const liability = { ...requested, label: 'VG', category: 'liability' } as const;
const health = { ...requested, label: 'DL', category: 'health' } as const;
const legalAid = { ...requested, label: 'PA', category: 'legal-aid' } as const;

/** Answers to 'What could we do better?' after a claim or a call. */
export const requestedStories: readonly FeedbackStory[] = [
  {
    ...motor,
    id: 'requested-claim-online',
    product: 'Autoverzekering WA + beperkt casco',
    channels: ['web-form', 'portal'],
    text: '8 van de 10. Melden ging vlot. Alleen kreeg ik vier mails op één dag: ontvangen, in behandeling, doorgestuurd, afgerond. Eén was genoeg geweest.',
    reply: 'Dank voor uw cijfer. Wij kijken welke mails wij kunnen samenvoegen.',
    sharedWith: 'vg-motor-claims',
  },
  {
    ...motor,
    id: 'requested-rental-car',
    product: 'Autoverzekering allrisk',
    channels: ['e-mail', 'portal'],
    text: 'Een 6. De schade zelf prima geregeld. De leenauto was een automaat, daar heb ik nooit in gereden en dat had ik gezegd.',
    reply: 'Dank u. Bij het reserveren vragen wij voortaan naar schakel of automaat.',
    sharedWith: 'vg-repair-network',
  },
  {
    ...home,
    id: 'requested-expert-visit',
    product: 'Woonhuisverzekering',
    channels: ['web-form', 'phone'],
    text: 'Expert was deskundig en nam de tijd: 9. Wel had ik graag vooraf geweten dat ik de natte spullen mocht bewaren. Ik had alles al naar de stort gebracht.',
    reply: 'Dank. In de afspraakmail staat nu: ‘bewaar wat kapot is’.',
    sharedWith: 'vg-experts',
  },
  {
    ...home,
    id: 'requested-moving',
    product: 'Inboedelverzekering',
    channels: ['portal'],
    text: '7. Verhuizing doorgeven was zo gebeurd, alleen moest ik het voor elke verzekering apart doen. Eén keer lijkt mij genoeg?',
    reply: 'Dat lijkt ons ook. Daar wordt aan gewerkt: één adres voor al uw verzekeringen.',
    sharedWith: 'vg-policy-admin',
  },
  {
    ...liability,
    id: 'requested-liability-outcome',
    product: 'Aansprakelijkheidsverzekering particulieren',
    channels: ['e-mail'],
    text: 'Cijfer: 7. Schade van de buren is betaald, hoorde ik van de buren. Van jullie zelf hoorde ik niets meer. Een afrondend mailtje was netjes geweest.',
    reply: 'U heeft gelijk. Ook wie de schade meldde, krijgt vanaf nu een bericht als het klaar is.',
    sharedWith: 'vg-liability-claims',
  },
  {
    ...health,
    id: 'requested-claim-speed',
    product: 'Aanvullend Ruim',
    channels: ['portal', 'e-mail'],
    text: "Snelheid 10, uitleg 4. Ik zie '€ 31,20 vergoed' maar niet waarom niet de hele rekening. Zet de berekening erbij.",
    reply: 'Dank voor uw eerlijke cijfers. De berekening komt er in de app bij te staan.',
    sharedWith: 'dl-claims',
    weight: 3,
  },
  {
    ...health,
    id: 'requested-phone-call',
    product: 'Basisverzekering Natura',
    channels: ['phone', 'web-form'],
    text: 'Goed geholpen door een vriendelijke jongeman. Alleen dat muziekje in de wacht... drie keer hetzelfde deuntje in tien minuten. Verder een 8.',
    reply: 'Dank u! Het muziekje wordt vervangen, daar was de afdeling zelf ook blij mee.',
    sharedWith: 'dl-customer-contact',
    weight: 3,
  },
  {
    ...health,
    id: 'requested-sign-up',
    product: 'Collectieve zorgverzekering',
    channels: ['web-form'],
    months: [1, 2, 12],
    text: "Overstappen ging in een kwartier: 9. Puntje: bij 'bent u roker' dacht ik even dat het meetelde voor de premie. Zet erbij dat het voor onderzoek is.",
    reply: 'Goed punt. De vraag staat er nu niet meer bij; wij hadden haar niet nodig.',
    sharedWith: 'dl-policy-admin',
  },
  {
    ...legalAid,
    id: 'requested-first-advice',
    product: 'Rechtsbijstand Consument en Verkeer',
    channels: ['e-mail', 'portal'],
    text: '9! Binnen een dag gebeld en ik kon zelf verder. Misschien een idee om het telefonisch advies achteraf in drie regels te mailen, ik was de helft vergeten.',
    reply: 'Mooi idee, dat gaan wij proberen. Dank u wel.',
    sharedWith: 'pa-intake',
  },
  {
    ...legalAid,
    id: 'requested-business-portal',
    product: 'Rechtsbijstand Ondernemer',
    teller: 'business',
    channels: ['web-form', 'e-mail'],
    text: 'Inhoudelijk een 8, het portaal een 5. Wij zijn met drie mensen, maar er kan maar één inloggen. Nu delen we een wachtwoord en dat is ook niet de bedoeling.',
    reply: 'Dank. Meer gebruikers per bedrijf komt in de volgende versie van het portaal.',
    sharedWith: 'pa-business',
  },
];
