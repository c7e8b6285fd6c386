terraform {
  required_providers {
    port = {
      source  = "port-labs/port-labs"
      version = "~> 2.0"
    }
  }
}

provider "port" {}

locals {
  actions = toset(["d04-start", "d04-stop"])
}

resource "port_action" "each" {
  for_each   = local.actions
  identifier = each.key
  title      = title(each.key)
  self_service_trigger = {
    operation = "CREATE"
  }
  github_method = {
    org                    = "acme"
    repo                   = "pipelines"
    workflow               = "run.yml"
    workflow_inputs        = jsonencode({ action = "{{ .action.identifier }}", payload = { by = "{{ .trigger.by.user.email }}" } })
    report_workflow_status = "true"
  }
}

resource "port_action_permissions" "each" {
  for_each          = port_action.each
  action_identifier = each.value.identifier
  permissions = {
    execute = {
      roles = toset(["Member", "Admin"])
    }
    approve = {
      roles = toset(["Admin"])
    }
  }
}
