import { type Port, startPort } from '../port';

let port: Port;
beforeAll(async () => {
  port = await startPort();
});
afterAll(() => port.stop());

test('a blueprint of every kind of property is made, changed, renamed and destroyed, each plan after it empty', async () => {
  const first = { identifier: 'svc', title: 'Service' };
  const second = {
    ...first,
    icon: 'I',
    description: 'd',
    properties: {
      string_props: { s: { title: 'S', required: true, enum: ['a', 'b'], enum_colors: { a: 'red' }, default: 'a' } },
      number_props: { n: { minimum: 0, maximum: 5, default: 1.5 } },
      boolean_props: { f: { default: false } },
      object_props: { o: { default: '{ "b": 1, "a": 9007199254740993 }' } },
      array_props: {
        l: { min_items: 0, string_items: { default: ['x'] } },
        m: { object_items: { default: ['{"a": 1}'] } },
      },
    },
    calculation_properties: {
      c: { calculation: '.properties.s', type: 'string', colorized: true, colors: { a: 'red' } },
    },
    relations: { self: { target: 'svc' } },
    mirror_properties: { m1: { path: 'self.s' } },
    kafka_changelog_destination: {},
    ownership: { type: 'Direct' },
  };
  const states = await port.connect().lifecycle('port_blueprint', first, second, first);
  expect(states).toHaveLength(3);
});
