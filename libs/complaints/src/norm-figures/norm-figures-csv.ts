import type { Language } from '../vocabulary.js';
import type { NormBand, NormFigure, NormFigures } from './norm-figures.query.js';

type Row = (string | number | null)[];

const HEADINGS = {
  nl: [
    'label',
    'naam',
    'mijlpaal',
    'termijn',
    'eenheid',
    'norm_procent',
    'van',
    'tot_en_met',
    'telling',
    'groep',
    'gehaald',
    'gemist',
    'teller',
    'noemer',
    'procent',
    'buiten_telling_ingetrokken',
    'buiten_telling_samengevoegd',
    'nog_te_vervallen',
    'foutruimte_verwacht',
    'foutruimte_toegestaan',
    'foutruimte_over',
  ],
  en: [
    'label',
    'name',
    'milestone',
    'term',
    'unit',
    'target_percent',
    'from',
    'to_and_including',
    'cohort',
    'group',
    'met',
    'missed',
    'numerator',
    'denominator',
    'percent',
    'left_out_withdrawn',
    'left_out_merged',
    'still_to_fall_due',
    'budget_expected',
    'budget_allowed',
    'budget_left',
  ],
};

/**
 * The figures as a file for a spreadsheet: one line a band, or one a group of it, with the very numbers of the screen. With
 * a byte order mark and semicolons, as a Dutch Excel reads it; decimals follow the language.
 */
export function normFiguresCsv(figures: NormFigures, language: Language): string {
  const rows = figures.bands.flatMap((band) =>
    (band.groups ?? [null]).map((group) => row(figures, band, group, language)),
  );
  return `\uFEFF${[HEADINGS[language], ...rows].map((cells) => `${cells.map(cell).join(';')}\r\n`).join('')}`;
}

function row(
  figures: NormFigures,
  band: NormBand,
  group: NonNullable<NormBand['groups']>[number] | null,
  language: Language,
): Row {
  const figure: NormFigure = group ?? band;
  const { numerator, denominator, shown } = figure.share;
  const { budget } = band;
  return [
    band.labelCode,
    band.labelName,
    band.milestone,
    band.term.length,
    band.term.unit,
    band.targetPercent,
    figures.from,
    figures.to,
    figures.cohort,
    group ? (group.name ?? group.key ?? '–') : null,
    figure.met,
    figure.missed,
    numerator,
    denominator,
    shown && language === 'nl' ? shown.replace('.', ',') : shown,
    figure.leftOut.withdrawn,
    figure.leftOut.merged,
    figure.toFallDue.total,
    budget?.expected ?? null,
    budget?.allowed ?? null,
    budget?.left ?? null,
  ];
}

/** Quoted where needed. Words that a spreadsheet would run as a formula get an apostrophe before them; numbers stay numbers. */
function cell(value: string | number | null): string {
  if (value === null) return '';
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
