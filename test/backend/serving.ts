import { type BackendOptions, createLog, type RunningBackend, startBackend } from '../../src/backend';
import { type Answered, authorization, type Send, sendTo } from '../api';
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
  /**
   * A client with the personal token of a user, who must be there: with new credentials the first time, with the same
   * ones from then on.
   */
  as(email: string): Personal;
}

/** A client that holds one person's token. */
export interface Personal {
  readonly call: Served['call'];
  readonly token: Promise<string>;
}

export const credentials = { clientId: 'test-client', clientSecret: 'a secret of the test' };

/** Starts a backend in this process, over a database in memory and with its control routes unless told otherwise. */
export async function serving(options: Partial<BackendOptions> = {}): Promise<Served> {
  const log = createLog('error');
  const backend = await startBackend({ database: 'memory', credentials, journal: true, control: {}, log, ...options });
  const plain = sendTo(backend.url, checkedFetch);
  const send: Served['call'] = async (...request) => {
    const answer = await plain(...request);
    return { ...answer, body: JSON.parse(answer.text) };
  };
  const holder = await authorization(plain, options.credentials ?? credentials);
  const people = new Map<string, Personal>();
  return {
    ...backend,
    as(email) {
      const person = people.get(email) ?? personal(plain, send, holder, email);
      people.set(email, person);
      return person;
    },
    token: holder.authorization.replace('Bearer ', ''),
    call: (method, path, body, headers = {}) => send(method, path, body, { ...holder, ...headers }),
    callBare: send,
  };
}

function personal(plain: Send, send: Served['call'], admin: Record<string, string>, email: string): Personal {
  const signIn = async () => {
    const path = `/v1/rotate-credentials/${encodeURIComponent(email)}`;
    const { status, text } = await plain('POST', path, undefined, admin);
    if (status !== 200) throw new Error(`no credentials for ${email}: ${status} ${text}`);
    const { clientId, clientSecret } = JSON.parse(text).user;
    return authorization(plain, { clientId, clientSecret });
  };
  let holder: ReturnType<typeof signIn> | undefined;
  const held = () => {
    holder ??= signIn();
    return holder;
  };
  return {
    call: async (method, path, body, headers = {}) => send(method, path, body, { ...(await held()), ...headers }),
    get token() {
      return held().then(({ authorization }) => authorization.replace('Bearer ', ''));
    },
  };
}
