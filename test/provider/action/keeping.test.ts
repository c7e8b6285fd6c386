import type { JsonObject } from '../../../src/contract';
import { toApi, toState, toUpdate } from '../../../src/provider/action/mapping';
import { completeAction, type Written } from './complete';

const written = (some: Written): Written => ({
  id: 'a',
  identifier: 'a',
  self_service_trigger: { operation: 'CREATE' },
  kafka_method: {},
  ...some,
});
const form = (some: Written): Written => written({ self_service_trigger: { operation: 'CREATE', ...some } });
const upsert = (some: Written): Written =>
  written({ kafka_method: null, upsert_entity_method: { blueprint_identifier: 'b', ...some } });
const automation = (some: Written): Written =>
  written({
    self_service_trigger: null,
    automation_trigger: { run_created_event: { action_identifier: 'b' }, ...some },
  });

describe('nothing, however it is written, comes back in the same form:', () => {
  test.each<[string, Written]>([
    ['an empty text', written({ title: '', blueprint: '' })],
    ['no inputs', form({ user_properties: null })],
    ['inputs of no kind', form({ user_properties: {} })],
    ['no input of a kind', form({ user_properties: { string_props: {}, array_props: null } })],
    ['an empty order', form({ order_properties: [] })],
    ['no steps', form({ steps: [] })],
    ['no titles', form({ titles: {} })],
    ['an empty condition', form({ condition: '' })],
    ['an empty payload', written({ kafka_method: { payload: '' } })],
    ['an empty object as payload', written({ kafka_method: { payload: ' { } ' } })],
    ['no headers', written({ kafka_method: null, webhook_method: { url: 'u', headers: {} } })],
    ['a mapping of nothing', upsert({ mapping: {} })],
    ['a mapping of no teams', upsert({ mapping: { teams: [] } })],
    ['a mapping of no relations', upsert({ mapping: { relations: '{}' } })],
    ['no mapping, but a title', upsert({ title: 'T' })],
    ['a condition without expressions', automation({ jq_condition: { combinator: 'or' } })],
    ['a condition of no expressions', automation({ jq_condition: { expressions: [], combinator: 'and' } })],
    ['an input of which nothing is said', form({ user_properties: { number_props: { x: {} } } })],
    ['a default list of nothing', form({ user_properties: { array_props: { x: { number_items: { default: [] } } } } })],
    [
      'a dataset without rules',
      form({ user_properties: { string_props: { x: { dataset: { combinator: 'and', rules: [] } } } } }),
    ],
  ])('%s', (_, given) => {
    const state = completeAction(given);
    const sent = toApi(state);
    const answered = toState(sent, state, true);
    expect(sameForm(answered, state)).toEqual(state);
  });
});

/** Texts of JSON are kept in their spelling by the plugin, which is not asked here. */
function sameForm(answered: ReturnType<typeof toState>, state: ReturnType<typeof toState>): typeof answered {
  const method = answered.kafka_method;
  const before = state.kafka_method;
  if (method?.payload !== '{}' || before?.payload !== ' { } ') return answered;
  return { ...answered, kafka_method: before };
}

describe('what somebody else changed shows, what they removed too:', () => {
  const inState = form({
    user_properties: { string_props: { x: { title: 'X', required: true, default: 'd' }, y: {} } },
    titles: { t: { title: 'T' } },
    order_properties: ['x'],
  });
  const state = completeAction(
    written({ ...inState, title: 'A', required_approval: 'ALL', approval_email_notification: {} }),
  );
  const base = toApi(state);
  const inputs = (properties: JsonObject): JsonObject => ({
    ...base,
    trigger: { type: 'self-service', operation: 'CREATE', userInputs: { properties } },
  });

  test.each<[string, JsonObject, (after: typeof state) => unknown, unknown]>([
    [
      'another method',
      { ...base, invocationMethod: { type: 'WEBHOOK', url: 'u' } },
      (s) => [s.kafka_method, s.webhook_method?.url],
      [null, 'u'],
    ],
    [
      'another trigger',
      { ...base, trigger: { type: 'automation', event: { type: 'RUN_CREATED', actionIdentifier: 'b' } } },
      (s) => [s.self_service_trigger, s.automation_trigger?.run_created_event?.action_identifier],
      [null, 'b'],
    ],
    ['no notification', without(base, 'approvalNotification'), (s) => s.approval_email_notification, null],
    [
      'another notification',
      { ...base, approvalNotification: { type: 'webhook', url: 'u' } },
      (s) => [s.approval_email_notification, s.approval_webhook_notification?.url],
      [null, 'u'],
    ],
    [
      'a notification that says nothing is an e-mail',
      { ...base, approvalNotification: {} },
      (s) => s.approval_email_notification,
      {},
    ],
    ['no approval', without(base, 'requiredApproval'), (s) => s.required_approval, null],
    ['no title', without(base, 'title'), (s) => s.title, null],
    ['no inputs', inputs({}), (s) => s.self_service_trigger?.user_properties?.string_props, null],
    [
      'one input less',
      inputs({ x: { type: 'string' } }),
      (s) => Object.keys(s.self_service_trigger?.user_properties?.string_props ?? {}),
      ['x'],
    ],
    [
      'an input of another kind',
      inputs({ x: { type: 'number' } }),
      (s) => Object.keys(s.self_service_trigger?.user_properties?.number_props ?? {}),
      ['x'],
    ],
    [
      'no longer required',
      inputs({ x: { type: 'string' } }),
      (s) => s.self_service_trigger?.user_properties?.string_props?.x?.required,
      null,
    ],
    [
      'a default that became a query',
      inputs({ x: { type: 'string', default: { jqQuery: '.d' } } }),
      (s) => [
        s.self_service_trigger?.user_properties?.string_props?.x?.default,
        s.self_service_trigger?.user_properties?.string_props?.x?.default_jq_query,
      ],
      [null, '.d'],
    ],
    ['no titles', inputs({}), (s) => s.self_service_trigger?.titles, null],
    ['no order', inputs({}), (s) => s.self_service_trigger?.order_properties, null],
    ['a draft', { ...base, publish: false }, (s) => s.publish, false],
    [
      'the Go provider put a default into the items',
      inputs({ x: { type: 'array', items: { type: 'number', default: [1] } } }),
      (s) => s.self_service_trigger?.user_properties?.array_props?.x?.number_items?.default,
      [1],
    ],
    [
      'a default list whose items say nothing',
      inputs({ x: { type: 'array', default: [true] } }),
      (s) => s.self_service_trigger?.user_properties?.array_props?.x?.boolean_items?.default,
      [true],
    ],
    [
      'a condition that lost its expressions',
      {
        ...base,
        trigger: {
          type: 'automation',
          event: { type: 'RUN_CREATED', actionIdentifier: 'b' },
          condition: { type: 'JQ', expressions: [] },
        },
      },
      (s) => s.automation_trigger?.jq_condition,
      null,
    ],
  ])('%s', (_, answered, look, seen) => {
    expect(look(toState(answered, state, true))).toEqual(seen);
  });

  test('an input of which nothing was said shows when it is gone', () => {
    const before = completeAction(form({ user_properties: { string_props: { x: {} } } }));
    expect(toState(inputs({}), before, true).self_service_trigger?.user_properties?.string_props).toBeNull();
  });

  test('an empty header shows when it is gone, and when it is new', () => {
    const before = completeAction(written({ kafka_method: null, webhook_method: { url: 'u', headers: { a: '' } } }));
    const answered = (headers: JsonObject) => ({ ...base, invocationMethod: { type: 'WEBHOOK', url: 'u', headers } });
    expect(toState(answered({}), before, true).webhook_method?.headers).toBeNull();
    expect(toState(answered({ b: '' }), before, true).webhook_method?.headers).toEqual({ b: '' });
  });

  test('a condition that is in state shows when it is gone', () => {
    const before = completeAction(automation({ jq_condition: { expressions: ['.x'] } }));
    const answered = {
      ...toApi(before),
      trigger: { type: 'automation', event: { type: 'RUN_CREATED', actionIdentifier: 'b' } },
    };
    expect(toState(answered, before, true).automation_trigger?.jq_condition).toBeNull();
  });

  test.each<[string, JsonObject]>([
    ['nothing at all', {}],
    ['a trigger that is a text', { trigger: 'x', invocationMethod: 5 }],
    ['lists for objects', { trigger: [], invocationMethod: [], approvalNotification: [] }],
    [
      'inputs that are none',
      {
        trigger: {
          type: 'self-service',
          userInputs: { properties: { x: null, y: 'z', w: {} }, steps: [1, null], titles: { t: 1 } },
        },
      },
    ],
    [
      'a kind nobody knows',
      { trigger: { type: 'self-service', userInputs: { properties: { x: { type: 'matrix' } } } } },
    ],
    [
      'rules that are none',
      {
        trigger: {
          type: 'self-service',
          userInputs: { properties: { x: { type: 'string', dataset: { rules: [1, null, { rules: {} }] } } } },
        },
      },
    ],
    ['a method nobody knows', { invocationMethod: { type: 'SLACK' } }],
  ])('an answer of %s stops nobody', (_, answered) => {
    expect(() => toState({ identifier: 'a', ...answered }, state, true)).not.toThrow();
  });
});

describe('R-43: an update keeps what is not modelled', () => {
  const planned = completeAction(
    form({
      user_properties: {
        string_props: {
          x: { title: 'new', dataset: { combinator: 'and', rules: [{ property: 'p', operator: 'isEmpty' }] } },
        },
        array_props: { l: { string_items: { format: 'url' } } },
      },
      steps: [{ title: 'S', order: ['x'] }],
      titles: { t: { title: 'T' } },
    }),
  );
  const server: JsonObject = {
    id: '1',
    identifier: 'a',
    title: 'gone with the plan',
    createdAt: 'then',
    createdBy: 'me',
    updatedAt: 'now',
    updatedBy: 'me',
    isViewRunAccess: true,
    color: 'kept',
    trigger: {
      type: 'self-service',
      operation: 'CREATE',
      hint: 'kept',
      condition: { gone: true },
      userInputs: {
        layout: 'kept',
        properties: {
          x: {
            type: 'string',
            title: 'old',
            spec: 'kept',
            dataset: {
              combinator: 'and',
              rules: [
                { property: 'p', operator: 'isEmpty', note: 'kept' },
                { property: 'q', operator: 'isEmpty', note: 'gone' },
              ],
            },
          },
          l: { type: 'array', items: { type: 'string', format: 'email', style: 'kept' }, default: ['gone'] },
          z: { type: 'string', spec: 'gone' },
        },
        steps: [
          { title: 'R', order: [], mark: 'gone' },
          { title: 'S', order: [], mark: 'kept' },
        ],
        titles: { t: { title: 'old', mark: 'kept' }, u: { title: 'gone' } },
      },
    },
    invocationMethod: { type: 'KAFKA', topic: 'kept', payload: { gone: true } },
  };

  test('at every level, and nothing of what is modelled or filled in by Port', () => {
    expect(toUpdate(planned, server)).toEqual({
      identifier: 'a',
      publish: true,
      color: 'kept',
      trigger: {
        type: 'self-service',
        operation: 'CREATE',
        hint: 'kept',
        userInputs: {
          layout: 'kept',
          properties: {
            x: {
              type: 'string',
              title: 'new',
              spec: 'kept',
              dataset: { combinator: 'and', rules: [{ property: 'p', operator: 'isEmpty', note: 'kept' }] },
            },
            l: { type: 'array', items: { type: 'string', format: 'url', style: 'kept' } },
          },
          steps: [{ title: 'S', order: ['x'], mark: 'kept' }],
          titles: { t: { title: 'T', mark: 'kept' } },
        },
      },
      invocationMethod: { type: 'KAFKA', topic: 'kept' },
    });
  });

  test('a default of objects, which HCL holds as texts, keeps the types it has in Port', () => {
    const answered = (title: string): JsonObject => ({
      identifier: 'a',
      trigger: {
        type: 'self-service',
        operation: 'CREATE',
        userInputs: {
          properties: {
            l: {
              type: 'array',
              title,
              items: { type: 'object' },
              default: [{ n: 1, b: true, o: { k: [1.5] }, t: '1' }, { n: 2 }],
            },
          },
        },
      },
      invocationMethod: { type: 'KAFKA' },
    });
    const state = toState(answered('old'), undefined, true);
    const list = state.self_service_trigger?.user_properties?.array_props?.l;
    expect(list?.object_items?.default).toEqual([{ n: '1', b: 'true', o: '{"k":[1.5]}', t: '1' }, { n: '2' }]);
    expect(toUpdate(state, answered('new'))).toEqual({ ...answered('old'), publish: true });
  });

  const changed = (some: JsonObject): JsonObject => ({ ...server, ...some });
  test.each<[string, JsonObject, string]>([
    ['trigger', changed({ trigger: { type: 'automation', event: {}, hint: 'gone' } }), 'hint'],
    ['method', changed({ invocationMethod: { type: 'WEBHOOK', url: 'u', topic: 'gone' } }), 'topic'],
    [
      'input',
      changed({
        trigger: { type: 'self-service', userInputs: { properties: { x: { type: 'number', spec: 'gone' } } } },
      }),
      'spec',
    ],
    [
      'list',
      changed({
        trigger: {
          type: 'self-service',
          userInputs: { properties: { l: { type: 'array', items: { type: 'number', style: 'gone' } } } },
        },
      }),
      'style',
    ],
  ])('but nothing of a %s whose type changed', (_, stored, key) => {
    expect(JSON.stringify(toUpdate(planned, stored))).not.toContain(`"${key}"`);
  });
});

function without(object: JsonObject, key: string): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([name]) => name !== key));
}
