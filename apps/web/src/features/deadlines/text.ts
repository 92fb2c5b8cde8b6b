import { defineText } from '../../text/define-text.js';

const many = (count: number, one: string, more: string) => (count === 1 ? `1 ${one}` : `${count} ${more}`);

/** Words of the Deadlines screen. */
export const deadlinesText = defineText({
  nl: {
    title: 'Termijnen',
    intro: 'Elke gepubliceerde reactietermijn, het verst onder de norm bovenaan.',
    periodLabel: 'Periode',
    periods: { month: 'Deze maand', quarter: 'Dit kwartaal', year: 'Dit jaar', custom: 'Vrije periode' },
    from: 'Van',
    to: 'Tot en met',
    show: 'Periode tonen',
    cohort: 'Welke klachten',
    cohorts: {
      'fell-due': 'termijn verviel in de periode (de norm)',
      received: 'ontvangen in de periode',
      closed: 'gesloten in de periode',
    },
    exportXlsx: 'Cijfers downloaden (Excel)',
    export: 'CSV',
    range: (from: string, to: string) => `${from} tot en met ${to}`,
    milestones: { confirmation: 'bevestiging', answer: 'antwoord', closure: 'sluiting' },
    within: (milestone: string, term: string) => `${milestone} binnen ${term}`,
    units: {
      hours: (n: number) => `${n} uur`,
      workingDays: (n: number) => many(n, 'werkdag', 'werkdagen'),
      weeks: (n: number) => many(n, 'week', 'weken'),
    },
    target: (percent: number) => `norm ${percent} %`,
    notInForce: 'oude termijn, geldt niet meer voor nieuwe klachten',
    percent: (shown: string) => `${shown.replace('.', ',')} %`,
    noFigure: 'nog geen cijfer',
    noFigureWay: 'In deze periode is nog geen termijn vervallen.',
    met: 'boven de norm',
    onTarget: 'op de norm',
    notMet: 'onder de norm',
    counts: (met: number, all: number) => `${met} van ${all} op tijd`,
    toCome: (count: number) => `${count} nog te vervallen`,
    leftOut: (count: number) => `${count} buiten telling`,
    paused: (count: number) => `bij ${count} stond de klok stil`,
    budget: (used: number, allowed: number) => `Foutruimte: ${used} van ${allowed} gebruikt`,
    budgetOver: (over: number) => `${over} meer dan mag`,
    budgetLeft: (left: number) => (left === 0 ? 'niets meer over' : `nog ${left} over`),
    lastsUntil: (day: string) => `bij dit tempo op tot ${day}`,
    endsAt: (percent: string) => `bij dit tempo eindigt de periode op ${percent}`,
    forecast: {
      settled: 'In deze periode vervalt niets meer.',
      holds: (open: number, lowest: string) =>
        open === 0
          ? `Wat nog vervalt, is al gedaan. Het blijft ten minste ${lowest}.`
          : `Blijft op of boven de norm, ook als geen van de ${open} open klachten op tijd is (dan ${lowest}).`,
      drops: (day: string, target: number, open: number, needed: number) =>
        needed >= open
          ? `Zakt ${day} onder ${target} %, tenzij ${open === 1 ? 'deze ene klacht wordt' : `deze ${open} klachten worden`} afgehandeld.`
          : `Zakt ${day} onder ${target} %, tenzij ${needed === 1 ? 'ten minste 1' : `ten minste ${needed}`} van deze ${open} klachten ${needed === 1 ? 'wordt' : 'worden'} afgehandeld.`,
      lost: (day: string, target: number) =>
        `Zakt ${day} onder ${target} %, ook als alles wat open is op tijd wordt afgehandeld.`,
      below: (best: string, open: number) =>
        `Onder de norm. Als ${open === 1 ? 'de ene open klacht' : `alle ${open} open klachten`} op tijd ${open === 1 ? 'is' : 'zijn'}, wordt het ${best}: weer op de norm.`,
      belowForGood: (best: string) =>
        `Onder de norm. Met de klachten die er nu zijn, komt het niet hoger dan ${best}. Alleen nieuwe klachten op tijd kunnen dat nog veranderen.`,
    },
    more: {
      cases: 'Welke klachten beslissen',
      trend: 'Verloop per maand',
      split: 'Uitgesplitst',
      definition: 'Wat is dit getal?',
    },
    outcomes: {
      open: 'Nu open',
      missed: 'Gemist',
      'to-fall-due': 'Nog te vervallen',
      met: 'Op tijd',
      'left-out': 'Buiten telling',
      paused: 'Klok stond stil',
    },
    outcomesLabel: 'Toon de klachten die',
    outcome: {
      met: 'op tijd',
      missed: 'gemist',
      'left-out': 'buiten telling',
      'to-fall-due': 'nog te vervallen',
    },
    kept: 'gedaan',
    leftOutBy: { withdrawal: 'ingetrokken voor de termijn verviel', merge: 'samengevoegd voor de termijn verviel' },
    columns: {
      when: 'Termijn',
      case: 'Klacht',
      who: 'Behandelaar',
      term: 'Beloofd',
      outcome: 'Telt als',
      received: 'Ontvangen',
    },
    nobody: 'nog niemand',
    hasLeft: 'behandelt geen zaken meer',
    anonymous: 'anoniem',
    casesOf: (band: string) => `Klachten: ${band}`,
    noCases: 'Geen klachten in deze groep.',
    moreCases: 'Meer klachten',
    today: {
      title: 'Wat vandaag vervalt, en van wie',
      none: 'Vandaag vervalt geen open termijn meer.',
      late: (count: number) => many(count, 'is nu al te laat', 'zijn nu al te laat'),
      who: (name: string, count: number) => `${name}: ${count}`,
      all: (count: number) => `Alles wat vandaag vervalt (${count})`,
    },
    week: {
      title: 'Wat deze week nog vervalt, en van wie',
      none: 'In de rest van deze week vervalt geen open termijn.',
      all: (count: number) => `Alles wat deze week nog vervalt (${count})`,
    },
    nextWeek: {
      title: 'Wat komende week vervalt, en van wie',
      none: 'In de komende week vervalt geen open termijn.',
      all: (count: number) => `Alles wat komende week vervalt (${count})`,
    },
    casesOfGroup: (group: string) => `Klachten van: ${group}`,
    pausesShown: (count: number) =>
      `De klok staat stil zolang wij op de klant wachten. Bij ${count === 1 ? '1 termijn' : `${count} termijnen`} gebeurde dat. Elke pauze staat bij de klachten, onder ‘Klok stond stil’.`,
    trendOf: (band: string) => `Verloop per maand: ${band}`,
    trendInWords: (months: number, below: number, target: number) =>
      `${many(months, 'maand', 'maanden')} met een cijfer; ${below === 0 ? 'geen' : below} daarvan onder ${target} %.`,
    table: 'Als tabel',
    month: 'Maand',
    share: 'Op tijd',
    numbers: 'Aantal',
    splitBy: 'Uitsplitsen naar',
    splits: { product: 'product', channel: 'kanaal', handler: 'behandelaar' },
    splitOf: (by: string, band: string) => `Per ${by}: ${band}`,
    noProduct: 'geen product gekozen',
    missedCount: 'Gemist',
    definition: {
      law: 'Van de klachten waarvan deze termijn in de periode verviel: het deel dat op tijd was.',
      received:
        'Van de klachten die in de periode zijn ontvangen en waarvan de termijn is vervallen: het deel dat op tijd was. Dit is niet de norm.',
      closed:
        'Van de klachten die in de periode zijn gesloten en waarvan de termijn is vervallen: het deel dat op tijd was. Dit is niet de norm: wie nooit antwoordt, sluit niet en telt hier niet mee.',
      start: 'De klok start op het moment dat de klant de klacht uitte, niet toen wij die vastlegden.',
      units: {
        hours: 'Uren zijn klokuren, ook in de nacht en het weekend en als de klok verzet wordt.',
        workingDays: 'De dag van ontvangst telt niet mee. De termijn eindigt aan het einde van de laatste werkdag.',
        weeks:
          'Dezelfde weekdag zoveel weken later; valt die op een vrije dag, dan de eerstvolgende werkdag. De termijn eindigt aan het einde van die dag.',
      },
      proof: {
        confirmation:
          'Op tijd is een bevestiging die is afgeleverd, op de post is gedaan of telefonisch is gegeven. Een mail die terugkomt, telt niet.',
        answer: 'Op tijd is een antwoord dat echt is verstuurd. Een concept telt niet.',
        closure: 'Op tijd is een zaak die met de klant is gesloten.',
      },
      open: 'Wie na de termijn nog open staat, telt meteen als gemist. Een bericht van uitstel verandert daar niets aan.',
      leftOut: (withdrawn: number, merged: number) =>
        `Buiten telling: ingetrokken door de klant (${withdrawn}) of samengevoegd met een andere klacht (${merged}) voordat de termijn verviel, ook als er al antwoord was.`,
      toCome: (kept: number, open: number) =>
        `Nog te vervallen: ${kept} al gedaan, ${open} nog open. Die tellen mee zodra de termijn vervalt.`,
      otherEnd:
        'Aanname: een klacht die anders eindigt zonder het bewijs (bijvoorbeeld doorverwezen), telt als gemist zodra de termijn vervalt.',
      versions: (versions: string) =>
        `Elke klacht houdt de termijn die gold toen die binnenkwam. Dit zijn versie ${versions} van de gepubliceerde termijnen.`,
      pauses: 'De gepubliceerde termijn laat de klok stilstaan zolang wij op de klant wachten.',
      noPauses: 'Wachten op de klant zet de klok niet stil.',
      budget: (expected: number, allowed: number, recent: number, missed: number) =>
        `Foutruimte: wij verwachten ${expected} klachten in de periode; daarvan mogen er ${allowed} gemist worden (naar beneden afgerond). Aanname: het tempo is dat van de laatste 28 dagen voor vandaag (${recent} vervallen, ${missed} gemist), gelijk verdeeld over de dagen.`,
      rounding: 'Afgerond op één decimaal. Of de norm gehaald is, beoordelen wij op het precieze getal.',
    },
    empty: 'Er zijn geen gepubliceerde termijnen',
    emptyWay: 'Een beheerder legt per label vast welke termijnen zijn gepubliceerd.',
    asOf: (time: string) => `Bijgewerkt om ${time}`,
  },
  en: {
    title: 'Deadlines',
    intro: 'Every published response term, the furthest below its norm first.',
    periodLabel: 'Period',
    periods: { month: 'This month', quarter: 'This quarter', year: 'This year', custom: 'Any period' },
    from: 'From',
    to: 'Up to and including',
    show: 'Show the period',
    cohort: 'Which complaints',
    cohorts: {
      'fell-due': 'term fell due in the period (the norm)',
      received: 'received in the period',
      closed: 'closed in the period',
    },
    exportXlsx: 'Download the figures (Excel)',
    export: 'CSV',
    range: (from, to) => `${from} up to and including ${to}`,
    milestones: { confirmation: 'confirmation', answer: 'answer', closure: 'closure' },
    within: (milestone, term) => `${milestone} within ${term}`,
    units: {
      hours: (n) => many(n, 'hour', 'hours'),
      workingDays: (n) => many(n, 'working day', 'working days'),
      weeks: (n) => many(n, 'week', 'weeks'),
    },
    target: (percent) => `norm ${percent}%`,
    notInForce: 'old term, no longer for new complaints',
    percent: (shown) => `${shown}%`,
    noFigure: 'no figure yet',
    noFigureWay: 'No term has fallen due in this period yet.',
    met: 'above the norm',
    onTarget: 'on the norm',
    notMet: 'below the norm',
    counts: (met, all) => `${met} of ${all} in time`,
    toCome: (count) => `${count} still to fall due`,
    leftOut: (count) => `${count} left out`,
    paused: (count) => `the clock stood still for ${count}`,
    budget: (used, allowed) => `Breach budget: ${used} of ${allowed} used`,
    budgetOver: (over) => `${over} more than allowed`,
    budgetLeft: (left) => (left === 0 ? 'nothing left' : `${left} left`),
    lastsUntil: (day) => `at this rate it lasts until ${day}`,
    endsAt: (percent) => `at this rate the period ends at ${percent}`,
    forecast: {
      settled: 'Nothing more falls due in this period.',
      holds: (open, lowest) =>
        open === 0
          ? `What is still to fall due has been done. It stays at ${lowest} or more.`
          : `Stays on or above the norm, even if none of the ${open} open complaints is in time (then ${lowest}).`,
      drops: (day, target, open, needed) =>
        needed >= open
          ? `Falls below ${target}% on ${day}, unless ${open === 1 ? 'this one complaint is' : `these ${open} complaints are`} dealt with.`
          : `Falls below ${target}% on ${day}, unless at least ${needed} of these ${open} complaints ${needed === 1 ? 'is' : 'are'} dealt with.`,
      lost: (day, target) => `Falls below ${target}% on ${day}, even if everything that is open is dealt with in time.`,
      below: (best, open) =>
        `Below the norm. If ${open === 1 ? 'the one open complaint is' : `all ${open} open complaints are`} in time, it comes to ${best}: on the norm again.`,
      belowForGood: (best) =>
        `Below the norm. With the complaints there are now it comes to ${best} at most. Only new complaints in time can still change that.`,
    },
    more: { cases: 'Which complaints decide', trend: 'By month', split: 'Split', definition: 'What is this figure?' },
    outcomes: {
      open: 'Open now',
      missed: 'Missed',
      'to-fall-due': 'Still to fall due',
      met: 'In time',
      'left-out': 'Left out',
      paused: 'Clock stood still',
    },
    outcomesLabel: 'Show the complaints that are',
    outcome: { met: 'in time', missed: 'missed', 'left-out': 'left out', 'to-fall-due': 'still to fall due' },
    kept: 'done',
    leftOutBy: { withdrawal: 'withdrawn before the term fell due', merge: 'merged before the term fell due' },
    columns: {
      when: 'Term',
      case: 'Complaint',
      who: 'Handler',
      term: 'Promised',
      outcome: 'Counts as',
      received: 'Received',
    },
    nobody: 'nobody yet',
    hasLeft: 'handles no cases any more',
    anonymous: 'anonymous',
    casesOf: (band) => `Complaints: ${band}`,
    noCases: 'No complaints in this group.',
    moreCases: 'More complaints',
    today: {
      title: 'What falls due today, and whose it is',
      none: 'No open term falls due today any more.',
      late: (count) => many(count, 'is late already', 'are late already'),
      who: (name, count) => `${name}: ${count}`,
      all: (count) => `Everything that falls due today (${count})`,
    },
    week: {
      title: 'What else breaks this week, and whose it is',
      none: 'In the rest of this week no open term falls due.',
      all: (count) => `Everything else that falls due this week (${count})`,
    },
    nextWeek: {
      title: 'What breaks in the coming week, and whose it is',
      none: 'In the coming week no open term falls due.',
      all: (count) => `Everything that falls due in the coming week (${count})`,
    },
    casesOfGroup: (group) => `Complaints of: ${group}`,
    pausesShown: (count) =>
      `The clock stands still while we wait for the customer. It did for ${count === 1 ? '1 term' : `${count} terms`}. Every pause stands with the complaints, under ‘Clock stood still’.`,
    trendOf: (band) => `By month: ${band}`,
    trendInWords: (months, below, target) =>
      `${many(months, 'month', 'months')} with a figure; ${below === 0 ? 'none' : below} of them below ${target}%.`,
    table: 'As a table',
    month: 'Month',
    share: 'In time',
    numbers: 'Number',
    splitBy: 'Split by',
    splits: { product: 'product', channel: 'channel', handler: 'handler' },
    splitOf: (by, band) => `By ${by}: ${band}`,
    noProduct: 'no product chosen',
    missedCount: 'Missed',
    definition: {
      law: 'Of the complaints whose term fell due in the period: the share that was in time.',
      received:
        'Of the complaints received in the period whose term has fallen due: the share that was in time. This is not the norm.',
      closed:
        'Of the complaints closed in the period whose term has fallen due: the share that was in time. This is not the norm: what is never answered is not closed, and does not count here.',
      start: 'The clock starts when the customer uttered the complaint, not when we registered it.',
      units: {
        hours: 'Hours are clock hours, also at night, in the weekend and when the clock changes.',
        workingDays: 'The day of receipt does not count. The term ends at the end of the last working day.',
        weeks:
          'The same weekday so many weeks on; when that is a day off, the next working day. The term ends at the end of that day.',
      },
      proof: {
        confirmation:
          'In time is a confirmation that was delivered, handed to the post or given by phone. A mail that comes back does not count.',
        answer: 'In time is an answer that was really sent. A draft does not count.',
        closure: 'In time is a case that was closed with the customer.',
      },
      open: 'What is still open after its term counts as missed at once. A notice of delay changes nothing about that.',
      leftOut: (withdrawn, merged) =>
        `Left out: withdrawn by the customer (${withdrawn}) or merged into another complaint (${merged}) before the term fell due, also when it had been answered.`,
      toCome: (kept, open) =>
        `Still to fall due: ${kept} done already, ${open} still open. They count as soon as the term falls due.`,
      otherEnd:
        'Assumption: a complaint that ends otherwise without the proof (for instance referred) counts as missed when its term falls due.',
      versions: (versions) =>
        `Every complaint keeps the term that was published when it came in. This is version ${versions} of the published terms.`,
      pauses: 'The published term stops the clock while we wait for the customer.',
      noPauses: 'Waiting for the customer does not stop the clock.',
      budget: (expected, allowed, recent, missed) =>
        `Breach budget: we expect ${expected} complaints in the period, of which ${allowed} may be missed (rounded down). Assumption: the rate is that of the 28 days before today (${recent} fell due, ${missed} missed), spread evenly over the days.`,
      rounding: 'Rounded to one decimal. Whether the norm is met is judged on the exact figure.',
    },
    empty: 'There are no published terms',
    emptyWay: 'An administrator records for each label which terms are published.',
    asOf: (time) => `As of ${time}`,
  },
});
