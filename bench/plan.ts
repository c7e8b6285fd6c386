/**
 * `terraform plan` of N applied port_action_permissions beside N terraform_data that hold the same object.
 *
 * Plugin installed from a mirror, default flags, refresh on, the backend a process of its own. Prints the medians of
 * interleaved rounds, their ratio, the plugin's peak memory and the HTTP requests of one plan.
 *
 *   tsx bench/plan.ts [--sizes 1,100,1000] [--rounds 5]
 */
import { parseArgs } from 'node:util';
import { type RunningBackend, startBackend } from '../test/e2e/backend';
import { organization } from '../test/e2e/organization';
import { requirePort, type Workspace } from '../test/e2e/terraform';
import { installedWorkspace } from './installed';
import { watchPeakMemory } from './peak-memory';
import { interleaved, median } from './rounds';

const { values } = parseArgs({
  options: { sizes: { type: 'string', default: '1,100,1000' }, rounds: { type: 'string', default: '5' } },
});

type Size = { readonly count: number; readonly policies: boolean };

const action = (i: number): string => `action-${i}`;

/** The text of policy `i`: 20 of them differ. */
const policy = (i: number): string =>
  `jsonencode({ queries = { mine = { combinator = "and", rules = [{ property = "$blueprint", operator = "=", value = "service" }, { property = "rank", operator = "=", value = ${i % 20} }] } }, conditions = ["[.results.mine.entities[].identifier]"] })`;

const grants = (i: number, policies: boolean): string => `{
    execute = { users = ["ana@example.com"], roles = ["Admin", "Member"], teams = ["payments"], owned_by_team = true }
    approve = { users = [], roles = ${policies ? '[]' : '["Admin"]'}, teams = []${policies ? `, policy = ${policy(i)}` : ''} }
  }`;

const blocks = (count: number, block: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => block(i)).join('');

const ours = ({ count, policies }: Size): string =>
  `${requirePort}provider "port" {}\n${blocks(
    count,
    (i) => `resource "port_action_permissions" "p${i}" {
  action_identifier = "${action(i)}"
  permissions = ${grants(i, policies)}
}
`,
  )}`;

const floor = ({ count, policies }: Size): string =>
  blocks(
    count,
    (i) => `resource "terraform_data" "p${i}" {
  input = {
    action_identifier = "${action(i)}"
    permissions = ${grants(i, policies)}
  }
}
`,
  );

async function planEmpty(space: Workspace): Promise<void> {
  const { status, text } = await space.plan();
  if (status !== 0) throw new Error(`the plan was not empty (${status}):\n${text}`);
}

async function measure(backend: RunningBackend, size: Size, rounds: number): Promise<void> {
  const port = await installedWorkspace(ours(size), backend.credentials);
  const data = await installedWorkspace(floor(size), {});
  await port.apply();
  await data.apply();
  const times = await interleaved(rounds, { port: () => planEmpty(port), data: () => planEmpty(data) });
  await backend.emptyJournal();
  const peak = watchPeakMemory('terraform-provider-port');
  await planEmpty(port);
  const memory = peak();
  const requests = (await backend.journal()).length;
  const [mine, theirs] = [median(times.port), median(times.data)];
  console.log(
    `${String(size.count).padStart(5)}${size.policies ? ' with a policy each' : ''.padEnd(19)}  ` +
      `plan ${(mine / 1000).toFixed(2)} s, terraform_data ${(theirs / 1000).toFixed(2)} s, ratio ${(mine / theirs).toFixed(2)}; ` +
      `plugin peak ${memory.toFixed(0)} MB; ${requests} requests`,
  );
  port.dispose();
  data.dispose();
}

async function main(): Promise<void> {
  const sizes = values.sizes.split(',').map(Number);
  const rounds = Number(values.rounds);
  const actions = Array.from({ length: Math.max(...sizes) }, (_, i) => action(i));
  const backend = await startBackend({ seed: organization(actions) });
  try {
    for (const count of sizes) await measure(backend, { count, policies: false }, count >= 1000 ? rounds : rounds * 2);
    await measure(backend, { count: Math.max(...sizes), policies: true }, rounds);
  } finally {
    await backend.stop();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
