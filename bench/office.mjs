import { spawn } from 'node:child_process';
import { once } from 'node:events';
import http from 'node:http';
import { join, resolve } from 'node:path';
import { freePort } from '../scripts/free-port.mjs';

const PASSWORD = 'een lang wachtwoord';
const EMAIL = 'bench@gehoor.example';
const STORY =
  'Mijn schade aan de auto is na zes weken nog niet betaald en niemand belt mij terug. Ik heb al drie keer gebeld. ';

/** Three labels, a product and a handler who may work for all of them. */
export async function seedOffice(url) {
  const c = await import('#complaints');
  const { v7 } = await import('uuid');
  const dataSource = await c.createDataSource(url).initialize();
  const { manager } = dataSource;
  const labelIds = [];
  for (const code of ['VG', 'DL', 'PA']) {
    const id = v7();
    labelIds.push(id);
    await manager.insert(c.Label, {
      id,
      code,
      name: code,
      colour: '#0b6b6b',
      phone: '088 0000100',
      email: `klachten@${code.toLowerCase()}.example`,
      website: 'https://www.bench.example',
      postalAddress: ['Postbus 1'],
      teamName: 'Team Klachten',
    });
    await manager.insert(c.LabelPolicy, {
      id: v7(),
      labelId: id,
      version: 1,
      validFrom: '2020-01-01',
      settings: c.defaultPolicySettings,
    });
  }
  const productId = v7();
  await manager.insert(c.Product, {
    id: productId,
    category: 'motor',
    nameNl: 'Autoverzekering',
    nameEn: 'Car insurance',
  });
  const user = {
    id: v7(),
    email: EMAIL,
    name: 'Bench',
    phone: null,
    role: 'manager',
    language: 'nl',
    mandateCents: 0,
    hasAllLabels: true,
    labelIds: [],
    passwordHash: await c.hashPassword(PASSWORD),
    isActive: true,
    version: 1,
  };
  await manager.insert(c.StaffUser, user);
  await dataSource.destroy();
  return {
    labelIds,
    userId: user.id,
    productId,
    actor: c.staffActor(user),
    complaint: (index) => ({
      labelId: labelIds[index % 3],
      kind: 'complaint',
      channel: 'phone',
      receivedAt: new Date(Date.now() - 60_000).toISOString(),
      complainant: {
        type: 'person',
        name: `Klant ${index}`,
        email: `klant${index}@voorbeeld.example`,
        phone: '06 00001234',
        preferredChannel: 'e-mail',
      },
      story: STORY.repeat(3) + index,
      wish: 'Ik wil dat u de schade betaalt.',
      productId,
      policyNumber: `P-${index}`,
      needs: [{ need: 'stress', adjustment: 'Eerst bellen' }],
    }),
  };
}

/** The API as a process of its own, signed in, with keep-alive connections; `flags` are Node's. */
export async function startBenchApi(databaseUrl, folder, flags = []) {
  const port = await freePort();
  const main = resolve(import.meta.dirname, '../dist/programs/api.js');
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    DATABASE_URL: databaseUrl,
    PORT: String(port),
    DATA_DIR: join(folder, 'data'),
    LOG_LEVEL: 'warn',
  };
  const child = spawn(process.execPath, [...flags, main], { env, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(() => Promise.reject(new Error('The API did not start.'))),
  ]);
  const agent = new http.Agent({ keepAlive: true, maxSockets: 8 });
  const call = (method, path, body, headers = {}) =>
    new Promise((done, fail) => {
      const data = body === undefined ? undefined : JSON.stringify(body);
      const request = http.request(
        {
          port,
          host: '127.0.0.1',
          method,
          path,
          agent,
          headers: {
            ...(data ? { 'content-type': 'application/json', 'content-length': Buffer.byteLength(data) } : {}),
            ...headers,
          },
        },
        (reply) => {
          const chunks = [];
          reply.on('data', (chunk) => chunks.push(chunk));
          reply.on('end', () =>
            done({ status: reply.statusCode, headers: reply.headers, text: Buffer.concat(chunks).toString() }),
          );
        },
      );
      request.on('error', fail);
      request.end(data);
    });
  const session = await call('POST', '/api/v1/session', { email: EMAIL, password: PASSWORD });
  const signedIn = {
    cookie: session.headers['set-cookie'][0].split(';')[0],
    'x-csrf-token': JSON.parse(session.text).csrfToken,
  };
  const expectOk = ({ status, text }) => {
    if (status >= 300) throw new Error(`${status}: ${text.slice(0, 300)}`);
    return text;
  };
  let keys = 0;
  return {
    url: `http://127.0.0.1:${port}`,
    get: async (path) => expectOk(await call('GET', path, undefined, signedIn)),
    post: async (path, body) =>
      expectOk(await call('POST', path, body, { ...signedIn, 'idempotency-key': `bench-${keys++}` })),
    async stop() {
      agent.destroy();
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}
