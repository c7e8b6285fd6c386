import { ExactNumber, type JsonObject } from '../../../src/contract';
import { Decimal } from '../../../src/cty';
import { toApi, toState } from '../../../src/provider/action/mapping';
import { completeAction, type Written } from './complete';

const kafka = { kafka_method: {} };
const kafkaApi = { invocationMethod: { type: 'KAFKA' } };
const create = { self_service_trigger: { operation: 'CREATE' } };
const createApi = { trigger: { type: 'self-service', operation: 'CREATE', userInputs: { properties: {} } } };

const action = (some: Written): Written => ({ id: 'a', identifier: 'a', ...create, ...kafka, ...some });
const api = (some: JsonObject): JsonObject => ({ identifier: 'a', publish: true, ...createApi, ...kafkaApi, ...some });

/** An action with one input called `x`. */
const input = (kind: string, some: Written): Written =>
  action({ self_service_trigger: { operation: 'CREATE', user_properties: { [`${kind}_props`]: { x: some } } } });
const inputApi = (some: JsonObject, beside: JsonObject = {}): JsonObject =>
  api({ trigger: { type: 'self-service', operation: 'CREATE', userInputs: { properties: { x: some }, ...beside } } });

const self = (some: Written): Written => action({ self_service_trigger: { operation: 'DAY-2', ...some } });
const selfApi = (some: JsonObject, form: JsonObject = {}): JsonObject =>
  api({ trigger: { type: 'self-service', operation: 'DAY-2', ...some, userInputs: { properties: {}, ...form } } });

const automation = (some: Written): Written => action({ self_service_trigger: null, automation_trigger: some });
const automationApi = (some: JsonObject): JsonObject => api({ trigger: { type: 'automation', ...some } });

const method = (name: string, some: Written): Written => action({ kafka_method: null, [`${name}_method`]: some });
const methodApi = (some: JsonObject): JsonObject => api({ invocationMethod: some });

const upsert = { blueprint_identifier: 'svc' };
const rule = (some: Written): Written => input('string', { dataset: { combinator: 'and', rules: [some] } });
const ruleApi = (some: JsonObject): JsonObject =>
  inputApi({ type: 'string', dataset: { combinator: 'and', rules: [some] } });

describe('what is written in HCL is sent, and read back as it was written:', () => {
  test.each<[string, Written, JsonObject]>([
    ['the least there is', action({}), api({})],
    [
      'texts',
      action({ title: 'A', icon: 'AWS', description: 'D' }),
      api({ title: 'A', icon: 'AWS', description: 'D' }),
    ],
    ['a draft', action({ publish: false }), api({ publish: false })],
    ['who may see runs', action({ allow_anyone_to_view_runs: false }), api({ allowAnyoneToViewRuns: false })],
    ['A-11: approval "true"', action({ required_approval: 'true' }), api({ requiredApproval: true })],
    ['A-11: approval "false"', action({ required_approval: 'false' }), api({ requiredApproval: false })],
    ['A-11: approval "ALL"', action({ required_approval: 'ALL' }), api({ requiredApproval: { type: 'ALL' } })],
    [
      'an e-mail to approvers',
      action({ approval_email_notification: {} }),
      api({ approvalNotification: { type: 'email' } }),
    ],
    [
      'a webhook to approvers',
      action({ approval_webhook_notification: { url: 'https://x.example', format: 'slack' } }),
      api({ approvalNotification: { type: 'webhook', url: 'https://x.example', format: 'slack' } }),
    ],

    [
      'a condition',
      self({ blueprint_identifier: 'svc', condition: '{"combinator":"and","extra":1,"rules":[],"type":"SEARCH"}' }),
      selfApi({ blueprintIdentifier: 'svc', condition: { combinator: 'and', extra: 1, rules: [], type: 'SEARCH' } }),
    ],
    [
      'button texts',
      self({ action_card_button_text: 'Go', execute_action_button_text: 'Start' }),
      selfApi({ actionCardButtonText: 'Go', executeActionButtonText: 'Start' }),
    ],
    ['the order of inputs', self({ order_properties: ['b', 'a'] }), selfApi({}, { order: ['b', 'a'] })],
    [
      'steps',
      self({
        steps: [
          { title: 'One', order: ['a'], visible: false },
          { title: 'Two', order: [], visible_jq_query: '.x' },
        ],
      }),
      selfApi(
        {},
        {
          steps: [
            { title: 'One', order: ['a'], visible: false },
            { title: 'Two', order: [], visible: { jqQuery: '.x' } },
          ],
        },
      ),
    ],
    [
      'titles',
      self({ titles: { t: { title: 'T', description: 'D', visible_jq_query: '.x' } } }),
      selfApi({}, { titles: { t: { title: 'T', description: 'D', visible: { jqQuery: '.x' } } } }),
    ],
    ['required inputs by jq', self({ required_jq_query: '["x"]' }), selfApi({}, { required: { jqQuery: '["x"]' } })],
    ['a required input', input('string', { required: true }), inputApi({ type: 'string' }, { required: ['x'] })],

    [
      'an input of the kind string',
      input('string', {
        title: 'X',
        icon: 'I',
        description: 'D',
        default: 'd',
        format: 'url',
        blueprint: 'svc',
        enum: ['d', 'e'],
        enum_colors: { d: 'red' },
        min_length: 1,
        max_length: 9,
        pattern: '^.$',
        depends_on: ['y'],
        visible: true,
        disabled: false,
      }),
      inputApi({
        type: 'string',
        title: 'X',
        icon: 'I',
        description: 'D',
        default: 'd',
        format: 'url',
        blueprint: 'svc',
        enum: ['d', 'e'],
        enumColors: { d: 'red' },
        minLength: 1,
        maxLength: 9,
        pattern: '^.$',
        dependsOn: ['y'],
        visible: true,
        disabled: false,
      }),
    ],
    [
      'every query of a string',
      input('string', {
        default_jq_query: '.d',
        enum_jq_query: '.e',
        pattern_jq_query: '.p',
        visible_jq_query: '.v',
        disabled_jq_query: '.g',
      }),
      inputApi({
        type: 'string',
        default: { jqQuery: '.d' },
        enum: { jqQuery: '.e' },
        pattern: { jqQuery: '.p' },
        visible: { jqQuery: '.v' },
        disabled: { jqQuery: '.g' },
      }),
    ],
    [
      'how entities are sorted',
      input('string', { sort: { property: '$updatedAt', order: 'DESC' } }),
      inputApi({ type: 'string', sort: { property: '$updatedAt', order: 'DESC' } }),
    ],
    ['a secret', input('string', { encryption: 'aes256-gcm' }), inputApi({ type: 'string', encryption: 'aes256-gcm' })],
    [
      'a secret of the browser',
      input('object', { client_side_encryption: { algorithm: 'client-side', key: 'PEM' } }),
      inputApi({ type: 'object', encryption: { algorithm: 'client-side', key: 'PEM' } }),
    ],
    [
      'an input of the kind number',
      input('number', {
        default: 1.5,
        minimum: new Decimal('-9007199254740993'),
        maximum: 3,
        enum: [1.5, 2],
        enum_colors: { 2: 'blue' },
      }),
      inputApi({
        type: 'number',
        default: 1.5,
        minimum: new ExactNumber('-9007199254740993'),
        maximum: 3,
        enum: [1.5, 2],
        enumColors: { 2: 'blue' },
      }),
    ],
    [
      'an input of the kind boolean',
      input('boolean', { default: false }),
      inputApi({ type: 'boolean', default: false }),
    ],
    [
      'an input of the kind object',
      input('object', { default: '{"a":1}' }),
      inputApi({ type: 'object', default: { a: 1 } }),
    ],

    [
      'a list of anything',
      input('array', { min_items: 1, max_items_jq_query: '.m' }),
      inputApi({ type: 'array', minItems: 1, maxItems: { jqQuery: '.m' } }),
    ],
    [
      'a list of texts',
      input('array', {
        string_items: {
          format: 'entity',
          blueprint: 'svc',
          dataset: '{"combinator":"and","rules":[]}',
          default: ['a'],
          enum: ['a', 'b'],
        },
      }),
      inputApi({
        type: 'array',
        items: {
          type: 'string',
          format: 'entity',
          blueprint: 'svc',
          dataset: { combinator: 'and', rules: [] },
          enum: ['a', 'b'],
        },
        default: ['a'],
      }),
    ],
    [
      'a list of numbers',
      input('array', { number_items: { default: [1], enum_jq_query: '.e' } }),
      inputApi({ type: 'array', items: { type: 'number', enum: { jqQuery: '.e' } }, default: [1] }),
    ],
    [
      'a list of switches',
      input('array', { boolean_items: { default: [true] } }),
      inputApi({ type: 'array', items: { type: 'boolean' }, default: [true] }),
    ],
    [
      'a list of objects',
      input('array', { object_items: { default: [{ k: 'v' }, {}] } }),
      inputApi({ type: 'array', items: { type: 'object' }, default: [{ k: 'v' }, {}] }),
    ],
    [
      'items of which nothing more is said',
      input('array', { number_items: {} }),
      inputApi({ type: 'array', items: { type: 'number' } }),
    ],
    [
      'a default list by jq',
      input('array', { default_jq_query: '.d', string_items: {} }),
      inputApi({ type: 'array', items: { type: 'string' }, default: { jqQuery: '.d' } }),
    ],

    [
      'a rule by jq',
      rule({ property: 'p', operator: '=', value: { jq_query: '.x' } }),
      ruleApi({ property: 'p', operator: '=', value: { jqQuery: '.x' } }),
    ],
    [
      'a rule with a constant',
      rule({ property: 'p', operator: 'in', value_json: '["a",1]' }),
      ruleApi({ property: 'p', operator: 'in', value: ['a', 1] }),
    ],
    [
      'a rule with null',
      rule({ property: 'p', operator: '=', value_json: 'null' }),
      ruleApi({ property: 'p', operator: '=', value: null }),
    ],
    [
      'a rule about the user',
      rule({ property: '{"context":"user","property":"team"}', operator: 'isEmpty' }),
      ruleApi({ property: { context: 'user', property: 'team' }, operator: 'isEmpty' }),
    ],
    [
      'a rule about a type',
      rule({ property_schema: '{"type":"string"}', operator: '=', value_json: '"x"' }),
      ruleApi({ propertySchema: { type: 'string' }, operator: '=', value: 'x' }),
    ],
    [
      'a rule about a relation',
      rule({ blueprint: 'svc', operator: 'relatedTo', direction: 'upstream', required: true, value_json: '"s"' }),
      ruleApi({ blueprint: 'svc', operator: 'relatedTo', direction: 'upstream', required: true, value: 's' }),
    ],
    [
      'groups eleven deep',
      rule(group(10, { property: 'p', operator: 'isEmpty' })),
      ruleApi(group(10, { property: 'p', operator: 'isEmpty' })),
    ],

    [
      'an entity event',
      automation({ entity_updated_event: { blueprint_identifier: 'svc' } }),
      automationApi({ event: { type: 'ENTITY_UPDATED', blueprintIdentifier: 'svc' } }),
    ],
    [
      'a timer event',
      automation({ timer_property_expired_event: { blueprint_identifier: 'svc', property_identifier: 'ttl' } }),
      automationApi({
        event: { type: 'TIMER_PROPERTY_EXPIRED', blueprintIdentifier: 'svc', propertyIdentifier: 'ttl' },
      }),
    ],
    [
      'a run event',
      automation({ any_run_change_event: { action_identifier: 'b' } }),
      automationApi({ event: { type: 'ANY_RUN_CHANGE', actionIdentifier: 'b' } }),
    ],
    [
      'a condition of an event',
      automation({
        run_created_event: { action_identifier: 'b' },
        jq_condition: { expressions: ['.x'], combinator: 'or' },
      }),
      automationApi({
        event: { type: 'RUN_CREATED', actionIdentifier: 'b' },
        condition: { type: 'JQ', expressions: ['.x'], combinator: 'or' },
      }),
    ],

    ['a Kafka message', action({ kafka_method: { payload: '[1]' } }), methodApi({ type: 'KAFKA', payload: [1] })],
    [
      'a webhook',
      method('webhook', {
        url: 'u',
        method: 'PUT',
        headers: { a: 'b' },
        body: '{"a":"{{ .x }}"}',
        agent: 'true',
        synchronized: '{{ .s }}',
      }),
      methodApi({
        type: 'WEBHOOK',
        url: 'u',
        method: 'PUT',
        headers: { a: 'b' },
        body: { a: '{{ .x }}' },
        agent: true,
        synchronized: '{{ .s }}',
      }),
    ],
    [
      'a GitHub workflow',
      method('github', {
        org: 'o',
        repo: 'r',
        workflow: 'w',
        workflow_inputs: '{"a":1}',
        report_workflow_status: 'false',
      }),
      methodApi({
        type: 'GITHUB',
        org: 'o',
        repo: 'r',
        workflow: 'w',
        workflowInputs: { a: 1 },
        reportWorkflowStatus: false,
      }),
    ],
    [
      'a GitLab pipeline',
      method('gitlab', { project_name: 'p', group_name: 'g', default_ref: 'main', pipeline_variables: '{}' }),
      methodApi({ type: 'GITLAB', projectName: 'p', groupName: 'g', defaultRef: 'main', pipelineVariables: {} }),
    ],
    [
      'an Azure pipeline',
      method('azure', { org: 'o', webhook: 'w', payload: '{"a":null}' }),
      methodApi({ type: 'AZURE_DEVOPS', org: 'o', webhook: 'w', payload: { a: null } }),
    ],
    [
      'an integration',
      method('integration', {
        installation_id: 'i',
        integration_action_type: 'dispatch_workflow',
        integration_action_execution_properties: { org: 'o', repo: 'r', workflow: 'w' },
      }),
      methodApi({
        type: 'INTEGRATION_ACTION',
        installationId: 'i',
        integrationActionType: 'dispatch_workflow',
        integrationActionExecutionProperties: { org: 'o', repo: 'r', workflow: 'w' },
      }),
    ],
    [
      'an upsert',
      method('upsert_entity', {
        ...upsert,
        title: 'T',
        mapping: { identifier: 'i', icon: 'I', teams: ['a'], properties: '{"p":1}', relations: '{"r":null}' },
      }),
      methodApi({
        type: 'UPSERT_ENTITY',
        blueprintIdentifier: 'svc',
        mapping: { identifier: 'i', icon: 'I', team: ['a'], properties: { p: 1 }, relations: { r: null }, title: 'T' },
      }),
    ],
    [
      'an upsert of teams by jq',
      method('upsert_entity', { ...upsert, mapping: { teams_jq: '.t' } }),
      methodApi({ type: 'UPSERT_ENTITY', blueprintIdentifier: 'svc', mapping: { team: '.t' } }),
    ],
    [
      'an upsert of nothing',
      method('upsert_entity', upsert),
      methodApi({ type: 'UPSERT_ENTITY', blueprintIdentifier: 'svc', mapping: {} }),
    ],
  ])('%s', (_, written, sent) => {
    const state = completeAction(written);
    expect(toApi(state)).toEqual(sent);
    expect(toState(sent, undefined, true)).toEqual(state);
  });
});

function group(levels: number, innermost: Written): never {
  if (levels === 0) return innermost as never;
  return { combinator: 'or', rules: [group(levels - 1, innermost)] } as never;
}
