import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { type Client, type ClientOptions, createClient } from '../../src/client';

/** A request as the server got it. */
export interface Received {
  readonly method: string;
  /** As it was on the wire, percent-encoded and with the query. */
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

export type Answerer = (request: Received, response: ServerResponse, socket: Socket) => unknown;

/** A real HTTP server on loopback that answers one test's way and remembers what it was asked. */
export interface Port {
  readonly baseUrl: string;
  readonly received: Received[];
  /** `METHOD url` of each request, those for tokens left out. */
  asked(): string[];
  readonly tokens: () => number;
  client(options?: Partial<ClientOptions>): Client;
  close(): Promise<void>;
}

/** Starts a server; the exchange of credentials is answered with token-1, token-2 and so on unless `answer` answers it. */
export async function startPort(answer: Answerer, life = 10_800): Promise<Port> {
  const received: Received[] = [];
  let tokens = 0;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      const asked = { method, url, headers, body: Buffer.concat(chunks).toString() };
      received.push(asked);
      if (url === '/v1/auth/access_token') {
        tokens++;
        return ok(response, { accessToken: `token-${tokens}`, expiresIn: life, tokenType: 'Bearer' });
      }
      return answer(asked, response, request.socket);
    });
    request.on('error', () => undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    baseUrl,
    received,
    asked: () =>
      received.filter(({ url }) => !url.endsWith('/access_token')).map(({ method, url }) => `${method} ${url}`),
    tokens: () => tokens,
    client: (options = {}) =>
      createClient({
        baseUrl,
        credentials: { clientId: 'id', clientSecret: 'secret' },
        userAgent: 'test/1',
        ...options,
      }),
    close: () => stop(server),
  };
}

function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

/** Answers with `ok: true` and what is given. */
export function ok(
  response: ServerResponse,
  body: object = {},
  status = 200,
  headers: Record<string, string> = {},
): void {
  json(response, status, { ok: true, ...body }, headers);
}

/** Refuses with an error code and a reason. */
export function no(
  response: ServerResponse,
  status: number,
  headers: Record<string, string> = {},
  error = 'some_error',
): void {
  json(
    response,
    status,
    { ok: false, error, message: `refused with ${status}` },
    { 'x-trace-id': 'trace-1', ...headers },
  );
}

export function json(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}

/** A clock that never makes anybody wait: sleeping moves it on. `slept` lists how long, in ms. */
export function quickClock(random = 0.5) {
  const slept: number[] = [];
  let now = 1_750_000_000_000;
  return {
    slept,
    advance: (ms: number) => {
      now += ms;
    },
    now: () => now,
    random: () => random,
    sleep: async (ms: number, signal?: AbortSignal) => {
      signal?.throwIfAborted();
      slept.push(ms);
      now += ms;
    },
  };
}

/** What a call ended with: its answer, or its error. */
export async function outcome<T>(call: Promise<T>): Promise<T | Error> {
  try {
    return await call;
  } catch (error) {
    return error as Error;
  }
}

export const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Waits until something holds, at most two seconds. */
export async function until(holds: () => boolean): Promise<void> {
  for (let i = 0; i < 400 && !holds(); i++) await wait(5);
  if (!holds()) throw new Error(`never came true: ${holds}`);
}
