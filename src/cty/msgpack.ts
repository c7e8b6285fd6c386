import { EncodeError } from './codec-error';
import { conforms } from './conform';
import { MsgpackReader } from './msgpack-reader';
import { readUnknown, writeUnknown } from './msgpack-unknown';
import { MsgpackWriter } from './msgpack-writer';
import { isNumber } from './number';
import { compareCodePoints, decodeUtf8, encodeUtf8 } from './text';
import { elementType, type Type } from './type';
import { attributeNames, attributeOf, deepest, typeFromJson, typeText } from './type-json';
import { Unknown } from './unknown';
import { Dynamic, isSequence, type Value } from './value';

/**
 * Writes a value as Terraform itself would: integers of 64 bits as such, other numbers as float64 where that is exact
 * and as decimal text where not, a dynamic value beside its type, keys in the order of their bytes.
 *
 * @throws {EncodeError} the value does not fit the type; says where and what is missing or too much.
 * Source: OpenTofu docs, "Wire Format for OpenTofu Objects and Associated Values", section "MessagePack Serialization
 * Rules".
 */
export function encodeMsgpack(type: Type, value: Value): Uint8Array {
  const misfit = conforms(type, value);
  if (misfit) throw new EncodeError(misfit.path, misfit.message);
  const writer = new MsgpackWriter();
  write(writer, type, value);
  return writer.finish();
}

/**
 * Reads a value that Terraform wrote for this type. Any extension is an unknown; strings stay as they are, with no
 * Unicode normalisation (Terraform has done it); a set keeps the order it came in.
 *
 * @throws {DecodeError} bytes that are cut off, malformed or of another type, keys that repeat, bytes left over, or
 *                       nesting beyond 500.
 * Source: OpenTofu docs, "Wire Format for OpenTofu Objects and Associated Values", section "MessagePack Serialization
 * Rules".
 */
export function decodeMsgpack(type: Type, bytes: Uint8Array): Value {
  const reader = new MsgpackReader(bytes);
  const value = read(reader, type, 0);
  if (!reader.atEnd) reader.fail('bytes are left over');
  return value;
}

/** Writes what `conforms` has let pass: so the value decides, and the type only says what it cannot. */
function write(writer: MsgpackWriter, type: Type, value: Value): void {
  if (value === null) writer.nil();
  else if (value instanceof Unknown) writeUnknown(writer, type, value);
  else if (value instanceof Dynamic) writeDynamic(writer, value);
  else if (typeof value === 'string') writer.string(value);
  else if (typeof value === 'boolean') writer.bool(value);
  else if (isNumber(value)) writer.number(value);
  else if (isSequence(value)) {
    writer.arrayHeader(value.length);
    for (const [i, element] of value.entries()) write(writer, elementType(type, i), element);
  } else writeEntries(writer, type, value);
}

function writeEntries(writer: MsgpackWriter, type: Type, entries: { readonly [key: string]: Value }): void {
  const keys = type.kind === 'object' ? attributeNames(type.attributes) : Object.keys(entries).sort(compareCodePoints);
  writer.mapHeader(keys.length);
  for (const key of keys) {
    writer.string(key);
    write(writer, type.kind === 'object' ? attributeOf(type, key) : elementType(type, 0), entries[key] ?? null);
  }
}

function writeDynamic(writer: MsgpackWriter, { type, value }: Dynamic): void {
  if (type.kind !== 'dynamic') {
    writer.arrayHeader(2);
    writer.binary(encodeUtf8(typeText(type)));
  }
  write(writer, type, value);
}

function read(reader: MsgpackReader, type: Type, depth: number): Value {
  if (depth > deepest) reader.fail(`values nest deeper than ${deepest}`);
  if (reader.isExtension()) return readUnknown(reader, type);
  if (reader.isNil()) return reader.readNil();
  switch (type.kind) {
    case 'string':
      return reader.readString('a string');
    case 'number':
      return reader.readNumber();
    case 'bool':
      return reader.readBool();
    case 'dynamic':
      return readDynamic(reader, depth);
    case 'list':
    case 'set':
      return readElements(reader, type, reader.readArrayLength(`a ${type.kind}`), depth);
    case 'tuple': {
      const start = reader.offset;
      const wanted = `a tuple of ${type.elements.length} elements`;
      const length = reader.readArrayLength(wanted);
      if (length !== type.elements.length) reader.fail(`${wanted} is required, ${length} are given`, start);
      return readElements(reader, type, length, depth);
    }
    case 'map':
    case 'object':
      return readEntries(reader, type, depth);
  }
}

function readElements(reader: MsgpackReader, type: Type, length: number, depth: number): readonly Value[] {
  const here = reader.path;
  const elements: Value[] = [];
  for (let i = 0; i < length; i++) {
    reader.path = here.index(i);
    elements.push(read(reader, elementType(type, i), depth + 1));
  }
  reader.path = here;
  return elements;
}

type KeyedType = Extract<Type, { readonly kind: 'map' | 'object' }>;

function readEntries(reader: MsgpackReader, type: KeyedType, depth: number): Value {
  const here = reader.path;
  const start = reader.offset;
  const entries: Record<string, Value> = Object.create(null);
  const length = reader.readMapLength(type.kind === 'map' ? 'a map' : 'an object');
  for (let i = 0; i < length; i++) {
    const keyStart = reader.offset;
    const key = reader.readString('a key that is a text');
    if (key in entries) reader.fail(`the key "${key}" occurs twice`, keyStart);
    if (type.kind === 'object' && !Object.hasOwn(type.attributes, key)) {
      reader.fail(`the type has no attribute "${key}"`, keyStart);
    }
    reader.path = type.kind === 'object' ? here.attribute(key) : here.key(key);
    entries[key] = read(reader, type.kind === 'object' ? attributeOf(type, key) : type.element, depth + 1);
    reader.path = here;
  }
  if (type.kind === 'object') refuseMissing(reader, type, entries, start);
  return entries;
}

function refuseMissing(
  reader: MsgpackReader,
  type: Extract<Type, { readonly kind: 'object' }>,
  entries: { readonly [name: string]: Value },
  start: number,
): void {
  const missing = attributeNames(type.attributes).find((name) => !(name in entries));
  if (missing !== undefined) reader.fail(`the attribute "${missing}" is missing`, start);
}

/** Reads a type and a value of it. A value typed dynamic once more carries its real type itself: that one is kept. */
function readDynamic(reader: MsgpackReader, depth: number): Value {
  const start = reader.offset;
  const length = reader.readArrayLength('a value with its type');
  if (length !== 2) reader.fail('exactly a type and a value are required', start);
  const type = readType(reader);
  const value = read(reader, type, depth + 1);
  return type.kind === 'dynamic' ? value : new Dynamic(type, value);
}

function readType(reader: MsgpackReader): Type {
  const start = reader.offset;
  const text = decodeUtf8(reader.readBytes('the JSON text of a type'));
  try {
    return typeFromJson(JSON.parse(text ?? ''));
  } catch {
    return reader.fail('the JSON text of a type is required', start);
  }
}
