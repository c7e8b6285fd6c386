import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Address } from '../../../src/plugin/handshake';
import { type Listener, listen } from '../../../src/plugin/listen';

const anyPort = { from: 0, to: 0 };
const scratch = mkdtempSync(join(tmpdir(), 'listen-'));
const open: Listener[] = [];
const listening = async (...args: Parameters<typeof listen>): Promise<Listener> => {
  const listener = await listen(...args);
  open.push(listener);
  return listener;
};

afterEach(() => {
  for (const listener of open.splice(0)) listener.close();
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** What a client is told: "hello", by whoever takes the connection. */
const greeting = ({ network, text }: Address): Promise<string> =>
  new Promise((resolve, reject) => {
    const [host, port] = text.split(':');
    const socket = network === 'unix' ? connect(text) : connect(Number(port), host);
    socket.on('error', reject).on('data', (data) => resolve(data.toString()));
  });

test('a Unix socket lies in a directory that only its user may enter, and goes with it', async () => {
  const listener = await listening({ socketDir: scratch, ports: anyPort });
  const path = listener.address.text;
  expect(listener.address.network).toBe('unix');
  expect(dirname(dirname(path))).toBe(scratch);
  expect(statSync(dirname(path)).mode & 0o777).toBe(0o700);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  listener.close();
  listener.close();
  expect(existsSync(dirname(path))).toBe(false);
});

test('a connection that came before anybody took it is not lost', async () => {
  const listener = await listening({ socketDir: scratch, ports: anyPort });
  const told = greeting(listener.address);
  await new Promise((resolve) => setTimeout(resolve, 50));
  listener.onConnection((socket) => socket.end('hello'));
  expect(await told).toBe('hello');
  expect(await greeting(listener.address)).toBe('hello');
});

describe('a directory that will not do is passed over for TCP on loopback:', () => {
  const long = join(scratch, 'x'.repeat(110));
  mkdirSync(long);
  const file = join(scratch, 'file');
  writeFileSync(file, '');

  test.each([
    ['one whose path is too long for a socket', long],
    ['one that is not there', join(scratch, 'none')],
    ['one that is a file', file],
  ])('%s', async (_, socketDir) => {
    const listener = await listening({ socketDir, ports: anyPort });
    expect(listener.address).toEqual({ network: 'tcp', text: expect.stringMatching(/^127\.0\.0\.1:\d+$/) });
    listener.onConnection((socket) => socket.end('hello'));
    expect(await greeting(listener.address)).toBe('hello');
  });

  test('and leaves nothing in it', () => {
    expect(readdirSync(long)).toEqual([]);
  });
});

test('a TMPDIR that is too long is passed over for /tmp', async () => {
  const before = process.env.TMPDIR;
  process.env.TMPDIR = join(scratch, 'x'.repeat(110));
  try {
    const { address } = await listening({ socketDir: undefined, ports: anyPort });
    expect(address).toEqual({ network: 'unix', text: expect.stringMatching(/^\/tmp\/tfplugin-\w+\/s$/) });
  } finally {
    process.env.TMPDIR = before;
    if (before === undefined) delete process.env.TMPDIR;
  }
});

describe('on Windows', () => {
  test('it listens on loopback, within the range of ports', async () => {
    const { address } = await listening({ socketDir: undefined, ports: { from: 21_000, to: 21_400 } }, 'win32');
    const port = Number(address.text.split(':')[1]);
    expect(port).toBeGreaterThanOrEqual(21_000);
    expect(port).toBeLessThanOrEqual(21_400);
  });

  test('a range with no free port is an error that names it', async () => {
    const taken = createServer();
    const port = await new Promise<number>((resolve) => {
      taken.listen(0, '127.0.0.1', () => {
        const bound = taken.address();
        resolve(bound && typeof bound === 'object' ? bound.port : 0);
      });
    });
    await expect(listen({ socketDir: undefined, ports: { from: port, to: port } }, 'win32')).rejects.toThrow(
      `no free port on 127.0.0.1 between ${port} and ${port}`,
    );
    taken.close();
  });
});
