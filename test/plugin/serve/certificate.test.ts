import { execFileSync } from 'node:child_process';
import { createPublicKey, X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Certificate, createCertificate, toPem } from '../../../src/plugin/certificate';

const now = new Date('2026-03-04T05:06:07.890Z');
const certificates: Certificate[] = [];

beforeAll(() => {
  for (let i = 0; i < 2_000; i++) certificates.push(createCertificate(now));
});

test('2,000 certificates are valid, for localhost, with their own key and a number of their own', () => {
  const numbers = new Set<string>();
  for (const { der, key } of certificates) {
    const read = new X509Certificate(toPem('CERTIFICATE', der));
    expect(read.raw.equals(der)).toBe(true);
    expect(read.checkHost('localhost', { subject: 'never' })).toBe('localhost');
    expect(read.checkIssued(read)).toBe(true);
    expect(read.verify(createPublicKey(key))).toBe(true);
    expect(read.checkPrivateKey(key)).toBe(true);
    numbers.add(read.serialNumber);
  }
  expect(numbers.size).toBe(2_000);
});

test('OpenSSL reads all 2,000, and their PEM has no empty line', () => {
  const pem = certificates.map(({ der }) => toPem('CERTIFICATE', der)).join('');
  expect(pem).not.toMatch(/\n\n/);
  const dir = mkdtempSync(join(tmpdir(), 'certificates-'));
  writeFileSync(join(dir, 'all.pem'), pem);
  const listed = execFileSync('openssl', ['storeutl', '-certs', '-noout', '-text', join(dir, 'all.pem')], {
    maxBuffer: 1e8,
  });
  rmSync(dir, { recursive: true });
  expect(listed.toString().match(/Subject: CN ?= ?localhost/g)).toHaveLength(2_000);
});

test.each([
  ['an hour ago until a year hence', '2026-03-04T05:06:07Z', 'Mar  4 04:06:07 2026 GMT', 'Mar  4 05:06:07 2027 GMT'],
  ['across the change of notation', '2049-06-01T00:00:00Z', 'May 31 23:00:00 2049 GMT', 'Jun  1 00:00:00 2050 GMT'],
  ['after it', '2099-12-31T23:59:59Z', 'Dec 31 22:59:59 2099 GMT', 'Dec 31 23:59:59 2100 GMT'],
])('it is valid from %s', (_, made, from, to) => {
  const { validFrom, validTo } = new X509Certificate(createCertificate(new Date(made)).der);
  expect([validFrom, validTo]).toEqual([from, to]);
});

test.each([
  ['1 byte', 1],
  ['48 bytes, one full line', 48],
  ['384 bytes, which fill their last line', 384],
  ['385 bytes', 385],
])('PEM of %s has no empty and no overlong line', (_, length) => {
  const lines = toPem('X', Buffer.alloc(length, 7)).split('\n').slice(1, -2);
  expect(lines.every((line) => line.length > 0 && line.length <= 64)).toBe(true);
  expect(Buffer.from(lines.join(''), 'base64')).toHaveLength(length);
});
