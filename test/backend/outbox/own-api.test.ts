import { type Served, serving } from '../serving';
import { Acting, inputsOf, quick } from './acting';
import { Sink } from './sink';

let served: Served;
let sink: Sink;
const acting = new Acting(() => served);

beforeAll(async () => {
  sink = await Sink.start();
  served = await serving(quick);
});
afterAll(async () => {
  await served.close();
  await sink.stop();
});

const kafka = { type: 'KAFKA', payload: {} };

test('A-63: an automation that calls the backend’s own API does so as the organization, and is known for it', async () => {
  const action = await acting.make(kafka);
  const url = `${served.url}/v1/actions/runs/{{ .event.diff.after.id }}`;
  const report = { type: 'WEBHOOK', url, method: 'PATCH', synchronized: true, body: { summary: 'seen' } };
  const watcher = await acting.make(report, {
    trigger: { type: 'automation', event: { type: 'RUN_CREATED', actionIdentifier: action } },
  });
  const { id } = await acting.run(action);
  await acting.when(
    () => acting.read(id),
    ({ summary }) => summary === 'seen',
  );
  const { body } = await served.call('GET', `/v1/audit-log?run_id=${id}`);
  expect(body.audits[0]).toMatchObject({ trigger: { by: { clientId: 'portcullis' }, origin: 'AUTOMATION' } });
  await acting.quiet();
  const own = (await served.call('GET', `/v1/actions/runs?action=${watcher}`)).body.runs;
  expect(own).toMatchObject([{ status: 'SUCCESS', response: { ok: true } }]);
  expect(JSON.stringify(own)).not.toContain('Bearer');
});

test('A-63: it takes no leave for private addresses to reach the own API, and nothing else is reached', async () => {
  const careful = await serving({ ...quick, allowPrivateWebhooks: false });
  const other = new Acting(() => careful);
  const action = await other.make({
    type: 'WEBHOOK',
    url: `${careful.url}/v1/blueprints`,
    method: 'GET',
    synchronized: true,
  });
  const run = await other.run(action);
  expect(await other.until(run.id, 'SUCCESS', 'FAILURE')).toMatchObject({ status: 'SUCCESS', response: { ok: true } });
  await careful.close();
});

describe('A-64: a value in a URL cannot steer a call that has the organization’s rights', () => {
  test.each([
    ['a path of its own', '../../users', 'FAILURE', 404],
    ['dots alone', '..', 'FAILURE', undefined],
    ['a query', 'x?run_as=mia@acme.test', 'FAILURE', 404],
  ])('%s', async (_, value, status, answered) => {
    const url = `${served.url}/v1/actions/{{ .inputs.name }}/permissions`;
    const action = await acting.make(
      { type: 'WEBHOOK', url, method: 'GET', synchronized: true },
      { trigger: inputsOf('name') },
    );
    const run = await acting.run(action, { name: value });
    await acting.until(run.id, status);
    const log = answered
      ? `The backend answered ${answered}.`
      : 'The backend was not called: a value in its URL leads to another path.';
    expect(await acting.logs(run.id)).toEqual([log]);
  });

  test('an address that an input names gets no rights', async () => {
    const action = await acting.make(
      { type: 'WEBHOOK', url: '{{ .inputs.url }}', method: 'GET', synchronized: true },
      { trigger: inputsOf('url') },
    );
    const run = await acting.run(action, { url: `${served.url}/v1/blueprints` });
    expect((await acting.until(run.id, 'FAILURE')).response).toMatchObject({ error: 'unauthorized' });
    const sent = await acting.run(action, { url: `${sink.url}/stolen` });
    await acting.until(sent.id, 'SUCCESS');
    expect((await sink.at('/stolen'))[0]?.headers.authorization).toBeUndefined();
  });

  test('what a webhook is let in with is nothing that anybody else can make', async () => {
    const claims = Buffer.from(JSON.stringify({ org: 'org_1', depth: 0, exp: Date.now() + 60_000 })).toString(
      'base64url',
    );
    for (const token of [`pcp_${claims}.`, `pcp_${claims}.${'A'.repeat(43)}`, 'pcp_', 'pcp_..', `pcp_.${claims}`]) {
      const answer = await served.callBare('GET', '/v1/blueprints', undefined, { authorization: `Bearer ${token}` });
      expect([token, answer.status]).toEqual([token, 401]);
    }
  });
});

test('A-60: a run is approved by an automation over the API where an input says so, and waits where it does not', async () => {
  const action = await acting.make(
    { type: 'WEBHOOK', url: `${sink.url}/provision` },
    { requiredApproval: true, trigger: inputsOf('environment') },
  );
  await acting.make(
    {
      type: 'WEBHOOK',
      url: `${served.url}/v1/actions/runs/{{ .event.diff.after.id }}/approval`,
      method: 'PATCH',
      synchronized: true,
      body: { status: 'APPROVE', description: 'Approved automatically' },
    },
    {
      trigger: {
        type: 'automation',
        event: { type: 'RUN_CREATED', actionIdentifier: action },
        condition: { type: 'JQ', expressions: ['.diff.after.properties.environment == "dev"'], combinator: 'and' },
      },
    },
  );
  const dev = await acting.run(action, { environment: 'dev' });
  const prod = await acting.run(action, { environment: 'prod' });
  expect([dev.status, prod.status]).toEqual(['WAITING_FOR_APPROVAL', 'WAITING_FOR_APPROVAL']);
  const started = await acting.until(dev.id, 'IN_PROGRESS');
  expect(started.approval).toEqual({ state: 'APPROVED', description: 'Approved automatically', userId: 'portcullis' });
  await sink.at('/provision');
  await acting.quiet();
  expect((await acting.read(prod.id)).status).toBe('WAITING_FOR_APPROVAL');
  expect(sink.received.filter(({ path }) => path === '/provision')).toHaveLength(1);
});
