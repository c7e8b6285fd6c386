import type { Member } from '../../../access';
import { type JsonObject, parseJson } from '../../../contract';
import type { GrantBlock } from '../../store';

/** A block as the API shows it: entries as they were written, no `policy` where there is none. Source: spec P-8. */
export function toShownBlock({ users, roles, teams, ownedByTeam, policy }: GrantBlock): JsonObject {
  return {
    users: textsOf(users),
    roles: textsOf(roles),
    teams: textsOf(teams),
    ownedByTeam,
    ...(policy === undefined ? {} : { policy: parseJson(policy) }),
  };
}

function textsOf(members: readonly Member[]): readonly string[] {
  return members.map(({ value }) => value);
}
