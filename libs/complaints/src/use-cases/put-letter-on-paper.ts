import type { DataSource } from 'typeorm';
import { letterOnPaper } from '#templates';
import { queryPrepared } from '../database/prepared-query.js';
import { made, type PaperMaker, type PaperStore, paperLetter } from '../letters/paper.js';
import { readLetter } from '../queries/letters.query.js';
import type { Actor } from '../staff/actor.js';

/** A PDF that is on file. */
export interface PaperOnFile {
  sha256: string;
  /** The name under which people keep it. */
  name: string;
}

// Somebody may have been first, with a label that looked otherwise.
const KEEP = `
  UPDATE letters SET pdf_sha256 = coalesce(pdf_sha256, $2) WHERE id = $1 RETURNING pdf_sha256 AS sha256`;

/** Gives the PDF of a letter. The first time it is made and kept; from then on it is always that one. */
export class PutLetterOnPaper {
  constructor(
    private readonly dataSource: DataSource,
    private readonly maker: PaperMaker,
    private readonly store: PaperStore,
  ) {}

  /** Throws `NotFound` and `PaperNotMade`. */
  async execute(letterId: string, actor: Actor): Promise<PaperOnFile> {
    const letter = await readLetter(this.dataSource, letterId, actor);
    const name = `${letter.item.reference}-${letter.purpose}.pdf`;
    return { sha256: letter.pdfSha256 ?? (await this.make(letter)), name };
  }

  private async make(letter: Awaited<ReturnType<typeof readLetter>>): Promise<string> {
    const pdf = await made(this.maker.typeset(letterOnPaper(await paperLetter(this.dataSource.manager, letter))));
    const { sha256 } = await this.store.write(pdf);
    const [kept] = await queryPrepared<{ sha256: string }>(this.dataSource.manager, KEEP, [letter.id, sha256]);
    return kept?.sha256 ?? sha256;
  }
}
