import { createCertificate, toPem } from '../../../src/plugin/certificate';
import { type Environment, handshakeLine, magicCookieEnvironment, readLaunch } from '../../../src/plugin/handshake';

const terraform: Environment = { ...magicCookieEnvironment, PLUGIN_PROTOCOL_VERSIONS: '5,6' };
const pem = toPem('CERTIFICATE', createCertificate(new Date()).der);

describe('the process was started', () => {
  test.each<[string, readonly string[], Environment, string]>([
    ['by Terraform', [], terraform, 'terraform'],
    ['by Terraform, versions the other way round', [], { ...terraform, PLUGIN_PROTOCOL_VERSIONS: '6,5' }, 'terraform'],
    ['by Terraform that says no versions', [], magicCookieEnvironment, 'terraform'],
    ['by Terraform that speaks 5 only', [], { ...terraform, PLUGIN_PROTOCOL_VERSIONS: '5' }, 'refused'],
    ['by Terraform that speaks 66 and 16', [], { ...terraform, PLUGIN_PROTOCOL_VERSIONS: '66,16' }, 'refused'],
    ['with a client certificate', [], { ...terraform, PLUGIN_CLIENT_CERT: pem }, 'terraform'],
    ['with a certificate that is none', [], { ...terraform, PLUGIN_CLIENT_CERT: 'hello' }, 'refused'],
    ['with half a certificate', [], { ...terraform, PLUGIN_CLIENT_CERT: pem.slice(0, 200) }, 'refused'],
    ['by a person', [], {}, 'by-hand'],
    ['with another cookie', [], { TF_PLUGIN_MAGIC_COOKIE: 'x' }, 'by-hand'],
    ['by a person who debugs it', ['--debug'], {}, 'debug'],
    ['by a person who asks for its version', ['--version'], {}, 'version'],
  ])('%s', (_, args, env, kind) => {
    expect(readLaunch(args, env).kind).toBe(kind);
  });
});

test.each<[string, Environment, { from: number; to: number }]>([
  [
    'the range that Terraform sets',
    { PLUGIN_MIN_PORT: '10000', PLUGIN_MAX_PORT: '25000' },
    { from: 10_000, to: 25_000 },
  ],
  ['any port where it sets none', {}, { from: 0, to: 0 }],
  ['any port where the range is upside down', { PLUGIN_MIN_PORT: '9', PLUGIN_MAX_PORT: '8' }, { from: 0, to: 0 }],
  ['any port where it is no number', { PLUGIN_MIN_PORT: 'a', PLUGIN_MAX_PORT: 'b' }, { from: 0, to: 0 }],
  ['any port where it is out of range', { PLUGIN_MIN_PORT: '1', PLUGIN_MAX_PORT: '65536' }, { from: 0, to: 0 }],
])('it listens on %s', (_, env, ports) => {
  expect(readLaunch([], { ...terraform, ...env })).toHaveProperty('listen.ports', ports);
});

test.each([
  [
    'a Unix socket, in plain text',
    { network: 'unix', text: '/run/x/s' } as const,
    undefined,
    '1|6|unix|/run/x/s|grpc|\n',
  ],
  [
    'a certificate, never padded',
    { network: 'tcp', text: '127.0.0.1:9' } as const,
    Buffer.from('a'),
    '1|6|tcp|127.0.0.1:9|grpc|YQ\n',
  ],
])('the handshake of %s', (_, address, certificate, line) => {
  expect(handshakeLine(address, certificate)).toBe(line);
});
