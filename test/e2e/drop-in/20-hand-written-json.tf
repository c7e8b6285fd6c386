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
  identifier = "d20-svc"
  properties = {
    object_props = {
      "spec" = {
        title   = "Spec"
        default = "{ \"b\": [1, 2.0], \"a\": \"<&>\" }"
      }
    }
  }
}

resource "port_entity" "one" {
  title      = "One"
  identifier = "one"
  blueprint  = port_blueprint.svc.identifier
  properties = {
    object_props = {
      "spec" = "{\"z\": 9007199254740993, \"a\": null}"
    }
  }
}

resource "port_action" "hook" {
  title      = "Hook"
  identifier = "d20-hook"
  self_service_trigger = {
    operation = "CREATE"
  }
  webhook_method = {
    url  = "https://example.com"
    body = <<-EOT
      {
        "query": "a < b && c > d",
        "id": "{{ .run.id }}"
      }
    EOT
  }
}
