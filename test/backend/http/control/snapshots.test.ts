import { authorization, sendTo } from '../../../api';
import { onBothDatabases } from '../../databases';
import { action } from '../../fixtures';
import { type Served, serving } from '../../serving';

const prefix = '/__portcullis/organizations';

async function organization(served: Served) {
  const { body } = await served.callBare('POST', prefix, { name: 'Mine' });
  const holder = await authorization(sendTo(served.url), body.credentials);
  const at = `${prefix}/${body.organization.id}`;
  const call = (method: string, path: string, content?: unknown) => served.callBare(method, path, content, holder);
  return {
    call,
    control: (method: string, path: string) => served.callBare(method, `${at}${path}`),
    save: (name: string) => served.callBare('PUT', `${at}/snapshots/${encodeURIComponent(name)}`),
    restore: (name: string) => served.callBare('POST', `${at}/snapshots/${encodeURIComponent(name)}/restore`),
    teams: async (): Promise<readonly string[]> =>
      (await call('GET', '/v1/teams')).body.teams.map(({ name }: { name: string }) => name).sort(),
  };
}

const svc = (identifier: string) => ({
  identifier,
  title: identifier,
  schema: { properties: { url: { type: 'string' } }, required: [] },
});

onBothDatabases((served) => {
  test('two restores at once leave one of the two moments, whole', async () => {
    const mine = await organization(served());
    const moments: Record<string, readonly string[]> = {};
    for (const moment of ['a', 'b']) {
      for (let i = 0; i < 20; i++) await mine.call('POST', '/v1/teams', { name: `${moment}${i}` });
      await mine.save(moment);
      moments[moment] = await mine.teams();
      for (const name of moments[moment]) await mine.call('DELETE', `/v1/teams/${name}`);
    }
    for (let round = 0; round < 10; round++) {
      const both = await Promise.all([mine.restore('a'), mine.restore('b'), mine.restore('a'), mine.restore('b')]);
      expect(both.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
      expect(Object.values(moments)).toContainEqual(await mine.teams());
    }
  });

  test('a write during a restore is before it or after it, never half of each', async () => {
    const mine = await organization(served());
    await mine.call('POST', '/v1/blueprints', svc('svc'));
    await mine.call('POST', '/v1/blueprints/svc/entities', { identifier: 'kept', properties: {} });
    await mine.save('with');
    const write = async (i: number) => {
      const blueprint = await mine.call('POST', '/v1/blueprints', svc(`b${i}`));
      const entity = await mine.call('POST', `/v1/blueprints/b${i}/entities`, { identifier: 'e', properties: {} });
      return [blueprint.status, entity.status];
    };
    const answers = await Promise.all([
      ...Array.from({ length: 15 }, (_, i) => write(i)),
      ...Array.from({ length: 5 }, async () => [(await mine.restore('with')).status]),
    ]);
    for (const statuses of answers) for (const status of statuses) expect([200, 201, 404]).toContain(status);
    const left: string[] = (await mine.call('GET', '/v1/blueprints')).body.blueprints.map(
      ({ identifier }: { identifier: string }) => identifier,
    );
    for (const blueprint of left) {
      expect((await mine.call('GET', `/v1/blueprints/${blueprint}/entities`)).status).toBe(200);
      expect((await mine.call('GET', `/v1/blueprints/${blueprint}/permissions`)).status).toBe(200);
    }
    await mine.restore('with');
    expect((await mine.call('GET', '/v1/blueprints/svc/entities/kept')).status).toBe(200);
    const after = (await mine.call('GET', '/v1/blueprints')).body.blueprints;
    expect(after.some(({ identifier }: { identifier: string }) => /^b\d/.test(identifier))).toBe(false);
  });

  test('a run that waits is voted on once, also where it goes back to waiting in between', async () => {
    const mine = await organization(served());
    await mine.call('POST', '/v1/actions', action('ask', { requiredApproval: true }));
    const { run } = (await mine.call('POST', '/v1/actions/ask/runs', { properties: {} })).body;
    await mine.save('waiting');
    const vote = () => mine.call('PATCH', `/v1/actions/runs/${run.id}/approval`, { status: 'APPROVE' });
    for (let round = 0; round < 5; round++) {
      const votes = await Promise.all([vote(), vote(), mine.restore('waiting'), vote()]);
      for (const { status } of votes) expect([200, 201, 422]).toContain(status);
      await mine.restore('waiting');
      expect((await mine.call('GET', `/v1/actions/runs/${run.id}`)).body.run.status).toBe('WAITING_FOR_APPROVAL');
      expect((await mine.call('GET', `/v1/actions/runs/${run.id}/approvers`)).body.approvers).toEqual([]);
      expect((await vote()).status).toBe(201);
      expect((await vote()).status).toBe(422);
      await mine.restore('waiting');
    }
  });

  test('whoever is taken away while snapshots are made and restored is gone', async () => {
    const mine = await organization(served());
    await mine.save('a');
    const answers = await Promise.all([
      mine.save('b'),
      mine.restore('a'),
      mine.control('DELETE', ''),
      mine.save('c'),
      mine.restore('a'),
      mine.control('DELETE', ''),
    ]);
    for (const { status } of answers) expect([200, 404]).toContain(status);
    expect(answers.filter(({ status }, i) => status === 200 && (i === 2 || i === 5)).length).toBeGreaterThan(0);
    expect((await mine.control('GET', '/snapshots')).status).toBe(404);
    expect((await mine.save('d')).status).toBe(404);
  });

  test.each([
    '../../secrets',
    '/',
    'a/b\\c',
    '%2e%2e%2f',
    "'; drop table snapshots; --",
    '__proto__',
    'constructor',
    '\u{1F40D}'.repeat(200),
    ' \t\n ',
    '\u202egpj.exe',
    '{{ .secrets }}',
  ])('a snapshot may be called %j, and is that and no other', async (name) => {
    const mine = await organization(served());
    await mine.call('POST', '/v1/teams', { name: 'kept' });
    expect((await mine.save(name)).status).toBe(200);
    const { body } = await mine.control('GET', '/snapshots');
    expect(body.snapshots.map((each: { name: string }) => each.name).sort()).toEqual([name, 'start'].sort());
    await mine.call('DELETE', '/v1/teams/kept');
    expect((await mine.restore(`${name} `)).status).toBe(404);
    expect((await mine.restore(name)).status).toBe(200);
    expect(await mine.teams()).toEqual(['kept']);
    expect((await mine.control('DELETE', `/snapshots/${encodeURIComponent(name)}`)).status).toBe(200);
  });

  test.each<[string, string, number]>([
    ['201 characters', 'x'.repeat(201), 422],
    ['8,000 characters', 'x'.repeat(8000), 422],
    ['10,000 characters, longer than any path', 'x'.repeat(10_000), 414],
    ['a NUL', 'a\0b', 422],
  ])('a name of %s is refused, and nothing is kept', async (_, name, status) => {
    const mine = await organization(served());
    expect((await mine.save(name)).status).toBe(status);
    expect([404, status]).toContain((await mine.restore(name)).status);
    expect((await mine.control('GET', '/snapshots')).body.snapshots.length).toBe(1);
  });

  test('names of organizations that are none are 404, however they are spelled', async () => {
    for (const org of ['none', '..%2f..', '__proto__', '%F0%9F%90%8D', 'x'.repeat(5000)]) {
      for (const [method, path] of [
        ['DELETE', ''],
        ['POST', '/reset'],
        ['GET', '/snapshots'],
        ['PUT', '/snapshots/a'],
        ['POST', '/snapshots/a/restore'],
      ] as const) {
        expect((await served().callBare(method, `${prefix}/${org}${path}`)).status).toBe(404);
      }
    }
  });
});

test('a thousand snapshots are kept, and one more is refused', async () => {
  const served = await serving();
  const mine = await organization(served);
  for (let i = 0; i < 999; i++) expect((await mine.save(`s${i}`)).status).toBe(200);
  expect(await mine.save('more')).toMatchObject({
    status: 422,
    body: { message: 'there are 1000 snapshots already; remove one first' },
  });
  expect((await mine.save('s7')).status).toBe(200);
  await served.close();
}, 60_000);

test('what does not fit into a snapshot is said, and the organization is as it was', async () => {
  const served = await serving();
  const mine = await organization(served);
  await mine.call('POST', '/v1/blueprints', svc('big'));
  const url = 'x'.repeat(1_000_000);
  for (let i = 0; i < 70; i++) {
    expect(
      (await mine.call('POST', '/v1/blueprints/big/entities', { identifier: `e${i}`, properties: { url } })).status,
    ).toBe(201);
  }
  expect((await mine.save('all')).body.message).toBe('the organization holds too much for a snapshot');
  expect((await mine.control('GET', '/snapshots')).body.snapshots.length).toBe(1);
  expect((await mine.call('GET', '/v1/blueprints/big/entities/e7')).status).toBe(200);
  expect((await mine.restore('start')).status).toBe(200);
  await served.close();
}, 120_000);
