import type { FastifyBaseLogger } from 'fastify';
import pino from 'pino';

/** The least important kind of message that is logged. */
export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent';

/** A log of one JSON object a line on standard error. No token or secret is ever in it. */
export function createLog(level: LogLevel): FastifyBaseLogger {
  return pino({ level, base: undefined }, pino.destination({ fd: 2, sync: true }));
}
