import { action } from '../fixtures';
import type { Answer, Served } from '../serving';

/** Options of a backend whose messages go to sinks on this machine, and whose failures are seen soon. */
export const quick = { allowPrivateWebhooks: true, outbox: { pollMs: 50, retryMs: 20 } };

let names = 0;

/** An identifier that nothing has yet. */
export const fresh = (what: string): string => `${what}-${++names}`;

/** Text inputs, none of them required. */
export const inputsOf = (...keys: readonly string[]) => ({
  type: 'self-service',
  operation: 'CREATE',
  userInputs: { properties: Object.fromEntries(keys.map((key) => [key, { type: 'string' }])), required: [] },
});

/** Runs actions of one backend with the organization's token, and waits for what becomes of the runs. */
export class Acting {
  constructor(private readonly served: () => Served) {}

  /** Makes an action with that backend. @returns its identifier. */
  async make(invocationMethod: object, more: object = {}): Promise<string> {
    const identifier = fresh('act');
    const { status, text } = await this.served().call(
      'POST',
      '/v1/actions',
      action(identifier, { invocationMethod, ...more }),
    );
    if (status !== 201) throw new Error(text);
    return identifier;
  }

  /** @returns the new run. */
  async run(identifier: string, properties: object = {}, more: object = {}): Promise<Answer['body']> {
    const answer = await this.served().call('POST', `/v1/actions/${identifier}/runs`, { properties, ...more });
    if (answer.status !== 202) throw new Error(answer.text);
    return answer.body.run;
  }

  async read(run: string): Promise<Answer['body']> {
    return (await this.served().call('GET', `/v1/actions/runs/${run}`)).body.run;
  }

  async logs(run: string): Promise<readonly string[]> {
    const { body } = await this.served().call('GET', `/v1/actions/runs/${run}/logs`);
    return body.runLogs.map(({ message }: { message: string }) => message);
  }

  async messages(): Promise<Answer['body']> {
    return (await this.served().call('GET', '/__portcullis/outbox')).body.messages;
  }

  /** The run once it is in one of these states. */
  async until(run: string, ...statuses: readonly string[]): Promise<Answer['body']> {
    return this.when(
      () => this.read(run),
      (found) => statuses.includes(found.status),
    );
  }

  /** What `look` gives once `holds` says yes of it. */
  async when<T>(look: () => Promise<T>, holds: (found: T) => boolean): Promise<T> {
    const until = Date.now() + 20_000;
    for (;;) {
      const found = await look();
      if (holds(found)) return found;
      if (Date.now() > until) throw new Error(`waited for something else than ${JSON.stringify(found)}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** Waits until nothing but mails is left to be delivered, so that what has not arrived never will. */
  async quiet(): Promise<void> {
    await this.when(
      () => this.messages(),
      (all: { state: string; kind: string }[]) =>
        all.every(({ state, kind }) => state !== 'waiting' || kind === 'email'),
    );
  }
}
