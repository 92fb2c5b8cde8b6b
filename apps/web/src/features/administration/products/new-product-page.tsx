import { useNavigate } from '@tanstack/react-router';
import { DraftState, Form, FormActions, SubmitButton, useDraft, useForm } from '../../../components/form/index.js';
import { useFeatureText } from '../../../text/define-text.js';
import { SectionPage } from '../section-page.js';
import { ProductFields, useProductRequired } from './product-fields.js';
import { newProduct, useProductActs } from './product-values.js';
import { productsText } from './text.js';

/** Adds a product. */
export function NewProductPage() {
  const words = useFeatureText(productsText);
  const navigate = useNavigate();
  const { add } = useProductActs();
  const form = useForm({
    initial: newProduct,
    required: useProductRequired(),
    send: async (values) => {
      await add(values);
      await draft.discard();
      await navigate({ to: '/app/administration/products' });
    },
  });
  const draft = useDraft('product-new', { values: form.values, restore: form.setAll });
  return (
    <SectionPage title={words.newTitle} narrow>
      <Form form={form} label={words.newTitle}>
        <ProductFields form={form} />
        <FormActions>
          <SubmitButton isSending={form.isSending}>{words.add}</SubmitButton>
          <DraftState draft={draft} onDiscard={() => form.setAll(newProduct)} />
        </FormActions>
      </Form>
    </SectionPage>
  );
}
