import { Command, InvalidArgumentError, Option } from 'commander';
import { defaultSwitches, type Switches } from '../../access';
import type * as Client from '../../client';
import { JsonError, type JsonObject, parseJson } from '../../contract';
import type { Wish } from '../explain/situation';
import { switchOption } from './switch-option';

/** What commands that ask a Port-compatible server need on their command line. */
export interface ServerFlags {
  readonly baseUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly json: boolean;
}

/** What commands that ask about an action need as well. */
export interface WishFlags {
  readonly entity?: string;
  readonly input: JsonObject;
  readonly at?: Date;
  readonly switch: Partial<Switches>;
}

/** Adds the options of `ServerFlags` and `WishFlags`. */
export function askingCommand(name: string): Command {
  return new Command(name)
    .addOption(
      new Option('--base-url <url>', 'the server, without /v1')
        .env('PORT_BASE_URL')
        .default('https://api.getport.io')
        .argParser(serverAddress),
    )
    .addOption(
      new Option('--client-id <id>', 'client id of the organization').env('PORT_CLIENT_ID').makeOptionMandatory(),
    )
    .addOption(new Option('--client-secret <secret>', 'its secret').env('PORT_CLIENT_SECRET').makeOptionMandatory())
    .option('--entity <identifier>', 'what the action is run on')
    .addOption(
      new Option('--input <key=value...>', 'an input; a value that is JSON is taken as JSON, anything else as text')
        .default({}, 'none')
        .argParser(inputValue),
    )
    .addOption(new Option('--at <time>', 'decide as if it were this date and time').argParser(instant))
    .addOption(switchOption('what the server was started with, where that is not the default'))
    .option('--json', 'answer in JSON', false);
}

/** The client of a command. */
export function connect({ baseUrl, clientId, clientSecret }: ServerFlags): Client.Client {
  // Loaded here, because the other commands do without it.
  const { createClient }: typeof Client = require('../../client');
  return createClient({ baseUrl, credentials: { clientId, clientSecret }, userAgent: 'portcullis' });
}

/** What is asked about an action. */
export function toWish(action: string, { entity, input, at = new Date(), switch: switches }: WishFlags): Wish {
  return { action, entity, inputs: input, at, switches: { ...defaultSwitches, ...switches } };
}

function serverAddress(text: string): string {
  if (/^https?:\/\//.test(text) && URL.canParse(text)) return text.replace(/\/+$/, '');
  throw new InvalidArgumentError('a server is http:// or https:// with a host');
}

/** Adds one `key=value` to the inputs given so far. */
function inputValue(text: string, given: JsonObject): JsonObject {
  const cut = text.indexOf('=');
  if (cut < 1) throw new InvalidArgumentError('an input is key=value');
  const value = text.slice(cut + 1);
  const key = text.slice(0, cut);
  try {
    return { ...given, [key]: parseJson(value) };
  } catch (error) {
    if (error instanceof JsonError) return { ...given, [key]: value };
    throw error;
  }
}

function instant(text: string): Date {
  const time = new Date(text);
  if (Number.isNaN(time.getTime())) throw new InvalidArgumentError('a time is written like 2025-01-31T10:00:00Z');
  return time;
}
