import { asCaller, type Caller, type Person, type UserFacts, withTeamRelation } from '../../access';
import { findUser } from './directory';
import type { Situation } from './situation';

/** Whoever would act, as decisions see them; undefined is an organization token. Nothing here depends on the organization. */
export const callerOf = (person: Person | undefined): Caller => asCaller('', person);

/** A user as policies see one. */
export async function userFacts({ directory, catalog }: Situation, person: Person): Promise<UserFacts | undefined> {
  const user = findUser(directory, person.email);
  if (!user) return undefined;
  const entity = (await catalog.entities('_user')).find(({ identifier }) => identifier.toLowerCase() === person.id);
  return {
    person: { id: user.id, email: user.email, status: person.status },
    firstName: user.firstName,
    lastName: user.lastName,
    roles: user.roles,
    teams: directory.teams.filter(({ identifier }) => person.teams.includes(identifier)),
    entity: entity && withTeamRelation(entity, (await catalog.shapes()).get('_user')),
  };
}
