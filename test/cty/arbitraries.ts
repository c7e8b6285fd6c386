import fc from 'fast-check';
import {
  bool,
  type CtyNumber,
  compareNumbers,
  Dynamic,
  dynamic,
  fromBigInt,
  number,
  parseNumber,
  type Refinements,
  string,
  type Type,
  Unknown,
  type Value,
} from '../../src/cty';

/** Which values to make besides known ones. */
export type Extent = { readonly unknowns?: boolean; readonly nulls?: boolean; readonly infinities?: boolean };

const primitives = fc.constantFrom<Type>(string, number, bool);

/** Any text without half characters, and often one that trips programs up. */
export const texts: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.constantFrom('', '\ufeffbom', 'e\u0301', '\u00e9', '\u0000', '0', '1', 'a'.repeat(300)) },
);

const keys = fc.oneof(texts, fc.constantFrom('__proto__', 'constructor', 'toString', 'length', '10', '9'));

/** Types nested up to some depth, `dynamic` among them. */
export const types: fc.Arbitrary<Type> = fc.letrec<{ type: Type }>((tie) => ({
  type: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    primitives,
    fc.constant(dynamic),
    fc.record({ kind: fc.constantFrom('list' as const, 'set' as const, 'map' as const), element: tie('type') }),
    fc.record({ kind: fc.constant('tuple' as const), elements: fc.array(tie('type'), { maxLength: 3 }) }),
    fc.record({
      kind: fc.constant('object' as const),
      attributes: fc.dictionary(keys, tie('type'), { maxKeys: 4, noNullPrototype: false }),
    }),
  ),
})).type;

/** Whole and fractional, small, huge, tiny, and of more digits than a float64 has. */
export const finiteNumbers: fc.Arbitrary<CtyNumber> = fc.oneof(
  fc.integer(),
  fc.maxSafeInteger(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.bigInt({ min: -(2n ** 66n), max: 2n ** 66n }).map(fromBigInt),
  fc.constantFrom(0.1, -0, 2 ** 53, 2 ** 63, -(2 ** 63), 2 ** 64, 1e21, 1e23, 5e-324, Number.MAX_VALUE),
  fc
    .tuple(fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }), fc.integer({ min: -3000, max: 3000 }))
    .map(([digits, exponent]) => parseNumber(`${digits}e${exponent}`)),
);

const infinities = fc.constantFrom(Infinity, -Infinity);

/** Values of a type. By default with nulls, unknowns and infinities at any depth. */
export function valuesOf(type: Type, extent: Extent = {}): fc.Arbitrary<Value> {
  const { unknowns = true, nulls = true } = extent;
  const known = knownOf(type, extent);
  return fc.oneof(
    { weight: 8, arbitrary: known },
    { weight: nulls ? 1 : 0, arbitrary: fc.constant(null) },
    { weight: unknowns ? 1 : 0, arbitrary: unknownsOf(type) },
  );
}

/** A type and two values of it. */
export function typedPairs(extent: Extent = {}): fc.Arbitrary<readonly [Type, Value, Value]> {
  return types.chain((type) => fc.tuple(fc.constant(type), valuesOf(type, extent), valuesOf(type, extent)));
}

function knownOf(type: Type, extent: Extent): fc.Arbitrary<Value> {
  switch (type.kind) {
    case 'string':
      return texts;
    case 'number':
      return extent.infinities === false
        ? finiteNumbers
        : fc.oneof({ weight: 20, arbitrary: finiteNumbers }, infinities);
    case 'bool':
      return fc.boolean();
    case 'dynamic':
      return types
        .filter(({ kind }) => kind !== 'dynamic')
        .chain((inner) => valuesOf(inner, extent).map((value) => new Dynamic(inner, value)));
    case 'list':
    case 'set':
      return fc.array(valuesOf(type.element, extent), { maxLength: 4 });
    case 'tuple':
      return fc.tuple(...type.elements.map((element) => valuesOf(element, extent)));
    case 'map':
      return fc.dictionary(keys, valuesOf(type.element, extent), { maxKeys: 4 });
    case 'object':
      return fc
        .tuple(
          ...Object.entries(type.attributes).map(([name, of]) => fc.tuple(fc.constant(name), valuesOf(of, extent))),
        )
        .map((entries) => record(entries));
  }
}

/** A record without a prototype, so that a key `__proto__` is a key. */
export function record(entries: readonly (readonly [string, Value])[]): Value {
  const made: Record<string, Value> = Object.create(null);
  for (const [key, value] of entries) made[key] = value;
  return made;
}

const nullness = fc.constantFrom<Refinements>({}, { isNull: false });

function unknownsOf(type: Type): fc.Arbitrary<Value> {
  return fc.tuple(nullness, boundsOf(type)).map(([isNull, bounds]) => new Unknown({ ...isNull, ...bounds }));
}

function boundsOf(type: Type): fc.Arbitrary<Refinements> {
  const nothing: fc.Arbitrary<Refinements> = fc.constant({});
  if (type.kind === 'string') return fc.oneof(nothing, prefixes);
  if (type.kind === 'number') return fc.oneof(nothing, ranges);
  const isCollection = type.kind === 'list' || type.kind === 'set' || type.kind === 'map';
  return isCollection ? fc.oneof(nothing, lengths) : nothing;
}

const prefixes: fc.Arbitrary<Refinements> = texts
  .filter(({ length }) => length < 80)
  .map((stringPrefix) => ({ stringPrefix }));

const shortNumbers = fc.oneof(
  fc.integer(),
  fc.constantFrom(0.1, 1.5, Infinity, -Infinity),
  fc.bigInt({ min: -(2n ** 70n), max: 2n ** 70n }).map(fromBigInt),
);

const ranges: fc.Arbitrary<Refinements> = fc
  .tuple(shortNumbers, shortNumbers, fc.boolean())
  .map(([a, b, inclusive]) => (compareNumbers(a, b) <= 0 ? ([a, b, inclusive] as const) : ([b, a, inclusive] as const)))
  .map(([lower, upper, inclusive]) => ({
    numberLowerBound: { value: lower, inclusive },
    numberUpperBound: { value: upper, inclusive },
  }));

const lengths: fc.Arbitrary<Refinements> = fc
  .tuple(fc.nat(), fc.nat())
  .map(([a, b]) => ({ lengthLowerBound: Math.min(a, b), lengthUpperBound: Math.max(a, b) }));
