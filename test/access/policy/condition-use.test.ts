import fc from 'fast-check';
import type { PolicyContext } from '../../../src/access';
import { conditionUse, mentionsUser } from '../../../src/access/policy/condition-use';
import { evaluate } from '../../../src/jq';

const atoms = [
  ...['.', '.results', '.results.bad', '.results.good', '.["results"]', '."results"', '.results["bad"]', '.[]', '..'],
  ...[
    '.user',
    '.trigger',
    '.trigger.user',
    '.trigger.by',
    '.trigger.at',
    '.trigger["user"].email',
    '.inputs',
    '.inputs.name',
  ],
  ...[
    '.bad',
    '.good',
    '.email',
    '.entities',
    '.[0]',
    '.[-1]',
    '.[1:]',
    '1',
    '"bad"',
    '"res"',
    '"results"',
    '"user"',
    'null',
  ],
  ...[
    'true',
    'empty',
    'keys',
    'length',
    'tojson',
    'not',
    'first',
    'last',
    'add',
    'values',
    'type',
    'to_entries',
    'objects',
  ],
  ...[
    '$x',
    '$y',
    'f',
    '$__loc__',
    'now | . > 0',
    'paths',
    'recurse',
    'tostream',
    'error',
    'any',
    'all',
    'map(.)',
    'unique',
  ],
];

/** Programs of every construct that jq has, many of them nonsense. */
const { program } = fc.letrec<{ program: string }>((tie) => {
  const p = tie('program');
  const made = (...parts: readonly (string | fc.Arbitrary<string>)[]) =>
    fc.tuple(...parts.map((part) => (typeof part === 'string' ? fc.constant(part) : part))).map((all) => all.join(''));
  return {
    program: fc.oneof(
      { maxDepth: 5, withCrossShrink: true },
      fc.constantFrom(...atoms),
      fc.constantFrom('.results.good', '.inputs.name', '.inputs', '.trigger.at', '"bad"', '$x'), // reads little
      made(p, ' | ', p),
      made(p, ' | ', p),
      made(p, ', ', p),
      made('(', p, ')'),
      made('[', p, ']'),
      made('{a: (', p, ')}'),
      made('{a: ', p, ', results, b: 1}'),
      made('{a: 1, user}'),
      fc.constantFrom('{$x}', '{results}', '{user}', '{trigger: .trigger}', '{"results": 1}', '{(.inputs.name): 1}'),
      made(p, ' as $x | ', p),
      made(p, ' as $y | ', p),
      made('. as $x | ', p),
      made(
        '. as $x | $x',
        fc.constantFrom('.results.good', '.results', '["user"]', '.inputs', '[.inputs.name]', '[]', '.["results"]'),
        ' | ',
        p,
      ),
      made(p, ' as {results: $x} | ', p),
      made(p, ' as {$x} | ', p),
      made(p, ' as [$x, $y] | ', p),
      made(p, ' as {a: $x} ?// [$x] | ', p),
      made('if ', p, ' then ', p, ' else ', p, ' end'),
      made('if ', p, ' then ', p, ' end'),
      made('(', p, ') + (', p, ')'),
      made('(', p, ') == (', p, ')'),
      made('(', p, ') and (', p, ')'),
      made(p, ' // ', p),
      made('try ', '(', p, ') catch ', p),
      made('(', p, ')?'),
      made(
        fc.constantFrom(
          'first',
          'last',
          'map',
          'select',
          'isempty',
          'any',
          'all',
          'path',
          'del',
          'paths',
          'walk',
          'with_entries',
          'map_values',
          'recurse',
          'getpath',
          'has',
          'error',
          'sort_by',
          'IN',
          'tojson | test',
          'contains',
          'inside',
          'index',
        ),
        '(',
        p,
        ')',
      ),
      made(fc.constantFrom('any', 'all', 'limit', 'IN', 'until', 'range'), '(', p, '; ', p, ')'),
      made('.[', p, ']'),
      made('(', p, ')[', p, ']'),
      made('$x[', p, ']'),
      made(p, fc.constantFrom('.good', '.bad', '.user', '["results"]', '."entities"', '[]', '?', '[0]')),
      made('reduce ', '(', p, ') as $x (', p, '; ', p, ')'),
      made('foreach ', '(', p, ') as $x (', p, '; ', p, '; ', p, ')'),
      made('def f: ', p, '; ', p),
      made('def f(g): ', fc.constantFrom('g', 'g | .', '[g]', '.'), '; f(', p, ')'),
      made('def not: ', p, '; ', p),
      made('(', p, ') |= ', p),
      made('(', p, ') = (', p, ')'),
      made('(', p, ') += (', p, ')'),
      made('"\\(', p, ')"'),
      made('@json "\\(', p, ')"'),
      made('label $o | ', p),
      made('-(', p, ')'),
    ),
  };
});

const someone = { email: 'a@b.c' };
const context = (user: unknown, results: object) => ({
  inputs: { name: 'results', other: 'bad' },
  user,
  trigger: { at: '2025', user, by: { user } },
  entity: null,
  results,
});

/** What a program gives for each of some inputs. */
async function outcomes(text: string, inputs: readonly object[]): Promise<readonly string[]> {
  const found = await evaluate(
    text,
    inputs.map((input) => JSON.stringify(input)),
    { maxOutputs: 50 },
  );
  return found.map(({ outputs, error, cause }) =>
    cause === 'limit' ? cause : JSON.stringify([outputs, error !== undefined]),
  );
}

const good = { entities: [{ identifier: 'g' }] };

test('D-33: a program that is said not to read a query gives the same whatever that query found', async () => {
  let [looked, compiled] = [0, 0];
  await fc.assert(
    fc.asyncProperty(program, async (text) => {
      const { queries, readsAll } = conditionUse(text);
      if (readsAll || queries.has('bad')) return;
      looked++;
      const variants = [{ good }, { good, bad: { entities: [] } }, { good, bad: good }];
      const [left, ...others] = await outcomes(
        text,
        variants.map((results) => context(someone, results)),
      );
      if (left !== '[[],true]') compiled++;
      for (const other of others) if (left !== 'limit' && other !== 'limit') expect(other).toBe(left);
    }),
    { numRuns: 2500 },
  );
  expect([looked > 100, compiled > 50]).toEqual([true, true]);
}, 120_000);

test('D-34: a program that is said not to mention a user gives the same whoever the user is', async () => {
  let looked = 0;
  const nobody = { ...context(null, {}), blueprint: null, action: {} } as unknown as PolicyContext;
  await fc.assert(
    fc.asyncProperty(program, async (text) => {
      if (mentionsUser(conditionUse(text), nobody)) return;
      looked++;
      const [one, other, none] = await outcomes(
        text,
        [someone, { email: 'x' }, null].map((user) => context(user, { good })),
      );
      if ([one, other, none].includes('limit')) return;
      expect([other, none]).toEqual([one, one]);
    }),
    { numRuns: 2500 },
  );
  expect(looked).toBeGreaterThan(100);
}, 120_000);
