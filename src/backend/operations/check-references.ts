import { isList, isObject, type Json, type JsonObject, type Step } from '../../contract';
import type { Transaction } from '../store';
import { emailKey, findTeam } from './bind-members';
import { objectAt, textAt, valueAt } from './document';
import type { EntityRights } from './entity-rights';
import type { InputFault } from './settle-inputs';

/** A text of an input that must stand for something. */
interface Reference {
  readonly key: string;
  readonly path: readonly Step[];
  readonly format: string;
  readonly blueprint: string | undefined;
  readonly value: string;
}

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
  const faults: InputFault[] = [];
  const of = (format: string) => references.filter((reference) => reference.format === format);
  const wrong = ({ key, path, value }: Reference, kind: string) =>
    faults.push({ path, message: `"${key}" names the ${kind} "${value}", which was not found` });

  for (const reference of of('entity')) {
    const blueprint =
      reference.blueprint === undefined ? undefined : (await rights.catalog()).byIdentifier.get(reference.blueprint);
    const entity = blueprint && (await tx.entities.find(blueprint.blueprint.id, reference.value));
    if (!entity || !(await rights.canRead(entity))) wrong(reference, 'entity');
  }
  const users = of('user');
  const known = new Set(
    (await tx.users.findByKeys(users.map(({ value }) => emailKey(value)))).map((user) => user.emailKey),
  );
  for (const reference of users) if (!known.has(emailKey(reference.value))) wrong(reference, 'user');
  const teams = of('team');
  const find = teams.length > 0 ? findTeam(await tx.teams.names()) : undefined;
  for (const reference of teams) if (find?.(reference.value) === undefined) wrong(reference, 'team');
  return faults;
}

/** What e-mail addresses are compared by. Source: spec G-86. */

function referencesOf(userInputs: JsonObject, inputs: JsonObject): readonly Reference[] {
  const definitions = objectAt(userInputs, 'properties');
  return Object.entries(inputs).flatMap(([key, value]) => {
    const definition = valueAt(definitions, key);
    if (!isObject(definition) || definition.encryption !== undefined) return [];
    const path = ['properties', key];
    if (!isList(value)) return referenceTo(definition, key, path, value);
    const items = objectAt(definition, 'items');
    return value.flatMap((entry, i) =>
      referenceTo(
        { blueprint: definition.blueprint ?? null, format: definition.format ?? null, ...items },
        key,
        [...path, i],
        entry,
      ),
    );
  });
}

function referenceTo(definition: JsonObject, key: string, path: readonly Step[], value: Json): readonly Reference[] {
  const format = textAt(definition, 'format');
  if (format === undefined || typeof value !== 'string') return [];
  return [{ key, path, format, blueprint: textAt(definition, 'blueprint'), value }];
}
