import { useReferenceData } from '../../../api/reference-data.js';
import { Select } from '../../../components/form/index.js';
import { useLanguage } from '../../../text/language.js';
import { atStart, useVocabulary } from '../../../text/vocabulary.js';
import type { QuestionProps } from './field-input.js';

/** One of the products that are sold, by line of insurance. */
export function ProductField(question: QuestionProps) {
  const { language } = useLanguage();
  const { categories } = useVocabulary();
  const data = useReferenceData();
  const choices = data?.products.map(({ id, category, nameNl, nameEn }) => ({
    value: id,
    label: `${atStart(categories[category])}: ${language === 'nl' ? nameNl : nameEn}`,
  }));
  return <Select {...question} choices={choices ?? []} />;
}
