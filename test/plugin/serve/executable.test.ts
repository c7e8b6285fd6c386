import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startPlugin } from '../../../src/plugin/testkit/process';

const root = resolve(__dirname, '../../..');
const platform = `${process.platform}_${process.arch === 'x64' ? 'amd64' : process.arch}`;
const executable = join(root, 'dist/executables', platform, 'terraform-provider-port');
const bundle = join(root, 'dist/terraform/terraform-provider-port');

let cwd: string;
beforeAll(() => {
  execFileSync(process.execPath, [join(root, 'scripts/build.mjs'), '--plugin-only'], { stdio: 'pipe' });
  execFileSync(process.execPath, [join(root, 'scripts/build-executable.mjs')], { stdio: 'pipe' });
  cwd = mkdtempSync(join(tmpdir(), 'executable-'));
}, 120_000);
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

/** What the plugin answers when it is asked for its schema, and what it logs and prints meanwhile. */
async function schemaOf(command: string): Promise<{ schema: string; stdout: string; stderr: string }> {
  const plugin = await startPlugin({ command: [command], cwd, env: { TF_LOG: undefined, TF_LOG_PROVIDER: undefined } });
  try {
    const schema = Buffer.from(await plugin.client().call('GetProviderSchema', new Uint8Array(0))).toString('base64');
    return { schema, stdout: plugin.stdout().replace(plugin.handshake.line, ''), stderr: plugin.stderr() };
  } finally {
    await plugin.kill();
  }
}

test('the Bun executable answers what the Node bundle answers', async () => {
  const { schema } = await schemaOf(bundle);
  expect(schema.length).toBeGreaterThan(10_000);
  expect(await schemaOf(executable)).toEqual({ schema, stdout: '\n', stderr: '' });
});

test('neither reads a .env or a bunfig.toml of the folder that Terraform is run in', async () => {
  writeFileSync(join(cwd, '.env'), 'TF_LOG=trace\n');
  writeFileSync(join(cwd, 'bunfig.toml'), 'preload = ["./preload.js"]\n');
  writeFileSync(join(cwd, 'preload.js'), 'console.log("loaded")\n');
  for (const command of [bundle, executable]) {
    expect(await schemaOf(command)).toMatchObject({ stdout: '\n', stderr: '' });
  }
});

test('both tell their version', () => {
  const versions = [bundle, executable].map((command) => execFileSync(command, ['--version'], { cwd }).toString());
  expect(versions[0]).toMatch(/^terraform-provider-port \d+\.\d+\.\d+\n$/);
  expect(versions[1]).toBe(versions[0]);
});
