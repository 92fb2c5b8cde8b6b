import { TextField } from '../../../components/form/index.js';
import { useFeatureText } from '../../../text/define-text.js';
import type { PointAnswered } from '../actions/field-spec.js';
import { caseText } from '../text.js';
import styles from './fields.module.css';
import { ListField, type ListFieldProps } from './list-field.js';

/** The points of the complaint, each with what we think of it. */
export function PointsField(question: ListFieldProps<PointAnswered>) {
  const words = useFeatureText(caseText).form;
  return (
    <ListField
      {...question}
      empty={{ point: '', answer: '' }}
      add={words.addPoint}
      removeOf={({ point }) => words.removePoint(point)}
      rowClassName={styles.pair}
      most={20}
    >
      {({ point, answer }, change) => (
        <>
          <TextField
            label={words.point}
            autoComplete="off"
            maxLength={300}
            value={point}
            onChange={(next) => change({ point: next })}
          />
          <TextField
            label={words.pointAnswer}
            autoComplete="off"
            maxLength={2000}
            value={answer}
            onChange={(next) => change({ answer: next })}
          />
        </>
      )}
    </ListField>
  );
}
