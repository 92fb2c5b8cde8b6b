import type { Language } from '../language.js';

/** What a signal word may point to. */
export type SignalCategory = 'urgency' | 'vulnerability' | 'impact' | 'legal-or-media' | 'health' | 'leaving';

/** Words that ask for the same attention. An asterisk stands for any ending, a tilde for a few words in between. */
export type SignalGroup = {
  category: SignalCategory;
  why: Record<Language, string>;
  words: Record<Language, string[]>;
};

/** Short on purpose: a page where everything is underlined tells nothing. */
export const signalGroups: SignalGroup[] = [
  {
    category: 'urgency',
    why: { nl: 'Er kan haast bij zijn. Vraag vóór welke dag.', en: 'It may be urgent. Ask before which day.' },
    words: {
      nl: [
        'spoed*',
        'heb haast',
        'haast bij',
        'dringend*',
        'vandaag nog',
        'kan niet wachten',
        'uithuiszetting',
        'afgesloten van',
      ],
      en: ['urgent*', 'emergency', 'today at the latest', 'cannot wait', "can't wait", 'eviction', 'cut off'],
    },
  },
  {
    category: 'vulnerability',
    why: {
      nl: 'De klant kan geldzorgen hebben. Vraag of er schulden of betalingen spelen.',
      en: 'The customer may have money worries. Ask about debts or payments.',
    },
    words: {
      nl: ['schulden', 'schuldsanering', 'bewindvoerder*', 'deurwaarder*', 'incasso*', 'kan~niet betalen', 'rondkomen'],
      en: ['debt', 'debts', 'bailiff*', "can't afford", 'cannot afford', 'make ends meet'],
    },
  },
  {
    category: 'vulnerability',
    why: {
      nl: 'Lezen, zien, horen of de taal kan lastig zijn. Vraag wat het makkelijker maakt.',
      en: 'Reading, seeing, hearing or the language may be hard. Ask what would make it easier.',
    },
    words: {
      nl: [
        'laaggeletterd*',
        'analfabeet',
        'moeite met lezen',
        'slechtziend*',
        'blind',
        'blinde',
        'slechthorend*',
        'doof',
        'dove',
      ],
      en: ['illiterate', 'difficulty reading', 'partially sighted', 'blind', 'deaf', 'hard of hearing', 'interpreter'],
    },
  },
  {
    category: 'vulnerability',
    why: {
      nl: 'Er speelt iets ingrijpends in het leven van de klant. Neem de tijd.',
      en: 'Something serious is happening in the customer’s life. Take your time.',
    },
    words: {
      nl: ['overleden', 'overlijden', 'begrafenis', 'uitvaart', 'mantelzorg*', 'dement*', 'echtscheiding', 'radeloos'],
      en: ['passed away', 'died', 'death', 'funeral', 'carer', 'dementia', 'divorce', 'desperate'],
    },
  },
  {
    category: 'impact',
    why: {
      nl: 'De gevolgen kunnen groot zijn. Denk aan een leidinggevende en aan andere klanten.',
      en: 'The consequences may be great. Think of a manager, and of other customers.',
    },
    words: {
      nl: [
        'alles kwijt',
        'dakloos',
        'failliet',
        'faillissement',
        'datalek*',
        'discriminat*',
        'gediscrimineerd',
        'meer klanten',
      ],
      en: ['lost everything', 'homeless', 'bankrupt*', 'data breach*', 'discriminat*', 'other customers'],
    },
  },
  {
    category: 'legal-or-media',
    why: {
      nl: 'De klant denkt aan een advocaat, de rechter of een toezichthouder. Bel snel en leg uit wat wij zelf kunnen doen.',
      en: 'The customer thinks of a lawyer, the court or a supervisor. Call soon and explain what we can do ourselves.',
    },
    words: {
      nl: [
        'advoca*',
        'rechter',
        'rechtbank',
        'rechtszaak',
        'kort geding',
        'dagvaard*',
        'juridische stappen',
        'aangifte',
        'ombudsman',
        'kifid',
        'skgz',
        'afm',
        'toezichthouder',
      ],
      en: [
        'lawyer*',
        'solicitor*',
        'court',
        'sue',
        'suing',
        'legal action',
        'ombudsman',
        'kifid',
        'skgz',
        'afm',
        'regulator',
      ],
    },
  },
  {
    category: 'legal-or-media',
    why: {
      nl: 'De klant denkt aan publiciteit. Meld het bij communicatie.',
      en: 'The customer thinks of publicity. Tell the press office.',
    },
    words: {
      nl: [
        'krant*',
        'de media',
        'de pers',
        'journalist*',
        'televisie',
        'social media',
        'sociale media',
        'consumentenbond',
      ],
      en: ['newspaper*', 'the media', 'the press', 'journalist*', 'television', 'social media', 'bad review*'],
    },
  },
  {
    category: 'health',
    why: {
      nl: 'De klant kan in gevaar zijn. Bel meteen, en volg de afspraken voor een noodsituatie.',
      en: 'The customer may be in danger. Call at once, and follow the rules for an emergency.',
    },
    words: {
      nl: ['zelfmoord*', 'suïcid*', 'suicid*', 'einde aan maken', 'wil niet meer leven', 'zie het niet meer zitten'],
      en: ['suicid*', 'kill myself', 'end my life', "don't want to live", 'do not want to live', 'harm myself'],
    },
  },
  {
    category: 'health',
    why: {
      nl: 'De gezondheid speelt mee. Vraag wat nu nodig is.',
      en: 'Health plays a part. Ask what is needed now.',
    },
    words: {
      nl: [
        'ziekenhuis',
        'operatie*',
        'geopereerd',
        'medicijn*',
        'kanker',
        'hartaanval',
        'letsel',
        'gewond*',
        'depressi*',
        'burn-out',
        'zwanger*',
      ],
      en: [
        'hospital',
        'surgery',
        'medicine*',
        'medication',
        'cancer',
        'heart attack',
        'injur*',
        'depress*',
        'burnout',
        'pregnan*',
      ],
    },
  },
  {
    category: 'leaving',
    why: {
      nl: 'De klant denkt aan weggaan. Vraag wat er nodig is om te blijven.',
      en: 'The customer thinks of leaving. Ask what it takes to stay.',
    },
    words: {
      nl: [
        'opzeggen',
        'opgezegd',
        'opzegging',
        'zeg~op',
        'overstap*',
        'overgestapt',
        'stap~over',
        'andere verzekeraar',
      ],
      en: ['cancel my', 'cancel all', 'cancelling', 'switch*', 'leave you', 'leaving you', 'another insurer'],
    },
  },
];
