import { onBothDatabases } from '../databases';
import { ask, emails, makePeople, statuses } from '../people';

const sidebar = '/v1/sidebars/catalog';
const folders = `${sidebar}/folders`;
let names = 0;
const fresh = (what: string) => `${what}-${++names}`;

interface Item {
  readonly identifier: string;
  readonly parent: string | null;
}

onBothDatabases((served) => {
  const call = (method: string, path: string, body?: unknown) => served().call(method, path, body);
  const folder = async (more: object = {}) => {
    const identifier = fresh('folder');
    const made = await call('POST', folders, { identifier, title: identifier, ...more });
    expect([made.status, made.body.folder]).toEqual([201, expect.objectContaining({ identifier, ...more })]);
    return identifier;
  };
  const page = async (more: object = {}) => {
    const identifier = fresh('page');
    expect((await call('POST', '/v1/pages', { identifier, type: 'dashboard', ...more })).status).toBe(201);
    return identifier;
  };
  const items = async (kind: 'organization' | 'Admin' | 'Member' = 'organization'): Promise<readonly Item[]> =>
    (await ask(served(), kind, 'GET', sidebar)).body.sidebar.items;
  const among = async (wanted: readonly string[], kind?: 'Admin' | 'Member') =>
    (await items(kind)).map(({ identifier }) => identifier).filter((name) => wanted.includes(name));

  beforeAll(() => makePeople(served()));

  test('05, 6: the sidebar names every page and folder with what it lies in, but not the page everybody starts on', async () => {
    const lying = await folder();
    const inside = await page({ parent: lying, title: 'In' });
    const found = (await items()).filter(({ identifier }) => [lying, inside, '$home', '_users'].includes(identifier));
    expect(found).toEqual([
      { identifier: lying, title: lying, sidebarType: 'folder', parent: null, after: null },
      { identifier: inside, title: 'In', sidebarType: 'page', parent: lying, after: null },
      expect.objectContaining({ identifier: '_users', sidebarType: 'page' }),
    ]);
  });

  test('05, 6: each item is behind the one it names, what lies in a folder right after the folder', async () => {
    const [a, f] = [await page(), await folder()];
    const inFolder = await page({ parent: f });
    const c = await page({ after: a });
    const b = await folder({ after: a });
    const behindC = await page({ after: c });
    const elsewhere = await page({ after: inFolder });
    expect(await among([a, f, inFolder, c, b, behindC, elsewhere])).toEqual([f, inFolder, a, b, c, behindC, elsewhere]);
  });

  test('05, 6: items that are after each other in a circle are not lost', async () => {
    const [one, other, inOne] = [await page(), await page(), await page()];
    await call('PATCH', `/v1/pages/${one}`, { after: other });
    await call('PATCH', `/v1/pages/${other}`, { after: one });
    await call('PATCH', `/v1/pages/${inOne}`, { after: inOne });
    expect([...(await among([one, other, inOne]))].sort()).toEqual([one, other, inOne].sort());
  });

  test('P-68: pages that one may not read, and folders that hold no other, are hidden from all but Admins', async () => {
    const [outer, empty] = [await folder(), await folder()];
    const inner = await folder({ parent: outer });
    const hidden = await page({ parent: inner });
    const wanted = [outer, inner, empty, hidden];
    await call('PATCH', `/v1/pages/${hidden}/permissions`, { read: { roles: ['Admin'] } });
    expect([await among(wanted, 'Member'), (await among(wanted, 'Admin')).length]).toEqual([[], 4]);
    await call('PATCH', `/v1/pages/${hidden}/permissions`, { read: { users: [emails.Member] } });
    expect(await among(wanted, 'Member')).toEqual([outer, inner, hidden]);
  });

  test('05, 6: whoever has a token reads the sidebar; folders are for Admins and organization tokens', async () => {
    const identifier = fresh('folder');
    const denied = [403, 403, 403, 401];
    expect(await statuses(served(), 'GET', sidebar)).toEqual([200, 200, 200, 200, 200, 401]);
    expect(await statuses(served(), 'POST', folders, { identifier })).toEqual([201, 422, ...denied]);
    expect(await statuses(served(), 'PATCH', `${folders}/${identifier}`, { title: 'x' })).toEqual([
      200,
      200,
      ...denied,
    ]);
    expect(await statuses(served(), 'DELETE', `${folders}/${identifier}`)).toEqual([200, 404, ...denied]);
  });

  test('05, 6: what lies in a deleted folder moves up', async () => {
    const outer = await folder();
    const inner = await folder({ parent: outer });
    const [deep, below] = [await page({ parent: inner }), await folder({ parent: inner })];
    await call('DELETE', `${folders}/${inner}`);
    const parents = async () =>
      (await items()).filter(({ identifier }) => [deep, below].includes(identifier)).map(({ parent }) => parent);
    expect(await parents()).toEqual([outer, outer]);
    await call('DELETE', `${folders}/${outer}`);
    expect(await parents()).toEqual([null, null]);
  });

  test('05, 6: what lies in a folder follows its new name', async () => {
    const [name, renamed] = [await folder(), fresh('folder')];
    const inside = await page({ parent: name });
    await call('PATCH', `${folders}/${name}`, { identifier: renamed });
    expect((await call('GET', `/v1/pages/${inside}`)).body.page.parent).toBe(renamed);
    expect((await call('PATCH', `${folders}/${name}`, {})).status).toBe(404);
  });

  test('05, 6: a folder lies neither in itself, nor in what lies in it, nor in what is not there', async () => {
    const outer = await folder();
    const inner = await folder({ parent: await folder({ parent: outer }) });
    const tried = [
      await call('PATCH', `${folders}/${outer}`, { parent: outer }),
      await call('PATCH', `${folders}/${outer}`, { parent: inner }),
      await call('PATCH', `${folders}/${outer}`, { parent: 'nowhere' }),
      await call('POST', folders, { identifier: 'self', parent: 'self' }),
      await call('POST', folders, { identifier: inner }),
      await call('POST', folders, { identifier: 7 }),
    ];
    expect(tried.map(({ status }) => status)).toEqual(tried.map(() => 422));
    expect((await call('PATCH', `${folders}/${outer}`, { parent: null })).status).toBe(200);
  });

  test('05, 6: two folders that move into each other at once do not both', async () => {
    const [one, other] = [await folder(), await folder()];
    const answers = await Promise.all([
      call('PATCH', `${folders}/${one}`, { parent: other }),
      call('PATCH', `${folders}/${other}`, { parent: one }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
  });

  test('05, 6: there is no other sidebar', async () => {
    expect((await call('GET', '/v1/sidebars/other')).status).toBe(404);
    expect((await call('POST', '/v1/sidebars/other/folders', { title: 7 })).status).toBe(404);
    expect((await call('PATCH', '/v1/sidebars/other/folders/x', { title: 7 })).status).toBe(404);
    expect((await call('DELETE', '/v1/sidebars/other/folders/x')).status).toBe(404);
  });
});
