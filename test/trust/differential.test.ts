import fc from 'fast-check';
import type { World } from '../model/world';
import { world } from './arbitrary-world';
import { askActions, askEntities, askIdentity, askPages, askRoutes, type Question } from './questions';
import { Tally } from './tally';

/** Decisions to compare: enough for CI, a million in a soak. */
const wanted = process.env.PORTCULLIS_SOAK ? 1_000_000 : 60_000;

const kinds: readonly [string, (world: World) => Iterable<Question>, number][] = [
  ['identity', askIdentity, 0.1],
  ['routes', askRoutes, 0.05],
  ['actions', askActions, 0.2],
  ['pages', askPages, 0.05],
  ['entities', askEntities, 0.6],
];

const overall = new Tally();

describe('the product decides as a second opinion, written apart, decides', () => {
  test.each(kinds)('about %s', (name, questions, share) => {
    const tally = new Tally();
    const property = fc.property(world, (organization) => {
      if (tally.total >= wanted * share) return; // enough; what is left of the runs costs nothing
      for (const question of questions(organization)) {
        tally.add(question);
        overall.add(question);
      }
    });
    fc.assert(property, { numRuns: Math.ceil((wanted * share) / 5) });
    process.stdout.write(`${name}: ${tally}\n`);
    expect(tally.total).toBeGreaterThanOrEqual(wanted * share);
  });

  test('at least a third of it was settled by teams, ownership or policies', () => {
    process.stdout.write(`all: ${overall}\n`);
    expect(overall.share('team', 'owner', 'policy')).toBeGreaterThan(1 / 3);
  });
});
