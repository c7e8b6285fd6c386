import { onBothDatabases } from '../databases';
import { blueprint, relation } from '../fixtures';
import { block, OwnedCatalog, people } from '../owned-catalog';

const and = (...rules: object[]) => ({ combinator: 'and', rules });
const is = (property: string, value: unknown) => ({ property, operator: '=', value });

/** The numbers of mia, who is in the team `core`, and of the organization. */
onBothDatabases((served) => {
  const people_ = new OwnedCatalog(served, 'agg-');
  const call = (method: string, path: string, body?: unknown) => served().call(method, path, body);
  const mia = (method: string, path: string, body?: unknown) => served().as(people.mia).call(method, path, body);
  const of = (query: object, more: object) => ({ query: and(is('$blueprint', 'part'), ...[query].flat()), ...more });
  const asked = async (who: typeof call, body: object) => {
    const answer = await who('POST', '/v1/entities/aggregate', body);
    expect([answer.status, answer.body.message]).toEqual([200, undefined]);
    return answer.body.result;
  };

  beforeAll(async () => {
    await people_.make();
    const schema = {
      properties: { cost: { type: 'number' }, made: { type: 'string', format: 'date-time' } },
      required: [],
    };
    const owned = { ownership: { type: 'Direct' } };
    const count = (more: object = {}) => ({
      title: 'n',
      target: 'part',
      calculationSpec: { func: 'count', calculationBy: 'entities' },
      ...more,
    });
    await call('POST', '/v1/blueprints', blueprint('part', { ...owned, schema }));
    await call('POST', '/v1/blueprints', blueprint('hub', owned));
    await call(
      'POST',
      '/v1/blueprints',
      blueprint('whole', {
        relations: { main: relation('part'), parts: relation('part', { many: true }), hub: relation('hub') },
        mirrorProperties: {
          cost: { path: 'main.cost' },
          title: { path: 'main.$title' },
          costs: { path: 'parts.cost' },
          throughHub: { path: 'hub.part.cost' },
        },
        calculationProperties: { seen: { calculation: '.properties.cost // "nothing"', type: 'string' } },
        aggregationProperties: {
          parts: count(),
          sum: count({ calculationSpec: { func: 'sum', property: 'cost', calculationBy: 'property' } }),
          viaHub: count({ pathFilter: [{ path: ['hub', 'part'], fromBlueprint: 'whole' }] }),
        },
      }),
    );
    await call('PATCH', '/v1/blueprints/hub', { relations: { part: relation('part') } });
    const now = Date.now();
    const ago = (days: number) => new Date(now - days * 24 * 60 * 60 * 1000).toISOString();
    const parts = [
      { identifier: 'ours', title: 'Ours', team: ['core'], properties: { cost: 1, made: ago(10) } },
      { identifier: 'theirs', title: 'Theirs', team: ['ops'], properties: { cost: 100, made: ago(1) } },
      { identifier: 'third', title: 'Third', team: ['core'], properties: { cost: 4, made: ago(4) } },
      { identifier: 'bare', title: 'Bare', team: ['core'], properties: {} },
    ];
    for (const part of parts) await call('POST', '/v1/blueprints/part/entities', part);
    await call('POST', '/v1/blueprints/hub/entities', { identifier: 'h', team: ['ops'], relations: { part: 'third' } });
    const wholes = [
      { identifier: 'w', relations: { main: 'theirs', parts: ['ours', 'theirs'], hub: 'h' } },
      { identifier: 'v', relations: { main: 'ours' } },
    ];
    for (const whole of wholes) await call('POST', '/v1/blueprints/whole/entities', whole);
    for (const name of ['part', 'hub']) {
      const { status } = await call('PATCH', `/v1/blueprints/${name}/permissions`, {
        entities: { read: block({ ownedByTeam: true }) },
      });
      expect(status).toBe(200);
    }
  });

  describe('of what a caller may not read', () => {
    const values = async (who: typeof call, query = '') =>
      (await who('GET', `/v1/blueprints/whole/entities/w${query}`)).body.entity;

    test('P-50c, G-71: a mirror of it is null, and so is what a calculation makes of that', async () => {
      expect((await values(call)).properties).toMatchObject({ cost: 100, title: 'Theirs', costs: [1, 100] });
      expect((await values(mia)).properties).toMatchObject({ cost: null, title: null, costs: [1], seen: 'nothing' });
    });

    test('P-50c: the relation itself stays to be seen, its title is null', async () => {
      expect((await values(mia, '?attach_title_to_relation=true')).relations).toEqual({
        main: { identifier: 'theirs', title: null },
        parts: [
          { identifier: 'ours', title: 'Ours' },
          { identifier: 'theirs', title: null },
        ],
        hub: { identifier: 'h', title: null },
      });
    });

    test('P-50c: a mirror through it shows nothing of what is behind', async () => {
      expect([(await values(call)).properties.throughHub, (await values(mia)).properties.throughHub]).toEqual([
        4,
        null,
      ]);
    });

    test('G-72: an aggregation counts what may be read, reached over what may be read', async () => {
      expect((await values(call)).properties).toMatchObject({ parts: 3, sum: 105, viaHub: 1 });
      expect((await values(mia)).properties).toMatchObject({ parts: 1, sum: 1, viaHub: 0 });
    });

    test('P-50a: a search by a mirrored value does not find out what it is', async () => {
      const query = and(is('$blueprint', 'whole'), is('cost', 100));
      const [all, hers] = [
        await call('POST', '/v1/entities/search', query),
        await mia('POST', '/v1/entities/search', query),
      ];
      expect([all, hers].map(({ body }) => body.entities.length)).toEqual([1, 0]);
    });
  });

  describe('POST /v1/entities/aggregate', () => {
    test.each<[object, number | null, number | null]>([
      [{ func: 'count' }, 4, 3],
      [{ func: 'sum', property: 'cost' }, 105, 5],
      [{ func: 'min', property: 'cost' }, 1, 1],
      [{ func: 'max', property: 'cost' }, 100, 4],
      [{ func: 'median', property: 'cost' }, 4, 2.5],
      [{ func: 'average', property: 'cost', averageOf: 'total' }, 35, 2.5],
      [{ func: 'average', averageOf: 'day', measureTimeBy: 'made' }, 3 / 11, 2 / 11],
      [{ func: 'average', averageOf: 'total' }, 4, 3],
      [{ func: 'sum', property: 'none' }, 0, 0],
      [{ func: 'max', property: 'none' }, null, null],
    ])('P-50a, G-72: %j is worked out of what may be read', async (spec, all, hers) => {
      const near = (value: number | null) => (value === null ? null : expect.closeTo(value, 1));
      expect([await asked(call, of([], spec)), await asked(mia, of([], spec))]).toEqual([near(all), near(hers)]);
    });

    test('G-72: countValues counts what may be read, by property or relation', async () => {
      const byTitle = of([], { func: 'countValues', property: '$team' });
      expect([await asked(call, byTitle), await asked(mia, byTitle)]).toEqual([
        [
          { value: 'core', count: 3 },
          { value: 'ops', count: 1 },
        ],
        [{ value: 'core', count: 3 }],
      ]);
      const byRelation = { func: 'countValues', relation: 'parts', query: and(is('$identifier', 'w')) };
      expect(await asked(call, byRelation)).toEqual([
        { value: 'ours', count: 1 },
        { value: 'theirs', count: 1 },
      ]);
    });

    test('G-72: nothing is told of a blueprint of which nothing may be read', async () => {
      await call('PATCH', '/v1/blueprints/hub/permissions', { entities: { read: block() } });
      const query = and(is('$blueprint', 'hub'));
      expect([await asked(call, { func: 'count', query }), await asked(mia, { func: 'count', query })]).toEqual([1, 0]);
    });

    test.each<[string, object]>([
      ['a query that fails', { func: 'count', query: and(is('$owned', 1)) }],
      ['levels of scorecards', { func: 'countValues', scorecard: 's', query: and() }],
      ['a function that is none', { func: 'product', property: 'cost', query: and() }],
      ['no query', { func: 'count' }],
      ['a sum of nothing', { func: 'sum', query: and() }],
    ])('%s is 422', async (_, body) => {
      expect((await call('POST', '/v1/entities/aggregate', body)).status).toBe(422);
    });
  });

  test.each(['aggregate-over-time', 'properties-history'])('05, 5: %s is not offered, and says so', async (name) => {
    const ask = (headers: Record<string, string>) =>
      fetch(`${served().url}/v1/entities/${name}`, { method: 'POST', headers });
    const answer = await ask({ authorization: `Bearer ${served().token}` });
    expect([answer.status, await answer.json(), (await ask({})).status]).toEqual([
      501,
      { ok: false, error: 'not_implemented', message: expect.any(String) },
      401,
    ]);
  });
});
