import {
  bool,
  Dynamic,
  decodeMsgpack,
  dynamic,
  encodeMsgpack,
  equals,
  list,
  map,
  number,
  object,
  parseNumber,
  refined,
  set,
  string,
  type Type,
  tuple,
  typeFromJson,
  Unknown,
  unknown,
  type Value,
} from '../../src/cty';
import { record } from './arbitraries';

const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex.replaceAll(' ', ''), 'hex'));
const hex = (encoded: Uint8Array) => Buffer.from(encoded).toString('hex');
const text = (content: string) => Buffer.from(content).toString('hex');

describe('on the wire, both ways,', () => {
  test.each<[string, Type, Value, string]>([
    ['null is nil', string, null, 'c0'],
    ['unknown is the extension 0 of one byte', string, unknown, 'd40000'],
    ['unknown inside a list', list(bool), [true, unknown], '92 c3 d40000'],
    [
      'text that is known to begin and not to be null',
      string,
      refined({ isNull: false, stringPrefix: 'late-' }),
      `c70a0c 82 01c2 02a5${text('late-')}`,
    ],
    ['a list known not to be null', list(string), refined({ isNull: false }), 'c7030c 81 01c2'],
    [
      'a number within bounds',
      number,
      refined({
        isNull: false,
        numberLowerBound: { value: 1, inclusive: true },
        numberUpperBound: { value: 2, inclusive: true },
      }),
      'c70b0c 83 01c2 039201c3 049202c3',
    ],
    [
      'a bound of many digits',
      number,
      refined({ numberLowerBound: { value: 0.1, inclusive: false } }),
      `d70c 8103 92 a3${text('0.1')} c2`,
    ],
    [
      'a set of 2 to 300',
      set(string),
      refined({ lengthLowerBound: 2, lengthUpperBound: 300 }),
      'c7070c 82 0502 06cd012c',
    ],
    ['an unknown of any type', dynamic, unknown, 'd40000'],
    ['a small number', number, 127, '7f'],
    ['a small negative number', number, -32, 'e0'],
    ['-33', number, -33, 'd0df'],
    ['200 unsigned', number, 200, 'ccc8'],
    ['-200', number, -200, 'd1ff38'],
    ['65535', number, 65535, 'cdffff'],
    ['-40000', number, -40000, 'd2ffff63c0'],
    ['2^31', number, 2 ** 31, 'ce80000000'],
    ['a positive 64-bit integer is unsigned', number, 2 ** 32, 'cf0000000100000000'],
    ['the largest 64-bit integer', number, parseNumber('9223372036854775807'), 'cf7fffffffffffffff'],
    ['the smallest 64-bit integer', number, parseNumber('-9223372036854775808'), 'd38000000000000000'],
    ['2^63 is a float64', number, parseNumber('9223372036854775808'), 'cb43e0000000000000'],
    ['2^64 - 1 is text', number, parseNumber('18446744073709551615'), `b4${text('18446744073709551615')}`],
    ['1.5 is a float64', number, 1.5, 'cb3ff8000000000000'],
    ['0.1 is text, since no float64 is 0.1', number, 0.1, `a3${text('0.1')}`],
    [
      'the float64 nearest 0.1 is another number',
      number,
      parseNumber('0.1000000000000000055511151231257827021181583404541015625'),
      'cb3fb999999999999a',
    ],
    ['an infinity', number, -Infinity, 'cbfff0000000000000'],
    ['1e400 is text', number, parseNumber('1e400'), `da0191${text(`1${'0'.repeat(400)}`)}`],
    ['1e1000000 is a short text', number, parseNumber('1e1000000'), `a9${text('1e1000000')}`],
    ['text in UTF-8', string, 'zażółć 🗝', `af${text('zażółć 🗝')}`],
    ['text is not normalised', string, 'e\u0301', `a3${text('e\u0301')}`],
    ['text of 200 bytes', string, 'x'.repeat(200), `d9c8${text('x'.repeat(200))}`],
    ['a tuple', tuple([bool, string]), [false, 'a'], '92c2a161'],
    [
      'an object holds every key in order',
      object({ b: bool, a: string }),
      record([
        ['a', null],
        ['b', true],
      ]),
      '82a161c0a162c3',
    ],
    [
      'an attribute named __proto__',
      typeFromJson(['object', JSON.parse('{"__proto__":"bool"}')]),
      record([['__proto__', true]]),
      `81a9${text('__proto__')}c3`,
    ],
    ['a key named __proto__', map(bool), record([['__proto__', true]]), `81a9${text('__proto__')}c3`],
    [
      'keys in the order of their bytes',
      map(bool),
      record([
        ['\u{1f5dd}', true],
        ['\uffee', false],
        ['', true],
      ]),
      '83a0c3a3efbfaec2a4f09f979dc3',
    ],
    ['a dynamic value is beside its type', dynamic, new Dynamic(number, 1), `92c408${text('"number"')}01`],
    ['a dynamic null of a known type', dynamic, new Dynamic(string, null), `92c408${text('"string"')}c0`],
    ['a dynamic null of no type', dynamic, null, 'c0'],
    ['a dynamic unknown of a known type', dynamic, new Dynamic(string, unknown), `92c408${text('"string"')}d40000`],
    [
      'a list of dynamic values',
      list(dynamic),
      [new Dynamic(bool, true), null, unknown],
      `93 92c406${text('"bool"')}c3 c0 d40000`,
    ],
  ])('%s', (_, type, value, wire) => {
    expect(hex(encodeMsgpack(type, value))).toBe(wire.replaceAll(' ', ''));
    expect(decodeMsgpack(type, bytes(wire))).toStrictEqual(value);
  });
});

describe('also read is', () => {
  test.each<[string, Type, string, Value]>([
    ['any other extension, as an unknown', string, 'c70309010203', unknown],
    ['an empty extension, as an unknown', string, 'c7000c', unknown],
    ['refinements of a dynamic unknown, which say nothing', dynamic, 'c7030c8101c2', unknown],
    ['a refinement nobody knows, passed over', string, 'c7090c 82 09 8101 92c0c2 01c2', new Unknown({ isNull: false })],
    ['an unknown known to be null', string, 'c7030c8101c3', new Unknown({ isNull: true })],
    ['a length from 0, which says nothing', list(bool), 'c7030c810500', unknown],
    ['text written as bytes', string, 'c40161', 'a'],
    ['a float64 that is a whole number', number, 'cb4000000000000000', 2],
    ['a float32', number, 'ca3fc00000', 1.5],
    ['a float64 of negative zero, as zero', number, 'cb8000000000000000', 0],
    ['a number wider than it need be', number, 'd30000000000000005', 5],
    ['a number as text with an exponent', number, `a3${text('1e3')}`, 1000],
    ['lengths wider than they need be', list(bool), 'dd00000001c3', [true]],
    [
      'keys in any order',
      object({ a: bool, b: bool }),
      '82a162c3a161c2',
      record([
        ['a', false],
        ['b', true],
      ]),
    ],
    ['a dynamic type written as text', dynamic, `92a8${text('"string"')}a161`, new Dynamic(string, 'a')],
    [
      'a dynamic value typed dynamic, as what it is',
      dynamic,
      `92c409${text('"dynamic"')}92c408${text('"string"')}a161`,
      new Dynamic(string, 'a'),
    ],
    ['a byte order mark, kept', string, 'a3efbbbf', '\ufeff'],
  ])('%s', (_, type, wire, value) => {
    expect(decodeMsgpack(type, bytes(wire))).toStrictEqual(value);
  });
});

describe('what is known of an unknown is shortened, never falsified:', () => {
  test('a long prefix is cut at 256 bytes, between characters', () => {
    const decoded = decodeMsgpack(string, encodeMsgpack(string, refined({ stringPrefix: `a${'ż'.repeat(400)}` })));
    expect(decoded).toEqual(refined({ stringPrefix: `a${'ż'.repeat(127)}` }));
  });

  test('a bound of over 350 digits is left out', () => {
    const bound = { value: parseNumber('1e400'), inclusive: true };
    const known = refined({ isNull: false, numberUpperBound: bound });
    expect(decodeMsgpack(number, encodeMsgpack(number, known))).toEqual(refined({ isNull: false }));
  });

  test('the widest refinements stay below 1 KiB', () => {
    const bound = (sign: string) => ({
      value: parseNumber(`${sign}${'7'.repeat(349)}.3`.slice(0, 350)),
      inclusive: true,
    });
    const known = refined({ isNull: false, numberLowerBound: bound('-'), numberUpperBound: bound('') });
    expect(equals(number, decodeMsgpack(number, encodeMsgpack(number, known)), known)).toBe(true);
  });
});
