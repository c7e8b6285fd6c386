import { createHmac } from 'node:crypto';
import { createLog, startBackend } from '../../../src/backend';
import { user } from '../fixtures';
import { credentials, type Served, serving } from '../serving';
import { Acting, fresh, inputsOf, quick } from './acting';
import { Mailbox } from './mailbox';
import { Sink } from './sink';

let served: Served;
let sink: Sink;
let mailbox: Mailbox;
const acting = new Acting(() => served);

const start = async (options: Parameters<typeof serving>[0]): Promise<Served> => {
  const backend = await serving({ ...quick, ...options });
  const users = '/v1/blueprints/_user/entities';
  for (const email of ['a1@acme.test', 'a2@acme.test', 'out@acme.test']) await backend.call('POST', users, user(email));
  await backend.call('POST', users, user('mia@acme.test'));
  await backend.call('POST', users, user('off@acme.test', { status: 'Disabled' }));
  await backend.call('POST', '/v1/teams', { name: 'Approvers', users: ['a1@acme.test', 'a2@acme.test'] });
  return backend;
};

beforeAll(async () => {
  sink = await Sink.start(({ path }) => ({ status: path.startsWith('/no') ? 500 : 200 }));
  mailbox = await Mailbox.start();
  served = await start({ mail: { url: mailbox.url, from: 'Portcullis <port@acme.test>' } });
});
afterAll(async () => {
  await served.close();
  await sink.stop();
  await mailbox.stop();
});

const kafka = { type: 'KAFKA', payload: {} };

/** An action that asks for approval, with these approvers. */
async function guarded(approve: object, more: object = {}): Promise<string> {
  const action = await acting.make(kafka, { requiredApproval: true, trigger: inputsOf('size'), ...more });
  const { status, text } = await served.call('PATCH', `/v1/actions/${action}/permissions`, { approve });
  if (status !== 200) throw new Error(text);
  return action;
}

const settled = (run: string) =>
  acting.when(
    async () => (await acting.messages()).filter((each: { runId?: string }) => each.runId === run),
    (all: { state: string; kind: string }[]) => all.length > 0 && all.every(({ state }) => state !== 'waiting'),
  );

test('A-50: whoever the lists name is told by mail, each once, however often they are named', async () => {
  const users = ['a1@acme.test', 'off@acme.test'];
  const action = await guarded({ users, teams: ['Approvers'] }, { title: 'Grow\ndisk' });
  const { body } = await served.as('mia@acme.test').call('POST', `/v1/actions/${action}/runs`, {
    properties: { size: 'big\r\nBcc: out@acme.test' },
  });
  const messages = await settled(body.run.id);
  expect(messages.map(({ kind, state }: { kind: string; state: string }) => [kind, state])).toEqual([
    ['email', 'done'],
    ['email', 'done'],
  ]);
  const handed = mailbox.handed.filter(({ source }) => source.includes(body.run.id));
  expect(handed.map(({ to }) => to).sort()).toEqual([['a1@acme.test'], ['a2@acme.test']]);
  const [{ source } = { source: '' }] = handed;
  expect(source).toContain('Subject: Approval required: Grow disk\r\n');
  expect(source).toContain('mia@acme.test asks for "Grow disk"');
  expect(source).toContain('size: big Bcc: out@acme.test');
  expect(source).not.toMatch(/^Bcc:/m);
});

test('A-51: approvers whom a policy names get no mail, and a webhook is told of nobody', async () => {
  const policy = { queries: {}, conditions: ['["a1@acme.test"]'] };
  const before = mailbox.handed.length;
  const byMail = await acting.run(await guarded({ policy }));
  expect((await acting.messages()).filter((each: { runId?: string }) => each.runId === byMail.id)).toEqual([]);
  const approvalNotification = { type: 'webhook', format: 'json', url: `${sink.url}/dynamic` };
  await acting.run(await guarded({ policy }, { approvalNotification }));
  const [request] = await sink.at('/dynamic');
  expect(JSON.parse(request?.text ?? '').approval).toEqual({ type: 'ANY', approvers: [] });
  expect(mailbox.handed).toHaveLength(before);
});

test('A-53: a webhook gets who asks for what, hidden inputs too', async () => {
  const approvalNotification = { type: 'webhook', format: 'json', url: `${sink.url}/json` };
  const trigger = {
    ...inputsOf(),
    userInputs: { properties: { size: { type: 'string' }, hidden: { type: 'string', visible: false } }, required: [] },
  };
  const more = {
    approvalNotification,
    title: 'Grow',
    description: 'the disk',
    trigger,
    requiredApproval: { type: 'ALL' },
  };
  const action = await guarded({ teams: ['Approvers'] }, more);
  const { body } = await served.as('mia@acme.test').call('POST', `/v1/actions/${action}/runs`, {
    properties: { size: 'big', hidden: 'too' },
  });
  const { id, createdBy, createdAt } = body.run;
  const [request] = await sink.at('/json');
  expect(JSON.parse(request?.text ?? '')).toEqual({
    event: 'approval_required',
    organization: { id: expect.any(String), name: 'Portcullis' },
    run: { id, status: 'WAITING_FOR_APPROVAL', link: `${served.url}/v1/actions/runs/${id}`, createdAt, source: 'API' },
    action: { identifier: action, title: 'Grow', description: 'the disk' },
    blueprint: null,
    entity: null,
    requestedBy: { id: createdBy, email: 'mia@acme.test', firstName: expect.any(String), lastName: expect.any(String) },
    inputs: { size: 'big', hidden: 'too' },
    approval: { type: 'ALL', approvers: ['a1@acme.test', 'a2@acme.test'] },
  });
});

test('A-55: a notice in JSON is signed as webhooks of actions are', async () => {
  const approvalNotification = { type: 'webhook', format: 'json', url: `${sink.url}/signed` };
  await acting.run(await guarded({}, { approvalNotification }));
  const [request] = await sink.at('/signed');
  const secret = (await served.call('GET', '/__portcullis/signing-secret')).body.signingSecret;
  const { 'x-port-timestamp': at, 'x-port-signature': signature } = request?.headers ?? {};
  expect(signature).toBe(`v1,${createHmac('sha256', secret).update(`${at}.${request?.text}`).digest('base64')}`);
});

test('A-53: an organization token is a client that asks; the values of encrypted inputs are in no notice', async () => {
  const approvalNotification = { type: 'webhook', format: 'json', url: `${sink.url}/client` };
  const properties = { token: { type: 'string', encryption: 'aes256-gcm' } };
  const trigger = { ...inputsOf(), userInputs: { properties, required: [] } };
  await acting.run(await guarded({}, { approvalNotification, trigger }), { token: 'canary-token' });
  const [request] = await sink.at('/client');
  expect(JSON.parse(request?.text ?? '').requestedBy).toEqual({ clientId: 'test-client' });
  expect(request?.text).not.toContain('canary-token');
});

test('A-53: Slack gets a message of its own, in which nothing of a user’s is markup', async () => {
  const approvalNotification = { type: 'webhook', format: 'slack', url: `${sink.url}/slack` };
  const run = await acting.run(await guarded({}, { approvalNotification, title: '<!channel> & co' }), {
    size: '<@U1>',
  });
  const [request] = await sink.at('/slack');
  const message = JSON.parse(request?.text ?? '');
  expect(message.text).toBe('test-client asks for "&lt;!channel&gt; &amp; co"');
  expect(message.blocks.map(({ type }: { type: string }) => type)).toEqual(['section', 'section', 'context']);
  expect(message.blocks[1].text.text).toBe('size: &lt;@U1&gt;');
  expect(message.blocks[2].elements[0].text).toBe(`<${served.url}/v1/actions/runs/${run.id}|${run.id}>`);
  expect(request?.headers['x-port-signature']).toBeUndefined();
});

test('A-54: a notice that nobody takes is tried three times, logged on the run, and holds nothing up', async () => {
  const approvalNotification = { type: 'webhook', format: 'json', url: `${sink.url}/no` };
  const action = await guarded({}, { approvalNotification });
  const run = await acting.run(action);
  const [message] = await settled(run.id);
  expect(message).toMatchObject({ state: 'failed', attempts: 3, lastError: 'it answered 500' });
  expect(await sink.at('/no')).toHaveLength(3);
  expect(await acting.logs(run.id)).toEqual(['Could not notify approvers: it answered 500.']);
  expect(await acting.read(run.id)).toMatchObject({ status: 'WAITING_FOR_APPROVAL' });
  const approval = { status: 'APPROVE' };
  expect((await served.call('PATCH', `/v1/actions/runs/${run.id}/approval`, approval)).body.run.status).toBe(
    'IN_PROGRESS',
  );
});

test('A-57: a decision sends nothing by itself', async () => {
  const run = await acting.run(await guarded({ users: ['a1@acme.test'] }));
  await settled(run.id);
  const before = mailbox.handed.length;
  await served.as('a1@acme.test').call('PATCH', `/v1/actions/runs/${run.id}/approval`, { status: 'DECLINE' });
  expect(await settled(run.id)).toHaveLength(1);
  expect(mailbox.handed).toHaveLength(before);
});

test('A-54: a mail server that says "later" is asked again, one that says "no" is not', async () => {
  const moody = await Mailbox.start((nth) => (nth === 1 ? 451 : nth === 3 ? 550 : undefined));
  const backend = await start({ mail: { url: moody.url, from: 'port@acme.test' } });
  const other = new Acting(() => backend);
  const ask = async () => {
    const action = await other.make(kafka, { requiredApproval: true });
    await backend.call('PATCH', `/v1/actions/${action}/permissions`, { approve: { users: ['a1@acme.test'] } });
    const run = await other.run(action);
    return other.when(
      async () => (await other.messages()).find((each: { runId?: string }) => each.runId === run.id),
      ({ state }: { state: string }) => state !== 'waiting',
    );
  };
  expect(await ask()).toMatchObject({ state: 'done', attempts: 2 });
  expect(await ask()).toMatchObject({ state: 'failed', attempts: 1, lastError: 'the mail server answered 550' });
  await backend.close();
  await moody.stop();
});

test('A-56: without a mail server mails stay in the outbox, where only administrators read them', async () => {
  const backend = await start({});
  const other = new Acting(() => backend);
  const action = await other.make(kafka, { requiredApproval: true, title: fresh('Title') });
  await backend.call('PATCH', `/v1/actions/${action}/permissions`, { approve: { users: ['a1@acme.test'] } });
  const run = await other.run(action);
  const [message] = await other.messages();
  expect(message).toMatchObject({ kind: 'email', runId: run.id, state: 'waiting', attempts: 0 });
  expect(message.message).toMatchObject({ to: 'a1@acme.test', text: expect.stringContaining(run.id) });
  const asMember = await backend.as('mia@acme.test').call('GET', '/__portcullis/outbox');
  expect([asMember.status, (await backend.callBare('GET', '/__portcullis/outbox')).status]).toEqual([403, 401]);
  const secret = await backend.as('mia@acme.test').call('GET', '/__portcullis/signing-secret');
  expect(secret.status).toBe(403);
  await backend.close();
  const closed = await startBackend({ database: 'memory', credentials, log: createLog('error') });
  expect((await fetch(`${closed.url}/__portcullis/outbox`)).status).toBe(404);
  await closed.close();
});

test('R-32: a mail server that is none is refused at the start', async () => {
  await expect(serving({ mail: { url: 'http://mail', from: 'x@acme.test' } })).rejects.toThrow('smtp://host:port');
});
