import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { blocks, pages } from './docs';
import { type RunningBackend, startBackend } from './e2e/backend';
import { built, root } from './e2e/built';
import { organization } from './e2e/organization';
import { eventually, runProgram, startProgram } from './e2e/process';
import { requirePort, terraform, Workspace } from './e2e/terraform';

let backend: RunningBackend;
let home: string;
let project: string;

beforeAll(async () => {
  backend = await startBackend({ seed: organization() });
  home = mkdtempSync(join(tmpdir(), 'portcullis-home-'));
  project = join(home, 'project');
  mkdirSync(join(project, 'node_modules', '.bin'), { recursive: true });
  symlinkSync(built('bin', 'portcullis.cjs'), join(project, 'node_modules', '.bin', 'portcullis'));
});
afterAll(async () => {
  await backend.stop();
  rmSync(home, { recursive: true, force: true });
});

const named = (language: string) =>
  blocks()
    .filter((block) => block.language === language)
    .map((block) => [`${block.page}:${block.line}`, block] as const);

describe('every block of HCL is a configuration that plans', () => {
  test.each(named('hcl'))('%s', async (_, { text }) => {
    const space = new Workspace({ env: backend.credentials });
    if (text.includes('provider_installation')) {
      const config = text.replace(
        '/path/to/portcullis/dist/terraform',
        dirname(built('terraform', 'terraform-provider-port')),
      );
      writeFileSync(join(space.dir, 'terraform.rc'), config);
      space.write({ 'main.tf': `${requirePort}resource "port_team" "t" {\n  name = "docs"\n}\n` });
    } else {
      space.write({ 'main.tf': text.includes('required_providers') ? text : requirePort + text });
    }
    const { status, text: said } = await space.plan();
    expect(said).not.toContain('Error');
    expect([0, 2]).toContain(status);
    space.dispose();
  });
});

/** How each command of the docs is run here, and what must hold afterwards. A command that is not in it fails. */
const commands: Readonly<Record<string, () => Promise<void>>> = {
  'npm run demo': async () => {
    const { status, stdout } = await runProgram('npm', ['run', 'demo'], { cwd: root, env: process.env });
    expect(stdout).toContain('All of it held');
    expect(status).toBe(0);
  },
  'npm test': async () => {
    // It is what runs this test: run from here, it would never end. It must be the program that runs it.
    const { stdout } = await runProgram('npm', ['pkg', 'get', 'scripts.test'], { cwd: root, env: process.env });
    expect(JSON.parse(stdout)).toBe('node scripts/test.mjs');
    expect(readFileSync(join(root, 'scripts', 'test.mjs'), 'utf8')).toContain("run('jest'");
  },
  'npx portcullis install': async () => {
    const { status, stdout } = await inProject('npx', ['portcullis', 'install']);
    expect(stdout).toContain('port-labs/port-labs 2.99.');
    expect(status).toBe(0);
  },
  'terraform init': async () => {
    const quickStart = blocks().find(({ page, text }) => page === 'README.md' && text.includes('required_providers'));
    writeFileSync(join(project, 'main.tf'), quickStart?.text ?? '');
    expect(await inProject(terraform, ['init', '-no-color'])).toMatchObject({ status: 0 });
  },
  'terraform plan': async () => {
    const { status, stdout } = await inProject(terraform, ['plan', '-no-color']);
    expect(stdout).toContain('1 to add');
    expect(status).toBe(0);
  },
};

const inProject = (command: string, args: readonly string[]) =>
  runProgram(command, args, {
    cwd: project,
    env: { ...process.env, ...backend.credentials, HOME: home, TF_CLI_CONFIG_FILE: '', CHECKPOINT_DISABLE: '1' },
  });

/** Commands that serve until they are stopped: started, awaited until they say what they should, and stopped. */
const servers: readonly { readonly starts: string; readonly says: RegExp }[] = [
  { starts: 'npx portcullis serve', says: /listening on http:/ },
  { starts: 'dist/terraform/terraform-provider-port --debug', says: /TF_REATTACH_PROVIDERS=/ },
];

async function serveAndStop(line: string, says: RegExp): Promise<void> {
  const [command = '', ...args] = line.split(/\s+/).map((word) => (/^\d{4}$/.test(word) ? '0' : word));
  const cwd = command.startsWith('dist/') ? root : project;
  const { child, ended, output } = startProgram(command, args, {
    cwd,
    env: { ...process.env, HOME: home },
    ownGroup: true,
  });
  await eventually(() => says.exec(output().stdout + output().stderr) ?? undefined, line);
  process.kill(-(child.pid ?? 0), 'SIGTERM');
  await ended;
}

describe('every command runs', () => {
  const lines = named('sh').flatMap(([place, { text }]) =>
    text
      .split('\n')
      .filter((line) => line.trim() !== '' && !line.startsWith('#'))
      .map((line) => [`${place}: ${line}`, line] as const),
  );
  test.each(lines)(
    '%s',
    async (_, line) => {
      const server = servers.find(({ starts }) => line.startsWith(starts));
      if (server) return serveAndStop(line, server.says);
      const run = commands[line];
      if (!run) throw new Error(`nobody runs this command: add it to test/docs.test.ts`);
      await run();
    },
    180_000,
  );
});

test.each(pages)('%s: every link within the repository leads somewhere', (page) => {
  const text = readFileSync(join(root, page), 'utf8');
  const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, to = '']) => to);
  expect(links.filter((to) => !existsSync(join(root, dirname(page), to)))).toEqual([]);
});
