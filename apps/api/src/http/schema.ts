import { z } from 'zod';

/** An instant of a reply, in JSON as RFC 3339. */
export const instantOut = z.date();

/** A whole number of a reply that has hundreds of them: looking whether it is whole takes longer than all else. */
export const countOut = z.number().meta({ type: 'integer' });

/** The JSON schema of a zod schema, as the OpenAPI document carries it. */
export function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): Record<string, unknown> {
  const { $schema: _, ...json } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema: target }) => {
      if (zodSchema._zod.def.type === 'date') Object.assign(target, { type: 'string', format: 'date-time' });
    },
  }) as Record<string, unknown>;
  return json;
}

/** A cursor page of rows. */
export const pageOf = <T extends z.ZodType>(row: T) =>
  z.object({ rows: z.array(row), nextCursor: z.string().nullable() });

/** Query parameters of every cursor page. */
export const pageQuery = {
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
};
