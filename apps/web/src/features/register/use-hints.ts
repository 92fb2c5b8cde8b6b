import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client.js';
import type { paths } from '../../api/schema.js';
import type { RegisterValues } from './register-values.js';

type HintsPath = paths['/api/v1/registration-hints']['post'];
type SoFar = HintsPath['requestBody']['content']['application/json'];
type Found = HintsPath['responses'][200]['content']['application/json'];

/** An earlier case, and what it has in common with what is typed. */
export type EarlierCase = Found['hints'][number];

/** A word that asks for attention, by its place in the story. */
export type Signal = Found['signals'][number];

/** What the register knows about what was typed so far. */
export interface Hints {
  /** Undefined as long as there is nothing to look for. */
  earlier: EarlierCase[] | undefined;
  /** The signals in the story as it stands now; what was typed since is not looked at yet. */
  signalsIn: (story: string) => Signal[];
}

const DELAY_MS = 600;
const LEAST_STORY = 4;

/** Asks for earlier cases and signal words a moment after the typing stops. */
export function useHints(values: RegisterValues): Hints {
  // Whatever changes the question is in the text, so that the same question is asked once.
  const [settled] = useDebouncedValue(JSON.stringify(questionOf(values)), DELAY_MS);
  const soFar = JSON.parse(settled) as SoFar;
  const { language, story, ...who } = soFar;
  const { data } = useQuery({
    queryKey: ['registration-hints', settled],
    queryFn: async () => ({ story, ...(await dataOf(api.POST('/api/v1/registration-hints', { body: soFar }))) }),
    enabled: story !== undefined || Object.values(who).some(Boolean),
    placeholderData: keepPreviousData,
    // A hint that fails to come is missed by nobody; the registration itself must not wait for it.
    retry: false,
    staleTime: 60_000,
  });
  const isLookedFor = Object.values(who).some(Boolean) || (data?.hints.length ?? 0) > 0;
  return {
    earlier: isLookedFor ? data?.hints : undefined,
    signalsIn: (now) => signalsIn(now, data?.story ?? '', data?.signals ?? []),
  };
}

function questionOf(values: RegisterValues): SoFar {
  const { language, story, name, policyNumber, claimNumber } = values;
  const isKnown = values.type !== 'anonymous';
  return {
    language,
    story: story.trim().length >= LEAST_STORY ? story : undefined,
    name: isKnown ? name.trim() : '',
    organisation: values.type === 'business' ? values.organisation.trim() : '',
    postalCode: isKnown ? values.postalCode.trim() : '',
    street: isKnown ? values.street.trim() : '',
    email: isKnown ? values.email.trim() || values.representativeEmail.trim() : '',
    phone: isKnown ? values.phone.trim() || values.representativePhone.trim() : '',
    policyNumber: policyNumber.trim(),
    claimNumber: claimNumber.trim(),
  };
}

/** The API counts from the first letter, past the space before it. */
function signalsIn(now: string, asked: string, signals: readonly Signal[]): Signal[] {
  const lead = asked.length - asked.trimStart().length;
  return signals
    .map((signal) => ({ ...signal, start: signal.start + lead, end: signal.end + lead }))
    .filter(({ end }) => now.startsWith(asked.slice(0, end)));
}
