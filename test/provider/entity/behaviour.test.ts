import type { Driven, Instance, Outcome } from '../../../src/plugin/testkit';
import { type Port, startPort } from '../port';

let port: Port;
let terraform: Driven;
const type = 'port_entity';
let count = 0;
const named = () => `e${++count}`;
const done = (outcome: Outcome): Instance => {
  expect(outcome.diagnostics).toEqual([]);
  return outcome;
};
const make = async (config: { readonly [name: string]: unknown }): Promise<Instance> =>
  done(await terraform.create(type, config));
const at = (identifier: string) => `/v1/blueprints/svc/entities/${encodeURIComponent(identifier)}`;

beforeAll(async () => {
  port = await startPort();
  terraform = port.connect();
  for (const identifier of ['svc', 'other']) {
    done(
      await terraform.create('port_blueprint', {
        identifier,
        title: 'Service',
        properties: {
          string_props: { s: {}, t: {} },
          number_props: { n: {} },
          array_props: { l: { string_items: {} }, b: { boolean_items: {} }, m: {} },
          object_props: { o: {} },
        },
        relations: { one: { target: identifier }, all: { target: identifier, many: true } },
      }),
    );
  }
});
afterAll(() => port.stop());

describe('after an import', () => {
  test.each(['plain', 'a:b:c', 'with/slash', 'ü@.+=-_'])(
    'of %s the same configuration plans nothing',
    async (identifier) => {
      const config = {
        blueprint: 'svc',
        identifier,
        title: 'T',
        properties: {
          string_props: { s: '' },
          object_props: { o: '{"b": "<", "a": 9007199254740993}' },
          array_props: { boolean_items: { b: [] }, object_items: { m: ['1', '"x"'] } },
        },
        relations: { single_relations: { one: identifier } },
      };
      await make(config);
      const imported = done(await terraform.import(type, `svc:${identifier}`));
      expect((await terraform.plan(type, { config, prior: imported })).action).toBe('none');
    },
  );

  test.each([
    ['run_id', 'r_1'],
    ['create_missing_related_entities', true],
  ])('R-41: setting %s plans an update of it alone and sends no request', async (name, value) => {
    const config = { blueprint: 'svc', identifier: named(), title: 'T' };
    await make(config);
    const imported = done(await terraform.import(type, `svc:${config.identifier}`));
    const plan = await terraform.plan(type, { config: { ...config, [name]: value }, prior: imported });
    expect(plan.planned).toEqual({ ...imported.state, [name]: value });
    await port.requests();
    const updated = done(await terraform.apply(plan));
    expect(updated.state).toEqual({ ...imported.state, [name]: value });
    expect(await port.requests()).toEqual([]);
    done(await terraform.update(imported, { ...config, title: 'U' }));
    expect(await port.requests()).toEqual([`GET ${at(config.identifier)}`, `PUT ${at(config.identifier)}`]);
  });

  test.each([
    ['nothing', 'Invalid import id'],
    [':e', 'Invalid import id'],
    ['svc:', 'Invalid import id'],
    ['svc:nobody', 'non-existent'],
    ['nowhere:e', 'non-existent'],
  ])('%s is refused', async (id, expected) => {
    expect((await terraform.import(type, id)).diagnostics.join()).toContain(expected);
  });
});

describe('what somebody else changed', () => {
  const full = {
    title: 'T',
    icon: 'I',
    properties: { string_props: { s: 'x' }, array_props: { string_items: { l: ['a'] } } },
    relations: { single_relations: { one: 'target' }, many_relations: { all: ['target'] } },
  };
  beforeAll(() => make({ blueprint: 'svc', identifier: 'target', title: 'Target' }));

  test.each<[string, object]>([
    ['a value', { properties: { s: 'y', l: ['a'] } }],
    ['a value removed', { properties: { l: ['a'] } }],
    ['every value removed', { properties: {} }],
    ['a value added', { properties: { s: 'x', l: ['a'], n: 5 } }],
    ['a list emptied', { properties: { s: 'x', l: [] } }],
    ['the relations removed', { relations: {} }],
    ['a relation to many removed', { relations: { one: 'target' } }],
    ['the icon removed', { icon: undefined }],
    ['teams added', { team: ['_none'] }],
    ['the title', { title: 'other' }],
  ])('%s shows, and applying again undoes it', async (_, change) => {
    const config = { blueprint: 'svc', identifier: named(), ...full };
    const made = await make(config);
    if ('team' in change)
      await port.api('POST', '/v1/blueprints/_team/entities?upsert=true', { identifier: '_none', title: '_none' });
    const { body } = await port.api('GET', at(config.identifier));
    const changed = await port.api('PUT', at(config.identifier), { ...body.entity, ...change });
    expect([changed.status, changed.body.message]).toEqual([200, undefined]);
    const read = done(await terraform.read(made));
    expect((await terraform.plan(type, { config, prior: read })).action).toBe('update');
    const again = done(await terraform.update(read, config));
    expect((await terraform.plan(type, { config, prior: done(await terraform.read(again)) })).action).toBe('none');
  });

  test('the entity deleted: it is planned anew, and destroying it succeeds', async () => {
    const made = await make({ blueprint: 'svc', identifier: named(), title: 'T' });
    await port.api('DELETE', `${at(`e${count}`)}?delete_dependents=false`);
    expect((await terraform.read(made)).state).toBeNull();
    expect((await terraform.destroy(made)).diagnostics).toEqual([]);
  });
});

describe('an identifier that is left out', () => {
  test('is made by Port and stays', async () => {
    const config = { blueprint: 'svc', title: 'T' };
    const made = await make(config);
    expect(made.state?.id).toBe(`svc:${made.state?.identifier}`);
    const plan = await terraform.plan(type, { config: { ...config, title: 'U' }, prior: made });
    expect(plan.planned).toMatchObject({ identifier: made.state?.identifier, id: made.state?.id });
    expect((await terraform.plan(type, { config, prior: made })).action).toBe('none');
  });
});

describe('a change', () => {
  test('of the identifier renames in place', async () => {
    const made = await make({ blueprint: 'svc', identifier: named(), title: 'T' });
    const old = `e${count}`;
    const plan = await terraform.plan(type, {
      config: { blueprint: 'svc', identifier: named(), title: 'T' },
      prior: made,
    });
    expect([plan.action, plan.planned?.id]).toEqual(['update', `svc:e${count}`]);
    done(await terraform.apply(plan));
    expect((await port.api('GET', at(old))).status).toBe(404);
  });

  test('R-42: of the blueprint replaces', async () => {
    const config = { blueprint: 'svc', identifier: named(), title: 'T' };
    const made = await make(config);
    const plan = await terraform.plan(type, { config: { ...config, blueprint: 'other' }, prior: made });
    expect([plan.action, plan.replaces]).toEqual(['replace', ['blueprint']]);
    const moved = done(await terraform.update(made, { ...config, blueprint: 'other' }));
    expect(moved.state?.id).toBe(`other:${config.identifier}`);
    expect((await port.api('GET', at(config.identifier))).status).toBe(404);
  });

  test.each<[string, object, object]>([
    ['icon', { icon: 'I' }, { icon: '' }],
    ['icon', { icon: 'I' }, {}],
    ['teams', { teams: ['squad'] }, { teams: [] }],
    ['teams', { teams: ['squad'] }, {}],
  ])('empties %s', async (name, before, after) => {
    await port.api('POST', '/v1/blueprints/_team/entities?upsert=true', { identifier: 'squad', title: 'squad' });
    const config = { blueprint: 'svc', identifier: named(), title: 'T' };
    const made = await make({ ...config, ...before });
    const emptied = done(await terraform.update(made, { ...config, ...after }));
    const { body } = await port.api('GET', at(config.identifier));
    expect(body.entity[name === 'teams' ? 'team' : name] ?? []).toHaveLength(0);
    const read = done(await terraform.read(emptied));
    expect((await terraform.plan(type, { config: { ...config, ...after }, prior: read })).action).toBe('none');
  });
});

describe('create_missing_related_entities', () => {
  const config = { blueprint: 'svc', title: 'T', relations: { single_relations: { one: 'missing' } } };

  test('left out, a relation to nobody is refused', async () => {
    const { diagnostics, state } = await terraform.create(type, { ...config, identifier: named() });
    expect(diagnostics).toEqual([
      expect.stringMatching(/that is not there \[relations.*create_missing_related_entities = true.*missing/s),
    ]);
    expect(state).toBeNull();
  });

  test('makes them', async () => {
    await make({ ...config, identifier: named(), create_missing_related_entities: true });
    expect((await port.api('GET', at('missing'))).status).toBe(200);
  });
});

test('an update keeps what is known of it known', async () => {
  const config = { blueprint: 'svc', identifier: named(), title: 'T' };
  const made = await make(config);
  const { planned } = await terraform.plan(type, { config: { ...config, title: 'U' }, prior: made });
  const { id, created_at, created_by } = made.state ?? {};
  expect(planned).toMatchObject({ id, created_at, created_by });
});

test('R-45: reading fifty entities costs at most four single reads and one list', async () => {
  const made = await Promise.all(
    Array.from({ length: 50 }, () => make({ blueprint: 'other', identifier: named(), title: 'T' })),
  );
  await port.requests();
  const reader = port.connect();
  for (const instance of made) done(await reader.read(instance));
  const requests = await port.requests();
  expect(requests.length).toBeGreaterThan(0);
  expect(requests.length).toBeLessThanOrEqual(5);
});

describe('owners that are inherited', () => {
  const blueprint = (identifier: string, more: object) =>
    port.api('POST', '/v1/blueprints', {
      identifier,
      title: identifier,
      schema: { properties: {}, required: [] },
      relations: {},
      ...more,
    });
  const heir = { relations: { up: { target: 'owned', required: false, many: false } } };

  beforeAll(async () => {
    await port.api('POST', '/v1/blueprints/_team/entities?upsert=true', { identifier: 'heads', title: 'heads' });
    await blueprint('owned', { ownership: { type: 'Direct' } });
    await blueprint('heir', { ...heir, ownership: { type: 'Inherited', path: 'up' } });
    await blueprint('old-heir', { ...heir, teamInheritance: { path: 'up' } });
    await port.api('POST', '/v1/blueprints/owned/entities', { identifier: 'top', team: ['heads'] });
  });

  test.each(['heir', 'old-heir'])('M-53, M-60: of an entity of %s are not in state and plan nothing', async (of) => {
    const config = { blueprint: of, identifier: 'e', title: 'T', relations: { single_relations: { up: 'top' } } };
    const made = await make(config);
    const { body } = await port.api('GET', `/v1/blueprints/${of}/entities/e`);
    const read = done(await terraform.read(made));
    const imported = done(await terraform.import(type, `${of}:e`));
    expect(body.entity.team).toEqual(['heads']);
    for (const prior of [made, read, imported]) {
      expect(prior.state).toMatchObject({ teams: null });
      expect((await terraform.plan(type, { config, prior })).action).toBe('none');
    }
    const updated = done(await terraform.update(read, { ...config, title: 'U' }));
    expect(updated.state).toMatchObject({ title: 'U', teams: null });
  });
});
