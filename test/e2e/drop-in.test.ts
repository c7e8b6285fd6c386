import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type RunningBackend, startBackend } from './backend';
import { built, root } from './built';
import { organization } from './organization';
import { runProgram } from './process';
import { Workspace } from './terraform';

const folder = join(__dirname, 'drop-in');
const files = readdirSync(folder).filter((name) => name.endsWith('.tf'));
let backend: RunningBackend;

beforeAll(async () => {
  backend = await startBackend({ seed: organization() });
});
afterAll(() => backend.stop());

/** A workspace as a user of the Go provider has it: `portcullis install`, then a plain init; no dev_overrides. */
async function installed(): Promise<Workspace> {
  const space = new Workspace({ env: { ...backend.credentials, HOME: '' } });
  const plugins = join(space.dir, 'plugins');
  const { status, stdout, stderr } = await runProgram(
    process.execPath,
    [built('bin', 'portcullis.cjs'), 'install', '--dir', plugins],
    { cwd: root, env: process.env },
  );
  if (status !== 0) throw new Error(stdout + stderr);
  const mirror = `provider_installation {\n  filesystem_mirror {\n    path = ${JSON.stringify(plugins)}\n  }\n}\n`;
  writeFileSync(join(space.dir, 'terraform.rc'), mirror);
  return space;
}

test('R-1: there are twenty configurations in the form that users of the Go provider write', () => {
  const texts = files.map((name) => readFileSync(join(folder, name), 'utf8'));
  expect(texts).toHaveLength(20);
  for (const text of texts) expect(text).toMatch(/source\s+= "port-labs\/port-labs"\s+version = "~> 2\.0"/);
});

test.each(files)(
  'R-1: %s: init, plan, apply, an empty plan, destroy',
  async (name) => {
    const space = await installed();
    space.write({ 'main.tf': readFileSync(join(folder, name), 'utf8') });
    const init = await space.run('init', '-no-color', '-input=false');
    expect(init).toMatchObject({ status: 0 });
    expect(init.stdout).toContain('port-labs/port-labs v2.99.');
    expect((await space.plan()).status).toBe(2);
    await space.apply();
    const again = await space.plan();
    expect(again.text).toContain('No changes.');
    expect(again.status).toBe(0);
    await space.destroy();
    space.dispose();
  },
  60_000,
);
