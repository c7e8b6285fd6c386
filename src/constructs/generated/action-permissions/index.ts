// generated from terraform resource schema

import { Construct } from 'constructs';
import * as cdktf from 'cdktf';

// Configuration

export interface ActionPermissionsConfig extends cdktf.TerraformMetaArguments {
  /**
  * The action these are the permissions of.
  */
  readonly actionIdentifier: string;
  /**
  * Kept as written, never sent.
  *
  * Deprecated: Actions no longer belong to a blueprint. Remove blueprint_identifier; it is not sent.
  */
  readonly blueprintIdentifier?: string;
  /**
  * The grants. A list left out is empty.
  */
  readonly permissions: ActionPermissionsPermissions;
}
export interface ActionPermissionsPermissionsApprove {
  /**
  * A policy that decides who may approve the action's runs, as JSON: `queries` over the catalog and `conditions` in jq. Where there is one, the lists no longer do.
  */
  readonly policy?: string;
  /**
  * Roles that may approve the action's runs: `Admin`, `Member` or `BLUEPRINT-moderator`. Sorted by code point, as `sort()` does.
  */
  readonly roles?: string[];
  /**
  * Names or identifiers of teams whose members may approve the action's runs. Sorted by code point, as `sort()` does.
  */
  readonly teams?: string[];
  /**
  * E-mail addresses of users who may approve the action's runs. Sorted by code point, as `sort()` does.
  */
  readonly users?: string[];
}

export function actionPermissionsPermissionsApproveToTerraform(struct?: ActionPermissionsPermissionsApprove | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    policy: cdktf.stringToTerraform(struct!.policy),
    roles: cdktf.listMapper(cdktf.stringToTerraform, false)(struct!.roles),
    teams: cdktf.listMapper(cdktf.stringToTerraform, false)(struct!.teams),
    users: cdktf.listMapper(cdktf.stringToTerraform, false)(struct!.users),
  }
}


export function actionPermissionsPermissionsApproveToHclTerraform(struct?: ActionPermissionsPermissionsApprove | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    policy: {
      value: cdktf.stringToHclTerraform(struct!.policy),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    roles: {
      value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(struct!.roles),
      isBlock: false,
      type: "list",
      storageClassType: "stringList",
    },
    teams: {
      value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(struct!.teams),
      isBlock: false,
      type: "list",
      storageClassType: "stringList",
    },
    users: {
      value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(struct!.users),
      isBlock: false,
      type: "list",
      storageClassType: "stringList",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class ActionPermissionsPermissionsApproveOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): ActionPermissionsPermissionsApprove | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._policy !== undefined) {
      hasAnyValues = true;
      internalValueResult.policy = this._policy;
    }
    if (this._roles !== undefined) {
      hasAnyValues = true;
      internalValueResult.roles = this._roles;
    }
    if (this._teams !== undefined) {
      hasAnyValues = true;
      internalValueResult.teams = this._teams;
    }
    if (this._users !== undefined) {
      hasAnyValues = true;
      internalValueResult.users = this._users;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: ActionPermissionsPermissionsApprove | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._policy = undefined;
      this._roles = undefined;
      this._teams = undefined;
      this._users = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._policy = value.policy;
      this._roles = value.roles;
      this._teams = value.teams;
      this._users = value.users;
    }
  }

  // policy - computed: false, optional: true, required: false
  private _policy?: string;
  public get policy() {
    return this.getStringAttribute('policy');
  }
  public set policy(value: string) {
    this._policy = value;
  }
  public resetPolicy() {
    this._policy = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get policyInput() {
    return this._policy;
  }

  // roles - computed: true, optional: true, required: false
  private _roles?: string[];
  public get roles() {
    return this.getListAttribute('roles');
  }
  public set roles(value: string[]) {
    this._roles = value;
  }
  public resetRoles() {
    this._roles = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get rolesInput() {
    return this._roles;
  }

  // teams - computed: true, optional: true, required: false
  private _teams?: string[];
  public get teams() {
    return this.getListAttribute('teams');
  }
  public set teams(value: string[]) {
    this._teams = value;
  }
  public resetTeams() {
    this._teams = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get teamsInput() {
    return this._teams;
  }

  // users - computed: true, optional: true, required: false
  private _users?: string[];
  public get users() {
    return this.getListAttribute('users');
  }
  public set users(value: string[]) {
    this._users = value;
  }
  public resetUsers() {
    this._users = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get usersInput() {
    return this._users;
  }
}
export interface ActionPermissionsPermissionsExecute {
  /**
  * Also the members of a team that owns the entity; for DAY-2 and DELETE actions.
  */
  readonly ownedByTeam?: boolean | cdktf.IResolvable;
  /**
  * A policy that decides who may execute the action, as JSON: `queries` over the catalog and `conditions` in jq. Where there is one, the lists no longer do.
  */
  readonly policy?: string;
  /**
  * Roles that may execute the action: `Admin`, `Member` or `BLUEPRINT-moderator`. Sorted by code point, as `sort()` does.
  */
  readonly roles?: string[];
  /**
  * Names or identifiers of teams whose members may execute the action. Sorted by code point, as `sort()` does.
  */
  readonly teams?: string[];
  /**
  * E-mail addresses of users who may execute the action. Sorted by code point, as `sort()` does.
  */
  readonly users?: string[];
}

export function actionPermissionsPermissionsExecuteToTerraform(struct?: ActionPermissionsPermissionsExecute | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    owned_by_team: cdktf.booleanToTerraform(struct!.ownedByTeam),
    policy: cdktf.stringToTerraform(struct!.policy),
    roles: cdktf.listMapper(cdktf.stringToTerraform, false)(struct!.roles),
    teams: cdktf.listMapper(cdktf.stringToTerraform, false)(struct!.teams),
    users: cdktf.listMapper(cdktf.stringToTerraform, false)(struct!.users),
  }
}


export function actionPermissionsPermissionsExecuteToHclTerraform(struct?: ActionPermissionsPermissionsExecute | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    owned_by_team: {
      value: cdktf.booleanToHclTerraform(struct!.ownedByTeam),
      isBlock: false,
      type: "simple",
      storageClassType: "boolean",
    },
    policy: {
      value: cdktf.stringToHclTerraform(struct!.policy),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    roles: {
      value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(struct!.roles),
      isBlock: false,
      type: "list",
      storageClassType: "stringList",
    },
    teams: {
      value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(struct!.teams),
      isBlock: false,
      type: "list",
      storageClassType: "stringList",
    },
    users: {
      value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(struct!.users),
      isBlock: false,
      type: "list",
      storageClassType: "stringList",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class ActionPermissionsPermissionsExecuteOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): ActionPermissionsPermissionsExecute | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._ownedByTeam !== undefined) {
      hasAnyValues = true;
      internalValueResult.ownedByTeam = this._ownedByTeam;
    }
    if (this._policy !== undefined) {
      hasAnyValues = true;
      internalValueResult.policy = this._policy;
    }
    if (this._roles !== undefined) {
      hasAnyValues = true;
      internalValueResult.roles = this._roles;
    }
    if (this._teams !== undefined) {
      hasAnyValues = true;
      internalValueResult.teams = this._teams;
    }
    if (this._users !== undefined) {
      hasAnyValues = true;
      internalValueResult.users = this._users;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: ActionPermissionsPermissionsExecute | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._ownedByTeam = undefined;
      this._policy = undefined;
      this._roles = undefined;
      this._teams = undefined;
      this._users = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._ownedByTeam = value.ownedByTeam;
      this._policy = value.policy;
      this._roles = value.roles;
      this._teams = value.teams;
      this._users = value.users;
    }
  }

  // owned_by_team - computed: true, optional: true, required: false
  private _ownedByTeam?: boolean | cdktf.IResolvable;
  public get ownedByTeam() {
    return this.getBooleanAttribute('owned_by_team');
  }
  public set ownedByTeam(value: boolean | cdktf.IResolvable) {
    this._ownedByTeam = value;
  }
  public resetOwnedByTeam() {
    this._ownedByTeam = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get ownedByTeamInput() {
    return this._ownedByTeam;
  }

  // policy - computed: false, optional: true, required: false
  private _policy?: string;
  public get policy() {
    return this.getStringAttribute('policy');
  }
  public set policy(value: string) {
    this._policy = value;
  }
  public resetPolicy() {
    this._policy = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get policyInput() {
    return this._policy;
  }

  // roles - computed: true, optional: true, required: false
  private _roles?: string[];
  public get roles() {
    return this.getListAttribute('roles');
  }
  public set roles(value: string[]) {
    this._roles = value;
  }
  public resetRoles() {
    this._roles = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get rolesInput() {
    return this._roles;
  }

  // teams - computed: true, optional: true, required: false
  private _teams?: string[];
  public get teams() {
    return this.getListAttribute('teams');
  }
  public set teams(value: string[]) {
    this._teams = value;
  }
  public resetTeams() {
    this._teams = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get teamsInput() {
    return this._teams;
  }

  // users - computed: true, optional: true, required: false
  private _users?: string[];
  public get users() {
    return this.getListAttribute('users');
  }
  public set users(value: string[]) {
    this._users = value;
  }
  public resetUsers() {
    this._users = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get usersInput() {
    return this._users;
  }
}
export interface ActionPermissionsPermissions {
  /**
  * Who may approve the action's runs; only of weight where the action requires approval.
  */
  readonly approve: ActionPermissionsPermissionsApprove;
  /**
  * Who may see and execute the action.
  */
  readonly execute: ActionPermissionsPermissionsExecute;
}

export function actionPermissionsPermissionsToTerraform(struct?: ActionPermissionsPermissions | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    approve: actionPermissionsPermissionsApproveToTerraform(struct!.approve),
    execute: actionPermissionsPermissionsExecuteToTerraform(struct!.execute),
  }
}


export function actionPermissionsPermissionsToHclTerraform(struct?: ActionPermissionsPermissions | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    approve: {
      value: actionPermissionsPermissionsApproveToHclTerraform(struct!.approve),
      isBlock: true,
      type: "struct",
      storageClassType: "ActionPermissionsPermissionsApprove",
    },
    execute: {
      value: actionPermissionsPermissionsExecuteToHclTerraform(struct!.execute),
      isBlock: true,
      type: "struct",
      storageClassType: "ActionPermissionsPermissionsExecute",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class ActionPermissionsPermissionsOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): ActionPermissionsPermissions | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._approve?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.approve = this._approve?.internalValue;
    }
    if (this._execute?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.execute = this._execute?.internalValue;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: ActionPermissionsPermissions | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._approve.internalValue = undefined;
      this._execute.internalValue = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._approve.internalValue = value.approve;
      this._execute.internalValue = value.execute;
    }
  }

  // approve - computed: false, optional: false, required: true
  private _approve = new ActionPermissionsPermissionsApproveOutputReference(this, "approve");
  public get approve() {
    return this._approve;
  }
  public putApprove(value: ActionPermissionsPermissionsApprove) {
    this._approve.internalValue = value;
  }
  // Temporarily expose input value. Use with caution.
  public get approveInput() {
    return this._approve.internalValue;
  }

  // execute - computed: false, optional: false, required: true
  private _execute = new ActionPermissionsPermissionsExecuteOutputReference(this, "execute");
  public get execute() {
    return this._execute;
  }
  public putExecute(value: ActionPermissionsPermissionsExecute) {
    this._execute.internalValue = value;
  }
  // Temporarily expose input value. Use with caution.
  public get executeInput() {
    return this._execute.internalValue;
  }
}

/**
* Represents a port_action_permissions
*/
export class ActionPermissions extends cdktf.TerraformResource {

  // =================
  // STATIC PROPERTIES
  // =================
  public static readonly tfResourceType = "port_action_permissions";

  // ==============
  // STATIC Methods
  // ==============
  /**
  * Generates CDKTF code for importing a ActionPermissions resource upon running "cdktf plan <stack-name>"
  * @param scope The scope in which to define this construct
  * @param importToId The construct id used in the generated config for the ActionPermissions to import
  * @param importFromId The id of the existing ActionPermissions that should be imported. Refer to the import section in the documentation of this resource for the id to use
  * @param provider? Optional instance of the provider where the ActionPermissions to import is found
  */
  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "port_action_permissions", importId: importFromId, provider });
      }

  // ===========
  // INITIALIZER
  // ===========

  /**
  * Create a new port_action_permissions Resource
  *
  * @param scope The scope in which to define this construct
  * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
  * @param options ActionPermissionsConfig
  */
  public constructor(scope: Construct, id: string, config: ActionPermissionsConfig) {
    super(scope, id, {
      terraformResourceType: 'port_action_permissions',
      terraformGeneratorMetadata: {
        providerName: 'port',
        providerVersionConstraint: '~> 0.1'
      },
      provider: config.provider,
      dependsOn: config.dependsOn,
      count: config.count,
      lifecycle: config.lifecycle,
      provisioners: config.provisioners,
      connection: config.connection,
      forEach: config.forEach
    });
    this._actionIdentifier = config.actionIdentifier;
    this._blueprintIdentifier = config.blueprintIdentifier;
    this._permissions.internalValue = config.permissions;
  }

  // ==========
  // ATTRIBUTES
  // ==========

  // action_identifier - computed: false, optional: false, required: true
  private _actionIdentifier?: string;
  public get actionIdentifier() {
    return this.getStringAttribute('action_identifier');
  }
  public set actionIdentifier(value: string) {
    this._actionIdentifier = value;
  }
  // Temporarily expose input value. Use with caution.
  public get actionIdentifierInput() {
    return this._actionIdentifier;
  }

  // blueprint_identifier - computed: false, optional: true, required: false
  private _blueprintIdentifier?: string;
  public get blueprintIdentifier() {
    return this.getStringAttribute('blueprint_identifier');
  }
  public set blueprintIdentifier(value: string) {
    this._blueprintIdentifier = value;
  }
  public resetBlueprintIdentifier() {
    this._blueprintIdentifier = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get blueprintIdentifierInput() {
    return this._blueprintIdentifier;
  }

  // id - computed: true, optional: false, required: false
  public get id() {
    return this.getStringAttribute('id');
  }

  // permissions - computed: false, optional: false, required: true
  private _permissions = new ActionPermissionsPermissionsOutputReference(this, "permissions");
  public get permissions() {
    return this._permissions;
  }
  public putPermissions(value: ActionPermissionsPermissions) {
    this._permissions.internalValue = value;
  }
  // Temporarily expose input value. Use with caution.
  public get permissionsInput() {
    return this._permissions.internalValue;
  }

  // =========
  // SYNTHESIS
  // =========

  protected synthesizeAttributes(): { [name: string]: any } {
    return {
      action_identifier: cdktf.stringToTerraform(this._actionIdentifier),
      blueprint_identifier: cdktf.stringToTerraform(this._blueprintIdentifier),
      permissions: actionPermissionsPermissionsToTerraform(this._permissions.internalValue),
    };
  }

  protected synthesizeHclAttributes(): { [name: string]: any } {
    const attrs = {
      action_identifier: {
        value: cdktf.stringToHclTerraform(this._actionIdentifier),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      blueprint_identifier: {
        value: cdktf.stringToHclTerraform(this._blueprintIdentifier),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      permissions: {
        value: actionPermissionsPermissionsToHclTerraform(this._permissions.internalValue),
        isBlock: true,
        type: "struct",
        storageClassType: "ActionPermissionsPermissions",
      },
    };

    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined ))
  }
}
