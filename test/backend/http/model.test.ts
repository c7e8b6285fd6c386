import { onBothDatabases } from '../databases';
import { action, blueprint, relation, user } from '../fixtures';
import { credentials } from '../serving';

let names = 0;
const fresh = (prefix = 'thing') => `${prefix}${++names}`;

onBothDatabases((served) => {
  const call = (method: string, path: string, body?: unknown) => served().call(method, path, body);
  const newAction = async () => {
    const name = fresh('action');
    expect((await call('POST', '/v1/actions', action(name))).status).toBe(201);
    return `/v1/actions/${name}/permissions`;
  };

  test('P-2: GET and PATCH of permissions both answer ok and the whole object', async () => {
    const path = await newAction();
    const patched = await call('PATCH', path, { execute: { ownedByTeam: true } });
    expect([patched.status, Object.keys(patched.body), patched.body.ok]).toEqual([200, ['ok', 'permissions'], true]);
    expect((await call('GET', path)).body).toEqual(patched.body);
  });

  test('P-3, M-15: defaults, and the moderator of a new blueprint, are there for the very next request', async () => {
    const path = await newAction();
    const name = fresh('Env');
    await call('POST', '/v1/blueprints', blueprint(name));
    const { status, body } = await call('PATCH', path, { execute: { roles: [`${name}-moderator`] } });
    expect([status, body.permissions.execute.roles]).toEqual([200, [`${name}-moderator`]]);
    expect((await call('GET', `/v1/blueprints/${name}/permissions`)).status).toBe(200);
  });

  test('M-12: the moderator of a blueprint keeps its case', async () => {
    const path = await newAction();
    const name = fresh('CaSe');
    await call('POST', '/v1/blueprints', blueprint(name));
    const { permissions } = (await call('GET', `/v1/blueprints/${name}/permissions`)).body;
    expect(permissions.entities.update.roles).toContain(`${name}-moderator`);
    expect((await call('PATCH', path, { execute: { roles: [`${name}-Moderators`] } })).status).toBe(422);
  });

  test.each(['PUT', 'POST', 'DELETE'])('P-4: permissions have no %s', async (method) => {
    const path = await newAction();
    const before = (await call('GET', path)).body;
    const { status, body } = await call(method, path, method === 'DELETE' ? undefined : {});
    expect([status, body.error]).toEqual([404, 'not_found']);
    expect((await call('GET', path)).body).toEqual(before);
  });

  test('P-13: a fault anywhere in a request leaves everything as it was', async () => {
    const path = await newAction();
    const before = (await call('GET', path)).body;
    const { status } = await call('PATCH', path, {
      execute: { roles: ['Admin'], ownedByTeam: true },
      approve: { users: ['nobody@example.com'] },
    });
    expect([status, (await call('GET', path)).body]).toEqual([422, before]);
  });

  test('M-9: roles of a user are objects with a name', async () => {
    const email = `${fresh('m9-')}@example.com`;
    await call('POST', '/v1/blueprints/_user/entities', user(email, { port_role: 'Admin' }));
    expect((await call('GET', `/v1/users/${email}`)).body.user.roles).toEqual([{ name: 'Admin' }]);
  });

  test('M-21: a user of whom no status is said is Staged, in capitals where users are listed', async () => {
    const email = `${fresh('m21-')}@example.com`;
    const made = await call('POST', '/v1/blueprints/_user/entities', {
      identifier: email,
      title: email,
      properties: { port_role: 'Member' },
    });
    expect(made.body.entity.properties.status).toBe('Staged');
    expect((await call('GET', `/v1/users/${email}`)).body.user.status).toBe('STAGED');
  });

  test('M-32a, M-40, P-12: a user who is deleted is on no list and in no team, and a namesake inherits neither', async () => {
    const email = `${fresh('gone')}@example.com`;
    const entity = `/v1/blueprints/_user/entities/${email}`;
    const add = () => call('POST', '/v1/blueprints/_user/entities', user(email));
    const team = fresh('Crew ');
    const path = await newAction();
    await add();
    await call('POST', '/v1/teams', { name: team, users: [email] });
    await call('PATCH', path, { execute: { users: [email] }, approve: { users: [email] } });
    const seen = async () => {
      const { execute, approve } = (await call('GET', path)).body.permissions;
      const members = (await call('GET', `/v1/teams/${encodeURIComponent(team)}`)).body.team.users;
      return [execute.users, approve.users, members.length];
    };
    expect(await seen()).toEqual([[email], [email], 1]);
    expect((await call('DELETE', entity)).status).toBe(200);
    expect([(await call('GET', entity)).status, (await call('GET', `/v1/users/${email}`)).status]).toEqual([404, 404]);
    expect(await seen()).toEqual([[], [], 0]);
    await add();
    expect(await seen()).toEqual([[], [], 0]);
  });

  test('M-34, M-41, M-43: a team that was made by hand is of Port, and lists may name it either way', async () => {
    const name = fresh('Team Nr ');
    const made = await call('POST', '/v1/teams', { name });
    expect(made.body.team.provider).toBe('port');
    const search = { combinator: 'and', rules: [{ property: '$title', operator: '=', value: name }] };
    const [{ identifier }] = (await call('POST', '/v1/entities/search', search)).body.entities;
    expect(identifier).not.toBe(name);
    const path = await newAction();
    for (const spelling of [identifier, name, String(identifier).toUpperCase()]) {
      const { status, body } = await call('PATCH', path, { execute: { teams: [spelling] } });
      expect([status, body.permissions.execute.teams]).toEqual([200, [spelling]]);
    }
  });

  test('M-48, M-50: a relation to one holds an identifier or null, one to many a list where it was set', async () => {
    const name = fresh('related');
    const relations = { one: relation('_team'), many: relation('_team', { many: true }) };
    await call('POST', '/v1/blueprints', blueprint(name, { relations }));
    const written = { one: '_none', many: ['_none'] };
    await call('POST', '/v1/blueprints/_team/entities', { identifier: '_none', title: '_none' });
    const path = `/v1/blueprints/${name}/entities`;
    const set = await call('POST', path, { identifier: 'set', title: 'E', relations: written });
    expect(set.body.entity.relations).toEqual(written);
    const unset = await call('POST', path, { identifier: 'unset', title: 'E' });
    expect(unset.body.entity.relations).toEqual({ one: null });
  });

  test('M-52: what the organization made says so by its client id', async () => {
    const name = fresh('made');
    await call('POST', '/v1/blueprints', blueprint(name));
    const { body } = await call('POST', `/v1/blueprints/${name}/entities`, { identifier: 'e', title: 'E' });
    expect([body.entity.createdBy, body.entity.updatedBy]).toEqual([credentials.clientId, credentials.clientId]);
  });

  test('H-10: an action is published where nothing else is said', async () => {
    const name = fresh('published');
    expect((await call('POST', '/v1/actions', action(name))).body.action.publish).toBe(true);
  });

  test.each(['v1', 'v2', 'v9', ''])(
    'H-13: version=%j is read, and changes nothing of what is there',
    async (version) => {
      const name = fresh('versioned');
      await call('POST', '/v1/actions', action(name));
      const { status, body } = await call('GET', `/v1/actions/${name}?version=${version}`);
      expect([status, body.action.identifier]).toEqual([200, name]);
    },
  );

  test('H-12: what stands in a path is percent-encoded, whatever it holds', async () => {
    const name = fresh('a:b@c+d=e ü-');
    await call('POST', '/v1/teams', { name });
    const { status, body } = await call('GET', `/v1/teams/${encodeURIComponent(name)}`);
    expect([status, body.team.name]).toEqual([200, name]);
  });
});
