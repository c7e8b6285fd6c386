import { createPermissions } from './action-permissions';
import { createActions } from './actions';
import { createBlueprints } from './blueprints';
import { type Clock, systemClock } from './clock';
import { createEntities } from './entities';
import { createEntityLists } from './entity-lists';
import { createExchange } from './exchange';
import { createHttp } from './http';
import { createMigrations } from './migrations';
import { createOrganization } from './organization';
import { createPages } from './pages';
import { RateGate } from './rate-gate';
import { createTeamEntities } from './team-entities';
import { createTeams } from './teams';
import type { Credentials } from './token';
import { createUsers } from './users';

/** How a client reaches the API, and what it may take. */
export interface ClientOptions extends Partial<Clock> {
  /** Where the API is, without /v1: `https://api.getport.io`. */
  readonly baseUrl: string;
  readonly credentials: Credentials;
  readonly userAgent: string;
  /** Takes a line of text for each retry; never a body or a token. */
  readonly log?: (line: string) => void;
  /** Gives up every call there is and will be. */
  readonly signal?: AbortSignal;
  /** How long one attempt may take, in ms; 60,000 by default. */
  readonly timeoutMs?: number;
  /** How long a write that was sent may go on after its signal was aborted, in ms; 10,000 by default. */
  readonly graceMs?: number;
}

/** The Port API as typed functions: see createClient. */
export type Client = ReturnType<typeof createClient>;

/**
 * Makes the Port API as typed functions, one object for each resource. Asks nothing before the first call.
 *
 * Every function takes a `signal` among its options and throws `ApiError` and nothing else.
 * Source: spec, 05-api.md.
 */
export function createClient(options: ClientOptions) {
  const { baseUrl, credentials, userAgent, signal } = options;
  const { log = () => undefined, timeoutMs = 60_000, graceMs = 10_000 } = options;
  const { now = systemClock.now, sleep = systemClock.sleep, random = systemClock.random } = options;
  const clock: Clock = { now, sleep, random };
  const line = {
    baseUrl,
    userAgent,
    clock,
    log,
    timeoutMs,
    graceMs,
    exchange: createExchange(),
    gate: new RateGate(clock),
  };
  const http = createHttp(line, credentials, signal);

  const organization = createOrganization(http);
  const entityLists = createEntityLists(http);
  const teamEntities = createTeamEntities(http, clock);
  const actions = createActions(http);
  return {
    actions,
    permissions: createPermissions(http),
    blueprints: createBlueprints(http, actions, entityLists),
    migrations: createMigrations(http),
    entities: createEntities(http, entityLists, teamEntities),
    teams: createTeams(http, organization, teamEntities, entityLists.of('_team')),
    organization,
    pages: createPages(http),
    users: createUsers(http),
  };
}
