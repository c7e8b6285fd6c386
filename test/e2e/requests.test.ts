import { type RunningBackend, startBackend } from './backend';
import { organization } from './organization';
import { requirePort, Workspace } from './terraform';

let backend: RunningBackend;
beforeAll(async () => {
  backend = await startBackend({ seed: organization([]) });
});
afterAll(() => backend.stop());

/** Thirty actions with their permissions, ten blueprints, thirty entities of one of them, eight teams. */
const catalog = `${requirePort}
provider "port" {}
locals {
  ten    = toset([for i in range(10) : tostring(i)])
  thirty = toset([for i in range(30) : tostring(i)])
}
resource "port_blueprint" "b" {
  for_each   = local.ten
  identifier = "b\${each.key}"
  title      = "B \${each.key}"
}
resource "port_entity" "e" {
  for_each   = local.thirty
  blueprint  = port_blueprint.b["0"].identifier
  identifier = "e\${each.key}"
  title      = "E \${each.key}"
}
resource "port_action" "a" {
  for_each             = local.thirty
  identifier           = "a\${each.key}"
  self_service_trigger = { operation = "DAY-2", blueprint_identifier = port_blueprint.b["1"].identifier }
  webhook_method       = { url = "https://example.com/\${each.key}" }
}
resource "port_action_permissions" "p" {
  for_each          = local.thirty
  action_identifier = port_action.a[each.key].identifier
  permissions       = { execute = { roles = ["Member"] }, approve = {} }
}
resource "port_team" "t" {
  for_each = toset([for i in range(8) : tostring(i)])
  name     = "Team \${each.key}"
}
`;

test('R-45: a plan reads a catalog with few requests, and each permissions document with one', async () => {
  const space = new Workspace({ env: backend.credentials });
  space.write({ 'main.tf': catalog });
  await space.apply();
  await backend.emptyJournal();
  expect((await space.plan()).status).toBe(0);

  const asked = await backend.journal();
  const count = (path: RegExp): number => asked.filter((request) => path.test(request.path)).length;
  expect(asked.every(({ method, path }) => method === 'GET' || path.endsWith('/search'))).toBe(true);
  expect(count(/^\/v1\/actions\/[^/]+\/permissions/)).toBe(30);
  const shared = {
    blueprints: count(/^\/v1\/blueprints(\/[^/]+)?(\?|$)/),
    entities: count(/^\/v1\/blueprints\/b0\/entities/),
    actions: count(/^\/v1\/actions(\/[^/]+)?(\?|$)/),
    teams: count(/^\/v1\/teams/),
  };
  for (const [kind, requests] of Object.entries(shared)) expect(`${kind} ${requests <= 5}`).toBe(`${kind} true`);
  expect(Object.values(shared).every((requests) => requests > 0)).toBe(true);

  await space.destroy();
  space.dispose();
}, 120_000);
