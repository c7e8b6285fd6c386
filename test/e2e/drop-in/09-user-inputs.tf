terraform {
  required_providers {
    port = {
      source  = "port-labs/port-labs"
      version = "~> 2.0"
    }
  }
}

provider "port" {}

resource "port_blueprint" "db" {
  title      = "Database"
  identifier = "d09-db"
}

resource "port_action" "create" {
  title      = "Create database"
  identifier = "d09-create-db"
  icon       = "AWS"
  self_service_trigger = {
    operation            = "CREATE"
    blueprint_identifier = port_blueprint.db.identifier
    user_properties = {
      string_props = {
        "engine" = {
          title    = "Engine"
          required = true
          enum     = ["postgres", "mysql"]
          type     = "string"
        }
        "copy-of" = {
          title     = "Copy of"
          format    = "entity"
          blueprint = port_blueprint.db.identifier
        }
        "reason" = {
          title            = "Reason"
          min_length       = 3
          max_length       = 200
          visible_jq_query = ".form.engine == \"mysql\""
        }
      }
      number_props = {
        "size" = { title = "Size", minimum = 1, maximum = 64, default = 8 }
      }
      boolean_props = {
        "backup" = { title = "Backup", default = true }
      }
    }
    order_properties = ["engine", "size", "reason"]
  }
  webhook_method = {
    url          = "https://ci.example.com/db"
    agent        = true
    synchronized = "false"
    method       = "POST"
    headers      = { "X-Team" = "data" }
    body = jsonencode({
      engine = "{{ .inputs.engine }}"
      nested = { list = ["{{ .inputs.size }}"] }
    })
  }
  required_approval           = "ALL"
  approval_email_notification = {}
}
