import { type OutboxKind, openStore, type Store } from '../../../src/backend/store';
import { describeWithPostgres, PostgresServer } from '../postgres';

const org = 'org_1';
const at = (second: number) => new Date(Date.UTC(2026, 0, 1, 0, 0, second)).toISOString();

/** What holds of the outbox of every database. */
function outbox(of: () => Store): void {
  let names = 0;
  const add = async (kind: OutboxKind = 'invocation', dueAt = at(0), more: object = {}): Promise<string> => {
    const id = `m${String(++names).padStart(4, '0')}`;
    await of().write(org, (tx) =>
      tx.outbox.insert({ id, kind, runId: 'r_1', payload: '{}', dueAt, createdAt: at(0), ...more }),
    );
    return id;
  };
  const lease = (owner: string, now: number, more: object = {}) =>
    of().outbox.lease({ owner, kinds: ['invocation'], now: at(now), until: at(now + 10), limit: 100, ...more });
  const ids = (found: readonly { readonly id: string }[]) => found.map(({ id }) => id);
  const settle = (
    id: string,
    owner: string,
    end: Parameters<Parameters<Parameters<Store['write']>[1]>[0]['outbox']['settle']>[2],
  ) => of().write(org, (tx) => tx.outbox.settle(id, owner, end));
  const done = { kind: 'done', at: at(1) } as const;

  afterEach(async () => {
    for (const { id } of await of().outbox.lease({
      owner: 'cleaner',
      kinds: ['invocation', 'notice', 'email', 'automation'],
      now: at(100_000),
      until: at(100_001),
      limit: 1000,
    }))
      await settle(id, 'cleaner', done);
  });

  test('R-55: what one has taken nobody else gets until the lease has run out', async () => {
    const id = await add();
    expect(ids(await lease('a', 1))).toEqual([id]);
    expect(await lease('b', 5)).toEqual([]);
    expect(await lease('b', 12)).toMatchObject([{ id, attempts: 2 }]);
  });

  test('R-55: only whoever holds the lease can end a message', async () => {
    const id = await add();
    await lease('a', 1);
    await lease('b', 12);
    expect(await settle(id, 'a', done)).toBe(false);
    expect(await settle(id, 'b', done)).toBe(true);
    expect(await settle(id, 'b', done)).toBe(false);
    expect(await lease('a', 50)).toEqual([]);
  });

  test('a message that is put off is due again at its time, with what went wrong', async () => {
    const id = await add();
    await lease('a', 1);
    await settle(id, 'a', { kind: 'again', dueAt: at(30), error: 'it was away' });
    expect(await lease('a', 29)).toEqual([]);
    expect(await lease('a', 30)).toMatchObject([{ id, attempts: 2, lastError: 'it was away' }]);
  });

  test('a message that is given up is not tried again, and says why', async () => {
    const id = await add();
    await lease('a', 1);
    await settle(id, 'a', { kind: 'failed', at: at(2), error: 'never' });
    expect(await lease('a', 50)).toEqual([]);
    const [entry] = await of().read(org, (tx) => tx.outbox.list({ limit: 1 }));
    expect(entry).toMatchObject({ id, failed: true, doneAt: at(2), lastError: 'never' });
  });

  test('messages that are not due, or of other kinds, are left alone; the longest due comes first', async () => {
    const second = await add('invocation', at(2));
    const first = await add('invocation', at(1));
    await add('invocation', at(9));
    await add('email', at(0));
    expect(ids(await lease('a', 3, { limit: 1 }))).toEqual([first]);
    expect(ids(await lease('a', 3))).toEqual([second]);
    expect(await lease('a', 3, { kinds: [] })).toEqual([]);
  });

  test('R-55: fifty that take at once share the messages, and nobody gets another’s', async () => {
    const all = await Promise.all(Array.from({ length: 60 }, () => add()));
    const taken = await Promise.all(Array.from({ length: 50 }, (_, i) => lease(`taker-${i}`, 1, { limit: 3 })));
    const got = taken.flatMap(ids);
    expect(new Set(got).size).toBe(got.length);
    got.push(...ids(await lease('last', 1, { limit: 1000 })));
    expect(got.sort()).toEqual(all.sort());
  });

  test('A-3: a message is there only if all of its transaction is, and is heard of after that', async () => {
    const heard: string[] = [];
    const silence = of().outbox.onInsert(() => heard.push('heard'));
    await of()
      .write(org, async (tx) => {
        await tx.outbox.insert({
          id: 'x',
          kind: 'invocation',
          runId: undefined,
          payload: '{}',
          dueAt: at(0),
          createdAt: at(0),
        });
        throw new Error('taken back');
      })
      .catch(() => undefined);
    expect([heard, await lease('a', 1)]).toEqual([[], []]);
    const id = await add();
    silence();
    await add();
    expect(heard).toEqual(['heard']);
    expect(ids(await lease('a', 1))).toContain(id);
  });

  test('what was done long ago is forgotten, what waits is not', async () => {
    const [old, waiting] = [await add(), await add('email')];
    await lease('a', 1);
    await settle(old, 'a', { kind: 'done', at: at(2) });
    await of().outbox.forget(at(3));
    const left = ids(await of().read(org, (tx) => tx.outbox.list({ limit: 1000 })));
    expect([left.includes(old), left.includes(waiting)]).toEqual([false, true]);
  });

  test('one organization does not see what another sends', async () => {
    await add();
    expect(await of().read('org_2', (tx) => tx.outbox.list({ limit: 10 }))).toEqual([]);
    const [{ id = '' } = {}] = await lease('a', 1);
    expect(await of().write('org_2', (tx) => tx.outbox.settle(id, 'a', done))).toBe(false);
  });
}

describe('the outbox over SQLite', () => {
  let store: Store;
  beforeAll(async () => {
    store = await openStore({ database: 'memory', acceptVolatile: () => undefined });
  });
  afterAll(() => store.close());
  outbox(() => store);
});

describeWithPostgres('the outbox over PostgreSQL', () => {
  let server: PostgresServer;
  let store: Store;
  beforeAll(async () => {
    server = await PostgresServer.start();
    store = await openStore({ database: await server.createDatabase() });
  }, 60_000);
  afterAll(async () => {
    await store?.close();
    await server?.stop();
  });
  outbox(() => store);
});
