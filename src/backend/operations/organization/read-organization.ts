import type { Caller } from '../../../access';
import type { JsonObject } from '../../../contract';
import type { OwnOrganization, Transaction } from '../../store';
import type { Context } from '../context';
import { readDocument } from '../document';
import { missing } from '../refusal';

/** Tells clients that every team is also an entity of `_team`, to be looked up by its title. Source: spec M-3, M-37. */
const teamsAreEntities = 'USERS_AND_TEAMS_OWNERSHIP_V2';

/**
 * The caller's organization: it is implied by the token.
 *
 * Source: spec M-1 to M-4; GET /v1/organization.
 */
export async function readOrganization({ store }: Context, { org }: Caller): Promise<JsonObject> {
  return toShownOrganization(await store.read(org, requireOrganization));
}

/** The organization of a transaction. @throws {Refusal} missing. */
export async function requireOrganization(tx: Transaction): Promise<OwnOrganization> {
  const organization = await tx.own.find();
  if (!organization) throw missing('organization', tx.org);
  return organization;
}

/** What an organization has set. */
export function settingsOf({ document }: OwnOrganization): JsonObject {
  return document === undefined ? {} : readDocument(document);
}

/** An organization as the API shows it. */
export function toShownOrganization(organization: OwnOrganization): JsonObject {
  const { id, name } = organization;
  return { id, name, settings: {}, ...settingsOf(organization), featureFlags: [teamsAreEntities] };
}
