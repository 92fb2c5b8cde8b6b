import { Controller, Inject, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import * as c from '#complaints';
import { type Caller, CurrentCaller, SeenVersion } from '../auth/request-context.js';
import { Operation } from '../http/operation.js';
import { IdParam } from '../http/parsed.js';

const ADMINISTRATOR = ['administrator'] as const;
const policyView = z.object({ id: z.uuid(), version: z.int(), validFrom: z.string(), settings: c.policySettingsSchema });
const labelView = c.labelInput.extend({ id: z.uuid(), version: z.int(), isActive: z.boolean() });
const labelWithPolicies = labelView.extend({ policies: z.array(policyView) });
const userView = c.staffUserInput.omit({ phone: true }).extend({ id: z.uuid(), version: z.int(), phone: z.string().nullable() });
const productView = c.productInput.extend({ id: z.uuid(), version: z.int() });

/** Labels with their published terms, members of staff, and the taxonomy of products. */
@Controller()
export class AdministrationController {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(c.SaveLabel) private readonly saveLabel: c.SaveLabel,
    @Inject(c.SaveStaffUser) private readonly saveUser: c.SaveStaffUser,
    @Inject(c.SaveProduct) private readonly saveProduct: c.SaveProduct,
  ) {}

  @Operation({ id: 'readLabels', method: 'get', path: '/labels', summary: 'All labels with every version of their policy', tag: 'administration', access: ADMINISTRATOR, response: z.array(labelWithPolicies) })
  async labels(): Promise<z.infer<typeof labelWithPolicies>[]> {
    const { manager } = this.dataSource;
    const policies = await manager.find(c.LabelPolicy, { order: { version: 'DESC' } });
    const labels = await manager.find(c.Label, { order: { name: 'ASC' } });
    return labels.map((label) => ({ ...label, policies: policies.filter(({ labelId }) => labelId === label.id) }));
  }

  @Operation({ id: 'addLabel', method: 'post', path: '/labels', summary: 'Add a label with its first policy', tag: 'administration', access: ADMINISTRATOR, body: c.labelInput.extend({ policy: c.policySettingsSchema }), response: labelView, status: 201 })
  addLabel(@Req() { body }: FastifyRequest) {
    return this.saveLabel.add(body);
  }

  @Operation({ id: 'editLabel', method: 'put', path: '/labels/{id}', summary: 'Edit a label', tag: 'administration', access: ADMINISTRATOR, body: c.labelInput.omit({ code: true }), response: labelView, ifMatch: true })
  editLabel(@IdParam() id: string, @SeenVersion() version: number, @Req() { body }: FastifyRequest) {
    return this.saveLabel.edit(id, body, version);
  }

  @Operation({ id: 'publishPolicy', method: 'post', path: '/labels/{id}/policies', summary: 'Publish a new version of what the label promises', tag: 'administration', access: ADMINISTRATOR, body: c.policyInput, response: policyView, status: 201 })
  publishPolicy(@IdParam() id: string, @Req() { body }: FastifyRequest) {
    return this.saveLabel.publishPolicy(id, body);
  }

  @Operation({ id: 'readUsers', method: 'get', path: '/users', summary: 'Everybody who can sign in', tag: 'administration', access: ADMINISTRATOR, response: z.array(userView) })
  users() {
    return this.dataSource.manager.find(c.StaffUser, { order: { name: 'ASC' } });
  }

  @Operation({ id: 'addUser', method: 'post', path: '/users', summary: 'Add a member of staff', tag: 'administration', access: ADMINISTRATOR, body: c.newStaffUserInput, response: userView, status: 201 })
  addUser(@Req() { body }: FastifyRequest) {
    return this.saveUser.add(body);
  }

  @Operation({ id: 'editUser', method: 'put', path: '/users/{id}', summary: 'Edit a member of staff', tag: 'administration', access: ADMINISTRATOR, body: c.staffUserInput, response: userView, ifMatch: true })
  editUser(@CurrentCaller() { actor }: Caller, @IdParam() id: string, @SeenVersion() version: number, @Req() { body }: FastifyRequest) {
    return this.saveUser.edit(id, body, version, actor);
  }

  @Operation({ id: 'setUserPassword', method: 'put', path: '/users/{id}/password', summary: 'Give somebody a new password', tag: 'administration', access: ADMINISTRATOR, body: c.passwordInput })
  setPassword(@IdParam() id: string, @Req() { body }: FastifyRequest) {
    return this.saveUser.setPassword(id, body);
  }

  @Operation({ id: 'readProducts', method: 'get', path: '/products', summary: 'The taxonomy of products', tag: 'administration', access: ADMINISTRATOR, response: z.array(productView) })
  products() {
    return this.dataSource.manager.find(c.Product, { order: { category: 'ASC', nameNl: 'ASC' } });
  }

  @Operation({ id: 'addProduct', method: 'post', path: '/products', summary: 'Add a product', tag: 'administration', access: ADMINISTRATOR, body: c.productInput, response: productView, status: 201 })
  addProduct(@Req() { body }: FastifyRequest) {
    return this.saveProduct.add(body);
  }

  @Operation({ id: 'editProduct', method: 'put', path: '/products/{id}', summary: 'Edit a product', tag: 'administration', access: ADMINISTRATOR, body: c.productInput, response: productView, ifMatch: true })
  editProduct(@IdParam() id: string, @SeenVersion() version: number, @Req() { body }: FastifyRequest) {
    return this.saveProduct.edit(id, body, version);
  }
}
