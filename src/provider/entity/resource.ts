import type { Client } from '../../client';
import { isObject, type JsonObject } from '../../contract';
import { isUnknown } from '../../cty';
import type { Call } from '../../plugin';
import { type Context, definePortResource } from '../context';
import { Explained, explained } from '../explained';
import { reportIdentifier } from '../identifier';
import { isSameRequest } from '../same-request';
import { declaredBy } from './kinds';
import { type Planned, type State, toApi, toState, toUpdate, valuesOf } from './mapping';
import { explainMissingRelated } from './missing-related';
import { needsDeclaration } from './property-mapping';
import { checkKeptApart } from './rules';
import { schema } from './schema';

/** `port_entity`: one thing in the catalog. */
export const entity = definePortResource({
  type: 'entity',
  schema,

  validate(config, { diagnostics }) {
    reportIdentifier('blueprint', config.blueprint, ['blueprint'], diagnostics);
    reportIdentifier('entity', config.identifier, ['identifier'], diagnostics);
    checkKeptApart(config, diagnostics);
  },

  plan({ planned, prior }) {
    const { blueprint, identifier } = planned;
    const isNamed = !isUnknown(blueprint) && !isUnknown(identifier) && identifier !== null;
    const id = isNamed ? `${blueprint}:${identifier}` : planned.id;
    const asksNothing = prior?.blueprint === blueprint && isSameRequest(toApi, planned, prior);
    return { ...planned, id, ...(asksNothing && { updated_at: prior.updated_at, updated_by: prior.updated_by }) };
  },

  async create(planned, call) {
    const client = await call.context.client();
    const options = { upsert: true, ...origin(planned), signal: call.signal };
    const write = client.entities.create(planned.blueprint, toApi(planned), options);
    const created = await explained(write, (error) => explainMissingRelated(error, planned, client, call.signal));
    return readAnswer(created, planned, client, call);
  },

  async read(state, call) {
    const client = await call.context.client();
    const found = await client.entities.find(state.blueprint, state.identifier ?? '', { signal: call.signal });
    return found && readAnswer(found, state, client, call);
  },

  async update(planned, call) {
    const { prior, signal } = call;
    if (isSameRequest(toApi, planned, prior)) return { ...planned, ...onlyAnswered(prior) };
    const client = await call.context.client();
    const name = prior.identifier ?? '';
    const server = (await client.entities.find(prior.blueprint, name, { signal })) ?? {};
    const options = { ...origin(planned), signal };
    const write = client.entities.update(prior.blueprint, name, toUpdate(planned, server), options);
    const updated = await explained(write, (error) => explainMissingRelated(error, planned, client, signal));
    return readAnswer(updated, planned, client, call);
  },

  async delete({ blueprint, identifier }, { context, signal }) {
    const client = await context.client();
    await client.entities.delete(blueprint, identifier ?? '', { signal });
  },

  import(id) {
    const colon = id.indexOf(':');
    const [blueprint, identifier] = [id.slice(0, colon), id.slice(colon + 1)];
    if (colon > 0 && identifier !== '') return { id, blueprint, identifier };
    const detail = `"${id}" does not say which blueprint the entity is of. Write BLUEPRINT:ENTITY, such as "service:checkout".`;
    throw new Explained('Invalid import id', detail);
  },
});

/** How a change is made, which the entity itself does not show. */
function origin({ run_id, create_missing_related_entities }: Planned) {
  return { runId: run_id ?? undefined, createMissingRelatedEntities: create_missing_related_entities };
}

const onlyAnswered = ({ id, identifier, created_at, created_by, updated_at, updated_by }: State) => {
  return { id, identifier, created_at, created_by, updated_at, updated_by };
};

/**
 * State as the API answered it. The blueprint is asked for only where the answer does not speak for itself: of
 * properties an empty list, or one that state has not, which may be a default; of teams those that state has not, which
 * may be inherited: such teams nobody can write, and state does not have them (spec M-53).
 */
async function readAnswer(
  api: JsonObject,
  prior: Partial<Planned> & Pick<State, 'blueprint'>,
  client: Client,
  { context, signal, imported = false }: Call<Context> & { readonly imported?: boolean },
): Promise<State> {
  const reading = { escapeHtml: context.escapeHtml, withDefaults: imported };
  const hasNewTeams = api.team !== undefined && !prior.teams;
  const asks = hasNewTeams || needsDeclaration(valuesOf(api), { ...reading, prior: prior.properties ?? null });
  const blueprint = asks ? await client.blueprints.find(prior.blueprint, { signal }) : undefined;
  const { team, ...unowned } = api;
  const answered = hasNewTeams && blueprint && inheritsOwners(blueprint) ? unowned : api;
  return toState(answered, prior, { ...reading, declared: blueprint && declaredBy(blueprint) });
}

/** Whether entities of a blueprint are owned by whoever owns what they relate to, in either spelling (spec M-60). */
function inheritsOwners({ ownership, teamInheritance }: JsonObject): boolean {
  return isObject(ownership) ? ownership.type === 'Inherited' : isObject(teamInheritance);
}
