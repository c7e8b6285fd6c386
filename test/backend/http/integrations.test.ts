import { onBothDatabases } from '../databases';
import { makePeople, statuses } from '../people';

const path = '/v1/integration';
let names = 0;
const fresh = () => `my/ocean ${++names}`;
const at = (name: string, more = '') => `${path}/${encodeURIComponent(name)}${more}`;

onBothDatabases((served) => {
  const call = (method: string, where: string, sent?: unknown) => served().call(method, where, sent);
  const make = async (more: object = {}) => {
    const installationId = fresh();
    const { status, body } = await call('POST', path, { installationId, installationAppType: 'k8s', ...more });
    expect(status).toBe(201);
    return body.integration;
  };

  beforeAll(() => makePeople(served()));

  test('05, 7: an integration comes back as it was written, by its name and by the id of its log', async () => {
    const config = { deleteDependentEntities: true, resources: [], custom: { deep: [1] } };
    const made = await make({ title: null, version: '1.0', config, changelogDestination: { type: 'KAFKA' } });
    expect(made).toMatchObject({ title: null, version: '1.0', config, changelogDestination: { type: 'KAFKA' } });
    const found = [
      await call('GET', at(made.installationId)),
      await call('GET', at(made.installationId, '?byField=installationId')),
      await call('GET', at(made.logIngestId, '?byField=logIngestId')),
    ];
    expect(found.map(({ body }) => body.integration)).toEqual([made, made, made]);
    expect((await call('GET', at(made.logIngestId))).status).toBe(404);
    expect((await call('GET', at(made.installationId, '?byField=logIngestId'))).status).toBe(404);
  });

  test('05, 7: PATCH changes what it names, whole; the name and the id of the log stay', async () => {
    const made = await make({ title: 't', config: { deleteDependentEntities: true } });
    const patched = await call('PATCH', at(made.installationId), {
      config: { createMissingRelatedEntities: true },
      installationId: 'other',
      logIngestId: 'other',
    });
    expect(patched.body.integration).toMatchObject({
      title: 't',
      config: { createMissingRelatedEntities: true },
      installationId: made.installationId,
      identifier: made.installationId,
      logIngestId: made.logIngestId,
    });
    const only = await call('PATCH', at(made.installationId, '/config'), { config: null });
    expect([only.body.integration.config, only.body.integration.title]).toEqual([null, 't']);
    expect((await call('PATCH', at(made.installationId), {})).status).toBe(200);
  });

  test('05, 7: those that take actions can be listed alone, and all in an overview', async () => {
    const [takes, other] = [await make({ actionsProcessingEnabled: true }), await make()];
    const listed = async (more: string) =>
      (await call('GET', `${path}${more}`)).body.integrations
        .map(({ installationId }: { installationId: string }) => installationId)
        .filter((name: string) => [takes.installationId, other.installationId].includes(name));
    expect([await listed(''), await listed('?actionsProcessingEnabled=true'), await listed('/metadata')]).toEqual([
      [takes.installationId, other.installationId],
      [takes.installationId],
      [takes.installationId, other.installationId],
    ]);
  });

  test('05, 7: what integrations report is empty, and 404 for one that is not there', async () => {
    const { installationId, id } = await make();
    const reports = [
      await call('GET', at(installationId, '/logs')),
      await call('GET', at(id, '/syncMetrics')),
      await call('GET', at(id, '/syncsMetadata')),
    ];
    expect(reports.map(({ body }) => body)).toEqual([
      { ok: true, data: [] },
      { ok: true, count: 0, data: [] },
      { ok: true, count: 0, data: [] },
    ]);
    for (const report of ['logs', 'syncMetrics', 'syncsMetadata']) {
      expect((await call('GET', at('none', `/${report}`))).status).toBe(404);
    }
  });

  test.each<[string, string, object]>([
    ['no name', 'POST', { title: 'x' }],
    ['an empty name', 'POST', { installationId: '' }],
    ['a config that is a text', 'POST', { installationId: 'x', config: 'yaml' }],
    ['a switch that is a text', 'POST', { installationId: 'x', actionsProcessingEnabled: 'yes' }],
    ['a destination that is none', 'PATCH', { changelogDestination: { type: 'CARRIER-PIGEON' } }],
  ])('05, 7: %s is 422', async (_, method, sent) => {
    const where = method === 'POST' ? path : at((await make()).installationId);
    expect((await call(method, where, sent)).status).toBe(422);
  });

  test('P-69: integrations are read by moderators and Admins, and changed by Admins', async () => {
    const { installationId, id } = await make();
    const reads = [200, 200, 200, 403, 403, 401];
    const writes = [200, 200, 403, 403, 403, 401];
    for (const where of [
      path,
      `${path}/metadata`,
      at(installationId),
      at(installationId, '/logs'),
      at(id, '/syncMetrics'),
    ]) {
      expect([where, await statuses(served(), 'GET', where)]).toEqual([where, reads]);
    }
    const made = await statuses(served(), 'POST', path, { installationId: fresh() });
    expect(made).toEqual([201, 422, 403, 403, 403, 401]);
    expect(await statuses(served(), 'PATCH', at(installationId), { title: 'x' })).toEqual(writes);
    expect(await statuses(served(), 'PATCH', at(installationId, '/config'), { config: {} })).toEqual(writes);
    expect(await statuses(served(), 'PATCH', at('none'), { title: 7 })).toEqual([404, 404, 403, 403, 403, 401]);
    expect(await statuses(served(), 'DELETE', at(installationId))).toEqual([200, 404, 403, 403, 403, 401]);
  });

  test('05, 7: of ten that make the same integration at once one does', async () => {
    const sent = { installationId: fresh() };
    const answers = await Promise.all(Array.from({ length: 10 }, () => call('POST', path, sent)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array(9).fill(422)]);
  });
});
