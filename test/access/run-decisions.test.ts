import {
  type ActionFacts,
  approversByEmail,
  type Caller,
  decideApproval,
  decideRunChange,
  decideRunView,
  defaultSwitches,
  findObstacle,
  type Grant,
  isComplete,
  listedApprovers,
  needsPolicy,
  type Person,
  type RunFacts,
  requiredApprovers,
} from '../../src/access';

const person = (id: string, more: Partial<Person> = {}): Person => ({
  id,
  email: `${id}@acme.test`,
  status: 'ACTIVE',
  roles: ['role:Member'],
  teams: [],
  ...more,
});
const as = (of: Person): Caller => ({ kind: 'person', org: 'o', id: of.id, person: of, isServiceAccount: false });
const token: Caller = { kind: 'organization', org: 'o', id: 'client' };

const grant = (more: Partial<Grant> = {}): Grant => ({
  users: [],
  roles: [],
  teams: [],
  ownedByTeam: false,
  policy: undefined,
  ...more,
});
const everybody = grant({ roles: [{ value: 'Member', principal: 'role:Member' }] });
const user = (id: string) => ({ value: `${id}@acme.test`, principal: id });

const action = (more: Partial<ActionFacts> = {}): ActionFacts => ({
  identifier: 'go',
  published: true,
  trigger: 'self-service',
  operation: 'CREATE',
  execute: everybody,
  approve: grant({ users: [user('a1')] }),
  ...more,
});
const run = (more: Partial<RunFacts> = {}): RunFacts => ({
  id: 'r_1',
  creator: 'req',
  requirement: true,
  votes: [],
  action: action(),
  anyoneMayView: true,
  readsEntity: undefined,
  ...more,
});

const admin = person('adm', { roles: ['role:Admin'] });
const people = { admin, a1: person('a1'), req: person('req'), out: person('out') };
const see = (who: Caller, of: RunFacts, named?: boolean) => decideRunView(who, of, named, defaultSwitches);
const decide = (who: Caller, of: RunFacts, named?: boolean) => decideApproval(who, of, named, defaultSwitches);

test.each<[string, Caller, RunFacts, boolean, string]>([
  ['an organization token', token, run({ anyoneMayView: false }), true, 'token'],
  ['an Admin', as(admin), run({ anyoneMayView: false }), true, 'role'],
  ['the requester', as(people.req), run({ anyoneMayView: false }), true, 'run'],
  ['an approver', as(people.a1), run({ anyoneMayView: false }), true, 'user'],
  [
    'an approver of a run that needed none',
    as(people.a1),
    run({ anyoneMayView: false, requirement: false }),
    false,
    'run',
  ],
  [
    'a former voter',
    as(people.out),
    run({ anyoneMayView: false, votes: [{ voter: 'out', state: 'APPROVED' }] }),
    true,
    'run',
  ],
  ['anybody else, closed', as(people.out), run({ anyoneMayView: false }), false, 'run'],
  ['anybody else, open', as(people.out), run(), true, 'run'],
  ['anybody who may not read the entity', as(people.out), run({ readsEntity: false }), false, 'run'],
  ['an approver who may not read the entity', as(people.a1), run({ readsEntity: false }), true, 'user'],
  [
    'anybody who may not see the action',
    as(people.out),
    run({ action: action({ execute: grant() }) }),
    false,
    'nothing',
  ],
  ['anybody, once the action is deleted', as(people.out), run({ action: undefined }), false, 'action'],
  ['somebody disabled', as(person('req', { status: 'DISABLED' })), run(), false, 'status'],
])('A-41: %s', (_, who, of, allowed, by) => {
  expect(see(who, of)).toMatchObject({ allowed, by });
});

test.each<[string, Caller, RunFacts, boolean | undefined, boolean]>([
  ['a listed approver', as(people.a1), run(), undefined, true],
  ['an Admin who is not listed', as(admin), run(), undefined, false],
  ['an organization token', token, run(), undefined, true],
  [
    'an organization token, beside a policy',
    token,
    run({ action: action({ approve: grant({ policy: '{}' }) }) }),
    undefined,
    true,
  ],
  ['whom a policy names', as(people.out), run({ action: action({ approve: grant({ policy: '{}' }) }) }), true, true],
  [
    'whom the lists name beside a policy',
    as(people.a1),
    run({ action: action({ approve: grant({ users: [user('a1')], policy: '{}' }) }) }),
    false,
    false,
  ],
  [
    'whoever a policy that was not asked names',
    as(people.a1),
    run({ action: action({ approve: grant({ policy: '{}' }) }) }),
    undefined,
    false,
  ],
  ['a listed approver of a run that needs none', as(people.a1), run({ requirement: false }), undefined, false],
  ['an Admin once the action is deleted', as(admin), run({ action: undefined }), undefined, true],
  ['a listed approver who is disabled', as(person('a1', { status: 'DISABLED' })), run(), undefined, false],
  [
    'the requester, listed',
    as(people.req),
    run({ action: action({ approve: grant({ users: [user('req')] }) }) }),
    undefined,
    true,
  ],
])('P-32 to P-37: %s', (_, who, of, named, allowed) => {
  expect(decide(who, of, named).allowed).toBe(allowed);
});

test('R-34: a refusal says whom it is about and why', () => {
  expect(decide(as(people.out), run()).reason).toBe('out@acme.test is in none of the lists of approvers');
});

test('A-30: the requester, an Admin and the token change a run; an approver does not', () => {
  const all = [token, as(admin), as(people.req), as(people.a1), as(person('req', { status: 'DISABLED' }))];
  expect(all.map((who) => decideRunChange(who, run()).allowed)).toEqual([true, true, true, false, false]);
});

test('D-30: a policy is asked only where it can make a difference', () => {
  const ruled = run({ action: action({ approve: grant({ policy: '{}' }) }) });
  expect([
    needsPolicy(token, ruled),
    needsPolicy(as(admin), ruled),
    needsPolicy(as(admin), run()),
    needsPolicy(as(admin), { ...ruled, requirement: false }),
  ]).toEqual([false, true, false, false]);
});

describe('sets of approvers', () => {
  const moderator = person('mod', { roles: ['moderator:svc'] });
  const gone = person('gone', { status: 'DISABLED' });
  const staged = person('new', { status: 'STAGED' });
  const mate = person('mate', { teams: ['t'], roles: [] });
  const all = [admin, moderator, people.a1, gone, staged, mate];
  const ids = (persons: readonly Person[]) => persons.map(({ id }) => id);

  test('A-22, A-23: who holds a role by inheritance may approve and need not', () => {
    expect([ids(listedApprovers(everybody, all)), ids(requiredApprovers(everybody, all))]).toEqual([
      ['adm', 'mod', 'a1', 'new'],
      ['a1', 'new'],
    ]);
  });

  test('A-22: users and members of teams must approve, nobody who is disabled', () => {
    const approve = grant({ users: [user('gone'), user('a1')], teams: [{ value: 'T', principal: 't' }] });
    expect(ids(requiredApprovers(approve, all))).toEqual(['a1', 'mate']);
  });

  test('D-28: addresses of a policy are people, whatever their case', () => {
    expect(ids(approversByEmail(['a1@acme.test', 'gone@acme.test', 'ghost@acme.test'], all))).toEqual(['a1']);
    expect(ids(approversByEmail(['a1@acme.test'], [person('a1', { email: 'A1@Acme.test' })]))).toEqual(['a1']);
  });

  const vote = (voter: string, state: 'APPROVED' | 'DECLINED' = 'APPROVED') => ({ voter, state });
  test.each<[string, Parameters<typeof isComplete>, boolean]>([
    ['A-20: any approval', [true, [], [vote('x')]], true],
    ['A-20: a decline is none', [{ type: 'ANY' }, [], [vote('x', 'DECLINED')]], false],
    ['A-21: one of two', [{ type: 'ALL' }, [admin, mate], [vote('adm')]], false],
    ['A-21: two of two, and one more', [{ type: 'ALL' }, [admin, mate], [vote('adm'), vote('mate'), vote('x')]], true],
    ['A-24: the token for one of them', [{ type: 'ALL' }, [admin, mate], [vote('adm'), vote('client')]], false],
    ['A-25: nobody', [{ type: 'ALL' }, [], [vote('x')]], false],
    ['A-18: one who declined after approving', [{ type: 'ALL' }, [admin], [vote('adm', 'DECLINED')]], false],
  ])('%s', (_, args, complete) => {
    expect(isComplete(...args)).toBe(complete);
  });
});

test('A-32, A-33, R-37: what must not start', () => {
  const fine = { actionExists: true, requesterActive: true, entityExists: true };
  const found = [
    fine,
    { ...fine, entityExists: undefined },
    { ...fine, actionExists: false },
    { ...fine, requesterActive: false },
    { ...fine, entityExists: false },
  ];
  expect(found.map((run) => findObstacle(run)?.code)).toEqual([
    undefined,
    undefined,
    'action_deleted',
    'requester_inactive',
    'entity_deleted',
  ]);
});
