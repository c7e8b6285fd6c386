import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import type * as Axios from 'axios';
import { hasPrivateHost, publicLookup } from './private-addresses';

/** A request to somebody's server. */
export interface Outgoing {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Undefined for a request without a body. */
  readonly body: string | undefined;
  /** Whether this machine and its network may be reached. */
  readonly allowPrivate: boolean;
  /** For everything: looking up, connecting, sending and reading; in milliseconds. */
  readonly timeoutMs: number;
}

/** What came of it: an answer, or why there is none and whether trying again may help. Never holds what was sent. */
export type Answer =
  | { readonly kind: 'answered'; readonly status: number; readonly text: string }
  | { readonly kind: 'unanswered'; readonly reason: string; readonly passing: boolean };

/** Answers beyond this many bytes, unpacked, are not read to their end. */
const maxAnswerBytes = 1024 * 1024;

const plainAgents = { httpAgent: new HttpAgent(), httpsAgent: new HttpsAgent() };
const lookup = publicLookup();
const guardedAgents = { httpAgent: new HttpAgent({ lookup }), httpsAgent: new HttpsAgent({ lookup }) };

/** Sends a request once. Redirects are not followed, proxies of the environment not asked. */
export async function post({ url, method, headers, body, allowPrivate, timeoutMs }: Outgoing): Promise<Answer> {
  const refusal = refuse(url, allowPrivate);
  if (refusal !== undefined) return { kind: 'unanswered', reason: refusal, passing: false };
  const overall = AbortSignal.timeout(timeoutMs);
  try {
    const { status, data } = await loadAxios().request<unknown>({
      url,
      method,
      headers: { ...headers },
      data: body,
      ...(allowPrivate ? plainAgents : guardedAgents),
      proxy: false,
      maxRedirects: 0,
      signal: overall,
      maxContentLength: maxAnswerBytes,
      responseType: 'text',
      transformRequest: [(data: unknown) => data],
      transformResponse: [(data: unknown) => data],
      validateStatus: () => true,
    });
    return { kind: 'answered', status, text: typeof data === 'string' ? data : '' };
  } catch (error) {
    return { kind: 'unanswered', ...reasonOf(error, overall.aborted, timeoutMs) };
  }
}

/** Loaded when it is first needed: a server that sends nothing starts without it. */
function loadAxios(): Axios.AxiosStatic {
  const { default: axios }: typeof Axios = require('axios');
  return axios;
}

function refuse(url: string, allowPrivate: boolean): string | undefined {
  if (!URL.canParse(url)) return 'its URL is not one';
  const parsed = new URL(url);
  if (parsed.protocol !== 'http:' && parsed.protocol !== 'https:') return 'its URL is neither http nor https';
  return !allowPrivate && hasPrivateHost(parsed) ? privateReason : undefined;
}

const privateReason = 'its address is private, and the backend was not started with private addresses allowed';

/** The network's own words may quote the address, which may hold a secret, so its codes are put into ours. */
const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'the connection was refused',
  ECONNRESET: 'the connection was cut',
  EPIPE: 'the connection was cut',
  ENOTFOUND: 'its name is not known',
  EAI_AGAIN: 'its name could not be looked up',
  EHOSTUNREACH: 'its address cannot be reached',
  ENETUNREACH: 'its address cannot be reached',
};

function reasonOf(
  error: unknown,
  isLate: boolean,
  timeoutMs: number,
): { readonly reason: string; readonly passing: boolean } {
  if (isLate) return { reason: `it did not answer within ${timeoutMs / 1000} s`, passing: true };
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  if (code === 'EPRIVATE') return { reason: privateReason, passing: false };
  const known = reasons[code];
  if (known !== undefined) return { reason: known, passing: true };
  if (code === 'ERR_BAD_RESPONSE') return { reason: 'its answer is too large or malformed', passing: false };
  if (/CERT|SELF_SIGNED|ERR_TLS|SSL/.test(code)) return { reason: 'its certificate is not trusted', passing: false };
  if (code.startsWith('ERR_INVALID') || code === 'ERR_UNESCAPED_CHARACTERS') {
    return { reason: 'the request cannot be sent as it is', passing: false };
  }
  return { reason: 'the connection failed', passing: true };
}
