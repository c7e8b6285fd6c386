import { askApprovers, askExecutePolicy, defaultSwitches, faultText } from '../../../src/access';
import { contextOf, decide, facts, person, policyText, type SmallCatalog } from './deciding';

const ana = person('ana@acme.test');
const nothing: SmallCatalog = { blueprints: {}, entities: [] };

async function judged(condition: string): Promise<[boolean, string[]]> {
  const asking = askExecutePolicy(policyText({}, condition), contextOf(facts(ana)), ana, defaultSwitches);
  const { allowed, trace } = await decide(asking, nothing);
  return [allowed, trace.map(faultText)];
}

const ended = 'condition 1 ended with an error';
const limit = 'condition 1 hit the limit of time, memory or output';

describe('G-91: D-26: a hostile program is stopped within its limits', () => {
  test.each([
    ['a loop', 'def f: f; f'],
    ['a loop without calls', 'last(repeat(1))'],
    ['deep recursion', 'def f: 1 + f; f'],
    ['a huge list', '[range(1e9)]'],
    ['a huge text', '(.inputs | length + 1e9) as $n | "x" * $n'],
    ['a text that doubles', 'reduce range(60) as $i ("x"; . + .)'],
    ['backtracking', '("a" * 40) + "b" | test("^(a+)+$")'],
    ['endless outputs', 'repeat(true)'],
    ['more outputs than may be', 'range(101) | true'],
  ])(
    '%s',
    async (_, condition) => {
      const start = performance.now();
      const [allowed, trace] = await judged(condition);
      expect(allowed).toBe(false);
      expect([[limit], [ended]]).toContainEqual(trace); // jq's regular expressions give up by themselves
      expect(performance.now() - start).toBeLessThan(10_000);
    },
    30_000,
  );

  test('also while it is compiled', async () => {
    expect((await judged('"x" * 1e9'))[0]).toBe(false);
    expect((await judged('['.repeat(9_999)))[0]).toBe(false);
    expect(await judged('true')).toEqual([true, []]);
  });

  test('and so is one among approvers, whose other conditions count', async () => {
    const text = policyText({}, 'def f: f; f', '["a@acme.test"]');
    const found = await decide(askApprovers(text, contextOf(facts(ana)), ana, defaultSwitches), nothing);
    expect([found.emails, found.isPartial]).toEqual([['a@acme.test'], true]);
  });
});

test('R-22: others are evaluated while hostile ones run', async () => {
  const loops = ['def f: f; f', '[range(1e9)]', 'last(repeat(2))'];
  await Promise.all(loops.map(judged)); // known by now, so they have a worker of their own
  const hostile = Array.from({ length: 4 }, () => loops.map(judged)).flat();
  const start = performance.now();
  const good = await Promise.all(Array.from({ length: 20 }, (_, i) => judged(`.inputs == {} and ${i} >= 0`)));
  const tookMs = performance.now() - start;
  expect(good).toEqual(Array.from({ length: 20 }, () => [true, []]));
  expect((await Promise.all(hostile)).every(([allowed]) => !allowed)).toBe(true);
  expect(tookMs * 2).toBeLessThan(performance.now() - start);
}, 60_000);
