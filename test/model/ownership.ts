import { overlap } from './roles';
import { blueprintOf, entityOf, type ModelCaller, type ModelEntity, type World } from './world';

/** Teams that own an entity: its own, or those of the entity at the end of the path. Source: spec M-59. */
export function owners(world: World, entity: ModelEntity): readonly string[] {
  const { ownership } = blueprintOf(world, entity.blueprint);
  if (ownership === 'none' || ownership === 'direct') return entity.team;
  let current: ModelEntity = entity;
  for (const relation of ownership) {
    const target = blueprintOf(world, current.blueprint).relations[relation];
    const next = target && entityOf(world, target, current.relations[relation] ?? null);
    if (!next) return [];
    current = next;
  }
  return current.team;
}

/** Source: spec M-59, `ownedByUser`. */
export function owned(world: World, entity: ModelEntity, caller: ModelCaller): boolean {
  if (caller === 'organization') return false;
  return caller.status === 'ACTIVE' && overlap(owners(world, entity), caller.teams);
}
