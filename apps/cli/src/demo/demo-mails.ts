import type { LabelCode } from './story.js';

/** A mail that lies in the mailbox of a label at the end of the demo. */
export interface DemoMail {
  label: LabelCode;
  /** Office days before the last day of the demo, and the minute of that day. */
  daysBack: number;
  minute: number;
  name: string;
  email: string;
  subject: string;
  text: string;
  /** What machines write in the head. */
  headers?: Record<string, string>;
  attachment?: { name: string; text: string };
  /** It answers the latest letter of a case in treatment; `customer` writes from the address that we know. */
  answersAs?: 'customer' | 'somebody-else';
  setAside?: { by: string; reason: string };
}

/** From new complaints to newsletters: what a Monday morning brings. */
export const demoMails: readonly DemoMail[] = [
  {
    label: 'VG',
    daysBack: 4,
    minute: 20 * 60 + 12,
    name: 'Tjeerd Bloemhof',
    email: 'tjeerd.bloemhof@thuismail.example',
    subject: 'Stormschade dak, al vijf weken geen bericht',
    text: `Goedenavond,

Op 14 oktober heb ik stormschade aan mijn dak gemeld. De expert is één keer geweest en daarna bleef het stil. Ik heb drie keer gebeld en kreeg elke keer te horen dat iemand mij terug zou bellen. Dat is niet gebeurd. Intussen lekt het op zolder.

Ik ben hier erg ontevreden over en ik wil weten wanneer de schade wordt betaald. Mijn polisnummer is WH-2210-4471. In de bijlage staat wat er wanneer gebeurde.

Met vriendelijke groet,
Tjeerd Bloemhof`,
    attachment: {
      name: 'Tijdlijn stormschade.txt',
      text: `14 oktober   schade gemeld via de website
17 oktober   expert op bezoek, foto's gemaakt
27 oktober   gebeld, zou teruggebeld worden
3 november   weer gebeld, dossier lag bij een collega
10 november  derde keer gebeld, geen antwoord`,
    },
  },
  {
    label: 'VG',
    daysBack: 1,
    minute: 16 * 60 + 41,
    name: 'Marjolein Stapelkamp',
    email: 'm.stapelkamp@postvak.example',
    subject: 'Klacht over hersteller',
    text: `Beste mensen,

Mijn auto is hersteld bij het bedrijf dat u zelf hebt uitgekozen. Het portier sluit nu niet goed en de lak heeft een andere kleur. De hersteller zegt dat dit zo hoort. Dat vind ik onacceptabel.

Ik wil dat iemand anders ernaar kijkt. Overdag ben ik het best bereikbaar op 06-00004412.

Marjolein Stapelkamp`,
  },
  {
    label: 'VG',
    daysBack: 1,
    minute: 11 * 60 + 5,
    name: 'Ruud',
    email: 'ruud.en.ans@brievenbus.example',
    answersAs: 'somebody-else',
    subject: '',
    text: `Hallo,

Ik schrijf namens mijn moeder, zij heeft zelf geen computer. Zij vroeg of het antwoord ook per post kan komen, in grote letters.

Groeten, Ruud`,
  },
  {
    label: 'VG',
    daysBack: 1,
    minute: 14 * 60 + 20,
    name: '',
    email: '',
    answersAs: 'customer',
    subject: '',
    text: `Dag,

Dank voor uw bericht. Ik heb de foto's van de schade nog op mijn telefoon staan. Zal ik die ook sturen, of hebt u genoeg aan de rekening?`,
  },
  {
    label: 'VG',
    daysBack: 1,
    minute: 9 * 60 + 2,
    name: 'Joke Hazeldonk',
    email: 'joke.hazeldonk@windstreek.example',
    subject: 'Automatisch antwoord: Wij hebben uw klacht ontvangen',
    headers: { 'Auto-Submitted': 'auto-replied' },
    text: 'Ik ben tot en met maandag met vakantie. Daarna lees ik uw bericht.',
  },
  {
    label: 'VG',
    daysBack: 2,
    minute: 7 * 60 + 30,
    name: 'Schadevak Weekbericht',
    email: 'redactie@schadevak.example',
    subject: 'Deze week: hagel, herstel en heldere brieven',
    headers: { 'List-Id': '<weekbericht.schadevak.example>', 'List-Unsubscribe': '<mailto:stop@schadevak.example>' },
    text: 'Lees deze week hoe herstelbedrijven omgaan met hagelschade.',
  },
  {
    label: 'VG',
    daysBack: 2,
    minute: 10 * 60 + 17,
    name: 'Zitplezier Projecten',
    email: 'verkoop@zitplezier.example',
    subject: 'Bureaustoelen met 40% korting',
    text: 'Geachte heer/mevrouw, dit najaar bieden wij onze ergonomische bureaustoelen aan met een fraaie korting.',
    setAside: { by: 'sanne.wiegersma@veldgroen.example', reason: 'Reclame' },
  },
  {
    label: 'DL',
    daysBack: 1,
    minute: 15 * 60 + 36,
    name: 'Priya Ramkhelawan',
    email: 'priya.ramkhelawan@mailpaal.example',
    subject: 'Physiotherapy refused',
    text: `Dear Sir or Madam,

I would like to make a complaint. You refused to pay for my last six physiotherapy sessions, although your own website says that twelve sessions are covered. I have been a customer for nine years and I am very disappointed.

Please explain this or pay the bill of € 258. My policy number is DZ-770-1184.

Kind regards,
Priya Ramkhelawan`,
  },
  {
    label: 'DL',
    daysBack: 1,
    minute: 12 * 60 + 48,
    name: 'Gerrit Zwartjes',
    email: 'gerrit.zwartjes@thuismail.example',
    subject: 'Tip voor uw app',
    text: `Goedemiddag,

Een tip voor jullie: in de app kan ik een rekening wel insturen, maar daarna niet zien of die is aangekomen. Een vinkje zou al helpen. Verder werkt het prima.

Gerrit Zwartjes`,
  },
  {
    label: 'PA',
    daysBack: 1,
    minute: 17 * 60 + 9,
    name: 'Wilma Oosterlaken',
    email: 'wilma.oosterlaken@postvak.example',
    subject: 'Compliment voor Ingrid Tuinman',
    text: `Beste Pleitanker,

Vorig jaar had ik ruzie met mijn aannemer. Ingrid Tuinman heeft mij zo rustig en duidelijk geholpen dat ik weer kon slapen. Een groot compliment, ik ben heel blij met hoe het is gegaan.

Wilma Oosterlaken`,
  },
];
