import { block, OwnedCatalog, people, type Who } from '../owned-catalog';
import { type Answer, type Served, serving } from '../serving';

let served: Served;
const catalog = new OwnedCatalog(() => served);
const { svc, host, job } = catalog;
const as = catalog.as.bind(catalog);

beforeAll(async () => {
  served = await serving();
  await catalog.make();
});
afterAll(() => served.close());
beforeEach(() => catalog.reset());

const admins = block({ roles: ['Admin'] });
const byOwners = block({ roles: ['Admin'], ownedByTeam: true });
const rule = (property: string, operator: string, value: unknown) => ({ property, operator, value });
const query = (...rules: object[]) => ({ combinator: 'and', rules });
const search = (who: Who, ...rules: object[]) => as(who, 'POST', '/v1/entities/search', query(...rules));
const identifiers = ({ body }: Answer): string[] =>
  body.entities.map(({ identifier }: { identifier: string }) => identifier);
/** An answer without what differs from request to request. */
const said = ({ status, body: { requestId, ...body } }: Answer) => [status, body];

const ofSvc = rule('$blueprint', '=', svc);

describe('what a caller may not read is not there (spec P-50a)', () => {
  beforeEach(async () => {
    await catalog.done('POST', catalog.at(svc), { identifier: 'free', title: 'Free' });
    await catalog.permit(svc, { read: byOwners });
  });

  test('P-50a, G-72: by every way to ask for entities, only those that may be read come back', async () => {
    const list = (who: Who) => as(who, 'GET', catalog.at(svc)).then(identifiers);
    const count = async (who: Who) => (await as(who, 'GET', `/v1/blueprints/${svc}/entities-count`)).body.count;
    const found = (who: Who) => search(who, ofSvc).then(identifiers);
    const within = (who: Who) => as(who, 'POST', `${catalog.at(svc)}/search`, {}).then(identifiers);
    for (const [who, expected] of [
      ['org', ['pay', 'free']],
      ['adm', ['pay', 'free']],
      ['mia', ['pay']],
      ['bob', []],
    ] as const) {
      expect([who, await list(who), await found(who), await within(who), await count(who)]).toEqual([
        who,
        expected,
        expected,
        expected,
        expected.length,
      ]);
    }
  });

  test('G-40: hidden and missing are answered in the same words, by every method', async () => {
    for (const [method, body] of [
      ['GET', undefined],
      ['PUT', { identifier: 'x', title: 'x' }],
      ['PATCH', { title: 'x' }],
      ['PATCH', { title: 5 }],
      ['DELETE', undefined],
    ] as const) {
      const hidden = await as('mia', method, catalog.at(svc, 'free'), body);
      const missing = await as('mia', method, catalog.at(svc, 'none'), body);
      const [status, words] = said(missing);
      expect([method, ...said(hidden)]).toEqual([
        method,
        status,
        { ...words, message: words.message.replace('none', 'free') },
      ]);
      expect(status).toBe(404);
    }
  });

  test('P-50b: a blueprint of which nothing may be read is absent from matchingBlueprints', async () => {
    await catalog.permit(host, { read: admins });
    const any = rule('$blueprint', 'in', [svc, host]);
    expect((await search('mia', any)).body.matchingBlueprints).toEqual([svc]);
    expect((await search('bob', any)).body.matchingBlueprints).toEqual([]);
    expect(new Set((await search('adm', any)).body.matchingBlueprints)).toEqual(new Set([svc, host]));
  });

  test('P-50c: a relation to what may not be read still names it', async () => {
    await catalog.permit(host, { read: admins });
    const { entity } = (await as('mia', 'GET', catalog.at(svc, 'pay'))).body;
    expect([entity.relations, (await as('mia', 'GET', catalog.at(host, 'h1'))).status]).toEqual([{ host: 'h1' }, 404]);
  });

  test('P-50c: the title of what may not be read is not found by', async () => {
    const byTitle = { relation: 'host', targetProperty: '$title', operator: '=', value: 'H1' };
    const found = () => as('mia', 'POST', `${catalog.at(svc)}/search`, { query: query(byTitle) }).then(identifiers);
    expect(await found()).toEqual(['pay']);
    await catalog.permit(host, { read: admins });
    expect(await found()).toEqual([]);
  });

  test('P-50a: relations from or to what may not be read lead nowhere, also in the middle of a way', async () => {
    await catalog.done('POST', catalog.at(job), { identifier: 'j1', relations: { svc: 'pay' } });
    const related = { operator: 'relatedTo', blueprint: host, value: 'h1' };
    const along = { operator: 'matchAny', property: { path: ['svc', 'host'] }, value: ['h1'] };
    const ofJob = rule('$blueprint', '=', job);
    for (const [who, expected] of [
      ['mia', ['j1']],
      ['bob', []],
      ['org', ['j1']],
    ] as const) {
      expect([who, identifiers(await search(who, ofJob, related))]).toEqual([who, expected]);
      expect([who, identifiers(await search(who, ofJob, along))]).toEqual([who, expected]);
    }
    await catalog.permit(host, { read: admins });
    expect([identifiers(await search('mia', ofJob, related)), identifiers(await search('mia', ofJob, along))]).toEqual([
      [],
      [],
    ]);
  });

  test('P-50a: what is hidden cannot be related to, nor told from what is missing', async () => {
    const mine = block({ users: [people.bob] });
    await catalog.permit(job, { register: mine, updateRelations: { svc: mine } });
    const make = (identifier: string, to: string) =>
      as('bob', 'POST', catalog.at(job), { identifier, relations: { svc: to } });
    const [hidden, missing] = [await make('a', 'pay'), await make('a', 'none')];
    expect([hidden.status, hidden.body.message]).toEqual([422, missing.body.message.replace('none', 'pay')]);
    const byQuery = await as('bob', 'POST', catalog.at(job), {
      identifier: 'a',
      relations: { svc: query(rule('$title', '=', 'Pay')) },
    });
    expect(byQuery.body.entity.relations).toEqual({ svc: null });
  });

  test('P-50a: a relation to what is hidden stays when the entity is changed by somebody who cannot see it', async () => {
    await catalog.done('POST', catalog.at(job), { identifier: 'j1', title: 'J', relations: { svc: 'pay' } });
    await catalog.permit(job, { update: block({ users: [people.bob] }) });
    const put = await as('bob', 'PUT', catalog.at(job, 'j1'), { title: 'K', relations: { svc: 'pay' } });
    expect([put.status, put.body.entity.title, put.body.entity.relations]).toEqual([200, 'K', { svc: 'pay' }]);
  });

  test('D-22: "My Teams" are those of the reader', async () => {
    await catalog.permit(svc, { read: block({ roles: ['Member'] }) });
    const mine = rule('$team', 'containsAny', ['My Teams']);
    expect([identifiers(await search('mia', ofSvc, mine)), identifiers(await search('bob', ofSvc, mine))]).toEqual([
      ['pay'],
      [],
    ]);
  });

  test('D-14: a search may compare with the user who searches', async () => {
    await catalog.permit(svc, { read: block({ roles: ['Member'] }) });
    await catalog.done('PATCH', catalog.at(svc, 'free'), { title: people.mia });
    const me = rule('$title', '=', { context: 'user', property: '$identifier' });
    expect([identifiers(await search('mia', ofSvc, me)), identifiers(await search('org', ofSvc, me))]).toEqual([
      ['free'],
      [],
    ]);
  });
});

test('P-50a: what of the own team may not be read cannot be asked for by a context either', async () => {
  const { createdAt, createdBy, updatedAt, updatedBy, ...body } = (await as('org', 'GET', '/v1/blueprints/_team')).body
    .blueprint;
  const born = (await as('org', 'GET', '/v1/blueprints/_team/permissions')).body.permissions.entities.read;
  const schema = { ...body.schema, properties: { ...body.schema.properties, budget: { type: 'number' } } };
  await catalog.done('PUT', '/v1/blueprints/_team', { ...body, schema });
  await catalog.done('PATCH', catalog.at('_team', 'core'), { properties: { budget: 7 } });
  const guess = (value: number) =>
    search('mia', ofSvc, rule('$identifier', '=', 'pay'), {
      property: { context: 'userTeams', property: 'budget' },
      operator: 'containsAny',
      value: [value],
    }).then(identifiers);
  const mine = () => search('mia', ofSvc, rule('$team', 'containsAny', ['My Teams'])).then(identifiers);
  expect([await guess(7), await guess(8), await mine()]).toEqual([['pay'], [], ['pay']]);
  await catalog.permit('_team', { read: admins });
  expect([await guess(7), await guess(8), await mine()]).toEqual([[], [], ['pay']]);
  await catalog.permit('_team', { read: born });
});

describe('pages of a search', () => {
  test('P-50a: parts of a search are full of what may be read, and end where that ends', async () => {
    for (let i = 0; i < 12; i++) {
      await catalog.done('POST', catalog.at(svc), { identifier: `s${i}`, team: [i % 3 === 0 ? 'core' : 'ops'] });
    }
    await catalog.permit(svc, { read: byOwners });
    const seen: string[] = [];
    let from: string | undefined;
    const sizes: number[] = [];
    do {
      const { body } = await as('mia', 'POST', `${catalog.at(svc)}/search`, { limit: 2, ...(from && { from }) });
      seen.push(...body.entities.map(({ identifier }: { identifier: string }) => identifier));
      sizes.push(body.entities.length);
      from = body.next;
    } while (from !== undefined);
    expect([seen, sizes]).toEqual([
      ['pay', 's0', 's3', 's6', 's9'],
      [2, 2, 1],
    ]);
  });

  test('a search of a thousand entities by their owner answers in the time of a search', async () => {
    const many = `${svc}-many`;
    await catalog.done('POST', '/v1/blueprints', {
      identifier: many,
      title: many,
      schema: { properties: {}, required: [] },
      relations: {},
      ownership: { type: 'Direct' },
    });
    const names = Array.from({ length: 1000 }, (_, i) => `e${i}`);
    for (let i = 0; i < names.length; i += 25) {
      await Promise.all(
        names
          .slice(i, i + 25)
          .map((identifier, at) =>
            catalog.done('POST', catalog.at(many), { identifier, team: [at % 2 === 0 ? 'core' : 'ops'] }),
          ),
      );
    }
    await catalog.permit(many, { read: byOwners });
    const timed = async (who: Who) => {
      const start = process.hrtime.bigint();
      const found = identifiers(await search(who, rule('$blueprint', '=', many)));
      return { found: found.length, ms: Number(process.hrtime.bigint() - start) / 1e6 };
    };
    await timed('mia');
    const [all, owned] = [await timed('org'), await timed('mia')];
    expect([all.found, owned.found]).toEqual([1000, 520]);
    // Looking owners up one by one would take a thousand queries more.
    expect(owned.ms).toBeLessThan(all.ms * 10 + 500);
  }, 60_000);
});
