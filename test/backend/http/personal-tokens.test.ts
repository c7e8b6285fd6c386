import { onBothDatabases } from '../databases';
import { user } from '../fixtures';

let names = 0;
const fresh = (prefix: string) => `${prefix}${++names}@acme.test`;

onBothDatabases((served) => {
  const call = (method: string, path: string, body?: unknown) => served().call(method, path, body);
  const make = async (email: string, more: object = {}) => {
    expect((await call('POST', '/v1/blueprints/_user/entities', user(email, more))).status).toBe(201);
    return email;
  };
  const rotate = async (email: string) => {
    const { clientId, clientSecret } = (await call('POST', `/v1/rotate-credentials/${email}`)).body.user;
    return { clientId, clientSecret };
  };
  const exchange = (body: object) => served().callBare('POST', '/v1/auth/access_token', body);
  const asking = async (authorization: string) =>
    (await served().callBare('GET', '/v1/users', undefined, { authorization })).status;

  test('G-84, M-62: an Admin gives a user credentials, whose token is that user', async () => {
    const email = await make(fresh('mia'));
    const { status, body } = await call('POST', `/v1/rotate-credentials/${email.toUpperCase()}`);
    expect([status, body]).toEqual([
      200,
      { ok: true, user: { email, clientId: expect.any(String), clientSecret: expect.any(String) } },
    ]);
    const { call: asMia } = served().as(email);
    expect((await asMia('GET', `/v1/users/${email}`)).status).toBe(200);
    expect((await asMia('POST', '/v1/teams', { name: 'no right' })).status).toBe(403);
  });

  test('G-84: a user may rotate their own credentials, and nobody else’s; who is there is not told', async () => {
    const [mia, bob] = [await make(fresh('mia')), await make(fresh('bob'))];
    const { call: asMia } = served().as(mia);
    const answers = [];
    for (const whose of [bob, 'nobody@acme.test', mia]) {
      const { status, body } = await asMia('POST', `/v1/rotate-credentials/${whose}`);
      answers.push([status, body.message]);
    }
    const refused = [403, 'only an Admin may rotate the credentials of somebody else'];
    expect(answers).toEqual([refused, refused, [200, undefined]]);
    expect((await call('POST', '/v1/rotate-credentials/nobody@acme.test')).status).toBe(404);
  });

  test('M-67: former credentials and their tokens are dead from the moment of the rotation', async () => {
    const email = await make(fresh('mia'));
    const former = await rotate(email);
    const { accessToken } = (await exchange(former)).body;
    expect(await asking(accessToken)).toBe(200);
    await rotate(email);
    expect([await asking(accessToken), (await exchange(former)).status]).toEqual([401, 401]);
  });

  test('M-28, G-99: disabling ends every token for good; active again, the same credentials buy another', async () => {
    const email = await make(fresh('mia'));
    const credentials = await rotate(email);
    const { accessToken } = (await exchange(credentials)).body;
    const set = (status: string) => call('PATCH', `/v1/blueprints/_user/entities/${email}`, { properties: { status } });
    await set('Disabled');
    expect([await asking(accessToken), (await exchange(credentials)).status]).toEqual([401, 401]);
    await set('Active');
    const again = (await exchange(credentials)).body.accessToken;
    expect([await asking(accessToken), again === accessToken, await asking(again)]).toEqual([401, false, 200]);
  });

  test.each(['Staged', 'Invited'])('M-20: the first login of a user who is %s makes them Active', async (status) => {
    const email = await make(fresh('new'), { status });
    await served().as(email).token;
    const { user: shown } = (await call('GET', `/v1/users/${email}`)).body;
    const { entity } = (await call('GET', `/v1/blueprints/_user/entities/${email}`)).body;
    expect([shown.status, entity.properties.status]).toEqual(['ACTIVE', 'Active']);
  });

  test('M-67: with the user go the credentials, and a namesake gets none of them', async () => {
    const email = await make(fresh('mia'));
    const credentials = await rotate(email);
    const { accessToken } = (await exchange(credentials)).body;
    await call('DELETE', `/v1/blueprints/_user/entities/${email}`);
    await make(email);
    expect([await asking(accessToken), (await exchange(credentials)).status]).toEqual([401, 401]);
  });
});
