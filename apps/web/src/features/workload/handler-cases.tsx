import { useState } from 'react';
import { useChosenLabel } from '../../app/label-switch.js';
import { Button } from '../../components/button.js';
import { EmptyState } from '../../components/states.js';
import { useFeatureText } from '../../text/define-text.js';
import { BulkBar } from '../work-list/bulk-bar.js';
import { type ReassignOutcome, useReassign } from '../work-list/reassign.js';
import { ReassignReport } from '../work-list/reassign-report.js';
import { useWorkList } from '../work-list/work-data.js';
import listStyles from '../work-list/work-list.module.css';
import { WorkTable } from '../work-list/work-table.js';
import { GiveAll } from './give-all.js';
import { workloadText } from './text.js';
import styles from './workload.module.css';
import { type Load, whoOf } from './workload-data.js';

/** The open cases of one colleague: to hand over one, some or all. */
export function HandlerCases({ load }: { load: Load }) {
  const words = useFeatureText(workloadText);
  const labelId = useChosenLabel()?.id;
  const list = useWorkList({ who: whoOf(load), labelId });
  const reassigning = useReassign();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [isGivingAll, setGivingAll] = useState(false);
  const [given, setGiven] = useState<ReassignOutcome>();
  const title = load.name ? words.show(load.name) : words.showNobody;
  return (
    <section className={styles.cases} aria-labelledby="cases-of">
      <div className={styles.casesHead}>
        <h2 id="cases-of">{title}</h2>
        {load.cases > 0 && !isGivingAll && chosen.size === 0 && (
          <Button onClick={() => setGivingAll(true)}>{words.giveAll.open}</Button>
        )}
      </div>
      <ReassignReport outcome={given} onClose={() => setGiven(undefined)} />
      {isGivingAll && (
        <GiveAll
          load={load}
          onDone={(outcome) => {
            setGiven(outcome);
            setGivingAll(false);
          }}
        />
      )}
      <div className={listStyles.list} data-selects={true} data-waiting={list.isPlaceholderData || undefined}>
        <WorkTable
          list={list}
          showsHandler={false}
          selection={{ chosen, onChange: setChosen }}
          empty={<EmptyState title={load.name ? words.noCases(load.name) : words.nothingUnassigned} />}
        />
      </div>
      <BulkBar
        rows={list.rows?.filter(({ id }) => chosen.has(id)) ?? []}
        reassigning={reassigning}
        onChoose={setChosen}
      />
    </section>
  );
}
