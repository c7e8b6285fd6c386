import { expectConforms } from '../conformance';
import { type Served, serving } from '../serving';
import { type RawAnswer, sendRaw } from './raw';

let backend: Served;

beforeAll(async () => {
  backend = await serving();
});

afterAll(async () => {
  await backend.close();
});

afterEach(async () => {
  expect((await fetch(`${backend.url}/health`)).status).toBe(200);
});

/** Sends a request line as it is, with a token, and checks that the answer is the failure envelope. */
async function refused(line: string, headers: readonly string[] = []): Promise<string> {
  const head = [line, 'Host: x', `Authorization: Bearer ${backend.token}`, 'Connection: close', ...headers, '', ''];
  return envelope(await sendRaw(backend.url, [head.join('\r\n')]));
}

function envelope({ status, body }: RawAnswer): string {
  const answer = JSON.parse(body);
  expectConforms('GET', '/v1/x', status, answer);
  return `${status} ${answer.error}`;
}

describe('a path', () => {
  test.each([
    ['that is no route', '/v1/nothing', '404 not_found'],
    ['outside the API', '/favicon.ico', '404 not_found'],
    ['with nothing behind its last slash', '/v1/actions/', '404 not_found'],
    ['with two slashes', '//v1/organization', '404 not_found'],
    ['that climbs', '/v1/../etc/passwd', '404 not_found'],
    ['that climbs, encoded', '/v1/actions/..%2f..%2fetc%2fpasswd', '404 not_found'],
    ['that climbs, encoded twice', '/v1/actions/%252e%252e%252f', '404 not_found'],
    ['that is a parent', '/v1/actions/%2e%2e', '404 not_found'],
    ['with half an escape', '/v1/actions/%', '400 bad_request'],
    ['with a wrong escape', '/v1/actions/%zz', '400 bad_request'],
    ['with an escape that is not UTF-8', '/v1/actions/%c3%28', '400 bad_request'],
    ['with half a surrogate pair', '/v1/actions/%ed%a0%80', '400 bad_request'],
    ['with a NUL character', '/v1/actions/a%00b', '422 invalid_request'],
    ['with a NUL character in its query', '/v1/actions?blueprint_identifier=%00', '422 invalid_request'],
    ['with a name of 12,000 characters', `/v1/actions/${'a'.repeat(12_000)}`, '414 uri_too_long'],
    ['with a line break', '/v1/actions/a%0d%0aSet-Cookie:x', '404 not_found'],
    ['that asks a database', "/v1/actions/'%20OR%201=1--", '404 not_found'],
  ])('%s is answered in the envelope', async (_, path, expected) => {
    expect(await refused(`GET ${path} HTTP/1.1`)).toBe(expected);
  });

  test('H-11: rubbish in the query is ignored', async () => {
    const rubbish =
      'exclude_calculated_properties=0xc000123&attach_title_to_relation=&include=,,&x=%20&version=v9&__proto__=1&a[b]=c';
    for (const path of [
      '/v1/actions',
      '/v1/blueprints/_user',
      '/v1/blueprints/_user/entities',
      '/v1/teams',
      '/v1/users',
      '/v1/organization',
    ]) {
      expect((await backend.call('GET', `${path}?${rubbish}`)).status).toBe(200);
    }
  });

  test('a query of a thousand parts is read', async () => {
    expect((await backend.call('GET', `/v1/actions?${'a=1&'.repeat(1_000)}`)).status).toBe(200);
  });
});

describe('a request', () => {
  test.each<[string, string, readonly string[], string]>([
    ['with a method that is not offered', 'TRACE /v1/actions HTTP/1.1', [], '404 not_found'],
    ['with a method that the route lacks', 'DELETE /v1/organization HTTP/1.1', [], '404 not_found'],
    ['with a method that does not exist', 'GRAB /v1/actions HTTP/1.1', [], '400 bad_request'],
    ['with 20 kB of headers', 'GET /v1/actions HTTP/1.1', [`X-Big: ${'x'.repeat(20_000)}`], '431 headers_too_large'],
    [
      'with a thousand headers',
      'GET /v1/actions HTTP/1.1',
      Array.from({ length: 1_000 }, (_, i) => `X-${i}: ${'y'.repeat(16)}`),
      '431 headers_too_large',
    ],
    ['with a header that is none', 'GET /v1/actions HTTP/1.1', ['no colon'], '400 bad_request'],
    ['with two lengths', 'POST /v1/actions HTTP/1.1', ['Content-Length: 1', 'Content-Length: 2'], '400 bad_request'],
    [
      'with a length and chunks',
      'POST /v1/actions HTTP/1.1',
      ['Content-Length: 1', 'Transfer-Encoding: chunked'],
      '400 bad_request',
    ],
    ['with a length that is no number', 'POST /v1/actions HTTP/1.1', ['Content-Length: many'], '400 bad_request'],
    [
      'that says it is larger than allowed',
      'POST /v1/actions HTTP/1.1',
      ['Content-Type: application/json', 'Content-Length: 99999999999'],
      '413 payload_too_large',
    ],
  ])('%s is answered in the envelope', async (_, line, headers, expected) => {
    expect(await refused(line, headers)).toBe(expected);
  });

  test('that is no HTTP is answered in the envelope', async () => {
    expect(envelope(await sendRaw(backend.url, ['\x16\x03\x01\x02\x00\x01\x00\r\n\r\n']))).toBe('400 bad_request');
  });

  const head = (more: string) =>
    `POST /v1/teams HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${backend.token}\r\nContent-Type: application/json\r\nConnection: close\r\n${more}\r\n\r\n`;

  test('sent in chunks of more than 1 MiB is 413', async () => {
    const chunk = 'x'.repeat(64 * 1024);
    const chunks = Array.from({ length: 20 }, () => `10000\r\n${chunk}\r\n`);
    expect(envelope(await sendRaw(backend.url, [head('Transfer-Encoding: chunked'), ...chunks]))).toBe(
      '413 payload_too_large',
    );
  });

  test('cut off in the middle of its body changes nothing', async () => {
    await sendRaw(backend.url, [head('Content-Length: 100'), '{"name":"cut"'], true);
    expect((await backend.call('GET', '/v1/teams/cut')).status).toBe(404);
  });

  test('shorter than it says changes nothing', async () => {
    await sendRaw(backend.url, [head('Content-Length: 30'), '{"name":"short"}'], true);
    expect((await backend.call('GET', '/v1/teams/short')).status).toBe(404);
  });

  test('with a token of another algorithm is 401', async () => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const claims = JSON.parse(Buffer.from(backend.token.split('.')[1] ?? '', 'base64url').toString());
    for (const token of [
      `${part({ alg: 'none', typ: 'JWT' })}.${part(claims)}.`,
      `${backend.token.slice(0, -4)}AAAA`,
      'a.b.c',
      '...',
    ]) {
      expect(
        (await backend.call('GET', '/v1/organization', undefined, { authorization: `Bearer ${token}` })).status,
      ).toBe(401);
    }
  });
});
