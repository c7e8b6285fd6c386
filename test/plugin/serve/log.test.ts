import fc from 'fast-check';
import type { LogFields, LogLevel } from '../../../src/plugin/log';
import { createTerraformLog } from '../../../src/plugin/terraform-log';

const levels: readonly LogLevel[] = ['trace', 'debug', 'info', 'warn', 'error'];

function logged(
  env: { readonly [name: string]: string },
  use: (log: ReturnType<typeof createTerraformLog>) => void,
): string[] {
  const lines: string[] = [];
  use(createTerraformLog('small', env, (line) => lines.push(line)));
  return lines;
}

test.each<[string, { readonly [name: string]: string }, string]>([
  ['nothing by default', {}, ''],
  ['nothing when off', { TF_LOG: 'OFF' }, ''],
  ['everything at trace', { TF_LOG: 'TRACE' }, 'trace debug info warn error'],
  ['everything as JSON', { TF_LOG: 'JSON' }, 'trace debug info warn error'],
  ['everything for a word that is no level', { TF_LOG: '1' }, 'trace debug info warn error'],
  ['warnings and errors', { TF_LOG: 'warn' }, 'warn error'],
  ['what TF_LOG_PROVIDER says, rather than TF_LOG', { TF_LOG: 'trace', TF_LOG_PROVIDER: 'error' }, 'error'],
  ['nothing when providers are off', { TF_LOG: 'trace', TF_LOG_PROVIDER: 'off' }, ''],
  ['nothing for the core alone', { TF_LOG_CORE: 'trace' }, ''],
])('it writes %s', (_, env, expected) => {
  const lines = logged(env, (log) => {
    for (const level of levels) log.write(level, 'x');
  });
  expect(lines.map((line) => JSON.parse(line)['@level']).join(' ')).toBe(expected);
});

test('a level that is off does not even make its fields', () => {
  const lines = logged({ TF_LOG: 'info' }, (log) => {
    log.write('debug', 'x', () => {
      throw new Error('made');
    });
  });
  expect(lines).toEqual([]);
});

test('a line is JSON in the form of Terraform’s own logger', () => {
  const [line = ''] = logged({ TF_LOG: 'info' }, (log) =>
    log.write('info', 'read 3 pages', {
      pages: 3,
      url: 'http://x',
      retried: false,
      tags: ['a', 'b'],
      '@level': 'forged',
    }),
  );
  expect(line.endsWith('\n')).toBe(true);
  expect(JSON.parse(line)).toEqual({
    '@level': 'info',
    '@message': 'read 3 pages',
    '@module': 'provider.small',
    '@timestamp': expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/),
    pages: 3,
    url: 'http://x',
    retried: false,
    tags: ['a', 'b'],
  });
});

describe('a secret is masked', () => {
  const secret = 'p"ss/wörd';
  test.each<[string, string, LogFields]>([
    ['in the message', `token is ${secret}!`, {}],
    ['in a field', '', { body: `{"secret":"${secret}"}` }],
    ['as JSON spells it', '', { body: JSON.stringify({ secret }) }],
    ['as a URL spells it', `/x?secret=${encodeURIComponent(secret)}`, {}],
    ['in base64', Buffer.from(secret).toString('base64'), {}],
    ['in a list', '', { args: ['a', secret] }],
    ['in the name of a field', '', { [secret]: 1 }],
  ])('%s', (_, message, fields) => {
    const text = logged({ TF_LOG: 'trace' }, (log) => {
      log.addSecrets([secret, '']);
      log.write('info', message, fields);
    }).join('');
    expect(text).toContain('***');
    for (const spelling of [
      secret,
      encodeURIComponent(secret),
      'ss/w',
      Buffer.from(secret).toString('base64').slice(0, -2),
    ]) {
      expect(text).not.toContain(spelling);
    }
  });

  test.each([
    ['an Authorization header', 'Authorization: Bearer abc.def-123', 'Authorization: ***'],
    ['one in JSON', '{"authorization":"Bearer abc.def"}', '{"authorization":"***"}'],
    ['one without a scheme', 'authorization=abcdef', 'authorization=***'],
    ['a bearer token', 'sent bearer abcdefgh12345', 'sent bearer ***'],
    ['a JWT', 'got eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ4In0.c2lnbmF0dXJl back', 'got *** back'],
  ])('without being named: %s', (_, message, expected) => {
    const [line = '{}'] = logged({ TF_LOG: 'trace' }, (log) => log.write('info', message));
    expect(JSON.parse(line)['@message']).toBe(expected);
  });
});

test('whatever is logged is one line that Terraform can read, of at most 60,000 bytes', () => {
  const field = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.integer(),
    fc.boolean(),
    fc.constant('\n\r\u2028"'.repeat(9_000)),
  );
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.dictionary(fc.string(), field), (message, fields) => {
      const [line = ''] = logged({ TF_LOG: 'trace' }, (log) => log.write('warn', message, fields));
      expect(line.indexOf('\n')).toBe(line.length - 1);
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(60_001);
      expect(JSON.parse(line)).toMatchObject({ '@level': 'warn', '@module': 'provider.small' });
    }),
  );
});
