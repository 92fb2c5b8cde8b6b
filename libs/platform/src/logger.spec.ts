import { Writable } from 'node:stream';
import { createLogger } from './logger.js';

function loggerWithLines(level: string) {
  const lines: string[] = [];
  const destination = new Writable({ write: (chunk, _encoding, done) => done(void lines.push(String(chunk))) });
  return { logger: createLogger('api', level, destination), lines };
}

describe('createLogger', () => {
  it('writes one JSON line with the name of the process', () => {
    const { logger, lines } = loggerWithLines('info');
    logger.info({ port: 3000 }, 'listening');
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ name: 'api', port: 3000, msg: 'listening' }]);
  });

  it('keeps quiet below its level', () => {
    const { logger, lines } = loggerWithLines('warn');
    logger.info('listening');
    expect(lines).toEqual([]);
  });

  it('hides passwords, tokens and cookies', () => {
    const { logger, lines } = loggerWithLines('info');
    logger.info(
      { password: 'geheim', user: { token: 'geheim' }, req: { headers: { cookie: 'geheim' } } },
      'signing in',
    );
    expect(lines.join()).toContain('[hidden]');
    expect(lines.join()).not.toContain('geheim');
  });

  it('hides the values of a statement that the database refused, and still tells which and why', () => {
    const { logger, lines } = loggerWithLines('info');
    const refused = { detail: 'Key (email)=(anna@voorbeeld.example) already exists.', where: 'anna@voorbeeld.example' };
    const parameters = ['anna@voorbeeld.example'];
    const error = Object.assign(new Error('duplicate key'), {
      query: 'INSERT …',
      parameters,
      driverError: refused,
      ...refused,
    });
    logger.error({ err: error }, 'request failed');
    expect(lines.join()).not.toContain('anna');
    expect(JSON.parse(lines[0] ?? '').err).toMatchObject({ message: 'duplicate key', query: 'INSERT …' });
  });

  it('hides the connection that an error carries along', () => {
    const { logger, lines } = loggerWithLines('info');
    const lost = Object.assign(new Error('connection lost'), { client: { processID: 9014, secretKey: -69938436 } });
    logger.error({ err: lost }, 'queue trouble');
    expect(lines.join()).not.toContain('69938436');
    expect(JSON.parse(lines[0] ?? '').err).toMatchObject({ message: 'connection lost' });
  });
});
