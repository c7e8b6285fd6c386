import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import {
  actionPermissionsSchema,
  checkPermissions,
  checkReplaced,
  conditionsOf,
  type PermissionsCheck,
  type PermissionsDocument,
  pathText,
  policySchema,
} from '../../src/contract';

const none = { users: [], roles: [], teams: [] };
const policy = { queries: {}, conditions: ['[.user.email]'] };
const codes = (document: PermissionsDocument, check?: PermissionsCheck) =>
  checkPermissions(document, check).map(({ code, path }) => `${code} ${pathText(path)}`);

describe('a permissions document', () => {
  test.each<[string, PermissionsDocument, PermissionsCheck, string[]]>([
    ['with nothing in it is fine', {}, {}, []],
    [
      'as the API gives it by default is fine (P-20, P-30)',
      {
        execute: { ...none, roles: ['Admin', 'Member'], ownedByTeam: false, policy: null },
        approve: { ...none, roles: ['Admin'], policy: null },
      },
      {},
      [],
    ],
    [
      'R-11: with unsorted lists is refused at each of them',
      { execute: { roles: ['b', 'a'], users: ['b', 'a'] }, approve: { teams: ['x', 'x'] } },
      {},
      [
        'list.unsorted permissions.execute.users[1]',
        'list.unsorted permissions.execute.roles[1]',
        'list.repeated permissions.approve.teams[1]',
      ],
    ],
    [
      'R-13: with unsorted lists is fine when they are normalized',
      { execute: { roles: ['b', 'a', 'b'] } },
      { order: 'normalize' },
      [],
    ],
    ['may sit elsewhere', { execute: { roles: ['b', 'a'] } }, { at: [] }, ['list.unsorted execute.roles[1]']],
    [
      'with a bad policy is refused inside it',
      { approve: { policy: '{"queries":{},"conditions":[1]}' } },
      {},
      ['policy.shape permissions.approve.policy.conditions[0]'],
    ],
    ['with an empty text for a policy has none', { approve: { policy: '' } }, {}, []],
    [
      "D-35d: with seed 004's approve policy is warned of",
      { approve: { policy: '{"queries":{},"conditions":["true"]}' } },
      {},
      ['policy.constant-approve permissions.approve.policy.conditions[0]'],
    ],
    [
      'P-25: that names nobody to execute is warned of',
      { execute: { ...none, ownedByTeam: false, policy: null } },
      {},
      ['grants.execute-empty permissions.execute'],
    ],
    ['that leaves executing to owners is fine', { execute: { ...none, ownedByTeam: true, policy: null } }, {}, []],
    ['that leaves executing to a policy is fine', { execute: { ...none, ownedByTeam: false, policy } }, {}, []],
    [
      'P-33: that names nobody to approve is warned of where approval is required',
      { approve: { ...none, policy: null } },
      { requiresApproval: true },
      ['grants.approve-empty permissions.approve'],
    ],
    [
      'P-31: that names nobody to approve is fine where none is required',
      { approve: { ...none, policy: null } },
      { requiresApproval: false },
      [],
    ],
    ['that names nobody to approve is fine while that is not known', { approve: { ...none, policy: null } }, {}, []],
    [
      'P-24: with lists beside an execute policy is warned of',
      { execute: { ...none, roles: ['Member'], policy } },
      {},
      ['grants.policy-shadows-lists permissions.execute.policy'],
    ],
    [
      'P-34: with lists beside an approve policy is warned of',
      { approve: { ...none, users: [undefined], policy } },
      {},
      ['grants.policy-shadows-lists permissions.approve.policy'],
    ],
  ])('%s', (_, document, check, expected) => {
    expect(codes(document, check)).toEqual(expected);
  });

  test.each<[string, PermissionsDocument]>([
    ['a list', { execute: { users: [], roles: [], ownedByTeam: false, policy: null } }],
    ['the entry of a list', { execute: { ...none, roles: [undefined], ownedByTeam: false, policy: null } }],
    ['ownedByTeam', { execute: { ...none, policy: null } }],
    ['the policy', { execute: { ...none, ownedByTeam: false } }],
    ['the policy beside lists', { execute: { ...none, roles: ['Member'], ownedByTeam: false } }],
    ['a list of approvers', { approve: { users: [], roles: [], policy: null } }],
    ['the approve policy', { approve: none }],
  ])('R-15: no rule of emptiness speaks while %s is not known', (_, document) => {
    expect(codes(document, { requiresApproval: true })).toEqual([]);
  });

  test('R-16: the compiler is asked about each condition, and its answer is a warning', () => {
    const document = { execute: { policy }, approve: { policy: { queries: {}, conditions: ['[', '[.user.email]'] } } };
    expect(conditionsOf(document)).toEqual(['[.user.email]', '[']);
    const found = checkPermissions(document, { compileError: (text) => (text === '[' ? 'unexpected end' : undefined) });
    expect(found).toEqual([
      {
        code: 'policy.condition-not-compiling',
        severity: 'warning',
        path: ['permissions', 'approve', 'policy', 'conditions', 0],
        message: 'does not compile, so it lets nobody approve: unexpected end',
      },
    ]);
  });

  test('a policy that cannot be read has no conditions to compile', () => {
    expect(conditionsOf({ execute: { policy: '{' }, approve: { policy: '{"conditions":["true"]}' } })).toEqual([]);
  });
});

describe('a first write', () => {
  const stored = {
    execute: { users: [], roles: ['Member', 'Admin'], teams: ['core'], policy },
    approve: { ...none, policy: null },
  };
  test.each<[string, PermissionsDocument, string[]]>([
    [
      'that says everything replaces nothing unawares',
      { execute: { ...none, policy: { ...policy } }, approve: { ...none, policy } },
      [],
    ],
    [
      'that leaves lists out names what it takes away',
      { execute: { users: null, roles: null, teams: ['x'], policy } },
      ['permissions.execute.roles is left out, so "Admin", "Member" will be taken away'],
    ],
    [
      'that leaves the policy out says so',
      { execute: { ...none, policy: null } },
      ['permissions.execute.policy is left out, so the policy the action has will be taken away'],
    ],
    [
      'that leaves out what is empty anyway is fine',
      { approve: { users: null, roles: null, teams: null, policy: null } },
      [],
    ],
    ['of values not known yet is not judged', { execute: {} }, []],
  ])('%s', (_, written, expected) => {
    expect(checkReplaced(written, stored).map(({ path, message }) => `${pathText(path)} ${message}`)).toEqual(expected);
  });

  test('names ten entries and counts the rest', () => {
    const roles = Array.from({ length: 5000 }, (_, i) => `role-${i}`);
    const [found] = checkReplaced({ execute: { roles: null } }, { execute: { roles } });
    expect(found?.message).toMatch(/"role-1005" and 4990 more will be taken away$/);
  });
});

test('P-5: schemas/action-permissions.schema.json is closed, and knows ownedByTeam under execute only', () => {
  const validate = addFormats(new Ajv({ allowUnionTypes: true }))
    .addSchema(policySchema)
    .compile(actionPermissionsSchema);
  const document = { execute: { ...none, ownedByTeam: true, policy }, approve: { ...none, policy: null } };
  expect(validate(document)).toBe(true);
  expect(validate({ ...document, approve: { ownedByTeam: true } })).toBe(false);
  expect(validate({ ...document, more: {} })).toBe(false);
  expect(validate({ execute: { policy: { queries: {} } } })).toBe(false);
});
