import { toApi, toState } from '../../../src/provider/action/mapping';
import { completeAction, type Written } from './complete';
import { action, automation, runEvent, trigger, upsert } from './samples';

describe('nothing, however it is written, comes back in the same form:', () => {
  test.each<[string, Written]>([
    ['an empty text', action({ title: '', blueprint: '' })],
    ['no inputs', trigger({ user_properties: null })],
    ['inputs of no kind', trigger({ user_properties: {} })],
    ['no input of a kind', trigger({ user_properties: { string_props: {}, array_props: null } })],
    ['an empty order', trigger({ order_properties: [] })],
    ['no steps', trigger({ steps: [] })],
    ['no titles', trigger({ titles: {} })],
    ['an empty condition', trigger({ condition: '' })],
    ['an empty payload', action({ kafka_method: { payload: '' } })],
    ['an empty object as payload', action({ kafka_method: { payload: ' { } ' } })],
    ['no headers', action({ kafka_method: null, webhook_method: { url: 'u', headers: {} } })],
    ['a mapping of nothing', upsert({ mapping: {} })],
    ['a mapping of no teams', upsert({ mapping: { teams: [] } })],
    ['a mapping of no relations', upsert({ mapping: { relations: '{}' } })],
    ['no mapping, but a title', upsert({ title: 'T' })],
    ['a condition without expressions', automation({ ...runEvent, jq_condition: { combinator: 'or' } })],
    [
      'a condition of no expressions',
      automation({ ...runEvent, jq_condition: { expressions: [], combinator: 'and' } }),
    ],
    ['an input of which nothing is said', trigger({ user_properties: { number_props: { x: {} } } })],
    [
      'a default list of nothing',
      trigger({ user_properties: { array_props: { x: { number_items: { default: [] } } } } }),
    ],
    [
      'a dataset without rules',
      trigger({ user_properties: { string_props: { x: { dataset: { combinator: 'and', rules: [] } } } } }),
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
