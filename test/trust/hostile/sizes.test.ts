import { action, blueprint, user } from '../../backend/fixtures';
import { sendRaw } from '../../backend/http/raw';
import { type Answer, type Served, serving } from '../../backend/serving';
import { happened, quantile } from './table';

/**
 * Requests that are too large, too deep, too many or too slow, and names that are paths: each is refused or done in
 * bounded time, and others are answered meanwhile.
 *
 * Source: spec H-2, D-3, D-13, D-26, P-56, M-47.
 */

jest.setTimeout(120_000);

let served: Served;

beforeAll(async () => {
  served = await serving();
  const properties = { text: { type: 'string' }, list: { type: 'array' }, object: { type: 'object' } };
  const schema = { properties, required: [] };
  const relations = { next: { target: 'svc', title: 'Next', required: false, many: true } };
  await served.call('POST', '/v1/blueprints', blueprint('svc', { schema, relations }));
  await served.call('POST', '/v1/actions', action('act'));
  await served.call('POST', '/v1/blueprints/_user/entities', user('adm@acme.test', { port_role: 'Admin' }));
});

afterAll(() => served.close());

interface Measured {
  readonly answers: readonly Answer[];
  readonly tookMs: number;
  readonly others: readonly number[];
}

/** Attacks, while somebody else asks for one small thing after the other. */
async function measured(attacks: readonly (() => Promise<Answer>)[]): Promise<Measured> {
  const start = performance.now();
  let isOver = false;
  const attacking = Promise.all(attacks.map((attack) => attack())).finally(() => {
    isOver = true;
  });
  const others: number[] = [];
  while (!isOver) {
    const before = performance.now();
    expect((await served.call('GET', '/v1/blueprints/svc')).status).toBe(200);
    others.push(performance.now() - before);
  }
  return { answers: await attacking, tookMs: performance.now() - start, others };
}

const repeat = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));
const nested = (depth: number): object =>
  depth === 1 ? { combinator: 'and', rules: [] } : { combinator: 'and', rules: [nested(depth - 1)] };
const query = (value: unknown) => ({
  combinator: 'and',
  rules: [{ property: '$identifier', operator: 'in', value }],
});
const policy = (queries: object, conditions: readonly string[]) => ({ execute: { policy: { queries, conditions } } });
const permissions = '/v1/actions/act/permissions';
const entities = '/v1/blueprints/svc/entities';
const mebibyte = 1024 * 1024;

const attacks: readonly (readonly [name: string, method: string, path: string, body: unknown, statuses: number[]])[] = [
  ['a body of 1 MiB and one byte', 'POST', entities, `"${'x'.repeat(mebibyte)}`, [413]],
  [
    'a text of nearly 1 MiB',
    'POST',
    entities,
    { identifier: 'big', properties: { text: 'x'.repeat(mebibyte - 200) } },
    [200, 201],
  ],
  ['500,000 brackets', 'POST', entities, '['.repeat(500_000), [400]],
  ['100,000 objects in one another', 'POST', entities, '{"a":'.repeat(100_000), [400]],
  [
    'a property of 50,000 lists in one another',
    'POST',
    entities,
    `{"properties":{"list":${'['.repeat(50_000)}${']'.repeat(50_000)}}}`,
    [400, 422],
  ],
  [
    '100,000 keys',
    'POST',
    entities,
    { properties: { object: Object.fromEntries(repeat(60_000, (i) => [`k${i}`, i])) } },
    [200, 201],
  ],
  [
    'the same key 50,000 times',
    'POST',
    entities,
    `{${repeat(50_000, () => '"title":"x"').join(',')}}`,
    [200, 201, 400, 422],
  ],
  [
    'a number of 500,000 digits',
    'POST',
    entities,
    `{"properties":{"list":[${'9'.repeat(500_000)}]}}`,
    [200, 201, 400, 422],
  ],
  ['an exponent of 9 digits', 'POST', entities, '{"properties":{"list":[1e999999999]}}', [200, 201, 400, 422]],
  ['10,000 entries of a list', 'POST', entities, { properties: { list: repeat(10_000, String) } }, [200, 201]],
  [
    '10,000 relations to what is not there',
    'POST',
    entities,
    { relations: { next: repeat(10_000, (i) => `e${i}`) } },
    [404, 422],
  ],
  [
    '3,000 relations to make',
    'POST',
    `${entities}?create_missing_related_entities=true`,
    { relations: { next: repeat(3000, (i) => `made${i}`) } },
    [200, 201, 422],
  ],
  [
    '21 entities at once',
    'POST',
    `${entities}/bulk`,
    { entities: repeat(21, (i) => ({ identifier: `b${i}` })) },
    [422],
  ],
  [
    '101 entities to delete at once',
    'POST',
    '/v1/blueprints/svc/bulk/entities/delete',
    { entities: repeat(101, String) },
    [422],
  ],
  [
    '10,000 users of a list',
    'PATCH',
    permissions,
    { execute: { users: repeat(10_000, (i) => `u${i}@acme.test`) } },
    [422],
  ],
  ['one user 20,000 times', 'PATCH', permissions, { execute: { users: repeat(20_000, () => 'adm@acme.test') } }, [200]],
  ['10,000 teams of a list', 'PATCH', permissions, { approve: { teams: repeat(10_000, (i) => `t${i}`) } }, [422]],
  ['groups 10 deep', 'POST', '/v1/entities/search', nested(10), [200]],
  ['groups 11 deep', 'POST', '/v1/entities/search', nested(11), [422]],
  [
    'groups 5,000 deep',
    'POST',
    '/v1/entities/search',
    `${'{"combinator":"and","rules":['.repeat(5000)}${']}'.repeat(5000)}`,
    [400, 422],
  ],
  [
    '101 rules',
    'POST',
    '/v1/entities/search',
    { combinator: 'or', rules: repeat(101, () => query(['x']).rules[0]) },
    [422],
  ],
  [
    '100 rules with 500 values',
    'POST',
    '/v1/entities/search',
    { combinator: 'or', rules: repeat(99, () => query(repeat(500, String)).rules[0]) },
    [200],
  ],
  ['a rule with 100,000 values', 'POST', '/v1/entities/search', query(repeat(100_000, String)), [200, 422]],
  [
    'a policy of 1,000 conditions',
    'PATCH',
    permissions,
    policy(
      {},
      repeat(1000, (i) => `${i} < 0`),
    ),
    [200, 422],
  ],
  [
    'a policy of 10,000 queries',
    'PATCH',
    permissions,
    policy(Object.fromEntries(repeat(8000, (i) => [`q${i}`, nested(1)])), ['true']),
    [200, 422],
  ],
  ['a condition of 500,000 characters', 'PATCH', permissions, policy({}, [`${'1+'.repeat(250_000)}1`]), [200, 422]],
  [
    'a blueprint of 5,000 properties',
    'POST',
    '/v1/blueprints',
    blueprint('wide', {
      schema: { properties: Object.fromEntries(repeat(5000, (i) => [`p${i}`, { type: 'string' }])), required: [] },
    }),
    [201, 422],
  ],
  ['an identifier of 1,001 characters', 'POST', entities, { identifier: 'x'.repeat(1001) }, [422]],
  [
    'a client id of 1 MB',
    'POST',
    '/v1/auth/access_token',
    { clientId: 'x'.repeat(1_000_000), clientSecret: 'x' },
    [401, 422],
  ],
  [
    'a client secret of 1 MB',
    'POST',
    '/v1/auth/access_token',
    { clientId: 'test-client', clientSecret: 'x'.repeat(1_000_000) },
    [401, 422],
  ],
];

describe('H-2, D-13: what is too much', () => {
  test.each(attacks)('%s', async (name, method, path, body, statuses) => {
    const { answers, tookMs, others } = await measured([
      () => served.call(method, path, body, { 'content-type': 'application/json' }),
    ]);
    const [answer] = answers;
    expect(statuses).toContain(answer?.status);
    expect((answer?.text ?? '').length < 4096 || (answer?.status ?? 500) < 300).toBe(true);
    expect(tookMs).toBeLessThan(20_000);
    happened(
      name,
      `${answer?.status} after ${tookMs.toFixed(0)} ms; GETs of others: ${others.length} answered, longest ${quantile(others, 1).toFixed(0)} ms`,
    );
  });

  test('and what was written can be read and taken away again', async () => {
    for (const path of ['/v1/actions', entities, '/v1/blueprints', '/v1/audit-log?limit=10', permissions]) {
      expect((await served.call('GET', path)).status).toBe(200);
    }
    expect((await served.call('PATCH', permissions, { execute: { policy: null } })).status).toBe(200);
  });
});

describe('D-3, D-12: policies with many queries', () => {
  test('G-91, D-25: 100 queries over all there is are stopped in time, and what rests on them is false', async () => {
    await served.call('POST', '/v1/actions', action('many'));
    const queries = Object.fromEntries(repeat(100, (i) => [`q${i}`, { combinator: 'and', rules: [] }]));
    const made = await served.call(
      'PATCH',
      '/v1/actions/many/permissions',
      policy(queries, ['.results.q99.entities | length > 0']),
    );
    expect(made.status).toBe(200);
    const { answers, tookMs, others } = await measured(
      repeat(3, () => () => served.call('POST', '/v1/actions/many/runs', { properties: {} })),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([403]));
    expect(tookMs).toBeLessThan(30_000);
    expect(quantile(others, 1)).toBeLessThan(10_000);
    happened(
      '3 runs whose policy has 100 queries over everything',
      `${answers[0]?.status} after ${tookMs.toFixed(0)} ms; ${others.length} GETs of others answered, p99 ${quantile(others, 0.99).toFixed(0)} ms`,
    );
  });
});

describe('a request that is slow', () => {
  test('fifty bodies that never end hold nobody up', async () => {
    const head = `POST /v1/teams HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${served.token}\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{"name":`;
    const stuck = repeat(50, () => sendRaw(served.url, [head], true));
    const { others } = await measured([
      async () => {
        await Promise.all(stuck);
        return served.call('GET', '/v1/organization');
      },
    ]);
    expect(quantile(others, 1)).toBeLessThan(5000);
    happened('50 bodies that never end', `others answered, longest ${quantile(others, 1).toFixed(0)} ms`);
  });
});

describe('M-47: names that are paths', () => {
  const names = [
    '..',
    '.',
    '../../v1/users',
    '..%2f..%2fsecrets',
    '....//',
    '/',
    '//',
    'a/../b',
    '\\..\\',
    'C:\\',
    '%2e%2e',
    '..;/',
    '~',
    'a\u0000b',
    'a%00b',
    '/__portcullis/organizations',
    'entities',
    'permissions',
    'all-entities',
    'runs',
    'system',
    'search',
    'bulk',
    '?x=1',
    '#',
  ];

  test.each(names)('%j is a name, or none, and never another place', async (name) => {
    const encoded = encodeURIComponent(name);
    const made = await served.call('POST', entities, { identifier: name, title: 'path' });
    expect([201, 200, 422]).toContain(made.status);
    const found = await served.call('GET', `${entities}/${encoded}`);
    if (made.status < 300) expect([found.status, found.body.entity?.identifier]).toEqual([200, name]);
    else expect([404, 422, 400]).toContain(found.status);
    const others = [
      `/v1/actions/${encoded}`,
      `/v1/pages/${encoded}`,
      `/v1/teams/${encoded}`,
      `/v1/users/${encoded}`,
      `/v1/blueprints/${encoded}`,
      `/v1/organization/secrets/${encoded}`,
      `/v1/webhooks/${encoded}`,
    ];
    for (const path of others) {
      const response = await fetch(served.url + path, { headers: { authorization: served.token } });
      const text = await response.text();
      const isList =
        /^\/v1\/(actions|pages|teams|users|blueprints|webhooks|organization\/secrets)\/?$/.test(
          new URL(served.url + path).pathname,
        ) || path.includes('/runs');
      if (!isList)
        expect([path, response.status, text.includes('organizations":[')]).toEqual([path, expect.any(Number), false]);
      expect(response.status).toBeLessThan(500);
    }
    happened(`identifier ${JSON.stringify(name)}`, made.status < 300 ? 'a name like any other' : `${made.status}`);
  });
});
