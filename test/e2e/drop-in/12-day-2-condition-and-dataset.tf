terraform {
  required_providers {
    port = {
      source  = "port-labs/port-labs"
      version = "~> 2.0"
    }
  }
}

provider "port" {}

resource "port_blueprint" "svc" {
  title      = "Svc"
  identifier = "d12-svc"
  properties = {
    string_props = { "tier" = { title = "Tier" } }
  }
}

resource "port_action" "scale" {
  title      = "Scale"
  identifier = "d12-scale"
  self_service_trigger = {
    operation            = "DAY-2"
    blueprint_identifier = port_blueprint.svc.identifier
    condition = jsonencode({
      type       = "SEARCH"
      combinator = "and"
      rules = [
        { property = "tier", operator = "=", value = "gold" }
      ]
    })
    user_properties = {
      string_props = {
        "like" = {
          format    = "entity"
          blueprint = port_blueprint.svc.identifier
          dataset = {
            combinator = "and"
            rules = [
              {
                property = "$identifier"
                operator = "!="
                value    = { jq_query = ".entity.identifier" }
              }
            ]
          }
        }
      }
    }
  }
  gitlab_method = {
    project_name       = "scale"
    group_name         = "infra"
    default_ref        = "main"
    pipeline_variables = jsonencode({ SERVICE = "{{ .entity.identifier }}" })
  }
}
