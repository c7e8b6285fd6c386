import { Command, InvalidArgumentError, Option } from 'commander';
import type * as Backend from '../../backend';

interface ServeFlags {
  readonly port: number;
  readonly host: string;
  readonly database: string;
  readonly clientId?: string;
  readonly clientSecret?: string;
  readonly seed?: string;
  readonly journal: boolean;
  readonly logLevel: Backend.LogLevel;
  readonly allowPublicGeneratedCredentials: boolean;
  readonly acceptVolatile: boolean;
}

/**
 * `portcullis serve`: runs the backend until it is told to stop (SIGINT or SIGTERM); requests under way are finished.
 *
 * One line on standard output says where it listens; before it, for a fresh database without credentials of one's
 * own, two lines give the generated ones. The log goes to standard error.
 */
export const serve = new Command('serve')
  .description('Run a Port-compatible backend')
  .addOption(new Option('--port <number>', 'port; 0 takes any free one').default(0).argParser(portNumber))
  .option('--host <address>', 'address to listen on', '127.0.0.1')
  .option('--database <address>', 'memory, the path of an SQLite file, or a postgres:// URL', 'memory')
  .addOption(new Option('--client-id <id>', 'client id that buys a token').env('PORT_CLIENT_ID'))
  .addOption(new Option('--client-secret <secret>', 'its secret').env('PORT_CLIENT_SECRET'))
  .option('--seed <file>', 'JSON file with users, teams, blueprints, entities and actions to start with')
  .option('--journal', 'count requests; GET and DELETE /__portcullis/journal', false)
  .addOption(
    new Option('--log-level <level>', 'least important kind of message to log')
      .choices(['debug', 'info', 'warn', 'error', 'silent'])
      .default('warn'),
  )
  .option('--allow-public-generated-credentials', 'listen on a public address with generated credentials', false)
  .option('--accept-volatile', 'use a database that could lose acknowledged writes', false)
  .action(run);

async function run(flags: ServeFlags): Promise<void> {
  // Loaded here, because the other commands do without it and it is most of the program.
  const { createLog, startBackend }: typeof Backend = require('../../backend');
  const backend = await startBackend({ ...toOptions(flags), log: createLog(flags.logLevel) });
  if (backend.generated) {
    print(`portcullis client id: ${backend.generated.clientId}`);
    print(`portcullis client secret: ${backend.generated.clientSecret}`);
  }
  print(`portcullis backend listening on ${backend.url}`);
  await stopped(backend);
}

function toOptions(flags: ServeFlags): Omit<Backend.StartOptions, 'log'> {
  const { clientId, clientSecret, seed, logLevel: _, ...rest } = flags;
  if ((clientId === undefined) !== (clientSecret === undefined)) {
    throw new Error('give both a client id and a client secret, or neither');
  }
  const credentials = clientId && clientSecret ? { credentials: { clientId, clientSecret } } : {};
  return { ...rest, ...credentials, ...(seed === undefined ? {} : { seedFile: seed }) };
}

/** Resolves when the backend has been told to stop and has. A second signal ends the program at once. */
async function stopped(backend: Backend.RunningBackend): Promise<void> {
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
  await backend.close();
}

function portNumber(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port < 65536) return port;
  throw new InvalidArgumentError('a port is a whole number from 0 to 65535');
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
