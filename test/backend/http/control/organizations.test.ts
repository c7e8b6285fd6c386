import { openStore, snapshotTables } from '../../../../src/backend/store';
import { authorization, sendTo } from '../../../api';
import { onBothDatabases } from '../../databases';
import type { Served } from '../../serving';

const prefix = '/__portcullis';

/** An organization of the test's own on a server that others use too, and a client that holds its token. */
async function organization(served: Served, seed?: unknown) {
  const { status, body } = await served.callBare('POST', `${prefix}/organizations`, { name: 'Mine', seed });
  expect(status).toBe(201);
  const holder = await authorization(sendTo(served.url), body.credentials);
  return {
    id: body.organization.id as string,
    call: (method: string, path: string, content?: unknown) => served.callBare(method, path, content, holder),
  };
}

const blueprint = (identifier: string) => ({
  identifier,
  title: identifier,
  schema: { properties: { url: { type: 'string' } }, required: [] },
});

onBothDatabases(
  (backend) => {
    let served: Served;
    beforeAll(() => {
      served = backend();
    });

    test('organizations on one server see nothing of each other', async () => {
      const [one, two] = [await organization(served), await organization(served)];
      expect((await one.call('POST', '/v1/blueprints', blueprint('svc'))).status).toBe(201);
      expect((await one.call('GET', '/v1/blueprints/svc')).status).toBe(200);
      expect((await two.call('GET', '/v1/blueprints/svc')).status).toBe(404);
      expect((await served.call('GET', '/v1/blueprints/svc')).status).toBe(404);
    });

    test('an organization starts with its seed, and a reset goes back to it', async () => {
      const { id, call } = await organization(served, {
        users: [{ email: 'mia@acme.test' }],
        blueprints: [blueprint('svc')],
        entities: [{ blueprint: 'svc', identifier: 'pay', title: 'Pay', properties: { url: 'a' }, relations: {} }],
      });
      await call('PATCH', '/v1/blueprints/svc/entities/pay', { properties: { url: 'b' } });
      await call('DELETE', '/v1/users/mia@acme.test');
      await call('POST', '/v1/blueprints', blueprint('other'));
      expect((await served.callBare('POST', `${prefix}/organizations/${id}/reset`)).status).toBe(200);
      expect((await call('GET', '/v1/blueprints/svc/entities/pay')).body.entity.properties.url).toBe('a');
      expect((await call('GET', '/v1/users/mia@acme.test')).status).toBe(200);
      expect((await call('GET', '/v1/blueprints/other')).status).toBe(404);
    });

    test('a snapshot holds everything, is restored exactly, and does not touch others', async () => {
      const { id, call } = await organization(served);
      const other = await organization(served);
      await call('POST', '/v1/blueprints', blueprint('svc'));
      await call('POST', '/v1/teams', { name: 'core' });
      await call('POST', '/v1/blueprints/svc/entities', { identifier: 'pay', properties: { url: 'a' } });
      const state = async () => [
        (await call('GET', '/v1/blueprints')).text,
        (await call('GET', '/v1/blueprints/svc/entities')).text,
        (await call('GET', '/v1/teams')).text,
        (await call('GET', '/v1/blueprints/svc/permissions')).text,
      ];
      const before = await state();
      await served.callBare('PUT', `${prefix}/organizations/${id}/snapshots/full`);
      await call('PATCH', '/v1/blueprints/svc/permissions', { entities: { read: { roles: ['Admin'] } } });
      await call('DELETE', '/v1/teams/core');
      await call('DELETE', '/v1/blueprints/svc/entities/pay');
      await other.call('POST', '/v1/blueprints', blueprint('kept'));
      expect(await state()).not.toEqual(before);
      expect((await served.callBare('POST', `${prefix}/organizations/${id}/snapshots/full/restore`)).status).toBe(200);
      expect(await state()).toEqual(before);
      expect((await other.call('GET', '/v1/blueprints/kept')).status).toBe(200);
    });

    test('a snapshot that is not there is 404 and changes nothing; the first one is not overwritten', async () => {
      const { id, call } = await organization(served);
      await call('POST', '/v1/blueprints', blueprint('svc'));
      expect((await served.callBare('POST', `${prefix}/organizations/${id}/snapshots/none/restore`)).status).toBe(404);
      expect((await served.callBare('PUT', `${prefix}/organizations/${id}/snapshots/start`)).status).toBe(422);
      expect((await served.callBare('DELETE', `${prefix}/organizations/${id}/snapshots/start`)).status).toBe(422);
      expect((await call('GET', '/v1/blueprints/svc')).status).toBe(200);
      expect((await served.callBare('GET', `${prefix}/organizations/org_none/snapshots`)).status).toBe(404);
    });

    test('a removed organization is gone, and its tokens are dead', async () => {
      const { id, call } = await organization(served);
      expect((await served.callBare('DELETE', `${prefix}/organizations/${id}`)).status).toBe(200);
      expect((await call('GET', '/v1/blueprints')).status).toBe(401);
      const { body } = await served.callBare('GET', `${prefix}/organizations`);
      expect(body.organizations.map((each: { id: string }) => each.id)).not.toContain(id);
    });

    test('a seed that cannot be stored leaves no organization behind, and the answer names the place', async () => {
      const count = async () => (await served.callBare('GET', `${prefix}/organizations`)).body.organizations.length;
      const before = await count();
      const wrong = { users: [{ email: 'mia@acme.test', roles: ['Nobody'] }] };
      const answer = await served.callBare('POST', `${prefix}/organizations`, { seed: wrong });
      expect(answer).toMatchObject({ status: 422, body: { message: expect.stringContaining('Unknown role: Nobody') } });
      const shapeless = await served.callBare('POST', `${prefix}/organizations`, { seed: { users: 7 } });
      expect(shapeless).toMatchObject({
        status: 422,
        body: { message: expect.stringContaining('users must be a list') },
      });
      expect(await count()).toBe(before);
    });
  },
  { control: {} },
);

test('every table with rows of organizations is in a snapshot', async () => {
  const { DatabaseSync } = await import('@photostructure/sqlite');
  const { mkdtempSync, rmSync } = await import('node:fs');
  const dir = mkdtempSync(`${(await import('node:os')).tmpdir()}/portcullis-tables-`);
  try {
    await (await openStore({ database: `${dir}/db` })).close();
    const db = new DatabaseSync(`${dir}/db`);
    const names = db
      .prepare(
        `select m.name from sqlite_master m join pragma_table_info(m.name) c where m.type = 'table' and c.name = 'org_id'`,
      )
      .all()
      .map((row) => String(row.name));
    db.close();
    expect([...names].sort()).toEqual([...snapshotTables, 'snapshots', 'writers'].sort());
  } finally {
    rmSync(dir, { recursive: true });
  }
});
