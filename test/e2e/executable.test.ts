import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type RunningBackend, startBackend } from './backend';
import { root } from './built';
import { organization } from './organization';
import { runProgram } from './process';
import { prose, requirePort, Workspace } from './terraform';

/** Terraform's name of this platform, which is also that of the folder that the executable is built into. */
const platform = `${process.platform === 'win32' ? 'windows' : process.platform}_${process.arch === 'x64' ? 'amd64' : process.arch}`;
const folder = join(root, 'dist', 'executables', platform);

/** A part of the acceptance tests on the executable; `npm run test:executable` runs all of them on it. */
const isBunThere = existsSync(join(root, 'node_modules', 'bun')) && existsSync(join(root, 'node_modules', '@oven'));
const onBun = isBunThere ? describe : describe.skip;

onBun(`the plugin as one executable${isBunThere ? '' : ' (no Bun)'}`, () => {
  let backend: RunningBackend;
  let space: Workspace;

  beforeAll(async () => {
    const program = [join('scripts', 'build-executable.mjs')];
    const [built, started] = await Promise.all([
      runProgram(process.execPath, program, { cwd: root, env: process.env }),
      startBackend({ seed: organization(['restart']) }),
    ]);
    backend = started;
    if (built.status !== 0) throw new Error(`the executable was not built:\n${built.stdout}${built.stderr}`);
  }, 120_000);
  afterAll(() => backend?.stop());
  beforeEach(() => {
    space = new Workspace({ env: backend.credentials, plugins: folder });
  });
  afterEach(() => space.dispose());

  test('plans, applies, plans empty and destroys the walkthrough', async () => {
    for (const name of ['main.tf', 'permissions.tf']) {
      space.write({ [name]: readFileSync(join(root, 'examples', 'walkthrough', name), 'utf8') });
    }
    expect((await space.plan()).status).toBe(2);
    await space.apply();
    expect(await space.plan()).toMatchObject({ status: 0 });
    const { body } = await backend.api('GET', '/v1/actions/restart_microservice/permissions');
    expect(body.permissions.approve.roles).toEqual(['Admin', 'Member']);
    await space.destroy();
    expect((await backend.api('GET', '/v1/actions/restart_microservice')).status).toBe(404);
  }, 60_000);

  test.each([
    ['warns of a condition that jq does not compile', '.results | (', true],
    ['says nothing of one that it does', '[.results.mine.entities[].identifier]', false],
  ])('%s', async (_, condition, isWarnedOf) => {
    const policy = { queries: { mine: { combinator: 'and', rules: [] } }, conditions: [condition] };
    space.write({
      'main.tf': `${requirePort}
provider "port" {}
resource "port_action_permissions" "this" {
  action_identifier = "restart"
  permissions = {
    execute = {}
    approve = { policy = ${JSON.stringify(JSON.stringify(policy))} }
  }
}
`,
    });
    const { status, text } = await space.plan();
    expect([status, prose(text).includes('Policy condition does not compile')]).toEqual([2, isWarnedOf]);
  });
});
