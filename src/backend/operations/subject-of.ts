import type { Caller, PersonCaller } from '../../access';
import { decideRunAs } from '../../access';
import type { Transaction } from '../store';
import { emailKey } from './bind-members';
import { toPersonCaller } from './identify-caller';
import { invalid, Refusal } from './refusal';

/**
 * Whose permissions decide about a run: the caller's own, or with `run_as` those of the user it is started for.
 *
 * @param runAs  E-mail address of that user; undefined where the run is started for nobody else.
 * @throws {Refusal} denied unless an organization token asks for it, before anybody is looked up; invalid
 * (`unknown_user`) for somebody who is unknown or not active, in the same words.
 * Source: spec M-65, M-66, P-26.
 */
export async function subjectOf(tx: Transaction, caller: Caller, runAs: string | undefined): Promise<Caller> {
  if (runAs === undefined) return caller;
  const { allowed, reason } = decideRunAs(caller);
  if (!allowed) throw new Refusal('denied', 'forbidden', reason);
  const [user] = await tx.users.findByKeys([emailKey(runAs)]);
  const subject: PersonCaller | undefined = user && (await toPersonCaller(tx, user));
  if (!subject) throw invalid(`run_as: "${runAs}" is not an active user`, ['run_as'], 'unknown_user');
  return caller.origin === undefined ? subject : { ...subject, origin: caller.origin };
}
