import { Path } from '../../src/cty';

const { root } = Path;

describe('a path reads', () => {
  test.each<[string, Path, string]>([
    ['as nothing at the root', root, ''],
    [
      'as names and indexes',
      root.attribute('permissions').attribute('execute').attribute('roles').index(1),
      'permissions.execute.roles[1]',
    ],
    ['with a quoted key', root.attribute('labels').key('a "b"'), 'labels["a \\"b\\""]'],
    [
      'with dots for a set element, which has no name',
      root.attribute('rule').element({ id: 1 }).attribute('id'),
      'rule[...].id',
    ],
    ['from an index on', root.index(0).attribute('a'), '[0].a'],
  ])('%s', (_, path, text) => {
    expect(path.toString()).toBe(text);
  });
});

test('a path is not changed by a step further', () => {
  const execute = root.attribute('execute');
  const longer = [execute.index(0), execute.key('a')];
  expect(execute.steps).toEqual([{ attribute: 'execute' }]);
  expect(longer.map(String)).toEqual(['execute[0]', 'execute["a"]']);
  expect(longer.map(({ parent }) => parent === execute)).toEqual([true, true]);
});

test('above the root is the root', () => {
  expect(root.parent).toBe(root);
  expect(root.steps).toEqual([]);
});

test('a path may be a million steps long', () => {
  let path = root;
  for (let i = 0; i < 1_000_000; i++) path = path.index(i);
  expect(path.steps.length).toBe(1_000_000);
});
