import type { JsonObject } from '../../src/contract';
import { merge, type Shape, whole } from '../../src/provider/merge';

const item: Shape = { kind: 'object', keys: { name: whole, type: whole } };
const shape: Shape = {
  kind: 'object',
  keys: {
    title: whole,
    note: { kind: 'object', keys: { text: whole } },
    parts: { kind: 'map', entry: item },
    steps: { kind: 'list', entry: item, identity: 'name' },
    rules: { kind: 'list', entry: item, identity: undefined },
    body: whole,
    method: {
      kind: 'choice',
      choose: ({ type }): Shape =>
        type === 'A'
          ? { kind: 'object', keys: { type: whole, a: whole } }
          : { kind: 'object', keys: { type: whole, b: whole } },
    },
  },
};

describe('R-43: an update', () => {
  test.each<[string, JsonObject, JsonObject, JsonObject]>([
    ['keeps an unmodelled key at the top', { title: 't' }, { title: 's', more: 1 }, { title: 't', more: 1 }],
    ['takes a modelled key from the plan alone', {}, { title: 's' }, {}],
    [
      'keeps one in a nested object',
      { note: { text: 'n' } },
      { note: { text: 'o', more: [1] } },
      { note: { text: 'n', more: [1] } },
    ],
    ['keeps none of an object the plan removes', {}, { note: { more: 1 } }, {}],
    ['keeps none where there was no object', { note: { text: 'n' } }, { note: null }, { note: { text: 'n' } }],
    [
      'keeps one at the same map key',
      { parts: { p: { name: 'n' } } },
      { parts: { p: { more: 1 } } },
      { parts: { p: { name: 'n', more: 1 } } },
    ],
    [
      'keeps none of another map key',
      { parts: { q: { name: 'n' } } },
      { parts: { p: { more: 1 } } },
      { parts: { q: { name: 'n' } } },
    ],
    ['copies no map entry the plan lacks', { parts: {} }, { parts: { p: { more: 1 } } }, { parts: {} }],
    [
      'copies nothing where type changed',
      { parts: { p: { type: 'b' } } },
      { parts: { p: { type: 'a', more: 1 } } },
      { parts: { p: { type: 'b' } } },
    ],
    [
      'keeps one where type is the same',
      { parts: { p: { type: 'a' } } },
      { parts: { p: { type: 'a', more: 1 } } },
      { parts: { p: { type: 'a', more: 1 } } },
    ],
    ['keeps an unmodelled type', { note: { text: 'n' } }, { note: { type: 'x' } }, { note: { text: 'n', type: 'x' } }],
    [
      'finds a list element by its identity',
      { steps: [{ name: 'b' }, { name: 'a' }] },
      { steps: [{ name: 'a', more: 1 }] },
      { steps: [{ name: 'b' }, { name: 'a', more: 1 }] },
    ],
    [
      'finds one without identity by its content',
      { rules: [{ name: 'x' }, { name: 'a' }] },
      { rules: [{ name: 'a', more: 1 }] },
      { rules: [{ name: 'x' }, { name: 'a', more: 1 }] },
    ],
    [
      'gives each list element away once',
      { rules: [{ name: 'a' }, { name: 'a' }] },
      { rules: [{ name: 'a', more: 1 }] },
      { rules: [{ name: 'a', more: 1 }, { name: 'a' }] },
    ],
    ['leaves a value of the plan alone', { body: { a: 1 } }, { body: { b: 2 } }, { body: { a: 1 } }],
    [
      'models a key only for its type',
      { method: { type: 'A' } },
      { method: { type: 'A', a: 1, b: 2 } },
      { method: { type: 'A', b: 2 } },
    ],
    [
      'copies nothing into another type',
      { method: { type: 'B' } },
      { method: { type: 'A', a: 1, b: 2 } },
      { method: { type: 'B' } },
    ],
  ])('%s', (_, planned, server, expected) => {
    expect(merge(planned, server, shape)).toEqual(expected);
  });

  test('keeps a key __proto__ as a key', () => {
    const merged = merge({}, JSON.parse('{"__proto__":{"title":"x"}}'), shape);
    expect(Object.keys(merged)).toEqual(['__proto__']);
  });
});
