import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { authorization, sendTo } from '../../api';
import { root } from '../../e2e/built';
import { eventually, killed } from '../../e2e/process';
import { describeWithPostgres, PostgresServer } from '../postgres';
import { type Reply, Sink } from './sink';

const credentials = { clientId: 'crash', clientSecret: 'crash-secret' };

/** A backend as a process of its own that can be killed. */
class Process {
  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
  ) {}

  /** @param leaseMs  Short, so that what a dead process had is soon taken by another. */
  static async start(database: string, leaseMs = 1500): Promise<Process> {
    const options = {
      database,
      credentials,
      allowPrivateWebhooks: true,
      outbox: { pollMs: 50, retryMs: 20, leaseMs },
    };
    const script = `
      const { createLog, startBackend } = require('./src/backend');
      startBackend({ ...${JSON.stringify(options)}, log: createLog('error') }).then(({ url }) => console.log(url));`;
    const child = spawn(process.execPath, ['--require', 'tsx/cjs', '-e', script], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    for await (const url of createInterface({ input: child.stdout })) return new Process(child, url);
    throw new Error('the backend ended before it listened');
  }

  async call(method: string, path: string, body?: object) {
    const send = sendTo(this.url);
    const { status, text } = await send(method, path, body, await authorization(send, credentials));
    return { status, body: JSON.parse(text) };
  }

  /** Gives the process no chance to do anything more. */
  async kill(): Promise<void> {
    await killed(this.child);
  }
}

/** Kills a backend after a request has left it and before it knows the answer, and starts another. */
function crashes(databaseOf: () => Promise<string>): void {
  const action = (identifier: string, sink: Sink) => ({
    identifier,
    requiredApproval: true,
    trigger: { type: 'self-service', operation: 'CREATE', userInputs: { properties: {}, required: [] } },
    invocationMethod: { type: 'WEBHOOK', url: `${sink.url}/${identifier}`, synchronized: true },
  });

  test('A-3: a run whose backend was being called when everything died is called again, and ends once', async () => {
    let isDeaf = true;
    // While it is deaf nobody is answered: the killed process never learns what came of its requests.
    const sink = await Sink.start((): Reply => (isDeaf ? 'never' : {}));
    const database = await databaseOf();
    const first = await Process.start(database);
    await first.call('POST', '/v1/actions', action('crash', sink));
    const runs: string[] = [];
    for (let i = 0; i < 5; i++) {
      const { body } = await first.call('POST', '/v1/actions/crash/runs', { properties: {} });
      runs.push(body.run.id);
      const approved = await first.call('PATCH', `/v1/actions/runs/${body.run.id}/approval`, { status: 'APPROVE' });
      expect(approved.status).toBe(201);
    }
    await sink.at('/crash', runs.length);
    await first.kill();
    isDeaf = false;
    const second = await Process.start(database);
    await eventually(async () => {
      const { runs: found } = (await second.call('GET', '/v1/actions/runs')).body;
      return found.every(({ status }: { status: string }) => status === 'SUCCESS') || undefined;
    }, 'the end of every run');
    const keys = sink.received.map(({ headers }) => headers['idempotency-key']);
    expect(new Set(keys).size).toBe(runs.length);
    expect(keys.length).toBeGreaterThanOrEqual(2 * runs.length);
    for (const id of runs) {
      const { body } = await second.call('GET', `/v1/audit-log?run_id=${id}`);
      const ends = body.audits.filter(
        (each: { diff: { after: { status: string } } }) => each.diff.after.status === 'SUCCESS',
      );
      expect(ends).toHaveLength(1);
    }
    await second.kill();
    await sink.stop();
  }, 60_000);

  test('A-54: what was not begun when everything died is sent by the next process', async () => {
    const sink = await Sink.start();
    const database = await databaseOf();
    const first = await Process.start(database);
    await first.call('POST', '/v1/actions', action('notified', sink));
    const { body } = await first.call('POST', '/v1/actions/notified/runs', { properties: {} });
    const approval = first.call('PATCH', `/v1/actions/runs/${body.run.id}/approval`, { status: 'APPROVE' });
    const answered = await approval.then(({ status }) => status);
    await first.kill();
    expect(answered).toBe(201);
    const second = await Process.start(database);
    expect((await sink.at('/notified')).length).toBeGreaterThanOrEqual(1);
    await second.kill();
    await sink.stop();
  }, 60_000);

  test('R-55: several processes share one database, and each request leaves once', async () => {
    const sink = await Sink.start();
    const database = await databaseOf();
    const all = await Promise.all([1, 2, 3].map(() => Process.start(database, 60_000)));
    const [one] = all;
    await one?.call('POST', '/v1/actions', { ...action('shared', sink), requiredApproval: false });
    const runs = await Promise.all(
      Array.from({ length: 30 }, async (_, i) => {
        const { body } = (await all[i % all.length]?.call('POST', '/v1/actions/shared/runs', { properties: {} })) ?? {};
        return body.run.id;
      }),
    );
    await sink.at('/shared', runs.length);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(sink.received).toHaveLength(runs.length);
    expect(new Set(sink.received.map(({ headers }) => headers['idempotency-key'])).size).toBe(runs.length);
    await Promise.all(all.map((each) => each.kill()));
    await sink.stop();
  }, 60_000);
}

describe('over SQLite', () => {
  const dir = mkdtempSync(join(tmpdir(), 'portcullis-outbox-'));
  let files = 0;
  afterAll(() => rmSync(dir, { recursive: true, force: true }));
  crashes(async () => join(dir, `${++files}.db`));
});

describeWithPostgres('over PostgreSQL', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await PostgresServer.start();
  }, 60_000);
  afterAll(() => server?.stop());
  crashes(() => server.createDatabase());
});
