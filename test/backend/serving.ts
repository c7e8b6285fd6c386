import { type BackendOptions, createLog, type RunningBackend, startBackend } from '../../src/backend';
import { type Answered, authorization, sendTo } from '../api';
import { checkedFetch } from './conformance';

/** An answer; numbers that JSON.parse would round are in its text. */
export interface Answer extends Answered {
  // biome-ignore lint/suspicious/noExplicitAny: the answer of any route, looked at by tests only
  readonly body: any;
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
  const plain = sendTo(backend.url, checkedFetch);
  const send: Served['call'] = async (...request) => {
    const answer = await plain(...request);
    return { ...answer, body: JSON.parse(answer.text) };
  };
  const holder = await authorization(plain, options.credentials ?? credentials);
  return {
    ...backend,
    token: holder.authorization.replace('Bearer ', ''),
    call: (method, path, body, headers = {}) => send(method, path, body, { ...holder, ...headers }),
    callBare: send,
  };
}
