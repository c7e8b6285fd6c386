import { createLog, startBackend } from '../../src/backend';
import { parseJson, printJson } from '../../src/contract';
import { type Driven, drive } from '../../src/plugin/testkit';
import { provider } from '../../src/provider';
import { authorization, sendTo } from '../api';

// biome-ignore lint/suspicious/noExplicitAny: an answer of any route, looked at by tests only.
type Answer = any;

/** A real backend in this process, over HTTP, with the provider in front of it and a door of its own for tests. */
export type Port = {
  /** The provider, configured for this backend; each call of this function is a connection of its own. */
  connect(config?: { readonly [name: string]: unknown }): Driven;
  /** One request with the organization's token, past the provider: what somebody else does. */
  api(method: string, path: string, body?: unknown): Promise<{ readonly status: number; readonly body: Answer }>;
  /** The requests since the last time it was asked, such as `PUT /v1/blueprints/a`, tokens and tests' own left out. */
  requests(): Promise<readonly string[]>;
  /** What a program needs to reach the backend. */
  readonly env: {
    readonly PORT_BASE_URL: string;
    readonly PORT_CLIENT_ID: string;
    readonly PORT_CLIENT_SECRET: string;
  };
  stop(): Promise<void>;
};

export async function startPort(): Promise<Port> {
  const credentials = { clientId: 'test-client', clientSecret: 'test-secret-of-the-organization' };
  const backend = await startBackend({ database: 'memory', credentials, journal: true, log: createLog('silent') });
  const send = sendTo(backend.url);
  const headers = { ...(await authorization(send, credentials)), 'x-test': 'own' };
  const api: Port['api'] = async (method, path, body) => {
    const { status, text } = await send(method, path, body === undefined ? undefined : printJson(body), headers);
    return { status, body: parseJson(text) as Answer };
  };
  const own: string[] = [];
  return {
    connect: (config = {}) =>
      drive(provider, {
        base_url: backend.url,
        client_id: credentials.clientId,
        secret: credentials.clientSecret,
        ...config,
      }),
    api: (method, path, body) => {
      own.push(`${method} ${path.split('?')[0]}`);
      return api(method, path, body);
    },
    async requests() {
      const { body } = await api('GET', '/__portcullis/journal');
      await api('DELETE', '/__portcullis/journal');
      const all = (body.requests as { method: string; path: string }[])
        .map(({ method, path }) => `${method} ${path}`)
        .filter((request) => !/ \/(__portcullis|v1\/auth)\//.test(request));
      for (const request of own.splice(0)) {
        const at = all.findIndex((each) => each.split('?')[0] === request);
        if (at >= 0) all.splice(at, 1);
      }
      return all;
    },
    env: {
      PORT_BASE_URL: backend.url,
      PORT_CLIENT_ID: credentials.clientId,
      PORT_CLIENT_SECRET: credentials.clientSecret,
    },
    stop: () => backend.close(),
  };
}
