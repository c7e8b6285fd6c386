import { isList, isObject, type JsonObject } from '../../contract';
import { isUnknown, Path } from '../../cty';
import type { Call, Diagnostics } from '../../plugin';
import { type Context, definePortResource } from '../context';
import { explain } from '../errors';
import { explained } from '../explained';
import { reportIdentifier } from '../identifier';
import { toRecord } from '../record';
import { isSameRequest } from '../same-request';
import { deleteBlueprint, deleteWithEntities } from './delete';
import { type Planned, type State, toApi, toState, toUpdate } from './mapping';
import { explainMissingTarget } from './missing-target';
import { checkKeptApart, refuseTypeChanges, typeChanges } from './property-kinds';
import { checkOneOwner, checkPaths } from './relations';
import { schema } from './schema';

/** `port_blueprint`: a kind of thing in the catalog. */
export const blueprint = definePortResource({
  type: 'blueprint',
  schema,

  validate(config, { diagnostics }) {
    reportIdentifier('blueprint', config.identifier, ['identifier'], diagnostics);
    checkKeptApart(config.properties, diagnostics);
    checkPaths(config, diagnostics);
    checkOneOwner(config, diagnostics);
  },

  plan({ planned, prior, changes, context, diagnostics, providerConfig }) {
    if (changes && planned.team_inheritance !== null) warnOfInheritance(diagnostics);
    const isUndecided = isUnknown(providerConfig?.blueprint_property_type_change_protection);
    if (prior && context.protectPropertyTypes && !isUndecided) {
      refuseTypeChanges(typeChanges(prior.properties, planned.properties), diagnostics);
    }
    const id = isUnknown(planned.identifier) ? planned.id : planned.identifier;
    const asksNothing = prior && isSameRequest(toApi, planned, prior);
    return { ...planned, id, ...(asksNothing && { updated_at: prior.updated_at, updated_by: prior.updated_by }) };
  },

  async create(planned, { context, signal }) {
    const client = await context.client();
    const options = { createCatalogPage: planned.create_catalog_page, signal };
    const write = client.blueprints.create(toApi(planned), options);
    const created = await explained(write, (error) => explainMissingTarget(error, planned, client, signal));
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

function warnOfInheritance(diagnostics: Diagnostics): void {
  diagnostics.warning(
    'Deprecated attribute',
    'team_inheritance is the older form of inherited ownership. Write ownership = { type = "Inherited", path = "..." } instead.',
    Path.root.attribute('team_inheritance'),
  );
}

/** Replaces the blueprint, renaming it in place where the identifier changed. */
async function update(planned: Planned, call: Call<Context> & { readonly prior: State }): Promise<State> {
  const { context, signal, prior } = call;
  if (isSameRequest(toApi, planned, prior)) return { ...planned, ...onlyAnswered(prior) };
  const client = await context.client();
  const server = (await client.blueprints.find(prior.identifier, { signal })) ?? {};
  const body = toUpdate(planned, server);
  const put = (name: string, next: JsonObject) =>
    explained(client.blueprints.update(name, next, { signal }), (error) =>
      explainMissingTarget(error, planned, client, signal),
    );
  const changed = typeChanges(toState(server, prior, context.escapeHtml).properties, planned.properties);
  if (changed.length === 0) return toState(await put(prior.identifier, body), planned, context.escapeHtml);
  const first = await put(prior.identifier, withoutProperties(body, new Set(changed.map(({ key }) => key))));
  return toState(await secondStep(put(first.identifier, body), first, call), planned, context.escapeHtml);
}

/**
 * The API refuses to change a property's type: a first step makes the rest of the change and removes the property, a
 * second one puts it back with its new type. Where that fails, state is what the first one left.
 */
async function secondStep(
  write: Promise<JsonObject>,
  first: JsonObject,
  { diagnostics }: Call<Context>,
): Promise<JsonObject> {
  try {
    return await write;
  } catch (error) {
    const told = explain(error);
    if (!told) throw error;
    diagnostics.add(told);
    return first;
  }
}

const onlyAnswered = ({ id, created_at, created_by, updated_at, updated_by }: State) => {
  return { id, created_at, created_by, updated_at, updated_by };
};

function withoutProperties(body: JsonObject, gone: ReadonlySet<string>): JsonObject {
  const shape = isObject(body.schema) ? body.schema : {};
  const properties = Object.entries(isObject(shape.properties) ? shape.properties : {});
  const required = isList(shape.required) ? shape.required.filter((key) => !gone.has(String(key))) : [];
  return {
    ...body,
    schema: { ...shape, properties: toRecord(properties.filter(([key]) => !gone.has(key))), required },
  };
}
