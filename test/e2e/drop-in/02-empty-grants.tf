terraform {
  required_providers {
    port = {
      source  = "port-labs/port-labs"
      version = "~> 2.0"
    }
  }
}

provider "port" {}

resource "port_action" "noop" {
  identifier = "d02-noop"
  title      = "Nobody in particular"
  self_service_trigger = {
    operation = "CREATE"
  }
  kafka_method = {}
}

resource "port_action_permissions" "noop" {
  action_identifier = port_action.noop.identifier
  permissions = {
    execute = {}
    approve = {}
  }
}
