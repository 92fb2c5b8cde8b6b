import { type DestinationStream, type Logger as PinoLogger, pino } from 'pino';

/** What every part of the product logs through: JSON lines on standard output. */
export type Logger = PinoLogger;

// Nobody reading the log any more is no reason to stop working.
process.stdout.on('error', () => {});

/**
 * Writes each line as it comes. Pino's own writer tries for ever when the reader of our output is gone, and then the
 * process never ends.
 */
const standardOutput: DestinationStream = { write: (line) => process.stdout.write(line) };

/**
 * A logger for one process. What opens doors (passwords, cookies, tokens) never reaches the log, nor do the values of a
 * statement that the database refused: they are of customers.
 */
export function createLogger(name: string, level: string, destination = standardOutput): Logger {
  const options = {
    name,
    level,
    redact: {
      paths: [
        'password',
        '*.password',
        'token',
        '*.token',
        'req.headers.cookie',
        'req.headers.authorization',
        'req.headers["x-case-link"]',
        'headers["x-case-link"]',
        'err.parameters',
        'err.detail',
        'err.where',
        'err.driverError',
        // The connection that broke, with the key that cancels its statements.
        'err.client',
      ],
      censor: '[hidden]',
    },
  };
  return pino(options, destination);
}
