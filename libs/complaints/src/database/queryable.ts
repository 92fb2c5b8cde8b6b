import type { EntityManager } from 'typeorm';

/** Whatever SQL can be asked of: a data source, or the manager of a transaction. */
export type Queryable = Pick<EntityManager, 'query'>;
