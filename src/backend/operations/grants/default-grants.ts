import { type Member, moderatorPrincipal, rolePrincipal } from '../../../access';
import type { Blueprint, GrantBlock } from '../../store';

/** The name of a blueprint's moderator role. Source: spec M-12. */
export const moderatorRole = (blueprint: string) => `${blueprint}-moderator`;

const admin: Member = { value: 'Admin', principal: rolePrincipal('Admin') };
const member: Member = { value: 'Member', principal: rolePrincipal('Member') };

/** A block that names nobody but `roles`. */
export function grantBlock(name: string, roles: readonly Member[]): GrantBlock {
  return { block: name, users: [], roles, teams: [], ownedByTeam: false, policy: undefined };
}

/** What an action is born with: everybody may execute, Admins approve. Source: spec P-20, P-30. */
export const actionDefaults: readonly GrantBlock[] = [
  grantBlock('execute', [admin, member]),
  grantBlock('approve', [admin]),
];

/** The permissions of a page at birth. Source: spec P-61. */
export const pageDefaults: readonly GrantBlock[] = [grantBlock('read', [admin, member]), grantBlock('update', [admin])];

/** The blocks every blueprint has, apart from those of its properties and relations. */
const globalBlocks = ['read', 'register', 'update', 'unregister'] as const;

/** The meta-properties with a block of their own. Source: spec M-49, P-43. */
const metaProperties = ['$identifier', '$title', '$team', '$icon'] as const;

/** Names of the blocks for single properties and relations that a blueprint has. */
export function granularBlocks(properties: readonly string[], relations: readonly string[]): readonly string[] {
  return [
    ...[...metaProperties, ...properties].map((key) => `updateProperties.${key}`),
    ...relations.map((key) => `updateRelations.${key}`),
  ];
}

/**
 * The blocks that a blueprint is born with: everybody reads, its moderators and Admins do the rest. Also the block
 * of a property or relation that is added later.
 *
 * Source: spec P-40.
 */
export function blueprintDefaults(
  blueprint: Pick<Blueprint, 'id' | 'identifier'>,
  names: readonly string[],
): GrantBlock[] {
  const moderator: Member = {
    value: moderatorRole(blueprint.identifier),
    principal: moderatorPrincipal(blueprint.id),
  };
  return names.map((name) => grantBlock(name, name === 'read' ? [admin, moderator, member] : [admin, moderator]));
}

/** All names of the blocks of a new blueprint. */
export function blueprintBlocks(properties: readonly string[], relations: readonly string[]): readonly string[] {
  return [...globalBlocks, ...granularBlocks(properties, relations)];
}
