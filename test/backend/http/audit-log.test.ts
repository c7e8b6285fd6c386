import { onBothDatabases } from '../databases';
import { action, blueprint } from '../fixtures';
import { ask, emails, makePeople, statuses } from '../people';

const path = '/v1/audit-log';
let names = 0;
const fresh = (what: string) => `${what}-${++names}`;

onBothDatabases((served) => {
  const call = (method: string, at: string, body?: unknown) => served().call(method, at, body);
  const member = (method: string, at: string, body?: unknown) => ask(served(), 'Member', method, at, body);
  // biome-ignore lint/suspicious/noExplicitAny: entries of the log, looked at by tests only
  const log = async (query: string): Promise<any[]> => {
    const { status, body } = await call('GET', `${path}?${query}`);
    expect(status).toBe(200);
    return body.audits;
  };
  const seenBy = async (kind: 'Admin' | 'moderator' | 'Member', query: string): Promise<number> => {
    const { status, body } = await ask(served(), kind, 'GET', `${path}?${query}`);
    expect(status).toBe(200);
    return body.audits.length;
  };
  const page = async (more: object = {}) => {
    const identifier = fresh('page');
    await call('POST', '/v1/pages', { identifier, type: 'dashboard', ...more });
    return identifier;
  };
  const entity = async (more: object = {}) => {
    const identifier = fresh('entity');
    expect((await call('POST', '/v1/blueprints/svc/entities', { identifier, ...more })).status).toBe(201);
    return identifier;
  };

  beforeAll(() => makePeople(served()));

  test('A-80, G-85: entries come under `audits`, newest first, each with all its parts', async () => {
    const name = await page({ title: 'a' });
    await call('PATCH', `/v1/pages/${name}`, { title: 'b' });
    const entries = await log(`identifier=${name}`);
    expect(entries.map(({ action: each }) => each)).toEqual(['UPDATE', 'CREATE']);
    expect(entries[0]).toEqual({
      id: expect.any(String),
      identifier: name,
      action: 'UPDATE',
      resourceType: 'page',
      status: 'SUCCESS',
      trigger: { by: { orgId: 'org_1', clientId: 'test-client' }, origin: 'API', at: expect.any(String) },
      context: {},
      diff: { before: expect.objectContaining({ title: 'a' }), after: expect.objectContaining({ title: 'b' }) },
      additionalData: {},
    });
  });

  test('A-80: one entry is found by its own id', async () => {
    const name = await page();
    const [entry] = await log(`identifier=${name}`);
    expect(await log(`identifier=${entry.id}`)).toEqual([entry]);
    expect([await seenBy('Member', `identifier=${entry.id}`), await seenBy('Admin', `identifier=${entry.id}`)]).toEqual(
      [1, 1],
    );
    await call('PATCH', `/v1/pages/${name}/permissions`, { read: { roles: [] } });
    expect(await seenBy('Member', `identifier=${entry.id}`)).toBe(0);
  });

  test('A-81: the page of a blueprint is made and deleted with it, and the log knows', async () => {
    const of = fresh('bp');
    await call('POST', '/v1/blueprints', blueprint(of));
    await call('DELETE', `/v1/blueprints/${of}`);
    const entries = await log(`identifier=${of}s`);
    expect(entries.map((each) => `${each.action} ${each.resourceType}`)).toEqual(['DELETE page', 'CREATE page']);
  });

  test('A-80: includes narrows what is shown of each entry', async () => {
    const name = await page();
    const [entry] = await log(`identifier=${name}&includes=action&includes=status,diff`);
    expect(Object.keys(entry).sort()).toEqual(['action', 'diff', 'status']);
  });

  test.each<[string, string, number]>([
    ['action', 'action=CREATE', 1],
    ['action', 'action=DELETE', 0],
    ['status', 'status=SUCCESS', 2],
    ['status', 'status=FAILURE', 0],
    ['resources', 'resources=page', 2],
    ['resources', 'resources=action&resources=page', 2],
    ['resources', 'resources=action,team', 0],
    ['origin', 'origin=API', 2],
    ['origin', 'origin=UI&origin=my-integration', 0],
    ['from', 'from=2020-01-01T00:00:00Z', 2],
    ['from', 'from=2999-01-01T00:00:00Z', 0],
    ['to', 'to=2999-01-01T00:00:00%2B02:00', 2],
    ['to', 'to=2020-01-01T00:00:00Z', 0],
    ['limit', 'limit=1', 1],
    ['blueprint', 'blueprint=nowhere', 0],
    ['entity', 'entity=nothing', 0],
    ['run_id', 'run_id=none', 0],
    ['webhookId', 'webhookId=none', 0],
    ['webhookEventId', 'webhookEventId=none', 0],
    ['InstallationId', 'InstallationId=none', 0],
    ['nothing else', 'limit=1000', 2],
  ])('A-80: entries are narrowed by %s (%#)', async (_, query, count) => {
    const name = await page();
    await call('PATCH', `/v1/pages/${name}`, { locked: true });
    expect(await log(`identifier=${name}&${query}`)).toHaveLength(count);
  });

  test('A-80: entries are narrowed by blueprint, entity, integration, webhook and the type of action', async () => {
    const of = fresh('bp');
    await call('POST', '/v1/blueprints', blueprint(of));
    await call('POST', `/v1/blueprints/${of}/entities`, { identifier: 'e' });
    await call('POST', '/v1/integration', { installationId: 'ocean' });
    await call('POST', '/v1/webhooks', { identifier: 'hook', title: 'Hook', enabled: true });
    const [self, automatic] = [fresh('action'), fresh('action')];
    await call('POST', '/v1/actions', action(self));
    const event = { type: 'ANY_ENTITY_CHANGE', blueprintIdentifier: of };
    await call('POST', '/v1/actions', action(automatic, { trigger: { type: 'automation', event } }));
    await call('PATCH', `/v1/actions/${automatic}/permissions`, { execute: { roles: [] } });
    const kindsOf = async (query: string) =>
      (await log(query)).map((each) => `${each.action} ${each.resourceType} ${each.identifier}`);
    expect(await kindsOf(`blueprint=${of}&entity=e`)).toEqual(['CREATE entity e']);
    expect(await kindsOf('InstallationId=ocean')).toEqual(['CREATE integration ocean']);
    expect(await kindsOf('webhookId=hook')).toEqual(['CREATE webhook hook']);
    expect(await kindsOf(`identifier=${self}&actionType=self-service`)).toEqual([`CREATE action ${self}`]);
    expect(await kindsOf(`identifier=${self}&actionType=automation`)).toEqual([]);
    expect(await kindsOf(`identifier=${automatic}&actionType=automation`)).toEqual([
      `UPDATE action ${automatic}`,
      `CREATE action ${automatic}`,
    ]);
  });

  test.each([
    ['limit=0'],
    ['limit=1001'],
    ['limit=many'],
    ['limit=1.5'],
    ['action=READ'],
    ['status=success'],
    ['resources=spaceship'],
    ['includes=secrets'],
    ['actionType=manual'],
    ['from=yesterday'],
    ['to=2025-02-30T00:00:00Z'],
    ['include_deleted_entities=true'],
    [
      'include_deleted_entities=true&entity=e&blueprint=b&status=SUCCESS&from=2025-01-01T00:00:00Z&to=2025-01-03T00:00:00Z',
    ],
  ])('A-80: %s is 422, in words that name the parameter', async (query) => {
    const { status, body } = await call('GET', `${path}?${query}`);
    expect([status, body.error, body.message]).toEqual([
      422,
      'invalid_request',
      expect.stringContaining(query.split('=')[0] ?? ''),
    ]);
  });

  test('P-70: Admins and organization tokens ask for anything, others for something in particular, nobody without a token', async () => {
    expect(await statuses(served(), 'GET', path)).toEqual([200, 200, 403, 403, 403, 401]);
    expect(await statuses(served(), 'GET', `${path}?resources=entity`)).toEqual([200, 200, 403, 403, 403, 401]);
    for (const query of ['identifier=a', 'entity=a', 'run_id=a']) {
      expect(await statuses(served(), 'GET', `${path}?${query}`)).toEqual([200, 200, 200, 200, 200, 401]);
    }
    const deleted =
      'include_deleted_entities=true&entity=e&blueprint=svc&status=SUCCESS&from=2025-01-01T00:00:00Z&to=2025-01-02T00:00:00Z';
    expect(await statuses(served(), 'GET', `${path}?${deleted}`)).toEqual([200, 200, 403, 403, 403, 401]);
  });

  test('P-70: a Member is shown the entries of pages, actions and entities that they may read, and of no others', async () => {
    const [open, hidden] = [await page(), await page()];
    await call('PATCH', `/v1/pages/${hidden}/permissions`, { read: { roles: ['Admin'] } });
    expect([await seenBy('Member', `identifier=${open}`), await seenBy('Member', `identifier=${hidden}`)]).toEqual([
      1, 0,
    ]);
    expect(await seenBy('Admin', `identifier=${hidden}`)).toBe(2);
    const [seen, unseen] = [fresh('action'), fresh('action')];
    for (const name of [seen, unseen]) await call('POST', '/v1/actions', action(name));
    await call('PATCH', `/v1/actions/${unseen}/permissions`, { execute: { roles: [] } });
    expect([await seenBy('Member', `identifier=${seen}`), await seenBy('Member', `identifier=${unseen}`)]).toEqual([
      1, 0,
    ]);
  });

  test('P-70, P-50a: entries of an entity are for those who may read it, now', async () => {
    const name = await entity();
    expect(await seenBy('Member', `entity=${name}`)).toBe(1);
    await call('PATCH', '/v1/blueprints/svc/permissions', { entities: { read: { roles: ['Admin'] } } });
    expect([await seenBy('Member', `entity=${name}`), await seenBy('Admin', `entity=${name}`)]).toEqual([0, 1]);
    await call('PATCH', '/v1/blueprints/svc/permissions', { entities: { read: { roles: ['Admin', 'Member'] } } });
  });

  test('P-70: what is deleted is shown to Admins alone, also once something else has its name', async () => {
    const name = await entity({ title: 'former' });
    await call('DELETE', `/v1/blueprints/svc/entities/${name}`);
    expect([await seenBy('Member', `entity=${name}`), await seenBy('Admin', `entity=${name}`)]).toEqual([0, 2]);
    await call('POST', '/v1/blueprints/svc/entities', { identifier: name, title: 'namesake' });
    const { text, body } = await member('GET', `${path}?entity=${name}`);
    expect([body.audits.length, text.includes('former')]).toEqual([1, false]);
    const gone = await page();
    await call('DELETE', `/v1/pages/${gone}`);
    expect(await seenBy('Member', `identifier=${gone}`)).toBe(0);
  });

  test('P-70: what was done to webhooks and integrations is for moderators, to secrets for Admins', async () => {
    await call('POST', '/v1/webhooks', { identifier: 'secured', title: 'Hook', enabled: true });
    await call('POST', '/v1/organization/secrets', { secretName: 'SECURED', secretValue: 'x' });
    const seen = async (query: string) => [
      await seenBy('Admin', query),
      await seenBy('moderator', query),
      await seenBy('Member', query),
    ];
    expect(await seen('identifier=secured')).toEqual([1, 1, 0]);
    expect(await seen('identifier=SECURED')).toEqual([1, 0, 0]);
    expect(await seen('identifier=org_1')).toEqual([0, 0, 0]);
  });

  test('P-70: entries of a run are for those who may see the run', async () => {
    const [mine, theirs] = [fresh('action'), fresh('action')];
    for (const name of [mine, theirs]) {
      await call('POST', '/v1/actions', action(name, { allowAnyoneToViewRuns: false }));
    }
    const run = async (kind: 'Member' | 'Admin', name: string) =>
      (await ask(served(), kind, 'POST', `/v1/actions/${name}/runs`, { properties: {} })).body.run.id;
    const [own, other] = [await run('Member', mine), await run('Admin', theirs)];
    expect(await seenBy('Admin', `run_id=${other}`)).toBeGreaterThan(0);
    expect([(await seenBy('Member', `run_id=${own}`)) > 0, await seenBy('Member', `run_id=${other}`)]).toEqual([
      true,
      0,
    ]);
  });

  test('P-70: a Member finds what is theirs behind any number of entries that are not', async () => {
    const shared = fresh('same');
    await call('POST', '/v1/pages', { identifier: shared, type: 'dashboard' });
    await call('POST', '/v1/organization/secrets', { secretName: shared, secretValue: 'x' });
    for (let i = 0; i < 230; i++) await call('PATCH', `/v1/organization/secrets/${shared}`, { description: `${i}` });
    expect([
      await seenBy('Member', `identifier=${shared}&limit=1`),
      (await log(`identifier=${shared}&limit=1000`)).length,
    ]).toEqual([1, 232]);
  }, 60_000);

  test('H-11: a repeated parameter and one with brackets are read, a hostile one finds nothing', async () => {
    const name = await page();
    expect(await log(`identifier=x&identifier=${name}&resources[]=page`)).toHaveLength(1);
    for (const hostile of [`${name}' or '1'='1`, '%', '_', '*', 'é'.repeat(500)]) {
      expect(await log(`identifier=${encodeURIComponent(hostile)}`)).toEqual([]);
    }
  });

  test('A-82: an entry says who it was, a person by their id', async () => {
    const identifier = fresh('page');
    await ask(served(), 'Admin', 'POST', '/v1/pages', { identifier, type: 'dashboard' });
    const [{ trigger }] = await log(`identifier=${identifier}`);
    const { users } = (await call('GET', '/v1/users')).body;
    const { id } = users.find(({ email }: { email: string }) => email === emails.Admin);
    expect(trigger).toMatchObject({ by: { orgId: 'org_1', userId: id }, origin: 'API' });
  });
});
