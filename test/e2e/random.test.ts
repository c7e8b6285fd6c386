import fc from 'fast-check';
import type { Schema } from '../../src/plugin';
import { provider } from '../../src/provider';
import { arbitraryAction } from '../provider/action/arbitrary';
import { arbitraryPermissions } from '../provider/action-permissions/arbitrary';
import { arbitraryBlueprint } from '../provider/blueprint/arbitrary';
import { arbitraryEntity } from '../provider/entity/arbitrary';
import { arbitraryTeam } from '../provider/team/arbitrary';
import { type RunningBackend, startBackend } from './backend';
import { Coverage } from './random/coverage';
import { type Placed, toHcl, type Written } from './random/hcl';
import { withNulls } from './random/nulls';
import { granted, header, seed as organizationSeed, prepare } from './random/world';
import { Workspace } from './terraform';

/** Random files: 20 of a fixed seed, or as many as a soak asks for, with a seed of its own. */
const count = Number(process.env.PORTCULLIS_RANDOM ?? 20);
const seed = Number(process.env.PORTCULLIS_SEED ?? 20_261_122);

/** The innermost level of dataset rules has no `rules`, so that its `combinator` has nothing to join and is never written. */
const innermostCombinator = /dataset(\.rules){11}\.combinator/;

let backend: RunningBackend;
const coverages = new Map(
  provider.resources.map(({ type, schema }) => [`port_${type}`, new Coverage(`port_${type}`, schema as Schema)]),
);

beforeAll(async () => {
  backend = await startBackend({ seed: organizationSeed() });
  await prepare(backend);
}, 60_000);
afterAll(() => backend.stop());

/** Of many configurations that may be written, the one that sets most of what was set least so far. */
function pick(type: string, arbitrary: fc.Arbitrary<Written>, i: number): Written {
  const candidates = fc.sample(arbitrary, { seed: seed + i, numRuns: 120 });
  const coverage = coverages.get(type);
  const worths = candidates.map((candidate) => coverage?.worth(candidate, 3) ?? 0);
  const best = candidates[worths.indexOf(Math.max(...worths))];
  if (!best || !coverage) throw new Error(`nothing to choose from for ${type}`);
  const written = { ...best, config: withNulls(coverage.schema.attributes, best.config) };
  coverage.add(written);
  return written;
}

/** A file with one resource of each kind, whose names no other file has. */
const file = (i: number): readonly Placed[] => [
  named('port_action', pick('port_action', arbitraryAction, i), 'identifier', i),
  { type: 'port_action_permissions', name: 'it', ...pick('port_action_permissions', arbitraryPermissions(granted), i) },
  named('port_blueprint', pick('port_blueprint', arbitraryBlueprint, i), 'identifier', i),
  named('port_entity', pick('port_entity', arbitraryEntity, i), 'identifier', i),
  named('port_team', pick('port_team', arbitraryTeam, i), 'name', i),
];

function named(type: string, { config, late }: Written, key: string, i: number): Placed {
  const own = typeof config[key] === 'string' ? { [key]: `${config[key]}-${i}` } : {};
  return { type, name: 'it', config: { ...config, ...own }, late };
}

const files = Array.from({ length: count }, (_, i) => i);

test.each(files)(
  'random file %i: applied, planned empty, imported empty, destroyed',
  async (i) => {
    const resources = file(i);
    const space = new Workspace({ env: backend.credentials });
    space.write({ 'main.tf.json': toHcl(header, resources) });
    await space.apply();
    const again = await space.plan();
    expect(again.text).toContain('No changes.');

    const ids = await Promise.all(resources.map(({ type }) => space.state(`${type}.it`)));
    const imports = resources.map(({ type }, at) => ({ to: `${type}.it`, id: String(ids[at]?.id) }));
    const nothing = `${imports.length} to import, 0 to add, 0 to change, 0 to destroy`;

    const generated = new Workspace({ env: backend.credentials });
    generated.write({ 'main.tf.json': toHcl({ ...header, import: imports }, []) });
    expect((await generated.plan('-generate-config-out=generated.tf')).text).toContain(nothing);
    expect((await generated.plan()).text).toContain(nothing);

    await space.destroy();
    for (const each of [space, generated]) each.dispose();
  },
  120_000,
);

test('random files are of every kind there is', () => {
  const all = [...coverages.values()];
  const rare = all.flatMap((coverage) => coverage.rare(3)).filter((path) => !innermostCombinator.test(path));
  const sum = { set: 0, null: 0, late: 0, omitted: 0 };
  for (const { set, null: nulls, late, omitted } of all.map((coverage) => coverage.totals())) {
    sum.set += set;
    sum.null += nulls;
    sum.late += late;
    sum.omitted += omitted;
  }
  const total = sum.set + sum.null + sum.late + sum.omitted;
  process.stdout.write(
    `${count} random files, seed ${seed}: ${JSON.stringify(sum)} of ${total} attributes; ${rare.length} set less than 3 times\n`,
  );
  if (count < 200) return;
  process.stdout.write(`${all.map((coverage) => coverage.table()).join('\n')}\n`);
  expect(rare).toEqual([]);
  expect(Math.min(sum.null, sum.late, sum.omitted) / total).toBeGreaterThanOrEqual(0.1);
});
