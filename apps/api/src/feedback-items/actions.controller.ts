import { Body, Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import {
  ACTIONS,
  type ActionResult,
  actions,
  type CaseAction,
  PerformAction,
  STATUSES,
  transitionOf,
} from '#complaints';
import { type Caller, CurrentCaller, SeenVersion } from '../auth/request-context.js';
import { Operation } from '../http/operation.js';
import { IdParam } from '../http/parsed.js';
import { CASEWORKERS } from './feedback-items.controller.js';

const result = z.object({ itemId: z.uuid(), status: z.enum(STATUSES), version: z.int() });

/** One operation for each action of the workflow table; what is allowed when is decided there, not here. */
@Controller()
export class ActionsController {
  constructor(@Inject(PerformAction) readonly performAction: PerformAction) {}
}

for (const action of ACTIONS) {
  // Registering makes the case; a file and a mail come by operations of their own; and some only the customer does.
  if (action !== 'register' && action !== 'attach-file' && action !== 'receive-mail' && isForStaff(action))
    addOperation(action);
}

/** Whether the workflow table lets colleagues do it in any status. */
function isForStaff(action: CaseAction): boolean {
  return STATUSES.some((status) => transitionOf(status, action)?.by.some((role) => isRole(role)));
}

function isRole(role: string): boolean {
  return (CASEWORKERS as readonly string[]).includes(role);
}

function addOperation(action: CaseAction): void {
  const name = action.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  const prototype = ActionsController.prototype as unknown as Record<string, unknown>;
  prototype[name] = function perform(
    this: { performAction: PerformAction },
    { actor }: Caller,
    itemId: string,
    version: number,
    input: unknown,
  ): Promise<ActionResult> {
    return this.performAction.execute({ itemId, action, input: input ?? {}, actor, version });
  };
  CurrentCaller()(ActionsController.prototype, name, 0);
  IdParam()(ActionsController.prototype, name, 1);
  SeenVersion()(ActionsController.prototype, name, 2);
  Body()(ActionsController.prototype, name, 3);
  const descriptor = Object.getOwnPropertyDescriptor(ActionsController.prototype, name) as PropertyDescriptor;
  Operation({
    id: `${name}Case`,
    method: 'post',
    path: `/feedback-items/{id}/actions/${action}`,
    summary: `Action "${action}" on a case`,
    tag: 'actions',
    access: CASEWORKERS,
    body: actions[action].input,
    response: result,
    status: 200,
    ifMatch: true,
  })(ActionsController.prototype, name, descriptor);
}
