import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { DataSource } from 'typeorm';
import { type Clock, type FieldError, type FileFeedback, fileFeedbackInput, Label, type Language } from '#complaints';
import type { Logger } from '#platform';
import { missingAnswers, questionAt, toFiled } from '../../../../../libs/public-form/src/index.js';
import { languageOf } from '../../auth/request-context.js';
import { problemOf } from '../../problems/problem.filter.js';
import type { Problem } from '../../problems/problem.js';
import { fieldErrors } from '../../problems/translate.js';
import type { FormGuard } from '../form-guard.js';
import { type LabelPage, readLabelPage } from '../label-page.js';
import type { Errors } from './form-fields.js';
import { choicePage, filedPage, formPage } from './form-page.js';
import { emptyValues, newKey, type PlainValues, valuesOf } from './plain-values.js';
import { plainWords } from './words.js';

const LONGEST_POST_BYTES = 256 * 1024;

/** What the form without JavaScript needs; the same use case and the same guard as the API's own form. */
export interface PlainFormParts {
  dataSource: DataSource;
  clock: Clock;
  fileFeedback: FileFeedback;
  formGuard: FormGuard;
  logger: Logger;
}

/**
 * Serves the complaint form as plain HTML at `/formulier`. Only these addresses understand what a form posts: the API
 * itself goes on refusing it. Nobody has a session here, so a post from elsewhere can do nothing its sender could not.
 */
export function addPlainForm(fastify: FastifyInstance, parts: PlainFormParts): void {
  fastify.register(async (scope) => {
    const options = { parseAs: 'string' as const, bodyLimit: LONGEST_POST_BYTES };
    scope.addContentTypeParser('application/x-www-form-urlencoded', options, (_request, body, done) =>
      done(null, new URLSearchParams(String(body))),
    );
    scope.get('/formulier', (request, reply) => showChoice(parts, request, reply));
    scope.get('/formulier/:code', (request, reply) => showForm(parts, request, reply));
    scope.post('/formulier/:code', (request, reply) => takeForm(parts, request, reply));
  });
}

async function showChoice(parts: PlainFormParts, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  return send(reply, 200, choicePage(await activeLabels(parts), languageAsked(request)));
}

async function showForm(parts: PlainFormParts, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const page = await pageAsked(parts, request);
  if (!page) return sayNoSuchLabel(parts, request, reply);
  return sendForm(request, reply, { page, values: emptyValues(parts.formGuard.token()), status: 200 });
}

async function takeForm(parts: PlainFormParts, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const page = await pageAsked(parts, request);
  if (!page) return sayNoSuchLabel(parts, request, reply);
  const posted = request.body instanceof URLSearchParams ? request.body : new URLSearchParams();
  const values = valuesOf(posted);
  const switchTo = posted.get('switchTo');
  if (switchTo === 'nl' || switchTo === 'en')
    return sendForm(request, reply, { page, values, status: 200, language: switchTo });
  const language = languageAsked(request);
  const input = toFiled(values, language, plainWords[language]);
  const errors = errorsIn(values, input, language);
  if (Object.keys(errors).length > 0) return sendForm(request, reply, { page, values, errors, status: 422 });
  try {
    parts.formGuard.check({ ...values, networkAddress: request.ip });
    const filed = await parts.fileFeedback.execute(page.label.code, input, `plain-${values.key}`);
    const { kind, complainant } = fileFeedbackInput.parse(input);
    const channel = filed.hasEmail ? 'e-mail' : complainant.preferredChannel;
    return send(reply, 201, filedPage(page, language, { ...filed, kind, channel }));
  } catch (error) {
    return sayWhatWentWrong(parts, request, reply, { page, values, error });
  }
}

/** What is wrong, each at its question; what is missing is said in the form's own words. */
function errorsIn(values: PlainValues, input: unknown, language: Language): Errors {
  const { error } = fileFeedbackInput.safeParse(input);
  const found = {
    ...(error && atQuestions(fieldErrors(error, language), values)),
    ...missingAnswers(values, plainWords[language]),
  };
  // In the order in which the questions stand on the page.
  return Object.fromEntries(
    Object.keys(values).flatMap((name) => (found[name as keyof Errors] ? [[name, found[name as keyof Errors]]] : [])),
  );
}

/** Puts what the register refuses beside the question that it is about. */
function atQuestions(errors: readonly FieldError[], values: PlainValues): Errors {
  return Object.fromEntries(errors.map(({ pointer, detail }) => [questionAt(pointer, values) ?? 'story', detail]));
}

interface WentWrong {
  page: LabelPage;
  values: PlainValues;
  error: unknown;
}

function sayWhatWentWrong(
  { formGuard, logger }: PlainFormParts,
  request: FastifyRequest,
  reply: FastifyReply,
  { page, values, error }: WentWrong,
): FastifyReply {
  const language = languageAsked(request);
  const words = plainWords[language];
  const traceId = randomUUID();
  const problem = problemOf(error, language, '/formulier', traceId);
  const { phone } = page.label;
  const again = { page, status: problem.status };
  if (problem.status >= 500) {
    logger.error({ err: error, traceId, method: 'POST', path: '/formulier' }, 'request failed');
    return sendForm(request, reply, { ...again, values, problem: words.failed(phone) });
  }
  if (problem.code === 'too-many-attempts')
    return sendForm(request, reply, { ...again, values, problem: words.tooOften(phone) });
  if (problem.code === 'idempotency-key-reused') {
    return sendForm(request, reply, {
      ...again,
      values: { ...values, key: newKey() },
      problem: words.changedAfterSending,
    });
  }
  const fresh = { ...values, website: '', formToken: formGuard.token() };
  return sendForm(request, reply, { ...again, values: fresh, ...saidBy(problem, values) });
}

function saidBy(problem: Problem, values: PlainValues): { errors?: Errors; problem?: string } {
  const ofQuestions = problem.errors.filter(({ pointer }) => pointer !== '');
  const [ofForm] = problem.errors.filter(({ pointer }) => pointer === '');
  if (ofQuestions.length > 0) return { errors: atQuestions(ofQuestions, values) };
  return { problem: ofForm?.detail ?? problem.detail };
}

interface ShownForm {
  page: LabelPage;
  values: PlainValues;
  status: number;
  errors?: Errors;
  problem?: string;
  language?: Language;
}

function sendForm(request: FastifyRequest, reply: FastifyReply, shown: ShownForm): FastifyReply {
  const { page, values, errors = {}, problem, language = languageAsked(request) } = shown;
  return send(reply, shown.status, formPage(page, language, { values, errors, words: plainWords[language] }, problem));
}

async function sayNoSuchLabel(parts: PlainFormParts, request: FastifyRequest, reply: FastifyReply) {
  const language = languageAsked(request);
  return send(reply, 404, choicePage(await activeLabels(parts), language, plainWords[language].noSuchLabel));
}

/** The label of the address; null when there is none. */
async function pageAsked({ dataSource, clock }: PlainFormParts, request: FastifyRequest): Promise<LabelPage | null> {
  const { code } = request.params as { code: string };
  return readLabelPage(dataSource, code, clock.now()).catch((error: unknown) => {
    if ((error as { code?: string }).code === 'not-found') return null;
    throw error;
  });
}

function activeLabels({ dataSource }: PlainFormParts): Promise<Label[]> {
  return dataSource.manager.find(Label, { where: { isActive: true }, order: { name: 'ASC' } });
}

function languageAsked(request: FastifyRequest): Language {
  const { lang } = request.query as { lang?: unknown };
  return lang === 'nl' || lang === 'en' ? lang : languageOf(request);
}

function send(reply: FastifyReply, status: number, page: string): FastifyReply {
  return reply.status(status).type('text/html; charset=utf-8').header('Cache-Control', 'no-store').send(page);
}
