import { typeText, unknown } from '../../../src/cty';
import type { Driven } from '../../../src/plugin/testkit';
import { schema } from '../../../src/provider/action-permissions/schema';
import { type Port, startPort } from '../port';

let port: Port;
let terraform: Driven;
const type = 'port_action_permissions';
const none = { roles: [], teams: [], users: [], policy: null };

beforeAll(async () => {
  port = await startPort();
  terraform = port.connect();
  for (const identifier of ['restart', 'deploy']) {
    await port.api('POST', '/v1/actions', {
      identifier,
      trigger: { type: 'self-service', operation: 'CREATE', userInputs: { properties: {}, required: [] } },
      invocationMethod: { type: 'WEBHOOK', url: 'https://example.com' },
    });
  }
});
afterAll(() => port.stop());

test.each(['approve', 'execute'] as const)('R-10: users, roles and teams of %s are lists of text', (grant) => {
  const { attributes } = schema.attributes.permissions.attributes[grant];
  const lists = [attributes.users, attributes.roles, attributes.teams];
  expect(lists.map((list) => typeText(list.type))).toEqual(Array(3).fill('["list","string"]'));
});

test('R-10: what is left out is empty lists and the owners, known at plan', async () => {
  const config = { action_identifier: 'restart', permissions: { execute: {}, approve: {} } };
  const { planned } = await terraform.plan(type, { config });
  expect(planned?.permissions).toEqual({ approve: none, execute: { ...none, owned_by_team: true } });
});

test('R-10: what is null is the default, not what Port had', async () => {
  const config = {
    action_identifier: 'restart',
    permissions: { execute: { roles: null, owned_by_team: null }, approve: { roles: null } },
  };
  const { state } = await terraform.create(type, config);
  expect(state?.permissions).toEqual({ approve: none, execute: { ...none, owned_by_team: true } });
});

test.each([
  ['the blueprint of the action', 'service'],
  ['a blueprint that is nowhere', 'no such blueprint!'],
  ['an empty text', ''],
])('R-10: blueprint_identifier may be %s; it is kept as written and never sent, P-5', async (_, text) => {
  expect(schema.attributes.blueprint_identifier.deprecated).toMatch(/Remove blueprint_identifier; it is not sent/);
  const config = {
    action_identifier: 'deploy',
    blueprint_identifier: text,
    permissions: { execute: { roles: ['Admin'] }, approve: {} },
  };
  expect(await terraform.validate(type, config)).toEqual([]);
  const made = await terraform.create(type, config);
  expect(made.state?.blueprint_identifier).toBe(text);
  // The backend refuses a key it does not know (P-5), so it was not among what was sent.
  const changed = await terraform.update(made, { ...config, blueprint_identifier: null });
  expect([changed.state?.blueprint_identifier, changed.diagnostics]).toEqual([null, []]);
});

test('an action that is known only after apply is planned without a word', async () => {
  const config = { action_identifier: unknown, permissions: { execute: {}, approve: {} } };
  const plan = await terraform.plan(type, { config });
  expect([plan.action, plan.diagnostics.filter((text) => text.startsWith('error'))]).toEqual(['create', []]);
});
