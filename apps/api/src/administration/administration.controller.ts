import { Controller, Inject, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import * as c from '#complaints';
import { type Caller, CurrentCaller, SeenVersion } from '../auth/request-context.js';
import { Operation } from '../http/operation.js';
import { IdParam } from '../http/parsed.js';
import { instantOut } from '../http/schema.js';

export const ADMINISTRATOR = ['administrator'] as const;
/** Who made the present version; null for what came with the installation. */
export const lastChange = z.object({ by: z.string(), at: instantOut }).nullable();
const userView = c.staffUserInput
  .omit({ phone: true })
  .extend({ id: z.uuid(), version: z.int(), phone: z.string().nullable() })
  .strip();
const productView = c.productInput.extend({ id: z.uuid(), version: z.int() }).strip();

/** Members of staff, and the taxonomy of products. */
@Controller()
export class AdministrationController {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(c.SaveStaffUser) private readonly saveUser: c.SaveStaffUser,
    @Inject(c.SaveProduct) private readonly saveProduct: c.SaveProduct,
  ) {}

  @Operation({
    id: 'readUsers',
    method: 'get',
    path: '/users',
    summary: 'Everybody who can sign in',
    tag: 'administration',
    access: ADMINISTRATOR,
    response: z.array(userView.extend({ lastChange, openCases: z.int() })),
  })
  users() {
    return c.readStaff(this.dataSource);
  }

  @Operation({
    id: 'addUser',
    method: 'post',
    path: '/users',
    summary: 'Add a member of staff',
    tag: 'administration',
    access: ADMINISTRATOR,
    body: c.newStaffUserInput,
    response: userView,
    status: 201,
  })
  addUser(@CurrentCaller() { actor }: Caller, @Req() { body }: FastifyRequest) {
    return this.saveUser.add(body, actor);
  }

  @Operation({
    id: 'editUser',
    method: 'put',
    path: '/users/{id}',
    summary: 'Edit a member of staff',
    tag: 'administration',
    access: ADMINISTRATOR,
    body: c.staffUserInput,
    response: userView,
    ifMatch: true,
  })
  editUser(
    @CurrentCaller() { actor }: Caller,
    @IdParam() id: string,
    @SeenVersion() version: number,
    @Req() { body }: FastifyRequest,
  ) {
    return this.saveUser.edit(id, body, version, actor);
  }

  @Operation({
    id: 'setUserPassword',
    method: 'put',
    path: '/users/{id}/password',
    summary: 'Give somebody a new password',
    tag: 'administration',
    access: ADMINISTRATOR,
    body: c.passwordInput,
  })
  setPassword(@IdParam() id: string, @Req() { body }: FastifyRequest) {
    return this.saveUser.setPassword(id, body);
  }

  @Operation({
    id: 'readProducts',
    method: 'get',
    path: '/products',
    summary: 'The taxonomy of products',
    tag: 'administration',
    access: ADMINISTRATOR,
    response: z.array(productView.extend({ lastChange })),
  })
  async products() {
    return c.withLastChange(
      this.dataSource,
      await this.dataSource.manager.find(c.Product, { order: { category: 'ASC', nameNl: 'ASC' } }),
    );
  }

  @Operation({
    id: 'addProduct',
    method: 'post',
    path: '/products',
    summary: 'Add a product',
    tag: 'administration',
    access: ADMINISTRATOR,
    body: c.productInput,
    response: productView,
    status: 201,
  })
  addProduct(@CurrentCaller() { actor }: Caller, @Req() { body }: FastifyRequest) {
    return this.saveProduct.add(body, actor);
  }

  @Operation({
    id: 'editProduct',
    method: 'put',
    path: '/products/{id}',
    summary: 'Edit a product',
    tag: 'administration',
    access: ADMINISTRATOR,
    body: c.productInput,
    response: productView,
    ifMatch: true,
  })
  editProduct(
    @CurrentCaller() { actor }: Caller,
    @IdParam() id: string,
    @SeenVersion() version: number,
    @Req() { body }: FastifyRequest,
  ) {
    return this.saveProduct.edit(id, body, version, actor);
  }
}
