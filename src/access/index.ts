export { approversByEmail, isComplete, listedApprovers, requiredApprovers, type VoteFacts } from './approvers';
export type { Answers, Ask, Asking, EntitiesAnswer, JqAnswer, Need } from './asking';
export { type BlueprintGrants, type EntityFacts, type EntityKey, likeliestEntity } from './blueprint-grants';
export {
  asCaller,
  type Caller,
  emailKey,
  type OrganizationCaller,
  type Origin,
  type Person,
  type PersonCaller,
  personOf,
} from './caller';
export { type ActionFacts, asTied, decideActionView, decideStaticExecution, type OwnedEntity } from './decide-action';
export { type AuditQuestion, decideAudited, decideAuditQuestion } from './decide-audit';
export { type BlueprintFacts, decideBlueprintChange, decideBlueprintPermissions } from './decide-blueprint';
export {
  decideCreate,
  decideDelete,
  decideDeleteAll,
  decideGrant,
  decideKey,
  decideUpdate,
  type KeySwitches,
} from './decide-entity';
export {
  decideBeforeBody,
  decideBeforeInputs,
  decideExecution,
  decideRunAs,
  type ExecutionDecision,
  type ExecutionQuestion,
} from './decide-execution';
export { decideRotation, decideStatusChange } from './decide-identity';
export { decideIdentityKeys } from './decide-identity-keys';
export { decidePageRead, decidePageUpdate, type PageFacts } from './decide-page';
export { decidePermissionChange } from './decide-permission-change';
export { decideRead, type ReadScope, readScope } from './decide-read';
export { decideRoute, type Scope } from './decide-route';
export {
  decideApproval,
  decideRunChange,
  decideRunView,
  findObstacle,
  type NamedByPolicy,
  needsPolicy,
  type RunFacts,
} from './decide-run';
export { decideStanding } from './decide-standing';
export { allowed, type Decision, denied, type Ground } from './decision';
export { decideByRank } from './full-rights';
export { checkProperty } from './inputs/check-property';
export { patience } from './inputs/match-pattern';
export { type InputReference, lostReference, referencesOf } from './inputs/references';
export {
  type InputFault,
  isEncrypted,
  isEncryptedByClient,
  type SettledInputs,
  settleInputs,
  unfitEntity,
} from './inputs/settle-inputs';
export { decideByLists, findInLists, owningTeam, sharedTeam } from './lists';
export { type Grant, isModeratorPrincipal, type Member, moderatorPrincipal, rolePrincipal } from './member';
export { type Approvers, askApprovers } from './policy/approve-policy';
export {
  type ContextFacts,
  forApprover,
  type PolicyContext,
  readPolicyContext,
  toPolicyContext,
  toPolicyEntity,
  toPolicyUser,
  type UserFacts,
  withTeamRelation,
} from './policy/context';
export {
  type BlueprintShape,
  entityKey,
  type PropertyShape,
  type QueryEntity,
  toBlueprintShape,
} from './policy/entity';
export { askExecutePolicy, type PolicyDecision } from './policy/execute-policy';
export { faultText, type PolicyFault } from './policy/fault';
export { answerNeeds, type Edge, type GraphAnswers, type GraphNeed } from './policy/graph';
export { instantOf } from './policy/instants';
export { type Narrowing, narrowing } from './policy/narrowing';
export type { QueryWorld } from './policy/operands';
export { type CompiledQuery, compileQuery } from './policy/query';
export { hasTemplate, scanTemplate, type TemplatePart } from './policy/template';
export { hasFullRights, heldRole, holdsRole, isAdmin } from './roles';
export {
  asksAll,
  firstStatus,
  isOver,
  type Move,
  moveRun,
  type Requirement,
  type RunEvent,
  type RunRefusal,
  type RunStatus,
  runStatuses,
} from './run-state';
export { defaultSwitches, type Switches } from './switches';
