import { Command, InvalidArgumentError, Option } from 'commander';
import type { Switches } from '../../access';
import type * as Backend from '../../backend';
import { switchOption } from './switch-option';

interface ServeFlags {
  readonly port: number;
  readonly host: string;
  readonly database: string;
  readonly clientId?: string;
  readonly clientSecret?: string;
  readonly seed?: string;
  readonly journal?: boolean;
  readonly clock: 'real' | Date;
  readonly control?: boolean;
  readonly controlToken?: string;
  readonly switch: Partial<Switches>;
  readonly logLevel: Backend.LogLevel;
  readonly allowPublicGeneratedCredentials?: boolean;
  readonly acceptVolatile?: boolean;
  readonly smtp?: string;
  readonly mailFrom: string;
  readonly allowPrivateWebhooks?: boolean;
  readonly publicUrl?: string;
  readonly localSignIn?: boolean;
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
  .addOption(new Option('--public-url <url>', 'how the backend is reached from outside').argParser(publicAddress))
  .option('--database <address>', 'memory, the path of an SQLite file, or a postgres:// URL', 'memory')
  .option('--accept-volatile', 'use a database that could lose acknowledged writes')
  .option('--seed <file>', 'JSON file with an organization to start with')
  .addOption(new Option('--client-id <id>', 'client id that buys a token').env('PORT_CLIENT_ID'))
  .addOption(new Option('--client-secret <secret>', 'its secret').env('PORT_CLIENT_SECRET'))
  .option('--allow-public-generated-credentials', 'listen on a public address with generated credentials')
  .addOption(switchOption('take another reading of Port where its documents can be read in two ways'))
  .addOption(
    new Option('--clock <time>', '"real", "frozen", or a date and time at which the clock stands still')
      .default('real')
      .argParser(clockTime),
  )
  .option('--control', 'offer clock, organizations, snapshots, faults, metrics, outbox and the API page')
  .option('--journal', 'remember requests, and offer them')
  .option('--local-sign-in', 'offer tokens for e-mail addresses alone')
  .addOption(
    new Option(
      '--control-token <token>',
      'offer all of that only to whoever sends this; a public address needs it',
    ).env('PORTCULLIS_CONTROL_TOKEN'),
  )
  .addOption(
    new Option('--smtp <url>', 'mail server, smtp://user:password@host:port; without it mails stay in the outbox').env(
      'PORTCULLIS_SMTP',
    ),
  )
  .option('--mail-from <address>', 'sender of mails', 'Portcullis <portcullis@localhost>')
  .option('--allow-private-webhooks', 'let webhooks lead to this machine and private networks')
  .addOption(
    new Option('--log-level <level>', 'least important kind of message to log')
      .choices(['debug', 'info', 'warn', 'error', 'silent'])
      .default('warn'),
  )
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
  const {
    clientId,
    clientSecret,
    seed,
    logLevel: _,
    clock,
    control,
    controlToken,
    switch: switches,
    ...others
  } = flags;
  const { smtp, mailFrom, ...rest } = others;
  if ((clientId === undefined) !== (clientSecret === undefined)) {
    throw new Error('give both a client id and a client secret, or neither');
  }
  const credentials = clientId && clientSecret ? { credentials: { clientId, clientSecret } } : {};
  const token = controlToken === undefined ? {} : { token: controlToken };
  const inside = control || controlToken !== undefined ? { control: token } : {};
  const frozen = clock === 'real' ? {} : { frozenAt: clock };
  const mail = smtp === undefined ? {} : { mail: { url: smtp, from: mailFrom } };
  return {
    ...rest,
    switches,
    ...inside,
    ...frozen,
    ...mail,
    ...credentials,
    ...(seed === undefined ? {} : { seedFile: seed }),
  };
}

/** Resolves when the backend has been told to stop and has. A second signal ends the program at once. */
async function stopped(backend: Backend.RunningBackend): Promise<void> {
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
  await backend.close();
}

function publicAddress(text: string): string {
  if (/^https?:\/\/[^/?#@]+$/.test(text) && URL.canParse(text)) return text;
  throw new InvalidArgumentError('a public address is http:// or https:// with a host, and no slash at its end');
}

function portNumber(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port < 65536) return port;
  throw new InvalidArgumentError('a port is a whole number from 0 to 65535');
}

function clockTime(text: string): 'real' | Date {
  if (text === 'real') return text;
  const time = text === 'frozen' ? new Date() : new Date(text);
  if (Number.isNaN(time.getTime())) {
    throw new InvalidArgumentError('a clock is "real", "frozen", or a date and time such as 2025-01-31T10:00:00Z');
  }
  return time;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
