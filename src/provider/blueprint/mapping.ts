import type { JsonObject } from '../../contract';
import { isRecord, type Value } from '../../cty';
import type { StateOf, WritableOf } from '../../plugin';
import type { Codec } from '../codecs';
import { answered, fields, kept, mapOf, single, via } from '../fields';
import { merge } from '../merge';
import { tagged } from '../tagged';
import { properties, viewer } from './property-mapping';
import { schema } from './schema';

/** The state of this resource, as its schema has it. */
export type State = StateOf<typeof schema>;
/** What a create or an update is to make true. */
export type Planned = WritableOf<typeof schema>;

const { attributes } = schema;

const calculation = fields(attributes.calculation_properties.attributes, {
  ...viewer,
  title: 'title',
  description: 'description',
  icon: 'icon',
  calculation: 'calculation',
  colorized: 'colorized',
  colors: 'colors',
  date_format: 'dateFormat',
  format: 'format',
  type: 'type',
});

const mirror = fields(attributes.mirror_properties.attributes, { path: 'path', title: 'title' });

const relation = fields(attributes.relations.attributes, {
  description: 'description',
  many: 'many',
  required: 'required',
  target: 'target',
  title: 'title',
});

const owner = fields(attributes.ownership.attributes, { path: 'path', title: 'title', type: 'type' });

const inheritance = fields(attributes.team_inheritance.attributes, { path: 'path' });

const kafka = fields({}, {});

const webhook = fields(attributes.webhook_changelog_destination.attributes, { agent: 'agent', url: 'url' });

const blueprint = fields(attributes, {
  id: answered('identifier'),
  identifier: 'identifier',
  title: 'title',
  icon: 'icon',
  description: 'description',
  properties: via('schema', properties),
  calculation_properties: via('calculationProperties', mapOf(calculation)),
  mirror_properties: via('mirrorProperties', mapOf(mirror)),
  relations: via('relations', mapOf(relation)),
  ownership: via('ownership', withoutEmptyPath(single(owner))),
  team_inheritance: via('teamInheritance', single(inheritance)),
  kafka_changelog_destination: via('changelogDestination', tagged('KAFKA', kafka)),
  webhook_changelog_destination: via('changelogDestination', tagged('WEBHOOK', webhook)),
  include_in_global_search: 'includeInGlobalSearch',
  create_catalog_page: kept,
  force_delete_entities: kept,
  created_at: answered('createdAt'),
  created_by: answered('createdBy'),
  updated_at: answered('updatedAt'),
  updated_by: answered('updatedBy'),
});

/** The blueprint as the API takes it. What can be listed is always there, so that a PUT empties what the plan lacks. */
export function toApi(planned: Planned): JsonObject {
  return {
    schema: { properties: {} },
    relations: {},
    mirrorProperties: {},
    calculationProperties: {},
    ...blueprint.toApi(planned),
  };
}

/**
 * The blueprint as an update sends it: the plan, and what the provider does not model as the server has it, such as
 * `aggregationProperties` (spec R-43).
 */
export function toUpdate(planned: Planned, server: JsonObject): JsonObject {
  return merge(toApi(planned), server, blueprint.shape);
}

/** The blueprint as the API answered it; `prior` is the plan or the state before, whose spelling is kept. */
export function toState(api: JsonObject, prior: Partial<Planned> | undefined, escapeHtml: boolean): State {
  return blueprint.toState(api, prior, escapeHtml);
}

/** The API refuses `path` on direct ownership, an empty one too. */
function withoutEmptyPath(codec: Codec): Codec {
  return { ...codec, toApi: (value: Value) => codec.toApi(isRecord(value) ? nonEmptyPath(value) : value) };
}

function nonEmptyPath(value: { readonly [name: string]: Value }): Value {
  return value.path === '' ? { ...value, path: null } : value;
}
