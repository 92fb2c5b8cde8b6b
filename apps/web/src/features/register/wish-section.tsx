import { Checkbox, TextArea, TextField } from '../../components/form/index.js';
import { useFeatureText } from '../../text/define-text.js';
import type { SectionProps } from './register-form.js';
import { Section } from './section.js';
import { registerText } from './text.js';

/** What would help, or why that could not be asked. */
export function WishSection({ form }: SectionProps) {
  const { wish: words } = useFeatureText(registerText);
  const { isWishUnasked, kind } = form.values;
  if (kind === 'compliment') return null;
  return (
    <Section title={words.title}>
      {!isWishUnasked && (
        <TextArea
          label={words.wish}
          hint={kind === 'complaint' ? words.wishHint : undefined}
          rows={2}
          limit={5000}
          optional
          {...form.field('wish')}
        />
      )}
      <Checkbox
        label={words.notAsked}
        checked={isWishUnasked}
        onChange={(isUnasked) => form.set('isWishUnasked', isUnasked)}
      />
      {isWishUnasked && <TextField label={words.reason} maxLength={300} {...form.field('wishNotAskedReason')} />}
    </Section>
  );
}
