import { aColleague, PASSWORD } from '../builders/office.js';
import { apiUnderTest } from './api-under-test.js';
import { expectFieldProblem, expectProblem } from './expect-problem.js';
import { cookieOf, type Reply, signedIn, signIn } from './visitor.js';

const api = apiUnderTest({ SESSION_HOURS: '10' });
const MINUTE = 60_000;
const colleague = () => aColleague(api.dataSource, { labels: [api.ours] });

describe('Signing in', () => {
  it('says the same to somebody unknown as to a wrong password', async () => {
    const { email } = await colleague();
    const wrong = await signIn(api.url, email, 'een ander wachtwoord');
    const unknown = await signIn(api.url, 'niemand@gehoor.example', PASSWORD);
    const said = (reply: Reply) => ({ ...expectProblem(reply, 401, 'wrong-credentials'), traceId: '' });
    expect(said(unknown)).toEqual(said(wrong));
    expect(unknown.headers.getSetCookie()).toEqual([]);
  });

  it('takes an e-mail address in capitals, as people type it', async () => {
    const { email } = await colleague();
    expect((await signIn(api.url, ` ${email.toUpperCase()} `, PASSWORD)).status).toBe(200);
  });

  it('is refused after ten wrong passwords, also with the right one, for a quarter of an hour', async () => {
    const { email } = await colleague();
    for (let attempt = 0; attempt < 10; attempt++)
      expectProblem(await signIn(api.url, email, 'fout'), 401, 'wrong-credentials');
    const { detail } = expectProblem(await signIn(api.url, email, 'fout'), 429, 'too-many-attempts');
    expect(detail).toBe('Te veel mislukte pogingen. Wacht een kwartier en probeer het dan opnieuw.');
    expectProblem(await signIn(api.url, email, PASSWORD), 429, 'too-many-attempts');
    await api.advance(14 * MINUTE);
    expectProblem(await signIn(api.url, email, PASSWORD), 429, 'too-many-attempts');
    await api.advance(2 * MINUTE);
    expect((await signIn(api.url, email, PASSWORD)).status).toBe(200);
  });

  it('is refused after ten wrong passwords also when thirty are tried at once', async () => {
    const { email } = await colleague();
    const replies = await Promise.all(Array.from({ length: 30 }, () => signIn(api.url, email, 'fout')));
    expect(replies.filter(({ status }) => status === 401).length).toBeLessThanOrEqual(10);
    expect(replies.filter(({ status }) => status === 429).length).toBeGreaterThanOrEqual(20);
    expectProblem(await signIn(api.url, email, PASSWORD), 429, 'too-many-attempts');
  });

  it('of a whole office with one network address is not hindered by those who succeed', async () => {
    const { email } = await colleague();
    const from = { 'X-Forwarded-For': '192.0.2.7' };
    const wrong = (name: number) => signIn(api.url, `niemand.${name}@gehoor.example`, 'fout', from);
    await Promise.all(Array.from({ length: 99 }, (_, name) => wrong(name)));
    for (let attempt = 0; attempt < 3; attempt++)
      expect((await signIn(api.url, email, PASSWORD, from)).status).toBe(200);
    expectProblem(await wrong(100), 401, 'wrong-credentials');
    expectProblem(await signIn(api.url, email, PASSWORD, from), 429, 'too-many-attempts');
  });

  it('is refused after ten wrong passwords for nobody too, so that this tells nothing', async () => {
    for (let attempt = 0; attempt < 10; attempt++) await signIn(api.url, 'nobody@gehoor.example', 'fout');
    expectProblem(await signIn(api.url, 'nobody@gehoor.example', 'fout'), 429, 'too-many-attempts');
  });

  it('forgets wrong passwords after the right one', async () => {
    const { email } = await colleague();
    for (let attempt = 0; attempt < 9; attempt++) await signIn(api.url, email, 'fout');
    expect((await signIn(api.url, email, PASSWORD)).status).toBe(200);
    expectProblem(await signIn(api.url, email, 'fout'), 401, 'wrong-credentials');
    expect((await signIn(api.url, email, PASSWORD)).status).toBe(200);
  });

  it('is not for who left', async () => {
    const { id, email } = await colleague();
    await api.dataSource.query('UPDATE staff_users SET is_active = false WHERE id = $1', [id]);
    expectProblem(await signIn(api.url, email, PASSWORD), 401, 'wrong-credentials');
  });

  it('answers in the language of the browser', async () => {
    const english = await signIn(api.url, 'niemand@gehoor.example', 'x', { 'Accept-Language': 'en-GB,en;q=0.9' });
    expect(english.body.title).toBe('Signing in failed');
    const dutch = await signIn(api.url, 'niemand@gehoor.example', 'x', { 'Accept-Language': 'fr' });
    expect(dutch.body.title).toBe('Inloggen lukt niet');
  });
});

describe('The session cookie', () => {
  const flagsOf = (reply: Reply) => (reply.headers.getSetCookie()[0] ?? '').split('; ').slice(1).sort();

  it('is for the server alone and not for other sites', async () => {
    const reply = await signIn(api.url, (await colleague()).email, PASSWORD);
    expect(cookieOf(reply)).toMatch(/^gehoor_session=[\w-]{43}$/);
    const expires = new Date(api.clock.now().getTime() + 10 * 60 * MINUTE).toUTCString();
    expect(flagsOf(reply)).toEqual([`Expires=${expires}`, 'HttpOnly', 'Path=/', 'SameSite=Lax']);
  });

  it('travels only encrypted when the site does', async () => {
    const reply = await signIn(api.url, (await colleague()).email, PASSWORD, { 'X-Forwarded-Proto': 'https' });
    expect(flagsOf(reply)).toContain('Secure');
  });

  it('is not kept in the register, only its hash', async () => {
    const { secrets } = await api.signIn('handler');
    const token = secrets?.cookie.split('=')[1] ?? '';
    const [{ count }] = await api.dataSource.query(
      'SELECT count(*)::int FROM sessions session WHERE session::text LIKE $1',
      [`%${token}%`],
    );
    expect(count).toBe(0);
  });

  it.each(['', 'gehoor_session=', 'gehoor_session=onzin', 'gehoor_session=%00', `gehoor_session=${'x'.repeat(5000)}`])(
    'that is nobody’s opens nothing: %s',
    async (cookie) => {
      const visitor = api.anybody();
      expectProblem(await visitor.get('/session', { Cookie: cookie }), 401, 'not-signed-in');
    },
  );
});

describe('A session', () => {
  it('ends by itself, and not a moment too late', async () => {
    const visitor = await api.signIn('handler');
    await api.advance(10 * 60 * MINUTE - 1);
    expect((await visitor.get('/session')).status).toBe(200);
    await api.advance(1);
    const { detail } = expectProblem(await visitor.get('/session'), 401, 'not-signed-in');
    expect(detail).toBe('Log in en probeer het opnieuw. Wat u schreef is bewaard.');
  });

  it('ends by signing out, and others go on', async () => {
    const user = await colleague();
    const [here, there] = [await signedIn(api.url, user, PASSWORD), await signedIn(api.url, user, PASSWORD)];
    const reply = await here.send('DELETE', '/api/v1/session');
    expect(reply.status).toBe(204);
    expect(reply.headers.getSetCookie()[0]).toMatch(/^gehoor_session=;.*Expires=Thu, 01 Jan 1970/);
    expectProblem(await here.get('/session'), 401, 'not-signed-in');
    expect((await there.get('/session')).status).toBe(200);
  });

  it('ends on every device by signing out everywhere, and only one’s own', async () => {
    const user = await colleague();
    const stranger = await api.signIn('handler');
    const [here, there] = [await signedIn(api.url, user, PASSWORD), await signedIn(api.url, user, PASSWORD)];
    expect((await here.send('DELETE', '/api/v1/sessions')).status).toBe(204);
    for (const visitor of [here, there]) expectProblem(await visitor.get('/session'), 401, 'not-signed-in');
    expect((await stranger.get('/session')).status).toBe(200);
  });

  it('ends when its user leaves', async () => {
    const visitor = await api.signIn('handler');
    await api.dataSource.query('UPDATE staff_users SET is_active = false WHERE id = $1', [visitor.user.id]);
    expectProblem(await visitor.get('/session'), 401, 'not-signed-in');
  });

  it('ends when an administrator sets another password, and the old one no longer works', async () => {
    const [visitor, administrator] = [await api.signIn('handler'), await api.signIn('administrator')];
    const body = { password: 'een nog langer wachtwoord' };
    expect((await administrator.send('PUT', `/api/v1/users/${visitor.user.id}/password`, { body })).status).toBe(204);
    expectProblem(await visitor.get('/session'), 401, 'not-signed-in');
    expectProblem(await signIn(api.url, visitor.user.email, PASSWORD), 401, 'wrong-credentials');
    expect((await signIn(api.url, visitor.user.email, body.password)).status).toBe(200);
  });

  it('changes its password only with the present one', async () => {
    const visitor = await api.signIn('handler');
    const change = (present: string, next: string) =>
      visitor.send('PUT', '/api/v1/session/password', { body: { present, next } });
    expectFieldProblem(await change('fout', 'een nieuw wachtwoord'), '/present', 'Het huidige wachtwoord klopt niet.');
    expectFieldProblem(await change(PASSWORD, 'te kort'), '/next', 'Schrijf minstens 12 tekens.');
    expect((await change(PASSWORD, 'een nieuw wachtwoord')).status).toBe(204);
    expectProblem(await visitor.get('/session'), 401, 'not-signed-in');
    expect((await signIn(api.url, visitor.user.email, 'een nieuw wachtwoord')).status).toBe(200);
  });

  it('changes nothing without the token of our own pages', async () => {
    const [visitor, stranger] = [await api.signIn('handler'), await api.signIn('handler')];
    for (const token of ['', 'x', stranger.secrets?.csrfToken ?? '']) {
      const reply = await visitor.register(api.ours.id, {}, { 'X-CSRF-Token': token });
      const { detail } = expectProblem(reply, 403, 'csrf-token-missing');
      expect(detail).toBe('Het beveiligingsteken ontbreekt of is verlopen. Laad de pagina opnieuw.');
    }
    expect((await visitor.register(api.ours.id)).status).toBe(201);
  });
});
