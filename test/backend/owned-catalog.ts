import { blueprint, relation, user } from './fixtures';
import type { Answer, Served } from './serving';

/** The people of the worked decision table, by what they are called there. */
export const people = {
  adm: 'adm@acme.test',
  mod: 'mod@acme.test',
  mia: 'mia@acme.test',
  bob: 'bob@acme.test',
} as const;

/** One of `people`, or the organization itself. */
export type Who = keyof typeof people | 'org';

/** A block of a blueprint's permissions that names nobody but what is given. */
export const block = (more: object = {}) => ({ users: [], roles: [], teams: [], ownedByTeam: false, ...more });

const properties = { url: { type: 'string' }, tier: { type: 'string' }, cost: { type: 'number' } };

/** Somebody's request, and the status it is answered with. */
export type Step = readonly [who: Who, method: string, expected: number, body?: object, entity?: string];

/**
 * A catalog to ask about: the blueprint `svc` with owners of its own and the entity `pay`, owned by the team `core` that
 * mia is in; `ops` is a team of nobody; `host`, which `svc` relates to, and `job`, which relates to `svc` and inherits
 * its owners. Identifiers of blueprints begin with `prefix`, so that each block of tests has its own.
 *
 * Source: spec 02-permissions.md, section 6.
 */
export class OwnedCatalog {
  readonly svc: string;
  readonly host: string;
  readonly job: string;

  constructor(
    readonly served: () => Served,
    readonly prefix = '',
  ) {
    this.svc = `${prefix}svc`;
    this.host = `${prefix}host`;
    this.job = `${prefix}job`;
  }

  async make(): Promise<void> {
    const { svc, host, job } = this;
    const schema = { properties, required: [] };
    const users = '/v1/blueprints/_user/entities?upsert=true';
    await this.done('POST', '/v1/blueprints', blueprint(host, { schema }));
    const toHost = { host: relation(host) };
    const owned = { schema, ownership: { type: 'Direct' }, relations: toHost };
    await this.done('POST', '/v1/blueprints', blueprint(svc, owned));
    const inherited = { schema, ownership: { type: 'Inherited', path: 'svc' }, relations: { svc: relation(svc) } };
    await this.done('POST', '/v1/blueprints', blueprint(job, inherited));
    await this.done('POST', users, user(people.adm, { port_role: 'Admin' }));
    await this.done('POST', users, user(people.mod, { port_role: 'Moderator', moderated_blueprints: [svc] }));
    await this.done('POST', users, user(people.mia));
    await this.done('POST', users, user(people.bob));
    if ((await this.as('org', 'GET', '/v1/teams/core')).status === 404) {
      await this.done('POST', '/v1/teams', { name: 'core', users: [people.mia] });
      await this.done('POST', '/v1/teams', { name: 'ops', users: [] });
    }
    await this.reset();
  }

  /** Everything as it was at first: the entities, and the permissions of each blueprint as they are born. */
  async reset(): Promise<void> {
    const { svc, host, job } = this;
    const moderated = (id: string) => block({ roles: ['Admin', `${id}-moderator`] });
    const keys = ['$identifier', '$title', '$team', '$icon', ...Object.keys(properties)];
    for (const [id, relations] of [
      [svc, ['host']],
      [host, []],
      [job, ['svc']],
    ] as const) {
      await this.permit(id, {
        read: block({ roles: ['Admin', `${id}-moderator`, 'Member'] }),
        register: moderated(id),
        update: moderated(id),
        unregister: moderated(id),
        updateProperties: Object.fromEntries(keys.map((key) => [key, moderated(id)])),
        updateRelations: Object.fromEntries(relations.map((key) => [key, moderated(id)])),
      });
    }
    for (const id of [job, svc, host]) await this.done('DELETE', `/v1/blueprints/${id}/all-entities`);
    await this.done('POST', this.at(host), { identifier: 'h1', title: 'H1' });
    await this.done('POST', this.at(svc), {
      identifier: 'pay',
      title: 'Pay',
      team: ['core'],
      properties: { url: 'https://pay' },
      relations: { host: 'h1' },
    });
  }

  /** Changes the permissions of a blueprint. */
  permit(blueprintId: string, entities: object): Promise<Answer> {
    return this.done('PATCH', `/v1/blueprints/${blueprintId}/permissions`, { entities });
  }

  at(blueprintId: string, entity?: string): string {
    const path = `/v1/blueprints/${encodeURIComponent(blueprintId)}/entities`;
    return entity === undefined ? path : `${path}/${encodeURIComponent(entity)}`;
  }

  as(who: Who, method: string, path: string, body?: unknown): Promise<Answer> {
    const served = this.served();
    return who === 'org' ? served.call(method, path, body) : served.as(people[who]).call(method, path, body);
  }

  /** As the organization, and it must work. */
  async done(method: string, path: string, body?: unknown): Promise<Answer> {
    const answer = await this.as('org', method, path, body);
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${answer.text}`);
    return answer;
  }

  /** Takes steps in order, each a request about `pay` (or `entity`), or with POST about all of `svc`. */
  async follow(steps: readonly Step[]): Promise<void> {
    for (const [who, method, expected, body, entity = 'pay'] of steps) {
      const path = method === 'POST' ? this.at(this.svc) : this.at(this.svc, entity);
      const { status } = await this.as(who, method, path, body);
      expect([who, method, body, status]).toEqual([who, method, body, expected]);
    }
  }
}
