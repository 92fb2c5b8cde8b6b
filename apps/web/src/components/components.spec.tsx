/** @jest-environment <rootDir>/apps/web/src/testing/environment.ts */
import { screen } from '@testing-library/react';
import { expectNoBarriers, renderComponent } from '../testing/render.js';
import { type DeadlineState, DeadlineTime, type TimeLeft } from './deadline-time.js';
import { JourneyLine, type JourneyStep } from './journey-line.js';
import { KeyHint } from './key-hint.js';
import { LabelName, PersonName, Reference } from './names.js';
import { ProblemNotice } from './problem-notice.js';
import { EmptyState } from './states.js';
import { StatusBadge } from './status-badge.js';
import { Timeline, TimelineDay, TimelineEntry } from './timeline.js';

const dueAt = '2026-03-10T16:00:00Z';

describe('DeadlineTime', () => {
  const cases: [DeadlineState, TimeLeft | undefined, string, string][] = [
    ['upcoming', { unit: 'workingDays', amount: 2, late: false }, 'nog 2 werkdagen', '2 working days left'],
    ['upcoming', { unit: 'workingDays', amount: 1, late: false }, 'nog 1 werkdag', '1 working day left'],
    ['due', { unit: 'workingDays', amount: 0, late: false }, 'vandaag 17:00', 'today 17:00'],
    ['due', { unit: 'hours', amount: 6, late: false }, 'nog 6 uur', '6 hours left'],
    ['due', { unit: 'hours', amount: 0, late: false }, 'binnen een uur', 'within the hour'],
    ['overdue', { unit: 'hours', amount: 6, late: true }, '6 uur te laat', '6 hours late'],
    ['overdue', { unit: 'days', amount: 1, late: true }, '1 dag te laat', '1 day late'],
    ['overdue', { unit: 'hours', amount: 0, late: true }, 'net te laat', 'just late'],
    ['met', undefined, 'op tijd gedaan', 'done in time'],
    ['upcoming', undefined, 'dinsdag 10 maart 2026, 17:00', 'Tuesday 10 March 2026, 17:00'],
  ];

  it.each(cases)('says %s %j in Dutch and in English', (state, words, nl, en) => {
    const dutch = renderComponent(<DeadlineTime dueAt={dueAt} state={state} words={words} />);
    expect(dutch.container).toHaveTextContent(new RegExp(`^.${nl}$`));
    dutch.unmount();
    const english = renderComponent(<DeadlineTime dueAt={dueAt} state={state} words={words} />, { language: 'en' });
    expect(english.container).toHaveTextContent(new RegExp(`^.${en}$`));
  });

  it('gives the exact instant to whoever asks', () => {
    const words = { unit: 'hours', amount: 6, late: true } as const;
    const { container } = renderComponent(<DeadlineTime dueAt={dueAt} state="overdue" words={words} />);
    const time = container.querySelector('time');
    expect(time).toHaveAttribute('datetime', dueAt);
    expect(time).toHaveAttribute('title', 'dinsdag 10 maart 2026, 17:00');
  });

  it('names the last day that counts where the term ends with a day', () => {
    const words = { unit: 'workingDays', amount: 0, late: false } as const;
    const midnight = '2026-04-13T22:00:00Z';
    const { container } = renderComponent(<DeadlineTime dueAt={midnight} state="due" words={words} />);
    expect(container.querySelector('time')).toHaveAttribute('title', 'maandag 13 april 2026, tot het eind van de dag');
    expect(container).toHaveTextContent(/vandaag$/);
  });
});

describe('JourneyLine', () => {
  const steps: JourneyStep[] = [
    { key: 'receipt', state: 'done', words: 'Wij hebben uw klacht ontvangen', at: '2026-03-02T09:14:00Z' },
    { key: 'answer', state: 'overdue', words: 'U krijgt ons antwoord', dueAt: '2026-03-09' },
    { key: 'closure', state: 'upcoming', words: 'Wij vragen of het is opgelost' },
  ];

  it('tells each step in words, also how it stands', () => {
    renderComponent(<JourneyLine steps={steps} look="upright" />);
    const [receipt, answer, closure] = screen.getAllByRole('listitem');
    expect(receipt).toHaveTextContent('Wij hebben uw klacht ontvangen, klaarmaandag 2 maart 2026, 10:14');
    expect(answer).toHaveTextContent('te laat: uiterlijk maandag 9 maart 2026');
    expect(closure).toHaveTextContent('komt nog');
  });

  it('is one picture with words in a list', () => {
    renderComponent(<JourneyLine steps={steps} look="dots" />);
    expect(screen.getByRole('img')).toHaveAccessibleName('1 van 3 stappen klaar; U krijgt ons antwoord: te laat');
  });
});

describe('ProblemNotice', () => {
  it('tells the person what the API says to them, and keeps quiet about what it says to us', () => {
    const refused = { status: 409, code: 'transition-not-allowed', title: 'Not allowed', detail: 'Al gesloten.' };
    const first = renderComponent(<ProblemNotice problem={refused} />);
    expect(screen.getByRole('alert')).toHaveTextContent('Al gesloten.');
    first.unmount();
    const broken = { status: 500, code: 'internal-error', title: 'TypeError', traceId: 'abc123' };
    renderComponent(<ProblemNotice problem={broken} />, { language: 'en' });
    expect(screen.getByRole('alert')).toHaveTextContent('Something went wrong on our side.');
    expect(screen.getByRole('alert')).toHaveTextContent('abc123');
    expect(screen.getByRole('alert')).not.toHaveTextContent('TypeError');
  });
});

it('the small components have no barriers', async () => {
  const { container } = renderComponent(
    <>
      <StatusBadge tone="late">Te laat</StatusBadge>
      <PersonName name="Noor Halm" as="klant" /> <Reference reference="VG-2026-000391" />
      <LabelName name="Veldgroen" colour="#2f6b3a" />
      <KeyHint keys="g w" />
      <EmptyState title="Niets te doen">Alle beloftes zijn nagekomen.</EmptyState>
      <Timeline label="Gesprek">
        <TimelineDay day="2026-03-02" />
        <TimelineEntry kind="note" at={dueAt} title="Notitie" who="Noor Halm">
          Belt liever na vijven.
        </TimelineEntry>
      </Timeline>
    </>,
  );
  await expectNoBarriers(container);
});
