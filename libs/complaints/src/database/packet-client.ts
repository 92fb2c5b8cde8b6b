import type { Socket } from 'node:net';
import pg from 'pg';

/**
 * A connection on which statements that are asked in the same breath travel in one packet: handing a packet to the
 * system costs more than most statements do.
 */
export class PacketClient extends pg.Client {
  private isFilling = false;

  // As the class it extends declares it: in some ten ways.
  override query: pg.Client['query'] = ((...asked: Parameters<pg.Client['query']>) => {
    this.fillPacket();
    return super.query(...asked);
  }) as pg.Client['query'];

  private fillPacket(): void {
    if (this.isFilling) return;
    const { stream } = (this as unknown as { connection: { stream: Socket } }).connection;
    this.isFilling = true;
    stream.cork();
    process.nextTick(() => {
      this.isFilling = false;
      stream.uncork();
    });
  }
}
