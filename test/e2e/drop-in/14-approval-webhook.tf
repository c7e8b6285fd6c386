terraform {
  required_providers {
    port = {
      source  = "port-labs/port-labs"
      version = "~> 2.0"
    }
  }
}

provider "port" {}

resource "port_action" "danger" {
  title       = "Danger"
  identifier  = "d14-danger"
  description = "Needs a second person"
  self_service_trigger = {
    operation = "CREATE"
  }
  integration_method = {
    installation_id         = "gh-1"
    integration_action_type = "dispatch_workflow"
    integration_action_execution_properties = {
      org                    = "acme"
      repo                   = "danger"
      workflow               = "danger.yml"
      workflow_inputs        = jsonencode({ a = "b" })
      report_workflow_status = "true"
    }
  }
  required_approval = "ANY"
  approval_webhook_notification = {
    url    = "https://hooks.example.com/x"
    format = "slack"
  }
  allow_anyone_to_view_runs = false
}

resource "port_action_permissions" "danger" {
  action_identifier = port_action.danger.identifier
  permissions = {
    execute = { users = ["ana@example.com"], owned_by_team = false }
    approve = { users = ["ben@example.com", "cy@example.com"] }
  }
}
