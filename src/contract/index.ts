export { canonicalJson, equalJson, type PrintOptions, printJson, sameJson } from './canonical-json';
export { conditionQueries, continuesPath, isMark, stepAt } from './condition';
export { canonicalDecimal, ExactNumber, isNumber, toNumber } from './exact-number';
export {
  type Finding,
  type FindingCode,
  finding,
  firstOf,
  pathText,
  type Severity,
  type Step,
  severities,
} from './finding';
export { actionPermissionsSchema, policySchema } from './generated/schemas';
export type * from './generated/types';
export {
  approvesNobody,
  checkReplaced,
  type ExecuteDocument,
  type GrantDocument,
  type GrantList,
  grantLists,
  type PermissionsDocument,
} from './grants';
export { checkIdentifier, type Named } from './identifier';
export { isInstant } from './instant';
export { type Token, tokensOf } from './jq-tokens';
export { isList, isObject, type Json, JsonError, type JsonObject } from './json';
export { objectAt, textAt, textsOf, valueAt } from './json-parts';
export { parseJson } from './parse-json';
export { checkPermissions, conditionsOf, type ListOrder, type PermissionsCheck } from './permissions';
export { checkPolicy, type PolicyCheck, type PolicyKind, type PolicyReading, readPolicy } from './policy';
export { type ComparisonOperator, type DatePreset, maxGroups, maxRules } from './query-shape';
export { type PermissionsReading, readPermissions } from './read-permissions';
export type { Fault } from './shape';
export { checkSorted, compareCodePoints, type ListWithHoles, sameEntries, sortUnique } from './sorted-list';
export { checkText } from './unsafe-text';
