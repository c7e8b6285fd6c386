import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { magicCookieEnvironment } from '../../../src/plugin/handshake';
import type { GrpcClient } from '../../../src/plugin/testkit/grpc-client';
import { type PluginOptions, type PluginProcess, startPlugin } from '../../../src/plugin/testkit/process';
import { frameHead } from '../../../src/plugin/transport/frame';
import { type Built, buildFixture } from '../fixtures/built';

let built: Built;
const running: PluginProcess[] = [];

beforeAll(() => {
  built = buildFixture('small-plugin');
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((plugin) => plugin.kill()));
});
afterAll(() => built?.remove());

async function start(options: Partial<PluginOptions> = {}): Promise<PluginProcess> {
  const plugin = await startPlugin({ command: built.command, env: { TF_LOG: 'info' }, ...options });
  running.push(plugin);
  return plugin;
}

async function connected(plugin: PluginProcess): Promise<GrpcClient> {
  const client = plugin.client();
  await client.call('Echo', nothing);
  return client;
}

const nothing = new Uint8Array(0);
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const shutdown = '/plugin.GRPCController/Shutdown';

/** Milliseconds until it has ended, and how; fails when that takes longer than `most`. */
async function endOf(plugin: PluginProcess, most: number): Promise<string> {
  const began = performance.now();
  const { code, signal } = await plugin.exited;
  const took = performance.now() - began;
  expect(took).toBeLessThan(most);
  expect(existsSync(dirname(plugin.handshake.address))).toBe(false);
  return `${code ?? signal}`;
}

describe('it ends with status 0 and without a trace', () => {
  test.each<[string, (plugin: PluginProcess) => Promise<unknown>, number]>([
    ['when it is asked to', (plugin) => plugin.client().send(shutdown, [frameHead(0)]), 1_000],
    ['when its only client closes the connection', async (plugin) => (await connected(plugin)).close(), 1_000],
    ['when its only client vanishes', async (plugin) => (await connected(plugin)).session.destroy(), 1_000],
    ['on SIGTERM, before a client came', async (plugin) => plugin.process.kill('SIGTERM'), 1_000],
    ['on SIGHUP', async (plugin) => plugin.process.kill('SIGHUP'), 1_000],
  ])('%s', async (_, end, most) => {
    const plugin = await start();
    await end(plugin);
    expect(await endOf(plugin, most)).toBe('0');
  });
});

test('Ctrl-C reaches it too and is Terraform’s to handle: the call under way finishes', async () => {
  const plugin = await start();
  const client = plugin.client();
  const slow = client.call('Sleep', Buffer.from('400'));
  await wait(100);
  plugin.process.kill('SIGINT');
  plugin.process.kill('SIGINT');
  expect(Buffer.from(await slow).toString()).toBe('slept');
  expect(Buffer.from(await client.call('Echo', Buffer.from('alive'))).toString()).toBe('alive');
});

test.each<[string, (plugin: PluginProcess, client: GrpcClient) => unknown]>([
  ['asked to end', (_, client) => client.send(shutdown, [frameHead(0)])],
  ['on SIGTERM', (plugin) => plugin.process.kill('SIGTERM')],
])('%s, it lets the call under way finish first', async (_, end) => {
  const plugin = await start();
  const client = await connected(plugin);
  const slow = client.call('Sleep', Buffer.from('500'));
  await wait(100);
  void end(plugin, client);
  expect(Buffer.from(await slow).toString()).toBe('slept');
  expect(await endOf(plugin, 1_500)).toBe('0');
});

test('asked to end, it aborts what waits and does not wait for what goes on for ever', async () => {
  const plugin = await start();
  const client = plugin.client();
  const stoppable = client.call('SleepUntilStopped', nothing);
  const endless = client.call('Sleep', Buffer.from('60000')).catch(() => 'cut off');
  await wait(100);
  void client.send(shutdown, [frameHead(0)]);
  expect(Buffer.from(await stoppable).toString()).toBe('stopped');
  expect(await endOf(plugin, 1_900)).toBe('0');
  expect(await endless).toBe('cut off');
});

test('a second SIGTERM does not wait', async () => {
  const plugin = await start();
  void plugin
    .client()
    .call('Sleep', Buffer.from('60000'))
    .catch(() => {});
  await wait(200);
  plugin.process.kill('SIGTERM');
  await wait(200);
  plugin.process.kill('SIGTERM');
  expect(await endOf(plugin, 1_000)).toBe('1');
});

test.each([
  ['while a call is under way', 'connected'],
  ['between the handshake and the first connection', 'not connected'],
])('when the program that started it is killed %s, it is gone within 2 s', async (_, state) => {
  // A shell of Terraform's part: starts the plugin, hands its handshake on and is killed.
  const parent = spawn(
    process.execPath,
    [
      '-e',
      `const child = require('node:child_process').spawn(${JSON.stringify(built.command[0])}, [], { stdio: ['ignore', 'pipe', 'ignore'] });
       process.stdout.write(child.pid + '|');
       child.stdout.once('data', (line) => {
         process.stdout.write(line);
         const socket = ${JSON.stringify(state)} === 'connected' && require('node:net').connect(String(line).split('|')[3]);
         if (socket) require('node:http2').connect('http://x', { createConnection: () => socket })
           .request({ ':method': 'POST', ':path': '/tfplugin6.Provider/Sleep', 'content-type': 'application/grpc' })
           .end(Buffer.from([0, 0, 0, 0, 5, ...Buffer.from('60000')]));
       });
       setInterval(() => {}, 1000);`,
    ],
    {
      env: { ...process.env, ...magicCookieEnvironment, PLUGIN_PROTOCOL_VERSIONS: '6' },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const said = await new Promise<string>((resolve) => {
    let text = '';
    parent.stdout.on('data', (data) => {
      text += data;
      if (text.includes('\n')) resolve(text);
    });
  });
  const pid = Number(said.split('|')[0]);
  await wait(300);
  expect(isAlive(pid)).toBe(true);
  parent.kill('SIGKILL');
  await wait(2_000);
  const alive = isAlive(pid);
  if (alive) process.kill(pid, 'SIGKILL');
  expect(alive).toBe(false);
  expect(existsSync(dirname(said.split('|')[4] ?? ''))).toBe(false);
});

/** A process that has ended and that nobody has waited for yet is not alive. */
function isAlive(pid: number): boolean {
  const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' });
  return stdout.trim() !== '' && !stdout.trim().startsWith('Z');
}

describe('a bug that nobody caught', () => {
  test.each([
    ['thrown', 'Crash', 'crashed with *** letters. This is a bug in the provider.'],
    ['of a promise', 'Reject', 'nobody caught me. This is a bug in the provider.'],
  ])('%s ends it with status 1, says what it was and hides secrets', async (_, method, summary) => {
    const plugin = await start({ env: { TF_LOG: 'error' } });
    const client = plugin.client();
    await client.call('Secret', Buffer.from('sesame'));
    await client.call(method, Buffer.from('sesame letters')).catch(() => {});
    expect(await endOf(plugin, 1_000)).toBe('1');
    const [line = '', panic] = plugin.stderr().split('\n');
    expect(JSON.parse(line)).toMatchObject({ '@level': 'error', '@message': summary });
    expect(panic).toBe(`panic: ${summary}`);
    expect(plugin.stderr()).not.toContain('sesame');
  });

  test('is told to Terraform even when logs are off', async () => {
    const plugin = await start({ env: { TF_LOG: '' } });
    void plugin
      .client()
      .call('Reject', nothing)
      .catch(() => {});
    expect(await endOf(plugin, 2_000)).toBe('1');
    expect(plugin.stderr()).toMatch(/^panic: nobody caught me/);
  });
});
