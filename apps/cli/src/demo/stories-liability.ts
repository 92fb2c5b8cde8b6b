import type { ComplaintStory } from './story.js';

const liability = {
  label: 'VG',
  kind: 'complaint',
  language: 'nl',
  category: 'liability',
  product: 'Aansprakelijkheidsverzekering particulieren',
  teller: 'consumer',
  impact: 'ordinary',
  urgency: 'normal',
  weight: 2,
} as const;

/** Complaints about liability insurance, of customers and of the people whom they harmed. */
export const liabilityStories: readonly ComplaintStory[] = [
  {
    ...liability,
    id: 'liability-borrowed-television',
    channels: ['web-form', 'phone'],
    text: "Onze zoon van 8 heeft bij een vriendje een spelcomputer door de tv gegooid. Dat ding was {amount}. Jullie willen niet betalen omdat die ouders 'hadden moeten opletten'. Die mensen praten nu niet meer met ons.",
    amount: [499, 1199],
    wish: 'Dat de tv van die ouders betaald wordt.',
    aboutDepartment: 'vg-liability-claims',
    cause: 'Voorwaarden verkeerd toegepast',
    outcome: 'upheld',
    obliged: true,
    motivation:
      'U krijgt gelijk. Voor een kind van 8 zijn de ouders aansprakelijk, ook als een ander op dat moment oplet. Daar is uw verzekering juist voor. Onze eerste brief was onjuist.',
    solution:
      'Wij betalen de andere ouders de dagwaarde van de televisie. Met uw goedvinden bellen wij hen zelf om het uit te leggen.',
    redressCents: 0,
    callNotes: ['Klant heeft vooral last van de ruzie. Aangeboden om de andere ouders zelf te bellen. Graag.'],
    internalQuestion: {
      to: 'vg-liability-claims',
      question: 'Waarop is de afwijzing gebaseerd? Kind is jonger dan 14.',
      answer: 'Verwisseld met de regels voor tieners. Wordt hersteld, nieuwe collega krijgt begeleiding.',
    },
    customerReaction: { answer: 'agrees', words: 'De jongens spelen weer samen. Bedankt!!' },
  },
  {
    ...liability,
    id: 'liability-dog-bite',
    channels: ['e-mail', 'phone'],
    text: "Uw verzekerde heeft een hond die mij in mijn hand heeft gebeten. Ik ben pianolerares. U erkent de schuld, maar van de gemiste lessen ({amount}) betaalt u maar drie weken want 'een beet is na drie weken genezen'. Mijn ringvinger doet het na tien weken nog steeds niet goed.",
    amount: [1100, 2400],
    wish: 'Vergoeding van alle gemiste lessen, en dat er naar mijn hand gekeken wordt.',
    aboutDepartment: 'vg-injury',
    cause: 'Schade te laag vastgesteld',
    outcome: 'partly-upheld',
    obliged: true,
    motivation:
      'U krijgt voor een deel gelijk. Drie weken is een gemiddelde; bij u gaat het om uw eigen hand en uw eigen beroep. Volgens de handtherapeut was u acht weken niet in staat om les te geven. De twee weken daarna gaf u weer voor de helft les.',
    solution:
      'Wij vergoeden acht weken volledig en twee weken voor de helft. Een schaderegelaar komt bij u langs over het vervolg.',
    redressCents: 0,
    callNotes: [
      'Klant is tegenpartij, geen verzekerde. Uitgelegd dat de klachtenregeling ook voor haar geldt. Toestemming voor informatie van de handtherapeut.',
      'Berekening besproken. Akkoord, mits vervolgschade open blijft. Dat is zo.',
    ],
    gender: 'f',
    customerReaction: { answer: 'agrees', words: 'Als de deur openblijft voor later, dan akkoord.' },
  },
  {
    ...liability,
    id: 'liability-neighbour-slow',
    channels: ['web-form', 'e-mail', 'phone'],
    text: "Uw verzekerde (mijn buurman) heeft bij het zagen mijn serre vernield. Hij heeft het direct bij u gemeld. Dat is nu elf weken geleden. Ik zit met een zeil voor mijn raam in de kou, u antwoordt met 'wij hebben de schade in behandeling'. Welke behandeling?",
    wish: 'Een besluit, en geld voor een nieuwe ruit.',
    aboutDepartment: 'vg-liability-claims',
    cause: 'Termijn niet bewaakt',
    outcome: 'upheld',
    obliged: true,
    motivation:
      'U krijgt gelijk. De schuld van uw buurman stond na een week vast. Daarna lag het dossier zeven weken stil, zonder reden. Wij hadden u moeten betalen en in elk geval moeten bellen.',
    solution: 'De schade aan uw serre is betaald. De glaszetter komt overmorgen.',
    redressCents: 0,
    callNotes: ['Excuses gemaakt. Klant wil vooral warm zitten. Glaszetter met spoed geregeld.'],
    customerReaction: {
      answer: 'agrees',
      words: 'Het zit er weer in. Waarom kon dat niet eerder? Maar goed, sluit maar.',
    },
    weight: 3,
  },
  {
    ...liability,
    id: 'liability-painter-own-work',
    product: 'Aansprakelijkheidsverzekering bedrijven',
    teller: 'business',
    trade: 'painting',
    channels: ['e-mail', 'letter'],
    impact: 'high',
    text: "Een van onze schilders heeft bij een klant een verkeerde lak gebruikt op 34 kozijnen. Alles moet over, schadebedrag {amount}. U wijst af met een beroep op de uitsluiting 'opnieuw uitvoeren van werk'. Naar onze mening is het hout zelf beschadigd en is dat gevolgschade. Wij verzoeken u het standpunt te herzien. Als dit niet gedekt is, waarvoor zijn wij dan verzekerd?",
    amount: [14500, 27500],
    wish: 'Dekking voor de schade aan het hout, los van het overschilderen.',
    cause: 'Voorwaarden zijn niet duidelijk genoeg',
    outcome: 'rejected',
    obliged: false,
    motivation:
      'Wij dekken deze schade niet. De verzekering is voor schade aan zaken van anderen, niet voor de kosten om uw eigen werk over te doen. De expert heeft het hout onderzocht. Alleen de laklaag is aangetast; onder die laag is het hout gaaf.',
    solution: '',
    redressCents: 0,
    callNotes: [
      'Zakelijk gesprek met de eigenaar. Vraagt om het volledige expertiserapport; direct gestuurd.',
      'Standpunt toegelicht. Eigenaar laat eigen deskundige kijken.',
    ],
    internalQuestion: {
      to: 'vg-experts',
      question: 'Is er schade aan het hout zelf, los van de laklaag?',
      answer: 'Op de acht onderzochte kozijnen niet. De andere 26 zijn niet geopend.',
    },
    customerReaction: { answer: 'no', words: 'Nee. Onze deskundige vindt wél schade aan het hout.' },
    closureNo: {
      reason:
        'Eigen deskundige van de klant heeft op vier kozijnen houtschade gevonden die onze expert niet heeft onderzocht.',
      found:
        'De tweede behandelaar bood een gezamenlijk onderzoek aan. Partijen werden het niet eens over wie dat betaalt. Het besluit blijft voorlopig staan.',
      outcome: 'rejected',
      obliged: false,
      motivation:
        'Een andere collega heeft de rapporten van beide deskundigen naast elkaar gelegd. Die spreken elkaar tegen. Wij stelden een onderzoek door een derde deskundige voor, maar werden het niet eens over de kosten. Zolang schade aan het hout niet vaststaat, kunnen wij niet betalen.',
      solution: '',
      ends: 'referred',
    },
    dispute: {
      body: 'court',
      outcome: 'settled',
      summary:
        'Op voorstel van de rechter hebben beide deskundigen samen gekeken. Op negen kozijnen is het hout aangetast. Wij vergoeden die negen; de rest blijft voor rekening van het bedrijf. De rechtszaak is geschikt.',
    },
    weight: 1,
  },
  {
    ...liability,
    id: 'liability-moving-house',
    channels: ['phone', 'web-form'],
    text: "Ik hielp een vriend verhuizen en liet een kast van de trap vallen, op de tegels in de hal. Kast stuk, tegels stuk. Jullie zeggen: vriendendienst, dus 'niet aansprakelijk'. Leuk dat ik niet aansprakelijk ben, maar mijn vriend zit wel met de schade en ik schaam me dood.",
    wish: 'Dat de schade van mijn vriend betaald wordt.',
    cause: 'Voorwaarden zijn niet duidelijk genoeg',
    outcome: 'partly-upheld',
    obliged: true,
    motivation:
      'U krijgt voor een deel gelijk. Wie een ander helpt, is volgens de wet vaak niet aansprakelijk. Op uw polis staat wel een extra dekking voor vriendendiensten. Daar had onze collega naar moeten kijken. Die dekking geldt voor de tegels. De kast droeg u samen met de eigenaar zelf, en daarvoor geldt zij niet.',
    solution: 'Wij betalen uw vriend het herstel van de tegels.',
    redressCents: 0,
    callNotes: ['Samen de polis erbij gepakt: extra dekking staat er echt. Klant opgelucht.'],
    customerReaction: { answer: 'agrees', words: 'De kast was toch al lelijk. Bedankt.' },
  },
  {
    ...liability,
    id: 'liability-glasses-value',
    channels: ['e-mail', 'phone', 'letter'],
    teller: 'older',
    text: 'De kleinzoon van mijn buren heeft met zijn bal mijn bril kapot geschoten. U betaalt daarvoor {amount}, omdat de bril drie jaar oud was. Mijn nieuwe bril kost 480 euro. Ik heb niet om een nieuwe bril gevraagd en ik kan van een klein pensioen het verschil niet missen. Zonder bril zie ik niets.',
    amount: [140, 190],
    wish: 'Een bril waar ik mee kan zien, zonder dat het mij geld kost.',
    needs: [{ need: 'sight', adjustment: 'Bellen in plaats van schrijven tot de nieuwe bril er is' }],
    cause: 'Besluit te weinig uitgelegd',
    outcome: 'partly-upheld',
    obliged: true,
    motivation:
      'U krijgt voor een deel gelijk. Bij schade door een ander vergoeden wij volgens de wet de waarde op dat moment, niet de nieuwprijs. Maar een bril is geen luxe en u had geen keuze. Ook heeft u door het glas op sterkte niets aan een tweedehands bril. Daarom gaan wij uit van een langere levensduur.',
    solution:
      'Wij betalen € 210 bij. Uw zorgverzekering vergoedt ook een deel; wij hebben u geholpen dat aan te vragen.',
    redressCents: 21000,
    callNotes: [
      'Klant gebeld, want lezen lukt nu niet. Samen uitgezocht wat de zorgverzekering doet: 100 euro.',
      'Bril is binnen. Bedragen nog eens rustig doorgenomen.',
    ],
    customerReaction: { answer: 'agrees', words: 'Ik zie weer en ik kom goed uit. Hartelijk dank.' },
  },
  {
    ...liability,
    id: 'liability-mobility-scooter',
    teller: 'older',
    gender: 'f',
    channels: ['phone'],
    text: 'Klant (78) is met haar scootmobiel in de etalage van de drogist gereden. De winkelier kreeg van ons een afwijzing omdat een scootmobiel ‘een motorrijtuig’ is. Nu stuurt de winkelier háár de rekening. Klant durft de straat niet meer op.',
    wish: 'Dat de verzekering doet waar ik voor betaal, en dat de winkelier niet meer boos is.',
    needs: [{ need: 'stress', adjustment: 'Winkelier door ons laten bellen, klant krijgt daarna bericht' }],
    aboutDepartment: 'vg-liability-claims',
    cause: 'Voorwaarden verkeerd toegepast',
    outcome: 'upheld',
    obliged: true,
    motivation:
      'U krijgt gelijk. Een scootmobiel die niet harder gaat dan 16 kilometer per uur, is op uw verzekering gewoon meeverzekerd. Wij hebben dat verkeerd beoordeeld. U had deze zorgen niet hoeven hebben.',
    solution:
      'Wij hebben de winkelier betaald en zelf gebeld. U krijgt van ons een bos bloemen en € 45 voor de taxi’s die u nam.',
    redressCents: 4500,
    callNotes: [
      'Mevrouw is erg ontdaan. Gezegd dat zij niets hoeft te betalen, twee keer herhaald. Dochter meegeluisterd.',
      'Winkelier gebeld: wist niet beter, laat mevrouw de groeten doen en zegt dat ze altijd welkom is.',
    ],
    customerReaction: { answer: 'agrees', words: 'De drogist heeft mij koffie gegeven. Alles is weer goed.' },
    weight: 1,
  },
];
