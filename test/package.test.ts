import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { blocks } from './docs';
import { built, root } from './e2e/built';
import { Workspace } from './e2e/terraform';

/**
 * A project that installed the packed package: what npm packs is unpacked into its `node_modules`, with the packages
 * it depends on beside it and no other.
 */
const project = mkdtempSync(join(tmpdir(), 'portcullis-package-'));
const installed = join(project, 'node_modules', 'portcullis');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly bin: Readonly<Record<string, string>>;
};
let packed: readonly string[] = [];

beforeAll(() => {
  built('plugin', 'index.js');
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', project];
  const answer = execFileSync('npm', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  const [made] = JSON.parse(answer) as { filename: string; files: { path: string }[] }[];
  packed = made?.files.map(({ path }) => path) ?? [];
  mkdirSync(installed, { recursive: true });
  execFileSync('tar', ['-xzf', join(project, made?.filename ?? ''), '-C', installed, '--strip-components=1']);
  for (const name of [...Object.keys(manifest.dependencies), '@types/node']) link(name);
}, 120_000);
afterAll(() => rmSync(project, { recursive: true, force: true }));

function link(name: string): void {
  const place = join(project, 'node_modules', name);
  mkdirSync(dirname(place), { recursive: true });
  symlinkSync(join(root, 'node_modules', name), place);
}

/** Runs a program of the project; what it printed, or why it ended. */
function run(file: string, text: string): string {
  writeFileSync(join(project, file), text);
  const { status, stdout, stderr } = spawnSync(process.execPath, [file], { cwd: project, encoding: 'utf8' });
  return status === 0 ? stdout.trim() : `${status}: ${stderr}`;
}

/** Compiles files of the project as strictly as TypeScript can; its status, and what it complained of. */
function tsc(...args: readonly string[]): readonly [number | null, string] {
  const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const options = ['--strict', '--noUncheckedIndexedAccess', '--skipLibCheck', '--target', 'es2022'];
  const { status, stdout } = spawnSync(process.execPath, [compiler, ...options, '--module', 'nodenext', ...args], {
    cwd: project,
    encoding: 'utf8',
  });
  return [status, stdout];
}

/** What a user of each entry writes: what is imported, what is done with it, and what that prints. */
const entries: readonly (readonly [string, readonly string[], string, string])[] = [
  [
    'portcullis/contract',
    ['checkPermissions'],
    `console.log(checkPermissions({ execute: { roles: ['Member', 'Admin'] } }).map(({ code }) => code).join());`,
    'list.unsorted',
  ],
  [
    'portcullis/cty',
    ['decodeMsgpack', 'encodeMsgpack', 'list', 'string'],
    `console.log(String(decodeMsgpack(list(string), encodeMsgpack(list(string), ['a', 'b']))));`,
    'a,b',
  ],
  [
    'portcullis/plugin',
    ['defineProvider'],
    `const schema = { attributes: {} };
console.log(defineProvider({ name: 'x', version: '1.0.0', schema, resources: [], dataSources: [], configure: () => ({}) }).name);`,
    'x',
  ],
  [
    'portcullis/plugin/testkit',
    ['drive'],
    `const provider = { name: 'x', version: '1.0.0', schema: { attributes: {} }, resources: [], dataSources: [], configure: () => ({}) };
void drive(provider).validateProvider({}).then((said) => console.log(said.length));`,
    '0',
  ],
  [
    'portcullis/backend',
    ['createLog', 'startBackend'],
    `void (async () => {
  const backend = await startBackend({ database: 'memory', log: createLog('silent') });
  const { status } = await fetch(backend.url + '/health');
  await backend.close();
  console.log(status);
})();`,
    '200',
  ],
];

describe.each(entries)('%s', (entry, names, use, printed) => {
  const file = entry.replaceAll('/', '-');

  test('is there for require', () => {
    expect(run(`${file}.cjs`, `const { ${names.join(', ')} } = require('${entry}');\n${use}`)).toBe(printed);
  });

  test('is there for import, by name', () => {
    expect(run(`${file}.mjs`, `import { ${names.join(', ')} } from '${entry}';\n${use}`)).toBe(printed);
  });
});

test('every entry has its types, strictly checked in a TypeScript project', () => {
  const files = entries.map(([entry, names, use], i) => {
    writeFileSync(join(project, `typed${i}.mts`), `import { ${names.join(', ')} } from '${entry}';\n${use}`);
    return `typed${i}.mts`;
  });
  expect(tsc('--noEmit', ...files)).toEqual([0, '']);
}, 60_000);

describe('docs/guides/provider-in-typescript.md', () => {
  const compiled = join(project, 'compiled');

  beforeAll(() => {
    const [provider, itsTest] = blocks().filter(
      ({ page }) => page === join('docs', 'guides', 'provider-in-typescript.md'),
    );
    writeFileSync(join(project, 'provider.ts'), provider?.text ?? '');
    writeFileSync(join(project, 'provider.test.ts'), itsTest?.text ?? '');
    expect(tsc('--outDir', 'compiled', '--esModuleInterop', 'provider.ts', 'provider.test.ts')).toEqual([0, '']);
  }, 60_000);

  test('its provider passes its test', () => {
    const { status, stdout } = spawnSync(process.execPath, ['--test', join(compiled, 'provider.test.js')], {
      encoding: 'utf8',
      cwd: project,
      env: { ...process.env, NODE_TEST_CONTEXT: undefined },
    });
    expect([status, stdout]).toEqual([0, expect.stringContaining('pass 2')]);
  });

  test('its provider lives under the real Terraform', async () => {
    const executable = join(compiled, 'terraform-provider-notes');
    writeFileSync(executable, `#!/usr/bin/env node\n${readFileSync(join(compiled, 'provider.js'), 'utf8')}`);
    chmodSync(executable, 0o755);
    const space = new Workspace({ plugins: compiled, addresses: ['example/notes'] });
    const file = (text: string) => `
terraform {
  required_providers {
    notes = { source = "example/notes" }
  }
}
provider "notes" {
  folder = ${JSON.stringify(compiled)}
}
resource "notes_note" "a" {
  name = "a"
  text = "${text}"
}
`;
    space.write({ 'main.tf': file('one') });
    await space.apply();
    expect(readFileSync(join(compiled, 'a.txt'), 'utf8')).toBe('one');
    expect((await space.plan()).status).toBe(0);
    writeFileSync(join(compiled, 'a.txt'), 'changed by somebody');
    expect((await space.plan()).text).toContain('"changed by somebody" -> "one"');
    await space.destroy();
    expect(existsSync(join(compiled, 'a.txt'))).toBe(false);
    space.dispose();
  });
});

test('what is no entry stays inside', () => {
  expect(run('inside.cjs', `require('portcullis/dist/contract/sorted-list.js');`)).toContain(
    'ERR_PACKAGE_PATH_NOT_EXPORTED',
  );
});

test.each([
  ['portcullis', ['--help'], 'Port RBAC as code'],
  ['terraform-provider-port', ['--version'], manifest.version],
])('the executable %s runs from where npm links it', (name, args, says) => {
  const link = join(project, 'node_modules', '.bin', name);
  mkdirSync(dirname(link), { recursive: true });
  symlinkSync(join(installed, manifest.bin[name] ?? ''), link);
  const { status, stdout, stderr } = spawnSync(link, args, { cwd: project, encoding: 'utf8' });
  expect([status, stdout + stderr]).toEqual([0, expect.stringContaining(says)]);
});

test('portcullis install puts the plugin that is in the package where Terraform looks', () => {
  const plugins = join(project, 'plugins');
  const program = join(installed, manifest.bin.portcullis ?? '');
  const { status } = spawnSync(process.execPath, [program, 'install', '--dir', plugins], { encoding: 'utf8' });
  expect(status).toBe(0);
  expect(existsSync(join(plugins, 'registry.terraform.io', 'port-labs', 'port-labs'))).toBe(true);
  expect(existsSync(join(plugins, 'registry.opentofu.org', 'portcullis', 'port', manifest.version))).toBe(true);
});

test('nothing is packed but what is used: the build, the schemas, the reference', () => {
  const known =
    /^(dist\/(access|backend|bin|cli|client|constructs|contract|cty|jq|plugin|provider|terraform)|schemas|docs\/reference)\//;
  const single = ['CHANGELOG.md', 'LICENSE', 'README.md', 'package.json'];
  expect(packed.filter((path) => !known.test(path) && !single.includes(path))).toEqual([]);
  expect(packed).toEqual(
    expect.arrayContaining(['schemas/action-permissions.schema.json', 'schemas/policy.schema.json']),
  );
});
