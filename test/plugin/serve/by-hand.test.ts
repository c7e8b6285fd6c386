import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { connect } from 'node:net';
import { magicCookieEnvironment } from '../../../src/plugin/handshake';
import { createGrpcClient } from '../../../src/plugin/testkit/grpc-client';
import { frameHead } from '../../../src/plugin/transport/frame';
import { type Built, buildFixture } from '../fixtures/built';

let built: Built;
beforeAll(() => {
  built = buildFixture('small-plugin');
});
afterAll(() => built?.remove());

const run = (args: readonly string[], env: NodeJS.ProcessEnv = {}) => {
  const { stdout, stderr, status } = spawnSync(built.command[0], args, {
    env: { PATH: process.env.PATH, ...env },
    encoding: 'utf8',
    timeout: 10_000,
  });
  return { stdout, stderr, status };
};

test('started by a person it says what it is, what to do and where that is explained', () => {
  expect(run([])).toEqual({
    status: 1,
    stdout: '',
    stderr:
      'This is a Terraform provider: Terraform starts it, a person need not. ' +
      'Install it with "small install"; docs/tutorial.md shows how.\n',
  });
});

test.each([
  ['an older protocol', { PLUGIN_PROTOCOL_VERSIONS: '4,5' }, /speaks plugin protocol 6, .* only 4,5\. Terraform 1\.0/],
  ['a certificate that is none', { PLUGIN_CLIENT_CERT: 'x' }, /PLUGIN_CLIENT_CERT cannot be read/],
])('to a program with %s it says why not', (_, env, reason) => {
  const { status, stdout, stderr } = run([], { ...magicCookieEnvironment, ...env });
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(reason);
});

test('--version tells its version', () => {
  expect(run(['--version'])).toEqual({ status: 0, stdout: 'terraform-provider-small 1.2.3\n', stderr: '' });
});

describe('with --debug', () => {
  let child: ChildProcess;
  let text = '';
  let socketPath: string;

  beforeAll(async () => {
    child = spawn(built.command[0], ['--debug'], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, TF_LOG: 'info' },
    });
    child.stderr?.on('data', (data) => {
      text += data;
    });
    const shown = await new Promise<string>((resolve) => child.stdout?.on('data', (data) => resolve(String(data))));
    const json = /TF_REATTACH_PROVIDERS='([^']+)'/.exec(shown)?.[1] ?? '';
    const variable = JSON.parse(json);
    const entry = {
      Protocol: 'grpc',
      ProtocolVersion: 6,
      Pid: child.pid,
      Test: true,
      Addr: { Network: 'unix', String: expect.stringMatching(/^\//) },
    };
    expect(variable).toEqual({
      'registry.terraform.io/example/small': entry,
      'registry.opentofu.org/example/small': entry,
    });
    socketPath = variable['registry.terraform.io/example/small'].Addr.String;
  });
  afterAll(() => {
    child.kill('SIGKILL');
  });

  test('it serves one client after another, each with a session of its own', async () => {
    for (let i = 0; i < 3; i++) {
      const client = createGrpcClient(connect(socketPath));
      expect(Buffer.from(await client.call('Count', new Uint8Array(0))).toString()).toBe('1');
      expect((await client.send('/plugin.GRPCController/Shutdown', [frameHead(0)])).status).toBe(0);
      client.close();
    }
    expect(text.match(/session opened/g)).toHaveLength(3);
    expect(child.exitCode).toBeNull();
  });

  test('Ctrl-C ends it', async () => {
    const exited = new Promise((resolve) => child.on('exit', resolve));
    child.kill('SIGINT');
    expect(await exited).toBe(0);
  });
});
