import { Link, useNavigate } from '@tanstack/react-router';
import { queries } from '../../../api/client.js';
import { buttonLook } from '../../../components/button.js';
import { type Column, DataTable } from '../../../components/data-table.js';
import { EmptyState } from '../../../components/states.js';
import { useFeatureText } from '../../../text/define-text.js';
import { atStart, useVocabulary } from '../../../text/vocabulary.js';
import { ActiveState, LastChanged } from '../record-parts.js';
import { SectionPage } from '../section-page.js';
import type { ProductSettings } from '../settings-types.js';
import { administrationText } from '../text.js';
import { productsText } from './text.js';

/** The taxonomy of products that everybody chooses from. */
export function ProductsPage() {
  const words = useFeatureText(productsText);
  const shared = useFeatureText(administrationText);
  const navigate = useNavigate();
  const { data, error, refetch } = queries.useQuery('get', '/api/v1/products');
  const add = (
    <Link to="/app/administration/products/new" className={buttonLook('primary')}>
      {words.add}
    </Link>
  );
  return (
    <SectionPage title={shared.products} actions={add}>
      <p>{words.intro}</p>
      <DataTable
        caption={words.list}
        columns={useColumns()}
        rows={data}
        rowId={({ id }) => id}
        rowName={({ nameNl }) => nameNl}
        onOpen={({ id }) => void navigate({ to: '/app/administration/products/$id', params: { id } })}
        problem={error}
        onRetry={() => void refetch()}
        empty={<EmptyState title={words.emptyTitle}>{words.empty}</EmptyState>}
      />
    </SectionPage>
  );
}

function useColumns(): Column<ProductSettings>[] {
  const words = useFeatureText(productsText);
  const shared = useFeatureText(administrationText);
  const { categories } = useVocabulary();
  const name = ({ id, nameNl }: ProductSettings) => (
    <Link to="/app/administration/products/$id" params={{ id }}>
      {nameNl}
    </Link>
  );
  return [
    { key: 'category', header: words.category, cell: ({ category }) => atStart(categories[category]) },
    { key: 'nl', header: words.nameNl, cell: name },
    { key: 'en', header: words.nameEn, cell: ({ nameEn }) => <span lang="en">{nameEn}</span> },
    { key: 'status', header: shared.status, cell: ({ isActive }) => <ActiveState isActive={isActive} /> },
    {
      key: 'change',
      header: shared.lastChange,
      cell: ({ lastChange }) => <LastChanged change={lastChange} />,
      phone: 'hide',
    },
  ];
}
