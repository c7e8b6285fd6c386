import { type Port, startPort } from '../port';

let port: Port;
beforeAll(async () => {
  port = await startPort();
  const made = await port.connect().create('port_blueprint', {
    identifier: 'svc',
    title: 'Service',
    properties: {
      string_props: { s: {}, t: {} },
      number_props: { n: {} },
      boolean_props: { f: {} },
      object_props: { o: {} },
      array_props: {
        l: { string_items: {} },
        m: { number_items: {} },
        b: { boolean_items: {} },
        j: { object_items: {} },
      },
    },
    relations: { one: { target: 'svc' }, all: { target: 'svc', many: true } },
  });
  expect(made.diagnostics).toEqual([]);
});
afterAll(() => port.stop());

test('an entity of every kind of value is made, changed, renamed and destroyed, each plan after it empty', async () => {
  const first = { blueprint: 'svc', identifier: 'a:b', title: 'A' };
  const second = {
    ...first,
    icon: 'I',
    properties: {
      string_props: { s: 'x', t: null },
      number_props: { n: 1.5 },
      boolean_props: { f: false },
      object_props: { o: '{ "b": 1, "a": 9007199254740993 }' },
      array_props: {
        string_items: { l: ['x', 'y'] },
        number_items: { m: [] },
        boolean_items: { b: [true] },
        object_items: { j: ['{"a": 1}'] },
      },
    },
    relations: { single_relations: { one: 'a:b' }, many_relations: { all: ['a:b'] } },
  };
  const renamed = { ...first, identifier: 'c', teams: [] };
  const states = await port.connect().lifecycle('port_entity', first, second, renamed, first);
  expect(states.map((state) => state.id)).toEqual(['svc:a:b', 'svc:a:b', 'svc:c', 'svc:a:b']);
});
