import { type Caller, decideStanding, type PersonCaller } from '../../access';
import type { Transaction, User } from '../store';
import type { Context } from './context';
import { toPerson } from './credentials/identify-caller';
import { Refusal, refuseDenied } from './refusal';

/**
 * Writes in somebody's name, who is looked up again first: between the request and its turn to write they may have been
 * disabled, or lost a role or team.
 *
 * @param work   Is given the caller with the roles and teams of this moment, and decides by those.
 * @param keeps  As in `Store.write`.
 * @throws {Refusal} unauthorized for somebody who is not active any more; denied for somebody who has lost a role.
 * Source: spec M-67, P-37.
 */
export function writeAs<T>(
  { store }: Context,
  caller: Caller,
  work: (tx: Transaction, caller: Caller) => Promise<T>,
  keeps?: 'facts',
): Promise<T> {
  return store.write(caller.org, async (tx) => work(tx, await standing(tx, caller)), keeps);
}

async function standing(tx: Transaction, caller: Caller): Promise<Caller> {
  const { caller: now } = await callerNow(tx, caller);
  if (caller.kind === 'person' && now.kind === 'person') refuseDenied(decideStanding(caller.person, now.person));
  return now;
}

/** A caller as they are at some moment; `user` for a person. */
type CallerNow = { readonly caller: Caller; readonly user: User | undefined };

/** The caller with the roles and teams of this moment. @throws {Refusal} unauthorized for somebody who is not active. */
export async function callerNow(tx: Transaction, caller: Caller): Promise<CallerNow> {
  if (caller.kind === 'organization') return { caller, user: undefined };
  const [user] = await tx.users.findByIds([caller.id]);
  const person = user && (await toPerson(tx, user));
  const { allowed, by, reason } = decideStanding(caller.person, person);
  if (!person || (!allowed && by === 'status')) throw new Refusal('unauthorized', 'unauthorized', reason);
  const now: PersonCaller = { ...caller, person };
  return { caller: now, user };
}
