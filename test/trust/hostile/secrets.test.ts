import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import pino from 'pino';
import { openStore } from '../../../src/backend/store';
import { action } from '../../backend/fixtures';
import { Acting, inputsOf, quick } from '../../backend/outbox/acting';
import { Mailbox } from '../../backend/outbox/mailbox';
import { Sink } from '../../backend/outbox/sink';
import { ask, emails, kinds } from '../../backend/people';
import { type Served, serving } from '../../backend/serving';
import { fill, type Names, pathOf, routes } from './every-route';
import { happened } from './table';

/**
 * Secrets of every kind are planted, used and misused; then everything that anybody can read is read.
 *
 * Source: spec A-44, A-5, A-74, A-81, D-32, G-92, M-27.
 */

jest.setTimeout(120_000);

const canary = (kind: string) => `canary&${kind}+"é<'\\7f3a9c`;
/** Every secret by its kind. What the server makes up itself is added as it is made. */
const secrets: Record<string, string> = {
  organization: canary('organization'),
  former: canary('former'),
  input: canary('input'),
  client: 'canary-client-secret-7f3a9c',
  smtp: 'canary-smtp-7f3a9c',
};

const lines: string[] = [];
const stream = new Writable({
  write(chunk, _encoding, done) {
    lines.push(String(chunk));
    done();
  },
});

const folder = mkdtempSync(join(tmpdir(), 'portcullis-canary-'));
const database = join(folder, 'backend.db');
const credentials = { clientId: 'test-client', clientSecret: secrets.client ?? '' };
/** All that was answered, but for the few answers whose business it is to tell a secret once. */
const answers: string[] = [];

let served: Served;
let sink: Sink;
let mailbox: Mailbox;
let names: Names;
const acting = new Acting(() => served);

beforeAll(async () => {
  sink = await Sink.start(echo);
  mailbox = await Mailbox.start();
  const mail = { url: mailbox.url.replace('//', `//user:${secrets.smtp}@`), from: 'Portcullis <port@acme.test>' };
  const log = pino({ level: 'trace' }, stream);
  served = await serving({ ...quick, database, credentials, mail, log });
  names = await fill(served.call, 'plain');
  await served.call(
    'POST',
    '/v1/blueprints/_user/entities',
    person('mod@acme.test', { port_role: 'Moderator', moderated_blueprints: ['svc'] }),
  );
  const account = await served.call(
    'POST',
    '/v1/blueprints/_user/entities',
    person(emails['service account'], { port_type: 'Service Account' }),
  );
  secrets.account = account.body.additionalData.credentials.clientSecret;
  secrets.organizationToken = served.token;
  secrets.personalToken = await served.as(emails.Member).token;
  secrets.personal = (await served.call('POST', '/v1/rotate-credentials/adm@acme.test')).body.user.clientSecret;
  const app = await served.call('POST', '/v1/apps', { name: 'canary' });
  secrets.app = app.body.app.secret;
  secrets.rotated = (await served.call('POST', `/v1/apps/${app.body.app.id}/rotate-secret`)).body.app.secret;
  secrets.signing = (await served.call('GET', '/__portcullis/signing-secret')).body.signingSecret;
  const store = await openStore({ database });
  for (const [i, { value }] of (await store.tokenKeys.list()).entries()) secrets[`tokenKey${i}`] = value;
  await store.close();
});

afterAll(async () => {
  await served.close();
  await sink.stop();
  await mailbox.stop();
  rmSync(folder, { recursive: true, force: true });
});

const person = (email: string, more: object = {}) => ({
  identifier: email,
  title: email,
  properties: { status: 'Active', port_role: 'Member', ...more },
});

/** A server that answers with all that it was sent, in every spelling that one meets. */
function echo({ path, headers, text }: { path: string; headers: object; text: string }) {
  if (path.includes('refuse')) return { status: 500, body: `no: ${path} ${text}` };
  const all = [path, decodeURIComponent(path), text, ...Object.values(headers).map(String)];
  const values = all.flatMap((each) => [each, Buffer.from(each).toString('base64'), Buffer.from(each).toString('hex')]);
  const escaped = all.map((each) => each.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;'));
  const body = { values, escaped, form: new URLSearchParams({ text }).toString(), [text.slice(0, 900)]: 'as a key' };
  return path.includes('/text') ? { body: `raw: ${JSON.stringify(body)}` } : { body: JSON.stringify(body) };
}

/** A secret in each of the spellings that one would know it by. */
function spellings(secret: string): readonly string[] {
  const bytes = Buffer.from(secret);
  const inside = [0, 1, 2].map((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
    return text.slice(4, 4 + 4 * Math.floor((bytes.length - 3) / 3));
  });
  const json = JSON.stringify(secret).slice(1, -1);
  const hex = bytes.toString('hex');
  return [secret, json, JSON.stringify(json).slice(1, -1), encodeURIComponent(secret), hex, ...inside];
}

/** Which secrets are in a text. */
function found(text: string): readonly string[] {
  return Object.entries(secrets).flatMap(([kind, secret]) =>
    spellings(secret).some((spelled) => text.includes(spelled)) ? [kind] : [],
  );
}

test('the search for secrets finds them', () => {
  for (const [kind, secret] of Object.entries(secrets)) {
    expect(secret.length).toBeGreaterThan(10);
    expect(found(`x ${Buffer.from(`user:${secret}`).toString('base64')} y`)).toContain(kind);
    expect(found(JSON.stringify({ deep: JSON.stringify({ secret }) }))).toContain(kind);
  }
});

async function send(method: string, path: string, body?: unknown, headers?: Record<string, string>) {
  const answer = await served.call(method, path, body, headers);
  answers.push(`${method} ${path}: ${answer.status} ${answer.text}`);
  return answer;
}

describe('A-44, G-92: secrets are used', () => {
  const templates = {
    headers: {
      'X-Key': '{{ .secrets.SECRET | @uri }}',
      Authorization: 'Basic {{ "user:" + .secrets.SECRET | @base64 }}',
    },
    body: {
      key: '{{ .secrets.SECRET }}',
      text: 'Bearer {{ .secrets["SECRET"] }}!',
      split: '{{ .secrets.SECRET | explode | implode }}',
      reversed: '{{ .secrets.SECRET | explode | reverse | implode }}',
      list: '{{ [.secrets.SECRET, {a: .secrets.SECRET}] }}',
      all: '{{ .secrets }}',
      input: '{{ .inputs.password }}',
      '{{ .secrets.SECRET }}': 'as a key',
    },
  };
  const trigger = {
    type: 'self-service',
    operation: 'CREATE',
    userInputs: {
      properties: { password: { type: 'string', encryption: 'aes256-gcm', minLength: 5 }, why: { type: 'string' } },
      required: [],
    },
  };

  beforeAll(async () => {
    const path = '/v1/organization/secrets/SECRET';
    await send('PATCH', path, { secretValue: secrets.former });
    await send('PATCH', path, { secretValue: secrets.organization });
  });

  test.each([
    ['a webhook that is waited for', 'json', { synchronized: true }],
    ['a webhook that answers in text', 'text', { synchronized: true }],
    ['a webhook that is not waited for', 'async', {}],
    ['a webhook that refuses', 'refuse', { synchronized: true }],
  ])('%s', async (name, path, more) => {
    const url = `${sink.url}/${path}/{{ .secrets.SECRET | @uri }}`;
    const approvalNotification = { type: 'email' };
    const act = await acting.make(
      { type: 'WEBHOOK', url, ...templates, ...more },
      { trigger, requiredApproval: true, approvalNotification },
    );
    await send('PATCH', `/v1/actions/${act}/permissions`, { approve: { users: [emails.Member] } });
    const run = await send('POST', `/v1/actions/${act}/runs`, { properties: { password: secrets.input, why: 'x' } });
    const { id } = run.body.run;
    await ask(served, 'Member', 'GET', `/v1/actions/runs/${id}`).then(({ text }) => answers.push(text));
    await send('PATCH', `/v1/actions/runs/${id}/approval`, { status: 'APPROVE' });
    await acting.when(
      async () => sink.received.find((each) => each.path.startsWith(`/${path}/`)),
      (each) => each !== undefined,
    );
    await acting.quiet();
    const sent = sink.received.find((each) => each.path.startsWith(`/${path}/`));
    expect([sent?.text.includes(JSON.stringify(secrets.organization)), sent?.text.includes('canary&input')]).toEqual([
      true,
      false,
    ]);
    const ended = await send('GET', `/v1/actions/runs/${id}`);
    expect(JSON.stringify(ended.body)).toContain('********');
    happened(`secrets in ${name}, which echoes them`, 'sent to the webhook alone; masked in run, log and audit');
  });

  test('an address that cannot be reached, a URL that is none, a header that cannot be sent', async () => {
    for (const invocation of [
      { type: 'WEBHOOK', url: 'http://127.0.0.1:1/{{ .secrets.SECRET }}' },
      { type: 'WEBHOOK', url: '{{ .secrets.SECRET }}' },
      { type: 'WEBHOOK', url: sink.url, headers: { 'X-Key': '{{ .secrets.SECRET + "\\n" }}' } },
      { type: 'WEBHOOK', url: sink.url, headers: { '{{ .secrets.SECRET }}': 'x' } },
      { type: 'WEBHOOK', url: sink.url, headers: { '{{ .secrets.SECRET | @uri }}': 'a\nb' } },
      { type: 'WEBHOOK', url: sink.url, headers: { '{{ .secrets.SECRET | @base64 | rtrimstr("=") }}': 'a\nb' } },
      { type: 'WEBHOOK', url: sink.url, method: '{{ .secrets.SECRET }}' },
      {
        type: 'UPSERT_ENTITY',
        blueprintIdentifier: 'svc',
        mapping: {
          identifier: 'upserted',
          title: '{{ .secrets.SECRET }}',
          properties: { url: '{{ .inputs.password }}' },
        },
      },
      { type: 'KAFKA', payload: { key: '{{ .secrets.SECRET }}' } },
    ]) {
      const act = await acting.make(invocation, { trigger });
      const run = await send('POST', `/v1/actions/${act}/runs`, { properties: { password: secrets.input } });
      await acting.quiet();
      await send('GET', `/v1/actions/runs/${run.body.run.id}/logs`);
    }
  });

  test('a policy, a default and an automation that look for secrets find none', async () => {
    const act = await acting.make({ type: 'KAFKA' }, { trigger });
    const conditions = ['.secrets | error', '.inputs.password | error', '$ENV | error', '. | tojson | error'];
    await send('PATCH', `/v1/actions/${act}/permissions`, { execute: { policy: { queries: {}, conditions } } });
    await send('POST', `/v1/actions/${act}/runs`, { properties: { password: secrets.input } });
    const watch = { type: 'automation', event: { type: 'ANY_RUN_CHANGE', actionIdentifier: act } };
    const watching = await acting.make(
      { type: 'WEBHOOK', url: `${sink.url}/event`, body: { event: '{{ .event }}' } },
      { trigger: watch },
    );
    await send('PATCH', `/v1/actions/${act}/permissions`, { execute: { policy: null } });
    await send('POST', `/v1/actions/${act}/runs`, { properties: { password: secrets.input } });
    const [event] = await sink.at('/event');
    expect(found(event?.text ?? '')).toEqual([]);
    await send('DELETE', `/v1/actions/${watching}`);
  });
});

describe('secrets are misused', () => {
  test('in every wrong way that an answer or a log could repeat', async () => {
    const { organization = '', input = '', client = '', app = '' } = secrets;
    await send('POST', '/v1/organization/secrets', { secretName: 'SECRET', secretValue: organization });
    await send('POST', '/v1/organization/secrets', { secretName: 'OTHER', secretValue: [organization] });
    await send('POST', '/v1/organization/secrets', { secretName: 'OTHER', secretValue: { deep: organization } });
    await send('POST', '/v1/organization/secrets', `{"secretName": "OTHER", "secretValue": "${client}`);
    await send('POST', '/v1/organization/secrets', `"${client}"`);
    for (const body of [
      { clientId: 'test-client', clientSecret: `${client}x` },
      { clientId: client, clientSecret: app },
      { clientId: 'test-client', clientSecret: [client] },
    ])
      answers.push((await served.callBare('POST', '/v1/auth/access_token', body)).text);
    answers.push((await served.callBare('POST', '/v1/auth/access_token', `{"clientSecret":"${client}`)).text);
    answers.push(
      (await served.callBare('GET', '/v1/organization', undefined, { authorization: `Bearer ${client}` })).text,
    );
    answers.push(
      (await served.callBare('GET', '/v1/organization', undefined, { authorization: `${served.token}x` })).text,
    );
    const definition = { type: 'number', encryption: 'aes256-gcm' };
    const userInputs = { properties: { password: definition }, required: ['password'] };
    await served.call('POST', '/v1/actions', action('numeric', { trigger: { ...inputsOf(), userInputs } }));
    await send('POST', '/v1/actions/numeric/runs', { properties: { password: input } });
    await send('POST', '/v1/actions/numeric/runs', { properties: { password: { input } } });
    await send('POST', '/v1/actions/numeric/runs', { properties: { password: input }, entity: 'none' });
    await send('POST', '/v1/actions/none/runs', { properties: { password: input } });
    expect(answers.length).toBeGreaterThan(20);
  });
});

describe('A-44, A-81, D-32: and are nowhere', () => {
  test('in anything that was answered', () => {
    expect(
      answers.filter((text) => found(text).length > 0).map((text) => `${found(text)}: ${text.slice(0, 300)}`),
    ).toEqual([]);
  });

  test('in anything that any route gives anybody', async () => {
    const reads = routes.filter((route) => route.startsWith('GET '));
    const extra = [
      '/v1/audit-log?limit=1000',
      '/v1/actions/runs?limit=1000',
      '/v1/pages?compact=true',
      '/v1/blueprints/svc/entities/upserted',
    ];
    const { body } = await served.call('GET', '/v1/actions/runs');
    const runs = body.runs.flatMap(({ id }: { id: string }) =>
      ['', '/logs', '/approvers?include_pending_approvers=true'].map((more) => `/v1/actions/runs/${id}${more}`),
    );
    expect(runs.length).toBeGreaterThan(20);
    const paths = [...reads.map((route) => pathOf(route, names)), ...extra, ...runs];
    let read = 0;
    for (const kind of kinds) {
      for (const path of paths) {
        const { text } = await ask(served, kind, 'GET', path);
        expect([kind, path, found(text)]).toEqual([kind, path, []]);
        read++;
      }
    }
    happened(`${Object.keys(secrets).length} secrets, ${read} answers to every caller`, 'in none');
  });

  test('in what whoever runs the server reads, but where it says what webhooks are signed with', async () => {
    for (const path of ['outbox', 'journal', 'metrics', 'organizations', 'faults', 'clock', 'openapi.json']) {
      const response = await fetch(`${served.url}/__portcullis/${path}`, { headers: { authorization: served.token } });
      expect([path, response.status, found(await response.text())]).toEqual([path, 200, []]);
    }
  });

  test('in mails and notices', async () => {
    const notified = { requiredApproval: true, trigger: inputsOf('why') };
    for (const format of ['json', 'slack']) {
      const approvalNotification = { type: 'webhook', format, url: `${sink.url}/notice` };
      const userInputs = { properties: { password: { type: 'string', encryption: 'aes256-gcm' } }, required: [] };
      const trigger = { ...inputsOf(), userInputs };
      const act = await acting.make(
        { type: 'KAFKA', payload: { key: '{{ .secrets.SECRET }}' } },
        { ...notified, trigger, approvalNotification },
      );
      await acting.run(act, { password: secrets.input });
    }
    const notices = await sink.at('/notice', 2);
    expect(notices.flatMap(({ text }) => found(text))).toEqual([]);
    await acting.when(
      async () => mailbox.handed.length,
      (many) => many >= 4,
    );
    expect(mailbox.handed.flatMap(({ source }) => found(source))).toEqual([]);
    happened('secrets in notices of approvals: JSON, Slack, mail', 'in none; encrypted inputs as cipher text');
  });

  test('in the log, at its most talkative', () => {
    expect(lines.length).toBeGreaterThan(500);
    expect(lines.filter((line) => found(line).length > 0).map((line) => line.slice(0, 300))).toEqual([]);
    happened(`secrets in ${lines.length} lines of log at level trace`, 'in none');
  });
});
