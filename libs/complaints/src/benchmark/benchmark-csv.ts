import { csvFile } from '../csv/csv-file.js';
import type { Language } from '../vocabulary.js';
import type { Benchmark, BenchmarkRow } from './benchmark.query.js';

const WORDS = {
  nl: {
    headings: { rank: 'plaats', name: 'naam', mean: 'gemiddelde', own: 'eigen', of: 'van', source: 'bron' },
    compensation: 'compensatie',
    yes: 'ja',
    none: 'geen',
    unknown: 'onbekend',
    leans: (part: string, levels: string) => `${part} door niveau ${levels}`,
    assumptions: 'Aannames van het normenkader',
  },
  en: {
    headings: { rank: 'rank', name: 'name', mean: 'mean', own: 'own', of: 'of', source: 'source' },
    compensation: 'compensation',
    yes: 'yes',
    none: 'none',
    unknown: 'unknown',
    leans: (part: string, levels: string) => `${part} by level ${levels}`,
    assumptions: 'Assumptions of the framework',
  },
};

/**
 * The comparison as a file for a spreadsheet, with the names that its reader may know, what each score leans on, and under
 * it what the framework assumes.
 */
export function benchmarkCsv({ rows, partIds, assumptions }: Benchmark, language: Language): string {
  const words = WORDS[language];
  const { headings } = words;
  const mean = (row: BenchmarkRow) => (language === 'nl' ? row.mean.replace('.', ',') : row.mean);
  return csvFile([
    [
      headings.rank,
      headings.name,
      ...partIds,
      headings.mean,
      words.compensation,
      headings.own,
      headings.of,
      headings.source,
    ],
    ...rows.map((row, index) => [
      row.rank,
      row.name ?? anonymousName(index, language),
      ...partIds.map((id) => row.parts[id] ?? null),
      mean(row),
      compensationOf(row, language),
      row.isOwn ? words.yes : null,
      row.of,
      row.source,
    ]),
    [],
    [words.assumptions],
    ...assumptions.map((assumption) => [assumption[language]]),
  ]);
}

function compensationOf({ carriedBy }: BenchmarkRow, language: Language): string {
  const words = WORDS[language];
  if (carriedBy === null) return words.unknown;
  const leans = Object.entries(carriedBy).map(([part, levels]) => words.leans(part, levels.join(', ')));
  return leans.length === 0 ? words.none : leans.join(' / ');
}

/** What somebody is called whose name the reader may not know, by the place in the list. */
export function anonymousName(index: number, language: Language): string {
  return language === 'nl' ? `Deelnemer ${index + 1}` : `Participant ${index + 1}`;
}
