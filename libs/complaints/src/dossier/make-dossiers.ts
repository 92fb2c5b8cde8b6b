import { type DataSource, type EntityManager, type FindOptionsWhere, In, IsNull } from 'typeorm';
import { canonicalJson, type PackedDossier, type PackManifest, READ_ME } from '../../../evidence/src/index.js';
import { removeErasedFile } from '../access/erase-person.js';
import type { Clock } from '../clock.js';
import { takeIntoUse } from '../seals/seal-register.js';
import type { ReadSigner } from '../seals/seal-signer.js';
import {
  buildDossier,
  type DossierStore,
  type DossierTools,
  type DossierTypesetter,
  listed,
  signedLists,
  text,
} from './build-dossier.js';
import { DossierOrder } from './dossier-order.entity.js';
import { readDossierSource } from './dossier-source.query.js';
import { OrderedDossier } from './ordered-dossier.entity.js';
import { type PackedFile, packed } from './zip-file.js';

/** How long a file can be fetched. */
export const KEPT_DAYS = 7;
const DAY_MS = 24 * 3_600_000;

/**
 * Makes the dossiers of an order, one after the other, and packs them. What was made stays made: after a crash the work
 * goes on where it stopped. Two workers that come upon the same order take turns; the second finds nothing to do.
 */
export class MakeDossiers {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly readSigner: ReadSigner,
    private readonly typesetter: DossierTypesetter,
    private readonly store: DossierStore,
  ) {}

  /** Throws what went wrong, which then also stands with the order; trying again goes on. */
  async execute(orderId: string): Promise<void> {
    const lock = this.dataSource.createQueryRunner();
    try {
      await lock.query('SELECT pg_advisory_lock(711003, hashtext($1))', [orderId]);
      const order = await this.dataSource.manager.findOneBy(DossierOrder, { id: orderId });
      if (!order || order.state === 'ready' || order.state === 'expired') return;
      await this.change(order, { state: 'running', failure: null });
      await this.make(order);
    } catch (error) {
      const failure = error instanceof Error ? error.message : String(error);
      await this.dataSource.manager.update(DossierOrder, { id: orderId }, { state: 'failed', failure });
      throw error;
    } finally {
      await lock.query('SELECT pg_advisory_unlock(711003, hashtext($1))', [orderId]).catch(() => undefined);
      await lock.release();
    }
  }

  private async make(order: DossierOrder): Promise<void> {
    const signer = await this.readSigner();
    await this.dataSource.transaction((tx) => takeIntoUse(tx, signer, this.clock.now()));
    const tools = { signer, typesetter: this.typesetter, store: this.store };
    // Each erasing meanwhile takes away what was made of the person, which is then made again without them.
    for (;;) {
      for (const dossier of await this.dossiersOf(order, { sha256: IsNull() }))
        await this.makeOne(order, dossier, tools);
      const made = await this.dossiersOf(order);
      if (made.some(({ sha256 }) => sha256 === null)) continue;
      const [only] = made;
      const file =
        made.length === 1 && only?.sha256
          ? { sha256: only.sha256, size: Number(only.sizeBytes) }
          : await this.store.write(packed(packFiles(order, made, tools)));
      if (await this.finish(order, made, file)) return;
      await removeErasedFile(this.dataSource, file.sha256, this.store);
    }
  }

  private dossiersOf({ id }: DossierOrder, where: FindOptionsWhere<OrderedDossier> = {}): Promise<OrderedDossier[]> {
    return this.dataSource.manager.find(OrderedDossier, { where: { ...where, orderId: id }, order: { place: 'ASC' } });
  }

  /** Keeps the dossier, unless its person was erased after the case was read: then its bytes go, and it is to be made still. */
  private async makeOne({ options }: DossierOrder, dossier: OrderedDossier, tools: DossierTools): Promise<void> {
    const { orderId, place, itemId } = dossier;
    // One state of the whole case, whatever happens to it meanwhile.
    const source = await this.dataSource.transaction('REPEATABLE READ', (tx) => readDossierSource(tx, itemId));
    const { zip, manifestSha256 } = await buildDossier(source, options, tools);
    const { sha256, size: sizeBytes } = await this.store.write(zip);
    const isKept = await this.dataSource.transaction(async (tx) => {
      await lockOrder(tx, orderId);
      if (await isErasedAfter(tx, itemId, source.facts.item.lastSeq)) return false;
      await tx.update(OrderedDossier, { orderId, place }, { sha256, sizeBytes, manifestSha256 });
      return true;
    });
    if (!isKept) await removeErasedFile(this.dataSource, sha256, this.store);
  }

  /** Hands the order out, unless something in the file was erased after it was packed: gives whether there is nothing left to do. */
  private async finish(
    { id }: DossierOrder,
    packedOnes: readonly OrderedDossier[],
    { sha256, size }: { sha256: string; size: number },
  ): Promise<boolean> {
    const now = this.clock.now();
    return this.dataSource.transaction(async (tx) => {
      await lockOrder(tx, id);
      const still = await tx.findBy(OrderedDossier, { orderId: id, sha256: In(packedOnes.map((one) => one.sha256)) });
      if (still.length < packedOnes.length) return false;
      const expiresAt = new Date(now.getTime() + KEPT_DAYS * DAY_MS);
      const ready = { state: 'ready', readyAt: now, expiresAt, sha256, sizeBytes: String(size) } as const;
      await tx.update(DossierOrder, { id, state: 'running' }, ready);
      return true;
    });
  }

  private async change({ id }: DossierOrder, changes: Partial<DossierOrder>): Promise<void> {
    await this.dataSource.manager.update(DossierOrder, { id }, changes as object);
  }
}

/** Erasing a person locks the orders with a case of theirs too, so that one waits for the other. */
function lockOrder(tx: EntityManager, orderId: string): Promise<unknown> {
  return tx.query('SELECT FROM dossier_orders WHERE id = $1 FOR UPDATE', [orderId]);
}

async function isErasedAfter(tx: EntityManager, itemId: string, seq: number): Promise<boolean> {
  const erased = "SELECT FROM history_events WHERE item_id = $1 AND seq > $2 AND type = 'person-erased' LIMIT 1";
  const rows: unknown[] = await tx.query(erased, [itemId, seq]);
  return rows.length > 0;
}

/** Everything in a pack: whole dossiers, what they are, and the list that names them. */
function packFiles(
  order: DossierOrder,
  made: readonly OrderedDossier[],
  { signer, store }: DossierTools,
): PackedFile[] {
  const dossiers: PackedDossier[] = made.map(({ reference, manifestSha256 }) => ({
    path: `${reference}.zip`,
    reference,
    manifestSha256: manifestSha256 ?? '',
  }));
  const readMe = text(READ_ME, packReadMe(order));
  const manifest: PackManifest = { format: 'gehoor-pack-1', title: order.title, dossiers, files: [listed(readMe)] };
  const zips = made.map(({ reference, sha256, sizeBytes }) => ({
    path: `${reference}.zip`,
    size: Number(sizeBytes),
    open: () => store.read(sha256 ?? ''),
  }));
  return [readMe, ...zips, ...signedLists(manifest, signer)];
}

function packReadMe({ title, total, options }: DossierOrder): string {
  return `Pakket met ${total} dossiers: ${title}

Elke ZIP hierin is een heel dossier, dat zichzelf bewijst. Controleer het pakket in een keer:
    npm run -s gehoor -- verify PAKKET.zip
of sleep het in de controlepagina van Gehoor (/controle). Weggelaten: ${canonicalJson(options)}

Pack of ${total} dossiers: ${title}

Every ZIP in here is a whole dossier that proves itself. Check the pack at once with the command above, or drop it on
the checking page of Gehoor (/controle).
`;
}
