import { connect } from 'node:net';

/** An answer as it came over the wire. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: string;
  readonly body: string;
}

/**
 * Sends bytes that no HTTP client would, and reads what comes back until the server ends the connection.
 *
 * @param url   the server, as `http://host:port`.
 * @param parts sent one after the other; with `thenDrop` the connection is cut after the last one.
 */
export function sendRaw(url: string, parts: readonly (string | Buffer)[], thenDrop = false): Promise<RawAnswer> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = connect(Number(port), hostname, () => {
      for (const part of parts) socket.write(part);
      if (thenDrop) setTimeout(() => socket.destroy(), 20);
    });
    socket.setTimeout(10_000, () => socket.destroy(new Error('no answer within 10 s')));
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('error', (error: NodeJS.ErrnoException) => {
      // The server may stop reading a request that it has refused.
      if (error.code !== 'EPIPE' && error.code !== 'ECONNRESET') reject(error);
    });
    socket.on('close', () => {
      const text = Buffer.concat(chunks).toString();
      const [headers = '', ...rest] = text.split('\r\n\r\n');
      resolve({ status: Number(headers.split(' ')[1] ?? 0), headers, body: rest.join('\r\n\r\n') });
    });
  });
}
