import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import {
  type Actor,
  AddEvidenceFile,
  ComplaintError,
  type EvidenceFile,
  hasLabelInScope,
  ItemFile,
  inputFields,
  NotFound,
  PerformAction,
} from '#complaints';
import { type Config, detectContentType, FileInfected, FileStore, FileTooLarge, type StoredFile } from '#platform';
import { idempotencyKeyOf } from '../auth/request-context.js';
import { CONFIG } from '../config.js';
import { ApiProblem } from '../problems/problem.js';

/** Shown in the browser itself; everything else is offered as a download. */
const SHOWN_INLINE = /^(image\/(png|jpeg|gif|webp)|application\/pdf|text\/plain)$/;

/** Nothing in a file may run or load anything. */
const SANDBOX = "default-src 'none'; sandbox";
/** Browsers show no PDF in a sandbox; their viewer is one of its own. It is set into our own pages only. */
const PDF_VIEWER = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'";

/** The name as a field, so that what is wrong with it points to the form's field. */
const fileName = z.object({ file: inputFields.line(255) });

/** Takes in and hands out files of cases, the same for colleagues and customers. */
@Injectable()
export class CaseFiles {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(FileStore) private readonly files: FileStore,
    @Inject(PerformAction) private readonly performAction: PerformAction,
    @Inject(AddEvidenceFile) private readonly addEvidenceFile: AddEvidenceFile,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Puts the file of an upload with a case, when it is what its name says. */
  async attach(itemId: string, request: FastifyRequest, actor: Actor): Promise<ItemFile> {
    const key = idempotencyKeyOf(request);
    const input = await this.keepUploaded(request);
    const idempotency = key ? { idempotency: { caller: actor.userId ?? `private link ${itemId}`, key } } : {};
    await this.performAction.execute({ itemId, action: 'attach-file', input, actor, version: null, ...idempotency });
    return this.dataSource.manager.findOneOrFail(ItemFile, {
      where: { itemId, sha256: input.sha256 },
      order: { uploadedAt: 'DESC', id: 'DESC' },
    });
  }

  /** Keeps the file of an upload as evidence of a label, when it is what its name says. */
  async keepAsEvidence(labelId: string, request: FastifyRequest, actor: Actor): Promise<EvidenceFile> {
    if (!hasLabelInScope(actor, labelId)) throw new NotFound('label');
    return this.addEvidenceFile.execute(labelId, await this.keepUploaded(request), actor);
  }

  /** The bytes of a file; what a browser must not run is offered as a download. */
  read(file: Pick<ItemFile, 'name' | 'mediaType' | 'sha256'>, reply: FastifyReply): Promise<Readable> {
    const disposition = SHOWN_INLINE.test(file.mediaType) ? 'inline' : 'attachment';
    reply.headers({
      'Content-Type': disposition === 'inline' ? file.mediaType : 'application/octet-stream',
      'Content-Disposition': `${disposition}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'Content-Security-Policy': file.mediaType === 'application/pdf' ? PDF_VIEWER : SANDBOX,
      'Cache-Control': 'private, no-store',
    });
    return this.files.read(file.sha256);
  }

  private async keepUploaded(request: FastifyRequest) {
    const part = request.isMultipart() ? await request.file().catch(unreadable) : undefined;
    if (!part) throw new ApiProblem('no-file');
    const { file: name } = fileName.parse({ file: part.filename || 'bestand' });
    const { mediaType, sha256, size } = await this.keep(part.file, name);
    return { name, mediaType, sha256, sizeBytes: size };
  }

  /** Keeps the bytes when they are what the name says. */
  private async keep(bytes: Readable, name: string): Promise<StoredFile & { mediaType: string }> {
    let mediaType = '';
    const inspect = async (path: string) => {
      const { detected, matchesName } = await detectContentType(path, name);
      if (!matchesName) {
        throw new ComplaintError(
          'not-what-it-says',
          'The contents of this file are of another type than its name says. Rename it or send the right file.',
          null,
          [
            {
              pointer: '/file',
              code: 'not-what-it-says',
              detail: `“${name}” holds something else than its name says. Rename it or send the right file.`,
              dutch: `In “${name}” zit iets anders dan de naam zegt. Geef het een andere naam of stuur het goede bestand.`,
            },
          ],
        );
      }
      mediaType = detected;
    };
    const file = await this.files.receive(bytes, this.config.uploadLimitBytes, inspect).catch((error: unknown) => {
      if (error instanceof FileInfected) throw infected(name, error.found);
      if (error instanceof FileTooLarge) throw tooLarge(name, this.config.uploadLimitMb);
      throw unreadable(error);
    });
    return { ...file, mediaType };
  }
}

function tooLarge(name: string, limitMb: number): ComplaintError {
  return new ComplaintError('too-large', 'This file is too large. Send a smaller file.', null, [
    {
      pointer: '/file',
      code: 'too-large',
      detail: `“${name}” is over ${limitMb} MB, the largest file that is taken. Send a smaller file.`,
      dutch: `“${name}” is groter dan ${limitMb} MB. Een groter bestand kan niet mee. Stuur een kleiner bestand.`,
    },
  ]);
}

function infected(name: string, found: string): ComplaintError {
  return new ComplaintError(
    'file-infected',
    'The virus scanner found something harmful in this file, so it was not kept. Send another file.',
    null,
    [
      {
        pointer: '/file',
        code: 'infected',
        detail: `The virus scanner found ${found} in “${name}”. Send another file.`,
        dutch: `De virusscanner vond ${found} in “${name}”. Stuur een ander bestand.`,
      },
    ],
  );
}

/** For a form that is no form, or that breaks off, its parser has bare errors only; every other error has a name or a code. */
export function unreadable(error: unknown): never {
  const isOfParser = error instanceof Error && error.name === 'Error' && !('code' in error);
  throw isOfParser ? new ApiProblem('not-readable') : error;
}
