import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { equals, isRecord, isSequence, isUnknown, mapValue, unknown, type Value } from '../../src/cty';
import { runProgram } from '../e2e/process';
import { bodyType } from './compatibility';
import { findingsOf } from './mutant-findings';
import { type MutantPlugin, startMutantPlugin } from './mutant-plugin';
import { type Members, mutants, schema, whole } from './mutants';

/** An error that Terraform showed, with the resource that it is about. */
type Shown = { readonly summary: string; readonly detail: string };

const terraform = process.env.PORTCULLIS_TERRAFORM ?? 'terraform';
const dir = mkdtempSync(join(tmpdir(), 'portcullis-mutants-'));
const well: Members = {
  name: 'x',
  secret: 'y',
  permissions: { roles: ['b', 'a'], policy: '{}' },
  rules: [{ name: 'a' }, { name: null }],
  labels: { a: { text: 'x' } },
  owners: [{ team: 'b' }, { team: 'a' }],
  limit: { count: 1 },
  step: [{ run: 'a' }, { run: 'b' }],
};

let plugin: MutantPlugin;
const shown = new Map<string, readonly Shown[]>();

/**
 * Three runs: what the mutants of updates find in state, the plans of all that plan wrongly, the applies of the rest.
 * In each the resource that behaves must go through.
 */
beforeAll(async () => {
  plugin = await startMutantPlugin();
  const updates = mutants.filter(({ before }) => before);
  const planners = mutants.filter(({ spoils }) => spoils === 'plan');
  const others = mutants.filter(({ spoils }) => spoils !== 'plan');
  write(new Map(updates.map(({ name, before = {} }) => [name, before])));
  collect('before', await run('apply', '-auto-approve'));
  write(new Map([...planners, ...others.filter(({ before }) => before)].map(({ name, config }) => [name, config])));
  collect('plan', await run('plan'));
  write(new Map(others.map(({ name, config }) => [name, config])));
  collect('apply', await run('apply', '-auto-approve'));
}, 120_000);

afterAll(async () => {
  await plugin.stop();
  rmSync(dir, { recursive: true, force: true });
});

/** What Terraform said of one resource, in the run that shows this mutant's fault. */
const saidOf = (name: string, phase: string) =>
  (shown.get(phase) ?? []).filter(({ detail }) => detail.includes(`mutant_${name}.it`));

describe('Terraform itself refuses a provider that', () => {
  test.each(mutants.map((mutant) => [mutant.name.replaceAll('_', ' '), mutant] as const))('%s', (_, mutant) => {
    const said = saidOf(mutant.name, mutant.spoils === 'plan' ? 'plan' : 'apply');
    expect(said).toContainEqual(
      expect.objectContaining({ summary: mutant.summary, detail: expect.stringContaining(mutant.says) }),
    );
    expect(said.map(placeOf).sort()).toEqual(findingsOf(mutant, mutant.answer).map(placeOf).sort());
  });
});

/** The place that an error is about, as Terraform or as the checks wrote it: `rules[0].name`. */
function placeOf(error: Shown | string): string {
  const text = typeof error === 'string' ? error : error.detail.replace(/^.*(\.it|value: |value for )(?=[.:R])/s, '');
  return /^\.?([a-z][a-z[\].\d]*): /.exec(text)?.[1] ?? '';
}

test('Terraform asked for the very configurations that the checks are tested with', () => {
  const type = bodyType(schema);
  const bare = (value: Value) => mapValue(type, value, (_, __, each) => (isUnknown(each) ? unknown : undefined));
  for (const { name, config } of mutants) {
    const asked = plugin.configs.get(`mutant_${name}`) ?? [];
    expect([name, asked.some((each) => equals(type, bare(each), whole(config)))]).toEqual([name, true]);
  }
});

test('Terraform finds nothing wrong with a provider that behaves', () => {
  const about = [...shown.keys()].flatMap((phase) => saidOf('behaves', phase).map(({ detail }) => detail));
  expect(about).toEqual([]);
  expect(shown.get('before')).toEqual([]);
});

/** Writes a configuration of the resource that behaves and of these, by type; unknown is another resource's id. */
function write(configs: ReadonlyMap<string, Members>): void {
  const resources = [['behaves', well] as const, ...configs].map(([name, config]) => [
    `mutant_${name}`,
    { it: toJson(config) },
  ]);
  const later = JSON.stringify(Object.fromEntries(resources)).includes('terraform_data.later');
  const root = {
    terraform: { required_providers: { mutant: { source: 'test/mutant' } } },
    resource: { ...Object.fromEntries(resources), ...(later ? { terraform_data: { later: {} } } : {}) },
  };
  writeFileSync(join(dir, 'main.tf.json'), JSON.stringify(root));
}

function toJson(value: Value): unknown {
  if (isUnknown(value)) return `\${terraform_data.later.id}`;
  if (isSequence(value)) return value.map(toJson);
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, toJson(each)]));
}

async function run(...args: readonly string[]): Promise<string> {
  const env = { ...process.env, ...plugin.environment, CHECKPOINT_DISABLE: '1', TF_IN_AUTOMATION: '1' };
  const { stdout, stderr } = await runProgram(terraform, [...args, '-json', '-input=false'], { cwd: dir, env });
  return stdout + stderr;
}

function collect(phase: string, output: string): void {
  const lines = output.split('\n').filter((line) => line.startsWith('{'));
  if (lines.length === 0) throw new Error(`${terraform} said nothing: ${output}`);
  const messages: readonly { readonly diagnostic?: Shown & { readonly severity: string } }[] = lines.map((line) =>
    JSON.parse(line),
  );
  const errors = messages.flatMap(({ diagnostic }) => (diagnostic?.severity === 'error' ? [diagnostic] : []));
  shown.set(phase, errors);
}
