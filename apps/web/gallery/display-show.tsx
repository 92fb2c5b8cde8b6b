import { useState } from 'react';
import { Button } from '../src/components/button.js';
import { DataTable } from '../src/components/data-table.js';
import { DeadlineTime } from '../src/components/deadline-time.js';
import { JourneyDots, JourneyLine } from '../src/components/journey-line.js';
import { KeyHint } from '../src/components/key-hint.js';
import { LabelName, PersonName, Reference } from '../src/components/names.js';
import { ProblemNotice } from '../src/components/problem-notice.js';
import { EmptyState, LoadingState } from '../src/components/states.js';
import { StatusBadge } from '../src/components/status-badge.js';
import { Timeline, TimelineDay, TimelineEntry } from '../src/components/timeline.js';
import { steps, type WorkRow, work } from './made-up.js';

/** What shows something: table, journey, timeline, badges, states. */
export function DisplayShow() {
  return (
    <>
      <WorkList />
      <h2>Verloop</h2>
      <JourneyLine steps={steps} />
      <h2>Gesprek</h2>
      <Conversation />
      <h2>Woorden en vormen</h2>
      <p>
        <StatusBadge tone="active">in onderzoek</StatusBadge> <StatusBadge tone="waiting">wacht op klant</StatusBadge>{' '}
        <StatusBadge tone="late">te laat</StatusBadge> <StatusBadge tone="kept">op tijd</StatusBadge>{' '}
        <StatusBadge tone="closed">gesloten</StatusBadge> <StatusBadge>klantsignaal</StatusBadge>{' '}
        <LabelName name="Duinlicht Zorgverzekeringen" colour="#a06a1b" /> <KeyHint keys="g w" />
      </p>
      <p>
        <Button look="primary">Besluit versturen</Button> <Button>Bellen</Button> <Button disabled>Sluiten</Button>{' '}
        <Button look="bare">waarom?</Button>
      </p>
      <ProblemNotice problem={{ status: 503, code: 'x', title: '' }} onRetry={() => undefined} />
      <EmptyState title="Niets meer te doen vandaag" action={<Button>Bekijk morgen</Button>}>
        Alle beloftes voor vandaag zijn nagekomen.
      </EmptyState>
      <LoadingState lines={3} />
    </>
  );
}

function WorkList() {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set([work[1]!.reference]));
  return (
    <DataTable<WorkRow>
      caption="Mijn werk"
      rows={work}
      rowId={(row) => row.reference}
      rowName={(row) => row.reference}
      onOpen={() => undefined}
      selection={{ chosen, onChange: setChosen }}
      more={{ has: true, isLoading: false, load: () => undefined }}
      empty={null}
      columns={[
        {
          key: 'left',
          header: 'Nog',
          cell: (row) => <DeadlineTime dueAt="2026-03-10T16:00:00Z" state={row.state} timeLeft={row.timeLeft} />,
        },
        { key: 'promise', header: 'Belofte', cell: (row) => row.promise },
        { key: 'reference', header: 'Nummer', cell: (row) => <Reference reference={row.reference} /> },
        { key: 'who', header: 'Klant', cell: (row) => <PersonName name={row.who} /> },
        {
          key: 'journey',
          header: 'Verloop',
          cell: (row) => <JourneyDots done={4} total={10} isLate={row.timeLeft?.isLate} />,
          phone: 'hide',
        },
      ]}
    />
  );
}

function Conversation() {
  return (
    <Timeline label="Gesprek">
      <TimelineDay day="2026-03-02" />
      <TimelineEntry kind="received" at="2026-03-02T09:14:00Z" title="E-mail van de klant" who="Joris Wegeling">
        Ik wacht al drie weken op de vergoeding van mijn voorruit.
      </TimelineEntry>
      <TimelineEntry kind="event" at="2026-03-02T09:15:00Z" title="Bevestiging verstuurd" />
      <TimelineEntry kind="note" at="2026-03-02T10:40:00Z" title="Notitie" who="Noor Halm">
        Klant belt liever na vijven.
      </TimelineEntry>
      <TimelineEntry kind="sent" at="2026-03-02T11:05:00Z" title="E-mail aan de klant" who="Noor Halm">
        Wij zoeken uit waar de vergoeding is gebleven. U hoort uiterlijk donderdag 5 maart van ons.
      </TimelineEntry>
    </Timeline>
  );
}
