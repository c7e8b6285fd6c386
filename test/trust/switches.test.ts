import fc from 'fast-check';
import { type ModelSwitches, switchesOff, type World } from '../model/world';
import { world } from './arbitrary-world';
import type { Question } from './question';
import { askEntities } from './questions';
import { askExecutions, askRuns } from './run-questions';

const nothing = { combinator: 'or', rules: [] } as const;

/** What a switch turns: which questions, and which way answers may go when it is on. */
const switches: readonly [
  rule: string,
  name: keyof ModelSwitches,
  questions: (world: World) => Iterable<Question>,
  turns: RegExp,
][] = [
  ['G-3', 'policyIgnoresVisibility', askExecutions, /^hidden -> allow$/],
  ['G-4', 'adminBypassesPolicy', askExecutions, /^deny -> allow$/],
  ['G-8', 'granularDenyWins', askEntities, /^(yes -> no|allow -> denied)$/],
  ['G-9', 'openRunsIgnoreCatalog', askRuns, /^no -> yes$|^404 -> 403$/],
  ['G-26', 'literalIgnoreFailedQueries', askExecutions, /^(deny -> allow)$/],
];

/** Answers that a switch turns, with the question; as far as the course of questions stays the same. */
function turnedBy(
  name: keyof ModelSwitches,
  organization: World,
  questions: (world: World) => Iterable<Question>,
): { readonly about: string; readonly turn: string }[] {
  const before = [...questions({ ...organization, switches: switchesOff })];
  const after = [...questions({ ...organization, switches: { ...switchesOff, [name]: true } })];
  const turned: { about: string; turn: string }[] = [];
  for (const [i, { about, product }] of before.entries()) {
    const other = after[i];
    if (other?.about !== about) break;
    expect(other.product).toBe(other.model);
    if (other.product !== product) turned.push({ about, turn: `${product} -> ${other.product}` });
  }
  return turned;
}

describe('R-33: what each switch turns, and that it turns nothing else', () => {
  test.each(switches)('%s: %s', (_, name, questions, turns) => {
    const found = fc.sample(world, 120).flatMap((organization) => turnedBy(name, organization, questions));
    expect(found.filter(({ turn }) => !turns.test(turn))).toEqual([]);
    expect(found.length).toBeGreaterThan(0);
  });

  test('G-50: forbidSelfApproval refuses whoever asked for the run, and nobody else', () => {
    const found = fc
      .sample(world, 300)
      .flatMap((organization) => turnedBy('forbidSelfApproval', organization, askRuns));
    const others = found.filter(({ about, turn }) => {
      const [, who, requester] = /^(.*), run of (\S+) /.exec(about) ?? [];
      const isOwn = who === requester || (who === 'the organization' && requester === 'organization');
      return !isOwn || !/ -> 403$/.test(turn);
    });
    expect(others).toEqual([]);
    expect(found.length).toBeGreaterThan(0);
  });
});

test('D-31: neither Admins nor moderators nor the organization are exempt from an execute policy', () => {
  const refused = { queries: { some: nothing, other: nothing }, conditions: ['no'] };
  for (const organization of fc.sample(world, 20)) {
    const actions = organization.actions.map((action) => ({
      ...action,
      execute: { ...action.execute, roles: ['Admin', 'Member'], policy: refused },
    }));
    const asked = [...askExecutions({ ...organization, actions, switches: switchesOff })];
    expect(asked.filter(({ product }) => product === 'allow')).toEqual([]);
    expect(asked.filter(({ product, by }) => product === 'deny' && by === 'policy').length).toBeGreaterThan(0);
  }
});
