import { Controller, Inject, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import * as c from '#complaints';
import { ADMINISTRATOR } from '../administration/administration.controller.js';
import { type Caller, CurrentCaller } from '../auth/request-context.js';
import { Operation } from '../http/operation.js';
import { ParsedQuery } from '../http/parsed.js';
import { instantOut } from '../http/schema.js';

const previewQuery = z.object({ reference: c.inputFields.line(40) });
const personsCase = z.object({ reference: z.string(), receivedAt: instantOut, isOver: z.boolean() });

/** Erasing a person. */
@Controller()
export class ErasuresController {
  constructor(@Inject(c.ErasePerson) private readonly erasePerson: c.ErasePerson) {}

  @Operation({
    id: 'readCasesOfPerson',
    method: 'get',
    path: '/erasures/cases',
    summary: 'The cases of the person of one case, and whether each can be erased',
    tag: 'evidence',
    access: ADMINISTRATOR,
    query: previewQuery,
    response: z.array(personsCase),
  })
  cases(@ParsedQuery(previewQuery) { reference }: z.infer<typeof previewQuery>): Promise<c.PersonsCase[]> {
    return this.erasePerson.casesOfPerson(reference);
  }

  @Operation({
    id: 'erasePerson',
    method: 'post',
    path: '/erasures',
    summary: 'Erase a person from closed cases, for ever',
    tag: 'evidence',
    access: ADMINISTRATOR,
    body: c.erasePersonInput,
    response: z.object({ erased: z.int() }),
    status: 201,
  })
  erase(@CurrentCaller() { actor }: Caller, @Req() { body }: FastifyRequest): Promise<{ erased: number }> {
    return this.erasePerson.execute(body, actor);
  }
}
