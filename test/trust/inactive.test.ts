import {
  type Caller,
  type Decision,
  decideActionView,
  decideApproval,
  decideAuditQuestion,
  decideBlueprintChange,
  decideBlueprintPermissions,
  decideByLists,
  decideCreate,
  decideDelete,
  decideDeleteAll,
  decidePageRead,
  decidePageUpdate,
  decidePermissionChange,
  decideRead,
  decideRotation,
  decideRoute,
  decideRunChange,
  decideRunView,
  decideStaticExecution,
  decideUpdate,
  defaultSwitches,
  type Grant,
  readScope,
  rolePrincipal,
} from '../../src/access';

const admin = { value: 'Admin', principal: rolePrincipal('Admin') };
const core = { value: 'core', principal: 't:core' };
const mia = { value: 'mia@acme.test', principal: 'u:mia' };
const open: Grant = { users: [mia], roles: [admin], teams: [core], ownedByTeam: true, policy: undefined };

const grants = new Map(
  ['read', 'register', 'update', 'unregister', 'updateProperties.url'].map((name) => [name, open]),
);
const entity = { owners: [core], matches: () => true };
const url = { map: 'updateProperties' as const, name: 'url' };
const page = { read: open, update: open };
const svc = { id: 'b:svc', builtin: false };

const action = {
  identifier: 'restart',
  published: true,
  trigger: 'self-service' as const,
  operation: 'DAY-2' as const,
  execute: open,
  approve: open,
};
const run = {
  id: 'r_1',
  creator: 'u:mia',
  requirement: true,
  votes: [],
  action,
  anyoneMayView: true,
  readsEntity: true,
};

/** Everything there is to decide of somebody who is listed everywhere and owns everything. */
const decisions: Readonly<Record<string, (caller: Caller) => Decision>> = {
  'any route': (caller) => decideRoute(caller, 'object'),
  'a route for Admins': (caller) => decideRoute(caller, 'create:actions'),
  'see an action': (caller) => decideActionView(caller, action, entity),
  'execute it': (caller) => decideStaticExecution(caller, action, entity),
  'read an entity': (caller) => decideRead(caller, readScope(caller, grants), entity),
  'create one': (caller) => decideCreate(caller, grants, [url], defaultSwitches, entity),
  'update one': (caller) => decideUpdate(caller, grants, [url], defaultSwitches, entity),
  'delete one': (caller) => decideDelete(caller, grants, entity),
  'delete all': (caller) => decideDeleteAll(caller, 'b:svc'),
  'change a blueprint': (caller) => decideBlueprintChange(caller, svc),
  'change its permissions': (caller) => decideBlueprintPermissions(caller, svc, defaultSwitches),
  'change those of a page': (caller) => decidePermissionChange(caller, 'page'),
  'read a page': (caller) => decidePageRead(caller, page),
  'update a page': (caller) => decidePageUpdate(caller, page),
  'rotate credentials': (caller) => decideRotation(caller, 'mia@acme.test'),
  'see a run': (caller) => decideRunView(caller, run, undefined, defaultSwitches),
  'report on a run': (caller) => decideRunChange(caller, run),
  'approve a run': (caller) => decideApproval(caller, run, undefined, defaultSwitches),
  'ask the audit log': (caller) => decideAuditQuestion(caller, { runId: 'r_1', includesDeleted: false }),
};

function holder(status: 'ACTIVE' | 'STAGED' | 'INVITED' | 'DISABLED'): Caller {
  const person = { id: 'u:mia', email: 'mia@acme.test', status, roles: [admin.principal], teams: ['t:core'] };
  return { kind: 'person', org: 'org', id: person.id, person, isServiceAccount: false };
}

describe('M-21, M-67: an Admin who is listed everywhere, is in every team and owns everything', () => {
  test.each(Object.entries(decisions))('may %s while active, and not while anything else', (_, decide) => {
    expect(decide(holder('ACTIVE')).allowed).toBe(true);
    for (const status of ['STAGED', 'INVITED', 'DISABLED'] as const) {
      const { allowed, reason } = decide(holder(status));
      expect([status, allowed, reason]).toEqual([status, false, expect.stringContaining('not active')]);
    }
  });

  test('is in no list either', () => {
    const { person } = holder('DISABLED') as Extract<Caller, { kind: 'person' }>;
    expect(decideByLists(open, person).allowed).toBe(false);
  });
});
