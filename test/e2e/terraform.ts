import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { built } from './built';
import { type Ended, runProgram, startProgram } from './process';

/** The binary under test: terraform, unless the environment names another. */
export const terraform = process.env.PORTCULLIS_TERRAFORM ?? 'terraform';

/** The provider block of a file that uses the plugin under our own address. */
export const requirePort = `
terraform {
  required_providers {
    port = { source = "portcullis/port" }
  }
}
`;

/** The folder with the plugin under test: the one that was built, unless the environment names another. */
export const pluginFolder = (): string =>
  process.env.PORTCULLIS_PLUGIN ?? dirname(built('terraform', 'terraform-provider-port'));

type Options = {
  readonly env?: NodeJS.ProcessEnv;
  /** The folder that holds the plugin; `pluginFolder` where none is named. */
  readonly plugins?: string;
  /** What the plugin answers as, on either registry; both of our own addresses unless told otherwise. */
  readonly addresses?: readonly string[];
};

/** A folder with Terraform files, and the real binary run in it with the built plugin (dev_overrides, no init). */
export class Workspace {
  readonly dir = mkdtempSync(join(tmpdir(), 'portcullis-tf-'));
  readonly #env: NodeJS.ProcessEnv;

  constructor({
    env = {},
    plugins = pluginFolder(),
    addresses = ['portcullis/port', 'port-labs/port-labs'],
  }: Options = {}) {
    const config = join(this.dir, 'terraform.rc');
    const overrides = addresses.flatMap((address) => [
      `"registry.terraform.io/${address}" = ${JSON.stringify(plugins)}`,
      `"registry.opentofu.org/${address}" = ${JSON.stringify(plugins)}`,
    ]);
    writeFileSync(config, `provider_installation {\n  dev_overrides {\n    ${overrides.join('\n    ')}\n  }\n}\n`);
    this.#env = {
      ...process.env,
      TF_CLI_CONFIG_FILE: config,
      CHECKPOINT_DISABLE: '1',
      TF_IN_AUTOMATION: '1',
      NO_COLOR: '1',
      ...env,
    };
  }

  write(files: Readonly<Record<string, string>>): void {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(this.dir, name)), { recursive: true });
      writeFileSync(join(this.dir, name), text);
    }
  }

  remove(name: string): void {
    rmSync(join(this.dir, name));
  }

  run(...args: readonly string[]): Promise<Ended> {
    return runProgram(terraform, args, { cwd: this.dir, env: this.#env });
  }

  /** A command that is to be interrupted: `interrupt` is what Ctrl-C does, a signal to its whole process group. */
  start(...args: readonly string[]): { readonly ended: Promise<Ended>; interrupt(): void } {
    const { child, ended } = startProgram(terraform, args, { cwd: this.dir, env: this.#env, ownGroup: true });
    const pid = child.pid;
    return { ended, interrupt: () => pid !== undefined && process.kill(-pid, 'SIGINT') };
  }

  /** Exit status 0: nothing to do; 1: refused; 2: changes. `text` is everything it printed. */
  async plan(...args: readonly string[]): Promise<{ readonly status: number; readonly text: string }> {
    const { status, stdout, stderr } = await this.run(
      'plan',
      '-input=false',
      '-no-color',
      '-detailed-exitcode',
      ...args,
    );
    return { status, text: stdout + stderr };
  }

  /** Applies without asking; throws with everything it printed when that fails. */
  async apply(...args: readonly string[]): Promise<string> {
    return this.#must('apply', '-input=false', '-no-color', '-auto-approve', ...args);
  }

  async destroy(...args: readonly string[]): Promise<string> {
    return this.#must('destroy', '-input=false', '-no-color', '-auto-approve', ...args);
  }

  /** The stored attributes of one resource instance, as `terraform show -json` has them. */
  async state(address: string): Promise<Readonly<Record<string, unknown>> | undefined> {
    const shown = JSON.parse(await this.#must('show', '-json')) as Shown;
    return shown.values?.root_module.resources?.find((resource) => resource.address === address)?.values;
  }

  dispose(): void {
    rmSync(this.dir, { recursive: true, force: true });
  }

  async #must(...args: readonly string[]): Promise<string> {
    const { status, stdout, stderr } = await this.run(...args);
    if (status !== 0) throw new Error(`terraform ${args.join(' ')} ended with ${status}:\n${stdout}${stderr}`);
    return stdout + stderr;
  }
}

type Shown = {
  readonly values?: {
    readonly root_module: {
      readonly resources?: readonly { readonly address: string; readonly values: Readonly<Record<string, unknown>> }[];
    };
  };
};

/** What Terraform printed without its boxes and line breaks, so that a sentence can be looked for. */
export function prose(text: string): string {
  return text.replace(/[│╷╵]/g, ' ').replace(/\s+/g, ' ').trim();
}
