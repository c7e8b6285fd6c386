import { type RunningBackend, startBackend } from './backend';
import { organization } from './organization';
import { prose, requirePort, Workspace } from './terraform';

let backend: RunningBackend;
let space: Workspace;
const grantsOf = async (action: string) =>
  (await backend.api('GET', `/v1/actions/${action}/permissions`)).body.permissions;

/** A file with the permissions of one action; `grants` is what stands between the braces. */
const file = (grants: string, { action = '"restart"', provider = '' } = {}) => ({
  'main.tf': `${requirePort}
provider "port" {
${provider}
}
resource "port_action_permissions" "this" {
  action_identifier = ${action}
  permissions = {
${grants}
  }
}
`,
});

beforeAll(async () => {
  backend = await startBackend({ seed: organization(['restart', 'deploy', 'needs-approval']) });
  await backend.api('PUT', '/v1/actions/needs-approval', {
    ...organization(['needs-approval']).actions[0],
    requiredApproval: true,
  });
});
afterAll(() => backend.stop());
beforeEach(() => {
  space = new Workspace({ env: backend.credentials });
});
afterEach(() => space.dispose());

describe('a list', () => {
  test.each([
    [
      'R-11: out of order is refused with the sorted list',
      'roles = ["Member", "Admin"]',
      '"Admin" must come before "Member". Write ["Admin", "Member"], or sort([...]).',
    ],
    [
      'R-11: with a repeat is refused',
      'users = ["ana@example.com", "ana@example.com"]',
      '"ana@example.com" is listed twice. Write ["ana@example.com"], or sort([...]).',
    ],
    ['R-11: is ordered by code point, capitals first', 'roles = ["admin", "Member"]', 'Write ["Member", "admin"]'],
    [
      'R-11: with a hole is offered only sort()',
      'teams = ["sre", terraform_data.late.output, "payments"]',
      '"payments" must come before "sre". Sort the entries: write sort([...]).',
    ],
  ])('%s', async (_, list, said) => {
    const { 'main.tf': main } = file(`execute = { ${list} }\napprove = {}`);
    space.write({ 'main.tf': `${main}\nresource "terraform_data" "late" {\n  input = timestamp()\n}\n` });
    const { status, text } = await space.plan();
    expect(prose(text)).toContain(said);
    expect(prose(text)).toMatch(/Error: List (not sorted|with a repeated entry)/);
    expect(status).toBe(1);
  });

  test('R-17, R-18: validate says it once, on the line of the grant, with the full path', async () => {
    space.write(file('execute = {}\napprove = {\n  roles = ["Member", "Admin"]\n}'));
    const { stdout, stderr, status } = await space.run('validate', '-no-color');
    const text = prose(stdout + stderr);
    expect(status).toBe(1);
    expect(text.match(/List not sorted/g)).toHaveLength(1);
    expect(text).toContain('In permissions.approve.roles[1]');
    expect(text).toMatch(/line 15.*approve = \{/);
  });

  test('R-2, R-13: is accepted in any order under normalize, sent sorted, and keeps its order in state', async () => {
    const provider = 'permission_list_order = "normalize"';
    space.write(file('execute = { roles = ["Member", "Admin"] }\napprove = {}', { provider }));
    await space.apply();
    expect((await grantsOf('restart')).execute.roles).toEqual(['Admin', 'Member']);
    const state = (await space.state('port_action_permissions.this')) as {
      permissions: { execute: { roles: string[] } };
    };
    expect(state.permissions.execute.roles).toEqual(['Member', 'Admin']);
    expect((await space.plan()).status).toBe(0);
    space.write(file('execute = { roles = ["Admin", "Member"] }\napprove = {}', { provider }));
    expect((await space.plan()).status).toBe(0);
    space.write(file('execute = { roles = ["Admin", "Member"] }\napprove = {}'));
    expect(await space.plan()).toMatchObject({ status: 0, text: expect.not.stringContaining('List not sorted') });
  });

  test('R-13: is refused or accepted at plan when the mode comes from a variable', async () => {
    const provider = 'permission_list_order = var.order';
    const { 'main.tf': main } = file('execute = { roles = ["Member", "Admin"] }\napprove = {}', { provider });
    space.write({ 'main.tf': `${main}\nvariable "order" {\n  type = string\n}\n` });
    expect((await space.run('validate')).status).toBe(0);
    expect((await space.plan('-var=order=strict')).text).toContain('List not sorted');
    expect((await space.plan('-var=order=normalize')).status).toBe(2);
  });

  test('R-13: follows the alias of its provider', async () => {
    const { 'main.tf': main } = file('execute = { roles = ["Member", "Admin"] }\napprove = {}');
    const loose = 'provider "port" {\n  alias = "loose"\n  permission_list_order = "normalize"\n}\n';
    space.write({ 'main.tf': main.replace('action_identifier', 'provider = port.loose\n  action_identifier') + loose });
    expect((await space.plan()).status).toBe(2);
    space.write({ 'main.tf': main + loose });
    expect((await space.plan()).status).toBe(1);
  });

  test('R-14: toset() converts to a list that is sorted', async () => {
    space.write(file('execute = { roles = toset(["Member", "Admin"]) }\napprove = {}'));
    await space.apply();
    expect((await grantsOf('restart')).execute.roles).toEqual(['Admin', 'Member']);
  });
});

describe('a policy', () => {
  const grants = (policy: string) => `execute = {}\napprove = {\n  policy = ${policy}\n}`;

  test.each([
    ['R-20: that is not JSON is an error with its place', '"{ queries: 1 }"', 'Policy is not JSON'],
    [
      'R-20: of the wrong shape is an error that names the place inside',
      'jsonencode({ queries = {}, conditions = [] })',
      'At conditions: ',
    ],
    [
      'R-20: with an unknown key is refused',
      'jsonencode({ queries = {}, conditions = ["true"], extra = 1 })',
      'Policy has the wrong shape',
    ],
  ])('%s', async (_, policy, said) => {
    space.write(file(grants(policy)));
    const { status, text } = await space.plan();
    expect(prose(text)).toContain(said);
    expect(status).toBe(1);
  });

  test.each([
    ['R-20: whose condition does not compile is warned of', '.results | (', 'Policy condition does not compile'],
    ['R-20, D-35: whose approve condition is a constant is warned of', 'true', 'Nobody can approve'],
    [
      'R-20: that reads a query nobody declared is warned of',
      '[.results.nobody.entities[].identifier]',
      'reads query "nobody"',
    ],
  ])('%s', async (_, condition, said) => {
    space.write(file(grants(`jsonencode({ queries = {}, conditions = [${JSON.stringify(condition)}] })`)));
    const { status, text } = await space.plan();
    expect(prose(text)).toContain(said);
    expect(prose(text)).toContain('Warning:');
    expect(status).toBe(2);
    expect(prose((await space.run('validate', '-no-color')).stdout)).not.toContain(said);
  });

  test('R-21: in other words, other key order, other numbers of the same value is no change', async () => {
    space.write(
      file(
        grants(
          'jsonencode({ queries = { q = { combinator = "and", rules = [{ property = "n", operator = "=", value = 9007199254740993 }] } }, conditions = ["[]"] })',
        ),
      ),
    );
    await space.apply();
    const text =
      '{"conditions": ["[]"], "queries": {"q": {"rules": [{"value": 9007199254740993.0, "operator": "=", "property": "n"}], "combinator": "and"}}}';
    space.write(file(grants(`<<-EOT\n${text}\nEOT`)));
    expect((await space.plan()).status).toBe(0);
    space.write(file(grants(`<<-EOT\n${text.replace('993.0', '992')}\nEOT`)));
    expect((await space.plan()).status).toBe(2);
  });

  test('P-27: removed from the file is removed from Port', async () => {
    space.write(file(grants('jsonencode({ queries = {}, conditions = ["[]"] })')));
    await space.apply();
    expect((await grantsOf('restart')).approve.policy).toEqual({ queries: {}, conditions: ['[]'] });
    space.write(file('execute = {}\napprove = {}'));
    await space.apply();
    expect((await grantsOf('restart')).approve.policy ?? null).toBeNull();
  });
});

describe('a plan warns', () => {
  test('R-15: that only Admins can execute', async () => {
    space.write(file('execute = { owned_by_team = false }\napprove = {}'));
    expect(prose((await space.plan()).text)).toContain('Warning: Only Admins can execute');
  });

  test('that nobody can approve an action that requires approval', async () => {
    space.write(file('execute = { roles = ["Admin"] }\napprove = {}', { action: '"needs-approval"' }));
    expect(prose((await space.plan()).text)).toContain('Warning: Nobody can approve');
    space.write(
      file('execute = { roles = ["Admin"] }\napprove = { roles = ["Admin"] }', { action: '"needs-approval"' }),
    );
    expect(prose((await space.plan()).text)).not.toContain('Nobody can approve');
  });

  test('of the entries that a list left out takes away, on create only', async () => {
    space.write(
      file('execute = { users = ["ana@example.com"] }\napprove = { roles = ["Admin"] }', { action: '"deploy"' }),
    );
    const { text } = await space.plan();
    expect(prose(text)).toContain('Existing grants will be taken away');
    expect(prose(text)).toContain('"Admin", "Member" will be taken away');
    await space.apply();
    space.write(
      file('execute = { users = ["cy@example.com"] }\napprove = { roles = ["Admin"] }', { action: '"deploy"' }),
    );
    expect(prose((await space.plan()).text)).not.toContain('taken away');
  });

  test('P-24: that a policy makes the lists decide only who sees the action', async () => {
    space.write(
      file(
        'execute = {\n roles = ["Member"]\n policy = jsonencode({ queries = {}, conditions = ["true"] })\n}\napprove = {}',
      ),
    );
    expect(prose((await space.plan()).text)).toContain('The policy decides alone');
  });

  test('R-17: of nothing when nothing changes', async () => {
    space.write(file('execute = { owned_by_team = false }\napprove = {}'));
    await space.apply();
    const { status, text } = await space.plan();
    expect(text).not.toContain('Warning: Only Admins');
    expect(status).toBe(0);
  });
});

describe('R-40: the permissions stay', () => {
  const writes = async () => (await backend.journal()).filter(({ method }) => method !== 'GET').length;

  test('when the resource is removed: nothing is sent, and the counter counts', async () => {
    space.write(file('execute = { roles = ["Member"] }\napprove = {}'));
    await space.apply();
    await backend.emptyJournal();
    space.write(file('execute = { roles = ["Admin"] }\napprove = {}'));
    await space.apply();
    expect(await writes()).toBe(1);
    await backend.emptyJournal();
    space.write({ 'main.tf': requirePort });
    expect(prose(await space.apply())).toContain('Permissions stay in Port');
    expect(await writes()).toBe(0);
    expect((await grantsOf('restart')).execute.roles).toEqual(['Admin']);
  });

  test('when another action is named: it is a replacement, and the first action keeps its grants', async () => {
    space.write(file('execute = { roles = ["Member"] }\napprove = {}'));
    await space.apply();
    space.write(file('execute = { roles = ["Admin"] }\napprove = {}', { action: '"deploy"' }));
    const { text } = await space.plan();
    expect(text).toContain('forces replacement');
    expect(prose(text)).toContain('The permissions of action "restart" leave');
    await space.apply();
    expect((await grantsOf('restart')).execute.roles).toEqual(['Member']);
    expect((await grantsOf('deploy')).execute.roles).toEqual(['Admin']);
  });
});

describe('what somebody else changed', () => {
  test('shows as drift and is mended', async () => {
    space.write(file('execute = { roles = ["Admin"], teams = ["sre"] }\napprove = {}'));
    await space.apply();
    await backend.api('PATCH', '/v1/actions/restart/permissions', { execute: { teams: [], ownedByTeam: false } });
    const { status, text } = await space.plan();
    expect(status).toBe(2);
    expect(text).toMatch(/owned_by_team\s+= false -> true/);
    expect(text).toMatch(/\+ "sre"/);
    await space.apply();
    expect((await grantsOf('restart')).execute).toMatchObject({ teams: ['sre'], ownedByTeam: true });
  });

  test('an action that is gone takes its permissions out of the state', async () => {
    await backend.api('POST', '/v1/actions', organization(['doomed']).actions[0]);
    space.write(file('execute = { roles = ["Admin"] }\napprove = {}', { action: '"doomed"' }));
    await space.apply();
    await backend.api('DELETE', '/v1/actions/doomed');
    expect((await space.plan()).text).toContain('1 to add');
  });
});

describe('import', () => {
  test('R-41: plans clean, also from generated configuration', async () => {
    await backend.api('PATCH', '/v1/actions/deploy/permissions', {
      execute: { roles: ['Admin', 'Member'], users: ['ana@example.com'], ownedByTeam: true },
      approve: { teams: ['sre'], policy: { queries: {}, conditions: ['["a<b"]'] } },
    });
    space.write({ 'main.tf': `${requirePort}\nimport {\n  to = port_action_permissions.it\n  id = "deploy"\n}\n` });
    expect((await space.plan('-generate-config-out=generated.tf')).status).toBe(2);
    await space.apply();
    expect((await space.plan()).status).toBe(0);
  });

  test('of an action that is not there is refused', async () => {
    space.write(file('execute = {}\napprove = {}'));
    const { status, stderr } = await space.run('import', '-no-color', 'port_action_permissions.this', 'no-such-action');
    expect(status).toBe(1);
    expect(stderr).toContain('Cannot import non-existent remote object');
  });
});

describe('a mistake that only Port can see', () => {
  test.each([
    ['P-11: an unknown role', 'roles = ["nobody-moderator"]', 'Unknown role: nobody-moderator'],
    ['P-11: an unknown team', 'teams = ["ghosts"]', 'Unknown team: ghosts'],
    ['P-11: an unknown user', 'users = ["ghost@example.com"]', 'Unknown user: ghost@example.com'],
  ])('%s is told with the reason and the request id', async (_, list, said) => {
    space.write(file(`execute = { ${list} }\napprove = {}`));
    await expect(space.apply()).rejects.toThrow(/Port refuses this/);
    const { stderr } = await space.run('apply', '-auto-approve', '-no-color');
    expect(prose(stderr)).toContain(said);
    expect(prose(stderr)).toMatch(/request id/i);
  });

  test('an action that is not there', async () => {
    space.write(file('execute = {}\napprove = {}', { action: '"no-such-action"' }));
    await expect(space.apply()).rejects.toThrow(/Port does not know this/);
  });

  test('credentials that are missing', async () => {
    const bare = new Workspace({ env: { PORT_CLIENT_ID: '', PORT_CLIENT_SECRET: '' } });
    bare.write(file('execute = {}\napprove = {}'));
    expect((await bare.run('validate')).status).toBe(0);
    const { status, text } = await bare.plan();
    expect(prose(text)).toContain('Set client_id in the provider block, or the environment variable PORT_CLIENT_ID');
    expect(status).toBe(1);
    bare.dispose();
  });
});
