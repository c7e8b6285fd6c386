import { defaultSwitches } from '../../src/access';
import type { Context } from '../../src/backend/operations';
import { type Grounds, writeOnFacts } from '../../src/backend/operations/on-facts';
import { openStore, type Store } from '../../src/backend/store';
import { describeWithPostgres, PostgresServer } from './postgres';

/** A decision by jq over how many teams there are, counted in a transaction of its own. */
function* isEven(count: number) {
  const { jq } = yield { jq: [{ kind: 'jq' as const, program: '. % 2 == 0', inputs: [count] }], entities: [] };
  const [answer] = jq[0] ?? [];
  return answer?.ok === true && answer.outputs[0] === true;
}

function decidesOnWhatHolds(open: () => Promise<Store>): void {
  let store: Store;
  let context: Context;
  let ids = 0;
  beforeAll(async () => {
    store = await open();
    context = { store, now: () => new Date(0), newId: () => `id-${++ids}`, switches: defaultSwitches };
  });
  afterAll(() => store.close());

  const addTeam = () =>
    store.write('o', async (tx) => {
      const id = context.newId();
      const at = '2030-01-01T00:00:00Z';
      await tx.teams.insert({
        id,
        identifier: id,
        name: id,
        description: undefined,
        provider: 'port',
        members: [],
        createdAt: at,
        updatedAt: at,
      });
    });
  const prepare = async (grounds: Grounds) => {
    const facts = await grounds.read(async (tx) => ({
      revision: await tx.revision(),
      count: (await tx.teams.names()).length,
    }));
    return { ...facts, even: await grounds.decide(isEven(facts.count)), inside: grounds.inside };
  };

  test('P-37: a decision is written on the facts that it was made from', async () => {
    const found = await writeOnFacts(context, 'o', prepare, async (tx, { count, even, inside }) => {
      expect((await tx.teams.names()).length).toBe(count);
      return { even, inside };
    });
    expect(found).toEqual({ even: true, inside: false });
  });

  test('P-37: facts that change in between are read again', async () => {
    let rounds = 0;
    const found = await writeOnFacts(
      context,
      'o',
      async (grounds) => {
        const decided = await prepare(grounds);
        if (rounds++ === 0) await addTeam();
        return decided;
      },
      async (tx, { count }) => [(await tx.teams.names()).length - count, rounds],
    );
    expect(found).toEqual([0, 2]);
  });

  test('P-37: facts that always change are held still for the last round', async () => {
    const rounds: boolean[] = [];
    const found = await writeOnFacts(
      context,
      'o',
      async (grounds) => {
        const decided = await prepare(grounds);
        rounds.push(grounds.inside);
        if (!grounds.inside) await addTeam();
        return decided;
      },
      async (tx, { count, even }) => ({
        missed: (await tx.teams.names()).length - count,
        right: even === (count % 2 === 0),
      }),
    );
    expect([found, rounds]).toEqual([{ missed: 0, right: true }, [false, false, false, false, false, true]]);
  });

  test('P-13: a refusal in any round writes nothing', async () => {
    const before = await store.read('o', (tx) => tx.revision());
    const refused = writeOnFacts(
      context,
      'o',
      async () => Promise.reject(new Error('no')),
      async () => addTeam(),
    );
    await expect(refused).rejects.toThrow('no');
    expect(await store.read('o', (tx) => tx.revision())).toBe(before);
  });
}

describe('over SQLite', () => decidesOnWhatHolds(() => openStore({ database: 'memory' })));

describeWithPostgres('over PostgreSQL', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await PostgresServer.start();
  }, 60_000);
  afterAll(() => server?.stop());
  decidesOnWhatHolds(async () => openStore({ database: await server.createDatabase() }));
});
