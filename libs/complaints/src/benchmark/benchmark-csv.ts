import { csvFile } from '../csv/csv-file.js';
import type { Language } from '../vocabulary.js';
import type { Benchmark, BenchmarkRow } from './benchmark.query.js';

const HEADINGS = {
  nl: { rank: 'plaats', name: 'naam', mean: 'gemiddelde', own: 'eigen', of: 'van', source: 'bron', yes: 'ja' },
  en: { rank: 'rank', name: 'name', mean: 'mean', own: 'own', of: 'of', source: 'source', yes: 'yes' },
};

/** The comparison as a file for a spreadsheet, with the names that its reader may know. */
export function benchmarkCsv({ rows, partIds }: Benchmark, language: Language): string {
  const words = HEADINGS[language];
  const mean = (row: BenchmarkRow) => (language === 'nl' ? row.mean.replace('.', ',') : row.mean);
  return csvFile([
    [words.rank, words.name, ...partIds, words.mean, words.own, words.of, words.source],
    ...rows.map((row, index) => [
      row.rank,
      row.name ?? anonymousName(index, language),
      ...partIds.map((id) => row.parts[id] ?? null),
      mean(row),
      row.isOwn ? words.yes : null,
      row.of,
      row.source,
    ]),
  ]);
}

/** What somebody is called whose name the reader may not know, by the place in the list. */
export function anonymousName(index: number, language: Language): string {
  return language === 'nl' ? `Deelnemer ${index + 1}` : `Participant ${index + 1}`;
}
