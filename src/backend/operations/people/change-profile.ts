import { type Caller, personOf } from '../../../access';
import { type JsonObject, textAt } from '../../../contract';
import type { Context } from '../context';
import { invalid } from '../refusal';
import { writeAs } from '../write-as';
import { requireUser, showUser } from './read-user';
import { updateUser } from './save-user';

/**
 * Changes the name and picture of whoever asks; what the body leaves out stays. Nothing that a right follows from is
 * changed here (spec M-25).
 *
 * @throws {Refusal} invalid for an organization token, which is nobody; conflict for somebody whom SCIM keeps.
 * Source: spec M-31; PATCH /v1/profile.
 */
export async function changeProfile(context: Context, caller: Caller, body: JsonObject): Promise<JsonObject> {
  const person = personOf(caller);
  if (!person) throw invalid('an organization token has no profile to change');
  return writeAs(context, caller, async (tx, caller) => {
    const former = await requireUser(tx, person.email);
    const next = {
      ...former,
      firstName: textAt(body, 'firstName') ?? former.firstName,
      lastName: textAt(body, 'lastName') ?? former.lastName,
      picture: textAt(body, 'picture') ?? former.picture,
    };
    return showUser(tx, await updateUser(context, caller, tx, former, next));
  });
}
