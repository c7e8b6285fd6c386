import type { Socket } from 'node:net';

type ParserError = Error & { readonly code?: string };

/** What Node's HTTP parser gives up on, by its code. Source: Node.js documentation, "Event: 'clientError'". */
const answers: Readonly<Record<string, readonly [status: string, error: string, message: string]>> = {
  HPE_HEADER_OVERFLOW: ['431 Request Header Fields Too Large', 'headers_too_large', 'the headers are too large'],
  HPE_CHUNK_EXTENSIONS_OVERFLOW: ['413 Payload Too Large', 'payload_too_large', 'the chunk extensions are too large'],
  ERR_HTTP_REQUEST_TIMEOUT: ['408 Request Timeout', 'timeout', 'the request took too long to arrive'],
};

const broken = ['400 Bad Request', 'bad_request', 'this is no HTTP request'] as const;

/** Answers what is no HTTP request in the envelope for failures, and hangs up: there is no telling what comes next. */
export function createBrokenRequestAnswer(newId: () => string) {
  return (error: ParserError, socket: Socket): void => {
    if (!socket.writable || error.code === 'ECONNRESET') {
      socket.destroy();
      return;
    }
    const [status, code, message] = answers[error.code ?? ''] ?? broken;
    const requestId = newId();
    const body = JSON.stringify({ ok: false, error: code, message, requestId });
    const head = [
      `HTTP/1.1 ${status}`,
      'Content-Type: application/json; charset=utf-8',
      `Content-Length: ${Buffer.byteLength(body)}`,
      `X-Trace-Id: ${requestId}`,
      'Connection: close',
    ];
    socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
  };
}
