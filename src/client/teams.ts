import { isList, isObject, type Json, type JsonObject } from '../contract';
import { orMissing } from './api-error';
import { type Http, unexpected } from './http';
import type { Organization } from './organization';
import type { ApiRequest, CallOptions, ListOptions } from './request';
import { type Forgetful, maxListBytes, SharedList, writing } from './shared-list';
import type { TeamEntities } from './team-entities';

/** A team, as the server holds it. */
export interface Team {
  readonly name: string;
  readonly users: readonly { readonly email: string }[];
  readonly description?: string;
  /** Who manages the members: `port`, or an identity provider. */
  readonly provider?: string;
  /** RFC 3339. */
  readonly createdAt?: string;
  readonly updatedAt?: string;
  /** That of the team's `_team` entity, in organizations that have them. */
  readonly identifier?: string;
}

/** What is said of a team when it is written. */
export interface TeamBody {
  readonly name: string;
  readonly description?: string;
  /** E-mail addresses. */
  readonly users?: readonly string[];
}

/** Organizations with this feature have an entity of `_team` for each team. Source: spec M-3. */
const teamsInCatalog = 'USERS_AND_TEAMS_OWNERSHIP_V2';
const fields = ['id', 'name', 'createdAt', 'updatedAt', 'provider', 'description', 'users.email'];

/**
 * The calls of `/v1/teams`, where a team is known by its name. Source: spec 05-api.md, section 2; M-33 to M-37.
 *
 * @param teamEntityList what was read of the entities of `_team`, which a write of a team changes.
 */
export function createTeams(
  http: Http,
  organization: Organization,
  teamEntities: TeamEntities,
  teamEntityList: Forgetful,
) {
  const one = async (request: ApiRequest): Promise<Team> => toTeam(await http.object(request, 'team'), request);
  const list = async (options: ListOptions = {}) => {
    const request: ApiRequest = { method: 'GET', path: ['teams'], query: { fields }, ...options };
    const found = await http.list(request, 'teams');
    return new Map(found.map((team) => toTeam(team, request)).map((team) => [team.name, team]));
  };
  const shared = new SharedList<Team>((signal) => list({ signal, maxAnswerBytes: maxListBytes }));
  const touched = [shared, teamEntities, teamEntityList];

  /** What the organization has is asked before the write, so that nothing but the look at the catalog can fail after it. */
  const write = async (request: ApiRequest): Promise<Team> => {
    const { signal } = request;
    const isInCatalog = await organization.has(teamsInCatalog, { signal });
    const written = await writing(touched, () => one(request));
    return isInCatalog ? { ...written, identifier: await teamEntities.await(written.name, { signal }) } : written;
  };

  return {
    /** The team, or `undefined` where there is none. */
    async find(team: string, { signal }: CallOptions = {}): Promise<Team | undefined> {
      const single = () => orMissing(one({ method: 'GET', path: ['teams', team], query: { fields }, signal }));
      const found = await shared.find(team, single, signal);
      if (!found || !(await organization.has(teamsInCatalog, { signal }))) return found;
      const identifier = await teamEntities.find(found.name, { signal });
      return identifier === undefined ? found : { ...found, identifier };
    },

    /** Every team, without identifiers. */
    async list(options?: CallOptions): Promise<readonly Team[]> {
      return [...(await list(options)).values()];
    },

    create(team: TeamBody, options?: CallOptions): Promise<Team> {
      return write({ method: 'POST', path: ['teams'], body: team, ...options });
    },

    /** Replaces the team called `name`; another name in `team` renames it, and no `users` means no members (M-36). */
    update(name: string, team: TeamBody, options?: CallOptions): Promise<Team> {
      return write({ method: 'PUT', path: ['teams', name], body: team, ...options });
    },

    /** @returns whether there was one to delete. */
    async delete(team: string, options?: CallOptions): Promise<boolean> {
      const request: ApiRequest = { method: 'DELETE', path: ['teams', team], ...options };
      return (await orMissing(writing(touched, () => http.send(request)))) !== undefined;
    },
  };
}

/** An answer to a write may give the members as plain addresses. */
function toTeam(found: JsonObject, request: ApiRequest): Team {
  const { name, users, description, provider, createdAt, updatedAt } = found;
  if (typeof name !== 'string') throw unexpected(request, 'name', 'text');
  const texts = Object.entries({ description, provider, createdAt, updatedAt });
  return {
    name,
    users: (isList(users) ? users : []).flatMap((user) => emailOf(user)),
    ...Object.fromEntries(texts.filter(([, value]) => typeof value === 'string')),
  };
}

function emailOf(user: Json): readonly { readonly email: string }[] {
  const email = isObject(user) ? user.email : user;
  return typeof email === 'string' ? [{ email }] : [];
}
