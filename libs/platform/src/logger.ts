import { type Logger as PinoLogger, pino } from 'pino';

/** What every part of the product logs through: JSON lines on standard output. */
export type Logger = PinoLogger;

/** A logger for one process. What opens doors (passwords, cookies, tokens) never reaches the log. */
export function createLogger(name: string, level: string, destination?: NodeJS.WritableStream): Logger {
  const options = {
    name,
    level,
    redact: {
      paths: ['password', '*.password', 'token', '*.token', 'req.headers.cookie', 'req.headers.authorization'],
      censor: '[hidden]',
    },
  };
  return destination ? pino(options, destination) : pino(options);
}
