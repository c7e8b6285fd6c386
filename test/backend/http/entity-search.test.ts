import { onBothDatabases } from '../databases';
import { blueprint, relation } from '../fixtures';

const and = (...rules: object[]) => ({ combinator: 'and', rules });
const is = (property: string, value: unknown) => ({ property, operator: '=', value });

onBothDatabases((served) => {
  const call = (method: string, path: string, body?: unknown) => served().call(method, path, body);
  const found = async (query: object) => {
    const { body } = await call('POST', '/v1/entities/search', query);
    return (
      body.entities?.map(({ blueprint: of, identifier }: Record<string, string>) => `${of}:${identifier}`).join() ??
      body
    );
  };

  beforeAll(async () => {
    const schema = { properties: { n: { type: 'number' }, s: { type: 'string' } }, required: [] };
    await call('POST', '/v1/blueprints', blueprint('env'));
    await call(
      'POST',
      '/v1/blueprints',
      blueprint('svc', { schema, relations: { env: relation('env'), deps: relation('svc', { many: true }) } }),
    );
    await call('POST', '/v1/teams', { name: 'My Team' });
    await call('POST', '/v1/blueprints/env/entities', { identifier: 'prod', title: 'Production' });
    for (const [i, identifier] of ['a', 'b', 'c'].entries()) {
      const relations = identifier === 'a' ? { env: 'prod' } : { deps: [['a', 'b'][i - 1]] };
      const team = identifier === 'b' ? ['My Team'] : undefined;
      await call('POST', '/v1/blueprints/svc/entities', {
        identifier,
        title: identifier.toUpperCase(),
        properties: { n: i, s: 'x' },
        relations,
        team,
      });
    }
  });

  test.each<[string, object, string]>([
    ['a blueprint', and(is('$blueprint', 'svc')), 'svc:a,svc:b,svc:c'],
    ['a title', and(is('$title', 'B')), 'svc:b'],
    [
      'a title and a blueprint, as clients find a team (M-37)',
      and(is('$blueprint', '_team'), is('$title', 'My Team')),
      '_team:my_team',
    ],
    ['a number in a range', and({ property: 'n', operator: '>=', value: 1 }), 'svc:b,svc:c'],
    ['one of two', { combinator: 'or', rules: [is('$identifier', 'a'), is('$identifier', 'prod')] }, 'env:prod,svc:a'],
    [
      'a group in a group',
      and(is('$blueprint', 'svc'), { combinator: 'or', rules: [is('n', 0), is('n', 2)] }),
      'svc:a,svc:c',
    ],
    [
      'what leads to an entity, over any number of steps',
      and({ operator: 'relatedTo', blueprint: 'env', value: 'prod', direction: 'downstream' }),
      'svc:a,svc:b,svc:c',
    ],
    [
      'an owner, by identifier although written by name',
      and({ property: '$team', operator: 'containsAny', value: ['my_team'] }),
      'svc:b',
    ],
    ['nothing', and(is('$title', 'no such title')), ''],
  ])('a search finds %s', async (_, query, expected) => {
    expect(await found(query)).toBe(expected);
  });

  test('M-59: an owner that is inherited over two steps is found, and follows a move at once', async () => {
    await call('POST', '/v1/blueprints', blueprint('owner', { ownership: { type: 'Direct' } }));
    await call('POST', '/v1/blueprints', blueprint('middle', { relations: { up: relation('owner') } }));
    const path = { relations: { up: relation('middle') }, ownership: { type: 'Inherited', path: 'up.up' } };
    await call('POST', '/v1/blueprints', blueprint('leaf', path));
    await call('POST', '/v1/blueprints/owner/entities', { identifier: 'mine', team: ['my_team'] });
    await call('POST', '/v1/blueprints/owner/entities', { identifier: 'nobodys' });
    await call('POST', '/v1/blueprints/middle/entities', { identifier: 'm', relations: { up: 'mine' } });
    for (const [identifier, up] of [
      ['l1', 'm'],
      ['l2', null],
    ]) {
      await call('POST', '/v1/blueprints/leaf/entities', { identifier, relations: { up } });
    }
    const owned = and(is('$blueprint', 'leaf'), { property: '$team', operator: 'containsAny', value: ['my_team'] });
    const before = await found(owned);
    await call('PATCH', '/v1/blueprints/middle/entities/m', { relations: { up: 'nobodys' } });
    expect([before, await found(owned)]).toEqual(['leaf:l1', '']);
  });

  test('the answer names the blueprints that it found', async () => {
    const { body } = await call('POST', '/v1/entities/search', and(is('s', 'x')));
    expect([body.matchingBlueprints, body.entities.length]).toEqual([['svc'], 3]);
  });

  test('a query that fails as a whole is 422', async () => {
    const answers = [and(is('$blueprint', 'nowhere')), and(is('$nonsense', 1))].map((query) =>
      call('POST', '/v1/entities/search', query),
    );
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([422, 422]);
  });

  test('a search in a blueprint comes in parts, each entity once, until there is no next', async () => {
    const seen: string[] = [];
    let from: string | undefined;
    do {
      const { body } = await call('POST', '/v1/blueprints/svc/entities/search', {
        query: and(is('s', 'x')),
        limit: 2,
        from,
      });
      seen.push(...body.entities.map(({ identifier }: { identifier: string }) => identifier));
      from = body.next;
    } while (from !== undefined);
    expect(seen).toEqual(['a', 'b', 'c']);
  });

  test('without a query all of the blueprint are found', async () => {
    const { body } = await call('POST', '/v1/blueprints/svc/entities/search', {});
    expect([body.entities.length, body.next]).toEqual([3, undefined]);
  });

  test.each(['nonsense', Buffer.from('also nonsense').toString('base64url')])(
    'a cursor that is not ours is 422: %s',
    async (from) => {
      expect((await call('POST', '/v1/blueprints/svc/entities/search', { from })).status).toBe(422);
    },
  );
});
