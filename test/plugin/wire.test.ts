import { list, number, object, Path, type PathStep, set, string } from '../../src/cty';
import * as wire from '../../src/plugin/generated/tfplugin6';
import { GrpcError } from '../../src/plugin/grpc-error';
import type { Schema } from '../../src/plugin/schema';
import { sessionsOf } from '../../src/plugin/server';
import type { Session } from '../../src/plugin/session';
import { pathText } from '../../src/plugin/testkit/plain';
import { diagnosticMessages, pathMessage } from '../../src/plugin/wire/diagnostics';
import { readValue } from '../../src/plugin/wire/dynamic-value';
import { StoredPrivateState } from '../../src/plugin/wire/private-state';
import { schemaMessage } from '../../src/plugin/wire/schema';
import { newDesk, notesOn } from './notes';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (of: Uint8Array): string => new TextDecoder().decode(of);

describe('a schema reaches Terraform', () => {
  const schema: Schema = {
    version: 3,
    description: 'A **thing**.',
    attributes: {
      needed: { type: string, required: true, description: 'Needed.' },
      kind: { type: string, default: 'plain' },
      secret: { type: set(number), optional: true, computed: true, sensitive: true },
      old: { type: list(object({ a: string })), optional: true, deprecated: 'Use kind.' },
      nested: { nesting: 'map', optional: true, attributes: { inner: { type: string, computed: true } } },
    },
    blocks: { step: { nesting: 'list', minItems: 1, maxItems: 5, blocks: { deep: { nesting: 'single' } } } },
  };
  const message = wire.Schema.decode(wire.Schema.encode(schemaMessage(schema)).finish());
  const attribute = (name: string) => message.block?.attributes.find((each) => each.name === name);
  const flags = (name: string): string => {
    const { required, optional, computed, sensitive, deprecated } = attribute(name) ?? {};
    return Object.entries({ required, optional, computed, sensitive, deprecated })
      .flatMap(([flag, on]) => (on ? [flag] : []))
      .join(' ');
  };

  test.each([
    ['needed', 'required', '"string"'],
    ['kind', 'optional computed', '"string"'],
    ['secret', 'optional computed sensitive', '["set","number"]'],
    ['old', 'optional deprecated', '["list",["object",{"a":"string"}]]'],
    ['nested', 'optional', ''],
  ])('%s is %s', (name, expected, type) => {
    expect([flags(name), text(attribute(name)?.type ?? bytes('none'))]).toEqual([expected, type]);
  });

  test('with its version and descriptions in Markdown', () => {
    const { version, block } = message;
    expect([version, block?.description, block?.descriptionKind, attribute('needed')?.description]).toEqual([
      3,
      'A **thing**.',
      wire.StringKind.MARKDOWN,
      'Needed.',
    ]);
    expect(attribute('old')?.description).toBe('Deprecated: Use kind.');
  });

  test('with nested attributes and blocks', () => {
    expect(attribute('nested')?.nestedType).toMatchObject({
      nesting: wire.Schema_Object_NestingMode.MAP,
      attributes: [{ name: 'inner', computed: true }],
    });
    expect(message.block?.blockTypes).toMatchObject([
      {
        typeName: 'step',
        nesting: wire.Schema_NestedBlock_NestingMode.LIST,
        minItems: 1,
        maxItems: 5,
        block: { blockTypes: [{ typeName: 'deep' }] },
      },
    ]);
  });
});

describe('R-18: of a path Terraform is given as much as it can point at, and the text has the rest', () => {
  const schema: Schema = {
    attributes: {},
    blocks: { step: { nesting: 'list', blocks: { deep: { nesting: 'set' }, one: { nesting: 'single' } } } },
  };
  const at = (...steps: readonly PathStep[]): Path => steps.reduce((path, step) => path.step(step), Path.root);
  const attribute = (name: string): PathStep => ({ attribute: name });

  test.each<[string, Path, string, string]>([
    ['the root', Path.root, '', 'Why.'],
    ['an attribute', at(attribute('a')), 'a', 'Why.'],
    ['an attribute in an attribute', at(attribute('a'), attribute('b')), 'a["b"]', 'In a.b: Why.'],
    [
      'anything deeper',
      at(attribute('a'), attribute('b'), attribute('c'), { index: 1 }),
      'a["b"]',
      'In a.b.c[1]: Why.',
    ],
    ['a map key', at(attribute('a'), { key: 'k' }, attribute('c')), 'a["k"]', 'In a["k"].c: Why.'],
    ['a list index', at(attribute('a'), { index: 2 }, attribute('c')), 'a[2]', 'In a[2].c: Why.'],
    ['an element of a set', at(attribute('a'), { element: 'x' }, attribute('c')), 'a', 'In a[...].c: Why.'],
    ['an attribute of a block', at(attribute('step'), { index: 0 }, attribute('a')), 'step[0].a', 'In step[0].a: Why.'],
    [
      'anything deeper in a block',
      at(attribute('step'), { index: 0 }, attribute('a'), attribute('b'), attribute('c')),
      'step[0].a["b"]',
      'In step[0].a.b.c: Why.',
    ],
    [
      'a block in a block',
      at(attribute('step'), { index: 0 }, attribute('one'), attribute('a')),
      'step[0].one.a',
      'In step[0].one.a: Why.',
    ],
    [
      'a set of blocks in a block',
      at(attribute('step'), { index: 0 }, attribute('deep'), { element: 'x' }),
      'step[0].deep',
      'In step[0].deep[...]: Why.',
    ],
  ])('%s', (_, path, pointed, detail) => {
    const [message] = diagnosticMessages([{ severity: 'error', summary: 'S', detail: 'Why.', path }], schema);
    expect([message?.attribute ? pathText(message.attribute) : '', message?.detail]).toEqual([pointed, detail]);
  });

  test('a text that opens with its path already is left', () => {
    const path = at(attribute('a'), attribute('b'));
    const [message] = diagnosticMessages([{ severity: 'warning', summary: 'S', detail: 'In a.b: Why.', path }]);
    expect(message).toMatchObject({ severity: wire.Diagnostic_Severity.WARNING, detail: 'In a.b: Why.' });
  });

  test('a path for the plan ends where a set begins', () => {
    expect(
      pathText(pathMessage(at(attribute('a'), { index: 1 }, attribute('b'), { element: 'x' }, attribute('c')))),
    ).toBe('a[1].b');
  });
});

describe('private state', () => {
  test.each<[string, string, string | undefined]>([
    ['nothing', '', undefined],
    ['a value', '{"values":{"k":"v"}}', 'v'],
    ['what is no text', '{"values":{"k":5}}', undefined],
    ['another shape', '[1]', undefined],
    ['no JSON', 'x', undefined],
    ['a name that every object has', '{"values":{}}', undefined],
  ])('reads %s', (_, stored, expected) => {
    expect(new StoredPrivateState(bytes(stored)).get('k')).toBe(expected);
    expect(new StoredPrivateState(bytes(stored)).get('constructor')).toBeUndefined();
  });

  test.each<[string, string, string | undefined, string]>([
    ['a first value', '', 'v', '{"values":{"k":"v"}}'],
    ['one beside others', '{"values":{"a":"1"},"other":true}', 'v', '{"values":{"a":"1","k":"v"},"other":true}'],
    ['the same value, byte for byte', '{ "values": {"k":"v"} }', 'v', '{ "values": {"k":"v"} }'],
    ['a value that goes', '{"values":{"k":"v"}}', undefined, ''],
    ['a value that goes from beside another', '{"values":{"k":"v"},"other":1}', undefined, '{"other":1}'],
  ])('writes %s', (_, stored, value, expected) => {
    const state = new StoredPrivateState(bytes(stored));
    state.set('k', value);
    expect(text(state.bytes())).toBe(expected);
  });

  test('marks an import until it was read', () => {
    const state = new StoredPrivateState(new Uint8Array(0));
    state.imported = true;
    const read = new StoredPrivateState(state.bytes());
    expect([state.imported, read.imported]).toEqual([true, true]);
    read.imported = false;
    expect(text(read.bytes())).toBe('');
  });

  test('keeps what was set on an import', () => {
    const state = new StoredPrivateState(new Uint8Array(0));
    state.imported = true;
    state.set('__proto__', 'v');
    const read = new StoredPrivateState(state.bytes());
    read.imported = false;
    expect(new StoredPrivateState(read.bytes()).get('__proto__')).toBe('v');
  });
});

describe('the server', () => {
  const silent = { isOn: () => false, write: () => {}, addSecrets: () => {} };
  const open = (): Session => sessionsOf(notesOn(newDesk()))({ log: silent });
  const call = (method: string, request: Uint8Array, session = open()) =>
    session.call(method, request, new AbortController().signal);
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
