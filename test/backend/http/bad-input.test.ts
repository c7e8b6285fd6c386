import { gzipSync } from 'node:zlib';
import { type Answer, credentials, type Served, serving } from '../serving';

/** Every route that takes a body, a body it accepts, and one wrong entry in it with its place. */
const routes: readonly (readonly [route: string, body: object, wrong: object, place: string])[] = [
  ['POST /v1/auth/access_token', credentials, { clientId: 7 }, 'clientId'],
  [
    'POST /v1/blueprints',
    blueprint('spare'),
    { relations: { r: { target: 'x', required: 'no', many: false } } },
    'relations.r.required',
  ],
  [
    'PUT /v1/blueprints/service',
    blueprint('service'),
    { schema: { properties: { p: { type: 'text' } } } },
    'schema.properties.p.type',
  ],
  ['PATCH /v1/blueprints/service', { title: 'Service' }, { title: ['Service'] }, 'title'],
  ['POST /v1/blueprints/service/entities', { identifier: 'e2', title: 'E' }, { relations: { r: 7 } }, 'relations.r'],
  ['PUT /v1/blueprints/service/entities/e1', { identifier: 'e1', title: 'E' }, { properties: [] }, 'properties'],
  ['PATCH /v1/blueprints/service/entities/e1', { title: 'E' }, { title: 7 }, 'title'],
  ['POST /v1/blueprints/service/entities/search', { limit: 10 }, { limit: '10' }, 'limit'],
  [
    'POST /v1/entities/search',
    { combinator: 'and', rules: [] },
    { rules: [{ property: '$title', operator: 'like', value: 'x' }] },
    'rules[0].operator',
  ],
  [
    'POST /v1/actions',
    action('spare'),
    { trigger: { type: 'self-service', operation: 'CREATE', userInputs: { properties: { a: {} } } } },
    'trigger.userInputs.properties.a.type',
  ],
  ['PUT /v1/actions/restart', action('restart'), { invocationMethod: { type: 'WEBHOOK' } }, 'invocationMethod.url'],
  [
    'PATCH /v1/actions/restart/permissions',
    { execute: { roles: ['Admin'] } },
    { execute: { roles: ['Admin', null] } },
    'execute.roles[1]',
  ],
  ['POST /v1/teams', { name: 'spare' }, { users: 'all' }, 'users'],
  ['PUT /v1/teams/pay', { name: 'pay' }, { name: 'pay/1' }, 'name'],
  ['PATCH /v1/teams/pay', { description: 'd' }, { users: [{}] }, 'users[0]'],
];

/** Routes whose documented body is closed: unknown keys at the top are refused. Source: spec P-5, 05 section 3. */
const closed = [
  'POST /v1/auth/access_token',
  'POST /v1/blueprints/service/entities/search',
  'POST /v1/entities/search',
  'POST /v1/actions',
  'PUT /v1/actions/restart',
  'PATCH /v1/actions/restart/permissions',
];

function blueprint(identifier: string) {
  return { identifier, title: 'Service', schema: { properties: { p: { type: 'string' } } } };
}

function action(identifier: string) {
  const trigger = { type: 'self-service', operation: 'CREATE', userInputs: { properties: {} } };
  return { identifier, trigger, invocationMethod: { type: 'KAFKA' } };
}

let backend: Served;

beforeAll(async () => {
  backend = await serving();
  await backend.call('POST', '/v1/blueprints', blueprint('service'));
  await backend.call('POST', '/v1/blueprints/service/entities', { identifier: 'e1', title: 'E' });
  await backend.call('POST', '/v1/actions', action('restart'));
  await backend.call('POST', '/v1/teams', { name: 'pay' });
});

afterAll(async () => {
  await backend.close();
});

afterEach(async () => {
  expect((await fetch(`${backend.url}/health`)).status).toBe(200);
});

const say = ({ status, body }: Answer): string => `${status} ${body.error}`;
const split = (route: string): [string, string] => [
  route.slice(0, route.indexOf(' ')),
  route.slice(route.indexOf(' ') + 1),
];
const deep = (depth: number, open: string, close: string): string => open.repeat(depth) + close.repeat(depth);

describe.each(routes)('%s', (route, body, wrong, place) => {
  const [method, path] = split(route);
  const send = (raw: unknown, headers?: Record<string, string>) => backend.call(method, path, raw, headers);
  const text = JSON.stringify(body);

  test('names the place of a value of the wrong type', async () => {
    const { status, body: answer } = await send({ ...body, ...wrong });
    expect({ status, error: answer.error }).toEqual({ status: 422, error: 'invalid_request' });
    expect(answer.message).toContain(place);
  });

  test.each<[string, unknown, string]>([
    ['no body', undefined, '422 invalid_request'],
    ['null', 'null', '422 invalid_request'],
    ['a list', '[]', '422 invalid_request'],
    ['a text', '"x"', '422 invalid_request'],
    ['a number no JavaScript number holds', '1e400', '422 invalid_request'],
    ['JSON cut short', text.slice(0, -1), '400 bad_request'],
    ['JSON with more behind it', `${text}]`, '400 bad_request'],
    ['no JSON at all', 'name=pay', '400 bad_request'],
    ['objects 10,000 deep', deep(10_000, '{"a":', '}').replace(':}', ':1}'), '400 bad_request'],
    ['lists 10,000 deep', deep(10_000, '[', ']'), '400 bad_request'],
    ['lists 100,000 deep that are not closed', '['.repeat(100_000), '400 bad_request'],
    ['bytes that are not UTF-8', Buffer.from([0x22, 0xff, 0xfe, 0x22]), '400 bad_request'],
    ['a key __proto__', `${text.slice(0, -1)},"__proto__":{"polluted":1}}`, '422 invalid_request'],
    [
      'a NUL character in a value',
      text
        .replace(/:"([^"]*)"/, ':"\\u0000$1"')
        .replace(/:10\}/, ':10,"from":"\\u0000"}')
        .replace(/:\[\]\}/, ':["\\u0000"]}')
        .replace('["Admin"]', '["\\u0000"]'),
      '422 invalid_request',
    ],
    ['a NUL character in a key', `${text.slice(0, -1)},"\\u0000":1}`, '422 invalid_request'],
    ['half a surrogate pair', `${text.slice(0, -1)},"a":["\\ud800"]}`, '422 invalid_request'],
    ['1 MiB and a byte', JSON.stringify({ ...body, x: 'x'.repeat(1024 * 1024) }), '413 payload_too_large'],
  ])('refuses %s', async (_, raw, expected) => {
    expect(say(await send(raw))).toBe(expected);
  });

  test.each<[string, Record<string, string>, unknown]>([
    ['text/plain', { 'content-type': 'text/plain' }, text],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, text],
    ['no content type it knows', { 'content-type': 'rubbish' }, text],
    ['a compressed body', { 'content-encoding': 'gzip' }, gzipSync(text)],
  ])('refuses %s', async (_, headers, raw) => {
    expect(say(await send(raw, headers))).toBe('415 unsupported_media_type');
  });

  test('says at which offset JSON ends', async () => {
    const { body: answer } = await send(`${text.slice(0, -1)},}`);
    expect(answer.message).toMatch(new RegExp(`line 1, column ${text.length + 1} \\(offset ${text.length}\\)`));
  });

  if (closed.includes(route)) {
    test('P-5: names an unknown key', async () => {
      const { status, body: answer } = await send({ ...body, constructor: 1 });
      expect(status).toBe(422);
      expect(answer.message).toContain('constructor is not a known key');
    });
  }

  if (!path.includes('auth')) {
    test('asks for a token before it reads anything', async () => {
      expect(say(await send('{', { authorization: '' }))).toBe('401 unauthorized');
      expect(say(await send('{', { authorization: `Bearer ${'x'.repeat(8_000)}` }))).toBe('401 unauthorized');
    });
  }
});

test('nothing was polluted by any of it', () => {
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
});

describe('names that JavaScript objects have of their own', () => {
  const names = ['constructor', 'toString', 'hasOwnProperty', 'valueOf', 'prototype', 'length'];

  test.each(names)('%s is an ordinary name of whatever can be named', async (name) => {
    for (const path of ['blueprints', 'teams', 'users', 'pages', 'actions']) {
      expect((await backend.call('GET', `/v1/${path}/${name}`)).status).toBe(404);
    }
    const shape = {
      schema: { properties: { [name]: { type: 'string' }, p: { type: 'string' } } },
      relations: { [name]: { target: 'service', required: false, many: false } },
    };
    expect((await backend.call('POST', '/v1/blueprints', { ...blueprint(name), ...shape })).status).toBe(201);
    const entities = `/v1/blueprints/${name}/entities`;
    const entity = { identifier: name, title: name, properties: { [name]: 'x' }, relations: { [name]: 'e1' } };
    expect((await backend.call('POST', entities, entity)).body).toMatchObject({ ok: true, entity });
    const rules = [
      { property: '$blueprint', operator: '=', value: name },
      { property: name, operator: '=', value: 'x' },
    ];
    const found = await backend.call('POST', '/v1/entities/search', { combinator: 'and', rules });
    expect(found.body.entities).toEqual([expect.objectContaining({ identifier: name })]);
    expect((await backend.call('POST', '/v1/actions', action(name))).status).toBe(201);
    expect((await backend.call('GET', `/v1/actions/${name}`)).status).toBe(200);
  });

  test.each(names)('%s is null where it is not set, and missed where it is required', async (name) => {
    const path = `/v1/blueprints/${name}`;
    const { body } = await backend.call('POST', `${path}/entities`, { identifier: 'bare', title: 'b' });
    expect(body).toMatchObject({ entity: { properties: { [name]: null }, relations: { [name]: null } } });
    const schema = { properties: { [name]: { type: 'string' } }, required: [name] };
    expect((await backend.call('PUT', path, { ...blueprint(name), schema })).status).toBe(200);
    expect((await backend.call('POST', `${path}/entities`, { identifier: 'bare2', title: 'b' })).status).toBe(422);
    expect(
      (await backend.call('POST', `${path}/entities`, { identifier: 'x', title: 'b', relations: { [name]: 'e1' } }))
        .status,
    ).toBe(422);
  });
});

describe('the same thing made ten times at once', () => {
  test.each<[string, string, object]>([
    ['a blueprint', '/v1/blueprints', blueprint('race')],
    ['an action', '/v1/actions', action('race')],
    ['a team', '/v1/teams', { name: 'race' }],
    ['an entity', '/v1/blueprints/service/entities', { identifier: 'race', title: 'R' }],
  ])('%s is made once', async (_, path, body) => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => backend.call('POST', path, body)));
    const made = answers.filter(({ status }) => status < 300);
    expect(made).toHaveLength(1);
    expect(new Set(answers.filter((each) => !made.includes(each)).map(({ status }) => status))).toEqual(new Set([422]));
  });

  test('an entity that is upserted is made once and answered each time', async () => {
    const path = '/v1/blueprints/service/entities?upsert=true';
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, i) => backend.call('POST', path, { identifier: 'up', title: `T${i}` })),
    );
    expect(answers.every(({ status }) => status === 200 || status === 201)).toBe(true);
    const { body } = await backend.call('POST', '/v1/entities/search', {
      combinator: 'and',
      rules: [{ property: '$identifier', operator: '=', value: 'up' }],
    });
    expect(body.entities).toHaveLength(1);
  });
});
