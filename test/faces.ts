import { pathText, printJson, type Step } from '../src/contract';
import { unknown, type Value } from '../src/cty';
import type { Attribute, Attributes } from '../src/plugin';
import { type Driven, drive } from '../src/plugin/testkit';
import { provider } from '../src/provider';
import { schema } from '../src/provider/action-permissions/schema';
import { wording } from '../src/provider/findings';
import { action, blueprint, user } from './backend/fixtures';
import { type Answer, credentials, type Served, serving } from './backend/serving';
import { type Document, type Given, people } from './cases/permissions';
import { atSynth } from './synth-face';

/**
 * Gives one permissions document to one program and turns what it says into lines that all programs share:
 * `error permissions.approve.roles[1] [list.unsorted]`.
 *
 * @throws {Error} when the program cannot be given such a document: Terraform's schema has no place for it, or a request
 * no way to say it.
 */
export type FaceProgram = (document: Document, given?: Given) => Promise<readonly string[]>;

/** Every program, over one backend that knows the people of the cases. */
export interface Faces {
  /** `terraform plan`: PlanResourceChange of the provider, which asks the backend. Errors and warnings. */
  readonly atPlan: FaceProgram;
  /** `terraform validate`: ValidateResourceConfig. */
  readonly atValidate: FaceProgram;
  /** `cdktf synth`: an ActionPermissions construct with lists of its own. Errors and warnings. */
  readonly atSynth: FaceProgram;
  /** PATCH /v1/actions/ACTION/permissions. */
  readonly atRequest: FaceProgram;
  /** The same with `Prefer: handling=strict`. */
  readonly atStrictRequest: FaceProgram;
  stop(): Promise<void>;
}

export async function startFaces(): Promise<Faces> {
  const port = await serving();
  await settle(port);
  const connect = (config: Config): Driven =>
    drive(provider, {
      base_url: port.url,
      client_id: credentials.clientId,
      secret: credentials.clientSecret,
      ...config,
    });
  const drivers = { strict: connect({}), normalize: connect({ permission_list_order: 'normalize' }) };
  let actions = 0;
  const bornAction = async (given: Given): Promise<string> => {
    const name = `action-${++actions}`;
    await must(port, 'POST', '/v1/actions', action(name, { requiredApproval: given.requiresApproval ?? false }));
    await must(port, 'PATCH', `/v1/actions/${name}/permissions`, {
      execute: { ...nobody, ownedByTeam: false, ...(given.stored?.execute as object) },
      approve: { ...nobody, ...(given.stored?.approve as object) },
    });
    return name;
  };
  const asks =
    (ask: (driver: Driven, config: Config) => Promise<readonly string[]>): FaceProgram =>
    async (document, given = {}) => {
      const permissions = toTerraform(document);
      const config = { action_identifier: await bornAction(given), permissions };
      const driver = drivers[given.order ?? 'strict'];
      return (await ask(driver, config)).map(lineOfDiagnostic);
    };
  const sends =
    (headers: Record<string, string>): FaceProgram =>
    async (document, given = {}) => {
      const body = toBody(document);
      const path = `/v1/actions/${await bornAction(given)}/permissions`;
      return linesOfAnswer(await port.call('PATCH', path, body, headers));
    };
  await Promise.all(Object.values(drivers).map((driver) => driver.plan(type, { config: null })));
  return {
    atPlan: asks(async (driver, config) => (await driver.plan(type, { config })).diagnostics),
    atValidate: asks((driver, config) => driver.validate(type, config)),
    atSynth,
    atRequest: sends({}),
    atStrictRequest: sends({ prefer: 'handling=strict' }),
    stop: () => port.close(),
  };
}

type Config = { readonly [name: string]: unknown };

const type = 'port_action_permissions';
const nobody = { users: [], roles: [], teams: [] };

async function settle(port: Served): Promise<void> {
  for (const identifier of people.blueprints) await must(port, 'POST', '/v1/blueprints', blueprint(identifier));
  for (const email of people.users) await must(port, 'POST', '/v1/blueprints/_user/entities', user(email));
  for (const name of people.teams) await must(port, 'POST', '/v1/teams', { name });
}

async function must({ call }: Served, method: string, path: string, body: unknown): Promise<void> {
  const { status, text } = await call(method, path, body);
  if (status >= 300) throw new Error(`${method} ${path}: ${status} ${text}`);
}

/** The document as a file says it: snake_case, policies as text, null for what is left out, both grants there. */
function toTerraform(document: Document): Value {
  const grants = schema.attributes.permissions.attributes;
  return fitted({ execute: {}, approve: {}, ...document }, grants, ['permissions']);
}

function fitted(object: object, attributes: Attributes, at: readonly Step[]): Value {
  const entries = Object.entries(object).map(([key, value]): [string, Value] => {
    const attribute = attributes[snakeCase(key)];
    if (attribute === undefined) throw noPlace([...at, key]);
    return [snakeCase(key), fittedValue(value, attribute, [...at, key])];
  });
  return Object.fromEntries(entries);
}

function fittedValue(value: unknown, attribute: Attribute, at: readonly Step[]): Value {
  if (value === undefined) return unknown;
  if (value === null) return null;
  if ('nesting' in attribute) {
    if (typeof value !== 'object' || Array.isArray(value)) throw noPlace(at);
    return fitted(value, attribute.attributes, at);
  }
  const { type } = attribute;
  if (type.kind === 'list' && Array.isArray(value)) {
    return value.map((entry: unknown, i) => {
      if (entry !== undefined && typeof entry !== 'string') throw noPlace([...at, i]);
      return entry ?? unknown;
    });
  }
  if (type.kind === 'string' && typeof value === 'object') return printJson(value);
  if (typeof value !== type.kind.replace('bool', 'boolean')) throw noPlace(at);
  return value as Value;
}

const noPlace = (at: readonly Step[]): Error => new Error(`Terraform's schema has no place for ${pathText(at)}`);
const snakeCase = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const camelCase = (name: string): string => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** `error: Summary [permissions["execute"]]: In permissions.execute.policy: At conditions[0]: message. Fix`, as a line. */
function lineOfDiagnostic(text: string): string {
  const found = /^(error|warning): (.*?)(?: \[[^\]]*\]\])?: (?:In (\S+): )?(?:At (\S.*?): )?(.*)$/s.exec(text);
  if (!found) throw new Error(`no diagnostic: ${text}`);
  const [, severity, summary, outside = '', inside = '', detail = ''] = found;
  const path = camelCase(outside) + (inside === '' || inside.startsWith('[') ? inside : `.${inside}`);
  return `${severity} ${path} [${codeOf(summary ?? '', detail)}]`;
}

/** Two codes share a summary and are told apart by the way out. */
function codeOf(summary: string, detail: string): string {
  const codes = Object.entries(wording).filter(([, { summary: words }]) => words === summary);
  const [code] = codes.length === 1 ? codes : codes.filter(([, { fix }]) => detail.endsWith(fix));
  if (!code) throw new Error(`no finding is worded "${summary}": ${detail}`);
  return code[0];
}

/** The body of a request: policies that are text stand in it as they are, JSON or not. */
function toBody(document: Document): string {
  const texts: string[] = [];
  const marked = JSON.stringify(document, (key, value: unknown) => {
    if (value === undefined) throw new Error('a request has no values that are known only after apply');
    return key === 'policy' && typeof value === 'string' ? `policy ${texts.push(value) - 1}` : value;
  });
  return marked.replace(/"policy (\d+)"/g, (_, i: string) => texts[Number(i)] ?? '');
}

interface Detail {
  readonly code: string;
  readonly severity?: string;
  readonly path: readonly Step[];
}

function linesOfAnswer({ status, body }: Answer): readonly string[] {
  if (status === 200) return [];
  const details: readonly Detail[] = body.details ?? [];
  if (details.length === 0) return [`error [${body.error}]`];
  return details.map(
    ({ code, severity = 'error', path }) => `${severity} ${pathText(['permissions', ...path])} [${code}]`,
  );
}
