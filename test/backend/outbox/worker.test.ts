import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLog } from '../../../src/backend';
import { openStore } from '../../../src/backend/store';
import { user } from '../fixtures';
import { serving } from '../serving';
import { Acting, quick } from './acting';
import { Sink } from './sink';

const dir = mkdtempSync(join(tmpdir(), 'portcullis-worker-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

test('A-54: a server that never answers is given up on after its time', async () => {
  const sink = await Sink.start(() => 'never');
  const served = await serving({ ...quick, outbox: { ...quick.outbox, timeoutMs: 400 } });
  const acting = new Acting(() => served);
  const run = await acting.run(await acting.make({ type: 'WEBHOOK', url: sink.url, synchronized: true }));
  await acting.until(run.id, 'FAILURE');
  expect(await acting.logs(run.id)).toEqual([
    'The backend could not be reached after 3 attempts: it did not answer within 0.4 s.',
  ]);
  expect(sink.received).toHaveLength(3);
  await served.close();
  await sink.stop();
});

test('one server that does not answer holds up nobody else', async () => {
  const sink = await Sink.start(({ path }) => (path === '/stuck' ? 'never' : {}));
  const served = await serving({ ...quick, outbox: { ...quick.outbox, timeoutMs: 60_000 } });
  const acting = new Acting(() => served);
  const stuck = await acting.make({ type: 'WEBHOOK', url: `${sink.url}/stuck` });
  for (let i = 0; i < 10; i++) await acting.run(stuck);
  await sink.at('/stuck', 10);
  const run = await acting.run(await acting.make({ type: 'WEBHOOK', url: `${sink.url}/fine`, synchronized: true }));
  await acting.until(run.id, 'SUCCESS');
  await sink.stop();
  await served.close();
});

test('a backend that is told to stop finishes what it is sending', async () => {
  const sink = await Sink.start(() => ({ afterMs: 300 }));
  const database = join(dir, 'stop.db');
  const served = await serving({ ...quick, database, outbox: { ...quick.outbox, timeoutMs: 5000 } });
  const acting = new Acting(() => served);
  const run = await acting.run(await acting.make({ type: 'WEBHOOK', url: `${sink.url}/slow`, synchronized: true }));
  await sink.at('/slow');
  await served.close();
  const again = await serving({ ...quick, database });
  expect((await new Acting(() => again).read(run.id)).status).toBe('SUCCESS');
  expect(sink.received).toHaveLength(1);
  await again.close();
  await sink.stop();
});

test('a message that cannot be read is given up in the end, and others go on', async () => {
  const database = join(dir, 'poison.db');
  const outbox = { pollMs: 10, retryMs: 1 };
  const served = await serving({ ...quick, database, outbox, log: createLog('silent') });
  const acting = new Acting(() => served);
  const store = await openStore({ database });
  const at = new Date().toISOString();
  const org = (await served.call('GET', '/v1/organization')).body.organization.id;
  const event = { type: 'RUN_CREATED', actionIdentifier: 'none' };
  const automation = await acting.make({ type: 'KAFKA', payload: {} }, { trigger: { type: 'automation', event } });
  const payload = JSON.stringify({ automation, depth: 0 });
  await store.write(org, (tx) =>
    tx.outbox.insert({
      id: 'poison',
      kind: 'automation',
      runId: undefined,
      payload,
      dueAt: at,
      createdAt: at,
    }),
  );
  const entry = async () => (await acting.messages()).find(({ id }: { id: string }) => id === 'poison');
  expect(await acting.when(entry, ({ state }: { state: string }) => state !== 'waiting')).toMatchObject({
    state: 'failed',
    attempts: 10,
    lastError: 'a fault in the backend; its log tells more',
  });
  await store.close();
  await served.close();
});

test('A-82: whoever acts in somebody’s name is in the audit log beside them', async () => {
  const served = await serving(quick);
  const acting = new Acting(() => served);
  await served.call('POST', '/v1/blueprints/_user/entities', user('mia@acme.test'));
  const action = await acting.make({ type: 'KAFKA', payload: {} });
  const { body } = await served.call('POST', `/v1/actions/${action}/runs?run_as=mia@acme.test`, { properties: {} });
  const { id, createdBy } = body.run;
  await served.call('PATCH', `/v1/actions/runs/${id}`, { statusLabel: 'on its way' });
  const { audits } = (await served.call('GET', `/v1/audit-log?run_id=${id}`)).body;
  expect(audits.map(({ trigger }: { trigger: { by: object } }) => trigger.by)).toEqual([
    { orgId: expect.any(String), clientId: 'test-client' },
    { orgId: expect.any(String), userId: createdBy, impersonatedBy: 'test-client' },
  ]);
  await served.close();
});
