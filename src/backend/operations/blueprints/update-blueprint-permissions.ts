import { type Caller, decideBlueprintPermissions } from '../../../access';
import { isObject, type Json, type JsonObject, objectAt, printJson, type Step, textsOf } from '../../../contract';
import type { Blueprint, GrantBlock, Transaction } from '../../store';
import { record } from '../audit/record';
import type { Context } from '../context';
import { bindMembers } from '../grants/bind-members';
import { invalid, refuseDenied } from '../refusal';
import { writeAs } from '../write-as';
import { requireBlueprint } from './read-blueprint';
import { granularMaps, toShownBlueprintPermissions } from './read-blueprint-permissions';

/**
 * Changes who may do what with the entities of a blueprint. A block that is left out stays; a block that is given
 * replaces the stored one whole, so a list left out of it is empty and a policy left out of it is gone.
 *
 * @returns all blocks as they are stored.
 * @throws {Refusal} missing; denied; invalid when an entry stands for nobody or a key is no property or relation.
 * Source: spec P-6, P-7, P-9 to P-13, P-41, P-46; PATCH /v1/blueprints/{blueprint_identifier}/permissions.
 */
export async function updateBlueprintPermissions(
  context: Context,
  caller: Caller,
  blueprint: string,
  body: JsonObject,
): Promise<JsonObject> {
  return writeAs(context, caller, async (tx, caller) => {
    const { id } = await requireRegulated(context, caller, tx, blueprint);
    const former = await tx.grants.find(id);
    const known = new Set(former.map(({ block }) => block));
    const changed: GrantBlock[] = [];
    for (const [name, at, value] of givenBlocks(objectAt(body, 'entities'))) {
      if (!known.has(name)) throw invalid(`"${at.at(-1)}" is no property or relation of "${blueprint}"`, at);
      changed.push(await toBlock(tx, name, at, value));
    }
    await tx.grants.save(id, changed);
    const after = toShownBlueprintPermissions(await tx.grants.find(id));
    await record(context, caller, tx, {
      resourceType: 'blueprint',
      identifier: blueprint,
      action: 'UPDATE',
      blueprint,
      before: toShownBlueprintPermissions(former),
      after,
    });
    return after;
  });
}

/**
 * The stored blueprint of that name, for somebody who may change its permissions.
 *
 * @throws {Refusal} missing; denied
 * Source: spec P-15, G-12.
 */
export async function requireRegulated(
  { switches }: Context,
  caller: Caller,
  tx: Transaction,
  identifier: string,
): Promise<Blueprint> {
  const blueprint = await requireBlueprint(tx, identifier);
  refuseDenied(decideBlueprintPermissions(caller, blueprint, switches));
  return blueprint;
}

/** The blocks of a body: the name each is stored under, its place, and what it says. */
function givenBlocks(entities: JsonObject): readonly (readonly [string, readonly Step[], JsonObject])[] {
  return Object.entries(entities).flatMap(([key, value]) => {
    const map = granularMaps.find((name) => name === key);
    if (map === undefined) return blockOf(key, ['entities', key], value);
    return Object.entries(isObject(value) ? value : {}).flatMap(([entry, block]) =>
      blockOf(`${map}.${entry}`, ['entities', map, entry], block),
    );
  });
}

function blockOf(name: string, at: readonly Step[], value: Json): [string, readonly Step[], JsonObject][] {
  return isObject(value) ? [[name, at, value]] : [];
}

async function toBlock(tx: Transaction, name: string, at: readonly Step[], value: JsonObject): Promise<GrantBlock> {
  const { policy } = value;
  return {
    block: name,
    users: await bindMembers(tx, 'users', textsOf(value.users), at),
    roles: await bindMembers(tx, 'roles', textsOf(value.roles), at),
    teams: await bindMembers(tx, 'teams', textsOf(value.teams), at),
    ownedByTeam: value.ownedByTeam === true,
    policy: policy === undefined || policy === null ? undefined : printJson(policy),
  };
}
