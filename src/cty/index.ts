export { DecodeError, EncodeError } from './codec-error';
export { conforms, type Misfit } from './conform';
export { decodeJson, type JsonOptions } from './decode-json';
export { encodeJson } from './encode-json';
export { equals, hasUnknown, identity, isWhollyKnown } from './equals';
export { decodeMsgpack, encodeMsgpack } from './msgpack';
export {
  type CtyNumber,
  compareNumbers,
  Decimal,
  fromBigInt,
  isNumber,
  numberText,
  parseNumber,
  sameNumber,
} from './number';
export { Path, type PathStep } from './path';
export { compareCodePoints } from './text';
export * from './type';
export { sameType, typeFromJson, typeText, typeToJson } from './type-json';
export { type NumberBound, type Refinements, Unknown } from './unknown';
export { Dynamic, isRecord, isSequence, isUnknown, refined, unknown, type Value, type ValueOf } from './value';
export { mapValue, type Visit, valueAt } from './walk';
