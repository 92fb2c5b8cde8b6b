import { DateField, TextField } from '../../../components/form/index.js';
import { useFeatureText } from '../../../text/define-text.js';
import type { PromiseMade } from '../actions/field-spec.js';
import { caseText } from '../text.js';
import { ListField, type ListFieldProps } from './list-field.js';

/** Any number of promises, each with its day. */
export function PromisesField(question: ListFieldProps<PromiseMade>) {
  const words = useFeatureText(caseText).form;
  return (
    <ListField
      {...question}
      empty={{ dueOn: '', words: '' }}
      add={words.addPromise}
      most={10}
      removeOf={({ words: promised }) => words.removePromise(promised)}
    >
      {(promise, change) => (
        <>
          <TextField
            label={words.promiseWords}
            maxLength={300}
            value={promise.words}
            onChange={(made) => change({ words: made })}
          />
          <DateField label={words.promiseDay} value={promise.dueOn} onChange={(dueOn) => change({ dueOn })} />
        </>
      )}
    </ListField>
  );
}
