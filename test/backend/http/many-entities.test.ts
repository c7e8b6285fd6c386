import { blueprint, relation } from '../fixtures';
import { type Served, serving } from '../serving';

const total = 10_000;
const and = (...rules: object[]) => ({ combinator: 'and', rules });

let served: Served;
beforeAll(async () => {
  served = await serving();
});
afterAll(() => served.close());

test('10,000 entities made by one migration are aggregated and calculated in a moment', async () => {
  const { call } = served;
  const schema = { properties: { n: { type: 'number' } }, required: [] };
  const numbers = (calculationSpec: object, more: object = {}) => ({
    title: 't',
    target: 'leaf',
    calculationSpec,
    ...more,
  });
  await call('POST', '/v1/blueprints', blueprint('trunk'));
  await call(
    'POST',
    '/v1/blueprints',
    blueprint('leaf', {
      schema,
      relations: { trunk: relation('trunk') },
      calculationProperties: { double: { calculation: '.properties.n * 2', type: 'number' } },
    }),
  );
  await call('PATCH', '/v1/blueprints/trunk', {
    aggregationProperties: {
      sum: numbers({ func: 'sum', property: 'n', calculationBy: 'property' }),
      late: numbers(
        { func: 'count', calculationBy: 'entities' },
        { query: and({ property: 'n', operator: '>=', value: total / 2 }) },
      ),
    },
  });
  await call('POST', '/v1/blueprints/trunk/entities', { identifier: 't' });
  const migrated = await call('POST', '/v1/migrations', {
    sourceBlueprint: 'trunk',
    mapping: {
      blueprint: 'leaf',
      itemsToParse: `[range(${total})]`,
      entity: { identifier: '"l\\(.item)"', properties: { n: '.item' }, relations: { trunk: '.identifier' } },
    },
  });
  expect([migrated.status, migrated.body.message]).toEqual([200, undefined]);

  const begun = performance.now();
  const { properties } = (await call('GET', '/v1/blueprints/trunk/entities/t')).body.entity;
  expect(properties).toEqual({ sum: (total * (total - 1)) / 2, late: total / 2 });

  const query = and({ property: 'double', operator: '=', value: 2 * (total - 1) });
  const { body } = await call('POST', '/v1/blueprints/leaf/entities/search', { query });
  expect(body.entities.map(({ identifier }: { identifier: string }) => identifier)).toEqual([`l${total - 1}`]);
  expect(performance.now() - begun).toBeLessThan(60_000);
}, 120_000);
