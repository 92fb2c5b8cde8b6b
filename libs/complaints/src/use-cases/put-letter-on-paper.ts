import { type DataSource, IsNull } from 'typeorm';
import { letterOnPaper } from '#templates';
import { Letter } from '../letters/letter.entity.js';
import { made, type PaperMaker, type PaperStore, paperLetter } from '../letters/paper.js';
import { readLetter } from '../queries/letters.query.js';
import type { Actor } from '../staff/actor.js';

/** A PDF that is on file. */
export interface PaperOnFile {
  sha256: string;
  /** The name under which people keep it. */
  name: string;
}

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
    const { manager } = this.dataSource;
    await manager.update(Letter, { id: letter.id, pdfSha256: IsNull() }, { pdfSha256: sha256 });
    // Somebody may have been first, with a label that looked otherwise.
    return (await manager.findOneByOrFail(Letter, { id: letter.id })).pdfSha256 ?? sha256;
  }
}
