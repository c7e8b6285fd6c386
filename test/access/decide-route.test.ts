import { type Caller, decideRoute, moderatorPrincipal, type Person, rolePrincipal, type Scope } from '../../src/access';

const organization: Caller = { kind: 'organization', org: 'org', id: 'client' };

const holder = (roles: readonly string[], more: Partial<Person> & { isServiceAccount?: boolean } = {}): Caller => {
  const { isServiceAccount = false, ...person } = more;
  const email = 'mia@acme.test';
  return {
    kind: 'person',
    org: 'org',
    id: 'u1',
    isServiceAccount,
    person: { id: 'u1', email, status: 'ACTIVE', roles, teams: [], ...person },
  };
};
const admin = [rolePrincipal('Admin')];
const moderator = [moderatorPrincipal('b1')];
const member = [rolePrincipal('Member')];

const everybody: Scope[] = [
  'read:actions',
  'read:blueprints',
  'read:entities',
  'read:roles',
  'read:runs',
  'read:scorecards',
  'read:teams',
  'read:users',
];
const admins: Scope[] = [
  'create:actions',
  'create:blueprints',
  'update:teams',
  'delete:users',
  'read:apps',
  'update:apps',
  'create:secrets',
  'read:secrets',
  'update:organization',
  'create:pages',
  'create:integrations',
  'create:workflows',
];

test.each([...everybody, ...admins, 'object', 'read:integrations'] as Scope[])(
  'M-64: an organization token may use a route of scope %s',
  (scope) => {
    expect(decideRoute(organization, scope)).toEqual({ allowed: true, by: 'token', reason: 'organization token' });
  },
);

test.each(everybody)('P-69: a Member may use a route of scope %s, so may moderators and Admins', (scope) => {
  for (const roles of [member, moderator, admin]) expect(decideRoute(holder(roles), scope).allowed).toBe(true);
});

test.each(admins)('P-69: only an Admin may use a route of scope %s, and the others are told so', (scope) => {
  expect(decideRoute(holder(admin), scope).allowed).toBe(true);
  for (const roles of [member, moderator]) {
    expect(decideRoute(holder(roles), scope)).toMatchObject({
      allowed: false,
      reason: `only an Admin may use a route of scope ${scope}`,
    });
  }
});

test('P-69: integrations are read by moderators and Admins', () => {
  const [asMember, asModerator, asAdmin] = [member, moderator, admin].map((roles) =>
    decideRoute(holder(roles), 'read:integrations'),
  );
  expect([asMember?.allowed, asModerator?.allowed, asAdmin?.allowed]).toEqual([false, true, true]);
});

test.each(['read:apps', 'update:apps'] as const)('P-69: a service account never uses a route of scope %s', (scope) => {
  expect(decideRoute(holder(admin, { isServiceAccount: true }), scope).allowed).toBe(false);
});

test('M-10: whoever has no role uses no route but those that leave it to the object', () => {
  expect(everybody.map((scope) => decideRoute(holder([]), scope).allowed)).toEqual(everybody.map(() => false));
  expect(decideRoute(holder([]), 'object').allowed).toBe(true);
});

test.each(['STAGED', 'INVITED', 'DISABLED'] as const)('P-69: somebody who is %s uses no route', (status) => {
  const scopes: Scope[] = ['object', ...everybody, ...admins];
  expect(scopes.filter((scope) => decideRoute(holder(admin, { status }), scope).allowed)).toEqual([]);
});
