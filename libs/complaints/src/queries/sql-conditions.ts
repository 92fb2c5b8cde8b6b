import type { Actor } from '../staff/actor.js';

/** Collects SQL conditions with numbered parameters. */
export class SqlConditions {
  readonly parameters: unknown[] = [];
  private readonly conditions: string[] = [];

  /** Adds a condition; each `?` stands for the next value. */
  and(condition: string, ...values: unknown[]): this {
    let index = 0;
    this.conditions.push(condition.replace(/\?/g, () => this.parameter(values[index++])));
    return this;
  }

  /** Leaves the cases that the actor may see; the query calls them `item`. The same rule as `hasCaseInScope`. */
  inScope({ labels, cases = [] }: Pick<Actor, 'labels' | 'cases'>): this {
    if (labels === 'all') return this;
    if (cases.length === 0) return this.and('item.label_id = ANY(?)', labels);
    const ids = cases.map(({ id }) => id);
    return this.and('(item.label_id = ANY(?) OR item.id = ANY(?))', labels, ids);
  }

  /** Adds a value and gives its placeholder. */
  parameter(value: unknown): string {
    this.parameters.push(value);
    return `$${this.parameters.length}`;
  }

  toString(): string {
    return this.conditions.length > 0 ? this.conditions.join(' AND ') : 'true';
  }
}
