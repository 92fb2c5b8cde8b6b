import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { api, dataOf, ifMatch, queries } from '../../../api/client.js';
import type { Category } from '../../../text/vocabulary.js';
import type { ProductSettings } from '../settings-types.js';
import type { Seen } from '../use-record-form.js';

/** What is filled in about a product. */
export interface ProductValues {
  category: Category | '';
  nameNl: string;
  nameEn: string;
  isActive: boolean;
}

export const newProduct: ProductValues = { category: '', nameNl: '', nameEn: '', isActive: true };

/** A product as its form shows it. */
export function seenProduct({
  category,
  nameNl,
  nameEn,
  isActive,
  version,
  lastChange,
}: ProductSettings): Seen<ProductValues> {
  return { values: { category, nameNl, nameEn, isActive }, version, lastChange };
}

/** Adds or saves a product; the lists that show it are read anew. */
export function useProductActs() {
  const queryClient = useQueryClient();
  const body = ({ category, ...rest }: ProductValues) => ({ ...rest, category: category as Category });
  return {
    add: async (values: ProductValues) => {
      await dataOf(api.POST('/api/v1/products', { body: body(values) }));
      await readProducts(queryClient);
    },
    save: (id: string, values: ProductValues, version: number) =>
      dataOf(
        api.PUT('/api/v1/products/{id}', { params: { path: { id }, header: ifMatch(version) }, body: body(values) }),
      ),
    reload: async (id: string) => seenProduct((await readProducts(queryClient)).find((one) => one.id === id)!),
  };
}

async function readProducts(queryClient: QueryClient): Promise<ProductSettings[]> {
  void queryClient.invalidateQueries({ queryKey: ['get', '/api/v1/reference-data'] });
  return queryClient.fetchQuery({ ...queries.queryOptions('get', '/api/v1/products'), staleTime: 0 });
}
