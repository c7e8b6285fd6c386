import { createHash } from 'node:crypto';
import type { CallResult, GrpcClient } from '../../../src/plugin/testkit/grpc-client';
import { type PluginProcess, startPlugin } from '../../../src/plugin/testkit/process';
import { frameHead } from '../../../src/plugin/transport/frame';
import { type Built, buildFixture } from '../fixtures/built';

let built: Built;
let plugin: PluginProcess;
let client: GrpcClient;

beforeAll(async () => {
  built = buildFixture('small-plugin');
  plugin = await startPlugin({ command: built.command, env: { TF_LOG: 'info' } });
  client = plugin.client();
});
afterAll(async () => {
  await plugin?.kill();
  built?.remove();
});

const echo = '/tfplugin6.Provider/Echo';
const framed = (text: string): Buffer => Buffer.concat([frameHead(text.length), Buffer.from(text)]);
const says = ({ http, status, message, answers }: CallResult): string =>
  `${http} ${status ?? '-'} ${message}${answers.map((answer) => `<${Buffer.from(answer)}>`).join('')}`.trim();

test.each<[string, string, readonly Uint8Array[], { readonly [name: string]: string }, string]>([
  ['one message is answered by one', echo, [framed('hello')], {}, '200 0 <hello>'],
  ['an empty message is a message', echo, [framed('')], {}, '200 0 <>'],
  ['a message byte by byte is one', echo, [...framed('hello')].map((byte) => Buffer.from([byte])), {}, '200 0 <hello>'],
  [
    'the type may carry +proto and parameters',
    echo,
    [framed('x')],
    { 'content-type': 'application/grpc+proto; a=b' },
    '200 0 <x>',
  ],
  ['no message', echo, [], {}, '200 13 a unary call without a message'],
  ['half a head', echo, [Buffer.from([0, 0])], {}, '200 13 the call ended inside a message'],
  ['half a message', echo, [framed('hello').subarray(0, 7)], {}, '200 13 the call ended inside a message'],
  ['two messages', echo, [framed('a'), framed('b')], {}, '200 13 more than one message in a unary call'],
  [
    'two messages at once',
    echo,
    [Buffer.concat([framed('a'), framed('b')])],
    {},
    '200 13 more than one message in a unary call',
  ],
  [
    'a compressed message',
    echo,
    [Buffer.from([1, 0, 0, 0, 1, 120])],
    {},
    '200 12 compressed messages are not supported',
  ],
  ['an announced compression', echo, [framed('x')], { 'grpc-encoding': 'gzip' }, '200 12 no decompressor for gzip'],
  [
    'a message that would be 4 GB',
    echo,
    [Buffer.from([0, 255, 255, 255, 255])],
    {},
    '200 8 a message of 4294967295 bytes; at most 268435456 are taken',
  ],
  ['an unknown RPC', '/tfplugin6.Provider/Nope', [framed('')], {}, '200 12 no RPC Nope'],
  ['an RPC with the name of a property', '/tfplugin6.Provider/__proto__', [framed('')], {}, '200 12 no RPC __proto__'],
  [
    'an unknown service',
    '/tfplugin5.Provider/GetSchema',
    [framed('')],
    {},
    '200 12 unknown method /tfplugin5.Provider/GetSchema',
  ],
  [
    'reflection',
    '/grpc.reflection.v1.ServerReflection/ServerReflectionInfo',
    [framed('')],
    {},
    '200 12 unknown method /grpc.reflection.v1.ServerReflection/ServerReflectionInfo',
  ],
  [
    'a refusal keeps its status and its letters',
    '/tfplugin6.Provider/Refuse',
    [framed('100 % no')],
    {},
    '200 3 100 % no',
  ],
  [
    'a bug is INTERNAL and says so',
    '/tfplugin6.Provider/Throw',
    [framed('')],
    {},
    '200 13 x is not a function. This is a bug in the provider.',
  ],
  ['JSON is no gRPC', echo, [framed('')], { 'content-type': 'application/json' }, '415 -'],
  ['gRPC-web is not this gRPC', echo, [framed('')], { 'content-type': 'application/grpc-web' }, '415 -'],
  ['GET is no call', echo, [], { ':method': 'GET' }, '405 -'],
  ['health is serving', '/grpc.health.v1.Health/Check', [framed('')], {}, '200 0 <\b\u0001>'],
])('%s', async (_, path, body, headers, expected) => {
  expect(says(await client.send(path, body, headers))).toBe(expected);
});

test('200 calls at once are answered each with its own answer', async () => {
  const texts = Array.from({ length: 200 }, (_, i) => `${i}`.repeat(i));
  const answers = await Promise.all(texts.map((text) => client.call('Echo', Buffer.from(text))));
  expect(answers.map((answer) => Buffer.from(answer).toString())).toEqual(texts);
});

test('a slow call does not hold up a quick one', async () => {
  const order: string[] = [];
  await Promise.all([
    client.call('Sleep', Buffer.from('300')).then(() => order.push('slow')),
    client.call('Echo', Buffer.from('x')).then(() => order.push('quick')),
  ]);
  expect(order).toEqual(['quick', 'slow']);
});

test('20 messages of 1.5 MB at once and one of 20 MB arrive whole, both ways', async () => {
  const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
  const big = Buffer.alloc(20_000_000, Buffer.from(Array.from({ length: 251 }, (_, i) => i)));
  const many = Array.from({ length: 20 }, (_, i) => big.subarray(i, i + 1_500_000));
  const answers = await Promise.all([...many, big].map((bytes) => client.call('Echo', bytes)));
  expect(answers.map(digest)).toEqual([...many, big].map(digest));
});

test('a cancelled call aborts its signal, and only its own', async () => {
  const stream = client.open('/tfplugin6.Provider/SleepUntilStopped');
  stream.on('error', () => {});
  stream.end(framed(''));
  await seen('call began');
  stream.close(8);
  await seen('call aborted');
  expect(Buffer.from(await client.call('Echo', Buffer.from('alive'))).toString()).toBe('alive');
});

test('the streams of a go-plugin server open and stay open', async () => {
  for (const path of ['/plugin.GRPCStdio/StreamStdio', '/plugin.GRPCBroker/StartStream']) {
    const stream = client.open(path);
    const status = await new Promise((resolve) => stream.on('response', (headers) => resolve(headers[':status'])));
    stream.write(framed('ignored'));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect([status, stream.closed]).toEqual([200, false]);
    stream.close();
  }
});

test('two connections of one plugin have a session each', async () => {
  const count = async (of: GrpcClient): Promise<string> =>
    Buffer.from(await of.call('Count', Buffer.alloc(0))).toString();
  const other = plugin.client();
  expect([await count(client), await count(client), await count(other)]).toEqual(['1', '2', '1']);
  other.close();
  await seen('session closed');
});

/** Waits until the plugin has logged this. */
async function seen(message: string): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (plugin.stderr().includes(`"${message}"`)) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`never logged: ${message}`);
}
