import { type QueryEntity, type UserFacts, withTeamRelation } from '../../../access';
import type { Transaction, User } from '../../store';
import { userBlueprint } from '../blueprints/blueprint-document';
import type { Catalog } from '../blueprints/catalog';
import { EntityValues } from '../entities/values/entity-values';
import { seeEntities } from '../entities/values/see-entities';

/** A user as action policies see one, with the `_user` entity. Source: spec D-8, D-10. */
export async function loadUserFacts(tx: Transaction, now: Date, catalog: Catalog, user: User): Promise<UserFacts> {
  const teamIds = new Set((await tx.teams.memberships([user.id])).map(({ teamId }) => teamId));
  const teams = (await tx.teams.names()).filter(({ id }) => teamIds.has(id));
  return {
    person: { id: user.id, email: user.email, status: user.status },
    firstName: user.firstName,
    lastName: user.lastName,
    roles: user.roles,
    teams: teams.map(({ identifier, name }) => ({ identifier, name })),
    entity: await mirrorOf(tx, now, catalog, user),
  };
}

async function mirrorOf(tx: Transaction, now: Date, catalog: Catalog, user: User): Promise<QueryEntity | undefined> {
  const users = catalog.byIdentifier.get(userBlueprint);
  const mirror = users && (await tx.entities.findMirror(users.blueprint.id, user.id));
  if (!mirror) return undefined;
  const seen = (await seeEntities(new EntityValues({ tx, now, catalog }), [mirror])).get(mirror.id);
  return seen && withTeamRelation(seen, catalog.shapes.get(userBlueprint));
}
