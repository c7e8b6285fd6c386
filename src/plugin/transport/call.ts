import { constants, type IncomingHttpHeaders, type ServerHttp2Stream } from 'node:http2';
import { GrpcError, grpcStatus } from '../grpc-error';
import { FrameReader, frameHead, largestMessageBytes } from './frame';
import { type CallStatus, toCallStatus, toTrailers } from './status';

const contentType = 'application/grpc';

/** Up to this size head and message go out as one piece, which saves a packet. */
const smallMessageBytes = 16 * 1024;

/** Answers a unary call: one message in, one out. */
export type Unary = (request: Uint8Array, controller: AbortController) => Promise<Uint8Array>;

/**
 * Says what is wrong with a request before its body is read: an HTTP status for what is no gRPC at all, else a gRPC one.
 * Source: gRPC over HTTP/2, "Requests".
 */
export function checkRequest(headers: IncomingHttpHeaders): { readonly http: number } | CallStatus | undefined {
  if (headers[':method'] !== 'POST') return { http: 405 };
  const type = headers['content-type'] ?? '';
  if (type !== contentType && !/^application\/grpc(\+proto)?\s*($|;)/.test(type)) return { http: 415 };
  const encoding = headers['grpc-encoding'] ?? 'identity';
  if (encoding !== 'identity') return { status: grpcStatus.unimplemented, message: `no decompressor for ${encoding}` };
  return undefined;
}

/**
 * Answers one stream with `answer`: reads its one message, waits, writes the answer and the trailers, or a status
 * alone. The controller that `answer` gets is aborted when the client cancels or goes away. Never throws.
 */
export async function answerUnary(stream: ServerHttp2Stream, answer: Unary): Promise<void> {
  const gone = new AbortController();
  const abort = (): void => gone.abort();
  stream.once('close', abort);
  try {
    const message = await answer(await readMessage(stream), gone);
    stream.off('close', abort); // every call's stream is closed in the end, and an abort is not free
    reply(stream, message);
  } catch (error) {
    refuse(stream, toCallStatus(error));
  }
}

/** Ends a stream with a status and no message ("trailers-only"), and reads no more of it. */
export function refuse(stream: ServerHttp2Stream, status: CallStatus): void {
  end(stream, { ':status': 200, 'content-type': contentType, ...toTrailers(status) });
}

/** Ends a stream that is not gRPC. */
export function refuseHttp(stream: ServerHttp2Stream, http: number): void {
  end(stream, { ':status': http });
}

/** Answers the headers and keeps the stream open for as long as the client does; what it sends is dropped. */
export function keepOpen(stream: ServerHttp2Stream): void {
  if (!isOpen(stream)) return;
  stream.respond({ ':status': 200, 'content-type': contentType });
  stream.resume();
}

const isOpen = (stream: ServerHttp2Stream): boolean => !stream.destroyed && !stream.closed && !stream.headersSent;

function end(stream: ServerHttp2Stream, headers: { readonly [name: string]: string | number }): void {
  if (!isOpen(stream)) return;
  stream.respond(headers, { endStream: true });
  if (!stream.readableEnded) stream.close(constants.NGHTTP2_NO_ERROR);
}

function readMessage(stream: ServerHttp2Stream): Promise<Uint8Array> {
  const reader = new FrameReader();
  let message: Uint8Array | undefined;
  return new Promise((resolve, reject) => {
    const fail = (text: string): void => reject(new GrpcError(grpcStatus.internal, text));
    const leave = (): void => reject(new GrpcError(grpcStatus.cancelled, 'the client went away'));
    stream.on('data', (piece: Uint8Array) => {
      try {
        for (const next of reader.push(piece)) {
          if (message) fail('more than one message in a unary call');
          message = next;
        }
      } catch (error) {
        stream.removeAllListeners('data');
        stream.resume();
        reject(error);
      }
    });
    stream.once('end', () => {
      stream.off('close', leave);
      if (reader.isInsideMessage) fail('the call ended inside a message');
      else if (!message) fail('a unary call without a message');
      else resolve(message);
    });
    stream.once('close', leave);
  });
}

function reply(stream: ServerHttp2Stream, message: Uint8Array): void {
  if (message.length > largestMessageBytes) {
    throw new GrpcError(grpcStatus.resourceExhausted, `the answer has ${message.length} bytes, which is too long`);
  }
  if (!isOpen(stream)) return;
  stream.respond({ ':status': 200, 'content-type': contentType }, { waitForTrailers: true });
  stream.once('wantTrailers', () => sendTrailers(stream, { status: grpcStatus.ok, message: '' }));
  const head = frameHead(message.length);
  if (message.length <= smallMessageBytes) {
    stream.end(Buffer.concat([head, message]));
  } else {
    stream.write(head);
    stream.end(message);
  }
}

function sendTrailers(stream: ServerHttp2Stream, status: CallStatus): void {
  if (!stream.destroyed && !stream.closed) stream.sendTrailers({ ...toTrailers(status) });
}
