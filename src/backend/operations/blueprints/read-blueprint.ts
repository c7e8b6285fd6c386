import type { Caller } from '../../../access';
import type { JsonObject } from '../../../contract';
import type { Blueprint, Transaction } from '../../store';
import type { Context } from '../context';
import { missing } from '../refusal';
import { toShownBlueprint } from './blueprint-document';
import { builtinBlueprints } from './builtin-blueprints';

/** All blueprints, oldest first. Source: GET /v1/blueprints. */
export async function listBlueprints({ store }: Context, { org }: Caller): Promise<JsonObject[]> {
  return (await store.read(org, (tx) => tx.blueprints.list())).map(toShownBlueprint);
}

/** One blueprint. @throws {Refusal} missing. Source: GET /v1/blueprints/{identifier}. */
export async function readBlueprint({ store }: Context, { org }: Caller, identifier: string): Promise<JsonObject> {
  return toShownBlueprint(await store.read(org, (tx) => requireBlueprint(tx, identifier)));
}

/**
 * What a built-in blueprint is without anybody's additions.
 *
 * @throws {Refusal} missing, also for a blueprint that is not built in.
 * Source: spec M-46.
 */
export async function readBlueprintStructure(identifier: string): Promise<JsonObject> {
  const structure = Object.hasOwn(builtinBlueprints, identifier) ? builtinBlueprints[identifier] : undefined;
  if (!structure) throw missing('system blueprint', identifier);
  return structure;
}

/** The stored blueprint of that name. @throws {Refusal} missing. */
export async function requireBlueprint(tx: Transaction, identifier: string): Promise<Blueprint> {
  const blueprint = await tx.blueprints.find(identifier);
  if (!blueprint) throw missing('blueprint', identifier);
  return blueprint;
}
