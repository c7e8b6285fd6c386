import { decideRoute, type Scope } from '../../src/access';

const scopes: Scope[] = [
  'object',
  'read:actions',
  'create:blueprints',
  'update:teams',
  'delete:users',
  'read:entities',
];
const caller = (kind: string) => ({ kind, org: 'org', id: 'x' });

test.each(scopes)('M-64: an organization token may use a route of scope %s', (scope) => {
  expect(decideRoute(caller('organization'), scope)).toEqual({ allowed: true, reason: 'organization token' });
});

test.each(['user', 'service-account', 'Organization', '', 'admin'])(
  'P-69: a token of kind "%s" may use none, and is told why',
  (kind) => {
    const reasons = scopes.map((scope) => decideRoute(caller(kind), scope));
    expect(reasons.map(({ allowed }) => allowed)).toEqual(scopes.map(() => false));
    expect(reasons[0]?.reason).toBe('only an organization token may use a route of scope object');
  },
);
