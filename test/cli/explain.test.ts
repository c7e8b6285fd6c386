import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { defaultSwitches } from '../../src/access';
import { toPerson } from '../../src/cli/explain/directory';
import { loadSituation, requireUser, UnknownName } from '../../src/cli/explain/situation';
import { combinations, decides, suggestExecution } from '../../src/cli/explain/suggest';
import { createClient } from '../../src/client';
import { credentials, type Served, serving } from '../backend/serving';
import { actions, people, reallyAsks, seed, targetOf } from './explain-world';

const root = resolve(__dirname, '../..');
const dir = mkdtempSync(join(tmpdir(), 'portcullis-explain-'));
let served: Served;
let org: string;
beforeAll(async () => {
  writeFileSync(join(dir, 'seed.json'), JSON.stringify(seed));
  served = await serving({ seedFile: join(dir, 'seed.json'), localSignIn: true });
  org = (await served.callBare('GET', '/__portcullis/organizations')).body.organizations[0].id;
});
afterAll(async () => {
  await served.close();
  rmSync(dir, { recursive: true });
});
const reset = () => served.callBare('POST', `/__portcullis/organizations/${org}/reset`);

const client = () => createClient({ baseUrl: served.url, credentials, userAgent: 'test' });

async function asked(action: string, email: string, entity = targetOf(action)) {
  const situation = await loadSituation(client(), {
    action,
    entity,
    inputs: {},
    at: new Date(),
    switches: defaultSwitches,
  });
  return { situation, person: toPerson(requireUser(situation.directory, email), situation.directory) };
}

const outcomes = { allow: 202, hidden: 404, deny: 403, invalid: 422 } as const;
const questions = actions.flatMap(([{ identifier }]) =>
  people.filter((email) => email !== 'new@acme.test').map((email) => [identifier, email] as const),
);

test.each(questions)('R-34: %s asked for by %s is explained as it is answered', async (action, email) => {
  const { situation, person } = await asked(action, email);
  expect(outcomes[(await decides(situation, person)).outcome]).toBe(await reallyAsks(served, email, action));
});

describe('the smallest change', () => {
  afterEach(reset);

  const refused = actions.flatMap(([{ identifier }]) => people.map((email) => [identifier, email] as const));

  test.each(refused)('of %s for %s turns the answer, and nothing smaller does', async (action, email) => {
    const { situation, person } = await asked(action, email);
    const decision = await decides(situation, person);
    if (decision.allowed) return;
    const suggestion = await suggestExecution(situation, person);
    if (!suggestion) {
      expect(['never', 'throws', 'oncall', 'draft', 'draftAndListed', 'hidden']).toContain(action);
      return;
    }
    expect(suggestion.admits).toContain(email);
    for (const fewer of combinations(suggestion.edits, suggestion.edits.length - 1)) {
      for (const { request } of fewer) await served.call(request.method, request.path, request.body);
      const status = email === 'new@acme.test' ? undefined : await reallyAsks(served, email, action);
      if (status !== undefined) expect(status).not.toBe(202);
      await reset();
    }
    for (const { request } of suggestion.edits) {
      expect((await served.call(request.method, request.path, request.body)).status).toBe(200);
    }
    expect(await reallyAsks(served, email, action)).toBe(202);
  });

  test('is the one that lets in the fewest others', async () => {
    const { situation, person } = await asked('team', 'bob@acme.test');
    const suggestion = await suggestExecution(situation, person);
    expect(suggestion?.edits.map(({ words }) => words)).toEqual(['add bob@acme.test to execute.users of "team"']);
    expect(suggestion?.admits).toEqual(['bob@acme.test']);
  });

  test('is as many requests as there are obstacles', async () => {
    const { situation, person } = await asked('draftAndListed', 'new@acme.test');
    const suggestion = await suggestExecution(situation, person);
    expect(suggestion?.edits.map(({ words }) => words)).toEqual([
      'make new@acme.test active',
      'publish "draftAndListed"',
      'add new@acme.test to execute.users of "draftAndListed"',
    ]);
  });
});

test.each([
  ['an action', 'none', 'bob@acme.test', 'there is no action "none"'],
  ['a user', 'open', 'who@acme.test', 'there is no user "who@acme.test"'],
])('%s that is not there is said to be missing', async (_, action, email, message) => {
  await expect(asked(action, email)).rejects.toThrow(new UnknownName(message));
});

/** Runs the program from its sources, as a process of its own. */
async function portcullis(...args: readonly string[]): Promise<{ status: number; out: string; err: string }> {
  return portcullisWith({}, ...args);
}

async function portcullisWith(more: Record<string, string>, ...args: readonly string[]) {
  const env = {
    ...process.env,
    PORT_BASE_URL: served.url,
    PORT_CLIENT_ID: credentials.clientId,
    PORT_CLIENT_SECRET: credentials.clientSecret,
    ...more,
  };
  const script = `require('./src/cli/main').main(process.argv.slice(1))`;
  return new Promise<{ status: number; out: string; err: string }>((done) => {
    execFile(process.execPath, ['--require', 'tsx/cjs', '-e', script, ...args], { cwd: root, env }, (error, out, err) =>
      done({ status: error ? Number(error.code) : 0, out, err }),
    );
  });
}

describe('on the command line', () => {
  test('explain says no, why, and what to do', async () => {
    const { status, out } = await portcullis(
      'explain',
      '--user',
      'bob@acme.test',
      '--action',
      'team',
      '--entity',
      'pay',
    );
    expect(out).toBe(
      [
        'no: bob@acme.test may not execute "team" on "pay"',
        '  sees the action: no, bob@acme.test is in none of the lists',
        '  because: bob@acme.test is in none of the lists',
        '  smallest change: add bob@acme.test to execute.users of "team"',
        '  which lets in: bob@acme.test',
        '    PATCH /v1/actions/team/permissions {"execute":{"users":["bob@acme.test"]}}',
        '',
      ].join('\n'),
    );
    expect(status).toBe(1);
  });

  test('explain says yes, and who has to approve', async () => {
    const { status, out } = await portcullis('explain', '--user', 'BOB@acme.test', '--action', 'approvers');
    expect(out).toContain('yes: bob@acme.test may execute "approvers"');
    expect(out).toContain('approval: all of mia@acme.test');
    expect(status).toBe(0);
  });

  test('explain --json is for programs', async () => {
    const { out } = await portcullis(
      'explain',
      '--user',
      'mia@acme.test',
      '--action',
      'owners',
      '--entity',
      'pay',
      '--json',
    );
    expect(JSON.parse(out)).toMatchObject({
      allowed: true,
      by: 'owner',
      reason: 'mia@acme.test is in the owning team core',
    });
  });

  test('who-can lists everybody with the reason', async () => {
    const { status, out } = await portcullis('who-can', 'execute', 'team', '--entity', 'pay');
    expect(out).toContain('mia@acme.test  mia@acme.test is in the listed team core');
    expect(out).toContain('adm@acme.test  adm@acme.test is an Admin');
    expect(out).not.toContain('bob@acme.test');
    expect(status).toBe(0);
    expect((await portcullis('who-can', 'approve', 'approvers')).out).toContain(
      '(all of these must approve: mia@acme.test)',
    );
  });

  test('a request that makes no sense is explained as one', async () => {
    const { status, out } = await portcullis('explain', '--user', 'mia@acme.test', '--action', 'open');
    expect(out).toContain('because: the action is executed on an entity');
    expect(out).toContain('smallest change: only another request can make it a yes');
    expect(status).toBe(1);
  });

  test('the shapes of --json are those the guide shows', async () => {
    const no = await portcullis('explain', '--user', 'bob@acme.test', '--action', 'team', '--entity', 'pay', '--json');
    expect(JSON.parse(no.out)).toEqual({
      allowed: false,
      user: 'bob@acme.test',
      action: 'team',
      outcome: 'hidden',
      status: 404,
      by: 'nothing',
      reason: 'bob@acme.test is in none of the lists',
      sees: { allowed: false, reason: 'bob@acme.test is in none of the lists' },
      suggestion: {
        edits: [
          {
            words: 'add bob@acme.test to execute.users of "team"',
            request: {
              method: 'PATCH',
              path: '/v1/actions/team/permissions',
              body: { execute: { users: ['bob@acme.test'] } },
            },
          },
        ],
        admits: ['bob@acme.test'],
      },
    });
    const yes = await portcullis('explain', '--user', 'bob@acme.test', '--action', 'approvers', '--json');
    expect(JSON.parse(yes.out)).toMatchObject({ status: 202, approval: { needed: 'ALL', by: ['mia@acme.test'] } });
    const who = await portcullis('who-can', 'approve', 'approvers', '--json');
    expect(JSON.parse(who.out)).toEqual({
      what: 'approve',
      action: 'approvers',
      people: [{ email: 'mia@acme.test', reason: 'mia@acme.test is in the listed team core' }],
      notes: ['all of these must approve: mia@acme.test'],
    });
  });

  test('nobody is a no', async () => {
    const { status, out } = await portcullis('who-can', 'execute', 'throws', '--entity', 'pay');
    expect([status, out]).toEqual([1, 'nobody may execute "throws"\n']);
  });

  test.each([
    ['no such user', ['explain', '--user', 'who@acme.test', '--action', 'open'], 'there is no user "who@acme.test"'],
    ['no such action', ['who-can', 'execute', 'none'], 'there is no action "none"'],
    ['an input that is none', ['who-can', 'execute', 'open', '--input', 'x'], 'an input is key=value'],
  ])('%s is an error, not a no', async (_, args, message) => {
    const { status, err } = await portcullis(...args);
    expect(err).toContain(message);
    expect(status).not.toBe(0);
  });

  const asking = ['explain', '--user', 'mia@acme.test', '--action', 'create'];

  test.each<[string, Record<string, string>, string]>([
    [
      'wrong credentials',
      { PORT_CLIENT_SECRET: 'guess' },
      'client id or client secret is wrong; look at PORT_CLIENT_ID',
    ],
    ['a server that is not there', { PORT_BASE_URL: 'http://127.0.0.1:1' }, 'no answer from http://127.0.0.1:1: '],
    ['an address that is something else', { PORT_BASE_URL: 'PATH' }, 'is it the address of the API, without /v1?'],
    ['an address that is none', { PORT_BASE_URL: 'api.getport.io' }, 'a server is http:// or https:// with a host'],
  ])(
    '%s is told in one line, with what to look at',
    async (_, env, says) => {
      const of = env.PORT_BASE_URL === 'PATH' ? { PORT_BASE_URL: `${served.url}/elsewhere` } : env;
      const { status, out, err } = await portcullisWith(of, ...asking);
      expect(err).toContain(says);
      expect([out, status > 0]).toEqual(['', true]);
      const lines = err
        .trimEnd()
        .split('\n')
        .filter((line) => !line.startsWith('Usage') && line !== '');
      expect(lines[0]).toMatch(/^(portcullis|error): /);
      expect(err).not.toContain(credentials.clientSecret);
    },
    60_000,
  );

  test('an answer of 403 names the request and what to use instead', async () => {
    await served.callBare('POST', '/__portcullis/faults', { path: '/v1/users', status: 403 });
    try {
      const { status, err } = await portcullis(...asking);
      expect(err).toMatch(/answered GET \/v1\/users with 403: .*; use credentials of the organization\n$/);
      expect(status).toBe(2);
    } finally {
      await served.callBare('DELETE', '/__portcullis/faults');
    }
  });
});
