import { writeSync } from 'node:fs';
import { bugSentence } from './bug-sentence';
import { createCertificate } from './certificate';
import { handshakeLine, readLaunch } from './handshake';
import { listen } from './listen';
import { reattachHelp, reattachVariable } from './reattach';
import type { CreateSession } from './session';
import { createTerraformLog, type TerraformLog, writeCrash } from './terraform-log';
import type { Host } from './transport/host';

/** What is served, and how it is loaded. */
export type ServeOptions = {
  /** The provider's prefix, such as `port`; the executable is `terraform-provider-NAME`. */
  readonly name: string;
  readonly version: string;
  /** Every address that it answers as, such as `registry.terraform.io/portcullis/port`; shown by `--debug`. */
  readonly addresses: readonly string[];
  /** What to do instead, for a person who starts it at a shell: how to install it and where it is explained. */
  readonly advice: string;
  /** Loads the provider itself. Called after the handshake, so that Terraform does not wait for it to be read. */
  readonly loadSession: () => CreateSession;
};

/** How long calls may run on once the process was asked to end: a write under way gets to store its answer. */
const graceAfterSignalMs = 10_000;

/**
 * Serves a provider to the Terraform that started this process; with `--debug`, to any Terraform that is told of it.
 *
 * The process is the caller's alone: `serve` reads its arguments and environment, takes its standard output, handles
 * its signals and ends it, with status 0 when the client is done, 1 when there is none to serve or on a bug.
 */
export async function serve(options: ServeOptions): Promise<void> {
  const launch = readLaunch(process.argv.slice(2), process.env);
  switch (launch.kind) {
    case 'version':
      return say(1, `terraform-provider-${options.name} ${options.version}\n`);
    case 'by-hand':
      return leave(`This is a Terraform provider: Terraform starts it, a person need not. ${options.advice}`);
    case 'refused':
      return leave(`The ${options.name} provider cannot serve the program that started it. ${launch.reason}`);
  }
  const log = createTerraformLog(options.name, process.env);
  reportBugs(log);
  const listener = await listen(launch.listen);
  process.on('exit', () => listener.close());
  let host: Host | undefined;
  endOnSignals(launch.kind, async () => host?.stop(graceAfterSignalMs));

  const client = launch.kind === 'terraform' ? launch.client : undefined;
  const mutualTls = client && { client, certificate: createCertificate(new Date()) };
  if (launch.kind === 'terraform') say(1, handshakeLine(listener.address, mutualTls?.certificate.der));

  host = loadHost().createHost({
    listener,
    mutualTls,
    createSession: options.loadSession(),
    log,
    endsWithClient: launch.kind === 'terraform',
    onEnd: () => process.exit(0),
  });
  if (launch.kind === 'debug') say(1, reattachHelp(reattachVariable(options.addresses, process.pid, listener.address)));
}

/** TLS and HTTP/2 take longer to load than everything before the handshake: they come after it. */
const loadHost = (): typeof import('./transport/host') => require('./transport/host');

/**
 * Terraform's Ctrl-C reaches the whole process group: it is Terraform's to handle, which asks StopProvider and waits.
 * At a shell of its own it ends the process, as the other signals always do; a second one does not wait.
 */
function endOnSignals(kind: 'terraform' | 'debug', stop: () => Promise<void>): void {
  let ending = false;
  const end = (): void => {
    if (ending) process.exit(1);
    ending = true;
    void stop().then(() => process.exit(0));
  };
  process.on('SIGTERM', end);
  process.on('SIGHUP', end);
  process.on('SIGINT', kind === 'debug' ? end : () => {});
}

function reportBugs(log: TerraformLog): void {
  const report = (thrown: unknown): void => {
    const { message, stack } = thrown instanceof Error ? thrown : new Error(String(thrown));
    const summary = log.hide(`${message}. ${bugSentence}`);
    log.write('error', summary, { stack: stack ?? '' });
    writeCrash(summary, log.hide(stack ?? ''));
    process.exit(1);
  };
  process.on('uncaughtException', report);
  process.on('unhandledRejection', report);
}

function leave(sentence: string): void {
  say(2, `${sentence}\n`);
  process.exitCode = 1;
}

function say(descriptor: 1 | 2, text: string): void {
  writeSync(descriptor, text);
}
