import { X509Certificate } from 'node:crypto';

/** The version of the Terraform plugin protocol that this room speaks. */
export const protocolVersion = 6;

/** go-plugin's own protocol, which the handshake and the connection follow. */
const coreProtocolVersion = 1;

/** What Terraform sets so that a plugin can tell it from a person at a shell. It is no secret. */
const magicCookie = {
  name: 'TF_PLUGIN_MAGIC_COOKIE',
  value: 'd602bf8f470bc67ca7faa0386276bbdd4330efaf76d1a219cb4d6991ca9872b2',
} as const;

/** A process's environment. */
export type Environment = { readonly [name: string]: string | undefined };

/** How the executable was started, and with what. */
type Launch =
  | { readonly kind: 'terraform'; readonly client: X509Certificate | undefined; readonly listen: ListenWish }
  | { readonly kind: 'debug'; readonly listen: ListenWish }
  | { readonly kind: 'version' }
  | { readonly kind: 'by-hand' }
  | { readonly kind: 'refused'; readonly reason: string };

/** Where the client wants to be met; a Unix socket unless the platform has none. */
export type ListenWish = {
  readonly socketDir: string | undefined;
  /** Inclusive; for TCP only. 0 to 0 is any port. */
  readonly ports: { readonly from: number; readonly to: number };
};

/**
 * Tells how the executable was started.
 *
 * A client certificate that is there and cannot be read is refused: answering in plain text instead would give up the
 * encryption that the client asked for.
 *
 * Source: go-plugin docs/internals.md, "Handshake" and "mTLS"; Terraform docs/plugin-protocol/README.md.
 */
export function readLaunch(args: readonly string[], env: Environment): Launch {
  if (args.includes('--version')) return { kind: 'version' };
  const listen = { socketDir: env.PLUGIN_UNIX_SOCKET_DIR || undefined, ports: readPorts(env) };
  if (args.includes('--debug')) return { kind: 'debug', listen };
  if (env[magicCookie.name] !== magicCookie.value) return { kind: 'by-hand' };

  const offered = env.PLUGIN_PROTOCOL_VERSIONS;
  if (offered && !offered.split(',').some((version) => version.trim() === String(protocolVersion))) {
    return {
      kind: 'refused',
      reason: `It speaks plugin protocol ${protocolVersion}, and the program that started it only ${offered.slice(0, 50)}. Terraform 1.0 or newer, or OpenTofu, is needed.`,
    };
  }
  const pem = env.PLUGIN_CLIENT_CERT;
  if (!pem) return { kind: 'terraform', client: undefined, listen };
  const client = parseCertificate(pem);
  return client
    ? { kind: 'terraform', client, listen }
    : { kind: 'refused', reason: 'The client certificate in PLUGIN_CLIENT_CERT cannot be read.' };
}

function readPorts({ PLUGIN_MIN_PORT: min, PLUGIN_MAX_PORT: max }: Environment): ListenWish['ports'] {
  const from = Number(min);
  const to = Number(max);
  const valid = min && max && Number.isInteger(from) && Number.isInteger(to) && from > 0 && from <= to && to < 65_536;
  return valid ? { from, to } : { from: 0, to: 0 };
}

function parseCertificate(pem: string): X509Certificate | undefined {
  try {
    return new X509Certificate(pem);
  } catch {
    return undefined;
  }
}

/** Where the plugin listens, in the words of the handshake. */
export type Address = { readonly network: 'unix' | 'tcp'; readonly text: string };

/**
 * The line that tells the client where to connect and which certificate to expect; the first and only line that a
 * plugin may write to stdout. The certificate's base64 has no padding: the client refuses padding.
 *
 * Source: go-plugin docs/internals.md, "Handshake".
 */
export function handshakeLine(address: Address, certificate: Uint8Array | undefined): string {
  const encoded = certificate ? Buffer.from(certificate).toString('base64').replace(/=+$/, '') : '';
  const fields = [coreProtocolVersion, protocolVersion, address.network, address.text, 'grpc', encoded];
  return `${fields.join('|')}\n`;
}

/** What a client of the handshake is, for programs that start a plugin as Terraform does: the other side of the cookie. */
export const magicCookieEnvironment: Environment = { [magicCookie.name]: magicCookie.value };
