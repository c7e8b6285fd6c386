import { createNewId } from '../../src/backend/new-id';
import type { Action, Entity, GrantBlock, Store, Transaction, User } from '../../src/backend/store';

const newId = createNewId(() => new Date());
const stamp = {
  createdAt: '2026-01-02T03:04:05.678Z',
  updatedAt: '2026-01-02T03:04:05.678Z',
  createdBy: 'someone',
  updatedBy: 'someone',
};

const action = (identifier: string, more: Partial<Action> = {}): Action => ({
  id: newId(),
  identifier,
  triggerType: 'self-service',
  operation: 'DAY-2',
  blueprint: 'service',
  eventType: undefined,
  eventAction: undefined,
  published: true,
  document: '{}',
  ...stamp,
  ...more,
});

const entity = (identifier: string, more: Partial<Entity> = {}): Entity => ({
  id: newId(),
  blueprintId: 'blueprint-1',
  identifier,
  title: identifier,
  icon: undefined,
  team: undefined,
  properties: '{}',
  relations: '{}',
  mirrorOf: undefined,
  ...stamp,
  ...more,
});

const user = (email: string, roles: readonly string[]): User => ({
  id: newId(),
  email,
  emailKey: email.toLowerCase(),
  firstName: '',
  lastName: '',
  picture: undefined,
  status: 'ACTIVE',
  type: 'Standard',
  managedByScim: false,
  lastLoginAt: undefined,
  roles,
  createdAt: stamp.createdAt,
  updatedAt: stamp.updatedAt,
});

const member = (value: string, principal = value) => ({ value, principal });
const block = (name: string, more: Partial<GrantBlock> = {}): GrantBlock => ({
  block: name,
  users: [],
  roles: [],
  teams: [],
  ownedByTeam: false,
  policy: undefined,
  ...more,
});

/**
 * What any store must do, whatever its database.
 *
 * @param open  Opens the same database each time it is called; `fresh` begins an empty one.
 */
export function storeContract(
  open: (fresh: boolean) => Promise<Store>,
  { isShared }: { readonly isShared: boolean },
): void {
  let store: Store;
  beforeEach(async () => {
    store = await open(true);
  });
  afterEach(() => store.close());

  const write = <T>(work: (tx: Transaction) => Promise<T>) => store.write('org', work);
  const read = <T>(work: (tx: Transaction) => Promise<T>) => store.read('org', work);

  test('what is written is read back, every field of it', async () => {
    const written = action('restart', { operation: undefined, eventType: 'RUN_CREATED', published: false });
    await write((tx) => tx.actions.insert(written));
    expect(await read((tx) => tx.actions.find('restart'))).toEqual(written);
  });

  test.each([
    ['letters of any script and emoji', 'ünïcode 漢字 🚀 \u{10ffff}'],
    ['quotes, backslashes and SQL', `'"\\; drop table actions; --`],
    ['line breaks and other control characters', 'a\nb\tc\u0001\u007f'],
    ['a long text', 'x'.repeat(900_000)],
  ])('text comes back as it was: %s', async (_, text) => {
    await write((tx) => tx.actions.insert(action('a', { document: text })));
    expect((await read((tx) => tx.actions.find('a')))?.document).toBe(text);
  });

  test('a text with a NUL character is refused and nothing is stored', async () => {
    await expect(write((tx) => tx.actions.insert(action('a\0b')))).rejects.toThrow();
    expect(await read((tx) => tx.actions.list())).toEqual([]);
  });

  test('names are compared by code point, so case tells them apart', async () => {
    await write(async (tx) => {
      await tx.actions.insert(action('Restart'));
      await tx.actions.insert(action('restart'));
    });
    expect(await read((tx) => tx.actions.find('RESTART'))).toBeUndefined();
    expect((await read((tx) => tx.actions.list())).length).toBe(2);
  });

  test('a transaction that throws leaves nothing behind', async () => {
    const failed = write(async (tx) => {
      await tx.actions.insert(action('a'));
      await tx.grants.save('a', [block('execute')]);
      throw new Error('changed my mind');
    });
    await expect(failed).rejects.toThrow('changed my mind');
    expect(await read((tx) => tx.actions.list())).toEqual([]);
    expect(await read((tx) => tx.grants.find('a'))).toEqual([]);
  });

  test('M-1: a transaction sees its own organization only', async () => {
    await store.write('one', (tx) => tx.actions.insert(action('a')));
    await store.write('two', (tx) => tx.actions.insert(action('a')));
    expect(await store.read('three', (tx) => tx.actions.list())).toEqual([]);
    await store.write('one', async (tx) => tx.actions.remove((await tx.actions.find('a'))?.id ?? ''));
    expect((await store.read('two', (tx) => tx.actions.list())).length).toBe(1);
  });

  test('reading cannot write', async () => {
    const attempt = read((tx) => tx.actions.insert(action('a')));
    await expect(attempt).rejects.toThrow();
    expect(await read((tx) => tx.actions.list())).toEqual([]);
  });

  test('right after a read anything may be written', async () => {
    await read((tx) => tx.actions.list());
    await store.organizations.save({ id: 'org', name: 'Name', createdAt: stamp.createdAt });
    expect((await store.organizations.find('org'))?.name).toBe('Name');
  });

  test('one name is one action, also when twenty requests make it at once', async () => {
    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, () =>
        write(async (tx) => {
          if (await tx.actions.find('same')) throw new Error('taken');
          await tx.actions.insert(action('same'));
        }),
      ),
    );
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected').map(({ reason }) => reason.message);
    expect([refused.length, ...new Set(refused)]).toEqual([19, 'taken']);
    expect((await read((tx) => tx.actions.list())).length).toBe(1);
  });

  test('of fifty changes to one row at once none is lost', async () => {
    await write((tx) => tx.actions.insert(action('counter', { document: '0' })));
    await Promise.all(
      Array.from({ length: 50 }, () =>
        write(async (tx) => {
          const found = await tx.actions.find('counter');
          if (found) await tx.actions.update({ ...found, document: String(Number(found.document) + 1) });
        }),
      ),
    );
    expect((await read((tx) => tx.actions.find('counter')))?.document).toBe('50');
  });

  test('actions are narrowed by every part of the filter', async () => {
    await write(async (tx) => {
      await tx.actions.insert(action('a', { blueprint: 'x', published: false }));
      await tx.actions.insert(action('b', { operation: 'CREATE' }));
      await tx.actions.insert(action('c', { triggerType: 'automation', eventType: 'E', eventAction: 'b' }));
    });
    const named = async (filter: Parameters<Transaction['actions']['list']>[0]) =>
      (await read((tx) => tx.actions.list(filter))).map(({ identifier }) => identifier).join();
    expect({
      all: await named({}),
      identifiers: await named({ identifiers: ['c', 'a', 'zz'] }),
      none: await named({ identifiers: [] }),
      blueprints: await named({ blueprints: ['x'] }),
      operations: await named({ operations: ['CREATE'] }),
      published: await named({ published: false }),
      trigger: await named({ triggerType: 'automation' }),
      event: await named({ eventTypes: ['E'], eventActions: ['b'] }),
    }).toEqual({
      all: 'a,b,c',
      identifiers: 'a,c',
      none: '',
      blueprints: 'a',
      operations: 'b',
      published: 'a',
      trigger: 'c',
      event: 'c',
    });
  });

  test('a block of grants is written whole, its lists in code-point order, other blocks stay', async () => {
    const users = ['b', 'a', 'Z', '\u{1f600}', '\uff5e'].map((value) => member(value));
    await write((tx) =>
      tx.grants.save('o', [block('execute', { users, ownedByTeam: true, policy: '{"a":1.50}' }), block('approve')]),
    );
    await write((tx) => tx.grants.save('o', [block('approve', { roles: [member('Admin')] })]));
    const [approve, execute] = await read((tx) => tx.grants.find('o'));
    expect(approve).toEqual(block('approve', { roles: [member('Admin')] }));
    expect(execute?.users.map(({ value }) => value)).toEqual(['Z', 'a', 'b', '\uff5e', '\u{1f600}']);
    expect([execute?.ownedByTeam, execute?.policy]).toEqual([true, '{"a":1.50}']);
  });

  test('P-12: whoever goes leaves every list, and a namesake inherits nothing', async () => {
    await write(async (tx) => {
      await tx.grants.save('o1', [block('execute', { users: [member('ana', 'u1'), member('ben', 'u2')] })]);
      await tx.grants.save('o2', [block('read', { users: [member('ANA', 'u1')] })]);
      await tx.grants.removePrincipal('u1');
    });
    const left = await read(async (tx) => [...(await tx.grants.find('o1')), ...(await tx.grants.find('o2'))]);
    expect(left.map(({ users }) => users.map(({ value }) => value))).toEqual([['ben'], []]);
  });

  test('a renamed role is respelled in every list, once where it stood twice', async () => {
    const roles = [member('X-moderator', 'm'), member('x-Moderator', 'm'), member('Admin', 'r')];
    await write((tx) => tx.grants.save('o', [block('read', { roles })]));
    await write((tx) => tx.grants.renamePrincipal('m', 'Y-moderator'));
    const [found] = await read((tx) => tx.grants.find('o'));
    expect(found?.roles.map(({ value }) => value)).toEqual(['Admin', 'Y-moderator']);
  });

  test('users come with their roles and teams with their members, in the order they were written in', async () => {
    const ana = user('Ana@x.y', ['Admin', 'a-moderator']);
    const ben = user('ben@x.y', []);
    const team = {
      id: newId(),
      identifier: 't',
      name: 'T',
      description: undefined,
      provider: 'port',
      members: [ben, ana].map(({ id, email }) => ({ userId: id, email })),
      createdAt: stamp.createdAt,
      updatedAt: stamp.updatedAt,
    };
    await write(async (tx) => {
      await tx.users.insert(ana);
      await tx.users.insert(ben);
      await tx.teams.insert(team);
    });
    expect(await read((tx) => tx.users.findByKeys(['ana@x.y']))).toEqual([ana]);
    expect(await read((tx) => tx.teams.findByName('T'))).toEqual(team);
    await write((tx) => tx.users.remove(ben.id));
    expect((await read((tx) => tx.teams.list()))[0]?.members).toEqual([{ userId: ana.id, email: ana.email }]);
  });

  test('entities know who relates to them, and removing one drops its links', async () => {
    const [a, b] = [entity('a'), entity('b')];
    await write(async (tx) => {
      await tx.entities.insert(a, { relations: [], teams: [] });
      await tx.entities.insert(b, {
        relations: [{ relation: 'r', targetId: a.id }],
        teams: [{ value: 'T', teamId: 't' }],
      });
    });
    expect(await read((tx) => tx.links.listTo([a.id]))).toEqual([{ sourceId: b.id, relation: 'r', targetId: a.id }]);
    expect(await read((tx) => tx.links.listOwnedBy('t'))).toEqual([{ entityId: b.id, value: 'T' }]);
    await write((tx) => tx.entities.removeMany([b.id]));
    expect(await read((tx) => tx.links.list())).toEqual([]);
    expect(await read((tx) => tx.entities.count('blueprint-1'))).toBe(1);
  });

  test('long lists go in parts: ten thousand names in one query, as many rows in one write', async () => {
    const users = Array.from({ length: 10_000 }, (_, i) => member(`user-${String(i).padStart(5, '0')}`));
    await write((tx) => tx.grants.save('o', [block('execute', { users })]));
    expect((await read((tx) => tx.grants.find('o')))[0]?.users.length).toBe(10_000);
    expect(await read((tx) => tx.users.findByKeys(users.map(({ value }) => value)))).toEqual([]);
  });

  test('a signing key is made once, whoever asks first', async () => {
    const keys = await Promise.all(['k1', 'k2', 'k3'].map((fresh) => store.credentials.signingKey('token', fresh)));
    expect(new Set(keys).size).toBe(1);
  });

  test('a database opened again, by several at once, is as it was left', async () => {
    if (!isShared) return expect((await read((tx) => tx.actions.list())).length).toBe(0);
    await write((tx) => tx.actions.insert(action('kept')));
    const others = await Promise.all(Array.from({ length: 4 }, () => open(false)));
    try {
      await Promise.all(
        others.flatMap((other, o) =>
          Array.from({ length: 10 }, (_, i) => other.write('org', (tx) => tx.actions.insert(action(`a${o}-${i}`)))),
        ),
      );
      expect((await read((tx) => tx.actions.list())).length).toBe(41);
    } finally {
      await Promise.all(others.map((other) => other.close()));
    }
  });
}
