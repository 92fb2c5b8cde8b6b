import {
  CheckboxGroup,
  DateField,
  type FormState,
  RadioGroup,
  Select,
  TextArea,
  TextField,
} from '../../../components/form/index.js';
import { useFeatureText } from '../../../text/define-text.js';
import type { FormKey } from '../actions/action-forms.js';
import type { FieldSpec, FormValues, NeedAgreed, PointAnswered, PromiseMade } from '../actions/field-spec.js';
import { isOptional } from '../actions/form-body.js';
import { useCaseDesk } from '../case-desk.js';
import { type FieldWords, fieldText, wordsOfField } from '../text-fields.js';
import { CaseField } from './case-field.js';
import { ColleagueField } from './colleague-field.js';
import { CommitmentField, WaitingLetterField } from './commitment-field.js';
import { FileOfCaseField } from './file-of-case-field.js';
import { MomentField } from './moment-field.js';
import { NeedsField } from './needs-field.js';
import { PointsField } from './points-field.js';
import { ProductField } from './product-field.js';
import { PromisesField } from './promises-field.js';
import { RedressField } from './redress-field.js';
import { useChoiceWords } from './use-choice-words.js';

interface FieldInputProps {
  formKey: FormKey;
  field: FieldSpec;
  form: FormState<FormValues>;
}

/** What every kind of question gets: its words, and its place in the form. */
export interface QuestionProps extends FieldWords {
  id: string;
  name: string;
  error?: string;
  optional: boolean;
  value: string;
  onChange: (value: string) => void;
}

/** One question of a form, asked as its kind wants it. */
export function FieldInput({ formKey, field, form }: FieldInputProps) {
  const { label, hint } = wordsOfField(useFeatureText(fieldText), formKey, field.name);
  const { value, ...place } = form.field(field.name);
  const rest = { label, hint, ...place, optional: isOptional(field, form.values) };
  const words = useChoiceWords();
  if (field.kind === 'several') {
    const choices = words(field.of, field.values);
    return <CheckboxGroup {...rest} inline choices={choices} value={value as string[]} />;
  }
  if (field.kind === 'needs') return <NeedsField {...rest} value={value as NeedAgreed[]} />;
  if (field.kind === 'points') return <PointsField {...rest} value={value as PointAnswered[]} />;
  if (typeof value !== 'string') return <PromisesField {...rest} value={value as PromiseMade[]} />;
  return <OneAnswer field={field} form={form} question={{ ...rest, value }} />;
}

interface OneAnswerProps {
  field: FieldSpec;
  form: FormState<FormValues>;
  question: QuestionProps;
}

function OneAnswer({ field, form, question }: OneAnswerProps) {
  const words = useChoiceWords();
  const { view } = useCaseDesk();
  switch (field.kind) {
    case 'text':
      return <TextArea {...question} limit={field.max} />;
    case 'line':
      return <TextField {...question} type={field.type ?? 'text'} autoComplete="off" maxLength={field.max} />;
    case 'day':
      return <DateField {...question} />;
    case 'yes-no':
      return <RadioGroup {...question} inline choices={words('yes-no', ['yes', 'no'])} />;
    case 'choice':
      return field.look === 'list' ? (
        <Select {...question} choices={words(field.of, field.values)} />
      ) : (
        <RadioGroup {...question} inline choices={words(field.of, field.fitting?.(view) ?? field.values)} />
      );
    case 'moment':
      return <MomentField {...question} />;
    case 'money':
      return <RedressField {...question} />;
    case 'colleague':
      return (
        <ColleagueField
          {...question}
          roles={field.roles}
          onName={(name) => field.nameInto && form.set(field.nameInto, name)}
        />
      );
    case 'commitment':
      return <CommitmentField {...question} of={field.of} />;
    case 'waiting-letter':
      return <WaitingLetterField {...question} />;
    case 'file':
      return <FileOfCaseField {...question} />;
    case 'product':
      return <ProductField {...question} />;
    case 'case':
      return <CaseField {...question} />;
    default:
      return null;
  }
}
