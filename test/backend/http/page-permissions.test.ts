import { onBothDatabases } from '../databases';
import { ask, emails, makePeople, statuses } from '../people';

let names = 0;

onBothDatabases((served) => {
  const call = (method: string, path: string, body?: unknown) => served().call(method, path, body);
  const permissions = (name: string) => `/v1/pages/${name}/permissions`;
  const stored = async (name: string) => (await call('GET', permissions(name))).body.permissions;
  const born = async () => {
    const identifier = `page-${++names}`;
    expect((await call('POST', '/v1/pages', { identifier, type: 'dashboard' })).status).toBe(201);
    return identifier;
  };

  beforeAll(async () => {
    await makePeople(served());
    await call('POST', '/v1/teams', { name: 'core', users: [emails.Member] });
  });

  test('P-60, P-61: a page is born readable by everybody and updated by Admins, without owners and policies', async () => {
    expect(await stored(await born())).toEqual({
      read: { users: [], roles: ['Admin', 'Member'], teams: [] },
      update: { users: [], roles: ['Admin'], teams: [] },
    });
  });

  test('P-61: of a catalog page the moderators of its blueprint are no more than others', async () => {
    expect((await stored('svcs')).update.roles).toEqual(['Admin']);
    expect((await ask(served(), 'moderator', 'PATCH', '/v1/pages/svcs', { locked: true })).status).toBe(403);
  });

  test('P-63: a catalog page, a dashboard and the page everybody starts on have permissions', async () => {
    for (const name of ['svcs', await born(), '$home']) {
      expect((await call('PATCH', permissions(name), { update: { teams: ['core'] } })).status).toBe(200);
      expect((await stored(name)).update.teams).toEqual(['core']);
    }
  });

  test('P-64: a request with `read` alone leaves `update` as it is', async () => {
    const name = await born();
    await call('PATCH', permissions(name), { update: { users: [emails.Member], roles: [] } });
    await call('PATCH', permissions(name), { read: { users: [], roles: ['Member'], teams: [] } });
    expect(await stored(name)).toEqual({
      read: { users: [], roles: ['Member'], teams: [] },
      update: { users: [emails.Member], roles: [], teams: [] },
    });
  });

  test('P-6: each list that is left out stays, each that is given is replaced', async () => {
    const name = await born();
    await call('PATCH', permissions(name), { read: { users: [emails.Member], teams: ['core'] } });
    const { body } = await call('PATCH', permissions(name), { read: { users: [] } });
    expect(body.permissions.read).toEqual({ users: [], roles: ['Admin', 'Member'], teams: ['core'] });
  });

  test('P-65: vectors 25 to 28, a page hidden from Members and given to one again', async () => {
    const name = await born();
    const member = () => ask(served(), 'Member', 'GET', `/v1/pages/${name}`);
    expect((await member()).status).toBe(200);
    await call('PATCH', permissions(name), { read: { roles: ['Admin'] } });
    const hidden = [await member(), await ask(served(), 'Admin', 'GET', `/v1/pages/${name}`)];
    expect(hidden.map(({ status }) => status)).toEqual([404, 200]);
    await call('PATCH', permissions(name), { read: { users: [emails.Member] } });
    expect([(await member()).status, (await stored(name)).read.roles]).toEqual([200, ['Admin']]);
    const change = await ask(served(), 'moderator', 'PATCH', permissions('svcs'), { read: {} });
    expect(change.status).toBe(403);
  });

  test('P-15, P-62: whoever reads a page reads its permissions; only Admins change them', async () => {
    const [open, hidden] = [await born(), await born()];
    await call('PATCH', permissions(hidden), { read: { roles: ['Admin'] } });
    expect(await statuses(served(), 'GET', permissions(open))).toEqual([200, 200, 200, 200, 200, 401]);
    expect(await statuses(served(), 'GET', permissions(hidden))).toEqual([200, 200, 404, 404, 404, 401]);
    expect(await statuses(served(), 'PATCH', permissions(open), {})).toEqual([200, 200, 403, 403, 403, 401]);
    expect(await statuses(served(), 'PATCH', permissions(hidden), {})).toEqual([200, 200, 404, 404, 404, 401]);
    expect(await statuses(served(), 'PATCH', permissions('none'), {})).toEqual([404, 404, 404, 404, 404, 401]);
  });

  test('P-62, R-34: whoever may update a page does not change who may', async () => {
    const name = await born();
    await call('PATCH', permissions(name), { update: { users: [emails.Member] } });
    const { status, body } = await ask(served(), 'Member', 'PATCH', permissions(name), { update: {} });
    expect([status, body.message]).toEqual([403, 'only an Admin may change the permissions of a page']);
  });

  test.each<[string, object, string]>([
    ['P-60: ownedByTeam', { read: { ownedByTeam: true } }, 'ownedByTeam'],
    ['P-60: a policy', { read: { policy: {} } }, 'policy'],
    ['P-5: a third block', { create: {} }, 'create'],
    ['P-11: a user that is not there', { read: { users: ['who@acme.test'] } }, 'Unknown user: who@acme.test'],
    ['P-11: a role that is not there', { update: { roles: ['Owner'] } }, 'Unknown role: Owner'],
    ['P-11: a team that is not there', { update: { teams: ['nobodies'] } }, 'Unknown team: nobodies'],
    ['P-8: a list that is null', { read: { teams: null } }, 'teams'],
  ])('%s is 422 and changes nothing (%#)', async (_, body, says) => {
    const name = await born();
    const before = await stored(name);
    const mixed = { ...body, read: { roles: ['Admin'], ...('read' in body ? (body.read as object) : {}) } };
    const answer = await call('PATCH', permissions(name), mixed);
    expect([answer.status, answer.body.message, await stored(name)]).toEqual([
      422,
      expect.stringContaining(says),
      before,
    ]);
  });

  test('P-12: somebody who is deleted leaves the lists of pages', async () => {
    const name = await born();
    await call('POST', '/v1/teams', { name: 'fleeting' });
    await call('PATCH', permissions(name), { read: { teams: ['fleeting'] } });
    await call('DELETE', '/v1/teams/fleeting');
    expect((await stored(name)).read.teams).toEqual([]);
  });

  test('P-14: a change is in the audit log, before and after; a refused one is not', async () => {
    const name = await born();
    await call('PATCH', permissions(name), { read: { roles: ['Admin'] } });
    await call('PATCH', permissions(name), { read: { users: ['who@acme.test'] } });
    const { audits } = (await call('GET', `/v1/audit-log?identifier=${name}&action=UPDATE`)).body;
    expect(audits).toHaveLength(1);
    expect(audits[0]).toMatchObject({ resourceType: 'page', action: 'UPDATE', status: 'SUCCESS' });
    expect(audits[0].diff.before.permissions.read.roles).toEqual(['Admin', 'Member']);
    expect(audits[0].diff.after.permissions.read.roles).toEqual(['Admin']);
  });

  test('P-13: of forty changes at once each is whole', async () => {
    const name = await born();
    const lists = [['Admin'], ['Admin', 'Member'], ['Member'], []];
    const bodies = Array.from({ length: 40 }, (_, i) => lists[i % lists.length]);
    const answers = await Promise.all(
      bodies.map((roles) => call('PATCH', permissions(name), { read: { roles }, update: { roles } })),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    const { read, update } = await stored(name);
    expect(read.roles).toEqual(update.roles);
  });
});
