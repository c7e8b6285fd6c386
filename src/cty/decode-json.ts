import { DecodeError } from './codec-error';
import { JsonScanner } from './json-scanner';
import { parseNumber } from './number';
import { Path } from './path';
import { decodeUtf8 } from './text';
import { elementType, type Type } from './type';
import { attributeNames, attributeOf, deepest, typeFromJson } from './type-json';
import { Dynamic, type Value } from './value';

/** How far the JSON of a state file may differ from the type that the schema has today. */
export type JsonOptions = {
  /** Keys that the object type does not have are passed over; else they are an error. */
  readonly dropUnknownKeys?: boolean;
  /** Attributes that the JSON does not have are null; else they are an error. */
  readonly fillMissing?: boolean;
};

/**
 * Reads a value from the JSON of a state file. As Terraform does, it takes a number or a bool where the type asks for
 * a string, and the text of one where the type asks for that, because attributes change their type that way.
 *
 * @param input JSON text, or its bytes in UTF-8. Numbers keep every digit.
 * @throws {DecodeError} no JSON, or JSON that is no value of the type; its offset is in UTF-16 units of the text.
 * Source: OpenTofu docs, "Wire Format for OpenTofu Objects and Associated Values", section "JSON Serialization Rules".
 */
export function decodeJson(type: Type, input: string | Uint8Array, options: JsonOptions = {}): Value {
  const text = typeof input === 'string' ? input : decodeUtf8(input);
  if (text === undefined) throw new DecodeError(0, Path.root, 'the bytes are not UTF-8');
  const scanner = new JsonScanner(text);
  const value = read({ scanner, options }, type, 0);
  if (!scanner.atEnd) scanner.fail('text is left over');
  return value;
}

type Input = { readonly scanner: JsonScanner; readonly options: JsonOptions };

function read(input: Input, type: Type, depth: number): Value {
  const { scanner } = input;
  if (depth > deepest) scanner.fail(`values nest deeper than ${deepest}`);
  if (scanner.take('null')) return null;
  switch (type.kind) {
    case 'string':
      return readString(scanner);
    case 'number':
      return readNumber(scanner);
    case 'bool':
      return readBool(scanner);
    case 'dynamic':
      return readDynamic(input, depth);
    case 'object':
      return readObject(input, type, depth);
    case 'map': {
      const here = scanner.path;
      const entries: Record<string, Value> = Object.create(null);
      scanner.readObject('a map', (key) => {
        entries[key] = readAt(input, type.element, here.key(key), depth);
      });
      return entries;
    }
    default:
      return readElements(input, type, depth);
  }
}

function readAt(input: Input, type: Type, path: Path, depth: number): Value {
  const here = input.scanner.path;
  input.scanner.path = path;
  const value = read(input, type, depth + 1);
  input.scanner.path = here;
  return value;
}

function readElements(input: Input, type: Type, depth: number): Value {
  const { scanner } = input;
  const wanted = type.kind === 'tuple' ? `a tuple of ${type.elements.length} elements` : `a ${type.kind}`;
  const here = scanner.path;
  const elements: Value[] = [];
  scanner.peek();
  const start = scanner.offset;
  scanner.readArray(wanted, (i) => {
    if (type.kind === 'tuple' && i >= type.elements.length)
      scanner.fail(`${wanted} is required, more are given`, start);
    elements.push(readAt(input, elementType(type, i), here.index(i), depth));
  });
  if (type.kind === 'tuple' && elements.length < type.elements.length) {
    scanner.fail(`${wanted} is required, ${elements.length} are given`, start);
  }
  return elements;
}

function readObject(input: Input, type: Extract<Type, { readonly kind: 'object' }>, depth: number): Value {
  const { scanner, options } = input;
  const here = scanner.path;
  const entries: Record<string, Value> = Object.create(null);
  scanner.peek();
  const begin = scanner.offset;
  scanner.readObject('an object', (name, start) => {
    if (Object.hasOwn(type.attributes, name)) {
      entries[name] = readAt(input, attributeOf(type, name), here.attribute(name), depth);
    } else if (options.dropUnknownKeys) scanner.skip(depth + 1);
    else scanner.fail(`the type has no attribute ${JSON.stringify(name)}`, start);
  });
  for (const name of attributeNames(type.attributes)) {
    if (name in entries) continue;
    if (!options.fillMissing) scanner.fail(`the attribute "${name}" is missing`, begin);
    entries[name] = null;
  }
  return entries;
}

/** A dynamic value's type may come after it, so the value is passed over first and read once its type is known. */
function readDynamic(input: Input, depth: number): Value {
  const { scanner } = input;
  scanner.peek();
  const begin = scanner.offset;
  let type: Type | undefined;
  let valueAt: number | undefined;
  scanner.readObject('an object of a value and its type', (key, start) => {
    if (key === 'type') type = readType(scanner);
    else if (key === 'value') {
      valueAt = scanner.offset;
      scanner.skip(depth + 1);
    } else scanner.fail(`a value and its type are required, not ${JSON.stringify(key)}`, start);
  });
  if (!type || valueAt === undefined) return scanner.fail('a value and its type are required', begin);
  const end = scanner.offset;
  scanner.offset = valueAt;
  const value = read(input, type, depth + 1);
  scanner.offset = end;
  return type.kind === 'dynamic' ? value : new Dynamic(type, value);
}

function readType(scanner: JsonScanner): Type {
  scanner.peek();
  const start = scanner.offset;
  try {
    return typeFromJson(JSON.parse(scanner.skip()));
  } catch (error) {
    if (error instanceof DecodeError) throw error;
    return scanner.fail('a type is required', start);
  }
}

function readString(scanner: JsonScanner): string {
  const first = scanner.peek();
  if (first === '"') return scanner.readString();
  if (first === '{' || first === '[' || first === '') scanner.fail('a string is required');
  return scanner.skip();
}

function readNumber(scanner: JsonScanner): Value {
  const isText = scanner.peek() === '"';
  const start = scanner.offset;
  const text = isText ? scanner.readString() : scanner.readNumber();
  try {
    return parseNumber(text);
  } catch {
    return scanner.fail('a number is required', start);
  }
}

function readBool(scanner: JsonScanner): boolean {
  if (scanner.take('true') || scanner.take('"true"') || scanner.take('"1"')) return true;
  if (scanner.take('false') || scanner.take('"false"') || scanner.take('"0"')) return false;
  return scanner.fail('a bool is required');
}
