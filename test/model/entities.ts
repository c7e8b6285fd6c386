import { owned } from './ownership';
import { matches } from './query';
import { inLists, isOrgOrAdmin, overlap } from './roles';
import {
  blueprintOf,
  type EntityBlock,
  type ModelBlueprint,
  type ModelCaller,
  type ModelEntity,
  type World,
} from './world';

/** Which entities of a blueprint somebody may read. Source: spec 02 section 3.3, `readScope`. */
export function readScope(
  world: World,
  caller: ModelCaller,
  blueprint: ModelBlueprint,
): 'all' | 'owned' | 'query' | 'none' {
  if (isOrgOrAdmin(caller) || caller === 'organization') return 'all';
  const { read, register, update, unregister } = blueprint.permissions;
  if (inLists(world, read, caller)) return 'all';
  for (const block of [register, update, unregister]) {
    if (block.users.includes(caller.email) || overlap(caller.teams, block.teams)) return 'all';
  }
  if (read.ownedByTeam) return 'owned';
  return read.policy === undefined ? 'none' : 'query';
}

/** Source: spec 02 section 3.3, `canRead`. */
export function canRead(world: World, caller: ModelCaller, entity: ModelEntity): boolean {
  const blueprint = blueprintOf(world, entity.blueprint);
  const scope = readScope(world, caller, blueprint);
  if (scope === 'all') return true;
  if (scope === 'owned') return owned(world, entity, caller);
  const { policy } = blueprint.permissions.read;
  return scope === 'query' && policy !== undefined && matches(world, policy, entity, caller) === true;
}

/**
 * Source: spec 02 section 3.4, `grant`.
 *
 * @param images  What the block's conditions must hold of: the entity to be stored, the stored one, or both (P-52).
 */
function grant(
  world: World,
  block: EntityBlock,
  caller: ModelCaller,
  images: readonly [ModelEntity, ...ModelEntity[]],
): boolean {
  if (isOrgOrAdmin(caller) || caller === 'organization') return true;
  if (inLists(world, block, caller)) return true;
  if (block.ownedByTeam) return owned(world, images[0], caller);
  const { policy } = block;
  if (policy === undefined) return false;
  for (const image of images) if (matches(world, policy, image, caller) !== true) return false;
  return true;
}

function editableKey(
  world: World,
  key: string,
  caller: ModelCaller,
  images: readonly [ModelEntity, ...ModelEntity[]],
): boolean {
  const { properties, permissions } = blueprintOf(world, images[0].blueprint);
  const isProperty = key.startsWith('$') || key in properties;
  const block = isProperty ? permissions.updateProperties[key] : permissions.updateRelations[key];
  const byBlock =
    block !== undefined &&
    caller !== 'organization' &&
    (inLists(world, block, caller) || (block.ownedByTeam && owned(world, images[0], caller)));
  if (isOrgOrAdmin(caller)) return true;
  if (world.switches.granularDenyWins && block !== undefined) return byBlock;
  return grant(world, permissions.update, caller, images) || byBlock;
}

/** Keys of an entity that somebody supplies when creating it, without the identifier. Source: spec P-47, P-47b. */
export function suppliedKeys(entity: ModelEntity): string[] {
  const keys = [...Object.keys(entity.properties), ...Object.keys(entity.relations)];
  if (entity.title !== null) keys.push('$title');
  if (entity.icon !== null) keys.push('$icon');
  if (entity.team.length > 0) keys.push('$team');
  return keys;
}

/** Source: spec 02 section 3.4, `canCreate`. The entity as it will be stored. */
export function canCreate(world: World, caller: ModelCaller, entity: ModelEntity): boolean {
  const { permissions } = blueprintOf(world, entity.blueprint);
  if (!grant(world, permissions.register, caller, [entity])) return false;
  for (const key of suppliedKeys(entity)) if (!editableKey(world, key, caller, [entity])) return false;
  return true;
}

/** Source: spec 02 section 3.4, `canUpdate`; P-52, P-54, P-57. */
export function canUpdate(
  world: World,
  caller: ModelCaller,
  old: ModelEntity,
  result: ModelEntity,
  changedKeys: readonly string[],
): 'allow' | 'hidden' | 'denied' {
  if (!canRead(world, caller, old)) return 'hidden';
  for (const key of changedKeys) if (!editableKey(world, key, caller, [old, result])) return 'denied';
  return 'allow';
}

/** Source: spec 02 section 3.4, `canDelete`. */
export function canDelete(world: World, caller: ModelCaller, old: ModelEntity): 'allow' | 'hidden' | 'denied' {
  if (!canRead(world, caller, old)) return 'hidden';
  const { unregister } = blueprintOf(world, old.blueprint).permissions;
  return grant(world, unregister, caller, [old]) ? 'allow' : 'denied';
}
