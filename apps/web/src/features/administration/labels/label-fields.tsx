import { Checkbox, type FormState, TextArea, TextField } from '../../../components/form/index.js';
import { useFeatureText } from '../../../text/define-text.js';
import type { FieldWords } from '../record-parts.js';
import { administrationText } from '../text.js';
import { ColourField } from './colour-field.js';
import type { LabelValues } from './label-values.js';
import { isReadableUnderWhite } from './readable-colour.js';
import { labelsText } from './text.js';

/** The questions about a label, but for its code and what it promises. */
export function LabelFields({ form }: { form: FormState<LabelValues> }) {
  const words = useFeatureText(labelsText);
  return (
    <>
      <TextField label={words.name} maxLength={80} {...form.field('name')} />
      <ColourField label={words.colour} hint={words.colourHint} {...form.field('colour')} />
      <TextField label={words.phone} type="tel" {...form.field('phone')} />
      <TextField label={words.email} type="email" {...form.field('email')} />
      <TextField label={words.website} hint={words.websiteHint} type="url" {...form.field('website')} />
      <TextArea label={words.postalAddress} hint={words.postalAddressHint} rows={3} {...form.field('postalAddress')} />
      <TextField label={words.teamName} hint={words.teamNameHint} maxLength={80} {...form.field('teamName')} />
      <TextArea
        label={words.embedOrigins}
        hint={words.embedOriginsHint}
        rows={2}
        optional
        {...form.field('embedOrigins')}
      />
      <Checkbox
        label={words.isActive}
        hint={words.isActiveHint}
        checked={form.values.isActive}
        onChange={(isActive) => form.set('isActive', isActive)}
      />
    </>
  );
}

/** What to say when something about a label is not filled in, or cannot be read. */
export function useLabelChecks() {
  const words = useFeatureText(labelsText);
  return {
    required: {
      name: words.nameMissing,
      phone: words.phoneMissing,
      email: words.emailMissing,
      website: words.websiteMissing,
      postalAddress: words.postalAddressMissing,
      teamName: words.teamNameMissing,
    },
    check: ({ colour }: LabelValues) => ({ colour: isReadableUnderWhite(colour) ? undefined : words.colourPale }),
  };
}

/** How the fields of a label are called. */
export function useLabelFieldWords(): FieldWords<LabelValues> {
  const words = useFeatureText(labelsText);
  const { yes, no } = useFeatureText(administrationText);
  return {
    name: { label: words.name },
    colour: { label: words.colour },
    phone: { label: words.phone },
    email: { label: words.email },
    website: { label: words.website },
    postalAddress: { label: words.postalAddress, say: (address) => address.replaceAll('\n', ', ') },
    teamName: { label: words.teamName },
    embedOrigins: { label: words.embedOrigins, say: (origins) => origins.replaceAll('\n', ', ') },
    isActive: { label: words.isActive, say: (isActive) => (isActive ? yes : no) },
  };
}
