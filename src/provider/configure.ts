import type { Client } from '../client';
import { isUnknown } from '../cty';
import type { ConfigureCall } from '../plugin';
import { problemOfBaseUrl } from './base-url';
import type { ProviderConfig } from './config';
import type { Context } from './context';
import { version } from './version';

/** The provider block, or the environment, does not say how to reach Port. `message` says what to do about it. */
export class ConfigurationError extends Error {}

/** It will say so, but only after apply. */
class NotKnownYet extends ConfigurationError {}

/** Where the API is when nobody says otherwise. */
const europe = 'https://api.getport.io';

/**
 * Makes what every resource is handed. Talks to nobody: the client is made, and its code loaded, at the first request.
 *
 * A value that is known only after apply is no mistake yet, and becomes one when a resource needs the API.
 */
export function configure(config: ProviderConfig, call: ConfigureCall): Context {
  let connected: Promise<Client> | undefined;
  const client = (): Promise<Client> => {
    connected ??= connect(config, call);
    return connected;
  };
  return {
    client,
    clientIfKnown: () =>
      client().catch((error: unknown) => {
        if (error instanceof NotKnownYet) return undefined;
        throw error;
      }),
    escapeHtml: config.json_escape_html !== false,
    protectPropertyTypes: config.blueprint_property_type_change_protection !== false,
  };
}

async function connect(config: ProviderConfig, { terraformVersion, signal, log }: ConfigureCall): Promise<Client> {
  const options = {
    baseUrl: baseUrl(config),
    credentials: credentials(config),
    userAgent: userAgent(terraformVersion),
    signal,
    log: (line: string) => log.write('warn', line),
  };
  const { createClient } = loadClient();
  return createClient(options);
}

/** The client's code, a file of its own in the bundle: nothing before the first request needs it. */
function loadClient(): typeof import('../client') {
  return require('../client');
}

function baseUrl(config: ProviderConfig): string {
  const url = setting(config, 'base_url', 'PORT_BASE_URL') || europe;
  const problem = problemOfBaseUrl(url);
  if (problem) throw new ConfigurationError(`The provider's base_url (or PORT_BASE_URL) ${problem}.`);
  return url;
}

function credentials(config: ProviderConfig): { token: string } | { clientId: string; clientSecret: string } {
  const token = setting(config, 'token');
  if (token) return { token: refuseSpace('token', token) };
  return {
    clientId: required(config, 'client_id', 'PORT_CLIENT_ID'),
    clientSecret: required(config, 'secret', 'PORT_CLIENT_SECRET'),
  };
}

function required(config: ProviderConfig, name: 'client_id' | 'secret', variable: string): string {
  const value = setting(config, name, variable);
  if (value) return refuseSpace(`${name} (or ${variable})`, value);
  throw new ConfigurationError(
    `The provider has no ${name}. Set ${name} in the provider block, or the environment variable ${variable}; ` +
      'a ready token can be given as token instead.',
  );
}

/** Read from a file, a credential often ends in a line break, which Port would only call wrong. */
function refuseSpace(name: string, value: string): string {
  if (!/^\s|\s$|[^ -~]/.test(value)) return value;
  throw new ConfigurationError(
    `The provider's ${name} begins or ends with white space, or holds what no credential of Port does, such as a line ` +
      'break. If it is read from a file, write trimspace(file("...")).',
  );
}

/** Null falls back to the environment, as the Go provider's does; an empty text counts as left out. */
function setting(
  config: ProviderConfig,
  name: 'base_url' | 'client_id' | 'secret' | 'token',
  variable?: string,
): string | undefined {
  const value = config[name];
  if (isUnknown(value)) {
    throw new NotKnownYet(
      `The provider's ${name} is known only after apply, and the API is needed now. Give ${name} a value that is ` +
        'known at plan, or apply what it depends on first with -target.',
    );
  }
  return value ?? (variable === undefined ? undefined : process.env[variable]);
}

function userAgent(terraformVersion: string): string {
  const extra = process.env.TF_APPEND_USER_AGENT;
  return [`portcullis/${version}`, terraformVersion && `terraform/${terraformVersion}`, extra]
    .filter(Boolean)
    .join(' ');
}
