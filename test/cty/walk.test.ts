import fc from 'fast-check';
import {
  bool,
  Dynamic,
  dynamic,
  equals,
  list,
  map,
  mapValue,
  number,
  object,
  Path,
  set,
  string,
  type Type,
  tuple,
  unknown,
  type Value,
  valueAt,
} from '../../src/cty';
import { typedPairs } from './arbitraries';

const action = object({
  name: string,
  roles: list(string),
  labels: map(number),
  owners: set(object({ team: string })),
  any: dynamic,
});
const deploy: Value = {
  name: 'deploy',
  roles: ['Admin', 'Member'],
  labels: { 'a b': 1 },
  owners: [{ team: 'sre' }, { team: 'dev' }],
  any: new Dynamic(tuple([bool]), [true]),
};

describe('a walk', () => {
  test('sees every place once, what is inside before what it is in', () => {
    const seen: string[] = [];
    mapValue(action, deploy, (path, type) => {
      seen.push(`${path}: ${type.kind}`);
      return undefined;
    });
    expect(seen).toEqual([
      'name: string',
      'roles[0]: string',
      'roles[1]: string',
      'roles: list',
      'labels["a b"]: number',
      'labels: map',
      'owners[...].team: string',
      'owners[...]: object',
      'owners[...].team: string',
      'owners[...]: object',
      'owners: set',
      'any[0]: bool',
      'any: tuple',
      'any: dynamic',
      ': object',
    ]);
  });

  test('replaces what it is told to, also by null, and leaves the old value as it was', () => {
    const before = structuredClone(deploy);
    const after = mapValue(action, deploy, (path, type, value) => {
      if (path.toString() === 'name') return null;
      return type.kind === 'string' && typeof value === 'string' ? value.toUpperCase() : undefined;
    });
    expect(after).toEqual({
      ...deploy,
      name: null,
      roles: ['ADMIN', 'MEMBER'],
      owners: [{ team: 'SRE' }, { team: 'DEV' }],
    });
    expect(structuredClone(deploy)).toEqual(before);
  });

  test('replaces inside a dynamic value', () => {
    const after = mapValue(dynamic, new Dynamic(list(number), [1, 2]), (_, __, value) =>
      value === 2 ? unknown : undefined,
    );
    expect(after).toStrictEqual(new Dynamic(list(number), [1, unknown]));
  });

  test('gives the very same object where nothing changed', () => {
    fc.assert(
      fc.property(typedPairs(), ([type, value]) => {
        expect(mapValue(type, value, () => undefined)).toBe(value);
        expect(mapValue(type, value, (_, __, inner) => inner)).toBe(value);
      }),
    );
  });

  test('names places that lead back to what was there', () => {
    fc.assert(
      fc.property(typedPairs({ unknowns: false }), ([type, value]) => {
        mapValue(type, value, (path, at, inner) => {
          const found = valueAt(type, value, path);
          // Equal, not the same: a set's element is named by its value, and two orders of an inner set are one value.
          const there = at.kind !== 'dynamic' && found instanceof Dynamic ? found.value : found;
          if (!(there instanceof Dynamic)) expect(equals(at, there ?? null, inner)).toBe(true);
          return undefined;
        });
      }),
    );
  });
});

describe('at a path there is', () => {
  const { root } = Path;
  test.each<[string, Path, Value | undefined]>([
    ['the whole value at the root', root, deploy],
    ['an attribute', root.attribute('name'), 'deploy'],
    ['an element of a list', root.attribute('roles').index(1), 'Member'],
    ['an element of a map', root.attribute('labels').key('a b'), 1],
    ['an element of a set', root.attribute('owners').element({ team: 'dev' }).attribute('team'), 'dev'],
    ['what is inside a dynamic value', root.attribute('any').index(0), true],
    ['nothing at an unknown attribute', root.attribute('toString'), undefined],
    ['nothing at an unknown key', root.attribute('labels').key('__proto__'), undefined],
    ['nothing beyond a list', root.attribute('roles').index(2), undefined],
    ['nothing before a list', root.attribute('roles').index(-1), undefined],
    ['nothing at an index of a set', root.attribute('owners').index(0), undefined],
    ['nothing at an element that a set does not have', root.attribute('owners').element({ team: 'ops' }), undefined],
    ['nothing at a key of an object', root.key('name'), undefined],
    ['nothing at an attribute of a map', root.attribute('labels').attribute('a b'), undefined],
    ['nothing inside a text', root.attribute('name').index(0), undefined],
  ])('%s', (_, path, expected) => {
    expect(valueAt(action, deploy, path)).toStrictEqual(expected);
  });

  test.each<[string, Type, Value, Value | undefined]>([
    ['nothing inside null', list(string), null, undefined],
    ['an unknown inside an unknown', list(string), unknown, unknown],
    ['null where null stands', list(string), [null], null],
  ])('%s', (_, type, value, expected) => {
    expect(valueAt(type, value, root.index(0))).toStrictEqual(expected);
  });
});
