import {
  CheckboxGroup,
  ConfirmInPlace,
  DateField,
  DateTimeField,
  FileDrop,
  Form,
  FormActions,
  MoneyField,
  RadioGroup,
  Select,
  SubmitButton,
  TextArea,
  TextField,
  type Upload,
  useForm,
} from '../src/components/form/index.js';

const channels = [
  { value: 'phone', label: 'Telefoon', hint: 'op werkdagen tussen 9 en 17 uur' },
  { value: 'letter', label: 'Brief' },
  { value: 'e-mail', label: 'E-mail' },
];

const uploads: Upload[] = [
  { id: '1', name: 'factuur-voorruit.pdf', size: 1_500_000, state: 'done', progress: 1 },
  { id: '2', name: 'foto van de schade.jpg', size: 4_200_000, state: 'sending', progress: 0.4 },
  { id: '3', name: 'film.mov', size: 95_000_000, state: 'failed', progress: 0, words: 'Dit bestand is te groot.' },
];

/** Every kind of question in one form; sending it empty shows the errors. */
export function FormShow() {
  const form = useForm({
    initial: {
      name: '',
      story: 'De monteur kwam niet. '.repeat(8),
      kind: '' as string,
      channel: '' as string,
      needs: [] as string[],
      day: '2026-03-03',
      moment: '2026-03-05T14:30',
      damage: 125_050 as number | null,
    },
    required: { name: 'Vul uw naam in.', channel: 'Kies hoe wij u bereiken.' },
    send: async () => undefined,
  });
  return (
    <Form form={form} label="Klacht">
      <TextField label="Uw naam" autoComplete="name" {...form.field('name')} />
      <TextArea
        label="Wat gebeurde er?"
        hint="Zo precies als u kunt, met datums."
        limit={200}
        {...form.field('story')}
      />
      <Select
        label="Soort verzekering"
        choices={[{ value: 'motor', label: 'Auto' }]}
        optional
        {...form.field('kind')}
      />
      <RadioGroup label="Hoe bereiken wij u het best?" choices={channels} {...form.field('channel')} />
      <CheckboxGroup label="Wat maakt het makkelijker?" choices={channels} inline optional {...form.field('needs')} />
      <DateField label="Wanneer was het?" {...form.field('day')} />
      <DateTimeField label="Wanneer belt u terug?" {...form.field('moment')} />
      <MoneyField label="Schade" {...form.field('damage')} />
      <FileDrop label="Bestanden" optional uploads={uploads} onAdd={() => undefined} onRemove={() => undefined} />
      <FormActions>
        <SubmitButton isSending={form.isSending}>Klacht versturen</SubmitButton>
        <ConfirmInPlace
          action="Concept weggooien"
          question="Alles weggooien?"
          confirm="Ja, weggooien"
          onConfirm={() => undefined}
        />
      </FormActions>
    </Form>
  );
}
