import { connect as connectPlain } from 'node:net';
import type { Duplex } from 'node:stream';
import type { ConnectionOptions } from 'node:tls';
import { createCertificate, toPem } from '../../../src/plugin/certificate';
import { createGrpcClient } from '../../../src/plugin/testkit/grpc-client';
import { type PluginProcess, startPlugin } from '../../../src/plugin/testkit/process';
import { type Built, buildFixture } from '../fixtures/built';

let built: Built;
let plugin: PluginProcess;

beforeAll(async () => {
  built = buildFixture('small-plugin');
  plugin = await startPlugin({ command: built.command, env: { TF_LOG: 'warn' } });
});
afterAll(async () => {
  await plugin?.kill();
  built?.remove();
});

const presenting = (make: typeof createCertificate): ConnectionOptions => {
  const { der, key } = make(new Date());
  return { cert: toPem('CERTIFICATE', der), key: key.export({ type: 'pkcs8', format: 'pem' }) };
};

/** The answer of one call on this connection, or why there is none. */
async function ask(socket: Duplex): Promise<string> {
  const client = createGrpcClient(socket);
  const call = client.call('Echo', Buffer.from('hello')).then(
    (answer) => `answered: ${Buffer.from(answer)}`,
    () => 'refused',
  );
  const gone = new Promise<string>((resolve) => socket.once('close', () => setTimeout(resolve, 50, 'refused')));
  const answer = await Promise.race([call, gone]);
  client.session.destroy();
  return answer;
}

describe('a client', () => {
  // The first connection is the right one and stays: a plugin ends with its last client.
  let first: Duplex;
  beforeAll(async () => {
    first = plugin.connect();
    await createGrpcClient(first).call('Echo', Buffer.from('first'));
  });

  test.each<[string, () => Duplex, string]>([
    ['with the announced certificate is answered', () => plugin.connect(), 'answered: hello'],
    ['without a certificate is refused', () => plugin.connect({ cert: undefined, key: undefined }), 'refused'],
    [
      'with another certificate of the same names is refused',
      () => plugin.connect(presenting(createCertificate)),
      'refused',
    ],
    ['that stops at TLS 1.2 is refused', () => plugin.connect({ maxVersion: 'TLSv1.2' }), 'refused'],
    ['that offers only HTTP/1.1 is refused', () => plugin.connect({ ALPNProtocols: ['http/1.1'] }), 'refused'],
    ['in plain text is refused', () => connectPlain(plugin.handshake.address), 'refused'],
    ['with the announced certificate is still answered', () => plugin.connect(), 'answered: hello'],
  ])('%s', async (_, connect, expected) => {
    expect(await ask(connect())).toBe(expected);
  });

  test('is told nothing, and Terraform’s log is told why', () => {
    expect(plugin.stderr()).toMatch(/refused a connection: not the client certificate that was announced/);
    expect(plugin.stderr()).toMatch(/refused a connection: no TLS/);
    expect(plugin.process.exitCode).toBeNull();
  });
});

test('a refused client does not end the plugin before its client came', async () => {
  const other = await startPlugin({ command: built.command });
  expect(await ask(other.connect({ cert: undefined, key: undefined }))).toBe('refused');
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(await ask(other.connect())).toBe('answered: hello');
  expect(await other.exited).toEqual({ code: 0, signal: null });
});

test('without PLUGIN_CLIENT_CERT it speaks plain text and names no certificate', async () => {
  const plain = await startPlugin({ command: built.command, mutualTls: false });
  expect(plain.handshake.line).toMatch(/^1\|6\|unix\|[^|]+\|grpc\|$/);
  expect(await ask(plain.connect())).toBe('answered: hello');
  expect(await plain.exited).toEqual({ code: 0, signal: null });
});
