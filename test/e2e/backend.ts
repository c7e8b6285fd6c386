import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { authorization, sendTo } from '../api';
import { built, root } from './built';
import { eventually, startProgram } from './process';

type Journal = readonly { readonly method: string; readonly path: string; readonly status: number }[];

export type RunningBackend = {
  readonly url: string;
  readonly credentials: {
    readonly PORT_CLIENT_ID: string;
    readonly PORT_CLIENT_SECRET: string;
    readonly PORT_BASE_URL: string;
  };
  /** One call with the organization's token; the answer as JSON whatever its status. */
  api(method: string, path: string, body?: unknown): Promise<{ readonly status: number; readonly body: Answer }>;
  /** What was asked for since the journal was last emptied, tokens and the journal itself left out. */
  journal(): Promise<Journal>;
  emptyJournal(): Promise<void>;
  stop(): Promise<void>;
  /** For tests that end it the hard way. */
  readonly pid: number;
};

// biome-ignore lint/suspicious/noExplicitAny: an answer of any route, looked at by tests only.
export type Answer = any;

/** Starts the built backend as a process of its own on a free port; ready when this resolves. */
export async function startBackend({
  args = [],
  seed,
}: {
  args?: readonly string[];
  seed?: unknown;
} = {}): Promise<RunningBackend> {
  const dir = mkdtempSync(join(tmpdir(), 'portcullis-backend-'));
  const credentials = { PORT_CLIENT_ID: 'test-client', PORT_CLIENT_SECRET: 'test-secret-of-the-organization' };
  const more = [...args];
  if (seed !== undefined) {
    writeFileSync(join(dir, 'seed.json'), JSON.stringify(seed));
    more.push('--seed', join(dir, 'seed.json'));
  }
  const { child, ended, output } = startProgram(
    process.execPath,
    [built('bin', 'portcullis.cjs'), 'serve', '--port', '0', '--journal', ...more],
    { cwd: root, env: { ...process.env, ...credentials } },
  );
  const gone = ended.then(({ status, stdout, stderr }) => {
    throw new Error(`the backend ended with ${status}:\n${stdout}${stderr}`);
  });
  const url = await Promise.race([
    eventually(() => /listening on (http:\S+)/.exec(output().stdout)?.[1], 'the backend'),
    gone,
  ]);
  gone.catch(() => undefined);

  const send = sendTo(url);
  let holder: { authorization: string } | undefined;
  const api: RunningBackend['api'] = async (method, path, body) => {
    const { PORT_CLIENT_ID: clientId, PORT_CLIENT_SECRET: clientSecret } = credentials;
    holder ??= await authorization(send, { clientId, clientSecret });
    const { status, text } = await send(method, path, body, holder);
    return { status, body: JSON.parse(text) };
  };

  return {
    url,
    credentials: { ...credentials, PORT_BASE_URL: url },
    api,
    journal: async () => {
      const { body } = await api('GET', '/__portcullis/journal');
      return (body.requests as Journal).filter(({ path }) => !/^\/(__portcullis|v1\/auth)\//.test(path));
    },
    emptyJournal: async () => void (await api('DELETE', '/__portcullis/journal')),
    pid: child.pid ?? 0,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
