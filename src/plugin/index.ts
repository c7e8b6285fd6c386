export type { AnyDataSource, DataSource } from './data-source';
export { type Diagnostic, Diagnostics } from './diagnostics';
export type { Log } from './log';
export { type ConfigureCall, defineProvider, type Provider } from './provider';
export {
  type AnyResource,
  type Call,
  type PlanCall,
  type PlanDestroyCall,
  type Resource,
  resourcesOf,
  type ValidateCall,
} from './resource';
export type {
  Attribute,
  Attributes,
  Block,
  Blocks,
  ConfigOf,
  MaybeUnknown,
  NestedAttribute,
  PlainAttribute,
  PlannedOf,
  Schema,
  StateOf,
  WritableOf,
} from './schema';
export { type ServeProviderOptions, serve } from './serve-provider';
export { alsoRequires, atLeastOneOf, conflictsWith, exactlyOneOf } from './sibling-validators';
export type { Checked, Validator } from './validator';
export {
  anyOf,
  atLeast,
  atMost,
  each,
  integer,
  keys,
  lengthAtLeast,
  lengthAtMost,
  matches,
  oneOf,
  sizeAtLeast,
  sizeAtMost,
  uniqueValues,
} from './validators';
