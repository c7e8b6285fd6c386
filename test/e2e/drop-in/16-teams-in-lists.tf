terraform {
  required_providers {
    port = {
      source  = "port-labs/port-labs"
      version = "~> 2.0"
    }
  }
}

provider "port" {}

resource "port_team" "a" {
  name  = "d16-a"
  users = ["ana@example.com"]
}

resource "port_team" "b" {
  name  = "d16-b"
  users = ["ben@example.com"]
}

resource "port_action" "act" {
  title      = "Act"
  identifier = "d16-act"
  self_service_trigger = {
    operation = "CREATE"
  }
  webhook_method = {
    url = "https://example.com"
  }
}

resource "port_action_permissions" "act" {
  action_identifier = port_action.act.identifier
  permissions = {
    execute = {
      teams = sort([port_team.b.name, port_team.a.name])
    }
    approve = {
      teams = [port_team.a.name]
    }
  }
}
