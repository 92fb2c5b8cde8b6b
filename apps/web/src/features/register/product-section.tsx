import { useReferenceData } from '../../api/reference-data.js';
import { Select, TextField } from '../../components/form/index.js';
import { useFeatureText } from '../../text/define-text.js';
import { useLanguage } from '../../text/language.js';
import { type Category, choicesOf, useVocabulary } from '../../text/vocabulary.js';
import styles from './register.module.css';
import type { SectionProps } from './register-form.js';
import { Section } from './section.js';
import { registerText } from './text.js';

/** Which product, and under which numbers it is known. */
export function ProductSection({ form }: SectionProps) {
  const { product: words } = useFeatureText(registerText);
  const { categories } = useVocabulary();
  const { language } = useLanguage();
  const { category } = form.values;
  const products = (useReferenceData()?.products ?? []).filter((product) => product.category === category);
  const choose = (chosen: Category | '') => {
    form.set('category', chosen);
    form.set('productId', '');
  };
  return (
    <Section title={words.title}>
      <div className={styles.pair}>
        <Select
          label={words.category}
          choices={choicesOf(categories)}
          empty={words.categoryUnknown}
          optional
          {...form.field('category')}
          onChange={choose}
        />
        {products.length > 0 && (
          <Select
            label={words.product}
            choices={products.map(({ id, nameNl, nameEn }) => ({
              value: id,
              label: language === 'nl' ? nameNl : nameEn,
            }))}
            empty={words.productUnknown}
            optional
            {...form.field('productId')}
          />
        )}
      </div>
      <div className={styles.pair}>
        <TextField label={words.policyNumber} autoComplete="off" optional {...form.field('policyNumber')} />
        <TextField label={words.claimNumber} autoComplete="off" optional {...form.field('claimNumber')} />
      </div>
    </Section>
  );
}
