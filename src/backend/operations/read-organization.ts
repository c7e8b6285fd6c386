import type { Caller } from '../../access';
import type { JsonObject } from '../../contract';
import type { Context } from './context';
import { missing } from './refusal';

/** Tells clients that every team is also an entity of `_team`, to be looked up by its title. Source: spec M-3, M-37. */
const teamsAreEntities = 'USERS_AND_TEAMS_OWNERSHIP_V2';

/**
 * The caller's organization.
 *
 * Source: spec M-3; GET /v1/organization.
 */
export async function readOrganization({ store }: Context, caller: Caller): Promise<JsonObject> {
  const organization = await store.organizations.find(caller.org);
  if (!organization) throw missing('organization', caller.org);
  const { id, name } = organization;
  return { id, name, settings: {}, featureFlags: [teamsAreEntities] };
}
