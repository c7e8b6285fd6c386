export { Action, type ActionProps } from './action';
export { ActionBase } from './action-base';
export type { IAction } from './action-interface';
export {
  ActionPermissions,
  type ActionPermissionsProps,
  type ApproveLists,
  type ExecuteLists,
} from './action-permissions';
export { type Approval, Notify, Quorum, RunViewers } from './approval';
export { Blueprint, type BlueprintProps, type IBlueprint, Ownership, type Relation } from './blueprint';
export { Entity, type EntityProps, type IEntity } from './entity';
/** The constructs that mirror Terraform's resources one to one, without checks of their own. */
export * as l1 from './generated';
export { Grant, GrantKind } from './grant';
export {
  type FlagInputProps,
  Input,
  type InputProps,
  type NumberInputProps,
  type ObjectInputProps,
  type TextInputProps,
  type TextListInputProps,
} from './input';
export {
  type AzureInvocationProps,
  type GithubInvocationProps,
  type GitlabInvocationProps,
  type IntegrationInvocationProps,
  Invocation,
  type UpsertEntityInvocationProps,
  type WebhookInvocationProps,
} from './invocation';
export { Policy } from './policy';
export { PermissionListOrder, PortProvider, type PortProviderProps } from './port-provider';
export { type IGrantable, Owners, Principal, PrincipalKind, Role, User } from './principal';
export {
  type FlagPropertyProps,
  type NumberPropertyProps,
  type ObjectPropertyProps,
  Property,
  type PropertyProps,
  type TextListPropertyProps,
  type TextPropertyProps,
} from './property';
export { Team, type TeamProps } from './team';
export {
  Automation,
  type AutomationProps,
  type CreateFormProps,
  type EntityCondition,
  type EntityFormProps,
  type FormProps,
  type FormStep,
  SelfService,
  Trigger,
} from './trigger';
