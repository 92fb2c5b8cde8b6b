import { createHash, randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import type { DataSource } from 'typeorm';
import { v7 as newId } from 'uuid';
import type { Clock } from '../clock.js';
import { queryPrepared } from '../database/prepared-query.js';
import { ComplaintError } from '../feedback-item/errors.js';
import type { GivenAccess } from './actor.js';
import { GIVEN_ACCESS } from './given-access.js';
import { Session } from './session.entity.js';
import { SignInAttempt } from './sign-in-attempt.entity.js';
import { StaffUser } from './staff-user.entity.js';

const WINDOW_MS = 15 * 60_000;
const ATTEMPTS_PER_ADDRESS = 10;
const ATTEMPTS_PER_NETWORK_ADDRESS = 100;

/** E-mail address and password do not belong together; which of the two is wrong is not told. */
export class WrongCredentials extends ComplaintError {
  constructor() {
    super('wrong-credentials', 'This e-mail address and password do not belong together. Check both and try again.');
  }
}

/** Too many failed attempts; says nothing about whether the address exists. */
export class TooManyAttempts extends ComplaintError {
  constructor() {
    super('too-many-attempts', 'Too many failed attempts. Wait a quarter of an hour, then try again.');
  }
}

/** A new session with the secrets that only the browser will know. */
export interface SignedIn {
  user: SessionUser;
  token: string;
  csrfToken: string;
  expiresAt: Date;
}

/** Argon2id with the library's recommended cost. */
export function hashPassword(password: string): Promise<string> {
  return hash(password);
}

/** Starts a session for an active member of staff. Throws `WrongCredentials` or `TooManyAttempts`. */
export class SignIn {
  /** Compared with when there is no such user, so that the time taken tells nothing. */
  private readonly nobody = hashPassword(randomBytes(16).toString('hex'));

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly sessionHours: number,
  ) {}

  async execute(command: { email: string; password: string; networkAddress: string }): Promise<SignedIn> {
    const { manager } = this.dataSource;
    const now = this.clock.now();
    const email = command.email.trim().toLowerCase();
    const subjects = [tokenHash(`address ${email}`), tokenHash(`network ${command.networkAddress}`)] as const;
    const attempt = await this.countAttempt(subjects, now);
    const user = await manager.findOneBy(StaffUser, { email, isActive: true });
    const isRight = await verify(user?.passwordHash ?? (await this.nobody), command.password);
    if (!user || !isRight) throw new WrongCredentials();
    await manager.delete(SignInAttempt, attempt);
    await manager.delete(SignInAttempt, { subject: subjects[0] });
    const token = randomBytes(32).toString('base64url');
    const csrfToken = randomBytes(32).toString('base64url');
    const expiresAt = new Date(now.getTime() + this.sessionHours * 3_600_000);
    await manager.insert(Session, {
      tokenHash: tokenHash(token),
      userId: user.id,
      csrfToken,
      createdAt: now,
      expiresAt,
    });
    // As every later request finds it, with what an auditor was given to see.
    const found = await findSession(this.dataSource, token, now);
    return { user: found?.user ?? user, token, csrfToken, expiresAt };
  }

  /**
   * Counts an attempt as failed before it is tried; gives the ids to take back when it succeeds. One at a time for each
   * subject, so that of many at once just the allowed number is tried. Throws `TooManyAttempts`.
   */
  private countAttempt(subjects: readonly [string, string], now: Date): Promise<string[]> {
    return this.dataSource.transaction(async (manager) => {
      await manager.query('SELECT pg_advisory_xact_lock(1, hashtext($1)), pg_advisory_xact_lock(2, hashtext($2))', [
        ...subjects,
      ]);
      await manager.query('DELETE FROM sign_in_attempts WHERE at < $1', [new Date(now.getTime() - WINDOW_MS)]);
      const [counts]: { address: number; network: number }[] = await manager.query(
        `SELECT count(*) FILTER (WHERE subject = $1)::int AS address, count(*) FILTER (WHERE subject = $2)::int AS network
         FROM sign_in_attempts WHERE subject IN ($1, $2)`,
        [...subjects],
      );
      if (!counts || counts.address >= ATTEMPTS_PER_ADDRESS || counts.network >= ATTEMPTS_PER_NETWORK_ADDRESS)
        throw new TooManyAttempts();
      const attempt = subjects.map((subject) => ({ id: newId(), subject, at: now }));
      await manager.insert(SignInAttempt, attempt);
      return attempt.map(({ id }) => id);
    });
  }
}

/** What a running session needs to be checked and ended. */
export type SessionSecrets = Pick<Session, 'tokenHash' | 'userId' | 'csrfToken'>;
/** The signed-in user, without the password's hash, with what an auditor was given to see. */
export type SessionUser = Omit<StaffUser, 'passwordHash' | 'isActive' | 'version'> & {
  given?: GivenAccess | null;
};

/** A running session and whose it is. */
export interface RunningSession {
  session: SessionSecrets;
  user: SessionUser;
}

/** The running session of a cookie's value with its user, or null. */
export async function findSession(dataSource: DataSource, token: string, now: Date): Promise<RunningSession | null> {
  const [found] = await findSessions(dataSource, [token], now);
  return found ?? null;
}

/** The running sessions of some cookies' values, each in its place; null where there is none. */
export async function findSessions(
  dataSource: DataSource,
  tokens: readonly string[],
  now: Date,
): Promise<(RunningSession | null)[]> {
  const hashes = tokens.map(tokenHash);
  const rows = await queryPrepared<{ session: SessionSecrets; user: SessionUser }>(
    dataSource.manager,
    RUNNING_SESSIONS,
    [JSON.stringify([...new Set(hashes)]), now],
  );
  const running = new Map(rows.map((row) => [row.session.tokenHash, row]));
  return hashes.map((hash) => running.get(hash) ?? null);
}

const RUNNING_SESSIONS = `
  SELECT jsonb_build_object('tokenHash', session.token_hash, 'userId', session.user_id, 'csrfToken', session.csrf_token) AS session,
         jsonb_build_object('id', staff.id, 'email', staff.email, 'name', staff.name, 'phone', staff.phone, 'role', staff.role,
           'language', staff.language, 'mandateCents', staff.mandate_cents, 'hasAllLabels', staff.has_all_labels,
           'labelIds', staff.label_ids, 'given', CASE WHEN staff.role = 'auditor' THEN (${GIVEN_ACCESS}) END) AS "user"
  FROM jsonb_array_elements_text($1) asked (hash) JOIN sessions session ON session.token_hash = asked.hash
  JOIN staff_users staff ON staff.id = session.user_id
  WHERE session.expires_at > $2 AND staff.is_active`;

/** Ends this session, or all sessions of its user. */
export async function signOut(dataSource: DataSource, session: SessionSecrets, everywhere: boolean): Promise<void> {
  const which = everywhere ? { userId: session.userId } : { tokenHash: session.tokenHash };
  await dataSource.manager.delete(Session, which);
}

function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
