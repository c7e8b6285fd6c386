import { join } from 'node:path';
import { type RunningBackend, startBackend } from './backend';
import { root } from './built';
import { organization } from './organization';
import { eventually, startProgram } from './process';
import { pluginFolder, requirePort, Workspace } from './terraform';

let backend: RunningBackend;
beforeAll(async () => {
  backend = await startBackend({ seed: organization() });
});
afterAll(() => backend.stop());

/** The plugin as a developer runs it: started by hand, with Terraform attaching to it. */
async function startedByHand() {
  const started = startProgram(join(pluginFolder(), 'terraform-provider-port'), ['--debug'], {
    cwd: root,
    env: { ...process.env, ...backend.credentials },
  });
  const variable = await eventually(
    () => /TF_REATTACH_PROVIDERS='([^']+)'/.exec(started.output().stdout)?.[1],
    'the line to export',
  );
  return { variable, ...started };
}

const file = (order: string) => `${requirePort}
provider "port" {
  permission_list_order = "${order}"
}
resource "port_action_permissions" "it" {
  action_identifier = "restart"
  permissions = {
    execute = { roles = ["Member", "Admin"] }
    approve = { roles = ["Admin"] }
  }
}
`;

test('R-13: one process serves many commands, and the mode of one is not that of the next', async () => {
  const plugin = await startedByHand();
  const space = new Workspace({ env: { TF_REATTACH_PROVIDERS: plugin.variable } });
  for (const [order, status] of [
    ['normalize', 2],
    ['strict', 1],
    ['normalize', 2],
  ] as const) {
    space.write({ 'main.tf': file(order) });
    expect((await space.plan()).text).toContain(status === 1 ? 'List not sorted' : '1 to add');
  }
  await space.apply();
  expect((await space.plan()).status).toBe(0);
  plugin.child.kill('SIGTERM');
  expect((await plugin.ended).status).toBe(0);
  space.dispose();
});

test('R-13: two commands at once, each with its own mode', async () => {
  const plugin = await startedByHand();
  const env = { TF_REATTACH_PROVIDERS: plugin.variable };
  const spaces = (['normalize', 'strict'] as const).map((order) => {
    const space = new Workspace({ env });
    space.write({ 'main.tf': file(order) });
    return space;
  });
  const results = await Promise.all(spaces.map((space) => space.plan()));
  expect(results.map(({ text }) => text.includes('List not sorted'))).toEqual([false, true]);
  plugin.child.kill('SIGTERM');
  await plugin.ended;
  for (const space of spaces) space.dispose();
});
