import { randomBytes } from 'node:crypto';
import { connect as connectPlain } from 'node:net';
import type { Duplex } from 'node:stream';
import { BinaryWriter } from '@bufbuild/protobuf/wire';
import fc from 'fast-check';
import { createGrpcClient, type GrpcClient } from '../../../src/plugin/testkit/grpc-client';
import { type PluginProcess, startPlugin } from '../../../src/plugin/testkit/process';
import { frameHead } from '../../../src/plugin/transport/frame';
import { type Built, buildFixture } from '../fixtures/built';

/** Every RPC of protocol 6.9, offered or not. */
const rpcs = [
  'ApplyResourceChange',
  'CallFunction',
  'CloseEphemeralResource',
  'ConfigureProvider',
  'GetFunctions',
  'GetMetadata',
  'GetProviderSchema',
  'GetResourceIdentitySchemas',
  'ImportResourceState',
  'MoveResourceState',
  'OpenEphemeralResource',
  'PlanResourceChange',
  'ReadDataSource',
  'ReadResource',
  'RenewEphemeralResource',
  'StopProvider',
  'UpgradeResourceIdentity',
  'UpgradeResourceState',
  'ValidateDataResourceConfig',
  'ValidateEphemeralResourceConfig',
  'ValidateProviderConfig',
  'ValidateResourceConfig',
];

let built: Built;
let encrypted: PluginProcess;
let plain: PluginProcess;
let friend: { readonly encrypted: GrpcClient; readonly plain: GrpcClient };

// Each keeps one honest client: a plugin ends with its last client, and that client must be answered to the end.
beforeAll(async () => {
  built = buildFixture('note-provider');
  encrypted = await startPlugin({ command: built.command });
  plain = await startPlugin({ command: built.command, mutualTls: false });
  friend = { encrypted: encrypted.client(), plain: plain.client() };
  await isWell(friend.encrypted);
  await isWell(friend.plain);
});
afterAll(async () => {
  await encrypted?.kill();
  await plain?.kill();
  built?.remove();
});

/** Asks for the schema on the honest client's connection. */
async function isWell(client: GrpcClient): Promise<void> {
  expect((await client.call('GetProviderSchema', new Uint8Array(0))).length).toBeGreaterThan(100);
}

/** Sends bytes on a connection of their own and waits until it is cut or `ms` have passed. */
async function throwAt(socket: Duplex, bytes: Uint8Array, ms = 20): Promise<void> {
  await new Promise<void>((resolve) => {
    const done = (): void => {
      socket.destroy();
      resolve();
    };
    socket.on('error', done).on('close', done).resume();
    socket.write(bytes, () => setTimeout(done, ms));
  });
}

const preface = Buffer.from('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n');

/** HTTP/2 frames of any type, flags and stream, with what may or may not fit them. */
const frames = fc
  .array(
    fc.record({
      type: fc.integer({ min: 0, max: 12 }),
      flags: fc.nat({ max: 255 }),
      stream: fc.oneof(fc.constantFrom(0, 1, 3), fc.nat()),
      payload: fc.uint8Array({ maxLength: 60 }),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((list) =>
    Buffer.concat(
      list.map(({ type, flags, stream, payload }) => {
        const head = Buffer.alloc(9);
        head.writeUIntBE(payload.length, 0, 3);
        head.writeUInt8(type, 3);
        head.writeUInt8(flags, 4);
        head.writeUInt32BE(stream, 5);
        return Buffer.concat([head, payload]);
      }),
    ),
  );

describe('nobody can end it or disturb its client', () => {
  test('with random bytes instead of TLS', async () => {
    for (let i = 0; i < 40; i++) {
      await throwAt(connectPlain(encrypted.handshake.address), randomBytes(1 + Math.floor(Math.random() * 3_000)), 2);
    }
    await isWell(friend.encrypted);
  });

  test('with 200 connections that say nothing', async () => {
    const silent = Array.from({ length: 200 }, () => connectPlain(encrypted.handshake.address).on('error', () => {}));
    await isWell(friend.encrypted);
    for (const socket of silent) socket.destroy();
    await isWell(friend.encrypted);
  });

  test('with more connections than it may have open', async () => {
    const few = await startPlugin({ command: ['sh', '-c', `ulimit -n 60 && exec "${built.command[0]}"`] });
    const client = few.client();
    await isWell(client);
    const silent = Array.from({ length: 200 }, () => connectPlain(few.handshake.address).on('error', () => {}));
    await new Promise((resolve) => setTimeout(resolve, 200));
    await isWell(client);
    for (const socket of silent) socket.destroy();
    await isWell(client);
    await few.kill();
  });

  test('with random bytes instead of HTTP/2', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 200 }), (bytes) =>
        throwAt(connectPlain(plain.handshake.address), bytes, 2),
      ),
      { numRuns: 40 },
    );
    await isWell(friend.plain);
  });

  test('with random HTTP/2 frames', async () => {
    await fc.assert(
      fc.asyncProperty(frames, (bytes) =>
        throwAt(
          connectPlain(plain.handshake.address),
          Buffer.concat([preface, Buffer.from([0, 0, 0, 4, 0, 0, 0, 0, 0]), bytes]),
          3,
        ),
      ),
      { numRuns: 150 },
    );
    await isWell(friend.plain);
  });

  test('with random frames after an honest beginning, over TLS', async () => {
    await fc.assert(
      fc.asyncProperty(frames, (bytes) => {
        const socket = encrypted.connect();
        return throwAt(socket, Buffer.concat([preface, Buffer.from([0, 0, 0, 4, 0, 0, 0, 0, 0]), bytes]), 3);
      }),
      { numRuns: 40 },
    );
    await isWell(friend.encrypted);
  });

  test('with a thousand calls begun and left, for every reason there is', async () => {
    const client = createGrpcClient(plain.connect());
    for (let i = 0; i < 1_000; i++) {
      const stream = client.open('/tfplugin6.Provider/GetProviderSchema').on('error', () => {});
      stream.write(Buffer.from([0, 0, 0, 0, 9]));
      if (i % 2) setImmediate(() => stream.close(1 + (i % 13)));
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
    client.session.destroy();
    await isWell(friend.plain);
  });
});

/** Protobuf that is well made and makes no sense: any fields of any wire type, messages in messages. */
const messages = fc
  .array(
    fc.record({
      field: fc.integer({ min: 1, max: 9 }),
      value: fc.oneof(
        fc.nat(),
        fc.uint8Array({ maxLength: 40 }),
        fc.constantFrom('note', 'note_note', 'nothing', ''),
        fc.constant(Buffer.from([0x0a, 0x01, 0xc0])),
        fc.constant(Buffer.from([0x0a, 0x81, 0x01, ...new Array(129).fill(0x91)])),
      ),
    }),
    { maxLength: 8 },
  )
  .map((fields) => {
    const writer = new BinaryWriter();
    for (const { field, value } of fields) {
      if (typeof value === 'number') writer.uint32(field * 8).uint32(value);
      else if (typeof value === 'string') writer.uint32(field * 8 + 2).string(value);
      else writer.uint32(field * 8 + 2).bytes(value);
    }
    return writer.finish();
  });

describe.each(rpcs)('%s', (rpc) => {
  test.each([
    ['bytes that are no protobuf', fc.uint8Array({ maxLength: 80 })],
    ['protobuf that makes no sense', messages],
  ])('answers %s with a message or a status, never with a bug', async (_, requests) => {
    await fc.assert(
      fc.asyncProperty(requests, async (request) => {
        const body = Buffer.concat([frameHead(request.length), request]);
        const { http, status = -1, message } = await friend.plain.send(`/tfplugin6.Provider/${rpc}`, [body]);
        expect([http, message, [0, 3, 12].includes(status)]).toEqual([200, message, true]);
      }),
      { numRuns: 60 },
    );
    await isWell(friend.plain);
  });
});

test('groups nested deeper than any stack are refused', async () => {
  const deep = Buffer.alloc(1_000_000, 0x0b);
  const body = Buffer.concat([frameHead(deep.length), deep]);
  const { status } = await friend.plain.send('/tfplugin6.Provider/ValidateProviderConfig', [body]);
  expect(status).toBe(3);
  await isWell(friend.plain);
});
