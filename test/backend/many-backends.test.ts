import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { action, user } from './fixtures';
import { describeWithPostgres, PostgresServer } from './postgres';
import { type Served, serving } from './serving';

/** What holds when three backends, started at the same moment, share one database. */
function sharing(database: () => Promise<string>): void {
  let backends: readonly Served[];
  const at = (i: number): Served => {
    const backend = backends[i % backends.length];
    if (!backend) throw new Error('not started');
    return backend;
  };
  const [one, two, three] = [() => at(0), () => at(1), () => at(2)] as const;

  beforeAll(async () => {
    const shared = await database();
    backends = await Promise.all([1, 2, 3].map(() => serving({ database: shared })));
  }, 60_000);
  afterAll(() => Promise.all((backends ?? []).map((backend) => backend.close())));

  test('R-55: there is one organization with one set of built-in blueprints', async () => {
    const { blueprints } = (await one().call('GET', '/v1/blueprints')).body;
    expect(blueprints.map(({ identifier }: { identifier: string }) => identifier)).toEqual(['_user', '_team']);
  });

  test('R-55: a token of one is good at the others', async () => {
    const asked = await Promise.all(
      [two(), three()].map((backend) =>
        backend.callBare('GET', '/v1/organization', undefined, { authorization: one().token }),
      ),
    );
    expect(asked.map(({ status }) => status)).toEqual([200, 200]);
  });

  test('what one stores the next request to another finds', async () => {
    for (let i = 0; i < 10; i++) {
      await one().call('POST', '/v1/actions', action(`seen-${i}`));
      expect((await two().call('GET', `/v1/actions/seen-${i}/permissions`)).status).toBe(200);
    }
  });

  test('of thirty that make one action through all three, one does', async () => {
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, i) => at(i).call('POST', '/v1/actions', action('wanted'))),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array.from({ length: 29 }, () => 422)]);
  });

  test('a grant to a user who is being deleted elsewhere is never left behind', async () => {
    await one().call('POST', '/v1/actions', action('granted'));
    for (let i = 0; i < 10; i++) {
      const email = `brief-${i}@example.com`;
      await one().call('POST', '/v1/blueprints/_user/entities', user(email));
      const [granted] = await Promise.all([
        two().call('PATCH', '/v1/actions/granted/permissions', { execute: { users: [email] } }),
        three().call('DELETE', `/v1/blueprints/_user/entities/${email}`),
      ]);
      const { permissions } = (await one().call('GET', '/v1/actions/granted/permissions')).body;
      expect([[200, 422].includes(granted.status), permissions.execute.users]).toEqual([true, []]);
    }
  });
}

describe('three backends over one SQLite file', () => {
  const dir = mkdtempSync(join(tmpdir(), 'portcullis-many-'));
  afterAll(() => rmSync(dir, { recursive: true, force: true }));
  sharing(async () => join(dir, 'shared.db'));
});

describeWithPostgres('three backends over one PostgreSQL database', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await PostgresServer.start();
  }, 60_000);
  afterAll(() => server.stop());
  sharing(() => server.createDatabase());
});
