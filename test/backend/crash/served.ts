import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { authorization, type Send, sendTo } from '../../api';
import { built, root } from '../../e2e/built';
import { killed } from '../../e2e/process';

const credentials = { PORT_CLIENT_ID: 'crash', PORT_CLIENT_SECRET: 'crash-secret' };

/** The built backend as a process of its own, which can be killed. */
export class Served {
  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
    private readonly send: Send,
    private readonly holder: Record<string, string>,
  ) {}

  /** Starts it over `database` on a free port; resolves when it has given out a token. */
  static async start(database: string): Promise<Served> {
    const args = [
      built('bin', 'portcullis.cjs'),
      'serve',
      '--port',
      '0',
      '--database',
      database,
      '--log-level',
      'error',
    ];
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, ...credentials },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const url = await listening(child);
    const send = sendTo(url);
    const { PORT_CLIENT_ID: clientId, PORT_CLIENT_SECRET: clientSecret } = credentials;
    return new Served(child, url, send, await authorization(send, { clientId, clientSecret }));
  }

  /** @throws when the connection breaks before the answer is whole. */
  async call(
    method: string,
    path: string,
    body?: object,
  ): Promise<{ status: number; body: Readonly<Record<string, unknown>> }> {
    const { status, text } = await this.send(method, path, body, this.holder);
    return { status, body: JSON.parse(text) };
  }

  /** Ends the process without giving it a chance to do anything (SIGKILL), and waits until it is gone. */
  async kill(): Promise<void> {
    await killed(this.child);
  }
}

async function listening(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('the backend has no standard output');
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /listening on (http:\S+)/.exec(line)?.[1];
    if (url !== undefined) return url;
  }
  throw new Error('the backend ended before it listened');
}
