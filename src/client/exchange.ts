import http from 'node:http';
import https from 'node:https';
import axios, { type AxiosAdapter, AxiosError, AxiosHeaders, type AxiosRequestConfig } from 'axios';

/** One HTTP request, ready to send. */
export interface Outgoing {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Reading stops beyond this. */
  readonly maxAnswerBytes: number;
  readonly signal: AbortSignal;
  /** Called when the first byte may have gone out: until then the server cannot have acted. */
  readonly onSent: () => void;
}

/** An answer, read to its end. */
export interface Incoming {
  readonly status: number;
  /** Names in small letters. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly text: string;
}

/** There is no whole answer. */
export class NoAnswer extends Error {
  constructor(
    readonly kind: 'dropped' | 'too-large',
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** Sends one request and reads its answer as text. @throws {NoAnswer} */
export type Exchange = (outgoing: Outgoing) => Promise<Incoming>;

/**
 * Makes exchanges that share kept-alive connections. JSON is left as text: axios would read numbers with loss.
 *
 * Requests go to axios' HTTP adapter: what axios does before it (merging configurations, interceptors, transforms) is
 * not needed and costs as much as the request. The environment is searched for a proxy only where it names one.
 */
export function createExchange(): Exchange {
  const adapter = axios.getAdapter('http');
  const namesProxy = Object.keys(process.env).some((name) => /_proxy$/i.test(name));
  const settings = {
    httpAgent: new http.Agent({ keepAlive: true }),
    httpsAgent: new https.Agent({ keepAlive: true }),
    maxRedirects: 0,
    maxBodyLength: Number.POSITIVE_INFINITY,
    responseType: 'text',
    validateStatus: () => true,
    ...(!namesProxy && { proxy: false as const }),
  } satisfies AxiosRequestConfig;
  return (outgoing) => exchange(adapter, settings, outgoing);
}

async function exchange(adapter: AxiosAdapter, settings: AxiosRequestConfig, outgoing: Outgoing): Promise<Incoming> {
  const { method, url, headers, body, maxAnswerBytes, signal, onSent } = outgoing;
  try {
    const answer = await adapter({
      ...settings,
      method,
      url,
      headers: new AxiosHeaders(headers),
      data: body,
      signal,
      maxContentLength: maxAnswerBytes,
      transport: watching(onSent),
    });
    const data: unknown = answer.data;
    const named = Object.entries(answer.headers).map(([name, value]) => [name.toLowerCase(), String(value)] as const);
    return { status: answer.status, headers: Object.fromEntries(named), text: typeof data === 'string' ? data : '' };
  } catch (error) {
    if (!(error instanceof AxiosError)) throw error;
    const kind = error.message.startsWith('maxContentLength') ? 'too-large' : 'dropped';
    throw new NoAnswer(kind, error.message || String(error.code), { cause: error });
  }
}

/** A transport for axios that tells when a request's connection stands, which is when its bytes begin to leave. */
function watching(onSent: () => void): { request: typeof http.request } {
  const request = (options: http.RequestOptions, onAnswer?: (answer: http.IncomingMessage) => void) => {
    const isSecure = options.protocol === 'https:';
    const sent = (isSecure ? https : http).request(options, onAnswer);
    sent.once('socket', (socket) => {
      if (socket.connecting) socket.once(isSecure ? 'secureConnect' : 'connect', onSent);
      else onSent();
    });
    return sent;
  };
  return { request: request as typeof http.request }; // axios calls it with options and a callback only
}
