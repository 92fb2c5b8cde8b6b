import { useState } from 'react';
import { api, dataOf } from '../../api/client.js';
import { asProblem, type Problem } from '../../api/problem.js';
import { Form, FormActions, SubmitButton, TextArea, TextField, useForm } from '../../components/form/index.js';
import { useFeatureText } from '../../text/define-text.js';
import { benchmarkText } from './benchmark-text.js';
import styles from './score.module.css';

/** Adds the scores of others from a file; what is wrong is named by line. */
export function ImportScores({ frameworkId, onDone }: { frameworkId: string; onDone: () => void }) {
  const words = useFeatureText(benchmarkText).import;
  const [imported, setImported] = useState<number>();
  const [faults, setFaults] = useState<NonNullable<Problem['errors']>>([]);
  const form = useForm({
    initial: { source: '', year: '', csv: '' },
    required: { source: words.sourceMissing, csv: words.csvMissing },
    check: ({ year }) => (/^2[01]\d\d$/.test(year.trim()) ? {} : { year: words.yearMissing }),
    send: async ({ source, year, csv }) => {
      setImported(undefined);
      setFaults([]);
      try {
        const body = { frameworkId, source, year: Number(year), csv };
        const reply = await dataOf(api.POST('/api/v1/benchmark/outside-scores', { body }));
        setImported(reply.imported);
        onDone();
      } catch (thrown) {
        const problem = asProblem(thrown);
        const inFile = (problem.errors ?? []).filter(({ pointer }) => pointer.startsWith('/csv/'));
        setFaults(inFile);
        // A file is mended by its lines, which stand below it; anything else by its field.
        if (inFile.length === 0) throw thrown;
      }
    },
  });
  return (
    <section aria-labelledby="import" className={`${styles.noPrint} ${styles.form}`}>
      <h2 id="import">{words.title}</h2>
      <p>{words.intro}</p>
      <Form form={form} label={words.title}>
        <TextField label={words.source} hint={words.sourceHint} {...form.field('source')} />
        <TextField label={words.year} inputMode="numeric" maxLength={4} {...form.field('year')} />
        <TextArea label={words.csv} rows={8} {...form.field('csv')} />
        <FormActions>
          <SubmitButton isSending={form.isSending}>{words.submit}</SubmitButton>
        </FormActions>
      </Form>
      <p role="status">{imported !== undefined && words.done(imported)}</p>
      {faults.length > 0 && (
        <div role="alert">
          <p>{words.faults}</p>
          <ul className={styles.plain}>
            {faults.map(({ pointer, detail }) => {
              const [, , line = '', column = ''] = pointer.split('/');
              return (
                <li key={pointer + detail}>
                  <strong>{words.line(line, column)}</strong>: {detail}
                </li>
              );
            })}
          </ul>
        </div>
      )}
    </section>
  );
}
