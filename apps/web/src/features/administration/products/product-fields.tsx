import { Checkbox, type FormState, Select, TextField } from '../../../components/form/index.js';
import { useFeatureText } from '../../../text/define-text.js';
import { atStart, choicesOf, useVocabulary } from '../../../text/vocabulary.js';
import type { FieldWords } from '../record-parts.js';
import { administrationText } from '../text.js';
import type { ProductValues } from './product-values.js';
import { productsText } from './text.js';

/** The questions about a product. */
export function ProductFields({ form }: { form: FormState<ProductValues> }) {
  const words = useFeatureText(productsText);
  const { categories } = useVocabulary();
  return (
    <>
      <Select
        label={words.category}
        hint={words.categoryHint}
        choices={choicesOf(categories)}
        {...form.field('category')}
      />
      <TextField label={words.nameNl} maxLength={80} {...form.field('nameNl')} />
      <TextField label={words.nameEn} maxLength={80} {...form.field('nameEn')} />
      <Checkbox
        label={words.isActive}
        hint={words.isActiveHint}
        checked={form.values.isActive}
        onChange={(isActive) => form.set('isActive', isActive)}
      />
    </>
  );
}

/** What to say when something about a product is not filled in. */
export function useProductRequired() {
  const words = useFeatureText(productsText);
  return { category: words.categoryMissing, nameNl: words.nameNlMissing, nameEn: words.nameEnMissing };
}

/** How the fields of a product are called. */
export function useProductFieldWords(): FieldWords<ProductValues> {
  const words = useFeatureText(productsText);
  const { yes, no } = useFeatureText(administrationText);
  const { categories } = useVocabulary();
  return {
    category: { label: words.category, say: (category) => category && atStart(categories[category]) },
    nameNl: { label: words.nameNl },
    nameEn: { label: words.nameEn },
    isActive: { label: words.isActive, say: (isActive) => (isActive ? yes : no) },
  };
}
