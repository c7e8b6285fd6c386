terraform {
  required_providers {
    port = {
      source  = "port-labs/port-labs"
      version = "~> 2.0"
    }
  }
}

provider "port" {}

resource "port_action" "deploy" {
  identifier = "d03-deploy"
  title      = "Deploy"
  self_service_trigger = {
    operation = "CREATE"
  }
  webhook_method = {
    url = "https://ci.example.com/deploy"
  }
  required_approval = "true"
}

resource "port_action_permissions" "deploy" {
  action_identifier = port_action.deploy.identifier
  permissions = {
    execute = {
      roles = ["Member"]
    }
    approve = {
      policy = <<EOT
{
  "queries": {
    "leads": {
      "rules": [
        { "property": "$blueprint", "operator": "=", "value": "_user" },
        { "property": "port_role", "operator": "=", "value": "Admin" }
      ],
      "combinator": "and"
    }
  },
  "conditions": [ "[.results.leads.entities[] | select(.identifier != \"x\") | .identifier]" ]
}
EOT
    }
  }
}
