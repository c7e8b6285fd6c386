// generated from terraform resource schema

import { Construct } from 'constructs';
import * as cdktf from 'cdktf';

// Configuration

export interface ActionConfig extends cdktf.TerraformMetaArguments {
  /**
  * Whether every member may see its runs; Port says `true` where it is left out.
  */
  readonly allowAnyoneToViewRuns?: boolean | cdktf.IResolvable;
  /**
  * Asks the approvers by e-mail: write `{}`. Not with `approval_webhook_notification`.
  */
  readonly approvalEmailNotification?: ActionApprovalEmailNotification;
  /**
  * Asks for approval by an HTTP request. Not with `approval_email_notification`.
  */
  readonly approvalWebhookNotification?: ActionApprovalWebhookNotification;
  /**
  * The event that starts it. Exactly one trigger is set.
  */
  readonly automationTrigger?: ActionAutomationTrigger;
  /**
  * Starts an Azure DevOps pipeline. Exactly one method is set.
  */
  readonly azureMethod?: ActionAzureMethod;
  /**
  * Left over from version 1: must be empty or left out.
  *
  * Deprecated: Use blueprint_identifier of the trigger instead.
  */
  readonly blueprint?: string;
  /**
  * What the action does.
  */
  readonly description?: string;
  /**
  * Starts a GitHub workflow. Exactly one method is set.
  */
  readonly githubMethod?: ActionGithubMethod;
  /**
  * Starts a GitLab pipeline. Exactly one method is set.
  */
  readonly gitlabMethod?: ActionGitlabMethod;
  /**
  * Name of the icon of the action.
  */
  readonly icon?: string;
  /**
  * Identifier of the action; changing it renames the action, and its permissions stay.
  */
  readonly identifier: string;
  /**
  * Starts a workflow through an installed integration. Exactly one method is set.
  */
  readonly integrationMethod?: ActionIntegrationMethod;
  /**
  * Writes a message to the Kafka topic of the organization. Exactly one method is set.
  */
  readonly kafkaMethod?: ActionKafkaMethod;
  /**
  * Whether the action is live; one that is not is seen by admins only.
  */
  readonly publish?: boolean | cdktf.IResolvable;
  /**
  * Whether a run waits for approval: `true` or `ANY` for one approver, `ALL` for every one, `false` for none.
  */
  readonly requiredApproval?: string;
  /**
  * The form that starts it. Exactly one trigger is set.
  */
  readonly selfServiceTrigger?: ActionSelfServiceTrigger;
  /**
  * What the action is called.
  */
  readonly title?: string;
  /**
  * Creates or changes an entity. Exactly one method is set.
  */
  readonly upsertEntityMethod?: ActionUpsertEntityMethod;
  /**
  * Sends an HTTP request. Exactly one method is set.
  */
  readonly webhookMethod?: ActionWebhookMethod;
}
export interface ActionApprovalEmailNotification {
}

export function actionApprovalEmailNotificationToTerraform(struct?: ActionApprovalEmailNotification | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function actionApprovalEmailNotificationToHclTerraform(struct?: ActionApprovalEmailNotification | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class ActionApprovalEmailNotificationOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): ActionApprovalEmailNotification | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: ActionApprovalEmailNotification | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
    }
  }
}
export interface ActionApprovalWebhookNotification {
  /**
  * Shape of the body: `json` or `slack`.
  */
  readonly format?: string;
  /**
  * Where the request goes.
  */
  readonly url: string;
}

export function actionApprovalWebhookNotificationToTerraform(struct?: ActionApprovalWebhookNotification | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    format: cdktf.stringToTerraform(struct!.format),
    url: cdktf.stringToTerraform(struct!.url),
  }
}


export function actionApprovalWebhookNotificationToHclTerraform(struct?: ActionApprovalWebhookNotification | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    format: {
      value: cdktf.stringToHclTerraform(struct!.format),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    url: {
      value: cdktf.stringToHclTerraform(struct!.url),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class ActionApprovalWebhookNotificationOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): ActionApprovalWebhookNotification | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._format !== undefined) {
      hasAnyValues = true;
      internalValueResult.format = this._format;
    }
    if (this._url !== undefined) {
      hasAnyValues = true;
      internalValueResult.url = this._url;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: ActionApprovalWebhookNotification | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._format = undefined;
      this._url = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._format = value.format;
      this._url = value.url;
    }
  }

  // format - computed: false, optional: true, required: false
  private _format?: string;
  public get format() {
    return this.getStringAttribute('format');
  }
  public set format(value: string) {
    this._format = value;
  }
  public resetFormat() {
    this._format = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get formatInput() {
    return this._format;
  }

  // url - computed: false, optional: false, required: true
  private _url?: string;
  public get url() {
    return this.getStringAttribute('url');
  }
  public set url(value: string) {
    this._url = value;
  }
  // Temporarily expose input value. Use with caution.
  public get urlInput() {
    return this._url;
  }
}
export interface ActionAutomationTriggerAnyEntityChangeEvent {
  /**
  * Blueprint whose entities are watched.
  */
  readonly blueprintIdentifier: string;
}

export function actionAutomationTriggerAnyEntityChangeEventToTerraform(struct?: ActionAutomationTriggerAnyEntityChangeEvent | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    blueprint_identifier: cdktf.stringToTerraform(struct!.blueprintIdentifier),
  }
}


export function actionAutomationTriggerAnyEntityChangeEventToHclTerraform(struct?: ActionAutomationTriggerAnyEntityChangeEvent | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    blueprint_identifier: {
      value: cdktf.stringToHclTerraform(struct!.blueprintIdentifier),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class ActionAutomationTriggerAnyEntityChangeEventOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): ActionAutomationTriggerAnyEntityChangeEvent | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._blueprintIdentifier !== undefined) {
      hasAnyValues = true;
      internalValueResult.blueprintIdentifier = this._blueprintIdentifier;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: ActionAutomationTriggerAnyEntityChangeEvent | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._blueprintIdentifier = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._blueprintIdentifier = value.blueprintIdentifier;
    }
  }

  // blueprint_identifier - computed: false, optional: false, required: true
  private _blueprintIdentifier?: string;
  public get blueprintIdentifier() {
    return this.getStringAttribute('blueprint_identifier');
  }
  public set blueprintIdentifier(value: string) {
    this._blueprintIdentifier = value;
  }
  // Temporarily expose input value. Use with caution.
  public get blueprintIdentifierInput() {
    return this._blueprintIdentifier;
  }
}
export interface ActionAutomationTriggerAnyRunChangeEvent {
  /**
  * Action whose runs are watched.
  */
  readonly actionIdentifier: string;
}

export function actionAutomationTriggerAnyRunChangeEventToTerraform(struct?: ActionAutomationTriggerAnyRunChangeEvent | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    action_identifier: cdktf.stringToTerraform(struct!.actionIdentifier),
  }
}


export function actionAutomationTriggerAnyRunChangeEventToHclTerraform(struct?: ActionAutomationTriggerAnyRunChangeEvent | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    action_identifier: {
      value: cdktf.stringToHclTerraform(struct!.actionIdentifier),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class ActionAutomationTriggerAnyRunChangeEventOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): ActionAutomationTriggerAnyRunChangeEvent | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._actionIdentifier !== undefined) {
      hasAnyValues = true;
      internalValueResult.actionIdentifier = this._actionIdentifier;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: ActionAutomationTriggerAnyRunChangeEvent | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._actionIdentifier = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._actionIdentifier = value.actionIdentifier;
    }
  }

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
}
export interface ActionAutomationTriggerEntityCreatedEvent {
  /**
  * Blueprint whose entities are watched.
  */
  readonly blueprintIdentifier: string;
}

export function actionAutomationTriggerEntityCreatedEventToTerraform(struct?: ActionAutomationTriggerEntityCreatedEvent | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    blueprint_identifier: cdktf.stringToTerraform(struct!.blueprintIdentifier),
  }
}


export function actionAutomationTriggerEntityCreatedEventToHclTerraform(struct?: ActionAutomationTriggerEntityCreatedEvent | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    blueprint_identifier: {
      value: cdktf.stringToHclTerraform(struct!.blueprintIdentifier),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class ActionAutomationTriggerEntityCreatedEventOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): ActionAutomationTriggerEntityCreatedEvent | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._blueprintIdentifier !== undefined) {
      hasAnyValues = true;
      internalValueResult.blueprintIdentifier = this._blueprintIdentifier;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: ActionAutomationTriggerEntityCreatedEvent | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._blueprintIdentifier = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._blueprintIdentifier = value.blueprintIdentifier;
    }
  }

  // blueprint_identifier - computed: false, optional: false, required: true
  private _blueprintIdentifier?: string;
  public get blueprintIdentifier() {
    return this.getStringAttribute('blueprint_identifier');
  }
  public set blueprintIdentifier(value: string) {
    this._blueprintIdentifier = value;
  }
  // Temporarily expose input value. Use with caution.
  public get blueprintIdentifierInput() {
    return this._blueprintIdentifier;
  }
}
export interface ActionAutomationTriggerEntityDeletedEvent {
  /**
  * Blueprint whose entities are watched.
  */
  readonly blueprintIdentifier: string;
}

export function actionAutomationTriggerEntityDeletedEventToTerraform(struct?: ActionAutomationTriggerEntityDeletedEvent | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    blueprint_identifier: cdktf.stringToTerraform(struct!.blueprintIdentifier),
  }
}


export function actionAutomationTriggerEntityDeletedEventToHclTerraform(struct?: ActionAutomationTriggerEntityDeletedEvent | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    blueprint_identifier: {
      value: cdktf.stringToHclTerraform(struct!.blueprintIdentifier),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class ActionAutomationTriggerEntityDeletedEventOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): ActionAutomationTriggerEntityDeletedEvent | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._blueprintIdentifier !== undefined) {
      hasAnyValues = true;
      internalValueResult.blueprintIdentifier = this._blueprintIdentifier;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: ActionAutomationTriggerEntityDeletedEvent | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._blueprintIdentifier = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._blueprintIdentifier = value.blueprintIdentifier;
    }
  }

  // blueprint_identifier - computed: false, optional: false, required: true
  private _blueprintIdentifier?: string;
  public get blueprintIdentifier() {
    return this.getStringAttribute('blueprint_identifier');
  }
  public set blueprintIdentifier(value: string) {
    this._blueprintIdentifier = value;
  }
  // Temporarily expose input value. Use with caution.
  public get blueprintIdentifierInput() {
    return this._blueprintIdentifier;
  }
}
export interface ActionAutomationTriggerEntityUpdatedEvent {
  /**
  * Blueprint whose entities are watched.
  */
  readonly blueprintIdentifier: string;
}

export function actionAutomationTriggerEntityUpdatedEventToTerraform(struct?: ActionAutomationTriggerEntityUpdatedEvent | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    blueprint_identifier: cdktf.stringToTerraform(struct!.blueprintIdentifier),
  }
}


export function actionAutomationTriggerEntityUpdatedEventToHclTerraform(struct?: ActionAutomationTriggerEntityUpdatedEvent | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    blueprint_identifier: {
      value: cdktf.stringToHclTerraform(struct!.blueprintIdentifier),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class ActionAutomationTriggerEntityUpdatedEventOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): ActionAutomationTriggerEntityUpdatedEvent | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._blueprintIdentifier !== undefined) {
      hasAnyValues = true;
      internalValueResult.blueprintIdentifier = this._blueprintIdentifier;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: ActionAutomationTriggerEntityUpdatedEvent | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._blueprintIdentifier = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._blueprintIdentifier = value.blueprintIdentifier;
    }
  }

  // blueprint_identifier - computed: false, optional: false, required: true
  private _blueprintIdentifier?: string;
  public get blueprintIdentifier() {
    return this.getStringAttribute('blueprint_identifier');
  }
  public set blueprintIdentifier(value: string) {
    this._blueprintIdentifier = value;
  }
  // Temporarily expose input value. Use with caution.
  public get blueprintIdentifierInput() {
    return this._blueprintIdentifier;
  }
}
export interface ActionAutomationTriggerJqCondition {
  /**
  * `and` wants every expression to be true, `or` any of them.
  */
  readonly combinator?: string;
  /**
  * jq over the event, each giving true or false.
  */
  readonly expressions?: string[];
}

export function actionAutomationTriggerJqConditionToTerraform(struct?: ActionAutomationTriggerJqCondition | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    combinator: cdktf.stringToTerraform(struct!.combinator),
    expressions: cdktf.listMapper(cdktf.stringToTerraform, false)(struct!.expressions),
  }
}


export function actionAutomationTriggerJqConditionToHclTerraform(struct?: ActionAutomationTriggerJqCondition | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    combinator: {
      value: cdktf.stringToHclTerraform(struct!.combinator),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    expressions: {
      value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(struct!.expressions),
      isBlock: false,
      type: "list",
      storageClassType: "stringList",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class ActionAutomationTriggerJqConditionOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): ActionAutomationTriggerJqCondition | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._combinator !== undefined) {
      hasAnyValues = true;
      internalValueResult.combinator = this._combinator;
    }
    if (this._expressions !== undefined) {
      hasAnyValues = true;
      internalValueResult.expressions = this._expressions;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: ActionAutomationTriggerJqCondition | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._combinator = undefined;
      this._expressions = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._combinator = value.combinator;
      this._expressions = value.expressions;
    }
  }

  // combinator - computed: true, optional: true, required: false
  private _combinator?: string;
  public get combinator() {
    return this.getStringAttribute('combinator');
  }
  public set combinator(value: string) {
    this._combinator = value;
  }
  public resetCombinator() {
    this._combinator = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get combinatorInput() {
    return this._combinator;
  }

  // expressions - computed: false, optional: true, required: false
  private _expressions?: string[];
  public get expressions() {
    return this.getListAttribute('expressions');
  }
  public set expressions(value: string[]) {
    this._expressions = value;
  }
  public resetExpressions() {
    this._expressions = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get expressionsInput() {
    return this._expressions;
  }
}
export interface ActionAutomationTriggerRunCreatedEvent {
  /**
  * Action whose runs are watched.
  */
  readonly actionIdentifier: string;
}

export function actionAutomationTriggerRunCreatedEventToTerraform(struct?: ActionAutomationTriggerRunCreatedEvent | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    action_identifier: cdktf.stringToTerraform(struct!.actionIdentifier),
  }
}


export function actionAutomationTriggerRunCreatedEventToHclTerraform(struct?: ActionAutomationTriggerRunCreatedEvent | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    action_identifier: {
      value: cdktf.stringToHclTerraform(struct!.actionIdentifier),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class ActionAutomationTriggerRunCreatedEventOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): ActionAutomationTriggerRunCreatedEvent | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._actionIdentifier !== undefined) {
      hasAnyValues = true;
      internalValueResult.actionIdentifier = this._actionIdentifier;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: ActionAutomationTriggerRunCreatedEvent | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._actionIdentifier = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._actionIdentifier = value.actionIdentifier;
    }
  }

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
}
export interface ActionAutomationTriggerRunUpdatedEvent {
  /**
  * Action whose runs are watched.
  */
  readonly actionIdentifier: string;
}

export function actionAutomationTriggerRunUpdatedEventToTerraform(struct?: ActionAutomationTriggerRunUpdatedEvent | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    action_identifier: cdktf.stringToTerraform(struct!.actionIdentifier),
  }
}


export function actionAutomationTriggerRunUpdatedEventToHclTerraform(struct?: ActionAutomationTriggerRunUpdatedEvent | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    action_identifier: {
      value: cdktf.stringToHclTerraform(struct!.actionIdentifier),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class ActionAutomationTriggerRunUpdatedEventOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): ActionAutomationTriggerRunUpdatedEvent | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._actionIdentifier !== undefined) {
      hasAnyValues = true;
      internalValueResult.actionIdentifier = this._actionIdentifier;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: ActionAutomationTriggerRunUpdatedEvent | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._actionIdentifier = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._actionIdentifier = value.actionIdentifier;
    }
  }

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
}
export interface ActionAutomationTriggerTimerPropertyExpiredEvent {
  /**
  * Blueprint whose entities are watched.
  */
  readonly blueprintIdentifier: string;
  /**
  * Timer property that is watched.
  */
  readonly propertyIdentifier: string;
}

export function actionAutomationTriggerTimerPropertyExpiredEventToTerraform(struct?: ActionAutomationTriggerTimerPropertyExpiredEvent | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    blueprint_identifier: cdktf.stringToTerraform(struct!.blueprintIdentifier),
    property_identifier: cdktf.stringToTerraform(struct!.propertyIdentifier),
  }
}


export function actionAutomationTriggerTimerPropertyExpiredEventToHclTerraform(struct?: ActionAutomationTriggerTimerPropertyExpiredEvent | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    blueprint_identifier: {
      value: cdktf.stringToHclTerraform(struct!.blueprintIdentifier),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    property_identifier: {
      value: cdktf.stringToHclTerraform(struct!.propertyIdentifier),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class ActionAutomationTriggerTimerPropertyExpiredEventOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): ActionAutomationTriggerTimerPropertyExpiredEvent | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._blueprintIdentifier !== undefined) {
      hasAnyValues = true;
      internalValueResult.blueprintIdentifier = this._blueprintIdentifier;
    }
    if (this._propertyIdentifier !== undefined) {
      hasAnyValues = true;
      internalValueResult.propertyIdentifier = this._propertyIdentifier;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: ActionAutomationTriggerTimerPropertyExpiredEvent | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._blueprintIdentifier = undefined;
      this._propertyIdentifier = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._blueprintIdentifier = value.blueprintIdentifier;
      this._propertyIdentifier = value.propertyIdentifier;
    }
  }

  // blueprint_identifier - computed: false, optional: false, required: true
  private _blueprintIdentifier?: string;
  public get blueprintIdentifier() {
    return this.getStringAttribute('blueprint_identifier');
  }
  public set blueprintIdentifier(value: string) {
    this._blueprintIdentifier = value;
  }
  // Temporarily expose input value. Use with caution.
  public get blueprintIdentifierInput() {
    return this._blueprintIdentifier;
  }

  // property_identifier - computed: false, optional: false, required: true
  private _propertyIdentifier?: string;
  public get propertyIdentifier() {
    return this.getStringAttribute('property_identifier');
  }
  public set propertyIdentifier(value: string) {
    this._propertyIdentifier = value;
  }
  // Temporarily expose input value. Use with caution.
  public get propertyIdentifierInput() {
    return this._propertyIdentifier;
  }
}
export interface ActionAutomationTrigger {
  /**
  * An entity was created, changed or deleted.
  */
  readonly anyEntityChangeEvent?: ActionAutomationTriggerAnyEntityChangeEvent;
  /**
  * A run was started or changed.
  */
  readonly anyRunChangeEvent?: ActionAutomationTriggerAnyRunChangeEvent;
  /**
  * An entity was created.
  */
  readonly entityCreatedEvent?: ActionAutomationTriggerEntityCreatedEvent;
  /**
  * An entity was deleted.
  */
  readonly entityDeletedEvent?: ActionAutomationTriggerEntityDeletedEvent;
  /**
  * An entity was changed.
  */
  readonly entityUpdatedEvent?: ActionAutomationTriggerEntityUpdatedEvent;
  /**
  * Which of the events count. Without `expressions`, all do.
  */
  readonly jqCondition?: ActionAutomationTriggerJqCondition;
  /**
  * A run was started.
  */
  readonly runCreatedEvent?: ActionAutomationTriggerRunCreatedEvent;
  /**
  * A run was changed.
  */
  readonly runUpdatedEvent?: ActionAutomationTriggerRunUpdatedEvent;
  /**
  * The time in a timer property has come.
  */
  readonly timerPropertyExpiredEvent?: ActionAutomationTriggerTimerPropertyExpiredEvent;
}

export function actionAutomationTriggerToTerraform(struct?: ActionAutomationTrigger | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    any_entity_change_event: actionAutomationTriggerAnyEntityChangeEventToTerraform(struct!.anyEntityChangeEvent),
    any_run_change_event: actionAutomationTriggerAnyRunChangeEventToTerraform(struct!.anyRunChangeEvent),
    entity_created_event: actionAutomationTriggerEntityCreatedEventToTerraform(struct!.entityCreatedEvent),
    entity_deleted_event: actionAutomationTriggerEntityDeletedEventToTerraform(struct!.entityDeletedEvent),
    entity_updated_event: actionAutomationTriggerEntityUpdatedEventToTerraform(struct!.entityUpdatedEvent),
    jq_condition: actionAutomationTriggerJqConditionToTerraform(struct!.jqCondition),
    run_created_event: actionAutomationTriggerRunCreatedEventToTerraform(struct!.runCreatedEvent),
    run_updated_event: actionAutomationTriggerRunUpdatedEventToTerraform(struct!.runUpdatedEvent),
    timer_property_expired_event: actionAutomationTriggerTimerPropertyExpiredEventToTerraform(struct!.timerPropertyExpiredEvent),
  }
}


export function actionAutomationTriggerToHclTerraform(struct?: ActionAutomationTrigger | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    any_entity_change_event: {
      value: actionAutomationTriggerAnyEntityChangeEventToHclTerraform(struct!.anyEntityChangeEvent),
      isBlock: true,
      type: "struct",
      storageClassType: "ActionAutomationTriggerAnyEntityChangeEvent",
    },
    any_run_change_event: {
      value: actionAutomationTriggerAnyRunChangeEventToHclTerraform(struct!.anyRunChangeEvent),
      isBlock: true,
      type: "struct",
      storageClassType: "ActionAutomationTriggerAnyRunChangeEvent",
    },
    entity_created_event: {
      value: actionAutomationTriggerEntityCreatedEventToHclTerraform(struct!.entityCreatedEvent),
      isBlock: true,
      type: "struct",
      storageClassType: "ActionAutomationTriggerEntityCreatedEvent",
    },
    entity_deleted_event: {
      value: actionAutomationTriggerEntityDeletedEventToHclTerraform(struct!.entityDeletedEvent),
      isBlock: true,
      type: "struct",
      storageClassType: "ActionAutomationTriggerEntityDeletedEvent",
    },
    entity_updated_event: {
      value: actionAutomationTriggerEntityUpdatedEventToHclTerraform(struct!.entityUpdatedEvent),
      isBlock: true,
      type: "struct",
      storageClassType: "ActionAutomationTriggerEntityUpdatedEvent",
    },
    jq_condition: {
      value: actionAutomationTriggerJqConditionToHclTerraform(struct!.jqCondition),
      isBlock: true,
      type: "struct",
      storageClassType: "ActionAutomationTriggerJqCondition",
    },
    run_created_event: {
      value: actionAutomationTriggerRunCreatedEventToHclTerraform(struct!.runCreatedEvent),
      isBlock: true,
      type: "struct",
      storageClassType: "ActionAutomationTriggerRunCreatedEvent",
    },
    run_updated_event: {
      value: actionAutomationTriggerRunUpdatedEventToHclTerraform(struct!.runUpdatedEvent),
      isBlock: true,
      type: "struct",
      storageClassType: "ActionAutomationTriggerRunUpdatedEvent",
    },
    timer_property_expired_event: {
      value: actionAutomationTriggerTimerPropertyExpiredEventToHclTerraform(struct!.timerPropertyExpiredEvent),
      isBlock: true,
      type: "struct",
      storageClassType: "ActionAutomationTriggerTimerPropertyExpiredEvent",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class ActionAutomationTriggerOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): ActionAutomationTrigger | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._anyEntityChangeEvent?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.anyEntityChangeEvent = this._anyEntityChangeEvent?.internalValue;
    }
    if (this._anyRunChangeEvent?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.anyRunChangeEvent = this._anyRunChangeEvent?.internalValue;
    }
    if (this._entityCreatedEvent?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.entityCreatedEvent = this._entityCreatedEvent?.internalValue;
    }
    if (this._entityDeletedEvent?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.entityDeletedEvent = this._entityDeletedEvent?.internalValue;
    }
    if (this._entityUpdatedEvent?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.entityUpdatedEvent = this._entityUpdatedEvent?.internalValue;
    }
    if (this._jqCondition?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.jqCondition = this._jqCondition?.internalValue;
    }
    if (this._runCreatedEvent?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.runCreatedEvent = this._runCreatedEvent?.internalValue;
    }
    if (this._runUpdatedEvent?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.runUpdatedEvent = this._runUpdatedEvent?.internalValue;
    }
    if (this._timerPropertyExpiredEvent?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.timerPropertyExpiredEvent = this._timerPropertyExpiredEvent?.internalValue;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: ActionAutomationTrigger | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._anyEntityChangeEvent.internalValue = undefined;
      this._anyRunChangeEvent.internalValue = undefined;
      this._entityCreatedEvent.internalValue = undefined;
      this._entityDeletedEvent.internalValue = undefined;
      this._entityUpdatedEvent.internalValue = undefined;
      this._jqCondition.internalValue = undefined;
      this._runCreatedEvent.internalValue = undefined;
      this._runUpdatedEvent.internalValue = undefined;
      this._timerPropertyExpiredEvent.internalValue = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._anyEntityChangeEvent.internalValue = value.anyEntityChangeEvent;
      this._anyRunChangeEvent.internalValue = value.anyRunChangeEvent;
      this._entityCreatedEvent.internalValue = value.entityCreatedEvent;
      this._entityDeletedEvent.internalValue = value.entityDeletedEvent;
      this._entityUpdatedEvent.internalValue = value.entityUpdatedEvent;
      this._jqCondition.internalValue = value.jqCondition;
      this._runCreatedEvent.internalValue = value.runCreatedEvent;
      this._runUpdatedEvent.internalValue = value.runUpdatedEvent;
      this._timerPropertyExpiredEvent.internalValue = value.timerPropertyExpiredEvent;
    }
  }

  // any_entity_change_event - computed: false, optional: true, required: false
  private _anyEntityChangeEvent = new ActionAutomationTriggerAnyEntityChangeEventOutputReference(this, "any_entity_change_event");
  public get anyEntityChangeEvent() {
    return this._anyEntityChangeEvent;
  }
  public putAnyEntityChangeEvent(value: ActionAutomationTriggerAnyEntityChangeEvent) {
    this._anyEntityChangeEvent.internalValue = value;
  }
  public resetAnyEntityChangeEvent() {
    this._anyEntityChangeEvent.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get anyEntityChangeEventInput() {
    return this._anyEntityChangeEvent.internalValue;
  }

  // any_run_change_event - computed: false, optional: true, required: false
  private _anyRunChangeEvent = new ActionAutomationTriggerAnyRunChangeEventOutputReference(this, "any_run_change_event");
  public get anyRunChangeEvent() {
    return this._anyRunChangeEvent;
  }
  public putAnyRunChangeEvent(value: ActionAutomationTriggerAnyRunChangeEvent) {
    this._anyRunChangeEvent.internalValue = value;
  }
  public resetAnyRunChangeEvent() {
    this._anyRunChangeEvent.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get anyRunChangeEventInput() {
    return this._anyRunChangeEvent.internalValue;
  }

  // entity_created_event - computed: false, optional: true, required: false
  private _entityCreatedEvent = new ActionAutomationTriggerEntityCreatedEventOutputReference(this, "entity_created_event");
  public get entityCreatedEvent() {
    return this._entityCreatedEvent;
  }
  public putEntityCreatedEvent(value: ActionAutomationTriggerEntityCreatedEvent) {
    this._entityCreatedEvent.internalValue = value;
  }
  public resetEntityCreatedEvent() {
    this._entityCreatedEvent.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get entityCreatedEventInput() {
    return this._entityCreatedEvent.internalValue;
  }

  // entity_deleted_event - computed: false, optional: true, required: false
  private _entityDeletedEvent = new ActionAutomationTriggerEntityDeletedEventOutputReference(this, "entity_deleted_event");
  public get entityDeletedEvent() {
    return this._entityDeletedEvent;
  }
  public putEntityDeletedEvent(value: ActionAutomationTriggerEntityDeletedEvent) {
    this._entityDeletedEvent.internalValue = value;
  }
  public resetEntityDeletedEvent() {
    this._entityDeletedEvent.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get entityDeletedEventInput() {
    return this._entityDeletedEvent.internalValue;
  }

  // entity_updated_event - computed: false, optional: true, required: false
  private _entityUpdatedEvent = new ActionAutomationTriggerEntityUpdatedEventOutputReference(this, "entity_updated_event");
  public get entityUpdatedEvent() {
    return this._entityUpdatedEvent;
  }
  public putEntityUpdatedEvent(value: ActionAutomationTriggerEntityUpdatedEvent) {
    this._entityUpdatedEvent.internalValue = value;
  }
  public resetEntityUpdatedEvent() {
    this._entityUpdatedEvent.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get entityUpdatedEventInput() {
    return this._entityUpdatedEvent.internalValue;
  }

  // jq_condition - computed: false, optional: true, required: false
  private _jqCondition = new ActionAutomationTriggerJqConditionOutputReference(this, "jq_condition");
  public get jqCondition() {
    return this._jqCondition;
  }
  public putJqCondition(value: ActionAutomationTriggerJqCondition) {
    this._jqCondition.internalValue = value;
  }
  public resetJqCondition() {
    this._jqCondition.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get jqConditionInput() {
    return this._jqCondition.internalValue;
  }

  // run_created_event - computed: false, optional: true, required: false
  private _runCreatedEvent = new ActionAutomationTriggerRunCreatedEventOutputReference(this, "run_created_event");
  public get runCreatedEvent() {
    return this._runCreatedEvent;
  }
  public putRunCreatedEvent(value: ActionAutomationTriggerRunCreatedEvent) {
    this._runCreatedEvent.internalValue = value;
  }
  public resetRunCreatedEvent() {
    this._runCreatedEvent.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get runCreatedEventInput() {
    return this._runCreatedEvent.internalValue;
  }

  // run_updated_event - computed: false, optional: true, required: false
  private _runUpdatedEvent = new ActionAutomationTriggerRunUpdatedEventOutputReference(this, "run_updated_event");
  public get runUpdatedEvent() {
    return this._runUpdatedEvent;
  }
  public putRunUpdatedEvent(value: ActionAutomationTriggerRunUpdatedEvent) {
    this._runUpdatedEvent.internalValue = value;
  }
  public resetRunUpdatedEvent() {
    this._runUpdatedEvent.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get runUpdatedEventInput() {
    return this._runUpdatedEvent.internalValue;
  }

  // timer_property_expired_event - computed: false, optional: true, required: false
  private _timerPropertyExpiredEvent = new ActionAutomationTriggerTimerPropertyExpiredEventOutputReference(this, "timer_property_expired_event");
  public get timerPropertyExpiredEvent() {
    return this._timerPropertyExpiredEvent;
  }
  public putTimerPropertyExpiredEvent(value: ActionAutomationTriggerTimerPropertyExpiredEvent) {
    this._timerPropertyExpiredEvent.internalValue = value;
  }
  public resetTimerPropertyExpiredEvent() {
    this._timerPropertyExpiredEvent.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get timerPropertyExpiredEventInput() {
    return this._timerPropertyExpiredEvent.internalValue;
  }
}
export interface ActionAzureMethod {
  /**
  * Azure DevOps organization.
  */
  readonly org: string;
  /**
  * What the pipeline is given, a JSON object or list; values may be `{{ }}` templates.
  */
  readonly payload?: string;
  /**
  * Name of the incoming webhook of the service connection.
  */
  readonly webhook: string;
}

export function actionAzureMethodToTerraform(struct?: ActionAzureMethod | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    org: cdktf.stringToTerraform(struct!.org),
    payload: cdktf.stringToTerraform(struct!.payload),
    webhook: cdktf.stringToTerraform(struct!.webhook),
  }
}


export function actionAzureMethodToHclTerraform(struct?: ActionAzureMethod | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    org: {
      value: cdktf.stringToHclTerraform(struct!.org),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    payload: {
      value: cdktf.stringToHclTerraform(struct!.payload),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    webhook: {
      value: cdktf.stringToHclTerraform(struct!.webhook),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class ActionAzureMethodOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): ActionAzureMethod | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._org !== undefined) {
      hasAnyValues = true;
      internalValueResult.org = this._org;
    }
    if (this._payload !== undefined) {
      hasAnyValues = true;
      internalValueResult.payload = this._payload;
    }
    if (this._webhook !== undefined) {
      hasAnyValues = true;
      internalValueResult.webhook = this._webhook;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: ActionAzureMethod | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._org = undefined;
      this._payload = undefined;
      this._webhook = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._org = value.org;
      this._payload = value.payload;
      this._webhook = value.webhook;
    }
  }

  // org - computed: false, optional: false, required: true
  private _org?: string;
  public get org() {
    return this.getStringAttribute('org');
  }
  public set org(value: string) {
    this._org = value;
  }
  // Temporarily expose input value. Use with caution.
  public get orgInput() {
    return this._org;
  }

  // payload - computed: false, optional: true, required: false
  private _payload?: string;
  public get payload() {
    return this.getStringAttribute('payload');
  }
  public set payload(value: string) {
    this._payload = value;
  }
  public resetPayload() {
    this._payload = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get payloadInput() {
    return this._payload;
  }

  // webhook - computed: false, optional: false, required: true
  private _webhook?: string;
  public get webhook() {
    return this.getStringAttribute('webhook');
  }
  public set webhook(value: string) {
    this._webhook = value;
  }
  // Temporarily expose input value. Use with caution.
  public get webhookInput() {
    return this._webhook;
  }
}
export interface ActionGithubMethod {
  /**
  * GitHub organization that owns the repository.
  */
  readonly org: string;
  /**
  * Repository of the workflow.
  */
  readonly repo: string;
  /**
  * Whether the end of the workflow ends the run: `true`, `false` or a `{{ }}` template.
  */
  readonly reportWorkflowStatus?: string;
  /**
  * File name or id of the workflow.
  */
  readonly workflow: string;
  /**
  * Inputs of the workflow, a JSON object; values may be `{{ }}` templates.
  */
  readonly workflowInputs?: string;
}

export function actionGithubMethodToTerraform(struct?: ActionGithubMethod | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    org: cdktf.stringToTerraform(struct!.org),
    repo: cdktf.stringToTerraform(struct!.repo),
    report_workflow_status: cdktf.stringToTerraform(struct!.reportWorkflowStatus),
    workflow: cdktf.stringToTerraform(struct!.workflow),
    workflow_inputs: cdktf.stringToTerraform(struct!.workflowInputs),
  }
}


export function actionGithubMethodToHclTerraform(struct?: ActionGithubMethod | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    org: {
      value: cdktf.stringToHclTerraform(struct!.org),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    repo: {
      value: cdktf.stringToHclTerraform(struct!.repo),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    report_workflow_status: {
      value: cdktf.stringToHclTerraform(struct!.reportWorkflowStatus),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    workflow: {
      value: cdktf.stringToHclTerraform(struct!.workflow),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    workflow_inputs: {
      value: cdktf.stringToHclTerraform(struct!.workflowInputs),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class ActionGithubMethodOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): ActionGithubMethod | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._org !== undefined) {
      hasAnyValues = true;
      internalValueResult.org = this._org;
    }
    if (this._repo !== undefined) {
      hasAnyValues = true;
      internalValueResult.repo = this._repo;
    }
    if (this._reportWorkflowStatus !== undefined) {
      hasAnyValues = true;
      internalValueResult.reportWorkflowStatus = this._reportWorkflowStatus;
    }
    if (this._workflow !== undefined) {
      hasAnyValues = true;
      internalValueResult.workflow = this._workflow;
    }
    if (this._workflowInputs !== undefined) {
      hasAnyValues = true;
      internalValueResult.workflowInputs = this._workflowInputs;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: ActionGithubMethod | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._org = undefined;
      this._repo = undefined;
      this._reportWorkflowStatus = undefined;
      this._workflow = undefined;
      this._workflowInputs = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._org = value.org;
      this._repo = value.repo;
      this._reportWorkflowStatus = value.reportWorkflowStatus;
      this._workflow = value.workflow;
      this._workflowInputs = value.workflowInputs;
    }
  }

  // org - computed: false, optional: false, required: true
  private _org?: string;
  public get org() {
    return this.getStringAttribute('org');
  }
  public set org(value: string) {
    this._org = value;
  }
  // Temporarily expose input value. Use with caution.
  public get orgInput() {
    return this._org;
  }

  // repo - computed: false, optional: false, required: true
  private _repo?: string;
  public get repo() {
    return this.getStringAttribute('repo');
  }
  public set repo(value: string) {
    this._repo = value;
  }
  // Temporarily expose input value. Use with caution.
  public get repoInput() {
    return this._repo;
  }

  // report_workflow_status - computed: false, optional: true, required: false
  private _reportWorkflowStatus?: string;
  public get reportWorkflowStatus() {
    return this.getStringAttribute('report_workflow_status');
  }
  public set reportWorkflowStatus(value: string) {
    this._reportWorkflowStatus = value;
  }
  public resetReportWorkflowStatus() {
    this._reportWorkflowStatus = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get reportWorkflowStatusInput() {
    return this._reportWorkflowStatus;
  }

  // workflow - computed: false, optional: false, required: true
  private _workflow?: string;
  public get workflow() {
    return this.getStringAttribute('workflow');
  }
  public set workflow(value: string) {
    this._workflow = value;
  }
  // Temporarily expose input value. Use with caution.
  public get workflowInput() {
    return this._workflow;
  }

  // workflow_inputs - computed: false, optional: true, required: false
  private _workflowInputs?: string;
  public get workflowInputs() {
    return this.getStringAttribute('workflow_inputs');
  }
  public set workflowInputs(value: string) {
    this._workflowInputs = value;
  }
  public resetWorkflowInputs() {
    this._workflowInputs = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get workflowInputsInput() {
    return this._workflowInputs;
  }
}
export interface ActionGitlabMethod {
  /**
  * Branch or tag to run on; GitLab decides if left out.
  */
  readonly defaultRef?: string;
  /**
  * Group of the project, subgroups included.
  */
  readonly groupName: string;
  /**
  * Variables of the pipeline, a JSON object; values may be `{{ }}` templates.
  */
  readonly pipelineVariables?: string;
  /**
  * Project of the pipeline.
  */
  readonly projectName: string;
}

export function actionGitlabMethodToTerraform(struct?: ActionGitlabMethod | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    default_ref: cdktf.stringToTerraform(struct!.defaultRef),
    group_name: cdktf.stringToTerraform(struct!.groupName),
    pipeline_variables: cdktf.stringToTerraform(struct!.pipelineVariables),
    project_name: cdktf.stringToTerraform(struct!.projectName),
  }
}


export function actionGitlabMethodToHclTerraform(struct?: ActionGitlabMethod | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    default_ref: {
      value: cdktf.stringToHclTerraform(struct!.defaultRef),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    group_name: {
      value: cdktf.stringToHclTerraform(struct!.groupName),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    pipeline_variables: {
      value: cdktf.stringToHclTerraform(struct!.pipelineVariables),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    project_name: {
      value: cdktf.stringToHclTerraform(struct!.projectName),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class ActionGitlabMethodOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): ActionGitlabMethod | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._defaultRef !== undefined) {
      hasAnyValues = true;
      internalValueResult.defaultRef = this._defaultRef;
    }
    if (this._groupName !== undefined) {
      hasAnyValues = true;
      internalValueResult.groupName = this._groupName;
    }
    if (this._pipelineVariables !== undefined) {
      hasAnyValues = true;
      internalValueResult.pipelineVariables = this._pipelineVariables;
    }
    if (this._projectName !== undefined) {
      hasAnyValues = true;
      internalValueResult.projectName = this._projectName;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: ActionGitlabMethod | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._defaultRef = undefined;
      this._groupName = undefined;
      this._pipelineVariables = undefined;
      this._projectName = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._defaultRef = value.defaultRef;
      this._groupName = value.groupName;
      this._pipelineVariables = value.pipelineVariables;
      this._projectName = value.projectName;
    }
  }

  // default_ref - computed: false, optional: true, required: false
  private _defaultRef?: string;
  public get defaultRef() {
    return this.getStringAttribute('default_ref');
  }
  public set defaultRef(value: string) {
    this._defaultRef = value;
  }
  public resetDefaultRef() {
    this._defaultRef = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get defaultRefInput() {
    return this._defaultRef;
  }

  // group_name - computed: false, optional: false, required: true
  private _groupName?: string;
  public get groupName() {
    return this.getStringAttribute('group_name');
  }
  public set groupName(value: string) {
    this._groupName = value;
  }
  // Temporarily expose input value. Use with caution.
  public get groupNameInput() {
    return this._groupName;
  }

  // pipeline_variables - computed: false, optional: true, required: false
  private _pipelineVariables?: string;
  public get pipelineVariables() {
    return this.getStringAttribute('pipeline_variables');
  }
  public set pipelineVariables(value: string) {
    this._pipelineVariables = value;
  }
  public resetPipelineVariables() {
    this._pipelineVariables = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get pipelineVariablesInput() {
    return this._pipelineVariables;
  }

  // project_name - computed: false, optional: false, required: true
  private _projectName?: string;
  public get projectName() {
    return this.getStringAttribute('project_name');
  }
  public set projectName(value: string) {
    this._projectName = value;
  }
  // Temporarily expose input value. Use with caution.
  public get projectNameInput() {
    return this._projectName;
  }
}
export interface ActionIntegrationMethodIntegrationActionExecutionProperties {
  /**
  * GitHub organization that owns the repository.
  */
  readonly org: string;
  /**
  * Repository of the workflow.
  */
  readonly repo: string;
  /**
  * Whether the end of the workflow ends the run: `true`, `false` or a `{{ }}` template.
  */
  readonly reportWorkflowStatus?: string;
  /**
  * File name or id of the workflow.
  */
  readonly workflow: string;
  /**
  * Inputs of the workflow, a JSON object; values may be `{{ }}` templates.
  */
  readonly workflowInputs?: string;
}

export function actionIntegrationMethodIntegrationActionExecutionPropertiesToTerraform(struct?: ActionIntegrationMethodIntegrationActionExecutionProperties | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    org: cdktf.stringToTerraform(struct!.org),
    repo: cdktf.stringToTerraform(struct!.repo),
    report_workflow_status: cdktf.stringToTerraform(struct!.reportWorkflowStatus),
    workflow: cdktf.stringToTerraform(struct!.workflow),
    workflow_inputs: cdktf.stringToTerraform(struct!.workflowInputs),
  }
}


export function actionIntegrationMethodIntegrationActionExecutionPropertiesToHclTerraform(struct?: ActionIntegrationMethodIntegrationActionExecutionProperties | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    org: {
      value: cdktf.stringToHclTerraform(struct!.org),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    repo: {
      value: cdktf.stringToHclTerraform(struct!.repo),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    report_workflow_status: {
      value: cdktf.stringToHclTerraform(struct!.reportWorkflowStatus),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    workflow: {
      value: cdktf.stringToHclTerraform(struct!.workflow),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    workflow_inputs: {
      value: cdktf.stringToHclTerraform(struct!.workflowInputs),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class ActionIntegrationMethodIntegrationActionExecutionPropertiesOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): ActionIntegrationMethodIntegrationActionExecutionProperties | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._org !== undefined) {
      hasAnyValues = true;
      internalValueResult.org = this._org;
    }
    if (this._repo !== undefined) {
      hasAnyValues = true;
      internalValueResult.repo = this._repo;
    }
    if (this._reportWorkflowStatus !== undefined) {
      hasAnyValues = true;
      internalValueResult.reportWorkflowStatus = this._reportWorkflowStatus;
    }
    if (this._workflow !== undefined) {
      hasAnyValues = true;
      internalValueResult.workflow = this._workflow;
    }
    if (this._workflowInputs !== undefined) {
      hasAnyValues = true;
      internalValueResult.workflowInputs = this._workflowInputs;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: ActionIntegrationMethodIntegrationActionExecutionProperties | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._org = undefined;
      this._repo = undefined;
      this._reportWorkflowStatus = undefined;
      this._workflow = undefined;
      this._workflowInputs = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._org = value.org;
      this._repo = value.repo;
      this._reportWorkflowStatus = value.reportWorkflowStatus;
      this._workflow = value.workflow;
      this._workflowInputs = value.workflowInputs;
    }
  }

  // org - computed: false, optional: false, required: true
  private _org?: string;
  public get org() {
    return this.getStringAttribute('org');
  }
  public set org(value: string) {
    this._org = value;
  }
  // Temporarily expose input value. Use with caution.
  public get orgInput() {
    return this._org;
  }

  // repo - computed: false, optional: false, required: true
  private _repo?: string;
  public get repo() {
    return this.getStringAttribute('repo');
  }
  public set repo(value: string) {
    this._repo = value;
  }
  // Temporarily expose input value. Use with caution.
  public get repoInput() {
    return this._repo;
  }

  // report_workflow_status - computed: false, optional: true, required: false
  private _reportWorkflowStatus?: string;
  public get reportWorkflowStatus() {
    return this.getStringAttribute('report_workflow_status');
  }
  public set reportWorkflowStatus(value: string) {
    this._reportWorkflowStatus = value;
  }
  public resetReportWorkflowStatus() {
    this._reportWorkflowStatus = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get reportWorkflowStatusInput() {
    return this._reportWorkflowStatus;
  }

  // workflow - computed: false, optional: false, required: true
  private _workflow?: string;
  public get workflow() {
    return this.getStringAttribute('workflow');
  }
  public set workflow(value: string) {
    this._workflow = value;
  }
  // Temporarily expose input value. Use with caution.
  public get workflowInput() {
    return this._workflow;
  }

  // workflow_inputs - computed: false, optional: true, required: false
  private _workflowInputs?: string;
  public get workflowInputs() {
    return this.getStringAttribute('workflow_inputs');
  }
  public set workflowInputs(value: string) {
    this._workflowInputs = value;
  }
  public resetWorkflowInputs() {
    this._workflowInputs = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get workflowInputsInput() {
    return this._workflowInputs;
  }
}
export interface ActionIntegrationMethod {
  /**
  * Installation id of the integration.
  */
  readonly installationId: string;
  /**
  * Which workflow it starts, and with what.
  */
  readonly integrationActionExecutionProperties: ActionIntegrationMethodIntegrationActionExecutionProperties;
  /**
  * What the integration does: `dispatch_workflow`.
  */
  readonly integrationActionType: string;
}

export function actionIntegrationMethodToTerraform(struct?: ActionIntegrationMethod | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    installation_id: cdktf.stringToTerraform(struct!.installationId),
    integration_action_execution_properties: actionIntegrationMethodIntegrationActionExecutionPropertiesToTerraform(struct!.integrationActionExecutionProperties),
    integration_action_type: cdktf.stringToTerraform(struct!.integrationActionType),
  }
}


export function actionIntegrationMethodToHclTerraform(struct?: ActionIntegrationMethod | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    installation_id: {
      value: cdktf.stringToHclTerraform(struct!.installationId),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    integration_action_execution_properties: {
      value: actionIntegrationMethodIntegrationActionExecutionPropertiesToHclTerraform(struct!.integrationActionExecutionProperties),
      isBlock: true,
      type: "struct",
      storageClassType: "ActionIntegrationMethodIntegrationActionExecutionProperties",
    },
    integration_action_type: {
      value: cdktf.stringToHclTerraform(struct!.integrationActionType),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class ActionIntegrationMethodOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): ActionIntegrationMethod | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._installationId !== undefined) {
      hasAnyValues = true;
      internalValueResult.installationId = this._installationId;
    }
    if (this._integrationActionExecutionProperties?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.integrationActionExecutionProperties = this._integrationActionExecutionProperties?.internalValue;
    }
    if (this._integrationActionType !== undefined) {
      hasAnyValues = true;
      internalValueResult.integrationActionType = this._integrationActionType;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: ActionIntegrationMethod | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._installationId = undefined;
      this._integrationActionExecutionProperties.internalValue = undefined;
      this._integrationActionType = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._installationId = value.installationId;
      this._integrationActionExecutionProperties.internalValue = value.integrationActionExecutionProperties;
      this._integrationActionType = value.integrationActionType;
    }
  }

  // installation_id - computed: false, optional: false, required: true
  private _installationId?: string;
  public get installationId() {
    return this.getStringAttribute('installation_id');
  }
  public set installationId(value: string) {
    this._installationId = value;
  }
  // Temporarily expose input value. Use with caution.
  public get installationIdInput() {
    return this._installationId;
  }

  // integration_action_execution_properties - computed: false, optional: false, required: true
  private _integrationActionExecutionProperties = new ActionIntegrationMethodIntegrationActionExecutionPropertiesOutputReference(this, "integration_action_execution_properties");
  public get integrationActionExecutionProperties() {
    return this._integrationActionExecutionProperties;
  }
  public putIntegrationActionExecutionProperties(value: ActionIntegrationMethodIntegrationActionExecutionProperties) {
    this._integrationActionExecutionProperties.internalValue = value;
  }
  // Temporarily expose input value. Use with caution.
  public get integrationActionExecutionPropertiesInput() {
    return this._integrationActionExecutionProperties.internalValue;
  }

  // integration_action_type - computed: false, optional: false, required: true
  private _integrationActionType?: string;
  public get integrationActionType() {
    return this.getStringAttribute('integration_action_type');
  }
  public set integrationActionType(value: string) {
    this._integrationActionType = value;
  }
  // Temporarily expose input value. Use with caution.
  public get integrationActionTypeInput() {
    return this._integrationActionType;
  }
}
export interface ActionKafkaMethod {
  /**
  * The message, a JSON object or list; values may be `{{ }}` templates.
  */
  readonly payload?: string;
}

export function actionKafkaMethodToTerraform(struct?: ActionKafkaMethod | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    payload: cdktf.stringToTerraform(struct!.payload),
  }
}


export function actionKafkaMethodToHclTerraform(struct?: ActionKafkaMethod | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    payload: {
      value: cdktf.stringToHclTerraform(struct!.payload),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class ActionKafkaMethodOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): ActionKafkaMethod | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._payload !== undefined) {
      hasAnyValues = true;
      internalValueResult.payload = this._payload;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: ActionKafkaMethod | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._payload = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._payload = value.payload;
    }
  }

  // payload - computed: false, optional: true, required: false
  private _payload?: string;
  public get payload() {
    return this.getStringAttribute('payload');
  }
  public set payload(value: string) {
    this._payload = value;
  }
  public resetPayload() {
    this._payload = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get payloadInput() {
    return this._payload;
  }
}
export interface ActionSelfServiceTriggerSteps {
  /**
  * Keys of the inputs and titles of the step, in order.
  */
  readonly order: string[];
  /**
  * What the step is called; at most 25 characters.
  */
  readonly title: string;
  /**
  * Whether the form shows it.
  */
  readonly visible?: boolean | cdktf.IResolvable;
  /**
  * jq over the form that says whether it is shown. Instead of `visible`.
  */
  readonly visibleJqQuery?: string;
}

export function actionSelfServiceTriggerStepsToTerraform(struct?: ActionSelfServiceTriggerSteps | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    order: cdktf.listMapper(cdktf.stringToTerraform, false)(struct!.order),
    title: cdktf.stringToTerraform(struct!.title),
    visible: cdktf.booleanToTerraform(struct!.visible),
    visible_jq_query: cdktf.stringToTerraform(struct!.visibleJqQuery),
  }
}


export function actionSelfServiceTriggerStepsToHclTerraform(struct?: ActionSelfServiceTriggerSteps | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    order: {
      value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(struct!.order),
      isBlock: false,
      type: "list",
      storageClassType: "stringList",
    },
    title: {
      value: cdktf.stringToHclTerraform(struct!.title),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    visible: {
      value: cdktf.booleanToHclTerraform(struct!.visible),
      isBlock: false,
      type: "simple",
      storageClassType: "boolean",
    },
    visible_jq_query: {
      value: cdktf.stringToHclTerraform(struct!.visibleJqQuery),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class ActionSelfServiceTriggerStepsOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  * @param complexObjectIndex the index of this item in the list
  * @param complexObjectIsFromSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, complexObjectIndex: number, complexObjectIsFromSet: boolean) {
    super(terraformResource, terraformAttribute, complexObjectIsFromSet, complexObjectIndex);
  }

  public get internalValue(): ActionSelfServiceTriggerSteps | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._order !== undefined) {
      hasAnyValues = true;
      internalValueResult.order = this._order;
    }
    if (this._title !== undefined) {
      hasAnyValues = true;
      internalValueResult.title = this._title;
    }
    if (this._visible !== undefined) {
      hasAnyValues = true;
      internalValueResult.visible = this._visible;
    }
    if (this._visibleJqQuery !== undefined) {
      hasAnyValues = true;
      internalValueResult.visibleJqQuery = this._visibleJqQuery;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: ActionSelfServiceTriggerSteps | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._order = undefined;
      this._title = undefined;
      this._visible = undefined;
      this._visibleJqQuery = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._order = value.order;
      this._title = value.title;
      this._visible = value.visible;
      this._visibleJqQuery = value.visibleJqQuery;
    }
  }

  // order - computed: false, optional: false, required: true
  private _order?: string[];
  public get order() {
    return this.getListAttribute('order');
  }
  public set order(value: string[]) {
    this._order = value;
  }
  // Temporarily expose input value. Use with caution.
  public get orderInput() {
    return this._order;
  }

  // title - computed: false, optional: false, required: true
  private _title?: string;
  public get title() {
    return this.getStringAttribute('title');
  }
  public set title(value: string) {
    this._title = value;
  }
  // Temporarily expose input value. Use with caution.
  public get titleInput() {
    return this._title;
  }

  // visible - computed: false, optional: true, required: false
  private _visible?: boolean | cdktf.IResolvable;
  public get visible() {
    return this.getBooleanAttribute('visible');
  }
  public set visible(value: boolean | cdktf.IResolvable) {
    this._visible = value;
  }
  public resetVisible() {
    this._visible = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get visibleInput() {
    return this._visible;
  }

  // visible_jq_query - computed: false, optional: true, required: false
  private _visibleJqQuery?: string;
  public get visibleJqQuery() {
    return this.getStringAttribute('visible_jq_query');
  }
  public set visibleJqQuery(value: string) {
    this._visibleJqQuery = value;
  }
  public resetVisibleJqQuery() {
    this._visibleJqQuery = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get visibleJqQueryInput() {
    return this._visibleJqQuery;
  }
}

export class ActionSelfServiceTriggerStepsList extends cdktf.ComplexList {
  public internalValue? : ActionSelfServiceTriggerSteps[] | cdktf.IResolvable

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  * @param wrapsSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
  */
  constructor(protected terraformResource: cdktf.IInterpolatingParent, protected terraformAttribute: string, protected wrapsSet: boolean) {
    super(terraformResource, terraformAttribute, wrapsSet)
  }

  /**
  * @param index the index of the item to return
  */
  public get(index: number): ActionSelfServiceTriggerStepsOutputReference {
    return new ActionSelfServiceTriggerStepsOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
  }
}
export interface ActionSelfServiceTriggerTitles {
  /**
  * Text below the heading; at most 1000 characters.
  */
  readonly description?: string;
  /**
  * The heading; 1 to 140 characters.
  */
  readonly title: string;
  /**
  * Whether the form shows it.
  */
  readonly visible?: boolean | cdktf.IResolvable;
  /**
  * jq over the form that says whether it is shown. Instead of `visible`.
  */
  readonly visibleJqQuery?: string;
}

export function actionSelfServiceTriggerTitlesToTerraform(struct?: ActionSelfServiceTriggerTitles | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    description: cdktf.stringToTerraform(struct!.description),
    title: cdktf.stringToTerraform(struct!.title),
    visible: cdktf.booleanToTerraform(struct!.visible),
    visible_jq_query: cdktf.stringToTerraform(struct!.visibleJqQuery),
  }
}


export function actionSelfServiceTriggerTitlesToHclTerraform(struct?: ActionSelfServiceTriggerTitles | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    description: {
      value: cdktf.stringToHclTerraform(struct!.description),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    title: {
      value: cdktf.stringToHclTerraform(struct!.title),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    visible: {
      value: cdktf.booleanToHclTerraform(struct!.visible),
      isBlock: false,
      type: "simple",
      storageClassType: "boolean",
    },
    visible_jq_query: {
      value: cdktf.stringToHclTerraform(struct!.visibleJqQuery),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class ActionSelfServiceTriggerTitlesOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  * @param complexObjectKey the key of this item in the map
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, complexObjectKey: string) {
    super(terraformResource, terraformAttribute, false, complexObjectKey);
  }

  public get internalValue(): ActionSelfServiceTriggerTitles | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._description !== undefined) {
      hasAnyValues = true;
      internalValueResult.description = this._description;
    }
    if (this._title !== undefined) {
      hasAnyValues = true;
      internalValueResult.title = this._title;
    }
    if (this._visible !== undefined) {
      hasAnyValues = true;
      internalValueResult.visible = this._visible;
    }
    if (this._visibleJqQuery !== undefined) {
      hasAnyValues = true;
      internalValueResult.visibleJqQuery = this._visibleJqQuery;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: ActionSelfServiceTriggerTitles | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._description = undefined;
      this._title = undefined;
      this._visible = undefined;
      this._visibleJqQuery = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._description = value.description;
      this._title = value.title;
      this._visible = value.visible;
      this._visibleJqQuery = value.visibleJqQuery;
    }
  }

  // description - computed: false, optional: true, required: false
  private _description?: string;
  public get description() {
    return this.getStringAttribute('description');
  }
  public set description(value: string) {
    this._description = value;
  }
  public resetDescription() {
    this._description = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get descriptionInput() {
    return this._description;
  }

  // title - computed: false, optional: false, required: true
  private _title?: string;
  public get title() {
    return this.getStringAttribute('title');
  }
  public set title(value: string) {
    this._title = value;
  }
  // Temporarily expose input value. Use with caution.
  public get titleInput() {
    return this._title;
  }

  // visible - computed: false, optional: true, required: false
  private _visible?: boolean | cdktf.IResolvable;
  public get visible() {
    return this.getBooleanAttribute('visible');
  }
  public set visible(value: boolean | cdktf.IResolvable) {
    this._visible = value;
  }
  public resetVisible() {
    this._visible = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get visibleInput() {
    return this._visible;
  }

  // visible_jq_query - computed: false, optional: true, required: false
  private _visibleJqQuery?: string;
  public get visibleJqQuery() {
    return this.getStringAttribute('visible_jq_query');
  }
  public set visibleJqQuery(value: string) {
    this._visibleJqQuery = value;
  }
  public resetVisibleJqQuery() {
    this._visibleJqQuery = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get visibleJqQueryInput() {
    return this._visibleJqQuery;
  }
}

export class ActionSelfServiceTriggerTitlesMap extends cdktf.ComplexMap {
  public internalValue? : { [key: string]: ActionSelfServiceTriggerTitles } | cdktf.IResolvable

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  constructor(protected terraformResource: cdktf.IInterpolatingParent, protected terraformAttribute: string) {
    super(terraformResource, terraformAttribute)
  }

  /**
  * @param key the key of the item to return
  */
  public get(key: string): ActionSelfServiceTriggerTitlesOutputReference {
    return new ActionSelfServiceTriggerTitlesOutputReference(this.terraformResource, this.terraformAttribute, key);
  }
}
export interface ActionSelfServiceTriggerUserPropertiesArrayPropsBooleanItems {
  /**
  * List the form starts with.
  */
  readonly default?: Array<boolean | cdktf.IResolvable> | cdktf.IResolvable;
}

export function actionSelfServiceTriggerUserPropertiesArrayPropsBooleanItemsToTerraform(struct?: ActionSelfServiceTriggerUserPropertiesArrayPropsBooleanItems | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    default: cdktf.listMapper(cdktf.booleanToTerraform, false)(struct!.default),
  }
}


export function actionSelfServiceTriggerUserPropertiesArrayPropsBooleanItemsToHclTerraform(struct?: ActionSelfServiceTriggerUserPropertiesArrayPropsBooleanItems | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    default: {
      value: cdktf.listMapperHcl(cdktf.booleanToHclTerraform, false)(struct!.default),
      isBlock: false,
      type: "list",
      storageClassType: "booleanList",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class ActionSelfServiceTriggerUserPropertiesArrayPropsBooleanItemsOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): ActionSelfServiceTriggerUserPropertiesArrayPropsBooleanItems | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._default !== undefined) {
      hasAnyValues = true;
      internalValueResult.default = this._default;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: ActionSelfServiceTriggerUserPropertiesArrayPropsBooleanItems | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._default = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._default = value.default;
    }
  }

  // default - computed: false, optional: true, required: false
  private _default?: Array<boolean | cdktf.IResolvable> | cdktf.IResolvable;
  public get default() {
    return this.interpolationForAttribute('default');
  }
  public set default(value: Array<boolean | cdktf.IResolvable> | cdktf.IResolvable) {
    this._default = value;
  }
  public resetDefault() {
    this._default = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get defaultInput() {
    return this._default;
  }
}
export interface ActionSelfServiceTriggerUserPropertiesArrayPropsNumberItems {
  /**
  * List the form starts with.
  */
  readonly default?: number[];
  /**
  * The values allowed in the list.
  */
  readonly enum?: number[];
  /**
  * jq over the form that gives the values allowed in the list. Instead of `enum`.
  */
  readonly enumJqQuery?: string;
}

export function actionSelfServiceTriggerUserPropertiesArrayPropsNumberItemsToTerraform(struct?: ActionSelfServiceTriggerUserPropertiesArrayPropsNumberItems | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    default: cdktf.listMapper(cdktf.numberToTerraform, false)(struct!.default),
    enum: cdktf.listMapper(cdktf.numberToTerraform, false)(struct!.enum),
    enum_jq_query: cdktf.stringToTerraform(struct!.enumJqQuery),
  }
}


export function actionSelfServiceTriggerUserPropertiesArrayPropsNumberItemsToHclTerraform(struct?: ActionSelfServiceTriggerUserPropertiesArrayPropsNumberItems | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    default: {
      value: cdktf.listMapperHcl(cdktf.numberToHclTerraform, false)(struct!.default),
      isBlock: false,
      type: "list",
      storageClassType: "numberList",
    },
    enum: {
      value: cdktf.listMapperHcl(cdktf.numberToHclTerraform, false)(struct!.enum),
      isBlock: false,
      type: "list",
      storageClassType: "numberList",
    },
    enum_jq_query: {
      value: cdktf.stringToHclTerraform(struct!.enumJqQuery),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class ActionSelfServiceTriggerUserPropertiesArrayPropsNumberItemsOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): ActionSelfServiceTriggerUserPropertiesArrayPropsNumberItems | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._default !== undefined) {
      hasAnyValues = true;
      internalValueResult.default = this._default;
    }
    if (this._enum !== undefined) {
      hasAnyValues = true;
      internalValueResult.enum = this._enum;
    }
    if (this._enumJqQuery !== undefined) {
      hasAnyValues = true;
      internalValueResult.enumJqQuery = this._enumJqQuery;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: ActionSelfServiceTriggerUserPropertiesArrayPropsNumberItems | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._default = undefined;
      this._enum = undefined;
      this._enumJqQuery = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._default = value.default;
      this._enum = value.enum;
      this._enumJqQuery = value.enumJqQuery;
    }
  }

  // default - computed: false, optional: true, required: false
  private _default?: number[];
  public get default() {
    return this.getNumberListAttribute('default');
  }
  public set default(value: number[]) {
    this._default = value;
  }
  public resetDefault() {
    this._default = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get defaultInput() {
    return this._default;
  }

  // enum - computed: false, optional: true, required: false
  private _enum?: number[];
  public get enum() {
    return this.getNumberListAttribute('enum');
  }
  public set enum(value: number[]) {
    this._enum = value;
  }
  public resetEnum() {
    this._enum = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get enumInput() {
    return this._enum;
  }

  // enum_jq_query - computed: false, optional: true, required: false
  private _enumJqQuery?: string;
  public get enumJqQuery() {
    return this.getStringAttribute('enum_jq_query');
  }
  public set enumJqQuery(value: string) {
    this._enumJqQuery = value;
  }
  public resetEnumJqQuery() {
    this._enumJqQuery = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get enumJqQueryInput() {
    return this._enumJqQuery;
  }
}
export interface ActionSelfServiceTriggerUserPropertiesArrayPropsObjectItems {
  /**
  * List the form starts with, values as text.
  */
  readonly default?: { [key: string]: string }[] | cdktf.IResolvable;
}

export function actionSelfServiceTriggerUserPropertiesArrayPropsObjectItemsToTerraform(struct?: ActionSelfServiceTriggerUserPropertiesArrayPropsObjectItems | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    default: cdktf.listMapper(cdktf.hashMapper(cdktf.stringToTerraform), false)(struct!.default),
  }
}


export function actionSelfServiceTriggerUserPropertiesArrayPropsObjectItemsToHclTerraform(struct?: ActionSelfServiceTriggerUserPropertiesArrayPropsObjectItems | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    default: {
      value: cdktf.listMapperHcl(cdktf.hashMapperHcl(cdktf.stringToHclTerraform), false)(struct!.default),
      isBlock: false,
      type: "list",
      storageClassType: "stringMapList",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class ActionSelfServiceTriggerUserPropertiesArrayPropsObjectItemsOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): ActionSelfServiceTriggerUserPropertiesArrayPropsObjectItems | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._default !== undefined) {
      hasAnyValues = true;
      internalValueResult.default = this._default;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: ActionSelfServiceTriggerUserPropertiesArrayPropsObjectItems | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._default = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._default = value.default;
    }
  }

  // default - computed: false, optional: true, required: false
  private _default?: { [key: string]: string }[] | cdktf.IResolvable;
  public get default() {
    return this.interpolationForAttribute('default');
  }
  public set default(value: { [key: string]: string }[] | cdktf.IResolvable) {
    this._default = value;
  }
  public resetDefault() {
    this._default = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get defaultInput() {
    return this._default;
  }
}
export interface ActionSelfServiceTriggerUserPropertiesArrayPropsSort {
  /**
  * `ASC` for smallest first, `DESC` for largest first.
  */
  readonly order?: string;
  /**
  * Property to sort by, such as `$updatedAt`.
  */
  readonly property: string;
}

export function actionSelfServiceTriggerUserPropertiesArrayPropsSortToTerraform(struct?: ActionSelfServiceTriggerUserPropertiesArrayPropsSort | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    order: cdktf.stringToTerraform(struct!.order),
    property: cdktf.stringToTerraform(struct!.property),
  }
}


export function actionSelfServiceTriggerUserPropertiesArrayPropsSortToHclTerraform(struct?: ActionSelfServiceTriggerUserPropertiesArrayPropsSort | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    order: {
      value: cdktf.stringToHclTerraform(struct!.order),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    property: {
      value: cdktf.stringToHclTerraform(struct!.property),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class ActionSelfServiceTriggerUserPropertiesArrayPropsSortOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): ActionSelfServiceTriggerUserPropertiesArrayPropsSort | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._order !== undefined) {
      hasAnyValues = true;
      internalValueResult.order = this._order;
    }
    if (this._property !== undefined) {
      hasAnyValues = true;
      internalValueResult.property = this._property;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: ActionSelfServiceTriggerUserPropertiesArrayPropsSort | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._order = undefined;
      this._property = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._order = value.order;
      this._property = value.property;
    }
  }

  // order - computed: true, optional: true, required: false
  private _order?: string;
  public get order() {
    return this.getStringAttribute('order');
  }
  public set order(value: string) {
    this._order = value;
  }
  public resetOrder() {
    this._order = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get orderInput() {
    return this._order;
  }

  // property - computed: false, optional: false, required: true
  private _property?: string;
  public get property() {
    return this.getStringAttribute('property');
  }
  public set property(value: string) {
    this._property = value;
  }
  // Temporarily expose input value. Use with caution.
  public get propertyInput() {
    return this._property;
  }
}
export interface ActionSelfServiceTriggerUserPropertiesArrayPropsStringItems {
  /**
  * Whose entities are offered, for `format = "entity"`.
  */
  readonly blueprint?: string;
  /**
  * Which of those entities are offered: JSON with `combinator` and `rules`.
  */
  readonly dataset?: string;
  /**
  * List the form starts with.
  */
  readonly default?: string[];
  /**
  * The values allowed in the list.
  */
  readonly enum?: string[];
  /**
  * jq over the form that gives the values allowed in the list. Instead of `enum`.
  */
  readonly enumJqQuery?: string;
  /**
  * What each text is, such as `entity`, `user`, `team` or `url`.
  */
  readonly format?: string;
}

export function actionSelfServiceTriggerUserPropertiesArrayPropsStringItemsToTerraform(struct?: ActionSelfServiceTriggerUserPropertiesArrayPropsStringItems | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    blueprint: cdktf.stringToTerraform(struct!.blueprint),
    dataset: cdktf.stringToTerraform(struct!.dataset),
    default: cdktf.listMapper(cdktf.stringToTerraform, false)(struct!.default),
    enum: cdktf.listMapper(cdktf.stringToTerraform, false)(struct!.enum),
    enum_jq_query: cdktf.stringToTerraform(struct!.enumJqQuery),
    format: cdktf.stringToTerraform(struct!.format),
  }
}


export function actionSelfServiceTriggerUserPropertiesArrayPropsStringItemsToHclTerraform(struct?: ActionSelfServiceTriggerUserPropertiesArrayPropsStringItems | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    blueprint: {
      value: cdktf.stringToHclTerraform(struct!.blueprint),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    dataset: {
      value: cdktf.stringToHclTerraform(struct!.dataset),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    default: {
      value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(struct!.default),
      isBlock: false,
      type: "list",
      storageClassType: "stringList",
    },
    enum: {
      value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(struct!.enum),
      isBlock: false,
      type: "list",
      storageClassType: "stringList",
    },
    enum_jq_query: {
      value: cdktf.stringToHclTerraform(struct!.enumJqQuery),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    format: {
      value: cdktf.stringToHclTerraform(struct!.format),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class ActionSelfServiceTriggerUserPropertiesArrayPropsStringItemsOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): ActionSelfServiceTriggerUserPropertiesArrayPropsStringItems | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._blueprint !== undefined) {
      hasAnyValues = true;
      internalValueResult.blueprint = this._blueprint;
    }
    if (this._dataset !== undefined) {
      hasAnyValues = true;
      internalValueResult.dataset = this._dataset;
    }
    if (this._default !== undefined) {
      hasAnyValues = true;
      internalValueResult.default = this._default;
    }
    if (this._enum !== undefined) {
      hasAnyValues = true;
      internalValueResult.enum = this._enum;
    }
    if (this._enumJqQuery !== undefined) {
      hasAnyValues = true;
      internalValueResult.enumJqQuery = this._enumJqQuery;
    }
    if (this._format !== undefined) {
      hasAnyValues = true;
      internalValueResult.format = this._format;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: ActionSelfServiceTriggerUserPropertiesArrayPropsStringItems | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._blueprint = undefined;
      this._dataset = undefined;
      this._default = undefined;
      this._enum = undefined;
      this._enumJqQuery = undefined;
      this._format = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._blueprint = value.blueprint;
      this._dataset = value.dataset;
      this._default = value.default;
      this._enum = value.enum;
      this._enumJqQuery = value.enumJqQuery;
      this._format = value.format;
    }
  }

  // blueprint - computed: false, optional: true, required: false
  private _blueprint?: string;
  public get blueprint() {
    return this.getStringAttribute('blueprint');
  }
  public set blueprint(value: string) {
    this._blueprint = value;
  }
  public resetBlueprint() {
    this._blueprint = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get blueprintInput() {
    return this._blueprint;
  }

  // dataset - computed: false, optional: true, required: false
  private _dataset?: string;
  public get dataset() {
    return this.getStringAttribute('dataset');
  }
  public set dataset(value: string) {
    this._dataset = value;
  }
  public resetDataset() {
    this._dataset = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get datasetInput() {
    return this._dataset;
  }

  // default - computed: false, optional: true, required: false
  private _default?: string[];
  public get default() {
    return this.getListAttribute('default');
  }
  public set default(value: string[]) {
    this._default = value;
  }
  public resetDefault() {
    this._default = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get defaultInput() {
    return this._default;
  }

  // enum - computed: false, optional: true, required: false
  private _enum?: string[];
  public get enum() {
    return this.getListAttribute('enum');
  }
  public set enum(value: string[]) {
    this._enum = value;
  }
  public resetEnum() {
    this._enum = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get enumInput() {
    return this._enum;
  }

  // enum_jq_query - computed: false, optional: true, required: false
  private _enumJqQuery?: string;
  public get enumJqQuery() {
    return this.getStringAttribute('enum_jq_query');
  }
  public set enumJqQuery(value: string) {
    this._enumJqQuery = value;
  }
  public resetEnumJqQuery() {
    this._enumJqQuery = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get enumJqQueryInput() {
    return this._enumJqQuery;
  }

  // format - computed: false, optional: true, required: false
  private _format?: string;
  public get format() {
    return this.getStringAttribute('format');
  }
  public set format(value: string) {
    this._format = value;
  }
  public resetFormat() {
    this._format = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get formatInput() {
    return this._format;
  }
}
export interface ActionSelfServiceTriggerUserPropertiesArrayProps {
  /**
  * A list of `true` and `false`.
  */
  readonly booleanItems?: ActionSelfServiceTriggerUserPropertiesArrayPropsBooleanItems;
  /**
  * jq over the form that gives the default list. Instead of the `default` of the items.
  */
  readonly defaultJqQuery?: string;
  /**
  * Keys of inputs that must be filled in before this one can be.
  */
  readonly dependsOn?: string[];
  /**
  * Explanation shown with the input.
  */
  readonly description?: string;
  /**
  * Whether this input is greyed out, and left out of the run.
  */
  readonly disabled?: boolean | cdktf.IResolvable;
  /**
  * jq over the form that says whether this input is greyed out. Instead of `disabled`.
  */
  readonly disabledJqQuery?: string;
  /**
  * Name of the icon beside the input.
  */
  readonly icon?: string;
  /**
  * The greatest number of items.
  */
  readonly maxItems?: number;
  /**
  * jq over the form that gives the greatest number of items. Instead of `max_items`.
  */
  readonly maxItemsJqQuery?: string;
  /**
  * The least number of items.
  */
  readonly minItems?: number;
  /**
  * jq over the form that gives the least number of items. Instead of `min_items`.
  */
  readonly minItemsJqQuery?: string;
  /**
  * A list of numbers.
  */
  readonly numberItems?: ActionSelfServiceTriggerUserPropertiesArrayPropsNumberItems;
  /**
  * A list of JSON objects.
  */
  readonly objectItems?: ActionSelfServiceTriggerUserPropertiesArrayPropsObjectItems;
  /**
  * `true` if the form cannot be sent without it. Leave it out otherwise; not with `required_jq_query`.
  */
  readonly required?: boolean | cdktf.IResolvable;
  /**
  * The order in which entities are offered.
  */
  readonly sort?: ActionSelfServiceTriggerUserPropertiesArrayPropsSort;
  /**
  * A list of texts.
  */
  readonly stringItems?: ActionSelfServiceTriggerUserPropertiesArrayPropsStringItems;
  /**
  * What the form calls this input.
  */
  readonly title?: string;
  /**
  * Whether the form shows this input.
  */
  readonly visible?: boolean | cdktf.IResolvable;
  /**
  * jq over the form that says whether it shows this input. Instead of `visible`.
  */
  readonly visibleJqQuery?: string;
}

export function actionSelfServiceTriggerUserPropertiesArrayPropsToTerraform(struct?: ActionSelfServiceTriggerUserPropertiesArrayProps | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    boolean_items: actionSelfServiceTriggerUserPropertiesArrayPropsBooleanItemsToTerraform(struct!.booleanItems),
    default_jq_query: cdktf.stringToTerraform(struct!.defaultJqQuery),
    depends_on: cdktf.listMapper(cdktf.stringToTerraform, false)(struct!.dependsOn),
    description: cdktf.stringToTerraform(struct!.description),
    disabled: cdktf.booleanToTerraform(struct!.disabled),
    disabled_jq_query: cdktf.stringToTerraform(struct!.disabledJqQuery),
    icon: cdktf.stringToTerraform(struct!.icon),
    max_items: cdktf.numberToTerraform(struct!.maxItems),
    max_items_jq_query: cdktf.stringToTerraform(struct!.maxItemsJqQuery),
    min_items: cdktf.numberToTerraform(struct!.minItems),
    min_items_jq_query: cdktf.stringToTerraform(struct!.minItemsJqQuery),
    number_items: actionSelfServiceTriggerUserPropertiesArrayPropsNumberItemsToTerraform(struct!.numberItems),
    object_items: actionSelfServiceTriggerUserPropertiesArrayPropsObjectItemsToTerraform(struct!.objectItems),
    required: cdktf.booleanToTerraform(struct!.required),
    sort: actionSelfServiceTriggerUserPropertiesArrayPropsSortToTerraform(struct!.sort),
    string_items: actionSelfServiceTriggerUserPropertiesArrayPropsStringItemsToTerraform(struct!.stringItems),
    title: cdktf.stringToTerraform(struct!.title),
    visible: cdktf.booleanToTerraform(struct!.visible),
    visible_jq_query: cdktf.stringToTerraform(struct!.visibleJqQuery),
  }
}


export function actionSelfServiceTriggerUserPropertiesArrayPropsToHclTerraform(struct?: ActionSelfServiceTriggerUserPropertiesArrayProps | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    boolean_items: {
      value: actionSelfServiceTriggerUserPropertiesArrayPropsBooleanItemsToHclTerraform(struct!.booleanItems),
      isBlock: true,
      type: "struct",
      storageClassType: "ActionSelfServiceTriggerUserPropertiesArrayPropsBooleanItems",
    },
    default_jq_query: {
      value: cdktf.stringToHclTerraform(struct!.defaultJqQuery),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    depends_on: {
      value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(struct!.dependsOn),
      isBlock: false,
      type: "list",
      storageClassType: "stringList",
    },
    description: {
      value: cdktf.stringToHclTerraform(struct!.description),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    disabled: {
      value: cdktf.booleanToHclTerraform(struct!.disabled),
      isBlock: false,
      type: "simple",
      storageClassType: "boolean",
    },
    disabled_jq_query: {
      value: cdktf.stringToHclTerraform(struct!.disabledJqQuery),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    icon: {
      value: cdktf.stringToHclTerraform(struct!.icon),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    max_items: {
      value: cdktf.numberToHclTerraform(struct!.maxItems),
      isBlock: false,
      type: "simple",
      storageClassType: "number",
    },
    max_items_jq_query: {
      value: cdktf.stringToHclTerraform(struct!.maxItemsJqQuery),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    min_items: {
      value: cdktf.numberToHclTerraform(struct!.minItems),
      isBlock: false,
      type: "simple",
      storageClassType: "number",
    },
    min_items_jq_query: {
      value: cdktf.stringToHclTerraform(struct!.minItemsJqQuery),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    number_items: {
      value: actionSelfServiceTriggerUserPropertiesArrayPropsNumberItemsToHclTerraform(struct!.numberItems),
      isBlock: true,
      type: "struct",
      storageClassType: "ActionSelfServiceTriggerUserPropertiesArrayPropsNumberItems",
    },
    object_items: {
      value: actionSelfServiceTriggerUserPropertiesArrayPropsObjectItemsToHclTerraform(struct!.objectItems),
      isBlock: true,
      type: "struct",
      storageClassType: "ActionSelfServiceTriggerUserPropertiesArrayPropsObjectItems",
    },
    required: {
      value: cdktf.booleanToHclTerraform(struct!.required),
      isBlock: false,
      type: "simple",
      storageClassType: "boolean",
    },
    sort: {
      value: actionSelfServiceTriggerUserPropertiesArrayPropsSortToHclTerraform(struct!.sort),
      isBlock: true,
      type: "struct",
      storageClassType: "ActionSelfServiceTriggerUserPropertiesArrayPropsSort",
    },
    string_items: {
      value: actionSelfServiceTriggerUserPropertiesArrayPropsStringItemsToHclTerraform(struct!.stringItems),
      isBlock: true,
      type: "struct",
      storageClassType: "ActionSelfServiceTriggerUserPropertiesArrayPropsStringItems",
    },
    title: {
      value: cdktf.stringToHclTerraform(struct!.title),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    visible: {
      value: cdktf.booleanToHclTerraform(struct!.visible),
      isBlock: false,
      type: "simple",
      storageClassType: "boolean",
    },
    visible_jq_query: {
      value: cdktf.stringToHclTerraform(struct!.visibleJqQuery),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class ActionSelfServiceTriggerUserPropertiesArrayPropsOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  * @param complexObjectKey the key of this item in the map
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, complexObjectKey: string) {
    super(terraformResource, terraformAttribute, false, complexObjectKey);
  }

  public get internalValue(): ActionSelfServiceTriggerUserPropertiesArrayProps | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._booleanItems?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.booleanItems = this._booleanItems?.internalValue;
    }
    if (this._defaultJqQuery !== undefined) {
      hasAnyValues = true;
      internalValueResult.defaultJqQuery = this._defaultJqQuery;
    }
    if (this._dependsOn !== undefined) {
      hasAnyValues = true;
      internalValueResult.dependsOn = this._dependsOn;
    }
    if (this._description !== undefined) {
      hasAnyValues = true;
      internalValueResult.description = this._description;
    }
    if (this._disabled !== undefined) {
      hasAnyValues = true;
      internalValueResult.disabled = this._disabled;
    }
    if (this._disabledJqQuery !== undefined) {
      hasAnyValues = true;
      internalValueResult.disabledJqQuery = this._disabledJqQuery;
    }
    if (this._icon !== undefined) {
      hasAnyValues = true;
      internalValueResult.icon = this._icon;
    }
    if (this._maxItems !== undefined) {
      hasAnyValues = true;
      internalValueResult.maxItems = this._maxItems;
    }
    if (this._maxItemsJqQuery !== undefined) {
      hasAnyValues = true;
      internalValueResult.maxItemsJqQuery = this._maxItemsJqQuery;
    }
    if (this._minItems !== undefined) {
      hasAnyValues = true;
      internalValueResult.minItems = this._minItems;
    }
    if (this._minItemsJqQuery !== undefined) {
      hasAnyValues = true;
      internalValueResult.minItemsJqQuery = this._minItemsJqQuery;
    }
    if (this._numberItems?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.numberItems = this._numberItems?.internalValue;
    }
    if (this._objectItems?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.objectItems = this._objectItems?.internalValue;
    }
    if (this._required !== undefined) {
      hasAnyValues = true;
      internalValueResult.required = this._required;
    }
    if (this._sort?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.sort = this._sort?.internalValue;
    }
    if (this._stringItems?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.stringItems = this._stringItems?.internalValue;
    }
    if (this._title !== undefined) {
      hasAnyValues = true;
      internalValueResult.title = this._title;
    }
    if (this._visible !== undefined) {
      hasAnyValues = true;
      internalValueResult.visible = this._visible;
    }
    if (this._visibleJqQuery !== undefined) {
      hasAnyValues = true;
      internalValueResult.visibleJqQuery = this._visibleJqQuery;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: ActionSelfServiceTriggerUserPropertiesArrayProps | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._booleanItems.internalValue = undefined;
      this._defaultJqQuery = undefined;
      this._dependsOn = undefined;
      this._description = undefined;
      this._disabled = undefined;
      this._disabledJqQuery = undefined;
      this._icon = undefined;
      this._maxItems = undefined;
      this._maxItemsJqQuery = undefined;
      this._minItems = undefined;
      this._minItemsJqQuery = undefined;
      this._numberItems.internalValue = undefined;
      this._objectItems.internalValue = undefined;
      this._required = undefined;
      this._sort.internalValue = undefined;
      this._stringItems.internalValue = undefined;
      this._title = undefined;
      this._visible = undefined;
      this._visibleJqQuery = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._booleanItems.internalValue = value.booleanItems;
      this._defaultJqQuery = value.defaultJqQuery;
      this._dependsOn = value.dependsOn;
      this._description = value.description;
      this._disabled = value.disabled;
      this._disabledJqQuery = value.disabledJqQuery;
      this._icon = value.icon;
      this._maxItems = value.maxItems;
      this._maxItemsJqQuery = value.maxItemsJqQuery;
      this._minItems = value.minItems;
      this._minItemsJqQuery = value.minItemsJqQuery;
      this._numberItems.internalValue = value.numberItems;
      this._objectItems.internalValue = value.objectItems;
      this._required = value.required;
      this._sort.internalValue = value.sort;
      this._stringItems.internalValue = value.stringItems;
      this._title = value.title;
      this._visible = value.visible;
      this._visibleJqQuery = value.visibleJqQuery;
    }
  }

  // boolean_items - computed: false, optional: true, required: false
  private _booleanItems = new ActionSelfServiceTriggerUserPropertiesArrayPropsBooleanItemsOutputReference(this, "boolean_items");
  public get booleanItems() {
    return this._booleanItems;
  }
  public putBooleanItems(value: ActionSelfServiceTriggerUserPropertiesArrayPropsBooleanItems) {
    this._booleanItems.internalValue = value;
  }
  public resetBooleanItems() {
    this._booleanItems.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get booleanItemsInput() {
    return this._booleanItems.internalValue;
  }

  // default_jq_query - computed: false, optional: true, required: false
  private _defaultJqQuery?: string;
  public get defaultJqQuery() {
    return this.getStringAttribute('default_jq_query');
  }
  public set defaultJqQuery(value: string) {
    this._defaultJqQuery = value;
  }
  public resetDefaultJqQuery() {
    this._defaultJqQuery = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get defaultJqQueryInput() {
    return this._defaultJqQuery;
  }

  // depends_on - computed: false, optional: true, required: false
  private _dependsOn?: string[];
  public get dependsOn() {
    return this.getListAttribute('depends_on');
  }
  public set dependsOn(value: string[]) {
    this._dependsOn = value;
  }
  public resetDependsOn() {
    this._dependsOn = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get dependsOnInput() {
    return this._dependsOn;
  }

  // description - computed: false, optional: true, required: false
  private _description?: string;
  public get description() {
    return this.getStringAttribute('description');
  }
  public set description(value: string) {
    this._description = value;
  }
  public resetDescription() {
    this._description = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get descriptionInput() {
    return this._description;
  }

  // disabled - computed: false, optional: true, required: false
  private _disabled?: boolean | cdktf.IResolvable;
  public get disabled() {
    return this.getBooleanAttribute('disabled');
  }
  public set disabled(value: boolean | cdktf.IResolvable) {
    this._disabled = value;
  }
  public resetDisabled() {
    this._disabled = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get disabledInput() {
    return this._disabled;
  }

  // disabled_jq_query - computed: false, optional: true, required: false
  private _disabledJqQuery?: string;
  public get disabledJqQuery() {
    return this.getStringAttribute('disabled_jq_query');
  }
  public set disabledJqQuery(value: string) {
    this._disabledJqQuery = value;
  }
  public resetDisabledJqQuery() {
    this._disabledJqQuery = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get disabledJqQueryInput() {
    return this._disabledJqQuery;
  }

  // icon - computed: false, optional: true, required: false
  private _icon?: string;
  public get icon() {
    return this.getStringAttribute('icon');
  }
  public set icon(value: string) {
    this._icon = value;
  }
  public resetIcon() {
    this._icon = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get iconInput() {
    return this._icon;
  }

  // max_items - computed: false, optional: true, required: false
  private _maxItems?: number;
  public get maxItems() {
    return this.getNumberAttribute('max_items');
  }
  public set maxItems(value: number) {
    this._maxItems = value;
  }
  public resetMaxItems() {
    this._maxItems = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get maxItemsInput() {
    return this._maxItems;
  }

  // max_items_jq_query - computed: false, optional: true, required: false
  private _maxItemsJqQuery?: string;
  public get maxItemsJqQuery() {
    return this.getStringAttribute('max_items_jq_query');
  }
  public set maxItemsJqQuery(value: string) {
    this._maxItemsJqQuery = value;
  }
  public resetMaxItemsJqQuery() {
    this._maxItemsJqQuery = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get maxItemsJqQueryInput() {
    return this._maxItemsJqQuery;
  }

  // min_items - computed: false, optional: true, required: false
  private _minItems?: number;
  public get minItems() {
    return this.getNumberAttribute('min_items');
  }
  public set minItems(value: number) {
    this._minItems = value;
  }
  public resetMinItems() {
    this._minItems = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get minItemsInput() {
    return this._minItems;
  }

  // min_items_jq_query - computed: false, optional: true, required: false
  private _minItemsJqQuery?: string;
  public get minItemsJqQuery() {
    return this.getStringAttribute('min_items_jq_query');
  }
  public set minItemsJqQuery(value: string) {
    this._minItemsJqQuery = value;
  }
  public resetMinItemsJqQuery() {
    this._minItemsJqQuery = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get minItemsJqQueryInput() {
    return this._minItemsJqQuery;
  }

  // number_items - computed: false, optional: true, required: false
  private _numberItems = new ActionSelfServiceTriggerUserPropertiesArrayPropsNumberItemsOutputReference(this, "number_items");
  public get numberItems() {
    return this._numberItems;
  }
  public putNumberItems(value: ActionSelfServiceTriggerUserPropertiesArrayPropsNumberItems) {
    this._numberItems.internalValue = value;
  }
  public resetNumberItems() {
    this._numberItems.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get numberItemsInput() {
    return this._numberItems.internalValue;
  }

  // object_items - computed: false, optional: true, required: false
  private _objectItems = new ActionSelfServiceTriggerUserPropertiesArrayPropsObjectItemsOutputReference(this, "object_items");
  public get objectItems() {
    return this._objectItems;
  }
  public putObjectItems(value: ActionSelfServiceTriggerUserPropertiesArrayPropsObjectItems) {
    this._objectItems.internalValue = value;
  }
  public resetObjectItems() {
    this._objectItems.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get objectItemsInput() {
    return this._objectItems.internalValue;
  }

  // required - computed: false, optional: true, required: false
  private _required?: boolean | cdktf.IResolvable;
  public get required() {
    return this.getBooleanAttribute('required');
  }
  public set required(value: boolean | cdktf.IResolvable) {
    this._required = value;
  }
  public resetRequired() {
    this._required = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get requiredInput() {
    return this._required;
  }

  // sort - computed: false, optional: true, required: false
  private _sort = new ActionSelfServiceTriggerUserPropertiesArrayPropsSortOutputReference(this, "sort");
  public get sort() {
    return this._sort;
  }
  public putSort(value: ActionSelfServiceTriggerUserPropertiesArrayPropsSort) {
    this._sort.internalValue = value;
  }
  public resetSort() {
    this._sort.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get sortInput() {
    return this._sort.internalValue;
  }

  // string_items - computed: false, optional: true, required: false
  private _stringItems = new ActionSelfServiceTriggerUserPropertiesArrayPropsStringItemsOutputReference(this, "string_items");
  public get stringItems() {
    return this._stringItems;
  }
  public putStringItems(value: ActionSelfServiceTriggerUserPropertiesArrayPropsStringItems) {
    this._stringItems.internalValue = value;
  }
  public resetStringItems() {
    this._stringItems.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get stringItemsInput() {
    return this._stringItems.internalValue;
  }

  // title - computed: false, optional: true, required: false
  private _title?: string;
  public get title() {
    return this.getStringAttribute('title');
  }
  public set title(value: string) {
    this._title = value;
  }
  public resetTitle() {
    this._title = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get titleInput() {
    return this._title;
  }

  // visible - computed: false, optional: true, required: false
  private _visible?: boolean | cdktf.IResolvable;
  public get visible() {
    return this.getBooleanAttribute('visible');
  }
  public set visible(value: boolean | cdktf.IResolvable) {
    this._visible = value;
  }
  public resetVisible() {
    this._visible = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get visibleInput() {
    return this._visible;
  }

  // visible_jq_query - computed: false, optional: true, required: false
  private _visibleJqQuery?: string;
  public get visibleJqQuery() {
    return this.getStringAttribute('visible_jq_query');
  }
  public set visibleJqQuery(value: string) {
    this._visibleJqQuery = value;
  }
  public resetVisibleJqQuery() {
    this._visibleJqQuery = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get visibleJqQueryInput() {
    return this._visibleJqQuery;
  }
}

export class ActionSelfServiceTriggerUserPropertiesArrayPropsMap extends cdktf.ComplexMap {
  public internalValue? : { [key: string]: ActionSelfServiceTriggerUserPropertiesArrayProps } | cdktf.IResolvable

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  constructor(protected terraformResource: cdktf.IInterpolatingParent, protected terraformAttribute: string) {
    super(terraformResource, terraformAttribute)
  }

  /**
  * @param key the key of the item to return
  */
  public get(key: string): ActionSelfServiceTriggerUserPropertiesArrayPropsOutputReference {
    return new ActionSelfServiceTriggerUserPropertiesArrayPropsOutputReference(this.terraformResource, this.terraformAttribute, key);
  }
}
export interface ActionSelfServiceTriggerUserPropertiesBooleanProps {
  /**
  * Value the form starts with.
  */
  readonly default?: boolean | cdktf.IResolvable;
  /**
  * jq over the form that gives the default value. Instead of `default`.
  */
  readonly defaultJqQuery?: string;
  /**
  * Keys of inputs that must be filled in before this one can be.
  */
  readonly dependsOn?: string[];
  /**
  * Explanation shown with the input.
  */
  readonly description?: string;
  /**
  * Whether this input is greyed out, and left out of the run.
  */
  readonly disabled?: boolean | cdktf.IResolvable;
  /**
  * jq over the form that says whether this input is greyed out. Instead of `disabled`.
  */
  readonly disabledJqQuery?: string;
  /**
  * Name of the icon beside the input.
  */
  readonly icon?: string;
  /**
  * `true` if the form cannot be sent without it. Leave it out otherwise; not with `required_jq_query`.
  */
  readonly required?: boolean | cdktf.IResolvable;
  /**
  * What the form calls this input.
  */
  readonly title?: string;
  /**
  * Whether the form shows this input.
  */
  readonly visible?: boolean | cdktf.IResolvable;
  /**
  * jq over the form that says whether it shows this input. Instead of `visible`.
  */
  readonly visibleJqQuery?: string;
}

export function actionSelfServiceTriggerUserPropertiesBooleanPropsToTerraform(struct?: ActionSelfServiceTriggerUserPropertiesBooleanProps | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    default: cdktf.booleanToTerraform(struct!.default),
    default_jq_query: cdktf.stringToTerraform(struct!.defaultJqQuery),
    depends_on: cdktf.listMapper(cdktf.stringToTerraform, false)(struct!.dependsOn),
    description: cdktf.stringToTerraform(struct!.description),
    disabled: cdktf.booleanToTerraform(struct!.disabled),
    disabled_jq_query: cdktf.stringToTerraform(struct!.disabledJqQuery),
    icon: cdktf.stringToTerraform(struct!.icon),
    required: cdktf.booleanToTerraform(struct!.required),
    title: cdktf.stringToTerraform(struct!.title),
    visible: cdktf.booleanToTerraform(struct!.visible),
    visible_jq_query: cdktf.stringToTerraform(struct!.visibleJqQuery),
  }
}


export function actionSelfServiceTriggerUserPropertiesBooleanPropsToHclTerraform(struct?: ActionSelfServiceTriggerUserPropertiesBooleanProps | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    default: {
      value: cdktf.booleanToHclTerraform(struct!.default),
      isBlock: false,
      type: "simple",
      storageClassType: "boolean",
    },
    default_jq_query: {
      value: cdktf.stringToHclTerraform(struct!.defaultJqQuery),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    depends_on: {
      value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(struct!.dependsOn),
      isBlock: false,
      type: "list",
      storageClassType: "stringList",
    },
    description: {
      value: cdktf.stringToHclTerraform(struct!.description),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    disabled: {
      value: cdktf.booleanToHclTerraform(struct!.disabled),
      isBlock: false,
      type: "simple",
      storageClassType: "boolean",
    },
    disabled_jq_query: {
      value: cdktf.stringToHclTerraform(struct!.disabledJqQuery),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    icon: {
      value: cdktf.stringToHclTerraform(struct!.icon),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    required: {
      value: cdktf.booleanToHclTerraform(struct!.required),
      isBlock: false,
      type: "simple",
      storageClassType: "boolean",
    },
    title: {
      value: cdktf.stringToHclTerraform(struct!.title),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    visible: {
      value: cdktf.booleanToHclTerraform(struct!.visible),
      isBlock: false,
      type: "simple",
      storageClassType: "boolean",
    },
    visible_jq_query: {
      value: cdktf.stringToHclTerraform(struct!.visibleJqQuery),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class ActionSelfServiceTriggerUserPropertiesBooleanPropsOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  * @param complexObjectKey the key of this item in the map
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, complexObjectKey: string) {
    super(terraformResource, terraformAttribute, false, complexObjectKey);
  }

  public get internalValue(): ActionSelfServiceTriggerUserPropertiesBooleanProps | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._default !== undefined) {
      hasAnyValues = true;
      internalValueResult.default = this._default;
    }
    if (this._defaultJqQuery !== undefined) {
      hasAnyValues = true;
      internalValueResult.defaultJqQuery = this._defaultJqQuery;
    }
    if (this._dependsOn !== undefined) {
      hasAnyValues = true;
      internalValueResult.dependsOn = this._dependsOn;
    }
    if (this._description !== undefined) {
      hasAnyValues = true;
      internalValueResult.description = this._description;
    }
    if (this._disabled !== undefined) {
      hasAnyValues = true;
      internalValueResult.disabled = this._disabled;
    }
    if (this._disabledJqQuery !== undefined) {
      hasAnyValues = true;
      internalValueResult.disabledJqQuery = this._disabledJqQuery;
    }
    if (this._icon !== undefined) {
      hasAnyValues = true;
      internalValueResult.icon = this._icon;
    }
    if (this._required !== undefined) {
      hasAnyValues = true;
      internalValueResult.required = this._required;
    }
    if (this._title !== undefined) {
      hasAnyValues = true;
      internalValueResult.title = this._title;
    }
    if (this._visible !== undefined) {
      hasAnyValues = true;
      internalValueResult.visible = this._visible;
    }
    if (this._visibleJqQuery !== undefined) {
      hasAnyValues = true;
      internalValueResult.visibleJqQuery = this._visibleJqQuery;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: ActionSelfServiceTriggerUserPropertiesBooleanProps | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._default = undefined;
      this._defaultJqQuery = undefined;
      this._dependsOn = undefined;
      this._description = undefined;
      this._disabled = undefined;
      this._disabledJqQuery = undefined;
      this._icon = undefined;
      this._required = undefined;
      this._title = undefined;
      this._visible = undefined;
      this._visibleJqQuery = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._default = value.default;
      this._defaultJqQuery = value.defaultJqQuery;
      this._dependsOn = value.dependsOn;
      this._description = value.description;
      this._disabled = value.disabled;
      this._disabledJqQuery = value.disabledJqQuery;
      this._icon = value.icon;
      this._required = value.required;
      this._title = value.title;
      this._visible = value.visible;
      this._visibleJqQuery = value.visibleJqQuery;
    }
  }

  // default - computed: false, optional: true, required: false
  private _default?: boolean | cdktf.IResolvable;
  public get default() {
    return this.getBooleanAttribute('default');
  }
  public set default(value: boolean | cdktf.IResolvable) {
    this._default = value;
  }
  public resetDefault() {
    this._default = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get defaultInput() {
    return this._default;
  }

  // default_jq_query - computed: false, optional: true, required: false
  private _defaultJqQuery?: string;
  public get defaultJqQuery() {
    return this.getStringAttribute('default_jq_query');
  }
  public set defaultJqQuery(value: string) {
    this._defaultJqQuery = value;
  }
  public resetDefaultJqQuery() {
    this._defaultJqQuery = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get defaultJqQueryInput() {
    return this._defaultJqQuery;
  }

  // depends_on - computed: false, optional: true, required: false
  private _dependsOn?: string[];
  public get dependsOn() {
    return this.getListAttribute('depends_on');
  }
  public set dependsOn(value: string[]) {
    this._dependsOn = value;
  }
  public resetDependsOn() {
    this._dependsOn = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get dependsOnInput() {
    return this._dependsOn;
  }

  // description - computed: false, optional: true, required: false
  private _description?: string;
  public get description() {
    return this.getStringAttribute('description');
  }
  public set description(value: string) {
    this._description = value;
  }
  public resetDescription() {
    this._description = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get descriptionInput() {
    return this._description;
  }

  // disabled - computed: false, optional: true, required: false
  private _disabled?: boolean | cdktf.IResolvable;
  public get disabled() {
    return this.getBooleanAttribute('disabled');
  }
  public set disabled(value: boolean | cdktf.IResolvable) {
    this._disabled = value;
  }
  public resetDisabled() {
    this._disabled = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get disabledInput() {
    return this._disabled;
  }

  // disabled_jq_query - computed: false, optional: true, required: false
  private _disabledJqQuery?: string;
  public get disabledJqQuery() {
    return this.getStringAttribute('disabled_jq_query');
  }
  public set disabledJqQuery(value: string) {
    this._disabledJqQuery = value;
  }
  public resetDisabledJqQuery() {
    this._disabledJqQuery = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get disabledJqQueryInput() {
    return this._disabledJqQuery;
  }

  // icon - computed: false, optional: true, required: false
  private _icon?: string;
  public get icon() {
    return this.getStringAttribute('icon');
  }
  public set icon(value: string) {
    this._icon = value;
  }
  public resetIcon() {
    this._icon = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get iconInput() {
    return this._icon;
  }

  // required - computed: false, optional: true, required: false
  private _required?: boolean | cdktf.IResolvable;
  public get required() {
    return this.getBooleanAttribute('required');
  }
  public set required(value: boolean | cdktf.IResolvable) {
    this._required = value;
  }
  public resetRequired() {
    this._required = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get requiredInput() {
    return this._required;
  }

  // title - computed: false, optional: true, required: false
  private _title?: string;
  public get title() {
    return this.getStringAttribute('title');
  }
  public set title(value: string) {
    this._title = value;
  }
  public resetTitle() {
    this._title = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get titleInput() {
    return this._title;
  }

  // visible - computed: false, optional: true, required: false
  private _visible?: boolean | cdktf.IResolvable;
  public get visible() {
    return this.getBooleanAttribute('visible');
  }
  public set visible(value: boolean | cdktf.IResolvable) {
    this._visible = value;
  }
  public resetVisible() {
    this._visible = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get visibleInput() {
    return this._visible;
  }

  // visible_jq_query - computed: false, optional: true, required: false
  private _visibleJqQuery?: string;
  public get visibleJqQuery() {
    return this.getStringAttribute('visible_jq_query');
  }
  public set visibleJqQuery(value: string) {
    this._visibleJqQuery = value;
  }
  public resetVisibleJqQuery() {
    this._visibleJqQuery = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get visibleJqQueryInput() {
    return this._visibleJqQuery;
  }
}

export class ActionSelfServiceTriggerUserPropertiesBooleanPropsMap extends cdktf.ComplexMap {
  public internalValue? : { [key: string]: ActionSelfServiceTriggerUserPropertiesBooleanProps } | cdktf.IResolvable

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  constructor(protected terraformResource: cdktf.IInterpolatingParent, protected terraformAttribute: string) {
    super(terraformResource, terraformAttribute)
  }

  /**
  * @param key the key of the item to return
  */
  public get(key: string): ActionSelfServiceTriggerUserPropertiesBooleanPropsOutputReference {
    return new ActionSelfServiceTriggerUserPropertiesBooleanPropsOutputReference(this.terraformResource, this.terraformAttribute, key);
  }
}
export interface ActionSelfServiceTriggerUserPropertiesNumberProps {
  /**
  * Value the form starts with.
  */
  readonly default?: number;
  /**
  * jq over the form that gives the default value. Instead of `default`.
  */
  readonly defaultJqQuery?: string;
  /**
  * Keys of inputs that must be filled in before this one can be.
  */
  readonly dependsOn?: string[];
  /**
  * Explanation shown with the input.
  */
  readonly description?: string;
  /**
  * Whether this input is greyed out, and left out of the run.
  */
  readonly disabled?: boolean | cdktf.IResolvable;
  /**
  * jq over the form that says whether this input is greyed out. Instead of `disabled`.
  */
  readonly disabledJqQuery?: string;
  /**
  * The allowed values.
  */
  readonly enum?: number[];
  /**
  * A colour for each allowed value, by the value: `{ high = "red" }`.
  */
  readonly enumColors?: { [key: string]: string };
  /**
  * jq over the form that gives the allowed values. Instead of `enum`.
  */
  readonly enumJqQuery?: string;
  /**
  * Name of the icon beside the input.
  */
  readonly icon?: string;
  /**
  * The largest allowed value.
  */
  readonly maximum?: number;
  /**
  * The smallest allowed value.
  */
  readonly minimum?: number;
  /**
  * `true` if the form cannot be sent without it. Leave it out otherwise; not with `required_jq_query`.
  */
  readonly required?: boolean | cdktf.IResolvable;
  /**
  * What the form calls this input.
  */
  readonly title?: string;
  /**
  * Whether the form shows this input.
  */
  readonly visible?: boolean | cdktf.IResolvable;
  /**
  * jq over the form that says whether it shows this input. Instead of `visible`.
  */
  readonly visibleJqQuery?: string;
}

export function actionSelfServiceTriggerUserPropertiesNumberPropsToTerraform(struct?: ActionSelfServiceTriggerUserPropertiesNumberProps | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    default: cdktf.numberToTerraform(struct!.default),
    default_jq_query: cdktf.stringToTerraform(struct!.defaultJqQuery),
    depends_on: cdktf.listMapper(cdktf.stringToTerraform, false)(struct!.dependsOn),
    description: cdktf.stringToTerraform(struct!.description),
    disabled: cdktf.booleanToTerraform(struct!.disabled),
    disabled_jq_query: cdktf.stringToTerraform(struct!.disabledJqQuery),
    enum: cdktf.listMapper(cdktf.numberToTerraform, false)(struct!.enum),
    enum_colors: cdktf.hashMapper(cdktf.stringToTerraform)(struct!.enumColors),
    enum_jq_query: cdktf.stringToTerraform(struct!.enumJqQuery),
    icon: cdktf.stringToTerraform(struct!.icon),
    maximum: cdktf.numberToTerraform(struct!.maximum),
    minimum: cdktf.numberToTerraform(struct!.minimum),
    required: cdktf.booleanToTerraform(struct!.required),
    title: cdktf.stringToTerraform(struct!.title),
    visible: cdktf.booleanToTerraform(struct!.visible),
    visible_jq_query: cdktf.stringToTerraform(struct!.visibleJqQuery),
  }
}


export function actionSelfServiceTriggerUserPropertiesNumberPropsToHclTerraform(struct?: ActionSelfServiceTriggerUserPropertiesNumberProps | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    default: {
      value: cdktf.numberToHclTerraform(struct!.default),
      isBlock: false,
      type: "simple",
      storageClassType: "number",
    },
    default_jq_query: {
      value: cdktf.stringToHclTerraform(struct!.defaultJqQuery),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    depends_on: {
      value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(struct!.dependsOn),
      isBlock: false,
      type: "list",
      storageClassType: "stringList",
    },
    description: {
      value: cdktf.stringToHclTerraform(struct!.description),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    disabled: {
      value: cdktf.booleanToHclTerraform(struct!.disabled),
      isBlock: false,
      type: "simple",
      storageClassType: "boolean",
    },
    disabled_jq_query: {
      value: cdktf.stringToHclTerraform(struct!.disabledJqQuery),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    enum: {
      value: cdktf.listMapperHcl(cdktf.numberToHclTerraform, false)(struct!.enum),
      isBlock: false,
      type: "list",
      storageClassType: "numberList",
    },
    enum_colors: {
      value: cdktf.hashMapperHcl(cdktf.stringToHclTerraform)(struct!.enumColors),
      isBlock: false,
      type: "map",
      storageClassType: "stringMap",
    },
    enum_jq_query: {
      value: cdktf.stringToHclTerraform(struct!.enumJqQuery),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    icon: {
      value: cdktf.stringToHclTerraform(struct!.icon),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    maximum: {
      value: cdktf.numberToHclTerraform(struct!.maximum),
      isBlock: false,
      type: "simple",
      storageClassType: "number",
    },
    minimum: {
      value: cdktf.numberToHclTerraform(struct!.minimum),
      isBlock: false,
      type: "simple",
      storageClassType: "number",
    },
    required: {
      value: cdktf.booleanToHclTerraform(struct!.required),
      isBlock: false,
      type: "simple",
      storageClassType: "boolean",
    },
    title: {
      value: cdktf.stringToHclTerraform(struct!.title),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    visible: {
      value: cdktf.booleanToHclTerraform(struct!.visible),
      isBlock: false,
      type: "simple",
      storageClassType: "boolean",
    },
    visible_jq_query: {
      value: cdktf.stringToHclTerraform(struct!.visibleJqQuery),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class ActionSelfServiceTriggerUserPropertiesNumberPropsOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  * @param complexObjectKey the key of this item in the map
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, complexObjectKey: string) {
    super(terraformResource, terraformAttribute, false, complexObjectKey);
  }

  public get internalValue(): ActionSelfServiceTriggerUserPropertiesNumberProps | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._default !== undefined) {
      hasAnyValues = true;
      internalValueResult.default = this._default;
    }
    if (this._defaultJqQuery !== undefined) {
      hasAnyValues = true;
      internalValueResult.defaultJqQuery = this._defaultJqQuery;
    }
    if (this._dependsOn !== undefined) {
      hasAnyValues = true;
      internalValueResult.dependsOn = this._dependsOn;
    }
    if (this._description !== undefined) {
      hasAnyValues = true;
      internalValueResult.description = this._description;
    }
    if (this._disabled !== undefined) {
      hasAnyValues = true;
      internalValueResult.disabled = this._disabled;
    }
    if (this._disabledJqQuery !== undefined) {
      hasAnyValues = true;
      internalValueResult.disabledJqQuery = this._disabledJqQuery;
    }
    if (this._enum !== undefined) {
      hasAnyValues = true;
      internalValueResult.enum = this._enum;
    }
    if (this._enumColors !== undefined) {
      hasAnyValues = true;
      internalValueResult.enumColors = this._enumColors;
    }
    if (this._enumJqQuery !== undefined) {
      hasAnyValues = true;
      internalValueResult.enumJqQuery = this._enumJqQuery;
    }
    if (this._icon !== undefined) {
      hasAnyValues = true;
      internalValueResult.icon = this._icon;
    }
    if (this._maximum !== undefined) {
      hasAnyValues = true;
      internalValueResult.maximum = this._maximum;
    }
    if (this._minimum !== undefined) {
      hasAnyValues = true;
      internalValueResult.minimum = this._minimum;
    }
    if (this._required !== undefined) {
      hasAnyValues = true;
      internalValueResult.required = this._required;
    }
    if (this._title !== undefined) {
      hasAnyValues = true;
      internalValueResult.title = this._title;
    }
    if (this._visible !== undefined) {
      hasAnyValues = true;
      internalValueResult.visible = this._visible;
    }
    if (this._visibleJqQuery !== undefined) {
      hasAnyValues = true;
      internalValueResult.visibleJqQuery = this._visibleJqQuery;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: ActionSelfServiceTriggerUserPropertiesNumberProps | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._default = undefined;
      this._defaultJqQuery = undefined;
      this._dependsOn = undefined;
      this._description = undefined;
      this._disabled = undefined;
      this._disabledJqQuery = undefined;
      this._enum = undefined;
      this._enumColors = undefined;
      this._enumJqQuery = undefined;
      this._icon = undefined;
      this._maximum = undefined;
      this._minimum = undefined;
      this._required = undefined;
      this._title = undefined;
      this._visible = undefined;
      this._visibleJqQuery = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._default = value.default;
      this._defaultJqQuery = value.defaultJqQuery;
      this._dependsOn = value.dependsOn;
      this._description = value.description;
      this._disabled = value.disabled;
      this._disabledJqQuery = value.disabledJqQuery;
      this._enum = value.enum;
      this._enumColors = value.enumColors;
      this._enumJqQuery = value.enumJqQuery;
      this._icon = value.icon;
      this._maximum = value.maximum;
      this._minimum = value.minimum;
      this._required = value.required;
      this._title = value.title;
      this._visible = value.visible;
      this._visibleJqQuery = value.visibleJqQuery;
    }
  }

  // default - computed: false, optional: true, required: false
  private _default?: number;
  public get default() {
    return this.getNumberAttribute('default');
  }
  public set default(value: number) {
    this._default = value;
  }
  public resetDefault() {
    this._default = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get defaultInput() {
    return this._default;
  }

  // default_jq_query - computed: false, optional: true, required: false
  private _defaultJqQuery?: string;
  public get defaultJqQuery() {
    return this.getStringAttribute('default_jq_query');
  }
  public set defaultJqQuery(value: string) {
    this._defaultJqQuery = value;
  }
  public resetDefaultJqQuery() {
    this._defaultJqQuery = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get defaultJqQueryInput() {
    return this._defaultJqQuery;
  }

  // depends_on - computed: false, optional: true, required: false
  private _dependsOn?: string[];
  public get dependsOn() {
    return this.getListAttribute('depends_on');
  }
  public set dependsOn(value: string[]) {
    this._dependsOn = value;
  }
  public resetDependsOn() {
    this._dependsOn = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get dependsOnInput() {
    return this._dependsOn;
  }

  // description - computed: false, optional: true, required: false
  private _description?: string;
  public get description() {
    return this.getStringAttribute('description');
  }
  public set description(value: string) {
    this._description = value;
  }
  public resetDescription() {
    this._description = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get descriptionInput() {
    return this._description;
  }

  // disabled - computed: false, optional: true, required: false
  private _disabled?: boolean | cdktf.IResolvable;
  public get disabled() {
    return this.getBooleanAttribute('disabled');
  }
  public set disabled(value: boolean | cdktf.IResolvable) {
    this._disabled = value;
  }
  public resetDisabled() {
    this._disabled = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get disabledInput() {
    return this._disabled;
  }

  // disabled_jq_query - computed: false, optional: true, required: false
  private _disabledJqQuery?: string;
  public get disabledJqQuery() {
    return this.getStringAttribute('disabled_jq_query');
  }
  public set disabledJqQuery(value: string) {
    this._disabledJqQuery = value;
  }
  public resetDisabledJqQuery() {
    this._disabledJqQuery = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get disabledJqQueryInput() {
    return this._disabledJqQuery;
  }

  // enum - computed: false, optional: true, required: false
  private _enum?: number[];
  public get enum() {
    return this.getNumberListAttribute('enum');
  }
  public set enum(value: number[]) {
    this._enum = value;
  }
  public resetEnum() {
    this._enum = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get enumInput() {
    return this._enum;
  }

  // enum_colors - computed: false, optional: true, required: false
  private _enumColors?: { [key: string]: string };
  public get enumColors() {
    return this.getStringMapAttribute('enum_colors');
  }
  public set enumColors(value: { [key: string]: string }) {
    this._enumColors = value;
  }
  public resetEnumColors() {
    this._enumColors = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get enumColorsInput() {
    return this._enumColors;
  }

  // enum_jq_query - computed: false, optional: true, required: false
  private _enumJqQuery?: string;
  public get enumJqQuery() {
    return this.getStringAttribute('enum_jq_query');
  }
  public set enumJqQuery(value: string) {
    this._enumJqQuery = value;
  }
  public resetEnumJqQuery() {
    this._enumJqQuery = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get enumJqQueryInput() {
    return this._enumJqQuery;
  }

  // icon - computed: false, optional: true, required: false
  private _icon?: string;
  public get icon() {
    return this.getStringAttribute('icon');
  }
  public set icon(value: string) {
    this._icon = value;
  }
  public resetIcon() {
    this._icon = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get iconInput() {
    return this._icon;
  }

  // maximum - computed: false, optional: true, required: false
  private _maximum?: number;
  public get maximum() {
    return this.getNumberAttribute('maximum');
  }
  public set maximum(value: number) {
    this._maximum = value;
  }
  public resetMaximum() {
    this._maximum = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get maximumInput() {
    return this._maximum;
  }

  // minimum - computed: false, optional: true, required: false
  private _minimum?: number;
  public get minimum() {
    return this.getNumberAttribute('minimum');
  }
  public set minimum(value: number) {
    this._minimum = value;
  }
  public resetMinimum() {
    this._minimum = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get minimumInput() {
    return this._minimum;
  }

  // required - computed: false, optional: true, required: false
  private _required?: boolean | cdktf.IResolvable;
  public get required() {
    return this.getBooleanAttribute('required');
  }
  public set required(value: boolean | cdktf.IResolvable) {
    this._required = value;
  }
  public resetRequired() {
    this._required = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get requiredInput() {
    return this._required;
  }

  // title - computed: false, optional: true, required: false
  private _title?: string;
  public get title() {
    return this.getStringAttribute('title');
  }
  public set title(value: string) {
    this._title = value;
  }
  public resetTitle() {
    this._title = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get titleInput() {
    return this._title;
  }

  // visible - computed: false, optional: true, required: false
  private _visible?: boolean | cdktf.IResolvable;
  public get visible() {
    return this.getBooleanAttribute('visible');
  }
  public set visible(value: boolean | cdktf.IResolvable) {
    this._visible = value;
  }
  public resetVisible() {
    this._visible = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get visibleInput() {
    return this._visible;
  }

  // visible_jq_query - computed: false, optional: true, required: false
  private _visibleJqQuery?: string;
  public get visibleJqQuery() {
    return this.getStringAttribute('visible_jq_query');
  }
  public set visibleJqQuery(value: string) {
    this._visibleJqQuery = value;
  }
  public resetVisibleJqQuery() {
    this._visibleJqQuery = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get visibleJqQueryInput() {
    return this._visibleJqQuery;
  }
}

export class ActionSelfServiceTriggerUserPropertiesNumberPropsMap extends cdktf.ComplexMap {
  public internalValue? : { [key: string]: ActionSelfServiceTriggerUserPropertiesNumberProps } | cdktf.IResolvable

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  constructor(protected terraformResource: cdktf.IInterpolatingParent, protected terraformAttribute: string) {
    super(terraformResource, terraformAttribute)
  }

  /**
  * @param key the key of the item to return
  */
  public get(key: string): ActionSelfServiceTriggerUserPropertiesNumberPropsOutputReference {
    return new ActionSelfServiceTriggerUserPropertiesNumberPropsOutputReference(this.terraformResource, this.terraformAttribute, key);
  }
}
export interface ActionSelfServiceTriggerUserPropertiesObjectPropsClientSideEncryption {
  /**
  * Always `client-side`.
  */
  readonly algorithm: string;
  /**
  * Public key to encrypt with, in PEM.
  */
  readonly key: string;
}

export function actionSelfServiceTriggerUserPropertiesObjectPropsClientSideEncryptionToTerraform(struct?: ActionSelfServiceTriggerUserPropertiesObjectPropsClientSideEncryption | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    algorithm: cdktf.stringToTerraform(struct!.algorithm),
    key: cdktf.stringToTerraform(struct!.key),
  }
}


export function actionSelfServiceTriggerUserPropertiesObjectPropsClientSideEncryptionToHclTerraform(struct?: ActionSelfServiceTriggerUserPropertiesObjectPropsClientSideEncryption | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    algorithm: {
      value: cdktf.stringToHclTerraform(struct!.algorithm),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    key: {
      value: cdktf.stringToHclTerraform(struct!.key),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class ActionSelfServiceTriggerUserPropertiesObjectPropsClientSideEncryptionOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): ActionSelfServiceTriggerUserPropertiesObjectPropsClientSideEncryption | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._algorithm !== undefined) {
      hasAnyValues = true;
      internalValueResult.algorithm = this._algorithm;
    }
    if (this._key !== undefined) {
      hasAnyValues = true;
      internalValueResult.key = this._key;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: ActionSelfServiceTriggerUserPropertiesObjectPropsClientSideEncryption | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._algorithm = undefined;
      this._key = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._algorithm = value.algorithm;
      this._key = value.key;
    }
  }

  // algorithm - computed: false, optional: false, required: true
  private _algorithm?: string;
  public get algorithm() {
    return this.getStringAttribute('algorithm');
  }
  public set algorithm(value: string) {
    this._algorithm = value;
  }
  // Temporarily expose input value. Use with caution.
  public get algorithmInput() {
    return this._algorithm;
  }

  // key - computed: false, optional: false, required: true
  private _key?: string;
  public get key() {
    return this.getStringAttribute('key');
  }
  public set key(value: string) {
    this._key = value;
  }
  // Temporarily expose input value. Use with caution.
  public get keyInput() {
    return this._key;
  }
}
export interface ActionSelfServiceTriggerUserPropertiesObjectProps {
  /**
  * Encrypts the value in the browser, so that Port never sees it. Not with `encryption`.
  */
  readonly clientSideEncryption?: ActionSelfServiceTriggerUserPropertiesObjectPropsClientSideEncryption;
  /**
  * Value the form starts with, a JSON object.
  */
  readonly default?: string;
  /**
  * jq over the form that gives the default value. Instead of `default`.
  */
  readonly defaultJqQuery?: string;
  /**
  * Keys of inputs that must be filled in before this one can be.
  */
  readonly dependsOn?: string[];
  /**
  * Explanation shown with the input.
  */
  readonly description?: string;
  /**
  * Whether this input is greyed out, and left out of the run.
  */
  readonly disabled?: boolean | cdktf.IResolvable;
  /**
  * jq over the form that says whether this input is greyed out. Instead of `disabled`.
  */
  readonly disabledJqQuery?: string;
  /**
  * Encrypts the value on the server: `aes256-gcm`. Not with `client_side_encryption`.
  */
  readonly encryption?: string;
  /**
  * Name of the icon beside the input.
  */
  readonly icon?: string;
  /**
  * `true` if the form cannot be sent without it. Leave it out otherwise; not with `required_jq_query`.
  */
  readonly required?: boolean | cdktf.IResolvable;
  /**
  * What the form calls this input.
  */
  readonly title?: string;
  /**
  * Whether the form shows this input.
  */
  readonly visible?: boolean | cdktf.IResolvable;
  /**
  * jq over the form that says whether it shows this input. Instead of `visible`.
  */
  readonly visibleJqQuery?: string;
}

export function actionSelfServiceTriggerUserPropertiesObjectPropsToTerraform(struct?: ActionSelfServiceTriggerUserPropertiesObjectProps | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    client_side_encryption: actionSelfServiceTriggerUserPropertiesObjectPropsClientSideEncryptionToTerraform(struct!.clientSideEncryption),
    default: cdktf.stringToTerraform(struct!.default),
    default_jq_query: cdktf.stringToTerraform(struct!.defaultJqQuery),
    depends_on: cdktf.listMapper(cdktf.stringToTerraform, false)(struct!.dependsOn),
    description: cdktf.stringToTerraform(struct!.description),
    disabled: cdktf.booleanToTerraform(struct!.disabled),
    disabled_jq_query: cdktf.stringToTerraform(struct!.disabledJqQuery),
    encryption: cdktf.stringToTerraform(struct!.encryption),
    icon: cdktf.stringToTerraform(struct!.icon),
    required: cdktf.booleanToTerraform(struct!.required),
    title: cdktf.stringToTerraform(struct!.title),
    visible: cdktf.booleanToTerraform(struct!.visible),
    visible_jq_query: cdktf.stringToTerraform(struct!.visibleJqQuery),
  }
}


export function actionSelfServiceTriggerUserPropertiesObjectPropsToHclTerraform(struct?: ActionSelfServiceTriggerUserPropertiesObjectProps | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    client_side_encryption: {
      value: actionSelfServiceTriggerUserPropertiesObjectPropsClientSideEncryptionToHclTerraform(struct!.clientSideEncryption),
      isBlock: true,
      type: "struct",
      storageClassType: "ActionSelfServiceTriggerUserPropertiesObjectPropsClientSideEncryption",
    },
    default: {
      value: cdktf.stringToHclTerraform(struct!.default),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    default_jq_query: {
      value: cdktf.stringToHclTerraform(struct!.defaultJqQuery),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    depends_on: {
      value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(struct!.dependsOn),
      isBlock: false,
      type: "list",
      storageClassType: "stringList",
    },
    description: {
      value: cdktf.stringToHclTerraform(struct!.description),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    disabled: {
      value: cdktf.booleanToHclTerraform(struct!.disabled),
      isBlock: false,
      type: "simple",
      storageClassType: "boolean",
    },
    disabled_jq_query: {
      value: cdktf.stringToHclTerraform(struct!.disabledJqQuery),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    encryption: {
      value: cdktf.stringToHclTerraform(struct!.encryption),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    icon: {
      value: cdktf.stringToHclTerraform(struct!.icon),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    required: {
      value: cdktf.booleanToHclTerraform(struct!.required),
      isBlock: false,
      type: "simple",
      storageClassType: "boolean",
    },
    title: {
      value: cdktf.stringToHclTerraform(struct!.title),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    visible: {
      value: cdktf.booleanToHclTerraform(struct!.visible),
      isBlock: false,
      type: "simple",
      storageClassType: "boolean",
    },
    visible_jq_query: {
      value: cdktf.stringToHclTerraform(struct!.visibleJqQuery),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class ActionSelfServiceTriggerUserPropertiesObjectPropsOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  * @param complexObjectKey the key of this item in the map
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, complexObjectKey: string) {
    super(terraformResource, terraformAttribute, false, complexObjectKey);
  }

  public get internalValue(): ActionSelfServiceTriggerUserPropertiesObjectProps | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._clientSideEncryption?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.clientSideEncryption = this._clientSideEncryption?.internalValue;
    }
    if (this._default !== undefined) {
      hasAnyValues = true;
      internalValueResult.default = this._default;
    }
    if (this._defaultJqQuery !== undefined) {
      hasAnyValues = true;
      internalValueResult.defaultJqQuery = this._defaultJqQuery;
    }
    if (this._dependsOn !== undefined) {
      hasAnyValues = true;
      internalValueResult.dependsOn = this._dependsOn;
    }
    if (this._description !== undefined) {
      hasAnyValues = true;
      internalValueResult.description = this._description;
    }
    if (this._disabled !== undefined) {
      hasAnyValues = true;
      internalValueResult.disabled = this._disabled;
    }
    if (this._disabledJqQuery !== undefined) {
      hasAnyValues = true;
      internalValueResult.disabledJqQuery = this._disabledJqQuery;
    }
    if (this._encryption !== undefined) {
      hasAnyValues = true;
      internalValueResult.encryption = this._encryption;
    }
    if (this._icon !== undefined) {
      hasAnyValues = true;
      internalValueResult.icon = this._icon;
    }
    if (this._required !== undefined) {
      hasAnyValues = true;
      internalValueResult.required = this._required;
    }
    if (this._title !== undefined) {
      hasAnyValues = true;
      internalValueResult.title = this._title;
    }
    if (this._visible !== undefined) {
      hasAnyValues = true;
      internalValueResult.visible = this._visible;
    }
    if (this._visibleJqQuery !== undefined) {
      hasAnyValues = true;
      internalValueResult.visibleJqQuery = this._visibleJqQuery;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: ActionSelfServiceTriggerUserPropertiesObjectProps | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._clientSideEncryption.internalValue = undefined;
      this._default = undefined;
      this._defaultJqQuery = undefined;
      this._dependsOn = undefined;
      this._description = undefined;
      this._disabled = undefined;
      this._disabledJqQuery = undefined;
      this._encryption = undefined;
      this._icon = undefined;
      this._required = undefined;
      this._title = undefined;
      this._visible = undefined;
      this._visibleJqQuery = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._clientSideEncryption.internalValue = value.clientSideEncryption;
      this._default = value.default;
      this._defaultJqQuery = value.defaultJqQuery;
      this._dependsOn = value.dependsOn;
      this._description = value.description;
      this._disabled = value.disabled;
      this._disabledJqQuery = value.disabledJqQuery;
      this._encryption = value.encryption;
      this._icon = value.icon;
      this._required = value.required;
      this._title = value.title;
      this._visible = value.visible;
      this._visibleJqQuery = value.visibleJqQuery;
    }
  }

  // client_side_encryption - computed: false, optional: true, required: false
  private _clientSideEncryption = new ActionSelfServiceTriggerUserPropertiesObjectPropsClientSideEncryptionOutputReference(this, "client_side_encryption");
  public get clientSideEncryption() {
    return this._clientSideEncryption;
  }
  public putClientSideEncryption(value: ActionSelfServiceTriggerUserPropertiesObjectPropsClientSideEncryption) {
    this._clientSideEncryption.internalValue = value;
  }
  public resetClientSideEncryption() {
    this._clientSideEncryption.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get clientSideEncryptionInput() {
    return this._clientSideEncryption.internalValue;
  }

  // default - computed: false, optional: true, required: false
  private _default?: string;
  public get default() {
    return this.getStringAttribute('default');
  }
  public set default(value: string) {
    this._default = value;
  }
  public resetDefault() {
    this._default = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get defaultInput() {
    return this._default;
  }

  // default_jq_query - computed: false, optional: true, required: false
  private _defaultJqQuery?: string;
  public get defaultJqQuery() {
    return this.getStringAttribute('default_jq_query');
  }
  public set defaultJqQuery(value: string) {
    this._defaultJqQuery = value;
  }
  public resetDefaultJqQuery() {
    this._defaultJqQuery = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get defaultJqQueryInput() {
    return this._defaultJqQuery;
  }

  // depends_on - computed: false, optional: true, required: false
  private _dependsOn?: string[];
  public get dependsOn() {
    return this.getListAttribute('depends_on');
  }
  public set dependsOn(value: string[]) {
    this._dependsOn = value;
  }
  public resetDependsOn() {
    this._dependsOn = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get dependsOnInput() {
    return this._dependsOn;
  }

  // description - computed: false, optional: true, required: false
  private _description?: string;
  public get description() {
    return this.getStringAttribute('description');
  }
  public set description(value: string) {
    this._description = value;
  }
  public resetDescription() {
    this._description = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get descriptionInput() {
    return this._description;
  }

  // disabled - computed: false, optional: true, required: false
  private _disabled?: boolean | cdktf.IResolvable;
  public get disabled() {
    return this.getBooleanAttribute('disabled');
  }
  public set disabled(value: boolean | cdktf.IResolvable) {
    this._disabled = value;
  }
  public resetDisabled() {
    this._disabled = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get disabledInput() {
    return this._disabled;
  }

  // disabled_jq_query - computed: false, optional: true, required: false
  private _disabledJqQuery?: string;
  public get disabledJqQuery() {
    return this.getStringAttribute('disabled_jq_query');
  }
  public set disabledJqQuery(value: string) {
    this._disabledJqQuery = value;
  }
  public resetDisabledJqQuery() {
    this._disabledJqQuery = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get disabledJqQueryInput() {
    return this._disabledJqQuery;
  }

  // encryption - computed: false, optional: true, required: false
  private _encryption?: string;
  public get encryption() {
    return this.getStringAttribute('encryption');
  }
  public set encryption(value: string) {
    this._encryption = value;
  }
  public resetEncryption() {
    this._encryption = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get encryptionInput() {
    return this._encryption;
  }

  // icon - computed: false, optional: true, required: false
  private _icon?: string;
  public get icon() {
    return this.getStringAttribute('icon');
  }
  public set icon(value: string) {
    this._icon = value;
  }
  public resetIcon() {
    this._icon = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get iconInput() {
    return this._icon;
  }

  // required - computed: false, optional: true, required: false
  private _required?: boolean | cdktf.IResolvable;
  public get required() {
    return this.getBooleanAttribute('required');
  }
  public set required(value: boolean | cdktf.IResolvable) {
    this._required = value;
  }
  public resetRequired() {
    this._required = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get requiredInput() {
    return this._required;
  }

  // title - computed: false, optional: true, required: false
  private _title?: string;
  public get title() {
    return this.getStringAttribute('title');
  }
  public set title(value: string) {
    this._title = value;
  }
  public resetTitle() {
    this._title = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get titleInput() {
    return this._title;
  }

  // visible - computed: false, optional: true, required: false
  private _visible?: boolean | cdktf.IResolvable;
  public get visible() {
    return this.getBooleanAttribute('visible');
  }
  public set visible(value: boolean | cdktf.IResolvable) {
    this._visible = value;
  }
  public resetVisible() {
    this._visible = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get visibleInput() {
    return this._visible;
  }

  // visible_jq_query - computed: false, optional: true, required: false
  private _visibleJqQuery?: string;
  public get visibleJqQuery() {
    return this.getStringAttribute('visible_jq_query');
  }
  public set visibleJqQuery(value: string) {
    this._visibleJqQuery = value;
  }
  public resetVisibleJqQuery() {
    this._visibleJqQuery = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get visibleJqQueryInput() {
    return this._visibleJqQuery;
  }
}

export class ActionSelfServiceTriggerUserPropertiesObjectPropsMap extends cdktf.ComplexMap {
  public internalValue? : { [key: string]: ActionSelfServiceTriggerUserPropertiesObjectProps } | cdktf.IResolvable

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  constructor(protected terraformResource: cdktf.IInterpolatingParent, protected terraformAttribute: string) {
    super(terraformResource, terraformAttribute)
  }

  /**
  * @param key the key of the item to return
  */
  public get(key: string): ActionSelfServiceTriggerUserPropertiesObjectPropsOutputReference {
    return new ActionSelfServiceTriggerUserPropertiesObjectPropsOutputReference(this.terraformResource, this.terraformAttribute, key);
  }
}
export interface ActionSelfServiceTriggerUserPropertiesStringPropsClientSideEncryption {
  /**
  * Always `client-side`.
  */
  readonly algorithm: string;
  /**
  * Public key to encrypt with, in PEM.
  */
  readonly key: string;
}

export function actionSelfServiceTriggerUserPropertiesStringPropsClientSideEncryptionToTerraform(struct?: ActionSelfServiceTriggerUserPropertiesStringPropsClientSideEncryption | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    algorithm: cdktf.stringToTerraform(struct!.algorithm),
    key: cdktf.stringToTerraform(struct!.key),
  }
}


export function actionSelfServiceTriggerUserPropertiesStringPropsClientSideEncryptionToHclTerraform(struct?: ActionSelfServiceTriggerUserPropertiesStringPropsClientSideEncryption | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    algorithm: {
      value: cdktf.stringToHclTerraform(struct!.algorithm),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    key: {
      value: cdktf.stringToHclTerraform(struct!.key),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class ActionSelfServiceTriggerUserPropertiesStringPropsClientSideEncryptionOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): ActionSelfServiceTriggerUserPropertiesStringPropsClientSideEncryption | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._algorithm !== undefined) {
      hasAnyValues = true;
      internalValueResult.algorithm = this._algorithm;
    }
    if (this._key !== undefined) {
      hasAnyValues = true;
      internalValueResult.key = this._key;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: ActionSelfServiceTriggerUserPropertiesStringPropsClientSideEncryption | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._algorithm = undefined;
      this._key = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._algorithm = value.algorithm;
      this._key = value.key;
    }
  }

  // algorithm - computed: false, optional: false, required: true
  private _algorithm?: string;
  public get algorithm() {
    return this.getStringAttribute('algorithm');
  }
  public set algorithm(value: string) {
    this._algorithm = value;
  }
  // Temporarily expose input value. Use with caution.
  public get algorithmInput() {
    return this._algorithm;
  }

  // key - computed: false, optional: false, required: true
  private _key?: string;
  public get key() {
    return this.getStringAttribute('key');
  }
  public set key(value: string) {
    this._key = value;
  }
  // Temporarily expose input value. Use with caution.
  public get keyInput() {
    return this._key;
  }
}
export interface ActionSelfServiceTriggerUserPropertiesStringPropsDatasetRulesValue {
}

export function actionSelfServiceTriggerUserPropertiesStringPropsDatasetRulesValueToTerraform(struct?: ActionSelfServiceTriggerUserPropertiesStringPropsDatasetRulesValue | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function actionSelfServiceTriggerUserPropertiesStringPropsDatasetRulesValueToHclTerraform(struct?: ActionSelfServiceTriggerUserPropertiesStringPropsDatasetRulesValue | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class ActionSelfServiceTriggerUserPropertiesStringPropsDatasetRulesValueOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): ActionSelfServiceTriggerUserPropertiesStringPropsDatasetRulesValue | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: ActionSelfServiceTriggerUserPropertiesStringPropsDatasetRulesValue | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
    }
  }

  // jq_query - computed: false, optional: false, required: false
  public get jqQuery() {
    return this.getStringAttribute('jq_query');
  }
}
export interface ActionSelfServiceTriggerUserPropertiesStringPropsDatasetRules {
  /**
  * Identifier of the related blueprint, for `operator = "relatedTo"`.
  */
  readonly blueprint?: string;
  /**
  * Makes this rule a group: `and` wants every one of its `rules` to hold, `or` any of them.
  */
  readonly combinator?: string;
  /**
  * Which way relations are followed, for `operator = "relatedTo"`.
  */
  readonly direction?: string;
  /**
  * How the property is compared, such as `=`, `!=`, `contains`, `in`, `isEmpty`. A group has none.
  */
  readonly operator?: string;
  /**
  * Identifier of the property to compare, or a meta property such as `$team`. A property of the user is written as JSON: `jsonencode({ context = "user", property = "..." })`.
  */
  readonly property?: string;
  /**
  * Compares every property of a type instead of one: JSON such as `jsonencode({ type = "string", format = "email" })`.
  */
  readonly propertySchema?: string;
  /**
  * Whether the relation must be a required one, for `operator = "relatedTo"`.
  */
  readonly required?: boolean | cdktf.IResolvable;
  /**
  * The rules an entity is judged by.
  */
  readonly rules: ActionSelfServiceTriggerUserPropertiesStringPropsDatasetRules[] | cdktf.IResolvable;
  /**
  * What to compare with, worked out when the form is shown: `{ jq_query = ".form.environment" }`.
  */
  readonly value?: ActionSelfServiceTriggerUserPropertiesStringPropsDatasetRulesValue;
  /**
  * What to compare with, as a constant in JSON: `jsonencode("production")`. Instead of `value`.
  */
  readonly valueJson?: string;
}

export function actionSelfServiceTriggerUserPropertiesStringPropsDatasetRulesToTerraform(struct?: ActionSelfServiceTriggerUserPropertiesStringPropsDatasetRules | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    blueprint: cdktf.stringToTerraform(struct!.blueprint),
    combinator: cdktf.stringToTerraform(struct!.combinator),
    direction: cdktf.stringToTerraform(struct!.direction),
    operator: cdktf.stringToTerraform(struct!.operator),
    property: cdktf.stringToTerraform(struct!.property),
    property_schema: cdktf.stringToTerraform(struct!.propertySchema),
    required: cdktf.booleanToTerraform(struct!.required),
    rules: cdktf.listMapper(actionSelfServiceTriggerUserPropertiesStringPropsDatasetRulesToTerraform, false)(struct!.rules),
    value: actionSelfServiceTriggerUserPropertiesStringPropsDatasetRulesValueToTerraform(struct!.value),
    value_json: cdktf.stringToTerraform(struct!.valueJson),
  }
}


export function actionSelfServiceTriggerUserPropertiesStringPropsDatasetRulesToHclTerraform(struct?: ActionSelfServiceTriggerUserPropertiesStringPropsDatasetRules | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    blueprint: {
      value: cdktf.stringToHclTerraform(struct!.blueprint),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    combinator: {
      value: cdktf.stringToHclTerraform(struct!.combinator),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    direction: {
      value: cdktf.stringToHclTerraform(struct!.direction),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    operator: {
      value: cdktf.stringToHclTerraform(struct!.operator),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    property: {
      value: cdktf.stringToHclTerraform(struct!.property),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    property_schema: {
      value: cdktf.stringToHclTerraform(struct!.propertySchema),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    required: {
      value: cdktf.booleanToHclTerraform(struct!.required),
      isBlock: false,
      type: "simple",
      storageClassType: "boolean",
    },
    rules: {
      value: cdktf.listMapperHcl(actionSelfServiceTriggerUserPropertiesStringPropsDatasetRulesToHclTerraform, false)(struct!.rules),
      isBlock: true,
      type: "list",
      storageClassType: "ActionSelfServiceTriggerUserPropertiesStringPropsDatasetRulesList",
    },
    value: {
      value: actionSelfServiceTriggerUserPropertiesStringPropsDatasetRulesValueToHclTerraform(struct!.value),
      isBlock: true,
      type: "struct",
      storageClassType: "ActionSelfServiceTriggerUserPropertiesStringPropsDatasetRulesValue",
    },
    value_json: {
      value: cdktf.stringToHclTerraform(struct!.valueJson),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class ActionSelfServiceTriggerUserPropertiesStringPropsDatasetRulesOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  * @param complexObjectIndex the index of this item in the list
  * @param complexObjectIsFromSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, complexObjectIndex: number, complexObjectIsFromSet: boolean) {
    super(terraformResource, terraformAttribute, complexObjectIsFromSet, complexObjectIndex);
  }

  public get internalValue(): ActionSelfServiceTriggerUserPropertiesStringPropsDatasetRules | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._blueprint !== undefined) {
      hasAnyValues = true;
      internalValueResult.blueprint = this._blueprint;
    }
    if (this._combinator !== undefined) {
      hasAnyValues = true;
      internalValueResult.combinator = this._combinator;
    }
    if (this._direction !== undefined) {
      hasAnyValues = true;
      internalValueResult.direction = this._direction;
    }
    if (this._operator !== undefined) {
      hasAnyValues = true;
      internalValueResult.operator = this._operator;
    }
    if (this._property !== undefined) {
      hasAnyValues = true;
      internalValueResult.property = this._property;
    }
    if (this._propertySchema !== undefined) {
      hasAnyValues = true;
      internalValueResult.propertySchema = this._propertySchema;
    }
    if (this._required !== undefined) {
      hasAnyValues = true;
      internalValueResult.required = this._required;
    }
    if (this._rules?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.rules = this._rules?.internalValue;
    }
    if (this._value?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.value = this._value?.internalValue;
    }
    if (this._valueJson !== undefined) {
      hasAnyValues = true;
      internalValueResult.valueJson = this._valueJson;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: ActionSelfServiceTriggerUserPropertiesStringPropsDatasetRules | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._blueprint = undefined;
      this._combinator = undefined;
      this._direction = undefined;
      this._operator = undefined;
      this._property = undefined;
      this._propertySchema = undefined;
      this._required = undefined;
      this._rules.internalValue = undefined;
      this._value.internalValue = undefined;
      this._valueJson = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._blueprint = value.blueprint;
      this._combinator = value.combinator;
      this._direction = value.direction;
      this._operator = value.operator;
      this._property = value.property;
      this._propertySchema = value.propertySchema;
      this._required = value.required;
      this._rules.internalValue = value.rules;
      this._value.internalValue = value.value;
      this._valueJson = value.valueJson;
    }
  }

  // blueprint - computed: false, optional: true, required: false
  private _blueprint?: string;
  public get blueprint() {
    return this.getStringAttribute('blueprint');
  }
  public set blueprint(value: string) {
    this._blueprint = value;
  }
  public resetBlueprint() {
    this._blueprint = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get blueprintInput() {
    return this._blueprint;
  }

  // combinator - computed: false, optional: true, required: false
  private _combinator?: string;
  public get combinator() {
    return this.getStringAttribute('combinator');
  }
  public set combinator(value: string) {
    this._combinator = value;
  }
  public resetCombinator() {
    this._combinator = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get combinatorInput() {
    return this._combinator;
  }

  // direction - computed: false, optional: true, required: false
  private _direction?: string;
  public get direction() {
    return this.getStringAttribute('direction');
  }
  public set direction(value: string) {
    this._direction = value;
  }
  public resetDirection() {
    this._direction = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get directionInput() {
    return this._direction;
  }

  // operator - computed: false, optional: true, required: false
  private _operator?: string;
  public get operator() {
    return this.getStringAttribute('operator');
  }
  public set operator(value: string) {
    this._operator = value;
  }
  public resetOperator() {
    this._operator = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get operatorInput() {
    return this._operator;
  }

  // property - computed: false, optional: true, required: false
  private _property?: string;
  public get property() {
    return this.getStringAttribute('property');
  }
  public set property(value: string) {
    this._property = value;
  }
  public resetProperty() {
    this._property = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get propertyInput() {
    return this._property;
  }

  // property_schema - computed: false, optional: true, required: false
  private _propertySchema?: string;
  public get propertySchema() {
    return this.getStringAttribute('property_schema');
  }
  public set propertySchema(value: string) {
    this._propertySchema = value;
  }
  public resetPropertySchema() {
    this._propertySchema = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get propertySchemaInput() {
    return this._propertySchema;
  }

  // required - computed: false, optional: true, required: false
  private _required?: boolean | cdktf.IResolvable;
  public get required() {
    return this.getBooleanAttribute('required');
  }
  public set required(value: boolean | cdktf.IResolvable) {
    this._required = value;
  }
  public resetRequired() {
    this._required = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get requiredInput() {
    return this._required;
  }

  // rules - computed: false, optional: false, required: true
  private _rules = new ActionSelfServiceTriggerUserPropertiesStringPropsDatasetRulesList(this, "rules", false);
  public get rules() {
    return this._rules;
  }
  public putRules(value: ActionSelfServiceTriggerUserPropertiesStringPropsDatasetRules[] | cdktf.IResolvable) {
    this._rules.internalValue = value;
  }
  // Temporarily expose input value. Use with caution.
  public get rulesInput() {
    return this._rules.internalValue;
  }

  // value - computed: false, optional: true, required: false
  private _value = new ActionSelfServiceTriggerUserPropertiesStringPropsDatasetRulesValueOutputReference(this, "value");
  public get value() {
    return this._value;
  }
  public putValue(value: ActionSelfServiceTriggerUserPropertiesStringPropsDatasetRulesValue) {
    this._value.internalValue = value;
  }
  public resetValue() {
    this._value.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get valueInput() {
    return this._value.internalValue;
  }

  // value_json - computed: false, optional: true, required: false
  private _valueJson?: string;
  public get valueJson() {
    return this.getStringAttribute('value_json');
  }
  public set valueJson(value: string) {
    this._valueJson = value;
  }
  public resetValueJson() {
    this._valueJson = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get valueJsonInput() {
    return this._valueJson;
  }
}

export class ActionSelfServiceTriggerUserPropertiesStringPropsDatasetRulesList extends cdktf.ComplexList {
  public internalValue? : ActionSelfServiceTriggerUserPropertiesStringPropsDatasetRules[] | cdktf.IResolvable

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  * @param wrapsSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
  */
  constructor(protected terraformResource: cdktf.IInterpolatingParent, protected terraformAttribute: string, protected wrapsSet: boolean) {
    super(terraformResource, terraformAttribute, wrapsSet)
  }

  /**
  * @param index the index of the item to return
  */
  public get(index: number): ActionSelfServiceTriggerUserPropertiesStringPropsDatasetRulesOutputReference {
    return new ActionSelfServiceTriggerUserPropertiesStringPropsDatasetRulesOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
  }
}
export interface ActionSelfServiceTriggerUserPropertiesStringPropsDataset {
  /**
  * `and` offers entities for which every rule holds, `or` those for which any does.
  */
  readonly combinator: string;
  /**
  * The rules an entity is judged by.
  */
  readonly rules: ActionSelfServiceTriggerUserPropertiesStringPropsDatasetRules[] | cdktf.IResolvable;
}

export function actionSelfServiceTriggerUserPropertiesStringPropsDatasetToTerraform(struct?: ActionSelfServiceTriggerUserPropertiesStringPropsDataset | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    combinator: cdktf.stringToTerraform(struct!.combinator),
    rules: cdktf.listMapper(actionSelfServiceTriggerUserPropertiesStringPropsDatasetRulesToTerraform, false)(struct!.rules),
  }
}


export function actionSelfServiceTriggerUserPropertiesStringPropsDatasetToHclTerraform(struct?: ActionSelfServiceTriggerUserPropertiesStringPropsDataset | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    combinator: {
      value: cdktf.stringToHclTerraform(struct!.combinator),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    rules: {
      value: cdktf.listMapperHcl(actionSelfServiceTriggerUserPropertiesStringPropsDatasetRulesToHclTerraform, false)(struct!.rules),
      isBlock: true,
      type: "list",
      storageClassType: "ActionSelfServiceTriggerUserPropertiesStringPropsDatasetRulesList",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class ActionSelfServiceTriggerUserPropertiesStringPropsDatasetOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): ActionSelfServiceTriggerUserPropertiesStringPropsDataset | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._combinator !== undefined) {
      hasAnyValues = true;
      internalValueResult.combinator = this._combinator;
    }
    if (this._rules?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.rules = this._rules?.internalValue;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: ActionSelfServiceTriggerUserPropertiesStringPropsDataset | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._combinator = undefined;
      this._rules.internalValue = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._combinator = value.combinator;
      this._rules.internalValue = value.rules;
    }
  }

  // combinator - computed: false, optional: false, required: true
  private _combinator?: string;
  public get combinator() {
    return this.getStringAttribute('combinator');
  }
  public set combinator(value: string) {
    this._combinator = value;
  }
  // Temporarily expose input value. Use with caution.
  public get combinatorInput() {
    return this._combinator;
  }

  // rules - computed: false, optional: false, required: true
  private _rules = new ActionSelfServiceTriggerUserPropertiesStringPropsDatasetRulesList(this, "rules", false);
  public get rules() {
    return this._rules;
  }
  public putRules(value: ActionSelfServiceTriggerUserPropertiesStringPropsDatasetRules[] | cdktf.IResolvable) {
    this._rules.internalValue = value;
  }
  // Temporarily expose input value. Use with caution.
  public get rulesInput() {
    return this._rules.internalValue;
  }
}
export interface ActionSelfServiceTriggerUserPropertiesStringPropsSort {
  /**
  * `ASC` for smallest first, `DESC` for largest first.
  */
  readonly order?: string;
  /**
  * Property to sort by, such as `$updatedAt`.
  */
  readonly property: string;
}

export function actionSelfServiceTriggerUserPropertiesStringPropsSortToTerraform(struct?: ActionSelfServiceTriggerUserPropertiesStringPropsSort | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    order: cdktf.stringToTerraform(struct!.order),
    property: cdktf.stringToTerraform(struct!.property),
  }
}


export function actionSelfServiceTriggerUserPropertiesStringPropsSortToHclTerraform(struct?: ActionSelfServiceTriggerUserPropertiesStringPropsSort | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    order: {
      value: cdktf.stringToHclTerraform(struct!.order),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    property: {
      value: cdktf.stringToHclTerraform(struct!.property),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class ActionSelfServiceTriggerUserPropertiesStringPropsSortOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): ActionSelfServiceTriggerUserPropertiesStringPropsSort | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._order !== undefined) {
      hasAnyValues = true;
      internalValueResult.order = this._order;
    }
    if (this._property !== undefined) {
      hasAnyValues = true;
      internalValueResult.property = this._property;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: ActionSelfServiceTriggerUserPropertiesStringPropsSort | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._order = undefined;
      this._property = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._order = value.order;
      this._property = value.property;
    }
  }

  // order - computed: true, optional: true, required: false
  private _order?: string;
  public get order() {
    return this.getStringAttribute('order');
  }
  public set order(value: string) {
    this._order = value;
  }
  public resetOrder() {
    this._order = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get orderInput() {
    return this._order;
  }

  // property - computed: false, optional: false, required: true
  private _property?: string;
  public get property() {
    return this.getStringAttribute('property');
  }
  public set property(value: string) {
    this._property = value;
  }
  // Temporarily expose input value. Use with caution.
  public get propertyInput() {
    return this._property;
  }
}
export interface ActionSelfServiceTriggerUserPropertiesStringProps {
  /**
  * Whose entities are offered, for `format = "entity"`.
  */
  readonly blueprint?: string;
  /**
  * Encrypts the value in the browser, so that Port never sees it. Not with `encryption`.
  */
  readonly clientSideEncryption?: ActionSelfServiceTriggerUserPropertiesStringPropsClientSideEncryption;
  /**
  * Which of those entities are offered.
  */
  readonly dataset?: ActionSelfServiceTriggerUserPropertiesStringPropsDataset;
  /**
  * Value the form starts with.
  */
  readonly default?: string;
  /**
  * jq over the form that gives the default value. Instead of `default`.
  */
  readonly defaultJqQuery?: string;
  /**
  * Keys of inputs that must be filled in before this one can be.
  */
  readonly dependsOn?: string[];
  /**
  * Explanation shown with the input.
  */
  readonly description?: string;
  /**
  * Whether this input is greyed out, and left out of the run.
  */
  readonly disabled?: boolean | cdktf.IResolvable;
  /**
  * jq over the form that says whether this input is greyed out. Instead of `disabled`.
  */
  readonly disabledJqQuery?: string;
  /**
  * Encrypts the value on the server: `aes256-gcm`. Not with `client_side_encryption`.
  */
  readonly encryption?: string;
  /**
  * The allowed values.
  */
  readonly enum?: string[];
  /**
  * A colour for each allowed value, by the value: `{ high = "red" }`.
  */
  readonly enumColors?: { [key: string]: string };
  /**
  * jq over the form that gives the allowed values. Instead of `enum`.
  */
  readonly enumJqQuery?: string;
  /**
  * What the text is: `date-time`, `url`, `email`, `ipv4`, `ipv6`, `yaml`, `entity`, `user`, `team`, `proto`, `markdown`, `multi-line`, `labeled-url`.
  */
  readonly format?: string;
  /**
  * Name of the icon beside the input.
  */
  readonly icon?: string;
  /**
  * The greatest number of characters.
  */
  readonly maxLength?: number;
  /**
  * The least number of characters.
  */
  readonly minLength?: number;
  /**
  * Regular expression that the text must match.
  */
  readonly pattern?: string;
  /**
  * jq over the form that gives the regular expression, or a list of allowed values.
  */
  readonly patternJqQuery?: string;
  /**
  * `true` if the form cannot be sent without it. Leave it out otherwise; not with `required_jq_query`.
  */
  readonly required?: boolean | cdktf.IResolvable;
  /**
  * The order in which entities are offered.
  */
  readonly sort?: ActionSelfServiceTriggerUserPropertiesStringPropsSort;
  /**
  * What the form calls this input.
  */
  readonly title?: string;
  /**
  * Whether the form shows this input.
  */
  readonly visible?: boolean | cdktf.IResolvable;
  /**
  * jq over the form that says whether it shows this input. Instead of `visible`.
  */
  readonly visibleJqQuery?: string;
}

export function actionSelfServiceTriggerUserPropertiesStringPropsToTerraform(struct?: ActionSelfServiceTriggerUserPropertiesStringProps | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    blueprint: cdktf.stringToTerraform(struct!.blueprint),
    client_side_encryption: actionSelfServiceTriggerUserPropertiesStringPropsClientSideEncryptionToTerraform(struct!.clientSideEncryption),
    dataset: actionSelfServiceTriggerUserPropertiesStringPropsDatasetToTerraform(struct!.dataset),
    default: cdktf.stringToTerraform(struct!.default),
    default_jq_query: cdktf.stringToTerraform(struct!.defaultJqQuery),
    depends_on: cdktf.listMapper(cdktf.stringToTerraform, false)(struct!.dependsOn),
    description: cdktf.stringToTerraform(struct!.description),
    disabled: cdktf.booleanToTerraform(struct!.disabled),
    disabled_jq_query: cdktf.stringToTerraform(struct!.disabledJqQuery),
    encryption: cdktf.stringToTerraform(struct!.encryption),
    enum: cdktf.listMapper(cdktf.stringToTerraform, false)(struct!.enum),
    enum_colors: cdktf.hashMapper(cdktf.stringToTerraform)(struct!.enumColors),
    enum_jq_query: cdktf.stringToTerraform(struct!.enumJqQuery),
    format: cdktf.stringToTerraform(struct!.format),
    icon: cdktf.stringToTerraform(struct!.icon),
    max_length: cdktf.numberToTerraform(struct!.maxLength),
    min_length: cdktf.numberToTerraform(struct!.minLength),
    pattern: cdktf.stringToTerraform(struct!.pattern),
    pattern_jq_query: cdktf.stringToTerraform(struct!.patternJqQuery),
    required: cdktf.booleanToTerraform(struct!.required),
    sort: actionSelfServiceTriggerUserPropertiesStringPropsSortToTerraform(struct!.sort),
    title: cdktf.stringToTerraform(struct!.title),
    visible: cdktf.booleanToTerraform(struct!.visible),
    visible_jq_query: cdktf.stringToTerraform(struct!.visibleJqQuery),
  }
}


export function actionSelfServiceTriggerUserPropertiesStringPropsToHclTerraform(struct?: ActionSelfServiceTriggerUserPropertiesStringProps | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    blueprint: {
      value: cdktf.stringToHclTerraform(struct!.blueprint),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    client_side_encryption: {
      value: actionSelfServiceTriggerUserPropertiesStringPropsClientSideEncryptionToHclTerraform(struct!.clientSideEncryption),
      isBlock: true,
      type: "struct",
      storageClassType: "ActionSelfServiceTriggerUserPropertiesStringPropsClientSideEncryption",
    },
    dataset: {
      value: actionSelfServiceTriggerUserPropertiesStringPropsDatasetToHclTerraform(struct!.dataset),
      isBlock: true,
      type: "struct",
      storageClassType: "ActionSelfServiceTriggerUserPropertiesStringPropsDataset",
    },
    default: {
      value: cdktf.stringToHclTerraform(struct!.default),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    default_jq_query: {
      value: cdktf.stringToHclTerraform(struct!.defaultJqQuery),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    depends_on: {
      value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(struct!.dependsOn),
      isBlock: false,
      type: "list",
      storageClassType: "stringList",
    },
    description: {
      value: cdktf.stringToHclTerraform(struct!.description),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    disabled: {
      value: cdktf.booleanToHclTerraform(struct!.disabled),
      isBlock: false,
      type: "simple",
      storageClassType: "boolean",
    },
    disabled_jq_query: {
      value: cdktf.stringToHclTerraform(struct!.disabledJqQuery),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    encryption: {
      value: cdktf.stringToHclTerraform(struct!.encryption),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    enum: {
      value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(struct!.enum),
      isBlock: false,
      type: "list",
      storageClassType: "stringList",
    },
    enum_colors: {
      value: cdktf.hashMapperHcl(cdktf.stringToHclTerraform)(struct!.enumColors),
      isBlock: false,
      type: "map",
      storageClassType: "stringMap",
    },
    enum_jq_query: {
      value: cdktf.stringToHclTerraform(struct!.enumJqQuery),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    format: {
      value: cdktf.stringToHclTerraform(struct!.format),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    icon: {
      value: cdktf.stringToHclTerraform(struct!.icon),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    max_length: {
      value: cdktf.numberToHclTerraform(struct!.maxLength),
      isBlock: false,
      type: "simple",
      storageClassType: "number",
    },
    min_length: {
      value: cdktf.numberToHclTerraform(struct!.minLength),
      isBlock: false,
      type: "simple",
      storageClassType: "number",
    },
    pattern: {
      value: cdktf.stringToHclTerraform(struct!.pattern),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    pattern_jq_query: {
      value: cdktf.stringToHclTerraform(struct!.patternJqQuery),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    required: {
      value: cdktf.booleanToHclTerraform(struct!.required),
      isBlock: false,
      type: "simple",
      storageClassType: "boolean",
    },
    sort: {
      value: actionSelfServiceTriggerUserPropertiesStringPropsSortToHclTerraform(struct!.sort),
      isBlock: true,
      type: "struct",
      storageClassType: "ActionSelfServiceTriggerUserPropertiesStringPropsSort",
    },
    title: {
      value: cdktf.stringToHclTerraform(struct!.title),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    visible: {
      value: cdktf.booleanToHclTerraform(struct!.visible),
      isBlock: false,
      type: "simple",
      storageClassType: "boolean",
    },
    visible_jq_query: {
      value: cdktf.stringToHclTerraform(struct!.visibleJqQuery),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class ActionSelfServiceTriggerUserPropertiesStringPropsOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  * @param complexObjectKey the key of this item in the map
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, complexObjectKey: string) {
    super(terraformResource, terraformAttribute, false, complexObjectKey);
  }

  public get internalValue(): ActionSelfServiceTriggerUserPropertiesStringProps | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._blueprint !== undefined) {
      hasAnyValues = true;
      internalValueResult.blueprint = this._blueprint;
    }
    if (this._clientSideEncryption?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.clientSideEncryption = this._clientSideEncryption?.internalValue;
    }
    if (this._dataset?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.dataset = this._dataset?.internalValue;
    }
    if (this._default !== undefined) {
      hasAnyValues = true;
      internalValueResult.default = this._default;
    }
    if (this._defaultJqQuery !== undefined) {
      hasAnyValues = true;
      internalValueResult.defaultJqQuery = this._defaultJqQuery;
    }
    if (this._dependsOn !== undefined) {
      hasAnyValues = true;
      internalValueResult.dependsOn = this._dependsOn;
    }
    if (this._description !== undefined) {
      hasAnyValues = true;
      internalValueResult.description = this._description;
    }
    if (this._disabled !== undefined) {
      hasAnyValues = true;
      internalValueResult.disabled = this._disabled;
    }
    if (this._disabledJqQuery !== undefined) {
      hasAnyValues = true;
      internalValueResult.disabledJqQuery = this._disabledJqQuery;
    }
    if (this._encryption !== undefined) {
      hasAnyValues = true;
      internalValueResult.encryption = this._encryption;
    }
    if (this._enum !== undefined) {
      hasAnyValues = true;
      internalValueResult.enum = this._enum;
    }
    if (this._enumColors !== undefined) {
      hasAnyValues = true;
      internalValueResult.enumColors = this._enumColors;
    }
    if (this._enumJqQuery !== undefined) {
      hasAnyValues = true;
      internalValueResult.enumJqQuery = this._enumJqQuery;
    }
    if (this._format !== undefined) {
      hasAnyValues = true;
      internalValueResult.format = this._format;
    }
    if (this._icon !== undefined) {
      hasAnyValues = true;
      internalValueResult.icon = this._icon;
    }
    if (this._maxLength !== undefined) {
      hasAnyValues = true;
      internalValueResult.maxLength = this._maxLength;
    }
    if (this._minLength !== undefined) {
      hasAnyValues = true;
      internalValueResult.minLength = this._minLength;
    }
    if (this._pattern !== undefined) {
      hasAnyValues = true;
      internalValueResult.pattern = this._pattern;
    }
    if (this._patternJqQuery !== undefined) {
      hasAnyValues = true;
      internalValueResult.patternJqQuery = this._patternJqQuery;
    }
    if (this._required !== undefined) {
      hasAnyValues = true;
      internalValueResult.required = this._required;
    }
    if (this._sort?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.sort = this._sort?.internalValue;
    }
    if (this._title !== undefined) {
      hasAnyValues = true;
      internalValueResult.title = this._title;
    }
    if (this._visible !== undefined) {
      hasAnyValues = true;
      internalValueResult.visible = this._visible;
    }
    if (this._visibleJqQuery !== undefined) {
      hasAnyValues = true;
      internalValueResult.visibleJqQuery = this._visibleJqQuery;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: ActionSelfServiceTriggerUserPropertiesStringProps | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._blueprint = undefined;
      this._clientSideEncryption.internalValue = undefined;
      this._dataset.internalValue = undefined;
      this._default = undefined;
      this._defaultJqQuery = undefined;
      this._dependsOn = undefined;
      this._description = undefined;
      this._disabled = undefined;
      this._disabledJqQuery = undefined;
      this._encryption = undefined;
      this._enum = undefined;
      this._enumColors = undefined;
      this._enumJqQuery = undefined;
      this._format = undefined;
      this._icon = undefined;
      this._maxLength = undefined;
      this._minLength = undefined;
      this._pattern = undefined;
      this._patternJqQuery = undefined;
      this._required = undefined;
      this._sort.internalValue = undefined;
      this._title = undefined;
      this._visible = undefined;
      this._visibleJqQuery = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._blueprint = value.blueprint;
      this._clientSideEncryption.internalValue = value.clientSideEncryption;
      this._dataset.internalValue = value.dataset;
      this._default = value.default;
      this._defaultJqQuery = value.defaultJqQuery;
      this._dependsOn = value.dependsOn;
      this._description = value.description;
      this._disabled = value.disabled;
      this._disabledJqQuery = value.disabledJqQuery;
      this._encryption = value.encryption;
      this._enum = value.enum;
      this._enumColors = value.enumColors;
      this._enumJqQuery = value.enumJqQuery;
      this._format = value.format;
      this._icon = value.icon;
      this._maxLength = value.maxLength;
      this._minLength = value.minLength;
      this._pattern = value.pattern;
      this._patternJqQuery = value.patternJqQuery;
      this._required = value.required;
      this._sort.internalValue = value.sort;
      this._title = value.title;
      this._visible = value.visible;
      this._visibleJqQuery = value.visibleJqQuery;
    }
  }

  // blueprint - computed: false, optional: true, required: false
  private _blueprint?: string;
  public get blueprint() {
    return this.getStringAttribute('blueprint');
  }
  public set blueprint(value: string) {
    this._blueprint = value;
  }
  public resetBlueprint() {
    this._blueprint = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get blueprintInput() {
    return this._blueprint;
  }

  // client_side_encryption - computed: false, optional: true, required: false
  private _clientSideEncryption = new ActionSelfServiceTriggerUserPropertiesStringPropsClientSideEncryptionOutputReference(this, "client_side_encryption");
  public get clientSideEncryption() {
    return this._clientSideEncryption;
  }
  public putClientSideEncryption(value: ActionSelfServiceTriggerUserPropertiesStringPropsClientSideEncryption) {
    this._clientSideEncryption.internalValue = value;
  }
  public resetClientSideEncryption() {
    this._clientSideEncryption.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get clientSideEncryptionInput() {
    return this._clientSideEncryption.internalValue;
  }

  // dataset - computed: false, optional: true, required: false
  private _dataset = new ActionSelfServiceTriggerUserPropertiesStringPropsDatasetOutputReference(this, "dataset");
  public get dataset() {
    return this._dataset;
  }
  public putDataset(value: ActionSelfServiceTriggerUserPropertiesStringPropsDataset) {
    this._dataset.internalValue = value;
  }
  public resetDataset() {
    this._dataset.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get datasetInput() {
    return this._dataset.internalValue;
  }

  // default - computed: false, optional: true, required: false
  private _default?: string;
  public get default() {
    return this.getStringAttribute('default');
  }
  public set default(value: string) {
    this._default = value;
  }
  public resetDefault() {
    this._default = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get defaultInput() {
    return this._default;
  }

  // default_jq_query - computed: false, optional: true, required: false
  private _defaultJqQuery?: string;
  public get defaultJqQuery() {
    return this.getStringAttribute('default_jq_query');
  }
  public set defaultJqQuery(value: string) {
    this._defaultJqQuery = value;
  }
  public resetDefaultJqQuery() {
    this._defaultJqQuery = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get defaultJqQueryInput() {
    return this._defaultJqQuery;
  }

  // depends_on - computed: false, optional: true, required: false
  private _dependsOn?: string[];
  public get dependsOn() {
    return this.getListAttribute('depends_on');
  }
  public set dependsOn(value: string[]) {
    this._dependsOn = value;
  }
  public resetDependsOn() {
    this._dependsOn = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get dependsOnInput() {
    return this._dependsOn;
  }

  // description - computed: false, optional: true, required: false
  private _description?: string;
  public get description() {
    return this.getStringAttribute('description');
  }
  public set description(value: string) {
    this._description = value;
  }
  public resetDescription() {
    this._description = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get descriptionInput() {
    return this._description;
  }

  // disabled - computed: false, optional: true, required: false
  private _disabled?: boolean | cdktf.IResolvable;
  public get disabled() {
    return this.getBooleanAttribute('disabled');
  }
  public set disabled(value: boolean | cdktf.IResolvable) {
    this._disabled = value;
  }
  public resetDisabled() {
    this._disabled = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get disabledInput() {
    return this._disabled;
  }

  // disabled_jq_query - computed: false, optional: true, required: false
  private _disabledJqQuery?: string;
  public get disabledJqQuery() {
    return this.getStringAttribute('disabled_jq_query');
  }
  public set disabledJqQuery(value: string) {
    this._disabledJqQuery = value;
  }
  public resetDisabledJqQuery() {
    this._disabledJqQuery = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get disabledJqQueryInput() {
    return this._disabledJqQuery;
  }

  // encryption - computed: false, optional: true, required: false
  private _encryption?: string;
  public get encryption() {
    return this.getStringAttribute('encryption');
  }
  public set encryption(value: string) {
    this._encryption = value;
  }
  public resetEncryption() {
    this._encryption = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get encryptionInput() {
    return this._encryption;
  }

  // enum - computed: false, optional: true, required: false
  private _enum?: string[];
  public get enum() {
    return this.getListAttribute('enum');
  }
  public set enum(value: string[]) {
    this._enum = value;
  }
  public resetEnum() {
    this._enum = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get enumInput() {
    return this._enum;
  }

  // enum_colors - computed: false, optional: true, required: false
  private _enumColors?: { [key: string]: string };
  public get enumColors() {
    return this.getStringMapAttribute('enum_colors');
  }
  public set enumColors(value: { [key: string]: string }) {
    this._enumColors = value;
  }
  public resetEnumColors() {
    this._enumColors = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get enumColorsInput() {
    return this._enumColors;
  }

  // enum_jq_query - computed: false, optional: true, required: false
  private _enumJqQuery?: string;
  public get enumJqQuery() {
    return this.getStringAttribute('enum_jq_query');
  }
  public set enumJqQuery(value: string) {
    this._enumJqQuery = value;
  }
  public resetEnumJqQuery() {
    this._enumJqQuery = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get enumJqQueryInput() {
    return this._enumJqQuery;
  }

  // format - computed: false, optional: true, required: false
  private _format?: string;
  public get format() {
    return this.getStringAttribute('format');
  }
  public set format(value: string) {
    this._format = value;
  }
  public resetFormat() {
    this._format = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get formatInput() {
    return this._format;
  }

  // icon - computed: false, optional: true, required: false
  private _icon?: string;
  public get icon() {
    return this.getStringAttribute('icon');
  }
  public set icon(value: string) {
    this._icon = value;
  }
  public resetIcon() {
    this._icon = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get iconInput() {
    return this._icon;
  }

  // max_length - computed: false, optional: true, required: false
  private _maxLength?: number;
  public get maxLength() {
    return this.getNumberAttribute('max_length');
  }
  public set maxLength(value: number) {
    this._maxLength = value;
  }
  public resetMaxLength() {
    this._maxLength = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get maxLengthInput() {
    return this._maxLength;
  }

  // min_length - computed: false, optional: true, required: false
  private _minLength?: number;
  public get minLength() {
    return this.getNumberAttribute('min_length');
  }
  public set minLength(value: number) {
    this._minLength = value;
  }
  public resetMinLength() {
    this._minLength = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get minLengthInput() {
    return this._minLength;
  }

  // pattern - computed: false, optional: true, required: false
  private _pattern?: string;
  public get pattern() {
    return this.getStringAttribute('pattern');
  }
  public set pattern(value: string) {
    this._pattern = value;
  }
  public resetPattern() {
    this._pattern = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get patternInput() {
    return this._pattern;
  }

  // pattern_jq_query - computed: false, optional: true, required: false
  private _patternJqQuery?: string;
  public get patternJqQuery() {
    return this.getStringAttribute('pattern_jq_query');
  }
  public set patternJqQuery(value: string) {
    this._patternJqQuery = value;
  }
  public resetPatternJqQuery() {
    this._patternJqQuery = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get patternJqQueryInput() {
    return this._patternJqQuery;
  }

  // required - computed: false, optional: true, required: false
  private _required?: boolean | cdktf.IResolvable;
  public get required() {
    return this.getBooleanAttribute('required');
  }
  public set required(value: boolean | cdktf.IResolvable) {
    this._required = value;
  }
  public resetRequired() {
    this._required = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get requiredInput() {
    return this._required;
  }

  // sort - computed: false, optional: true, required: false
  private _sort = new ActionSelfServiceTriggerUserPropertiesStringPropsSortOutputReference(this, "sort");
  public get sort() {
    return this._sort;
  }
  public putSort(value: ActionSelfServiceTriggerUserPropertiesStringPropsSort) {
    this._sort.internalValue = value;
  }
  public resetSort() {
    this._sort.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get sortInput() {
    return this._sort.internalValue;
  }

  // title - computed: false, optional: true, required: false
  private _title?: string;
  public get title() {
    return this.getStringAttribute('title');
  }
  public set title(value: string) {
    this._title = value;
  }
  public resetTitle() {
    this._title = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get titleInput() {
    return this._title;
  }

  // visible - computed: false, optional: true, required: false
  private _visible?: boolean | cdktf.IResolvable;
  public get visible() {
    return this.getBooleanAttribute('visible');
  }
  public set visible(value: boolean | cdktf.IResolvable) {
    this._visible = value;
  }
  public resetVisible() {
    this._visible = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get visibleInput() {
    return this._visible;
  }

  // visible_jq_query - computed: false, optional: true, required: false
  private _visibleJqQuery?: string;
  public get visibleJqQuery() {
    return this.getStringAttribute('visible_jq_query');
  }
  public set visibleJqQuery(value: string) {
    this._visibleJqQuery = value;
  }
  public resetVisibleJqQuery() {
    this._visibleJqQuery = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get visibleJqQueryInput() {
    return this._visibleJqQuery;
  }
}

export class ActionSelfServiceTriggerUserPropertiesStringPropsMap extends cdktf.ComplexMap {
  public internalValue? : { [key: string]: ActionSelfServiceTriggerUserPropertiesStringProps } | cdktf.IResolvable

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  constructor(protected terraformResource: cdktf.IInterpolatingParent, protected terraformAttribute: string) {
    super(terraformResource, terraformAttribute)
  }

  /**
  * @param key the key of the item to return
  */
  public get(key: string): ActionSelfServiceTriggerUserPropertiesStringPropsOutputReference {
    return new ActionSelfServiceTriggerUserPropertiesStringPropsOutputReference(this.terraformResource, this.terraformAttribute, key);
  }
}
export interface ActionSelfServiceTriggerUserProperties {
  /**
  * Inputs that are a list.
  */
  readonly arrayProps?: { [key: string]: ActionSelfServiceTriggerUserPropertiesArrayProps } | cdktf.IResolvable;
  /**
  * Inputs that are `true` or `false`.
  */
  readonly booleanProps?: { [key: string]: ActionSelfServiceTriggerUserPropertiesBooleanProps } | cdktf.IResolvable;
  /**
  * Inputs that are a number.
  */
  readonly numberProps?: { [key: string]: ActionSelfServiceTriggerUserPropertiesNumberProps } | cdktf.IResolvable;
  /**
  * Inputs that are a JSON object.
  */
  readonly objectProps?: { [key: string]: ActionSelfServiceTriggerUserPropertiesObjectProps } | cdktf.IResolvable;
  /**
  * Inputs that are a text.
  */
  readonly stringProps?: { [key: string]: ActionSelfServiceTriggerUserPropertiesStringProps } | cdktf.IResolvable;
}

export function actionSelfServiceTriggerUserPropertiesToTerraform(struct?: ActionSelfServiceTriggerUserProperties | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    array_props: cdktf.hashMapper(actionSelfServiceTriggerUserPropertiesArrayPropsToTerraform)(struct!.arrayProps),
    boolean_props: cdktf.hashMapper(actionSelfServiceTriggerUserPropertiesBooleanPropsToTerraform)(struct!.booleanProps),
    number_props: cdktf.hashMapper(actionSelfServiceTriggerUserPropertiesNumberPropsToTerraform)(struct!.numberProps),
    object_props: cdktf.hashMapper(actionSelfServiceTriggerUserPropertiesObjectPropsToTerraform)(struct!.objectProps),
    string_props: cdktf.hashMapper(actionSelfServiceTriggerUserPropertiesStringPropsToTerraform)(struct!.stringProps),
  }
}


export function actionSelfServiceTriggerUserPropertiesToHclTerraform(struct?: ActionSelfServiceTriggerUserProperties | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    array_props: {
      value: cdktf.hashMapperHcl(actionSelfServiceTriggerUserPropertiesArrayPropsToHclTerraform)(struct!.arrayProps),
      isBlock: true,
      type: "map",
      storageClassType: "ActionSelfServiceTriggerUserPropertiesArrayPropsMap",
    },
    boolean_props: {
      value: cdktf.hashMapperHcl(actionSelfServiceTriggerUserPropertiesBooleanPropsToHclTerraform)(struct!.booleanProps),
      isBlock: true,
      type: "map",
      storageClassType: "ActionSelfServiceTriggerUserPropertiesBooleanPropsMap",
    },
    number_props: {
      value: cdktf.hashMapperHcl(actionSelfServiceTriggerUserPropertiesNumberPropsToHclTerraform)(struct!.numberProps),
      isBlock: true,
      type: "map",
      storageClassType: "ActionSelfServiceTriggerUserPropertiesNumberPropsMap",
    },
    object_props: {
      value: cdktf.hashMapperHcl(actionSelfServiceTriggerUserPropertiesObjectPropsToHclTerraform)(struct!.objectProps),
      isBlock: true,
      type: "map",
      storageClassType: "ActionSelfServiceTriggerUserPropertiesObjectPropsMap",
    },
    string_props: {
      value: cdktf.hashMapperHcl(actionSelfServiceTriggerUserPropertiesStringPropsToHclTerraform)(struct!.stringProps),
      isBlock: true,
      type: "map",
      storageClassType: "ActionSelfServiceTriggerUserPropertiesStringPropsMap",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class ActionSelfServiceTriggerUserPropertiesOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): ActionSelfServiceTriggerUserProperties | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._arrayProps?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.arrayProps = this._arrayProps?.internalValue;
    }
    if (this._booleanProps?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.booleanProps = this._booleanProps?.internalValue;
    }
    if (this._numberProps?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.numberProps = this._numberProps?.internalValue;
    }
    if (this._objectProps?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.objectProps = this._objectProps?.internalValue;
    }
    if (this._stringProps?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.stringProps = this._stringProps?.internalValue;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: ActionSelfServiceTriggerUserProperties | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._arrayProps.internalValue = undefined;
      this._booleanProps.internalValue = undefined;
      this._numberProps.internalValue = undefined;
      this._objectProps.internalValue = undefined;
      this._stringProps.internalValue = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._arrayProps.internalValue = value.arrayProps;
      this._booleanProps.internalValue = value.booleanProps;
      this._numberProps.internalValue = value.numberProps;
      this._objectProps.internalValue = value.objectProps;
      this._stringProps.internalValue = value.stringProps;
    }
  }

  // array_props - computed: false, optional: true, required: false
  private _arrayProps = new ActionSelfServiceTriggerUserPropertiesArrayPropsMap(this, "array_props");
  public get arrayProps() {
    return this._arrayProps;
  }
  public putArrayProps(value: { [key: string]: ActionSelfServiceTriggerUserPropertiesArrayProps } | cdktf.IResolvable) {
    this._arrayProps.internalValue = value;
  }
  public resetArrayProps() {
    this._arrayProps.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get arrayPropsInput() {
    return this._arrayProps.internalValue;
  }

  // boolean_props - computed: false, optional: true, required: false
  private _booleanProps = new ActionSelfServiceTriggerUserPropertiesBooleanPropsMap(this, "boolean_props");
  public get booleanProps() {
    return this._booleanProps;
  }
  public putBooleanProps(value: { [key: string]: ActionSelfServiceTriggerUserPropertiesBooleanProps } | cdktf.IResolvable) {
    this._booleanProps.internalValue = value;
  }
  public resetBooleanProps() {
    this._booleanProps.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get booleanPropsInput() {
    return this._booleanProps.internalValue;
  }

  // number_props - computed: false, optional: true, required: false
  private _numberProps = new ActionSelfServiceTriggerUserPropertiesNumberPropsMap(this, "number_props");
  public get numberProps() {
    return this._numberProps;
  }
  public putNumberProps(value: { [key: string]: ActionSelfServiceTriggerUserPropertiesNumberProps } | cdktf.IResolvable) {
    this._numberProps.internalValue = value;
  }
  public resetNumberProps() {
    this._numberProps.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get numberPropsInput() {
    return this._numberProps.internalValue;
  }

  // object_props - computed: false, optional: true, required: false
  private _objectProps = new ActionSelfServiceTriggerUserPropertiesObjectPropsMap(this, "object_props");
  public get objectProps() {
    return this._objectProps;
  }
  public putObjectProps(value: { [key: string]: ActionSelfServiceTriggerUserPropertiesObjectProps } | cdktf.IResolvable) {
    this._objectProps.internalValue = value;
  }
  public resetObjectProps() {
    this._objectProps.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get objectPropsInput() {
    return this._objectProps.internalValue;
  }

  // string_props - computed: false, optional: true, required: false
  private _stringProps = new ActionSelfServiceTriggerUserPropertiesStringPropsMap(this, "string_props");
  public get stringProps() {
    return this._stringProps;
  }
  public putStringProps(value: { [key: string]: ActionSelfServiceTriggerUserPropertiesStringProps } | cdktf.IResolvable) {
    this._stringProps.internalValue = value;
  }
  public resetStringProps() {
    this._stringProps.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get stringPropsInput() {
    return this._stringProps.internalValue;
  }
}
export interface ActionSelfServiceTrigger {
  /**
  * Text of the button on the card; at most 15 characters.
  */
  readonly actionCardButtonText?: string;
  /**
  * Blueprint whose entities it is offered on.
  */
  readonly blueprintIdentifier?: string;
  /**
  * Which entities it is offered on: JSON with `type = "SEARCH"`, `combinator` and `rules`. For `DAY-2` and `DELETE` only, with `blueprint_identifier`.
  */
  readonly condition?: string;
  /**
  * Text of the button that sends the form; at most 15 characters.
  */
  readonly executeActionButtonText?: string;
  /**
  * What it does to an entity: `CREATE` needs none, `DAY-2` works on one, `DELETE` removes one.
  */
  readonly operation: string;
  /**
  * Keys of the inputs and titles in the order of the form. Instead of `steps`.
  */
  readonly orderProperties?: string[];
  /**
  * jq over the form that gives the keys of the required inputs. Instead of `required` on the inputs.
  */
  readonly requiredJqQuery?: string;
  /**
  * Splits the form into steps. Instead of `order_properties`.
  */
  readonly steps?: ActionSelfServiceTriggerSteps[] | cdktf.IResolvable;
  /**
  * Headings between the inputs, by a key that `order_properties` and `steps` may name.
  */
  readonly titles?: { [key: string]: ActionSelfServiceTriggerTitles } | cdktf.IResolvable;
  /**
  * The inputs of the form, by kind and key. A key may be used once among all kinds.
  */
  readonly userProperties?: ActionSelfServiceTriggerUserProperties;
}

export function actionSelfServiceTriggerToTerraform(struct?: ActionSelfServiceTrigger | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    action_card_button_text: cdktf.stringToTerraform(struct!.actionCardButtonText),
    blueprint_identifier: cdktf.stringToTerraform(struct!.blueprintIdentifier),
    condition: cdktf.stringToTerraform(struct!.condition),
    execute_action_button_text: cdktf.stringToTerraform(struct!.executeActionButtonText),
    operation: cdktf.stringToTerraform(struct!.operation),
    order_properties: cdktf.listMapper(cdktf.stringToTerraform, false)(struct!.orderProperties),
    required_jq_query: cdktf.stringToTerraform(struct!.requiredJqQuery),
    steps: cdktf.listMapper(actionSelfServiceTriggerStepsToTerraform, false)(struct!.steps),
    titles: cdktf.hashMapper(actionSelfServiceTriggerTitlesToTerraform)(struct!.titles),
    user_properties: actionSelfServiceTriggerUserPropertiesToTerraform(struct!.userProperties),
  }
}


export function actionSelfServiceTriggerToHclTerraform(struct?: ActionSelfServiceTrigger | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    action_card_button_text: {
      value: cdktf.stringToHclTerraform(struct!.actionCardButtonText),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    blueprint_identifier: {
      value: cdktf.stringToHclTerraform(struct!.blueprintIdentifier),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    condition: {
      value: cdktf.stringToHclTerraform(struct!.condition),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    execute_action_button_text: {
      value: cdktf.stringToHclTerraform(struct!.executeActionButtonText),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    operation: {
      value: cdktf.stringToHclTerraform(struct!.operation),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    order_properties: {
      value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(struct!.orderProperties),
      isBlock: false,
      type: "list",
      storageClassType: "stringList",
    },
    required_jq_query: {
      value: cdktf.stringToHclTerraform(struct!.requiredJqQuery),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    steps: {
      value: cdktf.listMapperHcl(actionSelfServiceTriggerStepsToHclTerraform, false)(struct!.steps),
      isBlock: true,
      type: "list",
      storageClassType: "ActionSelfServiceTriggerStepsList",
    },
    titles: {
      value: cdktf.hashMapperHcl(actionSelfServiceTriggerTitlesToHclTerraform)(struct!.titles),
      isBlock: true,
      type: "map",
      storageClassType: "ActionSelfServiceTriggerTitlesMap",
    },
    user_properties: {
      value: actionSelfServiceTriggerUserPropertiesToHclTerraform(struct!.userProperties),
      isBlock: true,
      type: "struct",
      storageClassType: "ActionSelfServiceTriggerUserProperties",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class ActionSelfServiceTriggerOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): ActionSelfServiceTrigger | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._actionCardButtonText !== undefined) {
      hasAnyValues = true;
      internalValueResult.actionCardButtonText = this._actionCardButtonText;
    }
    if (this._blueprintIdentifier !== undefined) {
      hasAnyValues = true;
      internalValueResult.blueprintIdentifier = this._blueprintIdentifier;
    }
    if (this._condition !== undefined) {
      hasAnyValues = true;
      internalValueResult.condition = this._condition;
    }
    if (this._executeActionButtonText !== undefined) {
      hasAnyValues = true;
      internalValueResult.executeActionButtonText = this._executeActionButtonText;
    }
    if (this._operation !== undefined) {
      hasAnyValues = true;
      internalValueResult.operation = this._operation;
    }
    if (this._orderProperties !== undefined) {
      hasAnyValues = true;
      internalValueResult.orderProperties = this._orderProperties;
    }
    if (this._requiredJqQuery !== undefined) {
      hasAnyValues = true;
      internalValueResult.requiredJqQuery = this._requiredJqQuery;
    }
    if (this._steps?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.steps = this._steps?.internalValue;
    }
    if (this._titles?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.titles = this._titles?.internalValue;
    }
    if (this._userProperties?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.userProperties = this._userProperties?.internalValue;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: ActionSelfServiceTrigger | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._actionCardButtonText = undefined;
      this._blueprintIdentifier = undefined;
      this._condition = undefined;
      this._executeActionButtonText = undefined;
      this._operation = undefined;
      this._orderProperties = undefined;
      this._requiredJqQuery = undefined;
      this._steps.internalValue = undefined;
      this._titles.internalValue = undefined;
      this._userProperties.internalValue = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._actionCardButtonText = value.actionCardButtonText;
      this._blueprintIdentifier = value.blueprintIdentifier;
      this._condition = value.condition;
      this._executeActionButtonText = value.executeActionButtonText;
      this._operation = value.operation;
      this._orderProperties = value.orderProperties;
      this._requiredJqQuery = value.requiredJqQuery;
      this._steps.internalValue = value.steps;
      this._titles.internalValue = value.titles;
      this._userProperties.internalValue = value.userProperties;
    }
  }

  // action_card_button_text - computed: false, optional: true, required: false
  private _actionCardButtonText?: string;
  public get actionCardButtonText() {
    return this.getStringAttribute('action_card_button_text');
  }
  public set actionCardButtonText(value: string) {
    this._actionCardButtonText = value;
  }
  public resetActionCardButtonText() {
    this._actionCardButtonText = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get actionCardButtonTextInput() {
    return this._actionCardButtonText;
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

  // condition - computed: false, optional: true, required: false
  private _condition?: string;
  public get condition() {
    return this.getStringAttribute('condition');
  }
  public set condition(value: string) {
    this._condition = value;
  }
  public resetCondition() {
    this._condition = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get conditionInput() {
    return this._condition;
  }

  // execute_action_button_text - computed: false, optional: true, required: false
  private _executeActionButtonText?: string;
  public get executeActionButtonText() {
    return this.getStringAttribute('execute_action_button_text');
  }
  public set executeActionButtonText(value: string) {
    this._executeActionButtonText = value;
  }
  public resetExecuteActionButtonText() {
    this._executeActionButtonText = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get executeActionButtonTextInput() {
    return this._executeActionButtonText;
  }

  // operation - computed: false, optional: false, required: true
  private _operation?: string;
  public get operation() {
    return this.getStringAttribute('operation');
  }
  public set operation(value: string) {
    this._operation = value;
  }
  // Temporarily expose input value. Use with caution.
  public get operationInput() {
    return this._operation;
  }

  // order_properties - computed: false, optional: true, required: false
  private _orderProperties?: string[];
  public get orderProperties() {
    return this.getListAttribute('order_properties');
  }
  public set orderProperties(value: string[]) {
    this._orderProperties = value;
  }
  public resetOrderProperties() {
    this._orderProperties = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get orderPropertiesInput() {
    return this._orderProperties;
  }

  // required_jq_query - computed: false, optional: true, required: false
  private _requiredJqQuery?: string;
  public get requiredJqQuery() {
    return this.getStringAttribute('required_jq_query');
  }
  public set requiredJqQuery(value: string) {
    this._requiredJqQuery = value;
  }
  public resetRequiredJqQuery() {
    this._requiredJqQuery = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get requiredJqQueryInput() {
    return this._requiredJqQuery;
  }

  // steps - computed: false, optional: true, required: false
  private _steps = new ActionSelfServiceTriggerStepsList(this, "steps", false);
  public get steps() {
    return this._steps;
  }
  public putSteps(value: ActionSelfServiceTriggerSteps[] | cdktf.IResolvable) {
    this._steps.internalValue = value;
  }
  public resetSteps() {
    this._steps.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get stepsInput() {
    return this._steps.internalValue;
  }

  // titles - computed: false, optional: true, required: false
  private _titles = new ActionSelfServiceTriggerTitlesMap(this, "titles");
  public get titles() {
    return this._titles;
  }
  public putTitles(value: { [key: string]: ActionSelfServiceTriggerTitles } | cdktf.IResolvable) {
    this._titles.internalValue = value;
  }
  public resetTitles() {
    this._titles.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get titlesInput() {
    return this._titles.internalValue;
  }

  // user_properties - computed: false, optional: true, required: false
  private _userProperties = new ActionSelfServiceTriggerUserPropertiesOutputReference(this, "user_properties");
  public get userProperties() {
    return this._userProperties;
  }
  public putUserProperties(value: ActionSelfServiceTriggerUserProperties) {
    this._userProperties.internalValue = value;
  }
  public resetUserProperties() {
    this._userProperties.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get userPropertiesInput() {
    return this._userProperties.internalValue;
  }
}
export interface ActionUpsertEntityMethodMapping {
  /**
  * Icon of the entity.
  */
  readonly icon?: string;
  /**
  * Identifier of the entity.
  */
  readonly identifier?: string;
  /**
  * Properties by identifier, a JSON object.
  */
  readonly properties?: string;
  /**
  * Relations by identifier, a JSON object: an identifier, a list of them, or null.
  */
  readonly relations?: string;
  /**
  * The teams that own the entity.
  */
  readonly teams?: string[];
  /**
  * Template that gives the owning teams. Instead of `teams`.
  */
  readonly teamsJq?: string;
}

export function actionUpsertEntityMethodMappingToTerraform(struct?: ActionUpsertEntityMethodMapping | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    icon: cdktf.stringToTerraform(struct!.icon),
    identifier: cdktf.stringToTerraform(struct!.identifier),
    properties: cdktf.stringToTerraform(struct!.properties),
    relations: cdktf.stringToTerraform(struct!.relations),
    teams: cdktf.listMapper(cdktf.stringToTerraform, false)(struct!.teams),
    teams_jq: cdktf.stringToTerraform(struct!.teamsJq),
  }
}


export function actionUpsertEntityMethodMappingToHclTerraform(struct?: ActionUpsertEntityMethodMapping | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    icon: {
      value: cdktf.stringToHclTerraform(struct!.icon),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    identifier: {
      value: cdktf.stringToHclTerraform(struct!.identifier),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    properties: {
      value: cdktf.stringToHclTerraform(struct!.properties),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    relations: {
      value: cdktf.stringToHclTerraform(struct!.relations),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    teams: {
      value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(struct!.teams),
      isBlock: false,
      type: "set",
      storageClassType: "stringList",
    },
    teams_jq: {
      value: cdktf.stringToHclTerraform(struct!.teamsJq),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class ActionUpsertEntityMethodMappingOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): ActionUpsertEntityMethodMapping | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._icon !== undefined) {
      hasAnyValues = true;
      internalValueResult.icon = this._icon;
    }
    if (this._identifier !== undefined) {
      hasAnyValues = true;
      internalValueResult.identifier = this._identifier;
    }
    if (this._properties !== undefined) {
      hasAnyValues = true;
      internalValueResult.properties = this._properties;
    }
    if (this._relations !== undefined) {
      hasAnyValues = true;
      internalValueResult.relations = this._relations;
    }
    if (this._teams !== undefined) {
      hasAnyValues = true;
      internalValueResult.teams = this._teams;
    }
    if (this._teamsJq !== undefined) {
      hasAnyValues = true;
      internalValueResult.teamsJq = this._teamsJq;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: ActionUpsertEntityMethodMapping | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._icon = undefined;
      this._identifier = undefined;
      this._properties = undefined;
      this._relations = undefined;
      this._teams = undefined;
      this._teamsJq = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._icon = value.icon;
      this._identifier = value.identifier;
      this._properties = value.properties;
      this._relations = value.relations;
      this._teams = value.teams;
      this._teamsJq = value.teamsJq;
    }
  }

  // icon - computed: false, optional: true, required: false
  private _icon?: string;
  public get icon() {
    return this.getStringAttribute('icon');
  }
  public set icon(value: string) {
    this._icon = value;
  }
  public resetIcon() {
    this._icon = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get iconInput() {
    return this._icon;
  }

  // identifier - computed: false, optional: true, required: false
  private _identifier?: string;
  public get identifier() {
    return this.getStringAttribute('identifier');
  }
  public set identifier(value: string) {
    this._identifier = value;
  }
  public resetIdentifier() {
    this._identifier = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get identifierInput() {
    return this._identifier;
  }

  // properties - computed: false, optional: true, required: false
  private _properties?: string;
  public get properties() {
    return this.getStringAttribute('properties');
  }
  public set properties(value: string) {
    this._properties = value;
  }
  public resetProperties() {
    this._properties = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get propertiesInput() {
    return this._properties;
  }

  // relations - computed: false, optional: true, required: false
  private _relations?: string;
  public get relations() {
    return this.getStringAttribute('relations');
  }
  public set relations(value: string) {
    this._relations = value;
  }
  public resetRelations() {
    this._relations = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get relationsInput() {
    return this._relations;
  }

  // teams - computed: false, optional: true, required: false
  private _teams?: string[];
  public get teams() {
    return cdktf.Fn.tolist(this.getListAttribute('teams'));
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

  // teams_jq - computed: false, optional: true, required: false
  private _teamsJq?: string;
  public get teamsJq() {
    return this.getStringAttribute('teams_jq');
  }
  public set teamsJq(value: string) {
    this._teamsJq = value;
  }
  public resetTeamsJq() {
    this._teamsJq = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get teamsJqInput() {
    return this._teamsJq;
  }
}
export interface ActionUpsertEntityMethod {
  /**
  * Blueprint of the entity.
  */
  readonly blueprintIdentifier: string;
  /**
  * What is written into the entity.
  */
  readonly mapping?: ActionUpsertEntityMethodMapping;
  /**
  * Title of the entity; sent as part of the mapping.
  */
  readonly title?: string;
}

export function actionUpsertEntityMethodToTerraform(struct?: ActionUpsertEntityMethod | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    blueprint_identifier: cdktf.stringToTerraform(struct!.blueprintIdentifier),
    mapping: actionUpsertEntityMethodMappingToTerraform(struct!.mapping),
    title: cdktf.stringToTerraform(struct!.title),
  }
}


export function actionUpsertEntityMethodToHclTerraform(struct?: ActionUpsertEntityMethod | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    blueprint_identifier: {
      value: cdktf.stringToHclTerraform(struct!.blueprintIdentifier),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    mapping: {
      value: actionUpsertEntityMethodMappingToHclTerraform(struct!.mapping),
      isBlock: true,
      type: "struct",
      storageClassType: "ActionUpsertEntityMethodMapping",
    },
    title: {
      value: cdktf.stringToHclTerraform(struct!.title),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class ActionUpsertEntityMethodOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): ActionUpsertEntityMethod | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._blueprintIdentifier !== undefined) {
      hasAnyValues = true;
      internalValueResult.blueprintIdentifier = this._blueprintIdentifier;
    }
    if (this._mapping?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.mapping = this._mapping?.internalValue;
    }
    if (this._title !== undefined) {
      hasAnyValues = true;
      internalValueResult.title = this._title;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: ActionUpsertEntityMethod | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._blueprintIdentifier = undefined;
      this._mapping.internalValue = undefined;
      this._title = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._blueprintIdentifier = value.blueprintIdentifier;
      this._mapping.internalValue = value.mapping;
      this._title = value.title;
    }
  }

  // blueprint_identifier - computed: false, optional: false, required: true
  private _blueprintIdentifier?: string;
  public get blueprintIdentifier() {
    return this.getStringAttribute('blueprint_identifier');
  }
  public set blueprintIdentifier(value: string) {
    this._blueprintIdentifier = value;
  }
  // Temporarily expose input value. Use with caution.
  public get blueprintIdentifierInput() {
    return this._blueprintIdentifier;
  }

  // mapping - computed: false, optional: true, required: false
  private _mapping = new ActionUpsertEntityMethodMappingOutputReference(this, "mapping");
  public get mapping() {
    return this._mapping;
  }
  public putMapping(value: ActionUpsertEntityMethodMapping) {
    this._mapping.internalValue = value;
  }
  public resetMapping() {
    this._mapping.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get mappingInput() {
    return this._mapping.internalValue;
  }

  // title - computed: false, optional: true, required: false
  private _title?: string;
  public get title() {
    return this.getStringAttribute('title');
  }
  public set title(value: string) {
    this._title = value;
  }
  public resetTitle() {
    this._title = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get titleInput() {
    return this._title;
  }
}
export interface ActionWebhookMethod {
  /**
  * Whether the Port agent sends it, from inside your network: `true`, `false` or a `{{ }}` template.
  */
  readonly agent?: string;
  /**
  * The body, a JSON object or list; values may be `{{ }}` templates.
  */
  readonly body?: string;
  /**
  * Headers; values may be `{{ }}` templates.
  */
  readonly headers?: { [key: string]: string };
  /**
  * HTTP method; Port uses `POST` where it is left out.
  */
  readonly method?: string;
  /**
  * Whether the response decides how the run ends: `true`, `false` or a `{{ }}` template.
  */
  readonly synchronized?: string;
  /**
  * Where the request goes; may hold `{{ }}` templates.
  */
  readonly url: string;
}

export function actionWebhookMethodToTerraform(struct?: ActionWebhookMethod | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    agent: cdktf.stringToTerraform(struct!.agent),
    body: cdktf.stringToTerraform(struct!.body),
    headers: cdktf.hashMapper(cdktf.stringToTerraform)(struct!.headers),
    method: cdktf.stringToTerraform(struct!.method),
    synchronized: cdktf.stringToTerraform(struct!.synchronized),
    url: cdktf.stringToTerraform(struct!.url),
  }
}


export function actionWebhookMethodToHclTerraform(struct?: ActionWebhookMethod | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    agent: {
      value: cdktf.stringToHclTerraform(struct!.agent),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    body: {
      value: cdktf.stringToHclTerraform(struct!.body),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    headers: {
      value: cdktf.hashMapperHcl(cdktf.stringToHclTerraform)(struct!.headers),
      isBlock: false,
      type: "map",
      storageClassType: "stringMap",
    },
    method: {
      value: cdktf.stringToHclTerraform(struct!.method),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    synchronized: {
      value: cdktf.stringToHclTerraform(struct!.synchronized),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    url: {
      value: cdktf.stringToHclTerraform(struct!.url),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class ActionWebhookMethodOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): ActionWebhookMethod | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._agent !== undefined) {
      hasAnyValues = true;
      internalValueResult.agent = this._agent;
    }
    if (this._body !== undefined) {
      hasAnyValues = true;
      internalValueResult.body = this._body;
    }
    if (this._headers !== undefined) {
      hasAnyValues = true;
      internalValueResult.headers = this._headers;
    }
    if (this._method !== undefined) {
      hasAnyValues = true;
      internalValueResult.method = this._method;
    }
    if (this._synchronized !== undefined) {
      hasAnyValues = true;
      internalValueResult.synchronized = this._synchronized;
    }
    if (this._url !== undefined) {
      hasAnyValues = true;
      internalValueResult.url = this._url;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: ActionWebhookMethod | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._agent = undefined;
      this._body = undefined;
      this._headers = undefined;
      this._method = undefined;
      this._synchronized = undefined;
      this._url = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._agent = value.agent;
      this._body = value.body;
      this._headers = value.headers;
      this._method = value.method;
      this._synchronized = value.synchronized;
      this._url = value.url;
    }
  }

  // agent - computed: false, optional: true, required: false
  private _agent?: string;
  public get agent() {
    return this.getStringAttribute('agent');
  }
  public set agent(value: string) {
    this._agent = value;
  }
  public resetAgent() {
    this._agent = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get agentInput() {
    return this._agent;
  }

  // body - computed: false, optional: true, required: false
  private _body?: string;
  public get body() {
    return this.getStringAttribute('body');
  }
  public set body(value: string) {
    this._body = value;
  }
  public resetBody() {
    this._body = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get bodyInput() {
    return this._body;
  }

  // headers - computed: false, optional: true, required: false
  private _headers?: { [key: string]: string };
  public get headers() {
    return this.getStringMapAttribute('headers');
  }
  public set headers(value: { [key: string]: string }) {
    this._headers = value;
  }
  public resetHeaders() {
    this._headers = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get headersInput() {
    return this._headers;
  }

  // method - computed: false, optional: true, required: false
  private _method?: string;
  public get method() {
    return this.getStringAttribute('method');
  }
  public set method(value: string) {
    this._method = value;
  }
  public resetMethod() {
    this._method = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get methodInput() {
    return this._method;
  }

  // synchronized - computed: false, optional: true, required: false
  private _synchronized?: string;
  public get synchronized() {
    return this.getStringAttribute('synchronized');
  }
  public set synchronized(value: string) {
    this._synchronized = value;
  }
  public resetSynchronized() {
    this._synchronized = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get synchronizedInput() {
    return this._synchronized;
  }

  // url - computed: false, optional: false, required: true
  private _url?: string;
  public get url() {
    return this.getStringAttribute('url');
  }
  public set url(value: string) {
    this._url = value;
  }
  // Temporarily expose input value. Use with caution.
  public get urlInput() {
    return this._url;
  }
}

/**
* Represents a port_action
*/
export class Action extends cdktf.TerraformResource {

  // =================
  // STATIC PROPERTIES
  // =================
  public static readonly tfResourceType = "port_action";

  // ==============
  // STATIC Methods
  // ==============
  /**
  * Generates CDKTF code for importing a Action resource upon running "cdktf plan <stack-name>"
  * @param scope The scope in which to define this construct
  * @param importToId The construct id used in the generated config for the Action to import
  * @param importFromId The id of the existing Action that should be imported. Refer to the import section in the documentation of this resource for the id to use
  * @param provider? Optional instance of the provider where the Action to import is found
  */
  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "port_action", importId: importFromId, provider });
      }

  // ===========
  // INITIALIZER
  // ===========

  /**
  * Create a new port_action Resource
  *
  * @param scope The scope in which to define this construct
  * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
  * @param options ActionConfig
  */
  public constructor(scope: Construct, id: string, config: ActionConfig) {
    super(scope, id, {
      terraformResourceType: 'port_action',
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
    this._allowAnyoneToViewRuns = config.allowAnyoneToViewRuns;
    this._approvalEmailNotification.internalValue = config.approvalEmailNotification;
    this._approvalWebhookNotification.internalValue = config.approvalWebhookNotification;
    this._automationTrigger.internalValue = config.automationTrigger;
    this._azureMethod.internalValue = config.azureMethod;
    this._blueprint = config.blueprint;
    this._description = config.description;
    this._githubMethod.internalValue = config.githubMethod;
    this._gitlabMethod.internalValue = config.gitlabMethod;
    this._icon = config.icon;
    this._identifier = config.identifier;
    this._integrationMethod.internalValue = config.integrationMethod;
    this._kafkaMethod.internalValue = config.kafkaMethod;
    this._publish = config.publish;
    this._requiredApproval = config.requiredApproval;
    this._selfServiceTrigger.internalValue = config.selfServiceTrigger;
    this._title = config.title;
    this._upsertEntityMethod.internalValue = config.upsertEntityMethod;
    this._webhookMethod.internalValue = config.webhookMethod;
  }

  // ==========
  // ATTRIBUTES
  // ==========

  // allow_anyone_to_view_runs - computed: false, optional: true, required: false
  private _allowAnyoneToViewRuns?: boolean | cdktf.IResolvable;
  public get allowAnyoneToViewRuns() {
    return this.getBooleanAttribute('allow_anyone_to_view_runs');
  }
  public set allowAnyoneToViewRuns(value: boolean | cdktf.IResolvable) {
    this._allowAnyoneToViewRuns = value;
  }
  public resetAllowAnyoneToViewRuns() {
    this._allowAnyoneToViewRuns = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get allowAnyoneToViewRunsInput() {
    return this._allowAnyoneToViewRuns;
  }

  // approval_email_notification - computed: false, optional: true, required: false
  private _approvalEmailNotification = new ActionApprovalEmailNotificationOutputReference(this, "approval_email_notification");
  public get approvalEmailNotification() {
    return this._approvalEmailNotification;
  }
  public putApprovalEmailNotification(value: ActionApprovalEmailNotification) {
    this._approvalEmailNotification.internalValue = value;
  }
  public resetApprovalEmailNotification() {
    this._approvalEmailNotification.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get approvalEmailNotificationInput() {
    return this._approvalEmailNotification.internalValue;
  }

  // approval_webhook_notification - computed: false, optional: true, required: false
  private _approvalWebhookNotification = new ActionApprovalWebhookNotificationOutputReference(this, "approval_webhook_notification");
  public get approvalWebhookNotification() {
    return this._approvalWebhookNotification;
  }
  public putApprovalWebhookNotification(value: ActionApprovalWebhookNotification) {
    this._approvalWebhookNotification.internalValue = value;
  }
  public resetApprovalWebhookNotification() {
    this._approvalWebhookNotification.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get approvalWebhookNotificationInput() {
    return this._approvalWebhookNotification.internalValue;
  }

  // automation_trigger - computed: false, optional: true, required: false
  private _automationTrigger = new ActionAutomationTriggerOutputReference(this, "automation_trigger");
  public get automationTrigger() {
    return this._automationTrigger;
  }
  public putAutomationTrigger(value: ActionAutomationTrigger) {
    this._automationTrigger.internalValue = value;
  }
  public resetAutomationTrigger() {
    this._automationTrigger.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get automationTriggerInput() {
    return this._automationTrigger.internalValue;
  }

  // azure_method - computed: false, optional: true, required: false
  private _azureMethod = new ActionAzureMethodOutputReference(this, "azure_method");
  public get azureMethod() {
    return this._azureMethod;
  }
  public putAzureMethod(value: ActionAzureMethod) {
    this._azureMethod.internalValue = value;
  }
  public resetAzureMethod() {
    this._azureMethod.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get azureMethodInput() {
    return this._azureMethod.internalValue;
  }

  // blueprint - computed: false, optional: true, required: false
  private _blueprint?: string;
  public get blueprint() {
    return this.getStringAttribute('blueprint');
  }
  public set blueprint(value: string) {
    this._blueprint = value;
  }
  public resetBlueprint() {
    this._blueprint = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get blueprintInput() {
    return this._blueprint;
  }

  // description - computed: false, optional: true, required: false
  private _description?: string;
  public get description() {
    return this.getStringAttribute('description');
  }
  public set description(value: string) {
    this._description = value;
  }
  public resetDescription() {
    this._description = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get descriptionInput() {
    return this._description;
  }

  // github_method - computed: false, optional: true, required: false
  private _githubMethod = new ActionGithubMethodOutputReference(this, "github_method");
  public get githubMethod() {
    return this._githubMethod;
  }
  public putGithubMethod(value: ActionGithubMethod) {
    this._githubMethod.internalValue = value;
  }
  public resetGithubMethod() {
    this._githubMethod.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get githubMethodInput() {
    return this._githubMethod.internalValue;
  }

  // gitlab_method - computed: false, optional: true, required: false
  private _gitlabMethod = new ActionGitlabMethodOutputReference(this, "gitlab_method");
  public get gitlabMethod() {
    return this._gitlabMethod;
  }
  public putGitlabMethod(value: ActionGitlabMethod) {
    this._gitlabMethod.internalValue = value;
  }
  public resetGitlabMethod() {
    this._gitlabMethod.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get gitlabMethodInput() {
    return this._gitlabMethod.internalValue;
  }

  // icon - computed: false, optional: true, required: false
  private _icon?: string;
  public get icon() {
    return this.getStringAttribute('icon');
  }
  public set icon(value: string) {
    this._icon = value;
  }
  public resetIcon() {
    this._icon = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get iconInput() {
    return this._icon;
  }

  // id - computed: true, optional: false, required: false
  public get id() {
    return this.getStringAttribute('id');
  }

  // identifier - computed: false, optional: false, required: true
  private _identifier?: string;
  public get identifier() {
    return this.getStringAttribute('identifier');
  }
  public set identifier(value: string) {
    this._identifier = value;
  }
  // Temporarily expose input value. Use with caution.
  public get identifierInput() {
    return this._identifier;
  }

  // integration_method - computed: false, optional: true, required: false
  private _integrationMethod = new ActionIntegrationMethodOutputReference(this, "integration_method");
  public get integrationMethod() {
    return this._integrationMethod;
  }
  public putIntegrationMethod(value: ActionIntegrationMethod) {
    this._integrationMethod.internalValue = value;
  }
  public resetIntegrationMethod() {
    this._integrationMethod.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get integrationMethodInput() {
    return this._integrationMethod.internalValue;
  }

  // kafka_method - computed: false, optional: true, required: false
  private _kafkaMethod = new ActionKafkaMethodOutputReference(this, "kafka_method");
  public get kafkaMethod() {
    return this._kafkaMethod;
  }
  public putKafkaMethod(value: ActionKafkaMethod) {
    this._kafkaMethod.internalValue = value;
  }
  public resetKafkaMethod() {
    this._kafkaMethod.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get kafkaMethodInput() {
    return this._kafkaMethod.internalValue;
  }

  // publish - computed: true, optional: true, required: false
  private _publish?: boolean | cdktf.IResolvable;
  public get publish() {
    return this.getBooleanAttribute('publish');
  }
  public set publish(value: boolean | cdktf.IResolvable) {
    this._publish = value;
  }
  public resetPublish() {
    this._publish = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get publishInput() {
    return this._publish;
  }

  // required_approval - computed: false, optional: true, required: false
  private _requiredApproval?: string;
  public get requiredApproval() {
    return this.getStringAttribute('required_approval');
  }
  public set requiredApproval(value: string) {
    this._requiredApproval = value;
  }
  public resetRequiredApproval() {
    this._requiredApproval = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get requiredApprovalInput() {
    return this._requiredApproval;
  }

  // self_service_trigger - computed: false, optional: true, required: false
  private _selfServiceTrigger = new ActionSelfServiceTriggerOutputReference(this, "self_service_trigger");
  public get selfServiceTrigger() {
    return this._selfServiceTrigger;
  }
  public putSelfServiceTrigger(value: ActionSelfServiceTrigger) {
    this._selfServiceTrigger.internalValue = value;
  }
  public resetSelfServiceTrigger() {
    this._selfServiceTrigger.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get selfServiceTriggerInput() {
    return this._selfServiceTrigger.internalValue;
  }

  // title - computed: false, optional: true, required: false
  private _title?: string;
  public get title() {
    return this.getStringAttribute('title');
  }
  public set title(value: string) {
    this._title = value;
  }
  public resetTitle() {
    this._title = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get titleInput() {
    return this._title;
  }

  // upsert_entity_method - computed: false, optional: true, required: false
  private _upsertEntityMethod = new ActionUpsertEntityMethodOutputReference(this, "upsert_entity_method");
  public get upsertEntityMethod() {
    return this._upsertEntityMethod;
  }
  public putUpsertEntityMethod(value: ActionUpsertEntityMethod) {
    this._upsertEntityMethod.internalValue = value;
  }
  public resetUpsertEntityMethod() {
    this._upsertEntityMethod.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get upsertEntityMethodInput() {
    return this._upsertEntityMethod.internalValue;
  }

  // webhook_method - computed: false, optional: true, required: false
  private _webhookMethod = new ActionWebhookMethodOutputReference(this, "webhook_method");
  public get webhookMethod() {
    return this._webhookMethod;
  }
  public putWebhookMethod(value: ActionWebhookMethod) {
    this._webhookMethod.internalValue = value;
  }
  public resetWebhookMethod() {
    this._webhookMethod.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get webhookMethodInput() {
    return this._webhookMethod.internalValue;
  }

  // =========
  // SYNTHESIS
  // =========

  protected synthesizeAttributes(): { [name: string]: any } {
    return {
      allow_anyone_to_view_runs: cdktf.booleanToTerraform(this._allowAnyoneToViewRuns),
      approval_email_notification: actionApprovalEmailNotificationToTerraform(this._approvalEmailNotification.internalValue),
      approval_webhook_notification: actionApprovalWebhookNotificationToTerraform(this._approvalWebhookNotification.internalValue),
      automation_trigger: actionAutomationTriggerToTerraform(this._automationTrigger.internalValue),
      azure_method: actionAzureMethodToTerraform(this._azureMethod.internalValue),
      blueprint: cdktf.stringToTerraform(this._blueprint),
      description: cdktf.stringToTerraform(this._description),
      github_method: actionGithubMethodToTerraform(this._githubMethod.internalValue),
      gitlab_method: actionGitlabMethodToTerraform(this._gitlabMethod.internalValue),
      icon: cdktf.stringToTerraform(this._icon),
      identifier: cdktf.stringToTerraform(this._identifier),
      integration_method: actionIntegrationMethodToTerraform(this._integrationMethod.internalValue),
      kafka_method: actionKafkaMethodToTerraform(this._kafkaMethod.internalValue),
      publish: cdktf.booleanToTerraform(this._publish),
      required_approval: cdktf.stringToTerraform(this._requiredApproval),
      self_service_trigger: actionSelfServiceTriggerToTerraform(this._selfServiceTrigger.internalValue),
      title: cdktf.stringToTerraform(this._title),
      upsert_entity_method: actionUpsertEntityMethodToTerraform(this._upsertEntityMethod.internalValue),
      webhook_method: actionWebhookMethodToTerraform(this._webhookMethod.internalValue),
    };
  }

  protected synthesizeHclAttributes(): { [name: string]: any } {
    const attrs = {
      allow_anyone_to_view_runs: {
        value: cdktf.booleanToHclTerraform(this._allowAnyoneToViewRuns),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      approval_email_notification: {
        value: actionApprovalEmailNotificationToHclTerraform(this._approvalEmailNotification.internalValue),
        isBlock: true,
        type: "struct",
        storageClassType: "ActionApprovalEmailNotification",
      },
      approval_webhook_notification: {
        value: actionApprovalWebhookNotificationToHclTerraform(this._approvalWebhookNotification.internalValue),
        isBlock: true,
        type: "struct",
        storageClassType: "ActionApprovalWebhookNotification",
      },
      automation_trigger: {
        value: actionAutomationTriggerToHclTerraform(this._automationTrigger.internalValue),
        isBlock: true,
        type: "struct",
        storageClassType: "ActionAutomationTrigger",
      },
      azure_method: {
        value: actionAzureMethodToHclTerraform(this._azureMethod.internalValue),
        isBlock: true,
        type: "struct",
        storageClassType: "ActionAzureMethod",
      },
      blueprint: {
        value: cdktf.stringToHclTerraform(this._blueprint),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      description: {
        value: cdktf.stringToHclTerraform(this._description),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      github_method: {
        value: actionGithubMethodToHclTerraform(this._githubMethod.internalValue),
        isBlock: true,
        type: "struct",
        storageClassType: "ActionGithubMethod",
      },
      gitlab_method: {
        value: actionGitlabMethodToHclTerraform(this._gitlabMethod.internalValue),
        isBlock: true,
        type: "struct",
        storageClassType: "ActionGitlabMethod",
      },
      icon: {
        value: cdktf.stringToHclTerraform(this._icon),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      identifier: {
        value: cdktf.stringToHclTerraform(this._identifier),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      integration_method: {
        value: actionIntegrationMethodToHclTerraform(this._integrationMethod.internalValue),
        isBlock: true,
        type: "struct",
        storageClassType: "ActionIntegrationMethod",
      },
      kafka_method: {
        value: actionKafkaMethodToHclTerraform(this._kafkaMethod.internalValue),
        isBlock: true,
        type: "struct",
        storageClassType: "ActionKafkaMethod",
      },
      publish: {
        value: cdktf.booleanToHclTerraform(this._publish),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      required_approval: {
        value: cdktf.stringToHclTerraform(this._requiredApproval),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      self_service_trigger: {
        value: actionSelfServiceTriggerToHclTerraform(this._selfServiceTrigger.internalValue),
        isBlock: true,
        type: "struct",
        storageClassType: "ActionSelfServiceTrigger",
      },
      title: {
        value: cdktf.stringToHclTerraform(this._title),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      upsert_entity_method: {
        value: actionUpsertEntityMethodToHclTerraform(this._upsertEntityMethod.internalValue),
        isBlock: true,
        type: "struct",
        storageClassType: "ActionUpsertEntityMethod",
      },
      webhook_method: {
        value: actionWebhookMethodToHclTerraform(this._webhookMethod.internalValue),
        isBlock: true,
        type: "struct",
        storageClassType: "ActionWebhookMethod",
      },
    };

    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined ))
  }
}
