import { type ActionPermissions, isList, isObject, type Json, type JsonObject, type Policy } from '../contract';
import { orMissing } from './api-error';
import { type Http, unexpected } from './http';
import type { ApiRequest, CallOptions } from './request';

/** Whom a grant names, every list there, whatever order the server keeps. */
export interface StoredGrant {
  readonly users: readonly string[];
  readonly roles: readonly string[];
  readonly teams: readonly string[];
  readonly policy: Policy | null;
}

/** An action's permissions as the server holds them: nothing left out. It is an `ActionPermissions`. */
export interface StoredPermissions {
  readonly execute: StoredGrant & { readonly ownedByTeam: boolean };
  readonly approve: StoredGrant;
}

/** The calls of `/v1/actions/{action}/permissions`. Source: spec 02-permissions.md, P-2 and P-6. */
export function createPermissions(http: Http) {
  const send = async (request: ApiRequest): Promise<StoredPermissions> => {
    const { execute, approve } = await http.object(request, 'permissions');
    if (!isObject(execute) || !isObject(approve)) throw unexpected(request, 'permissions', '"execute" and "approve"');
    return {
      execute: { ...grant(execute, request), ownedByTeam: execute.ownedByTeam === true },
      approve: grant(approve, request),
    };
  };

  return {
    /** Who may execute the action and who may approve its runs, or `undefined` where there is no such action. */
    find(action: string, options?: CallOptions): Promise<StoredPermissions | undefined> {
      return orMissing(send({ method: 'GET', path: ['actions', action, 'permissions'], ...options }));
    },

    /**
     * Changes who may execute an action and who may approve its runs; what is left out stays as it is.
     *
     * @param permissions lists in any order; a policy as an object, `null` to remove it.
     * @returns the grants as the server holds them from then on.
     * @throws {ApiError} 404 no such action; 422 what is wrong with them.
     */
    update(action: string, permissions: ActionPermissions, options?: CallOptions): Promise<StoredPermissions> {
      const path = ['actions', action, 'permissions'];
      return send({ method: 'PATCH', path, body: permissions, isRepeatable: true, ...options });
    },
  };
}

function grant({ users, roles, teams, policy }: JsonObject, request: ApiRequest): StoredGrant {
  const names = (list: Json | undefined, key: string): readonly string[] => {
    if (list === undefined || list === null) return [];
    if (isList(list) && list.every((entry) => typeof entry === 'string')) return list;
    throw unexpected(request, key, 'list of texts');
  };
  if (policy !== undefined && policy !== null && !isObject(policy)) throw unexpected(request, 'policy', 'object');
  return {
    users: names(users, 'users'),
    roles: names(roles, 'roles'),
    teams: names(teams, 'teams'),
    policy: policy ? (policy as unknown as Policy) : null, // the server checked its shape, and a face may check it again
  };
}
