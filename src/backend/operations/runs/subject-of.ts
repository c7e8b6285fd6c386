import { type Caller, decideRunAs, emailKey, type PersonCaller } from '../../../access';
import type { Transaction } from '../../store';
import { toPersonCaller } from '../credentials/identify-caller';
import { invalid, Refusal } from '../refusal';
import { callerNow } from '../write-as';

/**
 * Whose permissions decide about a run, as they are at this moment: the caller's own, or with `run_as` those of the
 * user it is started for.
 *
 * @param runAs  E-mail address of that user; undefined where the run is started for nobody else.
 * @throws {Refusal} denied unless an organization token asks for it, before anybody is looked up; unauthorized
 * for a caller who is not active any more; invalid (`unknown_user`) for somebody who is unknown or not active, in the
 * same words.
 * Source: spec M-65 to M-67, P-26.
 */
export async function subjectOf(tx: Transaction, caller: Caller, runAs: string | undefined): Promise<Caller> {
  if (runAs === undefined) return (await callerNow(tx, caller)).caller;
  const { allowed, reason } = decideRunAs(caller);
  if (!allowed) throw new Refusal('denied', 'forbidden', reason);
  const [user] = await tx.users.findByKeys([emailKey(runAs)]);
  const subject: PersonCaller | undefined = user && (await toPersonCaller(tx, user));
  if (!subject) throw invalid(`run_as: "${runAs}" is not an active user`, ['run_as'], 'unknown_user');
  return caller.origin === undefined ? subject : { ...subject, origin: caller.origin };
}
