import { DefaultNamingStrategy } from 'typeorm';

/** Columns are snake_case in the database and camelCase in the code. */
export class SnakeCaseNaming extends DefaultNamingStrategy {
  override columnName(propertyName: string, customName: string, prefixes: string[]): string {
    return [...prefixes, customName || propertyName].map(snakeCase).join('_');
  }
}

const columns = new Map<string, string>();

/** `receivedAt` → `received_at`. */
export function snakeCase(name: string): string {
  let column = columns.get(name);
  if (column === undefined) {
    column = name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
    columns.set(name, column);
  }
  return column;
}
