import type { DataSource } from 'typeorm';
import { v7 as newId } from 'uuid';
import { z } from 'zod';
import type { Clock } from '../clock.js';
import { RoleNotAllowed } from '../feedback-item/errors.js';
import { line } from '../feedback-item/input-fields.js';
import { frameworkById } from '../norms/measured/measure-questions.js';
import type { Actor } from '../staff/actor.js';
import { parseOutsideCsv } from './outside-csv.js';
import { OutsideScore } from './outside-score.entity.js';

/** Scores of a source over a year, as a file. */
export const outsideScoresInput = z.strictObject({
  frameworkId: line(60),
  /** Who gives them, for instance an association. */
  source: line(120),
  year: z.int().min(2000).max(2199),
  csv: z.string().max(200_000),
});

/** Takes in the scores of others, to compare with. */
export class ImportOutsideScores {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * Replaces what the source gave over that year with this framework, all or nothing; gives how many there are now.
   * Throws a `ZodError` with the lines to mend, and `RoleNotAllowed` for who does not administer.
   */
  async execute(given: unknown, actor: Actor): Promise<number> {
    if (actor.role !== 'administrator') throw new RoleNotAllowed('import-outside-scores');
    const { frameworkId, source, year, csv } = outsideScoresInput.parse(given);
    const rows = parseOutsideCsv(frameworkById(frameworkId), csv);
    const importedAt = this.clock.now();
    const importedBy = actor.userId ?? '';
    await this.dataSource.transaction(async (tx) => {
      // Two imports of the same source and year wait for each other, so that neither mixes with the other.
      await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`${frameworkId} ${source} ${year}`]);
      await tx.delete(OutsideScore, { frameworkId, source, year });
      await tx.insert(
        OutsideScore,
        rows.map((row) => ({ id: newId(), frameworkId, source, year, ...row, importedBy, importedAt })),
      );
    });
    return rows.length;
  }
}
