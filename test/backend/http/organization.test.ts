import { authorization, sendTo } from '../../api';
import { onBothDatabases } from '../databases';
import { ask, makePeople, statuses } from '../people';

onBothDatabases((served) => {
  const call = (method: string, path: string, body?: unknown) => served().call(method, path, body);
  const read = async () => (await call('GET', '/v1/organization')).body.organization;
  const patch = (body: object) => call('PATCH', '/v1/organization', { name: 'Acme', ...body });

  beforeAll(() => makePeople(served()));

  test('M-1, M-3: everybody with a token reads the organization and its feature flags', async () => {
    const { id, featureFlags, settings } = await read();
    expect([id, featureFlags, settings]).toEqual(['org_1', ['USERS_AND_TEAMS_OWNERSHIP_V2'], {}]);
    expect(await statuses(served(), 'GET', '/v1/organization')).toEqual([200, 200, 200, 200, 200, 401]);
  });

  test('M-2: every setting is kept as it was written, and PATCH changes only what it names', async () => {
    const settings = {
      hiddenBlueprints: ['_user'],
      federatedLogout: true,
      portalIcon: 'https://example.com/i.svg',
      portalTitle: 't'.repeat(30),
      supportUserPermission: 'OPT_IN',
      supportUserTTL: 'ONE_DAY',
      supportUserExpiresAt: '2030-01-01T00:00:00.000Z',
    };
    const announcement = { enabled: true, content: 'c'.repeat(300), link: null, color: 'red' };
    const all = { settings, isOnboarded: true, toolSelectionProvisioning: { status: 'DONE' }, announcement };
    expect((await patch({ ...all, name: 'Acme 2' })).body).toEqual({ ok: true });
    expect(await read()).toMatchObject({ name: 'Acme 2', ...all });
    await patch({ settings: { portalTitle: 'x' }, announcement: { enabled: false } });
    expect(await read()).toMatchObject({
      name: 'Acme',
      ...all,
      settings: { ...settings, portalTitle: 'x' },
      announcement: { ...announcement, enabled: false },
    });
  });

  test('M-2: PUT replaces settings and announcement, and leaves what it cannot say', async () => {
    await patch({ isOnboarded: true, settings: { federatedLogout: true }, announcement: { content: 'c' } });
    await call('PUT', '/v1/organization', { name: 'Acme', settings: { portalTitle: 'y' } });
    const { settings, announcement, isOnboarded } = await read();
    expect([settings, announcement, isOnboarded]).toEqual([{ portalTitle: 'y' }, undefined, true]);
  });

  test.each<[string, string, object]>([
    ['a portal title of 31 letters', 'PATCH', { settings: { portalTitle: 't'.repeat(31) } }],
    ['a support permission that is none', 'PATCH', { settings: { supportUserPermission: 'MAYBE' } }],
    ['a support time that is none', 'PATCH', { settings: { supportUserTTL: 'ONE_YEAR' } }],
    ['a support end that is no time', 'PATCH', { settings: { supportUserExpiresAt: 'tomorrow' } }],
    ['an announcement of no letters', 'PATCH', { announcement: { content: '' } }],
    ['an announcement of 301 letters', 'PATCH', { announcement: { content: 'c'.repeat(301) } }],
    ['a green announcement', 'PATCH', { announcement: { color: 'green' } }],
    ['a link of 301 letters', 'PATCH', { announcement: { link: 'l'.repeat(301) } }],
    ['a provisioning that is none', 'PATCH', { toolSelectionProvisioning: { status: 'LATER' } }],
    ['hidden blueprints that are no list', 'PATCH', { settings: { hiddenBlueprints: 'x' } }],
    ['feature flags', 'PATCH', { featureFlags: [] }],
    ['an empty name', 'PATCH', { name: '' }],
    ['an announcement without content', 'PUT', { announcement: { enabled: true } }],
    ['isOnboarded', 'PUT', { isOnboarded: true }],
  ])('M-2: %s is 422 (%#) and changes nothing', async (_, method, body) => {
    const before = await read();
    const { status, body: answer } = await call(method, '/v1/organization', { name: 'Other', ...body });
    expect([status, answer.error, await read()]).toEqual([422, 'invalid_request', before]);
  });

  test('M-2: a name is always asked for', async () => {
    expect((await call('PATCH', '/v1/organization', { isOnboarded: true })).status).toBe(422);
  });

  test.each(['PUT', 'PATCH'])('P-69: %s is for Admins and organization tokens', async (method) => {
    expect(await statuses(served(), method, '/v1/organization', { name: 'Acme' })).toEqual([
      200, 200, 403, 403, 403, 401,
    ]);
    expect((await ask(served(), 'Member', method, '/v1/organization', 7)).status).toBe(403);
  });

  test('M-5: a support user is a setting, and nobody comes of it', async () => {
    const users = async () => (await call('GET', '/v1/users')).body.users.length;
    const before = await users();
    await patch({ settings: { supportUserPermission: 'OPT_IN', supportUserTTL: 'FOREVER' } });
    expect(await users()).toBe(before);
  });

  test('M-2: of twenty settings changed at once none is lost', async () => {
    const keys = Array.from({ length: 20 }, (_, i) => `k${i}`);
    await Promise.all(keys.map((key) => patch({ settings: { [key]: true } })));
    expect((await read()).settings).toMatchObject(Object.fromEntries(keys.map((key) => [key, true])));
  });

  test('A-81: a changed organization is in the audit log, before and after', async () => {
    await patch({ name: 'Before' });
    await patch({ name: 'After' });
    const { audits } = (await call('GET', '/v1/audit-log?resources=organization&limit=1')).body;
    expect([audits[0].diff.before.name, audits[0].diff.after.name]).toEqual(['Before', 'After']);
  });
});

onBothDatabases(
  (served) => {
    test('M-1, M-4: the organization is the one of the token, and what one sets is nothing to the other', async () => {
      const made = await served().callBare('POST', '/__portcullis/organizations', { name: 'Other' });
      const holder = await authorization(sendTo(served().url), made.body.credentials);
      const other = (method: string, body?: unknown) => served().callBare(method, '/v1/organization', body, holder);
      const own = (await served().call('GET', '/v1/organization')).body.organization;
      await other('PATCH', { name: 'Renamed', settings: { portalTitle: 'theirs' } });
      const theirs = (await other('GET')).body.organization;
      expect([theirs.name, theirs.settings]).toEqual(['Renamed', { portalTitle: 'theirs' }]);
      expect([theirs.id === own.id, (await served().call('GET', '/v1/organization')).body.organization]).toEqual([
        false,
        own,
      ]);
      const secret = { secretName: 'SHARED', secretValue: 'x' };
      const path = '/v1/organization/secrets';
      expect((await served().call('POST', path, secret)).status).toBe(201);
      expect((await served().callBare('POST', path, secret, holder)).status).toBe(201);
    });
  },
  { control: {} },
);
