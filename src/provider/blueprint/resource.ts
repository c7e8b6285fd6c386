import type { Client } from '../../client';
import { checkIdentifier, isObject, type JsonObject } from '../../contract';
import { isUnknown } from '../../cty';
import type { Call } from '../../plugin';
import { type Context, definePortResource } from '../context';
import { report } from '../findings';
import { toRecord } from '../record';
import { isSameRequest } from '../same-request';
import { deleteBlueprint, deleteWithEntities } from './delete';
import { type Planned, type State, toApi, toState, toUpdate } from './mapping';
import { explainMissingTarget } from './missing-target';
import { checkKeptApart, refuseTypeChanges, typeChanges } from './property-kinds';
import { checkOneOwner, checkPaths } from './relations';
import { schema } from './schema';

const answered = ['id', 'created_at', 'created_by', 'updated_at', 'updated_by'] as const;

/** `port_blueprint`: a kind of thing in the catalog. */
export const blueprint = definePortResource({
  type: 'blueprint',
  schema,

  validate(config, { diagnostics }) {
    const { identifier } = config;
    if (identifier !== null && !isUnknown(identifier)) {
      report(checkIdentifier('blueprint', identifier, ['identifier']), diagnostics);
    }
    checkKeptApart(config.properties, diagnostics);
    checkPaths(config, diagnostics);
    checkOneOwner(config, diagnostics);
  },

  plan({ planned, prior, context, diagnostics, providerConfig }) {
    const isUndecided = isUnknown(providerConfig?.blueprint_property_type_change_protection);
    if (prior && context.protectPropertyTypes && !isUndecided) {
      refuseTypeChanges(typeChanges(prior.properties, planned.properties), diagnostics);
    }
    const id = isUnknown(planned.identifier) ? planned.id : planned.identifier;
    const asksNothing = prior && isSameRequest(toApi, planned, prior, answered);
    return { ...planned, id, ...(asksNothing && { updated_at: prior.updated_at, updated_by: prior.updated_by }) };
  },

  async create(planned, { context, signal }) {
    const client = await context.client();
    const options = { createCatalogPage: planned.create_catalog_page, signal };
    const created = await explained(client.blueprints.create(toApi(planned), options), planned, client, signal);
    return toState(created, planned, context.escapeHtml);
  },

  async read(state, { context, signal }) {
    const client = await context.client();
    const found = await client.blueprints.find(state.identifier, { signal });
    return found && toState(found, state, context.escapeHtml);
  },

  update,

  async delete({ identifier, force_delete_entities: force }, { context, signal }) {
    const client = await context.client();
    await (force ? deleteWithEntities : deleteBlueprint)(client, identifier, signal);
  },

  import: (id) => ({ identifier: id, id }),
});

/**
 * Replaces the blueprint, renaming it in place where the identifier changed. A property whose type changes is removed
 * first, because the API refuses to change it.
 */
async function update(planned: Planned, call: Call<Context> & { readonly prior: State }): Promise<State> {
  const { context, signal, prior } = call;
  if (isSameRequest(toApi, planned, prior, answered)) return { ...planned, ...onlyAnswered(prior) };
  const client = await context.client();
  const { blueprints } = client;
  const name = prior.identifier;
  const server = (await blueprints.find(name, { signal })) ?? {};
  const changed = typeChanges(toState(server, prior, context.escapeHtml).properties, planned.properties);
  if (changed.length > 0) {
    const gone = new Set(changed.map(({ key }) => key));
    await blueprints.update(name, withoutProperties(server, gone), { signal });
  }
  const write = blueprints.update(name, toUpdate(planned, server), { signal });
  const updated = await explained(write, planned, client, signal);
  return toState(updated, planned, context.escapeHtml);
}

async function explained<T>(write: Promise<T>, planned: Planned, client: Client, signal: AbortSignal): Promise<T> {
  try {
    return await write;
  } catch (error) {
    throw await explainMissingTarget(error, planned, client, signal);
  }
}

const onlyAnswered = ({ id, created_at, created_by, updated_at, updated_by }: State) => {
  return { id, created_at, created_by, updated_at, updated_by };
};

/** The server's own blueprint but for some properties, and what only the server writes. */
function withoutProperties(server: JsonObject, gone: ReadonlySet<string>): JsonObject {
  const { createdAt, createdBy, updatedAt, updatedBy, id, ...body } = server;
  const shape = isObject(server.schema) ? server.schema : {};
  const properties = Object.entries(isObject(shape.properties) ? shape.properties : {});
  const required = Array.isArray(shape.required) ? shape.required.filter((key) => !gone.has(String(key))) : undefined;
  return {
    ...body,
    schema: {
      ...shape,
      properties: toRecord(properties.filter(([key]) => !gone.has(key))),
      ...(required && { required }),
    },
  };
}
