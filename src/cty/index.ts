export { Decimal } from './number';
export { Path, type PathStep } from './path';
export * from './type';
export { type Refinements, Unknown } from './unknown';
export { type CtyNumber, Dynamic, isUnknown, refined, unknown, type Value, type ValueOf } from './value';
