import { connect } from 'node:net';

/** What is asked, over and over. */
export interface Request {
  readonly method: string;
  readonly path: string;
  readonly token: string;
  readonly body?: unknown;
  /** Every answer must have it: a server that refuses is not measured. */
  readonly status: number;
}

const headEnd = Buffer.from('\r\n\r\n');

/**
 * Asks one server as fast as it answers, over connections that are kept, one request at a time on each.
 *
 * The bytes are written by hand, because a whole client would need more of the processor than the server.
 *
 * @param ms  How long requests are sent; those under way then are waited for.
 * @returns how many were answered.
 * @throws when an answer has another status.
 */
export async function load(url: string, request: Request, ms: number, connections = 32): Promise<number> {
  const { hostname, port } = new URL(url);
  const bytes = bytesOf(request);
  const expected = `HTTP/1.1 ${request.status} `;
  let answered = 0;
  const until = performance.now() + ms;
  const one = (): Promise<void> =>
    new Promise((resolve, reject) => {
      let kept: Buffer = Buffer.alloc(0);
      const socket = connect({ host: hostname, port: Number(port), noDelay: true }, () => socket.write(bytes));
      socket.on('data', (chunk) => {
        kept = kept.length === 0 ? chunk : Buffer.concat([kept, chunk]);
        const end = lengthOf(kept);
        if (end === undefined || kept.length < end) return;
        if (kept.toString('latin1', 0, expected.length) !== expected) {
          socket.destroy(
            new Error(`${request.method} ${request.path} was answered ${kept.toString('latin1', 0, 2000)}`),
          );
          return;
        }
        kept = kept.subarray(end);
        answered++;
        if (performance.now() < until) socket.write(bytes);
        else socket.end();
      });
      socket.once('error', reject);
      socket.once('close', () => resolve());
    });
  await Promise.all(Array.from({ length: connections }, one));
  return answered;
}

function bytesOf({ method, path, token, body }: Request): Buffer {
  const text = body === undefined ? '' : JSON.stringify(body);
  const lines = [
    `${method} ${path} HTTP/1.1`,
    'Host: bench',
    `Authorization: Bearer ${token}`,
    ...(body === undefined ? [] : ['Content-Type: application/json', `Content-Length: ${Buffer.byteLength(text)}`]),
  ];
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n${text}`);
}

/** How many bytes the answer has that begins here; undefined until its head is there. */
function lengthOf(bytes: Buffer): number | undefined {
  const head = bytes.indexOf(headEnd);
  if (head < 0) return undefined;
  const [, length] = /\r\ncontent-length: (\d+)/i.exec(bytes.toString('latin1', 0, head)) ?? [];
  if (length === undefined) throw new Error('an answer without its length cannot be measured');
  return head + headEnd.length + Number(length);
}
