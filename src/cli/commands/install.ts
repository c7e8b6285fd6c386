import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { Command, Option } from 'commander';
import { version } from '../../provider';

/** Where Terraform and OpenTofu look for the address of a provider: the plugin is installed for both. */
const hosts = ['registry.terraform.io', 'registry.opentofu.org'];

/** An address the plugin answers as, and the version and executable name that core expects there. */
type Address = { readonly source: string; readonly version: string; readonly executable: string };

/**
 * Both addresses of the plugin: our own, and the Go provider's, whose files ask for `~> 2.0`.
 *
 * Source: spec R-1. Core insists that the executable's name begins with `terraform-provider-` and the address' type.
 */
export function addresses(own: string): readonly Address[] {
  const [major = 0, minor = 0, patch = 0] = own.split('.').map(Number);
  const guest = `2.99.${(major * 100 + minor) * 100 + patch}`;
  return [
    { source: 'portcullis/port', version: own, executable: `terraform-provider-port_v${own}` },
    { source: 'port-labs/port-labs', version: guest, executable: `terraform-provider-port-labs_v${guest}` },
  ];
}

/** `linux_amd64`, `darwin_arm64`: the platform as Terraform spells it. */
export function platform(os: string = process.platform, cpu: string = process.arch): string {
  const system = os === 'win32' ? 'windows' : os;
  return `${system}_${cpu === 'x64' ? 'amd64' : cpu === 'ia32' ? '386' : cpu}`;
}

/**
 * Writes the plugin into a folder that Terraform searches by itself, once for each host and address.
 *
 * Each version's folder is put in place by one rename, so that an interrupted install leaves the old one or none.
 * @param from the folder that holds the built plugin and the files beside it.
 * @returns the folders written.
 */
export function installPlugin(from: string, plugins: string, own: string): readonly string[] {
  return hosts.flatMap((host) =>
    addresses(own).map(({ source, version, executable }) => {
      const target = join(plugins, host, ...source.split('/'), version, platform());
      mkdirSync(dirname(target), { recursive: true });
      const fresh = mkdtempSync(join(dirname(target), '.installing-'));
      try {
        copyPlugin(from, fresh, executable);
        rmSync(target, { recursive: true, force: true });
        renameSync(fresh, target);
      } catch (error) {
        rmSync(fresh, { recursive: true, force: true });
        throw error;
      }
      return target;
    }),
  );
}

function copyPlugin(from: string, to: string, executable: string): void {
  chmodSync(to, 0o755);
  for (const name of readdirSync(from)) {
    const target = join(to, name === 'terraform-provider-port' ? executable : name);
    copyFileSync(join(from, name), target);
    chmodSync(target, name === 'terraform-provider-port' ? 0o755 : 0o644);
  }
}

/** The user's CLI configuration, if it says itself where providers come from: then the folder is not searched. */
export function ownInstallationRules(
  env: NodeJS.ProcessEnv = process.env,
  home: string = homedir(),
): string | undefined {
  const candidates = [env.TF_CLI_CONFIG_FILE, join(home, '.terraformrc'), join(home, '.tofurc')];
  return candidates.find(
    (file) => file && existsSync(file) && /^\s*provider_installation\b/m.test(readFileSync(file, 'utf8')),
  );
}

/** `portcullis install`: puts the plugin into a folder that Terraform and OpenTofu search, and says what to do next. */
export const install = new Command('install')
  .summary('Put the plugin where terraform init and tofu init find it.')
  .description(
    'Writes the plugin into a plugin folder, under its own address (portcullis/port) and under that of the Go provider ' +
      '(port-labs/port-labs), so that files written for that one work unchanged.',
  )
  .addOption(
    new Option('--dir <folder>', 'plugin folder to write to').default(
      join(homedir(), '.terraform.d', 'plugins'),
      '~/.terraform.d/plugins',
    ),
  )
  .action(({ dir }: { dir: string }) => {
    const plugin = join(__dirname, '..', 'terraform');
    installPlugin(plugin, dir, version);
    process.stdout.write(`Installed for ${platform()} in ${dir}:\n`);
    for (const { source, version: installed } of addresses(version)) process.stdout.write(`  ${source} ${installed}\n`);
    process.stdout.write(
      'Now run terraform init, or terraform init -upgrade where .terraform.lock.hcl names another build.\n',
    );
    const rules = ownInstallationRules();
    if (rules) {
      process.stderr.write(
        `Note: ${rules} has a provider_installation block, so Terraform searches only what it names. ` +
          `Add filesystem_mirror { path = ${JSON.stringify(dir)} } to it.\n`,
      );
    }
  });
