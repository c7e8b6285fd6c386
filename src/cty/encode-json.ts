import { EncodeError } from './codec-error';
import { conforms } from './conform';
import { isNumber, numberText } from './number';
import { Path } from './path';
import { elementType, type Type } from './type';
import { attributeNames, attributeOf, typeText } from './type-json';
import { Unknown } from './unknown';
import { Dynamic, isSequence, type Value } from './value';

/**
 * Writes a value as a state file holds it: a set as an array, a dynamic value as an object of its value and type.
 *
 * @throws {EncodeError} the value does not fit the type, or holds what JSON has no form for: an unknown, an infinity.
 */
export function encodeJson(type: Type, value: Value): string {
  const misfit = conforms(type, value);
  if (misfit) throw new EncodeError(misfit.path, misfit.message);
  return write(type, value, Path.root);
}

function write(type: Type, value: Value, path: Path): string {
  if (value instanceof Unknown) throw new EncodeError(path, 'JSON cannot express a value known only after apply');
  if (value === Infinity || value === -Infinity) throw new EncodeError(path, 'JSON cannot express an infinite number');
  if (value instanceof Dynamic) return writeDynamic(value, path);
  if (isNumber(value)) return numberText(value);
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (isSequence(value)) return `[${value.map((item, i) => write(elementType(type, i), item, path.index(i))).join()}]`;
  if (type.kind === 'object') {
    const one = (name: string) => write(attributeOf(type, name), value[name] ?? null, path.attribute(name));
    return `{${attributeNames(type.attributes)
      .map((name) => `${JSON.stringify(name)}:${one(name)}`)
      .join()}}`;
  }
  const one = ([key, item]: readonly [string, Value]) => write(elementType(type, 0), item, path.key(key));
  return `{${Object.entries(value)
    .map((entry) => `${JSON.stringify(entry[0])}:${one(entry)}`)
    .join()}}`;
}

function writeDynamic({ type, value }: Dynamic, path: Path): string {
  if (type.kind === 'dynamic') return write(type, value, path);
  return `{"value":${write(type, value, path)},"type":${typeText(type)}}`;
}
