import { onBothDatabases } from '../databases';
import { blueprint, relation } from '../fixtures';
import { block, OwnedCatalog, people, type Who } from '../owned-catalog';

onBothDatabases((served) => {
  const catalog = new OwnedCatalog(served);
  const { svc, host, job } = catalog;
  const as = catalog.as.bind(catalog);
  const read = async (who: Who, of: string, entity: string) => as(who, 'GET', catalog.at(of, entity));
  const byOwners = block({ roles: ['Admin'], ownedByTeam: true });

  beforeAll(() => catalog.make());
  beforeEach(() => catalog.reset());

  test('M-53, M-59: an heir is owned by whoever owns what it relates to, at this moment', async () => {
    await catalog.done('POST', catalog.at(svc), { identifier: 'other', team: ['ops'] });
    await catalog.done('POST', catalog.at(job), { identifier: 'j', relations: { svc: 'other' } });
    await catalog.permit(job, { read: byOwners });
    expect((await read('mia', job, 'j')).status).toBe(404);
    await catalog.done('PATCH', catalog.at(job, 'j'), { relations: { svc: 'pay' } });
    expect((await read('mia', job, 'j')).status).toBe(200);
    await catalog.done('PATCH', catalog.at(svc, 'pay'), { team: [] });
    expect((await read('mia', job, 'j')).status).toBe(404);
  });

  test('M-53: the inherited teams are shown, and cannot be written', async () => {
    await catalog.done('POST', catalog.at(job), { identifier: 'j', relations: { svc: 'pay' } });
    const shown = (await read('org', job, 'j')).body.entity.team;
    const listed = (await as('org', 'GET', catalog.at(job))).body.entities[0].team;
    const put = await as('org', 'PATCH', catalog.at(job, 'j'), { team: ['ops'] });
    expect([shown, listed, put.status]).toEqual([['core'], ['core'], 422]);
    const without = await as('org', 'GET', `${catalog.at(job, 'j')}?exclude=$team`);
    expect(without.body.entity.team).toBeUndefined();
  });

  test('M-59: an heir whose path breaks off has no owner', async () => {
    await catalog.done('POST', catalog.at(job), { identifier: 'j' });
    await catalog.permit(job, { read: byOwners });
    expect([(await read('mia', job, 'j')).status, (await read('org', job, 'j')).body.entity.team]).toEqual([404, []]);
  });

  test('P-53: an heir may be registered by a team that owns what it relates to', async () => {
    const mine = block({ roles: ['Member'] });
    await catalog.permit(job, { register: byOwners, updateRelations: { svc: mine } });
    const make = async (who: Who, body: object) => (await as(who, 'POST', catalog.at(job), body)).status;
    expect([
      await make('mia', { identifier: 'a', relations: { svc: 'pay' } }),
      await make('bob', { identifier: 'b', relations: { svc: 'pay' } }),
      await make('mia', { identifier: 'c' }),
    ]).toEqual([201, 403, 403]);
  });

  test('M-60: the older teamInheritance gives owners just so', async () => {
    const old = `${job}-old`;
    await catalog.done(
      'POST',
      '/v1/blueprints',
      blueprint(old, { relations: { svc: relation(svc) }, teamInheritance: { path: 'svc' } }),
    );
    await catalog.done('POST', catalog.at(old), { identifier: 'o', relations: { svc: 'pay' } });
    await catalog.permit(old, { read: byOwners });
    expect([
      (await read('mia', old, 'o')).body.entity.team,
      (await read('bob', old, 'o')).status,
      (await as('org', 'GET', `/v1/blueprints/${old}`)).body.blueprint.teamInheritance,
    ]).toEqual([['core'], 404, { path: 'svc' }]);
    await catalog.done('DELETE', `/v1/blueprints/${old}/all-entities?delete_blueprint=true`);
  });

  test('M-57: owners count also where the blueprint declares no ownership', async () => {
    await catalog.done('PATCH', catalog.at(host, 'h1'), { team: ['core'] });
    await catalog.permit(host, { read: byOwners });
    expect([(await read('mia', host, 'h1')).body.entity?.team, (await read('bob', host, 'h1')).status]).toEqual([
      ['core'],
      404,
    ]);
  });

  test('P-12, M-59: a team of the name of a deleted one owns nothing that the deleted one owned', async () => {
    await catalog.done('POST', '/v1/teams', { name: 'shadow', users: [people.bob] });
    await catalog.done('PATCH', catalog.at(svc, 'pay'), { team: ['shadow'] });
    await catalog.permit(svc, { read: byOwners });
    expect((await read('bob', svc, 'pay')).status).toBe(200);
    await catalog.done('DELETE', '/v1/teams/shadow');
    await catalog.done('POST', '/v1/teams', { name: 'shadow', users: [people.bob] });
    expect((await read('bob', svc, 'pay')).status).toBe(404);
    await catalog.done('DELETE', '/v1/teams/shadow');
  });

  test('M-43, M-59: an owner stays the team it was bound to when another takes the text as its identifier', async () => {
    await catalog.done('POST', catalog.at('_team'), { identifier: 'first', title: 'Payments' });
    await catalog.done('PATCH', catalog.at(svc, 'pay'), { team: ['Payments'] });
    await catalog.done('POST', catalog.at('_team'), { identifier: 'Payments', title: 'Impostors' });
    await catalog.done('PATCH', '/v1/teams/Impostors', { users: [people.bob] });
    await catalog.permit(svc, { read: byOwners });
    expect((await read('bob', svc, 'pay')).status).toBe(404);
    await catalog.done('PATCH', '/v1/teams/Payments', { users: [people.mia] });
    expect((await read('mia', svc, 'pay')).status).toBe(200);
    for (const team of ['first', 'Payments']) await catalog.done('DELETE', catalog.at('_team', team));
  });

  test('M-64: an organization token owns nothing and may do everything', async () => {
    await catalog.permit(svc, { read: block({ ownedByTeam: true }), update: block({ ownedByTeam: true }) });
    expect((await as('org', 'PATCH', catalog.at(svc, 'pay'), { title: 'x' })).status).toBe(200);
  });

  test('P-54: of two who change the owner at once, the second is judged by what the first left', async () => {
    await catalog.permit(svc, { update: byOwners, read: block({ roles: ['Member'] }) });
    for (let round = 0; round < 5; round++) {
      await catalog.done('PATCH', catalog.at(svc, 'pay'), { team: ['core'], title: 'Pay' });
      const answers = await Promise.all([
        as('mia', 'PATCH', catalog.at(svc, 'pay'), { team: ['ops'] }),
        ...Array.from({ length: 6 }, (_, i) => as('mia', 'PATCH', catalog.at(svc, 'pay'), { title: `t${round}-${i}` })),
      ]);
      const [handed, ...others] = answers.map(({ status }) => status);
      const { team, title } = (await read('org', svc, 'pay')).body.entity;
      expect([handed, team]).toEqual([200, ['ops']]);
      const won = others.filter((status) => status === 200).length;
      expect(others.every((status) => status === 200 || status === 403)).toBe(true);
      expect(won === 0 ? title === 'Pay' : /^t/.test(title)).toBe(true);
      expect((await as('mia', 'PATCH', catalog.at(svc, 'pay'), { title: 'late' })).status).toBe(403);
    }
  });

  test('P-54: a right that is withdrawn while others write holds no longer from then on', async () => {
    await catalog.permit(svc, { update: block({ users: [people.mia] }) });
    const writes = Array.from({ length: 10 }, (_, i) => as('mia', 'PATCH', catalog.at(svc, 'pay'), { title: `w${i}` }));
    const withdrawn = catalog.permit(svc, { update: block() });
    const statuses = (await Promise.all(writes)).map(({ status }) => status);
    await withdrawn;
    expect(statuses.every((status) => status === 200 || status === 403)).toBe(true);
    expect((await as('mia', 'PATCH', catalog.at(svc, 'pay'), { title: 'after' })).status).toBe(403);
  });
});
