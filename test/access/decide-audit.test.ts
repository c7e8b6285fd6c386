import { type Caller, decideAudited, decideAuditQuestion, rolePrincipal } from '../../src/access';

const person = (...roles: string[]): Caller => ({
  kind: 'person',
  org: 'o',
  id: 'u1',
  isServiceAccount: false,
  person: { id: 'u1', email: 'mia@acme.test', status: 'ACTIVE', roles, teams: [] },
});
const organization: Caller = { kind: 'organization', org: 'o', id: 'client' };
const [admin, member, moderator] = [
  person(rolePrincipal('Admin')),
  person(rolePrincipal('Member')),
  person('moderator:b'),
];
const all = { includesDeleted: false };

test.each<[string, Caller, Parameters<typeof decideAuditQuestion>[1], boolean]>([
  ['an organization token asks for everything', organization, { includesDeleted: true }, true],
  ['an Admin asks for everything', admin, { includesDeleted: true }, true],
  ['a Member asks for everything', member, all, false],
  ['a moderator asks for everything', moderator, all, false],
  ['a Member asks for an identifier', member, { ...all, identifier: 'a' }, true],
  ['a Member asks for an entity', member, { ...all, entity: 'a' }, true],
  ['a Member asks for a run', member, { ...all, runId: 'a' }, true],
  ['a Member asks for a deleted entity', member, { entity: 'a', includesDeleted: true }, false],
])('P-70: %s: %#', (_, caller, question, allowed) => {
  expect(decideAuditQuestion(caller, question).allowed).toBe(allowed);
});

test.each<[string, boolean | undefined, boolean | undefined]>([
  ['action', undefined, undefined],
  ['entity', undefined, undefined],
  ['page', undefined, undefined],
  ['run', undefined, undefined],
  ['blueprint', true, true],
  ['organization', true, true],
  ['scorecard', true, true],
  ['team', true, true],
  ['user', true, true],
  ['integration', false, true],
  ['webhook', false, true],
  ['app', false, false],
  ['secret', false, false],
  ['workflow', false, false],
  ['something new', false, false],
])('P-70: what was done to a thing is read by whoever reads it: %s', (kind, asMember, asModerator) => {
  expect([member, moderator, admin, organization].map((caller) => decideAudited(caller, kind)?.allowed)).toEqual([
    asMember,
    asModerator,
    true,
    true,
  ]);
});
