import { isDeepStrictEqual } from 'node:util';
import { decode, Encoder, ExtData, ExtensionCodec } from '@msgpack/msgpack';
import fc from 'fast-check';
import {
  type CtyNumber,
  Decimal,
  Dynamic,
  decodeMsgpack,
  elementType,
  encodeMsgpack,
  equals,
  fromBigInt,
  isSequence,
  isWhollyKnown,
  numberText,
  type Type,
  typeToJson,
  Unknown,
  type Value,
} from '../../src/cty';
import { typedPairs } from './arbitraries';

const runs = process.env.PORTCULLIS_SOAK ? 100_000 : 1_000;

test('any value comes back from its bytes the same, and gives the same bytes again', () => {
  fc.assert(
    fc.property(typedPairs(), ([type, value]) => {
      const bytes = encodeMsgpack(type, value);
      const again = decodeMsgpack(type, bytes);
      expect(equals(type, again, value)).toBe(true);
      expect(encodeMsgpack(type, again)).toEqual(bytes);
    }),
    { numRuns: runs },
  );
});

test('what another implementation reads from our bytes is what we wrote', () => {
  fc.assert(
    fc.property(typedPairs(), ([type, value]) => {
      fc.pre(!holdsProtoKey(type, value));
      const read = decode(encodeMsgpack(type, value), { useBigInt64: true, extensionCodec });
      expect(sameTree(plain(type, value), read)).toBe(true);
    }),
    { numRuns: runs },
  );
});

test('what another implementation writes is read as what it wrote', () => {
  fc.assert(
    fc.property(typedPairs(), ([type, value]) => {
      fc.pre(!holdsProtoKey(type, value));
      const bytes = new Encoder({ useBigInt64: true, extensionCodec }).encode(forOracle(plain(type, value)));
      expect(equals(type, decodeMsgpack(type, bytes), bare(value))).toBe(true);
    }),
    { numRuns: runs },
  );
});

/** Reads every extension as an opaque value, and writes an unknown without its refinements. */
const extensionCodec = new ExtensionCodec();
extensionCodec.register({
  type: 0,
  encode: (value) => (value instanceof Unknown ? new Uint8Array(1) : null),
  decode: () => new ExtData(0, new Uint8Array(1)),
});

/** A value as the plain tree that its bytes spell, a number still being a number of ours. */
type Tree = null | boolean | string | CtyNumber | Unknown | Uint8Array | readonly Tree[] | ReadonlyMap<string, Tree>;

function plain(type: Type, value: Value): Tree {
  if (value instanceof Dynamic) {
    return [Buffer.from(JSON.stringify(typeToJson(value.type))), plain(value.type, value.value)];
  }
  if (isSequence(value)) return value.map((item, i) => plain(elementType(type, i), item));
  if (value === null || typeof value !== 'object' || value instanceof Unknown || value instanceof Decimal) return value;
  return new Map(Object.entries(value).map(([key, item]) => [key, plain(entryType(type, key), item)]));
}

function entryType(type: Type, key: string): Type {
  return (type.kind === 'object' ? type.attributes[key] : undefined) ?? elementType(type, 0);
}

/** Does the tree that the other implementation read say the same? It has maps as objects, large integers as bigint. */
function sameTree(ours: Tree | undefined, theirs: unknown): boolean {
  if (ours instanceof Unknown) return theirs instanceof ExtData;
  if (typeof ours === 'number' || ours instanceof Decimal) return sameAmount(ours, theirs);
  if (ours instanceof Uint8Array)
    return theirs instanceof Uint8Array && isDeepStrictEqual(parsed(ours), parsed(theirs));
  if (ours instanceof Map) {
    const entries = Object.entries(Object(theirs));
    return (
      entries.length === ours.size && entries.every(([key, item]) => ours.has(key) && sameTree(ours.get(key), item))
    );
  }
  if (isBranch(ours)) {
    return Array.isArray(theirs) && theirs.length === ours.length && ours.every((item, i) => sameTree(item, theirs[i]));
  }
  return ours === theirs;
}

function parsed(json: Uint8Array): unknown {
  return JSON.parse(Buffer.from(json).toString());
}

function isBranch(tree: Tree | undefined): tree is readonly Tree[] {
  return Array.isArray(tree);
}

function sameAmount(ours: CtyNumber, theirs: unknown): boolean {
  if (typeof theirs === 'string') return numberText(ours) === theirs;
  if (theirs === Infinity || theirs === -Infinity) return ours === theirs;
  return (typeof theirs === 'number' || typeof theirs === 'bigint') && numberText(ours) === exactText(theirs);
}

/** Every digit of a float, by doubling it until it is whole: our own way is another. */
function exactText(amount: number | bigint): string {
  let whole = amount;
  let halvings = 0;
  for (; typeof whole === 'number' && !Number.isInteger(whole); halvings++) whole *= 2;
  const digits = (BigInt(whole) * 5n ** BigInt(halvings))
    .toString()
    .replace('-', '')
    .padStart(halvings + 1, '0');
  const sign = amount < 0 ? '-' : '';
  const fraction = digits.slice(digits.length - halvings).replace(/0+$/, '');
  const text = sign + digits.slice(0, digits.length - halvings);
  return halvings === 0 || fraction === '' ? text : `${text}.${fraction}`;
}

/** Numbers as the other implementation takes them: safe integers and 64-bit ones as such, all others as text. */
function forOracle(tree: Tree): unknown {
  if (typeof tree === 'number' && (Number.isSafeInteger(tree) || !Number.isFinite(tree))) return tree;
  if (typeof tree === 'number' || tree instanceof Decimal) {
    const text = numberText(tree);
    const whole = /^-?\d+$/.test(text) ? BigInt(text) : undefined;
    return whole !== undefined && BigInt.asIntN(64, whole) === whole ? whole : text;
  }
  if (tree instanceof Map) return Object.fromEntries([...tree].map(([key, item]) => [key, forOracle(item)]));
  return isBranch(tree) ? tree.map(forOracle) : tree;
}

/** The value with nothing known of its unknowns. */
function bare(value: Value): Value {
  if (value instanceof Unknown) return new Unknown();
  if (value instanceof Dynamic) return new Dynamic(value.type, bare(value.value));
  if (isSequence(value)) return value.map(bare);
  if (value === null || typeof value !== 'object' || value instanceof Decimal) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, bare(item)]));
}

/** The other implementation refuses this key, and a literal object could not hold it. */
function holdsProtoKey(type: Type, value: Value): boolean {
  return JSON.stringify([typeToJson(type), value]).includes('__proto__');
}

test('the exact digits of a float are what we read and write', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (float) => {
      const wire = new Uint8Array(9);
      wire[0] = 0xcb;
      new DataView(wire.buffer).setFloat64(1, float);
      const read = decodeMsgpack({ kind: 'number' }, wire);
      expect(numberText(typeof read === 'number' || read instanceof Decimal ? read : NaN)).toBe(exactText(float));
      if (!Number.isInteger(float)) expect(encodeMsgpack({ kind: 'number' }, read)).toEqual(wire);
      else expect(equals({ kind: 'number' }, read, fromBigInt(BigInt(float)))).toBe(true);
    }),
    { numRuns: runs },
  );
});

test('the generator makes what the properties are about', () => {
  const made = fc.sample(typedPairs(), { numRuns: 2_000, seed: 1 });
  const share = (holds: (type: Type, value: Value) => boolean) =>
    made.filter(([type, value]) => holds(type, value)).length / made.length;
  expect(share((_, value) => !isWhollyKnown(value))).toBeGreaterThan(0.1);
  expect(share((_, value) => value === null)).toBeGreaterThan(0.05);
  expect(share((_, value) => value instanceof Decimal)).toBeGreaterThan(0.01);
  expect(share((type) => JSON.stringify(type).includes('"set"'))).toBeGreaterThan(0.1);
  expect(share((type, value) => !holdsProtoKey(type, value))).toBeGreaterThan(0.8);
});
