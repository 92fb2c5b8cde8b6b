import { Ajv } from 'ajv';
import { parse } from 'yaml';

interface Service {
  image?: string;
  build?: { context: string; target?: string };
  command?: string[];
  restart?: string;
  environment?: Record<string, string>;
  ports?: string[];
  volumes?: string[];
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: { test?: string[]; disable?: boolean };
}

/** A compose file with its anchors and merges worked out. */
export interface Compose {
  services: Record<string, Service>;
  volumes?: Record<string, unknown>;
}

/** Reads a compose file. */
export function parseCompose(text: string): Compose {
  return parse(text, { merge: true });
}

/** What would go wrong when somebody ran this compose file: wrong shapes, loose ends, secrets in plain sight. */
export function composeProblems(compose: Compose): string[] {
  if (!validShape(compose)) return (validShape.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
  return Object.entries(compose.services).flatMap(([name, service]) =>
    [
      ...originProblems(service),
      ...healthProblems(service),
      ...dependencyProblems(service, compose),
      ...volumeProblems(service, compose),
      ...secretProblems(service),
    ].map((problem) => `${name}: ${problem}`),
  );
}

function originProblems({ image, build }: Service): string[] {
  if (!image && !build) return ['neither image nor build'];
  const isPinned = build !== undefined || /:[^/]+$/.test(image ?? '');
  return isPinned && !image?.endsWith(':latest') ? [] : [`image ${image} names no version`];
}

/** What runs once and ends needs no health check; everything else tells how it is. */
function healthProblems({ restart, healthcheck }: Service): string[] {
  const runsOnce = restart === 'no';
  return runsOnce || healthcheck?.test ? [] : ['no health check'];
}

function dependencyProblems({ depends_on: dependencies = {} }: Service, { services }: Compose): string[] {
  return Object.entries(dependencies).flatMap(([name, { condition }]) => {
    const other = services[name];
    if (!other) return [`waits for ${name}, which is not there`];
    const tellsHealth = other.healthcheck?.test !== undefined;
    if (condition === 'service_healthy' && !tellsHealth) return [`waits for the health of ${name}, which tells none`];
    const ends = other.restart === 'no';
    if (condition === 'service_completed_successfully' && !ends) return [`waits for the end of ${name}, which runs on`];
    return [];
  });
}

function volumeProblems({ volumes = [] }: Service, compose: Compose): string[] {
  return volumes
    .map((volume) => volume.split(':')[0] ?? '')
    .filter((source) => /^\w/.test(source) && !(source in (compose.volumes ?? {})))
    .map((source) => `volume ${source} is not declared`);
}

/** A password is a required variable: no word of it here, and no start without it. */
function secretProblems({ environment = {}, command = [] }: Service): string[] {
  const passwords = Object.entries(environment).filter(([name]) => /PASSWORD|SECRET|TOKEN|KEY|AUTH/.test(name));
  const inUrls = Object.values(environment).flatMap((value) => /:\/\/[^:/@]*:(.+)@/.exec(value)?.[1] ?? []);
  const afterFlag = command.filter((_word, index) => /^--?requirepass$/.test(command[index - 1] ?? ''));
  return [...passwords.map(([, value]) => value), ...inUrls, ...afterFlag]
    .filter((value) => !/^\$\{[A-Z_]+:\?[^}]+\}$/.test(value))
    .map(() => 'a secret that is not a required variable');
}

const words = { type: 'array', items: { type: 'string' }, minItems: 1 };
const duration = { type: 'string', pattern: '^\\d+(ms|s|m|h)$' };
const validShape = new Ajv({ allErrors: true, allowUnionTypes: true }).compile({
  type: 'object',
  required: ['services'],
  additionalProperties: false,
  patternProperties: { '^x-': {} },
  properties: {
    volumes: { type: 'object', additionalProperties: { type: ['object', 'null'] } },
    services: {
      type: 'object',
      minProperties: 1,
      additionalProperties: {
        type: 'object',
        additionalProperties: false,
        properties: {
          image: { type: 'string' },
          build: {
            type: 'object',
            required: ['context'],
            additionalProperties: false,
            properties: { context: { type: 'string' }, target: { type: 'string' } },
          },
          profiles: words,
          command: words,
          environment: { type: 'object', additionalProperties: { type: 'string' } },
          ports: { ...words, items: { type: 'string', pattern: ':\\d+$' } },
          volumes: words,
          tmpfs: words,
          cap_drop: words,
          security_opt: words,
          restart: { enum: ['no', 'always', 'on-failure', 'unless-stopped'] },
          init: { type: 'boolean' },
          read_only: { type: 'boolean' },
          shm_size: { type: 'string', pattern: '^\\d+[kmg]b$' },
          stop_grace_period: duration,
          deploy: {
            type: 'object',
            additionalProperties: false,
            properties: { replicas: { type: 'integer', minimum: 1 } },
          },
          depends_on: {
            type: 'object',
            additionalProperties: {
              type: 'object',
              required: ['condition'],
              additionalProperties: false,
              properties: {
                condition: { enum: ['service_started', 'service_healthy', 'service_completed_successfully'] },
              },
            },
          },
          healthcheck: {
            type: 'object',
            additionalProperties: false,
            properties: {
              test: { ...words, minItems: 2 },
              disable: { type: 'boolean' },
              interval: duration,
              timeout: duration,
              start_period: duration,
              retries: { type: 'integer', minimum: 1 },
            },
          },
        },
      },
    },
  },
});
