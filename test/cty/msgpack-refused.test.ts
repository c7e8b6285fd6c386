import {
  bool,
  Decimal,
  DecodeError,
  Dynamic,
  decodeMsgpack,
  dynamic,
  EncodeError,
  encodeMsgpack,
  list,
  map,
  number,
  object,
  refined,
  set,
  string,
  type Type,
  tuple,
  type Value,
} from '../../src/cty';

const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex.replaceAll(' ', ''), 'hex'));
const text = (content: string) => Buffer.from(content).toString('hex');

describe('refused with its offset and path is', () => {
  const rule = object({ name: string, roles: list(string), tags: map(number) });
  const one = (roles: string, tags = 'c0') => `83a46e616d65c0a5726f6c6573${roles}a474616773${tags}`;
  test.each<[string, Type, string, string]>([
    ['nothing', string, '', 'the bytes end within a value (at offset 0)'],
    ['a cut off text', string, 'a361', 'a length of 3 is claimed, 1 bytes remain (at offset 0)'],
    ['a cut off number', number, 'cf00', 'the bytes end within a value (at offset 0)'],
    ['bytes left over', string, 'a161c0', 'bytes are left over (at offset 2)'],
    ['the byte that begins nothing', string, 'c1', 'a string is required (at offset 0)'],
    ['a number for a text', string, '01', 'a string is required (at offset 0)'],
    ['a text for a bool', bool, 'a0', 'a bool is required (at offset 0)'],
    ['a text that is no number', number, 'a161', 'a number is required (at offset 0)'],
    ['NaN', number, 'cb7ff8000000000000', 'NaN is not a number in Terraform (at offset 0)'],
    ['a map for a list', list(string), '80', 'a list is required (at offset 0)'],
    [
      'a list of 4 billion in 5 bytes',
      list(string),
      'ddffffffff',
      'a length of 4294967295 is claimed, 0 bytes remain (at offset 0)',
    ],
    [
      'a map of 4 billion in 5 bytes',
      map(string),
      'dfffffffff',
      'a length of 4294967295 is claimed, 0 bytes remain (at offset 0)',
    ],
    [
      'a text of 4 billion in 5 bytes',
      string,
      'dbffffffff',
      'a length of 4294967295 is claimed, 0 bytes remain (at offset 0)',
    ],
    [
      'an extension of 4 billion in 6 bytes',
      string,
      'c9ffffffff0c',
      '4294967295 bytes are claimed, 0 remain (at offset 0)',
    ],
    ['text that is not UTF-8', string, 'a2c328', 'the text is not UTF-8 (at offset 0)'],
    ['half a character in UTF-8', string, 'a3eda080', 'the text is not UTF-8 (at offset 0)'],
    ['a key that is no text', map(bool), '8101c3', 'a key that is a text is required (at offset 1)'],
    ['a key twice', map(bool), '82a161c3a161c3', 'the key "a" occurs twice (at offset 4)'],
    [
      'a tuple of another length',
      tuple([bool]),
      '92c3c3',
      'a tuple of 1 elements is required, 2 are given (at offset 0)',
    ],
    ['an unknown attribute', object({ a: bool }), '81a162c3', 'the type has no attribute "b" (at offset 1)'],
    [
      'an attribute that every JavaScript object inherits',
      object({ a: bool }),
      `81a8${text('toString')}c3`,
      'the type has no attribute "toString" (at offset 1)',
    ],
    ['a missing attribute', object({ a: bool, b: bool }), '81a162c3', 'the attribute "a" is missing (at offset 0)'],
    ['something deep inside', rule, one('92a16101'), 'roles[1]: a string is required (at offset 16)'],
    ['something under a key', rule, one('c0', '81a3612062c3'), 'tags["a b"]: a number is required (at offset 24)'],
    ['a dynamic value of one part', dynamic, '91c0', 'exactly a type and a value are required (at offset 0)'],
    ['a dynamic value without JSON', dynamic, '92c40101c0', 'the JSON text of a type is required (at offset 1)'],
    [
      'a dynamic value of no type',
      dynamic,
      `92c406${text('"text"')}c0`,
      'the JSON text of a type is required (at offset 1)',
    ],
    ['a dynamic value of a bare value', dynamic, 'a161', 'a value with its type is required (at offset 0)'],
    [
      'refinements over 1 KiB',
      string,
      `c808000c${'00'.repeat(2048)}`,
      'refinements take over 1024 bytes (at offset 0)',
    ],
    ['refinements that are no map', string, 'c7020cc0c0', 'a map of refinements is required (at offset 3)'],
    ['a prefix of a number', number, 'c7040c8102a161', 'only an unknown string can have a prefix (at offset 0)'],
    ['a length of a string', string, 'c7030c810501', 'only an unknown collection can have a length (at offset 0)'],
    ['bounds of a string', string, 'c7050c81039201c3', 'only an unknown number can have bounds (at offset 0)'],
    [
      'bounds that exclude each other',
      number,
      'c7090c82039202c3049201c3',
      'the bounds of the unknown number exclude each other (at offset 0)',
    ],
    [
      'lengths that exclude each other',
      list(bool),
      'c7050c8205020601',
      'the lengths of the unknown collection exclude each other (at offset 0)',
    ],
    ['a length below 0', list(bool), 'c7030c8105ff', 'a length must be a whole number from 0 (at offset 5)'],
    ['a refinement twice', list(bool), 'c7050c8201c201c2', 'the refinement 1 occurs twice (at offset 6)'],
    [
      'a refinement that ends beyond its extension',
      string,
      'c7030c820101c2',
      'a length of 2 is claimed, 2 bytes remain (at offset 3)',
    ],
  ])('%s', (_, type, wire, message) => {
    const error = caught(() => decodeMsgpack(type, bytes(wire)));
    expect(error).toBeInstanceOf(DecodeError);
    expect(String(error)).toBe(`DecodeError: ${message}`);
    expect(message).toContain(`(at offset ${error instanceof DecodeError ? error.offset : undefined})`);
  });

  test.each([
    ['values', `92c409${text('"dynamic"')}`.repeat(100_000)],
    ['refinements', `c803ff0c81${'09'}${'91'.repeat(1021)}`],
    ['types', `92c6000f4240${text('["list",'.repeat(125_000))}`],
  ])('nesting of %s without an end, before the stack does', (_, wire) => {
    expect(() => decodeMsgpack(dynamic, bytes(wire))).toThrow(DecodeError);
  });
});

describe('not sent is', () => {
  const type = object({ name: string, roles: set(object({ id: number })) });
  test.each<[string, Type, unknown, string]>([
    ['an object without an attribute', type, { name: 'a' }, 'the attribute "roles" is missing'],
    [
      'an object with an attribute too many',
      type,
      { name: 'a', roles: [], rolse: null },
      'the type has no attribute "rolse"',
    ],
    ['an attribute that is undefined', type, { name: undefined, roles: [] }, 'the attribute "name" is missing'],
    ['an inherited attribute', object({ toString: string }), {}, 'the attribute "toString" is missing'],
    [
      'a text for a number, deep inside',
      type,
      { name: 'a', roles: [{ id: 1 }, { id: '2' }] },
      'roles[1].id: a number is required',
    ],
    ['an array with a hole', list(string), Object.assign(new Array(2), { 1: 'a' }), '[0]: an element is missing'],
    ['a map with a hole', map(string), { a: undefined }, '["a"]: an element is missing'],
    ['NaN', number, NaN, 'a number is required'],
    ['a Decimal that is no number', number, new Decimal('1,5'), 'a number is required'],
    ['a Date for a map', map(string), new Date(), 'a map is required'],
    ['a Map for a map', map(string), new Map(), 'a map is required'],
    ['an array for a map', map(string), ['a'], 'a map is required'],
    ['a bare value for a dynamic one', dynamic, 'a', 'a value with its type (Dynamic) is required'],
    ['a dynamic value for a text', string, new Dynamic(string, 'a'), 'a string is required'],
    ['a dynamic value that does not fit its type', dynamic, new Dynamic(list(bool), ['a']), '[0]: a bool is required'],
    ['half a character', string, 'a\ud83d', 'the text holds half a character (a lone surrogate)'],
    ['half a character in a key', map(bool), { '\udddd': true }, 'a key holds half a character (a lone surrogate)'],
    [
      'half a character in a prefix',
      string,
      refined({ stringPrefix: '\ud83d' }),
      'the text holds half a character (a lone surrogate)',
    ],
    ['a tuple of another length', tuple([bool]), [], 'a tuple of 1 elements is required'],
    ['a prefix of a number', number, refined({ stringPrefix: 'a' }), 'only an unknown string can have a prefix'],
    [
      'a length that is no whole number',
      list(bool),
      refined({ lengthUpperBound: 0.5 }),
      'a length must be a whole number from 0',
    ],
    [
      'a bound that is no number',
      number,
      refined({ numberLowerBound: { value: NaN, inclusive: true } }),
      'a bound is not a number',
    ],
  ])('%s', (_, of, value, message) => {
    const error = caught(() => encodeMsgpack(of, asValue(value)));
    expect(error).toBeInstanceOf(EncodeError);
    expect(String(error)).toBe(`EncodeError: ${message}`);
  });

  test('a value that holds itself', () => {
    const inner: Value[] = [];
    const endless = new Dynamic(list(dynamic), inner);
    inner.push(endless);
    expect(() => encodeMsgpack(dynamic, endless)).toThrow('values nest deeper than 500');
  });
});

function caught(act: () => unknown): unknown {
  try {
    return act();
  } catch (error) {
    return error;
  }
}

/** Hands a wrong value to the encoder all the same, as a program without types would. */
function asValue(value: unknown): Value {
  return value as Value;
}
