import {
  approve,
  everywhere,
  execute,
  inExecute,
  late,
  only,
  type PermissionsCase,
  planWarns,
  policy,
  whereOrderCounts,
} from './case';

/** What is accepted and will surprise. */
export const warningCases: readonly PermissionsCase[] = [
  {
    name: 'R-20, P-16: a condition that does not compile is stored, and the plan says what will happen',
    document: execute({ policy: policy({ conditions: ['.a | '] }) }),
    says: planWarns(`warning ${inExecute}.conditions[0] [policy.condition-not-compiling]`),
  },
  {
    name: 'R-20, D-35c: so is one with a variable that is not there',
    document: approve({ policy: policy({ queries: {}, conditions: ['[$executerTeam]'] }) }),
    says: planWarns('warning permissions.approve.policy.conditions[0] [policy.condition-not-compiling]'),
  },
  {
    name: 'R-20, D-33: a condition reads queries that are there',
    document: execute({ policy: policy({ conditions: ['.results.q.entities == []', '.results.p.entities == []'] }) }),
    says: planWarns(`warning ${inExecute}.conditions[1] [policy.unknown-query]`),
  },
  {
    name: 'R-20, D-33: __proto__ is no query that is there',
    document: execute({ policy: policy({ conditions: ['.results.__proto__ == null'] }) }),
    says: planWarns(`warning ${inExecute}.conditions[0] [policy.unknown-query]`),
  },
  {
    name: 'R-20, D-35d: an approve condition that is a constant lets nobody approve',
    document: approve({ policy: policy({ conditions: ['true'] }) }),
    says: planWarns('warning permissions.approve.policy.conditions[0] [policy.constant-approve]'),
  },
  {
    name: 'D-27: an execute condition that is a constant is no mistake',
    document: execute({ policy: policy({ conditions: ['true'] }) }),
    says: everywhere(),
  },
  {
    name: 'P-24: a policy under execute leaves the lists only who sees the action',
    document: execute({ roles: ['Member'], policy: policy() }),
    says: planWarns(`warning ${inExecute} [grants.policy-shadows-lists]`),
  },
  {
    name: 'P-34: a policy under approve leaves the lists nothing',
    document: approve({ roles: ['Admin'], policy: policy({ conditions: ['["ana@example.com"]'] }) }),
    says: planWarns('warning permissions.approve.policy [grants.policy-shadows-lists]'),
  },
  {
    name: 'P-25: an execute grant that names nobody leaves Admins',
    document: execute({ ownedByTeam: false }),
    says: planWarns('warning permissions.execute [grants.execute-empty]'),
  },
  { name: 'P-23: the owning team is somebody', document: execute({}), says: everywhere() },
  {
    name: 'P-33: nobody can approve where approval is required',
    document: approve({}),
    given: { requiresApproval: true },
    says: planWarns('warning permissions.approve [grants.approve-empty]'),
  },
  { name: 'P-31: where none is required it does not matter', document: approve({}), says: everywhere() },
  {
    name: 'R-15: a value known only after apply may be somebody',
    document: { ...execute({ ownedByTeam: false, teams: undefined }), ...approve({ users: [undefined] }) },
    given: { requiresApproval: true },
    says: only([], late),
  },
  {
    name: 'R-15: so may a policy',
    document: execute({ ownedByTeam: false, policy: undefined }),
    says: only([], late),
  },
  {
    name: 'P-7: what a first write takes away, although the file does not mention it, is named',
    document: { execute: { roles: ['Member'] }, approve: { users: [], policy: null } },
    given: {
      stored: {
        execute: { users: ['ana@example.com'], teams: ['sre'], roles: ['Admin'] },
        approve: { users: ['ben@example.com'], policy: policy() },
      },
    },
    says: {
      ...planWarns(
        'warning permissions.execute.users [grants.replaces-existing]',
        'warning permissions.execute.teams [grants.replaces-existing]',
        'warning permissions.approve.policy [grants.replaces-existing]',
      ),
      synth: [],
    },
  },
  {
    name: 'R-17: what is refused is not warned of as well',
    document: {
      ...execute({ roles: ['Member', 'Admin'], policy: policy() }),
      ...approve({ policy: policy({ conditions: ['false'] }) }),
    },
    says: whereOrderCounts('error permissions.execute.roles[1] [list.unsorted]'),
  },
];
