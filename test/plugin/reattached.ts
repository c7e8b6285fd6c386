import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AnyProvider } from '../../src/plugin/catalogue';
import { listen } from '../../src/plugin/listen';
import { reattachVariable } from '../../src/plugin/reattach';
import { sessionsOf } from '../../src/plugin/server';
import { createHost } from '../../src/plugin/transport/host';
import { type Ended, runProgram } from '../e2e/process';

/** A folder in which the real Terraform talks to a provider inside this process. */
export type Reattached = {
  /** Writes `main.tf` anew, below the block that names the provider. */
  write(hcl: string): void;
  run(...args: readonly string[]): Promise<Ended>;
  /** Everything Terraform wrote, a blank for every line break, so that where it wraps lines does not matter. */
  said(...args: readonly string[]): Promise<string>;
  stop(): Promise<void>;
};

/** Starts a provider on a socket without TLS, as `--debug` does, and a folder for a Terraform that is told of it. */
export async function reattach(provider: AnyProvider): Promise<Reattached> {
  const listener = await listen({ socketDir: undefined, ports: { from: 20_000, to: 25_000 } });
  const host = createHost({
    listener,
    mutualTls: undefined,
    createSession: sessionsOf(provider),
    log: { isOn: () => false, write: () => {}, addSecrets: () => {} },
    endsWithClient: false,
    onEnd: () => {},
  });
  const dir = mkdtempSync(join(tmpdir(), 'portcullis-plugin-'));
  const addresses = ['registry.terraform.io', 'registry.opentofu.org'].map((at) => `${at}/test/${provider.name}`);
  const env = {
    ...process.env,
    TF_REATTACH_PROVIDERS: reattachVariable(addresses, process.pid, listener.address),
    CHECKPOINT_DISABLE: '1',
    TF_CLI_CONFIG_FILE: '/dev/null',
    TF_IN_AUTOMATION: '1',
  };
  const run = (...args: readonly string[]): Promise<Ended> =>
    runProgram(process.env.PORTCULLIS_TERRAFORM ?? 'terraform', [...args, '-no-color'], { cwd: dir, env });
  const write = (hcl: string): void => {
    const required = `terraform {\n  required_providers {\n    ${provider.name} = { source = "test/${provider.name}" }\n  }\n}\n`;
    writeFileSync(join(dir, 'main.tf'), required + hcl);
  };
  return {
    write,
    run,
    async said(...args) {
      const { stdout, stderr } = await run(...args);
      return `${stdout}\n${stderr}`.replace(/[│╷╵\s]+/g, ' ');
    },
    async stop() {
      await host.stop(0);
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
