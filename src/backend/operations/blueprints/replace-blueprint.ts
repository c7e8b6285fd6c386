import type { Caller } from '../../../access';
import { equalJson, type JsonObject } from '../../../contract';
import type { Blueprint, Transaction } from '../../store';
import { record } from '../audit/record';
import { type Context, changedBy } from '../context';
import { readDocument } from '../document';
import { blueprintDefaults, granularBlocks } from '../grants/default-grants';
import { invalid, taken } from '../refusal';
import { writeAs } from '../write-as';
import { propertiesOf, relationsOf, toShownBlueprint, toStoredBlueprint, withOneOwnership } from './blueprint-document';
import { builtinBlueprints } from './builtin-blueprints';
import { refuseWrongLinks } from './check-blueprint';
import { forgetRemovedValues } from './forget-removed-values';
import { renameBlueprint } from './rename-blueprint';
import { requireChangeableBlueprint } from './require-changeable-blueprint';

/**
 * Replaces a blueprint, perhaps with another name. Permissions stay; properties and relations that are new get their
 * default block, those that are gone lose theirs. Values of what is gone, or now of another type, are forgotten.
 *
 * @throws {Refusal} missing; denied; invalid when the new name is taken, a path leads nowhere or a built-in part is touched.
 * Source: spec M-14, M-39, M-55, P-43; PUT /v1/blueprints/{identifier}.
 */
export async function replaceBlueprint(
  context: Context,
  caller: Caller,
  identifier: string,
  body: JsonObject,
): Promise<JsonObject> {
  return writeAs(context, caller, async (tx, caller) => {
    const former = await requireChangeableBlueprint(tx, caller, identifier);
    return toShownBlueprint(await saveBlueprint(context, caller, tx, former, body));
  });
}

/**
 * Changes the top-level keys that are given; the others stay.
 *
 * @throws {Refusal} as replaceBlueprint
 * Source: PATCH /v1/blueprints/{identifier}.
 */
export async function changeBlueprint(
  context: Context,
  caller: Caller,
  identifier: string,
  body: JsonObject,
): Promise<JsonObject> {
  return writeAs(context, caller, async (tx, caller) => {
    const former = await requireChangeableBlueprint(tx, caller, identifier);
    const whole = { ...readDocument(former.document), ...body };
    return toShownBlueprint(await saveBlueprint(context, caller, tx, former, whole));
  });
}

async function saveBlueprint(
  context: Context,
  caller: Caller,
  tx: Transaction,
  former: Blueprint,
  body: JsonObject,
): Promise<Blueprint> {
  const before = readDocument(former.document);
  const after = withOneOwnership({ identifier: former.identifier, ...body });
  const { blueprint, relations } = toStoredBlueprint(former, after, changedBy(context, caller, former));
  if (former.builtin) refuseBuiltinChange(former.identifier, after);
  if (blueprint.identifier !== former.identifier && (await tx.blueprints.find(blueprint.identifier))) {
    throw taken(`blueprint "${blueprint.identifier}"`);
  }
  await refuseWrongLinks(tx, after, former.identifier);
  await tx.blueprints.update(blueprint, relations);
  if (blueprint.identifier !== former.identifier)
    await renameBlueprint(context, caller, tx, former, blueprint.identifier);
  await saveGranularBlocks(tx, blueprint, before, after);
  await forgetRemovedValues(tx, blueprint, before, after);
  await record(context, caller, tx, {
    resourceType: 'blueprint',
    identifier: blueprint.identifier,
    action: 'UPDATE',
    blueprint: blueprint.identifier,
    before: toShownBlueprint(former),
    after: toShownBlueprint(blueprint),
  });
  return blueprint;
}

/** @throws {Refusal} invalid when what every organization's `_user` or `_team` has is missing or altered. */
function refuseBuiltinChange(identifier: string, after: JsonObject): void {
  const builtin = builtinBlueprints[identifier] ?? {};
  if (after.identifier !== identifier) throw invalid(`"${identifier}" is built in and keeps its name`, ['identifier']);
  const properties = propertiesOf(after);
  for (const [key, definition] of Object.entries(propertiesOf(builtin))) {
    const now = properties[key];
    if (now === undefined || !equalJson(definition, now)) {
      throw invalid(`property "${key}" of "${identifier}" is built in and must stay as it is`, [
        'schema',
        'properties',
        key,
      ]);
    }
  }
}

async function saveGranularBlocks(
  tx: Transaction,
  blueprint: Blueprint,
  before: JsonObject,
  after: JsonObject,
): Promise<void> {
  const names = (body: JsonObject) =>
    granularBlocks(
      Object.keys(propertiesOf(body)),
      relationsOf(body).map(({ relation }) => relation),
    );
  const had = new Set(names(before));
  const has = new Set(names(after));
  const gone = [...had].filter((name) => !has.has(name));
  const added = [...has].filter((name) => !had.has(name));
  await tx.grants.removeBlocks(blueprint.id, gone);
  await tx.grants.save(blueprint.id, blueprintDefaults(blueprint, added));
}
