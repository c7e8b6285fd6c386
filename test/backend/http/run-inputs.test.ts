import { createDecipheriv } from 'node:crypto';
import { emailOf, type Office, openOffice, policy, withInputs } from '../office';
import { type Served, serving } from '../serving';

let served: Served;
let office: Office;
beforeAll(async () => {
  served = await serving();
  office = await openOffice(served);
});
afterAll(() => served.close());

/** Asks for a run of an action with these inputs, and says what the answer was. */
async function send(definitions: object, properties: unknown, required: unknown = [], more: object = {}) {
  const action = await office.action({ trigger: withInputs(definitions, required), ...more });
  return office.ask('mia', action, { properties } as object);
}

test.each<[string, object, unknown]>([
  ['an input that is unknown', {}, { extra: 1 }],
  ['a type', { n: { type: 'number' } }, { n: '7' }],
  ['a boolean', { b: { type: 'boolean' } }, { b: 'true' }],
  ['an object', { o: { type: 'object' } }, { o: [] }],
  ['a list', { l: { type: 'array' } }, { l: {} }],
  ['a choice', { c: { type: 'string', enum: ['a', 'b'] } }, { c: 'd' }],
  ['a pattern', { p: { type: 'string', pattern: '^[a-z]+$' } }, { p: 'A1' }],
  ['a pattern that thinks for too long', { p: { type: 'string', pattern: '^(a+)+$' } }, { p: `${'a'.repeat(40)}!` }],
  ['a length', { t: { type: 'string', minLength: 2, maxLength: 3 } }, { t: 'abcd' }],
  ['a bound', { n: { type: 'number', minimum: 1, maximum: 3 } }, { n: 4 }],
  ['an exclusive bound', { n: { type: 'number', exclusiveMaximum: 3 } }, { n: 3 }],
  ['a number of entries', { l: { type: 'array', minItems: 1 } }, { l: [] }],
  ['an entry', { l: { type: 'array', items: { type: 'string', enum: ['a'] } } }, { l: ['a', 'b'] }],
  ['an entry twice', { l: { type: 'array', uniqueItems: true } }, { l: [1, 1] }],
  ['a date', { d: { type: 'string', format: 'date-time' } }, { d: 'tomorrow' }],
  ['a URL', { u: { type: 'string', format: 'url' } }, { u: 'no url' }],
  ['an e-mail address', { e: { type: 'string', format: 'email' } }, { e: 'nobody' }],
  ['a user that is nobody', { u: { type: 'string', format: 'user' } }, { u: 'ghost@acme.test' }],
  ['a team that is none', { t: { type: 'string', format: 'team' } }, { t: 'ghosts' }],
  ['an entity that is none', { e: { type: 'string', format: 'entity', blueprint: 'svc' } }, { e: 'ghost' }],
  [
    'an entity of a blueprint that is none',
    { e: { type: 'string', format: 'entity', blueprint: 'ghost' } },
    { e: 'pay' },
  ],
  [
    'an entity in a list',
    { e: { type: 'array', items: { type: 'string', format: 'entity', blueprint: 'svc' } } },
    { e: ['pay', 'ghost'] },
  ],
  ['properties that are no object', {}, []],
])('P-28: %s is checked', async (_, definitions, properties) => {
  const { status, body } = await send(definitions, properties);
  expect([status, body.error]).toEqual([422, 'invalid_request']);
});

test('P-28: what fits is kept as it was sent', async () => {
  const definitions = {
    n: { type: 'number', minimum: 1 },
    l: { type: 'array', items: { type: 'string', enum: ['a', 'b'] } },
    o: { type: 'object' },
    u: { type: 'string', format: 'user' },
    t: { type: 'string', format: 'team' },
    e: { type: 'string', format: 'entity', blueprint: 'svc' },
    __proto__x: { type: 'string' },
    constructor: { type: 'string' },
  };
  const inputs = {
    n: 12345678901234,
    l: ['b'],
    o: { deep: [null] },
    u: emailOf('bob').toUpperCase(),
    t: 'core',
    e: 'pay',
    __proto__x: 'x',
    constructor: 'y',
  };
  const { status, body } = await send(definitions, inputs);
  expect([status, body.run.properties]).toEqual([202, inputs]);
});

test('P-28: every fault is named by its place', async () => {
  const { body } = await send({ n: { type: 'number' }, m: { type: 'string' } }, { n: 'x' }, ['m']);
  expect(body.details).toEqual([
    { code: 'invalid_request', path: ['properties', 'n'], message: '"n" must be a number' },
    { code: 'invalid_request', path: ['properties', 'm'], message: '"m" is required' },
  ]);
});

test.each<[string, object]>([
  ['left out', {}],
  ['null', { env: null }],
])('P-28: a default is there before the policy looks, also where the input is %s', async (_, properties) => {
  const trigger = withInputs({ env: { type: 'string', default: 'production' } });
  const guarded = await office.action({ trigger }, { execute: { policy: policy('.inputs.env != "production"') } });
  const open = await office.action({ trigger }, { execute: { policy: policy('.inputs.env == "production"') } });
  expect((await office.ask('mia', guarded, { properties })).status).toBe(403);
  expect((await office.ask('mia', open, { properties })).body.run.properties).toEqual({ env: 'production' });
});

test('P-28: required is what has no value after defaults', async () => {
  const definitions = { a: { type: 'string' }, b: { type: 'string', default: 'x' } };
  expect((await send(definitions, { a: 'y' }, ['a', 'b'])).status).toBe(202);
  expect((await send(definitions, {}, ['a', 'b'])).status).toBe(422);
  expect((await send(definitions, { a: null }, ['a', 'b'])).status).toBe(422);
});

test('P-28: an entity that the requester may not read is refused in the words of one that is not there', async () => {
  await served.call('POST', '/v1/blueprints', {
    identifier: 'vault',
    title: 'V',
    schema: { properties: {}, required: [] },
    relations: {},
  });
  await served.call('POST', '/v1/blueprints/vault/entities', { identifier: 'gold' });
  await served.call('PATCH', '/v1/blueprints/vault/permissions', { entities: { read: { roles: ['Admin'] } } });
  const action = await office.action({
    trigger: withInputs({ e: { type: 'string', format: 'entity', blueprint: 'vault' } }),
  });
  const ask = (name: 'mia' | 'adm', e: string) => office.ask(name, action, { properties: { e } });
  const [hidden, gone] = [await ask('mia', 'gold'), await ask('mia', 'lead')];
  expect([hidden.status, hidden.body.message.replace('gold', 'lead')]).toEqual([422, gone.body.message]);
  expect((await ask('adm', 'gold')).status).toBe(202);
});

describe('jq programs', () => {
  test('P-28: a default may be computed from other defaults, in whatever order they are written', async () => {
    const definitions = {
      url: { type: 'string', default: { jqQuery: '"https://" + .form.host' } },
      host: { type: 'string', default: { jqQuery: '.form.name + ".test"' } },
      name: { type: 'string', default: 'pay' },
      by: { type: 'string', default: { jqQuery: '.user.email' } },
    };
    const one = await send(definitions, {});
    const other = await send(Object.fromEntries(Object.entries(definitions).reverse()), { name: 'shop' });
    expect([one.body.run.properties, other.body.run.properties]).toEqual([
      { name: 'pay', by: emailOf('mia'), host: 'pay.test', url: 'https://pay.test' },
      { name: 'shop', by: emailOf('mia'), host: 'shop.test', url: 'https://shop.test' },
    ]);
  });

  test('P-28: a default that fails is none', async () => {
    const definitions = {
      a: { type: 'string', default: { jqQuery: 'error("no")' } },
      b: { type: 'string', default: { jqQuery: '.form.b' } },
    };
    expect((await send(definitions, {})).body.run.properties).toEqual({});
    expect((await send(definitions, {}, ['a'])).status).toBe(422);
  });

  test('P-28: defaults that go round in a circle are none', async () => {
    const more = (of: string) => ({ type: 'string', default: { jqQuery: `(.form.${of} // "") + "x"` } });
    expect(
      (await send({ a: more('b'), b: more('a'), c: { type: 'string', default: 'c' } }, {})).body.run.properties,
    ).toEqual({ c: 'c' });
  });

  test('P-28: a computed default is checked like any value', async () => {
    expect((await send({ a: { type: 'number', default: { jqQuery: '"seven"' } } }, {})).status).toBe(422);
  });

  test('P-28: choices may be computed, and refuse where they cannot be', async () => {
    const definitions = {
      kind: { type: 'string' },
      size: { type: 'string', enum: { jqQuery: 'if .form.kind == "big" then ["xl"] else ["s"] end' } },
    };
    const broken = { size: { type: 'string', enum: { jqQuery: 'error' } } };
    expect((await send(definitions, { kind: 'big', size: 'xl' })).status).toBe(202);
    expect((await send(definitions, { kind: 'small', size: 'xl' })).status).toBe(422);
    expect((await send(broken, { size: 'xl' })).status).toBe(422);
    expect((await send(broken, {})).status).toBe(202);
  });

  test('P-28: what is required may be computed; what a rule hides is not', async () => {
    const definitions = {
      mode: { type: 'string' },
      why: { type: 'string', visible: { jqQuery: '.form.mode == "force"' } },
    };
    expect((await send(definitions, { mode: 'soft' }, ['why'])).status).toBe(202);
    expect((await send(definitions, { mode: 'force' }, ['why'])).status).toBe(422);
    const rule = { jqQuery: 'if .form.mode == "force" then ["why"] else [] end' };
    expect((await send({ mode: { type: 'string' }, why: { type: 'string' } }, { mode: 'force' }, rule)).status).toBe(
      422,
    );
    expect((await send({ mode: { type: 'string' }, why: { type: 'string' } }, { mode: 'soft' }, rule)).status).toBe(
      202,
    );
    expect((await send(definitions, { mode: 'soft' }, { jqQuery: 'error' })).status).toBe(422);
  });

  test('A-52: an input that is hidden is kept all the same', async () => {
    const { body } = await send({ id: { type: 'string', visible: false, default: 'x' } }, {});
    expect(body.run.properties).toEqual({ id: 'x' });
  });

  test('R-22: a program without an end stops nobody', async () => {
    const action = await office.action({
      trigger: withInputs({ a: { type: 'string', default: { jqQuery: 'def f: f; f' } } }),
    });
    const [slow, quick] = await Promise.all([office.ask('mia', action), office.ask('bob', await office.action())]);
    expect([slow.status, quick.status]).toEqual([202, 202]);
  });
});

describe('encrypted inputs', () => {
  const pin = 'canary-8812';

  test('A-44, A-74: the value is nowhere to be read, and the backend can decrypt it', async () => {
    const trigger = withInputs({ pin: { type: 'string', encryption: 'aes256-gcm' } }, ['pin']);
    const action = await office.action({
      trigger,
      requiredApproval: true,
      invocationMethod: { type: 'KAFKA', payload: { pin: '{{ .inputs.pin }}' } },
    });
    const { body } = await office.ask('mia', action, { properties: { pin } });
    const { run } = body;
    const places = [
      JSON.stringify(body),
      (await office.read('adm', run.id)).text,
      (await served.call('GET', `/v1/audit-log?run_id=${run.id}`)).text,
      JSON.stringify(await office.sent(run.id)),
    ];
    expect(places.filter((text) => text.includes(pin))).toEqual([]);
    const { signingSecret } = (await served.call('GET', '/__portcullis/signing-secret')).body;
    expect([decrypt(run.properties.pin, signingSecret), decrypt(run.payload.payload.pin, signingSecret)]).toEqual([
      pin,
      pin,
    ]);
    expect(run.rawProperties.pin).not.toContain(pin);
  });

  test('D-7: a policy sees null in place of an encrypted input', async () => {
    const trigger = withInputs({ pin: { type: 'string', encryption: 'aes256-gcm' } });
    const action = await office.action(
      { trigger },
      { execute: { policy: policy('.inputs | has("pin") and .pin == null') } },
    );
    expect((await office.ask('mia', action, { properties: { pin } })).status).toBe(202);
  });

  test('A-74: a value that the client encrypted is kept as it is', async () => {
    const definition = { type: 'number', encryption: { algorithm: 'client-side', key: 'public key' } };
    const { status, body } = await send({ pin: definition }, { pin: 'b64cipher' });
    expect([status, body.run.properties]).toEqual([202, { pin: 'b64cipher' }]);
    expect((await send({ pin: definition }, { pin: 7 })).status).toBe(422);
  });

  test('A-81: an encrypted value that is refused is not told either', async () => {
    const definition = { type: 'string', encryption: 'aes256-gcm', enum: ['a'] };
    const { status, text } = await send({ pin: definition }, { pin });
    expect([status, text.includes(pin)]).toEqual([422, false]);
  });
});

function decrypt(text: string, secret: string): string {
  const bytes = Buffer.from(text, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', Buffer.from(secret).subarray(0, 32), bytes.subarray(0, 16));
  decipher.setAuthTag(bytes.subarray(-16));
  return decipher.update(bytes.subarray(16, -16)).toString() + decipher.final().toString();
}

test('hostile inputs: huge, deep and strangely named ones are refused or kept, never a fault of ours', async () => {
  const deep = JSON.parse(`${'['.repeat(500)}${']'.repeat(500)}`);
  expect([202, 422]).toContain((await send({ o: { type: 'array' } }, { o: deep })).status);
  expect((await send({ t: { type: 'string' } }, { t: 'x'.repeat(900_000) })).status).toBe(202);
  expect((await send({ t: { type: 'string' } }, { t: 'x'.repeat(1_100_000) })).status).toBe(413);
  expect((await send({ t: { type: 'string' } }, { t: 'a\u0000b' })).status).toBe(422);
  expect((await send({}, JSON.parse('{"__proto__": 1}'))).status).toBe(422);
});
