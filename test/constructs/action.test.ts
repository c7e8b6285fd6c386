import {
  Action,
  type Approval,
  Automation,
  Blueprint,
  Input,
  Invocation,
  Notify,
  Quorum,
  RunViewers,
  SelfService,
  type Trigger,
} from '../../src/constructs';
import { createStack, expression, synth } from './stack';

const service = Blueprint.fromIdentifier('service');

/** The resource of an action as Terraform gets it. */
function made(props: {
  readonly trigger?: Trigger;
  readonly invocation?: Invocation;
  readonly approval?: Approval;
  readonly runViewers?: RunViewers;
}): Readonly<Record<string, unknown>> {
  const stack = createStack();
  new Action(stack, 'restart', {
    identifier: 'restart',
    trigger: SelfService.create(),
    invocation: Invocation.kafka(),
    ...props,
  });
  return synth(stack).resource.port_action.restart;
}

describe('a form', () => {
  test('creates, works on an entity, or removes one', () => {
    const { create, day2, remove } = {
      create: SelfService.create({ blueprint: service, button: 'Go' }),
      day2: SelfService.day2({
        blueprint: service,
        offeredWhere: { combinator: 'and', rules: [{ property: '$title', operator: 'isNotEmpty' }] },
      }),
      remove: SelfService.remove({ blueprint: service }),
    };
    expect([create, day2, remove].map((trigger) => made({ trigger }).self_service_trigger)).toEqual([
      { operation: 'CREATE', blueprint_identifier: 'service', execute_action_button_text: 'Go' },
      {
        operation: 'DAY-2',
        blueprint_identifier: 'service',
        condition: '{"type":"SEARCH","combinator":"and","rules":[{"property":"$title","operator":"isNotEmpty"}]}',
      },
      { operation: 'DELETE', blueprint_identifier: 'service' },
    ]);
  });

  test('has inputs of every kind, in the order written', () => {
    const inputs = {
      version: Input.text({ title: 'Version', required: true, pattern: '^v', minLength: 2, initially: 'v1' }),
      channel: Input.text({ choices: ['a', 'b'], colors: { a: 'red' }, visibleWhen: '.form.urgent' }),
      replicas: Input.number({ minimum: 1, maximum: 9, initially: 2, choices: [1, 2] }),
      urgent: Input.flag({ initially: false }),
      extra: Input.object({ initially: { a: 1 } }),
      flags: Input.textList({ choices: ['x'], minItems: 1 }),
      like: Input.entity(service, { dependsOn: ['version'] }),
      others: Input.entityList(service),
      who: Input.user(),
      team: Input.team(),
    };
    expect(made({ trigger: SelfService.create({ inputs }) }).self_service_trigger).toEqual({
      operation: 'CREATE',
      order_properties: Object.keys(inputs),
      user_properties: {
        string_props: {
          version: { title: 'Version', required: true, pattern: '^v', min_length: 2, default: 'v1' },
          channel: { enum: ['a', 'b'], enum_colors: { a: 'red' }, visible_jq_query: '.form.urgent' },
          like: { format: 'entity', blueprint: 'service', depends_on: ['version'] },
          who: { format: 'user' },
          team: { format: 'team' },
        },
        number_props: { replicas: { minimum: 1, maximum: 9, default: 2, enum: [1, 2] } },
        boolean_props: { urgent: { default: false } },
        object_props: { extra: { default: '{"a":1}' } },
        array_props: {
          flags: { string_items: { enum: ['x'] }, min_items: 1 },
          others: { string_items: { format: 'entity', blueprint: 'service' } },
        },
      },
    });
  });

  test('has steps instead of an order', () => {
    const inputs = { a: Input.text(), b: Input.text() };
    const steps = [
      { title: 'First', inputs: ['b'] },
      { title: 'Then', inputs: ['a'] },
    ];
    expect(made({ trigger: SelfService.create({ inputs, steps }) }).self_service_trigger).toMatchObject({
      steps: [
        { title: 'First', order: ['b'] },
        { title: 'Then', order: ['a'] },
      ],
    });
  });
});

test('an event starts an automation', () => {
  const stack = createStack();
  const watched = Action.fromIdentifier(stack, 'watched', 'deploy');
  const on = { blueprint_identifier: 'service' };
  const run = { action_identifier: 'deploy' };
  const events: readonly (readonly [Automation, object])[] = [
    [Automation.entityCreated(service), { entity_created_event: on }],
    [Automation.entityUpdated(service), { entity_updated_event: on }],
    [Automation.entityDeleted(service), { entity_deleted_event: on }],
    [Automation.entityChanged(service), { any_entity_change_event: on }],
    [Automation.timerExpired(service, 'ttl'), { timer_property_expired_event: { ...on, property_identifier: 'ttl' } }],
    [Automation.runCreated(watched), { run_created_event: run }],
    [Automation.runUpdated(watched), { run_updated_event: run }],
    [
      Automation.runChanged(watched, { when: ['.diff.after.status == "FAILURE"'] }),
      { any_run_change_event: run, jq_condition: { expressions: ['.diff.after.status == "FAILURE"'] } },
    ],
  ];
  for (const [trigger, expected] of events) expect(made({ trigger }).automation_trigger).toEqual(expected);
});

test('a run sends, starts or writes what its invocation says', () => {
  const github = { org: 'acme', repo: 'ci', workflow: 'x.yml', inputs: { a: '{{ .inputs.a }}' }, reportStatus: false };
  const workflow = {
    org: 'acme',
    repo: 'ci',
    workflow: 'x.yml',
    workflow_inputs: '{"a":"{{ .inputs.a }}"}',
    report_workflow_status: 'false',
  };
  const invocations: readonly (readonly [Invocation, object])[] = [
    [
      Invocation.webhook('https://x.test', { method: 'PUT', headers: { a: 'b' }, body: { say: '"hi"' }, agent: true }),
      {
        webhook_method: {
          url: 'https://x.test',
          method: 'PUT',
          headers: { a: 'b' },
          body: '{"say":"\\"hi\\""}',
          agent: 'true',
        },
      },
    ],
    [Invocation.github(github), { github_method: workflow }],
    [
      Invocation.integration({ ...github, installationId: '7' }),
      {
        integration_method: {
          installation_id: '7',
          integration_action_type: 'dispatch_workflow',
          integration_action_execution_properties: workflow,
        },
      },
    ],
    [
      Invocation.gitlab({ group: 'g', project: 'p', ref: 'main', variables: { a: 1 } }),
      { gitlab_method: { group_name: 'g', project_name: 'p', default_ref: 'main', pipeline_variables: '{"a":1}' } },
    ],
    [
      Invocation.azure({ org: 'o', webhook: 'w', payload: [1] }),
      { azure_method: { org: 'o', webhook: 'w', payload: '[1]' } },
    ],
    [Invocation.kafka({ a: 1 }), { kafka_method: { payload: '{"a":1}' } }],
    [
      Invocation.upsertEntity({
        blueprint: service,
        title: 'T',
        identifier: 'i',
        properties: { a: 1 },
        teams: ['sre'],
      }),
      {
        upsert_entity_method: {
          blueprint_identifier: 'service',
          title: 'T',
          mapping: { identifier: 'i', properties: '{"a":1}', teams: ['sre'] },
        },
      },
    ],
  ];
  for (const [invocation, expected] of invocations) {
    expect(made({ invocation })).toEqual({
      identifier: 'restart',
      self_service_trigger: { operation: 'CREATE' },
      ...expected,
    });
  }
});

test('what would be a template of Terraform is text in a body', () => {
  const body = { [expression('a')]: expression('b'), c: '%{d}' };
  const { webhook_method } = made({ invocation: Invocation.webhook('https://x.test', { body }) });
  expect(webhook_method).toMatchObject({ body: `{"$${expression('a')}":"$${expression('b')}","c":"%%{d}"}` });
});

test.each<readonly [Approval, object]>([
  [{}, { required_approval: 'ANY' }],
  [
    { quorum: Quorum.ALL, notify: Notify.email() },
    { required_approval: 'ALL', approval_email_notification: {} },
  ],
  [
    { notify: Notify.webhook('https://x.test') },
    { required_approval: 'ANY', approval_webhook_notification: { url: 'https://x.test', format: 'json' } },
  ],
  [
    { notify: Notify.slack('https://x.test') },
    { required_approval: 'ANY', approval_webhook_notification: { url: 'https://x.test', format: 'slack' } },
  ],
])('approval %j is asked for', (approval, expected) => {
  expect(made({ approval })).toMatchObject(expected);
});

test('A-40: runs are seen by everybody or by whom they concern', () => {
  expect(made({ runViewers: RunViewers.EVERYBODY })).toMatchObject({ allow_anyone_to_view_runs: true });
  expect(made({ runViewers: RunViewers.PARTICIPANTS })).toMatchObject({ allow_anyone_to_view_runs: false });
  expect(made({})).not.toHaveProperty('allow_anyone_to_view_runs');
});
