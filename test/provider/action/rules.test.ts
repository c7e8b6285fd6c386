import type { Written } from './complete';
import { action, array, automation, inputs, number, rule, search, text, trigger, upsert, webhook } from './samples';
import { findings, told } from './validated';

const self = 'self_service_trigger';
const x = (kind: string): string => `${self}.user_properties.${kind}_props["x"]`;
const match = 'Invalid Attribute Value Match';
const combination = 'Invalid Attribute Combination';
const rules = `${x('string')}.dataset.rules[0]`;

describe('what is wrong is found at validate, each thing once, at its place:', () => {
  test.each<[string, Written, string]>([
    ['no trigger', action({ self_service_trigger: null }), `${self}: ${combination}`],
    [
      'two triggers',
      action({ automation_trigger: { run_created_event: { action_identifier: 'b' } } }),
      `${self}: ${combination}`,
    ],
    ['no method', action({ kafka_method: null }), `kafka_method: ${combination}`],
    ['two methods', action({ webhook_method: { url: 'u' } }), `kafka_method: ${combination}`],
    [
      'two methods, none of them the first',
      action({ kafka_method: null, webhook_method: { url: 'u' }, azure_method: { org: 'o', webhook: 'w' } }),
      `kafka_method: ${combination}`,
    ],
    ['no event', automation({}), `automation_trigger.entity_created_event: ${combination}`],
    [
      'two events',
      automation({ run_created_event: { action_identifier: 'b' }, run_updated_event: { action_identifier: 'b' } }),
      `automation_trigger.entity_created_event: ${combination}`,
    ],
    [
      'two notifications',
      action({ approval_email_notification: {}, approval_webhook_notification: { url: 'https://x.example' } }),
      `approval_email_notification: ${combination}`,
    ],
    [
      'a notification that goes nowhere',
      action({ approval_webhook_notification: { url: 'x.example' } }),
      `approval_webhook_notification.url: ${match}`,
    ],
    ['an unknown way to approve', action({ required_approval: 'any' }), `required_approval: ${match}`],
    ['an identifier with a space', action({ identifier: 'a b' }), 'identifier: Invalid identifier'],
    ['an identifier of two dots', action({ identifier: '..' }), 'identifier: Invalid identifier'],
    ['a blueprint of version 1', action({ blueprint: 'svc' }), `blueprint: ${match}`],

    ['an unknown operation', trigger({ operation: 'UPDATE' }), `${self}.operation: ${match}`],
    [
      'a button text of 16 characters',
      trigger({ action_card_button_text: 'x'.repeat(16) }),
      `${self}.action_card_button_text: ${match}`,
    ],
    [
      'a button text that begins with a space',
      trigger({ execute_action_button_text: ' go' }),
      `${self}.execute_action_button_text: ${match}`,
    ],
    [
      'a condition that is no JSON',
      trigger({ blueprint_identifier: 'b', condition: '{' }),
      `${self}.condition: Text is not JSON`,
    ],
    [
      'a condition of another type',
      trigger({ blueprint_identifier: 'b', condition: search({ type: 'JQ' }) }),
      `${self}.condition: JSON of the wrong shape`,
    ],
    [
      'a condition without rules',
      trigger({ blueprint_identifier: 'b', condition: '{"type":"SEARCH","combinator":"and"}' }),
      `${self}.condition: JSON of the wrong shape`,
    ],
    [
      'a condition without a blueprint',
      trigger({ condition: search({}) }),
      `${self}.condition: Condition without a blueprint`,
    ],
    [
      'a condition of what creates',
      trigger({ operation: 'CREATE', blueprint_identifier: 'b', condition: search({}) }),
      `${self}.condition: Condition without an entity`,
    ],
    ['steps and an order', trigger({ steps: [], order_properties: [] }), `${self}.steps: ${combination}`],
    [
      'a step title of 26 characters',
      trigger({ steps: [{ title: 'x'.repeat(26), order: [] }] }),
      `${self}.steps[0].title: Invalid Attribute Value Length`,
    ],
    [
      'a step seen two ways',
      trigger({ steps: [{ title: 'x', order: [], visible: true, visible_jq_query: '.x' }] }),
      `${self}.steps[0].visible_jq_query: ${combination}`,
    ],
    [
      'a step of an input that is not there',
      trigger({ steps: [{ title: 'x', order: ['y'] }] }),
      `${self}.steps[0].order[0]: Unknown input`,
    ],
    [
      'an order of an input that is not there',
      inputs({ string_props: { x: {} } }, { order_properties: ['x', 'y'] }),
      `${self}.order_properties[1]: Unknown input`,
    ],
    [
      'an input that waits for one that is not there',
      text({ depends_on: ['y'] }),
      `${x('string')}.depends_on[0]: Unknown input`,
    ],
    [
      'an empty title',
      trigger({ titles: { t: { title: '' } } }),
      `${self}.titles["t"].title: Invalid Attribute Value Length`,
    ],
    [
      'a title of 141 characters',
      trigger({ titles: { t: { title: 'x'.repeat(141) } } }),
      `${self}.titles["t"].title: Invalid Attribute Value Length`,
    ],
    [
      'a description of 1001 characters',
      trigger({ titles: { t: { title: 't', description: 'x'.repeat(1001) } } }),
      `${self}.titles["t"].description: Invalid Attribute Value Length`,
    ],
    [
      'a key with a dot',
      inputs({ string_props: { 'a.b': {} } }),
      `${self}.user_properties.string_props["a.b"]: Invalid key`,
    ],
    [
      'a title whose key has a space',
      trigger({ titles: { 'a b': { title: 't' } } }),
      `${self}.titles["a b"]: Invalid key`,
    ],
    [
      'a key of two kinds',
      inputs({ string_props: { x: {} }, array_props: { x: {} } }),
      `${x('array')}: Key used twice`,
    ],

    ['required that is false', text({ required: false }), `${x('string')}.required: ${match}`],
    [
      'required twice',
      inputs({ string_props: { x: { required: true } } }, { required_jq_query: '[]' }),
      `${x('string')}.required: ${combination}`,
    ],
    [
      'a default twice',
      text({ default: 'd', default_jq_query: '.d' }),
      `${x('string')}.default_jq_query: ${combination}`,
    ],
    ['an enum twice', number({ enum: [1], enum_jq_query: '.e' }), `${x('number')}.enum_jq_query: ${combination}`],
    [
      'a pattern twice',
      text({ pattern: '.', pattern_jq_query: '.p' }),
      `${x('string')}.pattern_jq_query: ${combination}`,
    ],
    [
      'an empty query for a pattern',
      text({ pattern_jq_query: '' }),
      `${x('string')}.pattern_jq_query: Invalid Attribute Value Length`,
    ],
    ['a format nobody knows', text({ format: 'uuid' }), `${x('string')}.format: ${match}`],
    ['an empty enum', text({ enum: [] }), `${x('string')}.enum: Invalid Attribute Value`],
    ['an enum that repeats', text({ enum: ['a', 'a'] }), `${x('string')}.enum: Duplicate List Value`],
    [
      'a colour of no value',
      text({ enum: ['a'], enum_colors: { b: 'red' } }),
      `${x('string')}.enum_colors["b"]: Colour of a value that is not allowed`,
    ],
    ['a length below 0', text({ min_length: -1 }), `${x('string')}.min_length: Invalid Attribute Value`],
    ['a length with a fraction', text({ max_length: 1.5 }), `${x('string')}.max_length: Invalid Attribute Value`],
    [
      'no length between',
      text({ min_length: 2, max_length: 1 }),
      `${x('string')}.min_length: Bounds exclude every value`,
    ],
    ['no number between', number({ minimum: 2, maximum: 1 }), `${x('number')}.minimum: Bounds exclude every value`],
    ['no count between', array({ min_items: 2, max_items: 1 }), `${x('array')}.min_items: Bounds exclude every value`],
    [
      'a secret twice',
      text({ encryption: 'aes256-gcm', client_side_encryption: { algorithm: 'client-side', key: 'k' } }),
      `${x('string')}.encryption: ${combination}`,
    ],
    ['a secret of another algorithm', text({ encryption: 'rot13' }), `${x('string')}.encryption: ${match}`],
    ['sorting neither way', text({ sort: { property: 'p', order: 'UP' } }), `${x('string')}.sort.order: ${match}`],
    [
      'a default that is no object',
      inputs({ object_props: { x: { default: '[]' } } }),
      `${x('object')}.default: JSON object expected`,
    ],
    ['items of two kinds', array({ string_items: {}, object_items: {} }), `${x('array')}.object_items: ${combination}`],
    [
      'a default list twice',
      array({ default_jq_query: '.d', number_items: { default: [1] } }),
      `${x('array')}.default_jq_query: ${combination}`,
    ],
    [
      'a dataset of items without rules',
      array({ string_items: { dataset: '{"combinator":"and"}' } }),
      `${x('array')}.string_items.dataset: JSON of the wrong shape`,
    ],

    ['a rule without an operator', rule({ property: 'p' }), `${rules}: Invalid dataset rule`],
    ['a rule about nothing', rule({ operator: '=', value_json: '1' }), `${rules}: Invalid dataset rule`],
    ['a rule that compares with nothing', rule({ property: 'p', operator: '=' }), `${rules}: Invalid dataset rule`],
    [
      'a rule of emptiness with a value',
      rule({ property: 'p', operator: 'isEmpty', value_json: '1' }),
      `${rules}: Invalid dataset rule`,
    ],
    [
      'a relation to no blueprint',
      rule({ operator: 'relatedTo', value_json: '"s"' }),
      `${rules}: Invalid dataset rule`,
    ],
    ['a group that compares', rule({ combinator: 'and', rules: [], operator: '=' }), `${rules}: Invalid dataset rule`],
    ['a group without rules', rule({ combinator: 'and' }), `${rules}: Invalid dataset rule`],
    ['a group that does not say how', rule({ rules: [] }), `${rules}: Invalid dataset rule`],
    [
      'a rule deep inside',
      rule({ combinator: 'or', rules: [{ combinator: 'and', rules: [{ property: 'p' }] }] }),
      `${rules}.rules[0].rules[0]: Invalid dataset rule`,
    ],
    [
      'an operator nobody knows',
      rule({ property: 'p', operator: 'like', value_json: '1' }),
      `${rules}.operator: ${match}`,
    ],
    [
      'a value twice',
      rule({ property: 'p', operator: '=', value: { jq_query: '.x' }, value_json: '1' }),
      `${rules}.value_json: ${combination}`,
    ],

    [
      'a payload that is a text',
      action({ kafka_method: { payload: '"x"' } }),
      'kafka_method.payload: JSON of the wrong shape',
    ],
    ['a body that is no JSON', webhook({ body: '{{ .x }}' }), 'webhook_method.body: Text is not JSON'],
    ['an agent that is neither', webhook({ agent: 'yes' }), `webhook_method.agent: ${match}`],
    [
      'an integration that does something else',
      action({
        kafka_method: null,
        integration_method: {
          installation_id: 'i',
          integration_action_type: 'x',
          integration_action_execution_properties: { org: 'o', repo: 'r', workflow: 'w' },
        },
      }),
      `integration_method.integration_action_type: ${match}`,
    ],
    [
      'teams twice',
      upsert({ mapping: { teams: [], teams_jq: '.t' } }),
      `upsert_entity_method.mapping.teams_jq: ${combination}`,
    ],
    [
      'a relation that is a number',
      upsert({ mapping: { relations: '{"r":1}' } }),
      'upsert_entity_method.mapping.relations: JSON of the wrong shape',
    ],
  ])('%s', (_, written, finding) => {
    expect(findings(written)).toEqual([finding]);
  });

  test('what is wrong is said with the way out', () => {
    const [found] = told(inputs({ string_props: { x: {} } }, { order_properties: ['y'] }));
    expect(found?.detail).toBe('Nothing in the form is called "y". There are "x". Add the input, or correct the name.');
  });
});

test('of many inputs some are named', () => {
  const all = Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`input${i}`, {}]));
  const [found] = told(inputs({ string_props: all }, { order_properties: ['y'] }));
  expect(found?.detail).toContain('and 980 more. Add the input');
  expect(found?.detail.length).toBeLessThan(500);
});
