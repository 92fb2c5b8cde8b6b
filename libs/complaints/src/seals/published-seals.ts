import type { EntityManager } from 'typeorm';
import type { PublishedKey, Seal } from '../../../evidence/src/index.js';
import { RegisterSeal } from './register-seal.entity.js';
import { SealKey } from './seal-key.entity.js';

/** Every public key, oldest first, as it is published. */
export async function publishedKeys(manager: EntityManager): Promise<PublishedKey[]> {
  const keys = await manager.find(SealKey, { order: { createdAt: 'ASC', keyId: 'ASC' } });
  return keys.map(({ createdAt, ...key }) => ({ ...key, createdAt: createdAt.toISOString() }));
}

/** A stored seal as it was signed. */
export function signedSeal({ sealedAt, ...seal }: RegisterSeal): Seal {
  return { format: 'gehoor-seal-1', ...seal, sealedAt: sealedAt.toISOString() };
}

/** The newest seals, newest first. */
export async function latestSeals(manager: EntityManager, count: number): Promise<Seal[]> {
  const seals = await manager.find(RegisterSeal, { order: { number: 'DESC' }, take: count });
  return seals.map(signedSeal);
}
