import { emailKey, type InputFault, type InputReference, lostReference, referencesOf } from '../../../access';
import type { JsonObject } from '../../../contract';
import type { Transaction } from '../../store';
import type { EntityRights } from '../entities/entity-rights';
import { findTeam } from '../grants/bind-members';

/**
 * Finds the inputs that name an entity that is not there or that the requester may not read (said in the same words),
 * a user or a team that is not there.
 *
 * @param rights  Of the requester.
 * Source: spec P-28, P-50a.
 */
export async function checkReferences(
  tx: Transaction,
  rights: EntityRights,
  userInputs: JsonObject,
  inputs: JsonObject,
): Promise<readonly InputFault[]> {
  const references = referencesOf(userInputs, inputs);
  const lost: InputReference[] = [];
  const of = (kind: InputReference['kind']) => references.filter((reference) => reference.kind === kind);
  for (const reference of of('entity')) {
    const blueprint =
      reference.blueprint === undefined ? undefined : (await rights.catalog()).byIdentifier.get(reference.blueprint);
    const entity = blueprint && (await tx.entities.find(blueprint.blueprint.id, reference.value));
    if (!entity || !(await rights.canRead(entity))) lost.push(reference);
  }
  const users = of('user');
  const known = new Set(
    (await tx.users.findByKeys(users.map(({ value }) => emailKey(value)))).map((user) => user.emailKey),
  );
  for (const reference of users) if (!known.has(emailKey(reference.value))) lost.push(reference);
  const teams = of('team');
  const find = teams.length > 0 ? findTeam(await tx.teams.names()) : undefined;
  for (const reference of teams) if (find?.(reference.value) === undefined) lost.push(reference);
  return lost.map(lostReference);
}
