import { onBothDatabases } from '../databases';
import { blueprint } from '../fixtures';

const properties = {
  text: { type: 'string', minLength: 2, maxLength: 4 },
  choice: { type: 'string', enum: ['a', 'b'] },
  pattern: { type: 'string', pattern: '^x+$' },
  slow: { type: 'string', pattern: '^(x+)+$' },
  link: { type: 'string', format: 'url' },
  day: { type: 'string', format: 'date-time' },
  number: { type: 'number', minimum: 1, exclusiveMaximum: 10 },
  flag: { type: 'boolean' },
  object: { type: 'object' },
  list: { type: 'array', items: { type: 'string' }, minItems: 1, uniqueItems: true },
};

let names = 0;
const fresh = () => `e-${++names}`;

onBothDatabases((served) => {
  const call = (method: string, path: string, body?: unknown) => served().call(method, path, body);
  const of = (name: string, entity?: string) =>
    `/v1/blueprints/${name}/entities${entity === undefined ? '' : `/${entity}`}`;
  const read = async (name: string, entity: string) => (await call('GET', of(name, entity))).body.entity;

  beforeAll(async () => {
    await call('POST', '/v1/blueprints', blueprint('svc', { schema: { properties, required: [] } }));
  });

  test.each([
    ['text', 'abc', 'x'],
    ['text', '\u{1f600}\u{1f600}\u{1f600}\u{1f600}', 'abcde'],
    ['text', 'ab', 7],
    ['choice', 'b', 'c'],
    ['pattern', 'xx', 'xy'],
    ['link', 'https://example.com/a?b#c', 'example'],
    ['day', '2026-01-31T10:00:00Z', 'tomorrow'],
    ['number', 1, 0.99],
    ['number', 9.99, 10],
    ['number', 5, '5'],
    ['flag', false, 'false'],
    ['object', { a: [1, null] }, []],
    ['list', ['a'], []],
    ['list', ['a', 'b'], ['a', 'a']],
    ['list', ['a'], ['a', 1]],
  ])('property %s takes %j and refuses %j', async (key, good, bad) => {
    const name = fresh();
    const taken = await call('POST', of('svc'), { identifier: name, properties: { [key]: good } });
    const refused = await call('PATCH', of('svc', name), { properties: { [key]: bad } });
    expect([taken.status, refused.status, refused.body.details[0].path]).toEqual([201, 422, ['properties', key]]);
    expect((await read('svc', name)).properties[key]).toEqual(good);
  });

  test('a pattern that thinks too long is stopped and refuses the value, and the backend goes on', async () => {
    const answers = await Promise.all(
      [1, 2, 3].map(() => call('POST', of('svc'), { identifier: fresh(), properties: { slow: `${'x'.repeat(40)}!` } })),
    );
    expect(answers.map(({ status }) => status)).toEqual([422, 422, 422]);
  });

  test('numbers keep every digit', async () => {
    const name = fresh();
    await call(
      'POST',
      of('svc'),
      `{"identifier":"${name}","properties":{"number":1.00000000000000000001,"object":{"n":12345678901234567890}}}`,
    );
    const { text } = await call('GET', of('svc', name));
    expect([text.includes('1.00000000000000000001'), text.includes('12345678901234567890')]).toEqual([true, true]);
  });
});
