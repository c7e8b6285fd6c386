import fc from 'fast-check';
import type { World } from '../model/world';
import { world } from './arbitrary-world';
import type { Question } from './question';
import { askActions, askEntities, askIdentity, askPages, askRoutes } from './questions';
import { askExecutions, askRuns } from './run-questions';
import { askStanding } from './standing-questions';
import { Tally } from './tally';

/** Decisions to compare: enough for CI, a million in a soak. */
const wanted = process.env.PORTCULLIS_SOAK ? 1_000_000 : 60_000;

type Questions = (world: World) => Iterable<Question>;

const kinds: readonly [string, Questions, number][] = [
  ['identity', askIdentity, 0.05],
  ['routes', askRoutes, 0.02],
  ['standing', askStanding, 0.03],
  ['actions', askActions, 0.1],
  ['pages', askPages, 0.05],
  ['entities', askEntities, 0.45],
  ['executions', askExecutions, 0.15],
  ['runs and their votes', askRuns, 0.15],
];

const overall = new Tally();

/** Asks about one organization after the other until enough is compared; each round of them has a seed of its own. */
function compare(questions: Questions, share: number): Tally {
  const tally = new Tally();
  const property = fc.property(world, (organization) => {
    for (const question of questions(organization)) {
      tally.add(question);
      overall.add(question);
    }
  });
  const { seed = 0 } = fc.readConfigureGlobal();
  for (let round = 0; tally.total < wanted * share; round++) fc.assert(property, { seed: seed + round, numRuns: 20 });
  return tally;
}

describe('the product decides as a second opinion, written apart, decides', () => {
  test.each(kinds)('R-30: about %s', (name, questions, share) => {
    const tally = compare(questions, share);
    process.stdout.write(`${name}: ${tally}\n`);
    expect(tally.total).toBeGreaterThanOrEqual(wanted * share);
  });

  test('at least a third of it was settled by teams, ownership or policies', () => {
    process.stdout.write(`all: ${overall}\n`);
    expect(overall.share('team', 'owner', 'policy')).toBeGreaterThan(1 / 3);
  });
});

describe('a product that decides otherwise is found out', () => {
  test.each([
    ['everybody owns everything', askEntities, ({ by }: Question) => by === 'owner', 'yes'],
    ['policies never hold', askEntities, ({ by }: Question) => by === 'policy', 'no'],
    ['policies do not bind', askExecutions, ({ by }: Question) => by === 'policy', 'allow'],
    ['an Admin approves as such', askRuns, ({ by }: Question) => by === 'nothing', 'IN_PROGRESS'],
    ['lists of teams are not read', askActions, ({ by }: Question) => by === 'team', 'no'],
  ] as const)('where %s', (_, questions, isWrong, answer) => {
    const property = fc.property(world, (organization) => {
      const tally = new Tally();
      for (const question of questions(organization)) {
        tally.add(isWrong(question) ? { ...question, product: answer } : question);
      }
    });
    const { failed, counterexample, errorInstance } = fc.check(property, { numRuns: 50 });
    expect([failed, counterexample?.length]).toEqual([true, 1]);
    expect(String(errorInstance)).toMatch(
      /the second opinion says \S+, the product \S+ \((owner|policy|nothing|team): /,
    );
  });
});
