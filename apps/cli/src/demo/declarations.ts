/** Something that Veldgroen states about itself. */
interface Declaration {
  questionId: string;
  answer: 'yes' | 'no';
  explanation: string;
  /** The title of the document that is shown for it. */
  document?: string;
  validMonths?: number;
}

/** What Veldgroen states, with what it shows; some of it on purpose not shown, or grown old. */
export const declarations: readonly Declaration[] = [
  {
    questionId: 'I.2.1',
    answer: 'yes',
    explanation:
      'Ons klachtenbeleid heeft vijf doelen met een cijfer en een datum. Elke medewerker kreeg het in het werkoverleg uitgelegd.',
    document: 'Klachtenbeleid Veldgroen',
  },
  {
    questionId: 'I.3.1',
    answer: 'yes',
    explanation: 'Wij vragen klanten en bezoekers van de website om feedback. Het beleid noemt per kanaal een doel.',
    document: 'Beleid gehoor geven aan klanten',
  },
  {
    questionId: 'I.4.3',
    answer: 'yes',
    explanation: 'De website en de bevestiging vertellen wat er gebeurt, wanneer, en wie de contactpersoon is.',
    document: 'Uitleg voor klanten die een klacht hebben',
    validMonths: 14,
  },
  {
    questionId: 'I.5.1',
    answer: 'no',
    explanation: 'Wij leren van complimenten, maar doen nog geen onderzoek naar wat klanten echt denken.',
  },
  {
    questionId: 'I.5.2',
    answer: 'no',
    explanation: 'De rapportage legt nog geen verband met behoud van klanten.',
  },
  {
    questionId: 'II.2.1',
    answer: 'yes',
    explanation:
      'De bezetting volgt het aantal klachten. Elke behandelaar kan een schade-expert en een jurist inschakelen.',
    document: 'Capaciteitsplan klachtbehandeling',
  },
  {
    questionId: 'II.3.1',
    answer: 'yes',
    explanation: 'Het functieprofiel vraagt om luisteren en schrijven. Elke behandelaar volgt de gesprekstraining.',
    document: 'Functieprofiel klachtbehandelaar',
  },
  {
    questionId: 'II.4.b',
    answer: 'yes',
    explanation: 'Behandelaars beslissen zelf tot hun mandaat en mogen een proces stilzetten dat klachten geeft.',
    document: 'Mandaatregeling klachtbehandeling',
    validMonths: 12,
  },
  {
    questionId: 'III.3.1',
    answer: 'yes',
    explanation: 'Twee keer per jaar leggen wij de uitkomsten naast de missie en stellen wij doelen bij.',
    document: 'Verslag halfjaarlijkse evaluatie',
  },
  {
    questionId: 'III.3.4',
    answer: 'yes',
    explanation: 'De interne audit keek ook naar doeltreffendheid en kwaliteit van het hele proces.',
    document: 'Opdracht interne audit klachtbehandeling',
  },
  {
    questionId: 'III.4.1',
    answer: 'yes',
    explanation: 'Wij spreken elk kwartaal met een klantenpanel over wat goed en minder goed voelde.',
  },
  {
    questionId: 'III.5.3',
    answer: 'no',
    explanation: 'Wij vergelijken ons nog niet met andere organisaties.',
  },
  {
    questionId: 'IV.3',
    answer: 'yes',
    explanation: 'Het formulier is vanaf elke pagina met twee klikken te vinden; acht van tien testers lukte dat.',
    document: 'Vindbaarheidstest klachtenformulier',
  },
];

/** What the internal audit found, and what came of it. */
export const findings = [
  {
    finding: 'In vier van dertig dossiers ontbreekt waarom de oorzaak niet is vastgelegd.',
    action: 'Oorzaak verplicht maken bij een gegronde klacht.',
    dueInMonths: 3,
    lateReason: null,
  },
  {
    finding: 'Twee afwijzende brieven gingen laat de deur uit.',
    action: 'Elke ochtend de dreigende termijnen bespreken.',
    dueInMonths: 2,
    lateReason: null,
  },
  {
    finding: 'Klanten die slecht lezen krijgen dezelfde brief als anderen.',
    action: 'Brieven in eenvoudige woorden maken, met een belafspraak.',
    dueInMonths: 8,
    lateReason: 'Wij testen de brieven eerst met lezers; dat duurt langer.',
  },
] as const;
