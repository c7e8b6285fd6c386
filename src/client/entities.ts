import { orMissing } from './api-error';
import type { EntityLists } from './entity-lists';
import type { Http } from './http';
import { type Identified, identified } from './named';
import { type ApiRequest, type CallOptions, withoutCalculated } from './request';
import { type Forgetful, writing } from './shared-list';

/** An entity, as the server holds it. */
export type Entity = Identified;

/** How an entity is written. */
export interface EntityWrite extends CallOptions {
  /** The run that makes the change; it must be in progress. */
  readonly runId?: string;
  /** Makes the entities that relations point to where they are missing. */
  readonly createMissingRelatedEntities?: boolean;
}

/**
 * The calls of `/v1/blueprints/{blueprint}/entities`. Source: spec 05-api.md, section 5.
 *
 * @param teamEntities what was read of teams, whose entities are those of `_team`.
 */
export function createEntities(http: Http, lists: EntityLists, teamEntities: Forgetful) {
  const at = (blueprint: string, ...entity: readonly string[]) => ['blueprints', blueprint, 'entities', ...entity];
  const one = async (request: ApiRequest): Promise<Entity> => identified(await http.object(request, 'entity'), request);
  const query = ({ runId, createMissingRelatedEntities }: EntityWrite) => ({
    run_id: runId || undefined,
    create_missing_related_entities: createMissingRelatedEntities || undefined,
  });
  const touched = (blueprint: string, { createMissingRelatedEntities }: EntityWrite = {}) => [
    createMissingRelatedEntities ? lists : lists.of(blueprint),
    ...(blueprint === '_team' ? [teamEntities] : []),
  ];

  return {
    /** The entity without its calculated properties, or `undefined` where there is none or the caller may not read it. */
    find(blueprint: string, entity: string, { signal }: CallOptions = {}): Promise<Entity | undefined> {
      const path = at(blueprint, entity);
      const single = () => orMissing(one({ method: 'GET', path, query: withoutCalculated, signal }));
      return lists.of(blueprint).find(entity, single, signal);
    },

    /** Every entity of a blueprint that the caller may read, without calculated properties. */
    async list(blueprint: string, options?: CallOptions): Promise<readonly Entity[]> {
      return [...(await lists.fetch(blueprint, options)).values()];
    },

    /**
     * The entities of any blueprint that match a query, with their calculated properties.
     *
     * Source: spec D-13 to D-25; POST /v1/entities/search.
     */
    async search(search: object, { signal }: CallOptions = {}): Promise<readonly Entity[]> {
      const request: ApiRequest = {
        method: 'POST',
        path: ['entities', 'search'],
        body: search,
        isRepeatable: true,
        signal,
      };
      return (await http.list(request, 'entities')).map((found) => identified(found, request));
    },

    /**
     * Creates an entity; without an identifier the server makes one.
     *
     * @param upsert replaces one of the same identifier; it may then be sent twice when an answer is lost.
     * @throws {ApiError} 422 where the identifier is taken and `upsert` is off.
     */
    create(
      blueprint: string,
      entity: object,
      { upsert = false, ...write }: EntityWrite & { readonly upsert?: boolean } = {},
    ): Promise<Entity> {
      const hasName = 'identifier' in entity && entity.identifier !== undefined && entity.identifier !== null;
      const request: ApiRequest = {
        method: 'POST',
        path: at(blueprint),
        query: { upsert, ...query(write) },
        body: entity,
        isRepeatable: upsert && hasName,
        signal: write.signal,
      };
      return writing(touched(blueprint, write), () => one(request));
    },

    /** Replaces the entity called `name`; another identifier in `entity` renames it. */
    update(blueprint: string, name: string, entity: object, write: EntityWrite = {}): Promise<Entity> {
      const { signal } = write;
      const request: ApiRequest = {
        method: 'PUT',
        path: at(blueprint, name),
        query: query(write),
        body: entity,
        signal,
      };
      return writing(touched(blueprint, write), () => one(request));
    },

    /**
     * @param deleteDependents deletes the entities that need this one as well.
     * @returns whether there was one to delete.
     */
    async delete(
      blueprint: string,
      entity: string,
      { deleteDependents, runId, signal }: CallOptions & { readonly deleteDependents?: boolean; runId?: string } = {},
    ): Promise<boolean> {
      const asked = { delete_dependents: deleteDependents, run_id: runId || undefined };
      const request: ApiRequest = { method: 'DELETE', path: at(blueprint, entity), query: asked, signal };
      const lost = deleteDependents ? { createMissingRelatedEntities: true } : {};
      return (await orMissing(writing(touched(blueprint, lost), () => http.send(request)))) !== undefined;
    },
  };
}
