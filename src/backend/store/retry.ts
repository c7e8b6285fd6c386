import { setTimeout as sleep } from 'node:timers/promises';
import { types } from 'node:util';

/** Attempts in all; with the waits below that is some ten seconds of trying. */
const attempts = 30;

/**
 * Attempts after a name turned out to be taken. Operations look before they write, so that happens only to the loser
 * of a race, and the next look finds the winner.
 */
const attemptsOnDuplicate = 5;
const longestWaitMs = 800;

/**
 * Runs `transaction` again for as long as the database asks for that: a serialization failure, a deadlock, a locked
 * file, a race for a name. Waits grow and are spread at random, so that rivals do not meet again. The body must have no effect outside
 * the database, for it may run more than once.
 *
 * @throws whatever else the transaction throws, or the database's last refusal.
 * Source: PostgreSQL documentation, "Serialization Failure Handling"; spec R-55.
 */
export async function retryTransaction<T>(transaction: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await transaction();
    } catch (error) {
      if (attempt >= attemptsFor(error)) throw error;
      await sleep(Math.random() * Math.min(longestWaitMs, 2 ** attempt));
    }
  }
}

const serializationFailure = '40001';
const deadlock = '40P01';
/** PostgreSQL's code for a name, or another unique value, that is taken. */
export const uniqueViolation = '23505';
const sqliteBusy = 5;
const sqliteLocked = 6;
/** What the embedded database says where it gives no code: for a statement that was asked for rows. */
const sqliteWaits = /^database (table )?is locked\b/;

/** True for errors that say "nothing happened, ask again". */
export function mayTryAgain(error: unknown): boolean {
  return attemptsFor(error) > 1;
}

/** How often a transaction that failed so is worth trying. */
function attemptsFor(error: unknown): number {
  if (!types.isNativeError(error)) return 1;
  if ('errcode' in error && typeof error.errcode === 'number') {
    // The lower byte is the primary code of an extended one.
    return [sqliteBusy, sqliteLocked].includes(error.errcode & 0xff) ? attempts : 1;
  }
  if (!('code' in error)) return 1;
  if (error.code === 'ERR_SQLITE_ERROR') return sqliteWaits.test(error.message) ? attempts : 1;
  if (error.code === serializationFailure || error.code === deadlock) return attempts;
  return error.code === uniqueViolation ? attemptsOnDuplicate : 1;
}
