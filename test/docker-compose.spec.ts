import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Compose, composeProblems, parseCompose } from './docker/compose-problems.js';
import { commandOf, dockerfileProblems, sourcesStartedBy, stagesOf } from './docker/dockerfile-problems.js';

const root = resolve(__dirname, '..');
const read = (name: string) => readFileSync(join(root, name), 'utf8');
const composeFile = read('docker-compose.yml');
const dockerfile = read('Dockerfile');
const ignored = read('.dockerignore')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));

const isInContext = (path: string) => existsSync(join(root, path)) && !ignored.includes(path);

function composeWith(change: (compose: Compose) => void): Compose {
  const compose = parseCompose(composeFile);
  change(compose);
  return compose;
}

function service(compose: Compose, name: string) {
  const found = compose.services[name];
  if (!found) throw new Error(`No service ${name}`);
  return found;
}

describe('docker-compose.yml', () => {
  it('has no loose ends and no secrets', () => {
    expect(composeProblems(parseCompose(composeFile))).toEqual([]);
  });

  it('brings everything that the product needs', () => {
    const { services } = parseCompose(composeFile);
    expect(Object.keys(services)).toEqual(
      expect.arrayContaining(['database', 'queue', 'files', 'mail', 'api', 'worker']),
    );
  });

  it('builds a stage that the Dockerfile has, and starts files that the build makes', () => {
    for (const { build, command = [] } of Object.values(parseCompose(composeFile).services)) {
      if (build) expect(stagesOf(dockerfile)).toContain(build.target);
      for (const source of sourcesStartedBy(command))
        expect([source, existsSync(join(root, source))]).toEqual([source, true]);
    }
  });

  it('lets the worker run many times: nothing of it belongs to one container only', () => {
    expect(service(parseCompose(composeFile), 'worker').ports).toBeUndefined();
  });

  it.each<[string, (compose: Compose) => void, RegExp]>([
    [
      'a service of unknown origin',
      (compose) => delete service(compose, 'mail').image,
      /mail: neither image nor build/,
    ],
    [
      'an image without a version',
      (compose) => {
        service(compose, 'mail').image = 'axllent/mailpit';
      },
      /names no version/,
    ],
    ['no health check', (compose) => delete service(compose, 'worker').healthcheck, /worker: no health check/],
    ['a wait for nobody', (compose) => delete compose.services.queue, /waits for queue, which is not there/],
    [
      'a wait for the end of what runs on',
      (compose) => delete service(compose, 'migrate').restart,
      /waits for the end of migrate/,
    ],
    ['an undeclared volume', (compose) => delete compose.volumes?.database, /volume database is not declared/],
    [
      'a password in plain sight',
      (compose) => {
        service(compose, 'database').environment = { POSTGRES_PASSWORD: 'geheim' };
      },
      /database: a secret/,
    ],
    [
      'a password with a default',
      (compose) => {
        service(compose, 'queue').environment = { REDISCLI_AUTH: ['$', '{QUEUE_PASSWORD:-geheim}'].join('') };
      },
      /queue: a secret/,
    ],
    [
      'a password in a URL',
      (compose) => {
        service(compose, 'api').environment = { REDIS_URL: 'redis://:geheim@queue:6379' };
      },
      /api: a secret/,
    ],
    [
      'a password in a command',
      (compose) => {
        service(compose, 'queue').command = ['valkey-server', '--requirepass', 'geheim'];
      },
      /queue: a secret/,
    ],
    [
      'a misspelt setting',
      (compose) => Object.assign(service(compose, 'api'), { helthcheck: {} }),
      /additional properties/,
    ],
    [
      'a duration without a unit',
      (compose) => Object.assign(service(compose, 'api'), { stop_grace_period: '30' }),
      /must match pattern/,
    ],
  ])('would not pass with %s', (_name, change, problem) => {
    expect(composeProblems(composeWith(change)).join('\n')).toMatch(problem);
  });
});

describe('Dockerfile', () => {
  it('can be built, and runs as an ordinary user', () => {
    expect(dockerfileProblems(dockerfile, isInContext)).toEqual([]);
  });

  it('starts a file that the build makes', () => {
    expect(sourcesStartedBy(commandOf(dockerfile)).map((source) => existsSync(join(root, source)))).toEqual([true]);
  });

  it.each<[string, (text: string) => string, RegExp]>([
    ['a stage that is not there', (text) => text.replace('AS build', 'AS builder'), /COPY from build/],
    ['an install that builds', (text) => text.replace('npm ci --ignore-scripts', 'npm ci'), /npm ci builds/],
    ['a file that is not there', (text) => text.replace('COPY apps apps', 'COPY application apps'), /COPY application/],
    ['a file that the context leaves out', (text) => text.replace('COPY apps apps', 'COPY test test'), /COPY test/],
    ['root', (text) => text.replace('USER node', 'USER root'), /runs as root/],
    ['no user', (text) => text.replace('USER node\n', ''), /no USER/],
    ['no health check', (text) => text.replace('HEALTHCHECK', 'LABEL'), /no HEALTHCHECK/],
    ['a base of any version', (text) => text.replaceAll('node:20-bookworm-slim', 'node'), /names no version/],
  ])('would not pass with %s', (_name, change, problem) => {
    expect(dockerfileProblems(change(dockerfile), isInContext).join('\n')).toMatch(problem);
  });
});
