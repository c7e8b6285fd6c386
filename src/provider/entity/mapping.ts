import { isObject, type JsonObject } from '../../contract';
import type { StateOf, WritableOf } from '../../plugin';
import type { Codec } from '../codecs';
import { answered, fields, kept, via } from '../fields';
import { merge, whole } from '../merge';
import { type PropertyReading, toApiProperties, toStateProperties } from './property-mapping';
import { relations } from './relation-mapping';
import { schema } from './schema';

/** The state of this resource, as its schema has it. */
export type State = StateOf<typeof schema>;
/** What a create or an update is to make true. */
export type Planned = WritableOf<typeof schema>;

/** The values have a reading of their own, which needs more than a codec is told. */
const properties: Codec = { toApi: toApiProperties, toState: () => null, shape: whole };

/** What an answer holds besides and nobody can write. */
const readOnly = { blueprint: whole, scorecards: whole } as const;

const entity = fields(schema.attributes, {
  id: kept,
  blueprint: kept,
  identifier: 'identifier',
  title: 'title',
  icon: 'icon',
  teams: 'team',
  properties: via('properties', properties),
  relations: via('relations', relations),
  run_id: kept,
  create_missing_related_entities: kept,
  created_at: answered('createdAt'),
  created_by: answered('createdBy'),
  updated_at: answered('updatedAt'),
  updated_by: answered('updatedBy'),
});
const shape = { ...entity.shape, keys: { ...entity.shape.keys, ...readOnly } };

/** The entity as the API takes it. Values and relations are always there, so that a PUT removes what the plan lacks. */
export function toApi(planned: Planned): JsonObject {
  return { properties: {}, relations: {}, ...entity.toApi(planned) };
}

/** The entity as an update sends it: the plan, and what the provider does not model as the server has it (spec R-43). */
export function toUpdate(planned: Planned, server: JsonObject): JsonObject {
  return merge(toApi(planned), server, shape);
}

/** The entity as the API answered it; `prior` is the plan or the state before, whose spelling is kept. */
export function toState(
  api: JsonObject,
  prior: Partial<Planned> & { readonly blueprint: string },
  reading: Omit<PropertyReading, 'prior'>,
): State {
  const state = entity.toState(api, prior, reading.escapeHtml);
  const values = toStateProperties(valuesOf(api), { ...reading, prior: prior.properties ?? null });
  return {
    ...state,
    id: `${prior.blueprint}:${state.identifier}`,
    blueprint: prior.blueprint,
    properties: values as State['properties'], // built by the same names as the schema's
  };
}

/** The values of an answer's properties. */
export function valuesOf(api: JsonObject): JsonObject {
  return isObject(api.properties) ? api.properties : {};
}
