import type { DataSource } from 'typeorm';
import type { Clock } from '../clock.js';
import type { DossierStore } from './build-dossier.js';

const PAGE = 20;

/** Destroys the files of orders whose time is over, and lets the orders stand as what was once taken. */
export class ExpireDossiers {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly store: Pick<DossierStore, 'remove'>,
  ) {}

  /** Gives how many orders ended. Running it twice is harmless. */
  async execute(): Promise<number> {
    const now = this.clock.now();
    const orders: { id: string }[] = await this.dataSource.query(
      `SELECT id FROM dossier_orders WHERE state = 'ready' AND expires_at <= $1 ORDER BY expires_at LIMIT ${PAGE}`,
      [now],
    );
    for (const { id } of orders) await this.expire(id);
    return orders.length;
  }

  private async expire(orderId: string): Promise<void> {
    // First nobody can fetch them any more, then they go; a crash in between is made good by the next order alike.
    const hashes: { sha256: string }[] = await this.dataSource.query(
      `WITH ended AS (UPDATE dossier_orders SET state = 'expired' WHERE id = $1 RETURNING id, sha256),
            own AS (SELECT sha256 FROM ended UNION SELECT sha256 FROM ordered_dossiers WHERE order_id = $1)
       SELECT own.sha256 FROM own WHERE own.sha256 IS NOT NULL
         AND NOT EXISTS (SELECT FROM dossier_orders other WHERE other.sha256 = own.sha256 AND other.id <> $1
                         AND other.state <> 'expired')
         AND NOT EXISTS (SELECT FROM ordered_dossiers made JOIN dossier_orders other ON other.id = made.order_id
                         WHERE made.sha256 = own.sha256 AND other.id <> $1 AND other.state <> 'expired')
         AND NOT EXISTS (SELECT FROM item_files file WHERE file.sha256 = own.sha256)`,
      [orderId],
    );
    for (const { sha256 } of hashes) await this.store.remove(sha256);
  }
}
