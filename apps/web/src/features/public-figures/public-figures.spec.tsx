/** @jest-environment <rootDir>/apps/web/src/testing/environment.ts */
import { screen, within } from '@testing-library/react';
import { expectNoBarriers, openApp } from '../../testing/render.js';

const label = {
  code: 'VG',
  name: 'Veldgroen Verzekeringen',
  colour: '#2f6b3a',
  phone: '088 0000100',
  email: 'klachten@veldgroen.example',
  website: 'https://veldgroen.example',
  teamName: 'Team Klachten',
  postalAddress: ['Postbus 1', '1000 AA Voorbeeldstad'],
};
const answer = {
  key: 'answer-5-workingDays',
  milestone: 'answer',
  term: { unit: 'workingDays', length: 5 },
  targetPercent: 90,
  isInForce: true,
  met: 2,
  missed: 1,
  leftOut: { withdrawn: 1, merged: 0 },
  toFallDue: { total: 4 },
  clockPausesForCustomer: true,
  pausedTerms: 2,
  share: { numerator: 2, denominator: 3, shown: '66.6' },
  isMet: false,
};
const statements = [{ statement: 'easy-to-reach', count: 12, appreciation: '4.2', importance: '4.8' }];
const figures = {
  label,
  from: '2026-01-01',
  to: '2026-03-31',
  asOf: '2026-04-01T08:00:00Z',
  definition: ['Wij tellen elke klacht.'],
  terms: [answer],
  monitor: { responses: 12, leastResponses: 10, statements },
  disputeBodies: [{ body: 'kifid', name: 'Kifid', website: 'www.kifid.example', phone: '070 0000000' }],
  guaranteeReports: ['2026-1'],
};
const open = (body: object) => openApp('/VG/cijfers', { 'GET /api/v1/public/labels/VG/figures': { body } });

describe('the public figures', () => {
  it('say plainly that a promise was not reached, with what it was counted from', async () => {
    await open(figures);
    const figure = await screen.findByRole('region', { name: 'U krijgt binnen 5 werkdagen ons antwoord' });
    expect(within(figure).getByText('66,6 %')).toBeVisible();
    expect(within(figure).getByText(/Niet gehaald/)).toBeVisible();
    expect(within(figure).getByText('Bij 2 van de 3 klachten waren wij op tijd.')).toBeVisible();
    expect(within(figure).getByText(/1 klacht telt niet mee\. Bij 4 klachten loopt de termijn nog\./)).toBeVisible();
    expect(screen.getByRole('row', { name: /Ik kon mijn klacht makkelijk kwijt\. 4,2 4,8/ })).toBeVisible();
    await expectNoBarriers();
  });

  it('give no average of few answers, and no verdict on what did not fall due', async () => {
    const nothingDue = {
      ...answer,
      met: 0,
      missed: 0,
      share: { numerator: 0, denominator: 0, shown: null },
      isMet: null,
    };
    await open({ ...figures, terms: [nothingDue], monitor: { ...figures.monitor, responses: 3 } });
    expect(await screen.findByText('Er liep in deze tijd nog geen termijn af.')).toBeVisible();
    expect(screen.queryByText(/gehaald/i)).toBeNull();
    expect(screen.getByText(/Er zijn nu 3 antwoorden/)).toBeVisible();
    expect(screen.queryByRole('table')).toBeNull();
  });
});

describe('the guarantee report', () => {
  const line = {
    promise: 'term',
    milestone: 'answer',
    term: answer.term,
    agreedPercent: 90,
    performed: answer.share,
    pausedTerms: 1,
    isMet: false,
  };
  const report = {
    labelCode: 'VG',
    labelName: label.name,
    half: '2026-1',
    from: '2026-01-01',
    to: '2026-06-30',
    asOf: '2026-07-01T08:00:00Z',
    isProvisional: false,
    lines: [
      line,
      {
        ...{ ...line, promise: 'few-complaints', milestone: null, term: null, pausedTerms: null },
        ...{ agreedPercent: 10, isMet: true },
      },
    ],
    forfeit: { cents: 20_000, to: 'een goed doel', isDue: true },
  };

  it('tells what was agreed, what was performed and what is given away', async () => {
    await openApp('/VG/garantie/2026-1', {
      'GET /api/v1/public/labels/VG': { body: label },
      'GET /api/v1/public/labels/VG/guarantee-reports/2026-1': { body: report },
    });
    expect(await screen.findByText('U krijgt binnen 5 werkdagen ons antwoord, bij ten minste 90 %')).toBeVisible();
    expect(screen.getByText('Hoogstens 10 % van de klanten heeft een klacht')).toBeVisible();
    // Of the term, and not of the number of complaints.
    expect(screen.getAllByText(/de termijn stilstaan. Dat gebeurde bij 1 klacht\.$/)).toHaveLength(1);
    expect(screen.getByText(/Daarom geven wij €\s200,00 aan een goed doel\./)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Dit verslag als PDF' })).toHaveAttribute(
      'href',
      '/api/v1/public/labels/VG/guarantee-reports/2026-1/pdf',
    );
    await expectNoBarriers();
  });
});
