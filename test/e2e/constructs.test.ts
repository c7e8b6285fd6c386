import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, TerraformStack, Testing } from 'cdktf';
import {
  Action,
  Automation,
  Blueprint,
  Entity,
  Input,
  Invocation,
  Notify,
  Owners,
  Ownership,
  Policy,
  PortProvider,
  Property,
  Quorum,
  Role,
  RunViewers,
  SelfService,
  Team,
  User,
} from '../../src/constructs';
import { type RunningBackend, startBackend } from './backend';
import { organization } from './organization';
import { Workspace } from './terraform';

let backend: RunningBackend;
let space: Workspace;
const outdir = mkdtempSync(join(tmpdir(), 'portcullis-stack-'));

beforeAll(async () => {
  backend = await startBackend({ seed: organization([]) });
  space = new Workspace({ env: backend.credentials });
});
afterAll(async () => {
  space.dispose();
  rmSync(outdir, { recursive: true, force: true });
  await backend.stop();
});

const ana = User.of('ana@example.com');
const ben = User.of('ben@example.com');
const cy = User.of('cy@example.com');

/** Terraform's JSON of an organization with a bit of everything; `more` may grant more. */
function synthesized(more: (action: Action, team: Team) => void = () => undefined): string {
  const stack = new TerraformStack(new App({ outdir }), 'demo');
  new PortProvider(stack, 'port');
  const platform = new Team(stack, 'platform', { name: 'platform', members: [cy, ana] });
  const blueprint = new Blueprint(stack, 'app', {
    identifier: 'app',
    title: 'App',
    properties: { language: Property.text({ choices: ['go', 'rust'] }), replicas: Property.number({ minimum: 0 }) },
    ownership: Ownership.DIRECT,
  });
  new Entity(stack, 'shop', {
    blueprint,
    identifier: 'shop',
    owners: [Team.named('sre')],
    properties: { language: 'go', replicas: 2 },
  });

  const restart = new Action(stack, 'restart', {
    identifier: 'restart_app',
    trigger: SelfService.day2({
      blueprint,
      inputs: { why: Input.text({ required: true }), drain: Input.flag({ initially: true }) },
    }),
    invocation: Invocation.webhook('https://ci.example.com/restart', { body: { app: '{{ .entity.identifier }}' } }),
    runViewers: RunViewers.PARTICIPANTS,
  });
  restart.grantExecute(platform, Owners.OF_ENTITY, Role.moderatorOf(blueprint), Team.named('payments'));

  const database = new Action(stack, 'database', {
    identifier: 'create_database',
    trigger: SelfService.create({ inputs: { size: Input.number({ initially: 1, choices: [1, 2] }) } }),
    invocation: Invocation.github({
      org: 'acme',
      repo: 'infra',
      workflow: 'database.yml',
      inputs: { size: '{{ .inputs.size }}' },
    }),
  });
  database.requireApproval({ quorum: Quorum.ALL, notify: Notify.slack('https://hooks.example.com/a') });
  database.grantExecute(Role.MEMBER);
  database.grantApprove(cy, ben, platform);

  const deploy = new Action(stack, 'deploy', {
    identifier: 'deploy_app',
    trigger: SelfService.day2({ blueprint }),
    invocation: Invocation.kafka({ quote: '"', template: ['$', '{x}'].join('') }),
    approval: { notify: Notify.email() },
  });
  deploy.grantExecute(Role.MEMBER);
  const rules = [
    { property: '$blueprint', operator: '=', value: '_user' },
    { property: '$team', operator: 'containsAny', value: [platform.grantPrincipal.name] },
  ];
  deploy.approveByPolicy(
    Policy.fromObject({
      queries: { team: { combinator: 'and', rules } },
      conditions: ['.trigger.user.email as $me | [.results.team.entities[].identifier | select(. != $me)]'],
    }),
  );
  new Action(stack, 'tidy', {
    identifier: 'tidy_up',
    trigger: Automation.entityDeleted(blueprint, { when: ['.diff.before.identifier != "shop"'] }),
    invocation: Invocation.upsertEntity({ blueprint, identifier: 'last', title: 'Last' }),
  });
  more(restart, platform);
  return Testing.synth(stack, true);
}

const grantsOf = async (action: string) =>
  (await backend.api('GET', `/v1/actions/${action}/permissions`)).body.permissions;

test('a stack of constructs is applied, plans empty, changes by one grant, and is destroyed', async () => {
  space.write({ 'cdk.tf.json': synthesized() });
  await space.apply();
  expect(await grantsOf('restart_app')).toMatchObject({
    execute: { teams: ['payments', 'platform'], roles: ['app-moderator'], users: [], ownedByTeam: true },
    approve: { users: [], roles: [], teams: [] },
  });
  expect(await grantsOf('create_database')).toMatchObject({
    execute: { roles: ['Member'], ownedByTeam: false },
    approve: { users: ['ben@example.com', 'cy@example.com'], teams: ['platform'] },
  });
  const { policy } = (await grantsOf('deploy_app')).approve;
  expect(policy.queries.team.rules[1].value).toEqual(['platform']);
  expect(await space.plan()).toMatchObject({ status: 0 });

  space.write({ 'cdk.tf.json': synthesized((action) => action.grantExecute(ben)) });
  const { status, text } = await space.plan();
  expect(status).toBe(2);
  expect(text).toContain('+ "ben@example.com"');
  expect(text).toContain('0 to add, 1 to change, 0 to destroy');
  await space.apply();
  expect((await grantsOf('restart_app')).execute.users).toEqual(['ben@example.com']);

  await space.destroy();
  expect((await backend.api('GET', '/v1/actions/restart_app')).status).toBe(404);
}, 120_000);
