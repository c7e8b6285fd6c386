import { onBothDatabases } from '../databases';
import { kinds, makePeople, statuses } from '../people';
import { credentials } from '../serving';

onBothDatabases((served) => {
  const call = (method: string, path: string, body?: unknown) => served().call(method, path, body);
  const make = async (name = 'ci') => (await call('POST', '/v1/apps', { name })).body.app;
  const exchange = (clientId: string, clientSecret: string) =>
    served().callBare('POST', '/v1/auth/access_token', { clientId, clientSecret });
  const asking = async (authorization: string) =>
    (await served().callBare('GET', '/v1/organization', undefined, { authorization })).status;

  beforeAll(() => makePeople(served()));

  test('M-62: an app is told its secret once, and buys a token of the organization with it', async () => {
    const { status, body } = await call('POST', '/v1/apps', { name: 'ci' });
    expect([status, body.app]).toEqual([
      200,
      {
        id: expect.any(String),
        name: 'ci',
        clientId: expect.any(String),
        enabled: true,
        secret: expect.any(String),
        createdAt: expect.any(String),
        updatedAt: expect.any(String),
      },
    ]);
    const { secret, ...shown } = body.app;
    const { apps } = (await call('GET', '/v1/apps')).body;
    expect(apps).toContainEqual(shown);
    expect(JSON.stringify(apps)).not.toContain(secret);
    const { accessToken } = (await exchange(shown.clientId, secret)).body;
    const made = await served().callBare('POST', '/v1/teams', { name: 'of ci' }, { authorization: accessToken });
    expect([made.status, apps[0].clientId]).toEqual([200, credentials.clientId]);
  });

  test('M-67: a rotated secret ends the tokens of the former one, and a deleted app those of both', async () => {
    const app = await make();
    const { accessToken: first } = (await exchange(app.clientId, app.secret)).body;
    const rotated = (await call('POST', `/v1/apps/${app.id}/rotate-secret`)).body.app;
    expect([rotated.id, rotated.clientId, rotated.secret === app.secret]).toEqual([app.id, app.clientId, false]);
    expect([await asking(first), (await exchange(app.clientId, app.secret)).status]).toEqual([401, 401]);
    const { accessToken: second } = (await exchange(app.clientId, rotated.secret)).body;
    expect([await asking(second), (await call('DELETE', `/v1/apps/${app.id}`)).body]).toEqual([200, { ok: true }]);
    expect([await asking(second), (await exchange(app.clientId, rotated.secret)).status]).toEqual([401, 401]);
  });

  test('a renamed app keeps everything else', async () => {
    const { secret, updatedAt, ...app } = await make();
    const { body } = await call('PUT', `/v1/apps/${app.id}`, { name: 'other' });
    expect(body.app).toEqual({ ...app, name: 'other', updatedAt: expect.any(String) });
    expect((await exchange(app.clientId, secret)).status).toBe(200);
  });

  test.each<[string, string, unknown]>([
    ['PUT', '/v1/apps/nobody', { name: 'x' }],
    ['PUT', '/v1/apps/nobody', 7],
    ['DELETE', '/v1/apps/nobody', undefined],
    ['POST', '/v1/apps/nobody/rotate-secret', undefined],
  ])('H-6: %s %s of an app that is not there is 404, whatever the body', async (method, path, body) => {
    expect((await call(method, path, body)).status).toBe(404);
  });

  test.each([[{}], [{ name: 7 }], [{ name: 'x', secret: 'mine' }], [[]]])('H-6: an app of %j is 422', async (body) => {
    expect((await call('POST', '/v1/apps', body)).status).toBe(422);
  });

  test('M-67: the credentials of a person are no app', async () => {
    const { clientId } = (await call('POST', '/v1/rotate-credentials/mia@acme.test')).body.user;
    const { apps } = (await call('GET', '/v1/apps')).body;
    expect(apps.some((app: { clientId: string }) => app.clientId === clientId)).toBe(false);
    expect((await call('DELETE', `/v1/apps/${clientId}`)).status).toBe(404);
  });

  test('P-69: apps are for the organization and Admins, and never for a service account', async () => {
    const asked = await statuses(served(), 'GET', '/v1/apps');
    expect(Object.fromEntries(kinds.map((kind, i) => [kind, asked[i]]))).toEqual({
      organization: 200,
      Admin: 200,
      moderator: 403,
      Member: 403,
      'service account': 403,
      nobody: 401,
    });
  });

  test('P-69: without the right nobody learns which app is there', async () => {
    const { id } = await make();
    const mia = served().as('mia@acme.test');
    const answers = [await mia.call('DELETE', `/v1/apps/${id}`), await mia.call('DELETE', '/v1/apps/nobody')];
    expect(answers.map(({ status, body }) => [status, body.message])).toEqual(
      answers.map(() => [403, 'only an Admin may use a route of scope update:apps']),
    );
  });

  test('A-81: an app that is made, renamed, given another secret and deleted is in the audit log, secrets are not', async () => {
    const { id, secret } = await make('audited');
    await call('PUT', `/v1/apps/${id}`, { name: 'renamed' });
    const rotated = (await call('POST', `/v1/apps/${id}/rotate-secret`)).body.app.secret;
    await call('DELETE', `/v1/apps/${id}`);
    const { status, text, body } = await call('GET', `/v1/audit-log?identifier=${id}`);
    const actions = body.audits.map(({ action }: { action: string }) => action);
    expect([status, actions]).toEqual([200, ['DELETE', 'UPDATE', 'UPDATE', 'CREATE']]);
    expect([text.includes(secret), text.includes(rotated)]).toEqual([false, false]);
  });

  test('M-6, M-13, M-16: the roles are Admin, Member and one of moderators for each blueprint, built-in ones too', async () => {
    const { roles } = (await served().as('mia@acme.test').call('GET', '/v1/roles')).body;
    expect(roles.map(({ name, isAdmin }: { name: string; isAdmin: boolean }) => [name, isAdmin])).toEqual([
      ['Admin', true],
      ['Member', false],
      ...['_user-moderator', '_team-moderator', 'svc-moderator'].map((name) => [name, false]),
    ]);
    for (const method of ['POST', 'PUT', 'DELETE']) {
      expect((await call(method, '/v1/roles', { name: 'Owner' })).status).toBe(404);
    }
  });

  test('the profile is whoever asks', async () => {
    const { profile } = (await served().as('mia@acme.test').call('GET', '/v1/profile')).body;
    const { user } = (await call('GET', '/v1/users/mia@acme.test')).body;
    expect([profile, (await call('GET', '/v1/profile')).body.profile.clientId]).toEqual([user, credentials.clientId]);
  });
});
