import { type ChildProcess, spawn } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { rmSync } from 'node:fs';
import { connect as connectPlain } from 'node:net';
import { dirname } from 'node:path';
import type { Duplex } from 'node:stream';
import { type ConnectionOptions, connect as connectTls } from 'node:tls';
import { type Certificate, createCertificate, toPem } from '../certificate';
import { magicCookieEnvironment } from '../handshake';
import { createGrpcClient, type GrpcClient } from './grpc-client';

/** How a plugin is started. */
export type PluginOptions = {
  /** The executable with its arguments; by a shebang or an ELF file of its own. */
  readonly command: readonly [string, ...string[]];
  /** Added to this process's environment; undefined takes a variable away. */
  readonly env?: { readonly [name: string]: string | undefined };
  /** Announces a client certificate, as Terraform does. True where left out. */
  readonly mutualTls?: boolean;
  readonly cwd?: string;
};

/** A plugin under way, seen from Terraform's side. */
export type PluginProcess = {
  readonly process: ChildProcess;
  readonly pid: number;
  readonly handshake: PluginHandshake;
  /** Milliseconds from the start of the process to its handshake. */
  readonly startMs: number;
  /** A new connection, encrypted where the handshake named a certificate; `with` changes what is presented. */
  connect(change?: ConnectionOptions): Duplex;
  /** A new gRPC client on a connection of its own. */
  client(): GrpcClient;
  /** All of stderr so far. */
  stderr(): string;
  stdout(): string;
  readonly exited: Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }>;
  /** Ends it with SIGKILL if it has not ended by itself, and removes the socket that it could not remove. */
  kill(): Promise<void>;
};

/** What a plugin said in its handshake. */
type PluginHandshake = {
  readonly line: string;
  readonly network: string;
  readonly address: string;
  readonly certificate: X509Certificate | undefined;
};

/**
 * Starts a plugin as Terraform does and reads its handshake.
 *
 * @throws  with what it wrote, when it ends before its handshake or writes another line than one.
 */
export async function startPlugin({ command, env, mutualTls = true, cwd }: PluginOptions): Promise<PluginProcess> {
  const own = mutualTls ? createCertificate(new Date()) : undefined;
  const [file, ...args] = command;
  const began = performance.now();
  const child = spawn(file, args, { stdio: ['ignore', 'pipe', 'pipe'], cwd, env: { ...environment(own), ...env } });
  const output = { stdout: '', stderr: '' };
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    output.stderr += text;
  });
  const exited = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) => {
    child.on('error', (error) => {
      output.stderr += String(error);
      resolve({ code: null, signal: null });
    });
    child.on('close', (code, signal) => resolve({ code, signal }));
  });
  const line = await new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output.stdout += text;
      const end = output.stdout.indexOf('\n');
      if (end >= 0) resolve(output.stdout.slice(0, end));
    });
    void exited.then(({ code }) => reject(new Error(`ended with ${code} before a handshake: ${output.stderr}`)));
  });
  const startMs = performance.now() - began;
  const handshake = parseHandshake(line);
  const connect = (change: ConnectionOptions = {}): Duplex => dial(handshake, own, change);
  return {
    process: child,
    pid: child.pid ?? -1,
    handshake,
    startMs,
    connect,
    client: () => createGrpcClient(connect()),
    stderr: () => output.stderr,
    stdout: () => output.stdout,
    exited,
    async kill() {
      child.kill('SIGKILL');
      await exited;
      if (handshake.network === 'unix') rmSync(dirname(handshake.address), { recursive: true, force: true });
    },
  };
}

/** The environment that Terraform 1.11 gives a plugin, besides its own. */
function environment(own: Certificate | undefined): NodeJS.ProcessEnv {
  return {
    ...process.env,
    ...magicCookieEnvironment,
    PLUGIN_PROTOCOL_VERSIONS: '5,6',
    PLUGIN_MIN_PORT: '10000',
    PLUGIN_MAX_PORT: '25000',
    ...(own && { PLUGIN_CLIENT_CERT: toPem('CERTIFICATE', own.der) }),
  };
}

function parseHandshake(line: string): PluginHandshake {
  const [core, app, network = '', address = '', protocol, certificate] = line.split('|');
  if (core !== '1' || app !== '6' || protocol !== 'grpc') throw new Error(`no handshake: ${line}`);
  if (certificate?.includes('=')) throw new Error('the certificate is padded, which Terraform refuses');
  const der = certificate ? Buffer.from(certificate, 'base64') : undefined;
  return { line, network, address, certificate: der && new X509Certificate(der) };
}

/** What a client presents unless a test changes it: the announced certificate, TLS, the name localhost, HTTP/2. */
function dial(handshake: PluginHandshake, own: Certificate | undefined, change: ConnectionOptions): Duplex {
  const { network, address, certificate } = handshake;
  const [host, port] = address.split(':');
  const where = network === 'unix' ? { path: address } : { host, port: Number(port) };
  if (!certificate) return connectPlain(where);
  return connectTls({
    ...where,
    servername: 'localhost',
    ca: certificate.toString(),
    ALPNProtocols: ['h2'],
    ...(own && { cert: toPem('CERTIFICATE', own.der), key: own.key.export({ type: 'pkcs8', format: 'pem' }) }),
    ...change,
  });
}
