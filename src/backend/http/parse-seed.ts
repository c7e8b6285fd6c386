import { type Finding, isList, isObject, type Json, type JsonObject, pathText, type Step } from '../../contract';
import type { Seed, SeedTeam, SeedUser } from '../operations';
import { userStatuses } from '../store';
import { checkBody } from './validate';

/**
 * Reads a seed: one JSON object with any of `users`, `teams`, `blueprints`, `entities`, `actions` (lists) and
 * `permissions` (by action). Bodies are checked by the same schemas as requests.
 *
 * @param report  Told of each fault, with its place.
 * @returns       A seed that is only to be used when nothing was reported.
 */
export function parseSeed(document: Json, report: (fault: string) => void): Seed {
  return new Reader((at, message) => report(`${pathText(at) || 'the document'} ${message}`)).read(document);
}

type Report = (at: readonly Step[], message: string) => void;

const lists = ['users', 'teams', 'blueprints', 'entities', 'actions'] as const;

/** Walks the document and reports everything that is wrong with it, not only the first. */
class Reader {
  constructor(private readonly report: Report) {}

  read(document: Json): Seed {
    if (!isObject(document)) {
      this.report([], 'must be an object');
      return { users: [], teams: [], blueprints: [], entities: [], actions: [], permissions: {} };
    }
    this.refuseOthers(document, [], [...lists, 'permissions']);
    const permissions = Object.entries(isObject(document.permissions) ? document.permissions : {});
    return {
      users: this.objects(document, 'users').map(([body, at]) => this.user(body, at)),
      teams: this.objects(document, 'teams').map(([body, at]) => this.team(body, at)),
      blueprints: this.bodies(document, 'blueprints', 'POST /v1/blueprints'),
      entities: this.objects(document, 'entities').map(([body, at]) => this.entity(body, at)),
      actions: this.bodies(document, 'actions', 'POST /v1/actions'),
      permissions: Object.fromEntries(
        permissions.map(([action, body]) => [
          action,
          this.body(body, ['permissions', action], 'PATCH /v1/actions/:/permissions'),
        ]),
      ),
    };
  }

  private user(body: JsonObject, at: readonly Step[]): SeedUser {
    this.refuseOthers(body, at, ['email', 'firstName', 'lastName', 'status', 'roles', 'managedByScim']);
    const status = this.text(body, at, 'status', 'ACTIVE').toUpperCase();
    const known = userStatuses.find((name) => name === status);
    if (!known) this.report([...at, 'status'], `must be one of ${userStatuses.join(', ')}`);
    return {
      email: this.text(body, at, 'email'),
      firstName: this.text(body, at, 'firstName', ''),
      lastName: this.text(body, at, 'lastName', ''),
      status: known ?? 'DISABLED',
      roles: body.roles === undefined ? ['Member'] : this.texts(body, at, 'roles'),
      managedByScim: this.flag(body, at, 'managedByScim'),
    };
  }

  private team(body: JsonObject, at: readonly Step[]): SeedTeam {
    this.refuseOthers(body, at, ['name', 'identifier', 'description', 'provider', 'users']);
    const optional = (key: string) => (body[key] === undefined ? undefined : this.text(body, at, key));
    return {
      name: this.text(body, at, 'name'),
      identifier: optional('identifier'),
      description: optional('description'),
      provider: optional('provider'),
      users: this.texts(body, at, 'users'),
    };
  }

  private entity(body: JsonObject, at: readonly Step[]): JsonObject {
    this.text(body, at, 'blueprint');
    this.text(body, at, 'identifier');
    return this.body(body, at, 'POST /v1/blueprints/:/entities');
  }

  private bodies(document: JsonObject, key: string, route: string): JsonObject[] {
    return this.objects(document, key).map(([body, at]) => this.body(body, at, route));
  }

  private body(body: Json, at: readonly Step[], route: string): JsonObject {
    for (const { path, message } of checkBody(route, body) satisfies Finding[]) this.report([...at, ...path], message);
    return isObject(body) ? body : {};
  }

  private objects(document: JsonObject, key: string): readonly (readonly [JsonObject, readonly Step[]])[] {
    const value = document[key] ?? [];
    if (!isList(value)) this.report([key], 'must be a list');
    return (isList(value) ? value : []).flatMap((entry, i) => {
      if (isObject(entry)) return [[entry, [key, i]] as const];
      this.report([key, i], 'must be an object');
      return [];
    });
  }

  private text(body: JsonObject, at: readonly Step[], key: string, otherwise?: string): string {
    const value = body[key] ?? otherwise;
    if (typeof value === 'string') return value;
    this.report([...at, key], value === undefined ? 'is required' : 'must be a text');
    return '';
  }

  private flag(body: JsonObject, at: readonly Step[], key: string): boolean {
    const value = body[key] ?? false;
    if (typeof value !== 'boolean') this.report([...at, key], 'must be true or false');
    return value === true;
  }

  private texts(body: JsonObject, at: readonly Step[], key: string): readonly string[] {
    const value = body[key] ?? [];
    const texts = isList(value) ? value.filter((entry) => typeof entry === 'string') : [];
    if (!isList(value) || texts.length < value.length) this.report([...at, key], 'must be a list of texts');
    return texts;
  }

  private refuseOthers(body: JsonObject, at: readonly Step[], known: readonly string[]): void {
    for (const key of Object.keys(body).filter((name) => !known.includes(name))) {
      this.report([...at, key], `is not known here; known are ${known.join(', ')}`);
    }
  }
}
