import { types } from 'node:util';
import { mayTryAgain } from './retry';

/** The system's words for a server that is not there, or went away. */
const systemCodes = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EHOSTUNREACH'];

/** PostgreSQL's: a connection failed, the server stops, crashed or starts, there are too many connections. */
const postgresCodes = /^(08\w{3}|57P0[1-3]|53300)$/;

/** What `pg` says of a connection that was cut; such errors have no code. */
const lostConnection = /^Connection terminated|^Client has encountered a connection error/;

/**
 * Says that the database, not the program, is at fault: it cannot be reached, or stayed busy through all attempts.
 *
 * Source: PostgreSQL documentation, "PostgreSQL Error Codes".
 */
export function isUnavailable(error: unknown): boolean {
  if (!types.isNativeError(error)) return false;
  if (mayTryAgain(error) || lostConnection.test(error.message)) return true;
  if (!('code' in error) || typeof error.code !== 'string') return false;
  return systemCodes.includes(error.code) || postgresCodes.test(error.code);
}
