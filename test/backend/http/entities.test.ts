import { onBothDatabases } from '../databases';
import { blueprint, relation } from '../fixtures';

const properties = { text: { type: 'string' }, flag: { type: 'boolean' } };
const unset = Object.fromEntries(Object.keys(properties).map((key) => [key, null]));
let names = 0;
const fresh = () => `e-${++names}`;

onBothDatabases((served) => {
  const call = (method: string, path: string, body?: unknown) => served().call(method, path, body);
  const of = (name: string, entity?: string) =>
    `/v1/blueprints/${name}/entities${entity === undefined ? '' : `/${encodeURIComponent(entity)}`}`;
  const read = async (name: string, entity: string) => (await call('GET', of(name, entity))).body.entity;

  beforeAll(async () => {
    await call('POST', '/v1/teams', { name: 'My Team' });
    await call(
      'POST',
      '/v1/blueprints',
      blueprint('env', { schema: { properties: { region: { type: 'string' } }, required: ['region'] } }),
    );
    await call(
      'POST',
      '/v1/blueprints',
      blueprint('svc', {
        ownership: { type: 'Direct' },
        schema: { properties, required: [] },
        relations: { env: relation('env'), deps: relation('svc', { many: true }), team: relation('_team') },
      }),
    );
    await call(
      'POST',
      '/v1/blueprints',
      blueprint('pod', {
        relations: { svc: relation('svc', { required: true }) },
        ownership: { type: 'Inherited', path: 'svc' },
      }),
    );
  });

  test('M-50: every property and single relation is shown, null where it is not set', async () => {
    const { status, body } = await call('POST', `${of('svc')}?upsert=true&run_id=`, {
      identifier: 'Ä b=c/d'.replace(' ', ''),
    });
    expect([status, body.entity]).toEqual([
      201,
      expect.objectContaining({ title: '', blueprint: 'svc', properties: unset, relations: { env: null, team: null } }),
    ]);
    expect(await read('svc', 'Äb=c/d')).toEqual(body.entity);
  });

  test('M-50: an identifier that is left out is made up', async () => {
    const { body } = await call('POST', of('svc'), { title: 'T' });
    expect((await read('svc', body.entity.identifier)).title).toBe('T');
  });

  test.each<[string, object, string]>([
    ['an unknown property', { properties: { nope: 1 } }, '"nope" is not a property'],
    ['a property of every object', { properties: { constructor: 'x' } }, '"constructor" is not a property'],
    ['an unknown relation', { relations: { nope: 'x' } }, '"nope" is not a relation'],
    ['an unknown target', { relations: { env: 'nowhere' } }, 'Unknown entity: "nowhere"'],
    ['many targets for a single relation', { relations: { env: ['a', 'b'] } }, 'one identifier or null'],
    ['one target for a relation to many', { relations: { deps: 'a' } }, 'a list of identifiers'],
    ['an unknown team', { team: 'nobodies' }, 'Unknown team: nobodies'],
  ])('%s is 422', async (_, body, says) => {
    const { status, body: answer } = await call('POST', of('svc'), { identifier: fresh(), ...body });
    expect([status, answer.message]).toEqual([422, expect.stringContaining(says)]);
  });

  test('a required property and a required relation must be there, and stay', async () => {
    const bare = await Promise.all([
      call('POST', of('env'), { identifier: 'x' }),
      call('POST', of('pod'), { identifier: 'x' }),
    ]);
    expect(bare.map(({ body }) => body.message)).toEqual([
      'property "region" is required',
      'relation "svc" is required',
    ]);
    await call('POST', of('env'), { identifier: 'x', properties: { region: 'r' } });
    expect((await call('PATCH', of('env', 'x'), { properties: { region: null } })).status).toBe(422);
  });

  test('create_missing_related_entities makes what a relation names, but never a team', async () => {
    const missing = '?create_missing_related_entities=true';
    const made = await call('POST', `${of('svc')}${missing}`, {
      identifier: fresh(),
      relations: { env: 'prod', deps: ['dep-1', 'dep-2'] },
    });
    expect([made.status, (await read('env', 'prod')).title, (await read('svc', 'dep-2')).title]).toEqual([201, '', '']);
    const team = await call('POST', `${of('svc')}${missing}`, { identifier: fresh(), relations: { team: 'new-team' } });
    expect([team.status, (await call('GET', '/v1/teams/new-team')).status]).toEqual([422, 404]);
  });

  test('an entity may relate to itself', async () => {
    const name = fresh();
    const { body } = await call('POST', of('svc'), { identifier: name, relations: { deps: [name] } });
    expect(body.entity.relations.deps).toEqual([name]);
    expect((await call('DELETE', of('svc', name))).status).toBe(200);
  });

  test('P-55, G-96: without upsert an identifier that is taken is 422; with it the entity is replaced, with merge combined', async () => {
    const name = fresh();
    await call('POST', of('svc'), { identifier: name, title: 'T', properties: { text: 'abc', flag: true } });
    const again = await call('POST', of('svc'), { identifier: name });
    const merged = await call('POST', `${of('svc')}?upsert=true&merge=true`, {
      identifier: name,
      properties: { flag: false },
    });
    const replaced = await call('POST', `${of('svc')}?upsert=true`, { identifier: name, properties: { flag: false } });
    expect([again.status, merged.status, merged.body.entity.properties.text, merged.body.entity.title]).toEqual([
      422,
      200,
      'abc',
      'T',
    ]);
    expect([replaced.body.entity.properties.text, replaced.body.entity.title]).toEqual([null, '']);
  });

  test('validation_only says what would be stored and stores nothing', async () => {
    const name = fresh();
    const tried = await call('POST', `${of('svc')}?validation_only=true`, { identifier: name, title: 'T' });
    expect([tried.status, tried.body.entity.title, (await call('GET', of('svc', name))).status]).toEqual([
      201,
      'T',
      404,
    ]);
  });

  test('PATCH combines key by key, null clears; PUT clears what it leaves out', async () => {
    const name = fresh();
    await call('POST', of('svc'), {
      identifier: name,
      title: 'T',
      icon: 'I',
      team: ['my_team'],
      properties: { text: 'abc', flag: true },
    });
    const patched = (await call('PATCH', of('svc', name), { properties: { text: null }, icon: null })).body.entity;
    expect([patched.title, patched.icon, patched.team, patched.properties.text, patched.properties.flag]).toEqual([
      'T',
      undefined,
      ['my_team'],
      null,
      true,
    ]);
    const put = (await call('PUT', of('svc', name), { identifier: name })).body.entity;
    expect([put.title, put.team, put.properties, put.createdAt]).toEqual(['', undefined, unset, patched.createdAt]);
  });

  test('PUT may rename: relations follow, a taken name is 422', async () => {
    const [target, source, other] = [fresh(), fresh(), fresh()];
    for (const identifier of [target, other]) await call('POST', of('svc'), { identifier });
    await call('POST', of('svc'), { identifier: source, relations: { deps: [other, target] } });
    expect((await call('PUT', of('svc', target), { identifier: other })).status).toBe(422);
    await call('PUT', of('svc', target), { identifier: `${target}-new` });
    expect([(await read('svc', source)).relations.deps, (await call('GET', of('svc', target))).status]).toEqual([
      [other, `${target}-new`],
      404,
    ]);
  });

  test('M-58: owners are a list, one name is taken for one, and come back as they were written', async () => {
    const name = fresh();
    const one = await call('POST', of('svc'), { identifier: name, team: 'My Team' });
    const rule = { combinator: 'and', rules: [{ property: '$identifier', operator: '=', value: 'my_team' }] };
    const found = await call('PATCH', of('svc', name), { team: rule });
    expect([one.body.entity.team, found.body.entity?.team ?? found.body]).toEqual([['My Team'], ['my_team']]);
  });

  test('M-57: owners that are inherited cannot be given', async () => {
    const name = fresh();
    await call('POST', of('svc'), { identifier: name });
    const body = { identifier: name, relations: { svc: name } };
    const given = await call('POST', of('pod'), { ...body, team: ['my_team'] });
    const left = await call('POST', of('pod'), { ...body, team: [] });
    expect([given.status, left.status]).toEqual([422, 201]);
  });

  test('M-53: owners that were given go once they are inherited, and the entity can still be changed', async () => {
    const owned = blueprint('turning', { ownership: { type: 'Direct' }, relations: { svc: relation('svc') } });
    await call('POST', '/v1/blueprints', owned);
    await call('POST', of('turning'), { identifier: 'e', team: ['my_team'] });
    await call('PUT', '/v1/blueprints/turning', { ...owned, ownership: { type: 'Inherited', path: 'svc' } });
    const { status, body } = await call('PATCH', of('turning', 'e'), { title: 'T' });
    expect([status, body.entity.title, body.entity.team]).toEqual([200, 'T', []]);
  });

  test('P-56: what requires an entity keeps it from being deleted, unless the dependents go too; others lose the relation', async () => {
    const [target, loose] = [fresh(), fresh()];
    await call('POST', of('svc'), { identifier: target });
    await call('POST', of('svc'), { identifier: loose, relations: { deps: [target] } });
    await call('POST', of('pod'), { identifier: target, relations: { svc: target } });
    const held = await call('DELETE', of('svc', target));
    expect([held.status, held.body.error]).toEqual([422, 'has_dependents']);
    await call('DELETE', of('pod', target));
    await call('DELETE', of('svc', target));
    expect((await read('svc', loose)).relations.deps).toEqual([]);
    await call('POST', of('pod'), { identifier: loose, relations: { svc: loose } });
    await call('DELETE', `${of('svc', loose)}?delete_dependents=true`);
    expect((await call('GET', of('pod', loose))).status).toBe(404);
  });

  test('P-58: a run that is not there is 422 on every write, an empty run_id is none', async () => {
    const name = fresh();
    await call('POST', of('svc'), { identifier: name });
    const tried = await Promise.all([
      call('POST', `${of('svc')}?run_id=r_1`, { identifier: fresh() }),
      call('PUT', `${of('svc', name)}?run_id=r_1`, {}),
      call('PATCH', `${of('svc', name)}?run_id=r_1`, {}),
      call('DELETE', `${of('svc', name)}?run_id=r_1`),
      call('DELETE', '/v1/blueprints/svc/all-entities?run_id=r_1'),
    ]);
    const empty = await call('DELETE', `${of('svc', name)}?run_id=`);
    expect([...tried, empty].map(({ status }) => status)).toEqual([422, 422, 422, 422, 422, 200]);
  });

  test('H-11: include and exclude choose what is shown, repeated or joined; rubbish switches are off', async () => {
    const name = fresh();
    await call('POST', of('svc'), { identifier: name, title: 'T', properties: { text: 'abc' } });
    const shown = async (query: string) => {
      const { title, properties: some, relations } = (await call('GET', `${of('svc', name)}?${query}`)).body.entity;
      return [title, Object.keys(some).join(), Object.keys(relations).join()];
    };
    expect(await shown('include=text,$title&include=env')).toEqual(['T', 'text', 'env']);
    expect(await shown(`exclude=${Object.keys(properties).join()}&exclude_calculated_properties=0xc0001234`)).toEqual([
      'T',
      '',
      'env,team',
    ]);
  });

  test('the list and the count are of one blueprint', async () => {
    await call('POST', '/v1/blueprints', blueprint('counted'));
    for (const identifier of ['b', 'a', 'c']) await call('POST', of('counted'), { identifier });
    const list = await call('GET', of('counted'));
    const count = await call('GET', '/v1/blueprints/counted/entities-count');
    expect([list.body.entities.map(({ identifier }: { identifier: string }) => identifier), count.body]).toEqual([
      ['b', 'a', 'c'],
      { ok: true, count: 3 },
    ]);
  });

  test('of twenty upserts of one entity at once all succeed and one entity is there', async () => {
    const name = fresh();
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        call('POST', `${of('svc')}?upsert=true`, { identifier: name, title: `${i}` }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array.from({ length: 19 }, () => 200), 201]);
  });

  test('H-8: a blueprint or an entity that is not there is 404 for every method', async () => {
    const statuses = await Promise.all([
      call('GET', of('nowhere')),
      call('POST', of('nowhere'), { identifier: 7 }),
      call('GET', of('svc', 'nowhere')),
      call('PUT', of('svc', 'nowhere'), { title: 7 }),
      call('PATCH', of('svc', 'nowhere'), {}),
      call('DELETE', of('svc', 'nowhere')),
      call('GET', '/v1/blueprints/nowhere/entities-count'),
    ]);
    expect(statuses.map(({ status }) => status)).toEqual(Array.from({ length: 7 }, () => 404));
  });
});
