import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { api, dataOf, ifMatch, queries } from '../../../api/client.js';
import { sessionQuery } from '../../../session/session.js';
import type { LabelSettings, PolicySettings } from '../settings-types.js';
import type { Seen } from '../use-record-form.js';

/** What is filled in about a label; its code apart, which never changes. */
export interface LabelValues {
  name: string;
  colour: string;
  phone: string;
  email: string;
  website: string;
  /** A line for each part. */
  postalAddress: string;
  teamName: string;
  /** A line for each website that may show the form. */
  embedOrigins: string;
  isActive: boolean;
}

export const newLabel: LabelValues = {
  name: '',
  colour: '#0b5f63',
  phone: '',
  email: '',
  website: 'https://',
  postalAddress: '',
  teamName: '',
  embedOrigins: '',
  isActive: true,
};

/** A label as its form shows it. */
export function seenLabel(label: LabelSettings): Seen<LabelValues> {
  const { name, colour, phone, email, website, teamName, isActive, version, lastChange } = label;
  const postalAddress = label.postalAddress.join('\n');
  const embedOrigins = label.embedOrigins.join('\n');
  return {
    values: { name, colour, phone, email, website, postalAddress, teamName, embedOrigins, isActive },
    version,
    lastChange,
  };
}

/** Adds or saves a label, or publishes a version of its policy; whatever shows labels is read anew. */
export function useLabelActs() {
  const queryClient = useQueryClient();
  return {
    add: async (code: string, values: LabelValues, policy: PolicySettings) => {
      const { id } = await dataOf(api.POST('/api/v1/labels', { body: { code, ...bodyOf(values), policy } }));
      await readLabels(queryClient);
      return id;
    },
    save: (id: string, values: LabelValues, version: number) =>
      dataOf(
        api.PUT('/api/v1/labels/{id}', { params: { path: { id }, header: ifMatch(version) }, body: bodyOf(values) }),
      ),
    reload: async (id: string) => seenLabel((await readLabels(queryClient)).find((one) => one.id === id)!),
    publish: async (id: string, body: { validFrom: string; settings: PolicySettings }) => {
      await dataOf(api.POST('/api/v1/labels/{id}/policies', { params: { path: { id } }, body }));
      await readLabels(queryClient);
    },
  };
}

function bodyOf({ postalAddress, embedOrigins, ...rest }: LabelValues) {
  return { ...rest, postalAddress: linesOf(postalAddress), embedOrigins: linesOf(embedOrigins) };
}

function linesOf(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '');
}

async function readLabels(queryClient: QueryClient): Promise<LabelSettings[]> {
  void queryClient.invalidateQueries({ queryKey: ['get', '/api/v1/reference-data'] });
  void queryClient.invalidateQueries(sessionQuery);
  return queryClient.fetchQuery({ ...queries.queryOptions('get', '/api/v1/labels'), staleTime: 0 });
}
