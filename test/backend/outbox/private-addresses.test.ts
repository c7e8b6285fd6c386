import type { LookupAddress } from 'node:dns';
import {
  hasPrivateHost,
  isPrivateAddress,
  publicLookup,
  type Resolve,
} from '../../../src/backend/outbox/private-addresses';

describe('A-54: an address that leads into the backend’s own network is private', () => {
  test.each([
    '0.0.0.0',
    '10.0.0.1',
    '10.255.255.255',
    '100.64.0.1',
    '127.0.0.1',
    '127.255.255.254',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.0.0.1',
    '192.168.1.1',
    '198.18.0.1',
    '224.0.0.1',
    '240.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:a9fe:a9fe',
    '::127.0.0.1',
    '64:ff9b::a00:1',
    '2002:7f00:1::',
    '2001::1',
    'fc00::1',
    'fd12:3456::1',
    'fe80::1',
    'fe80::1%eth0',
    'fec0::1',
    'ff02::1',
    'no address',
    '',
  ])('%s', (address) => expect(isPrivateAddress(address)).toBe(true));
});

describe('an address of the internet is not', () => {
  test.each([
    '1.1.1.1',
    '9.255.255.255',
    '11.0.0.0',
    '100.63.255.255',
    '100.128.0.0',
    '126.255.255.255',
    '128.0.0.1',
    '172.15.255.255',
    '172.32.0.0',
    '192.167.255.255',
    '192.169.0.0',
    '223.255.255.255',
    '2606:4700::1111',
    '::ffff:1.1.1.1',
  ])('%s', (address) => expect(isPrivateAddress(address)).toBe(false));
});

describe('A-54: a URL that names a private address outright is known for it in every spelling', () => {
  test.each([
    'http://127.0.0.1/',
    'http://127.1/',
    'http://2130706433/',
    'http://017700000001/',
    'http://0x7f000001/',
    'http://0x7f.0.0.1/',
    'http://0177.0.0.1/',
    'http://127.0.0.1.:80/',
    'http://①②⑦.0.0.1/',
    'http://[::1]/',
    'http://[0:0:0:0:0:0:0:1]/',
    'http://[::ffff:7f00:1]/',
    'http://user:pw@10.0.0.1:8080/x',
    'http://0/',
    'http://169.254.169.254/latest/meta-data',
  ])('%s', (url) => expect(hasPrivateHost(new URL(url))).toBe(true));

  test.each(['http://1.1.1.1/', 'http://[2606:4700::1111]/', 'http://example.com/', 'http://127.0.0.1.example.com/'])(
    'but not %s',
    (url) => expect(hasPrivateHost(new URL(url))).toBe(false),
  );
});

describe('A-54: names', () => {
  /** A name server that gives one list after the other, whoever asks. */
  const answering = (...lists: readonly (readonly string[])[]): { resolve: Resolve; asked: () => number } => {
    let asked = 0;
    const resolve: Resolve = (_name, _options, done) => {
      const list = lists[Math.min(asked++, lists.length - 1)] ?? [];
      done(
        null,
        list.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      );
    };
    return { resolve, asked: () => asked };
  };

  const look = (resolve: Resolve, all: boolean) =>
    new Promise<string | readonly LookupAddress[]>((found, failed) =>
      publicLookup(resolve)('host.test', { all }, (error, address) => (error ? failed(error) : found(address))),
    );

  test('a name with public addresses gives those', async () => {
    const { resolve } = answering(['1.1.1.1', '2606:4700::1111']);
    expect(await look(resolve, false)).toBe('1.1.1.1');
    expect(await look(resolve, true)).toEqual([
      { address: '1.1.1.1', family: 4 },
      { address: '2606:4700::1111', family: 6 },
    ]);
  });

  test.each([[['10.0.0.1']], [['1.1.1.1', '127.0.0.1']], [['1.1.1.1', '::ffff:10.0.0.1']], [[]]])(
    'a name with the addresses %j is refused',
    async (addresses) => {
      await expect(look(answering(addresses).resolve, true)).rejects.toMatchObject({ code: 'EPRIVATE' });
    },
  );

  test('a name is looked up once: it cannot give a public address to be judged and a private one to connect to', async () => {
    const { resolve, asked } = answering(['1.1.1.1'], ['127.0.0.1']);
    expect(await look(resolve, false)).toBe('1.1.1.1');
    expect(asked()).toBe(1);
  });
});
