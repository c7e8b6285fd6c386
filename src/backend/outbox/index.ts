export { createMailer, type MailServer } from './mail';
export { type Pacing, pacing, startWorker, type Worker } from './worker';
