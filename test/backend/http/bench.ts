import { createLog, type RunningBackend, startBackend } from '../../../src/backend';
import { checkedFetch } from '../conformance';

/** What came back: the status, and the body as JSON. */
export interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** A backend in memory with a token for it, for tests over real HTTP. */
export class Bench {
  private constructor(
    readonly backend: RunningBackend,
    readonly token: string,
  ) {}

  static async start(): Promise<Bench> {
    const credentials = { clientId: 'bench', clientSecret: 'bench-secret' };
    const backend = await startBackend({ database: 'memory', credentials, log: createLog('silent') });
    const response = await checkedFetch(`${backend.url}/v1/auth/access_token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(credentials),
    });
    const { accessToken } = (await response.json()) as { accessToken: string };
    return new Bench(backend, accessToken);
  }

  get url(): string {
    return this.backend.url;
  }

  get headers(): Record<string, string> {
    return { authorization: `Bearer ${this.token}`, 'content-type': 'application/json' };
  }

  /** Sends `body` as it is when it is text or bytes, otherwise as JSON; the answer's shape is checked. */
  async call(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    const raw =
      body === undefined || typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body);
    const response = await checkedFetch(this.url + path, {
      method,
      headers: { ...this.headers, ...headers },
      body: raw as RequestInit['body'],
    });
    return { status: response.status, body: (await response.json()) as Answer['body'] };
  }

  async stop(): Promise<void> {
    await this.backend.close();
  }
}
