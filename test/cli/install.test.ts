import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addresses, installPlugin, ownInstallationRules, platform } from '../../src/cli/commands/install';

let dir: string;
let plugin: string;
let plugins: string;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'portcullis-install-'));
  plugin = join(dir, 'built');
  plugins = join(dir, 'plugins');
  mkdirSync(plugin);
  writeFileSync(join(plugin, 'terraform-provider-port'), '#!/usr/bin/env node\n');
  writeFileSync(join(plugin, 'client.cjs'), 'the client');
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

test.each([
  ['0.1.0', '2.99.100'],
  ['0.1.7', '2.99.107'],
  ['1.2.3', '2.99.10203'],
])('R-1: version %s answers as %s under the address of the Go provider', (own, guest) => {
  expect(addresses(own).map(({ source, version }) => `${source} ${version}`)).toEqual([
    `portcullis/port ${own}`,
    `port-labs/port-labs ${guest}`,
  ]);
});

test.each([
  ['linux', 'x64', 'linux_amd64'],
  ['darwin', 'arm64', 'darwin_arm64'],
  ['win32', 'x64', 'windows_amd64'],
])('the platform %s %s is %s to Terraform', (os, cpu, expected) => expect(platform(os, cpu)).toBe(expected));

test('R-1: installs for both hosts and both addresses, under the name that core insists on', () => {
  const written = installPlugin(plugin, plugins, '0.1.0');
  expect(written).toHaveLength(4);
  for (const host of ['registry.terraform.io', 'registry.opentofu.org']) {
    const own = join(plugins, host, 'portcullis/port/0.1.0', platform());
    const guest = join(plugins, host, 'port-labs/port-labs/2.99.100', platform());
    expect(statSync(join(own, 'terraform-provider-port_v0.1.0')).mode & 0o777).toBe(0o755);
    expect(statSync(join(guest, 'terraform-provider-port-labs_v2.99.100')).mode & 0o777).toBe(0o755);
    expect(readFileSync(join(guest, 'client.cjs'), 'utf8')).toBe('the client');
  }
});

test('installing again replaces what is there and leaves no half-written folder', () => {
  installPlugin(plugin, plugins, '0.1.0');
  writeFileSync(join(plugin, 'client.cjs'), 'a newer client');
  const [first = ''] = installPlugin(plugin, plugins, '0.1.0');
  expect(readFileSync(join(first, 'client.cjs'), 'utf8')).toBe('a newer client');
  expect(readdirSync(join(first, '..'))).toEqual([platform()]);
});

test('a plugin that cannot be read leaves the installed one as it is', () => {
  const [first = ''] = installPlugin(plugin, plugins, '0.1.0');
  mkdirSync(join(plugin, 'not-a-file'));
  expect(() => installPlugin(plugin, plugins, '0.1.0')).toThrow();
  expect(existsSync(join(first, 'terraform-provider-port_v0.1.0'))).toBe(true);
  expect(readdirSync(join(first, '..'))).toEqual([platform()]);
});

test.each([
  ['with installation rules is named', 'provider_installation {\n  direct {}\n}\n', true],
  ['without any is not', 'plugin_cache_dir = "x"\n', false],
])('a CLI configuration %s', (_, text, named) => {
  const file = join(dir, 'terraform.rc');
  writeFileSync(file, text);
  expect(ownInstallationRules({ TF_CLI_CONFIG_FILE: file }, dir)).toBe(named ? file : undefined);
});
