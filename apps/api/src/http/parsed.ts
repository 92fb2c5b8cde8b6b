import { Body, Param, type PipeTransform, Query } from '@nestjs/common';
import { z } from 'zod';
import { NotFound } from '#complaints';

class Parse implements PipeTransform {
  constructor(private readonly schema: z.ZodType) {}

  transform(value: unknown): unknown {
    return this.schema.parse(value);
  }
}

/** The body, parsed by its schema; a `ZodError` becomes a problem with the fields to mend. */
export const ParsedBody = (schema: z.ZodType): ParameterDecorator => Body(new Parse(schema));

/** The query string, parsed by its schema. */
export const ParsedQuery = (schema: z.ZodType): ParameterDecorator => Query(new Parse(schema));

class ParseId implements PipeTransform {
  transform(value: unknown): string {
    const { success, data } = z.uuid().safeParse(value);
    if (!success) throw new NotFound('record');
    return data;
  }
}

/** A UUID in the path; anything else is simply not found. */
export const IdParam = (name = 'id'): ParameterDecorator => Param(name, new ParseId());
