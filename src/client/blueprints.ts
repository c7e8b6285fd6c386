import { isObject, type JsonObject } from '../contract';
import type { Actions } from './actions';
import { orMissing } from './api-error';
import type { EntityLists } from './entity-lists';
import { type Http, unexpected } from './http';
import { byIdentifier, type Identified, identified } from './named';
import { type ApiRequest, type CallOptions, type ListOptions, withoutCalculated } from './request';
import { maxListBytes, SharedList, writing } from './shared-list';

/** A blueprint, as the server holds it. */
export type Blueprint = Identified;

/** The calls of `/v1/blueprints`. Source: spec 05-api.md, section 4. */
export function createBlueprints(http: Http, actions: Actions, entities: EntityLists) {
  const one = async (request: ApiRequest): Promise<Blueprint> =>
    identified(await http.object(request, 'blueprint'), request);
  const list = async (options: ListOptions = {}) =>
    byIdentifier(
      await http.list({ method: 'GET', path: ['blueprints'], query: withoutCalculated, ...options }, 'blueprints'),
    );
  const shared = new SharedList((signal) => list({ signal, maxAnswerBytes: maxListBytes }));
  const touched = (blueprint: string) => [shared, actions, entities.of(blueprint)];

  return {
    /** The blueprint, or `undefined` where there is none. */
    find(blueprint: string, { signal }: CallOptions = {}): Promise<Blueprint | undefined> {
      const single = () =>
        orMissing(one({ method: 'GET', path: ['blueprints', blueprint], query: withoutCalculated, signal }));
      return shared.find(blueprint, single, signal);
    },

    /** Every blueprint. */
    async list(options?: CallOptions): Promise<readonly Blueprint[]> {
      return [...(await list(options)).values()];
    },

    /** Who may do what with the entities of a blueprint, as the API spells it, or `undefined` where there is none. */
    async findPermissions(blueprint: string, options: CallOptions = {}): Promise<JsonObject | undefined> {
      const request: ApiRequest = { method: 'GET', path: ['blueprints', blueprint, 'permissions'], ...options };
      const permissions = await orMissing(http.object(request, 'permissions'));
      if (permissions === undefined) return undefined;
      if (!isObject(permissions.entities)) throw unexpected(request, 'permissions', '"entities"');
      return permissions.entities;
    },

    /** @param createCatalogPage whether its page in the catalog is made too; the server does so unless told not to. */
    create(
      blueprint: object,
      { createCatalogPage, ...options }: CallOptions & { readonly createCatalogPage?: boolean } = {},
    ): Promise<Blueprint> {
      const page = { create_catalog_page: createCatalogPage };
      return writing([shared], () =>
        one({ method: 'POST', path: ['blueprints'], query: page, body: blueprint, ...options }),
      );
    },

    /** Replaces the blueprint called `name`; another identifier in `blueprint` renames it. */
    update(name: string, blueprint: object, options?: CallOptions): Promise<Blueprint> {
      return writing(touched(name), () =>
        one({ method: 'PUT', path: ['blueprints', name], body: blueprint, ...options }),
      );
    },

    /**
     * @returns whether there was one to delete.
     * @throws {ApiError} whose answer contains `has_dependents` where there are entities.
     */
    async delete(blueprint: string, options?: CallOptions): Promise<boolean> {
      const request: ApiRequest = { method: 'DELETE', path: ['blueprints', blueprint], ...options };
      return (await orMissing(writing(touched(blueprint), () => http.send(request)))) !== undefined;
    },

    /**
     * Begins to delete all entities of a blueprint, and the blueprint itself if asked.
     *
     * @returns the id of the migration that does it (`migrations.find`), or `undefined` where there is no such blueprint.
     */
    async deleteAllEntities(
      blueprint: string,
      { deleteBlueprint = false, ...options }: CallOptions & { readonly deleteBlueprint?: boolean } = {},
    ): Promise<string | undefined> {
      const path = ['blueprints', blueprint, 'all-entities'];
      const request: ApiRequest = { method: 'DELETE', path, query: { delete_blueprint: deleteBlueprint }, ...options };
      const answer = await orMissing(writing(touched(blueprint), () => http.send(request)));
      if (answer === undefined) return undefined;
      if (typeof answer.migrationId === 'string') return answer.migrationId;
      throw unexpected(request, 'migrationId', 'text');
    },
  };
}
