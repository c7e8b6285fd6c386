import fc from 'fast-check';
import {
  DecodeError,
  decodeJson,
  decodeMsgpack,
  encodeJson,
  encodeMsgpack,
  equals,
  type Type,
  typeText,
  type Value,
} from '../../src/cty';
import { typedPairs } from './arbitraries';

/** How many inputs were read as a value and how many refused; of each codec. */
export type Counts = { values: number; refusals: number };
export type FuzzResult = { readonly msgpack: Counts; readonly json: Counts };

type Format = {
  readonly decode: (type: Type, bytes: Uint8Array) => Value;
  readonly encode: (type: Type, value: Value) => Uint8Array;
};

const formats: { readonly [name in keyof FuzzResult]: Format } = {
  msgpack: { decode: decodeMsgpack, encode: encodeMsgpack },
  json: {
    decode: (type, bytes) => decodeJson(type, bytes, { dropUnknownKeys: true, fillMissing: true }),
    encode: (type, value) => Buffer.from(encodeJson(type, value)),
  },
};

/**
 * Feeds random bytes and damaged encodings to both decoders. Each input must give a value that is written and read
 * again as the same value and the same bytes, or a `DecodeError` whose offset lies in the input.
 *
 * @param count how many inputs, in all
 * @param seed  the same seed gives the same inputs
 * @throws {Error} the first input that does neither, with its type and bytes.
 */
export function fuzz(count: number, seed: number): FuzzResult {
  const random = createRandom(seed);
  const result: FuzzResult = { msgpack: { values: 0, refusals: 0 }, json: { values: 0, refusals: 0 } };
  const pools = { msgpack: createPool('msgpack', seed), json: createPool('json', seed) };
  for (let i = 0; i < count; i++) {
    const name = i % 4 === 0 ? 'json' : 'msgpack';
    const [type, bytes] = createInput(pools[name], random);
    if (isRead(formats[name], type, bytes)) result[name].values++;
    else result[name].refusals++;
  }
  return result;
}

type Sample = readonly [Type, Uint8Array];
type Random = (below: number) => number;

/** Mostly values of some size: damage to a value of one byte has little to say. */
function createPool(name: keyof FuzzResult, seed: number): readonly Sample[] {
  const extent = name === 'json' ? { unknowns: false, infinities: false } : {};
  const pairs = fc.sample(typedPairs(extent), { numRuns: 2000, seed });
  const all = pairs.map(([type, value]): Sample => [type, formats[name].encode(type, value)]);
  return all.filter(([, bytes], i) => bytes.length >= 16 || i % 10 === 0);
}

/** Mostly a damaged encoding under its own type; sometimes an encoding under another type, or noise. */
function createInput(pool: readonly Sample[], random: Random): Sample {
  const [type, bytes] = pick(pool, random);
  const kind = random(10);
  if (kind === 0) return [type, Uint8Array.from({ length: random(40) }, () => random(256))];
  if (kind === 1) return [type, pick(pool, random)[1]];
  let damaged = Array.from(bytes);
  for (let left = random(3) === 0 ? 2 : 1; left > 0; left--) damaged = damage(damaged, pick(pool, random)[1], random);
  return [type, Uint8Array.from(damaged)];
}

/** Changes one byte, or cuts, drops, repeats or grafts a few, at a random place. */
function damage(bytes: readonly number[], other: Uint8Array, random: Random): number[] {
  const at = random(bytes.length + 1);
  const before = bytes.slice(0, at);
  const after = bytes.slice(at);
  const [byte = 0, ...rest] = after;
  switch (random(12)) {
    case 0:
      return before;
    case 1:
      return [...before, ...after.slice(random(4))];
    case 2:
      return [...before, ...bytes.slice(random(bytes.length + 1)).slice(0, random(9)), ...after];
    case 3:
      return [
        ...before,
        ...Array.from(other)
          .slice(random(other.length + 1))
          .slice(0, random(20)),
        ...after,
      ];
    case 4:
    case 5:
      return [...before, random(256), ...rest];
    case 6:
    case 7:
      return [...before, byte + 1 - 2 * random(2), ...rest];
    default:
      return [...before, byte ^ (1 << random(8)), ...rest];
  }
}

function isRead({ decode, encode }: Format, type: Type, bytes: Uint8Array): boolean {
  const say = (problem: string, cause?: unknown) =>
    new Error(`${problem}: type ${typeText(type)}, bytes ${Buffer.from(bytes).toString('hex')}`, { cause });
  try {
    const value = decode(type, bytes);
    const written = encode(type, value);
    const again = decode(type, written);
    if (!equals(type, value, again)) throw say('the value changed on its way');
    if (Buffer.compare(encode(type, again), written) !== 0) throw say('the bytes changed on their way');
    return true;
  } catch (error) {
    if (!(error instanceof DecodeError)) throw say(String(error), error);
    if (error.offset < 0 || error.offset > bytes.length) throw say(`the offset ${error.offset} is outside`);
    return false;
  }
}

function pick<T>(from: readonly T[], random: Random): T {
  const picked = from[random(from.length)];
  if (picked === undefined) throw new RangeError('nothing to pick from');
  return picked;
}

/** Whole numbers below a limit, by xorshift: the same for the same seed. */
function createRandom(seed: number): Random {
  let state = seed | 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

if (require.main === module) {
  const [count = '1000000', seed = String(Date.now() % 2 ** 31)] = process.argv.slice(2);
  process.stdout.write(`fuzz: ${count} inputs, seed ${seed}\n`);
  process.stdout.write(`${JSON.stringify(fuzz(Number(count), Number(seed)))}\n`);
}
