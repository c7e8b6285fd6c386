#!/usr/bin/env node
/**
 * The whole story in under a minute: the real terraform (or tofu) drives the plugin against the backend.
 *
 * Works on a fresh clone: installs and builds what is missing. Leaves nothing behind outside node_modules and dist,
 * stops everything it started, and ends with 1 at the first step that does not hold.
 */
import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { install } from './steps/install.mjs';
import { root } from './steps/root.mjs';
import { findTerraform } from './steps/terraform.mjs';

const example = (name) => join(root, 'examples', 'walkthrough', name);
const scratch = mkdtempSync(join(tmpdir(), 'portcullis-demo-'));
const started = new Set();
const credentials = { PORT_CLIENT_ID: 'demo', PORT_CLIENT_SECRET: 'a-secret-for-the-demo-only' };
const plain = (text) => text.replaceAll(/[│╷╵]/g, ' ').replaceAll(/\s+/g, ' ');

/** Runs one step and prints it with a tick and its seconds; the first that does not hold ends the demo. */
async function step(name, work) {
  const begin = Date.now();
  const line = (mark) => `${mark} ${name.padEnd(66)} ${((Date.now() - begin) / 1000).toFixed(1).padStart(5)} s`;
  try {
    const shown = await work();
    console.log(line('✓'));
    for (const text of shown ?? []) console.log(`    ${text}`);
  } catch (error) {
    console.log(line('✗'));
    throw error;
  }
}

function expect(holds, what, output = '') {
  if (!holds) throw new Error(`${what}\n${output}`);
}

function run(command, args, { cwd = root, env = {} } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } });
    started.add(child);
    let text = '';
    child.stdout.on('data', (bytes) => (text += bytes));
    child.stderr.on('data', (bytes) => (text += bytes));
    child.once('error', reject);
    child.once('close', (status) => {
      started.delete(child);
      resolve({ status, text });
    });
  });
}

/** Starts the backend on a free loopback port, with its database in memory; resolves to its URL once it is ready. */
function startBackend() {
  return new Promise((resolve, reject) => {
    const cli = join(root, 'dist', 'bin', 'portcullis.cjs');
    const child = spawn(process.execPath, [cli, 'serve', '--port', '0', '--database', 'memory', '--journal'], {
      env: { ...process.env, ...credentials },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    started.add(child);
    let text = '';
    const read = (bytes) => {
      text += bytes;
      const url = /listening on (http:\S+)/.exec(text)?.[1];
      if (url) resolve(url);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', (status) => reject(new Error(`the backend ended with ${status}:\n${text}`)));
  });
}

/** Calls the backend as somebody with the organization's credentials would. */
function apiOf(url) {
  let token;
  const call = async (method, path, body) => {
    const answer = await fetch(url + path, {
      method,
      headers: {
        ...(token && { authorization: `Bearer ${token}` }),
        ...(body && { 'content-type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    const json = await answer.json();
    expect(json.ok, `${method} ${path} answered ${answer.status}`, JSON.stringify(json));
    return json;
  };
  return async (method, path, body) => {
    if (!token) {
      const [clientId, clientSecret] = [credentials.PORT_CLIENT_ID, credentials.PORT_CLIENT_SECRET];
      token = (await call('POST', '/v1/auth/access_token', { clientId, clientSecret })).accessToken;
    }
    return call(method, path, body);
  };
}

/** A folder for one state, and terraform in it with the built plugin. */
function workspace(name, terraform, url) {
  const cwd = join(scratch, name);
  mkdirSync(cwd);
  const rc = join(scratch, 'terraform.rc');
  const folder = JSON.stringify(join(root, 'dist', 'terraform'));
  const hosts = ['registry.terraform.io', 'registry.opentofu.org'];
  const overrides = hosts.map((host) => `"${host}/portcullis/port" = ${folder}`).join('\n    ');
  writeFileSync(rc, `provider_installation {\n  dev_overrides {\n    ${overrides}\n  }\n}\n`);
  const env = {
    ...credentials,
    PORT_BASE_URL: url,
    TF_CLI_CONFIG_FILE: rc,
    CHECKPOINT_DISABLE: '1',
    TF_IN_AUTOMATION: '1',
  };
  const tf = (...args) => run(terraform, [args[0], '-no-color', ...args.slice(1)], { cwd, env });
  return {
    cwd,
    tf,
    plan: (...args) => tf('plan', '-input=false', '-detailed-exitcode', ...args),
    must: async (...args) => {
      const { status, text } = await tf(...args);
      expect(status === 0, `terraform ${args.join(' ')} ended with ${status}`, text);
      return text;
    },
  };
}

async function story() {
  const terraform = findTerraform();
  await step('install what is missing', () => void install());
  await step('build', async () => {
    const { status, text } = await run(process.execPath, [
      join(root, 'scripts', 'build.mjs'),
      '--plugin-only',
      '--cli-only',
    ]);
    expect(status === 0, 'the build failed', text);
  });

  let url;
  await step('start the backend, database in memory', async () => {
    url = await startBackend();
    return [url];
  });
  const api = apiOf(url);
  const permissions = async () => (await api('GET', '/v1/actions/restart_microservice/permissions')).permissions;
  const main = workspace('main', terraform, url);
  copyFileSync(example('main.tf'), join(main.cwd, 'main.tf'));

  await step('plan refuses roles out of order, with the sorted list', async () => {
    copyFileSync(example('refused/permissions.tf'), join(main.cwd, 'permissions.tf'));
    const { status, text } = await main.plan();
    const said = plain(text);
    expect(status === 1 && said.includes('Error: List not sorted'), 'the plan was not refused', text);
    expect(said.includes('permissions.approve.roles[1]'), 'the place is not named', text);
    expect(said.includes('["admin", "member"]'), 'the sorted list is not offered', text);
    return [/In permissions\.approve.*?sort\(\[\.\.\.\]\)\./.exec(said)?.[0] ?? ''];
  });

  copyFileSync(example('permissions.tf'), join(main.cwd, 'permissions.tf'));
  await step('apply, warned that the approve condition lets nobody approve', async () => {
    const text = await main.must('apply', '-input=false', '-auto-approve');
    expect(plain(text).includes('Nobody can approve'), 'the warning is missing', text);
    const { approve } = await permissions();
    expect(
      approve.roles.join() === 'Admin,Member' && approve.policy,
      'the grants did not arrive',
      JSON.stringify(approve),
    );
  });

  const empty = (name, space = main) =>
    step(name, async () => {
      const { status, text } = await space.plan();
      expect(status === 0, `the plan is not empty (exit ${status})`, text);
    });
  await empty('a second plan is empty');

  await step('a grant changed behind its back: plan shows exactly that', async () => {
    await api('PATCH', '/v1/actions/restart_microservice/permissions', { execute: { roles: ['Admin', 'Member'] } });
    const { status, text } = await main.plan();
    expect(
      status === 2 && text.includes('1 to change') && text.includes('0 to destroy'),
      'not exactly one change',
      text,
    );
    const planned = text.slice(text.indexOf('will perform the following actions'), text.indexOf('Plan:'));
    const changed = planned.split('\n').filter((line) => /^\s*[-+] /.test(line));
    expect(changed.length === 1 && changed[0].includes('"Member"'), 'more than the grant would change', text);
    return changed.map((line) => line.trim());
  });
  await step('apply mends it', async () => {
    await main.must('apply', '-input=false', '-auto-approve');
    expect((await permissions()).execute.roles.join() === 'Admin', 'the grant was not mended');
  });

  const other = workspace('import', terraform, url);
  await step('import blueprint, action and permissions into an empty state', async () => {
    for (const name of ['main.tf', 'permissions.tf']) copyFileSync(example(name), join(other.cwd, name));
    await other.must('import', '-input=false', 'port_blueprint.microservice', 'microservice');
    await other.must('import', '-input=false', 'port_action.restart_microservice', 'restart_microservice');
    const address = 'port_action_permissions.restart_microservice_permissions';
    await other.must('import', '-input=false', address, 'restart_microservice');
  });
  await empty('the plan after the import is empty', other);

  const writes = async () => {
    const { requests } = await api('GET', '/__portcullis/journal');
    return requests.filter(({ method, path }) => method !== 'GET' && path.includes('/permissions')).length;
  };
  await step('a grant changed in the file: the journal shows one write', async () => {
    await api('DELETE', '/__portcullis/journal');
    const file = readFileSync(example('permissions.tf'), 'utf8');
    const changed = file.replace(
      '"approve" : {\n      "roles" : ["Admin", "Member"]',
      '"approve" : {\n      "roles" : ["Admin"]',
    );
    expect(changed !== file, 'the example has no such grant');
    writeFileSync(join(main.cwd, 'permissions.tf'), changed);
    await main.must('apply', '-input=false', '-auto-approve');
    expect((await writes()) === 1, `the journal shows ${await writes()} writes`);
    expect((await permissions()).approve.roles.join() === 'Admin', 'the grant was not changed');
  });
  await step('the resource removed from the file: forgotten, nothing written', async () => {
    await api('DELETE', '/__portcullis/journal');
    const before = JSON.stringify(await permissions());
    rmSync(join(main.cwd, 'permissions.tf'));
    const text = await main.must('apply', '-input=false', '-auto-approve');
    expect(plain(text).includes('Permissions stay in Port'), 'the warning is missing', text);
    expect(!(await main.must('show')).includes('port_action_permissions'), 'it is still in the state');
    expect((await writes()) === 0, `the journal shows ${await writes()} writes`);
    expect(JSON.stringify(await permissions()) === before, 'the grants changed');
  });
  await step('destroy', async () => {
    await main.must('destroy', '-input=false', '-auto-approve');
    const { actions } = await api('GET', '/v1/actions');
    expect(actions.length === 0, 'an action is left', JSON.stringify(actions));
  });
}

const begin = Date.now();
const interrupted = new Promise((_, reject) => {
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => reject(new Error(`stopped by ${signal}`)));
  process.stdout.on('error', reject); // whoever read it has gone: `npm run demo | head`
});
try {
  await Promise.race([story(), interrupted]);
  console.log(`\nAll of it held, in ${((Date.now() - begin) / 1000).toFixed(1)} s.`);
} catch (error) {
  console.error(`\n${error.message}`);
  process.exitCode = 1;
} finally {
  await Promise.all(
    [...started].map(
      (child) =>
        new Promise((resolve) => {
          if (child.exitCode !== null || child.signalCode !== null) return resolve();
          child.once('exit', resolve);
          child.kill('SIGTERM');
        }),
    ),
  );
  rmSync(scratch, { recursive: true, force: true });
}
