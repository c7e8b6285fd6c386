import { no, ok, outcome, type Port, startPort, until, wait } from './port';

let port: Port;
afterEach(() => port.close());

const names = Array.from({ length: 100 }, (_, i) => `a${i}`);
const things = (all: readonly string[]) =>
  all.map((identifier) => ({ identifier, title: `Title of ${identifier}`, name: identifier, users: [] }));

/** A server of actions, blueprints, teams and entities, whose lists lack what is `hidden`. */
async function startCatalog(hidden: readonly string[] = [], list?: Parameters<typeof startPort>[0]): Promise<Port> {
  const listed = things(names.filter((name) => !hidden.includes(name)));
  port = await startPort(async (request, response, socket) => {
    const { method, url } = request;
    await wait(url.endsWith('/slow') ? 300 : 5);
    const [path = ''] = url.split('?');
    const last = decodeURIComponent(path.split('/').at(-1) ?? '');
    if (method !== 'GET')
      return ok(response, {
        action: { identifier: last },
        team: { name: last },
        entity: { identifier: last },
        blueprint: { identifier: last },
        migrationId: 'm',
      });
    if (path === '/v1/organization') return ok(response, { organization: {} });
    if (['actions', 'blueprints', 'teams', 'entities'].includes(last)) {
      return list ? list(request, response, socket) : ok(response, { [last]: listed });
    }
    const [thing] = things([last]);
    return names.includes(last)
      ? ok(response, { action: thing, blueprint: thing, team: thing, entity: thing })
      : no(response, 404);
  });
  return port;
}

type Client = ReturnType<Port['client']>;
const kinds: Record<string, (client: Client, name: string, signal?: AbortSignal) => Promise<unknown>> = {
  actions: (client, name, signal) => client.actions.find(name, { signal }),
  blueprints: (client, name, signal) => client.blueprints.find(name, { signal }),
  teams: (client, name, signal) => client.teams.find(name, { signal }),
  entities: (client, name, signal) => client.entities.find('bp', name, { signal }),
};
const asked = () => port.asked().filter((line) => !line.includes('organization'));
const lists = () => asked().filter((line) => /^GET .*\/(actions|blueprints|teams|entities)(\?|$)/.test(line));

describe.each(Object.keys(kinds))('R-45: reading %s', (kind) => {
  const find = (client: Client, name: string, signal?: AbortSignal) => kinds[kind]?.(client, name, signal);

  test('asks for four singly', async () => {
    await startCatalog();
    const client = port.client();
    for (const name of names.slice(0, 4)) await find(client, name);
    expect([asked().length, lists().length]).toEqual([4, 0]);
  });

  test('asks for a hundred with four reads and one list, and gives the same', async () => {
    await startCatalog();
    const client = port.client();
    const found = await Promise.all(names.map((name) => find(client, name)));
    expect([asked().length, lists().length]).toEqual([5, 1]);
    const alone = await Promise.all(names.map((name) => find(port.client(), name)));
    expect(found).toEqual(alone);
  });

  test('asks singly for what the list lacks, before it is called gone', async () => {
    await startCatalog(['a90']);
    const client = port.client();
    for (const name of names.slice(0, 5)) await find(client, name);
    expect(await find(client, 'a90')).toMatchObject({ name: kind === 'teams' ? 'a90' : expect.anything() });
    expect(await find(client, 'gone')).toBeUndefined();
    expect([asked().length, lists().length]).toEqual([7, 1]);
  });

  test.each<[string, Parameters<typeof startPort>[0]]>([
    ['is refused', (_, response) => no(response, 403)],
    ['fails', (_, response) => no(response, 500)],
    ['is nonsense', (_, response) => ok(response, { [kind]: 7 })],
    [
      'is over 8 MB',
      (_, response) => ok(response, { [kind]: [{ identifier: 'x', name: 'x', more: 'x'.repeat(8 * 1024 * 1024) }] }),
    ],
  ])('asks singly for ever when the list %s', async (_, list) => {
    await startCatalog([], list);
    const client = port.client();
    for (const name of names.slice(0, 12)) expect(await find(client, name)).toBeDefined();
    expect([asked().length, lists().length]).toEqual([13, 1]);
  });

  test('leaves the others waiting for the list when one gives up', async () => {
    await startCatalog([], async (_, response) => {
      await wait(150);
      ok(response, { [kind]: things(names) });
    });
    const client = port.client();
    for (const name of names.slice(0, 4)) await find(client, name);
    const controller = new AbortController();
    const gone = outcome(Promise.resolve(find(client, 'a5', controller.signal)));
    const others = names.slice(6, 20).map((name) => find(client, name));
    await until(() => lists().length === 1);
    controller.abort();
    expect(await gone).toMatchObject({ code: 'aborted' });
    for (const other of await Promise.all(others)) expect(other).toBeDefined();
    expect([asked().length, lists().length]).toEqual([5, 1]);
  });
});

describe('R-45: a write is seen by the next read', () => {
  const writes: [string, keyof typeof kinds, (client: Client) => Promise<unknown>][] = [
    ['creating an action', 'actions', (client) => client.actions.create({ identifier: 'a' })],
    ['replacing an action', 'actions', (client) => client.actions.update('a1', {})],
    ['deleting an action', 'actions', (client) => client.actions.delete('a1')],
    ['deleting a blueprint, with its actions,', 'actions', (client) => client.blueprints.delete('bp')],
    ['replacing a blueprint', 'blueprints', (client) => client.blueprints.update('a1', {})],
    ['replacing a team', 'teams', (client) => client.teams.update('a1', { name: 'a1' })],
    ['creating an entity', 'entities', (client) => client.entities.create('bp', {})],
    ['deleting an entity', 'entities', (client) => client.entities.delete('bp', 'a1')],
    ['deleting all entities', 'entities', (client) => client.blueprints.deleteAllEntities('bp')],
    [
      'creating what an entity elsewhere points to',
      'entities',
      (client) => client.entities.create('x', {}, { createMissingRelatedEntities: true }),
    ],
    [
      'deleting an entity elsewhere with its dependents',
      'entities',
      (client) => client.entities.delete('x', 'a1', { deleteDependents: true }),
    ],
  ];
  test.each(writes)('%s forgets the list of %s', async (_, kind, write) => {
    await startCatalog();
    const client = port.client();
    for (const name of names.slice(0, 6)) await kinds[kind]?.(client, name);
    expect(lists()).toHaveLength(1);
    await write(client);
    const before = asked().length;
    await kinds[kind]?.(client, 'a9');
    expect([asked().length - before, lists().length]).toEqual([1, 1]);
    for (const name of names.slice(0, 6)) await kinds[kind]?.(client, name);
    expect(lists()).toHaveLength(2);
  });

  test('a list that was asked for while a write was made is not believed afterwards', async () => {
    await startCatalog();
    const client = port.client();
    for (const name of names.slice(0, 4)) await client.actions.find(name);
    const write = client.actions.update('slow', {});
    for (const name of names.slice(5, 12)) await client.actions.find(name);
    expect(lists()).toHaveLength(1);
    await write;
    const before = asked().length;
    await client.actions.find('a1');
    expect(asked().length - before).toBe(1);
  });

  test('a failed write forgets as well: it may have been made', async () => {
    await startCatalog();
    const client = port.client();
    for (const name of names.slice(0, 6)) await client.actions.find(name);
    await outcome(client.actions.update('', {}));
    const before = asked().length;
    await client.actions.find('a1');
    expect(asked().length - before).toBe(1);
  });

  test('reading one kind is not disturbed by writing another', async () => {
    await startCatalog();
    const client = port.client();
    for (const name of names.slice(0, 6)) await client.entities.find('bp', name);
    await client.actions.create({});
    await client.entities.create('other', {});
    const before = asked().length;
    await client.entities.find('bp', 'a9');
    expect(asked().length - before).toBe(0);
  });
});

test('permissions have no list: a hundred reads are a hundred requests', async () => {
  port = await startPort((_, response) => ok(response, { permissions: { execute: {}, approve: {} } }));
  const client = port.client();
  await Promise.all(names.map((name) => client.permissions.find(name)));
  expect(new Set(port.asked()).size).toBe(100);
});
