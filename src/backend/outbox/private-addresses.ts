import { lookup as lookUp } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/**
 * Addresses that lead back into the network a backend stands in, or nowhere: this machine, private networks, the link
 * (clouds keep their machines' credentials at 169.254.169.254), carriers, documentation, multicast, and IPv6 addresses
 * that carry an IPv4 one.
 *
 * Source: IANA "IPv4 Special-Purpose Address Registry" and "IPv6 Special-Purpose Address Registry".
 */
const ranges: readonly string[] = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
  '::/96',
  '64:ff9b::/96',
  '64:ff9b:1::/48',
  '100::/64',
  '2001::/23',
  '2001:db8::/32',
  '2002::/16',
  '3fff::/20',
  '5f00::/16',
  'fc00::/7',
  'fe80::/9',
  'ff00::/8',
];

const blocked = new BlockList();
for (const range of ranges) {
  const [address = '', bits] = range.split('/');
  blocked.addSubnet(address, Number(bits), isIP(address) === 6 ? 'ipv6' : 'ipv4');
}

/** Says whether an IP address, IPv4-mapped ones included, is one that a request of somebody's may not be led to. */
export function isPrivateAddress(address: string): boolean {
  const [plain = ''] = address.split('%');
  const version = isIP(plain);
  return version === 0 || blocked.check(plain, version === 6 ? 'ipv6' : 'ipv4');
}

/** What a connection is refused with whose address is not to be reached. */
class PrivateAddress extends Error {
  readonly code = 'EPRIVATE';

  constructor() {
    super('the address is private');
  }
}

/** The part of `dns.lookup` that is used. */
export type Resolve = (
  hostname: string,
  options: { readonly all: true },
  done: (error: Error | null, addresses: readonly { readonly address: string; readonly family: number }[]) => void,
) => void;

/**
 * Looks names up for connections, and refuses names of which any address is private. The connection is made to the very
 * address that was judged, so a name that changes its mind in between gains nothing.
 */
export function publicLookup(resolve: Resolve = lookUp): LookupFunction {
  return (hostname, options, done) => {
    resolve(hostname, { all: true }, (error, addresses) => {
      const [first] = addresses ?? [];
      if (error) return done(error, []);
      if (first === undefined || addresses.some(({ address }) => isPrivateAddress(address))) {
        return done(new PrivateAddress(), []);
      }
      return options.all ? done(null, [...addresses]) : done(null, first.address, first.family);
    });
  };
}

/** Says whether a URL names a private address outright: no name is looked up for those. */
export function hasPrivateHost({ hostname }: URL): boolean {
  const host = hostname.replace(/^\[|\]$/g, '');
  return isIP(host) !== 0 && isPrivateAddress(host);
}
