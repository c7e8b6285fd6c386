import { type Caller, decideRotation, decideStatusChange, type Person, rolePrincipal } from '../../src/access';

const person = (email: string, role: 'Admin' | 'Member', more: Partial<Person> = {}): Person => ({
  id: email,
  email,
  status: 'ACTIVE',
  roles: [rolePrincipal(role)],
  teams: [],
  ...more,
});
const as = (who: Person, more: object = {}): Caller => ({
  kind: 'person',
  org: 'o',
  id: who.id,
  person: who,
  isServiceAccount: false,
  ...more,
});
const admin = as(person('adm@acme.test', 'Admin'));
const member = as(person('mia@acme.test', 'Member'));
const organization: Caller = { kind: 'organization', org: 'o', id: 'client' };

test.each<[string, Caller, string | undefined, boolean]>([
  ['an Admin, of somebody else', admin, 'mia@acme.test', true],
  ['an Admin, of somebody new', admin, undefined, true],
  ['an Admin, of themself', admin, 'adm@acme.test', false],
  ['a Member, of somebody else', member, 'adm@acme.test', false],
  ['a Member, of themself', member, 'mia@acme.test', false],
  ['a disabled Admin', as(person('off@acme.test', 'Admin', { status: 'DISABLED' })), 'mia@acme.test', false],
  ['the organization', organization, 'mia@acme.test', true],
  ['the organization, from a portal', { ...organization, origin: 'UI' }, 'mia@acme.test', true],
  ['an automation of the organization', { ...organization, origin: 'AUTOMATION' }, 'mia@acme.test', false],
  ['an automation, of somebody new', { ...organization, origin: 'AUTOMATION' }, undefined, false],
  ['an automation of an Admin', { ...admin, origin: 'AUTOMATION' }, 'mia@acme.test', false],
])('M-22: the status is set by %s', (_, caller, whose, allowed) => {
  expect(decideStatusChange(caller, whose).allowed).toBe(allowed);
});

test.each<[string, Caller, string, boolean]>([
  ['an Admin', admin, 'mia@acme.test', true],
  ['the organization', organization, 'mia@acme.test', true],
  ['the user', member, 'mia@acme.test', true],
  ['the user, in another case and with spaces', member, ' MIA@acme.test ', true],
  ['another user', member, 'bob@acme.test', false],
  ['a user whose address only begins alike', member, 'mia@acme.test.evil', false],
])('G-84: credentials are rotated by %s', (_, caller, email, allowed) => {
  expect(decideRotation(caller, email).allowed).toBe(allowed);
});
