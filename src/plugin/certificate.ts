import { generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

/** A certificate made for one process, with its key; nothing of it is ever written to disk. */
export type Certificate = { readonly der: Buffer; readonly key: KeyObject };

const hour = 3_600_000;
const year = 365 * 24 * hour;

/**
 * Makes a self-signed certificate for `localhost`, valid from an hour before `now` for a year: what Terraform's client
 * needs and no more. It needs the name as a subject alternative name; it needs no CA flag and no key usage.
 *
 * Written by hand because start-up is all that matters here: about 1 ms, where the libraries for it take 100 ms and
 * more. ECDSA P-256 is known to every TLS library, also in FIPS mode.
 *
 * Source: RFC 5280, section 4.1; RFC 5480 (keys); RFC 5758 (signature).
 */
export function createCertificate(now: Date): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const name = sequence(
    tagged(tag.set, sequence(objectId.commonName, tagged(tag.utf8String, Buffer.from('localhost')))),
  );
  const algorithm = sequence(objectId.ecdsaWithSha256);
  const body = sequence(
    tagged(tag.context(0), integer(Buffer.from([2]))),
    integer(randomBytes(16)),
    algorithm,
    name,
    sequence(time(new Date(now.getTime() - hour)), time(new Date(now.getTime() + year))),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    tagged(tag.context(3), sequence(subjectAlternativeName('localhost'))),
  );
  const signature = sign('sha256', body, privateKey);
  return { der: sequence(body, algorithm, bitString(signature)), key: privateKey };
}

/** The same bytes as PEM: lines of 64 characters, none of them empty. */
export function toPem(label: string, der: Uint8Array): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n');
}

/** Source: ITU-T X.690, section 8.1.2. */
const tag = {
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  utf8String: 0x0c,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
  context: (n: number) => 0xa0 + n,
  dnsName: 0x82,
} as const;

/** Object identifiers as they stand in a certificate: 2.5.4.3, 2.5.29.17, 1.2.840.10045.4.3.2. */
const objectId = {
  commonName: Buffer.from('0603550403', 'hex'),
  subjectAltName: Buffer.from('0603551d11', 'hex'),
  ecdsaWithSha256: Buffer.from('06082a8648ce3d040302', 'hex'),
} as const;

function tagged(type: number, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts);
  return Buffer.concat([Buffer.from([type, ...lengthOf(content)]), content]);
}

function lengthOf({ length }: Buffer): readonly number[] {
  if (length < 0x80) return [length];
  return length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
}

const sequence = (...parts: readonly Uint8Array[]): Buffer => tagged(tag.sequence, ...parts);

const bitString = (bytes: Uint8Array): Buffer => tagged(tag.bitString, Buffer.from([0]), bytes);

/** A positive integer in the fewest bytes: no leading zero but the one that keeps the sign. */
function integer(bytes: Buffer): Buffer {
  const first = bytes.findIndex((byte) => byte !== 0);
  const digits = first < 0 ? Buffer.from([0]) : bytes.subarray(first);
  return tagged(tag.integer, (digits[0] ?? 0) < 0x80 ? digits : Buffer.concat([Buffer.from([0]), digits]));
}

/** RFC 5280, section 4.1.2.5: two digits for the year through 2049, four from 2050 on; whole seconds, UTC. */
function time(date: Date): Buffer {
  const digits = `${date.toISOString().replace(/\.\d+/, '').replace(/[-T:]/g, '')}`;
  return date.getUTCFullYear() < 2050
    ? tagged(tag.utcTime, Buffer.from(digits.slice(2)))
    : tagged(tag.generalizedTime, Buffer.from(digits));
}

const subjectAlternativeName = (host: string): Buffer =>
  sequence(objectId.subjectAltName, tagged(tag.octetString, sequence(tagged(tag.dnsName, Buffer.from(host)))));
