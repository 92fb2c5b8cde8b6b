import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { InvalidMailboxes, type MailboxSettings, parseMailboxes } from './incoming-mail/mailbox-settings.js';
import { isSealKey } from './seal-key.js';
import { scannerPlace } from './virus-scanner.js';

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const wholeNumber = (least: number, most: number, remedy: string) =>
  z.coerce.number({ error: remedy }).int({ error: remedy }).min(least, { error: remedy }).max(most, { error: remedy });

const address = (protocols: string[], remedy: string) =>
  z.string({ error: remedy }).refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), {
    error: remedy,
  });

const postgresRemedy =
  'give the address of a PostgreSQL database, like postgres://user:password@host:5432/gehoor, ' +
  'or start with "npm start", which brings a database of its own';

const s3Remedy = 'give the address of a bucket, like https://access-key:secret-key@host/bucket?region=eu-west-1';

function hasKeysAndBucket(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { username, password, pathname } = new URL(value);
  return username !== '' && password !== '' && /^\/[^/]+\/?$/.test(pathname);
}

/** The list itself, or the path of a file with it, for whoever keeps secrets in files. */
function asMailboxes(value: string, context: z.RefinementCtx): MailboxSettings[] {
  try {
    return parseMailboxes(/^\s*\[/.test(value) ? value : readFileSync(value.trim(), 'utf8'));
  } catch (error) {
    const why = error instanceof InvalidMailboxes ? error.message : 'the file cannot be read';
    context.addIssue({ code: 'custom', message: `${why} (docs/operations.md says how mailboxes are written)` });
    return z.NEVER;
  }
}

const environmentSchema = z.object({
  DATABASE_URL: address(['postgres:', 'postgresql:'], postgresRemedy),
  DATABASE_POOL_SIZE: wholeNumber(1, 1000, 'give a whole number from 1 to 1000').default(10),
  REDIS_URL: address(['redis:', 'rediss:'], 'give an address like redis://host:6379').optional(),
  PORT: wholeNumber(0, 65535, 'give a port number from 0 to 65535').default(3000),
  HOST: z.string().default('127.0.0.1'),
  PUBLIC_URL: address(['http:', 'https:'], 'give the address that customers use, like https://host').optional(),
  SMTP_URL: address(['smtp:', 'smtps:'], 'give an address like smtps://user:password@host:465').optional(),
  MAIL_CONNECTIONS: wholeNumber(1, 50, 'give a whole number from 1 to 50').default(5),
  MAIL_PER_HOST_A_MINUTE: wholeNumber(0, 100_000, 'give a whole number; 0 is no limit').default(600),
  DKIM_DIR: z.string().optional(),
  FRAMEWORKS_DIR: z.string().optional(),
  MAILBOXES: z.string().transform(asMailboxes).optional(),
  MAIL_FROM_FALLBACK: z.string().includes('@', { error: 'give an e-mail address' }).default('gehoor@localhost'),
  DATA_DIR: z.string().default('.gehoor'),
  S3_URL: address(['http:', 'https:'], s3Remedy).refine(hasKeysAndBucket, { error: s3Remedy }).optional(),
  CLAMAV_URL: z
    .string()
    .refine((value) => scannerPlace(value) !== undefined, {
      error: 'give the address of clamd, like tcp://127.0.0.1:3310 or /run/clamav/clamd.ctl',
    })
    .optional(),
  LINK_SECRET: z
    .string()
    .min(32, { error: 'give a secret of at least 32 characters, the same for every process' })
    .optional(),
  SEAL_KEY: z
    .string()
    .refine(isSealKey, { error: 'give the text of a seal key, as "gehoor rotate-seal-key" writes it' })
    .optional(),
  UPLOAD_LIMIT_MB: wholeNumber(1, 1024, 'give a whole number of megabytes from 1 to 1024').default(25),
  SESSION_HOURS: wholeNumber(1, 168, 'give a whole number of hours from 1 to 168').default(10),
  WORKER_CONCURRENCY: wholeNumber(1, 200, 'give a whole number from 1 to 200').default(5),
  LOG_LEVEL: z.enum(logLevels, { error: `choose one of ${logLevels.join(', ')}` }).default('info'),
  MIGRATE_ON_START: z.enum(['yes', 'no'], { error: 'choose yes or no' }).default('no'),
  METRICS: z.enum(['on', 'off'], { error: 'choose on or off' }).default('on'),
});

/** The settings of one process, read from its environment. */
export type Config = ReturnType<typeof readConfig>;

/** Says which variables are wrong and what to put there. It never repeats a value, which may hold a password. */
export class InvalidConfig extends Error {
  override readonly name = 'InvalidConfig';
}

/** Reads the settings; an empty variable counts as not set. Throws {@link InvalidConfig} naming all that are wrong. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env) {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const result = environmentSchema.safeParse(given);
  if (!result.success) throw new InvalidConfig(explain(result.error, given));
  const settings = result.data;
  return {
    databaseUrl: settings.DATABASE_URL,
    databasePoolSize: settings.DATABASE_POOL_SIZE,
    redisUrl: settings.REDIS_URL,
    port: settings.PORT,
    host: settings.HOST,
    publicUrl: (settings.PUBLIC_URL ?? `http://localhost:${settings.PORT}`).replace(/\/$/, ''),
    smtpUrl: settings.SMTP_URL,
    mailConnections: settings.MAIL_CONNECTIONS,
    mailPerHostAMinute: settings.MAIL_PER_HOST_A_MINUTE,
    dkimDir: settings.DKIM_DIR,
    frameworksDir: settings.FRAMEWORKS_DIR,
    mailboxes: settings.MAILBOXES ?? [],
    mailFromFallback: settings.MAIL_FROM_FALLBACK,
    dataDir: resolve(settings.DATA_DIR),
    s3Url: settings.S3_URL,
    clamavUrl: settings.CLAMAV_URL,
    linkSecret: settings.LINK_SECRET,
    sealKey: settings.SEAL_KEY,
    uploadLimitMb: settings.UPLOAD_LIMIT_MB,
    uploadLimitBytes: settings.UPLOAD_LIMIT_MB * 1024 * 1024,
    mailLimitBytes: mailLimitMb(settings.UPLOAD_LIMIT_MB) * 1024 * 1024,
    sessionHours: settings.SESSION_HOURS,
    workerConcurrency: settings.WORKER_CONCURRENCY,
    logLevel: settings.LOG_LEVEL,
    migrateOnStart: settings.MIGRATE_ON_START === 'yes',
    metrics: settings.METRICS === 'on',
  };
}

/** A mail with attachments of the limit: base64 in short lines makes them two fifths larger, and there is a text beside. */
function mailLimitMb(uploadLimitMb: number): number {
  return Math.ceil((uploadLimitMb * 7) / 5) + 1;
}

function explain(error: z.ZodError, given: NodeJS.ProcessEnv): string {
  const problems = error.issues.map((issue) => {
    const name = String(issue.path[0]);
    return `${name} ${name in given ? 'cannot be used' : 'is not set'}: ${issue.message}.`;
  });
  return [...new Set(problems)].join('\n');
}
