import { createServer, type IncomingHttpHeaders, type ServerHttp2Stream } from 'node:http2';
import type { Duplex } from 'node:stream';
import { grpcStatus } from '../grpc-error';
import type { Log } from '../log';
import type { Session } from '../session';
import { answerUnary, checkRequest, keepOpen, refuse, refuseHttp, type Unary } from './call';
import { findRoute, type Route, serving } from './route';

/** One client's connection while it lasts. */
export type Connection = {
  /** Aborts what may be aborted and waits, at most `graceMs`, until every call under way is answered and its answer sent. */
  finish(graceMs: number): Promise<void>;
  /** Resolves when the client is gone and its session closed. */
  readonly closed: Promise<void>;
};

/** What a connection is served with. */
export type ConnectionOptions = {
  readonly session: Session;
  readonly log: Log;
  /** The client asks the process to end; its answer is sent when this settles, and then comes `afterShutdown`. */
  readonly onShutdown: () => Promise<void>;
  readonly afterShutdown: () => void;
};

/** How long calls may run on after their client has gone; a write that is under way gets to store its answer. */
const graceAfterCloseMs = 1_000;

/** In MB. Node refuses new streams beyond it; Terraform has ten calls under way, each as large as a message may be. */
const maxSessionMemory = 4_096;

/**
 * Speaks gRPC on one connection and hands the provider's calls to its session.
 *
 * Window sizes are left alone: Bun stops updating a stream's window once the session's was set, and requests larger
 * than the first window then hang.
 *
 * @param socket  Plain, or decrypted and authenticated.
 */
export function serveConnection(
  socket: Duplex,
  { session, log, onShutdown, afterShutdown }: ConnectionOptions,
): Connection {
  const running = new Set<Promise<void>>();
  const server = createServer({ maxSessionMemory });
  const answer = (stream: ServerHttp2Stream, unary: Unary): void => {
    const sent = new Promise<void>((resolve) => stream.once('close', resolve));
    const call = answerUnary(stream, unary).then(() => sent);
    running.add(call);
    void call.then(() => running.delete(call));
  };
  const settle = (graceMs: number): Promise<unknown> => Promise.race([Promise.all(running), sleep(graceMs)]);

  server.on('sessionError', (error) => log.write('debug', 'connection failed', fieldsOf(error)));
  server.on('stream', (stream: ServerHttp2Stream, headers: IncomingHttpHeaders) => {
    stream.on('error', (error) => log.write('debug', 'stream failed', fieldsOf(error)));
    const wrong = checkRequest(headers);
    if (!wrong) dispatch(stream, findRoute(String(headers[':path'])));
    else if ('http' in wrong) refuseHttp(stream, wrong.http);
    else refuse(stream, wrong);
  });

  function dispatch(stream: ServerHttp2Stream, route: Route): void {
    switch (route.kind) {
      case 'provider':
        answer(stream, (request, call) => session.call(route.method, request, call));
        break;
      case 'health':
        answer(stream, async () => serving);
        break;
      case 'open-stream':
        keepOpen(stream);
        break;
      case 'shutdown':
        stream.once('close', afterShutdown);
        void answerUnary(stream, async () => {
          await onShutdown();
          return new Uint8Array();
        });
        break;
      case 'unknown':
        refuse(stream, { status: grpcStatus.unimplemented, message: `unknown method ${route.path.slice(0, 200)}` });
    }
  }

  const closed = new Promise<void>((resolve) => {
    socket.once('close', async () => {
      session.stop();
      await settle(graceAfterCloseMs);
      session.close();
      resolve();
    });
  });
  server.emit('connection', socket);

  return {
    closed,
    async finish(graceMs) {
      session.stop();
      await settle(graceMs);
    },
  };
}

const fieldsOf = (error: Error) => () => ({ error: error.message });

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms).unref());
