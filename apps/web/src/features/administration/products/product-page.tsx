import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { queries } from '../../../api/client.js';
import { Form } from '../../../components/form/index.js';
import { useFeatureText } from '../../../text/define-text.js';
import { ClashNotice, SaveLine } from '../record-parts.js';
import { RecordState } from '../record-state.js';
import { SectionPage } from '../section-page.js';
import type { ProductSettings } from '../settings-types.js';
import { useRecordForm } from '../use-record-form.js';
import { ProductFields, useProductFieldWords, useProductRequired } from './product-fields.js';
import { seenProduct, useProductActs } from './product-values.js';
import { productsText } from './text.js';

/** One product, to edit. */
export function ProductPage() {
  const words = useFeatureText(productsText);
  const { id } = useParams({ from: '/app/staff/administration/products/$id' });
  const read = queries.useQuery('get', '/api/v1/products');
  const [saves, setSaves] = useState(0);
  const product = read.data?.find((one) => one.id === id);
  return (
    <SectionPage title={product?.nameNl ?? words.product} narrow>
      {product ? (
        <ProductForm key={saves} product={product} wasSaved={saves > 0} onSaved={() => setSaves(saves + 1)} />
      ) : (
        <RecordState read={read} />
      )}
    </SectionPage>
  );
}

interface ProductFormProps {
  product: ProductSettings;
  wasSaved: boolean;
  onSaved: () => void;
}

function ProductForm({ product, wasSaved, onSaved }: ProductFormProps) {
  const { save, reload } = useProductActs();
  const fields = useProductFieldWords();
  const record = useRecordForm({
    draftKey: `product-${product.id}`,
    record: seenProduct(product),
    required: useProductRequired(),
    save: (values, version) => save(product.id, values, version),
    reload: () => reload(product.id),
    onSaved,
  });
  return (
    <Form form={record.form} label={product.nameNl}>
      <ClashNotice clash={record.clash} fields={fields} />
      <ProductFields form={record.form} />
      <SaveLine record={record} wasSaved={wasSaved} />
    </Form>
  );
}
