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
  identifier = "d11-svc"
}

resource "port_action" "on-create" {
  title      = "On create"
  identifier = "d11-on-create"
  automation_trigger = {
    entity_created_event = {
      blueprint_identifier = port_blueprint.svc.identifier
    }
    jq_condition = {
      expressions = [".diff.after.title == \"x\"", "true"]
      combinator  = "or"
    }
  }
  upsert_entity_method = {
    blueprint_identifier = port_blueprint.svc.identifier
    title                = "{{ .event.diff.after.title }} copy"
    mapping = {
      identifier = "{{ .event.diff.after.identifier }}-copy"
      properties = jsonencode({})
      relations  = jsonencode({})
    }
  }
  publish = true
}
