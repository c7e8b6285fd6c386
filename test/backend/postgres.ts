import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';

/** The directory of PostgreSQL's programs; undefined on a machine without them. */
export function findPostgres(): string | undefined {
  const { status, stdout } = spawnSync('pg_config', ['--bindir'], { encoding: 'utf8' });
  const bin = status === 0 ? stdout.trim() : '';
  return bin !== '' && existsSync(join(bin, 'initdb')) && existsSync(join(bin, 'postgres')) ? bin : undefined;
}

/**
 * `describe` for tests that need PostgreSQL. Without it they are skipped, and counted in one line at the end of the
 * run (see test/skipped.js); with PORTCULLIS_REQUIRE_PG=1 that is a failure.
 */
export function describeWithPostgres(name: string, block: () => void): void {
  if (findPostgres() !== undefined) {
    describe(name, block);
    return;
  }
  if (process.env.PORTCULLIS_REQUIRE_PG === '1') {
    test(name, () => {
      throw new Error('PORTCULLIS_REQUIRE_PG=1, and there is no PostgreSQL: install it, with pg_config on the path');
    });
    return;
  }
  describe.skip(`${name} (no PostgreSQL)`, block);
}

/** A PostgreSQL server of its own in a directory of its own, on a free port of this machine, with fsync on. */
export class PostgresServer {
  private databases = 0;

  private constructor(
    private readonly bin: string,
    private readonly dir: string,
    private readonly port: number,
    private readonly settings: readonly string[],
    private process: ChildProcess,
  ) {}

  /**
   * Makes a cluster and starts it; takes about a second.
   *
   * @param settings of postgresql.conf, as `name=value`.
   */
  static async start(settings: readonly string[] = []): Promise<PostgresServer> {
    const bin = findPostgres();
    if (bin === undefined) throw new Error('there is no PostgreSQL on this machine');
    const dir = mkdtempSync(join(tmpdir(), 'portcullis-pg-'));
    const { uid, gid } = owner();
    if (uid !== undefined && gid !== undefined) chownSync(dir, uid, gid);
    const made = spawnSync(
      join(bin, 'initdb'),
      ['-D', join(dir, 'data'), '-U', 'portcullis', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
      { cwd: dir, encoding: 'utf8', ...owner() },
    );
    if (made.status !== 0) throw new Error(`initdb ended with ${made.status}: ${made.stderr}`);
    const port = await freePort();
    return new PostgresServer(bin, dir, port, settings, await startServer(bin, dir, port, settings));
  }

  /** Makes an empty database. @returns its URL. */
  async createDatabase(): Promise<string> {
    const name = `portcullis_${++this.databases}`;
    const client = new Client({ connectionString: this.urlOf('postgres') });
    await client.connect();
    try {
      await client.query(`create database ${name}`);
    } finally {
      await client.end();
    }
    return this.urlOf(name);
  }

  private urlOf(database: string): string {
    return `postgres://portcullis@127.0.0.1:${this.port}/${database}`;
  }

  /** Ends the server and all its processes without giving them a chance to do anything (SIGKILL). */
  async kill(): Promise<void> {
    const { pid } = this.process;
    if (pid === undefined || this.hasEnded()) return;
    const gone = once(this.process, 'exit');
    const children = childrenOf(pid);
    this.process.kill('SIGKILL');
    for (const child of children) tryKill(child);
    await gone;
    while (children.some(isAlive)) await new Promise((resolve) => setTimeout(resolve, 10));
  }

  /** Starts it again on the same directory and port, after `kill`. */
  async restart(): Promise<void> {
    this.process = await startServer(this.bin, this.dir, this.port, this.settings);
  }

  /** Ends it, breaking what connections there are, and removes its directory. */
  async stop(): Promise<void> {
    if (!this.hasEnded()) {
      const gone = once(this.process, 'exit');
      this.process.kill('SIGINT');
      await gone;
    }
    rmSync(this.dir, { recursive: true, force: true });
  }

  private hasEnded(): boolean {
    return this.process.exitCode !== null || this.process.signalCode !== null;
  }
}

/** Whom the server runs as: PostgreSQL refuses root. */
function owner(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const name = ['postgres', 'nobody'].find((user) => spawnSync('id', [user]).status === 0) ?? 'nobody';
  const id = (flag: string) => Number(execFileSync('id', [flag, name], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

async function startServer(bin: string, dir: string, port: number, settings: readonly string[]): Promise<ChildProcess> {
  const more = settings.flatMap((setting) => ['-c', setting]);
  const args = ['-D', join(dir, 'data'), '-h', '127.0.0.1', '-p', String(port), '-k', dir, ...more];
  const child = spawn(join(bin, 'postgres'), args, { cwd: dir, stdio: ['ignore', 'ignore', 'pipe'], ...owner() });
  let said = '';
  await new Promise<void>((resolve, reject) => {
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-4_000);
      if (said.includes('database system is ready to accept connections')) resolve();
    });
    child.once('exit', (code) => reject(new Error(`postgres ended with ${code}: ${said}`)));
  });
  return child;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}

function childrenOf(pid: number): readonly number[] {
  const { stdout } = spawnSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' });
  return stdout.split('\n').flatMap((line) => (line.trim() === '' ? [] : [Number(line)]));
}

function tryKill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended by itself: its parent is gone.
  }
}

/** Says whether a process is there; one that has ended and that nobody waits for is not. */
function isAlive(pid: number): boolean {
  const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' });
  return stdout.trim() !== '' && !stdout.trim().startsWith('Z');
}
