import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { authorization, type Send, sendTo } from '../../test/api';
import { built, root } from '../../test/e2e/built';
import { eventually, startProgram } from '../../test/e2e/process';
import { seed } from './organization';

/** A server in a process of its own. */
export interface Server {
  readonly url: string;
  readonly pid: number;
  /** What it has printed so far. */
  said(): string;
  stop(): Promise<void>;
}

const credentials = { clientId: 'bench', clientSecret: 'the secret of the bench' };

/** Starts a program of Node that prints `listening on http://...` once it answers. */
export async function startServer(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Server> {
  const { child, ended, output } = startProgram(process.execPath, args, { cwd: root, env: { ...process.env, ...env } });
  const said = () => /listening on (http:\S+)/.exec(output().stdout)?.[1];
  const url = await Promise.race([
    eventually(said, `${args[0]} to listen`, 60_000),
    ended.then(({ status, stdout, stderr }) => {
      throw new Error(`${args[0]} ended with ${status}:\n${stdout}${stderr}`);
    }),
  ]);
  return {
    url,
    pid: child.pid ?? 0,
    said: () => output().stdout,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** The built backend, seeded with the organization of the benches. */
export interface Portcullis extends Server {
  /** The organization's token. */
  readonly token: string;
  readonly send: Send;
  /** The token of one user. */
  tokenOf(email: string): Promise<string>;
}

/**
 * Starts the built backend over a database.
 *
 * @param database as `--database` takes it; a new SQLite file where none is given.
 * @param node     options for Node itself.
 */
export async function startPortcullis(database?: string, node: readonly string[] = []): Promise<Portcullis> {
  const dir = mkdtempSync(join(tmpdir(), 'portcullis-bench-'));
  const seedFile = join(dir, 'seed.json');
  writeFileSync(seedFile, JSON.stringify(seed()));
  const address = database ?? join(dir, 'portcullis.sqlite');
  const flags = ['--database', address, '--seed', seedFile];
  const server = await startServer([...node, built('bin', 'portcullis.cjs'), 'serve', ...flags], {
    PORT_CLIENT_ID: credentials.clientId,
    PORT_CLIENT_SECRET: credentials.clientSecret,
  });
  const send = sendTo(server.url);
  const holder = await authorization(send, credentials);
  return {
    ...server,
    token: holder.authorization.replace('Bearer ', ''),
    send,
    async tokenOf(email) {
      const path = `/v1/rotate-credentials/${encodeURIComponent(email)}`;
      const { status, text } = await send('POST', path, undefined, holder);
      if (status !== 200) throw new Error(`no credentials for ${email}: ${status} ${text}`);
      const { clientId, clientSecret } = JSON.parse(text).user;
      return (await authorization(send, { clientId, clientSecret })).authorization.replace('Bearer ', '');
    },
    async stop() {
      await server.stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
