import { Field, type FieldProps } from '../../../components/form/index.js';
import styles from './label-fields.module.css';

interface ColourFieldProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
}

/** A colour, chosen by eye, with its name as designers write it. */
export function ColourField({ value, onChange, ...question }: ColourFieldProps) {
  return (
    <Field {...question} after={<output className={styles.hex}>{value}</output>}>
      {(control) => (
        <input
          {...control}
          type="color"
          className={styles.colour}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
