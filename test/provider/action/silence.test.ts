import { unknown } from '../../../src/cty';
import type { Written } from './complete';
import { action, inputs, number, rule, search, text, trigger, webhook } from './samples';
import { findings } from './validated';

describe('what is right, or not known yet, is let pass:', () => {
  test.each<[string, Written]>([
    ['the least there is', action({})],
    ['a template for a switch', webhook({ agent: ' {{ .x }}\n', synchronized: '{{\n.y\n}}' })],
    [
      'titles in an order',
      inputs({ string_props: { x: {} } }, { order_properties: ['t', 'x'], titles: { t: { title: 'T' } } }),
    ],
    ['an empty condition', trigger({ condition: '' })],
    ['colours where values come from jq', text({ enum_jq_query: '.e', enum_colors: { a: 'red' } })],
    ['numbers in colours', number({ enum: [1, 1.5], enum_colors: { 1: 'red', 1.5: 'blue' } })],
    ['bounds that meet', number({ minimum: 1, maximum: 1 })],
    ['a button text of 15 characters, none of them Latin', trigger({ action_card_button_text: '🚀'.repeat(15) })],
    ['a letter of another script in the identifier', action({ identifier: 'größe' })],
    [
      'a key like any other',
      inputs({ string_props: { constructor: {}, toString: {} } }, { order_properties: ['constructor'] }),
    ],

    ['unknown inputs', trigger({ user_properties: unknown, order_properties: ['x'] })],
    ['unknown inputs of a kind', inputs({ string_props: unknown }, { order_properties: ['x'], steps: null })],
    ['an unknown input', inputs({ string_props: { x: unknown }, number_props: { y: { depends_on: ['x'] } } })],
    ['an unknown name in an order', inputs({ string_props: { x: {} } }, { order_properties: [unknown] })],
    ['unknown titles', trigger({ titles: unknown, order_properties: ['t'] })],
    ['an unknown step', trigger({ steps: [unknown, { title: unknown, order: unknown }] })],
    ['an unknown bound', text({ min_length: unknown, max_length: 1 })],
    ['an unknown value with a colour', text({ enum: ['a', unknown], enum_colors: { b: 'red' } })],
    ['an unknown blueprint of a condition', trigger({ blueprint_identifier: unknown, condition: search({}) })],
    [
      'an unknown operation of a condition',
      trigger({ operation: unknown, blueprint_identifier: 'b', condition: search({}) }),
    ],
    ['an unknown condition', trigger({ condition: unknown })],
    ['an unknown trigger', action({ self_service_trigger: unknown })],
    ['an unknown second trigger', action({ automation_trigger: unknown })],
    ['an unknown second method', action({ github_method: unknown })],
    ['an unknown identifier', action({ identifier: unknown })],
    ['an unknown operator', rule({ property: 'p', operator: unknown })],
    ['an unknown value', rule({ property: 'p', operator: '=', value: unknown })],
    ['an unknown rule', text({ dataset: { combinator: 'and', rules: [unknown] } })],
    ['unknown rules in a group', rule({ combinator: 'and', rules: unknown })],
    ['an unknown combinator beside a comparison', rule({ combinator: unknown, property: 'p', operator: 'isEmpty' })],
    ['an unknown payload', action({ kafka_method: { payload: unknown } })],
  ])('%s', (_, written) => {
    expect(findings(written)).toEqual([]);
  });
});
