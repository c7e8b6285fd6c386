import type { Driven, Instance, Outcome } from '../../../src/plugin/testkit';
import { type Port, startPort } from '../port';

let port: Port;
let terraform: Driven;
beforeAll(async () => {
  port = await startPort();
  terraform = port.connect();
  await terraform.create(type, { identifier: 'owner', title: 'Owner', ownership: { type: 'Direct' } });
});
afterAll(() => port.stop());

const type = 'port_blueprint';
let count = 0;
const named = () => `b${++count}`;
const done = (outcome: Outcome): Instance => {
  expect(outcome.diagnostics.filter((text) => !text.startsWith('warning: Deprecated'))).toEqual([]);
  return outcome;
};
const make = async (config: { readonly [name: string]: unknown }): Promise<Instance> =>
  done(await terraform.create(type, config));

describe('after an import', () => {
  test('the same configuration plans nothing', async () => {
    const identifier = named();
    const config = {
      identifier,
      title: 'T',
      properties: { object_props: { o: { default: '{"b": 1, "a": "<"}' } }, string_props: { s: { required: true } } },
      relations: { r: { target: identifier } },
    };
    await make(config);
    const imported = done(await terraform.import(type, identifier));
    expect((await terraform.plan(type, { config, prior: imported })).action).toBe('none');
  });

  test.each([
    ['force_delete_entities', true],
    ['create_catalog_page', false],
  ])('R-41: setting %s plans an update of it alone and sends no request', async (name, value) => {
    const config = { identifier: named(), title: 'T' };
    await make(config);
    const imported = done(await terraform.import(type, config.identifier));
    const plan = await terraform.plan(type, { config: { ...config, [name]: value }, prior: imported });
    expect(plan.action).toBe('update');
    expect(plan.planned).toEqual({ ...imported.state, [name]: value });
    await port.requests();
    const updated = done(await terraform.apply(plan));
    expect(updated.state).toEqual({ ...imported.state, [name]: value });
    expect(await port.requests()).toEqual([]);
    const renamed = { ...config, title: 'U', [name]: value };
    done(await terraform.update(updated, renamed));
    expect(await port.requests()).toEqual([
      `GET /v1/blueprints/${config.identifier}`,
      `PUT /v1/blueprints/${config.identifier}`,
    ]);
  });

  test('what is not there says so', async () => {
    const { diagnostics } = await terraform.import(type, 'nowhere');
    expect(diagnostics.join()).toMatch(/non-existent/);
  });
});

describe('what somebody else changed', () => {
  test.each<[string, object, (body: { [key: string]: unknown }) => object]>([
    [
      'a property removed',
      { properties: { string_props: { s: {}, t: {} } } },
      (body) => ({ ...body, schema: { properties: { s: { type: 'string' } } } }),
    ],
    [
      'every property removed',
      { properties: { string_props: { s: {} } } },
      (body) => ({ ...body, schema: { properties: {} } }),
    ],
    ['a property added', {}, (body) => ({ ...body, schema: { properties: { s: { type: 'string' } } } })],
    [
      'the calculations removed',
      { calculation_properties: { c: { calculation: '.x', type: 'string' } } },
      (body) => ({ ...body, calculationProperties: {} }),
    ],
    [
      'Kafka in place of the webhook',
      { webhook_changelog_destination: { url: 'https://x.test' } },
      (body) => ({ ...body, changelogDestination: { type: 'KAFKA' } }),
    ],
    [
      'the webhook removed',
      { webhook_changelog_destination: { url: 'https://x.test' } },
      ({ changelogDestination, ...body }) => body,
    ],
    ['the ownership removed', { ownership: { type: 'Direct' } }, ({ ownership, ...body }) => body],
    [
      'the older inheritance removed',
      { relations: { r: { target: 'owner' } }, team_inheritance: { path: 'r' } },
      ({ teamInheritance, ...body }) => body,
    ],
    ['the description removed', { description: 'd' }, ({ description, ...body }) => body],
  ])('%s shows, and applying again undoes it', async (_, more, change) => {
    const config = { identifier: named(), title: 'T', ...more };
    const made = await make(config);
    const { body } = await port.api('GET', `/v1/blueprints/${config.identifier}`);
    expect((await port.api('PUT', `/v1/blueprints/${config.identifier}`, change(body.blueprint))).status).toBe(200);
    const read = done(await terraform.read(made));
    expect((await terraform.plan(type, { config, prior: read })).action).toBe('update');
    const again = done(await terraform.update(read, config));
    expect((await terraform.plan(type, { config, prior: done(await terraform.read(again)) })).action).toBe('none');
  });

  test('the blueprint deleted: it is planned anew', async () => {
    const config = { identifier: named(), title: 'T' };
    const made = await make(config);
    await port.api('DELETE', `/v1/blueprints/${config.identifier}`);
    expect((await terraform.read(made)).state).toBeNull();
    expect((await terraform.destroy(made)).diagnostics).toEqual([]);
  });
});

describe('an update', () => {
  test('R-43: keeps the aggregations that another resource wrote', async () => {
    const config = { identifier: named(), title: 'T' };
    const made = await make(config);
    const aggregationProperties = {
      n: { title: 'N', target: config.identifier, calculationSpec: { calculationBy: 'entities', func: 'count' } },
    };
    await port.api('PATCH', `/v1/blueprints/${config.identifier}`, { aggregationProperties });
    done(await terraform.update(made, { ...config, title: 'U' }));
    const { body } = await port.api('GET', `/v1/blueprints/${config.identifier}`);
    expect(body.blueprint.aggregationProperties).toMatchObject({ n: { title: 'N' } });
  });

  test('renames in place and keeps what is known of it known', async () => {
    const config = { identifier: named(), title: 'T' };
    const made = await make(config);
    const plan = await terraform.plan(type, { config: { ...config, identifier: named() }, prior: made });
    expect(plan.action).toBe('update');
    expect(plan.planned).toMatchObject({ id: `b${count}`, created_at: made.state?.created_at });
    done(await terraform.apply(plan));
    expect((await port.api('GET', `/v1/blueprints/${config.identifier}`)).status).toBe(404);
  });
});

describe('a destroy', () => {
  test('of a blueprint with entities is refused, with the way out', async () => {
    const config = { identifier: named(), title: 'T' };
    const made = await make(config);
    await port.api('POST', `/v1/blueprints/${config.identifier}/entities`, { identifier: 'e', title: 'E' });
    const { diagnostics, state } = await terraform.destroy(made);
    expect(diagnostics.join()).toMatch(/has dependant entities.*force_delete_entities = true/s);
    expect(state).not.toBeNull();
  });

  test('with force_delete_entities takes the entities along', async () => {
    const config = { identifier: named(), title: 'T', force_delete_entities: true };
    const made = await make(config);
    await port.api('POST', `/v1/blueprints/${config.identifier}/entities`, { identifier: 'e', title: 'E' });
    done(await terraform.destroy(made));
    expect((await port.api('GET', `/v1/blueprints/${config.identifier}`)).status).toBe(404);
    expect((await terraform.destroy(made)).diagnostics).toEqual([]);
  });
});

describe('create_catalog_page', () => {
  test.each([
    [true, 200],
    [false, 404],
  ])('= %s: the page answers %i', async (create_catalog_page, status) => {
    const identifier = `${named()}s`;
    await make({ identifier, title: 'T', create_catalog_page });
    expect((await port.api('GET', `/v1/pages/${identifier}`)).status).toBe(status);
  });
});

describe('a relation to a blueprint that is not there', () => {
  const relations = { self: { target: 'owner' }, r: { target: 'later' } };
  const said = /Relation to a blueprint that is not there \[relations\["r"\].*port_blueprint\.NAME\.identifier.*later/s;

  test('is refused when it is made, in its place and with the way out', async () => {
    const { diagnostics, state } = await terraform.create(type, { identifier: named(), title: 'T', relations });
    expect(diagnostics).toEqual([expect.stringMatching(said)]);
    expect(state).toBeNull();
  });

  test('is refused when it is added, and nothing is changed', async () => {
    const config = { identifier: named(), title: 'T' };
    const made = await make(config);
    const { diagnostics, state } = await terraform.update(made, { ...config, title: 'U', relations });
    expect(diagnostics).toEqual([expect.stringMatching(said)]);
    expect(state).toEqual(made.state);
  });
});

test('the older inheritance is warned of where it changes something, and only there', async () => {
  const config = {
    identifier: named(),
    title: 'T',
    relations: { r: { target: 'owner' } },
    team_inheritance: { path: 'r' },
  };
  const plan = await terraform.plan(type, { config });
  expect(plan.diagnostics).toEqual([expect.stringMatching(/^warning: Deprecated.*ownership = /)]);
  const made = done(await terraform.apply(plan));
  expect((await terraform.plan(type, { config, prior: made })).diagnostics).toEqual([]);
});

test('a blueprint of a thousand properties is made, read and planned empty', async () => {
  const many = Object.fromEntries(Array.from({ length: 1_000 }, (_, i) => [`p${i}`, { title: `Property ${i}` }]));
  const config = { identifier: named(), title: 'T', properties: { string_props: many } };
  expect(await terraform.lifecycle(type, config)).toHaveLength(1);
});

test('a blueprint over the limit of a request is refused before it is sent', async () => {
  const config = {
    identifier: named(),
    title: 'T',
    properties: { string_props: { s: { default: 'x'.repeat(2 ** 20) } } },
  };
  await port.requests();
  expect((await terraform.create(type, config)).diagnostics.join()).toMatch(
    /Request too large for Port.*takes at most 1048576/,
  );
  expect(await port.requests()).toEqual([]);
});

test('twenty blueprints at once are twenty blueprints', async () => {
  const all = await Promise.all(Array.from({ length: 20 }, () => make({ identifier: named(), title: 'T' })));
  expect(new Set(all.map(({ state }) => state?.id)).size).toBe(20);
});
