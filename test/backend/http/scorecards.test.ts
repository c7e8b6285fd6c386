import { onBothDatabases } from '../databases';
import { blueprint } from '../fixtures';
import { makePeople, statuses } from '../people';

const rule = (level: string, more: object = {}) => ({
  identifier: `has-${level.toLowerCase()}`,
  title: level,
  level,
  query: { combinator: 'and', conditions: [{ property: 'tier', operator: 'isNotEmpty' }] },
  ...more,
});
const card = (identifier: string, more: object = {}) => ({
  identifier,
  title: identifier,
  rules: [rule('Gold')],
  ...more,
});
const levels = [
  { title: 'Low', color: 'red' },
  { title: 'High', color: 'green' },
];

onBothDatabases((served) => {
  const call = (method: string, path: string, body?: unknown) => served().call(method, path, body);
  const cards = '/v1/blueprints/svc/scorecards';
  const listed = async (path = cards) =>
    (await call('GET', path)).body.scorecards.map(({ identifier }: { identifier: string }) => identifier);

  beforeAll(() => makePeople(served()));
  beforeEach(() => call('PUT', cards, []));

  test('H-10: a scorecard comes back as it was written, with the four levels it did not name', async () => {
    const { status, body } = await call('POST', cards, card('a', { filter: rule('x').query }));
    expect([status, body.scorecard]).toEqual([
      201,
      expect.objectContaining({ ...card('a'), blueprint: 'svc', filter: rule('x').query, id: expect.any(String) }),
    ]);
    expect(body.scorecard.levels.map(({ title }: { title: string }) => title)).toEqual([
      'Basic',
      'Bronze',
      'Silver',
      'Gold',
    ]);
    expect((await call('GET', `${cards}/a`)).body.scorecard).toEqual(body.scorecard);
  });

  test('M-51: levels of its own stay as they are, and PUT replaces the whole', async () => {
    await call('POST', cards, card('a'));
    const own = card('b', { levels, rules: [rule('High')] });
    const { body } = await call('PUT', `${cards}/a`, own);
    expect([body.scorecard.levels, await listed()]).toEqual([levels, ['b']]);
    expect((await call('GET', `${cards}/a`)).status).toBe(404);
  });

  test('PUT of all makes them those that are given; what stays keeps its id', async () => {
    for (const identifier of ['a', 'b']) await call('POST', cards, card(identifier));
    const { id } = (await call('GET', `${cards}/b`)).body.scorecard;
    const { body } = await call('PUT', cards, [card('b', { title: 'B' }), card('c')]);
    expect(body.scorecards).toEqual([
      expect.objectContaining({ id, identifier: 'b', title: 'B' }),
      expect.objectContaining({ identifier: 'c' }),
    ]);
    expect([await listed(), await listed('/v1/scorecards')]).toEqual([
      ['b', 'c'],
      ['b', 'c'],
    ]);
  });

  test.each<[string, string, string, unknown, number]>([
    ['a name that is taken', 'POST', cards, card('taken'), 422],
    ['a rename onto another', 'PUT', `${cards}/other`, card('taken'), 422],
    ['the same name twice', 'PUT', cards, [card('x'), card('x')], 422],
    ['a level that is not there', 'POST', cards, card('x', { rules: [rule('Platinum')] }), 422],
    ['a level that its own levels lack', 'POST', cards, card('x', { levels, rules: [rule('Gold')] }), 422],
    ['a rule twice', 'POST', cards, card('x', { rules: [rule('Gold'), rule('Gold')] }), 422],
    ['no rules', 'POST', cards, { identifier: 'x', title: 'x' }, 422],
    ['a list of a thousand texts', 'PUT', cards, Array(1000).fill('x'), 422],
    ['a scorecard that is not there', 'DELETE', `${cards}/none`, undefined, 404],
    ['a blueprint that is not there', 'POST', '/v1/blueprints/none/scorecards', card('x'), 404],
  ])('%s is refused, and nothing changes', async (_, method, path, body, status) => {
    for (const identifier of ['taken', 'other']) await call('POST', cards, card(identifier));
    expect((await call(method, path, body)).status).toBe(status);
    expect(await listed()).toEqual(['taken', 'other']);
  });

  // The order of callers: organization, Admin, moderator of svc, Member, service account (a Member), nobody.
  test('P-59: everybody reads scorecards; Admins and moderators of the blueprint write them', async () => {
    await call('POST', cards, card('a'));
    expect({
      all: await statuses(served(), 'GET', '/v1/scorecards'),
      list: await statuses(served(), 'GET', cards),
      one: await statuses(served(), 'GET', `${cards}/a`),
      put: await statuses(served(), 'PUT', `${cards}/a`, card('a')),
      putAll: await statuses(served(), 'PUT', cards, [card('a')]),
      post: await statuses(served(), 'POST', cards, card('a')),
      remove: await statuses(served(), 'DELETE', `${cards}/none`),
    }).toEqual({
      all: [200, 200, 200, 200, 200, 401],
      list: [200, 200, 200, 200, 200, 401],
      one: [200, 200, 200, 200, 200, 401],
      put: [200, 200, 200, 403, 403, 401],
      putAll: [200, 200, 200, 403, 403, 401],
      post: [422, 422, 422, 403, 403, 401],
      remove: [404, 404, 404, 403, 403, 401],
    });
  });

  test('P-59: a moderator of one blueprint writes no scorecard of another', async () => {
    await call('POST', '/v1/blueprints', blueprint('foreign'));
    const path = '/v1/blueprints/foreign/scorecards';
    expect(await statuses(served(), 'POST', path, card('a'))).toEqual([201, 422, 403, 403, 403, 401]);
  });

  test('M-14: scorecards follow their blueprint to its new name, and go with it', async () => {
    await call('POST', '/v1/blueprints', blueprint('scored'));
    await call('POST', '/v1/blueprints/scored/scorecards', card('a'));
    await call('PUT', '/v1/blueprints/scored', blueprint('renamed'));
    const { scorecard } = (await call('GET', '/v1/blueprints/renamed/scorecards/a')).body;
    expect(scorecard.blueprint).toBe('renamed');
    await call('DELETE', '/v1/blueprints/renamed');
    await call('POST', '/v1/blueprints', blueprint('renamed'));
    expect(await listed('/v1/blueprints/renamed/scorecards')).toEqual([]);
  });

  test('A-80: each change of a scorecard is in the audit log, with what was and what is', async () => {
    await call('POST', cards, card('audited'));
    await call('PUT', `${cards}/audited`, card('audited', { title: 'B' }));
    await call('DELETE', `${cards}/audited`);
    const { body } = await call('GET', '/v1/audit-log?resources=scorecard&identifier=audited');
    const changes = body.audits.map(
      ({ action, diff }: { action: string; diff: Record<'before' | 'after', { title: string } | null> }) => [
        action,
        diff.before?.title,
        diff.after?.title,
      ],
    );
    expect(changes).toEqual([
      ['DELETE', 'B', undefined],
      ['UPDATE', 'audited', 'B'],
      ['CREATE', undefined, 'audited'],
    ]);
  });

  test.each([
    { scorecard: 'a', operator: '=', value: 'Gold' },
    { scorecard: 'a', scorecardRule: 'has-gold', operator: '!=', value: 'passed' },
  ])('D-25: a search by the level of a scorecard is refused: levels are not worked out', async (levelRule) => {
    const query = { combinator: 'or', rules: [levelRule, { property: '$identifier', operator: 'isNotEmpty' }] };
    const { status, body } = await call('POST', '/v1/blueprints/svc/entities/search', { query });
    expect([status, body.message]).toEqual([422, expect.stringContaining('scorecards')]);
  });
});
