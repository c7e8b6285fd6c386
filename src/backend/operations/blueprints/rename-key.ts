import type { Caller } from '../../../access';
import { equalJson, isObject, type JsonObject, objectAt, parseJson, printJson, valueAt } from '../../../contract';
import type { Blueprint, Transaction } from '../../store';
import { record } from '../audit/record';
import { type Context, changedBy } from '../context';
import { documentText, readDocument } from '../document';
import { invalid, missing } from '../refusal';
import { writeAs } from '../write-as';
import { propertiesOf, toShownBlueprint, toStoredBlueprint } from './blueprint-document';
import { builtinBlueprints } from './builtin-blueprints';
import { requireChangeableBlueprint } from './require-changeable-blueprint';
import {
  type Bodies,
  type KeyRename,
  respellBlueprint,
  respelledKeys,
  respellQuery,
  respellScorecard,
} from './respell-key';

/** Which key of a blueprint is renamed: a stored property, a mirror property or a relation. */
export type RenamedKey = 'property' | 'mirror' | 'relation';

/**
 * Gives a property or relation of a blueprint another name. Its values, its block of permissions and whatever names it
 * in blueprints, catalog policies and scorecards go along.
 *
 * @throws {Refusal} missing when there is no such blueprint or key; denied; invalid when the new name is taken, or the
 * key is built in.
 * Source: spec P-43, P-59; PATCH /v1/blueprints/{blueprint_identifier}/properties/{property_identifier}/rename and its like.
 */
export async function renameKey(
  context: Context,
  caller: Caller,
  { blueprint, key, kind }: { readonly blueprint: string; readonly key: string; readonly kind: RenamedKey },
  to: string,
): Promise<JsonObject> {
  return writeAs(context, caller, async (tx, caller) => {
    const former = await requireRenamable(tx, caller, blueprint, key, kind);
    if (to === key) return toShownBlueprint(former);
    refuseTaken(readDocument(former.document), kind, to);
    const rename: KeyRename = {
      kind: kind === 'relation' ? 'relation' : 'property',
      of: former.identifier,
      from: key,
      to,
    };
    const bodies = new Map((await tx.blueprints.list()).map((each) => [each.identifier, readDocument(each.document)]));
    await respellBlueprints(context, caller, tx, rename, bodies);
    if (kind !== 'mirror') await moveValues(tx, former, rename);
    await respellPolicies(tx, former, rename, bodies);
    for (const scorecard of await tx.documents.list('scorecard', former.id)) {
      const document = documentText(respellScorecard(readDocument(scorecard.document), rename));
      await tx.documents.update({ ...scorecard, document });
    }
    const after = toShownBlueprint((await tx.blueprints.find(former.identifier)) ?? former);
    await record(context, caller, tx, {
      resourceType: 'blueprint',
      identifier: former.identifier,
      action: 'UPDATE',
      blueprint: former.identifier,
      before: toShownBlueprint(former),
      after,
    });
    return after;
  });
}

/** The blueprint with that key, if the caller may change it. @throws {Refusal} missing; denied. */
export async function requireRenamable(
  tx: Transaction,
  caller: Caller,
  identifier: string,
  key: string,
  kind: RenamedKey,
): Promise<Blueprint> {
  const blueprint = await requireChangeableBlueprint(tx, caller, identifier);
  if (valueAt(keysOf(readDocument(blueprint.document), kind), key) === undefined) throw missing(kind, key);
  if (blueprint.builtin && valueAt(keysOf(builtinBlueprints[identifier] ?? {}, kind), key) !== undefined) {
    throw invalid(`${kind} "${key}" of "${identifier}" is built in and keeps its name`);
  }
  return blueprint;
}

function keysOf(body: JsonObject, kind: RenamedKey): JsonObject {
  if (kind === 'property') return propertiesOf(body);
  return objectAt(body, kind === 'mirror' ? 'mirrorProperties' : 'relations');
}

/** @throws {Refusal} invalid when a key of that name is there already: properties of every kind share their names. */
function refuseTaken(body: JsonObject, kind: RenamedKey, to: string): void {
  const kinds = ['mirrorProperties', 'calculationProperties', 'aggregationProperties'];
  const properties = [propertiesOf(body), ...kinds.map((each) => objectAt(body, each))];
  const others = kind === 'relation' ? [objectAt(body, 'relations')] : properties;
  if (others.some((keys) => valueAt(keys, to) !== undefined)) {
    throw invalid(
      `"${to}" is the name of another ${kind === 'relation' ? 'relation' : 'property'}`,
      [],
      'already_exists',
    );
  }
}

async function respellBlueprints(
  context: Context,
  caller: Caller,
  tx: Transaction,
  rename: KeyRename,
  bodies: Bodies,
): Promise<void> {
  for (const former of await tx.blueprints.list()) {
    const before = bodies.get(former.identifier) ?? {};
    const after = respellBlueprint(before, rename, bodies);
    if (equalJson(before, after) && former.identifier !== rename.of) continue;
    const { blueprint, relations } = toStoredBlueprint(former, after, changedBy(context, caller, former));
    await tx.blueprints.update(blueprint, relations);
  }
}

/** The values of entities, their links, and the block of permissions. */
async function moveValues(tx: Transaction, { id }: Blueprint, { kind, from, to }: KeyRename): Promise<void> {
  const map = kind === 'relation' ? 'relations' : 'properties';
  for (const entity of await tx.entities.list({ blueprintIds: [id] })) {
    const values = readDocument(entity[map]);
    if (valueAt(values, from) === undefined) continue;
    await tx.entities.updateText({ ...entity, [map]: documentText(respelledKeys(values, from, to)) });
  }
  if (kind === 'relation') await tx.links.renameRelation(id, from, to);
  const block = kind === 'relation' ? 'updateRelations' : 'updateProperties';
  await tx.grants.renameBlock(id, `${block}.${from}`, `${block}.${to}`);
}

/** Catalog policies of the blueprint itself are queries over its entities. A text that does not change stays as it is. */
async function respellPolicies(
  tx: Transaction,
  { id, identifier }: Blueprint,
  rename: KeyRename,
  bodies: Bodies,
): Promise<void> {
  for (const block of await tx.grants.find(id)) {
    const policy = block.policy === undefined ? undefined : parseJson(block.policy);
    if (!isObject(policy)) continue;
    const respelled = respellQuery(policy, identifier, rename, bodies);
    if (!equalJson(policy, respelled)) await tx.grants.save(id, [{ ...block, policy: printJson(respelled) }]);
  }
}
