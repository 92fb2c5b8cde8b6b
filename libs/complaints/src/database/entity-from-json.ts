import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';

/**
 * An entity from the row as `to_jsonb` gives it: columns become properties, instants become dates. For reads that fetch
 * several tables in one round trip.
 */
export function entityFromJson<T extends ObjectLiteral>(
  tx: EntityManager,
  entity: EntityTarget<T>,
  row: Record<string, unknown>,
): T {
  const { columns, target } = tx.connection.getMetadata(entity);
  const values = Object.create((target as { prototype: object }).prototype) as Record<string, unknown>;
  for (const { databaseName, propertyName, type } of columns) {
    const value = row[databaseName];
    values[propertyName] = type === 'timestamptz' && typeof value === 'string' ? new Date(value) : value;
  }
  return values as T;
}
