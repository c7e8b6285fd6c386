import type { JsonObject } from '../../../src/contract';
import { toApi, toState } from '../../../src/provider/action/mapping';
import { completeAction } from './complete';
import { action, automation, runEvent, trigger } from './samples';

describe('what somebody else changed shows, what they removed too:', () => {
  const inState = trigger({
    user_properties: { string_props: { x: { title: 'X', required: true, default: 'd' }, y: {} } },
    titles: { t: { title: 'T' } },
    order_properties: ['x'],
  });
  const state = completeAction(
    action({ ...inState, title: 'A', required_approval: 'ALL', approval_email_notification: {} }),
  );
  const base = toApi(state);
  const inputs = (properties: JsonObject): JsonObject => ({
    ...base,
    trigger: { type: 'self-service', operation: 'DAY-2', userInputs: { properties } },
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
    const before = completeAction(trigger({ user_properties: { string_props: { x: {} } } }));
    expect(toState(inputs({}), before, true).self_service_trigger?.user_properties?.string_props).toBeNull();
  });

  test('an empty header shows when it is gone, and when it is new', () => {
    const before = completeAction(action({ kafka_method: null, webhook_method: { url: 'u', headers: { a: '' } } }));
    const answered = (headers: JsonObject) => ({ ...base, invocationMethod: { type: 'WEBHOOK', url: 'u', headers } });
    expect(toState(answered({}), before, true).webhook_method?.headers).toBeNull();
    expect(toState(answered({ b: '' }), before, true).webhook_method?.headers).toEqual({ b: '' });
  });

  test('a condition that is in state shows when it is gone', () => {
    const before = completeAction(automation({ ...runEvent, jq_condition: { expressions: ['.x'] } }));
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

function without(object: JsonObject, key: string): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([name]) => name !== key));
}
