import {
  type ActionPermissions,
  canonicalJson,
  type ExecuteDocument,
  type GrantDocument,
  type JsonObject,
  type PermissionsDocument,
  type Policy,
  parseJson,
  sortUnique,
} from '../../contract';
import { isUnknown, type Unknown } from '../../cty';
import type { MaybeUnknown, StateOf } from '../../plugin';
import type { schema } from './schema';

/** The state of this resource, as its schema has it. */
export type State = StateOf<typeof schema>;
type Permissions = State['permissions'];
type Approve = Permissions['approve'];
type Execute = Permissions['execute'];

/** What of the configured or planned grants is known, for the rules: unknown entries stay as holes (spec R-11). */
export function toDocument(permissions: MaybeUnknown<Permissions | null>): PermissionsDocument {
  if (permissions === null || isUnknown(permissions)) return {};
  const { execute, approve } = permissions;
  return {
    ...(known(approve) && { approve: names(approve) }),
    ...(known(execute) && { execute: { ...names(execute), ...owners(execute) } }),
  };
}

type Known<T> = Exclude<T, Unknown | null>;

function known<T>(value: T): value is Known<T> {
  return value !== null && !isUnknown(value);
}

function names(grant: Known<MaybeUnknown<Approve>>): GrantDocument {
  return {
    ...list('users', grant.users),
    ...list('roles', grant.roles),
    ...list('teams', grant.teams),
    ...(!isUnknown(grant.policy) && { policy: grant.policy === '' ? null : grant.policy }),
  };
}

function list(name: 'users' | 'roles' | 'teams', value: MaybeUnknown<readonly string[] | null>): GrantDocument {
  if (isUnknown(value)) return {};
  return { [name]: value?.map((entry) => (isUnknown(entry) ? undefined : entry)) ?? null };
}

function owners({ owned_by_team: ownedByTeam }: Known<MaybeUnknown<Execute>>): Pick<ExecuteDocument, 'ownedByTeam'> {
  return isUnknown(ownedByTeam) ? {} : { ownedByTeam };
}

/** Everything the API takes, so that what is not in the file is taken away: no policy is `null` (P-27). */
export function toApi({ execute, approve }: Permissions): ActionPermissions {
  const grant = ({ users, roles, teams, policy }: Approve) => ({
    users: sortUnique(users),
    roles: sortUnique(roles),
    teams: sortUnique(teams),
    policy: policy ? (parseJson(policy) as unknown as Policy) : null, // its shape was checked at plan
  });
  return { execute: { ...grant(execute), ownedByTeam: execute.owned_by_team }, approve: grant(approve) };
}

/**
 * What the API holds, as state.
 *
 * @param prior what state or the plan says: keeps what is never sent, and an empty text where there is no policy.
 */
export function toState(prior: Prior, found: ActionPermissions, escapeHtml: boolean): State {
  const grant = (api: ActionPermissions['approve'], policy: string | null | undefined) => ({
    users: api?.users ?? [],
    roles: api?.roles ?? [],
    teams: api?.teams ?? [],
    policy: policyText(api?.policy, policy, escapeHtml),
  });
  const { action_identifier, blueprint_identifier, permissions } = prior;
  return {
    action_identifier,
    blueprint_identifier: blueprint_identifier ?? null,
    id: action_identifier,
    permissions: {
      approve: grant(found.approve, permissions?.approve.policy),
      execute: {
        ...grant(found.execute, permissions?.execute.policy),
        owned_by_team: found.execute?.ownedByTeam ?? false,
      },
    },
  };
}

/** After an import there is only the action. */
type Prior = Pick<State, 'action_identifier'> &
  Partial<Pick<State, 'blueprint_identifier'>> & { readonly permissions?: Permissions | null };

function policyText(
  policy: Policy | null | undefined,
  prior: string | null | undefined,
  escapeHtml: boolean,
): string | null {
  if (policy) return canonicalJson(policy as unknown as JsonObject, { escapeHtml }); // JSON from the API
  return prior === '' ? '' : null;
}
