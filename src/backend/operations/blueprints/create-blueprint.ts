import type { Caller } from '../../../access';
import type { JsonObject } from '../../../contract';
import type { Blueprint, Transaction } from '../../store';
import { record } from '../audit/record';
import { type Context, madeBy } from '../context';
import { blueprintBlocks, blueprintDefaults } from '../grants/default-grants';
import { createCatalogPage } from '../pages/create-catalog-page';
import { taken } from '../refusal';
import { writeAs } from '../write-as';
import { propertiesOf, toShownBlueprint, toStoredBlueprint, withOneOwnership } from './blueprint-document';
import { refuseWrongLinks } from './check-blueprint';

/** What else a new blueprint comes with. */
interface BlueprintBirth {
  readonly catalogPage: boolean;
}

/**
 * Makes a blueprint together with its moderator role, its default permissions and, if asked for, its catalog page.
 *
 * @throws {Refusal} invalid when the name is taken or a relation or ownership path leads nowhere.
 * Source: spec M-12, M-15, P-3, P-40; POST /v1/blueprints.
 */
export async function createBlueprint(
  context: Context,
  caller: Caller,
  body: JsonObject,
  { catalogPage }: BlueprintBirth,
): Promise<JsonObject> {
  const kept = withOneOwnership(body);
  return writeAs(context, caller, async (tx, caller) => {
    const identifier = String(kept.identifier);
    if (await tx.blueprints.find(identifier)) {
      throw taken(`blueprint "${identifier}"`);
    }
    await refuseWrongLinks(tx, kept);
    const blueprint = await insertBlueprint(context, caller, tx, kept, false);
    if (catalogPage) await createCatalogPage(context, caller, tx, blueprint);
    const after = toShownBlueprint(blueprint);
    await record(context, caller, tx, {
      resourceType: 'blueprint',
      identifier,
      action: 'CREATE',
      blueprint: identifier,
      after,
    });
    return after;
  });
}

/** Stores a new blueprint and its default permissions. */
export async function insertBlueprint(
  context: Context,
  caller: Caller,
  tx: Transaction,
  body: JsonObject,
  builtin: boolean,
): Promise<Blueprint> {
  const { blueprint, relations } = toStoredBlueprint({ id: context.newId(), builtin }, body, madeBy(context, caller));
  await tx.blueprints.insert(blueprint, relations);
  const names = blueprintBlocks(
    Object.keys(propertiesOf(body)),
    relations.map(({ relation }) => relation),
  );
  await tx.grants.save(blueprint.id, blueprintDefaults(blueprint, names));
  return blueprint;
}
