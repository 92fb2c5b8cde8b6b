import { createHash } from 'node:crypto';

/** How the cases of a sample are chosen: those closed last, or by chance with a seed that everybody can see. */
export const SAMPLE_METHODS = ['most-recent', 'random'] as const;
export type SampleMethod = (typeof SAMPLE_METHODS)[number];

/** What a sample can be spread over in proportion. */
export const STRATA = ['product', 'outcome'] as const;
export type StratifiedBy = (typeof STRATA)[number];

/** A case that can be drawn. */
export interface EligibleCase {
  id: string;
  reference: string;
  /** An RFC 3339 instant. */
  closedAt: string;
  /** The product or outcome over which the sample is spread; null without strata. */
  stratum: string | null;
}

interface SampleRule {
  method: SampleMethod;
  size: number;
  seed: string | null;
}

/**
 * Draws a sample; the same cases and rule always give the same, whatever their order. docs/audit-sample.md says how to do
 * it again without this program.
 */
export function drawSample(eligible: readonly EligibleCase[], rule: SampleRule): EligibleCase[] {
  const ordered = inDrawingOrder(eligible, rule);
  const places = placesOf(ordered, rule.size);
  return ordered.filter(({ stratum }) => {
    const left = places.get(stratum) ?? 0;
    places.set(stratum, left - 1);
    return left > 0;
  });
}

function inDrawingOrder(eligible: readonly EligibleCase[], { method, seed }: SampleRule): EligibleCase[] {
  const keyed = eligible.map((one) => ({ one, key: method === 'random' ? drawKey(seed ?? '', one.reference) : '' }));
  const byReference = (a: EligibleCase, b: EligibleCase) => compare(a.reference, b.reference);
  return keyed
    .sort((a, b) =>
      method === 'random'
        ? compare(a.key, b.key) || byReference(a.one, b.one)
        : compare(b.one.closedAt, a.one.closedAt) || byReference(a.one, b.one),
    )
    .map(({ one }) => one);
}

/** What decides the place of a case in a draw by chance: the SHA-256 of `seed:reference`, in hexadecimal. */
export function drawKey(seed: string, reference: string): string {
  return createHash('sha256').update(`${seed}:${reference}`).digest('hex');
}

/** How many places each stratum gets: in proportion, and what is left over to the largest remainders. */
function placesOf(eligible: readonly EligibleCase[], size: number): Map<string | null, number> {
  const total = eligible.length;
  const places = Math.min(size, total);
  const counts = new Map<string | null, number>();
  for (const { stratum } of eligible) counts.set(stratum, (counts.get(stratum) ?? 0) + 1);
  const shares = [...counts].map(([stratum, count]) => ({
    stratum,
    whole: Math.floor((places * count) / total),
    remainder: (places * count) % total,
  }));
  let left = places - shares.reduce((sum, { whole }) => sum + whole, 0);
  const byRemainder = [...shares].sort(
    (a, b) => b.remainder - a.remainder || compare(a.stratum ?? '', b.stratum ?? ''),
  );
  return new Map(byRemainder.map(({ stratum, whole }) => [stratum, whole + (left-- > 0 ? 1 : 0)]));
}

/** By code unit, so that no language setting changes a draw. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
