import { Controller, Inject, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import {
  hashPassword,
  hasLabelInScope,
  InvalidInput,
  inputFields,
  LANGUAGES,
  Label,
  ROLES,
  type SessionSecrets,
  type SessionUser,
  SignIn,
  StaffUser,
  signOut,
  staffActor,
  WrongCredentials,
} from '#complaints';
import { Operation } from '../http/operation.js';
import { ParsedBody } from '../http/parsed.js';
import { SESSION_COOKIE } from './access.guard.js';
import { type Caller, CurrentCaller } from './request-context.js';

const signInBody = z.strictObject({ email: inputFields.sought(254), password: z.string().min(1).max(200) });
const languageBody = z.strictObject({ language: z.enum(LANGUAGES) });
const passwordBody = z.strictObject({ present: z.string().min(1).max(200), next: z.string().min(12).max(200) });

export const labelSummary = z.object({ id: z.uuid(), code: z.string(), name: z.string(), colour: z.string() });
const sessionView = z.object({
  user: z.object({
    id: z.uuid(),
    name: z.string(),
    email: z.string(),
    role: z.enum(ROLES),
    language: z.enum(LANGUAGES),
    mandateCents: z.int(),
    labels: z.array(labelSummary),
  }),
  csrfToken: z.string(),
});

/** Signing in and out, and the settings that people change themselves. */
@Controller()
export class SessionController {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(SignIn) private readonly signIn: SignIn,
  ) {}

  @Operation({
    id: 'signIn',
    method: 'post',
    path: '/session',
    summary: 'Sign in',
    tag: 'session',
    access: 'public',
    body: signInBody,
    response: sessionView,
  })
  async create(
    @ParsedBody(signInBody) body: z.infer<typeof signInBody>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.infer<typeof sessionView>> {
    const { user, token, csrfToken, expiresAt } = await this.signIn.execute({ ...body, networkAddress: request.ip });
    reply.setCookie(SESSION_COOKIE, token, {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: request.protocol === 'https',
      expires: expiresAt,
    });
    return this.view(user, csrfToken);
  }

  @Operation({
    id: 'readSession',
    method: 'get',
    path: '/session',
    summary: 'Who is signed in',
    tag: 'session',
    access: 'signed-in',
    response: sessionView,
  })
  read(@CurrentCaller() { user, session }: Caller): Promise<z.infer<typeof sessionView>> {
    return this.view(user, session.csrfToken);
  }

  @Operation({
    id: 'signOut',
    method: 'delete',
    path: '/session',
    summary: 'Sign out',
    tag: 'session',
    access: 'signed-in',
  })
  remove(@CurrentCaller() { session }: Caller, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    return this.end(session, false, reply);
  }

  @Operation({
    id: 'signOutEverywhere',
    method: 'delete',
    path: '/sessions',
    summary: 'Sign out on every device',
    tag: 'session',
    access: 'signed-in',
  })
  removeAll(@CurrentCaller() { session }: Caller, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    return this.end(session, true, reply);
  }

  @Operation({
    id: 'changeOwnLanguage',
    method: 'patch',
    path: '/session/user',
    summary: 'Choose the language',
    tag: 'session',
    access: 'signed-in',
    body: languageBody,
    response: sessionView,
  })
  async changeLanguage(
    @CurrentCaller() { user, session }: Caller,
    @ParsedBody(languageBody) { language }: z.infer<typeof languageBody>,
  ): Promise<z.infer<typeof sessionView>> {
    await this.dataSource.manager.update(StaffUser, { id: user.id }, { language });
    return this.view({ ...user, language }, session.csrfToken);
  }

  @Operation({
    id: 'changeOwnPassword',
    method: 'put',
    path: '/session/password',
    summary: 'Choose a new password; every device is signed out',
    tag: 'session',
    access: 'signed-in',
    body: passwordBody,
  })
  async changePassword(
    @CurrentCaller() { user, session }: Caller,
    @ParsedBody(passwordBody) body: z.infer<typeof passwordBody>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.signIn
      .execute({ email: user.email, password: body.present, networkAddress: request.ip })
      .catch((error: unknown) => {
        throw error instanceof WrongCredentials
          ? new InvalidInput('/present', 'wrong-password', 'The present password is not right.')
          : error;
      });
    await this.dataSource.manager.update(StaffUser, { id: user.id }, { passwordHash: await hashPassword(body.next) });
    await this.end(session, true, reply);
  }

  private async end(session: SessionSecrets, everywhere: boolean, reply: FastifyReply): Promise<void> {
    await signOut(this.dataSource, session, everywhere);
    reply.clearCookie(SESSION_COOKIE, { path: '/' });
  }

  private async view(user: SessionUser, csrfToken: string): Promise<z.infer<typeof sessionView>> {
    const { id, name, email, role, language, mandateCents } = user;
    const labels = await this.dataSource.manager.find(Label, { where: { isActive: true }, order: { name: 'ASC' } });
    const actor = staffActor(user);
    const given = new Set(actor.cases?.map(({ labelId }) => labelId));
    const inScope = labels.filter((label) => hasLabelInScope(actor, label.id) || given.has(label.id));
    return {
      user: {
        id,
        name,
        email,
        role,
        language,
        mandateCents,
        labels: inScope.map(({ id, code, name, colour }) => ({ id, code, name, colour })),
      },
      csrfToken,
    };
  }
}
