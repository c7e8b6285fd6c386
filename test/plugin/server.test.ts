import * as wire from '../../src/plugin/generated/tfplugin6';
import { GrpcError } from '../../src/plugin/grpc-error';
import { sessionsOf } from '../../src/plugin/server';
import type { Session } from '../../src/plugin/session';
import { readValue } from '../../src/plugin/wire/dynamic-value';
import { newDesk, notesOn } from './notes';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const _text = (of: Uint8Array): string => new TextDecoder().decode(of);

describe('the server', () => {
  const silent = { isOn: () => false, write: () => {}, addSecrets: () => {} };
  const open = (): Session => sessionsOf(notesOn(newDesk()))({ log: silent });
  const call = (method: string, request: Uint8Array, session = open()) =>
    session.call(method, request, new AbortController());
  const none = new Uint8Array(0);

  test('tells all its schemas and what it can do', async () => {
    const answer = wire.GetProviderSchema_Response.decode(await call('GetProviderSchema', none));
    expect(Object.keys(answer.resourceSchemas)).toEqual(['desk_note', 'desk_stamp']);
    expect(Object.keys(answer.dataSourceSchemas)).toEqual(['desk_shelf']);
    expect(answer.provider?.block?.attributes).toHaveLength(3);
    expect(answer.serverCapabilities).toEqual({
      planDestroy: true,
      getProviderSchemaOptional: true,
      moveResourceState: false,
    });
  });

  test('tells the names alone as well', async () => {
    const answer = wire.GetMetadata_Response.decode(await call('GetMetadata', none));
    expect([answer.resources, answer.dataSources]).toEqual([
      [{ typeName: 'desk_note' }, { typeName: 'desk_stamp' }],
      [{ typeName: 'desk_shelf' }],
    ]);
  });

  test('has no functions', async () => {
    expect(wire.GetFunctions_Response.decode(await call('GetFunctions', none))).toEqual({
      functions: {},
      diagnostics: [],
    });
  });

  test('encodes the schema once for all connections', async () => {
    const provider = sessionsOf(notesOn(newDesk()));
    const [first, second] = await Promise.all([
      call('GetProviderSchema', none, provider({ log: silent })),
      call('GetProviderSchema', none, provider({ log: silent })),
    ]);
    expect(first).toBe(second);
  });

  test('a malformed request for it spoils no later one', async () => {
    const createSession = sessionsOf(notesOn(newDesk()));
    await expect(call('GetProviderSchema', Uint8Array.of(0xff), createSession({ log: silent }))).rejects.toBeInstanceOf(
      GrpcError,
    );
    expect((await call('GetProviderSchema', none, createSession({ log: silent }))).length).toBeGreaterThan(100);
  });

  test('tells the log which RPCs it answered, when it listens', async () => {
    const lines: string[] = [];
    const log = { ...silent, write: (level: string, message: string) => void lines.push(`${level} ${message}`) };
    await call('GetMetadata', none, sessionsOf(notesOn(newDesk()))({ log }));
    expect(lines).toEqual(['debug answered']);
  });

  test.each([
    'MoveResourceState',
    'CallFunction',
    'GetResourceIdentitySchemas',
    'UpgradeResourceIdentity',
    'ValidateEphemeralResourceConfig',
    'OpenEphemeralResource',
    'RenewEphemeralResource',
    'CloseEphemeralResource',
    'NoSuchMethod',
    'constructor',
    '',
  ])('%p is UNIMPLEMENTED', async (method) => {
    await expect(call(method, none)).rejects.toMatchObject({ name: 'GrpcError', status: 12 });
  });

  test.each<[string, Uint8Array]>([
    ['bytes that are no message', Uint8Array.of(0xff, 0xff, 0xff)],
    ['a length beyond the end', Uint8Array.of(0x0a, 0x7f, 0x00)],
  ])('%s are INVALID_ARGUMENT', async (_, request) => {
    await expect(call('PlanResourceChange', request)).rejects.toBeInstanceOf(GrpcError);
  });

  const dynamic = (msgpack: readonly number[], json = '') => ({ msgpack: Uint8Array.from(msgpack), json: bytes(json) });
  const validate = async (config: wire.DynamicValue | undefined): Promise<readonly string[]> => {
    const request = wire.ValidateResourceConfig_Request.encode({ typeName: 'desk_stamp', config }).finish();
    const { diagnostics } = wire.ValidateResourceConfig_Response.decode(await call('ValidateResourceConfig', request));
    return diagnostics.map(({ detail }) => detail);
  };

  test('takes values in JSON too', async () => {
    expect(await validate(dynamic([], '{"text":"x","at":null}'))).toEqual([]);
  });

  test.each<[string, wire.DynamicValue | undefined]>([
    ['no value', undefined],
    ['null', dynamic([0xc0])],
    ['unknown', dynamic([0xd4, 0, 0])],
    ['a number', dynamic([0x05])],
    ['an object of another type', dynamic([0x81, 0xa1, 0x78, 0xc0])],
    ['half a value', dynamic([0x82, 0xa2])],
    ['a map that claims four thousand million entries', dynamic([0xdf, 0xff, 0xff, 0xff, 0xff])],
    ['no JSON', dynamic([], '{')],
    ['JSON of another type', dynamic([], '{"text":{}}')],
  ])('a configuration that is %s is an error and no crash', async (_, config) => {
    const details = await validate(config);
    expect(details).toHaveLength(1);
  });

  test('a type name that every object has is no type', async () => {
    const request = wire.ValidateResourceConfig_Request.encode({
      typeName: 'constructor',
      config: dynamic([0x80]),
    }).finish();
    await expect(call('ValidateResourceConfig', request)).rejects.toBeInstanceOf(GrpcError);
  });

  test('an empty JSON value is null', () => {
    expect(readValue(dynamic([]), { attributes: {} })).toBeNull();
  });
});
