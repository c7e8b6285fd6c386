export { type Caller, decideRoute, type Scope } from './decide-route';
export { allowed, type Decision, denied } from './decision';
export {
  type BlueprintShape,
  entityKey,
  type PropertyShape,
  type QueryEntity,
  toBlueprintShape,
} from './policy/entity';
export { answerNeeds, type Edge, type GraphAnswers, type GraphNeed } from './policy/graph';
export { type Narrowing, narrowing } from './policy/narrowing';
export type { QueryWorld } from './policy/operands';
export { type CompiledQuery, compileQuery } from './policy/query';
