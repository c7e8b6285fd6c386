import { isList, isObject, type Json, type JsonObject } from '../contract';
import { type Http, unexpected } from './http';
import type { ApiRequest, CallOptions } from './request';

/** A user, as the server holds them. */
export interface User {
  readonly id: string;
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  /** In capitals: STAGED, INVITED, ACTIVE or DISABLED. */
  readonly status: string;
  /** Names of the roles given directly. */
  readonly roles: readonly string[];
  /** Names of the teams. */
  readonly teams: readonly string[];
}

/** The calls of `/v1/users`. Source: spec 05-api.md, section 2; M-18. */
export function createUsers(http: Http) {
  return {
    /** Every user of the organization. */
    async list(options: CallOptions = {}): Promise<readonly User[]> {
      const request: ApiRequest = { method: 'GET', path: ['users'], ...options };
      return (await http.list(request, 'users')).map((user) => toUser(user, request));
    },
  };
}

function toUser(user: JsonObject, request: ApiRequest): User {
  const { id, email, firstName, lastName, status, roles, teams } = user;
  if (typeof email !== 'string') throw unexpected(request, 'email', 'text');
  return {
    id: typeof id === 'string' ? id : email,
    email,
    firstName: typeof firstName === 'string' ? firstName : '',
    lastName: typeof lastName === 'string' ? lastName : '',
    status: typeof status === 'string' ? status.toUpperCase() : 'ACTIVE',
    roles: names(roles),
    teams: names(teams),
  };
}

/** Some lists are of names, some of objects that have one. */
function names(list: Json | undefined): readonly string[] {
  return (isList(list) ? list : []).flatMap((entry) => {
    const name = isObject(entry) ? entry.name : entry;
    return typeof name === 'string' ? [name] : [];
  });
}
