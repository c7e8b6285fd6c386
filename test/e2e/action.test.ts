import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type RunningBackend, startBackend } from './backend';
import { organization } from './organization';
import { prose, requirePort, Workspace } from './terraform';

let backend: RunningBackend;
beforeAll(async () => {
  backend = await startBackend({ seed: organization() });
});
afterAll(() => backend.stop());

const folder = join(__dirname, 'drop-in');
const withActions = readdirSync(folder).filter((name) => /^(09|1[0-5])-/.test(name));

/** A file of a user of the Go provider under our own address, so that the built plugin serves it without an install. */
function read(name: string): string {
  const text = readFileSync(join(folder, name), 'utf8');
  return text.replace(/source\s+= "port-labs\/port-labs"\s+version = "[^"]+"/, 'source = "portcullis/port"');
}

function identifiersIn(text: string): readonly string[] {
  return [...text.matchAll(/resource "port_action" "[^"]+" \{.*?identifier\s+= "([^"]+)"/gs)].map(([, id = '']) => id);
}

test.each(withActions)(
  '%s: its actions are imported with the configuration that Terraform writes, which changes nothing',
  async (name) => {
    const text = read(name);
    const space = new Workspace({ env: backend.credentials });
    space.write({ 'main.tf': text });
    await space.apply();

    const other = new Workspace({ env: backend.credentials });
    const blocks = identifiersIn(text).map((id, i) => `import {\n  to = port_action.a${i}\n  id = "${id}"\n}\n`);
    other.write({ 'main.tf': requirePort + blocks.join('') });
    const generated = await other.plan('-generate-config-out=generated.tf');
    expect(generated.text).toContain(`${blocks.length} to import, 0 to add, 0 to change, 0 to destroy.`);
    await other.apply();
    expect((await other.plan()).text).toContain('No changes.');

    other.dispose();
    await space.destroy();
    space.dispose();
  },
  60_000,
);

const hook = (some: string): Readonly<Record<string, string>> => ({
  'main.tf': `${requirePort}
resource "port_action" "hook" {
  identifier = "hook"
  title      = "Hook"
  self_service_trigger = {
    operation = "CREATE"
    user_properties = {
      string_props = {
        "x" = { title = "X" }
      }
    }
  }
  ${some}
}

output "id" {
  value = port_action.hook.id
}
`,
});

test('what somebody changed in Port is shown and put back, what Terraform does not know of stays', async () => {
  const space = new Workspace({ env: backend.credentials });
  space.write(hook('kafka_method = {}\n  approval_email_notification = {}'));
  await space.apply();
  const { body } = await backend.api('GET', '/v1/actions/hook');
  const { id, createdAt, createdBy, updatedAt, updatedBy, approvalNotification, ...action } = body.action;
  const { properties } = action.trigger.userInputs;
  await backend.api('PUT', '/v1/actions/hook', {
    ...action,
    trigger: { ...action.trigger, userInputs: { properties: { x: { ...properties.x, title: 'Y', spec: 'theirs' } } } },
    invocationMethod: { type: 'WEBHOOK', url: 'https://example.com' },
  });
  const { text } = await space.plan();
  expect(text).toContain('- webhook_method');
  expect(text).toContain('+ kafka_method');
  expect(text).toContain('+ approval_email_notification');
  expect(text).toMatch(/~ title\s+= "Y" -> "X"/);
  expect(text).not.toContain('known after apply');
  await space.apply();
  const after = (await backend.api('GET', '/v1/actions/hook')).body.action;
  expect(after.trigger.userInputs.properties.x).toEqual({ type: 'string', title: 'X', spec: 'theirs' });
  expect(after.invocationMethod).toEqual({ type: 'KAFKA' });
  await space.destroy();
  space.dispose();
}, 60_000);

test('R-21: JSON in another spelling is no change, JSON of another meaning is one', async () => {
  const space = new Workspace({ env: backend.credentials });
  space.write(hook('webhook_method = { url = "u", body = "{ \\"b\\": 9007199254740993, \\"a\\": \\"<\\" }" }'));
  await space.apply();
  space.write(hook('webhook_method = { url = "u", body = jsonencode({ a = "<", b = 9007199254740993 }) }'));
  expect((await space.plan()).text).toContain('No changes.');
  space.write(hook('webhook_method = { url = "u", body = jsonencode({ a = "<", b = 9007199254740992 }) }'));
  expect((await space.plan()).status).toBe(2);
  await space.destroy();
  space.dispose();
}, 60_000);

test('a rename is a change in place that keeps the permissions', async () => {
  const space = new Workspace({ env: backend.credentials });
  const method = 'kafka_method = {}';
  space.write(hook(method));
  await space.apply();
  await backend.api('PATCH', '/v1/actions/hook/permissions', { execute: { roles: ['Admin'] } });
  space.write({ 'main.tf': hook(method)['main.tf']?.replace('identifier = "hook"', 'identifier = "renamed"') ?? '' });
  const { text } = await space.plan();
  expect(text).toContain('0 to add, 1 to change, 0 to destroy');
  expect(text).toMatch(/~ id\s+= "hook" -> "renamed"/);
  await space.apply();
  expect((await backend.api('GET', '/v1/actions/hook')).status).toBe(404);
  const { body } = await backend.api('GET', '/v1/actions/renamed/permissions');
  expect(body.permissions.execute.roles).toEqual(['Admin']);
  await space.destroy();
  space.dispose();
}, 60_000);

test('what is gone is made again, and destroying it twice is no error', async () => {
  const space = new Workspace({ env: backend.credentials });
  space.write(hook('kafka_method = {}'));
  await space.apply();
  await backend.api('DELETE', '/v1/actions/hook');
  expect((await space.plan()).text).toContain('1 to add, 0 to change, 0 to destroy');
  await space.apply();
  await backend.api('DELETE', '/v1/actions/hook');
  await space.destroy('-refresh=false');
  space.dispose();
}, 60_000);

test.each([
  ['two methods', 'kafka_method = {}\n  webhook_method = { url = "u" }', 'Remove all but one.'],
  ['no method', '', 'No attribute specified when one (and only one) of'],
  [
    'a wrong switch',
    'webhook_method = { url = "u", agent = "maybe" }',
    'In webhook_method.agent: The value must be one of: "true", "false", or must be a {{ }} template, got: "maybe".',
  ],
])('%s: refused at plan with the place and the way out', async (_, method, said) => {
  const space = new Workspace({ env: backend.credentials });
  space.write(hook(method));
  const { status, text } = await space.plan();
  expect(status).toBe(1);
  expect(prose(text)).toContain(said);
  expect(text.match(/Error:/g)).toHaveLength(1);
  space.dispose();
});

test('a state of version 1 finds the action under the name that Port gave it', async () => {
  const space = new Workspace({ env: backend.credentials });
  space.write({
    'main.tf':
      hook('kafka_method = {}')['main.tf']?.replace('identifier = "hook"', 'identifier = "service_hook"') ?? '',
  });
  await space.apply();
  const stored = JSON.parse(readFileSync(join(space.dir, 'terraform.tfstate'), 'utf8'));
  const [{ instances }] = stored.resources;
  Object.assign(instances[0].attributes, { id: 'hook', identifier: 'hook', blueprint: 'service' });
  space.write({ 'terraform.tfstate': JSON.stringify({ ...stored, serial: stored.serial + 1 }) });
  expect((await space.plan()).text).toContain('No changes.');
  await space.destroy();
  space.dispose();
}, 60_000);
