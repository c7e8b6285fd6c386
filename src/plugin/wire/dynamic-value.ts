import { decodeJson, decodeMsgpack, encodeMsgpack, isRecord, type Value } from '../../cty';
import type { DynamicValue } from '../generated/tfplugin6';
import type { RecordValue } from '../inside';
import type { Schema } from '../schema';
import { typeOf } from '../shape';

const noBytes = new Uint8Array(0);

/** Null of any type: "there is no such object". */
export const nullMessage: DynamicValue = { msgpack: Uint8Array.of(0xc0), json: noBytes };

/**
 * The value of a message; a message left out, or an empty one, is null. Terraform sends msgpack, other clients may
 * send JSON.
 *
 * @throws {DecodeError} the bytes are no value of the schema.
 */
export function readValue(message: DynamicValue | undefined, schema: Schema): RecordValue | null {
  if (message === undefined || isNull(message)) return null;
  const { msgpack, json } = message;
  const value = msgpack.length > 0 ? decodeMsgpack(typeOf(schema), msgpack) : decodeJson(typeOf(schema), json);
  if (value !== null && !isRecord(value)) throw new TypeError('an object is required, not an unknown one');
  return value;
}

/** The same of a message that must hold an object, such as a configuration. */
export function readObject(message: DynamicValue | undefined, schema: Schema): RecordValue {
  const value = readValue(message, schema);
  if (value === null) throw new TypeError('an object is required');
  return value;
}

/** @throws {EncodeError} the value does not fit the schema: a bug of the provider. */
export function writeValue(value: Value, schema: Schema): DynamicValue {
  return value === null ? nullMessage : { msgpack: encodeMsgpack(typeOf(schema), value), json: noBytes };
}

/** Does the message stand for no object at all? Found without reading the value. */
export function isNull(message: DynamicValue | undefined): boolean {
  if (message === undefined) return true;
  const { msgpack, json } = message;
  return msgpack.length > 0 ? msgpack.length === 1 && msgpack[0] === 0xc0 : json.length === 0;
}
