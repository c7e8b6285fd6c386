import { type BackendOptions, createLog, type RunningBackend, startBackend } from '../../src/backend';
import { checkedFetch } from './conformance';

/** An answer: its status, its JSON body and its headers. */
export interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: the answer of any route, looked at by tests only
  readonly body: any;
  /** The body as it came, for numbers that JSON.parse would round. */
  readonly text: string;
  readonly headers: Headers;
}

/** A backend to test against, and a client that holds its token. Every answer is checked: see checkedFetch. */
export interface Served extends RunningBackend {
  call(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  /** Without a token. */
  callBare(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  readonly token: string;
}

export const credentials = { clientId: 'test-client', clientSecret: 'a secret of the test' };

/** Starts a backend in this process, over a database in memory unless told otherwise. */
export async function serving(options: Partial<BackendOptions> = {}): Promise<Served> {
  const log = createLog('error');
  const backend = await startBackend({ database: 'memory', credentials, journal: true, log, ...options });
  const send = async (method: string, path: string, body: unknown, headers: Record<string, string>) => {
    const response = await checkedFetch(backend.url + path, {
      method,
      headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: isRaw(body) ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, text, body: JSON.parse(text), headers: response.headers };
  };
  const exchange = await send('POST', '/v1/auth/access_token', options.credentials ?? credentials, {});
  const token = String(exchange.body.accessToken);
  return {
    ...backend,
    token,
    call: (method, path, body, headers = {}) =>
      send(method, path, body, { authorization: `Bearer ${token}`, ...headers }),
    callBare: (method, path, body, headers = {}) => send(method, path, body, headers),
  };
}

/** Text and bytes are sent as they are, everything else as JSON. */
function isRaw(body: unknown): body is string | Uint8Array<ArrayBuffer> {
  return typeof body === 'string' || body instanceof Uint8Array;
}
