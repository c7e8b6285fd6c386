export { createMailer, type MailServer } from './mail';
export { startWorker, type Worker } from './worker';
