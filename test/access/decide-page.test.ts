import {
  type Caller,
  decidePageRead,
  decidePageUpdate,
  decidePermissionChange,
  type Member,
  rolePrincipal,
} from '../../src/access';

const role = (name: 'Admin' | 'Member'): Member => ({ value: name, principal: rolePrincipal(name) });
const lists = (more: { users?: Member[]; roles?: Member[]; teams?: Member[] } = {}) => ({
  users: [],
  roles: [],
  teams: [],
  ...more,
});
const person = (more: object = {}): Caller => ({
  kind: 'person',
  org: 'o',
  id: 'u1',
  isServiceAccount: false,
  person: {
    id: 'u1',
    email: 'mia@acme.test',
    status: 'ACTIVE',
    roles: [rolePrincipal('Member')],
    teams: ['t1'],
    ...more,
  },
});
const organization: Caller = { kind: 'organization', org: 'o', id: 'client' };
const admin = person({ roles: [rolePrincipal('Admin')] });

test.each<[string, Caller, object, object, boolean, boolean, string]>([
  ['P-65: an organization token', organization, {}, {}, true, true, 'organization token'],
  ['P-65: an Admin in no list', admin, {}, {}, true, true, 'mia@acme.test is an Admin'],
  [
    'P-61: a Member of a page as it is born',
    person(),
    { roles: [role('Admin'), role('Member')] },
    { roles: [role('Admin')] },
    true,
    false,
    'mia@acme.test holds the listed role Member',
  ],
  [
    'P-65: somebody listed to update alone',
    person(),
    {},
    { users: [{ value: 'MIA@acme.test', principal: 'u1' }] },
    true,
    true,
    'mia@acme.test is listed',
  ],
  [
    'P-65: somebody whose team is listed to read',
    person(),
    { teams: [{ value: 'core', principal: 't1' }] },
    {},
    true,
    false,
    'mia@acme.test is in the listed team core',
  ],
  [
    'P-65: somebody in no list',
    person(),
    { users: [{ value: 'bob@acme.test', principal: 'u2' }] },
    {},
    false,
    false,
    "mia@acme.test is in none of the page's lists",
  ],
  [
    'P-69: somebody listed who is not active',
    person({ status: 'DISABLED' }),
    { users: [{ value: 'mia@acme.test', principal: 'u1' }] },
    {},
    false,
    false,
    'mia@acme.test is not active',
  ],
  [
    'P-65: an Admin who is not active',
    person({ status: 'STAGED', roles: [rolePrincipal('Admin')] }),
    {},
    {},
    false,
    false,
    'mia@acme.test is not active',
  ],
])('%s', (_, caller, read, update, reads, updates, reason) => {
  const page = { read: lists(read), update: lists(update) };
  const decision = decidePageRead(caller, page);
  expect([decision.allowed, decidePageUpdate(caller, page).allowed, decision.reason]).toEqual([reads, updates, reason]);
});

test.each<[string, Caller, boolean]>([
  ['an organization token', organization, true],
  ['an Admin', admin, true],
  ['a Member', person(), false],
  ['an Admin who is not active', person({ status: 'DISABLED', roles: [rolePrincipal('Admin')] }), false],
])('P-15, P-62: permissions are changed by %s: %#', (_, caller, allowed) => {
  expect([decidePermissionChange(caller, 'action').allowed, decidePermissionChange(caller, 'page').allowed]).toEqual([
    allowed,
    allowed,
  ]);
});
