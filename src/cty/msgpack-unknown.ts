import type { MsgpackReader } from './msgpack-reader';
import { MsgpackWriter } from './msgpack-writer';
import { numberText } from './number';
import { encodeUtf8 } from './text';
import type { Type } from './type';
import { type NumberBound, type Refinements, refinementProblem, Unknown } from './unknown';

/** The extension type of an unknown about which something is known; every other extension is a bare unknown. */
const refinedType = 12;
const longestContent = 1024;
const longestPrefix = 256;
const longestBound = 350;

type Draft = { -readonly [K in keyof Refinements]: Refinements[K] };

/**
 * Reads an unknown: any extension value. Refinements under keys that are not known (yet) are passed over; those of an
 * unknown of unknown type (dynamic) say nothing. Prefixes and bounds are shortened as `writeUnknown` would.
 *
 * @throws {DecodeError} a refinement that is malformed, over 1 KiB, of another type, or contradicts another.
 * Source: OpenTofu docs, "Wire Format for OpenTofu Objects and Associated Values", section "Schema.Attribute Mapping
 * Rules for MessagePack".
 */
export function readUnknown(reader: MsgpackReader, type: Type): Unknown {
  const begin = reader.offset;
  const { type: extension, start, end } = reader.readExtension();
  if (extension !== refinedType || end - start <= 1) return new Unknown();
  if (end - start > longestContent) return reader.fail(`refinements take over ${longestContent} bytes`, begin);
  const known = readRefinements(reader.within(start, end));
  if (type.kind === 'dynamic') return new Unknown();
  const problem = refinementProblem(type, known);
  return problem === undefined ? new Unknown(known) : reader.fail(problem, begin);
}

/**
 * Writes an unknown with what is known of it. A prefix is cut at 256 bytes, and a bound of over 350 digits is left
 * out, because Terraform refuses refinements of over 1 KiB: the value is then merely less well known.
 */
export function writeUnknown(writer: MsgpackWriter, type: Type, { refinements: known }: Unknown): void {
  const content = new MsgpackWriter();
  const entries = type.kind === 'dynamic' ? [] : entriesOf(known);
  content.mapHeader(entries.length);
  for (const write of entries) write(content);
  if (entries.length === 0) writer.extension(0, new Uint8Array(1));
  else writer.extension(refinedType, content.finish());
}

function entriesOf(known: Refinements): ((writer: MsgpackWriter) => void)[] {
  const entries: ((writer: MsgpackWriter) => void)[] = [];
  const entry = (key: number, write: (writer: MsgpackWriter) => void) =>
    entries.push((writer) => {
      writer.number(key);
      write(writer);
    });
  const { isNull, stringPrefix, lengthLowerBound, lengthUpperBound } = known;
  if (isNull !== undefined) entry(1, (writer) => writer.bool(isNull));
  if (stringPrefix) entry(2, (writer) => writer.string(cutPrefix(stringPrefix)));
  for (const [key, bound] of [
    [3, known.numberLowerBound],
    [4, known.numberUpperBound],
  ] as const) {
    if (bound && !isLong(bound)) entry(key, (writer) => writeBound(writer, bound));
  }
  if (lengthLowerBound) entry(5, (writer) => writer.number(lengthLowerBound));
  if (lengthUpperBound !== undefined) entry(6, (writer) => writer.number(lengthUpperBound));
  return entries;
}

function writeBound(writer: MsgpackWriter, { value, inclusive }: NumberBound): void {
  writer.arrayHeader(2);
  writer.number(value);
  writer.bool(inclusive);
}

function isLong({ value }: NumberBound): boolean {
  return numberText(value).length > longestBound;
}

function cutPrefix(prefix: string): string {
  let bytes = 0;
  let cut = '';
  for (const character of prefix) {
    bytes += encodeUtf8(character).length;
    if (bytes > longestPrefix) return cut;
    cut += character;
  }
  return cut;
}

function readRefinements(reader: MsgpackReader): Refinements {
  const known: Draft = {};
  const seen = new Set<string>();
  for (let left = reader.readMapLength('a map of refinements'); left > 0; left--) {
    const start = reader.offset;
    const key = String(reader.readNumber());
    if (seen.has(key)) reader.fail(`the refinement ${key} occurs twice`, start);
    seen.add(key);
    readRefinement(reader, key, known);
  }
  return known;
}

/** Reads one refinement; what says nothing (a prefix of nothing, a length from 0) is left out. */
function readRefinement(reader: MsgpackReader, key: string, known: Draft): void {
  if (key === '1') known.isNull = reader.readBool();
  else if (key === '2') {
    const prefix = cutPrefix(reader.readString('a prefix'));
    if (prefix !== '') known.stringPrefix = prefix;
  } else if (key === '3' || key === '4') {
    const bound = readBound(reader);
    if (!isLong(bound)) known[key === '3' ? 'numberLowerBound' : 'numberUpperBound'] = bound;
  } else if (key === '5' || key === '6') {
    const length = readLength(reader);
    if (key === '6' || length > 0) known[key === '5' ? 'lengthLowerBound' : 'lengthUpperBound'] = length;
  } else reader.skip();
}

function readBound(reader: MsgpackReader): NumberBound {
  if (reader.readArrayLength('a bound') !== 2) reader.fail('a bound is a number and a bool');
  return { value: reader.readNumber(), inclusive: reader.readBool() };
}

function readLength(reader: MsgpackReader): number {
  const start = reader.offset;
  const length = reader.readNumber();
  if (typeof length !== 'number' || !Number.isSafeInteger(length) || length < 0) {
    return reader.fail('a length must be a whole number from 0', start);
  }
  return length;
}
