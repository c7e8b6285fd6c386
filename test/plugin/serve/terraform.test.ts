import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Built, buildFixture } from '../fixtures/built';

const terraform = process.env.PORTCULLIS_TERRAFORM ?? 'terraform';

const longDir = mkdtempSync(join(tmpdir(), 'x'.repeat(120)));

let built: Built;
beforeAll(() => {
  built = buildFixture('moody-provider', 'terraform-provider-moody');
});
afterAll(() => {
  built?.remove();
  rmSync(longDir, { recursive: true });
});

type Run = { readonly text: string; readonly status: number | null };

/** A directory with a resource of this mood, and Terraform in it with the plugin as a development override. */
class Workspace {
  readonly dir = mkdtempSync(join(tmpdir(), 'moody-'));
  readonly env: NodeJS.ProcessEnv;

  constructor(mood: string, env: NodeJS.ProcessEnv = {}) {
    this.write(mood);
    const rc = join(this.dir, 'terraform.rc');
    writeFileSync(rc, `provider_installation {\n dev_overrides { "example/moody" = "${built.dir}" }\n direct {}\n}\n`);
    this.env = { ...process.env, CHECKPOINT_DISABLE: '1', TF_CLI_CONFIG_FILE: rc, TF_LOG: '', ...env };
  }

  write(mood: string, text = 'a'): void {
    writeFileSync(
      join(this.dir, 'main.tf'),
      `terraform {\n  required_providers {\n    moody = { source = "example/moody" }\n  }\n}\nresource "moody_thing" "it" {\n  mood = "${mood}"\n  text = "${text}"\n}\n`,
    );
  }

  start(...args: readonly string[]): ChildProcess {
    return spawn(terraform, args, { cwd: this.dir, env: this.env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  }

  async run(...args: readonly string[]): Promise<Run> {
    const child = this.start(...args);
    let text = '';
    child.stdout?.on('data', (data) => {
      text += data;
    });
    child.stderr?.on('data', (data) => {
      text += data;
    });
    return new Promise((resolve) => child.on('close', (status) => resolve({ text, status })));
  }

  /** Terraform's plugins that are running: processes whose command is our executable. */
  plugins(): readonly string[] {
    const { stdout } = spawnSync('ps', ['-eo', 'pid=,stat=,args='], { encoding: 'utf8' });
    return stdout.split('\n').filter((line) => line.includes(built.command[0]) && !/^\s*\d+\s+Z/.test(line));
  }

  remove(): void {
    rmSync(this.dir, { recursive: true, force: true });
  }
}

const apply = ['apply', '-auto-approve', '-no-color'] as const;
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function inside<T>(workspace: Workspace, work: (workspace: Workspace) => Promise<T>): Promise<T> {
  try {
    return await work(workspace);
  } finally {
    workspace.remove();
  }
}

test.each<[string, NodeJS.ProcessEnv]>([
  ['with nothing special', {}],
  ['with a TMPDIR too long for a socket', { TMPDIR: longDir }],
  ['with a TMPDIR that is not there', { TMPDIR: '/nowhere/at/all' }],
  ['with a directory for sockets', { PLUGIN_UNIX_SOCKET_DIR: tmpdir() }],
])('Terraform applies, plans nothing and destroys %s', async (_, env) => {
  await inside(new Workspace('fine', env), async (workspace) => {
    expect(await workspace.run(...apply)).toMatchObject({ status: 0, text: expect.stringContaining('1 added') });
    expect((await workspace.run('plan', '-detailed-exitcode')).status).toBe(0);
    expect((await workspace.run('destroy', '-auto-approve')).status).toBe(0);
    expect(workspace.plugins()).toEqual([]);
  });
});

test('a value of 5 MB goes to the plugin and back', async () => {
  await inside(new Workspace('fine'), async (workspace) => {
    workspace.write('fine', 'x'.repeat(5_000_000));
    expect((await workspace.run(...apply)).status).toBe(0);
    expect(readFileSync(join(workspace.dir, 'terraform.tfstate')).length).toBeGreaterThan(5_000_000);
  });
});

test('a bug that nobody caught is shown to the user as the plugin’s crash, with the sentence that says so', async () => {
  await inside(new Workspace('crash'), async (workspace) => {
    const { status, text } = await workspace.run(...apply);
    expect(status).toBe(1);
    expect(text).toContain('Plugin did not respond');
    expect(text).toContain('Stack trace from the terraform-provider-moody plugin');
    expect(text).toContain('panic: the thing is broken. This is a bug in the provider.');
    expect(text).toContain('The terraform-provider-moody plugin crashed!');
  });
});

test('a log line keeps its level and its fields in Terraform’s log', async () => {
  await inside(new Workspace('crash', { TF_LOG_PROVIDER: 'error' }), async (workspace) => {
    const { text } = await workspace.run(...apply);
    expect(text).toMatch(/\[ERROR\] provider\.terraform-provider-moody: the thing is broken\. This is a bug in/);
    expect(text).toMatch(/stack=\s+\| TypeError: the thing is broken/);
    expect(text).toContain('@module=provider.moody');
  });
});

test('when Terraform is killed the plugin is gone within 2 s', async () => {
  await inside(new Workspace('slow'), async (workspace) => {
    const child = workspace.start(...apply);
    child.stdout?.resume();
    while (workspace.plugins().length === 0) await wait(20);
    await wait(700);
    expect(workspace.plugins()).toHaveLength(1);
    child.kill('SIGKILL');
    await wait(2_000);
    expect(workspace.plugins()).toEqual([]);
  });
});

test('Ctrl-C, which reaches the whole process group, lets the write under way finish and stores it', async () => {
  await inside(new Workspace('slow'), async (workspace) => {
    const child = workspace.start(...apply);
    let text = '';
    child.stdout?.on('data', (data) => {
      text += data;
    });
    while (!text.includes('Creating...')) await wait(20);
    await wait(300);
    const ended = new Promise((resolve) => child.on('close', resolve));
    process.kill(-(child.pid ?? 0), 'SIGINT');
    await ended;
    expect(text).toContain('Creation complete');
    expect(readFileSync(join(workspace.dir, 'terraform.tfstate'), 'utf8')).toContain('"mood": "slow"');
    expect(workspace.plugins()).toEqual([]);
  });
});

test('a plugin in debug mode serves one Terraform after another', async () => {
  await inside(new Workspace('fine'), async (workspace) => {
    const plugin = spawn(built.command[0], ['--debug'], { stdio: ['ignore', 'pipe', 'inherit'] });
    const shown = await new Promise<string>((resolve) => plugin.stdout.on('data', (data) => resolve(String(data))));
    workspace.env.TF_REATTACH_PROVIDERS = /'([^']+)'/.exec(shown)?.[1];
    try {
      expect(await workspace.run(...apply)).toMatchObject({ status: 0 });
      workspace.write('fine', 'b');
      expect(await workspace.run(...apply)).toMatchObject({ status: 0, text: expect.stringContaining('1 changed') });
      expect(workspace.plugins()).toHaveLength(1);
    } finally {
      plugin.kill('SIGTERM');
    }
  });
});
