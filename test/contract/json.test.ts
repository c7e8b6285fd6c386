import fc from 'fast-check';
import { canonicalJson, ExactNumber, equalJson, JsonError, parseJson, printJson, sameJson } from '../../src/contract';

const nested = (levels: number, open = '[', close = ']') => open.repeat(levels) + close.repeat(levels);

describe('reading JSON loses no number', () => {
  test.each([
    ['1', 1],
    ['1.0', 1],
    ['1e2', 100],
    ['-0.5', -0.5],
    ['0.1', 0.1],
    ['9007199254740992', 9007199254740992],
    ['9007199254740993', new ExactNumber('9007199254740993')],
    ['0.1000000000000000055', new ExactNumber('0.1000000000000000055')],
    ['1e400', new ExactNumber('1e400')],
    ['-1e-400', new ExactNumber('-1e-400')],
    ['1e21', 1e21],
    ['123456789012345678901234567890', new ExactNumber('123456789012345678901234567890')],
  ])('%s', (text, expected) => {
    expect(parseJson(text)).toEqual(expected);
    expect(parseJson(`{"a":[${text}]}`)).toEqual({ a: [expected] });
  });

  test('what JSON.parse reads is read the same, whichever way is taken', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), (text) => {
        expect(printJson(parseJson(text))).toBe(JSON.stringify(JSON.parse(text)));
        expect(equalJson(parseJson(`[${text},9007199254740993]`), parseJson(`[${text},9007199254740993.0]`))).toBe(
          true,
        );
      }),
      { numRuns: 300 },
    );
  });

  test('both ways refuse the same texts', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"\\u00',
      '1',
      '-',
      '.5',
      'e3',
      'true',
      'nul',
      ' ',
      '"\t"',
      '01',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
        const text = parts.join('');
        const isJson = accepts(() => JSON.parse(text));
        expect(accepts(() => parseJson(text))).toBe(isJson);
        expect(accepts(() => parseJson(`[1e400,${text}]`))).toBe(accepts(() => JSON.parse(`[1,${text}]`)));
      }),
      { numRuns: 3000 },
    );
  });

  test('a key named __proto__ survives, with and without long numbers', () => {
    for (const text of ['{"__proto__":{"a":1},"b":2}', '{"__proto__":{"a":9007199254740993},"b":2}']) {
      const value = parseJson(text);
      expect(printJson(value)).toBe(text);
      expect(canonicalJson(value)).toBe(text);
      expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    }
  });
});

describe('a text that is no JSON is refused with its place', () => {
  test.each([
    ['{"a": 1,}', 'a key in double quotes is missing at line 1, column 9, near {"a": 1,}'],
    ['{\n  "a": tru\n}', 'unexpected "t" at line 2, column 8, near { "a": tru }'],
    ['', 'the text ends too early at line 1, column 1'],
    ['[1 2]', 'a comma or a closing bracket is missing at line 1, column 4, near [1 2]'],
    ['{"a" 1}', 'a colon is missing at line 1, column 6, near {"a" 1}'],
    ['"a\nb"', 'a line break or control character in a string at line 1, column 3, near "a b"'],
    ['"a', 'a string is not closed at line 1, column 1, near "a'],
    ['"\\x"', 'a wrong escape in a string at line 1, column 1, near "\\x"'],
    ['1 2', 'unexpected text after the value at line 1, column 3, near 1 2'],
    ['-', 'a digit is missing at line 1, column 2, near -'],
  ])('%j', (text, message) => {
    expect(() => parseJson(text)).toThrow(JsonError);
    expect(() => parseJson(text)).toThrow(message);
  });

  test.each([
    ['lists', nested(10_000)],
    ['objects', nested(10_000, '{"a":', '}').replace('}', '1}')],
    ['lists around a long number', nested(10_000).replace('[]', '[1e400]')],
    ['a million lists', nested(1_000_000)],
    ['lists that never close', '['.repeat(1_000_000)],
  ])('nested far too deep: %s', (_, text) => {
    expect(() => parseJson(text)).toThrow(JsonError);
  });

  test('1,000 levels are read, printed and compared', () => {
    const text = nested(1000);
    expect(printJson(parseJson(text))).toBe(text);
    expect(sameJson(text, ` ${text}`)).toBe(true);
    expect(sameJson(text.replace('[]', '[1e400]'), text.replace('[]', '[1E400]'))).toBe(true);
  });

  test('the excerpt is short, however long the text', () => {
    const error = caught(() => parseJson(`["${'x'.repeat(1_000_000)}",]`));
    expect(error.message.length).toBeLessThan(150);
    expect(error.offset).toBe(1_000_004);
  });
});

describe('R-21: two texts are the same when they mean the same', () => {
  test.each([
    ['{"a":1,"b":[1,2]}', '{ "b" : [1.0, 2e0], "a" : 10e-1 }', true],
    ['9007199254740993', '9007199254740993.0', true],
    ['9007199254740993', '9007199254740992', false],
    ['0.1', '0.1000000000000000055', false],
    ['1e400', '10e399', true],
    ['1e400', '1e401', false],
    ['0', '-0', true],
    ['0e99999999999999999999', '0', true],
    ['1e99999999999999999999', '10e99999999999999999998', true],
    ['[1,2]', '[2,1]', false],
    ['{"a":null}', '{}', false],
    ['{"a":null}', '{"b":null}', false],
    ['{"__proto__":1}', '{}', false],
    ['{"__proto__":1}', '{"__proto__":1.0}', true],
    ['"\\u0061"', '"a"', true],
    ['"1"', '1', false],
    ['[]', '{}', false],
    ['{', '{', true],
    ['{', '{}', false],
  ])('%s and %s', (a, b, expected) => {
    expect(sameJson(a, b)).toBe(expected);
    expect(sameJson(b, a)).toBe(expected);
  });

  test('the same meaning has one canonical text', () => {
    const shuffled = (value: unknown): unknown =>
      value !== null && typeof value === 'object' && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).reverse())
        : value;
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        const text = JSON.stringify(shuffled(JSON.parse(JSON.stringify(value))));
        expect(canonicalJson(parseJson(text))).toBe(canonicalJson(parseJson(JSON.stringify(value))));
      }),
    );
  });

  test.each([
    ['{"b":1,"a":{"d":1,"c":2}}', '{"a":{"c":2,"d":1},"b":1}'],
    ['{"\u{1f600}":1,"\uff5e":2}', '{"\uff5e":2,"\u{1f600}":1}'],
    ['1.50', '1.5'],
    ['1e21', '1000000000000000000000'],
    ['1e400', '1e400'],
    ['15.00e-400', '1.5e-399'],
    ['0.0000001', '0.0000001'],
    ['-12.5e1', '-125'],
    ['12345678901234567890.50', '12345678901234567890.5'],
  ])('%s is canonically %s', (text, expected) => {
    expect(canonicalJson(parseJson(text))).toBe(expected);
  });
});

describe('printing', () => {
  test('escapes for HTML only when asked, as jsonencode() does', () => {
    const value = { 'a<b': 'x > y & z\u2028\u2029' };
    expect(printJson(value)).toBe('{"a<b":"x > y & z\u2028\u2029"}');
    expect(printJson(value, { escapeHtml: true })).toBe('{"a\\u003cb":"x \\u003e y \\u0026 z\\u2028\\u2029"}');
    expect(parseJson(canonicalJson(value, { escapeHtml: true }))).toEqual(value);
  });

  test('leaves out keys without a value and writes exact numbers as they were', () => {
    expect(printJson({ a: undefined, b: new ExactNumber('1.00e400'), c: 1.5 })).toBe('{"b":1.00e400,"c":1.5}');
  });

  test.each([
    ['a hole in a list', [1, undefined]],
    ['a sparse list', new Array(2)],
    ['NaN', Number.NaN],
    ['a function', { a: () => 1 }],
    ['a date', new Date(0)],
    ['a map', new Map()],
    ['a big integer', 1n],
  ])('refuses %s', (_, value) => {
    expect(() => printJson(value)).toThrow(TypeError);
  });

  test('JSON.stringify refuses an exact number rather than to lose it', () => {
    expect(() => JSON.stringify({ a: new ExactNumber('1e400') })).toThrow(TypeError);
    expect(() => new ExactNumber('0x10')).toThrow(TypeError);
  });
});

function accepts(act: () => unknown): boolean {
  try {
    act();
    return true;
  } catch {
    return false;
  }
}

function caught(act: () => unknown): JsonError {
  try {
    act();
  } catch (error) {
    if (error instanceof JsonError) return error;
  }
  throw new Error('no JsonError');
}

test('R-21: a number that another bundle of ours read is printed and compared like our own', () => {
  let other: typeof import('../../src/contract') | undefined;
  jest.isolateModules(() => {
    other = require('../../src/contract');
  });
  const theirs = other?.parseJson('9007199254740993') ?? null;
  expect(printJson(theirs)).toBe('9007199254740993');
  expect(equalJson(theirs, parseJson('9007199254740993.0'))).toBe(true);
});
