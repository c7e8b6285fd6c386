import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { eventually } from '../e2e/process';

const root = resolve(__dirname, '../..');
const dir = mkdtempSync(join(tmpdir(), 'portcullis-serve-'));
const running = new Set<ChildProcess>();
afterEach(async () => {
  for (const child of running) child.kill('SIGKILL');
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

interface Program {
  readonly child: ChildProcess;
  readonly out: () => string;
  readonly err: () => string;
  /** Its status, once it has ended. */
  readonly ended: Promise<number | null>;
}

/** Runs `portcullis serve` from its sources, as a process of its own. */
function serve(args: readonly string[], env: Record<string, string> = {}): Program {
  const { PORT_CLIENT_ID: _, PORT_CLIENT_SECRET: __, ...rest } = process.env;
  const script = `require('./src/cli/main').main(process.argv.slice(1))`;
  const child = spawn(process.execPath, ['--require', 'tsx/cjs', '-e', script, 'serve', ...args], {
    cwd: root,
    env: { ...rest, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let [out, err] = ['', ''];
  child.stdout?.setEncoding('utf8').on('data', (text) => {
    out += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text) => {
    err += text;
  });
  const ended = once(child, 'close').then(([status]) => {
    running.delete(child);
    return typeof status === 'number' ? status : null;
  });
  return { child, out: () => out, err: () => err, ended };
}

/** The address, once the program says that it listens. */
async function urlOf({ out, err, child }: Program): Promise<string> {
  for (;;) {
    const [, url] = /^portcullis backend listening on (http:\S+)$/m.exec(out()) ?? [];
    if (url) return url;
    if (child.exitCode !== null) throw new Error(`it ended with ${child.exitCode}: ${err()}`);
    await new Promise((wait) => setTimeout(wait, 20));
  }
}

const own = ['--client-id', 'me', '--client-secret', 'my secret'];

async function tokenOf(url: string, clientId: string, clientSecret: string): Promise<number> {
  const body = JSON.stringify({ clientId, clientSecret });
  const headers = { 'content-type': 'application/json' };
  return (await fetch(`${url}/v1/auth/access_token`, { method: 'POST', headers, body })).status;
}

test('it says where it listens, answers by then, and ends with 0 when told to', async () => {
  const program = serve(own);
  const url = await urlOf(program);
  expect([(await fetch(`${url}/health`)).status, await tokenOf(url, 'me', 'my secret')]).toEqual([200, 200]);
  expect(program.out()).toBe(`portcullis backend listening on ${url}\n`);
  program.child.kill('SIGTERM');
  expect([await program.ended, program.err()]).toEqual([0, '']);
});

test('a fresh database gets credentials, shown at that start only; they last', async () => {
  const args = ['--database', join(dir, 'fresh.db')];
  const first = serve(args);
  await urlOf(first);
  const [, id = '', secret = ''] = /client id: (\S+)\nportcullis client secret: (\S+)\n/.exec(first.out()) ?? [];
  first.child.kill('SIGINT');
  await first.ended;
  const second = serve(args);
  const url = await urlOf(second);
  expect([await tokenOf(url, id, secret), await tokenOf(url, id, 'guess')]).toEqual([200, 401]);
  expect([second.out().includes(secret), second.err().includes(secret), first.err()]).toEqual([false, false, '']);
});

test('a database whose credentials were generated is not shown to other machines at a later start either', async () => {
  const args = ['--database', join(dir, 'later.db')];
  const first = serve(args);
  await urlOf(first);
  first.child.kill('SIGTERM');
  await first.ended;
  const second = serve([...args, '--host', '0.0.0.0']);
  expect([await second.ended, second.err()]).toEqual([2, expect.stringContaining('the credentials were generated')]);
});

test('credentials may come from the environment, and a new secret replaces the former', async () => {
  const args = ['--database', join(dir, 'replaced.db')];
  for (const secret of ['one', 'two']) {
    const program = serve(args, { PORT_CLIENT_ID: 'env', PORT_CLIENT_SECRET: secret });
    const url = await urlOf(program);
    expect([await tokenOf(url, 'env', 'one'), await tokenOf(url, 'env', 'two')]).toEqual(
      secret === 'one' ? [200, 401] : [401, 200],
    );
    program.child.kill('SIGTERM');
    await program.ended;
  }
});

test('a request under way is finished before it ends', async () => {
  const program = serve(own);
  const url = new URL(await urlOf(program));
  const body = JSON.stringify({ clientId: 'me', clientSecret: 'my secret' });
  const socket = connect(Number(url.port), url.hostname);
  await once(socket, 'connect');
  let answer = '';
  socket.setEncoding('utf8').on('data', (text) => {
    answer += text;
  });
  socket.write(`POST /v1/auth/access_token HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n`);
  socket.write('expect: 100-continue\r\n'); // answered as soon as the request is under way
  socket.write(`content-length: ${body.length}\r\n\r\n${body.slice(0, 10)}`);
  await eventually(() => answer.startsWith('HTTP/1.1 100') || undefined, 'the request to be under way');
  program.child.kill('SIGTERM');
  const isDeaf = () =>
    fetch(`${url}health`).then(
      () => undefined,
      () => true,
    );
  await eventually(isDeaf, 'the program to take no more requests');
  expect(program.child.exitCode).toBeNull();
  socket.write(body.slice(10));
  expect(await program.ended).toBe(0);
  expect([answer.includes('HTTP/1.1 200 OK'), answer.includes('accessToken')]).toEqual([true, true]);
});

test('the journal shows what was asked for, in order, and only when it was asked to', async () => {
  const url = await urlOf(serve([...own, '--journal']));
  for (const path of ['/health', '/v1/actions/x?y=z', '/health']) await fetch(url + path);
  const { requests, counts } = (await (await fetch(`${url}/__portcullis/journal`)).json()) as Record<string, unknown[]>;
  const health = { method: 'GET', path: '/health', status: 200 };
  const action = { method: 'GET', path: '/v1/actions/x', status: 401 };
  expect([requests, counts]).toEqual([
    [health, action, health],
    [
      { ...health, count: 2 },
      { ...action, count: 1 },
    ],
  ]);
  await fetch(`${url}/__portcullis/journal`, { method: 'DELETE' });
  expect(await (await fetch(`${url}/__portcullis/journal`)).json()).toEqual({ ok: true, requests: [], counts: [] });
  expect((await fetch(`${await urlOf(serve(own))}/__portcullis/journal`)).status).toBe(404);
});

test.each<[string, string[], string]>([
  ['a public address with generated credentials', ['--host', '0.0.0.0'], 'can be reached from other machines'],
  ['every address of version 6', ['--host', '::'], 'can be reached from other machines'],
  ['a name that only looks like loopback', ['--host', '127.0.0.1.example.com'], 'can be reached from other machines'],
  ['local sign-in on a public address', ['--host', '0.0.0.0', ...own, '--local-sign-in'], 'leave out local sign-in'],
  ['a journal on a public address', ['--host', '0.0.0.0', ...own, '--journal'], 'leave out journal'],
  ['control on a public address', ['--host', '0.0.0.0', ...own, '--control'], 'give a control token'],
  ['a control token that can be guessed', ['--control-token', 'me'], 'a control token has at least 16 characters'],
  ['a client id without a secret', ['--client-id', 'x'], 'both a client id and a client secret'],
  [
    'a database in a directory that is not there',
    ['--database', join(dir, 'no', 'x.db')],
    'no/x.db cannot be opened: is its folder there, and may it be written?',
  ],
  ['a seed that is not there', ['--seed', join(dir, 'no.json')], 'no.json'],
  ['a server that is not there', ['--database', 'postgres://127.0.0.1:1/x'], 'ECONNREFUSED'],
])('it ends with 2 and says why: %s', async (_, args, says) => {
  const program = serve(args);
  expect([await program.ended, program.out()]).toEqual([2, '']);
  expect(program.err()).toContain(says);
});

test.each<[string, string[], string]>([
  ['a port that is none', ['--port', '70000'], 'a port is a whole number'],
  ['an unknown option', ['--prot', '1'], 'unknown option'],
  ['an argument', ['4546'], 'too many arguments'],
  ['a clock that is none', ['--clock', 'noon'], 'a clock is "real", "frozen", or a date and time'],
  ['an unknown switch', ['--switch', 'adminsMayAll=true'], 'known are policyIgnoresVisibility'],
  ['a switch without a value', ['--switch', 'forbidSelfApproval'], 'a switch is name=value'],
  ['a switch that is on or off', ['--switch', 'forbidSelfApproval=1'], 'forbidSelfApproval is true or false'],
  ['a switch that is a number', ['--switch', 'relatedToDepth=far'], 'relatedToDepth is a whole number'],
  ['a log level that is none', ['--log-level', 'loud'], 'Allowed choices are debug, info'],
  ['a public address that is none', ['--public-url', 'ftp://x'], 'a public address is http://'],
])('it ends with 1 and shows how it is used: %s', async (_, args, says) => {
  const program = serve(args);
  expect(await program.ended).toBe(1);
  expect(program.err()).toContain(says);
});

test('with a control token the control routes are for whoever sends it; the clock stands still where it was told to', async () => {
  const env = { PORTCULLIS_CONTROL_TOKEN: 'a token of the test' };
  const url = await urlOf(serve([...own, '--clock', '2031-05-01T10:00:00Z', '--switch', 'relatedToDepth=1'], env));
  const at = `${url}/__portcullis/clock`;
  expect((await fetch(at)).status).toBe(401);
  const answer = await fetch(at, { headers: { 'x-portcullis-control': 'a token of the test' } });
  expect(await answer.json()).toEqual({ ok: true, clock: { now: '2031-05-01T10:00:00.000Z', frozen: true } });
});

test('a port that is taken is said', async () => {
  const url = new URL(await urlOf(serve(own)));
  const program = serve([...own, '--port', url.port]);
  expect([await program.ended, program.err()]).toEqual([2, expect.stringContaining('EADDRINUSE')]);
});

test('it is ready only when the seed is there', async () => {
  const seed = join(dir, 'seed.json');
  writeFileSync(seed, JSON.stringify({ users: [{ email: 'ana@example.com' }] }));
  const url = await urlOf(serve([...own, '--seed', seed]));
  const body = JSON.stringify({ clientId: 'me', clientSecret: 'my secret' });
  const headers = { 'content-type': 'application/json' };
  const exchange = await fetch(`${url}/v1/auth/access_token`, { method: 'POST', headers, body });
  const { accessToken: authorization } = (await exchange.json()) as { accessToken: string };
  expect((await fetch(`${url}/v1/users/ana@example.com`, { headers: { authorization } })).status).toBe(200);
});
