import { isRecord, type Value } from '../../cty';
import { type AnyProvider, catalogueOf, named } from '../catalogue';
import { fill } from '../fill';
import * as wire from '../generated/tfplugin6';
import { memberOf, newRecord } from '../inside';
import type { Schema } from '../schema';
import { shapeOf } from '../shape';
import { nullMessage, readValue, writeValue } from '../wire/dynamic-value';
import { type Plain, pathText, plain, texts } from './plain';

/** How a driver reaches a provider: one RPC, from bytes to bytes. */
export type Transport = (method: string, request: Uint8Array) => Promise<Uint8Array>;

/** An object that Terraform manages: what its state file holds of it. `state` is null when there is none. */
export type Instance = { readonly type: string; readonly state: Plain | null; readonly privateState: Uint8Array };

/** What came of a step. Diagnostics are texts: `error: Summary [path]: detail`. */
export type Outcome = Instance & { readonly diagnostics: readonly string[] };

/** A plan, which `apply` carries out. */
export type Plan = {
  readonly type: string;
  readonly action: 'create' | 'update' | 'replace' | 'delete' | 'none';
  /** What it will be; unknowns are cty's `Unknown`. Null when it will be gone. */
  readonly planned: Plain | null;
  /** The attributes that cannot be changed in place. */
  readonly replaces: readonly string[];
  readonly diagnostics: readonly string[];
  readonly config: Plain | null;
  readonly prior: Plain | null;
  readonly privateState: Uint8Array;
};

/** A configuration as a user writes it: what is left out is null. */
export type Config = { readonly [name: string]: unknown };

/** Terraform's side of the protocol, for tests: every call goes over the protocol's messages. */
export class Driver {
  readonly #provider: AnyProvider;
  readonly #call: Transport;

  constructor(provider: AnyProvider, call: Transport) {
    this.#provider = provider;
    this.#call = call;
  }

  /** Validates and configures the provider; the diagnostics of both. Once a connection, before all but `validate`. */
  async configure(config: Config = {}): Promise<readonly string[]> {
    const { schema } = this.#provider;
    const message = { config: write(schema, fill(schema, config)) };
    const validated = await this.#ask('ValidateProviderConfig', message);
    const configured = await this.#ask('ConfigureProvider', {
      ...message,
      terraformVersion: '1.11.4',
      clientCapabilities: undefined,
    });
    return [...texts(validated.diagnostics), ...texts(configured.diagnostics)];
  }

  /** Only the provider block's rules, as `terraform validate` asks for them. */
  async validateProvider(config: Config = {}): Promise<readonly string[]> {
    const { schema } = this.#provider;
    const { diagnostics } = await this.#ask('ValidateProviderConfig', { config: write(schema, fill(schema, config)) });
    return texts(diagnostics);
  }

  /** What `terraform validate` says of a resource's configuration. */
  async validate(type: string, config: Config): Promise<readonly string[]> {
    const schema = this.#schema(type);
    const { diagnostics } = await this.#ask('ValidateResourceConfig', {
      typeName: type,
      config: write(schema, fill(schema, config)),
      clientCapabilities: undefined,
    });
    return texts(diagnostics);
  }

  /** Plans a configuration (null: a destroy) against an instance, or against nothing. */
  async plan(
    type: string,
    { config, prior }: { readonly config: Config | null; readonly prior?: Instance | undefined },
  ): Promise<Plan> {
    const schema = this.#schema(type);
    const wanted = config === null ? null : fill(schema, config);
    const before = prior?.state ? fill(schema, prior.state) : null;
    const answer = await this.#ask('PlanResourceChange', {
      typeName: type,
      priorState: write(schema, before),
      proposedNewState: write(schema, proposal(schema, wanted, before)),
      config: write(schema, wanted),
      priorPrivate: prior?.privateState ?? noBytes,
      providerMeta: undefined,
      clientCapabilities: undefined,
      priorIdentity: undefined,
    });
    const planned = plain(readValue(answer.plannedState, schema));
    const replaces = answer.requiresReplace.map(pathText);
    return {
      type,
      action: actionOf(
        before !== null,
        config !== null,
        replaces.length > 0,
        sameBytes(answer.plannedState, before, schema),
      ),
      planned,
      replaces,
      diagnostics: texts(answer.diagnostics),
      config: plain(wanted),
      prior: prior?.state ?? null,
      privateState: answer.plannedPrivate,
    };
  }

  /** Carries out a plan that replaces nothing, as it is: what it left unknown the provider has to fill. */
  async apply({ type, planned, prior, config, privateState }: Plan): Promise<Outcome> {
    const schema = this.#schema(type);
    const value = (part: Plain | null): wire.DynamicValue => write(schema, part === null ? null : fill(schema, part));
    const answer = await this.#ask('ApplyResourceChange', {
      typeName: type,
      priorState: value(prior),
      plannedState: value(planned),
      config: value(config),
      plannedPrivate: privateState,
      providerMeta: undefined,
      plannedIdentity: undefined,
    });
    const failed = answer.diagnostics.some(({ severity }) => severity === wire.Diagnostic_Severity.ERROR);
    const state = plain(readValue(answer.newState, schema));
    const kept = failed && state === null ? { state: prior, privateState } : { state, privateState: answer.private };
    return { type, ...kept, diagnostics: texts(answer.diagnostics) };
  }

  /** `terraform refresh`. */
  async read({ type, state, privateState }: Instance): Promise<Outcome> {
    const schema = this.#schema(type);
    const answer = await this.#ask('ReadResource', {
      typeName: type,
      currentState: write(schema, state && fill(schema, state)),
      private: privateState,
      providerMeta: undefined,
      clientCapabilities: undefined,
      currentIdentity: undefined,
    });
    const read = plain(readValue(answer.newState, schema));
    return { type, state: read, privateState: answer.private, diagnostics: texts(answer.diagnostics) };
  }

  /** ImportResourceState alone; `terraform import` reads the instance next. */
  async importState(type: string, id: string): Promise<Outcome> {
    const answer = await this.#ask('ImportResourceState', {
      typeName: type,
      id,
      clientCapabilities: undefined,
      identity: undefined,
    });
    const [imported] = answer.importedResources;
    const diagnostics = texts(answer.diagnostics);
    if (!imported) return { type, state: null, privateState: noBytes, diagnostics };
    const state = plain(readValue(imported.state, this.#schema(type)));
    return { type, state, privateState: imported.private, diagnostics };
  }

  /** Stored state of any schema version, as a state file has it, in today's schema. */
  async upgrade(type: string, stored: object | string, version = 0): Promise<Outcome> {
    const json = new TextEncoder().encode(typeof stored === 'string' ? stored : JSON.stringify(stored));
    const answer = await this.#ask('UpgradeResourceState', {
      typeName: type,
      version,
      rawState: { json, flatmap: {} },
    });
    const state = plain(readValue(answer.upgradedState, this.#schema(type)));
    return { type, state, privateState: noBytes, diagnostics: texts(answer.diagnostics) };
  }

  /** Validates and reads a data source. */
  async data(
    type: string,
    config: Config,
  ): Promise<{ readonly state: Plain | null; readonly diagnostics: readonly string[] }> {
    const schema: Schema = named(catalogueOf(this.#provider).dataSources, type).schema;
    const message = { typeName: type, config: write(schema, fill(schema, config)) };
    const validated = texts((await this.#ask('ValidateDataResourceConfig', message)).diagnostics);
    if (validated.length > 0) return { state: null, diagnostics: validated };
    const answer = await this.#ask('ReadDataSource', {
      ...message,
      providerMeta: undefined,
      clientCapabilities: undefined,
    });
    return { state: plain(readValue(answer.state, schema)), diagnostics: texts(answer.diagnostics) };
  }

  /** Ctrl-C. */
  async stop(): Promise<void> {
    await this.#ask('StopProvider', {});
  }

  #schema(type: string): Schema {
    return named(catalogueOf(this.#provider).resources, type).schema;
  }

  async #ask<M extends keyof typeof codecs>(method: M, message: Request<M>): Promise<Response<M>> {
    // The table pairs every method with its own two messages, which TypeScript cannot follow through an index.
    const [request, response] = codecs[method] as unknown as readonly [Codec<Request<M>>, Codec<Response<M>>];
    return response.decode(await this.#call(method, request.encode(message).finish()));
  }
}

type Codec<T> = { decode(bytes: Uint8Array): T; encode(message: T): { finish(): Uint8Array } };
type Request<M extends keyof typeof codecs> = (typeof codecs)[M][0] extends Codec<infer T> ? T : never;
type Response<M extends keyof typeof codecs> = (typeof codecs)[M][1] extends Codec<infer T> ? T : never;

const codecs = {
  ValidateProviderConfig: [wire.ValidateProviderConfig_Request, wire.ValidateProviderConfig_Response],
  ConfigureProvider: [wire.ConfigureProvider_Request, wire.ConfigureProvider_Response],
  ValidateResourceConfig: [wire.ValidateResourceConfig_Request, wire.ValidateResourceConfig_Response],
  ValidateDataResourceConfig: [wire.ValidateDataResourceConfig_Request, wire.ValidateDataResourceConfig_Response],
  UpgradeResourceState: [wire.UpgradeResourceState_Request, wire.UpgradeResourceState_Response],
  ReadResource: [wire.ReadResource_Request, wire.ReadResource_Response],
  PlanResourceChange: [wire.PlanResourceChange_Request, wire.PlanResourceChange_Response],
  ApplyResourceChange: [wire.ApplyResourceChange_Request, wire.ApplyResourceChange_Response],
  ImportResourceState: [wire.ImportResourceState_Request, wire.ImportResourceState_Response],
  ReadDataSource: [wire.ReadDataSource_Request, wire.ReadDataSource_Response],
  StopProvider: [wire.StopProvider_Request, wire.StopProvider_Response],
} as const;

const noBytes = new Uint8Array(0);

function write(schema: Schema, value: Value): wire.DynamicValue {
  return value === null ? nullMessage : writeValue(value, schema);
}

/** What Terraform proposes: the configuration, with prior values where that is null and the provider may fill it. */
function proposal(schema: Schema, config: Value, prior: Value): Value {
  if (!isRecord(config) || !isRecord(prior)) return config;
  const proposed = newRecord();
  for (const { name, computed } of shapeOf(schema).members) {
    const value = memberOf(config, name);
    proposed[name] = value === null && computed ? memberOf(prior, name) : value;
  }
  return proposed;
}

function actionOf(existed: boolean, exists: boolean, replaces: boolean, same: boolean): Plan['action'] {
  if (!existed) return exists ? 'create' : 'none';
  if (!exists) return 'delete';
  return same ? 'none' : replaces ? 'replace' : 'update';
}

function sameBytes(planned: wire.DynamicValue | undefined, prior: Value, schema: Schema): boolean {
  return Buffer.compare(planned?.msgpack ?? noBytes, write(schema, prior).msgpack) === 0;
}
