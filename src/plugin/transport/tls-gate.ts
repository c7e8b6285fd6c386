import type { X509Certificate } from 'node:crypto';
import type { Socket } from 'node:net';
import { createServer, type TLSSocket } from 'node:tls';
import { type Certificate, toPem } from '../certificate';
import type { Log } from '../log';

type TlsGateOptions = {
  readonly certificate: Certificate;
  /** The one certificate that is let in. */
  readonly client: X509Certificate;
  readonly log: Log;
};

/**
 * Makes a function that encrypts a connection and lets it in only when the client holds the key of the one certificate
 * that Terraform announced: TLS proves the possession, and the certificate is compared byte by byte. Everybody else is
 * cut off before a byte of theirs is read as HTTP.
 *
 * The client's certificate is pinned instead of trusted as a CA (`ca: []`), which is as strict and 25 ms faster on Node
 * 20, where a context with a CA builds the system's root store.
 *
 * Source: go-plugin docs/internals.md, "mTLS"; Node's tls.Server, event "connection".
 */
export function createTlsGate(
  { certificate, client, log }: TlsGateOptions,
  letIn: (socket: TLSSocket) => void,
): (socket: Socket) => void {
  const server = createServer({
    cert: toPem('CERTIFICATE', certificate.der),
    key: certificate.key.export({ type: 'pkcs8', format: 'pem' }),
    ca: [],
    requestCert: true,
    rejectUnauthorized: false,
    minVersion: 'TLSv1.3',
    ALPNProtocols: ['h2'],
    handshakeTimeout: 10_000,
  });
  server.on('secureConnection', (socket) => {
    socket.on('error', (error) => log.write('debug', 'connection failed', () => ({ error: error.message })));
    const theirs = socket.getPeerX509Certificate()?.raw;
    if (theirs && client.raw.equals(theirs)) return letIn(socket);
    log.write('warn', 'refused a connection: not the client certificate that was announced');
    socket.destroy();
  });
  server.on('tlsClientError', (error, socket) => {
    log.write('warn', 'refused a connection: no TLS', () => ({ error: error.message }));
    socket.destroy();
  });
  return (socket) => void server.emit('connection', socket);
}
