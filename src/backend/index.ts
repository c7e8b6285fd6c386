export { type Backend, type BackendOptions, createBackend } from './create-backend';
export { createLog, type LogLevel } from './create-log';
export { type RunningBackend, type StartOptions, startBackend } from './start-backend';
