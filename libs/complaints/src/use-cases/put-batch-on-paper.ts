import { type DataSource, IsNull } from 'typeorm';
import { pileOnPaper } from '#templates';
import { localDay } from '../deadlines/local-day.js';
import { made, type PaperMaker, type PaperStore, paperLetter } from '../letters/paper.js';
import { PostBatch } from '../letters/post-batch.entity.js';
import { readLetter } from '../queries/letters.query.js';
import { lettersOfBatch, readPostBatch } from '../queries/post-batches.query.js';
import type { Actor } from '../staff/actor.js';
import { type PaperOnFile, PutLetterOnPaper } from './put-letter-on-paper.js';

/** Gives the PDF of a batch: a list on top, then its letters. Made and kept the first time; printing again gives the same. */
export class PutBatchOnPaper {
  private readonly putLetterOnPaper: PutLetterOnPaper;

  constructor(
    private readonly dataSource: DataSource,
    private readonly maker: PaperMaker,
    private readonly store: PaperStore,
  ) {
    this.putLetterOnPaper = new PutLetterOnPaper(dataSource, maker, store);
  }

  /** Throws `NotFound` and `PaperNotMade`. */
  async execute(batchId: string, actor: Actor): Promise<PaperOnFile> {
    const batch = await readPostBatch(this.dataSource, batchId, actor);
    const name = `post-${localDay(batch.madeAt)}.pdf`;
    return { sha256: batch.pdfSha256 ?? (await this.make(batch, actor)), name };
  }

  private async make(batch: PostBatch, actor: Actor): Promise<string> {
    const letters = [];
    for (const letterId of await lettersOfBatch(this.dataSource, batch.id)) {
      // Each letter is on file by itself too, for its case.
      await this.putLetterOnPaper.execute(letterId, actor);
      const letter = await readLetter(this.dataSource, letterId, actor);
      letters.push(await paperLetter(this.dataSource.manager, letter));
    }
    const { language, madeAt } = batch;
    const pdf = await made(this.maker.typeset(pileOnPaper({ letters, language, madeAt })));
    const { sha256 } = await this.store.write(pdf);
    const { manager } = this.dataSource;
    await manager.update(PostBatch, { id: batch.id, pdfSha256: IsNull() }, { pdfSha256: sha256 });
    return (await manager.findOneByOrFail(PostBatch, { id: batch.id })).pdfSha256 ?? sha256;
  }
}
