/** @jest-environment <rootDir>/apps/web/src/testing/environment.ts */
import { screen, within } from '@testing-library/react';
import { aSession, expectNoBarriers, openApp } from '../../testing/render.js';
import type { Figure, LiveScore } from './score-data.js';

const figure: Figure = {
  name: 'own-mandate',
  label: 'besluiten binnen het eigen mandaat',
  rule: 'at-least',
  value: 70,
  unit: 'percent',
  numerator: 12,
  denominator: 20,
  shown: '60.0',
  isMet: false,
  recorded: true,
  definition: 'Besluiten in de periode.',
  detail: null,
  hasCases: true,
};
const question = {
  help: 'Bewijs.',
  source: 'Rapport: II, score 2',
  measured: null,
  declared: null,
  sampled: null,
  beside: null,
};
const score: LiveScore = {
  labelId: '1',
  framework: { id: 'stv-2018', title: 'Normenkader 2018' },
  frameworks: [
    { id: 'afm-2016', title: 'Normenkader 2016' },
    { id: 'stv-2018', title: 'Normenkader 2018' },
  ],
  from: '2025-12-01',
  to: '2026-11-30',
  asOf: '2026-11-22T09:00:00Z',
  overall: '2.8',
  reassessment: true,
  unanswered: 1,
  assumptions: ['Wij rekenen met de helft.'],
  round: null,
  parts: [
    {
      id: 'II',
      title: 'Mensen en middelen',
      kind: 'stepwise',
      score: 1,
      reason: 'Score 1: niveau 2 is niet gehaald.',
      rungs: [
        {
          id: '2',
          title: null,
          isMet: false,
          compensatedBy: null,
          waitsFor: [],
          isEither: false,
          questionIds: ['II.2.2', 'II.2.1'],
        },
        { id: '3', title: null, isMet: false, compensatedBy: null, waitsFor: [], isEither: false, questionIds: [] },
        { id: '4', title: null, isMet: false, compensatedBy: null, waitsFor: [], isEither: true, questionIds: [] },
        { id: '5', title: null, isMet: true, compensatedBy: null, waitsFor: [], isEither: false, questionIds: [] },
      ],
      questions: [
        {
          ...question,
          id: 'II.2.2',
          text: 'Mogen behandelaars beslissen?',
          answer: 'no',
          measured: { answer: 'no', recorded: true, figures: [figure] },
        },
        {
          ...question,
          id: 'II.2.1',
          text: 'Zijn er genoeg middelen?',
          answer: null,
          declared: { answer: null, reason: 'nothing-stated', explanation: null, document: null },
          beside: 'Nu: 12 open zaken bij 3 behandelaars.',
        },
      ],
    },
    {
      id: 'IV',
      title: 'Luisteren naar de klant',
      kind: 'elements',
      score: 5,
      reason: 'Score 5: 5 van de 5 punten.',
      rungs: [
        {
          id: 'IV.1',
          title: 'De klant denkt mee',
          isMet: true,
          compensatedBy: null,
          waitsFor: [],
          isEither: false,
          questionIds: [],
        },
      ],
      questions: [],
    },
  ],
  path: {
    goal: 4,
    missing: 5,
    isReachable: true,
    path: [{ partId: 'II', from: 1, score: 2, questions: ['II.2.2'] }],
    next: [
      { partId: 'II', from: 1, score: 2, questions: ['II.2.2'] },
      { partId: 'II', from: 1, score: 2, questions: ['II.2.1'] },
    ],
  },
  trend: [
    { takenOn: '2026-10-31', parts: { II: 1, IV: 4 }, overall: '2.5', unanswered: 3, isRecomputed: true },
    { takenOn: '2026-11-22', parts: { II: 1, IV: 5 }, overall: '2.8', unanswered: 1, isRecomputed: false },
  ],
};
const found = {
  itemId: 'i1',
  reference: 'VG-2026-000391',
  status: 'closed',
  category: 'motor',
  receivedAt: '2026-03-02T09:00:00Z',
  closedAt: null,
  handlerName: 'Kees Demo',
  counts: false,
};

const open = ({ language = 'nl' as 'nl' | 'en', body = score, role = 'manager' as 'manager' | 'auditor' } = {}) =>
  openApp(
    '/app/audit/score',
    {
      'GET /api/v1/session': { body: aSession({ role, language }) },
      'GET /api/v1/scores/live': { body },
      'GET /api/v1/scores/figure-cases': { body: { total: 1, rows: [found] } },
    },
    { language },
  );

describe('Score', () => {
  it('says what the label would score today, what is missing, and from where it comes', async () => {
    await open();
    expect(await screen.findByRole('heading', { name: 'Score van vandaag: Veldgroen Verzekeringen' })).toBeVisible();
    const overall = await screen.findByRole('region', { name: 'Score' });
    expect(overall).toHaveTextContent('2,8 van 5');
    expect(overall).toHaveTextContent('nog 5 punten tot 4,0');
    expect(overall).toHaveTextContent('onder 3,0: herbeoordeling');
    expect(overall).toHaveTextContent('1 vraag nog niet beantwoord');
    expect(overall).toHaveTextContent('Er is nog geen ondertekende toetsing');
    await expectNoBarriers();
  });

  it('shows each part as a ladder in words too, and never as higher than its score', async () => {
    await open();
    const part = await screen.findByRole('region', { name: 'II Mensen en middelen' });
    const rungs = within(part)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent);
    expect(rungs.slice(0, 5)).toEqual([
      '✓ 1',
      '○ 2: hier ontbreekt nog iets',
      '○ 3: niet gehaald',
      '○ 4: niet gehaald',
      '○ 5: niet gehaald',
    ]);
    expect(screen.getByRole('region', { name: 'IV Luisteren naar de klant' })).toHaveTextContent(
      'De klant denkt mee, gehaald',
    );
  });

  it('leads from a question to its figure, how it is counted and the cases behind it', async () => {
    const { user } = await open();
    await user.click(await screen.findByText('De 2 vragen'));
    const level = await screen.findByRole('region', { name: 'Niveau 2' });
    expect(level).toHaveTextContent('besluiten binnen het eigen mandaat: 60,0 % (12 van 20) (grens: ten minste 70 %)');
    expect(level).toHaveTextContent('Er is nog niets verklaard.');
    expect(level).toHaveTextContent('daarnaastNu: 12 open zaken bij 3 behandelaars.');
    await user.click(within(level).getByRole('button', { name: 'Zaken die niet meetellen' }));
    expect(await within(level).findByRole('link', { name: 'VG-2026-000391' })).toHaveAttribute('href', '/app/cases/i1');
    await expectNoBarriers();
  });

  it('ranks what stands between the label and the goal, with how far it is', async () => {
    await open();
    const path = await screen.findByRole('region', { name: 'Wat staat er tussen ons en 4,0?' });
    expect(path).toHaveTextContent('Onderdeel II: van 1 naar 2 met een ja op 1 vraag');
    expect(path).toHaveTextContent('nu: besluiten binnen het eigen mandaat 60,0 % (12 van 20).');
  });

  it('tells the trend in words, and which points were worked out later', async () => {
    await open();
    expect(await screen.findByRole('img', { name: /31 okt 2026: 2,5; 22 nov 2026: 2,8/ })).toBeVisible();
    expect(screen.getByText(/Een open stip is achteraf berekend/)).toBeVisible();
  });

  it('does not hide what the register does not hold', async () => {
    const missing = { ...figure, recorded: false, numerator: null, denominator: null, shown: null, hasCases: false };
    const [first, ...rest] = score.parts;
    const [asked, ...others] = first?.questions ?? [];
    const unrecorded = {
      ...asked,
      measured: {
        answer: 'no',
        recorded: false,
        figures: [{ ...missing, definition: 'Het register houdt dit nog niet bij.' }],
      },
    };
    const body = { ...score, parts: [{ ...first, questions: [unrecorded, ...others] }, ...rest] } as LiveScore;
    const { user } = await open({ body });
    await user.click(await screen.findByText('De 2 vragen'));
    const level = await screen.findByRole('region', { name: 'Niveau 2' });
    expect(level).toHaveTextContent('niet vastgelegd');
    expect(level).toHaveTextContent('Het register houdt dit nog niet bij.');
    expect(within(level).queryByRole('button', { name: 'Zaken die meetellen' })).toBeNull();
  });

  it('speaks English, and to auditors too', async () => {
    await open({ language: 'en', role: 'auditor' });
    expect(await screen.findByRole('region', { name: 'What stands between us and 4.0?' })).toBeVisible();
    await expectNoBarriers();
  });
});
