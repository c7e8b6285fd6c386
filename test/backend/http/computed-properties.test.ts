import { onBothDatabases } from '../databases';
import { blueprint, relation, user } from '../fixtures';

const and = (...rules: object[]) => ({ combinator: 'and', rules });
const is = (property: string, value: unknown) => ({ property, operator: '=', value });
const count = (target: string, more: object = {}) => ({
  title: 'n',
  target,
  calculationSpec: { func: 'count', calculationBy: 'entities' },
  ...more,
});
const of = (func: string, property: string, target = 'svc', more: object = {}) => ({
  title: 'n',
  target,
  calculationSpec: { func, property, calculationBy: 'property', ...(func === 'average' && { averageOf: 'total' }) },
  ...more,
});

onBothDatabases((served) => {
  const call = (method: string, path: string, body?: unknown) => served().call(method, path, body);
  const make = async (path: string, body: object) => {
    const { status, text } = await call('POST', path, body);
    expect([status, text]).toEqual([201, expect.any(String)]);
  };
  const read = async (of: string, identifier: string, query = '') =>
    (await call('GET', `/v1/blueprints/${of}/entities/${identifier}${query}`)).body.entity;
  const valuesOf = async (of: string, identifier: string) => (await read(of, identifier)).properties;
  const found = async (query: object) =>
    (await call('POST', '/v1/entities/search', query)).body.entities.map((e: { identifier: string }) => e.identifier);

  beforeAll(async () => {
    const number = { type: 'number' };
    const text = { type: 'string' };
    await make('/v1/blueprints', blueprint('org-unit', { schema: { properties: { floor: number }, required: [] } }));
    await make(
      '/v1/blueprints',
      blueprint('env', {
        schema: { properties: { region: text }, required: [] },
        relations: { unit: relation('org-unit') },
        mirrorProperties: { floor: { path: 'unit.floor' } },
        calculationProperties: {
          label: { calculation: '.title + "/" + .properties.region', type: 'string' },
        },
      }),
    );
    await make(
      '/v1/blueprints',
      blueprint('svc', {
        schema: { properties: { cost: number, tier: text }, required: [] },
        relations: { env: relation('env'), deps: relation('svc', { many: true }) },
        mirrorProperties: {
          region: { path: 'env.region' },
          envName: { path: 'env.$title' },
          envMade: { path: 'env.$createdAt' },
          floor: { path: 'env.floor' },
          label: { path: 'env.label' },
          depCosts: { path: 'deps.cost' },
          depEnvs: { path: 'deps.env.$identifier' },
          lost: { path: 'nowhere.x' },
        },
        calculationProperties: {
          double: { calculation: '.properties.cost * 2', type: 'number' },
          loud: { calculation: '.properties.region | ascii_upcase', type: 'string' },
          both: { calculation: '"\\(.properties.loud) \\(.properties.double)"', type: 'string' },
          broken: { calculation: '.properties.cost |', type: 'number' },
          raised: { calculation: 'error("no")', type: 'string' },
          several: { calculation: '1, 2', type: 'number' },
          mistyped: { calculation: '"text"', type: 'number' },
          none: { calculation: 'empty', type: 'number' },
        },
      }),
    );
    await call('PATCH', '/v1/blueprints/env', {
      aggregationProperties: {
        services: count('svc'),
        gold: count('svc', { query: and(is('tier', 'gold')) }),
        loudOnes: count('svc', { query: and(is('loud', 'EU')) }),
        direct: count('svc', { pathFilter: [{ path: ['env'] }] }),
        viaDeps: count('svc', { pathFilter: [{ path: ['deps', 'env'] }] }),
        total: of('sum', 'cost'),
        least: of('min', 'cost'),
        most: of('max', 'cost'),
        middle: of('median', 'cost'),
        mean: of('average', 'cost'),
        doubled: of('sum', 'double'),
        ofNothing: of('max', 'cost', 'svc', { query: and(is('tier', 'tin')) }),
        failing: count('svc', { query: and(is('$owned_by', 1)) }),
      },
    });
    await make('/v1/blueprints/org-unit/entities', { identifier: 'u', title: 'U', properties: { floor: 4 } });
    await make('/v1/blueprints/env/entities', {
      identifier: 'prod',
      title: 'Production',
      properties: { region: 'eu' },
      relations: { unit: 'u' },
    });
    await make('/v1/blueprints/env/entities', { identifier: 'idle', title: 'Idle' });
    const services = [
      { identifier: 'a', properties: { cost: 10, tier: 'gold' }, relations: { env: 'prod' } },
      { identifier: 'b', properties: { cost: 1, tier: 'gold' }, relations: { env: 'prod', deps: ['a'] } },
      { identifier: 'c', properties: { cost: 4 }, relations: { deps: ['a', 'b'] } },
      { identifier: 'd', properties: {} },
    ];
    for (const service of services) await make('/v1/blueprints/svc/entities', service);
  });

  test('D-10: a mirror shows what is at the end of its path: a property, a meta-property, another mirror', async () => {
    const { region, envName, envMade, floor, label } = await valuesOf('svc', 'a');
    expect([region, envName, floor, label]).toEqual(['eu', 'Production', 4, 'Production/eu']);
    expect(envMade).toBe((await read('env', 'prod')).createdAt);
  });

  test('D-10: a mirror over many is a list, one that leads nowhere null', async () => {
    const { depCosts, depEnvs, lost } = await valuesOf('svc', 'c');
    expect([depCosts, depEnvs, lost]).toEqual([[10, 1], ['prod'], null]);
    expect(await valuesOf('svc', 'd')).toMatchObject({ region: null, depCosts: [], depEnvs: [] });
  });

  test('D-10: a calculation sees stored, mirrored and other calculated properties', async () => {
    expect(await valuesOf('svc', 'a')).toMatchObject({ double: 20, loud: 'EU', both: 'EU 20' });
  });

  test('a calculation that fails, gives none, several or another type is null, and harms no other', async () => {
    const { broken, raised, several, mistyped, none, double } = await valuesOf('svc', 'b');
    expect([broken, raised, several, mistyped, none, double]).toEqual([null, null, null, null, null, 2]);
  });

  test('an aggregation works a number out of what is related, over any way or the one that is given', async () => {
    expect(await valuesOf('env', 'prod')).toMatchObject({
      services: 3,
      gold: 2,
      loudOnes: 2,
      direct: 2,
      viaDeps: 2,
      total: 15,
      least: 1,
      most: 10,
      middle: 4,
      mean: 5,
      doubled: 30,
      ofNothing: null,
      failing: null,
    });
    expect(await valuesOf('env', 'idle')).toMatchObject({ services: 0, total: 0, least: null, mean: null });
  });

  test('D-10: lists and both searches show computed properties as reading one does', async () => {
    const one = await valuesOf('svc', 'a');
    const { body: list } = await call('GET', '/v1/blueprints/svc/entities');
    const { body: search } = await call('POST', '/v1/entities/search', and(is('$identifier', 'a')));
    const { body: within } = await call('POST', '/v1/blueprints/svc/entities/search', {
      query: and(is('$identifier', 'a')),
    });
    expect([list, search, within].map(({ entities: [first] }) => first.properties)).toEqual([one, one, one]);
  });

  test.each<[string, string]>([
    ['true', 'no'],
    ['false', 'yes'],
    ['0xc000012345', 'yes'],
  ])('H-11: exclude_calculated_properties=%s', async (value, shown) => {
    const { properties } = await read('svc', 'a', `?exclude_calculated_properties=${value}`);
    expect(Object.keys(properties).length > 2 ? 'yes' : 'no').toBe(shown);
    expect(properties).toMatchObject({ cost: 10, tier: 'gold' });
  });

  test('include names computed properties too, also as properties.name, and leaves the rest out', async () => {
    expect((await read('svc', 'a', '?include=double&include=properties.region')).properties).toEqual({
      double: 20,
      region: 'eu',
    });
    expect(Object.keys((await read('svc', 'a', '?exclude=double,region')).properties)).not.toContain('double');
  });

  test('attach_title_to_relation puts a title beside each identifier', async () => {
    expect((await read('svc', 'b', '?attach_title_to_relation=true')).relations).toEqual({
      env: { identifier: 'prod', title: 'Production' },
      deps: [{ identifier: 'a', title: '' }],
    });
    expect((await read('svc', 'd', '?attach_title_to_relation=true')).relations).toEqual({ env: null });
  });

  test('attach_identifier_to_title_mirror_properties puts an identifier beside each mirrored title', async () => {
    const { properties } = await read('svc', 'a', '?attach_identifier_to_title_mirror_properties=true');
    expect([properties.envName, properties.region]).toEqual([{ identifier: 'prod', title: 'Production' }, 'eu']);
    const { properties: other } = await read('svc', 'd', '?attach_identifier_to_title_mirror_properties=true');
    expect(other.envName).toBeNull();
  });

  test('allow_partial_results: no blueprint fails by itself', async () => {
    const query = and(is('$identifier', 'a'));
    expect((await call('POST', '/v1/entities/search?allow_partial_results=true', query)).body.failedBlueprints).toEqual(
      [],
    );
  });

  test.each<[string, object, string[]]>([
    ['a mirror', and(is('region', 'eu')), ['prod', 'a', 'b']],
    ['a mirror of a mirror', and(is('$blueprint', 'svc'), is('floor', 4)), ['a', 'b']],
    ['a calculation', and({ property: 'double', operator: '>', value: 5 }), ['a', 'c']],
    ['a calculation of a calculation', and(is('both', 'EU 2')), ['b']],
    ['an aggregation', and({ property: 'total', operator: '>=', value: 15 }), ['prod']],
    ['any number', and({ propertySchema: { type: 'number' }, operator: '=', value: 20 }), ['a']],
    [
      'a failed calculation, which is null',
      and(is('$blueprint', 'svc'), { property: 'broken', operator: 'isNotEmpty' }),
      [],
    ],
  ])('D-10: a query may name %s', async (_, query, expected) => {
    expect(await found(query)).toEqual(expected);
  });

  test('a changed value is mirrored, calculated and aggregated from the very next request', async () => {
    await call('PATCH', '/v1/blueprints/svc/entities/d', { properties: { cost: 100 }, relations: { env: 'idle' } });
    expect([(await valuesOf('svc', 'd')).double, (await valuesOf('env', 'idle')).total]).toEqual([200, 100]);
  });

  test('a relation written by a query may name a calculation', async () => {
    const deps = and({ property: 'double', operator: '=', value: 20 });
    const { body } = await call('PATCH', '/v1/blueprints/svc/entities/b', { relations: { deps } });
    expect(body.entity.relations.deps).toEqual(['a']);
  });

  test('M-14, G-62: an aggregation follows its target to a new name', async () => {
    await make('/v1/blueprints', blueprint('leaf', { relations: { of: relation('org-unit') } }));
    await call('PATCH', '/v1/blueprints/org-unit', {
      aggregationProperties: { leaves: count('leaf', { pathFilter: [{ path: ['of'], fromBlueprint: 'leaf' }] }) },
    });
    await make('/v1/blueprints/leaf/entities', { identifier: 'l', relations: { of: 'u' } });
    await call('PUT', '/v1/blueprints/leaf', blueprint('blade', { relations: { of: relation('org-unit') } }));
    const { aggregationProperties } = (await call('GET', '/v1/blueprints/org-unit')).body.blueprint;
    expect(aggregationProperties.leaves).toMatchObject({ target: 'blade', pathFilter: [{ fromBlueprint: 'blade' }] });
    expect((await valuesOf('org-unit', 'u')).leaves).toBe(1);
  });

  describe('in catalog policies', () => {
    const mia = 'mia@acme.test';
    const permit = (entities: object) => call('PATCH', '/v1/blueprints/secret/permissions', { entities });
    const seen = async () =>
      (await served().as(mia).call('GET', '/v1/blueprints/secret/entities')).body.entities.map(
        ({ identifier }: { identifier: string }) => identifier,
      );

    beforeAll(async () => {
      await make('/v1/blueprints/_user/entities', user(mia));
      await make(
        '/v1/blueprints',
        blueprint('secret', {
          schema: { properties: { level: { type: 'number' } }, required: [] },
          relations: { env: relation('env') },
          mirrorProperties: { region: { path: 'env.region' } },
          calculationProperties: { open: { calculation: '.properties.level < 2', type: 'boolean' } },
        }),
      );
      for (const [identifier, level] of Object.entries({ low: 1, high: 2 }))
        await make('/v1/blueprints/secret/entities', { identifier, properties: { level }, relations: { env: 'prod' } });
    });

    test.each<[string, object, string[]]>([
      ['a calculation', is('open', true), ['low']],
      ['a calculation, negated', { property: 'open', operator: '!=', value: false }, ['low']],
      ['a mirror', is('region', 'eu'), ['low', 'high']],
    ])('P-50: a read policy may name %s', async (_, rule, expected) => {
      await permit({ read: { policy: and(rule) } });
      expect(await seen()).toEqual(expected);
    });

    test('D-11: a policy sees what its reader may not: the mirror of a hidden entity', async () => {
      await permit({ read: { policy: and(is('region', 'eu')) } });
      await call('PATCH', '/v1/blueprints/env/permissions', { entities: { read: { roles: ['Admin'] } } });
      const { body } = await served().as(mia).call('GET', '/v1/blueprints/secret/entities/low');
      expect([await seen(), body.entity.properties.region]).toEqual([['low', 'high'], null]);
      await call('PATCH', '/v1/blueprints/env/permissions', { entities: { read: { roles: ['Admin', 'Member'] } } });
    });

    test('P-52: a write policy by a calculation lets nobody write an entity out of its reach', async () => {
      await permit({ read: { roles: ['Member'] }, update: { policy: and(is('open', true)) } });
      const write = async (identifier: string, level: number) =>
        (
          await served()
            .as(mia)
            .call('PATCH', `/v1/blueprints/secret/entities/${identifier}`, { properties: { level } })
        ).status;
      expect([await write('low', 0), await write('low', 5), await write('high', 1)]).toEqual([200, 403, 403]);
    });
  });

  describe('hostile', () => {
    test('mirrors that lead round in a circle are null, and so is what reads them', async () => {
      const ring = (next: string) => ({
        relations: { next: relation(next) },
        mirrorProperties: { value: { path: 'next.value' } },
        calculationProperties: { seen: { calculation: '.properties.value | tostring', type: 'string' } },
      });
      await make('/v1/blueprints', blueprint('ring-1'));
      await make('/v1/blueprints', blueprint('ring-2', ring('ring-1')));
      await call('PATCH', '/v1/blueprints/ring-1', ring('ring-2'));
      await make('/v1/blueprints/ring-1/entities', { identifier: 'one' });
      await make('/v1/blueprints/ring-2/entities', { identifier: 'two', relations: { next: 'one' } });
      await call('PATCH', '/v1/blueprints/ring-1/entities/one', { relations: { next: 'two' } });
      expect(await valuesOf('ring-1', 'one')).toEqual({ value: null, seen: 'null' });
    });

    test('D-26: a calculation that never ends, or never stops growing, is null, and others are not held up', async () => {
      const calculationProperties = {
        endless: { calculation: 'def f: f; f', type: 'string' },
        huge: { calculation: '"x" * 1e9', type: 'string' },
        deep: { calculation: 'reduce range(9999) as $i (0; [.])', type: 'array' },
        fine: { calculation: '.identifier', type: 'string' },
      };
      await make('/v1/blueprints', blueprint('bombs', { calculationProperties }));
      for (const identifier of ['x', 'y']) await make('/v1/blueprints/bombs/entities', { identifier });
      const start = performance.now();
      const [bombs, plain] = await Promise.all([
        call('GET', '/v1/blueprints/bombs/entities'),
        call('GET', '/v1/blueprints/org-unit/entities/u').then(({ status }) => ({
          status,
          ms: performance.now() - start,
        })),
      ]);
      expect(bombs.body.entities.map((e: { properties: object }) => e.properties)).toEqual([
        { endless: null, huge: null, deep: null, fine: 'x' },
        { endless: null, huge: null, deep: null, fine: 'y' },
      ]);
      expect(plain.status).toBe(200);
      expect(plain.ms * 2).toBeLessThan(performance.now() - start);
    }, 30_000);
  });
});
