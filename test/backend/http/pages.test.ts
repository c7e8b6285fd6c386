import { onBothDatabases } from '../databases';
import { blueprint } from '../fixtures';
import { ask, emails, makePeople, statuses } from '../people';

let names = 0;
const fresh = (what = 'page') => `${what}-${++names}`;

onBothDatabases((served) => {
  const call = (method: string, path: string, body?: unknown) => served().call(method, path, body);
  const at = (name: string) => `/v1/pages/${encodeURIComponent(name)}`;
  const member = (method: string, path: string, body?: unknown) => ask(served(), 'Member', method, path, body);

  /** A new page, by name, with these permissions. */
  const page = async (permissions?: object, more: object = {}) => {
    const identifier = fresh();
    const made = await call('POST', '/v1/pages', { identifier, type: 'dashboard', title: identifier, ...more });
    expect(made.status).toBe(201);
    if (permissions) expect((await call('PATCH', `${at(identifier)}/permissions`, permissions)).status).toBe(200);
    return identifier;
  };
  const hidden = { read: { roles: ['Admin'] } };

  beforeAll(() => makePeople(served()));

  test('05, 6: a page comes back as it was written', async () => {
    const identifier = fresh();
    const body = {
      identifier,
      type: 'dashboard',
      title: null,
      icon: 'Cluster',
      widgets: [{ id: 'w', type: 'dashboard-widget', widgets: [{ id: 'x', type: 'markdown', markdown: '# hi' }] }],
      pageFilters: [{ identifier: 'f', query: { combinator: 'and', rules: [] } }],
      locked: false,
    };
    const made = await call('POST', '/v1/pages', body);
    expect([made.status, made.body.identifier, made.body.page]).toEqual([
      201,
      identifier,
      expect.objectContaining(body),
    ]);
    expect((await call('GET', at(identifier))).body.page).toEqual(made.body.page);
  });

  test('05, 6: PUT replaces a page, its name and type stay where they are left out; its permissions survive', async () => {
    const name = await page(hidden, { icon: 'Cluster', locked: true });
    const { body } = await call('PUT', at(name), { title: 'other' });
    expect([body.page.identifier, body.page.type, body.page.title, body.page.icon]).toEqual([
      name,
      'dashboard',
      'other',
      undefined,
    ]);
    const renamed = fresh();
    await call('PUT', at(name), { identifier: renamed, type: 'dashboard' });
    expect([(await call('GET', at(name))).status, (await member('GET', at(renamed))).status]).toEqual([404, 404]);
    expect((await call('GET', `${at(renamed)}/permissions`)).body.permissions.read.roles).toEqual(['Admin']);
  });

  test('P-66: a page is locked by whoever may update it, and only that changes', async () => {
    const name = await page({ update: { users: [emails.Member] } }, { icon: 'Lock' });
    const { status, body } = await member('PATCH', at(name), { locked: true });
    expect([status, body.page.locked, body.page.icon]).toEqual([200, true, 'Lock']);
  });

  test('P-65: a page that one may not read is missing from the list and 404, in the words of one that never was', async () => {
    const name = await page(hidden);
    const never = await member('GET', at('never'));
    const answer = await member('GET', at(name));
    expect([answer.status, answer.body.message]).toEqual([404, never.body.message.replace('never', name)]);
    const listed = async (kind: 'Member' | 'Admin' | 'organization') =>
      (await ask(served(), kind, 'GET', '/v1/pages')).body.pages.map((each: { identifier: string }) => each.identifier);
    expect([
      (await listed('Member')).includes(name),
      (await listed('Admin')).includes(name),
      (await listed('organization')).includes(name),
    ]).toEqual([false, true, true]);
  });

  test('P-65: who may update a page may read it', async () => {
    const name = await page({ read: { roles: [] }, update: { users: [emails.Member], roles: [] } });
    expect((await member('GET', at(name))).status).toBe(200);
    expect(await statuses(served(), 'GET', at(name))).toEqual([200, 200, 404, 200, 404, 401]);
  });

  test('P-65, G-74: an Admin updates a page whose lists leave everybody out', async () => {
    const name = await page({ read: { roles: [] }, update: { roles: [] } });
    expect(await statuses(served(), 'PATCH', at(name), { title: 'x' })).toEqual([200, 200, 404, 404, 404, 401]);
  });

  test('P-65: page permission gives no right to what the page shows', async () => {
    await call('POST', '/v1/blueprints', blueprint(fresh('bp')));
    const { body } = await ask(served(), 'Admin', 'GET', at(`bp-${names}s`));
    expect(body.page.widgets).toEqual([]);
  });

  test('H-6: what one may do with a page is settled before the body is looked at', async () => {
    const [readable, unreadable] = [await page(), await page(hidden)];
    for (const method of ['PUT', 'PATCH']) {
      expect((await member(method, at(readable), { locked: 7 })).status).toBe(403);
      expect((await member(method, at(unreadable), { locked: 7 })).status).toBe(404);
      expect((await call(method, at(readable), { locked: 7 })).status).toBe(422);
    }
  });

  test('R-34: a refusal gives the reason of the decision', async () => {
    const { body } = await member('PATCH', at(await page()), { locked: true });
    expect([body.error, body.message]).toEqual(['forbidden', `${emails.Member} is in none of the page's lists`]);
  });

  test('P-67, P-69: pages are made and deleted by Admins and organization tokens alone', async () => {
    const made = await statuses(served(), 'POST', '/v1/pages', { identifier: fresh(), type: 'dashboard' });
    expect(made).toEqual([201, 422, 403, 403, 403, 401]);
    const name = await page({ update: { users: [emails.Member] } });
    expect((await member('DELETE', at(name))).status).toBe(403);
    expect((await member('DELETE', at('never'))).status).toBe(403);
    expect((await ask(served(), 'Admin', 'DELETE', at(name))).body).toEqual({ ok: true });
    expect((await call('DELETE', at(name))).status).toBe(404);
  });

  test('P-67, G-75: the page everybody starts on is there, and stays', async () => {
    expect(await statuses(served(), 'GET', at('$home'))).toEqual([200, 200, 200, 200, 200, 401]);
    const tried = [
      await call('DELETE', at('$home')),
      await call('PATCH', at('$home'), { identifier: 'other' }),
      await call('PATCH', `${at('$home')}/permissions`, { read: { roles: ['Admin'] } }),
    ];
    expect(tried.map(({ status }) => status)).toEqual([422, 422, 422]);
    const { permissions } = (await call('GET', `${at('$home')}/permissions`)).body;
    const same = { read: { ...permissions.read, roles: ['Member', 'Admin'] }, update: { users: [emails.Member] } };
    expect((await call('PATCH', `${at('$home')}/permissions`, same)).status).toBe(200);
    expect((await member('PATCH', at('$home'), { title: 'Start' })).status).toBe(200);
  });

  test.each<[string, object]>([
    ['an unknown blueprint', { type: 'blueprint-entities', blueprint: 'nowhere' }],
    ['an unknown folder', { type: 'dashboard', parent: 'nowhere' }],
    ['an unknown key', { type: 'dashboard', everybody: true }],
    ['no type', {}],
    ['an empty name', { type: 'dashboard', identifier: '' }],
    ['widgets that are none', { type: 'dashboard', widgets: ['x'] }],
  ])('05, 6: a page with %s is 422', async (_, body) => {
    const { status, body: answer } = await call('POST', '/v1/pages', { identifier: fresh(), ...body });
    expect([status, answer.error]).toEqual([422, 'invalid_request']);
  });

  test('05, 6: a name that is taken is 422, on creation and on renaming', async () => {
    const [one, other] = [await page(), await page()];
    const again = await call('POST', '/v1/pages', { identifier: one, type: 'dashboard' });
    const renamed = await call('PATCH', at(one), { identifier: other });
    expect([again.status, again.body.error, renamed.status]).toEqual([422, 'already_exists', 422]);
  });

  test('05, 6: a page of entities is renamed with its blueprint and goes with it', async () => {
    const [from, to] = [fresh('bp'), fresh('bp')];
    await call('POST', '/v1/blueprints', blueprint(from));
    const name = await page(undefined, { type: 'blueprint-entities', blueprint: from });
    await call('PUT', `/v1/blueprints/${from}`, blueprint(to));
    expect((await call('GET', at(name))).body.page.blueprint).toBe(to);
    await call('DELETE', `/v1/blueprints/${to}`);
    expect((await call('GET', at(name))).status).toBe(404);
  });

  test('05, 6: compact leaves out what is on the pages, and rubbish in its place does not', async () => {
    await page(undefined, { widgets: [{ id: 'w' }] });
    const widgets = async (query: string) =>
      (await call('GET', `/v1/pages${query}`)).body.pages.filter((each: object) => 'widgets' in each).length;
    expect([await widgets('?compact=true'), (await widgets('?compact=0xc000')) > 0]).toEqual([0, true]);
  });

  test('05, 6: widgets are added, changed and removed one by one, at any depth', async () => {
    const name = await page(undefined, { widgets: [{ id: 'outer', widgets: [{ id: 'inner', type: 'a', n: 1 }] }] });
    const added = await call('POST', `${at(name)}/widgets`, { type: 'b' });
    expect(added.status).toBe(201);
    expect((await call('PATCH', `${at(name)}/widgets/inner`, { n: 2, id: 'kept' })).body.identifier).toBe('inner');
    const { widgets } = (await call('GET', at(name))).body.page;
    expect(widgets).toEqual([
      { id: 'outer', widgets: [{ id: 'inner', type: 'a', n: 2 }] },
      { type: 'b', id: added.body.identifier },
    ]);
    expect((await call('DELETE', `${at(name)}/widgets/inner`)).body).toEqual({ ok: true });
    expect((await call('DELETE', `${at(name)}/widgets/inner`)).status).toBe(404);
    expect((await member('DELETE', `${at(name)}/widgets/outer`)).status).toBe(403);
    expect((await member('POST', `${at(name)}/widgets`, {})).status).toBe(403);
    expect((await member('PATCH', `${at(await page(hidden))}/widgets/outer`, {})).status).toBe(404);
  });

  test('05, 6: of twenty widgets added at once none is lost', async () => {
    const name = await page();
    const ids = Array.from({ length: 20 }, (_, i) => `w${i}`);
    await Promise.all(ids.map((id) => call('POST', `${at(name)}/widgets`, { id })));
    const { widgets } = (await call('GET', at(name))).body.page;
    expect(widgets.map(({ id }: { id: string }) => id).sort()).toEqual([...ids].sort());
  });

  test('05, 6: of ten that make the same page at once one does', async () => {
    const body = { identifier: fresh(), type: 'dashboard' };
    const answers = await Promise.all(Array.from({ length: 10 }, () => call('POST', '/v1/pages', body)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array(9).fill(422)]);
  });

  test('H-2: a page just under the limit comes back whole, one over it is 413', async () => {
    const markdown = 'é'.repeat(520_000);
    const name = await page(undefined, { widgets: [{ id: 'w', markdown }] });
    expect((await call('GET', at(name))).body.page.widgets[0].markdown).toHaveLength(520_000);
    const over = { identifier: fresh(), type: 'dashboard', widgets: [{ markdown: 'x'.repeat(1_100_000) }] };
    expect((await call('POST', '/v1/pages', over)).status).toBe(413);
  });

  test('R-50: widgets nested as deep as JSON may be are stored, found and shown', async () => {
    const deep = (depth: number) => `${'{"widgets":['.repeat(depth)}{"id":"bottom"}${']}'.repeat(depth)}`;
    const body = (depth: number) => `{"identifier":"${fresh()}","type":"dashboard","widgets":[${deep(depth)}]}`;
    expect((await call('POST', '/v1/pages', body(490))).status).toBe(201);
    expect((await call('PATCH', `${at(`page-${names}`)}/widgets/bottom`, { n: 1 })).status).toBe(200);
    expect((await call('GET', at(`page-${names}`))).text).toContain('{"id":"bottom","n":1}');
    expect((await call('POST', '/v1/pages', body(600))).status).toBe(400);
  });
});
