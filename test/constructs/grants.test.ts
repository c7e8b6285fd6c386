import { TerraformVariable } from 'cdktf';
import { Construct } from 'constructs';
import fc from 'fast-check';
import {
  Action,
  ActionPermissions,
  Blueprint,
  GrantKind,
  type IGrantable,
  Invocation,
  l1,
  Owners,
  PermissionListOrder,
  Policy,
  PortProvider,
  Quorum,
  Role,
  SelfService,
  Team,
  User,
} from '../../src/constructs';
import { createStack, emptyStack, expression, refusal, synth, warnings } from './stack';

const service = Blueprint.fromIdentifier('service');
const restart = (scope: Construct, id = 'restart', identifier = id) =>
  new Action(scope, id, {
    identifier,
    trigger: SelfService.day2({ blueprint: service }),
    invocation: Invocation.webhook('https://ci.acme.test/restart'),
  });
/** What would be a template, were it not text. */
const literal = expression('x').concat(' %{y}');
const ana = User.of('ana@acme.test');
const ben = User.of('ben@acme.test');

describe('what is granted', () => {
  test('is one resource, with the address of the action, sorted and without repeats', () => {
    const stack = createStack();
    const action = restart(stack);
    action.grantExecute(ben, Role.MEMBER, ana);
    action.grantApprove(Role.ADMIN);
    action.grantExecute(ana, Role.moderatorOf(service), Owners.OF_ENTITY, Team.named('sre'));
    expect(synth(stack).resource.port_action_permissions).toEqual({
      restart: {
        action_identifier: expression('port_action.restart.identifier'),
        permissions: {
          execute: {
            users: ['ana@acme.test', 'ben@acme.test'],
            roles: ['Member', 'service-moderator'],
            teams: ['sre'],
            owned_by_team: true,
          },
          approve: { roles: ['Admin'] },
        },
      },
    });
  });

  test('R-11, R-12: is the same whatever the order of calls', () => {
    const all: readonly IGrantable[] = [
      ana,
      ben,
      Role.ADMIN,
      Role.MEMBER,
      Team.named('x\uff46'),
      Team.named('x\u{1f600}'),
    ];
    const made = (order: readonly IGrantable[]) => {
      const stack = createStack();
      const [one, two] = [new Team(stack, 'one', { name: 'one' }), new Team(stack, 'two', { name: 'two' })];
      const action = restart(stack);
      const teams = order[0] === ana ? [one, two] : [two, one];
      for (const each of [...order, ...teams]) action.grantExecute(each);
      return synth(stack).resource.port_action_permissions;
    };
    const expected = made(all);
    fc.assert(
      fc.property(fc.shuffledSubarray([...all], { minLength: all.length }), (order) => {
        expect(made([...order, ...order])).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });

  test('is sorted by Terraform where a reference is among it, quotes and templates being text', () => {
    const stack = createStack();
    const team = new Team(stack, 'platform', { name: 'platform' });
    const action = restart(stack);
    action.grantExecute(Team.named(`say "hi" ${literal}`), team, Team.named('a'), team);
    const { teams } = synth(stack).resource.port_action_permissions.restart.permissions.execute;
    expect(teams).toBe(
      expression(`sort(distinct(["a", "say \\"hi\\" $${expression('x')} %%{y}", port_team.platform.name]))`),
    );
  });

  test('names the moderators of a blueprint that is made beside it', () => {
    const stack = createStack();
    const blueprint = new Blueprint(stack, 'app', { identifier: 'app' });
    restart(stack).grantExecute(Role.moderatorOf(blueprint), Role.ADMIN);
    const { roles } = synth(stack).resource.port_action_permissions.restart.permissions.execute;
    expect(roles).toBe(expression('sort(distinct(["Admin", format("%s-moderator", port_blueprint.app.identifier)]))'));
  });

  test('is taken as text where no reference is among it', () => {
    const stack = createStack();
    restart(stack).grantExecute(Team.named(literal));
    const { teams } = synth(stack).resource.port_action_permissions.restart.permissions.execute;
    expect(teams).toEqual([`$${expression('x')} %%{y}`]);
  });

  test('comes back as a grant, which knows its resource', () => {
    const action = restart(createStack());
    const grant = action.grantApprove(ana, Role.ADMIN);
    expect([grant.kind, grant.principals]).toEqual([GrantKind.APPROVE, [ana, Role.ADMIN]]);
    expect(grant.resource).toBeInstanceOf(l1.actionPermissions.ActionPermissions);
  });

  test('has the address of an action deep in the tree, too', () => {
    const stack = createStack();
    restart(new Construct(stack, 'production')).grantExecute(ana);
    const { port_action, port_action_permissions } = synth(stack).resource;
    expect(Object.keys(port_action_permissions)).toEqual(Object.keys(port_action));
  });

  test('may be on an action that somebody else makes', () => {
    const stack = createStack();
    Action.fromIdentifier(stack, 'theirs', 'their_action').grantExecute(ana);
    expect(synth(stack).resource.port_action_permissions.theirs.action_identifier).toBe('their_action');
  });

  test('nothing granted is no resource', () => {
    const stack = createStack();
    restart(stack);
    expect(synth(stack).resource.port_action_permissions).toBeUndefined();
  });
});

describe('what is wrong is said at synth, all at once', () => {
  test("R-11: lists of one's own are sorted, with the sorted list to paste", () => {
    const stack = createStack();
    const action = restart(stack);
    new ActionPermissions(stack, 'perms', {
      action,
      execute: { roles: ['Member', 'Admin'], users: ['a@b.c', 'a@b.c'] },
      approve: { policy: Policy.fromJson('{') },
    });
    const said = refusal(stack);
    expect(said).toContain('[demo/perms] permissions.execute.users[1]: "a@b.c" is listed twice.');
    expect(said).toContain(
      '[demo/perms] permissions.execute.roles[1]: "Admin" must come before "Member". Write ["Admin","Member"]. Sort the entries',
    );
    expect(said).toContain('[demo/perms] permissions.approve.policy: must be JSON text');
  });

  test('R-13: not where the provider normalizes, whichever provider it is', () => {
    const normalize = { permissionListOrder: PermissionListOrder.NORMALIZE };
    const perms = (order: { readonly provider?: PortProvider }, stack = createStack()) => {
      new ActionPermissions(stack, 'perms', {
        action: restart(stack),
        execute: { roles: ['Member', 'Admin'] },
        ...order,
      });
      return stack;
    };
    const byDefault = emptyStack();
    new PortProvider(byDefault, 'port', normalize);
    expect(refusal(perms({}, byDefault))).toBeUndefined();
    const byAlias = emptyStack();
    new PortProvider(byAlias, 'port');
    const provider = new PortProvider(byAlias, 'other', { alias: 'other', ...normalize });
    expect(refusal(perms({ provider }, byAlias))).toBeUndefined();
    const byVariable = emptyStack();
    const mode = new TerraformVariable(byVariable, 'mode', {}).stringValue as PermissionListOrder;
    new PortProvider(byVariable, 'port', { permissionListOrder: mode });
    expect(refusal(perms({}, byVariable))).toBeUndefined();
    expect(refusal(perms({}))).toContain('[list.unsorted]');
  });

  test('R-11: references are holes in a list: they neither prove nor excuse', () => {
    const stack = createStack();
    const name = new TerraformVariable(stack, 'name', {}).stringValue;
    new ActionPermissions(stack, 'right', {
      action: restart(stack, 'one'),
      execute: { teams: ['a', name, expression('var.name'), 'b'] },
    });
    new ActionPermissions(stack, 'wrong', { action: restart(stack, 'two'), execute: { teams: ['b', name, 'a'] } });
    const list = new TerraformVariable(stack, 'list', { type: 'list(string)' }).listValue;
    new ActionPermissions(stack, 'whole', { action: restart(stack, 'three'), execute: { teams: list } });
    const said = refusal(stack) ?? '';
    expect(said.match(/\[demo\/\w+\]/g)).toEqual(['[demo/wrong]']);
    expect(said).toContain('permissions.execute.teams[2]: "a" must come before "b". Sort the entries');
  });

  test('two sources of permissions for one action are refused, and both are named', () => {
    const stack = createStack();
    const action = restart(stack);
    action.grantExecute(ana);
    new ActionPermissions(stack, 'mine', { action });
    const byHand = { actionIdentifier: 'restart', permissions: { execute: {}, approve: {} } };
    new l1.actionPermissions.ActionPermissions(stack, 'plain', byHand);
    expect(refusal(stack)).toContain(
      'the permissions of action "restart" have 3 sources, demo/restart/Permissions, demo/mine, demo/plain',
    );
  });

  test('another provider, or another stack, may be another organization', () => {
    const stack = createStack();
    const provider = new PortProvider(stack, 'staging', { alias: 'staging' });
    restart(stack).grantExecute(ana);
    const action = Action.fromIdentifier(stack, 'there', 'restart');
    new ActionPermissions(stack, 'staging_restart', { action, provider, execute: { roles: ['Admin'] } });
    expect(refusal(stack)).toBeUndefined();
  });

  test('P-5: owners are no approvers', () => {
    const stack = createStack();
    restart(stack).grantApprove(Owners.OF_ENTITY);
    expect(refusal(stack)).toContain(
      '[demo/restart/Permissions] permissions.approve.ownedByTeam: owners can be granted execution only.',
    );
  });

  test('one policy decides, not two; approval is asked for once', () => {
    const stack = createStack();
    const action = restart(stack);
    const policy = Policy.fromObject({ queries: {}, conditions: ['true'] });
    action.executeByPolicy(policy);
    action.executeByPolicy(policy);
    action.requireApproval({ quorum: Quorum.ANY });
    action.requireApproval({ quorum: Quorum.ALL });
    action.grantApprove(ana);
    const said = refusal(stack);
    expect(said).toContain('permissions.execute.policy: is given 2 times');
    expect(said).toContain('[demo/restart] approval: is asked for twice');
  });

  test('names that Port would refuse are refused, with their constructs', () => {
    const stack = createStack();
    restart(stack, 'a', 'no spaces please');
    new Team(stack, 'b', { name: 'x' });
    Action.fromIdentifier(stack, 'c', '..');
    new Blueprint(stack, 'd', { identifier: 'a b' });
    const said = refusal(stack) ?? '';
    expect(said.match(/\[demo\/\w\] (identifier|name): must be/g)).toHaveLength(4);
  });
});

describe('what is accepted and will surprise is a warning', () => {
  test('P-25, P-33: nobody is granted anything', () => {
    const stack = createStack();
    const action = restart(stack);
    action.requireApproval();
    action.grantExecute();
    expect(warnings(stack)).toEqual([
      expect.stringContaining('demo/restart/Permissions: permissions.execute: names nobody'),
      expect.stringContaining('demo/restart/Permissions: permissions.approve: names nobody, so nobody can approve'),
    ]);
  });

  test('R-20: a condition does not compile, each once however often it is synthesized', () => {
    const stack = createStack();
    const action = restart(stack);
    action.executeByPolicy(Policy.fromObject({ queries: {}, conditions: ['.a | '] }));
    action.grantApprove(ana);
    synth(stack);
    expect(warnings(stack)).toEqual([expect.stringContaining('[policy.condition-not-compiling]')]);
  });

  test('R-17: what is refused is not warned of as well', () => {
    const stack = createStack();
    new ActionPermissions(stack, 'perms', { action: restart(stack), approve: { roles: ['Member', 'Admin'] } });
    expect(refusal(stack)).toContain('[list.unsorted]');
    expect(warnings(stack)).toEqual([]);
  });

  test('a secret that would stand in the synthesized file is warned of, a variable is not', () => {
    const stack = emptyStack();
    new PortProvider(stack, 'port', { secret: 'very' });
    const token = new TerraformVariable(stack, 'token', { sensitive: true }).stringValue;
    new PortProvider(stack, 'other', { alias: 'other', token });
    expect(warnings(stack)).toEqual([
      expect.stringContaining('demo/port: secret is written into the synthesized file'),
    ]);
  });
});
