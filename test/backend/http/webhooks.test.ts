import { onBothDatabases } from '../databases';
import { makePeople, statuses } from '../people';

const path = '/v1/webhooks';
let names = 0;
const fresh = () => `hook-${++names}`;
const body = (identifier: string, more: object = {}) => ({ identifier, title: 'Hook', enabled: true, ...more });

onBothDatabases((served) => {
  const call = (method: string, at: string, sent?: unknown) => served().call(method, at, sent);
  const make = async (more: object = {}) => {
    const identifier = fresh();
    expect((await call('POST', path, body(identifier, more))).status).toBe(201);
    return identifier;
  };

  beforeAll(() => makePeople(served()));

  test('H-10: a webhook comes back under `integration`, with a key, an address and what it is secured by', async () => {
    const identifier = fresh();
    const mappings = [
      { blueprint: 'svc', filter: 'true', entity: { identifier: '.id', title: '.t', properties: { a: '.a' } } },
    ];
    const made = await call('POST', path, body(identifier, { mappings, icon: 'GitHub' }));
    const { integration } = made.body;
    expect([made.status, integration]).toEqual([
      201,
      expect.objectContaining({ ...body(identifier), mappings, icon: 'GitHub', security: {} }),
    ]);
    expect(integration.url).toContain(integration.webhookKey);
    expect((await call('GET', `${path}/${identifier}`)).body.integration).toEqual(integration);
  });

  test('05, 7: a webhook without a name gets one', async () => {
    const { identifier, ...unnamed } = body('');
    const { integration } = (await call('POST', path, unnamed)).body;
    expect((await call('GET', `${path}/${integration.identifier}`)).status).toBe(200);
  });

  test('05, 7: PUT replaces a webhook but not its key, PATCH changes what it names', async () => {
    const security = { secret: 's', signatureHeaderName: 'x-sig', signatureAlgorithm: 'sha256' };
    const name = await make({ security, description: 'd' });
    const before = (await call('GET', `${path}/${name}`)).body.integration;
    const patched = (await call('PATCH', `${path}/${name}`, { enabled: false })).body.integration;
    expect([patched.enabled, patched.security, patched.description]).toEqual([false, security, 'd']);
    const renamed = fresh();
    const put = (await call('PUT', `${path}/${name}`, body(renamed))).body.integration;
    expect([put.identifier, put.webhookKey, put.security, put.description]).toEqual([
      renamed,
      before.webhookKey,
      {},
      undefined,
    ]);
    expect((await call('GET', `${path}/${name}`)).status).toBe(404);
  });

  test('A-81: the audit log knows every change of a webhook, but not what it is signed with', async () => {
    const name = await make({ security: { secret: 'hunter-2' } });
    await call('PATCH', `${path}/${name}`, { security: { secret: 'hunter-3' } });
    await call('DELETE', `${path}/${name}`);
    const { body: log, text } = await call('GET', `/v1/audit-log?webhookId=${name}`);
    expect(log.audits.map(({ action }: { action: string }) => action)).toEqual(['DELETE', 'UPDATE', 'CREATE']);
    expect([text.includes('hunter'), text.includes('***')]).toEqual([false, true]);
  });

  test('05, 7: the list, and its overview without what is secret', async () => {
    const name = await make({ security: { secret: 'hunter-2' } });
    const named = (each: { identifier: string }) => each.identifier === name;
    const listed = (await call('GET', path)).body.integrations.find(named);
    const overview = await call('GET', `${path}/metadata`);
    expect([listed.title, overview.body.integrations.find(named).title]).toEqual(['Hook', 'Hook']);
    expect(overview.text.includes('hunter')).toBe(false);
  });

  test.each<[string, object]>([
    ['no title', { title: undefined }],
    ['no word on being enabled', { enabled: undefined }],
    ['a name of 31 letters', { identifier: 'n'.repeat(31) }],
    ['an unknown key', { key: 1 }],
    ['an algorithm that is none', { security: { signatureAlgorithm: 'rot13' } }],
    ['mappings that are no list', { mappings: {} }],
  ])('05, 7: %s is 422', async (_, more) => {
    expect((await call('POST', path, body(fresh(), more))).status).toBe(422);
  });

  test('05, 7: a name that is taken is 422, on creation and on renaming', async () => {
    const [one, other] = [await make(), await make()];
    const tried = [
      await call('POST', path, body(one)),
      await call('PUT', `${path}/${one}`, body(other)),
      await call('PATCH', `${path}/${one}`, { identifier: other }),
    ];
    expect(tried.map(({ body: answer }) => answer.error)).toEqual(tried.map(() => 'already_exists'));
  });

  test('P-69: webhooks are read by moderators and Admins, and changed by Admins', async () => {
    const name = await make();
    const reads = [200, 200, 200, 403, 403, 401];
    const writes = [200, 200, 403, 403, 403, 401];
    expect(await statuses(served(), 'GET', path)).toEqual(reads);
    expect(await statuses(served(), 'GET', `${path}/metadata`)).toEqual(reads);
    expect(await statuses(served(), 'GET', `${path}/${name}`)).toEqual(reads);
    expect(await statuses(served(), 'GET', `${path}/none`)).toEqual([404, 404, 404, 403, 403, 401]);
    expect(await statuses(served(), 'POST', path, body(fresh()))).toEqual([201, 422, 403, 403, 403, 401]);
    expect(await statuses(served(), 'PUT', `${path}/${name}`, body(name))).toEqual(writes);
    expect(await statuses(served(), 'PATCH', `${path}/${name}`, {})).toEqual(writes);
    expect(await statuses(served(), 'DELETE', `${path}/${name}`)).toEqual([200, 404, 403, 403, 403, 401]);
  });

  test('05, 7: of twenty keys changed at once none is lost', async () => {
    const name = await make();
    const changes = [{ title: 'T' }, { description: 'D' }, { icon: 'I' }, { enabled: false }];
    await Promise.all(Array.from({ length: 20 }, (_, i) => call('PATCH', `${path}/${name}`, changes[i % 4])));
    const { integration } = (await call('GET', `${path}/${name}`)).body;
    expect(integration).toMatchObject({ title: 'T', description: 'D', icon: 'I', enabled: false });
  });
});
