import type { NormBand, NormFigure, NormFigures } from './norm-figures.query.js';

type NormGroup = NonNullable<NormBand['groups']>[number];

/** One column of an exported table: how it is headed, what it holds, and its value for a band or a group of it. */
export interface FigureColumn {
  nl: string;
  en: string;
  /** `word` is a word of the register, which a file for people translates; `percent` is as it is shown, with a point. */
  kind: 'text' | 'word' | 'number' | 'day' | 'percent';
  value: (band: NormBand, group: NormGroup | null, figures: NormFigures) => string | number | null;
}

const figure = (band: NormBand, group: NormGroup | null): NormFigure => group ?? band;
const column = (kind: FigureColumn['kind'], nl: string, en: string, value: FigureColumn['value']): FigureColumn => ({
  nl,
  en,
  kind,
  value,
});
const count = (nl: string, en: string, of: (figure: NormFigure) => number) =>
  column('number', nl, en, (band, group) => of(figure(band, group)));

/** What every export of the norm figures holds, in its order; the numbers are those of the screen. */
export const FIGURE_COLUMNS: readonly FigureColumn[] = [
  column('text', 'label', 'label', ({ labelCode }) => labelCode),
  column('text', 'naam', 'name', ({ labelName }) => labelName),
  column('word', 'mijlpaal', 'milestone', ({ milestone }) => milestone),
  column('number', 'termijn', 'term', ({ term }) => term.length),
  column('word', 'eenheid', 'unit', ({ term }) => term.unit),
  column('number', 'norm_procent', 'target_percent', ({ targetPercent }) => targetPercent),
  column('day', 'van', 'from', (_band, _group, { from }) => from),
  column('day', 'tot_en_met', 'to_and_including', (_band, _group, { to }) => to),
  column('word', 'telling', 'cohort', (_band, _group, { cohort }) => cohort),
  column('word', 'groep', 'group', (_band, group) => (group ? (group.name ?? group.key ?? '–') : null)),
  count('gehaald', 'met', ({ met }) => met),
  count('gemist', 'missed', ({ missed }) => missed),
  count('teller', 'numerator', ({ share }) => share.numerator),
  count('noemer', 'denominator', ({ share }) => share.denominator),
  column('percent', 'procent', 'percent', (band, group) => figure(band, group).share.shown),
  count('buiten_telling_ingetrokken', 'left_out_withdrawn', ({ leftOut }) => leftOut.withdrawn),
  count('buiten_telling_samengevoegd', 'left_out_merged', ({ leftOut }) => leftOut.merged),
  count('nog_te_vervallen', 'still_to_fall_due', ({ toFallDue }) => toFallDue.total),
  column('number', 'termijnen_stilgezet', 'terms_paused', (band, group) =>
    band.clockPausesForCustomer ? figure(band, group).pausedTerms : null,
  ),
  column('number', 'foutruimte_verwacht', 'budget_expected', ({ budget }) => budget?.expected ?? null),
  column('number', 'foutruimte_toegestaan', 'budget_allowed', ({ budget }) => budget?.allowed ?? null),
  column('number', 'foutruimte_over', 'budget_left', ({ budget }) => budget?.left ?? null),
];

/** One row a band, or one a group of it. */
export function figureRows(figures: NormFigures): (string | number | null)[][] {
  return figures.bands.flatMap((band) =>
    (band.groups ?? [null]).map((group) => FIGURE_COLUMNS.map(({ value }) => value(band, group, figures))),
  );
}
