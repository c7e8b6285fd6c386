import { decodeMsgpack, encodeMsgpack, type Type, type Value } from '../../src/cty';
import { type AnyResource, type Attribute, type Block, defineProvider, type Schema } from '../../src/plugin';
import * as wire from '../../src/plugin/generated/tfplugin6';
import { sessionsOf } from '../../src/plugin/server';
import type { Session } from '../../src/plugin/session';
import { type Body, bodyType } from './compatibility';

/** What a plan came to, as Terraform reads it. */
export type Planned = { readonly planned: Value; readonly replaces: boolean; readonly errors: readonly string[] };
export type Applied = { readonly state: Value; readonly errors: readonly string[] };

/** A provider with one resource, spoken to in the protocol's own bytes. */
export type WireProvider = {
  plan(prior: Value, config: Value): Promise<Planned>;
  apply(prior: Value, planned: Value, config: Value): Promise<Applied>;
};

const noBytes = new Uint8Array(0);
const typeName = 'wire_thing';

/**
 * A resource whose other end stores what it is told, decides what it is not, and answers in its own manner: texts that
 * may be spelled in several ways in capitals, sets in another order.
 *
 * @param choice  Picks what the other end decides: the same number, the same values.
 */
export function createResource(type: string, schema: Schema, choice: number): AnyResource {
  const store = async (planned: unknown) => answerOf(schema, planned, createPicker(choice));
  return { type, schema, create: store, update: store, read: async (state: unknown) => state };
}

/** A provider with one such resource. */
export async function createWireProvider(schema: Schema, choice: number): Promise<WireProvider> {
  const provider = defineProvider({
    name: 'wire',
    version: '1.0.0',
    schema: { attributes: {} },
    resources: [createResource('thing', schema, choice)],
    dataSources: [],
    configure: () => undefined,
  });
  const session = sessionsOf(provider)({ log: { isOn: () => false, write: () => {}, addSecrets: () => {} } });
  const type = bodyType(schema);
  const call = callerOf(session);
  const message = (value: Value): wire.DynamicValue => ({ msgpack: encodeMsgpack(type, value), json: noBytes });
  const read = (value: wire.DynamicValue | undefined): Value => decodeMsgpack(type, value?.msgpack ?? noBytes);
  const empty = { msgpack: encodeMsgpack(bodyType({}), {}), json: noBytes };
  await call('ConfigureProvider', wire.ConfigureProvider_Request, wire.ConfigureProvider_Response, {
    config: empty,
    terraformVersion: '1.11.4',
    clientCapabilities: undefined,
  });
  return {
    async plan(prior, config) {
      const request = { typeName, priorState: message(prior), config: message(config), priorPrivate: noBytes };
      const answer = await call(
        'PlanResourceChange',
        wire.PlanResourceChange_Request,
        wire.PlanResourceChange_Response,
        {
          ...request,
          proposedNewState: message(config),
        },
      );
      const { plannedState, requiresReplace, diagnostics } = answer;
      return { planned: read(plannedState), replaces: requiresReplace.length > 0, errors: diagnostics.map(textOf) };
    },
    async apply(prior, planned, config) {
      const request = { typeName, priorState: message(prior), config: message(config), plannedPrivate: noBytes };
      const answer = await call(
        'ApplyResourceChange',
        wire.ApplyResourceChange_Request,
        wire.ApplyResourceChange_Response,
        {
          ...request,
          plannedState: message(planned),
        },
      );
      return { state: read(answer.newState), errors: answer.diagnostics.map(textOf) };
    },
  };
}

type Codec<T> = { encode(message: T): { finish(): Uint8Array }; decode(bytes: Uint8Array): T };

function callerOf(session: Session) {
  return async <Q, A>(method: string, request: Codec<Q>, response: Codec<A>, message: Q): Promise<A> => {
    const controller = new AbortController();
    return response.decode(await session.call(method, request.encode(message).finish(), controller));
  };
}

const textOf = ({ summary, detail }: wire.Diagnostic): string => `${summary}: ${detail}`;

type Picker = (choices: number) => number;

function createPicker(choice: number): Picker {
  let state = choice;
  return (choices) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor(state / 65_536) % choices;
  };
}

/** The state that the other end answers for what it was told; `undefined` is what it decides itself. */
function answerOf(body: Body, told: unknown, pick: Picker): { readonly [name: string]: Value } {
  const members = isObject(told) ? told : {};
  return Object.fromEntries([
    ...Object.entries(body.attributes ?? {}).map(
      ([name, of]) => [name, attributeAnswer(of, members[name], pick)] as const,
    ),
    ...Object.entries(body.blocks ?? {}).map(
      ([name, of]) => [name, nestedAnswer(of.nesting, of, members[name], pick)] as const,
    ),
  ]);
}

function attributeAnswer(attribute: Attribute, told: unknown, pick: Picker): Value {
  if (told === null) return null;
  if (told === undefined && !attribute.required && pick(4) === 0) return null;
  if ('nesting' in attribute) return nestedAnswer(attribute.nesting, attribute, told, pick);
  return plainAnswer(attribute.type, told, attribute.sameMeaning !== undefined, pick);
}

function nestedAnswer(nesting: Block['nesting'], body: Body, told: unknown, pick: Picker): Value {
  if (told === null) return null;
  if (nesting === 'single') return answerOf(body, told, pick);
  const given = told === undefined ? Array.from({ length: pick(3) }, () => undefined) : told;
  if (Array.isArray(given) && nesting !== 'map') {
    const answers = given.map((each) => answerOf(body, each, pick));
    return nesting === 'set' ? answers.reverse() : answers;
  }
  const entries = isObject(given) && !Array.isArray(given) ? Object.entries(given) : [['k', undefined] as const];
  return Object.fromEntries(entries.map(([key, each]) => [key, answerOf(body, each, pick)]));
}

function plainAnswer(type: Type, told: unknown, isRespelled: boolean, pick: Picker): Value {
  const element = 'element' in type ? type.element : type;
  const answer = (each: unknown) => plainAnswer(element, each, isRespelled, pick);
  switch (type.kind) {
    case 'list':
      return Array.isArray(told) ? told.map(answer) : [answer(undefined)];
    case 'set':
      return Array.isArray(told) ? told.map(answer).reverse() : [answer(undefined)];
    case 'map':
      return isObject(told)
        ? Object.fromEntries(Object.entries(told).map(([key, each]) => [key, answer(each)]))
        : { k: answer(undefined) };
    case 'string': {
      const text = typeof told === 'string' ? told : `made-${pick(1000)}`;
      return isRespelled ? text.toUpperCase() : text;
    }
    case 'number':
      return typeof told === 'number' ? told : pick(1000);
    default:
      return typeof told === 'boolean' ? told : pick(2) === 1;
  }
}

function isObject(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === 'object' && value !== null;
}
