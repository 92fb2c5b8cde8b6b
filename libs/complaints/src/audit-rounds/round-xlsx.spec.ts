import { sheetsOf } from '../../../../test/builders/workbook.js';
import type { RoundView } from './round-view.js';
import { roundXlsx } from './round-xlsx.js';

const step = (id: string, carriedBy: number | null) => ({
  id,
  title: null,
  isMet: true,
  carriedBy,
  questionIds: ['I.2.1'],
});
const round: RoundView = {
  id: 'r',
  title: 'Toetsing 2026',
  label: { id: 'l', code: 'VG', name: 'Veldgroen Verzekeringen' },
  framework: {
    id: 'stv-2018',
    title: 'Normenkader 2018',
    goals: [
      { overall: 3, meaning: 'de ondergrens' },
      { overall: 4, meaning: 'wat wordt verwacht' },
    ],
  },
  periodFrom: '2025-07-01',
  periodTo: '2026-06-30',
  sample: {
    method: 'most-recent',
    size: 15,
    seed: null,
    stratifiedBy: null,
    minimumPercent: 80,
    eligible: null,
    drawnBy: null,
    drawnAt: null,
  },
  openedBy: 'Noor Halm',
  openedAt: new Date('2026-07-01T08:00:00Z'),
  signedAt: null,
  isOwn: true,
  auditors: [
    { id: '7', name: 'Noor Halm', signedAt: new Date('2026-07-02T10:00:00Z'), hasSignedThis: true },
    { id: '8', name: 'Bo Demo', signedAt: new Date('2026-07-01T10:00:00Z'), hasSignedThis: false },
  ],
  dossiers: [],
  parts: [
    {
      id: 'I',
      title: 'Beleid',
      kind: 'stepwise',
      score: 3,
      reason: 'Niveau 3 is gehaald.',
      steps: [step('2', 5), step('3', null)],
      blockedBy: [],
      questions: [],
    },
  ],
  overall: '3.3',
  needsReassessment: false,
  gaps: [
    { goal: '3.0', points: 0 },
    { goal: '4.0', points: 3 },
  ],
  assumptions: ['Substantieel is de helft.', 'Een steekproefvraag vraagt 80%.'],
  unanswered: 2,
  open: 4,
  reportOn: '2026-07-03',
  planOfActionDueOn: '2026-10-03',
  reassessmentDueOn: null,
  recommendations: [],
  previous: {
    id: 'p',
    title: 'Toetsing 2024',
    frameworkTitle: 'Normenkader 2016',
    isComparable: false,
    signedAt: new Date('2024-07-01T10:00:00Z'),
    overall: '3.0',
    parts: { I: 3 },
    changed: [],
  },
};
const about = async (more: Partial<RoundView> = {}) => {
  const [sheet = []] = sheetsOf(await roundXlsx({ ...round, ...more }, 'nl'));
  return sheet.map(([what, content]) => `${what}: ${content}`);
};

describe('The first sheet of the workbook of a round', () => {
  it('says that it is a draft, of whom and when, who signed, what is missing and what the scores lean on', async () => {
    expect(await about()).toEqual([
      'Wat: Inhoud',
      'Toetsing: Toetsing 2026',
      'Label: Veldgroen Verzekeringen (VG)',
      'Periode: dinsdag 1 juli 2025 tot en met dinsdag 30 juni 2026',
      'Normenkader: Normenkader 2018',
      'Stand: CONCEPT: nog niet ondertekend; 4 oordelen ontbreken en tellen als nee',
      'Ondertekening: Noor Halm: ondertekend op donderdag 2 juli 2026',
      'Ondertekening: Bo Demo: nog niet ondertekend',
      'Datum van dit rapport: vrijdag 3 juli 2026',
      'Gemiddelde score: 3,3',
      'Doel: 3,0, de ondergrens: gehaald',
      'Doel: 4,0, wat wordt verwacht: er ontbreken 3 punten over de onderdelen samen',
      'Compensatie: Onderdeel I: niveau 2 heeft gaten en telt mee door niveau 5',
      'Niet beantwoord: 2 vragen, tellen als nee',
      'Plan van aanpak uiterlijk: zaterdag 3 oktober 2026',
      'Vorige toetsing: Toetsing 2024: 3,0 (een ander normenkader, dus niet te vergelijken)',
      'Aanname: Substantieel is de helft.',
      'Aanname: Een steekproefvraag vraagt 80%.',
    ]);
  });

  it('of a signed round is no draft; without compensation it says so', async () => {
    const lines = await about({
      signedAt: new Date('2026-07-02T10:00:00Z'),
      parts: round.parts.map((part) => ({ ...part, steps: [step('2', null)] })),
      previous: null,
    });
    expect(lines).toContain('Stand: Ondertekend op donderdag 2 juli 2026');
    expect(lines).toContain('Compensatie: Geen: geen score leunt op een hoger niveau');
    expect(lines).toContain('Vorige toetsing: Geen');
    expect(lines.join()).not.toContain('CONCEPT');
  });
});
