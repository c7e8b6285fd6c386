// generated from terraform resource schema

import { Construct } from 'constructs';
import * as cdktf from 'cdktf';

// Configuration

export interface PortProviderConfig {
  /**
  * The API to talk to. Falls back to `PORT_BASE_URL`, then to `https://api.getport.io`.
  */
  readonly baseUrl?: string;
  /**
  * Refuse a plan that changes the type of a blueprint property, which loses its data. `true` if left out.
  */
  readonly blueprintPropertyTypeChangeProtection?: boolean | cdktf.IResolvable;
  /**
  * Client id of the organization. Falls back to `PORT_CLIENT_ID`.
  */
  readonly clientId?: string;
  /**
  * Write `<`, `>` and `&` as escapes in JSON texts that the provider puts into state itself, as `jsonencode` does. `true` if left out.
  */
  readonly jsonEscapeHtml?: boolean | cdktf.IResolvable;
  /**
  * What to do with a permission list that is not sorted: `strict` (if left out) refuses it at plan, `normalize` sends it sorted and keeps the order of the file.
  */
  readonly permissionListOrder?: string;
  /**
  * Client secret of the organization. Falls back to `PORT_CLIENT_SECRET`.
  */
  readonly secret?: string;
  /**
  * A bearer token to use as it is, instead of client id and secret.
  */
  readonly token?: string;
  /**
  * Alias name
  */
  readonly alias?: string;
}

/**
* Represents a port
*/
export class PortProvider extends cdktf.TerraformProvider {

  // =================
  // STATIC PROPERTIES
  // =================
  public static readonly tfResourceType = "port";

  // ==============
  // STATIC Methods
  // ==============
  /**
  * Generates CDKTF code for importing a PortProvider resource upon running "cdktf plan <stack-name>"
  * @param scope The scope in which to define this construct
  * @param importToId The construct id used in the generated config for the PortProvider to import
  * @param importFromId The id of the existing PortProvider that should be imported. Refer to the import section in the documentation of this resource for the id to use
  * @param provider? Optional instance of the provider where the PortProvider to import is found
  */
  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "port", importId: importFromId, provider });
      }

  // ===========
  // INITIALIZER
  // ===========

  /**
  * Create a new port Resource
  *
  * @param scope The scope in which to define this construct
  * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
  * @param options PortProviderConfig = {}
  */
  public constructor(scope: Construct, id: string, config: PortProviderConfig = {}) {
    super(scope, id, {
      terraformResourceType: 'port',
      terraformGeneratorMetadata: {
        providerName: 'port',
        providerVersionConstraint: '~> 0.1'
      },
      terraformProviderSource: 'portcullis/port'
    });
    this._baseUrl = config.baseUrl;
    this._blueprintPropertyTypeChangeProtection = config.blueprintPropertyTypeChangeProtection;
    this._clientId = config.clientId;
    this._jsonEscapeHtml = config.jsonEscapeHtml;
    this._permissionListOrder = config.permissionListOrder;
    this._secret = config.secret;
    this._token = config.token;
    this._alias = config.alias;
  }

  // ==========
  // ATTRIBUTES
  // ==========

  // base_url - computed: false, optional: true, required: false
  private _baseUrl?: string;
  public get baseUrl() {
    return this._baseUrl;
  }
  public set baseUrl(value: string | undefined) {
    this._baseUrl = value;
  }
  public resetBaseUrl() {
    this._baseUrl = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get baseUrlInput() {
    return this._baseUrl;
  }

  // blueprint_property_type_change_protection - computed: false, optional: true, required: false
  private _blueprintPropertyTypeChangeProtection?: boolean | cdktf.IResolvable;
  public get blueprintPropertyTypeChangeProtection() {
    return this._blueprintPropertyTypeChangeProtection;
  }
  public set blueprintPropertyTypeChangeProtection(value: boolean | cdktf.IResolvable | undefined) {
    this._blueprintPropertyTypeChangeProtection = value;
  }
  public resetBlueprintPropertyTypeChangeProtection() {
    this._blueprintPropertyTypeChangeProtection = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get blueprintPropertyTypeChangeProtectionInput() {
    return this._blueprintPropertyTypeChangeProtection;
  }

  // client_id - computed: false, optional: true, required: false
  private _clientId?: string;
  public get clientId() {
    return this._clientId;
  }
  public set clientId(value: string | undefined) {
    this._clientId = value;
  }
  public resetClientId() {
    this._clientId = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get clientIdInput() {
    return this._clientId;
  }

  // json_escape_html - computed: false, optional: true, required: false
  private _jsonEscapeHtml?: boolean | cdktf.IResolvable;
  public get jsonEscapeHtml() {
    return this._jsonEscapeHtml;
  }
  public set jsonEscapeHtml(value: boolean | cdktf.IResolvable | undefined) {
    this._jsonEscapeHtml = value;
  }
  public resetJsonEscapeHtml() {
    this._jsonEscapeHtml = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get jsonEscapeHtmlInput() {
    return this._jsonEscapeHtml;
  }

  // permission_list_order - computed: false, optional: true, required: false
  private _permissionListOrder?: string;
  public get permissionListOrder() {
    return this._permissionListOrder;
  }
  public set permissionListOrder(value: string | undefined) {
    this._permissionListOrder = value;
  }
  public resetPermissionListOrder() {
    this._permissionListOrder = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get permissionListOrderInput() {
    return this._permissionListOrder;
  }

  // secret - computed: false, optional: true, required: false
  private _secret?: string;
  public get secret() {
    return this._secret;
  }
  public set secret(value: string | undefined) {
    this._secret = value;
  }
  public resetSecret() {
    this._secret = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get secretInput() {
    return this._secret;
  }

  // token - computed: false, optional: true, required: false
  private _token?: string;
  public get token() {
    return this._token;
  }
  public set token(value: string | undefined) {
    this._token = value;
  }
  public resetToken() {
    this._token = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get tokenInput() {
    return this._token;
  }

  // alias - computed: false, optional: true, required: false
  private _alias?: string;
  public get alias() {
    return this._alias;
  }
  public set alias(value: string | undefined) {
    this._alias = value;
  }
  public resetAlias() {
    this._alias = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get aliasInput() {
    return this._alias;
  }

  // =========
  // SYNTHESIS
  // =========

  protected synthesizeAttributes(): { [name: string]: any } {
    return {
      base_url: cdktf.stringToTerraform(this._baseUrl),
      blueprint_property_type_change_protection: cdktf.booleanToTerraform(this._blueprintPropertyTypeChangeProtection),
      client_id: cdktf.stringToTerraform(this._clientId),
      json_escape_html: cdktf.booleanToTerraform(this._jsonEscapeHtml),
      permission_list_order: cdktf.stringToTerraform(this._permissionListOrder),
      secret: cdktf.stringToTerraform(this._secret),
      token: cdktf.stringToTerraform(this._token),
      alias: cdktf.stringToTerraform(this._alias),
    };
  }

  protected synthesizeHclAttributes(): { [name: string]: any } {
    const attrs = {
      base_url: {
        value: cdktf.stringToHclTerraform(this._baseUrl),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      blueprint_property_type_change_protection: {
        value: cdktf.booleanToHclTerraform(this._blueprintPropertyTypeChangeProtection),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      client_id: {
        value: cdktf.stringToHclTerraform(this._clientId),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      json_escape_html: {
        value: cdktf.booleanToHclTerraform(this._jsonEscapeHtml),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      permission_list_order: {
        value: cdktf.stringToHclTerraform(this._permissionListOrder),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      secret: {
        value: cdktf.stringToHclTerraform(this._secret),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      token: {
        value: cdktf.stringToHclTerraform(this._token),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      alias: {
        value: cdktf.stringToHclTerraform(this._alias),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
    };

    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined ))
  }
}
