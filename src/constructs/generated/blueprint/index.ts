// generated from terraform resource schema

import { Construct } from 'constructs';
import * as cdktf from 'cdktf';

// Configuration

export interface BlueprintConfig extends cdktf.TerraformMetaArguments {
  /**
  * Properties that Port computes with jq from the others, by key.
  */
  readonly calculationProperties?: { [key: string]: BlueprintCalculationProperties } | cdktf.IResolvable;
  /**
  * Whether creating the blueprint also creates a page that lists its entities. `true` if left out. Read when the blueprint is created; changing it afterwards does nothing.
  */
  readonly createCatalogPage?: boolean | cdktf.IResolvable;
  /**
  * What entities of this kind are.
  */
  readonly description?: string;
  /**
  * Whether destroying the blueprint also deletes its entities. Read from state: apply `true` before destroying. `false` if left out.
  */
  readonly forceDeleteEntities?: boolean | cdktf.IResolvable;
  /**
  * Name of its icon.
  */
  readonly icon?: string;
  /**
  * Identifier of the blueprint; changing it renames the blueprint and keeps its entities.
  */
  readonly identifier: string;
  /**
  * Whether entities are found by the search over the whole catalog. The organization decides if left out.
  */
  readonly includeInGlobalSearch?: boolean | cdktf.IResolvable;
  /**
  * Announce changes of entities on the Kafka topic of the organization: `{}`.
  */
  readonly kafkaChangelogDestination?: BlueprintKafkaChangelogDestination;
  /**
  * Properties of related entities, shown as if they were of this one, by key.
  */
  readonly mirrorProperties?: { [key: string]: BlueprintMirrorProperties } | cdktf.IResolvable;
  /**
  * Where the owning teams of an entity come from.
  */
  readonly ownership?: BlueprintOwnership;
  /**
  * What an entity can hold, by type of value.
  */
  readonly properties?: BlueprintProperties;
  /**
  * Relations to other blueprints, by key.
  */
  readonly relations?: { [key: string]: BlueprintRelations } | cdktf.IResolvable;
  /**
  * Older form of inherited ownership: use `ownership` with `type = "Inherited"` instead.
  */
  readonly teamInheritance?: BlueprintTeamInheritance;
  /**
  * What people see as its name.
  */
  readonly title: string;
  /**
  * Announce changes of entities to a URL.
  */
  readonly webhookChangelogDestination?: BlueprintWebhookChangelogDestination;
}
export interface BlueprintCalculationPropertiesSpecAuthentication {
  /**
  * Where the user signs in.
  */
  readonly authorizationUrl: string;
  /**
  * Client id registered at the identity provider.
  */
  readonly clientId: string;
  /**
  * Where the code is exchanged for a token.
  */
  readonly tokenUrl: string;
}

export function blueprintCalculationPropertiesSpecAuthenticationToTerraform(struct?: BlueprintCalculationPropertiesSpecAuthentication | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    authorization_url: cdktf.stringToTerraform(struct!.authorizationUrl),
    client_id: cdktf.stringToTerraform(struct!.clientId),
    token_url: cdktf.stringToTerraform(struct!.tokenUrl),
  }
}


export function blueprintCalculationPropertiesSpecAuthenticationToHclTerraform(struct?: BlueprintCalculationPropertiesSpecAuthentication | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    authorization_url: {
      value: cdktf.stringToHclTerraform(struct!.authorizationUrl),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    client_id: {
      value: cdktf.stringToHclTerraform(struct!.clientId),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    token_url: {
      value: cdktf.stringToHclTerraform(struct!.tokenUrl),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class BlueprintCalculationPropertiesSpecAuthenticationOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): BlueprintCalculationPropertiesSpecAuthentication | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._authorizationUrl !== undefined) {
      hasAnyValues = true;
      internalValueResult.authorizationUrl = this._authorizationUrl;
    }
    if (this._clientId !== undefined) {
      hasAnyValues = true;
      internalValueResult.clientId = this._clientId;
    }
    if (this._tokenUrl !== undefined) {
      hasAnyValues = true;
      internalValueResult.tokenUrl = this._tokenUrl;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: BlueprintCalculationPropertiesSpecAuthentication | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._authorizationUrl = undefined;
      this._clientId = undefined;
      this._tokenUrl = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._authorizationUrl = value.authorizationUrl;
      this._clientId = value.clientId;
      this._tokenUrl = value.tokenUrl;
    }
  }

  // authorization_url - computed: false, optional: false, required: true
  private _authorizationUrl?: string;
  public get authorizationUrl() {
    return this.getStringAttribute('authorization_url');
  }
  public set authorizationUrl(value: string) {
    this._authorizationUrl = value;
  }
  // Temporarily expose input value. Use with caution.
  public get authorizationUrlInput() {
    return this._authorizationUrl;
  }

  // client_id - computed: false, optional: false, required: true
  private _clientId?: string;
  public get clientId() {
    return this.getStringAttribute('client_id');
  }
  public set clientId(value: string) {
    this._clientId = value;
  }
  // Temporarily expose input value. Use with caution.
  public get clientIdInput() {
    return this._clientId;
  }

  // token_url - computed: false, optional: false, required: true
  private _tokenUrl?: string;
  public get tokenUrl() {
    return this.getStringAttribute('token_url');
  }
  public set tokenUrl(value: string) {
    this._tokenUrl = value;
  }
  // Temporarily expose input value. Use with caution.
  public get tokenUrlInput() {
    return this._tokenUrl;
  }
}
export interface BlueprintCalculationProperties {
  /**
  * The jq program, such as `.properties.a + "/" + .title`.
  */
  readonly calculation: string;
  /**
  * Whether values are shown in colours.
  */
  readonly colorized?: boolean | cdktf.IResolvable;
  /**
  * Colour of each value, such as `{ high = "red", low = "green" }`.
  */
  readonly colors?: { [key: string]: string };
  /**
  * How a date and time is shown, for `format = "date-time"`.
  */
  readonly dateFormat?: string;
  /**
  * Explanation shown beside it.
  */
  readonly description?: string;
  /**
  * What the result is, such as `url` or `date-time`.
  */
  readonly format?: string;
  /**
  * Name of the icon beside it.
  */
  readonly icon?: string;
  /**
  * Viewer for the value: `open-api`, `async-api` or `embedded-url`.
  */
  readonly spec?: string;
  /**
  * How the browser signs in to what `spec = "embedded-url"` embeds (OAuth authorization code with PKCE).
  */
  readonly specAuthentication?: BlueprintCalculationPropertiesSpecAuthentication;
  /**
  * What people see as its name.
  */
  readonly title?: string;
  /**
  * JSON type of the result: `string`, `number`, `boolean`, `object` or `array`.
  */
  readonly type: string;
}

export function blueprintCalculationPropertiesToTerraform(struct?: BlueprintCalculationProperties | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    calculation: cdktf.stringToTerraform(struct!.calculation),
    colorized: cdktf.booleanToTerraform(struct!.colorized),
    colors: cdktf.hashMapper(cdktf.stringToTerraform)(struct!.colors),
    date_format: cdktf.stringToTerraform(struct!.dateFormat),
    description: cdktf.stringToTerraform(struct!.description),
    format: cdktf.stringToTerraform(struct!.format),
    icon: cdktf.stringToTerraform(struct!.icon),
    spec: cdktf.stringToTerraform(struct!.spec),
    spec_authentication: blueprintCalculationPropertiesSpecAuthenticationToTerraform(struct!.specAuthentication),
    title: cdktf.stringToTerraform(struct!.title),
    type: cdktf.stringToTerraform(struct!.type),
  }
}


export function blueprintCalculationPropertiesToHclTerraform(struct?: BlueprintCalculationProperties | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    calculation: {
      value: cdktf.stringToHclTerraform(struct!.calculation),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    colorized: {
      value: cdktf.booleanToHclTerraform(struct!.colorized),
      isBlock: false,
      type: "simple",
      storageClassType: "boolean",
    },
    colors: {
      value: cdktf.hashMapperHcl(cdktf.stringToHclTerraform)(struct!.colors),
      isBlock: false,
      type: "map",
      storageClassType: "stringMap",
    },
    date_format: {
      value: cdktf.stringToHclTerraform(struct!.dateFormat),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    description: {
      value: cdktf.stringToHclTerraform(struct!.description),
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
    spec: {
      value: cdktf.stringToHclTerraform(struct!.spec),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    spec_authentication: {
      value: blueprintCalculationPropertiesSpecAuthenticationToHclTerraform(struct!.specAuthentication),
      isBlock: true,
      type: "struct",
      storageClassType: "BlueprintCalculationPropertiesSpecAuthentication",
    },
    title: {
      value: cdktf.stringToHclTerraform(struct!.title),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    type: {
      value: cdktf.stringToHclTerraform(struct!.type),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class BlueprintCalculationPropertiesOutputReference extends cdktf.ComplexObject {
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

  public get internalValue(): BlueprintCalculationProperties | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._calculation !== undefined) {
      hasAnyValues = true;
      internalValueResult.calculation = this._calculation;
    }
    if (this._colorized !== undefined) {
      hasAnyValues = true;
      internalValueResult.colorized = this._colorized;
    }
    if (this._colors !== undefined) {
      hasAnyValues = true;
      internalValueResult.colors = this._colors;
    }
    if (this._dateFormat !== undefined) {
      hasAnyValues = true;
      internalValueResult.dateFormat = this._dateFormat;
    }
    if (this._description !== undefined) {
      hasAnyValues = true;
      internalValueResult.description = this._description;
    }
    if (this._format !== undefined) {
      hasAnyValues = true;
      internalValueResult.format = this._format;
    }
    if (this._icon !== undefined) {
      hasAnyValues = true;
      internalValueResult.icon = this._icon;
    }
    if (this._spec !== undefined) {
      hasAnyValues = true;
      internalValueResult.spec = this._spec;
    }
    if (this._specAuthentication?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.specAuthentication = this._specAuthentication?.internalValue;
    }
    if (this._title !== undefined) {
      hasAnyValues = true;
      internalValueResult.title = this._title;
    }
    if (this._type !== undefined) {
      hasAnyValues = true;
      internalValueResult.type = this._type;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: BlueprintCalculationProperties | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._calculation = undefined;
      this._colorized = undefined;
      this._colors = undefined;
      this._dateFormat = undefined;
      this._description = undefined;
      this._format = undefined;
      this._icon = undefined;
      this._spec = undefined;
      this._specAuthentication.internalValue = undefined;
      this._title = undefined;
      this._type = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._calculation = value.calculation;
      this._colorized = value.colorized;
      this._colors = value.colors;
      this._dateFormat = value.dateFormat;
      this._description = value.description;
      this._format = value.format;
      this._icon = value.icon;
      this._spec = value.spec;
      this._specAuthentication.internalValue = value.specAuthentication;
      this._title = value.title;
      this._type = value.type;
    }
  }

  // calculation - computed: false, optional: false, required: true
  private _calculation?: string;
  public get calculation() {
    return this.getStringAttribute('calculation');
  }
  public set calculation(value: string) {
    this._calculation = value;
  }
  // Temporarily expose input value. Use with caution.
  public get calculationInput() {
    return this._calculation;
  }

  // colorized - computed: false, optional: true, required: false
  private _colorized?: boolean | cdktf.IResolvable;
  public get colorized() {
    return this.getBooleanAttribute('colorized');
  }
  public set colorized(value: boolean | cdktf.IResolvable) {
    this._colorized = value;
  }
  public resetColorized() {
    this._colorized = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get colorizedInput() {
    return this._colorized;
  }

  // colors - computed: false, optional: true, required: false
  private _colors?: { [key: string]: string };
  public get colors() {
    return this.getStringMapAttribute('colors');
  }
  public set colors(value: { [key: string]: string }) {
    this._colors = value;
  }
  public resetColors() {
    this._colors = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get colorsInput() {
    return this._colors;
  }

  // date_format - computed: false, optional: true, required: false
  private _dateFormat?: string;
  public get dateFormat() {
    return this.getStringAttribute('date_format');
  }
  public set dateFormat(value: string) {
    this._dateFormat = value;
  }
  public resetDateFormat() {
    this._dateFormat = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get dateFormatInput() {
    return this._dateFormat;
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

  // spec - computed: false, optional: true, required: false
  private _spec?: string;
  public get spec() {
    return this.getStringAttribute('spec');
  }
  public set spec(value: string) {
    this._spec = value;
  }
  public resetSpec() {
    this._spec = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get specInput() {
    return this._spec;
  }

  // spec_authentication - computed: false, optional: true, required: false
  private _specAuthentication = new BlueprintCalculationPropertiesSpecAuthenticationOutputReference(this, "spec_authentication");
  public get specAuthentication() {
    return this._specAuthentication;
  }
  public putSpecAuthentication(value: BlueprintCalculationPropertiesSpecAuthentication) {
    this._specAuthentication.internalValue = value;
  }
  public resetSpecAuthentication() {
    this._specAuthentication.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get specAuthenticationInput() {
    return this._specAuthentication.internalValue;
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

  // type - computed: false, optional: false, required: true
  private _type?: string;
  public get type() {
    return this.getStringAttribute('type');
  }
  public set type(value: string) {
    this._type = value;
  }
  // Temporarily expose input value. Use with caution.
  public get typeInput() {
    return this._type;
  }
}

export class BlueprintCalculationPropertiesMap extends cdktf.ComplexMap {
  public internalValue? : { [key: string]: BlueprintCalculationProperties } | cdktf.IResolvable

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
  public get(key: string): BlueprintCalculationPropertiesOutputReference {
    return new BlueprintCalculationPropertiesOutputReference(this.terraformResource, this.terraformAttribute, key);
  }
}
export interface BlueprintKafkaChangelogDestination {
}

export function blueprintKafkaChangelogDestinationToTerraform(struct?: BlueprintKafkaChangelogDestination | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function blueprintKafkaChangelogDestinationToHclTerraform(struct?: BlueprintKafkaChangelogDestination | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class BlueprintKafkaChangelogDestinationOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): BlueprintKafkaChangelogDestination | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: BlueprintKafkaChangelogDestination | cdktf.IResolvable | undefined) {
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
export interface BlueprintMirrorProperties {
  /**
  * Relations to follow and the property at their end, joined by dots: `service.$title`.
  */
  readonly path: string;
  /**
  * What people see as its name.
  */
  readonly title?: string;
}

export function blueprintMirrorPropertiesToTerraform(struct?: BlueprintMirrorProperties | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    path: cdktf.stringToTerraform(struct!.path),
    title: cdktf.stringToTerraform(struct!.title),
  }
}


export function blueprintMirrorPropertiesToHclTerraform(struct?: BlueprintMirrorProperties | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    path: {
      value: cdktf.stringToHclTerraform(struct!.path),
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
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class BlueprintMirrorPropertiesOutputReference extends cdktf.ComplexObject {
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

  public get internalValue(): BlueprintMirrorProperties | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._path !== undefined) {
      hasAnyValues = true;
      internalValueResult.path = this._path;
    }
    if (this._title !== undefined) {
      hasAnyValues = true;
      internalValueResult.title = this._title;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: BlueprintMirrorProperties | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._path = undefined;
      this._title = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._path = value.path;
      this._title = value.title;
    }
  }

  // path - computed: false, optional: false, required: true
  private _path?: string;
  public get path() {
    return this.getStringAttribute('path');
  }
  public set path(value: string) {
    this._path = value;
  }
  // Temporarily expose input value. Use with caution.
  public get pathInput() {
    return this._path;
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

export class BlueprintMirrorPropertiesMap extends cdktf.ComplexMap {
  public internalValue? : { [key: string]: BlueprintMirrorProperties } | cdktf.IResolvable

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
  public get(key: string): BlueprintMirrorPropertiesOutputReference {
    return new BlueprintMirrorPropertiesOutputReference(this.terraformResource, this.terraformAttribute, key);
  }
}
export interface BlueprintOwnership {
  /**
  * For `Inherited`: the relations to follow to the owning entity, joined by dots: `service.system`.
  */
  readonly path?: string;
  /**
  * What the column of owning teams is called. Port calls it "Owning teams" if left out.
  */
  readonly title?: string;
  /**
  * `Direct`: set on each entity. `Inherited`: those of a related entity, found by `path`.
  */
  readonly type: string;
}

export function blueprintOwnershipToTerraform(struct?: BlueprintOwnership | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    path: cdktf.stringToTerraform(struct!.path),
    title: cdktf.stringToTerraform(struct!.title),
    type: cdktf.stringToTerraform(struct!.type),
  }
}


export function blueprintOwnershipToHclTerraform(struct?: BlueprintOwnership | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    path: {
      value: cdktf.stringToHclTerraform(struct!.path),
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
    type: {
      value: cdktf.stringToHclTerraform(struct!.type),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class BlueprintOwnershipOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): BlueprintOwnership | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._path !== undefined) {
      hasAnyValues = true;
      internalValueResult.path = this._path;
    }
    if (this._title !== undefined) {
      hasAnyValues = true;
      internalValueResult.title = this._title;
    }
    if (this._type !== undefined) {
      hasAnyValues = true;
      internalValueResult.type = this._type;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: BlueprintOwnership | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._path = undefined;
      this._title = undefined;
      this._type = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._path = value.path;
      this._title = value.title;
      this._type = value.type;
    }
  }

  // path - computed: false, optional: true, required: false
  private _path?: string;
  public get path() {
    return this.getStringAttribute('path');
  }
  public set path(value: string) {
    this._path = value;
  }
  public resetPath() {
    this._path = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get pathInput() {
    return this._path;
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

  // type - computed: false, optional: false, required: true
  private _type?: string;
  public get type() {
    return this.getStringAttribute('type');
  }
  public set type(value: string) {
    this._type = value;
  }
  // Temporarily expose input value. Use with caution.
  public get typeInput() {
    return this._type;
  }
}
export interface BlueprintPropertiesArrayPropsBooleanItems {
  /**
  * Value of entities that give none.
  */
  readonly default?: Array<boolean | cdktf.IResolvable> | cdktf.IResolvable;
}

export function blueprintPropertiesArrayPropsBooleanItemsToTerraform(struct?: BlueprintPropertiesArrayPropsBooleanItems | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    default: cdktf.listMapper(cdktf.booleanToTerraform, false)(struct!.default),
  }
}


export function blueprintPropertiesArrayPropsBooleanItemsToHclTerraform(struct?: BlueprintPropertiesArrayPropsBooleanItems | cdktf.IResolvable): any {
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

export class BlueprintPropertiesArrayPropsBooleanItemsOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): BlueprintPropertiesArrayPropsBooleanItems | cdktf.IResolvable | undefined {
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

  public set internalValue(value: BlueprintPropertiesArrayPropsBooleanItems | cdktf.IResolvable | undefined) {
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
export interface BlueprintPropertiesArrayPropsNumberItems {
  /**
  * Value of entities that give none.
  */
  readonly default?: number[];
}

export function blueprintPropertiesArrayPropsNumberItemsToTerraform(struct?: BlueprintPropertiesArrayPropsNumberItems | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    default: cdktf.listMapper(cdktf.numberToTerraform, false)(struct!.default),
  }
}


export function blueprintPropertiesArrayPropsNumberItemsToHclTerraform(struct?: BlueprintPropertiesArrayPropsNumberItems | cdktf.IResolvable): any {
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
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class BlueprintPropertiesArrayPropsNumberItemsOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): BlueprintPropertiesArrayPropsNumberItems | cdktf.IResolvable | undefined {
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

  public set internalValue(value: BlueprintPropertiesArrayPropsNumberItems | cdktf.IResolvable | undefined) {
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
}
export interface BlueprintPropertiesArrayPropsObjectItems {
  /**
  * Value of entities that give none: each element a JSON object as text, as `jsonencode` makes it.
  */
  readonly default?: string[];
  /**
  * What each element is, such as `url`, `user` or `team`.
  */
  readonly format?: string;
}

export function blueprintPropertiesArrayPropsObjectItemsToTerraform(struct?: BlueprintPropertiesArrayPropsObjectItems | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    default: cdktf.listMapper(cdktf.stringToTerraform, false)(struct!.default),
    format: cdktf.stringToTerraform(struct!.format),
  }
}


export function blueprintPropertiesArrayPropsObjectItemsToHclTerraform(struct?: BlueprintPropertiesArrayPropsObjectItems | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    default: {
      value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(struct!.default),
      isBlock: false,
      type: "list",
      storageClassType: "stringList",
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

export class BlueprintPropertiesArrayPropsObjectItemsOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): BlueprintPropertiesArrayPropsObjectItems | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._default !== undefined) {
      hasAnyValues = true;
      internalValueResult.default = this._default;
    }
    if (this._format !== undefined) {
      hasAnyValues = true;
      internalValueResult.format = this._format;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: BlueprintPropertiesArrayPropsObjectItems | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._default = undefined;
      this._format = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._default = value.default;
      this._format = value.format;
    }
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
export interface BlueprintPropertiesArrayPropsStringItems {
  /**
  * Value of entities that give none.
  */
  readonly default?: string[];
  /**
  * The only texts allowed.
  */
  readonly enum?: string[];
  /**
  * Colour of each value, such as `{ high = "red", low = "green" }`.
  */
  readonly enumColors?: { [key: string]: string };
  /**
  * What each element is, such as `url`, `user` or `team`.
  */
  readonly format?: string;
  /**
  * Regular expression that each text must match.
  */
  readonly pattern?: string;
}

export function blueprintPropertiesArrayPropsStringItemsToTerraform(struct?: BlueprintPropertiesArrayPropsStringItems | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    default: cdktf.listMapper(cdktf.stringToTerraform, false)(struct!.default),
    enum: cdktf.listMapper(cdktf.stringToTerraform, false)(struct!.enum),
    enum_colors: cdktf.hashMapper(cdktf.stringToTerraform)(struct!.enumColors),
    format: cdktf.stringToTerraform(struct!.format),
    pattern: cdktf.stringToTerraform(struct!.pattern),
  }
}


export function blueprintPropertiesArrayPropsStringItemsToHclTerraform(struct?: BlueprintPropertiesArrayPropsStringItems | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
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
    enum_colors: {
      value: cdktf.hashMapperHcl(cdktf.stringToHclTerraform)(struct!.enumColors),
      isBlock: false,
      type: "map",
      storageClassType: "stringMap",
    },
    format: {
      value: cdktf.stringToHclTerraform(struct!.format),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    pattern: {
      value: cdktf.stringToHclTerraform(struct!.pattern),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class BlueprintPropertiesArrayPropsStringItemsOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): BlueprintPropertiesArrayPropsStringItems | cdktf.IResolvable | undefined {
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
    if (this._enumColors !== undefined) {
      hasAnyValues = true;
      internalValueResult.enumColors = this._enumColors;
    }
    if (this._format !== undefined) {
      hasAnyValues = true;
      internalValueResult.format = this._format;
    }
    if (this._pattern !== undefined) {
      hasAnyValues = true;
      internalValueResult.pattern = this._pattern;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: BlueprintPropertiesArrayPropsStringItems | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._default = undefined;
      this._enum = undefined;
      this._enumColors = undefined;
      this._format = undefined;
      this._pattern = undefined;
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
      this._enumColors = value.enumColors;
      this._format = value.format;
      this._pattern = value.pattern;
    }
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
}
export interface BlueprintPropertiesArrayProps {
  /**
  * Elements are `true` or `false`.
  */
  readonly booleanItems?: BlueprintPropertiesArrayPropsBooleanItems;
  /**
  * Explanation shown beside it.
  */
  readonly description?: string;
  /**
  * Name of the icon beside it.
  */
  readonly icon?: string;
  /**
  * Most elements allowed.
  */
  readonly maxItems?: number;
  /**
  * Fewest elements allowed.
  */
  readonly minItems?: number;
  /**
  * Elements are numbers.
  */
  readonly numberItems?: BlueprintPropertiesArrayPropsNumberItems;
  /**
  * Elements are objects.
  */
  readonly objectItems?: BlueprintPropertiesArrayPropsObjectItems;
  /**
  * Whether every entity must have a value. `false` if left out.
  */
  readonly required?: boolean | cdktf.IResolvable;
  /**
  * Elements are texts. At most one of the four `..._items` is written.
  */
  readonly stringItems?: BlueprintPropertiesArrayPropsStringItems;
  /**
  * What people see as its name.
  */
  readonly title?: string;
}

export function blueprintPropertiesArrayPropsToTerraform(struct?: BlueprintPropertiesArrayProps | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    boolean_items: blueprintPropertiesArrayPropsBooleanItemsToTerraform(struct!.booleanItems),
    description: cdktf.stringToTerraform(struct!.description),
    icon: cdktf.stringToTerraform(struct!.icon),
    max_items: cdktf.numberToTerraform(struct!.maxItems),
    min_items: cdktf.numberToTerraform(struct!.minItems),
    number_items: blueprintPropertiesArrayPropsNumberItemsToTerraform(struct!.numberItems),
    object_items: blueprintPropertiesArrayPropsObjectItemsToTerraform(struct!.objectItems),
    required: cdktf.booleanToTerraform(struct!.required),
    string_items: blueprintPropertiesArrayPropsStringItemsToTerraform(struct!.stringItems),
    title: cdktf.stringToTerraform(struct!.title),
  }
}


export function blueprintPropertiesArrayPropsToHclTerraform(struct?: BlueprintPropertiesArrayProps | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    boolean_items: {
      value: blueprintPropertiesArrayPropsBooleanItemsToHclTerraform(struct!.booleanItems),
      isBlock: true,
      type: "struct",
      storageClassType: "BlueprintPropertiesArrayPropsBooleanItems",
    },
    description: {
      value: cdktf.stringToHclTerraform(struct!.description),
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
    min_items: {
      value: cdktf.numberToHclTerraform(struct!.minItems),
      isBlock: false,
      type: "simple",
      storageClassType: "number",
    },
    number_items: {
      value: blueprintPropertiesArrayPropsNumberItemsToHclTerraform(struct!.numberItems),
      isBlock: true,
      type: "struct",
      storageClassType: "BlueprintPropertiesArrayPropsNumberItems",
    },
    object_items: {
      value: blueprintPropertiesArrayPropsObjectItemsToHclTerraform(struct!.objectItems),
      isBlock: true,
      type: "struct",
      storageClassType: "BlueprintPropertiesArrayPropsObjectItems",
    },
    required: {
      value: cdktf.booleanToHclTerraform(struct!.required),
      isBlock: false,
      type: "simple",
      storageClassType: "boolean",
    },
    string_items: {
      value: blueprintPropertiesArrayPropsStringItemsToHclTerraform(struct!.stringItems),
      isBlock: true,
      type: "struct",
      storageClassType: "BlueprintPropertiesArrayPropsStringItems",
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

export class BlueprintPropertiesArrayPropsOutputReference extends cdktf.ComplexObject {
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

  public get internalValue(): BlueprintPropertiesArrayProps | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._booleanItems?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.booleanItems = this._booleanItems?.internalValue;
    }
    if (this._description !== undefined) {
      hasAnyValues = true;
      internalValueResult.description = this._description;
    }
    if (this._icon !== undefined) {
      hasAnyValues = true;
      internalValueResult.icon = this._icon;
    }
    if (this._maxItems !== undefined) {
      hasAnyValues = true;
      internalValueResult.maxItems = this._maxItems;
    }
    if (this._minItems !== undefined) {
      hasAnyValues = true;
      internalValueResult.minItems = this._minItems;
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
    if (this._stringItems?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.stringItems = this._stringItems?.internalValue;
    }
    if (this._title !== undefined) {
      hasAnyValues = true;
      internalValueResult.title = this._title;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: BlueprintPropertiesArrayProps | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._booleanItems.internalValue = undefined;
      this._description = undefined;
      this._icon = undefined;
      this._maxItems = undefined;
      this._minItems = undefined;
      this._numberItems.internalValue = undefined;
      this._objectItems.internalValue = undefined;
      this._required = undefined;
      this._stringItems.internalValue = undefined;
      this._title = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._booleanItems.internalValue = value.booleanItems;
      this._description = value.description;
      this._icon = value.icon;
      this._maxItems = value.maxItems;
      this._minItems = value.minItems;
      this._numberItems.internalValue = value.numberItems;
      this._objectItems.internalValue = value.objectItems;
      this._required = value.required;
      this._stringItems.internalValue = value.stringItems;
      this._title = value.title;
    }
  }

  // boolean_items - computed: false, optional: true, required: false
  private _booleanItems = new BlueprintPropertiesArrayPropsBooleanItemsOutputReference(this, "boolean_items");
  public get booleanItems() {
    return this._booleanItems;
  }
  public putBooleanItems(value: BlueprintPropertiesArrayPropsBooleanItems) {
    this._booleanItems.internalValue = value;
  }
  public resetBooleanItems() {
    this._booleanItems.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get booleanItemsInput() {
    return this._booleanItems.internalValue;
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

  // number_items - computed: false, optional: true, required: false
  private _numberItems = new BlueprintPropertiesArrayPropsNumberItemsOutputReference(this, "number_items");
  public get numberItems() {
    return this._numberItems;
  }
  public putNumberItems(value: BlueprintPropertiesArrayPropsNumberItems) {
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
  private _objectItems = new BlueprintPropertiesArrayPropsObjectItemsOutputReference(this, "object_items");
  public get objectItems() {
    return this._objectItems;
  }
  public putObjectItems(value: BlueprintPropertiesArrayPropsObjectItems) {
    this._objectItems.internalValue = value;
  }
  public resetObjectItems() {
    this._objectItems.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get objectItemsInput() {
    return this._objectItems.internalValue;
  }

  // required - computed: true, optional: true, required: false
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

  // string_items - computed: false, optional: true, required: false
  private _stringItems = new BlueprintPropertiesArrayPropsStringItemsOutputReference(this, "string_items");
  public get stringItems() {
    return this._stringItems;
  }
  public putStringItems(value: BlueprintPropertiesArrayPropsStringItems) {
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
}

export class BlueprintPropertiesArrayPropsMap extends cdktf.ComplexMap {
  public internalValue? : { [key: string]: BlueprintPropertiesArrayProps } | cdktf.IResolvable

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
  public get(key: string): BlueprintPropertiesArrayPropsOutputReference {
    return new BlueprintPropertiesArrayPropsOutputReference(this.terraformResource, this.terraformAttribute, key);
  }
}
export interface BlueprintPropertiesBooleanProps {
  /**
  * Value of entities that give none.
  */
  readonly default?: boolean | cdktf.IResolvable;
  /**
  * Explanation shown beside it.
  */
  readonly description?: string;
  /**
  * Name of the icon beside it.
  */
  readonly icon?: string;
  /**
  * Whether every entity must have a value. `false` if left out.
  */
  readonly required?: boolean | cdktf.IResolvable;
  /**
  * What people see as its name.
  */
  readonly title?: string;
}

export function blueprintPropertiesBooleanPropsToTerraform(struct?: BlueprintPropertiesBooleanProps | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    default: cdktf.booleanToTerraform(struct!.default),
    description: cdktf.stringToTerraform(struct!.description),
    icon: cdktf.stringToTerraform(struct!.icon),
    required: cdktf.booleanToTerraform(struct!.required),
    title: cdktf.stringToTerraform(struct!.title),
  }
}


export function blueprintPropertiesBooleanPropsToHclTerraform(struct?: BlueprintPropertiesBooleanProps | cdktf.IResolvable): any {
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
    description: {
      value: cdktf.stringToHclTerraform(struct!.description),
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
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class BlueprintPropertiesBooleanPropsOutputReference extends cdktf.ComplexObject {
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

  public get internalValue(): BlueprintPropertiesBooleanProps | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._default !== undefined) {
      hasAnyValues = true;
      internalValueResult.default = this._default;
    }
    if (this._description !== undefined) {
      hasAnyValues = true;
      internalValueResult.description = this._description;
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
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: BlueprintPropertiesBooleanProps | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._default = undefined;
      this._description = undefined;
      this._icon = undefined;
      this._required = undefined;
      this._title = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._default = value.default;
      this._description = value.description;
      this._icon = value.icon;
      this._required = value.required;
      this._title = value.title;
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

  // required - computed: true, optional: true, required: false
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
}

export class BlueprintPropertiesBooleanPropsMap extends cdktf.ComplexMap {
  public internalValue? : { [key: string]: BlueprintPropertiesBooleanProps } | cdktf.IResolvable

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
  public get(key: string): BlueprintPropertiesBooleanPropsOutputReference {
    return new BlueprintPropertiesBooleanPropsOutputReference(this.terraformResource, this.terraformAttribute, key);
  }
}
export interface BlueprintPropertiesNumberProps {
  /**
  * Value of entities that give none.
  */
  readonly default?: number;
  /**
  * Explanation shown beside it.
  */
  readonly description?: string;
  /**
  * The only values allowed.
  */
  readonly enum?: number[];
  /**
  * Colour of each value, such as `{ high = "red", low = "green" }`.
  */
  readonly enumColors?: { [key: string]: string };
  /**
  * Name of the icon beside it.
  */
  readonly icon?: string;
  /**
  * Largest value allowed.
  */
  readonly maximum?: number;
  /**
  * Smallest value allowed.
  */
  readonly minimum?: number;
  /**
  * Whether every entity must have a value. `false` if left out.
  */
  readonly required?: boolean | cdktf.IResolvable;
  /**
  * What people see as its name.
  */
  readonly title?: string;
}

export function blueprintPropertiesNumberPropsToTerraform(struct?: BlueprintPropertiesNumberProps | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    default: cdktf.numberToTerraform(struct!.default),
    description: cdktf.stringToTerraform(struct!.description),
    enum: cdktf.listMapper(cdktf.numberToTerraform, false)(struct!.enum),
    enum_colors: cdktf.hashMapper(cdktf.stringToTerraform)(struct!.enumColors),
    icon: cdktf.stringToTerraform(struct!.icon),
    maximum: cdktf.numberToTerraform(struct!.maximum),
    minimum: cdktf.numberToTerraform(struct!.minimum),
    required: cdktf.booleanToTerraform(struct!.required),
    title: cdktf.stringToTerraform(struct!.title),
  }
}


export function blueprintPropertiesNumberPropsToHclTerraform(struct?: BlueprintPropertiesNumberProps | cdktf.IResolvable): any {
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
    description: {
      value: cdktf.stringToHclTerraform(struct!.description),
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
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class BlueprintPropertiesNumberPropsOutputReference extends cdktf.ComplexObject {
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

  public get internalValue(): BlueprintPropertiesNumberProps | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._default !== undefined) {
      hasAnyValues = true;
      internalValueResult.default = this._default;
    }
    if (this._description !== undefined) {
      hasAnyValues = true;
      internalValueResult.description = this._description;
    }
    if (this._enum !== undefined) {
      hasAnyValues = true;
      internalValueResult.enum = this._enum;
    }
    if (this._enumColors !== undefined) {
      hasAnyValues = true;
      internalValueResult.enumColors = this._enumColors;
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
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: BlueprintPropertiesNumberProps | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._default = undefined;
      this._description = undefined;
      this._enum = undefined;
      this._enumColors = undefined;
      this._icon = undefined;
      this._maximum = undefined;
      this._minimum = undefined;
      this._required = undefined;
      this._title = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._default = value.default;
      this._description = value.description;
      this._enum = value.enum;
      this._enumColors = value.enumColors;
      this._icon = value.icon;
      this._maximum = value.maximum;
      this._minimum = value.minimum;
      this._required = value.required;
      this._title = value.title;
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

  // required - computed: true, optional: true, required: false
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
}

export class BlueprintPropertiesNumberPropsMap extends cdktf.ComplexMap {
  public internalValue? : { [key: string]: BlueprintPropertiesNumberProps } | cdktf.IResolvable

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
  public get(key: string): BlueprintPropertiesNumberPropsOutputReference {
    return new BlueprintPropertiesNumberPropsOutputReference(this.terraformResource, this.terraformAttribute, key);
  }
}
export interface BlueprintPropertiesObjectProps {
  /**
  * Value of entities that give none: a JSON object as text, such as `jsonencode({ region = "eu" })`.
  */
  readonly default?: string;
  /**
  * Explanation shown beside it.
  */
  readonly description?: string;
  /**
  * What the object is, such as `labeled-url` or `proto`.
  */
  readonly format?: string;
  /**
  * Name of the icon beside it.
  */
  readonly icon?: string;
  /**
  * Whether every entity must have a value. `false` if left out.
  */
  readonly required?: boolean | cdktf.IResolvable;
  /**
  * Viewer for the value: `async-api` or `open-api`.
  */
  readonly spec?: string;
  /**
  * What people see as its name.
  */
  readonly title?: string;
}

export function blueprintPropertiesObjectPropsToTerraform(struct?: BlueprintPropertiesObjectProps | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    default: cdktf.stringToTerraform(struct!.default),
    description: cdktf.stringToTerraform(struct!.description),
    format: cdktf.stringToTerraform(struct!.format),
    icon: cdktf.stringToTerraform(struct!.icon),
    required: cdktf.booleanToTerraform(struct!.required),
    spec: cdktf.stringToTerraform(struct!.spec),
    title: cdktf.stringToTerraform(struct!.title),
  }
}


export function blueprintPropertiesObjectPropsToHclTerraform(struct?: BlueprintPropertiesObjectProps | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    default: {
      value: cdktf.stringToHclTerraform(struct!.default),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    description: {
      value: cdktf.stringToHclTerraform(struct!.description),
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
    required: {
      value: cdktf.booleanToHclTerraform(struct!.required),
      isBlock: false,
      type: "simple",
      storageClassType: "boolean",
    },
    spec: {
      value: cdktf.stringToHclTerraform(struct!.spec),
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
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class BlueprintPropertiesObjectPropsOutputReference extends cdktf.ComplexObject {
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

  public get internalValue(): BlueprintPropertiesObjectProps | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._default !== undefined) {
      hasAnyValues = true;
      internalValueResult.default = this._default;
    }
    if (this._description !== undefined) {
      hasAnyValues = true;
      internalValueResult.description = this._description;
    }
    if (this._format !== undefined) {
      hasAnyValues = true;
      internalValueResult.format = this._format;
    }
    if (this._icon !== undefined) {
      hasAnyValues = true;
      internalValueResult.icon = this._icon;
    }
    if (this._required !== undefined) {
      hasAnyValues = true;
      internalValueResult.required = this._required;
    }
    if (this._spec !== undefined) {
      hasAnyValues = true;
      internalValueResult.spec = this._spec;
    }
    if (this._title !== undefined) {
      hasAnyValues = true;
      internalValueResult.title = this._title;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: BlueprintPropertiesObjectProps | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._default = undefined;
      this._description = undefined;
      this._format = undefined;
      this._icon = undefined;
      this._required = undefined;
      this._spec = undefined;
      this._title = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._default = value.default;
      this._description = value.description;
      this._format = value.format;
      this._icon = value.icon;
      this._required = value.required;
      this._spec = value.spec;
      this._title = value.title;
    }
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

  // required - computed: true, optional: true, required: false
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

  // spec - computed: false, optional: true, required: false
  private _spec?: string;
  public get spec() {
    return this.getStringAttribute('spec');
  }
  public set spec(value: string) {
    this._spec = value;
  }
  public resetSpec() {
    this._spec = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get specInput() {
    return this._spec;
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

export class BlueprintPropertiesObjectPropsMap extends cdktf.ComplexMap {
  public internalValue? : { [key: string]: BlueprintPropertiesObjectProps } | cdktf.IResolvable

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
  public get(key: string): BlueprintPropertiesObjectPropsOutputReference {
    return new BlueprintPropertiesObjectPropsOutputReference(this.terraformResource, this.terraformAttribute, key);
  }
}
export interface BlueprintPropertiesStringPropsSpecAuthentication {
  /**
  * Where the user signs in.
  */
  readonly authorizationUrl: string;
  /**
  * Client id registered at the identity provider.
  */
  readonly clientId: string;
  /**
  * Where the code is exchanged for a token.
  */
  readonly tokenUrl: string;
}

export function blueprintPropertiesStringPropsSpecAuthenticationToTerraform(struct?: BlueprintPropertiesStringPropsSpecAuthentication | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    authorization_url: cdktf.stringToTerraform(struct!.authorizationUrl),
    client_id: cdktf.stringToTerraform(struct!.clientId),
    token_url: cdktf.stringToTerraform(struct!.tokenUrl),
  }
}


export function blueprintPropertiesStringPropsSpecAuthenticationToHclTerraform(struct?: BlueprintPropertiesStringPropsSpecAuthentication | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    authorization_url: {
      value: cdktf.stringToHclTerraform(struct!.authorizationUrl),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    client_id: {
      value: cdktf.stringToHclTerraform(struct!.clientId),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    token_url: {
      value: cdktf.stringToHclTerraform(struct!.tokenUrl),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class BlueprintPropertiesStringPropsSpecAuthenticationOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): BlueprintPropertiesStringPropsSpecAuthentication | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._authorizationUrl !== undefined) {
      hasAnyValues = true;
      internalValueResult.authorizationUrl = this._authorizationUrl;
    }
    if (this._clientId !== undefined) {
      hasAnyValues = true;
      internalValueResult.clientId = this._clientId;
    }
    if (this._tokenUrl !== undefined) {
      hasAnyValues = true;
      internalValueResult.tokenUrl = this._tokenUrl;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: BlueprintPropertiesStringPropsSpecAuthentication | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._authorizationUrl = undefined;
      this._clientId = undefined;
      this._tokenUrl = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._authorizationUrl = value.authorizationUrl;
      this._clientId = value.clientId;
      this._tokenUrl = value.tokenUrl;
    }
  }

  // authorization_url - computed: false, optional: false, required: true
  private _authorizationUrl?: string;
  public get authorizationUrl() {
    return this.getStringAttribute('authorization_url');
  }
  public set authorizationUrl(value: string) {
    this._authorizationUrl = value;
  }
  // Temporarily expose input value. Use with caution.
  public get authorizationUrlInput() {
    return this._authorizationUrl;
  }

  // client_id - computed: false, optional: false, required: true
  private _clientId?: string;
  public get clientId() {
    return this.getStringAttribute('client_id');
  }
  public set clientId(value: string) {
    this._clientId = value;
  }
  // Temporarily expose input value. Use with caution.
  public get clientIdInput() {
    return this._clientId;
  }

  // token_url - computed: false, optional: false, required: true
  private _tokenUrl?: string;
  public get tokenUrl() {
    return this.getStringAttribute('token_url');
  }
  public set tokenUrl(value: string) {
    this._tokenUrl = value;
  }
  // Temporarily expose input value. Use with caution.
  public get tokenUrlInput() {
    return this._tokenUrl;
  }
}
export interface BlueprintPropertiesStringProps {
  /**
  * How a date and time is shown, for `format = "date-time"`.
  */
  readonly dateFormat?: string;
  /**
  * Value of entities that give none.
  */
  readonly default?: string;
  /**
  * Explanation shown beside it.
  */
  readonly description?: string;
  /**
  * The only values allowed.
  */
  readonly enum?: string[];
  /**
  * Colour of each value, such as `{ high = "red", low = "green" }`.
  */
  readonly enumColors?: { [key: string]: string };
  /**
  * What the text is, such as `url`, `email`, `date-time`, `markdown`, `user` or `team`.
  */
  readonly format?: string;
  /**
  * Name of the icon beside it.
  */
  readonly icon?: string;
  /**
  * Most characters allowed.
  */
  readonly maxLength?: number;
  /**
  * Fewest characters allowed.
  */
  readonly minLength?: number;
  /**
  * Regular expression that the text must match.
  */
  readonly pattern?: string;
  /**
  * Whether every entity must have a value. `false` if left out.
  */
  readonly required?: boolean | cdktf.IResolvable;
  /**
  * Viewer for the value: `open-api`, `async-api` or `embedded-url`.
  */
  readonly spec?: string;
  /**
  * How the browser signs in to what `spec = "embedded-url"` embeds (OAuth authorization code with PKCE).
  */
  readonly specAuthentication?: BlueprintPropertiesStringPropsSpecAuthentication;
  /**
  * What people see as its name.
  */
  readonly title?: string;
}

export function blueprintPropertiesStringPropsToTerraform(struct?: BlueprintPropertiesStringProps | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    date_format: cdktf.stringToTerraform(struct!.dateFormat),
    default: cdktf.stringToTerraform(struct!.default),
    description: cdktf.stringToTerraform(struct!.description),
    enum: cdktf.listMapper(cdktf.stringToTerraform, false)(struct!.enum),
    enum_colors: cdktf.hashMapper(cdktf.stringToTerraform)(struct!.enumColors),
    format: cdktf.stringToTerraform(struct!.format),
    icon: cdktf.stringToTerraform(struct!.icon),
    max_length: cdktf.numberToTerraform(struct!.maxLength),
    min_length: cdktf.numberToTerraform(struct!.minLength),
    pattern: cdktf.stringToTerraform(struct!.pattern),
    required: cdktf.booleanToTerraform(struct!.required),
    spec: cdktf.stringToTerraform(struct!.spec),
    spec_authentication: blueprintPropertiesStringPropsSpecAuthenticationToTerraform(struct!.specAuthentication),
    title: cdktf.stringToTerraform(struct!.title),
  }
}


export function blueprintPropertiesStringPropsToHclTerraform(struct?: BlueprintPropertiesStringProps | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    date_format: {
      value: cdktf.stringToHclTerraform(struct!.dateFormat),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    default: {
      value: cdktf.stringToHclTerraform(struct!.default),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    description: {
      value: cdktf.stringToHclTerraform(struct!.description),
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
    required: {
      value: cdktf.booleanToHclTerraform(struct!.required),
      isBlock: false,
      type: "simple",
      storageClassType: "boolean",
    },
    spec: {
      value: cdktf.stringToHclTerraform(struct!.spec),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    spec_authentication: {
      value: blueprintPropertiesStringPropsSpecAuthenticationToHclTerraform(struct!.specAuthentication),
      isBlock: true,
      type: "struct",
      storageClassType: "BlueprintPropertiesStringPropsSpecAuthentication",
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

export class BlueprintPropertiesStringPropsOutputReference extends cdktf.ComplexObject {
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

  public get internalValue(): BlueprintPropertiesStringProps | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._dateFormat !== undefined) {
      hasAnyValues = true;
      internalValueResult.dateFormat = this._dateFormat;
    }
    if (this._default !== undefined) {
      hasAnyValues = true;
      internalValueResult.default = this._default;
    }
    if (this._description !== undefined) {
      hasAnyValues = true;
      internalValueResult.description = this._description;
    }
    if (this._enum !== undefined) {
      hasAnyValues = true;
      internalValueResult.enum = this._enum;
    }
    if (this._enumColors !== undefined) {
      hasAnyValues = true;
      internalValueResult.enumColors = this._enumColors;
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
    if (this._required !== undefined) {
      hasAnyValues = true;
      internalValueResult.required = this._required;
    }
    if (this._spec !== undefined) {
      hasAnyValues = true;
      internalValueResult.spec = this._spec;
    }
    if (this._specAuthentication?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.specAuthentication = this._specAuthentication?.internalValue;
    }
    if (this._title !== undefined) {
      hasAnyValues = true;
      internalValueResult.title = this._title;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: BlueprintPropertiesStringProps | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._dateFormat = undefined;
      this._default = undefined;
      this._description = undefined;
      this._enum = undefined;
      this._enumColors = undefined;
      this._format = undefined;
      this._icon = undefined;
      this._maxLength = undefined;
      this._minLength = undefined;
      this._pattern = undefined;
      this._required = undefined;
      this._spec = undefined;
      this._specAuthentication.internalValue = undefined;
      this._title = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._dateFormat = value.dateFormat;
      this._default = value.default;
      this._description = value.description;
      this._enum = value.enum;
      this._enumColors = value.enumColors;
      this._format = value.format;
      this._icon = value.icon;
      this._maxLength = value.maxLength;
      this._minLength = value.minLength;
      this._pattern = value.pattern;
      this._required = value.required;
      this._spec = value.spec;
      this._specAuthentication.internalValue = value.specAuthentication;
      this._title = value.title;
    }
  }

  // date_format - computed: false, optional: true, required: false
  private _dateFormat?: string;
  public get dateFormat() {
    return this.getStringAttribute('date_format');
  }
  public set dateFormat(value: string) {
    this._dateFormat = value;
  }
  public resetDateFormat() {
    this._dateFormat = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get dateFormatInput() {
    return this._dateFormat;
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

  // required - computed: true, optional: true, required: false
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

  // spec - computed: false, optional: true, required: false
  private _spec?: string;
  public get spec() {
    return this.getStringAttribute('spec');
  }
  public set spec(value: string) {
    this._spec = value;
  }
  public resetSpec() {
    this._spec = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get specInput() {
    return this._spec;
  }

  // spec_authentication - computed: false, optional: true, required: false
  private _specAuthentication = new BlueprintPropertiesStringPropsSpecAuthenticationOutputReference(this, "spec_authentication");
  public get specAuthentication() {
    return this._specAuthentication;
  }
  public putSpecAuthentication(value: BlueprintPropertiesStringPropsSpecAuthentication) {
    this._specAuthentication.internalValue = value;
  }
  public resetSpecAuthentication() {
    this._specAuthentication.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get specAuthenticationInput() {
    return this._specAuthentication.internalValue;
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

export class BlueprintPropertiesStringPropsMap extends cdktf.ComplexMap {
  public internalValue? : { [key: string]: BlueprintPropertiesStringProps } | cdktf.IResolvable

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
  public get(key: string): BlueprintPropertiesStringPropsOutputReference {
    return new BlueprintPropertiesStringPropsOutputReference(this.terraformResource, this.terraformAttribute, key);
  }
}
export interface BlueprintProperties {
  /**
  * Properties that hold a list, by key.
  */
  readonly arrayProps?: { [key: string]: BlueprintPropertiesArrayProps } | cdktf.IResolvable;
  /**
  * Properties that hold `true` or `false`, by key.
  */
  readonly booleanProps?: { [key: string]: BlueprintPropertiesBooleanProps } | cdktf.IResolvable;
  /**
  * Properties that hold a number, by key.
  */
  readonly numberProps?: { [key: string]: BlueprintPropertiesNumberProps } | cdktf.IResolvable;
  /**
  * Properties that hold an object, by key.
  */
  readonly objectProps?: { [key: string]: BlueprintPropertiesObjectProps } | cdktf.IResolvable;
  /**
  * Properties that hold a text, by key.
  */
  readonly stringProps?: { [key: string]: BlueprintPropertiesStringProps } | cdktf.IResolvable;
}

export function blueprintPropertiesToTerraform(struct?: BlueprintProperties | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    array_props: cdktf.hashMapper(blueprintPropertiesArrayPropsToTerraform)(struct!.arrayProps),
    boolean_props: cdktf.hashMapper(blueprintPropertiesBooleanPropsToTerraform)(struct!.booleanProps),
    number_props: cdktf.hashMapper(blueprintPropertiesNumberPropsToTerraform)(struct!.numberProps),
    object_props: cdktf.hashMapper(blueprintPropertiesObjectPropsToTerraform)(struct!.objectProps),
    string_props: cdktf.hashMapper(blueprintPropertiesStringPropsToTerraform)(struct!.stringProps),
  }
}


export function blueprintPropertiesToHclTerraform(struct?: BlueprintProperties | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    array_props: {
      value: cdktf.hashMapperHcl(blueprintPropertiesArrayPropsToHclTerraform)(struct!.arrayProps),
      isBlock: true,
      type: "map",
      storageClassType: "BlueprintPropertiesArrayPropsMap",
    },
    boolean_props: {
      value: cdktf.hashMapperHcl(blueprintPropertiesBooleanPropsToHclTerraform)(struct!.booleanProps),
      isBlock: true,
      type: "map",
      storageClassType: "BlueprintPropertiesBooleanPropsMap",
    },
    number_props: {
      value: cdktf.hashMapperHcl(blueprintPropertiesNumberPropsToHclTerraform)(struct!.numberProps),
      isBlock: true,
      type: "map",
      storageClassType: "BlueprintPropertiesNumberPropsMap",
    },
    object_props: {
      value: cdktf.hashMapperHcl(blueprintPropertiesObjectPropsToHclTerraform)(struct!.objectProps),
      isBlock: true,
      type: "map",
      storageClassType: "BlueprintPropertiesObjectPropsMap",
    },
    string_props: {
      value: cdktf.hashMapperHcl(blueprintPropertiesStringPropsToHclTerraform)(struct!.stringProps),
      isBlock: true,
      type: "map",
      storageClassType: "BlueprintPropertiesStringPropsMap",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class BlueprintPropertiesOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): BlueprintProperties | cdktf.IResolvable | undefined {
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

  public set internalValue(value: BlueprintProperties | cdktf.IResolvable | undefined) {
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
  private _arrayProps = new BlueprintPropertiesArrayPropsMap(this, "array_props");
  public get arrayProps() {
    return this._arrayProps;
  }
  public putArrayProps(value: { [key: string]: BlueprintPropertiesArrayProps } | cdktf.IResolvable) {
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
  private _booleanProps = new BlueprintPropertiesBooleanPropsMap(this, "boolean_props");
  public get booleanProps() {
    return this._booleanProps;
  }
  public putBooleanProps(value: { [key: string]: BlueprintPropertiesBooleanProps } | cdktf.IResolvable) {
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
  private _numberProps = new BlueprintPropertiesNumberPropsMap(this, "number_props");
  public get numberProps() {
    return this._numberProps;
  }
  public putNumberProps(value: { [key: string]: BlueprintPropertiesNumberProps } | cdktf.IResolvable) {
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
  private _objectProps = new BlueprintPropertiesObjectPropsMap(this, "object_props");
  public get objectProps() {
    return this._objectProps;
  }
  public putObjectProps(value: { [key: string]: BlueprintPropertiesObjectProps } | cdktf.IResolvable) {
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
  private _stringProps = new BlueprintPropertiesStringPropsMap(this, "string_props");
  public get stringProps() {
    return this._stringProps;
  }
  public putStringProps(value: { [key: string]: BlueprintPropertiesStringProps } | cdktf.IResolvable) {
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
export interface BlueprintRelations {
  /**
  * Explanation shown beside it.
  */
  readonly description?: string;
  /**
  * Whether an entity may be related to several. `false` if left out.
  */
  readonly many?: boolean | cdktf.IResolvable;
  /**
  * Whether every entity must be related to one. `false` if left out.
  */
  readonly required?: boolean | cdktf.IResolvable;
  /**
  * Identifier of the other blueprint, which must exist before: refer to it as `port_blueprint.NAME.identifier`.
  */
  readonly target: string;
  /**
  * What people see as its name.
  */
  readonly title?: string;
}

export function blueprintRelationsToTerraform(struct?: BlueprintRelations | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    description: cdktf.stringToTerraform(struct!.description),
    many: cdktf.booleanToTerraform(struct!.many),
    required: cdktf.booleanToTerraform(struct!.required),
    target: cdktf.stringToTerraform(struct!.target),
    title: cdktf.stringToTerraform(struct!.title),
  }
}


export function blueprintRelationsToHclTerraform(struct?: BlueprintRelations | cdktf.IResolvable): any {
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
    many: {
      value: cdktf.booleanToHclTerraform(struct!.many),
      isBlock: false,
      type: "simple",
      storageClassType: "boolean",
    },
    required: {
      value: cdktf.booleanToHclTerraform(struct!.required),
      isBlock: false,
      type: "simple",
      storageClassType: "boolean",
    },
    target: {
      value: cdktf.stringToHclTerraform(struct!.target),
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
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class BlueprintRelationsOutputReference extends cdktf.ComplexObject {
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

  public get internalValue(): BlueprintRelations | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._description !== undefined) {
      hasAnyValues = true;
      internalValueResult.description = this._description;
    }
    if (this._many !== undefined) {
      hasAnyValues = true;
      internalValueResult.many = this._many;
    }
    if (this._required !== undefined) {
      hasAnyValues = true;
      internalValueResult.required = this._required;
    }
    if (this._target !== undefined) {
      hasAnyValues = true;
      internalValueResult.target = this._target;
    }
    if (this._title !== undefined) {
      hasAnyValues = true;
      internalValueResult.title = this._title;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: BlueprintRelations | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._description = undefined;
      this._many = undefined;
      this._required = undefined;
      this._target = undefined;
      this._title = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._description = value.description;
      this._many = value.many;
      this._required = value.required;
      this._target = value.target;
      this._title = value.title;
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

  // many - computed: true, optional: true, required: false
  private _many?: boolean | cdktf.IResolvable;
  public get many() {
    return this.getBooleanAttribute('many');
  }
  public set many(value: boolean | cdktf.IResolvable) {
    this._many = value;
  }
  public resetMany() {
    this._many = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get manyInput() {
    return this._many;
  }

  // required - computed: true, optional: true, required: false
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

  // target - computed: false, optional: false, required: true
  private _target?: string;
  public get target() {
    return this.getStringAttribute('target');
  }
  public set target(value: string) {
    this._target = value;
  }
  // Temporarily expose input value. Use with caution.
  public get targetInput() {
    return this._target;
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

export class BlueprintRelationsMap extends cdktf.ComplexMap {
  public internalValue? : { [key: string]: BlueprintRelations } | cdktf.IResolvable

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
  public get(key: string): BlueprintRelationsOutputReference {
    return new BlueprintRelationsOutputReference(this.terraformResource, this.terraformAttribute, key);
  }
}
export interface BlueprintTeamInheritance {
  /**
  * The relations to follow, joined by dots.
  */
  readonly path: string;
}

export function blueprintTeamInheritanceToTerraform(struct?: BlueprintTeamInheritance | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    path: cdktf.stringToTerraform(struct!.path),
  }
}


export function blueprintTeamInheritanceToHclTerraform(struct?: BlueprintTeamInheritance | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    path: {
      value: cdktf.stringToHclTerraform(struct!.path),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class BlueprintTeamInheritanceOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): BlueprintTeamInheritance | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._path !== undefined) {
      hasAnyValues = true;
      internalValueResult.path = this._path;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: BlueprintTeamInheritance | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._path = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._path = value.path;
    }
  }

  // path - computed: false, optional: false, required: true
  private _path?: string;
  public get path() {
    return this.getStringAttribute('path');
  }
  public set path(value: string) {
    this._path = value;
  }
  // Temporarily expose input value. Use with caution.
  public get pathInput() {
    return this._path;
  }
}
export interface BlueprintWebhookChangelogDestination {
  /**
  * Whether the Port agent makes the call, from inside your network.
  */
  readonly agent?: boolean | cdktf.IResolvable;
  /**
  * Where each change is posted.
  */
  readonly url: string;
}

export function blueprintWebhookChangelogDestinationToTerraform(struct?: BlueprintWebhookChangelogDestination | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    agent: cdktf.booleanToTerraform(struct!.agent),
    url: cdktf.stringToTerraform(struct!.url),
  }
}


export function blueprintWebhookChangelogDestinationToHclTerraform(struct?: BlueprintWebhookChangelogDestination | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    agent: {
      value: cdktf.booleanToHclTerraform(struct!.agent),
      isBlock: false,
      type: "simple",
      storageClassType: "boolean",
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

export class BlueprintWebhookChangelogDestinationOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): BlueprintWebhookChangelogDestination | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._agent !== undefined) {
      hasAnyValues = true;
      internalValueResult.agent = this._agent;
    }
    if (this._url !== undefined) {
      hasAnyValues = true;
      internalValueResult.url = this._url;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: BlueprintWebhookChangelogDestination | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._agent = undefined;
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
      this._url = value.url;
    }
  }

  // agent - computed: false, optional: true, required: false
  private _agent?: boolean | cdktf.IResolvable;
  public get agent() {
    return this.getBooleanAttribute('agent');
  }
  public set agent(value: boolean | cdktf.IResolvable) {
    this._agent = value;
  }
  public resetAgent() {
    this._agent = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get agentInput() {
    return this._agent;
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
* Represents a port_blueprint
*/
export class Blueprint extends cdktf.TerraformResource {

  // =================
  // STATIC PROPERTIES
  // =================
  public static readonly tfResourceType = "port_blueprint";

  // ==============
  // STATIC Methods
  // ==============
  /**
  * Generates CDKTF code for importing a Blueprint resource upon running "cdktf plan <stack-name>"
  * @param scope The scope in which to define this construct
  * @param importToId The construct id used in the generated config for the Blueprint to import
  * @param importFromId The id of the existing Blueprint that should be imported. Refer to the import section in the documentation of this resource for the id to use
  * @param provider? Optional instance of the provider where the Blueprint to import is found
  */
  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "port_blueprint", importId: importFromId, provider });
      }

  // ===========
  // INITIALIZER
  // ===========

  /**
  * Create a new port_blueprint Resource
  *
  * @param scope The scope in which to define this construct
  * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
  * @param options BlueprintConfig
  */
  public constructor(scope: Construct, id: string, config: BlueprintConfig) {
    super(scope, id, {
      terraformResourceType: 'port_blueprint',
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
    this._calculationProperties.internalValue = config.calculationProperties;
    this._createCatalogPage = config.createCatalogPage;
    this._description = config.description;
    this._forceDeleteEntities = config.forceDeleteEntities;
    this._icon = config.icon;
    this._identifier = config.identifier;
    this._includeInGlobalSearch = config.includeInGlobalSearch;
    this._kafkaChangelogDestination.internalValue = config.kafkaChangelogDestination;
    this._mirrorProperties.internalValue = config.mirrorProperties;
    this._ownership.internalValue = config.ownership;
    this._properties.internalValue = config.properties;
    this._relations.internalValue = config.relations;
    this._teamInheritance.internalValue = config.teamInheritance;
    this._title = config.title;
    this._webhookChangelogDestination.internalValue = config.webhookChangelogDestination;
  }

  // ==========
  // ATTRIBUTES
  // ==========

  // calculation_properties - computed: false, optional: true, required: false
  private _calculationProperties = new BlueprintCalculationPropertiesMap(this, "calculation_properties");
  public get calculationProperties() {
    return this._calculationProperties;
  }
  public putCalculationProperties(value: { [key: string]: BlueprintCalculationProperties } | cdktf.IResolvable) {
    this._calculationProperties.internalValue = value;
  }
  public resetCalculationProperties() {
    this._calculationProperties.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get calculationPropertiesInput() {
    return this._calculationProperties.internalValue;
  }

  // create_catalog_page - computed: true, optional: true, required: false
  private _createCatalogPage?: boolean | cdktf.IResolvable;
  public get createCatalogPage() {
    return this.getBooleanAttribute('create_catalog_page');
  }
  public set createCatalogPage(value: boolean | cdktf.IResolvable) {
    this._createCatalogPage = value;
  }
  public resetCreateCatalogPage() {
    this._createCatalogPage = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get createCatalogPageInput() {
    return this._createCatalogPage;
  }

  // created_at - computed: true, optional: false, required: false
  public get createdAt() {
    return this.getStringAttribute('created_at');
  }

  // created_by - computed: true, optional: false, required: false
  public get createdBy() {
    return this.getStringAttribute('created_by');
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

  // force_delete_entities - computed: true, optional: true, required: false
  private _forceDeleteEntities?: boolean | cdktf.IResolvable;
  public get forceDeleteEntities() {
    return this.getBooleanAttribute('force_delete_entities');
  }
  public set forceDeleteEntities(value: boolean | cdktf.IResolvable) {
    this._forceDeleteEntities = value;
  }
  public resetForceDeleteEntities() {
    this._forceDeleteEntities = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get forceDeleteEntitiesInput() {
    return this._forceDeleteEntities;
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

  // include_in_global_search - computed: false, optional: true, required: false
  private _includeInGlobalSearch?: boolean | cdktf.IResolvable;
  public get includeInGlobalSearch() {
    return this.getBooleanAttribute('include_in_global_search');
  }
  public set includeInGlobalSearch(value: boolean | cdktf.IResolvable) {
    this._includeInGlobalSearch = value;
  }
  public resetIncludeInGlobalSearch() {
    this._includeInGlobalSearch = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get includeInGlobalSearchInput() {
    return this._includeInGlobalSearch;
  }

  // kafka_changelog_destination - computed: false, optional: true, required: false
  private _kafkaChangelogDestination = new BlueprintKafkaChangelogDestinationOutputReference(this, "kafka_changelog_destination");
  public get kafkaChangelogDestination() {
    return this._kafkaChangelogDestination;
  }
  public putKafkaChangelogDestination(value: BlueprintKafkaChangelogDestination) {
    this._kafkaChangelogDestination.internalValue = value;
  }
  public resetKafkaChangelogDestination() {
    this._kafkaChangelogDestination.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get kafkaChangelogDestinationInput() {
    return this._kafkaChangelogDestination.internalValue;
  }

  // mirror_properties - computed: false, optional: true, required: false
  private _mirrorProperties = new BlueprintMirrorPropertiesMap(this, "mirror_properties");
  public get mirrorProperties() {
    return this._mirrorProperties;
  }
  public putMirrorProperties(value: { [key: string]: BlueprintMirrorProperties } | cdktf.IResolvable) {
    this._mirrorProperties.internalValue = value;
  }
  public resetMirrorProperties() {
    this._mirrorProperties.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get mirrorPropertiesInput() {
    return this._mirrorProperties.internalValue;
  }

  // ownership - computed: false, optional: true, required: false
  private _ownership = new BlueprintOwnershipOutputReference(this, "ownership");
  public get ownership() {
    return this._ownership;
  }
  public putOwnership(value: BlueprintOwnership) {
    this._ownership.internalValue = value;
  }
  public resetOwnership() {
    this._ownership.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get ownershipInput() {
    return this._ownership.internalValue;
  }

  // properties - computed: false, optional: true, required: false
  private _properties = new BlueprintPropertiesOutputReference(this, "properties");
  public get properties() {
    return this._properties;
  }
  public putProperties(value: BlueprintProperties) {
    this._properties.internalValue = value;
  }
  public resetProperties() {
    this._properties.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get propertiesInput() {
    return this._properties.internalValue;
  }

  // relations - computed: false, optional: true, required: false
  private _relations = new BlueprintRelationsMap(this, "relations");
  public get relations() {
    return this._relations;
  }
  public putRelations(value: { [key: string]: BlueprintRelations } | cdktf.IResolvable) {
    this._relations.internalValue = value;
  }
  public resetRelations() {
    this._relations.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get relationsInput() {
    return this._relations.internalValue;
  }

  // team_inheritance - computed: false, optional: true, required: false
  private _teamInheritance = new BlueprintTeamInheritanceOutputReference(this, "team_inheritance");
  public get teamInheritance() {
    return this._teamInheritance;
  }
  public putTeamInheritance(value: BlueprintTeamInheritance) {
    this._teamInheritance.internalValue = value;
  }
  public resetTeamInheritance() {
    this._teamInheritance.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get teamInheritanceInput() {
    return this._teamInheritance.internalValue;
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

  // updated_at - computed: true, optional: false, required: false
  public get updatedAt() {
    return this.getStringAttribute('updated_at');
  }

  // updated_by - computed: true, optional: false, required: false
  public get updatedBy() {
    return this.getStringAttribute('updated_by');
  }

  // webhook_changelog_destination - computed: false, optional: true, required: false
  private _webhookChangelogDestination = new BlueprintWebhookChangelogDestinationOutputReference(this, "webhook_changelog_destination");
  public get webhookChangelogDestination() {
    return this._webhookChangelogDestination;
  }
  public putWebhookChangelogDestination(value: BlueprintWebhookChangelogDestination) {
    this._webhookChangelogDestination.internalValue = value;
  }
  public resetWebhookChangelogDestination() {
    this._webhookChangelogDestination.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get webhookChangelogDestinationInput() {
    return this._webhookChangelogDestination.internalValue;
  }

  // =========
  // SYNTHESIS
  // =========

  protected synthesizeAttributes(): { [name: string]: any } {
    return {
      calculation_properties: cdktf.hashMapper(blueprintCalculationPropertiesToTerraform)(this._calculationProperties.internalValue),
      create_catalog_page: cdktf.booleanToTerraform(this._createCatalogPage),
      description: cdktf.stringToTerraform(this._description),
      force_delete_entities: cdktf.booleanToTerraform(this._forceDeleteEntities),
      icon: cdktf.stringToTerraform(this._icon),
      identifier: cdktf.stringToTerraform(this._identifier),
      include_in_global_search: cdktf.booleanToTerraform(this._includeInGlobalSearch),
      kafka_changelog_destination: blueprintKafkaChangelogDestinationToTerraform(this._kafkaChangelogDestination.internalValue),
      mirror_properties: cdktf.hashMapper(blueprintMirrorPropertiesToTerraform)(this._mirrorProperties.internalValue),
      ownership: blueprintOwnershipToTerraform(this._ownership.internalValue),
      properties: blueprintPropertiesToTerraform(this._properties.internalValue),
      relations: cdktf.hashMapper(blueprintRelationsToTerraform)(this._relations.internalValue),
      team_inheritance: blueprintTeamInheritanceToTerraform(this._teamInheritance.internalValue),
      title: cdktf.stringToTerraform(this._title),
      webhook_changelog_destination: blueprintWebhookChangelogDestinationToTerraform(this._webhookChangelogDestination.internalValue),
    };
  }

  protected synthesizeHclAttributes(): { [name: string]: any } {
    const attrs = {
      calculation_properties: {
        value: cdktf.hashMapperHcl(blueprintCalculationPropertiesToHclTerraform)(this._calculationProperties.internalValue),
        isBlock: true,
        type: "map",
        storageClassType: "BlueprintCalculationPropertiesMap",
      },
      create_catalog_page: {
        value: cdktf.booleanToHclTerraform(this._createCatalogPage),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      description: {
        value: cdktf.stringToHclTerraform(this._description),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      force_delete_entities: {
        value: cdktf.booleanToHclTerraform(this._forceDeleteEntities),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
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
      include_in_global_search: {
        value: cdktf.booleanToHclTerraform(this._includeInGlobalSearch),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      kafka_changelog_destination: {
        value: blueprintKafkaChangelogDestinationToHclTerraform(this._kafkaChangelogDestination.internalValue),
        isBlock: true,
        type: "struct",
        storageClassType: "BlueprintKafkaChangelogDestination",
      },
      mirror_properties: {
        value: cdktf.hashMapperHcl(blueprintMirrorPropertiesToHclTerraform)(this._mirrorProperties.internalValue),
        isBlock: true,
        type: "map",
        storageClassType: "BlueprintMirrorPropertiesMap",
      },
      ownership: {
        value: blueprintOwnershipToHclTerraform(this._ownership.internalValue),
        isBlock: true,
        type: "struct",
        storageClassType: "BlueprintOwnership",
      },
      properties: {
        value: blueprintPropertiesToHclTerraform(this._properties.internalValue),
        isBlock: true,
        type: "struct",
        storageClassType: "BlueprintProperties",
      },
      relations: {
        value: cdktf.hashMapperHcl(blueprintRelationsToHclTerraform)(this._relations.internalValue),
        isBlock: true,
        type: "map",
        storageClassType: "BlueprintRelationsMap",
      },
      team_inheritance: {
        value: blueprintTeamInheritanceToHclTerraform(this._teamInheritance.internalValue),
        isBlock: true,
        type: "struct",
        storageClassType: "BlueprintTeamInheritance",
      },
      title: {
        value: cdktf.stringToHclTerraform(this._title),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      webhook_changelog_destination: {
        value: blueprintWebhookChangelogDestinationToHclTerraform(this._webhookChangelogDestination.internalValue),
        isBlock: true,
        type: "struct",
        storageClassType: "BlueprintWebhookChangelogDestination",
      },
    };

    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined ))
  }
}
