terraform {
  required_providers {
    port = {
      source  = "port-labs/port-labs"
      version = "~> 2.0"
    }
  }
}

provider "port" {}

resource "port_action" "restart" {
  title      = "Restart"
  identifier = "d01-restart"
  icon       = "Terraform"
  self_service_trigger = {
    operation = "CREATE"
  }
  webhook_method = {
    url = "https://getport.io"
  }
}

resource "port_action_permissions" "restart" {
  action_identifier = port_action.restart.identifier
  permissions = {
    "execute" : {
      "roles" : ["Admin"],
      "users" : [],
      "teams" : [],
      "owned_by_team" : true
    },
    "approve" : {
      "roles" : ["Admin", "Member"],
      "users" : [],
      "teams" : []
    }
  }
}
