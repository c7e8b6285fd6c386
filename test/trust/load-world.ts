import { user } from '../backend/fixtures';
import type { Served } from '../backend/serving';
import { conditionOf } from '../model/conditions';
import type { ModelAction, ModelBlueprint, ModelPolicy, ModelUser, World } from '../model/world';

/**
 * A world that the API can hold: everybody has a role, titles are set, owners are looked up where they end, teams and
 * titles are as the API would store them.
 */
export function storable(world: World): World {
  const blueprints = world.blueprints.map((each) =>
    each.identifier === 'svc' ? { ...each, ownership: 'direct' as const } : each,
  );
  const inherits = new Map(blueprints.map(({ identifier, ownership }) => [identifier, Array.isArray(ownership)]));
  return {
    ...world,
    blueprints,
    users: world.users.map((each) => ({ ...each, roles: each.roles.length === 0 ? ['Member'] : each.roles })),
    entities: world.entities.map((each) => ({
      ...each,
      title: each.title ?? 'Some title',
      team: inherits.get(each.blueprint) ? [] : each.team,
    })),
  };
}

/** Puts a world into a backend's organization, over HTTP. */
export async function loadWorld({ call }: Served, world: World): Promise<void> {
  const send = async (method: string, path: string, body: object) => {
    const { status, text } = await call(method, path, body);
    if (status >= 300) throw new Error(`${method} ${path} ${JSON.stringify(body)}: ${status} ${text}`);
  };
  const declare = async (builtin: string, properties: object) => {
    const { body } = await call('GET', `/v1/blueprints/${builtin}`);
    const { identifier, title, icon, schema, relations } = body.blueprint;
    const all = { ...schema, properties: { ...schema.properties, ...properties } };
    await send('PUT', `/v1/blueprints/${builtin}`, { identifier, title, icon, schema: all, relations });
  };
  const region = { type: 'string', title: 'Region' };
  await declare('_team', { region });
  await declare('_user', { region, on_call: { type: 'boolean', title: 'On call' } });
  for (const { identifier, properties } of world.teams) {
    await send('POST', '/v1/teams', { name: identifier });
    await send('PATCH', `/v1/blueprints/_team/entities/${identifier}`, { properties });
  }
  for (const each of world.blueprints) await send('POST', '/v1/blueprints', toBlueprint(each));
  for (const each of world.users) await send('POST', '/v1/blueprints/_user/entities', toUser(each));
  for (const { blueprint, team, relations, icon, ...rest } of world.entities) {
    const owned = world.blueprints.some((each) => each.identifier === blueprint && !Array.isArray(each.ownership));
    const related = Object.fromEntries(Object.entries(relations).filter(([, to]) => to !== null));
    const body = { ...rest, relations: related, ...(owned && { team }), ...(icon !== null && { icon }) };
    await send('POST', `/v1/blueprints/${blueprint}/entities`, body);
  }
  for (const { identifier, permissions } of world.blueprints) {
    await send('PATCH', `/v1/blueprints/${identifier}/permissions`, { entities: permissions });
  }
  for (const each of world.actions) {
    await send('POST', '/v1/actions', toAction(each));
    const { execute, approve } = each;
    const permissions = {
      execute: { ...execute, policy: toPolicy(execute.policy) },
      approve: { ...approve, policy: toPolicy(approve.policy) },
    };
    await send('PATCH', `/v1/actions/${each.identifier}/permissions`, permissions);
  }
  for (const { identifier, read, update } of world.pages) {
    await send('POST', '/v1/pages', { identifier, type: 'dashboard', title: identifier, widgets: [] });
    await send('PATCH', `/v1/pages/${identifier}/permissions`, { read, update });
  }
}

function toBlueprint({ identifier, ownership, properties, relations }: ModelBlueprint): object {
  const declared = Object.entries(properties).map(([name, type]) => [
    name,
    { type, title: name, ...(type === 'array' && { items: { type: 'string' } }) },
  ]);
  return {
    identifier,
    title: identifier,
    schema: { properties: Object.fromEntries(declared), required: [] },
    relations: Object.fromEntries(
      Object.entries(relations).map(([name, target]) => [name, { target, title: name, required: false, many: false }]),
    ),
    ...(ownership === 'direct' && { ownership: { type: 'Direct' } }),
    ...(Array.isArray(ownership) && { ownership: { type: 'Inherited', path: ownership.join('.') } }),
  };
}

function toUser({ email, status, roles, teams, properties }: ModelUser): object {
  const moderated = roles.filter((role) => role.endsWith('-moderator')).map((role) => role.replace(/-moderator$/, ''));
  const rank = roles.includes('Admin') ? 'Admin' : moderated.length > 0 ? 'Moderator' : 'Member';
  const shown = { STAGED: 'Staged', INVITED: 'Invited', ACTIVE: 'Active', DISABLED: 'Disabled' }[status];
  const set = Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null));
  const rights = { port_role: rank, status: shown, ...(rank === 'Moderator' && { moderated_blueprints: moderated }) };
  return { ...user(email, { ...set, ...rights }), team: teams };
}

function toAction({
  identifier,
  published,
  trigger,
  operation,
  blueprint,
  requiredApproval,
  allowAnyoneToViewRuns,
}: ModelAction) {
  const text = { type: 'string', title: 'Text' };
  const selfService = {
    type: 'self-service',
    operation,
    blueprintIdentifier: blueprint,
    userInputs: { properties: { env: text, region: text }, required: [] },
  };
  const automation = { type: 'automation', event: { type: 'ENTITY_DELETED', blueprintIdentifier: blueprint } };
  return {
    identifier,
    trigger: trigger === 'automation' ? automation : selfService,
    invocationMethod: { type: 'KAFKA', payload: {} },
    publish: published,
    requiredApproval,
    ...(allowAnyoneToViewRuns === undefined ? {} : { allowAnyoneToViewRuns }),
  };
}

function toPolicy(policy: ModelPolicy | undefined): object | null {
  if (policy === undefined) return null;
  return { queries: policy.queries, conditions: policy.conditions.map((name) => conditionOf(name).jq) };
}
