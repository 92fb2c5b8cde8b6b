export { type Config, InvalidConfig, readConfig } from './config.js';
export { type ContentTypeFinding, detectContentType } from './content-type.js';
export { DiskFull, FileMissing, FileStore, FileTooLarge, type StoredFile } from './file-store.js';
export { createLogger, type Logger } from './logger.js';
export { createMailTransport, MailDeliveryFailed, type MailTransport, type OutgoingMail } from './mail.js';
export { openFileStore } from './open-file-store.js';
export { openQueues, type QueueConnection } from './queue.js';
export { reportReady } from './readiness.js';
export { onShutdown } from './shutdown.js';
