/** @jest-environment <rootDir>/apps/web/src/testing/environment.ts */
import { screen } from '@testing-library/react';
import { expectNoBarriers, renderComponent } from '../testing/render.js';
import { DeadlineTime, type TimeLeft } from './deadline-time.js';
import { JourneyDots, JourneyLine, type JourneyStep } from './journey-line.js';
import { KeyHint } from './key-hint.js';
import { LabelName, PersonName, Reference } from './names.js';
import { ProblemNotice } from './problem-notice.js';
import { EmptyState } from './states.js';
import { StatusBadge } from './status-badge.js';
import { Timeline, TimelineDay, TimelineEntry } from './timeline.js';

const dueAt = '2026-03-10T16:00:00Z';
const midnight = '2026-04-13T22:00:00Z';

describe('DeadlineTime', () => {
  const cases: [TimeLeft['unit'], number, boolean, string, string][] = [
    ['workingDays', 2, false, '○nog 2 werkdagen', '○2 working days left'],
    ['workingDays', 1, false, '○nog 1 werkdag', '○1 working day left'],
    ['hours', 6, false, '◐nog 6 uur', '◐6 hours left'],
    ['minutes', 1, false, '◐nog 1 minuut', '◐1 minute left'],
    ['minutes', 0, true, '▲net te laat', '▲just late'],
    ['hours', 6, true, '▲6 uur te laat', '▲6 hours late'],
    ['days', 1, true, '▲1 dag te laat', '▲1 day late'],
    ['workingDays', 0, false, '○dinsdag 10 maart', '○Tuesday 10 March'],
  ];

  it.each(cases)('says %s %d %s in Dutch and in English', (unit, amount, isLate, nl, en) => {
    const deadline = <DeadlineTime dueAt={dueAt} timeLeft={{ unit, amount, isLate }} />;
    const dutch = renderComponent(deadline);
    expect(dutch.container.textContent).toBe(nl);
    dutch.unmount();
    expect(renderComponent(deadline, { language: 'en' }).container.textContent).toBe(en);
  });

  it('says how a promise ended instead of how long ago', () => {
    const left = { unit: 'days', amount: 3, isLate: true } as const;
    const { container, rerender } = renderComponent(<DeadlineTime dueAt={dueAt} state="kept" timeLeft={left} />);
    expect(container.textContent).toBe('✓op tijd gedaan');
    rerender(<DeadlineTime dueAt={dueAt} state="broken" timeLeft={left} />);
    expect(container.textContent).toBe('▲niet op tijd gedaan');
  });

  it('gives the exact instant to whoever asks', () => {
    const { container } = renderComponent(<DeadlineTime dueAt={dueAt} />);
    const time = container.querySelector('time');
    expect(time).toHaveAttribute('datetime', dueAt);
    expect(time).toHaveAttribute('title', 'dinsdag 10 maart 2026, 17:00');
  });

  it('names the last day that counts where the term ends with a day', () => {
    const { container } = renderComponent(<DeadlineTime dueAt={midnight} />);
    expect(container.querySelector('time')).toHaveAttribute('title', 'maandag 13 april 2026, tot het eind van de dag');
  });
});

describe('JourneyLine', () => {
  const steps: JourneyStep[] = [
    { key: 'receipt', state: 'done', words: 'Wij hebben uw klacht ontvangen', at: '2026-03-02T09:14:00Z' },
    { key: 'answer', state: 'overdue', words: 'U krijgt ons antwoord', lateFrom: midnight },
    { key: 'solution', state: 'not-needed', words: 'Wij voeren de oplossing uit', lateFrom: midnight },
    { key: 'closure', state: 'upcoming', words: 'Wij vragen of het is opgelost' },
  ];

  it('tells each step in words, also how it stands', () => {
    renderComponent(<JourneyLine steps={steps} look="upright" />);
    const [receipt, answer, solution, closure] = screen.getAllByRole('listitem');
    expect(receipt).toHaveTextContent('Wij hebben uw klacht ontvangen, klaar maandag 2 maart 2026, 10:14');
    expect(answer).toHaveTextContent('te laat: beloofd uiterlijk maandag 13 april 2026');
    expect(answer).toHaveAttribute('aria-current', 'step');
    expect(solution).not.toHaveTextContent('april');
    expect(closure).toHaveTextContent('komt nog');
    expect(closure).not.toHaveAttribute('aria-current');
  });

  it('is one picture with words in a list', () => {
    renderComponent(<JourneyDots done={3} total={10} isLate />);
    expect(screen.getByRole('img')).toHaveAccessibleName('3 van 10 stappen klaar, de volgende is te laat');
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
