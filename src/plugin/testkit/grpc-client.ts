import { type ClientHttp2Session, type ClientHttp2Stream, connect, type OutgoingHttpHeaders } from 'node:http2';
import type { Duplex } from 'node:stream';
import { FrameReader, frameHead } from '../transport/frame';

/** How a call ended: gRPC status (undefined: the connection broke or it was no gRPC), message, and the answers. */
export type CallResult = {
  readonly http: number | undefined;
  readonly status: number | undefined;
  readonly message: string;
  readonly answers: readonly Uint8Array[];
};

/** A gRPC client for tests, which can also say what no honest client says. */
export type GrpcClient = {
  readonly session: ClientHttp2Session;
  /** A unary call of the provider; the answer's bytes. @throws with status and message when there is none. */
  call(method: string, request: Uint8Array): Promise<Uint8Array>;
  /** Any call: `body` is sent as it is, in pieces as given, frames and all. */
  send(path: string, body: readonly Uint8Array[], headers?: OutgoingHttpHeaders): Promise<CallResult>;
  /** A stream whose end is the caller's. */
  open(path: string, headers?: OutgoingHttpHeaders): ClientHttp2Stream;
  close(): void;
};

/** Makes a client on an open connection. */
export function createGrpcClient(socket: Duplex): GrpcClient {
  const session = connect('http://localhost', { createConnection: () => socket, maxSessionMemory: 4_096 });
  session.on('error', () => {});
  socket.on('error', () => {});

  const open = (path: string, headers: OutgoingHttpHeaders = {}): ClientHttp2Stream =>
    session.request({
      ':method': 'POST',
      ':path': path,
      ':authority': 'localhost',
      'content-type': 'application/grpc',
      te: 'trailers',
      ...headers,
    });

  async function send(path: string, body: readonly Uint8Array[], headers?: OutgoingHttpHeaders): Promise<CallResult> {
    if (session.destroyed) return { http: undefined, status: undefined, message: 'connection closed', answers: [] };
    const stream = open(path, headers);
    const result = readResult(stream);
    for (const [i, piece] of body.entries()) {
      if (i > 0) await new Promise(setImmediate);
      stream.write(piece);
    }
    stream.end();
    return result;
  }

  return {
    session,
    open,
    send,
    async call(method, request) {
      const { status, message, answers } = await send(`/tfplugin6.Provider/${method}`, [
        frameHead(request.length),
        request,
      ]);
      const [answer] = answers;
      if (status !== 0 || !answer) throw new Error(`${method}: status ${status}: ${message}`);
      return answer;
    },
    close: () => session.close(),
  };
}

function readResult(stream: ClientHttp2Stream): Promise<CallResult> {
  const reader = new FrameReader();
  const answers: Uint8Array[] = [];
  let http: number | undefined;
  let status: number | undefined;
  let message = '';
  const read = (headers: { readonly [name: string]: unknown }): void => {
    if (headers['grpc-status'] === undefined) return;
    status = Number(headers['grpc-status']);
    message = decodeURIComponent(String(headers['grpc-message'] ?? ''));
  };
  stream.on('response', (headers) => {
    http = headers[':status'];
    read(headers);
  });
  stream.on('trailers', read);
  stream.on('data', (piece: Uint8Array) => answers.push(...reader.push(piece)));
  return new Promise((resolve) => {
    stream.on('error', (error) => {
      message ||= error.message;
    });
    // Node's client sometimes emits no 'close' when the answer overtakes the end of its own request: 'end' is enough.
    const settle = (): void => resolve({ http, status, message, answers });
    stream.on('end', settle).on('close', settle);
  });
}
