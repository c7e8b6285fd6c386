import { createHmac, createSign, generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../../src/backend/store';
import { eventually } from '../../e2e/process';
import { user } from '../fixtures';
import { credentials, type Served, serving } from '../serving';

const hour = 60 * 60 * 1000;
const start = Date.parse('2026-01-01T00:00:00Z');
let now = new Date(start);
let served: Served;
beforeEach(async () => {
  now = new Date(start);
  served = await serving({ now: () => now });
});
afterEach(() => served.close());

const status = async (token: string, of = served) =>
  (await of.callBare('GET', '/v1/organization', undefined, { authorization: `Bearer ${token}` })).status;
const buy = async (of = served) =>
  String((await of.callBare('POST', '/v1/auth/access_token', credentials)).body.accessToken);
const rotate = async (query = '', of = served) => {
  const { status, body } = await of.call('POST', `/__portcullis/signing-key/rotate${query}`);
  expect([status, body.ok]).toEqual([200, true]);
  return body.keys;
};

type Part = Record<string, unknown>;
const decode = (part = ''): Part => JSON.parse(Buffer.from(part, 'base64url').toString());
const encode = (part: unknown) => Buffer.from(JSON.stringify(part)).toString('base64url');
const headerOf = (token: string) => decode(token.split('.')[0]);
const claimsOf = (token: string) => decode(token.split('.')[1]);
const hmac = (signed: string, key: string | Buffer, hash = 'sha256') =>
  createHmac(hash, key).update(signed).digest('base64url');

/** The living token with some of header and claims changed, and a signature made by `sign`. */
function forged(header: Part, claims: Part, sign: (signed: string) => string): string {
  const signed = `${encode({ ...headerOf(served.token), ...header })}.${encode({ ...claimsOf(served.token), ...claims })}`;
  return `${signed}.${sign(signed)}`;
}

test('M-61: a token names its algorithm, kind and key, who made it, for what, for whom and from when to when', () => {
  const seconds = start / 1000;
  expect([headerOf(served.token), claimsOf(served.token)]).toEqual([
    { alg: 'HS256', typ: 'at+jwt', kid: 'access-token' },
    {
      iss: 'portcullis',
      aud: 'portcullis-api',
      sub: credentials.clientId,
      ver: expect.any(String),
      iat: seconds,
      nbf: seconds,
      exp: seconds + 10_800,
    },
  ]);
});

describe('a token is not believed', () => {
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const publicKey = rsa.publicKey.export({ type: 'spki', format: 'pem' }).toString();
  const own = () => served.token.split('.')[2] ?? '';

  test.each<[string, () => string]>([
    ['with no algorithm', () => forged({ alg: 'none' }, {}, () => '')],
    ['with no algorithm in capitals, and the signature of a real one', () => forged({ alg: 'NONE' }, {}, own)],
    ['that is unsigned', () => `${served.token.split('.').slice(0, 2).join('.')}.`],
    ['signed with a key of one’s own', () => forged({}, {}, (signed) => hmac(signed, 'my key'))],
    ['signed with an empty key', () => forged({}, {}, (signed) => hmac(signed, ''))],
    ['signed with the name of the key', () => forged({}, {}, (signed) => hmac(signed, 'access-token'))],
    ['with a stronger algorithm than ours', () => forged({ alg: 'HS512' }, {}, (s) => hmac(s, 'my key', 'sha512'))],
    [
      'signed by RSA',
      () => forged({ alg: 'RS256' }, {}, (s) => createSign('sha256').update(s).sign(rsa.privateKey, 'base64url')),
    ],
    ['whose algorithm is RSA and whose signature is ours', () => forged({ alg: 'RS256' }, {}, own)],
    ['whose HMAC key is a public key', () => forged({}, {}, (s) => hmac(s, publicKey))],
    ['that brings its key along', () => forged({ jwk: { kty: 'oct', k: encode('k') } }, {}, (s) => hmac(s, 'k'))],
    ['that says where its key is', () => forged({ jku: 'http://127.0.0.1:1/keys' }, {}, own)],
    ['of a key that is not there', () => forged({ kid: 'access-token.other' }, {}, own)],
    ['of a key outside the list of keys', () => forged({ kid: '../../access-token' }, {}, own)],
    ['of no key', () => forged({ kid: undefined }, {}, own)],
    ['whose key is no name', () => forged({ kid: { $ne: null } }, {}, own)],
    ['of another kind', () => forged({ typ: 'JWT' }, {}, own)],
    ['for another holder', () => forged({}, { sub: 'admin' }, own)],
    ['that lives longer', () => forged({}, { exp: 9_999_999_999 }, own)],
    ['with a dot at its end', () => `${served.token}.`],
    ['with a fourth part', () => `${served.token}.e30`],
    ['with a space in it', () => served.token.replace('.', '. ')],
    ['in two parts', () => served.token.split('.').slice(0, 2).join('.')],
    ['whose parts are empty', () => '..'],
    ['whose header is no object', () => ['W10', served.token.split('.')[1], own()].join('.')],
    ['whose claims are no object', () => [served.token.split('.')[0], 'bnVsbA', own()].join('.')],
    ['in the other base64 alphabet', () => `${served.token}=`],
  ])('%s', async (_, token) => {
    expect([await status(token()), await status(served.token)]).toEqual([401, 200]);
  });

  test('that is signed with the right key, for anything but this use of it', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'portcullis-jwt-'));
    const database = join(dir, 'keys.db');
    const stored = await serving({ now: () => now, database });
    try {
      const store = await openStore({ database });
      const [key] = await store.tokenKeys.list();
      await store.close();
      const [header, claims] = [headerOf(stored.token), claimsOf(stored.token)];
      const seconds = start / 1000;
      const sign = (changed: Part, more: Part = {}) => {
        const signed = `${encode({ ...header, ...more })}.${encode({ ...claims, ...changed })}`;
        return `${signed}.${hmac(signed, key?.value ?? '')}`;
      };
      expect(await status(sign({}), stored)).toBe(200);
      const others: readonly (readonly [string, string])[] = [
        ['another issuer', sign({ iss: 'somebody' })],
        ['no issuer', sign({ iss: undefined })],
        ['another audience', sign({ aud: 'another-api' })],
        ['no audience', sign({ aud: undefined })],
        ['many audiences, none of them this', sign({ aud: ['a', 'b'] })],
        ['expired', sign({ exp: seconds - 60 })],
        ['expired this very second', sign({ exp: seconds })],
        ['no expiry', sign({ exp: undefined })],
        ['an expiry that is text', sign({ exp: '9999999999' })],
        ['not valid before an hour from now', sign({ nbf: seconds + 3600 })],
        ['no beginning', sign({ nbf: undefined })],
        ['another version of the secret', sign({ ver: 'former' })],
        ['a holder that is not there', sign({ sub: 'nobody' })],
        ['a holder that is no text', sign({ sub: 7 })],
        ['another kind', sign({}, { typ: 'id+jwt' })],
        ['something critical that is not understood', sign({}, { crit: ['b64'], b64: false })],
      ];
      const answers = await Promise.all(others.map(async ([name, token]) => `${name}: ${await status(token, stored)}`));
      expect(answers).toEqual(others.map(([name]) => `${name}: 401`));
    } finally {
      await stored.close();
      rmSync(dir, { recursive: true, force: true });
    }
  });

  test('that is longer than any of ours, whatever it says', async () => {
    const token = forged({ kid: 'x'.repeat(4000) }, {}, own);
    expect([token.length > 2048, await status(token)]).toEqual([true, 401]);
  });
});

describe('M-61: after a rotation of the signing key', () => {
  test('the living token stays the same and is believed, and the next one names the new key', async () => {
    now = new Date(start + hour);
    const [former, current] = await rotate();
    expect([former.id, former.acceptedUntil > now.toISOString(), current.acceptedUntil]).toEqual([
      'access-token',
      true,
      null,
    ]);
    expect([await buy(), await status(served.token)]).toEqual([served.token, 200]);
    now = new Date(start + 3 * hour);
    const next = await buy();
    expect([headerOf(next).kid, await status(next), await status(served.token)]).toEqual([current.id, 200, 401]);
  });

  test('the former key is gone once its last token has expired', async () => {
    await rotate();
    now = new Date(start + 4 * hour);
    const next = await buy();
    const { body } = await served.callBare('POST', '/__portcullis/signing-key/rotate', undefined, {
      authorization: next,
    });
    expect(body.keys.map(({ id }: { id: string }) => id)).not.toContain('access-token');
    expect([body.keys.length, await status(next)]).toEqual([2, 200]);
  });

  test('with the end of former keys every token is over, and the same credentials buy another', async () => {
    const keys = await rotate('?end_former=true');
    const next = await buy();
    expect([keys.length, await status(served.token), headerOf(next).kid, await status(next)]).toEqual([
      1,
      401,
      keys[0].id,
      200,
    ]);
  });

  test('only an Admin or the organization may do it', async () => {
    for (const [email, role] of [
      ['mia@acme.test', 'Member'],
      ['adm@acme.test', 'Admin'],
    ])
      await served.call('POST', '/v1/blueprints/_user/entities', user(email ?? '', { port_role: role }));
    const path = '/__portcullis/signing-key/rotate';
    const answers = [
      await served.callBare('POST', path),
      await served.as('mia@acme.test').call('POST', path),
      await served.as('adm@acme.test').call('POST', path),
    ];
    expect(answers.map((answer) => answer.status)).toEqual([401, 403, 200]);
  });
});

test('M-61: two processes over one database believe each other’s tokens, also of a key made since', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'portcullis-jwt-'));
  const options = { now: () => now, database: join(dir, 'shared.db') };
  const [one, other] = [await serving(options), await serving(options)];
  try {
    expect([one.token === other.token, await status(one.token, other)]).toEqual([true, 200]);
    now = new Date(start + 3 * hour);
    const authorization = await buy(one);
    await one.callBare('POST', '/__portcullis/signing-key/rotate?end_former=true', undefined, { authorization });
    const next = await buy(one);
    expect([next === authorization, await status(next, other)]).toEqual([false, 200]);
    const refused = async () => (await status(authorization, other)) === 401 || undefined;
    expect(await eventually(refused, 'the other process to hear of it')).toBe(true);
  } finally {
    await Promise.all([one.close(), other.close()]);
    rmSync(dir, { recursive: true, force: true });
  }
});
