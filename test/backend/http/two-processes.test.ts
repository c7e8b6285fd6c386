import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { user } from '../fixtures';
import { describeWithPostgres, PostgresServer } from '../postgres';
import { type Served, serving } from '../serving';

/** Two backends over one database: what one changes of a person counts in the other with the very next request. */
const cases = (database: () => string) => {
  let one: Served;
  let other: Served;
  beforeAll(async () => {
    one = await serving({ database: database() });
    other = await serving({ database: database() });
  });
  afterAll(async () => {
    await one.close();
    await other.close();
  });

  let names = 0;
  const make = async (port_role: string) => {
    const email = `mia${++names}@acme.test`;
    await one.call('POST', '/v1/blueprints/_user/entities', user(email, { port_role }));
    const authorization = await one.as(email).token;
    const ask = async (from: Served, method: string, path: string, body?: unknown) =>
      (await from.callBare(method, path, body, { authorization })).status;
    return { email, ask };
  };

  test('M-67: a role that is taken away in one is gone in the other', async () => {
    const { email, ask } = await make('Admin');
    await make('Admin');
    expect([await ask(other, 'GET', '/v1/apps'), await ask(one, 'GET', '/v1/apps')]).toEqual([200, 200]);
    await one.call('PATCH', `/v1/users/${email}`, { roles: ['Member'] });
    expect([await ask(other, 'GET', '/v1/apps'), await ask(one, 'GET', '/v1/apps')]).toEqual([403, 403]);
    await other.call('PATCH', `/v1/users/${email}`, { roles: ['Admin'] });
    expect([await ask(other, 'GET', '/v1/apps'), await ask(one, 'GET', '/v1/apps')]).toEqual([200, 200]);
  });

  test('M-67, G-99: a token is dead in both once the user is disabled, deleted, or has new credentials', async () => {
    const ends: ((email: string) => Promise<unknown>)[] = [
      (email) => one.call('PATCH', `/v1/blueprints/_user/entities/${email}`, { properties: { status: 'Disabled' } }),
      (email) => one.call('DELETE', `/v1/users/${email}`),
      (email) => one.call('POST', `/v1/rotate-credentials/${email}`),
    ];
    for (const end of ends) {
      const { email, ask } = await make('Member');
      expect([await ask(one, 'GET', '/v1/users'), await ask(other, 'GET', '/v1/users')]).toEqual([200, 200]);
      await end(email);
      expect([await ask(other, 'GET', '/v1/users'), await ask(one, 'GET', '/v1/users')]).toEqual([401, 401]);
    }
  });

  test('P-8, P-22: permissions that one changes are shown, and hide the action, in the other at once', async () => {
    await one.call('POST', '/v1/actions', {
      identifier: 'shared',
      trigger: { type: 'self-service', operation: 'CREATE', userInputs: { properties: {}, required: [] } },
      invocationMethod: { type: 'KAFKA' },
      publish: true,
    });
    const { email, ask } = await make('Member');
    const path = '/v1/actions/shared/permissions';
    const shown = async (from: Served) => (await from.call('GET', path)).body.permissions?.execute;
    const seen = async () => [await ask(one, 'GET', path), await ask(other, 'GET', path)];
    for (const [changer, users, status] of [
      [one, [email], 200],
      [other, [], 404],
      [other, [email], 200],
    ] as const) {
      await changer.call('PATCH', path, { execute: { users, roles: [], teams: [] } });
      expect([await shown(other), await shown(one)]).toMatchObject([{ users }, { users }]);
      expect(await seen()).toEqual([status, status]);
    }
    await other.call('DELETE', '/v1/actions/shared');
    expect([await seen(), await shown(one)]).toEqual([[404, 404], undefined]);
  });
};

describe('over one SQLite file', () => {
  const dir = mkdtempSync(join(tmpdir(), 'portcullis-two-'));
  afterAll(() => rmSync(dir, { recursive: true, force: true }));
  cases(() => join(dir, 'shared.db'));
});

describeWithPostgres('over one PostgreSQL database', () => {
  let server: PostgresServer;
  let database = '';
  beforeAll(async () => {
    server = await PostgresServer.start();
    database = await server.createDatabase();
  }, 60_000);
  afterAll(() => server?.stop());
  cases(() => database);
});
