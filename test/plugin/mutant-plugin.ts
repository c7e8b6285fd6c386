import { decodeMsgpack, encodeMsgpack, equals, isRecord, isWhollyKnown, type Value } from '../../src/cty';
import { type AnyResource, defineProvider } from '../../src/plugin';
import * as wire from '../../src/plugin/generated/tfplugin6';
import { listen } from '../../src/plugin/listen';
import { reattachVariable } from '../../src/plugin/reattach';
import { sessionsOf } from '../../src/plugin/server';
import type { CreateSession } from '../../src/plugin/session';
import { createHost } from '../../src/plugin/transport/host';
import { bodyType } from './compatibility';
import { completed, type Members, type Mutant, mutants, schema, whole } from './mutants';

const type = bodyType(schema);

/** A running provider of which every resource type misbehaves in one way, and `behaves` in none. */
export type MutantPlugin = {
  /** What Terraform must be started with to use it, as the provider `test/mutant`. */
  readonly environment: { readonly TF_REATTACH_PROVIDERS: string };
  /** The configurations that Terraform asked plans for, by resource type. */
  readonly configs: ReadonlyMap<string, readonly Value[]>;
  stop(): Promise<void>;
};

/** Starts the provider inside this process, on a socket without TLS, as `--debug` does. */
export async function startMutantPlugin(): Promise<MutantPlugin> {
  const configs = new Map<string, Value[]>();
  const listener = await listen({ socketDir: undefined, ports: { from: 20_000, to: 25_000 } });
  const host = createHost({
    listener,
    mutualTls: undefined,
    createSession: spoiled(sessionsOf(provider), configs),
    log: { isOn: () => false, write: () => {}, addSecrets: () => {} },
    endsWithClient: false,
    onEnd: () => {},
  });
  const addresses = ['registry.terraform.io/test/mutant', 'registry.opentofu.org/test/mutant'];
  return {
    environment: { TF_REATTACH_PROVIDERS: reattachVariable(addresses, process.pid, listener.address) },
    configs,
    stop: () => host.stop(0),
  };
}

const provider = defineProvider({
  name: 'mutant',
  version: '1.0.0',
  schema: { attributes: {} },
  resources: ['behaves', ...mutants.map(({ name }) => name)].map(resourceNamed),
  dataSources: [],
  configure: () => undefined,
});

function resourceNamed(type: string): AnyResource {
  const store = async (planned: Members): Promise<Members> => completed(planned);
  return { type, schema, create: store, update: store, read: async (state) => state };
}

/** The same sessions with the mutants' answers spoiled on their way out, behind the plugin's own checks. */
function spoiled(createSession: CreateSession, configs: Map<string, Value[]>): CreateSession {
  return (options) => {
    const session = createSession(options);
    return {
      stop: () => session.stop(),
      close: () => session.close(),
      async call(method, request, controller) {
        const response = await session.call(method, request, controller);
        if (method === 'PlanResourceChange') return spoilPlan(request, response, configs);
        return method === 'ApplyResourceChange' ? spoilApply(request, response) : response;
      },
    };
  };
}

function spoilPlan(request: Uint8Array, response: Uint8Array, configs: Map<string, Value[]>): Uint8Array {
  const { typeName, config, priorState } = wire.PlanResourceChange_Request.decode(request);
  const [asked, prior] = [read(config), read(priorState)];
  if (asked === null) return response;
  configs.set(typeName, [...(configs.get(typeName) ?? []), asked]);
  const mutant = mutantOf(typeName);
  const isSpoiled =
    (mutant?.spoils === 'plan' && (!mutant.before || (prior !== null && !isUnchanged(asked, mutant.before)))) ||
    (mutant?.spoils === 'final plan' && isWhollyKnown(asked) && prior !== null && !isUnchanged(asked, mutant.before));
  if (!mutant || !isSpoiled) return response;
  const answer = wire.PlanResourceChange_Response.decode(response);
  const plannedState = spoil(answer.plannedState, mutant);
  return wire.PlanResourceChange_Response.encode({ ...answer, plannedState }).finish();
}

function spoilApply(request: Uint8Array, response: Uint8Array): Uint8Array {
  const mutant = mutantOf(wire.ApplyResourceChange_Request.decode(request).typeName);
  if (mutant?.spoils !== 'apply') return response;
  const answer = wire.ApplyResourceChange_Response.decode(response);
  const newState = spoil(answer.newState, mutant);
  return wire.ApplyResourceChange_Response.encode({ ...answer, newState }).finish();
}

function mutantOf(typeName: string): Mutant | undefined {
  return mutants.find(({ name }) => `mutant_${name}` === typeName);
}

function isUnchanged(asked: Value, before: Members | undefined): boolean {
  return before !== undefined && equals(type, asked, whole(before));
}

function read(message: wire.DynamicValue | undefined): Value {
  return message && message.msgpack.length > 0 ? decodeMsgpack(type, message.msgpack) : null;
}

function spoil(message: wire.DynamicValue | undefined, { answer }: Mutant): wire.DynamicValue {
  const right = read(message);
  if (!isRecord(right)) throw new Error('there is no answer to spoil');
  return { msgpack: encodeMsgpack(type, answer(right)), json: new Uint8Array(0) };
}
