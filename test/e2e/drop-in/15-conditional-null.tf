terraform {
  required_providers {
    port = {
      source  = "port-labs/port-labs"
      version = "~> 2.0"
    }
  }
}

provider "port" {}

variable "with_policy" {
  type    = bool
  default = false
}

resource "port_action" "maybe" {
  title       = "Maybe"
  identifier  = "d15-maybe"
  description = var.with_policy ? "with" : null
  self_service_trigger = {
    operation       = "CREATE"
    user_properties = var.with_policy ? { string_props = { "x" = { title = "X" } } } : null
  }
  webhook_method = {
    url = "https://example.com"
  }
}

resource "port_action_permissions" "maybe" {
  action_identifier = port_action.maybe.identifier
  permissions = {
    execute = {
      roles  = ["Member"]
      policy = var.with_policy ? jsonencode({ queries = {}, conditions = ["true"] }) : null
    }
    approve = {
      roles = ["Admin"]
    }
  }
}
