import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { isInstant } from '../../src/contract/instant';

test.each([
  ['2025-01-31T10:00:00Z', true],
  ['2025-01-31t10:00:00.123456789z', true],
  ['2025-01-31T10:00:00+02:00', true],
  ['2024-02-29T00:00:00Z', true],
  ['2025-02-29T00:00:00Z', false],
  ['2025-04-31T00:00:00Z', false],
  ['2025-13-01T00:00:00Z', false],
  ['2025-01-00T00:00:00Z', false],
  ['2025-01-31T24:00:00Z', false],
  ['2016-12-31T23:59:60Z', true],
  ['2017-01-01T01:59:60+02:00', true],
  ['2016-12-31T22:59:60Z', false],
  ['2025-01-31T10:00:00', false],
  ['2025-01-31', false],
  ['monday', false],
  ['', false],
])('%j is a date and time: %s', (text, expected) => {
  expect(isInstant(text)).toBe(expected);
});

test('reads what the published format date-time allows, and nothing else', () => {
  const published = addFormats(new Ajv()).compile({ type: 'string', format: 'date-time' });
  const two = (max: number) => fc.integer({ min: 0, max }).map((n) => String(n).padStart(2, '0'));
  const zone = fc.oneof(
    fc.constantFrom('Z', 'z', '', 'x', '+0200', '-02'),
    fc.tuple(fc.constantFrom('+', '-'), two(25), two(61)).map(([sign, hour, minute]) => `${sign}${hour}:${minute}`),
  );
  const whole = fc
    .tuple(
      fc.constantFrom('2024', '2025', '1900', '2000', '99'),
      fc.constantFrom('-', '-', '/'),
      two(14),
      two(33),
      fc.constantFrom('T', 't', ' ', '\n', '', 'TT'),
      fc.constantFrom(23, 0, 1, 22).chain((hour) => fc.oneof(two(25), fc.constant(String(hour).padStart(2, '0')))),
      fc.oneof(two(61), fc.constant('59')),
      fc.oneof(two(61), fc.constantFrom('60', '60.5', '59.999', '1')),
      zone,
    )
    .map(([y, dash, m, d, t, h, min, s, z]) => `${y}${dash}${m}${dash}${d}${t}${h}:${min}:${s}${z}`);
  let accepted = 0;
  fc.assert(
    fc.property(fc.oneof({ weight: 9, arbitrary: whole }, fc.string()), (text) => {
      const expected = published(text);
      if (expected) accepted++;
      expect([text, isInstant(text)]).toEqual([text, expected]);
    }),
    { numRuns: 20_000 },
  );
  expect(accepted).toBeGreaterThan(500);
});
