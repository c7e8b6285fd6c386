import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import {
  actionPermissionsSchema,
  checkPermissions,
  parseJson,
  pathText,
  policySchema,
  readPermissions,
} from '../../src/contract';

describe('P-5: a file of permissions', () => {
  test.each<[string, string, string[]]>([
    [
      'with everything is read',
      '{"execute":{"users":["a"],"roles":[],"teams":[],"ownedByTeam":true,"policy":null},"approve":{"policy":{}}}',
      [],
    ],
    ['with nothing is read', '{}', []],
    ['that is a list is refused', '[]', ['permissions must be an object, not a list']],
    [
      'with a list that is text is refused',
      '{"execute":{"users":"a"}}',
      ['permissions.execute.users must be a list, not "a"'],
    ],
    [
      'with a number in a list is refused',
      '{"approve":{"roles":["a",1e400]}}',
      ['permissions.approve.roles[1] must be a string, not 1e400'],
    ],
    [
      'with null for a list is refused',
      '{"approve":{"roles":null}}',
      ['permissions.approve.roles must be a list, not null'],
    ],
    [
      'with a policy as text is refused',
      '{"approve":{"policy":"{}"}}',
      ['permissions.approve.policy must be an object or null'],
    ],
    [
      'with ownedByTeam under approve is refused',
      '{"approve":{"ownedByTeam":true}}',
      ['permissions.approve.ownedByTeam must not be here: the keys are "users", "roles", "teams", "policy"'],
    ],
    [
      'with a key named __proto__ is refused',
      '{"__proto__":{}}',
      ['permissions.__proto__ must not be here: the keys are "execute", "approve"'],
    ],
  ])('%s', (_, text, expected) => {
    expect(
      readPermissions(parseJson(text)).findings.map(({ path, message }) => `${pathText(path)} ${message}`),
    ).toEqual(expected);
  });

  test('with a million faults is refused with twenty', () => {
    const value = parseJson(`{"execute":{"users":[${'1,'.repeat(999_999)}1]}}`);
    expect(readPermissions(value).findings).toHaveLength(20);
  });

  test('is read where schemas/action-permissions.schema.json accepts it, and then checked without a throw', () => {
    const ajv = addFormats(new Ajv({ allowUnionTypes: true })).addSchema(policySchema);
    const validate = ajv.compile(actionPermissionsSchema);
    const names = fc.oneof(fc.array(fc.constantFrom('a', 'b', 1)), fc.constantFrom(null, 'a'));
    const policy = fc.constantFrom<unknown>(null, { queries: {}, conditions: ['true'] }, { queries: [] }, '{}', []);
    const grant = fc.record(
      { users: names, roles: names, policy, ownedByTeam: fc.constantFrom(true, 'x') },
      { requiredKeys: [] },
    );
    const document = fc.record(
      { execute: fc.oneof(grant, fc.constant(null)), approve: grant, more: grant },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(document, (given) => {
        const value = parseJson(JSON.stringify(given));
        const { document: read, findings } = readPermissions(value);
        const faults = read ? checkPermissions(read, { order: 'normalize' }) : findings;
        expect(faults.every(({ severity }) => severity === 'warning')).toBe(validate(value));
      }),
      { numRuns: 3000 },
    );
  });
});
