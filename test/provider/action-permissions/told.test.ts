import { unknown } from '../../../src/cty';
import { action } from '../../backend/fixtures';
import { type Port, startPort } from '../port';

type Config = { readonly [name: string]: unknown };

const type = 'port_action_permissions';
let port: Port;

beforeAll(async () => {
  port = await startPort();
  await port.api('POST', '/v1/actions', action('restart', { requiredApproval: true }));
});
afterAll(() => port.stop());

const nobody = { users: [], roles: [], teams: [] };
const grants = (execute: object, approve: object = { roles: ['Admin'] }) => ({
  action_identifier: 'restart',
  permissions: { execute: { ...nobody, owned_by_team: true, ...execute }, approve: { ...nobody, ...approve } },
});
const policy = (conditions: readonly string[], queries: object = {}) => JSON.stringify({ queries, conditions });

describe('every text is a sentence about its place:', () => {
  test.each<[string, Config, string]>([
    ['a grant', grants({ owned_by_team: false }), 'In permissions.execute: the grant names nobody, so only Admins can'],
    ['an approval', grants({}, {}), 'In permissions.approve: the grant names nobody, so nobody can approve a run'],
    [
      'a policy beside lists',
      grants({ roles: ['Admin'], policy: policy(['true']) }),
      'In permissions.execute.policy: the policy alone decides who may execute; users, roles and teams only decide who sees the action. Put',
    ],
    [
      'an approve policy beside lists',
      grants({}, { roles: ['Admin'], policy: policy(['["a@example.com"]']) }),
      'In permissions.approve.policy: the policy alone names the approvers; users, roles and teams are ignored. Put',
    ],
    [
      'a list left out',
      grants({ roles: null }),
      'In permissions.execute.roles: the list is left out, so "Admin", "Member" will be taken away. Write',
    ],
    [
      'a condition',
      grants({ policy: policy(['.a |']) }),
      'In permissions.execute.policy: At conditions[0]: the condition does not compile, so nobody can execute: ',
    ],
    [
      'a query',
      grants({ policy: policy(['.results.q == 1']) }),
      'At conditions[0]: the condition reads query "q", but there is none. Name',
    ],
    [
      'a value of a policy',
      grants({ policy: policy(['true'], { q: { combinator: 'xor', rules: [] } }) }),
      'At queries.q.combinator: the value must be one of "and", "or", not "xor". A policy is',
    ],
    [
      'a key of a policy that is missing',
      grants({ policy: policy(['true'], { q: { combinator: 'and' } }) }),
      'At queries.q.rules: the key is required. A policy is',
    ],
    [
      'a key of a policy that is too much',
      grants({ policy: '{"queries":{},"conditions":["true"],"x":1}' }),
      'At x: the key must not be here: the keys are',
    ],
    [
      'a policy of another type',
      grants({ policy: 'true' }),
      'In permissions.execute.policy: the policy must be an object, not true. A policy is',
    ],
    [
      'a policy that is no JSON',
      grants({ policy: '{' }),
      'In permissions.execute.policy: the policy must be JSON text: ',
    ],
    [
      'a key of a policy with NUL',
      grants({ policy: policy(['true'], { 'a\0': 1 }) }),
      'In permissions.execute.policy: At queries: the value must not have a key with the NUL character (U+0000).',
    ],
    [
      'R-11: an entry out of order',
      grants({ roles: ['b', 'a'] }),
      'In permissions.execute.roles[1]: "a" must come before "b". Write ["a", "b"], or sort([...]).',
    ],
  ])('%s', async (_, config, says) => {
    const { diagnostics } = await port.connect().plan(type, { config });
    expect(diagnostics.join('\n')).toContain(says);
  });
});

describe('R-11: the sorted list', () => {
  test('can be pasted: templates and escapes are those of HCL', async () => {
    const config = grants({ users: ['z', '%{if}', `\${x}`, '"\\', 'a\b\f', 'line\nbreak'] });
    const { diagnostics } = await port.connect().plan(type, { config });
    const pasted = '["\\"\\\\", "$${x}", "%%{if}", "a\\u0008\\u000c", "line\\nbreak", "z"]';
    expect(diagnostics.join('\n')).toContain(`Write ${pasted}, or sort([...]).`);
  });

  test('is not printed where it is too long to paste', async () => {
    const config = grants({ users: Array.from({ length: 5000 }, (_, i) => `user${i}@example.com`) });
    const { diagnostics } = await port.connect().plan(type, { config });
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]?.length).toBeLessThan(300);
    expect(diagnostics[0]).toContain('Sort the entries: write sort([...]).');
  });
});

describe("R-13: the order is the file's, whatever order state has", () => {
  test.each<[string, object, string]>([
    ['written under normalize, then sorted under strict', {}, 'none'],
    ['sorted, and changed elsewhere', { users: ['ana@example.com'] }, 'update'],
  ])('%s', async (_, more, does) => {
    const roles = ['Member', 'Admin'];
    const prior = await port.connect({ permission_list_order: 'normalize' }).create(type, grants({ roles }));
    const { diagnostics, action } = await port
      .connect()
      .plan(type, { prior, config: grants({ roles: ['Admin', 'Member'], ...more }) });
    expect([diagnostics, action]).toEqual([[], does]);
  });

  test('where the mode is known only after apply, an unsorted list is refused', async () => {
    const terraform = port.connect({ permission_list_order: unknown });
    const { diagnostics } = await terraform.plan(type, { config: grants({ roles: ['Member', 'Admin'] }) });
    expect(diagnostics.filter((text) => text.startsWith('error'))).toHaveLength(1);
    expect(diagnostics.join()).toContain('Write ["Admin", "Member"]');
  });
});
