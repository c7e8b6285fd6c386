import fc from 'fast-check';
import { compareNumbers, Decimal, fromBigInt, numberText, parseNumber, sameNumber } from '../../src/cty';
import { finiteNumbers } from './arbitraries';

describe('a number read from text', () => {
  test.each<[string, string, number | string]>([
    ['is a JavaScript number where that prints the same', '12', 12],
    ['stays 0.1', '0.1', 0.1],
    ['loses zeros that say nothing', '+001.500', 1.5],
    ['has no negative zero', '-0.0', 0],
    ['may lack digits on one side of the point', '.5', 0.5],
    ['may end in a point', '7.', 7],
    ['may have an exponent', '6.5e3', 6500],
    ['is exact at 2^53', '9007199254740992', 2 ** 53],
    ['keeps 2^53 + 1', '9007199254740993', '9007199254740993'],
    ['keeps the digits of the float64 nearest 10^23', '99999999999999991611392', '99999999999999991611392'],
    ['keeps a digit too many for a float64', '0.1000000000000000055', '0.1000000000000000055'],
    ['keeps what no float64 reaches', '-1e400', `-1${'0'.repeat(400)}`],
    ['keeps what is too small for a float64', '1e-400', `0.${'0'.repeat(399)}1`],
    ['has an exponent only beyond 1100 places', '15e1999', '1.5e2000'],
    ['does not grow by its exponent', '1e1000000', '1e1000000'],
    ['does not shrink to nothing', '-0.00012e-5000', '-1.2e-5004'],
    ['is zero whatever the exponent', '0e999999999999', 0],
  ])('%s', (_, text, expected) => {
    expect(parseNumber(text)).toEqual(typeof expected === 'number' ? expected : new Decimal(expected));
    expect(Object.is(parseNumber(text), -0)).toBe(false);
  });

  test.each([
    ['nothing', ''],
    ['a sign alone', '-'],
    ['a point alone', '.'],
    ['blanks', ' 1'],
    ['a line end', '1\n'],
    ['hexadecimal', '0x10'],
    ['an underscore', '1_000'],
    ['a digit of another script', '١'],
    ['Infinity', 'Infinity'],
    ['NaN', 'NaN'],
    ['an exponent without digits', '1e'],
    ['two points', '1.2.3'],
    ['an exponent that no Terraform number has', '1e700000000'],
    ['an exponent that overflows', '1e99999999999999999999'],
    ['a megabyte of letters', 'x'.repeat(1_000_000)],
  ])('is refused when it is %s', (_, text) => {
    expect(() => parseNumber(text)).toThrow(RangeError);
    expect(() => parseNumber(text)).toThrow(/^".{0,60} is not a decimal number$/s);
  });

  test('may have three million digits', () => {
    const digits = '7'.repeat(3_000_000);
    expect(numberText(parseNumber(digits))).toBe(`7.${digits.slice(1)}e2999999`);
    expect(numberText(parseNumber(`0.${digits}`))).toBe(`0.${digits}`);
  });
});

describe('a number', () => {
  test.each<[string, number | Decimal, string]>([
    ['has no exponent at 10^21', 1e21, '1000000000000000000000'],
    ['has no exponent at 10^-7', 1e-7, '0.0000001'],
    ['has no negative zero', -0, '0'],
    ['may be infinite', -Infinity, '-Infinity'],
    ['made by hand is read again', new Decimal('+01.50'), '1.5'],
  ])('%s in its text', (_, n, text) => {
    expect(numberText(n)).toBe(text);
  });

  test('comes back from its text in the same form', () => {
    fc.assert(
      fc.property(finiteNumbers, (n) => {
        const again = parseNumber(numberText(n));
        expect(again).toEqual(n === 0 ? 0 : n);
        expect(sameNumber(again, n)).toBe(true);
      }),
    );
  });

  test('has one form: same number, same text', () => {
    const respelled = fc.tuple(fc.bigInt(), fc.nat(30), fc.integer({ min: -400, max: 400 }));
    fc.assert(
      fc.property(respelled, ([digits, zeros, exponent]) => {
        const plain = parseNumber(`${digits}e${exponent}`);
        expect(parseNumber(`${digits}${'0'.repeat(zeros)}e${exponent - zeros}`)).toEqual(plain);
      }),
    );
  });

  test('from an integer of any size is that integer', () => {
    fc.assert(
      fc.property(fc.bigInt(), (n) => expect(BigInt(numberText(fromBigInt(n)))).toBe(n)),
      {
        examples: [[2n ** 53n], [2n ** 63n], [-(2n ** 63n)], [2n ** 64n - 1n]],
      },
    );
  });

  test('is ordered as the integers are', () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.bigInt(), (a, b) => {
        const order = compareNumbers(fromBigInt(a), fromBigInt(b));
        expect(Math.sign(order)).toBe(a < b ? -1 : a > b ? 1 : 0);
        expect(sameNumber(fromBigInt(a), fromBigInt(b))).toBe(a === b);
      }),
    );
  });

  test.each<[string, number | Decimal, number | Decimal, number]>([
    ['a fraction is below the next', 0.1, parseNumber('0.1000000000000000055'), -1],
    ['negative numbers turn round', parseNumber('-1e400'), -1, -1],
    ['zero lies between', 0, -5e-324, 1],
    ['zero is its negative', 0, -0, 0],
    ['an infinity is above all', Infinity, parseNumber('1e1000000'), 1],
    ['the negative infinity is below all', parseNumber('-1e1000000'), -Infinity, 1],
    ['the infinities differ', -Infinity, Infinity, -1],
    ['an infinity is itself', Infinity, Infinity, 0],
  ])('in order: %s', (_, a, b, expected) => {
    expect(Math.sign(compareNumbers(a, b))).toBe(expected);
    expect(sameNumber(a, b)).toBe(expected === 0);
  });

  test('NaN is the same as nothing', () => {
    expect(sameNumber(NaN, NaN)).toBe(false);
  });
});
